//! What of a language goes into its files for reading without a network.

use std::collections::{BTreeSet, HashMap};

use super::page::root;
use super::shared::{Shared, lang_view};
use super::{cards, lists, places};
use crate::base::{Date, OptionalSpanned};
use crate::model::front::Kind;
use crate::model::output::card_path;
use crate::model::settings::{SaveOnPhone, Share};
use crate::model::site::{Site, TopicId};
use crate::model::view::{
    Alternate, LanguageLink, OfferView, OfflineContacts, OfflineFileView, OfflinePage, OfflineSection,
    OfflineView, OfflineViews, PageTask, PageView, ShareView,
};

/// The folder of the page that offers the files, below the language's.
pub(super) const FOLDER: &str = "offline/";

pub(super) fn offline(site: &Site, languages: &[Shared<'_>]) -> OfflineViews {
    let settings = &site.settings.offline;
    let keeps = settings.save_on_phone != SaveOnPhone::Never;
    if !settings.has_page() && !keeps {
        return OfflineViews::default();
    }
    let languages: Vec<OfflineView> =
        languages.iter().map(|shared| language(site, shared, languages)).collect();
    let mut anchors = HashMap::new();
    if settings.file || keeps {
        for page in languages.iter().flat_map(|own| &own.content.sections).flat_map(|section| &section.pages)
        {
            anchors.insert(page.path.clone(), page.anchor.clone());
        }
    }
    OfflineViews {
        languages,
        anchors,
        zip: settings.zip,
        save_on_phone: keeps.then_some(settings.save_on_phone),
    }
}

fn language(site: &Site, shared: &Shared<'_>, languages: &[Shared<'_>]) -> OfflineView {
    let settings = &site.settings.offline;
    let home = &shared.view.home;
    let path = format!("{home}{FOLDER}");
    let name = format!("{}-{}", settings.name, shared.view.lang.tag);
    let mut newest = None;
    let sections = sections(shared, &mut newest);
    OfflineView {
        page: settings.has_page().then(|| page(shared, &path, languages)),
        file: settings.file.then(|| format!("{path}{name}.html")),
        zip: settings.zip.then(|| (format!("{path}{name}.zip"), format!("{name}/"))),
        content: OfflineFileView {
            discreet: site.topics.iter().any(|topic| topic.discreet).then(|| shared.neutral()),
            url: format!("{}{path}", site.settings.base_url),
            date: newest.map(|date| shared.dates.view(date)),
            sections,
            contacts: contacts(shared),
        },
        cards: site
            .cards
            .iter()
            .filter(|card| card.reader == shared.language)
            .map(|card| {
                let (reader, officer) = (&shared.view.lang.tag, card.officer.as_str());
                card_path(&cards::name(site, card), &card.place, reader, officer, "")
            })
            .collect(),
        out: [path.clone()].into_iter().chain(other_prints(shared)).collect(),
        home: home.clone(),
        path,
    }
}

/// The sections that settings choose, or all of them, with their pages; news, stories and the page for
/// printing cards are left out, for they are of no use where there is no network.
fn sections(shared: &Shared<'_>, newest: &mut Option<Date>) -> Vec<OfflineSection> {
    let site = shared.site;
    let chosen: Vec<TopicId> = match &site.settings.offline.sections {
        Some(names) => names.iter().filter_map(|name| site.topic(&format!("{name}/_index.md"))).collect(),
        None => site.sections.clone(),
    };
    chosen
        .into_iter()
        .filter_map(|id| {
            let mut pages = Vec::new();
            let entry = lists::link(shared, id)?;
            add(shared, id, &mut pages, newest);
            let own = site.topics[id].kind == Kind::Section;
            // A section of which nothing is left but its list.
            (!own || pages.len() > 1).then_some(OfflineSection {
                title: entry.title,
                lang: entry.lang,
                pages,
            })
        })
        .collect()
}

fn add(shared: &Shared<'_>, id: TopicId, pages: &mut Vec<OfflinePage>, newest: &mut Option<Date>) {
    let site = shared.site;
    let topic = &site.topics[id];
    if matches!(topic.kind, Kind::Update | Kind::Testimonial | Kind::Print | Kind::Home) {
        return;
    }
    let Some(cell) = topic.cells[shared.language].as_ref() else { return };
    let document = &site.documents[cell.document];
    let facts = site.facts(topic);
    let place = site.place_of(topic).and_then(|code| site.places.get(&code));
    let reviewed = place.and_then(|place| place.jurisdiction.as_ref()).map(|own| *own.reviewed_on);
    let translated = document.front.translation.as_ref().and_then(|translation| translation.on.value());
    let dates = [
        facts.date.value(),
        facts.updated.value(),
        facts.review.as_ref().map(|review| *review.on),
        reviewed,
        translated,
    ];
    *newest = dates.into_iter().flatten().chain(*newest).max();
    pages.push(entry(shared, &document.front.title, &cell.route, topic.kind.as_str(), cell.shown));
    let mut seen = BTreeSet::new();
    for card in site.cards.iter().filter(|card| card.topic == id && card.reader == shared.language) {
        if seen.insert(&card.route) {
            let name = shared.plain(&format!("place-{}", card.place));
            let title = format!("{} – {name}", document.front.title);
            pages.push(entry(shared, &title, &card.route, "card", cell.shown));
        }
    }
    for &child in &site.children[id] {
        add(shared, child, pages, newest);
    }
}

fn entry(shared: &Shared<'_>, title: &str, route: &str, kind: &str, shown: usize) -> OfflinePage {
    let own = route.strip_prefix(&*shared.view.home).unwrap_or(route);
    OfflinePage {
        anchor: own.trim_end_matches('/').replace('/', "."),
        title: title.to_owned(),
        lang: shared.guest(shown),
        path: format!("{route}index.html"),
        kind: kind.to_owned(),
    }
}

/// The pages for printing cards in other languages, which would lack the cards.
fn other_prints(shared: &Shared<'_>) -> impl Iterator<Item = String> {
    let site = shared.site;
    let topic = site.topics.iter().find(|topic| topic.kind == Kind::Print);
    let cell = topic.and_then(|topic| topic.cells[shared.language].as_ref());
    let others = (0..site.languages.len()).filter(move |&id| id != shared.language);
    cell.into_iter()
        .flat_map(move |cell| others.clone().map(|id| format!("{}{}/", cell.route, site.languages[id].lang)))
}

/// Everybody who can be called or written to.
fn contacts(shared: &Shared<'_>) -> Vec<OfflineContacts> {
    let places = shared.site.places.values();
    places
        .filter(|place| !place.numbers.is_empty() || !place.contacts.is_empty())
        .map(|place| OfflineContacts {
            code: place.code.clone(),
            name: shared.plain(&format!("place-{}", place.code)),
            numbers: place.numbers.iter().map(places::number).collect(),
            contacts: place.contacts.iter().map(|contact| places::contact(shared, contact)).collect(),
        })
        .collect()
}

/// The page that offers the files.
fn page(shared: &Shared<'_>, path: &str, languages: &[Shared<'_>]) -> PageTask {
    let base = &shared.site.settings.base_url;
    let links = languages.iter().map(|other| LanguageLink {
        lang: lang_view(shared.site, other.language),
        path: format!("{}{FOLDER}", other.view.home),
        current: other.language == shared.language,
        translated: true,
    });
    let links: Vec<LanguageLink> = links.collect();
    let alternates = links
        .iter()
        .map(|link| Alternate { tag: link.lang.tag.clone(), url: format!("{base}{}", link.path) })
        .collect::<Vec<_>>();
    PageTask {
        language: shared.language,
        template: "offline",
        output: format!("{path}index.html"),
        page: PageView {
            kind: "offline".into(),
            title: shared.plain("offline-title"),
            discreet: shared.neutral_if_whole(),
            description: shared.plain("offline-text"),
            lang: shared.view.lang.clone(),
            path: path.to_owned(),
            root: root(path),
            canonical: format!("{base}{path}"),
            alternates: alternates.into(),
            languages: links,
            offer: Some(OfferView::default()),
            ..PageView::default()
        },
    }
}

/// The ways to pass a page on.
pub(super) fn share(site: &Site) -> Vec<ShareView> {
    let base = encoded(&site.settings.base_url);
    let view = |share: &Share| ShareView {
        kind: share.name(),
        name: share.brand(),
        start: format!("{}{base}", share.start()),
    };
    site.settings.share.iter().map(view).collect()
}

/// An address as a part of another one. Routes hold nothing that would need this.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '%' => out.push_str("%25"),
            '&' => out.push_str("%26"),
            '+' => out.push_str("%2B"),
            '#' => out.push_str("%23"),
            '?' => out.push_str("%3F"),
            c => out.push(c),
        }
    }
    out
}
