//! The units that travel: every segment of every page, every interface string.
//!
//! Takes the resolved site, its tree, and what the lock and the memory say; gives units in the
//! order of the pages, then of the interface strings. The same site gives the same units, which is
//! how an import finds what a unit in a file stands for.

use std::collections::{BTreeMap, HashMap};

use super::align::{Pair, align};
use super::fluent;
use super::inline::Syntax;
use super::text;
use crate::base::{Digest, Lang};
use crate::model::document::{Document, SegmentKind};
use crate::model::lock::Lock;
use crate::model::memory::Memory;
use crate::model::site::{LanguageId, Site, Topic};
use crate::model::tree::Tree;

/// One text and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Names the unit: the file below the language's folder, `#`, the source's fingerprint.
    pub context: String,
    /// The file below the language's folder; units of a file follow each other.
    pub file: String,
    /// Where the source stands: `content/en/_index.md:2`.
    pub place: String,
    /// What a translator should know.
    pub notes: Vec<String>,
    pub syntax: Syntax,
    pub source: String,
    /// The source that the translation was made from, where that is another and known.
    pub previous: Option<String>,
    /// Empty where there is none.
    pub target: String,
    /// The translation was made from another source.
    pub fuzzy: bool,
}

impl Unit {
    /// The word by which an import sees whether the translation has been changed by hand since.
    #[must_use]
    pub fn made(&self) -> String {
        fingerprint(&self.target)
    }
}

/// A word for a text, to the letter; `none` for no text.
pub(super) fn fingerprint(text: &str) -> String {
    if text.is_empty() {
        return "none".into();
    }
    let mut hex = Digest::of(text.as_bytes()).to_string();
    hex.truncate(16);
    hex
}

/// A page and its translation, as far as there is one.
pub(super) struct Work<'a> {
    pub(super) topic: &'a Topic,
    pub(super) source: &'a Document,
    pub(super) target: Option<&'a Document>,
    pub(super) pairs: Vec<Pair>,
    /// One for each segment of the source.
    pub(super) units: Vec<Unit>,
}

/// All units of a language.
#[must_use]
pub fn units(site: &Site, tree: &Tree, language: LanguageId, lock: &Lock, memory: &Memory) -> Vec<Unit> {
    let mut units: Vec<Unit> =
        pages(site, language, lock, memory).into_iter().flat_map(|work| work.units).collect();
    units.extend(fluent::strings(site, tree, language).into_iter().map(|string| string.unit));
    units
}

/// All pages that have a source in another language.
pub(super) fn pages<'a>(site: &'a Site, language: LanguageId, lock: &Lock, memory: &Memory) -> Vec<Work<'a>> {
    let lang = &site.languages[language].lang;
    let theirs: BTreeMap<&str, &Document> = site
        .documents
        .iter()
        .filter(|document| document.lang == *lang)
        .map(|document| (&*document.topic, &**document))
        .collect();
    site.topics
        .iter()
        .filter(|topic| site.documents[topic.origin].lang != *lang)
        .map(|topic| work(site, topic, theirs.get(&*topic.path).copied(), lock, memory))
        .collect()
}

fn work<'a>(
    site: &'a Site,
    topic: &'a Topic,
    target: Option<&'a Document>,
    lock: &Lock,
    memory: &Memory,
) -> Work<'a> {
    let source: &Document = &site.documents[topic.origin];
    let records = lock.pages.get(&*topic.path).map(Vec::as_slice);
    let pairs = match target {
        Some(target) => align(source, target, records),
        None => vec![Pair::default(); source.segments().len()],
    };
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut units = Vec::with_capacity(pairs.len());
    let mut last = 0;
    for (segment, pair) in source.segments().iter().zip(&pairs) {
        let count = seen.entry(&segment.fingerprint).or_default();
        *count += 1;
        let mut context = format!("{}#{}", topic.path, segment.fingerprint);
        if *count > 1 {
            context.push_str(&format!(".{count}"));
        }
        let translation =
            target.zip(pair.target).map(|(target, j)| text::read(target, &target.segments()[j]));
        let previous = pair
            .record
            .filter(|_| !pair.sure && translation.is_some())
            .and_then(|record| memory.texts.get(records?.get(record)?))
            .cloned();
        let line = source.source.locate(segment.range.clone()).line;
        units.push(Unit {
            context,
            file: topic.path.to_string(),
            place: format!("{}:{line}", source.source.path),
            notes: [format!("{} ({}): {}", source.front.title, topic.kind.as_str(), what(&segment.kind))]
                .into_iter()
                .chain(comments(&source.source.text[last..segment.range.start]))
                .collect(),
            syntax: text::syntax(&segment.kind),
            source: text::read(source, segment),
            previous,
            fuzzy: translation.is_some() && !pair.sure,
            target: translation.unwrap_or_default(),
        });
        last = segment.range.end;
    }
    Work { topic, source, target, pairs, units }
}

/// What an author says to translators, in the text above a segment: `<!-- translators: ... -->` in
/// Markdown, `# translators: ...` in YAML. Other comments may be nobody's business.
fn comments(above: &str) -> impl Iterator<Item = String> {
    let html = above.split("<!--").skip(1).filter_map(|rest| rest.split_once("-->")).map(|(words, _)| words);
    let yaml = above.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    html.chain(yaml).filter_map(|comment| {
        let (head, words) = comment.split_once(':')?;
        let words: Vec<&str> = words.split_whitespace().collect();
        head.trim().eq_ignore_ascii_case("translators").then(|| words.join(" "))
    })
}

fn what(kind: &SegmentKind) -> String {
    match kind {
        SegmentKind::Paragraph => "paragraph".into(),
        SegmentKind::Heading => "heading".into(),
        SegmentKind::Item => "list item".into(),
        SegmentKind::Cell => "table cell".into(),
        SegmentKind::Term => "term".into(),
        SegmentKind::Code => "code, line by line (no markup)".into(),
        SegmentKind::Front(path) => format!("{path} (no markup)"),
        SegmentKind::Component(path) => path.clone(),
    }
}

/// The texts to remember: those of every source segment that some translation was made from, so
/// that a translator can be shown what has changed.
#[must_use]
pub fn remember(site: &Site, locks: &BTreeMap<Lang, Lock>, old: &Memory) -> Memory {
    let mut known: HashMap<&str, (&Document, usize)> = HashMap::new();
    for topic in &site.topics {
        let document: &Document = &site.documents[topic.origin];
        for (i, segment) in document.segments().iter().enumerate() {
            known.insert(&segment.fingerprint, (document, i));
        }
    }
    let mut memory = Memory::default();
    for record in locks.values().flat_map(|lock| lock.pages.values()).flatten() {
        if memory.texts.contains_key(record) {
            continue;
        }
        let text = match known.get(record.as_str()) {
            Some((document, i)) => Some(text::read(document, &document.segments()[*i])),
            None => old.texts.get(record).cloned(),
        };
        if let Some(text) = text {
            memory.texts.insert(record.clone(), text);
        }
    }
    memory
}
