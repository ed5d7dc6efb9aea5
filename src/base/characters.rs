//! Characters that no text of a site may hold: what a reader cannot see, and what makes a text look
//! like another.
//!
//! Takes texts and escapes; gives what is wrong with their characters, and where. Who reads a text
//! makes diagnostics of it.

use std::ops::Range;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Why a text may not hold a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// HTML and XML have no place for it, or nobody can see it.
    Control,
    /// It turns the order of the words around it: LRE, RLE, LRO, RLO, PDF and the isolates. kyr writes
    /// the isolates that a text needs. LRM, RLM and ALM turn nothing and are fine.
    Bidi,
    /// A line end that only some programs know: it is white space to others.
    LineEnd,
    /// An escape that stands for no character at all: half of a pair, or a number above all of them.
    Nothing,
}

/// A character that a text may not hold, and the bytes that it or its escape takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub character: char,
    pub range: Range<usize>,
    pub why: Refusal,
}

/// Why no text may hold a character. Tags, which may spell the flag of a region, `find` judges.
#[must_use]
pub fn refusal(character: char) -> Option<Refusal> {
    Some(match character {
        '\t' | '\n' | '\r' => return None,
        '\u{2028}' | '\u{2029}' => Refusal::LineEnd,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Refusal::Bidi,
        // Controls; deprecated format characters, a byte order mark within a text, annotations,
        // noncharacters; tags, by which a text can carry words that nobody sees.
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{206a}'..='\u{206f}'
        | '\u{fdd0}'..='\u{fdef}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Refusal::Control,
        c if u32::from(c) & 0xfffe == 0xfffe => Refusal::Control,
        _ => return None,
    })
}

/// Whether a reader sees anything of a text: not of spaces, marks of direction and joiners, nor of accents
/// without a letter, nor of characters to which no standard gives a sign.
#[must_use]
pub fn is_seen(text: &str) -> bool {
    let has_sign = |c: char| {
        c.general_category_group() != GeneralCategoryGroup::Mark
            && c.general_category() != GeneralCategory::PrivateUse
    };
    text.chars().any(|c| !is_blank(c) && (c.is_ascii() || has_sign(c)))
}

/// The largest number of marks on one letter that any script needs, with room to spare: what lays out a text
/// takes time and memory by its square.
const MOST_MARKS: usize = 32;

/// Whether more marks follow each other than a letter can have. Joiners and the like are counted with them, for
/// they hold them together.
#[must_use]
pub fn has_heap_of_marks(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let mut run = 0;
    text.chars().any(|c| {
        let goes_on = !c.is_ascii()
            && (c.general_category_group() == GeneralCategoryGroup::Mark
                || c.general_category() == GeneralCategory::Format);
        run = if goes_on { run + 1 } else { 0 };
        run > MOST_MARKS
    })
}

/// Whether nothing is drawn for a character.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{13430}'..='\u{13440}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// The characters that a text may not hold, in order.
#[must_use]
pub fn find(text: &str) -> Vec<Refused> {
    // Nearly every text has none. Bytes that begin none of them are passed over; the loop has no
    // early exit, so that it looks at many bytes at once.
    let may =
        |b: u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r') || matches!(b, 0x7f | 0xc2 | 0xe2 | 0xef..);
    if !text.as_bytes().iter().fold(false, |any, b| any | may(*b)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut flag_until = 0;
    // Only characters that begin with such a byte are decoded: a text with one curly quote has a few.
    for start in text.bytes().enumerate().filter(|(_, b)| may(*b)).map(|(start, _)| start) {
        let Some(character) = text.get(start..).and_then(|rest| rest.chars().next()) else { continue };
        if character == FLAG {
            flag_until = start + FLAG.len_utf8() + flag(&text[start + FLAG.len_utf8()..]);
        } else if let Some(why) = refusal(character).filter(|_| start >= flag_until) {
            found.push(Refused { character, range: start..start + character.len_utf8(), why });
        }
    }
    found
}

/// A black flag, after which tags spell a region: the flags of Scotland and Wales.
const FLAG: char = '\u{1f3f4}';

/// The length of the tags that spell a region at the beginning of a text, the closing one included.
fn flag(text: &str) -> usize {
    let letters: usize = text
        .chars()
        .take_while(|c| matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}'))
        .count();
    let length = letters * '\u{e0061}'.len_utf8();
    // `gbsct`: a country and at most three letters or digits.
    let closed = (3..=6).contains(&letters) && text[length..].starts_with('\u{e007f}');
    if closed { length + '\u{e007f}'.len_utf8() } else { 0 }
}

/// The characters that a double-quoted text of YAML writes as escapes and that it may not hold.
/// Ranges are those of the escapes in `written`.
#[must_use]
pub fn find_yaml_escapes(written: &str) -> Vec<Refused> {
    escapes(written, |kind, rest| match kind {
        '0' => Some((0, 0)),
        'a' => Some((0x07, 0)),
        'b' => Some((0x08, 0)),
        'v' => Some((0x0b, 0)),
        'f' => Some((0x0c, 0)),
        'e' => Some((0x1b, 0)),
        'N' => Some((0x85, 0)),
        'L' => Some((0x2028, 0)),
        'P' => Some((0x2029, 0)),
        'x' => hexadecimal(rest, 2),
        'u' => hexadecimal(rest, 4),
        'U' => hexadecimal(rest, 8),
        _ => None,
    })
}

/// The same for a string literal of Fluent.
#[must_use]
pub fn find_fluent_escapes(written: &str) -> Vec<Refused> {
    escapes(written, |kind, rest| match kind {
        'u' => hexadecimal(rest, 4),
        'U' => hexadecimal(rest, 6),
        _ => None,
    })
}

/// What stands in a text where an escape stands for no character.
const REPLACEMENT: char = '\u{fffd}';

/// Reads escapes: `read` gives the character's number and how many bytes it takes after its letter.
fn escapes(written: &str, read: impl Fn(char, &str) -> Option<(u32, usize)>) -> Vec<Refused> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = written[at..].find('\\') {
        let start = at + step;
        let Some(kind) = written[start + 1..].chars().next() else { break };
        at = start + 1 + kind.len_utf8();
        let Some((number, length)) = read(kind, &written[at..]) else { continue };
        at += length;
        let (character, why) = match char::from_u32(number) {
            Some(character) => (character, refusal(character)),
            None => (REPLACEMENT, Some(Refusal::Nothing)),
        };
        found.extend(why.map(|why| Refused { character, range: start..at, why }));
    }
    found
}

fn hexadecimal(rest: &str, digits: usize) -> Option<(u32, usize)> {
    Some((u32::from_str_radix(rest.get(..digits)?, 16).ok()?, digits))
}

/// The characters that HTML writes as numeric references (`&#11;`, `&#x202E;`) and that it may not
/// hold.
#[must_use]
pub fn find_references(html: &str) -> Vec<Refused> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = html[at..].find("&#") {
        let start = at + step;
        at = start + 2;
        let rest = &html[at..];
        let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (rest, 10),
        };
        let length = digits.bytes().take_while(|b| char::from(*b).is_digit(radix)).count();
        let number = u32::from_str_radix(&digits[..length], radix).ok();
        let mut end = at + (rest.len() - digits.len()) + length;
        end += usize::from(html[end..].starts_with(';'));
        if let Some(character) = number.and_then(char::from_u32)
            && let Some(why) = refusal(character)
        {
            found.push(Refused { character, range: start..end, why });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(found: &[Refused]) -> Vec<(u32, Range<usize>, Refusal)> {
        found.iter().map(|r| (u32::from(r.character), r.range.clone(), r.why)).collect()
    }

    #[test]
    fn finds_what_cannot_be_seen_and_what_turns_words() {
        use Refusal::{Bidi, Control, LineEnd};
        assert_eq!(shown(&find("a\u{b}b")), [(0xb, 1..2, Control)]);
        assert_eq!(shown(&find("a\u{202e}b\u{202c}")), [(0x202e, 1..4, Bidi), (0x202c, 5..8, Bidi)]);
        assert_eq!(shown(&find("\u{85}\u{2028}")), [(0x85, 0..2, Control), (0x2028, 2..5, LineEnd)]);
        for bad in [
            '\u{0}',
            '\u{7f}',
            '\u{9f}',
            '\u{fffe}',
            '\u{1ffff}',
            '\u{10fffe}',
            '\u{fdd0}',
            '\u{feff}',
            '\u{206a}',
            '\u{2068}',
            '\u{e0041}',
        ] {
            assert_eq!(find(&format!("é{bad}ب")).len(), 1, "{bad:?}");
        }
        for good in [
            "a\tb\r\n",
            "\u{200e}\u{200f}\u{61c}",
            "\u{200c}\u{200d}\u{ad}\u{a0}\u{202f}",
            "“é” – 字 🙂",
            "\u{fffd}",
        ] {
            assert!(find(good).is_empty(), "{good:?}");
        }
    }

    #[test]
    fn a_letter_has_only_so_many_marks() {
        for text in ["", "plain", "mu\u{308}nchen", "हिन्दी में", "ใช้ภาษาไทย", "שָׁלוֹם", &"a\u{301}".repeat(5000)]
        {
            assert!(!has_heap_of_marks(text), "{text}");
        }
        for marks in ["\u{301}", "\u{301}\u{200d}", "\u{e34}", "\u{34f}", "\u{64b}"] {
            assert!(has_heap_of_marks(&format!("a{}", marks.repeat(33))), "{marks:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen() {
        for text in [
            "",
            "\u{301}",
            "\u{e000}",
            "  \n",
            "\u{200b}\u{feff}",
            "\u{2068} \u{2069}",
            "\u{a0}\u{ad}",
            "\u{3164}",
            "\u{1d173}",
        ] {
            assert!(!is_seen(text), "{text:?}");
        }
        for text in ["a", " – ", "ش", "\u{200f}‏خروج", "\u{1d15e}"] {
            assert!(is_seen(text), "{text:?}");
        }
    }

    #[test]
    fn tags_spell_flags_and_nothing_else() {
        let tags = |text: &str| {
            text.bytes().map(|b| char::from_u32(0xe_0000 + u32::from(b)).unwrap()).collect::<String>()
        };
        assert!(find(&format!("\u{1f3f4}{}\u{e007f} Scotland", tags("gbsct"))).is_empty());
        assert_eq!(find(&format!("\u{1f3f4}{}", tags("gbsct"))).len(), 5);
        assert_eq!(find(&format!("\u{1f3f4}{}\u{e007f}", tags("callthepolice"))).len(), 14);
        assert_eq!(find(&format!("x{}", tags("hi"))).len(), 2);
    }

    #[test]
    fn reads_escapes_and_references() {
        assert_eq!(shown(&find_yaml_escapes(r#""a\x0Bb\\x0B""#)), [(0xb, 2..6, Refusal::Control)]);
        assert_eq!(shown(&find_yaml_escapes(r#""\u202E\L\U0000202e""#)).len(), 3);
        assert!(find_yaml_escapes(r#""\n\t\"\u200F\é\x""#).is_empty());
        assert_eq!(shown(&find_fluent_escapes(r"\u000B\U00202E")).len(), 2);
        let nothing: Vec<_> = find_fluent_escapes(r"\uD800\UD8FFFF\U10FFFD").iter().map(|r| r.why).collect();
        assert_eq!(nothing, [Refusal::Nothing; 2]);
        assert!(find_fluent_escapes(r"\x0B\\u000B\u00").is_empty());
        assert_eq!(
            shown(&find_references("a&#11;&#x202E b")),
            [(0xb, 1..6, Refusal::Control), (0x202e, 6..13, Refusal::Bidi)]
        );
        assert!(find_references("&#; &#xzz; &#65; &amp; &#9999999999;").is_empty());
    }
}
