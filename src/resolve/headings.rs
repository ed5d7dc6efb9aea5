//! Heading ids: the source's, in every language, so that a link to a section works in each.

use std::collections::BTreeSet;

use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::{Document, Heading};
use crate::model::site::Site;

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

pub(super) fn share(site: &mut Site) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut ids: Vec<Vec<String>> =
        site.documents.iter().map(|document| own_ids(document, &mut diagnostics)).collect();
    for topic in &site.topics {
        let origin = &site.documents[topic.origin];
        for cell in topic.cells.iter().flatten() {
            if cell.document == topic.origin || cell.status == crate::model::site::Status::Fallback {
                continue;
            }
            let document = &site.documents[cell.document];
            if !same_outline(&origin.body.headings, &document.body.headings) {
                diagnostics.push(different(origin, document));
            }
            let mut shared: Vec<String> =
                ids[topic.origin].iter().take(document.body.headings.len()).cloned().collect();
            let mut taken: BTreeSet<String> = ids[topic.origin].iter().cloned().collect();
            for heading in &document.body.headings[shared.len()..] {
                let mut id = heading.slug.clone();
                while !taken.insert(id.clone()) {
                    id.push_str("-x");
                }
                shared.push(id);
            }
            ids[cell.document] = shared;
        }
    }
    site.heading_ids = ids;
    diagnostics
}

fn own_ids(document: &Document, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut ids = Vec::with_capacity(document.body.headings.len());
    for heading in &document.body.headings {
        let mut id = heading.slug.clone();
        if !seen.insert(id.clone()) {
            // Another, so that the finished page does not have it twice as well.
            while !seen.insert(id.clone()) {
                id.push_str("-x");
            }
            diagnostics.push(
                Diagnostic::new(
                    &DUPLICATE_ID,
                    format!("the id `{}` is taken by another heading", heading.slug),
                )
                .at(&document.source, heading.range.clone())
                .hint("change one of the two"),
            );
        }
        ids.push(id);
    }
    ids
}

fn same_outline(a: &[Heading], b: &[Heading]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.level == b.level)
}

fn different(origin: &Document, document: &Document) -> Diagnostic {
    let (source, own) = (&origin.body.headings, &document.body.headings);
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
