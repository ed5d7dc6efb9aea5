//! Letters that a wrong encoding has damaged: a text in UTF-8 that was read as Windows-1252 and saved again.
//!
//! Takes the text of a file; gives one diagnostic at the first such letters. Letters that also stand beside each other
//! in sound texts, such as `Ã` and a closing quotation mark, are passed over.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Severity, Source};
use crate::model::tree::{File, Tree};

pub(super) const DAMAGED_LETTERS: Code = Code {
    name: "damaged-letters",
    severity: Severity::Warning,
    adjustable: true,
    what: "Letters of a file were damaged by a wrong encoding, such as `Ã©` in place of `é`, or lost.",
    why: "Readers see signs in place of letters, in the middle of words.",
    fix: "Open the original again as UTF-8 and copy it anew, or correct the letters in all of the file.",
};

/// The damaged letters of a file, the first of them.
pub(super) fn check(source: &Source) -> Option<Diagnostic> {
    let found = find(&source.text)?;
    let damaged = &source.text[found.clone()];
    let message = match original(damaged) {
        Some(original) => {
            format!("these letters were damaged by a wrong encoding: `{damaged}` was `{original}`")
        }
        None => "a letter was lost here by a wrong encoding: U+FFFD stands in its place".to_owned(),
    };
    Some(
        Diagnostic::new(&DAMAGED_LETTERS, message)
            .at(source, found)
            .hint("copy the original again, read as UTF-8, or correct the letters in all of the file"),
    )
}

/// What is wrong with the interface strings of a site.
pub(super) fn interface(tree: &Tree) -> Vec<Diagnostic> {
    let texts = tree.under("locales/").filter_map(|(path, file)| match file {
        File::Text(source) if path.ends_with(".ftl") => Some(source),
        _ => None,
    });
    texts.filter_map(|source| check(source)).collect()
}

/// Damaged letters that stand beside each other in no sound text: quotation marks and dashes, the euro sign, and the commonest
/// letters of Arabic, Cyrillic, Greek, Polish, Czech and Turkish. All begin with one byte, as `Ã` and `Â` do.
const PAIRS: [&str; 12] = ["â€", "â‚¬", "Ø§", "Ð°", "Ð¾", "Î±", "Å‚", "Ä™", "Å¡", "Å¾", "ÅŸ", "ÄŸ"];
const FIRST: u8 = 0xc3;

/// What stands in place of a letter that was lost.
const LOST: &str = "\u{fffd}";

fn find(text: &str) -> Option<Range<usize>> {
    let mut places = memchr::memchr_iter(FIRST, text.as_bytes());
    let damaged = places.find_map(|at| Some(at..at + length(text.get(at..)?)?));
    let lost = memchr::memmem::find(text.as_bytes(), LOST.as_bytes()).map(|at| at..at + LOST.len());
    damaged.into_iter().chain(lost).min_by_key(|found| found.start)
}

/// How many bytes at the beginning of a text are one damaged letter; None where it is sound.
fn length(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let (lead, next) = (letters.next()?, letters.next()?);
    let sound = "\u{a0}\u{ad}»“”‘’–—…›•".contains(next);
    if !(matches!(lead, 'Ã' | 'Â') && !sound || PAIRS.iter().any(|pair| text.starts_with(pair))) {
        return None;
    }
    // As many characters as the first byte of a letter in UTF-8 says.
    let count = if byte(lead)? < 0xe0 { 2 } else { 3 };
    let end = text.char_indices().nth(count).map_or(text.len(), |(end, _)| end);
    original(&text[..end]).map(|_| end)
}

/// What a damaged text was: its characters as bytes of Windows-1252, read as UTF-8.
fn original(damaged: &str) -> Option<String> {
    let bytes = damaged.chars().map(byte).collect::<Option<Vec<u8>>>()?;
    String::from_utf8(bytes).ok()
}

/// The byte of a character in Windows-1252.
fn byte(character: char) -> Option<u8> {
    const UPPER: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let place = UPPER.chars().position(|upper| upper == character);
    match place.and_then(|place| u8::try_from(place).ok()) {
        Some(place) => Some(0x80 + place),
        None => u8::try_from(u32::from(character)).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_letters_are_found_with_what_they_were() {
        for (text, damaged, was) in [
            ("un Ã©tÃ© chaud", "Ã©", "é"),
            ("lâ€™Ã©tÃ©", "â€™", "’"),
            ("des Â«\u{a0}mots", "Â«", "«"),
            ("Ã¼ber", "Ã¼", "ü"),
            ("10 â‚¬", "â‚¬", "€"),
            ("Ø§Ù„Ù†Ø§Ø³", "Ø§", "ا"),
            ("Ð¿Ñ€Ð°Ð²Ð¾", "Ð°", "а"),
            ("ÄŒesko Â©", "Â©", "©"),
            ("prawa czÅ‚owieka", "Å‚", "ł"),
        ] {
            let found = find(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((&text[found.clone()], original(&text[found]).as_deref()), (damaged, Some(was)));
        }
        assert_eq!(find("perdu \u{fffd}a"), Some(6..9));
    }

    #[test]
    fn sound_texts_pass() {
        for text in [
            "NÃO, «AMANHû “AMANHÔ AMANHÃ… IRMÃ – IRMÃ\u{a0}!",
            "ROMÂNIA, «Â» Â… HOTĂRÂT",
            "KHÔNG ÂM NHẠC, Ã, ÂN",
            "été château “là” – 10 € © ³ plâtre, château’s",
            "Ø og Å, Ørsted §4, Ð, Ñandú, ÑÑ, CAFÉ™, CAFFÈ® ÜBER, Ä–Ö…",
            "الحقوق права δικαιώματα",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
