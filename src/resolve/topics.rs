//! Pairs the documents of all languages into topics, and arranges topics into sections.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::days::{Calendar, Sections};
use super::future;
use super::publish::{Drafts, held_back};
use crate::base::{Code, Date, Diagnostic, Location, OptionalSpanned, Severity};
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::manuscript::Manuscript;
use crate::model::redirects::bare;
use crate::model::settings::Fallback;
use crate::model::site::{
    Cell, DocumentId, Freshness, Held, Language, LanguageId, Period, Site, Status, Topic, TopicId,
};

pub(super) const NO_SOURCE: Code = Code {
    name: "no-source-page",
    severity: Severity::Error,
    adjustable: true,
    what: "A page exists in translations but not in the source language. It is not published, in any language.",
    why: "Its source was renamed or deleted, or it was written in another language first. kyr cannot tell whether it is still right, and what was taken down in one language would stay in the others.",
    fix: "Rename the translations like their source page, write the source page, or delete them.",
};

pub(super) const NO_HOME: Code = Code {
    name: "no-home",
    severity: Severity::Error,
    adjustable: false,
    what: "The source language has no home page.",
    why: "The language chooser and the site's name lead there.",
    fix: "Write `_index.md` in the source language's folder.",
};

pub(super) const NO_TRANSLATION_KEY: Code = Code {
    name: "translation-unmarked",
    severity: Severity::Error,
    adjustable: true,
    what: "A translation does not say how it was made.",
    why: "Readers are told when a text was translated by a machine and read by nobody; on a page about rights that matters.",
    fix: "Add `translation: {by: human, reviewed: true}`, or what is true of it, to the front matter.",
};

pub(super) const OTHER_DAY: Code = Code {
    name: "other-day",
    severity: Severity::Warning,
    adjustable: true,
    what: "The name of an update begins with another day than its `date`.",
    why: "One of the two is a slip of the pen. The `date` decides when the page appears and where it stands in lists; the name is in its address.",
    fix: "Correct the `date`, or rename the file in each language.",
};

pub(super) const NO_DATE: Code = Code {
    name: "no-date",
    severity: Severity::Error,
    adjustable: false,
    what: "An update has no date.",
    why: "Updates are listed by date, and feeds need one.",
    fix: "Add `date: YYYY-MM-DD` to the front matter of the source page.",
};

/// The topics of a site.
pub(super) struct Paired {
    pub(super) topics: Vec<Topic>,
    /// Those that are not on the site, by path, and why.
    pub(super) held: BTreeMap<Arc<str>, Held>,
    /// What changes by itself.
    pub(super) calendar: Calendar,
    pub(super) diagnostics: Vec<Diagnostic>,
}

pub(super) fn topics(manuscript: &Manuscript, languages: &[Language], drafts: Drafts) -> Paired {
    let mut diagnostics = Vec::new();
    let mut by_path: BTreeMap<Arc<str>, Vec<Option<DocumentId>>> = BTreeMap::new();
    for (id, document) in manuscript.documents.iter().enumerate() {
        // Documents in officers' languages that the site does not have only serve cards.
        let Some(language) = languages.iter().position(|l| l.lang == document.lang) else { continue };
        by_path.entry(document.topic.clone()).or_insert_with(|| vec![None; languages.len()])[language] =
            Some(id);
    }
    if by_path.get("_index.md").is_none_or(|cells| cells[0].is_none()) && !by_path.is_empty() {
        diagnostics.push(
            Diagnostic::new(&NO_HOME, "the source language has no home page")
                .in_file(&format!("content/{}", languages[0].lang))
                .hint("write _index.md there"),
        );
    }
    let today = manuscript.today;
    let mut topics = Vec::with_capacity(by_path.len());
    let mut held = BTreeMap::new();
    let mut calendar = Calendar::new(today);
    let sections = Sections::of(&by_path, &manuscript.documents);
    for (path, mut own) in by_path {
        let Some((origin_language, origin)) = origin(&own) else { continue };
        let document = &manuscript.documents[origin];
        let facts = &document.front;
        let kind = facts.kind.value().unwrap_or_else(|| Kind::of_path(&path));
        if origin_language != 0 {
            diagnostics.extend(no_source(&path, &own, manuscript, languages));
            held.insert(path, Held::NoSource);
            continue;
        }
        check_origin(document, kind, &mut diagnostics);
        let period = sections.period(&path, document, today, &mut diagnostics);
        let reason = held_back(document, facts, kind, period, (drafts, today), &mut diagnostics);
        if future::is_looked_at(reason) {
            diagnostics.extend(future::page(document, future::Role::Origin, period, today));
        }
        if reason != Some(Held::Consent) {
            calendar.note(&path, period, facts);
        }
        if let Some(reason) = reason {
            held.insert(path, reason);
            continue;
        }
        for (_, id) in own.iter_mut().enumerate().filter(|(language, _)| *language != origin_language) {
            let Some(document) = id.map(|id| &manuscript.documents[id]) else { continue };
            if document.front.draft.value() == Some(true) && drafts != Drafts::Show {
                *id = None;
            } else {
                check_translation(document, period, today, &mut diagnostics);
            }
        }
        // Menus and the language chooser lead to every language's home page, so there always is one.
        let fallback = if kind == Kind::Home { Fallback::Show } else { manuscript.settings.fallback };
        let cells = cells(&own, origin_language, languages, fallback);
        topics.push(Topic {
            path,
            kind,
            origin,
            origin_language,
            section: None,
            parent: None,
            discreet: false,
            period,
            cells,
        });
    }
    Paired { topics, held, calendar, diagnostics }
}

/// The language and the document that a topic's translations are made from.
pub(super) fn origin(own: &[Option<DocumentId>]) -> Option<(LanguageId, DocumentId)> {
    own.iter().enumerate().find_map(|(language, document)| Some((language, (*document)?)))
}

/// What is said of a page of which there are only translations: all of them.
fn no_source(
    path: &str,
    own: &[Option<DocumentId>],
    manuscript: &Manuscript,
    languages: &[Language],
) -> Option<Diagnostic> {
    let source = &languages[0].lang;
    // That there is no home page has been said, and so has what is wrong with a file that cannot be read.
    if path == "_index.md" || manuscript.blobs.contains_key(format!("content/{source}/{path}").as_str()) {
        return None;
    }
    let documents = own.iter().flatten().map(|id| &*manuscript.documents[*id]);
    let finished = documents.filter(|document| document.front.draft.value() != Some(true));
    let mut files = finished.map(|document| &*document.source.path);
    let first = files.next()?;
    let message = format!("there is no such page in the source language `{source}`, so it is not published");
    let found = Diagnostic::new(&NO_SOURCE, message).in_file(first);
    let found = files.fold(found, |found, file| found.label(Location::file(file), "nor is this one"));
    let hint = format!(
        "write content/{source}/{path}, rename its translations like their source page, or remove it: `kyr remove {}`",
        bare(path)
    );
    Some(found.hint(hint))
}

fn check_origin(document: &Document, kind: Kind, diagnostics: &mut Vec<Diagnostic>) {
    if kind == Kind::Update {
        diagnostics.extend(check_date(document));
    }
}

fn check_date(document: &Document) -> Option<Diagnostic> {
    let front = &document.front;
    let Some(date) = &front.date else {
        return (!front.unreadable.contains(&"date")).then(|| {
            Diagnostic::new(&NO_DATE, "an update needs a date")
                .at(&document.source, front.missing_at("date"))
                .hint("write a line `date: YYYY-MM-DD`")
        });
    };
    let name = document.topic.rsplit('/').next()?.trim_end_matches(".md");
    let named = Date::of_name(name).filter(|named| *named != date.value)?;
    Some(
        Diagnostic::new(&OTHER_DAY, format!("the file's name says {named}, and `date` is {date}"))
            .at(&document.source, date.at())
            .hint(format!("correct the one that is wrong: write `date: {named}`, or rename the file")),
    )
}

fn check_translation(document: &Document, period: Period, today: Date, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(future::page(document, future::Role::Translation, period, today));
    if document.front.translation.is_none() && !document.front.unreadable.contains(&"translation") {
        diagnostics.push(
            Diagnostic::new(&NO_TRANSLATION_KEY, "this translation does not say how it was made")
                .at(&document.source, document.front.missing_at("translation"))
                .hint("add `translation: {by: human, reviewed: true}`, or what is true of it"),
        );
    }
}

/// What each language shows of a topic: its own text, or that of the next language in its chain.
fn cells(
    own: &[Option<DocumentId>],
    origin_language: LanguageId,
    languages: &[Language],
    fallback: Fallback,
) -> Vec<Option<Cell>> {
    languages
        .iter()
        .enumerate()
        .map(|(id, language)| {
            let (shown, document, status) = match own[id] {
                Some(document) if id == origin_language => (id, document, Status::Original),
                Some(document) => (id, document, Status::Translated(Freshness::Unknown)),
                None if fallback == Fallback::Omit => return None,
                None => {
                    let (shown, document) = language
                        .chain
                        .iter()
                        .find_map(|&other| Some((other, own[other]?)))
                        .or_else(|| Some((origin_language, own[origin_language]?)))?;
                    (shown, document, Status::Fallback)
                }
            };
            Some(Cell { document, shown, status, route: String::new() })
        })
        .collect()
}

/// Puts topics into their sections and orders both.
pub(super) fn arrange(site: &mut Site) {
    let section_of = |site: &Site, folder: &str| -> Option<TopicId> {
        let mut folder = folder;
        loop {
            if folder.is_empty() {
                return None;
            }
            if let Some(id) = site.topic(&format!("{folder}/_index.md")) {
                return Some(id);
            }
            folder = folder.rsplit_once('/').map_or("", |(up, _)| up);
        }
    };
    let mut children: Vec<Vec<TopicId>> = vec![Vec::new(); site.topics.len()];
    let mut sections = Vec::new();
    for id in 0..site.topics.len() {
        let path = site.topics[id].path.clone();
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        if folder.is_empty() {
            continue;
        }
        let index = name == "_index.md";
        let above = folder.rsplit_once('/').map_or("", |(up, _)| up);
        let own = section_of(site, folder);
        let parent = if index { section_of(site, above) } else { own };
        site.topics[id].section = own;
        site.topics[id].parent = parent;
        match parent {
            Some(parent) => children[parent].push(id),
            None if index => sections.push(id),
            None => {}
        }
    }
    let weight = |site: &Site, id: TopicId| {
        let facts = site.facts(&site.topics[id]);
        (facts.weight.value().unwrap_or(i64::MAX), site.topics[id].path.clone())
    };
    for list in &mut children {
        let dated = !list.is_empty() && list.iter().all(|&id| site.facts(&site.topics[id]).date.is_some());
        if dated {
            list.sort_by_key(|&id| {
                (std::cmp::Reverse(site.facts(&site.topics[id]).date.value()), weight(site, id))
            });
        } else {
            list.sort_by_cached_key(|&id| weight(site, id));
        }
    }
    sections.sort_by_cached_key(|&id| weight(site, id));
    site.children = children;
    site.sections = sections;
}
