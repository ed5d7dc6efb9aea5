//! `Manuscript` to `Site`: pairs translations, applies the rules of publication, gives addresses,
//! and finds where every link leads.
//!
//! Takes parsed pages; gives the same pages knowing each other. Reads no file and renders nothing.

mod cards;
mod clashes;
mod days;
mod discreet;
mod freshness;
mod future;
mod headings;
mod languages;
mod links;
mod named;
mod offline;
mod pictures;
mod places;
mod publish;
mod redirects;
mod rights;
mod routes;
mod topics;
mod translations;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Code, Diagnostic};
use crate::model::document::Body;
use crate::model::manuscript::Manuscript;
use crate::model::site::{DocumentId, Resolved, Site};

pub use publish::Drafts;
pub use rights::withhold;
pub use routes::old_address;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &cards::NO_OFFICER,
    &cards::NO_WORDS,
    &cards::UNREVIEWED,
    &cards::STALE,
    &cards::NO_CONTACT,
    &languages::NO_NAME,
    &topics::NO_SOURCE,
    &topics::NO_HOME,
    &topics::NO_TRANSLATION_KEY,
    &topics::NO_DATE,
    &topics::OTHER_DAY,
    &publish::NO_CONSENT,
    &publish::NEW_CONSENT,
    &days::NEVER_PUBLISHED,
    &days::HOME_FOR_A_TIME,
    &future::FUTURE_DAY,
    &future::ODD_YEAR,
    &places::UNKNOWN_PLACE,
    &places::UNKNOWN_NUMBER,
    &places::NO_CONTACTS,
    &places::OVERDUE,
    &translations::OTHER_KIND,
    &translations::MISPLACED_CARD,
    &headings::DIFFERENT,
    &headings::DUPLICATE_ID,
    &routes::LONG_ADDRESS,
    &routes::SAME_ADDRESS,
    &named::UNGUARDED_RIGHTS,
    &named::UNMATCHED_PAGES,
    &redirects::NO_TARGET,
    &redirects::DISCREET,
    &redirects::UNPUBLISHED,
    &offline::UNKNOWN_SECTION,
    &offline::UNPUBLISHED_SECTION,
    &links::BROKEN_LINK,
    &links::BROKEN_ANCHOR,
    &links::UNPUBLISHED,
    &links::EXPIRING,
    &links::BAD_ADDRESS,
    &pictures::MISSING_PICTURE,
    &pictures::MISSING_RECORDING,
];

/// Resolves one document's text: the ids of its headings, and where its links lead.
#[must_use]
pub fn text(site: &Site, id: DocumentId, body: &Body) -> (Resolved, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let document = &site.documents[id];
    let topic = site.topic(&document.topic);
    // A translation that is held back is read, but no page shows it.
    let shown =
        topic.filter(|topic| site.topics[*topic].cells.iter().flatten().any(|cell| cell.document == id));
    let heading_ids = headings::ids(site, document, body, shown, &mut diagnostics);
    let targets = links::targets(site, document, body, topic, &mut diagnostics);
    // A page that is not published may lack what it likes.
    if topic.is_some() {
        pictures::check(site, document, body, &mut diagnostics);
    }
    if let Some(topic) = shown {
        places::check_text(site, document, body, topic, &mut diagnostics);
        named::check_text(site, id, topic, &mut diagnostics);
    }
    (Resolved { heading_ids: Arc::new(heading_ids), targets }, diagnostics)
}

/// Resolves a manuscript, apart from its texts.
#[must_use]
pub fn resolve(manuscript: &Manuscript, drafts: Drafts) -> (Site, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (languages, found) = languages::languages(manuscript);
    diagnostics.extend(found);
    let topics::Paired { topics, held, mut calendar, diagnostics: found } =
        topics::topics(manuscript, &languages, drafts);
    diagnostics.extend(found);
    calendar.note_places(&manuscript.places);
    let mut site = Site {
        settings: manuscript.settings.clone(),
        today: manuscript.today,
        places: manuscript.places.clone(),
        unread_places: manuscript.unread_places.clone(),
        messages: manuscript.messages.clone(),
        theme: manuscript.theme.clone(),
        blobs: manuscript.blobs.clone(),
        documents: manuscript.documents.clone(),
        held,
        sections: Vec::new(),
        children: Vec::new(),
        heading_ids: Vec::new(),
        cards: Vec::new(),
        stale_parts: BTreeMap::new(),
        redirects: manuscript.redirects.clone(),
        moved: Vec::new(),
        schedule: calendar.schedule(),
        languages,
        topics,
    };
    topics::arrange(&mut site);
    discreet::mark(&mut site);
    freshness::compare(&mut site, &manuscript.locks);
    diagnostics.extend(routes::assign(&mut site));
    diagnostics.extend(offline::check(&site));
    diagnostics.extend(named::check(&site));
    headings::assign(&mut site);
    diagnostics.extend(places::check(&site));
    diagnostics.extend(translations::check(&site));
    let (cards, found) = cards::cards(&site);
    site.cards = cards;
    diagnostics.extend(found);
    let (moved, found) = redirects::moved(&site, &site.redirects);
    site.moved = moved;
    diagnostics.extend(found);
    diagnostics.extend(clashes::check(&site));
    (site, diagnostics)
}
