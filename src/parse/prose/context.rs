//! Words and signs beside a run of digits that say what it counts.
//!
//! Takes the text before and after a run; tells whether it may be a telephone number there.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::runs::{is_invisible, is_space};
use crate::base::digits::value;

/// Longer numbers are no numbers of paragraphs.
const LONGEST_OF_LAW: usize = 4;

/// Whether a number with so many digits may be a telephone's, by what stands before it.
pub(super) fn may_follow(before: &str, digits: usize) -> bool {
    let before = before.trim_end_matches(is_invisible);
    let mut back = before.chars().rev();
    let (last, next) = (back.next(), back.next());
    let touches = match last {
        Some('/' | '#' | '@' | '_' | '=' | '\\' | '&' | '*') => true,
        Some(c) if value(c).is_none() && c.is_alphabetic() => is_spaced(c) && !is_prefix(c, next),
        // `COVID-19`, `A-112`; in Hebrew a word is joined to what follows so.
        Some('-' | '\u{2010}' | '\u{2011}') => next.is_some_and(|c| c.is_alphabetic() && is_european(c)),
        // What goes on there: `1,5`, `9:30`, `1'000`. Two numbers with a comma and no space are long ones.
        Some(',' | ':' | '\'' | '’' | '٫' | '٬' | '،') => {
            digits <= LONGEST_OF_LAW + 2 && next.is_some_and(|c| value(c).is_some())
        }
        _ => false,
    };
    let trimmed = before.trim_end_matches(|c| is_space(c) || matches!(c, '(' | '（'));
    let is_money =
        trimmed.chars().next_back().is_some_and(is_currency) || MONEY.contains(&&*last_word(trimmed));
    !(touches || is_money || is_named(trimmed) || digits <= LONGEST_OF_LAW && is_of_law(trimmed))
}

/// Whether a number with so many digits may be a telephone's, by what stands after it.
pub(super) fn may_precede(after: &str, digits: usize) -> bool {
    let after = after.trim_start_matches(is_invisible);
    let mut on = after.chars();
    let (first, second) = (on.next(), on.next());
    let goes_on = after.chars().skip(1).take_while(|c| value(*c).is_some()).count();
    let touches = match first {
        Some('/') => second.is_some_and(|c| !is_space(c)),
        Some('°' | 'º' | 'ª') => true,
        Some(c) if c.is_alphabetic() => is_spaced(c) || digits <= LONGEST_OF_LAW && is_measure(c),
        Some(',' | ':' | '\'' | '’' | '٫' | '٬' | '،') => (1..=3).contains(&goes_on),
        // The check digit of a book.
        Some('-') => digits == 9 && matches!(second, Some('X')),
        _ => false,
    };
    let rest = after.trim_start_matches(is_space);
    let is_amount = rest.chars().next().is_some_and(|c| is_currency(c) || matches!(c, '%' | '‰' | '٪'));
    let word: String = rest
        .chars()
        .take_while(|c| c.is_alphabetic() || matches!(c, '²' | '³'))
        .flat_map(char::to_lowercase)
        .collect();
    !touches && !is_amount && !UNITS.contains(&&*word) && !MONEY.contains(&&*word)
}

/// Whether words of the script are written apart, so that a letter beside a digit belongs to the same word.
fn is_spaced(c: char) -> bool {
    !matches!(u32::from(c),
        // Thai, Lao, Tibetan, Burmese, Khmer; Chinese, Japanese; Korean, whose particles touch the word.
        0xe00..=0xfff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x1100..=0x11ff | 0x3040..=0x33ff | 0x3400..=0x9fff
        | 0xac00..=0xd7af | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff)
}

fn is_european(c: char) -> bool {
    u32::from(c) < 0x590
}

/// An Arabic or Hebrew word of one letter ("and", "to"), which is written with the word after it.
fn is_prefix(c: char, before: Option<char>) -> bool {
    matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك' | 'ـ' | 'ו' | 'ב' | 'ל' | 'מ')
        && (c == 'ـ' || before.is_none_or(|c| !c.is_alphabetic()))
}

fn is_currency(c: char) -> bool {
    c.general_category() == GeneralCategory::CurrencySymbol
}

/// What Chinese, Japanese and Korean count with, right behind the number.
fn is_measure(c: char) -> bool {
    "年月日时時分秒元円圆人名个個條条款号岁歳块次位页頁章节節項项년월일시분초원명호조항세".contains(c)
}

/// Whether the number is that of a book, a bank account or an entry in a register, by the word before it.
fn is_named(before: &str) -> bool {
    let tail = before.trim_end_matches(|c: char| !c.is_alphabetic() && c != '\n' && c != '\u{fffc}');
    before.len() - tail.len() <= 12 && REGISTERS.contains(&&*last_word(tail))
}

/// Whether the number is that of a paragraph, an article or a page, alone or as one of several.
fn is_of_law(before: &str) -> bool {
    let mut rest = before;
    loop {
        let shorter = rest.trim_end_matches(|c: char| {
            c.is_whitespace()
                || value(c).is_some()
                || matches!(c, '.' | ',' | ';' | '-' | '–' | '/' | '&' | '،' | '\u{a0}')
        });
        let word = last_word(shorter);
        if !CONJUNCTIONS.contains(&&*word) {
            return shorter.ends_with(['§', '第', '¶']) || PARTS_OF_LAW.contains(&&*word);
        }
        rest = &shorter[..shorter.len() - last_length(shorter)];
    }
}

fn last_length(text: &str) -> usize {
    text.chars().rev().take_while(|c| c.is_alphabetic() || matches!(c, '\'' | '’')).map(char::len_utf8).sum()
}

fn last_word(text: &str) -> String {
    text[text.len() - last_length(text)..].to_lowercase()
}

const REGISTERS: [&str; 22] = [
    "isbn", "issn", "iban", "bic", "ean", "doi", "pmid", "orcid", "kvk", "btw", "ust", "idnr", "ustid",
    "vat", "siret", "siren", "imei", "hrb", "hra", "cif", "nif", "kbo",
];

const CONJUNCTIONS: [&str; 15] =
    ["and", "or", "to", "und", "oder", "bis", "et", "ou", "en", "of", "y", "o", "e", "tot", "و"];

const PARTS_OF_LAW: [&str; 50] = [
    "art",
    "arts",
    "article",
    "articles",
    "artikel",
    "artikels",
    "artikelen",
    "artículo",
    "artículos",
    "artigo",
    "artigos",
    "articolo",
    "artykuł",
    "neni",
    "nenet",
    "madde",
    "section",
    "sections",
    "sec",
    "sect",
    "paragraph",
    "paragraphs",
    "paragraaf",
    "párrafo",
    "rn",
    "abs",
    "lid",
    "page",
    "pages",
    "p",
    "pp",
    "seite",
    "seiten",
    "s",
    "blz",
    "página",
    "páginas",
    "faqe",
    "chapter",
    "kapitel",
    "hoofdstuk",
    "стаття",
    "статті",
    "статья",
    "статьи",
    "ст",
    "المادة",
    "مادة",
    "ماده",
    "điều",
];

const UNITS: [&str; 18] = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "l", "ml", "ha", "kwh", "kb", "mb", "gb", "uhr", "hrs", "uur",
    "min",
];

const MONEY: [&str; 24] = [
    "eur", "euro", "euros", "usd", "gbp", "chf", "sek", "dkk", "nok", "pln", "czk", "ron", "huf", "uah",
    "cny", "dollar", "dollars", "zł", "kč", "kr", "грн", "євро", "евро", "یورو",
];
