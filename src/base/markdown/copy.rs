//! A text read by way of a changed copy.
//!
//! Takes a text and changes that do not overlap, in order; gives the events of the changed copy, with ranges in
//! the text.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag};

use super::emphasis::AID;

/// What stands in a copy in place of a part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub at: Range<usize>,
    pub with: String,
}

pub(super) fn events(text: &str, edits: &[Edit], options: Options) -> Vec<(Event<'static>, Range<usize>)> {
    let mut copy = String::with_capacity(text.len() + edits.len() * 4);
    // For each change: where it begins in the copy.
    let mut starts = Vec::with_capacity(edits.len());
    let mut from = 0;
    for edit in edits {
        copy.push_str(&text[from..edit.at.start]);
        starts.push(copy.len());
        copy.push_str(&edit.with);
        from = edit.at.end;
    }
    copy.push_str(&text[from..]);
    let place = |at: usize, end: bool| {
        // What ends where a change begins ends before it, and what begins there begins with it.
        let n = starts.partition_point(|start| if end { *start < at } else { *start <= at });
        let Some(i) = n.checked_sub(1) else { return at };
        let into = at - starts[i];
        match into.checked_sub(edits[i].with.len()) {
            Some(behind) => edits[i].at.end + behind,
            None if end => edits[i].at.end,
            None => edits[i].at.start,
        }
    };
    Parser::new_ext(&copy, options)
        .into_offset_iter()
        .map(|(event, range)| {
            let start = place(range.start, false);
            (restored(event), start..place(range.end, true).max(start))
        })
        .collect()
}

/// An event without the aids of `emphasis`.
fn restored(event: Event<'_>) -> Event<'static> {
    match event {
        Event::Text(text) => Event::Text(clean(text)),
        Event::Code(text) => Event::Code(clean(text)),
        Event::Html(text) => Event::Html(clean(text)),
        Event::InlineHtml(text) => Event::InlineHtml(clean(text)),
        Event::FootnoteReference(name) => Event::FootnoteReference(clean(name)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => Event::Start(Tag::Link {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => Event::Start(Tag::Image {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(clean(info))))
        }
        Event::Start(Tag::FootnoteDefinition(name)) => Event::Start(Tag::FootnoteDefinition(clean(name))),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => Event::Start(Tag::Heading {
            level,
            id: id.map(clean),
            classes: classes.into_iter().map(clean).collect(),
            attrs: attrs.into_iter().map(|(name, value)| (clean(name), value.map(clean))).collect(),
        }),
        event => event.into_static(),
    }
}

fn clean(text: CowStr<'_>) -> CowStr<'static> {
    if text.contains(AID) { text.replace(AID, "").into() } else { text.into_static() }
}
