//! Source texts and positions in them.

use std::ops::Range;
use std::sync::Arc;

use super::Digest;

/// The longest line that is shown, in bytes.
const LONGEST: usize = 64 * 1024;

/// A text file of the site, as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path from the site's root, with `/` on every system (`content/en/_index.md`).
    pub path: Arc<str>,
    /// The text, without a byte order mark.
    pub text: Arc<str>,
    /// Digest of the text.
    pub digest: Digest,
}

impl Source {
    /// Makes a source and its digest.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into(), digest: Digest::of(text.as_bytes()) }
    }

    /// Where `range` (in bytes) is, for a person. A range past the end points at the end, one
    /// inside a character at its beginning.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Location {
        let text: &str = &self.text;
        let start = floor(text, range.start);
        let end = floor(text, range.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
        let line_text = text[line_start..line_end].trim_end_matches('\r');
        let line_text = if line_text.len() > LONGEST { "" } else { line_text };
        Location {
            path: self.path.clone(),
            line: 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..line_start]).count(),
            column: 1 + text[line_start..start].chars().count(),
            line_text: line_text.into(),
            length: text[start..end.min(line_end)].chars().count().max(1),
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
