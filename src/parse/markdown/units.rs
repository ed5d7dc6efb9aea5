//! Units of translation, collected while the text is walked.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::blocks::kind_of;
use super::{Walk, Wanted};
use crate::model::document::{Segment, SegmentKind};
use crate::parse::segment::fingerprint;

/// A segment that is being collected.
pub(super) struct Open {
    kind: SegmentKind,
    range: Range<usize>,
    text: String,
}

impl Walk<'_> {
    /// Adds an inline event to the open segment, or opens one, where segments are wanted.
    pub(super) fn extend(&self, open: &mut Option<Open>, at: &Range<usize>, text: &str, out: &[Event<'_>]) {
        if self.wanted == Wanted::Page {
            return;
        }
        let open =
            open.get_or_insert_with(|| Open { kind: kind_of(out), range: at.clone(), text: String::new() });
        // A sign with a backslash is an event without it.
        let escaped = usize::from(self.source.text[..at.start].ends_with('\\'));
        open.range.start = open.range.start.min(at.start - escaped);
        open.range.end = open.range.end.max(at.end);
        open.text.push_str(text);
    }

    pub(super) fn close(&mut self, open: &mut Option<Open>) {
        if let Some(open) = open.take()
            && !open.text.trim().is_empty()
        {
            self.words += words(&open.text);
            let fingerprint = fingerprint(&open.text);
            self.segments.push(Segment { kind: open.kind, range: open.range, fingerprint });
        }
    }
}

/// Words of a text; in scripts without spaces between words, two characters count as one.
fn words(text: &str) -> usize {
    let spaced = text.split_whitespace().count();
    let dense = text.chars().filter(|c| matches!(*c, '\u{3400}'..='\u{9fff}')).count();
    if dense > 0 { dense / 2 + spaced.min(dense) / 2 } else { spaced }
}

/// Whether an event begins or ends a block, and so ends a segment.
pub(super) fn is_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => !matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
        ),
        Event::Rule => true,
        _ => false,
    }
}
