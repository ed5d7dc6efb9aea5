//! Digits in prose that a rule has to look at: possible telephone numbers, and runs that the bidi
//! algorithm would reverse.

use std::ops::Range;

use crate::base::Direction;

/// A run of digits in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// The run as written: digits, spaces, hyphens and the like.
    pub(super) text: String,
    pub(super) range: Range<usize>,
    pub(super) what: What,
}

/// Why a run was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// It may be a telephone number.
    Number,
    /// Digits joined by hyphens in a right-to-left text: `2016-2023` shows as `2023-2016`.
    Reversed,
}

/// Notes the runs in one piece of text. `offset` is where the text begins in the file, or
/// `usize::MAX` where only `whole` is known.
pub(super) fn find(
    text: &str,
    offset: usize,
    whole: &Range<usize>,
    direction: Direction,
    found: &mut Vec<Finding>,
) {
    let bytes = text.as_bytes();
    // Most pieces of text have no digit. Without a way out, the loop looks at many bytes at once.
    if !bytes.iter().fold(false, |any, b| any | b.is_ascii_digit()) {
        return;
    }
    let mut i = 0;
    while let Some(step) = bytes[i..].iter().position(u8::is_ascii_digit) {
        let mut start = i + step;
        if start > 0 && bytes[start - 1] == b'+' {
            start -= 1;
        }
        let mut end = i + step;
        let mut last = end;
        while end < bytes.len() {
            match bytes[end] {
                b'0'..=b'9' => last = end + 1,
                // One separator between digits belongs to the run; a second does not.
                b' ' | b'-' | b'.' | b'(' | b')'
                    if last == end || bytes[end - 1] == b')' || bytes[end] == b'(' => {}
                _ => break,
            }
            end += 1;
        }
        i = last.max(i + step + 1);
        let run = &text[start..last];
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        let touches_word = text[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '/')
            || text[last..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
        let mut note = |what| {
            let range = if offset == usize::MAX { whole.clone() } else { offset + start..offset + last };
            found.push(Finding { text: run.to_owned(), range, what });
        };
        if digits >= 3 && !touches_word {
            note(What::Number);
        }
        if direction == Direction::Rtl && run.bytes().any(|b| b == b'-') {
            note(What::Reversed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str, direction: Direction) -> Vec<(String, What)> {
        let mut found = Vec::new();
        find(text, 0, &(0..0), direction, &mut found);
        found.into_iter().map(|f| (f.text, f.what)).collect()
    }

    #[test]
    fn notes_runs_of_three_digits_and_more() {
        let found = runs("Call +31 900 8844, 112 or 0900-8844. Directive 2012/29, art. 5.", Direction::Ltr);
        let texts: Vec<_> = found.iter().map(|(t, _)| t.as_str()).collect();
        assert_eq!(texts, ["+31 900 8844", "112", "0900-8844"]);
    }

    #[test]
    fn notes_hyphens_only_where_they_reverse() {
        assert_eq!(runs("2016-2023", Direction::Rtl).len(), 2);
        assert_eq!(runs("5-8", Direction::Rtl), [("5-8".to_owned(), What::Reversed)]);
        assert!(runs("5-8", Direction::Ltr).is_empty());
    }
}
