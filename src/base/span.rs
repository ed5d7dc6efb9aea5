//! Source texts and positions in them.

mod lines;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::Digest;
use lines::Lines;

/// A text file of the site, as read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path from the site's root, with `/` on every system (`content/en/_index.md`).
    pub path: Arc<str>,
    /// The text, without a byte order mark.
    pub text: Arc<str>,
    /// Digest of the text.
    pub digest: Digest,
    /// Where its lines are, once somebody has asked: most files have nothing to be pointed at, and
    /// some have a hundred thousand things.
    lines: OnceLock<Arc<Lines>>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for Source {}

impl Source {
    /// Makes a source and its digest.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        let digest = Digest::of(text.as_bytes());
        Self { path: path.into(), text: text.into(), digest, lines: OnceLock::new() }
    }

    /// Where `range` (in bytes) is, for a person. A range past the end points at the end, one
    /// inside a character at its beginning.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Location {
        let text: &str = &self.text;
        let start = floor(text, range.start);
        let end = floor(text, range.end).max(start);
        let lines = self.lines.get_or_init(|| Arc::new(Lines::of(text)));
        let at = lines.position(text, start);
        let line_end = memchr::memchr(b'\n', &text.as_bytes()[start..end]).map_or(end, |i| start + i);
        Location {
            path: self.path.clone(),
            line: 1 + at.line,
            column: 1 + at.column,
            line_text: lines.shown(text, at.start),
            length: text[start..line_end].chars().count().max(1),
        }
    }
}

fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// A place in a file, ready to be shown: line and column count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// Path from the site's root.
    pub path: Arc<str>,
    /// Line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// Column in characters, from 1; 0 where the whole file is meant.
    pub column: usize,
    /// The line's text, to be shown with a mark under it. Empty where a file has all on one line:
    /// nobody could read that.
    pub line_text: Arc<str>,
    /// How many characters to mark.
    pub length: usize,
}

impl Location {
    /// The whole of a file (or a folder), where no line is to blame.
    #[must_use]
    pub fn file(path: &str) -> Self {
        Self { path: path.into(), line: 0, column: 0, line_text: "".into(), length: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let source = Source::new("a.md", "eins\nzwöi drü\n");
        let at = source.locate(11..15);
        assert_eq!((at.line, at.column, &*at.line_text, at.length), (2, 6, "zwöi drü", 3));
    }

    #[test]
    fn a_range_past_the_end_points_at_the_end() {
        let source = Source::new("a.md", "abc");
        let at = source.locate(40..50);
        assert_eq!((at.line, at.column, at.length), (1, 4, 1));
    }

    #[test]
    fn never_splits_a_character() {
        let source = Source::new("a.md", "é");
        assert_eq!(source.locate(1..1).column, 1);
    }
}
