//! Places and their contacts, as templates see them.

use super::shared::Shared;
use crate::base::{OptionalSpanned, OptionalText};
use crate::model::place::{Contact, Number, Place, Reference};
use crate::model::view::{ContactGroup, ContactView, NumberView, PlaceView, SourceView};

pub(super) fn place(shared: &Shared<'_>, place: &Place) -> Option<PlaceView> {
    let jurisdiction = place.jurisdiction.as_ref()?;
    Some(PlaceView {
        code: place.code.clone(),
        name: shared.plain(&format!("place-{}", place.code)),
        protection: jurisdiction.protection.as_str().to_owned(),
        scope: jurisdiction.scope.as_str().to_owned(),
        reviewed_on: shared.dates.view(*jurisdiction.reviewed_on),
        review_due: shared.dates.view(*jurisdiction.review_due),
        overdue: *jurisdiction.review_due < shared.site.today,
        reviewer_role: jurisdiction.reviewer_role.as_str().to_owned(),
        sources: sources(&jurisdiction.sources),
        numbers: place.numbers.iter().map(number).collect(),
        contacts: place.contacts.iter().map(|c| contact(shared, c)).collect(),
        victim_helpline: match jurisdiction.victim_helpline.value() {
            Some(true) => "true",
            Some(false) => "false",
            None => "unknown",
        }
        .to_owned(),
    })
}

pub(super) fn sources(references: &[Reference]) -> Vec<SourceView> {
    references
        .iter()
        .map(|r| SourceView { title: r.title.to_string(), url: r.url.as_ref().map(ToString::to_string) })
        .collect()
}

pub(super) fn number(number: &Number) -> NumberView {
    NumberView {
        key: number.key.to_string(),
        number: number.number.as_str().to_owned(),
        dial: number.dial().to_owned(),
        free: *number.free,
    }
}

pub(super) fn contact(shared: &Shared<'_>, contact: &Contact) -> ContactView {
    let note = format!("contact-{}-note", contact.id);
    ContactView {
        id: contact.id.to_string(),
        kind: contact.kind.to_string(),
        name: contact.name.to_string(),
        note: shared.messages.has(&note).then(|| shared.messages.word(&note)),
        phone: contact.phone.as_ref().map(number),
        email: contact.email.as_ref().map(ToString::to_string),
        url: contact.url.as_ref().map(ToString::to_string),
        url_text: contact.url.as_ref().map(|url| url_text(url.as_str())),
        address: contact.address.to_text(),
    }
}

/// An address without what nobody types.
pub(super) fn url_text(url: &str) -> String {
    url.trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_end_matches('/')
        .to_owned()
}

/// Contacts by kind: in the order that the author wants, else as the place's file has them.
pub(super) fn groups(shared: &Shared<'_>, place: &Place, only: &[String]) -> Vec<ContactGroup> {
    let mut kinds: Vec<String> = only.to_vec();
    if kinds.is_empty() {
        for contact in &place.contacts {
            if !kinds.contains(&contact.kind) {
                kinds.push(contact.kind.to_string());
            }
        }
    }
    kinds
        .into_iter()
        .map(|kind| ContactGroup {
            contacts: place.contacts.iter().filter(|c| *c.kind == kind).map(|c| contact(shared, c)).collect(),
            kind,
        })
        .filter(|group| !group.contacts.is_empty())
        .collect()
}
