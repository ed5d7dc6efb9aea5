//! Markdown in a string of YAML: one line, no blocks.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd, html};

use super::{Origin, Walk, Wanted};
use crate::base::markdown;
use crate::model::document::{Segment, SegmentKind};
use crate::parse::segment::fingerprint;

impl Walk<'_> {
    /// The inline HTML of a string in a component, and its segment.
    pub(in crate::parse) fn inline(&mut self, text: &str, at: Range<usize>, kind: SegmentKind) -> String {
        let line = text.trim().replace('\n', " ");
        let starts_block = !matches!(
            markdown::events(&line, self.manner.rules()).next(),
            None | Some((Event::Start(Tag::Paragraph), _))
        );
        let line = if starts_block { escape_block(&line) } else { line };
        let (start, before) = (at.start, self.segments.len());
        let events = self.events(&line, &Origin::Whole(at.clone()));
        let mut out = String::with_capacity(line.len() + 8);
        let inner = events
            .into_iter()
            .filter(|e| !matches!(e, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
        html::push_html(&mut out, inner);
        self.segments.truncate(before);
        if self.wanted == Wanted::Translation {
            self.segments.push(Segment { kind, range: at, fingerprint: fingerprint(text) });
        }
        out.truncate(out.trim_end().len());
        self.cleaned(out, start)
    }
}

/// Keeps a string that looks like the start of a list, heading or quote from becoming one.
fn escape_block(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut escaped = line.to_owned();
    escaped.insert(digits, '\\');
    escaped
}
