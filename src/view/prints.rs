//! The phone pages of cards, and the page "Print the cards".

use std::sync::Arc;

use super::shared::{Shared, lang_view};
use super::{cards, page};
use crate::model::front::Kind;
use crate::model::geometry::{Binding, Geometry};
use crate::model::messages::without_isolation;
use crate::model::output::card_path;
use crate::model::site::{CardCell, Cell, LanguageId, Site, TopicId};
use crate::model::view::{
    CardPageView, CardPlaceView, LanguageLink, OfficerView, PageTask, PageView, PrintFormat, PrintPair,
    PrintPlace, PrintReader, PrintSheet, PrintView,
};

/// One page for each card, place and reader's language, with the officer's sides on it. It works
/// once it is open: nothing is loaded when the side is shown.
pub(super) fn phone_pages(site: &Site, languages: &[Shared<'_>]) -> Vec<PageTask> {
    let mut pages: Vec<PageTask> = Vec::new();
    for cell in &site.cards {
        let Some(view) = cards::card(site, languages, cell) else { continue };
        let shared = &languages[cell.reader];
        let output = format!("{}index.html", cell.route);
        let officer_messages = site.messages.get(&cell.officer).unwrap_or(shared.messages);
        let plain = |key: &str| without_isolation(&officer_messages.word(key)).into_owned();
        let officer = OfficerView {
            id: format!("show-{}", cell.officer),
            language: shared.messages.word(&format!("language-{}", cell.officer)),
            close: plain("card-close"),
            draft: cell.draft.then(|| plain("card-draft")),
            side: view.officer,
        };
        // The pairs of one reader's language and place follow each other.
        if let Some(last) = pages.last_mut().filter(|last| last.output == output)
            && let Some(card) = &mut last.page.card
        {
            card.officers.push(officer);
            card.draft |= cell.draft;
            continue;
        }
        let Some(mut page) = base(shared, cell.topic) else { continue };
        page.title = view.title;
        page.path.clone_from(&cell.route);
        page.root = page::root(&cell.route);
        page.canonical = view.url;
        page.alternates = Arc::default();
        page.languages = other_readers(site, cell);
        page.place = site.places.get(&cell.place).and_then(|place| super::places::place(shared, place));
        page.card = Some(CardPageView {
            reader: Some(view.reader),
            officers: vec![officer],
            draft: cell.draft,
            print: print_page(site, shared.language),
        });
        page.previous = None;
        page.next = None;
        pages.push(PageTask { language: shared.language, template: "card-phone", output, page });
    }
    pages
}

/// The card's own page, to make a phone page of.
fn base(shared: &Shared<'_>, topic: TopicId) -> Option<PageView> {
    let site = shared.site;
    let cell = site.cell(topic, shared.language)?;
    let page = page::page(shared, page::Place { topic, position: None, alternates: &Arc::default() }, cell);
    Some(PageView { card_places: Vec::new(), ..page })
}

/// The same card in the other languages in which it is made.
fn other_readers(site: &Site, cell: &CardCell) -> Vec<LanguageLink> {
    (0..site.languages.len())
        .map(|id| {
            let same = site
                .cards
                .iter()
                .find(|other| other.reader == id && other.topic == cell.topic && other.place == cell.place);
            let instead = site.cell(cell.topic, id).map_or_else(String::new, |cell| cell.route.clone());
            LanguageLink {
                lang: lang_view(site, id),
                path: same.map_or(instead, |other| other.route.clone()),
                current: id == cell.reader,
                translated: same.is_some(),
            }
        })
        .collect()
}

/// The page "Print the cards" in a language.
fn print_page(site: &Site, language: LanguageId) -> Option<String> {
    let topic = (0..site.topics.len()).find(|&id| site.topics[id].kind == Kind::Print)?;
    site.cell(topic, language).map(|cell| cell.route.clone())
}

/// The places on a card's own page: those with a card in this language, and those without.
pub(super) fn places(shared: &Shared<'_>, topic: TopicId) -> Vec<CardPlaceView> {
    let site = shared.site;
    site.places
        .values()
        .filter_map(|place| {
            let jurisdiction = place.jurisdiction.as_ref()?;
            let card = site.cards.iter().find(|card| {
                card.topic == topic && card.reader == shared.language && card.place == place.code
            });
            Some(CardPlaceView {
                code: place.code.clone(),
                name: shared.plain(&format!("place-{}", place.code)),
                protection: jurisdiction.protection.as_str().to_owned(),
                path: card.map(|card| card.route.clone()),
                overdue: *jurisdiction.review_due < site.today,
            })
        })
        .collect()
}

/// What the page offers for one reader's language. None where no card is made at all.
pub(super) fn print(shared: &Shared<'_>, cell: &Cell, reader: LanguageId) -> Option<PrintView> {
    let site = shared.site;
    if site.cards.is_empty() {
        return None;
    }
    let name = |id: LanguageId| shared.messages.word(&format!("language-{}", site.languages[id].lang));
    let readers = (0..site.languages.len())
        .filter(|&id| site.cards.iter().any(|card| card.reader == id))
        .map(|id| PrintReader {
            lang: lang_view(site, id),
            name: name(id),
            path: path(shared, cell, id),
            current: id == reader,
        })
        .collect();
    let mut places: Vec<PrintPlace> = Vec::new();
    for card in site.cards.iter().filter(|card| card.reader == reader) {
        let pair = pair(shared, card);
        match places.last_mut().filter(|place| place.code == card.place) {
            Some(place) => place.pairs.push(pair),
            None => places.push(PrintPlace {
                code: card.place.clone(),
                name: shared.plain(&format!("place-{}", card.place)),
                protection: site
                    .places
                    .get(&card.place)
                    .and_then(|place| place.jurisdiction.as_ref())
                    .map_or_else(String::new, |j| j.protection.as_str().to_owned()),
                pairs: vec![pair],
            }),
        }
    }
    Some(PrintView { reader: lang_view(site, reader), reader_name: name(reader), readers, places })
}

fn path(shared: &Shared<'_>, cell: &Cell, reader: LanguageId) -> String {
    if reader == shared.language {
        cell.route.clone()
    } else {
        format!("{}{}/", cell.route, shared.site.languages[reader].lang)
    }
}

fn pair(shared: &Shared<'_>, card: &CardCell) -> PrintPair {
    let site = shared.site;
    let reader = site.languages[card.reader].lang.as_str();
    let name = cards::name(site, card);
    let file = |file: &str| card_path(&name, &card.place, reader, card.officer.as_str(), file);
    let mut formats: Vec<PrintFormat> = Vec::new();
    for geometry in &site.settings.geometries {
        let sheet = PrintSheet {
            variant: geometry.variant.name().to_owned(),
            paper: geometry.paper.as_ref().map(|paper| paper_name(&paper.name)),
            per_sheet: geometry.cards(),
            pdf: cfg!(feature = "pdf").then(|| file(&format!("{}.pdf", geometry.name))),
            html: file(&format!("{}.html", geometry.name)),
        };
        match formats.iter_mut().find(|format| format.name == geometry.format.name) {
            Some(format) => format.sheets.push(sheet),
            None => formats.push(PrintFormat {
                name: geometry.format.name.clone(),
                previews: previews(geometry, &file),
                sheets: vec![sheet],
            }),
        }
    }
    PrintPair {
        officer: cards::officer_lang(site, &card.officer),
        officer_name: shared.messages.word(&format!("language-{}", card.officer)),
        phone: card.route.clone(),
        draft: card.draft,
        formats,
    }
}

fn previews(geometry: &Geometry, file: &impl Fn(&str) -> String) -> Vec<String> {
    if !cfg!(feature = "pdf") {
        return Vec::new();
    }
    let panels = match geometry.format.binding {
        Binding::Flat => 2,
        Binding::Folded => 4,
    };
    (1..=panels).map(|n| file(&format!("{}-{n}.svg", geometry.format.name))).collect()
}

fn paper_name(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The page "Print the cards" for every other reader's language, made from the page for its own.
pub(super) fn further_pages(shared: &Shared<'_>, topic: TopicId, pages: &[PageTask]) -> Vec<PageTask> {
    let site = shared.site;
    let [task] = pages else { return Vec::new() };
    let Some(cell) = site.cell(topic, shared.language) else { return Vec::new() };
    if task.page.print.is_none() {
        return Vec::new();
    }
    (0..site.languages.len())
        .filter(|&reader| reader != shared.language && site.cards.iter().any(|card| card.reader == reader))
        .map(|reader| {
            let mut page = task.page.clone();
            page.path = path(shared, cell, reader);
            page.root = page::root(&page.path);
            page.canonical = format!("{}{}", site.settings.base_url, page.path);
            page.alternates = Arc::default();
            page.print = print(shared, cell, reader);
            PageTask { output: format!("{}index.html", page.path), page, ..task.clone() }
        })
        .collect()
}
