//! The Markdown files of all languages, each parsed once and kept by its digest.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::markdown::{Manner, Wanted, pieces};
use super::{Texts, card, damaged, front, markdown, prose, segment};
use crate::base::memo::Rules;
use crate::base::{Diagnostic, Digest, Direction, Lang, Memo, OptionalSpanned, Source};
use crate::model::document::{Document, Segment, SegmentKind, Text, Weight};
use crate::model::front::Kind;
use crate::model::settings::{HtmlPolicy, Settings};
use crate::model::tree::{File, Tree};

/// A page as parsed, with what is wrong with it: kept in the memo together.
pub(super) struct Parsed {
    pub(super) document: Arc<Document>,
    pub(super) prose: Vec<prose::Finding>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A content file, not parsed yet.
struct Raw<'a> {
    lang: Lang,
    direction: Direction,
    /// Path below the language folder.
    topic: &'a str,
    source: &'a Arc<Source>,
    role: front::Role,
    reading: Reading,
}

impl Raw<'_> {
    /// Digest of everything that the parsed page depends on.
    fn digest(&self, policy: HtmlPolicy) -> Digest {
        let Self { lang, direction, topic, source, role, reading } = self;
        let rest = Digest::of_value(&(lang.as_str(), direction, topic, policy, role, reading));
        Digest::join(&[source.digest, rest])
    }
}

/// Whether a file's text is read with its front matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Reading {
    Front,
    Whole,
    /// With its critical blocks: a source in a section of rights.
    Rights,
}

pub(super) fn documents(
    tree: &Tree,
    settings: &Settings,
    officers: &BTreeSet<Lang>,
    texts: Texts,
    memo: &mut Memo,
) -> Vec<Arc<Parsed>> {
    let source_lang = settings.source_lang();
    let policy = settings.html;
    let known: Vec<&Lang> = settings.languages.iter().map(|l| &l.lang.value).chain(officers).collect();
    let mut found: Vec<Raw<'_>> = Vec::new();
    for (rest, file) in tree.under("content/") {
        let (File::Text(source), true) = (file, rest.ends_with(".md")) else { continue };
        let (folder, topic) = rest.split_once('/').unwrap_or((rest, ""));
        let lang = known.iter().find(|lang| lang.as_str() == folder).filter(|_| !topic.is_empty());
        let Some(&lang) = lang else { continue };
        let role = if lang == source_lang { front::Role::Source } else { front::Role::Translation };
        // A translation without a source is the source of others.
        let shared = role == front::Role::Source
            || !tree.files.contains_key(format!("content/{source_lang}/{topic}").as_str());
        let reading = match (shared || texts == Texts::All, role) {
            (true, front::Role::Source) if settings.is_rights(topic) => Reading::Rights,
            (true, _) => Reading::Whole,
            (false, _) => Reading::Front,
        };
        let direction = settings.direction(lang);
        found.push(Raw { lang: lang.clone(), direction, topic, source, role, reading });
    }
    let paths: Vec<(&str, Direction, Reading)> =
        found.iter().map(|raw| (&*raw.source.path, raw.direction, raw.reading)).collect();
    let rules = Rules {
        frame: Digest::of_value(&(source_lang.as_str(), policy, paths)),
        own: |raw: &Raw<'_>| raw.source.digest,
        key: |raw: &Raw<'_>| raw.digest(policy),
        make: |raw: &Raw<'_>| Arc::new(document(raw, policy)),
        good: |_: &Arc<Parsed>| true,
        done: |_: &Raw<'_>, parsed: &Arc<Parsed>| parsed.clone(),
    };
    memo.each("parse", &found, &rules)
}

fn document(raw: &Raw<'_>, policy: HtmlPolicy) -> Parsed {
    let Raw { lang, direction, topic, source, role, reading } = raw;
    let manner = Manner::of(lang, *direction, policy);
    let read = front::front(source, topic, *role, &manner);
    let mut document = Document {
        source: (*source).clone(),
        lang: lang.clone(),
        direction: *direction,
        made_from: raw.digest(policy),
        topic: (*topic).into(),
        front: read.front,
        face: Digest::of_value(&(lang.as_str(), topic, &source.text[..read.body])),
        start: read.body,
        text: None,
    };
    let words = read.strings.iter();
    let words = words.flat_map(|(_, range, text)| prose::words(text, range.clone(), manner.direction));
    let mut prose: Vec<_> = words.collect();
    let mut diagnostics = read.diagnostics;
    // What kyr makes of a text repeats what is wrong with it.
    if !lang.is_pseudo() {
        diagnostics.extend(damaged::check(source));
    }
    let kind = document.front.kind.value().unwrap_or_else(|| Kind::of_path(topic));
    if *reading != Reading::Front || kind == Kind::Card {
        let walked = markdown::body(source, read.body, manner, Wanted::Translation);
        diagnostics.extend(walked.diagnostics);
        prose.extend(walked.prose);
        let mut body = walked.body;
        if kind == Kind::Card {
            let (card, found) = card::card(source, read.body, manner.typography);
            diagnostics.extend(found);
            body.card = Some(card);
            // What is on a card comes from its text.
            document.face = Digest::join(&[document.face, document.made_from]);
        }
        let outline: Vec<_> = body.headings.iter().map(|h| (h.level, &h.id, &h.words)).collect();
        document.face = Digest::join(&[document.face, Digest::of_value(&outline)]);
        let mut segments: Vec<Segment> = read.strings.into_iter().map(front_segment).collect();
        segments.extend(walked.segments);
        let mut blocks = Vec::new();
        if *reading == Reading::Rights && kind != Kind::Card && pieces::may_be_critical(&source.text) {
            blocks = pieces::blocks(&source.text, read.body, manner, &segments);
            blocks.retain(|block| block.weight == Weight::Critical);
        }
        document.text = Some(Arc::new(Text { body: Arc::new(body), segments, words: walked.words, blocks }));
    }
    Parsed { document: Arc::new(document), prose, diagnostics }
}

/// The segments of a translation's front matter.
pub(super) fn front_segments(source: &Arc<Source>, topic: &str, manner: &Manner) -> Vec<Segment> {
    let read = front::front(source, topic, front::Role::Translation, manner);
    read.strings.into_iter().map(front_segment).collect()
}

fn front_segment((kind, range, text): (SegmentKind, Range<usize>, String)) -> Segment {
    Segment { kind, range, fingerprint: segment::fingerprint(&text) }
}
