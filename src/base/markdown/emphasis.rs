//! Emphasis beside letters and signs of scripts that set no spaces there.
//!
//! CommonMark has `**` begin or end bold words by the space or punctuation beside it, which scripts without
//! spaces do not have: in `**注意：**请` the second `**` would end nothing. The CommonMark CJK-friendly amendments
//! count letters and signs of Chinese, Japanese and Korean as what may stand on either side; here this holds for
//! all scripts but those that set spaces and share their punctuation (Latin, Greek, Cyrillic and Armenian), and beside
//! quotation marks in all of them.
//!
//! A run of delimiters that the amendment lets both begin and end emphasis gets, in the copy that is read, a
//! punctuation sign between it and the letter: with punctuation on both sides it does both. `_` needs none: what
//! it may begin or end is the same.

use std::ops::Range;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

use super::copy::Edit;

/// The sign that is put beside a run: one of a shorthand of the 1890s, which no text has.
pub(super) const AID: char = '\u{1bc9f}';

/// Adds the changes that emphasis needs to those that are made anyhow, which are in order.
pub(super) fn add(text: &str, edits: &mut Vec<Edit>) {
    // With an address made a link, its brackets are beside the run.
    if (text.is_ascii() && edits.is_empty()) || has_aid(text) {
        return;
    }
    // What CommonMark pairs as it stands needs no copy, which costs as much as reading the text again.
    if edits.is_empty() && is_paired(text) {
        return;
    }
    add_aids(text, edits);
}

/// Looked for by its first byte, which is rarer than its last one.
fn has_aid(text: &str) -> bool {
    let mut buffer = [0; 4];
    let first = AID.encode_utf8(&mut buffer).as_bytes()[0];
    memchr::memchr_iter(first, text.as_bytes()).any(|at| text[at..].starts_with(AID))
}

fn add_aids(text: &str, edits: &mut Vec<Edit>) {
    let aids: Vec<Edit> = runs(text).filter_map(|run| aid(text, &run, edits)).collect();
    if !aids.is_empty() {
        edits.extend(aids);
        edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
    }
}

/// The runs of delimiters that may mean something.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + memchr::memchr2(b'*', b'~', &bytes[from..])?;
            let end = start + bytes[start..].iter().take_while(|byte| **byte == bytes[start]).count();
            from = end;
            // The first of them may be escaped.
            let slashes = bytes[..start].iter().rev().take_while(|byte| **byte == b'\\').count();
            let start = start + slashes % 2;
            // One `~` makes nothing within a word.
            if start < end && (bytes[start] == b'*' || end - start > 1) {
                return Some(start..end);
            }
        }
    })
}

/// Whether CommonMark pairs every run with one of the same line, and the amendment would pair them so too: each
/// either begins or ends something, none begins what is begun already, and one of the same length ends it, on the
/// same side of brackets, code and HTML.
fn is_paired(text: &str) -> bool {
    let mut read = 0;
    for run in runs(text) {
        if run.start < read {
            continue;
        }
        let start = memchr::memrchr(b'\n', &text.as_bytes()[..run.start]).map_or(0, |i| i + 1);
        read = memchr::memchr(b'\n', &text.as_bytes()[run.end..]).map_or(text.len(), |i| run.end + i);
        if !is_line_paired(text, &(start..read)) {
            return false;
        }
    }
    true
}

/// The bytes that `is_line_paired` looks at.
const SIGNS: [bool; 256] = {
    let (signs, mut table, mut i) = (*b"*~`<>[]\\", [false; 256], 0);
    while i < signs.len() {
        table[signs[i] as usize] = true;
        i += 1;
    }
    table
};

fn is_line_paired(text: &str, line: &Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let mut open: Vec<&str> = Vec::new();
    let mut next = line.start;
    while next < line.end {
        let Some(words) = bytes[next..line.end].iter().position(|byte| SIGNS[usize::from(*byte)]) else {
            break;
        };
        let (at, byte) = (next + words, bytes[next + words]);
        let length = bytes[at..line.end].iter().take_while(|other| **other == byte).count();
        next = if matches!(byte, b'*' | b'~' | b'`') { at + length } else { at + 1 };
        let sign = &text[at..];
        let innermost = open.last().copied().unwrap_or_default();
        // Nothing is markup in code and in HTML but their ends.
        let is_verbatim = innermost.starts_with(['`', '<']);
        let is_fine = match byte {
            b'`' if innermost == &sign[..length] => open.pop().is_some(),
            b'>' if innermost == "<" => open.pop().is_some(),
            b'*' | b'~' if is_verbatim => false,
            _ if is_verbatim => true,
            b'`' => open_one(&mut open, &sign[..length]),
            b'<' | b'[' => open_one(&mut open, &sign[..1]),
            b']' => open.pop() == Some("["),
            b'\\' => false,
            b'*' | b'~' => pairs(&mut open, &sign[..length], flanks(text, &(at..at + length))),
            _ => true,
        };
        if !is_fine {
            return false;
        }
    }
    open.is_empty()
}

fn open_one<'t>(open: &mut Vec<&'t str>, sign: &'t str) -> bool {
    open.push(sign);
    true
}

fn pairs<'t>(open: &mut Vec<&'t str>, sign: &'t str, flanks: (bool, bool)) -> bool {
    match flanks {
        (false, false) => true,
        (true, false) if open.iter().all(|other| other.as_bytes()[0] != sign.as_bytes()[0]) => {
            open_one(open, sign)
        }
        (false, true) => open.pop() == Some(sign),
        _ => false,
    }
}

/// Whether CommonMark lets a run begin emphasis, and whether it lets it end some.
fn flanks(text: &str, run: &Range<usize>) -> (bool, bool) {
    let before = text[..run.start].chars().next_back().unwrap_or('\n');
    let after = text[run.end..].chars().next().unwrap_or('\n');
    let (apart_before, apart_after) = (before.is_whitespace(), after.is_whitespace());
    let (sign_before, sign_after) = (is_punctuation(before), is_punctuation(after));
    (
        !apart_after && (!sign_after || apart_before || sign_before),
        !apart_before && (!sign_before || apart_after || sign_after),
    )
}

/// The sign beside one run, where it needs one.
fn aid(text: &str, run: &Range<usize>, edits: &[Edit]) -> Option<Edit> {
    let mut head = text[..run.start].chars().rev().filter(|c| !is_selector(*c));
    let mut tail = text[run.end..].chars();
    let (before, after) = (head.next()?, tail.next()?);
    // What stands there in the copy.
    let copied = |at: usize| edits.binary_search_by_key(&at, |edit| edit.at.start).ok().map(|i| &edits[i]);
    let bracket = |at: usize| copied(at).is_some_and(|edit| edit.at.is_empty());
    let read_before = if bracket(run.start) { '>' } else { before };
    let read_after = if bracket(run.end) { '<' } else { after };
    if before.is_whitespace() || after.is_whitespace() {
        return None;
    }
    let (punctuated, wanted) = match (is_punctuation(read_before), is_punctuation(read_after)) {
        // A letter, the run, a sign: it cannot begin.
        (false, true) => (true, begins(before, after, tail.next(), bracket(run.end))),
        // A sign, the run, a letter: it cannot end.
        (true, false) => (false, ends(before, after, head.next(), bracket(run.start))),
        _ => return None,
    };
    let at = if punctuated { run.start } else { run.end };
    wanted.then(|| Edit { at: at..at, with: AID.to_string() })
}

/// Whether a run between a letter and a sign may begin emphasis.
fn begins(letter: char, sign: char, next: Option<char>, address: bool) -> bool {
    let quotes = is_quote(sign) && next.is_some_and(|next| !next.is_whitespace());
    address || is_unspaced(letter) || is_unspaced(sign) || quotes
}

/// Whether a run between a sign and a letter may end emphasis.
fn ends(sign: char, letter: char, last: Option<char>, address: bool) -> bool {
    // A mark before which nothing stands opens a quotation.
    let quotes = is_quote(sign) && last.is_some_and(|last| !last.is_whitespace() && !is_opening(last));
    address || is_unspaced(letter) || is_unspaced(sign) || quotes
}

/// Whether a character belongs to a script that sets no space between its words, or none beside its own
/// punctuation: all but Latin, Greek, Cyrillic and Armenian.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x590..=0x10ff | 0x1100..=0x1cff | 0x2329..=0x232a | 0x2d80..=0x2ddf | 0x2e80..=0xa63f | 0xa840..=0xab2f
        | 0xab70..=0xfaff | 0xfb1d..=0xfdff | 0xfe10..=0xfe1f | 0xfe30..=0xffef | 0x1_0800..=0x1_1fff
        | 0x1_6f00..=0x1_b2ff | 0x1_e900..=0x1_eeff | 0x1_f200..=0x1_f2ff | 0x2_0000..=0x3_ffff)
}

/// Quotation marks that are not those of the keyboard, which CommonMark's own examples have.
fn is_quote(c: char) -> bool {
    matches!(c, '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}')
}

fn is_opening(c: char) -> bool {
    c == '"' || c == '\'' || c.general_category() == GeneralCategory::OpenPunctuation
}

/// What chooses the form of the character before it, and is none itself.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || (!c.is_ascii()
            && matches!(
                c.general_category_group(),
                GeneralCategoryGroup::Punctuation | GeneralCategoryGroup::Symbol
            ))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Options, Parser, html};

    use super::super::copy;
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        /// What needs no copy is read as the copy is.
        #[test]
        fn a_copy_is_left_out_only_where_it_says_the_same(pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "**", "**", "*", "~~", "***", "a", "é", "注", "ب", "：", "،", "“", "”", ".", "(", "[", "]", "](b)", "<", ">", "<b>", " ", " ", "\n", "\\", "`", "**注意：** ",
                " **قف،** ", "a **b** c",
            ]),
            0..14,
        )) {
            let text = pieces.concat();
            if !is_paired(&text) {
                return Ok(());
            }
            let options = Options::ENABLE_STRIKETHROUGH;
            let mut edits = Vec::new();
            add_aids(&text, &mut edits);
            let (mut plain, mut copied) = (String::new(), String::new());
            html::push_html(&mut plain, Parser::new_ext(&text, options));
            let events = copy::events(&text, &edits, options);
            html::push_html(&mut copied, events.into_iter().map(|(event, _)| event));
            prop_assert_eq!(plain, copied, "{}", text);
        }
    }
}
