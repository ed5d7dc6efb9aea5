//! The telephone numbers of a place, and the words by which readers tell them apart.
//!
//! Takes what stands under `numbers` and beside a contact's `phone`; gives numbers, with a diagnostic where one is
//! wrong, where its two forms are not those of one number, and where nothing says whose it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::dialling::{self, Country};
use crate::base::{Code, Diagnostic, Severity, Spanned, similar};
use crate::model::messages::Messages;
use crate::model::place::{Number, Place};
use crate::parse::fields::{Fields, WRONG_VALUE};

pub(in crate::parse) const NO_LABEL: Code = Code {
    name: "no-number-label",
    severity: Severity::Warning,
    adjustable: true,
    what: "Nothing says what a telephone number of a place is for: no interface string has its key.",
    why: "On the place's page and in the offline file each such number has the same label, so that nobody can tell the police from the fire brigade.",
    fix: "Write `number-KEY = ...` into a file of the source language, like `locales/en/own.ftl`, or use a key that kyr has words for, such as `emergency` or `police`.",
};

pub(in crate::parse) const DIFFERENT_FORMS: Code = Code {
    name: "different-forms",
    severity: Severity::Warning,
    adjustable: true,
    what: "The `international` form of a number differs from the number in one or two digits.",
    why: "People read one number and their telephone dials another one: most likely a digit of one of them is wrong.",
    fix: "Correct the wrong digit. Where the two are different numbers, there is nothing to do.",
};

/// The numbers of a place.
pub(super) fn numbers(fields: &Fields<'_>, country: Option<Country>) -> Vec<Number> {
    let Some(map) = fields.map("numbers", "numbers") else { return Vec::new() };
    map.entries()
        .iter()
        .map(|(key, node)| {
            let name = Spanned::new(key.text.clone(), key.range.clone());
            if let Some(bare) = node.as_text() {
                let message =
                    format!("`{name}` must be a number with its key: found `{}`", bare.escape_debug());
                map.push(
                    Diagnostic::new(&WRONG_VALUE, message)
                        .at(map.source(), map.range(node))
                        .hint(format!("write `{name}: {{number: \"{}\"}}`", bare.escape_debug())),
                );
                return Number {
                    key: name,
                    number: Spanned::default(),
                    international: None,
                    free: Spanned::default(),
                };
            }
            let entry = map.inside(node, "a number");
            entry.required("number");
            let number = forms(&entry, name, "number", country);
            entry.finish();
            number
        })
        .collect()
}

/// A number with what is said beside it. One that is wrong has been reported; texts may refer to it all the same.
pub(super) fn forms(
    entry: &Fields<'_>,
    name: Spanned<String>,
    key: &'static str,
    country: Option<Country>,
) -> Number {
    let number = entry.telephone(key, country);
    let international = entry.telephone("international", country);
    if let (Some(number), Some(other)) = (&number, &international)
        && let Some(differing) = dialling::differing(number, other, country)
    {
        let digits = if differing == 1 { "one digit" } else { "two digits" };
        let (number, other_form) = (number.as_str(), other.as_str());
        entry.push(
            Diagnostic::new(&DIFFERENT_FORMS, format!("`{other_form}` differs from `{number}` in {digits}"))
                .at(entry.source(), other.at())
                .hint("correct the wrong digit; readers see the one number and dial the other"),
        );
    }
    let free = entry.boolean("free").unwrap_or_default();
    Number { key: name, number: number.unwrap_or_default(), international, free }
}

/// Keys of numbers for which the source language has no words: each once, at the first place that has it.
pub(in crate::parse) fn unlabelled(
    places: &BTreeMap<String, Arc<Place>>,
    messages: &Messages,
) -> Vec<Diagnostic> {
    let mut keys: BTreeMap<&str, Vec<(&Place, &Number)>> = BTreeMap::new();
    let named = |key: &str| messages.has(&format!("number-{key}"));
    // Regions have no list of numbers.
    for place in places.values().filter(|place| place.jurisdiction.is_some()) {
        for number in place.numbers.iter().filter(|number| !named(&number.key)) {
            keys.entry(&number.key).or_default().push((place, number));
        }
    }
    let lang = &messages.lang;
    let found = keys.into_iter().filter_map(|(key, places)| {
        let (place, number) = places.first()?;
        let label = messages.word("number-other");
        let more = match places.len() - 1 {
            0 => String::new(),
            1 => ", in one other place too".to_owned(),
            more => format!(", in {more} other places too"),
        };
        let known = KEYS.into_iter().filter(|key| named(key));
        let hint = match similar::nearest(key, known.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "write `number-{key} = ...` into locales/{lang}/own.ftl, or use a key that kyr has words for: {}",
                known.collect::<Vec<_>>().join(", ")
            ),
        };
        let message = format!("nothing says what the number `{key}` is for: readers see only `{label}`{more}");
        Some(Diagnostic::new(&NO_LABEL, message).at(&place.source, number.key.at()).hint(hint))
    });
    found.collect()
}

/// Keys that kyr's own interface strings have words for.
const KEYS: [&str; 10] = [
    "emergency",
    "police",
    "victim-support",
    "helpline",
    "victim-helpline",
    "violence-helpline",
    "domestic-violence",
    "trafficking",
    "children",
    "interpreter",
];
