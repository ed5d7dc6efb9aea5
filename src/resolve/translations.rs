//! Translations that say something else of their page than its source does.
//!
//! Takes the pages of a site; gives what is wrong. What is only repeated was said when it was read.

use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::site::{Site, Topic};

pub(super) const OTHER_KIND: Code = Code {
    name: "other-kind",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation says that it is another kind of page than its source.",
    why: "The source decides by which rules a page is published: a story that only its translation calls one would be published without consent.",
    fix: "Remove `kind` from the translation, or correct it in the source page.",
};

pub(super) const MISPLACED_CARD: Code = Code {
    name: "misplaced-card-words",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation has `card` words, and its source is not the page of a place.",
    why: "Cards take their words from the pages of places; on another page nobody would ever see them.",
    fix: "Remove `card` from the translation, or make the source page one of a place: `kind: place`.",
};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let translations = site.topics.iter().flat_map(|topic| {
        let own = topic.cells.iter().flatten().filter(|cell| !cell.status.is_borrowed());
        let documents = own.map(|cell| cell.document).filter(|id| *id != topic.origin);
        documents.map(move |id| (topic, &*site.documents[id]))
    });
    translations
        .flat_map(|(topic, document)| [kind(topic, document), card(topic, document)])
        .flatten()
        .collect()
}

fn kind(topic: &Topic, document: &Document) -> Option<Diagnostic> {
    let own = document.front.kind.as_ref().filter(|kind| ***kind != topic.kind)?;
    let (said, source) = (own.as_str(), topic.kind.as_str());
    let message = format!("this translation is of the kind `{said}`, and its source of the kind `{source}`");
    Some(Diagnostic::new(&OTHER_KIND, message).at(&document.source, own.at()).hint("remove `kind` here"))
}

fn card(topic: &Topic, document: &Document) -> Option<Diagnostic> {
    let words = document.front.card.as_ref().filter(|_| topic.kind != Kind::Place)?;
    Some(
        Diagnostic::new(&MISPLACED_CARD, "this page is about no place and has words for a card")
            .at(&document.source, words.protects.at())
            .hint("remove `card`"),
    )
}
