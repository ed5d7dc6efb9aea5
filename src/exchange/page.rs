//! Puts translated texts into pages.
//!
//! Takes a page, its translation, and the texts that were accepted; gives the new text of the
//! file. Where the translation has a place for each text, only the bytes of those places change.
//! A missing page, and one whose source has gained parts, takes the source's shape, once there is
//! a text for every part: half a page in another language would mislead.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::align::{UNKNOWN, body};
use super::text::{self, double};
use super::unit::Work;
use crate::base::yaml;
use crate::model::document::{Document, SegmentKind};

/// What a translation's front matter may hold of its source's: words.
const WORDS: [&str; 6] = ["title", "description", "menu", "warnings", "picture", "card"];

/// What came of a page.
pub(super) struct Placed {
    /// The file's new text, where it changes.
    pub(super) text: Option<String>,
    /// What its translation was made from, where something was placed.
    pub(super) lock: Option<Vec<String>>,
    /// Accepted texts without a place, by segment of the source.
    pub(super) left: Vec<usize>,
    /// Parts that still have no text, where the page waits for them.
    pub(super) missing: usize,
}

/// Puts the accepted texts (by segment of the source) in their places.
pub(super) fn place(
    work: &Work<'_>,
    accepted: &BTreeMap<usize, String>,
    lock: Option<&Vec<String>>,
) -> Placed {
    match work.target {
        None => create(work, accepted),
        Some(target) => update(work, target, accepted, lock),
    }
}

fn create(work: &Work<'_>, accepted: &BTreeMap<usize, String>) -> Placed {
    let missing = work.units.len() - accepted.len();
    if missing > 0 {
        let left = accepted.keys().copied().collect();
        return Placed { text: None, lock: None, left, missing };
    }
    let source = work.source;
    let text = whole(source, accepted, "{by: human, reviewed: false}");
    let lock = source.segments().iter().map(|segment| segment.fingerprint.clone()).collect();
    Placed { text: Some(text), lock: Some(lock), left: Vec::new(), missing: 0 }
}

/// A page in the shape of its source, with these texts (by segment) in it.
pub(super) fn whole(source: &Document, texts: &BTreeMap<usize, String>, translation: &str) -> String {
    let file: &str = &source.source.text;
    let end = line_end(file);
    let mut front = String::new();
    for (key, range) in entries(source) {
        if WORDS.contains(&key.as_str()) {
            front.push_str(replaced(source, range, texts).trim_end());
            front.push_str(end);
        }
    }
    format!(
        "---{end}{front}translation: {translation}{end}---{end}{}",
        replaced(source, body_start(source)..file.len(), texts)
    )
}

fn update(
    work: &Work<'_>,
    target: &Document,
    accepted: &BTreeMap<usize, String>,
    lock: Option<&Vec<String>>,
) -> Placed {
    let source = work.source;
    let (source_body, target_body) = (body(source), body(target));
    let file: &str = &target.source.text;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut placed: BTreeSet<usize> = BTreeSet::new();
    for (&i, wanted) in accepted {
        let Some(j) = work.pairs[i].target else { continue };
        placed.insert(i);
        if *wanted != work.units[i].target
            && let Ok(bytes) = text::write(target, &target.segments()[j], wanted)
        {
            edits.push((target.segments()[j].range.clone(), bytes));
        }
    }
    let fresh_front = front_entries(work, target, accepted, &mut placed);
    let new_in_body = accepted.keys().any(|i| *i >= source_body && !placed.contains(i));
    let missing = (source_body..source.segments().len())
        .filter(|i| work.pairs[*i].target.is_none() && !accepted.contains_key(i))
        .count();
    let reshaped = new_in_body && missing == 0;
    if reshaped {
        placed.extend(accepted.keys().filter(|i| **i >= source_body));
    }
    let left: Vec<usize> = accepted.keys().copied().filter(|i| !placed.contains(i)).collect();
    let text = if reshaped {
        let start = body_start(target);
        edits.retain(|(range, _)| range.start < start);
        // What the translation has already, and what has come.
        let mut texts: BTreeMap<usize, String> = (source_body..source.segments().len())
            .filter(|i| work.pairs[*i].target.is_some())
            .map(|i| (i, work.units[i].target.clone()))
            .collect();
        texts.extend(accepted.iter().map(|(i, text)| (*i, text.clone())));
        let origin = &source.source.text;
        let mut text = with(&file[..start], edits);
        text.push_str(&replaced(source, body_start(source)..origin.len(), &texts));
        text
    } else {
        with(file, edits)
    };
    let text = if fresh_front.is_empty() {
        text
    } else {
        // The edits before it have moved the end of the front matter: it is the second `---`.
        let close = text.find("\n---").map_or(0, |i| i + 1);
        let mut text = text;
        text.insert_str(close, &fresh_front);
        text
    };
    let lock = (!placed.is_empty())
        .then(|| record(work, target, target_body, &placed, lock.map(Vec::as_slice), reshaped));
    Placed { text: (text != file).then_some(text), lock, left, missing: if reshaped { 0 } else { missing } }
}

/// Lines for the front matter of what the translation does not say yet.
fn front_entries(
    work: &Work<'_>,
    target: &Document,
    accepted: &BTreeMap<usize, String>,
    placed: &mut BTreeSet<usize>,
) -> String {
    let source = work.source;
    let there: BTreeSet<String> = entries(target).into_iter().map(|(key, _)| key).collect();
    let mut lines = String::new();
    for (key, range) in entries(source) {
        let inside: Vec<usize> = (0..body(source))
            .filter(|i| {
                source.segments()[*i].range.start >= range.start
                    && source.segments()[*i].range.end <= range.end
            })
            .collect();
        let whole = !inside.is_empty() && inside.iter().all(|i| accepted.contains_key(i));
        if whole && !there.contains(&key) && WORDS.contains(&key.as_str()) {
            lines.push_str(replaced(source, range, accepted).trim_end());
            lines.push_str(line_end(&target.source.text));
            placed.extend(inside);
        }
    }
    lines
}

/// What the translation is made from now.
fn record(
    work: &Work<'_>,
    target: &Document,
    target_body: usize,
    placed: &BTreeSet<usize>,
    lock: Option<&[String]>,
    reshaped: bool,
) -> Vec<String> {
    let source = work.source;
    let fingerprint = |i: usize| source.segments()[i].fingerprint.clone();
    if reshaped {
        let old = |i: usize| work.pairs[i].record.and_then(|r| lock?.get(r)).cloned();
        return (0..source.segments().len())
            .map(
                |i| {
                    if placed.contains(&i) {
                        fingerprint(i)
                    } else {
                        old(i).unwrap_or_else(|| UNKNOWN.into())
                    }
                },
            )
            .collect();
    }
    let bodies = target.segments().len() - target_body;
    let mut records = match lock {
        Some(lock) if lock.len() >= bodies && trusted(work) => lock.to_vec(),
        _ => vec![UNKNOWN.to_owned(); body(source) + bodies],
    };
    let front = records.len() - bodies;
    let mut more = Vec::new();
    for &i in placed {
        if i < body(source) {
            let there = records[..front].contains(&fingerprint(i));
            let spot = work.pairs[i].record.filter(|r| *r < front).or_else(|| {
                (0..front).find(|r| source.segments().iter().all(|s| s.fingerprint != records[*r]))
            });
            match spot {
                Some(spot) => records[spot] = fingerprint(i),
                None if !there => more.push(fingerprint(i)),
                None => {}
            }
        } else if let Some(j) = work.pairs[i].target {
            records[front + j - target_body] = fingerprint(i);
        }
    }
    records.splice(front..front, more);
    records
}

/// Whether the lock was of use when the parts were paired.
fn trusted(work: &Work<'_>) -> bool {
    let first = body(work.source);
    work.pairs[first..].iter().all(|pair| pair.target.is_none() || pair.record.is_some())
}

/// A stretch of a document with texts in place of its segments.
fn replaced(document: &Document, range: Range<usize>, texts: &BTreeMap<usize, String>) -> String {
    let edits = document
        .segments()
        .iter()
        .enumerate()
        .filter(|(_, segment)| segment.range.start >= range.start && segment.range.end <= range.end)
        .filter_map(|(i, segment)| {
            let wanted = texts.get(&i)?;
            let bytes = text::write(document, segment, wanted).unwrap_or_else(|_| match segment.kind {
                SegmentKind::Front(_) | SegmentKind::Component(_) => double(wanted),
                _ => wanted.clone(),
            });
            Some((segment.range.start - range.start..segment.range.end - range.start, bytes))
        })
        .collect();
    with(&document.source.text[range], edits)
}

/// A text with some ranges replaced.
fn with(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, bytes) in edits {
        out.push_str(&text[at..range.start]);
        out.push_str(&bytes);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The entries of the front matter, each with all its lines.
fn entries(document: &Document) -> Vec<(String, Range<usize>)> {
    let front = document.front.range.clone();
    let Ok(node) = yaml::parse(&document.source.text[front.clone()]) else { return Vec::new() };
    let yaml::Data::Map(entries) = &node.data else { return Vec::new() };
    let starts: Vec<usize> = entries.iter().map(|(key, _)| front.start + key.range.start).collect();
    let ends = starts.iter().skip(1).copied().chain([front.end]);
    entries
        .iter()
        .zip(&starts)
        .zip(ends)
        .map(|(((key, _), start), end)| (key.text.clone(), *start..end))
        .collect()
}

/// Where the text below the front matter begins.
fn body_start(document: &Document) -> usize {
    let text: &str = &document.source.text;
    let close = document.front.range.end;
    text[close..].find('\n').map_or(text.len(), |i| close + i + 1)
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
