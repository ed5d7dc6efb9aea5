//! Headings make an outline: one first-level heading, which is the title, and no level skipped.

use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::{Body, Document};

pub(super) const FIRST_LEVEL: Code = Code {
    name: "first-level-heading",
    severity: Severity::Error,
    adjustable: true,
    what: "A page's text has a heading of the first level (`#`).",
    why: "The page's title is its one first-level heading; a second confuses screen readers and search engines.",
    fix: "Write `##`.",
};

pub(super) const SKIPPED_LEVEL: Code = Code {
    name: "skipped-heading",
    severity: Severity::Warning,
    adjustable: true,
    what: "A heading is two levels or more below the one before it.",
    why: "People who move through a page by its headings think that something is missing (WCAG 1.3.1).",
    fix: "Use the next level: `###` after `##`.",
};

pub(super) fn check(document: &Document, body: &Body, diagnostics: &mut Vec<Diagnostic>) {
    let mut before = 1;
    for heading in &body.headings {
        if heading.level == 1 {
            diagnostics.push(
                Diagnostic::new(&FIRST_LEVEL, "the title is the page's only first-level heading")
                    .at(&document.source, heading.range.clone())
                    .hint("write `##`"),
            );
        } else if heading.level > before + 1 {
            diagnostics.push(
                Diagnostic::new(
                    &SKIPPED_LEVEL,
                    format!("a heading of level {} follows one of level {before}", heading.level),
                )
                .at(&document.source, heading.range.clone())
                .hint(format!("write `{}`", "#".repeat(usize::from(before) + 1))),
            );
        }
        before = heading.level.max(1);
    }
}
