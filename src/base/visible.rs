//! Texts of unknown origin, as a terminal may be given them.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

/// Whether a character does something instead of being seen: controls, those that change the order of what
/// stands around them, line ends of Unicode, and tags that nobody sees.
#[must_use]
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A text in which every character that acts is written by its number: `\u{1b}`.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    // Nearly all texts are as they may be.
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if acts(c) {
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// A path as it may be shown: nobody knows what a file is called.
#[must_use]
pub fn shown(path: impl AsRef<Path>) -> String {
    visible(&path.as_ref().display().to_string()).into_owned()
}

/// The same for a line under which columns are counted: one character for one.
#[must_use]
pub fn visible_line(line: &str) -> Cow<'_, str> {
    // Those below 0x80 are shown by their pictures where lines are shown.
    let bad = |c: char| !c.is_ascii() && acts(c);
    if line.contains(bad) {
        Cow::Owned(line.chars().map(|c| if bad(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_seen() {
        for (text, shown) in [
            ("content/en/é.md", "content/en/é.md"),
            ("a\u{1b}[31mb\n", "a\\u{1b}[31mb\\u{a}"),
            ("\u{9b}\u{7f}", "\\u{9b}\\u{7f}"),
            ("a\u{202e}b\u{2066}\u{2028}", "a\\u{202e}b\\u{2066}\\u{2028}"),
            ("\u{e0041}", "\\u{e0041}"),
            // Letters that join, and marks that only say which way a sign belongs.
            ("\u{200d}\u{200f}", "\u{200d}\u{200f}"),
        ] {
            assert_eq!(visible(text), shown);
        }
        assert_eq!(visible_line("a\u{9b}\u{202e}\t"), "a\u{fffd}\u{fffd}\t");
    }
}
