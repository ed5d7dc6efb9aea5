//! What would embarrass a campaign on the day of its first publication: sample texts, addresses of examples, contacts that
//! nobody can reach, pages that nothing leads to.
//!
//! Takes a resolved site with all its texts; gives warnings. Ordinary builds do not ask: a site is made step by step.

mod samples;

use std::collections::BTreeSet;

use url::Url;

use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::place::{Contact, Place};
use crate::model::site::{Resolved, SAFE_BROWSING, Site, Target, TopicId};

pub(super) const NOT_READY: Code = Code {
    name: "not-ready",
    severity: Severity::Warning,
    adjustable: true,
    what: "Something on the site would embarrass its makers when it is published: a sample text, the address of an example, a contact that nobody can reach, a page that nothing leads to.",
    why: "Readers take what stands on the site for true, and what they are not led to is not found.",
    fix: "Replace what is marked. `kyr check --ready` shows these; ordinary builds do not.",
};

/// What is still to be done before a site is published. `resolved` has the links of each document, in the order of
/// `Site::documents`.
#[must_use]
pub fn ready(site: &Site, resolved: &[Resolved]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    base_url(site, &mut diagnostics);
    languages(site, &mut diagnostics);
    for document in shown(site) {
        samples::check(document, &mut diagnostics);
        links(document, &mut diagnostics);
        empty(site, document, &mut diagnostics);
    }
    for place in site.places.values() {
        without_contact(site, place, &mut diagnostics);
        for contact in &place.contacts {
            reachable(place, contact, &mut diagnostics);
        }
        for number in &place.numbers {
            if is_made_up(number.number.as_str()) {
                let message = format!("`{}` looks like the number of an example", number.number.as_str());
                let hint = "write the number, and dial it once";
                diagnostics.push(not_ready(message, hint).at(&place.source, number.number.at()));
            }
        }
    }
    unlinked(site, resolved, &mut diagnostics);
    diagnostics
}

fn not_ready(message: impl Into<String>, hint: &str) -> Diagnostic {
    Diagnostic::new(&NOT_READY, message).hint(hint)
}

/// The documents that pages show, each once.
fn shown(site: &Site) -> impl Iterator<Item = &Document> {
    let cells = site.topics.iter().flat_map(|topic| topic.cells.iter().flatten());
    let documents: BTreeSet<_> = cells.map(|cell| cell.document).collect();
    documents.into_iter().map(|id| &*site.documents[id])
}

fn base_url(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let settings = &site.settings;
    if is_example(&settings.base_url) {
        let message = format!("`{}` is the address of an example", settings.base_url);
        let hint =
            "write the address at which the site will be: it stands on cards, in QR codes and in feeds";
        diagnostics.push(not_ready(message, hint).at(&settings.source, settings.base_url.at()));
    }
}

/// Languages in which there is no page.
fn languages(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (id, language) in site.languages.iter().enumerate().skip(1) {
        let mut cells = site.topics.iter().filter_map(|topic| topic.cells[id].as_ref());
        let setting = site.settings.languages.iter().find(|setting| *setting.lang == language.lang);
        if cells.all(|cell| cell.status.is_borrowed())
            && let Some(setting) = setting
        {
            let message = format!("no page is translated into `{}`", language.lang);
            let hint = "translate the first pages, or leave the language out until then";
            diagnostics.push(not_ready(message, hint).at(&site.settings.source, setting.lang.at()));
        }
    }
}

fn links(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let hint = "write the address that is meant";
    let text = document.text.iter().flat_map(|text| &text.body.links);
    for link in text.filter(|link| is_example(&link.dest)) {
        let message = format!("`{}` is the address of an example", link.dest);
        diagnostics.push(not_ready(message, hint).at(&document.source, link.range.clone()));
    }
    for url in document.front.sources.iter().filter_map(|source| source.url.as_ref()) {
        if is_example(url.as_str()) {
            let message = format!("`{}` is the address of an example", url.as_str());
            diagnostics.push(not_ready(message, hint).at(&document.source, url.at()));
        }
    }
}

/// Pages of which there is nothing but the title.
fn empty(site: &Site, document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let Some(topic) = site.topic(&document.topic) else { return };
    let wants_text = matches!(site.topics[topic].kind, Kind::Page | Kind::Update | Kind::Testimonial);
    let text = document.text.as_ref().is_some_and(|text| !text.body.html.trim().is_empty());
    if wants_text && !text {
        let title = &document.front.title;
        diagnostics.push(
            not_ready("this page has no text", "write it, or set `draft: true` until it is written")
                .at(&document.source, title.at()),
        );
    }
}

/// Places where nobody helps, and those whose cards name nobody.
fn without_contact(site: &Site, place: &Place, diagnostics: &mut Vec<Diagnostic>) {
    if place.jurisdiction.is_none() {
        return;
    }
    let on_card = site.cards.iter().any(|card| card.place == place.code);
    let (message, hint) = if place.contacts.is_empty() {
        let message = format!("nobody helps in the place `{}`: it has no contact", place.code);
        (message, "name at least one organisation under `contacts`")
    } else if on_card && !place.contacts.iter().any(|contact| *contact.card) {
        let message = format!("the cards of the place `{}` name nobody who helps", place.code);
        (message, "write `card: true` at the contact that the card is to name")
    } else {
        return;
    };
    diagnostics.push(not_ready(message, hint).at(&place.source, 0..0));
}

fn reachable(place: &Place, contact: &Contact, diagnostics: &mut Vec<Diagnostic>) {
    let Contact { name, phone, email, url, address, .. } = contact;
    if phone.is_none() && email.is_none() && url.is_none() && address.is_none() {
        let message = format!("nobody can reach `{name}`");
        let hint = "add `phone`, `email`, `url` or `address`";
        diagnostics.push(not_ready(message, hint).at(&place.source, name.at()));
    }
    if let Some(url) = url.as_ref().filter(|url| is_example(url.as_str())) {
        let message = format!("`{}` is the address of an example", url.as_str());
        let hint = "write the address that is meant";
        diagnostics.push(not_ready(message, hint).at(&place.source, url.at()));
    }
    if let Some(email) = email.as_ref()
        && email.as_str().rsplit('@').next().is_some_and(is_example_host)
    {
        let message = format!("`{}` is the address of an example", email.as_str());
        let hint = "write the address that is meant";
        diagnostics.push(not_ready(message, hint).at(&place.source, email.at()));
    }
    if let Some(phone) = phone.as_ref().filter(|phone| is_made_up(phone.number.as_str())) {
        let message = format!("`{}` looks like the number of an example", phone.number.as_str());
        let hint = "write the number, and dial it once";
        diagnostics.push(not_ready(message, hint).at(&place.source, phone.number.at()));
    }
}

/// Pages that are in no list and in no menu, and that no text leads to.
fn unlinked(site: &Site, resolved: &[Resolved], diagnostics: &mut Vec<Diagnostic>) {
    let mut led: BTreeSet<TopicId> = site.sections.iter().copied().collect();
    for (id, topic) in site.topics.iter().enumerate() {
        led.extend(site.listed(id));
        // Of a card, the pages of its places and the list of cards lead to it.
        if matches!(topic.kind, Kind::Home | Kind::Card | Kind::Print) {
            led.insert(id);
        }
        for document in topic.cells.iter().flatten().map(|cell| cell.document) {
            let targets = resolved.get(document).map_or(&[][..], |resolved| &resolved.targets);
            led.extend(targets.iter().filter_map(|target| match target {
                // A page that leads to itself is not found by that.
                Target::Page(to, _) if *to != id => Some(*to),
                _ => None,
            }));
        }
    }
    // The theme leads to this one.
    led.extend(site.topic(SAFE_BROWSING));
    for (_, topic) in site.topics.iter().enumerate().filter(|(id, _)| !led.contains(id)) {
        let document = &site.documents[topic.origin];
        let hint = "link to it, or move it into the folder of a section, whose list it is then in";
        diagnostics.push(
            not_ready("nothing leads to this page", hint).at(&document.source, document.front.title.at()),
        );
    }
}

/// Whether an address is one that stands for another: of a name that is kept for examples, or of no name.
fn is_example(address: &str) -> bool {
    let mail = address.strip_prefix("mailto:").and_then(|mail| mail.rsplit('@').next());
    match mail {
        Some(host) => is_example_host(host.split('?').next().unwrap_or(host)),
        None => {
            Url::parse(address).ok().and_then(|url| Some(is_example_host(url.host_str()?))).unwrap_or(false)
        }
    }
}

/// Names that nobody can have: RFC 2606 and RFC 6761.
fn is_example_host(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let last = host.rsplit('.').next().unwrap_or_default();
    let second = ["example.org", "example.com", "example.net", "example.edu"];
    matches!(last, "example" | "test" | "invalid" | "localhost" | "local")
        || second.iter().any(|name| host == *name || host.ends_with(&format!(".{name}")))
}

/// Whether a number is one that people write where they do not know the right one: six or more digits that are all the
/// same, or that count up.
fn is_made_up(number: &str) -> bool {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
    digits.windows(6).any(|six| {
        let same = six.windows(2).all(|pair| pair[0] == pair[1]);
        same || six.windows(2).all(|pair| pair[1] == pair[0] + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_known_by_their_names() {
        for address in [
            "https://example.org/",
            "http://www.example.com/a",
            "https://rights.example/",
            "http://localhost:8000/",
            "mailto:a@help.test?subject=x",
        ] {
            assert!(is_example(address), "{address}");
        }
        for address in ["https://anexample.org/", "https://example.org.uk/", "mailto:a@b.nl", "a/b.md", ""] {
            assert!(!is_example(address), "{address}");
        }
    }

    #[test]
    fn numbers_that_people_make_up_are_known() {
        for number in ["0123456789", "+32 2 000 00 00", "+31 20 123 45 67", "1111111"] {
            assert!(is_made_up(number), "{number}");
        }
        for number in ["112", "0900 8844", "+31 20 600 00 60", "116 006", "+44 808 16 89 111"] {
            assert!(!is_made_up(number), "{number}");
        }
    }
}
