//! The blocks of a text, and a text without some of them.
//!
//! A translation shows its source's text in place of a block that is out of date: the one is read
//! without the block, a mark standing there, and of the other the block alone is taken.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use super::{ALERTS, Manner, Origin, PLAIN, Walk, mark};
use crate::base::markdown;
use crate::model::document::{Block, MARK, Segment, Weight};

/// The comment that marks the block below it as critical.
const CRITICAL: &str = "critical";

/// The blocks of the text from `start` to the end, in the order of their beginnings. What stands
/// inside a critical block is no critical block of its own.
pub(in crate::parse) fn blocks(text: &str, start: usize, manner: Manner, segments: &[Segment]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut marked = false;
    let mut critical_until = 0;
    let text = &text[start..];
    for (event, local) in markdown::events(text, manner.rules()) {
        match &event {
            Event::Start(Tag::HtmlBlock) => marked |= is_mark(&text[local]),
            Event::Start(tag) => {
                let Some(kind) = kind(tag) else { continue };
                let mut weight = if marked || warns(tag) { Weight::Critical } else { Weight::Plain };
                marked = false;
                if local.end <= critical_until {
                    weight = Weight::Plain;
                } else if weight == Weight::Critical {
                    critical_until = local.end;
                }
                let range = start + local.start..start + local.end;
                let first = segments.partition_point(|segment| segment.range.start < range.start);
                let end = segments.partition_point(|segment| segment.range.start < range.end);
                blocks.push(Block { kind, range, segments: first..end.max(first), weight });
            }
            Event::End(TagEnd::HtmlBlock) => {}
            // What is at the end of a list or quote has nothing below it.
            Event::Rule | Event::End(_) => marked = false,
            _ => {}
        }
    }
    blocks
}

/// Whether a text can have a critical block; a quick look.
pub(in crate::parse) fn may_be_critical(text: &str) -> bool {
    let lower = |needle: &str| {
        text.as_bytes().windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
    };
    (text.contains("[!") && (lower("[!warning]") || lower("[!caution]")))
        || (text.contains("<!--") && text.contains(CRITICAL))
}

fn is_mark(html: &str) -> bool {
    let inner = html.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| inner.trim() == CRITICAL)
}

fn warns(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::BlockQuote(Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution)))
}

/// What a block is; None for what is only a part of one.
fn kind(tag: &Tag<'_>) -> Option<String> {
    Some(match tag {
        Tag::Paragraph => "paragraph".into(),
        Tag::Heading { level, .. } => format!("heading-{}", *level as u8),
        Tag::BlockQuote(None) => "quote".into(),
        Tag::BlockQuote(Some(kind)) => format!("alert-{}", ALERTS[super::blocks::number_of(*kind)]),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
            let name = info.split_whitespace().next().unwrap_or_default();
            if PLAIN.contains(&name) { "code".into() } else { format!("component-{name}") }
        }
        Tag::CodeBlock(CodeBlockKind::Indented) => "code".into(),
        Tag::List(None) => "list".into(),
        Tag::List(Some(_)) => "numbered-list".into(),
        Tag::FootnoteDefinition(_) => "footnote".into(),
        Tag::DefinitionList => "definitions".into(),
        Tag::Table(_) => "table".into(),
        _ => return None,
    })
}

impl Walk<'_> {
    /// Puts a mark where a block that is to be taken out begins, and one where it has ended: at the
    /// first event that is no part of it.
    pub(super) fn cut(
        &mut self,
        event: Option<&Event<'_>>,
        at: &Range<usize>,
        origin: &Origin,
        out: &mut Vec<Event<'_>>,
    ) {
        if self.cuts.ranges.is_empty() || matches!(origin, Origin::Whole(_)) {
            return;
        }
        if let Some(n) = self.cutting {
            let cut = &self.cuts.ranges[n];
            if event.is_some() && at.start >= cut.start && at.end <= cut.end {
                return;
            }
            out.push(Event::Html(mark("", 'E', n, "\n")));
            self.cutting = None;
        }
        if let Some(Event::Start(tag)) = event
            && kind(tag).is_some()
            && let Some(n) = self.cuts.numbers.get(&(at.start, at.end)).copied()
        {
            out.push(Event::Html(mark("", 'B', n, "\n")));
            self.cutting = Some(n);
        }
    }
}

/// The blocks to take out of a text, each with its number, by where it begins and ends.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    ranges: Vec<Range<usize>>,
    numbers: HashMap<(usize, usize), usize>,
}

impl Cuts {
    pub(super) fn of(ranges: Vec<Range<usize>>) -> Self {
        // Of two equal ones the first counts.
        let numbers = ranges.iter().enumerate().rev().map(|(n, cut)| ((cut.start, cut.end), n)).collect();
        Self { ranges, numbers }
    }
}

/// Takes the cut blocks out of a text's HTML: each leaves a mark `P`. A block that is not found is
/// empty.
pub(super) fn take_out(html: &mut String, count: usize) -> Vec<String> {
    let mut pieces = vec![String::new(); count];
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    let begin = format!("{MARK}B");
    while let Some((before, after)) = rest.split_once(&begin)
        && let Some((number, after)) = after.split_once(MARK)
    {
        out.push_str(before);
        rest = after;
        if let Some(piece) = number.parse().ok().and_then(|n: usize| pieces.get_mut(n))
            && let Some((inner, next)) = after.split_once(&format!("{MARK}E{number}{MARK}"))
        {
            inner.trim().clone_into(piece);
            let _ = write!(out, "{MARK}P{number}{MARK}");
            rest = next;
        }
    }
    out.push_str(rest);
    *html = out;
    pieces
}
