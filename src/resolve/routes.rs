//! Addresses: `/<language>/<section>/<page>/`, with translated slugs.

use std::collections::BTreeMap;

use crate::base::file_name::LONGEST_PATH;
use crate::base::{Code, Diagnostic, Digest, Location, OptionalText, Severity};
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::site::{ALL_PAGES, LanguageId, NEUTRAL, Site, Status, TopicId};

pub(super) const SAME_ADDRESS: Code = Code {
    name: "same-address",
    severity: Severity::Error,
    adjustable: false,
    what: "Two pages have the same address, or a page has that of something that kyr makes: a further page of a list, a card, the list of all pages, a file. Or an old address, from which readers are led elsewhere, is that of something that is there.",
    why: "One would overwrite the other.",
    fix: "Change the slug or the file name of one of them. Remove an old address where something is now.",
};

pub(super) const LONG_ADDRESS: Code = Code {
    name: "long-address",
    severity: Severity::Error,
    adjustable: false,
    what: "The address of a page is longer than some systems can hold as the path of a file.",
    why: "The site could not be written, or not be copied to another computer or host.",
    fix: "Give the page and its sections shorter slugs or names, or put fewer sections inside each other.",
};

pub(super) fn assign(site: &mut Site) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for language in 0..site.languages.len() {
        let slugs: Vec<Option<String>> = (0..site.topics.len()).map(|id| slug(site, id, language)).collect();
        let mut taken: BTreeMap<String, TopicId> = BTreeMap::new();
        let list = format!("{}/{ALL_PAGES}/", site.languages[language].lang);
        for id in 0..site.topics.len() {
            let Some(route) = route(site, id, language, &slugs) else { continue };
            if route.len() + "index.html".len() > LONGEST_PATH {
                diagnostics.extend(long(site, id, language, &route));
            }
            if route == list {
                diagnostics.extend(reserved(site, id, language, &route));
            }
            match taken.get(&route) {
                Some(&other) => diagnostics.extend(same(site, id, other, language, &route)),
                None => {
                    taken.insert(route.clone(), id);
                }
            }
            if let Some(cell) = &mut site.topics[id].cells[language] {
                cell.route = route;
            }
        }
    }
    diagnostics
}

/// The last part of a topic's address: the slug of the page itself, else the file's or folder's
/// name. A fallback takes the source's slug.
fn slug(site: &Site, id: TopicId, language: LanguageId) -> Option<String> {
    let topic = &site.topics[id];
    said_slug(site, id, language).or_else(|| {
        let path = topic.path.strip_suffix("/_index.md").or_else(|| topic.path.strip_suffix(".md"))?;
        let name = path.rsplit('/').next()?;
        (name != "_index").then(|| name.to_owned())
    })
}

/// The slug that somebody chose.
fn said_slug(site: &Site, id: TopicId, language: LanguageId) -> Option<String> {
    let topic = &site.topics[id];
    let own = topic.cells[language].as_ref().filter(|cell| cell.status != Status::Fallback);
    own.and_then(|cell| site.documents[cell.document].front.slug.to_text())
        .or_else(|| site.facts(topic).slug.to_text())
}

fn route(site: &Site, id: TopicId, language: LanguageId, slugs: &[Option<String>]) -> Option<String> {
    site.topics[id].cells[language].as_ref()?;
    let lang = &site.languages[language].lang;
    // Neither the page's name nor its section's is in a discreet address: a slug that somebody chose,
    // or else a number that is the same in every language and build.
    if site.topics[id].discreet && site.topics[id].kind != Kind::Home {
        let path = &site.topics[id].path;
        let last = said_slug(site, id, language).unwrap_or_else(|| Digest::of(path.as_bytes()).hex(8));
        return Some(format!("{lang}/{NEUTRAL}/{last}/"));
    }
    let mut parts = Vec::new();
    parts.extend(slugs[id].as_deref());
    let path = &site.topics[id].path;
    let mut folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    if path.ends_with("/_index.md") {
        folder = folder.rsplit_once('/').map_or("", |(up, _)| up);
    }
    while !folder.is_empty() {
        let (up, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        let section = site.topic(&format!("{folder}/_index.md"));
        parts.push(section.and_then(|id| slugs[id].as_deref()).unwrap_or(name));
        folder = up;
    }
    parts.push(site.languages[language].lang.as_str());
    parts.reverse();
    Some(parts.join("/") + "/")
}

/// The address that a page of this path, without its ending, has in a language where nobody chose a slug for it.
#[must_use]
pub fn old_address(site: &Site, language: LanguageId, path: &str) -> String {
    let (mut folder, last) = path.rsplit_once('/').unwrap_or(("", path));
    let mut parts = vec![last.to_owned()];
    while !folder.is_empty() {
        let (up, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        let section = site.topic(&format!("{folder}/_index.md"));
        parts.push(section.and_then(|id| slug(site, id, language)).unwrap_or_else(|| name.to_owned()));
        folder = up;
    }
    parts.push(site.languages[language].lang.to_string());
    parts.reverse();
    parts.join("/") + "/"
}

/// Where a page's address comes from: its `slug`, or the name of the file.
pub(super) fn address_of(document: &Document) -> Location {
    match &document.front.slug {
        Some(slug) => document.source.locate(slug.at()),
        None => Location::file(&document.source.path),
    }
}

/// The list of all pages, which kyr makes, has an address too.
fn reserved(site: &Site, id: TopicId, language: LanguageId, route: &str) -> Option<Diagnostic> {
    let cell = site.cell(id, language).filter(|cell| cell.status != Status::Fallback)?;
    let message = format!("the address /{route} belongs to the list of all pages");
    let diagnostic = Diagnostic::new(&SAME_ADDRESS, message);
    Some(diagnostic.located(address_of(&site.documents[cell.document])).hint("give the page another `slug`"))
}

fn long(site: &Site, id: TopicId, language: LanguageId, route: &str) -> Option<Diagnostic> {
    let cell = site.cell(id, language).filter(|cell| cell.status != Status::Fallback)?;
    // As a file, which is what must fit.
    let length = route.len() + "index.html".len();
    let message = format!("the address of this page has {length} characters; {LONGEST_PATH} is the most");
    let path = &site.documents[cell.document].source.path;
    // The path of the file itself is too long, which has been said.
    if path.len() > LONGEST_PATH {
        return None;
    }
    Some(
        Diagnostic::new(&LONG_ADDRESS, message)
            .in_file(path)
            .hint("give it and its sections shorter slugs or names"),
    )
}

fn same(site: &Site, id: TopicId, other: TopicId, language: LanguageId, route: &str) -> Option<Diagnostic> {
    let first = &site.documents[site.cell(other, language)?.document];
    let second = &site.documents[site.cell(id, language)?.document];
    // Two pages that clash in their own language clash again where both are only shown in another.
    let fallback = |id| site.cell(id, language).is_some_and(|cell| cell.status == Status::Fallback);
    if fallback(id) && fallback(other) {
        return None;
    }
    // So do those whose names come from their sources.
    let source = |id: TopicId| site.cell(id, 0).map(|cell| &cell.route);
    let own =
        |document: &Document| document.lang == site.languages[language].lang && document.front.slug.is_some();
    if language > 0 && source(id).is_some() && source(id) == source(other) && !own(first) && !own(second) {
        return None;
    }
    Some(
        Diagnostic::new(&SAME_ADDRESS, format!("the address /{route} belongs to another page already"))
            .located(address_of(second))
            .label(address_of(first), "this page has it")
            .hint("give one of them another `slug`"),
    )
}
