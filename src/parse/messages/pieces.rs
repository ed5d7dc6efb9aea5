//! A message as a tree of what it is put together from, with positions.
//!
//! Takes what Fluent's parser gives; gives owned data in which nothing but what matters for checking is
//! left: whether text can be seen, and where it refers to something else. Never looks anything up.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::functions;
use crate::base::characters::is_seen;

/// More digits than this are no number that a computer can count with; Fluent may panic at them.
const DIGITS: usize = 15;

/// A part of a message.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    Text {
        visible: bool,
    },
    /// A text or number between curly braces.
    Literal {
        visible: bool,
    },
    Variable {
        name: String,
        at: Range<usize>,
    },
    Reference(Reference),
    /// A function, with what it is given, and what is wrong with that.
    Function {
        argument: Option<Box<Piece>>,
        fault: Option<Fault>,
    },
    /// A number with too many digits.
    LongNumber {
        at: Range<usize>,
    },
    Choice {
        selector: Box<Piece>,
        variants: Vec<Variant>,
    },
}

/// A message, term or attribute that a message is put together from.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    /// `exit-page`, `-brand`, `exit-page.title`.
    pub(super) key: String,
    /// The names of what is handed to a term.
    pub(super) arguments: BTreeSet<String>,
    pub(super) at: Range<usize>,
}

/// One line of a choice.
#[derive(Debug, Clone)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) at: Range<usize>,
}

/// What is wrong at a place, and what to do.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) hint: String,
}

/// Reads patterns of one text.
pub(super) struct Reader<'a> {
    /// What the words of the patterns are slices of.
    pub(super) text: &'a str,
}

impl Reader<'_> {
    /// Where a word stands in the text.
    pub(super) fn place(&self, word: &str) -> Range<usize> {
        let at = word.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        at..at + word.len()
    }

    pub(super) fn pattern(&self, pattern: &ast::Pattern<&str>) -> Vec<Piece> {
        let piece = |element: &ast::PatternElement<&str>| match element {
            ast::PatternElement::TextElement { value } => Piece::Text { visible: is_seen(value) },
            ast::PatternElement::Placeable { expression } => self.expression(expression),
        };
        pattern.elements.iter().map(piece).collect()
    }

    fn expression(&self, expression: &ast::Expression<&str>) -> Piece {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => Piece::Choice {
                selector: Box::new(self.inline(selector)),
                variants: variants.iter().map(|variant| self.variant(variant)).collect(),
            },
        }
    }

    fn variant(&self, variant: &ast::Variant<&str>) -> Variant {
        let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) =
            &variant.key;
        let at = self.place(name);
        let mut pieces = self.pattern(&variant.value);
        if matches!(variant.key, ast::VariantKey::NumberLiteral { .. }) && name.len() > DIGITS {
            pieces.push(Piece::LongNumber { at: at.clone() });
        }
        Variant { name: (*name).to_owned(), pieces, at }
    }

    pub(super) fn inline(&self, inline: &ast::InlineExpression<&str>) -> Piece {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                Piece::Literal { visible: is_seen(&unescape_unicode_to_string(value)) }
            }
            ast::InlineExpression::NumberLiteral { value } if value.len() > DIGITS => {
                Piece::LongNumber { at: self.place(value) }
            }
            ast::InlineExpression::NumberLiteral { .. } => Piece::Literal { visible: true },
            ast::InlineExpression::VariableReference { id } => {
                Piece::Variable { name: id.name.to_owned(), at: self.place(id.name) }
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.reference("", id, attribute.as_ref(), None)
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference("-", id, attribute.as_ref(), arguments.as_ref())
            }
            ast::InlineExpression::FunctionReference { id, arguments } => Piece::Function {
                argument: arguments.positional.first().map(|argument| Box::new(self.inline(argument))),
                fault: functions::fault(self, id, arguments),
            },
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn reference(
        &self,
        sign: &str,
        id: &ast::Identifier<&str>,
        attribute: Option<&ast::Identifier<&str>>,
        arguments: Option<&ast::CallArguments<&str>>,
    ) -> Piece {
        let attribute = attribute.map_or(String::new(), |attribute| format!(".{}", attribute.name));
        let named = arguments.map(|arguments| &*arguments.named).unwrap_or_default();
        Piece::Reference(Reference {
            key: format!("{sign}{}{attribute}", id.name),
            arguments: named.iter().map(|argument| argument.name.name.to_owned()).collect(),
            at: self.place(id.name),
        })
    }
}

/// Calls `look` with every piece, those inside of others included, in the order of the text.
pub(super) fn each<'a>(pieces: &'a [Piece], look: &mut impl FnMut(&'a Piece)) {
    for piece in pieces {
        look(piece);
        match piece {
            Piece::Function { argument: Some(argument), .. } => each(std::slice::from_ref(argument), look),
            Piece::Choice { selector, variants } => {
                each(std::slice::from_ref(selector), look);
                for variant in variants {
                    each(&variant.pieces, look);
                }
            }
            _ => {}
        }
    }
}

/// The names of all forms between which a message chooses.
pub(super) fn forms(pieces: &[Piece]) -> BTreeSet<&str> {
    let mut forms = BTreeSet::new();
    each(pieces, &mut |piece| {
        if let Piece::Choice { variants, .. } = piece {
            forms.extend(variants.iter().map(|variant| variant.name.as_str()));
        }
    });
    forms
}
