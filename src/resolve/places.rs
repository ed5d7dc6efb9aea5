//! References to places: that they exist, and that what they say is still looked after.

use std::ops::Range;

use super::future;
use crate::base::{Code, Diagnostic, Severity, Spanned, similar};
use crate::model::document::{Body, Component, Datum, Document};
use crate::model::place::{Contact, Place};
use crate::model::site::{Site, TopicId};

pub(super) const UNKNOWN_PLACE: Code = Code {
    name: "unknown-place",
    severity: Severity::Error,
    adjustable: true,
    what: "A page names a place that has no file in `content/places/`.",
    why: "kyr knows nothing of the place's protection; it shows \"we have no information for this place\", and never another place's rights.",
    fix: "Correct the code, or write the place's file.",
};

pub(super) const UNKNOWN_NUMBER: Code = Code {
    name: "unknown-number",
    severity: Severity::Error,
    adjustable: false,
    what: "A page refers to a telephone number that the place's file does not have.",
    why: "The number would be missing on the page.",
    fix: "Correct the key, or add the number to the place's file.",
};

pub(super) const NO_CONTACTS: Code = Code {
    name: "no-contacts",
    severity: Severity::Error,
    adjustable: true,
    what: "A `contacts` box is for a place, or for kinds of contacts, that has none.",
    why: "Readers would see an empty box where they look for help.",
    fix: "Add a contact to the place's file, choose other kinds in `only`, or remove the box.",
};

pub(super) const OVERDUE: Code = Code {
    name: "overdue-place",
    severity: Severity::Warning,
    adjustable: true,
    what: "A place has not been reviewed in time.",
    why: "Law and practice change. Its pages say so now, and no card is made for it.",
    fix: "Check the place against its sources, then set `reviewed_on` and `review_due` in its file.",
};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in site.places.values() {
        diagnostics.extend(future::place(place, site.today));
        if let Some(jurisdiction) = &place.jurisdiction
            && *jurisdiction.review_due < site.today
        {
            diagnostics.push(
                Diagnostic::new(
                    &OVERDUE,
                    format!("this place was to be reviewed by {}", jurisdiction.review_due),
                )
                .at(&place.source, jurisdiction.review_due.at())
                .hint("check it against its sources and set `reviewed_on` and `review_due`"),
            );
        }
    }
    for topic in &site.topics {
        let own = site.place_of(topic);
        if let Some(code) = &own
            && !site.places.contains_key(code)
        {
            let document = &site.documents[topic.origin];
            let at = document.front.place.as_ref().map_or(0..3, Spanned::at);
            diagnostics.extend(unknown_place(site, document, code, at));
        }
    }
    diagnostics
}

/// Checks the references in one text.
pub(super) fn check_text(
    site: &Site,
    document: &Document,
    body: &Body,
    topic: TopicId,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if body.numbers.is_empty() && body.components.is_empty() {
        return;
    }
    let own = site.place_of(&site.topics[topic]);
    let own = own.as_deref();
    for number in &body.numbers {
        check_number(
            site,
            document,
            number.place.as_deref().or(own),
            &number.key,
            &number.range,
            diagnostics,
        );
    }
    for component in &body.components {
        let word = |key: &str| {
            component.data.iter().find_map(|(k, datum)| match datum {
                Datum::Word(word, range) if *k == key => Some((word.as_str(), range.clone())),
                _ => None,
            })
        };
        let place = word("place");
        match component.name.as_str() {
            "phone" => {
                if let Some((key, range)) = word("number") {
                    let code = place.as_ref().map(|(code, _)| *code).or(own);
                    check_number(site, document, code, key, &range, diagnostics);
                }
            }
            "contacts" => {
                let first = document.source.text[component.range.clone()].find('\n').unwrap_or(3);
                let at = component.range.start..component.range.start + first;
                let (code, named_at) = match place {
                    Some((code, range)) => (Some(code), range),
                    None => (own, at.clone()),
                };
                match code.map(|code| (code, site.places.get(code))) {
                    Some((_, Some(place))) => diagnostics.extend(no_contacts(document, component, place, at)),
                    Some((code, None)) => diagnostics.extend(unknown_place(site, document, code, named_at)),
                    None => diagnostics.push(no_place(document, named_at)),
                }
            }
            _ => {}
        }
    }
}

fn check_number(
    site: &Site,
    document: &Document,
    code: Option<&str>,
    key: &str,
    range: &Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(code) = code else {
        diagnostics.push(no_place(document, range.clone()));
        return;
    };
    let Some(place) = site.places.get(code) else {
        diagnostics.extend(unknown_place(site, document, code, range.clone()));
        return;
    };
    if !place.numbers.iter().any(|number| *number.key == key) {
        let keys: Vec<&str> = place.numbers.iter().map(|number| number.key.as_str()).collect();
        let hint = if diagnostics.len() >= similar::HINTED {
            format!("write a key that stands under `numbers` in {}", place.source.path)
        } else if keys.is_empty() {
            format!("add it under `numbers` in {}", place.source.path)
        } else {
            similar::hint(key, keys)
        };
        diagnostics.push(
            Diagnostic::new(&UNKNOWN_NUMBER, format!("the place `{code}` has no number `{key}`"))
                .at(&document.source, range.clone())
                .hint(hint),
        );
    }
}

/// What is wrong with a box of contacts in which nobody would stand.
fn no_contacts(
    document: &Document,
    component: &Component,
    place: &Place,
    at: Range<usize>,
) -> Option<Diagnostic> {
    let only = component.data.iter().find_map(|(key, datum)| match datum {
        Datum::List(kinds) if *key == "only" => Some(kinds),
        _ => None,
    });
    let words = |kinds: &[Datum]| {
        let words = kinds.iter().filter_map(|kind| match kind {
            Datum::Word(word, _) => Some(word.clone()),
            _ => None,
        });
        words.collect::<Vec<_>>()
    };
    let only = only.map(|kinds| words(kinds)).unwrap_or_default();
    let shown = |contact: &Contact| only.is_empty() || only.contains(&contact.kind);
    if place.contacts.iter().any(shown) {
        return None;
    }
    let (code, path) = (&place.code, &place.source.path);
    let mut kinds: Vec<&str> = place.contacts.iter().map(|contact| contact.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let (message, hint) = if kinds.is_empty() {
        (
            format!("the place `{code}` has no contacts, so this box would be empty"),
            format!("add them under `contacts` in {path}, or remove the box"),
        )
    } else {
        (
            format!(
                "the place `{code}` has no contact of the kind {}, so this box would be empty",
                only.join(", ")
            ),
            format!("it has {}: change `only`, add a contact in {path}, or remove the box", kinds.join(", ")),
        )
    };
    Some(Diagnostic::new(&NO_CONTACTS, message).at(&document.source, at).hint(hint))
}

/// None where the place has a file that cannot be read, which has been reported there.
fn unknown_place(site: &Site, document: &Document, code: &str, at: Range<usize>) -> Option<Diagnostic> {
    if site.unread_places.contains(code) {
        return None;
    }
    let codes: Vec<&str> = site.places.keys().map(String::as_str).collect();
    // Another place's code is no slip of the pen of this one: `es` is not `eu`. Only turned letters are.
    let letters = |code: &str| {
        let mut letters: Vec<char> = code.chars().collect();
        letters.sort_unstable();
        letters
    };
    let lower = code.to_lowercase();
    let near = codes
        .iter()
        .copied()
        .find(|known| letters(known) == letters(&lower))
        .or_else(|| similar::nearest(code, codes.iter().copied().filter(|known| known.len() > 3)));
    let hint = near.map_or_else(
        || format!("write content/places/{code}.yaml"),
        |near| format!("did you mean `{near}`?"),
    );
    let found = Diagnostic::new(&UNKNOWN_PLACE, format!("there is no place `{code}`"));
    Some(found.at(&document.source, at).hint(hint))
}

fn no_place(document: &Document, at: Range<usize>) -> Diagnostic {
    Diagnostic::new(&UNKNOWN_PLACE, "this page is not about a place, so one must be named here")
        .at(&document.source, at)
        .hint("write the place's code, such as `place: nl` or `<tel:nl/police>`")
}
