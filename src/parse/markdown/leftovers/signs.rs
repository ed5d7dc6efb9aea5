//! `**`, `__` and `~~` that have no partner.

use std::ops::Range;

use super::Leftover;

/// In all words of a block, since a pair may have other markup between its signs: of two that have become nothing,
/// the first is said.
pub(super) fn find(text: &str, runs: &[Range<usize>], found: &mut Vec<Leftover>) {
    let mut open: Vec<(&str, usize)> = Vec::new();
    for run in runs {
        let words = &text[run.clone()];
        let bytes = words.as_bytes();
        let mut from = 0;
        while let Some(start) = memchr::memchr3(b'*', b'_', b'~', &bytes[from..]).map(|i| from + i) {
            let end = start + bytes[start..].iter().take_while(|byte| **byte == bytes[start]).count();
            from = end;
            if is_markup(words, &(start..end)) {
                note(text, run.start + start..run.start + end, &mut open, found);
            }
        }
        for sign in wide(bytes) {
            note(text, run.start + sign.start..run.start + sign.end, &mut open, found);
        }
    }
}

/// `＊＊`, the sign of the keyboards of Chinese and Japanese. Looked for by its last byte, since a search for a
/// string costs more to begin than most runs of words are long.
fn wide(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let sign = "＊＊".as_bytes();
    let mut from = 0;
    memchr::memchr_iter(sign[sign.len() - 1], bytes).filter_map(move |last| {
        let end = last + 1;
        let is_sign = bytes[from..end].ends_with(sign);
        from = if is_sign { end } else { from };
        is_sign.then(|| end - sign.len()..end)
    })
}

fn note<'t>(text: &'t str, at: Range<usize>, open: &mut Vec<(&'t str, usize)>, found: &mut Vec<Leftover>) {
    let sign = &text[at.clone()];
    let count = match open.iter_mut().find(|(known, _)| *known == sign) {
        Some((_, count)) => count,
        None => {
            open.push((sign, 0));
            let last = open.len() - 1;
            &mut open[last].1
        }
    };
    *count += 1;
    if *count % 2 == 1 {
        let hint = match sign.as_bytes()[0] {
            _ if sign.len() == 1 => {
                "write it right before and right behind the words; a sign that is meant has a `\\` before it"
            }
            b'~' => {
                "write `~~` right before and right behind the words, without a space inside; the signs themselves are written `\\~\\~`"
            }
            b'*' => {
                "write `**` right before and right behind the words, without a space inside; the signs themselves are written `\\*\\*`"
            }
            _ => {
                "write `**` right before and right behind the words; the signs themselves are written `\\_\\_`"
            }
        };
        let makes = match sign {
            "*" | "_" => "makes no words stand out",
            _ if sign.starts_with('~') => "strikes nothing out",
            _ => "makes nothing bold",
        };
        found.push(Leftover::new(at, format!("this `{sign}` {makes}"), hint));
    }
}

/// Whether signs look like those of emphasis: neither a power (`2**3`) nor a line to write on.
fn is_markup(words: &str, signs: &Range<usize>) -> bool {
    let before = words[..signs.start].chars().next_back();
    let after = words[signs.end..].chars().next();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match (words.as_bytes()[signs.start], signs.len()) {
        (b'*', 2 | 3) => !(is_digit(before) && is_digit(after)),
        // Before a word, and not behind one: a sign of a footnote may be.
        (b'*' | b'_', 1) => after.is_some_and(char::is_alphabetic) && before.is_none_or(char::is_whitespace),
        (b'~', 2) => is_word(before) || is_word(after),
        // Within a word they make nothing in any Markdown.
        (b'_', 2) => {
            is_word(before) != is_word(after) || (is_word(after) && before.is_some_and(|c| !c.is_ascii()))
        }
        _ => false,
    }
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}
