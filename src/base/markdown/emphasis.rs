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
    if (text.is_ascii() && edits.is_empty()) || text.contains(AID) {
        return;
    }
    let bytes = text.as_bytes();
    let mut aids = Vec::new();
    let mut from = 0;
    while let Some(start) = memchr::memchr2(b'*', b'~', &bytes[from..]).map(|i| from + i) {
        let end = start + bytes[start..].iter().take_while(|byte| **byte == bytes[start]).count();
        from = end;
        // The first of them may be escaped.
        let slashes = bytes[..start].iter().rev().take_while(|byte| **byte == b'\\').count();
        let start = start + slashes % 2;
        // One `~` makes nothing within a word.
        if start < end && (bytes[start] == b'*' || end - start > 1) {
            aids.extend(aid(text, &(start..end), edits));
        }
    }
    if !aids.is_empty() {
        edits.extend(aids);
        edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
    }
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
