//! What is no Fluent, in words for translators: the parser speaks of its tokens.

use std::ops::Range;

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::FLUENT_SYNTAX;
use crate::base::{Diagnostic, Source};

const MESSAGE: &str = "write `key = text`, and indent further lines of the text";
const FORM: &str =
    "write each form in a line of its own, indented: `[one] one page`, `*[other] { $count } pages`";

/// The diagnostic for a fault that the parser found.
pub(super) fn unreadable(source: &Source, error: &ParserError) -> Diagnostic {
    let (what, hint) = words(&error.kind, chooses(&source.text, error));
    Diagnostic::new(&FLUENT_SYNTAX, format!("this message cannot be read: {what}"))
        .at(source, place(&source.text, error))
        .hint(hint)
}

/// Where the parser stopped, or the beginning of the message where that is in no line of it.
fn place(text: &str, error: &ParserError) -> Range<usize> {
    let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
    let within = error.slice.as_ref().is_none_or(|slice| slice.contains(&error.pos.start));
    let seen = |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| !c.is_whitespace());
    match seen(error.pos.start).filter(|_| within) {
        Some(c) => error.pos.start..error.pos.start + c.len_utf8(),
        None => start..start + seen(start).map_or(1, char::len_utf8),
    }
}

/// Whether the message chooses between forms before the place of the fault.
fn chooses(text: &str, error: &ParserError) -> bool {
    let start = error.slice.as_ref().map_or(0, |slice| slice.start);
    text.get(start..error.pos.start).is_some_and(|before| before.contains("->"))
}

fn words(kind: &ErrorKind, chooses: bool) -> (String, &'static str) {
    let (what, hint) = match kind {
        ErrorKind::MissingDefaultVariant => (
            "none of its forms has an asterisk",
            "write `*` before the form that stands for all others: `*[other] { $count } pages`",
        ),
        ErrorKind::MultipleDefaultVariants => {
            ("more than one of its forms has an asterisk", "leave it at the one that stands for all others")
        }
        ErrorKind::ExpectedToken(_) | ErrorKind::ExpectedCharRange { .. } if chooses => {
            ("its forms are not written as Fluent wants them", FORM)
        }
        ErrorKind::ExpectedToken('=') => ("there is no `=` behind its key", MESSAGE),
        ErrorKind::ExpectedToken(sign) => {
            return (format!("`{sign}` is missing"), "add it, or write the text without what it belongs to");
        }
        ErrorKind::ExpectedCharRange { .. } => ("no key stands here", MESSAGE),
        ErrorKind::ExpectedMessageField { entry_id } => {
            return (format!("`{entry_id}` has no text"), MESSAGE);
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            return (format!("`-{entry_id}` has no text"), "write `-key = text`");
        }
        ErrorKind::MissingValue => ("it has no text", MESSAGE),
        ErrorKind::UnterminatedStringLiteral => {
            ("a quotation mark `\"` is missing", "add it before the end of the line")
        }
        ErrorKind::UnbalancedClosingBrace => {
            ("this `}` closes nothing", "remove it; to show the sign, write `{\"}\"}`")
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => (
            "Fluent does not know what stands between the braces",
            "write `{ $name }` for what kyr fills in, `{ key }` for another message, `{\"{\"}` for the sign",
        ),
        ErrorKind::ForbiddenCallee => {
            ("there is no such function", "write its name in capitals: `NUMBER($count)`")
        }
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => (
            "it chooses by something that cannot be chosen by",
            "choose by a variable, `{ $count -> ... }`, or by an attribute of a term",
        ),
        ErrorKind::TermAttributeAsPlaceable => {
            ("an attribute of a term cannot be shown", "name the term itself, `{ -brand }`")
        }
        ErrorKind::PositionalArgumentFollowsNamed => {
            ("what is handed over by its name stands before what is not", "write it behind")
        }
        ErrorKind::DuplicatedNamedArgument(name) => {
            return (format!("`{name}` is handed over twice"), "remove one of them");
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            ("an escape in it stands for nothing", "write the character itself")
        }
    };
    (what.to_owned(), hint)
}
