//! Heading ids: the source's, in every language, so that a link to a section works in each.

use rayon::prelude::*;

use crate::base::slug::{Ids, slug};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::{Body, Document, Heading};
use crate::model::site::{Site, TopicId};

pub(super) const DIFFERENT: Code = Code {
    name: "different-headings",
    severity: Severity::Warning,
    adjustable: true,
    what: "A translation does not have the same headings as its source page.",
    why: "Headings share their ids across languages by their order; where the order differs, links to a section lead to the wrong one.",
    fix: "Give the translation the same headings, at the same levels and in the same order.",
};

pub(super) const DUPLICATE_ID: Code = Code {
    name: "duplicate-id",
    severity: Severity::Error,
    adjustable: false,
    what: "Two headings of a page have the same `{#id}`.",
    why: "A link to it can lead only to the first.",
    fix: "Change one of the two.",
};

/// Gives every topic the ids of its headings.
pub(super) fn assign(site: &mut Site) {
    let documents = &site.documents;
    site.heading_ids = site.topics.par_iter().map(|topic| own(documents[topic.origin].headings())).collect();
}

/// Ids by what a page says itself: those that its author gave, else made of its headings' words. One
/// that stands twice is changed, so that the finished page does not have it twice as well.
fn own(headings: &[Heading]) -> Vec<String> {
    let mut taken = Ids::default();
    headings
        .iter()
        .map(|heading| match &heading.id {
            Some(id) => distinct(id, &mut taken),
            None => slug(&heading.words, &mut taken),
        })
        .collect()
}

/// The id itself, or one like it that is free.
fn distinct(id: &str, taken: &mut Ids) -> String {
    if taken.take(id) { id.to_owned() } else { taken.unique(&format!("{id}-x")) }
}

/// The ids of a document's headings. A translation's are those of its source, by their order.
pub(super) fn ids(
    site: &Site,
    document: &Document,
    body: &Body,
    topic: Option<TopicId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let headings = &body.headings;
    if headings.iter().any(|heading| heading.id.is_some()) {
        repeated(document, headings, diagnostics);
    }
    let Some(topic) = topic else { return own(headings) };
    let origin = &site.documents[site.topics[topic].origin];
    let ids = &site.heading_ids[topic];
    if origin.lang == document.lang {
        return ids.clone();
    }
    if !same_outline(origin.headings(), headings) {
        diagnostics.push(different(origin, document, body));
    }
    let mut shared: Vec<String> = ids.iter().take(headings.len()).cloned().collect();
    if shared.len() < headings.len() {
        let mut taken = Ids::default();
        for id in ids {
            taken.take(id);
        }
        for id in own(headings).split_off(shared.len()) {
            shared.push(distinct(&id, &mut taken));
        }
    }
    shared
}

/// Reports ids that authors gave and that stand twice; those made of words are unique.
fn repeated(document: &Document, headings: &[Heading], diagnostics: &mut Vec<Diagnostic>) {
    for (heading, own) in headings.iter().zip(own(headings)) {
        if let Some(id) = heading.id.as_ref().filter(|id| **id != own) {
            diagnostics.push(
                Diagnostic::new(&DUPLICATE_ID, format!("the id `{id}` is taken by another heading"))
                    .at(&document.source, heading.range.clone())
                    .hint("change one of the two"),
            );
        }
    }
}

fn same_outline(a: &[Heading], b: &[Heading]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.level == b.level)
}

fn different(origin: &Document, document: &Document, body: &Body) -> Diagnostic {
    let (source, own) = (origin.headings(), &body.headings);
    let first =
        source.iter().zip(own).position(|(a, b)| a.level != b.level).unwrap_or(source.len().min(own.len()));
    let message = if source.len() == own.len() {
        format!("heading {} is at another level than in the source page", first + 1)
    } else {
        let plural = if own.len() == 1 { "" } else { "s" };
        format!("{} heading{plural} here, {} in the source page", own.len(), source.len())
    };
    let diagnostic = Diagnostic::new(&DIFFERENT, message)
        .hint("give it the same headings, at the same levels and in the same order");
    let diagnostic = match own.get(first) {
        Some(heading) => diagnostic.at(&document.source, heading.range.clone()),
        None => diagnostic.in_file(&document.source.path),
    };
    match source.get(first) {
        Some(heading) => {
            diagnostic.label(origin.source.locate(heading.range.clone()), "the source has this heading")
        }
        None => diagnostic,
    }
}
