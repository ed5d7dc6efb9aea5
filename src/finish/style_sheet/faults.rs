//! What to say of style sheets that cannot be read, or that load what is not there.

use lightningcss::error::{Error, PrinterErrorKind};

use super::loaded::Place;
use super::{BAD_CSS, MISSING_ASSET};
use crate::base::external::EXTERNAL;
use crate::base::nesting::{Excess, MOST_RULES, MOST_WRITTEN};
use crate::base::{Diagnostic, Source};

pub(super) fn not_alone(place: &Place<'_>) -> Diagnostic {
    let message = format!("a printable page is one file, and cannot load `{}`", place.address);
    place.diagnostic(&MISSING_ASSET, message, "write what it is into the style sheet, as a `data:` address")
}

pub(super) fn loops(place: &Place<'_>) -> Diagnostic {
    let message = format!("`{}` imports this style sheet itself", place.address);
    place.diagnostic(&BAD_CSS, message, "leave out one of the two `@import`")
}

pub(super) fn elsewhere(place: &Place<'_>) -> Diagnostic {
    let message = format!("this style sheet loads `{}` from elsewhere", place.address);
    place.diagnostic(&EXTERNAL, message, "put a copy into the theme's assets")
}

pub(super) fn unknown_function(source: &Source, written: &str) -> Diagnostic {
    let name = written.split('(').next().unwrap_or_default();
    let at = source.text.find(&format!("{name}(")).unwrap_or_default();
    Diagnostic::new(&MISSING_ASSET, format!("browsers do not know `{name}()`"))
        .at(source, at..at + name.len())
        .hint("write `url()`")
}

pub(super) fn no_memory(source: &Source) -> Diagnostic {
    let found = Diagnostic::new(&BAD_CSS, "there is too little memory to read this style sheet");
    found.in_file(&source.path).hint("close other programs and build again")
}

pub(super) fn broken(source: &Source, message: &str, line: u32, column: u32) -> Diagnostic {
    let at = offset(&source.text, line, column);
    Diagnostic::new(&BAD_CSS, format!("this style sheet cannot be read: {}", message.to_lowercase()))
        .at(source, at..at + 1)
        .hint("correct the marked place")
}

pub(super) fn unprintable(source: &Source, error: &Error<PrinterErrorKind>) -> Diagnostic {
    let (line, column) = error.loc.as_ref().map_or((0, 1), |loc| (loc.line, loc.column));
    let PrinterErrorKind::AmbiguousUrlInCustomProperty { url } = &error.kind else {
        return broken(source, &error.kind.to_string(), line, column);
    };
    let place = Place::new(source, url, (line, column));
    let message = format!("`{url}` stands in a custom property, and would be looked for where that is used");
    place.diagnostic(&MISSING_ASSET, message, "write `url()` into the rule that uses the property")
}

pub(super) fn too_much(source: &Source, what: Excess, at: usize) -> Diagnostic {
    let (message, hint) = match what {
        Excess::Rules => (
            format!("this style sheet has more than {MOST_RULES} rules"),
            "leave out what no page uses, or make a second style sheet",
        ),
        Excess::Written => (
            format!(
                "written without nesting, this style sheet has more than {MOST_WRITTEN} bytes by this rule"
            ),
            "nest fewer lists of selectors inside each other, and name `&` once in each",
        ),
        Excess::Joined => (
            "too many rules for the same follow each other, up to this one".to_owned(),
            "write what is for the same into one rule",
        ),
    };
    Diagnostic::new(&BAD_CSS, message).at(source, at..at + 1).hint(hint)
}

/// The byte of a position in a style sheet: lines from 0, columns from 1, in units of UTF-16. Lines end as CSS has it
/// (section 3.3 of its syntax). What lies behind the last word is at its end.
pub(super) fn offset(text: &str, line: u32, column: u32) -> usize {
    let (mut at, mut rest) = (0, line);
    while rest > 0
        && let Some(end) = text[at..].find(['\n', '\r', '\u{c}'])
    {
        let two = text[at + end..].starts_with("\r\n");
        at += end + if two { 2 } else { 1 };
        rest -= 1;
    }
    let mut units = column.saturating_sub(1) as usize;
    for c in text[at..].chars() {
        if units == 0 {
            break;
        }
        units = units.saturating_sub(c.len_utf16());
        at += c.len_utf8();
    }
    at.min(text.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_css() {
        for (text, line, column, at) in [
            ("a\nb", 1, 1, 2),
            ("a\r\nb", 1, 1, 3),
            ("a\rb\u{c}c", 2, 1, 4),
            ("é😀b", 0, 4, 6),
            ("@@\r\r", 2, 1, 2),
            ("a", 9, 9, 1),
        ] {
            assert_eq!(offset(text, line, column), at, "{text:?}");
        }
    }
}
