//! Icons that content names are in the theme.

use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::document::{Body, Datum, Document};
use crate::model::site::Site;

pub(super) const UNKNOWN_ICON: Code = Code {
    name: "unknown-icon",
    severity: Severity::Error,
    adjustable: false,
    what: "A page names an icon that the theme does not have.",
    why: "The picture beside the words would be missing.",
    fix: "Use one of the names that the message lists, or add `icons/NAME.svg` to the theme.",
};

pub(super) fn check(site: &Site, document: &Document, body: &Body, diagnostics: &mut Vec<Diagnostic>) {
    let mut report = |name: &str, at: std::ops::Range<usize>| {
        if !site.theme.icons.contains_key(name) {
            diagnostics.push(
                Diagnostic::new(&UNKNOWN_ICON, format!("the theme has no icon `{name}`"))
                    .at(&document.source, at)
                    .hint(similar::hint(
                        name,
                        site.theme.icons.keys().map(String::as_str).collect::<Vec<_>>(),
                    )),
            );
        }
    };
    if let Some(icon) = &document.front.icon {
        report(icon, icon.at());
    }
    for component in &body.components {
        each_icon(&component.data, &mut report);
    }
}

fn each_icon(data: &[(&'static str, Datum)], found: &mut dyn FnMut(&str, std::ops::Range<usize>)) {
    for (key, datum) in data {
        match datum {
            Datum::Word(name, at) if *key == "icon" => found(name, at.clone()),
            Datum::Map(entries) => each_icon(entries, found),
            Datum::List(items) => {
                for item in items {
                    if let Datum::Map(entries) = item {
                        each_icon(entries, found);
                    }
                }
            }
            _ => {}
        }
    }
}
