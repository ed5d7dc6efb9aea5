//! The events of a YAML text with their places, as far as kyr can use them.
//!
//! Gives them one after the other without recursion, and stops where a text nests too deeply or says
//! that a part stands for another one.

use std::ops::Range;

use saphyr_parser::{Event, Parser, Span};

use super::{DEEPEST, Fault, Offsets};

/// An event and the bytes it stands in.
pub(super) type Placed<'a> = (Event<'a>, Range<usize>);

/// Why there are no events.
pub(super) enum Broken {
    /// The text is no YAML.
    Syntax(Fault),
    /// It is, and kyr does not take it.
    Refused(Fault),
}

/// The events of the first document.
pub(super) fn events<'a>(text: &'a str, offsets: &Offsets) -> Result<Vec<Placed<'a>>, Broken> {
    let mut events = Vec::new();
    let mut depth = 0usize;
    for next in Parser::new_from_str(text) {
        let (event, span) = next.map_err(|error| {
            Broken::Syntax(Fault::syntax(error.info(), offsets.byte(error.marker().index())))
        })?;
        let range = range(text, offsets, span);
        match &event {
            Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Broken::Refused(Fault::too_deep(range.start)));
                }
                if *anchor != 0 {
                    return Err(Broken::Refused(no_anchors(range.start)));
                }
            }
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            Event::Scalar(_, _, anchor, _) if *anchor != 0 => {
                return Err(Broken::Refused(no_anchors(range.start)));
            }
            Event::Alias(_) => return Err(Broken::Refused(no_anchors(range.start))),
            _ => {}
        }
        events.push((event, range));
    }
    Ok(events)
}

/// How many levels of lists and mappings there are.
pub(super) fn deepest(events: &[Placed<'_>]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for (event, _) in events {
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

pub(super) fn no_anchors(at: usize) -> Fault {
    Fault::syntax("anchors, aliases and tags are not supported here", at)
}

fn range(text: &str, offsets: &Offsets, span: Span) -> Range<usize> {
    let start = offsets.byte(span.start.index()).min(text.len());
    let end = offsets.byte(span.end.index()).min(text.len()).max(start);
    let trimmed = text[start..end].trim_end().len();
    start..start + trimmed
}
