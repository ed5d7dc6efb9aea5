//! An index of the lines of a text: to find a position takes as long at its end as at its beginning, and
//! in one line of millions of characters as in many.

use std::sync::{Arc, Mutex, PoisonError};

/// How many bytes lie between two entries of the index.
const STEP: usize = 4096;

/// The longest line that is shown, in bytes.
const LONGEST: usize = 64 * 1024;

/// Where something is: everything counts from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Position {
    pub(super) line: usize,
    /// The byte at which the line begins.
    pub(super) start: usize,
    /// Characters before it in the line.
    pub(super) column: usize,
}

impl Position {
    /// The position behind some more bytes, of which the first is byte `at` of the text.
    fn after(self, bytes: &[u8], at: usize) -> Self {
        let characters = |bytes: &[u8]| bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        match memchr::memrchr(b'\n', bytes) {
            None => Self { column: self.column + characters(bytes), ..self },
            Some(last) => Self {
                line: self.line + memchr::memchr_iter(b'\n', bytes).count(),
                start: at + last + 1,
                column: characters(&bytes[last + 1..]),
            },
        }
    }
}

/// Positions of every `STEP`th byte, and the line that was shown last: diagnostics in one line share
/// its text.
#[derive(Debug)]
pub(super) struct Lines {
    index: Vec<Position>,
    last: Mutex<(usize, Arc<str>)>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let mut index = Vec::with_capacity(text.len() / STEP + 1);
        let mut position = Position::default();
        for (n, bytes) in text.as_bytes().chunks(STEP).enumerate() {
            index.push(position);
            position = position.after(bytes, n * STEP);
        }
        Self { index, last: Mutex::new((usize::MAX, "".into())) }
    }

    /// Where the byte `at` is.
    pub(super) fn position(&self, text: &str, at: usize) -> Position {
        // The end of a text may be the byte behind its last step.
        let n = (at / STEP).min(self.index.len().saturating_sub(1));
        let known = self.index.get(n).copied().unwrap_or_default();
        known.after(&text.as_bytes()[n * STEP..at], n * STEP)
    }

    /// The line that begins at a byte; nothing where it is too long to be shown.
    pub(super) fn shown(&self, text: &str, start: usize) -> Arc<str> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0 != start {
            let bytes = &text.as_bytes()[start..];
            let within = &bytes[..bytes.len().min(LONGEST + 2)];
            let end = memchr::memchr(b'\n', within).or((within.len() <= LONGEST).then_some(within.len()));
            let line = end.map_or("", |end| text[start..start + end].trim_end_matches('\r'));
            *last = (start, if line.len() > LONGEST { "" } else { line }.into());
        }
        last.1.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_is_that_of_counting() {
        let text = "eins\nzw\u{f6}i\r\n\n".repeat(900) + &"dr\u{fc} ".repeat(3000) + "\n" + &"x".repeat(STEP);
        let lines = Lines::of(&text);
        let ends = [0, 1, STEP - 1, STEP, STEP + 1, text.len() - 1, text.len()];
        let all = (0..text.len()).step_by(97).chain(ends);
        for at in all.filter(|at| text.is_char_boundary(*at)) {
            let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
            let line = text[..at].matches('\n').count();
            let column = text[start..at].chars().count();
            assert_eq!(lines.position(&text, at), Position { line, start, column }, "{at}");
        }
        assert_eq!(Lines::of("").position("", 0), Position::default());
    }

    #[test]
    fn a_line_is_shown_unless_it_is_too_long() {
        for (length, shown) in [(LONGEST, LONGEST), (LONGEST + 1, 0)] {
            for end in ["", "\n", "\r\nx"] {
                let text = "a\n".to_owned() + &"b".repeat(length) + end;
                assert_eq!(Lines::of(&text).shown(&text, 2).len(), shown, "{length} {end:?}");
            }
        }
        let (text, lines) = ("a\nb", Lines::of("a\nb"));
        assert!(Arc::ptr_eq(&lines.shown(text, 2), &lines.shown(text, 2)));
        assert_eq!((&*lines.shown(text, 0), &*lines.shown(text, 2)), ("a", "b"));
    }
}
