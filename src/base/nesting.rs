//! How deeply a text nests, measured before anything reads it by recursion.
//!
//! Takes the bytes of a text; gives the place at which it goes deeper than a limit. Each syntax has a
//! scanner that keeps its own stack on the heap and looks at every byte once. A reader that descends
//! by recursion must ask here first: the stack of a thread is small, and its overflow ends the
//! program without a word.

mod css;
mod fluent;
mod html;
mod written;

use super::{Code, Diagnostic, Severity, Source};

pub use css::{css, css_signs};
pub use fluent::{Deep, MOST_ARGUMENTS, Why, fluent, fluent_literals, fluent_without};
pub use html::html;
pub use written::{Excess, MOST_RULES, MOST_WRITTEN, css_excess};

/// The deepest that any text of a site may nest. No person writes a tenth of it, and every reader
/// that we call stays far from the end of a small stack.
pub const DEEPEST: usize = 100;

/// The deepest that the elements of a finished page may nest: what an article may, and the templates
/// around it.
pub const DEEPEST_PAGE: usize = 2 * DEEPEST;

/// Raised wherever a text nests deeper than `DEEPEST`.
pub const TOO_DEEP: Code = Code {
    name: "too-deep",
    severity: Severity::Error,
    adjustable: false,
    what: "Lists, quotes, brackets or elements stand inside each other more than a hundred times.",
    why: "Nobody can read that, and programs that try run out of memory: the text was damaged, or made to do harm.",
    fix: "Look at the marked place; often a sign was repeated by mistake. Write it with fewer levels.",
};

/// The diagnostic for a text that goes too deep at a byte.
#[must_use]
pub fn too_deep(source: &Source, at: usize, what: &str) -> Diagnostic {
    Diagnostic::new(&TOO_DEEP, format!("{what} nest more than {DEEPEST} levels deep here"))
        .at(source, at..at + 1)
        .hint("write it with fewer levels")
}
