//! The rule that telephone numbers come from places, never from prose.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::documents::Parsed;
use super::prose::What;
use crate::base::{Code, Diagnostic, Severity};
use crate::model::place::Place;

pub(super) const NUMBER_IN_PROSE: Code = Code {
    name: "number-in-prose",
    severity: Severity::Error,
    adjustable: true,
    what: "A telephone number is written out in a page's text.",
    why: "When the number changes, the text keeps the old one, in every language. In Arabic, Persian, Urdu and Pashto it may even be shown reversed.",
    fix: "Put the number into the place's file and write `<tel:PLACE/KEY>` in the text.",
};

pub(super) const REVERSED_DIGITS: Code = Code {
    name: "reversed-digits",
    severity: Severity::Warning,
    adjustable: true,
    what: "Digits joined by hyphens stand in a right-to-left text.",
    why: "The bidirectional algorithm shows them in the other order: 2016-2023 becomes 2023-2016.",
    fix: "Write the range in words (\"from ... to ...\"), or put a number into the place's file.",
};

/// Compares what looks like a number with the numbers that places have.
pub(super) fn check(documents: &[Arc<Parsed>], places: &BTreeMap<String, Arc<Place>>) -> Vec<Diagnostic> {
    let known = known(places);
    let mut diagnostics = Vec::new();
    for parsed in documents {
        let source = &parsed.document.source;
        for finding in &parsed.prose {
            match finding.what {
                What::Reversed => diagnostics.push(
                    Diagnostic::new(
                        &REVERSED_DIGITS,
                        format!("`{}` is shown in the other order here", finding.text),
                    )
                    .at(source, finding.range.clone())
                    .hint("write the range in words"),
                ),
                What::Number => {
                    let digits: String = finding.text.chars().filter(char::is_ascii_digit).collect();
                    let reference = known.get(&digits);
                    let dialled = (finding.text.starts_with('+') && digits.len() >= 8)
                        || (finding.text.starts_with('0') && digits.len() >= 7);
                    if reference.is_none() && !dialled {
                        continue;
                    }
                    let hint = reference.and_then(BTreeSet::first).map_or_else(
                        || "put it into a file in content/places/ and write `<tel:PLACE/KEY>`".to_owned(),
                        |reference| format!("write `<tel:{reference}>`"),
                    );
                    diagnostics.push(
                        Diagnostic::new(
                            &NUMBER_IN_PROSE,
                            format!("the telephone number `{}` is written out", finding.text),
                        )
                        .at(source, finding.range.clone())
                        .hint(hint),
                    );
                }
            }
        }
    }
    diagnostics
}

/// The digits of every number in a place's file, with the references to it.
fn known(places: &BTreeMap<String, Arc<Place>>) -> BTreeMap<String, BTreeSet<String>> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (code, place) in places {
        for number in &place.numbers {
            let digits = number.number.chars().filter(char::is_ascii_digit).collect();
            known.entry(digits).or_default().insert(format!("{code}/{}", number.key));
        }
    }
    known
}
