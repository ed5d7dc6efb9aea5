//! Problems that another one brings with it, found further down in what was made of it.
//!
//! Takes all problems of a build; leaves out those whose cause is among them. What is left out comes back by itself
//! where the cause was not the only one.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::Diagnostic;
use crate::model::theme::Theme;

/// Leaves out the consequences.
pub(super) fn leave_out(diagnostics: &mut Vec<Diagnostic>) {
    let same_address = diagnostics.iter().any(|found| found.code.name == "same-address");
    let icons: BTreeSet<String> = diagnostics
        .iter()
        .filter(|found| found.code.name == "unknown-icon")
        .filter_map(|found| Some(named(found)?.to_owned()))
        .collect();
    if !same_address && icons.is_empty() {
        return;
    }
    diagnostics.retain(|found| match found.code.name {
        // Two pages of one address are one in the file that holds all pages.
        "repeated-id" => !same_address,
        // A list shows the icons of the pages in it.
        "template" => {
            let icon = found.message.starts_with("there is no icon");
            !(icon && named(found).is_some_and(|name| icons.contains(name)))
        }
        _ => true,
    });
}

/// The first word of a message that stands in marks.
fn named(diagnostic: &Diagnostic) -> Option<&str> {
    diagnostic.message.split('`').nth(1)
}

/// Moves what is wrong in finished pages to the line of the site's own template that writes it, where one does: then it
/// is said once, and not for each page.
pub(super) fn to_templates(diagnostics: &mut [Diagnostic], theme: &Theme) {
    // Those of the default theme are kyr's own.
    let own = || theme.templates.values().filter(|source| !source.path.starts_with("themes/default/"));
    if own().next().is_none() {
        return;
    }
    for diagnostic in diagnostics {
        let output = diagnostic.location.as_ref().is_some_and(|at| at.path.starts_with("output: "));
        if !output || !matches!(diagnostic.code.name, "dead-link" | "repeated-id") {
            continue;
        }
        let Some(name) = named(diagnostic).map(ToOwned::to_owned) else { continue };
        // How far up an address leads depends on the page.
        let written = name.trim_start_matches("../").trim_start_matches("./");
        let attribute = if diagnostic.code.name == "repeated-id" { "id" } else { "href" };
        if written.is_empty() {
            continue;
        }
        let found = own().find_map(|source| Some((source, place(&source.text, attribute, written)?)));
        if let Some((source, at)) = found {
            let message = diagnostic.message.replacen(&name, written, 1);
            *diagnostic = Diagnostic::new(diagnostic.code, message)
                .at(source, at)
                .hint("correct it in this template, which writes it on every page that uses it");
        }
    }
}

/// Where an attribute is written whose value ends so.
fn place(template: &str, attribute: &str, end: &str) -> Option<Range<usize>> {
    template.match_indices(end).map(|(at, _)| at).find_map(|at| {
        let closed = template[at + end.len()..].starts_with(['"', '\'']);
        let line = &template[template[..at].rfind('\n').map_or(0, |i| i + 1)..at];
        let value = &line[line.rfind(&format!("{attribute}="))? + attribute.len() + 1..];
        // Nothing but what leads to the site's root stands before it, and the value begins here.
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let before = &value[1..];
        let fine = before.is_empty() || before.ends_with("}}") || before.ends_with('/');
        (closed && fine && (before.is_empty() || !before.trim_end_matches("}}").contains(quote)))
            .then_some(at..at + end.len())
    })
}
