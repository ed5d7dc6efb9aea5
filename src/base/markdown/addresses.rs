//! Addresses of the web that stand in a text as they are: links, as GitHub Flavored Markdown has it.

use std::ops::Range;

use super::copy::Edit;
use super::emphasis::is_unspaced;
use crate::base::external::WebAddress;

/// The addresses in a text that do not stand in a link by their looks alone. What stands in code, in a link's
/// words or in a definition is none: the caller knows.
pub(super) fn candidates(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), "://") {
        if found.last().is_none_or(|last| last.end <= at) {
            found.extend(candidate(text, at));
        }
    }
    found
}

/// The brackets that make an address a link.
pub(super) fn link(at: Range<usize>) -> [Edit; 2] {
    let bracket = |at: usize, with: &str| Edit { at: at..at, with: with.to_owned() };
    [bracket(at.start, "<"), bracket(at.end, ">")]
}

fn candidate(text: &str, colon: usize) -> Option<Range<usize>> {
    let head = &text[..colon];
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        head.len()
            .checked_sub(scheme.len())
            .is_some_and(|at| head.as_bytes()[at..].eq_ignore_ascii_case(scheme.as_bytes()))
    })?;
    let start = colon - scheme.len();
    let before = &text[..start];
    // What a link or an attribute leads to, what was tried as a link, and what is another word's end.
    let is_part =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '<' | '\\' | '/' | '=' | '_' | '-' | '.' | '+');
    let quoted = before.trim_end_matches(['"', '\'']).ends_with('=');
    if before.ends_with(is_part)
        || quoted
        || before.ends_with("](")
        || before.ends_with("] (")
        || before.ends_with("]（")
    {
        return None;
    }
    let end = colon + "://".len() + length(&text[colon + "://".len()..])?;
    let address = trimmed(&text[start..end]);
    let host = address.get(scheme.len() + 3..)?.split(['/', '?', '#', ':']).next()?;
    (host.contains('.') && WebAddress::parse(address).is_ok()).then(|| start..start + address.len())
}

/// The longest address, in bytes. Browsers take longer ones; nobody writes them into a text.
const LONGEST: usize = 2048;

/// How many bytes may belong to an address, if not too many. Signs of other scripts end it, and so do their letters, but for those
/// that begin a part of a path: `请看https://example.org/rights了解` goes on after the address.
fn length(rest: &str) -> Option<usize> {
    let mut last = ' ';
    for (i, c) in rest.char_indices() {
        let fine = if c.is_ascii() {
            c.is_ascii_graphic()
                && !matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '{' | '}' | '^' | '[' | ']')
        } else {
            let goes_on = !last.is_ascii() || matches!(last, '/' | '=' | '-' | '_' | '#' | '&' | '+' | '(');
            c.is_alphanumeric() && (goes_on || (!is_unspaced(c) && last != ' '))
        };
        if !fine {
            return Some(i);
        }
        if i > LONGEST {
            return None;
        }
        last = c;
    }
    Some(rest.len())
}

/// An address without the punctuation behind it.
fn trimmed(mut address: &str) -> &str {
    // Parentheses that close more than the address opens are those of the text around it.
    let mut surplus = address.matches(')').count().saturating_sub(address.matches('(').count());
    loop {
        let shorter = address.trim_end_matches(['?', '!', '.', ',', ':', '*', '_', '~', '\'']);
        let shorter = match shorter.as_bytes().last() {
            Some(b')') if surplus > 0 => {
                surplus -= 1;
                &shorter[..shorter.len() - 1]
            }
            // A reference to a character, or a semicolon.
            Some(b';') => {
                let words = &shorter[..shorter.len() - 1];
                let before = words.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
                before.strip_suffix('&').unwrap_or(words)
            }
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}
