//! One page, whole.

use std::sync::Arc;

use super::shared::{Shared, lang_view};
use super::{lists, notices, places, prints};
use crate::base::{OptionalSpanned, OptionalText};
use crate::model::front::{Consent, Kind, Testimonial};
use crate::model::media::Picture;
use crate::model::output::path_of;
use crate::model::site::{Cell, Site, Topic, TopicId};
use crate::model::view::{
    Alternate, LanguageLink, PageTask, PageView, PaginationView, PictureView, ReviewView, TestimonialView,
};

/// Updates that the home page shows.
const HOME_UPDATES: usize = 3;

/// A topic, and what was prepared for it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) topic: TopicId,
    /// Where it stands in its section's list.
    pub(super) position: Option<usize>,
    pub(super) alternates: &'a Arc<Vec<Alternate>>,
}

/// The pages of a topic in a language, without their text: one, or several where a section's list is
/// long.
pub(super) fn pages(shared: &Shared<'_>, place: Place<'_>) -> Vec<PageTask> {
    let site = shared.site;
    let topic = &site.topics[place.topic];
    let Some(cell) = topic.cells[shared.language].as_ref() else { return Vec::new() };
    let mut page = page(shared, place, cell);
    let children = site.listed(place.topic);
    let size = site.settings.page_size;
    let total = site.list_pages(place.topic);
    let route = |n| cell.page_route(n);
    (1..=total)
        .map(|n| {
            let mut page = if n == total { std::mem::take(&mut page) } else { page.clone() };
            let from = (n - 1) * size;
            page.children = lists::entries(shared, &children[from..children.len().min(from + size)]);
            if total > 1 {
                page.pagination = Some(PaginationView {
                    current: n,
                    total,
                    previous: (n > 1).then(|| route(n - 1)),
                    next: (n < total).then(|| route(n + 1)),
                });
            }
            if n > 1 {
                page.path = route(n);
                page.root = root(&page.path);
                page.canonical = format!("{}{}", site.settings.base_url, page.path);
                page.alternates = Arc::default();
            }
            PageTask {
                language: shared.language,
                template: topic.kind.as_str(),
                output: format!("{}index.html", page.path),
                page,
            }
        })
        .collect()
}

/// A topic's page in a language, without its text.
pub(super) fn page(shared: &Shared<'_>, place: Place<'_>, cell: &Cell) -> PageView {
    let id = place.topic;
    let site = shared.site;
    let topic = &site.topics[id];
    let document = &site.documents[cell.document];
    let facts = site.facts(topic);
    let (previous, next) = lists::neighbours(shared, id, place.position);
    // A fallback's canonical address is the page that it shows.
    let canonical = if cell.status.is_borrowed() {
        site.cell(id, cell.shown).map_or(&cell.route, |shown| &shown.route)
    } else {
        &cell.route
    };
    let about = site.place_of(topic).and_then(|code| site.places.get(&code).cloned());
    PageView {
        kind: topic.kind.as_str().to_owned(),
        title: document.front.title.to_string(),
        discreet: topic.discreet.then(|| shared.neutral()),
        description: document.front.description.to_string(),
        lang: lang_view(site, cell.shown),
        path: cell.route.clone(),
        root: root(&cell.route),
        canonical: format!("{}{canonical}", site.settings.base_url),
        body: Arc::default(),
        toc: Vec::new(),
        languages: languages(site, topic, shared.language),
        alternates: if cell.status.is_borrowed() { Arc::default() } else { place.alternates.clone() },
        notices: notices::notices(shared, id),
        section: topic.section.and_then(|section| lists::section(shared, section)),
        breadcrumbs: lists::breadcrumbs(shared, id),
        moved_to: None,
        previous,
        next,
        children: Vec::new(),
        index: Vec::new(),
        pagination: None,
        updates: if topic.kind == Kind::Home {
            lists::entries(shared, &shared.dated[..shared.dated.len().min(HOME_UPDATES)])
        } else {
            Vec::new()
        },
        date: facts.date.value().map(|date| shared.dates.view(date)),
        updated: facts.updated.value().map(|date| shared.dates.view(date)),
        icon: facts.icon.to_text(),
        sources: places::sources(&facts.sources),
        warnings: Some(&document.front.warnings)
            .filter(|own| !own.is_empty())
            .unwrap_or(&facts.warnings)
            .iter()
            .map(ToString::to_string)
            .collect(),
        review: facts.review.as_ref().map(|review| ReviewView {
            by: review.by.to_string(),
            role: review.role.to_string(),
            on: shared.dates.view(*review.on),
        }),
        place: about.and_then(|place| places::place(shared, &place)),
        offer: None,
        card: None,
        card_places: if topic.kind == Kind::Card { prints::places(shared, id) } else { Vec::new() },
        status: None,
        print: (topic.kind == Kind::Print).then(|| prints::print(shared, cell, shared.language)).flatten(),
        testimonial: (topic.kind == Kind::Testimonial).then(|| testimonial(&facts.testimonial)),
        // Its files are known once the text is.
        picture: document.front.picture.as_ref().or(facts.picture.as_ref()).map(|picture| PictureView {
            picture: Picture { path: picture.src.to_string(), ..Picture::default() },
            alt: picture.alt.to_string(),
        }),
    }
}

fn testimonial(story: &Testimonial) -> TestimonialView {
    TestimonialView {
        pseudonym: story.pseudonym.to_text(),
        name_changed: story.name_changed.value(),
        details_changed: story.details_changed.value(),
        source_org: story.source_org.to_text(),
        jurisdiction: story.jurisdiction.to_text(),
        period: story.period.to_text(),
        consent: match story.consent.value() {
            Some(Consent::PublishedBySource) => "published-by-source",
            Some(Consent::Given) => "given",
            Some(Consent::Withdrawn) | None => "",
        }
        .to_owned(),
    }
}

/// `../` for every part of the address.
pub(super) fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

pub(super) fn languages(site: &Site, topic: &Topic, current: usize) -> Vec<LanguageLink> {
    site.languages
        .iter()
        .enumerate()
        .map(|(id, language)| {
            let cell = topic.cells[id].as_ref();
            LanguageLink {
                lang: lang_view(site, id),
                path: cell.map_or_else(|| format!("{}/", language.lang), |cell| cell.route.clone()),
                current: id == current,
                translated: cell.is_some_and(|cell| !cell.status.is_borrowed()),
            }
        })
        .collect()
}

/// Real translations of a topic, and `x-default`, which is the language chooser for the home page
/// and the original for every other page.
pub(super) fn alternates(site: &Site, id: TopicId) -> Vec<Alternate> {
    let topic = &site.topics[id];
    let url = |route: &str| format!("{}{route}", site.settings.base_url);
    let mut alternates: Vec<Alternate> = topic
        .cells
        .iter()
        .enumerate()
        .filter_map(|(language, cell)| {
            let cell = cell.as_ref().filter(|cell| !cell.status.is_borrowed())?;
            Some(Alternate { tag: site.languages[language].lang.to_string(), url: url(&cell.route) })
        })
        .collect();
    let default = match topic.kind {
        Kind::Home => Some(site.settings.base_url.to_string()),
        _ => topic.cells[topic.origin_language].as_ref().map(|cell| url(&cell.route)),
    };
    alternates.extend(default.map(|url| Alternate { tag: "x-default".into(), url }));
    alternates
}

/// The page for addresses that lead nowhere. It appears at any depth, so its links start at the
/// site's root.
pub(super) fn not_found(shared: &Shared<'_>) -> PageTask {
    PageTask {
        language: shared.language,
        template: "404",
        output: format!("{}404.html", shared.view.home),
        page: PageView {
            kind: "404".into(),
            title: shared.plain("not-found-title"),
            discreet: shared.neutral_if_whole(),
            lang: shared.view.lang.clone(),
            path: format!("{}404.html", shared.view.home),
            root: path_of(&shared.site.settings.base_url).to_owned(),
            languages: homes(shared),
            ..PageView::default()
        },
    }
}

/// The language menu of a page that is no topic: the home pages.
pub(super) fn homes(shared: &Shared<'_>) -> Vec<LanguageLink> {
    let site = shared.site;
    site.languages
        .iter()
        .enumerate()
        .map(|(id, language)| LanguageLink {
            lang: lang_view(site, id),
            path: format!("{}/", language.lang),
            current: id == shared.language,
            translated: true,
        })
        .collect()
}
