//! `Manuscript` to `Site`: pairs translations, applies the rules of publication, gives addresses,
//! and finds where every link leads.
//!
//! Takes parsed pages; gives the same pages knowing each other. Reads no file and renders nothing.

mod cards;
mod freshness;
mod headings;
mod languages;
mod links;
mod pictures;
mod places;
mod publish;
mod routes;
mod topics;

use crate::base::{Code, Diagnostic};
use crate::model::manuscript::Manuscript;
use crate::model::site::Site;

pub use publish::Drafts;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &cards::NO_OFFICER,
    &cards::NO_WORDS,
    &cards::UNREVIEWED,
    &cards::STALE,
    &languages::NO_NAME,
    &topics::NO_SOURCE,
    &topics::NO_HOME,
    &topics::NO_TRANSLATION_KEY,
    &topics::NO_DATE,
    &publish::NO_CONSENT,
    &publish::NEW_CONSENT,
    &places::UNKNOWN_PLACE,
    &places::UNKNOWN_NUMBER,
    &places::OVERDUE,
    &headings::DIFFERENT,
    &headings::DUPLICATE_ID,
    &routes::SAME_ADDRESS,
    &links::BROKEN_LINK,
    &links::BROKEN_ANCHOR,
    &links::UNPUBLISHED,
    &links::BAD_ADDRESS,
    &pictures::MISSING_PICTURE,
];

/// Resolves a manuscript.
#[must_use]
pub fn resolve(manuscript: &Manuscript, drafts: Drafts) -> (Site, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (languages, found) = languages::languages(manuscript);
    diagnostics.extend(found);
    let (topics, held_back, found) = topics::topics(manuscript, &languages, drafts);
    diagnostics.extend(found);
    let mut site = Site {
        settings: manuscript.settings.clone(),
        today: manuscript.today,
        places: manuscript.places.clone(),
        messages: manuscript.messages.clone(),
        theme: manuscript.theme.clone(),
        blobs: manuscript.blobs.clone(),
        documents: manuscript.documents.clone(),
        heading_ids: Vec::new(),
        targets: Vec::new(),
        sections: Vec::new(),
        children: Vec::new(),
        cards: Vec::new(),
        languages,
        topics,
    };
    topics::arrange(&mut site);
    freshness::compare(&mut site, &manuscript.locks);
    diagnostics.extend(routes::assign(&mut site));
    diagnostics.extend(headings::share(&mut site));
    diagnostics.extend(links::resolve(&mut site, &held_back));
    diagnostics.extend(pictures::check(&site));
    diagnostics.extend(places::check(&site));
    let (cards, found) = cards::cards(&site);
    site.cards = cards;
    diagnostics.extend(found);
    (site, diagnostics)
}
