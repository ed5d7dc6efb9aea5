//! Translations of rights that their sources may have overtaken: their texts are read with the tree,
//! since they decide what their pages show.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::markdown::{self, Manner, Wanted, pieces};
use super::numbers::Numbers;
use crate::base::{Diagnostic, Digest, Lang, OptionalSpanned};
use crate::model::document::{Document, Text};
use crate::model::front::Kind;
use crate::model::lock::Lock;
use crate::model::settings::Settings;

/// Reads the texts of translations that differ from their lock, where the source or they themselves
/// have critical parts.
pub(super) fn read(
    documents: &mut [Arc<Document>],
    settings: &Settings,
    locks: &BTreeMap<Lang, Lock>,
    numbers: &Numbers,
) -> Vec<Diagnostic> {
    let overtaken = overtaken(documents, settings, locks);
    let read: Vec<_> = overtaken
        .into_par_iter()
        .map(|id| {
            let (document, diagnostics) = whole(&documents[id], settings, numbers);
            (id, document, diagnostics)
        })
        .collect();
    let mut diagnostics = Vec::new();
    for (id, document, found) in read {
        documents[id] = Arc::new(document);
        diagnostics.extend(found);
    }
    diagnostics
}

fn overtaken(documents: &[Arc<Document>], settings: &Settings, locks: &BTreeMap<Lang, Lock>) -> Vec<usize> {
    if locks.is_empty() || settings.rights.is_empty() {
        return Vec::new();
    }
    let about_rights = |document: &Document| {
        let kind = document.front.kind.value().unwrap_or_else(|| Kind::of_path(&document.topic));
        // A card that is out of date is not made at all.
        kind != Kind::Card && settings.is_rights(&document.topic)
    };
    let mut origins: HashMap<&str, &Document> = HashMap::new();
    for document in documents.iter().filter(|document| document.lang == *settings.source_lang()) {
        if about_rights(document) {
            origins.insert(&document.topic, document);
        }
    }
    let is_overtaken = |document: &Document| {
        let record = locks.get(&document.lang).and_then(|lock| lock.pages.get(&*document.topic));
        let (Some(record), Some(origin)) = (record, origins.get(&*document.topic)) else { return false };
        document.lang != origin.lang
            && !same(origin, record)
            && (!origin.blocks().is_empty() || pieces::may_be_critical(&document.source.text))
    };
    (0..documents.len()).filter(|id| is_overtaken(&documents[*id])).collect()
}

/// Whether a source says what it said, in whatever order.
fn same(origin: &Document, record: &[String]) -> bool {
    let mut now: Vec<&str> = origin.segments().iter().map(|segment| segment.fingerprint.as_str()).collect();
    let mut then: Vec<&str> = record.iter().map(String::as_str).collect();
    now.sort_unstable();
    then.sort_unstable();
    now == then
}

/// A document with its text.
fn whole(document: &Document, settings: &Settings, numbers: &Numbers) -> (Document, Vec<Diagnostic>) {
    let Document { source, lang, start, .. } = document;
    let manner = Manner::of(lang, document.direction, settings.html);
    let mut document = document.clone();
    let front = super::documents::front_segments(source, &document.topic, &manner);
    let mut walked = markdown::body(source, *start, manner, Wanted::Translation);
    numbers.check(source, &walked.prose, &mut walked.diagnostics);
    let mut segments = front;
    segments.extend(walked.segments);
    let blocks = pieces::blocks(&source.text, *start, manner, &segments);
    document.text =
        Some(Arc::new(Text { body: Arc::new(walked.body), segments, words: walked.words, blocks }));
    // All of it counts for the site now, and what is wrong with it has been said.
    document.made_from = Digest::join(&[document.made_from, Digest::of(b"overtaken")]);
    document.face = Digest::join(&[document.face, document.made_from]);
    (document, walked.diagnostics)
}
