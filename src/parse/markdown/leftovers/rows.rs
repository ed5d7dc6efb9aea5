//! Lines that were meant as rows of a list or of a table, and run together in one paragraph.

use std::ops::Range;

use super::Leftover;

const LIST: &str = "write `- `, or `1. ` in an ordered list, before each item; a line that is to stand alone has an empty line above it";

/// What the line that begins with these words was meant to be. `above` and `below` are the lines around it.
pub(super) fn find(words: &str, at: usize, above: &str, below: &str) -> Option<Leftover> {
    let line = words.lines().next().unwrap_or_default();
    let (above, below) = (above.trim(), below.trim());
    if let Some(dash) = dash(line) {
        let other = |line: &str| self::dash(line).is_some();
        let listed = above.starts_with("- ") || above.starts_with("* ");
        let first = other(below) && !other(above);
        return (first || listed)
            .then(|| Leftover::new(at..at + dash, format!("`{}` makes no list", &line[..dash]), LIST));
    }
    if let Some((sign, place)) = label(line) {
        let next = label(below).is_some_and(|(other, next)| other == sign && next == place + 1);
        let follows = label(above).is_some_and(|(other, last)| other == sign && last + 1 == place);
        let end = line.find(sign).unwrap_or_default() + sign.len_utf8();
        return (next && !follows)
            .then(|| Leftover::new(at..at + end, format!("`{}` makes no list", &line[..end]), LIST));
    }
    let row = |line: &str| line.starts_with('|') && line.matches('|').count() > 1;
    if row(line) && row(below) && !row(above) {
        return Some(Leftover::new(
            at..at + line.trim_end().len(),
            "these lines make no table",
            "write a line like `|---|---|` below the first of them, with as many columns as they have",
        ));
    }
    let boxes = ["[ ] ", "[x] ", "[X] "];
    boxes.iter().find(|sign| line.starts_with(**sign)).map(|sign| {
        Leftover::new(
            at..at + sign.trim_end().len(),
            format!("`{}` makes no box to tick", sign.trim_end()),
            "leave it out, or write `☐`",
        )
    })
}

/// The length of a dash that begins a line, as word processors make it of a hyphen.
fn dash(line: &str) -> Option<usize> {
    let sign = line.chars().next().filter(|c| matches!(c, '–' | '—'))?;
    line[sign.len_utf8()..].starts_with([' ', '\u{a0}', '\t']).then_some(sign.len_utf8())
}

/// What numbers the line, as Markdown does not know it (`1-`, `1)words`, `a)`): the sign, and its place in the list.
fn label(line: &str) -> Option<(char, u32)> {
    let end = line.find(['.', ')', '-'])?;
    let (name, rest) = line.split_at(end);
    let sign = rest.chars().next()?;
    let place = match name.as_bytes() {
        [digit] | [digit, _] if digit.is_ascii_digit() => name.parse().ok()?,
        [letter] if letter.is_ascii_alphabetic() => u32::from(letter.to_ascii_lowercase()),
        _ => return None,
    };
    // `1.5` is a number, and `a-b` a word.
    let words = rest[sign.len_utf8()..].trim_start_matches([' ', '\u{a0}']);
    let spaced = words.len() < rest.len() - sign.len_utf8();
    (words.starts_with(char::is_alphabetic) && (sign != '-' || spaced)).then_some((sign, place))
}

/// `title: ...` at the beginning of a block below a line: front matter that stands in the text.
pub(super) fn front_matter(words: &str, run: &Range<usize>, above: &str) -> Option<Leftover> {
    let key = ["title:", "description:"].into_iter().find(|key| words.starts_with(key))?;
    (above.trim().bytes().all(|b| b == b'-') && above.trim().len() > 2).then(|| {
        Leftover::new(
            run.start..run.start + key.len(),
            format!("`{key}` says nothing here"),
            "a page has one front matter, between two lines `---` at its beginning: move the keys there",
        )
    })
}
