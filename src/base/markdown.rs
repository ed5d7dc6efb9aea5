//! The one reader of Markdown: pages, cards and the files of translators all read their texts here, so that
//! they agree on what is bold and what is an address.
//!
//! Takes a text and rules; gives the events of pulldown-cmark with their positions in that text. Where people
//! write Markdown otherwise than CommonMark reads it (see the modules below), a copy of the text is read that says
//! what they mean, and every position is brought back. Most texts need no copy. Never reports anything.

mod addresses;
mod alerts;
mod copy;
mod emphasis;
mod marks;
mod shape;

use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{Event, OffsetIter, Options, Parser};

use shape::Shape;

/// What is Markdown in a text.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// The extensions of CommonMark.
    pub options: Options,
    /// Whether other spaces than that of the keyboard may follow the mark of a heading or an item.
    pub spaces: bool,
    /// Whether an address that stands in the text is a link.
    pub addresses: bool,
}

/// The events of a text, with their ranges in it.
#[must_use]
pub fn events(text: &str, rules: Rules) -> Events<'_> {
    let plain = || Parser::new_ext(text, rules.options).into_offset_iter();
    let marks = if rules.spaces { marks::candidates(text) } else { Vec::new() };
    let addresses = if rules.addresses { addresses::candidates(text) } else { Vec::new() };
    let alerts =
        if rules.options.contains(Options::ENABLE_GFM) { alerts::candidates(text) } else { Vec::new() };
    let mut edits = Vec::new();
    if !(marks.is_empty() && addresses.is_empty() && alerts.is_empty()) {
        let shape = Shape::of(plain());
        edits.extend(marks.into_iter().filter(|edit| !shape.is_code(edit.at.start)));
        edits.extend(addresses.into_iter().filter(|at| shape.is_words(at.start)).flat_map(addresses::link));
        edits.extend(
            alerts.into_iter().filter(|alert| shape.begins_quote(text, alert.tag)).map(|alert| alert.edit),
        );
        edits.sort_by_key(|edit| edit.at.start);
    }
    emphasis::add(text, &mut edits);
    if edits.is_empty() {
        return Events::Plain(Box::new(plain()));
    }
    Events::Copied(copy::events(text, &edits, rules.options).into_iter())
}

/// How much of a line may be marks of blocks.
const MOST_MARKS: usize = 256;

/// The line up to a place, unless it is too long to consist of marks of blocks.
#[must_use]
pub fn line_before(text: &str, at: usize) -> Option<&str> {
    let from = at.saturating_sub(MOST_MARKS);
    match memchr::memrchr(b'\n', &text.as_bytes()[from..at]) {
        Some(end) => Some(&text[from + end + 1..at]),
        None => (from == 0).then(|| &text[..at]),
    }
}

/// See `events`.
pub enum Events<'t> {
    Plain(Box<OffsetIter<'t>>),
    Copied(IntoIter<(Event<'static>, Range<usize>)>),
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Plain(events) => events.next(),
            Self::Copied(events) => events.next(),
        }
    }
}

#[cfg(test)]
mod tests;
