//! What Tera says is wrong with a template, as diagnostics.

use std::ops::Range;
use std::sync::Arc;

use super::Shared;
use super::engine::{MISSING_TEMPLATE, TEMPLATE};
use crate::base::{Diagnostic, Source, similar};
use crate::model::theme::Theme;

const HINT: &str = "templates are written for Tera 2; correct the marked place";

/// A fault at a place in a template.
pub(super) fn at_place(source: &Source, range: Range<usize>, message: String) -> Diagnostic {
    Diagnostic::new(&TEMPLATE, message).at(source, range).hint(HINT)
}

/// A fault of Tera's as a diagnostic, at its place in the template.
pub(super) fn fault(theme: &Theme, error: &tera::Error) -> Diagnostic {
    use tera::ErrorKind;
    let file = |name: &str| -> Option<&Arc<Source>> { theme.templates.get(name) };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let message = lower_first(report.message().trim_end_matches('.'));
            match file(report.filename()) {
                Some(source) => at_place(source, report.span().range.clone(), message),
                None => Diagnostic::new(&TEMPLATE, message)
                    .in_file(&format!("themes/{}/templates/{}", theme.name, report.filename()))
                    .hint(HINT),
            }
        }
        ErrorKind::MissingParent { current, parent } => {
            let diagnostic = Diagnostic::new(
                &MISSING_TEMPLATE,
                format!("`{current}` extends `{parent}`, which is not there"),
            )
            .hint(similar::hint(parent, theme.templates.keys().map(String::as_str).collect::<Vec<_>>()));
            match file(current) {
                Some(source) => {
                    let at = source.text.find(parent.as_str()).map_or(0..1, |i| i..i + parent.len());
                    diagnostic.at(source, at)
                }
                None => diagnostic,
            }
        }
        other => Diagnostic::new(&TEMPLATE, lower_first(&other.to_string()))
            .in_file(&format!("themes/{}/templates", theme.name))
            .hint("templates are written for Tera 2"),
    }
}

fn lower_first(text: &str) -> String {
    let text: Shared = text.into();
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
