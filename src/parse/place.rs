//! `content/places/*.yaml` to `Place`.

mod numbers;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::addresses::references;
use super::characters::Turning;
use super::damaged;
use super::fields::{self, Fields};
use crate::base::dialling::Country;
use crate::base::yaml;
use crate::base::{Code, Date, Diagnostic, OptionalSpanned, Severity, Source, Spanned};
use crate::model::messages::Messages;
use crate::model::place::{Contact, Jurisdiction, Place, Protection, ReviewerRole, Scope};

pub(super) use numbers::{DIFFERENT_FORMS, NO_LABEL, unlabelled};

pub(super) const BAD_PLACE: Code = Code {
    name: "bad-place",
    severity: Severity::Error,
    adjustable: false,
    what: "A place's facts contradict each other, or its file's name.",
    why: "What a place says decides what cards and pages may promise; it must be beyond doubt.",
    fix: "Correct the value that the message names.",
};

const KINDS: [(&str, &str); 6] = [
    ("support", "support"),
    ("legal", "legal"),
    ("victim-support", "victim-support"),
    ("police", "police"),
    ("emergency", "emergency"),
    ("advocacy", "advocacy"),
];

pub(super) fn place(source: &Arc<Source>, code: &str) -> (Option<Place>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let node = fields::read(source, 0..source.text.len(), Turning::Refused, &mut diagnostics);
    let Some(node) = node else { return (None, diagnostics) };
    diagnostics.extend(damaged::check(source));
    let found = RefCell::new(diagnostics);
    let fields = Fields::new(source, 0, &node, "a place", &found).missing_at(0..1);
    let own = fields.required("code");
    if *own != code && !own.is_empty() {
        fields.push(
            Diagnostic::new(&BAD_PLACE, format!("the code `{own}` is not the file's name `{code}`"))
                .at(source, own.at())
                .hint(format!("write `code: {code}`, or rename the file")),
        );
    }
    // Something else than true or false has been reported; what a region lacks would follow from it.
    let region = fields.boolean("region").value().unwrap_or_else(|| fields.node("region").is_some());
    let jurisdiction = if region { None } else { jurisdiction(&fields) };
    let country = country(&fields, code);
    let place = Place {
        code: code.to_owned(),
        jurisdiction,
        country,
        numbers: numbers::numbers(&fields, country),
        contacts: contacts(&fields, country),
        source: source.clone(),
    };
    let usable = region || place.jurisdiction.is_some();
    fields.finish();
    (usable.then_some(place), found.into_inner())
}

/// Contacts of different places with one id: the note in `locales/` would belong to both.
pub(super) fn same_ids(places: &BTreeMap<String, Arc<Place>>) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<&str, (&Place, &Contact)> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let all = places.values().flat_map(|place| place.contacts.iter().map(move |contact| (&**place, contact)));
    for (place, contact) in all.filter(|(_, contact)| !contact.id.is_empty()) {
        let Some((other, first)) = taken.insert(&contact.id, (place, contact)) else { continue };
        diagnostics.push(
            Diagnostic::new(
                &BAD_PLACE,
                format!("the id `{}` belongs to another contact already", contact.id),
            )
            .at(&place.source, contact.id.at())
            .label(other.source.locate(first.id.at()), "this one")
            .hint("give each contact an id of its own"),
        );
    }
    diagnostics
}

fn jurisdiction(fields: &Fields<'_>) -> Option<Jurisdiction> {
    let protection = fields.word("protection", &Protection::ALL.map(|p| (p.as_str(), p)));
    if fields.node("protection").is_none() {
        fields.missing("protection");
    }
    let reviewed_on = date(fields, "reviewed_on");
    let review_due = date(fields, "review_due");
    if let (Some(on), Some(due)) = (&reviewed_on, &review_due)
        && **due <= **on
    {
        fields.push(
            Diagnostic::new(
                &BAD_PLACE,
                format!("the review is due on {due}, before or on the day it was made ({on})"),
            )
            .at(fields.source(), due.at())
            .hint("a review is due six months after it was made"),
        );
    }
    let sources = references(fields, "sources");
    if sources.is_empty() {
        fields.missing("sources");
    }
    let languages = languages(fields);
    let helpline = helpline(fields);
    let scope = fields
        .word("scope", &[Scope::National, Scope::Regional, Scope::Local].map(|s| (s.as_str(), s)))
        .unwrap_or_else(|| Scope::National.into());
    let reviewer_role = fields
        .word(
            "reviewer_role",
            &[ReviewerRole::DeskResearch, ReviewerRole::Lawyer, ReviewerRole::Organisation]
                .map(|r| (r.as_str(), r)),
        )
        .unwrap_or_else(|| ReviewerRole::DeskResearch.into());
    if fields.node("reviewer_role").is_none() {
        fields.missing("reviewer_role");
    }
    Some(Jurisdiction {
        protection: protection?,
        scope,
        languages,
        sources,
        reviewed_on: reviewed_on?,
        review_due: review_due?,
        reviewer_role,
        victim_helpline: helpline,
    })
}

pub(super) const NO_PLACE_NAME: Code = Code {
    name: "no-place-name",
    severity: Severity::Error,
    adjustable: false,
    what: "A place has no name: it is no country that CLDR knows, and no interface string says what it is called.",
    why: "Pages and printed cards would show a key such as `place-xx` instead.",
    fix: "Write `place-CODE = ...` into a file of the source language, like `locales/en/own.ftl`.",
};

/// The places that nothing has a name for, by the messages of the source language. Regions are never named.
pub(super) fn unnamed<'a>(
    places: impl Iterator<Item = &'a Arc<Place>>,
    messages: &Messages,
) -> Vec<Diagnostic> {
    let named = |place: &Place| messages.has(&format!("place-{}", place.code));
    places
        .filter(|place| place.jurisdiction.is_some() && !named(place))
        .map(|place| {
            let node = yaml::parse(&place.source.text).ok();
            let at = node.as_ref().and_then(|node| node.get("code")).map_or(0..1, |code| code.range.clone());
            let (code, lang) = (&place.code, &messages.lang);
            Diagnostic::new(&NO_PLACE_NAME, format!("the place `{code}` has no name in {lang}"))
                .at(&place.source, at)
                .hint(format!("write `place-{code} = ...` into locales/{lang}/own.ftl"))
        })
        .collect()
}

/// The country whose numbers a place has: what it says, or else the one whose letters its code begins with.
fn country(fields: &Fields<'_>, code: &str) -> Option<Country> {
    let Some(letters) = fields.text("country") else {
        return code.split('-').next().and_then(Country::find);
    };
    let country = Country::find(letters.trim());
    if country.is_none() {
        fields.push(
            Diagnostic::new(&BAD_PLACE, format!("`{}` is not the code of a country", letters.escape_debug()))
                .at(fields.source(), letters.at())
                .hint("write the two letters of ISO 3166, such as `country: NL`"),
        );
    }
    country
}

fn date(fields: &Fields<'_>, key: &'static str) -> Option<Spanned<Date>> {
    if fields.node(key).is_none() {
        fields.missing(key);
        return None;
    }
    fields.date(key)
}

fn languages(fields: &Fields<'_>) -> Vec<Spanned<String>> {
    let texts = fields.texts("languages");
    if texts.is_empty() {
        fields.missing("languages");
    }
    for tag in &texts {
        super::languages::language(fields, tag);
    }
    texts
}

fn helpline(fields: &Fields<'_>) -> Option<Spanned<bool>> {
    let word =
        fields.word("victim_helpline", &[("true", Some(true)), ("false", Some(false)), ("unknown", None)])?;
    Some(Spanned::new(word.value?, word.range))
}

fn contacts(fields: &Fields<'_>, country: Option<Country>) -> Vec<Contact> {
    let contacts: Vec<Contact> = fields
        .each("contacts", "a contact")
        .into_iter()
        .map(|entry| {
            let kind = entry.word("kind", &KINDS);
            if entry.node("kind").is_none() {
                entry.missing("kind");
            }
            let phone = entry.text("phone").map(|text| {
                let key = text.map(|_| "phone".into());
                numbers::forms(&entry, key, "phone", country)
            });
            let contact = Contact {
                id: entry.required("id"),
                kind: kind.unwrap_or_else(|| "support".into()).map(str::to_owned),
                name: entry.required("name"),
                phone,
                email: entry.mail("email"),
                url: entry.web("url"),
                address: entry.text("address"),
                card: entry.boolean("card").unwrap_or_default(),
            };
            // Also known, though they only mean something beside a number.
            let _ = (entry.node("international"), entry.node("free"));
            entry.finish();
            contact
        })
        .collect();
    if contacts.iter().filter(|c| *c.card).count() > 1 {
        let at = fields.position_of("contacts").unwrap_or(0..1);
        fields.push(
            Diagnostic::new(&BAD_PLACE, "two contacts want to be on the card, which has room for one")
                .at(fields.source(), at)
                .hint("keep `card: true` at one of them"),
        );
    }
    contacts
}
