//! The string literals in a message of Fluent: `{"..."}`, wherever they stand.
//!
//! Takes a pattern, gives its literals as written, with their escapes.

use fluent_syntax::ast;

/// The literals of a pattern, in order.
pub(super) fn of<'a>(pattern: &ast::Pattern<&'a str>) -> Vec<&'a str> {
    let mut found = Vec::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern<'a>(pattern: &ast::Pattern<&'a str>, found: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'a>(expression: &ast::Expression<&'a str>, found: &mut Vec<&'a str>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline<'a>(inline: &ast::InlineExpression<&'a str>, found: &mut Vec<&'a str>) {
    match inline {
        ast::InlineExpression::StringLiteral { value } => found.push(value),
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        ast::InlineExpression::FunctionReference { arguments, .. }
        | ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            let named = arguments.named.iter().map(|argument| &argument.value);
            for argument in arguments.positional.iter().chain(named) {
                in_inline(argument, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_literals_wherever_they_stand() {
        let text = "a = x {\"1\"} { {\"2\"} }\n    .b = { -t(c: \"3\") } { NUMBER(\"4\", d: \"5\") }\nc = { $n ->\n    [one] {\"6\"}\n   *[other] y\n }\n";
        #[allow(clippy::disallowed_methods, reason = "slices of a text that is fine")]
        let resource = fluent_syntax::parser::parse(text).unwrap();
        let mut found = Vec::new();
        for entry in &resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            found.extend(message.value.iter().flat_map(of));
            found.extend(message.attributes.iter().flat_map(|attribute| of(&attribute.value)));
        }
        assert_eq!(found, ["1", "2", "3", "4", "5", "6"]);
    }
}
