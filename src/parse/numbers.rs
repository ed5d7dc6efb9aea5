//! The rule that telephone numbers come from places, never from prose.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::prose::{Finding, Written};
use crate::base::{Code, Diagnostic, Severity, Source};
use crate::model::place::{Number, Place};

pub(super) const NUMBER_IN_PROSE: Code = Code {
    name: "number-in-prose",
    severity: Severity::Error,
    adjustable: true,
    what: "A telephone number is written out in a page's text.",
    why: "When the number changes, the text keeps the old one, in every language. In Arabic, Persian, Urdu and Pashto it may even be shown reversed.",
    fix: "Put the number into the place's file and write `<tel:PLACE/KEY>` in the text.",
};

pub(super) const UNLINKED_NUMBER: Code = Code {
    name: "unlinked-number",
    severity: Severity::Warning,
    adjustable: true,
    what: "A telephone number is written out in words that cannot hold a link: a title, a description, a warning, a label, a picture's description, an interface string.",
    why: "Nobody can press it, and when the number changes, it stays as it is, in every language.",
    fix: "Leave it out there, and write `<tel:PLACE/KEY>` in the page's text.",
};

pub(super) const REVERSED_DIGITS: Code = Code {
    name: "reversed-digits",
    severity: Severity::Warning,
    adjustable: true,
    what: "Digits joined by hyphens or spaces stand in a right-to-left text.",
    why: "The bidirectional algorithm shows them in the other order: 2016-2023 becomes 2023-2016.",
    fix: "Write a range in words (\"from ... to ...\") and a large number without spaces, or put a telephone number into the place's file.",
};

/// The numbers of all places, as what looks like one is compared with them: by their digits, with what to
/// write instead.
pub(super) struct Numbers(BTreeMap<String, Instead>);

/// What names a number.
#[derive(Default)]
struct Instead {
    /// `eu/emergency`.
    references: BTreeSet<String>,
    /// Places whose contacts have it.
    contacts: BTreeSet<String>,
}

/// Numbers for harmonised services of social value, in service in many countries (Decision 2007/116/EC).
/// `116 000` is a large number too.
const HARMONISED: [&str; 4] = ["116006", "116111", "116117", "116123"];

impl Numbers {
    /// The digits of every number in a place's file, with the references to it.
    pub(super) fn of(places: &BTreeMap<String, Arc<Place>>) -> Self {
        let mut known: BTreeMap<String, Instead> = BTreeMap::new();
        for (code, place) in places {
            let forms = |number: &Number| {
                let forms = [Some(&number.number), number.international.as_ref()].into_iter().flatten();
                let written = forms.clone().map(|form| digits(form.as_str()));
                let dialled = forms.flat_map(|form| match place.country {
                    Some(country) => country.forms(form),
                    None => BTreeSet::from([digits(form.dial())]),
                });
                written.chain(dialled).collect::<BTreeSet<_>>()
            };
            for number in &place.numbers {
                for digits in forms(number) {
                    known.entry(digits).or_default().references.insert(format!("{code}/{}", number.key));
                }
            }
            for digits in place.contacts.iter().filter_map(|contact| contact.phone.as_ref()).flat_map(forms) {
                known.entry(digits).or_default().contacts.insert(code.clone());
            }
        }
        Self(known)
    }

    /// Reports what is written out in a text and should not be.
    pub(super) fn check(&self, source: &Source, findings: &[Finding], diagnostics: &mut Vec<Diagnostic>) {
        for finding in findings {
            let written = self.written_out(finding);
            // It is shown in another order too, and not once it comes from a place.
            if written.is_empty() && finding.is_reversed {
                diagnostics.push(
                    Diagnostic::new(
                        &REVERSED_DIGITS,
                        format!("`{}` is shown in the other order here", finding.written.text),
                    )
                    .at(source, finding.written.range.clone())
                    .hint("write a range in words, and a large number without spaces"),
                );
            }
            for number in written {
                let code = if finding.is_linkable { &NUMBER_IN_PROSE } else { &UNLINKED_NUMBER };
                let hint = if finding.is_linkable {
                    self.instead(number)
                } else {
                    "leave it out: no link can stand here, and numbers change".to_owned()
                };
                diagnostics.push(
                    Diagnostic::new(code, format!("the telephone number `{}` is written out", number.text))
                        .at(source, number.range.clone())
                        .hint(hint),
                );
            }
        }
    }

    /// The telephone numbers in a run of digits.
    fn written_out<'a>(&self, finding: &'a Finding) -> Vec<&'a Written> {
        let is_known = |number: &Written| self.0.contains_key(digits(&number.digits).as_str());
        let is_written = |number: &Written| is_known(number) || is_dialled(&number.digits);
        if finding.is_number && is_written(&finding.written) {
            return vec![&finding.written];
        }
        let numbers: Vec<&Written> = finding.parts.numbers.iter().filter(|part| is_written(part)).collect();
        if finding.parts.all_or_none && numbers.len() < finding.parts.numbers.len() {
            Vec::new()
        } else {
            numbers
        }
    }

    fn instead(&self, number: &Written) -> String {
        let Some(instead) = self.0.get(digits(&number.digits).as_str()) else {
            return "put it into a file in content/places/ and write `<tel:PLACE/KEY>`; a number that nobody can dial stands between two `` ` ``".to_owned();
        };
        match (instead.references.first(), instead.contacts.first()) {
            (Some(reference), _) => format!("write `<tel:{reference}>`"),
            (None, Some(place)) => format!(
                "show the contact with a `contacts` box, or put the number under `numbers` in content/places/{place}.yaml"
            ),
            (None, None) => String::new(),
        }
    }
}

/// Whether digits are a whole number, with the code of its country or of its area, or the same everywhere.
fn is_dialled(number: &str) -> bool {
    let digits = number.trim_start_matches('+').len();
    number.starts_with('+') && digits >= 8
        || number.starts_with('0') && digits >= 7
        || HARMONISED.contains(&number)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
