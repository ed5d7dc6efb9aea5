//! The one way to the parser of Fluent.
//!
//! Takes a text; gives what is in it, and its faults. The parser descends by recursion, and it panics where
//! an escape with too few digits is cut short by a letter that is not ASCII (`{ "\u0é" }`): what it must
//! not see is measured or masked before. Positions are those of the text. Reports nothing itself.

#![allow(clippy::disallowed_methods, reason = "the parser is called here and nowhere else")]

use std::borrow::Cow;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{self, ParserError};

use super::nesting::{self, Why, fluent_literals};

/// Why a message cannot be read, or does not say what it seems to.
#[derive(Debug)]
pub enum Fault {
    /// It nests too deeply, at this byte.
    TooDeep(usize),
    /// More is handed over than anything takes, at this byte.
    TooMany(usize),
    Escape(Escape),
    Syntax(ParserError),
}

impl Fault {
    /// Whether the message is missing from what was read.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        !matches!(self, Self::Escape(escape) if !escape.is_unread())
    }
}

/// An escape in a string literal that stands for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escape {
    pub at: Range<usize>,
    /// As it is written.
    written: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    FewDigits,
    Unknown,
    /// The parser takes it, and a replacement character would be shown.
    NoCharacter,
    /// The same, for a brace.
    Brace,
}

impl Escape {
    /// What is wrong with it.
    #[must_use]
    pub fn message(&self) -> String {
        let written = &self.written;
        match self.kind {
            Kind::FewDigits => {
                let wanted = if written.starts_with("\\u") { 4 } else { 6 };
                format!("the escape `{written}` has fewer than {wanted} hexadecimal digits")
            }
            Kind::Unknown | Kind::Brace => format!("the escape `{written}` is not one that Fluent knows"),
            Kind::NoCharacter => format!("the escape `{written}` is no character"),
        }
    }

    /// What to write.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self.kind {
            Kind::FewDigits | Kind::NoCharacter => {
                "write the character itself, or `\\u` with four digits (`\\u00E9`), or `\\U` with six (`\\U01F600`)"
            }
            Kind::Unknown => {
                "write `\\\\` for a backslash, `\\\"` for a quotation mark, and other characters as they are"
            }
            Kind::Brace => "write the brace alone: between quotation marks it is text",
        }
    }

    /// Whether the parser gives its message up.
    fn is_unread(&self) -> bool {
        matches!(self.kind, Kind::FewDigits | Kind::Unknown)
    }
}

/// A file of messages, for a bundle.
#[must_use]
pub fn resource(text: &str) -> (FluentResource, Vec<Fault>) {
    read(text, FluentResource::try_new)
}

/// The entries of a file of messages, comments too.
#[must_use]
pub fn entries(text: &str) -> (ast::Resource<String>, Vec<Fault>) {
    read(text, parser::parse)
}

fn read<R>(text: &str, parse: impl FnOnce(String) -> Result<R, (R, Vec<ParserError>)>) -> (R, Vec<Fault>) {
    let deep = nesting::fluent(text);
    let of = |deep: &nesting::Deep| match deep.why {
        Why::Depth => Fault::TooDeep(deep.at),
        Why::Arguments => Fault::TooMany(deep.at),
    };
    let mut faults: Vec<Fault> = deep.iter().map(of).collect();
    let text = nesting::fluent_without(text, deep);
    let escapes = bad_escapes(&text);
    let (resource, errors) = match parse(without_cut_letters(&text).into_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(found) => found,
    };
    // Where an escape ended a message, the parser's own error says less.
    let unread: Vec<usize> =
        escapes.iter().filter(|escape| escape.is_unread()).map(|escape| escape.at.start).collect();
    let told = |error: &ParserError| {
        error.slice.as_ref().is_some_and(|junk| {
            unread.get(unread.partition_point(|at| *at < junk.start)).is_some_and(|at| junk.contains(at))
        })
    };
    faults.extend(errors.into_iter().filter(|error| !told(error)).map(Fault::Syntax));
    faults.extend(escapes.into_iter().map(Fault::Escape));
    (resource, faults)
}

/// The escapes in literals that stand for nothing. Of those that end a message, the first of each literal.
fn bad_escapes(text: &str) -> Vec<Escape> {
    let mut found = Vec::new();
    if memchr::memchr(b'\\', text.as_bytes()).is_none() {
        return found;
    }
    for literal in fluent_literals(text) {
        let mut at = literal.start;
        while let Some(step) = text[at..literal.end].find('\\') {
            let start = at + step;
            let rest = &text[start + 1..literal.end];
            let letter = rest.chars().next();
            let digits = |most| rest[1..].bytes().take(most).take_while(u8::is_ascii_hexdigit).count();
            let (length, kind) = match letter {
                Some('\\' | '"') => (1, None),
                Some('u') => (1 + digits(4), of_digits(&rest[1..=digits(4)], 4)),
                Some('U') => (1 + digits(6), of_digits(&rest[1..=digits(6)], 6)),
                Some('{') => (1, Some(Kind::Brace)),
                other => (other.map_or(0, char::len_utf8), Some(Kind::Unknown)),
            };
            at = start + 1 + length;
            if let Some(kind) = kind {
                let escape = Escape { at: start..at, written: text[start..at].to_owned(), kind };
                let ends = escape.is_unread();
                found.push(escape);
                if ends {
                    break;
                }
            }
        }
    }
    found
}

fn of_digits(digits: &str, wanted: usize) -> Option<Kind> {
    if digits.len() < wanted {
        return Some(Kind::FewDigits);
    }
    let character = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    character.is_none().then_some(Kind::NoCharacter)
}

/// The text with question marks in place of the letters at which the parser would panic. In plain text and
/// in comments the same letters are harmless, and stay: what is not read as a literal is found by reading
/// the text once with all of them masked, since a masked escape is an error in a literal and nowhere else.
fn without_cut_letters(text: &str) -> Cow<'_, str> {
    let letters = cut_letters(text);
    if letters.is_empty() {
        return Cow::Borrowed(text);
    }
    let masked = mask(text, letters.iter());
    let whole = parser::parse(masked.as_str()).err();
    let at_runtime = parser::parse_runtime(masked.as_str()).err();
    // In the order of the text, each with its own.
    let junk = [whole, at_runtime].map(|found| {
        let errors = found.into_iter().flat_map(|(_, errors)| errors);
        errors.filter_map(|error| error.slice).collect::<Vec<Range<usize>>>()
    });
    let is_in = |junk: &[Range<usize>], at: usize| {
        junk[..junk.partition_point(|junk| junk.start <= at)].last().is_some_and(|junk| junk.contains(&at))
    };
    let is_unread = |letter: &&Range<usize>| junk.iter().any(|junk| is_in(junk, letter.start));
    Cow::Owned(mask(text, letters.iter().filter(is_unread)))
}

/// The letters that are not ASCII and stand where a digit of an escape should.
fn cut_letters(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for start in memchr::memchr_iter(b'\\', text.as_bytes()) {
        let rest = &text[start + 1..];
        let wanted = match rest.as_bytes().first() {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => continue,
        };
        let digits = rest[1..].bytes().take(wanted).take_while(u8::is_ascii_hexdigit).count();
        let letter = rest[1 + digits..].chars().next().filter(|c| digits < wanted && !c.is_ascii());
        if let Some(letter) = letter {
            let at = start + 2 + digits;
            found.push(at..at + letter.len_utf8());
        }
    }
    found
}

fn mask<'a>(text: &str, letters: impl Iterator<Item = &'a Range<usize>>) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in letters {
        out.push_str(&text[out.len()..letter.start]);
        out.extend(std::iter::repeat_n('?', letter.len()));
    }
    out.push_str(&text[out.len()..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a text, and what both ways of reading make of it.
    fn said(text: &str) -> Vec<String> {
        let said = |faults: Vec<Fault>| -> Vec<String> {
            let one = |fault| match fault {
                Fault::Escape(escape) => {
                    assert_eq!(text[escape.at.clone()], escape.written);
                    escape.message()
                }
                other => format!("{other:?}"),
            };
            faults.into_iter().map(one).collect()
        };
        let (resource, faults) = resource(text);
        assert_eq!(resource.source().len(), text.len());
        let (_, again) = entries(text);
        let said_once = said(faults);
        assert_eq!(said_once, said(again), "{text}");
        said_once
    }

    #[test]
    fn an_escape_cut_short_is_an_error_and_no_panic() {
        let few = "the escape `\\u0` has fewer than 4 hexadecimal digits";
        for literal in [r#""\u0é""#, r#""\u0"#, r#""\u0z""#, r#""ab\\\u0é""#, "\"\\u0\r\n", "\"\\u0😀\n"]
        {
            for around in
                ["a = { X }\n", "a = { F(X) }\n", "a = { $n ->\n    [one] x\n   *[other] { X }\n}\n"]
            {
                assert_eq!(said(&around.replace('X', literal)), [few], "{literal} in {around}");
            }
            assert_eq!(said(&format!("a = x\n    .title = {{ {literal} }}\nb = y\n")), [few], "{literal}");
            assert_eq!(said(&format!("-a = {{ {literal}")), [few], "{literal}");
        }
        assert_eq!(
            said("a = { \"\\U00004é\" }\n"),
            ["the escape `\\U00004` has fewer than 6 hexadecimal digits"]
        );
    }

    #[test]
    fn other_escapes_that_stand_for_nothing() {
        assert_eq!(said(r#"a = { "\uD800" }"#), ["the escape `\\uD800` is no character"]);
        assert_eq!(said(r#"a = { "x\U110000" }"#), ["the escape `\\U110000` is no character"]);
        assert_eq!(said(r#"a = { "\é" }"#), ["the escape `\\é` is not one that Fluent knows"]);
        assert_eq!(said(r#"a = { "\{" }"#), ["the escape `\\{` is not one that Fluent knows"]);
        assert_eq!(said("a = { \"x\\"), ["the escape `\\` is not one that Fluent knows"]);
        assert!(said(r#"a = { "\u00e9\U01F600\\u0é\"" }"#).is_empty());
    }

    #[test]
    fn in_text_and_comments_a_backslash_is_a_backslash() {
        let text = "# \\u0é\na = C:\\uénome \"\\u0é\" { $x }\n    .b = \\U1é\nc = { \"\\u0é\" }\nd = \\ué\n";
        assert_eq!(said(text), ["the escape `\\u0` has fewer than 4 hexadecimal digits"]);
        let (resource, _) = resource(text);
        let expected = text.replace("{ \"\\u0é\" }", "{ \"\\u0??\" }");
        assert_eq!(resource.source(), expected);
        assert_eq!(resource.entries().count(), 3);
    }
}
