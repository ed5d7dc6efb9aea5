//! Other spaces after the mark of a block: a no-break or ideographic space, as phones and word processors
//! write it, is the space that CommonMark wants there.

use memchr::memchr3_iter;

use super::copy::Edit;
use super::line_before;

/// The spaces behind what may be the mark of a block, each with the space of the keyboard in its place. In a
/// block of code they are what they are.
pub(super) fn candidates(text: &str) -> Vec<Edit> {
    if text.is_ascii() {
        return Vec::new();
    }
    // The first bytes of U+00A0, of U+2000 to U+202F, and of U+3000.
    let spaces = memchr3_iter(0xc2, 0xe2, 0xe3, text.as_bytes());
    spaces.filter_map(|at| candidate(text, at)).collect()
}

fn candidate(text: &str, at: usize) -> Option<Edit> {
    let before = *text.as_bytes()[..at].last()?;
    if !matches!(before, b'#' | b'-' | b'*' | b'+' | b'.' | b')' | b':' | b'>' | b']') {
        return None;
    }
    let space = text[at..].chars().next().filter(|c| is_space(*c))?;
    let head = line_before(text, at)?;
    let is_mark = is_mark(head, || is_in_sequence(text, at - head.len(), at));
    is_mark.then(|| Edit { at: at..at + space.len_utf8(), with: " ".to_owned() })
}

fn is_space(c: char) -> bool {
    c != ' ' && c.is_whitespace() && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether a line's beginning is marks of blocks and nothing else.
fn is_mark(head: &str, in_sequence: impl Fn() -> bool) -> bool {
    let mut rest = head.trim_start();
    loop {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let mark = match rest.as_bytes() {
            [b'>' | b'-' | b'*' | b'+' | b':', ..] => 1,
            [b'[', b' ' | b'x' | b'X', b']'] => 3,
            [b'#', ..] if hashes <= 6 => hashes,
            [b'0'..=b'9', ..] if digits <= 9 && matches!(rest.as_bytes().get(digits), Some(b'.' | b')')) => {
                digits + 1
            }
            _ => return false,
        };
        let number = digits > 0;
        let quote = rest.starts_with('>');
        rest = &rest[mark..];
        if rest.is_empty() {
            // `24. November` with a space that does not break is a date: a number alone makes no list.
            return !number || in_sequence();
        }
        if !quote && !rest.starts_with(char::is_whitespace) {
            return false;
        }
        rest = rest.trim_start();
    }
}

/// Whether a line near the one at `start` has the number before or after its own.
fn is_in_sequence(text: &str, start: usize, at: usize) -> bool {
    let number = |line: &str| -> Option<u64> {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (digits, rest) = line.split_at(digits);
        let marked = rest.strip_prefix(['.', ')'])?.starts_with(char::is_whitespace);
        if marked { digits.parse().ok() } else { None }
    };
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    let Some(own) = number(&text[start..end]) else { return false };
    // Items have lines that go on, and may have an empty one between them.
    let above = text[..start].lines().rev().take(8).find_map(number);
    let below = text[end..].lines().skip(1).take(8).find_map(number);
    above.and_then(|n| n.checked_add(1)) == Some(own) || below == own.checked_add(1)
}
