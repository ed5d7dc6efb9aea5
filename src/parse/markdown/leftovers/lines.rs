//! What begins a line and begins no block.

use std::ops::Range;

use super::{Leftover, foreign, rows};
use crate::base::markdown::line_before;

/// Signs that word processors put before the items of a list; some are of fonts of their own.
const BULLETS: [char; 9] = ['•', '‣', '◦', '▪', '▫', '●', '·', '\u{f0b7}', '\u{f0a7}'];

pub(super) fn find(text: &str, run: &Range<usize>, found: &mut Vec<Leftover>) {
    let words = &text[run.clone()];
    let Some(head) = line_before(text, run.start) else { return };
    let start = run.start - head.len();
    // Marks of quotes and lists may stand before it.
    if !head.bytes().all(|b| b" \t>-*+.):#".contains(&b) || b.is_ascii_digit()) {
        return;
    }
    let Some(first) = words.chars().next() else { return };
    let end = run.start + first.len_utf8();
    match first {
        '#' | '＃' => found.extend(heading(text, start, run, first)),
        '[' if words.starts_with("[!") => found.extend(alert(words, run.start)),
        '|' | '-' | ':' if is_rule_of_table(words) => found.push(Leftover::new(
            run.start..run.start + words.trim_end().len(),
            "this line makes no table",
            "give it as many columns as the line above it has, and an empty line above both",
        )),
        ':' | '!' | '+' => found.extend(foreign::line(text, run)),
        _ if BULLETS.contains(&first) && !line_above(text, start).trim_start().starts_with(first) => {
            found.push(Leftover::new(
                run.start..end,
                format!("`{first}` makes no list"),
                "write `- ` before each item",
            ));
        }
        't' | 'd' => found.extend(rows::front_matter(words, run, line_above(text, start))),
        _ if is_label(first) => {
            let line_end = text[run.start..].find('\n').map_or(text.len(), |i| run.start + i);
            let below = text[line_end..].lines().nth(1).unwrap_or_default();
            found.extend(rows::find(words, run.start, line_above(text, start), below));
        }
        _ => {}
    }
}

/// Whether a line that begins so may be a row of a list or of a table that is none.
fn is_label(first: char) -> bool {
    matches!(first, '–' | '—' | '|' | '[' | 'a'..='c' | 'A'..='C') || first.is_ascii_digit()
}

/// `##Words`. One `#` may be that of a word to search for: then it is alone, or in a text of several lines.
fn heading(text: &str, start: usize, run: &Range<usize>, sign: char) -> Option<Leftover> {
    let words = &text[run.clone()];
    let behind = words.trim_start_matches(sign);
    let marks = words.len() - behind.len();
    let count = marks / sign.len_utf8();
    let end = text[run.start..].find('\n').map_or(text.len(), |i| run.start + i);
    let line = text[run.start..end].trim();
    let alone = line_above(text, start).trim().is_empty()
        && text[end..].lines().nth(1).unwrap_or_default().trim().is_empty();
    let heads = match count {
        1 if sign == '#' => {
            behind.starts_with(char::is_alphanumeric)
                && alone
                && line.contains(char::is_whitespace)
                && line.matches('#').count() == 1
        }
        1..=6 => behind.starts_with(|c: char| !c.is_whitespace()) || sign != '#',
        _ => false,
    };
    // At the beginning of the text in a heading the marks were read.
    (heads && text[start..run.start].bytes().all(|b| b != b'#')).then(|| {
        Leftover::new(
            run.start..end,
            format!("`{}` makes no heading", &words[..marks]),
            "write a space after the `#`; a `#` that is meant is written `\\#`",
        )
    })
}

/// `[!WARNUNG]`: a kind of alert that there is not.
fn alert(words: &str, at: usize) -> Option<Leftover> {
    let name = words.strip_prefix("[!")?.split(']').next()?;
    let good = !name.is_empty() && words.len() > name.len() + 2 && name.chars().all(char::is_alphabetic);
    good.then(|| {
        Leftover::new(
            at..at + name.len() + 3,
            format!("`[!{name}]` makes no alert"),
            "write `> [!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` at the beginning of a quotation",
        )
    })
}

fn is_rule_of_table(words: &str) -> bool {
    words.contains('|') && words.contains("--") && words.bytes().all(|b| b"|-: \t".contains(&b))
}

fn line_above(text: &str, start: usize) -> &str {
    let above = text[..start].strip_suffix('\n').unwrap_or_default();
    &above[above.rfind('\n').map_or(0, |i| i + 1)..]
}
