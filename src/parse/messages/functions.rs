//! The functions that a message may use: `NUMBER`, for ordinal plurals and decimal places.
//!
//! Gives each bundle the function, and says what is wrong with a use of one. What passes here never makes
//! Fluent print the name of a function.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use super::pieces::{Fault, Reader};
use crate::base::similar;

const NUMBER: &str = "NUMBER";

/// What `NUMBER` understands. Fluent knows more options, and does nothing for them.
const OPTIONS: [&str; 2] = ["type", "minimumFractionDigits"];

/// More decimal places than this make no sense, and a million of them a large page.
const PLACES: usize = 10;

/// Gives a bundle the functions.
pub(super) fn install(bundle: &mut FluentBundle<Arc<FluentResource>>) {
    // It fails where a bundle has the function already, which a new one has not.
    let _ = bundle.add_function(NUMBER, number);
}

/// A text stays what it is: templates hand some numbers over as texts.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional {
        [FluentValue::Number(number), ..] => {
            let mut number = number.clone();
            number.options.merge(named);
            FluentValue::Number(number)
        }
        [other, ..] => other.clone(),
        [] => FluentValue::Error,
    }
}

/// What is wrong with a use of a function.
pub(super) fn fault(
    reader: &Reader<'_>,
    id: &ast::Identifier<&str>,
    arguments: &ast::CallArguments<&str>,
) -> Option<Fault> {
    let fault = |word: &str, message: String, hint: &str| {
        Some(Fault { at: reader.place(word), message, hint: hint.to_owned() })
    };
    if id.name != NUMBER {
        return fault(id.name, format!("there is no function `{}`", id.name), "the only one is `NUMBER`");
    }
    let one = "write one variable between the brackets: `NUMBER($count)`";
    match &*arguments.positional {
        [ast::InlineExpression::VariableReference { .. } | ast::InlineExpression::NumberLiteral { .. }] => {}
        _ => return fault(id.name, "`NUMBER` takes one variable".into(), one),
    }
    arguments.named.iter().find_map(|argument| {
        let name = argument.name.name;
        match (name, &argument.value) {
            ("type", ast::InlineExpression::StringLiteral { value: "ordinal" | "cardinal" }) => None,
            ("type", _) => {
                fault(name, "`type` is not one that `NUMBER` knows".into(), "use \"ordinal\" or \"cardinal\"")
            }
            ("minimumFractionDigits", ast::InlineExpression::NumberLiteral { value })
                if value.parse::<usize>().is_ok_and(|places| places <= PLACES) =>
            {
                None
            }
            ("minimumFractionDigits", _) => fault(
                name,
                "`minimumFractionDigits` is no small whole number".into(),
                "use a number up to 10",
            ),
            _ => fault(name, format!("`NUMBER` has no option `{name}`"), &similar::hint(name, OPTIONS)),
        }
    })
}
