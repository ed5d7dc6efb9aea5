//! Marks, which stand in the HTML for what only the whole site knows.

use std::fmt::Write as _;

use pulldown_cmark::{CowStr, InlineStr};

use crate::model::document::MARK;

/// A mark between two pieces of HTML, as text that needs no memory of its own.
pub(super) fn mark(before: &str, letter: char, n: usize, after: &str) -> CowStr<'static> {
    let mut text = String::with_capacity(24);
    let _ = write!(text, "{before}{MARK}{letter}{n}{MARK}{after}");
    match InlineStr::try_from(text.as_str()) {
        Ok(short) => CowStr::Inlined(short),
        Err(_) => text.into(),
    }
}
