//! Where the words, the code and the quotations of a text are, by CommonMark alone.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The parts of a text, each in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Words that stand in no link and in no code.
    words: Vec<Range<usize>>,
    /// Blocks of code and of HTML.
    code: Vec<Range<usize>>,
    /// Where the words of quotations begin.
    quotes: Vec<usize>,
}

impl Shape {
    pub(super) fn of<'t>(events: impl Iterator<Item = (Event<'t>, Range<usize>)>) -> Self {
        let mut shape = Self::default();
        // Inside links, pictures and code, whose text is no prose.
        let mut inside = 0usize;
        let mut begins = false;
        for (event, range) in events {
            let quote = begins;
            begins = false;
            match event {
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                    inside += 1;
                    shape.code.push(range);
                }
                Event::Start(Tag::Link { .. } | Tag::Image { .. }) => inside += 1,
                Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Link | TagEnd::Image) => {
                    inside = inside.saturating_sub(1);
                }
                Event::Start(Tag::BlockQuote(_)) => begins = true,
                Event::Start(Tag::Paragraph) => begins = quote,
                Event::Text(_) if inside == 0 => {
                    if quote {
                        shape.quotes.push(range.start);
                    }
                    shape.words.push(range);
                }
                _ => {}
            }
        }
        shape
    }

    pub(super) fn is_words(&self, at: usize) -> bool {
        within(&self.words, at)
    }

    pub(super) fn is_code(&self, at: usize) -> bool {
        within(&self.code, at)
    }

    /// Whether a quotation begins with what stands here, but for spaces.
    pub(super) fn begins_quote(&self, text: &str, at: usize) -> bool {
        let before = self.quotes[..self.quotes.partition_point(|start| *start <= at)].last();
        before.is_some_and(|start| text[*start..at].trim().is_empty())
    }
}

fn within(ranges: &[Range<usize>], at: usize) -> bool {
    ranges[..ranges.partition_point(|range| range.start <= at)].last().is_some_and(|range| at < range.end)
}
