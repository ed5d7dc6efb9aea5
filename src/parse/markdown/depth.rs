//! Blocks and marks inside each other, as deep as may be.
//!
//! Takes the events of a text; gives those of the same text without what stands deeper than the limit,
//! whose words stay. So whatever is made of the events later has an end, HTML and its readers too.

use std::ops::Range;

use pulldown_cmark::Event;

use crate::base::nesting::DEEPEST;

/// Events, their depth counted.
pub(super) struct Shallow<I> {
    events: I,
    depth: usize,
    /// Where the text first goes too deep.
    deep: Option<Range<usize>>,
}

impl<I> Shallow<I> {
    pub(super) fn new(events: I) -> Self {
        Self { events, depth: 0, deep: None }
    }

    /// Where the text went too deep, as far as it has been read.
    pub(super) fn deep(self) -> Option<Range<usize>> {
        self.deep
    }
}

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Iterator for Shallow<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        for (event, range) in self.events.by_ref() {
            let inside = match event {
                Event::Start(_) => {
                    self.depth += 1;
                    self.depth
                }
                Event::End(_) => {
                    self.depth -= 1;
                    self.depth + 1
                }
                // HTML stands in a block that is not there any more.
                Event::Html(_) | Event::InlineHtml(_) => self.depth,
                _ => return Some((event, range)),
            };
            if inside <= DEEPEST {
                return Some((event, range));
            }
            self.deep.get_or_insert(range);
        }
        None
    }
}
