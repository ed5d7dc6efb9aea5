//! The rule that telephone numbers come from places, never from prose.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::prose::{Finding, What};
use crate::base::{Code, Diagnostic, Severity, Source};
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

/// The numbers of all places, as what looks like one is compared with them.
pub(super) struct Numbers(BTreeMap<String, BTreeSet<String>>);

impl Numbers {
    /// The digits of every number in a place's file, with the references to it.
    pub(super) fn of(places: &BTreeMap<String, Arc<Place>>) -> Self {
        let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (code, place) in places {
            for number in &place.numbers {
                let digits = number.number.as_str().chars().filter(char::is_ascii_digit).collect();
                known.entry(digits).or_default().insert(format!("{code}/{}", number.key));
            }
        }
        Self(known)
    }

    /// Reports what is written out in a text and should not be.
    pub(super) fn check(&self, source: &Source, findings: &[Finding], diagnostics: &mut Vec<Diagnostic>) {
        for finding in findings {
            match finding.what {
                What::Reversed => diagnostics.push(
                    Diagnostic::new(
                        &REVERSED_DIGITS,
                        format!("`{}` is shown in the other order here", finding.text),
                    )
                    .at(source, finding.range.clone())
                    .hint("write the range in words"),
                ),
                What::Number => diagnostics.extend(self.written_out(source, finding)),
            }
        }
    }

    fn written_out(&self, source: &Source, finding: &Finding) -> Option<Diagnostic> {
        let digits: String = finding.text.chars().filter(char::is_ascii_digit).collect();
        let reference = self.0.get(&digits);
        let dialled = (finding.text.starts_with('+') && digits.len() >= 8)
            || (finding.text.starts_with('0') && digits.len() >= 7);
        if reference.is_none() && !dialled {
            return None;
        }
        let hint = reference.and_then(BTreeSet::first).map_or_else(
            || "put it into a file in content/places/ and write `<tel:PLACE/KEY>`".to_owned(),
            |reference| format!("write `<tel:{reference}>`"),
        );
        Some(
            Diagnostic::new(
                &NUMBER_IN_PROSE,
                format!("the telephone number `{}` is written out", finding.text),
            )
            .at(source, finding.range.clone())
            .hint(hint),
        )
    }
}
