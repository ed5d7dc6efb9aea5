//! Which pocket cards may be made: for each text, place, reader's and officer's language.
//!
//! A card is the one page that is handed to the police. It is made only of texts that are there in
//! both languages, up to date, reviewed (or marked as a draft), for a place whose facts were checked
//! in time.

use std::collections::{BTreeMap, BTreeSet};

use super::publish;
use super::routes::LONG_ADDRESS;
use crate::base::file_name::LONGEST_PATH;
use crate::base::{Code, Diagnostic, Lang, Severity};
use crate::model::document::{CardParagraph, CardPart, CardPiece, Document};
use crate::model::front::{Kind, Translation};
use crate::model::site::{CardCell, DocumentId, Freshness, LanguageId, Site, Status, TopicId};

pub(super) const NO_OFFICER: Code = Code {
    name: "card-no-officer-text",
    severity: Severity::Warning,
    adjustable: true,
    what: "A place's police speak a language in which the card has no officer's side.",
    why: "An officer who cannot read the card cannot help; no card is made for that language.",
    fix: "Translate the card, and the place's page with its `card` words, into the police's language.",
};

pub(super) const NO_WORDS: Code = Code {
    name: "card-no-place-words",
    severity: Severity::Warning,
    adjustable: true,
    what: "A place's page has no `card` words in a language in which the card exists, or is not published.",
    why: "The card cannot say what protects people there, so none is made for that place and language.",
    fix: "Add `card: {protects: ..., law: ...}` to the place's page in that language.",
};

pub(super) const UNREVIEWED: Code = Code {
    name: "card-unreviewed",
    severity: Severity::Warning,
    adjustable: true,
    what: "A card's translation has not been reviewed by a person, so no card is made of it.",
    why: "A wrong word on a card can bring someone into danger at the police station.",
    fix: "Have a person read it against the source and record `translation: {by: ..., reviewed: true}`, or print drafts with `cards: {draft: true}` in site.yaml.",
};

pub(super) const STALE: Code = Code {
    name: "card-stale",
    severity: Severity::Warning,
    adjustable: true,
    what: "A card's translation is older than its source, so no card is made of it.",
    why: "It may promise what no longer holds.",
    fix: "Update the translation, or mark it as still valid with `kyr translate mark`.",
};

pub(super) const NO_CONTACT: Code = Code {
    name: "card-no-contact",
    severity: Severity::Warning,
    adjustable: true,
    what: "A card names an organisation, and no contact of the place has `card: true`.",
    why: "The card is printed without anybody whom its reader could ask.",
    fix: "Write `card: true` at one contact in the place's file.",
};

/// The longest name of a folder, in bytes, that systems hold.
const LONGEST_FOLDER: usize = 255;

/// The bytes of `index.html`.
const PAGE: usize = 10;

/// A text that a side is made of: the card's own page or the place's page, in one language.
struct Sides<'a> {
    site: &'a Site,
    documents: BTreeMap<(&'a Lang, &'a str), DocumentId>,
}

pub(super) fn cards(site: &Site) -> (Vec<CardCell>, Vec<Diagnostic>) {
    let languages = site.languages.iter().enumerate().map(|(id, language)| (&language.lang, id)).collect();
    let documents = site.documents.iter().enumerate();
    let published = documents.filter(|(id, document)| is_published(site, &languages, *id, document));
    let documents = published.map(|(id, document)| ((&document.lang, &*document.topic), id)).collect();
    let sides = Sides { site, documents };
    let mut cards = Vec::new();
    let mut diagnostics = Vec::new();
    let topics = (0..site.topics.len()).filter(|&id| site.topics[id].kind == Kind::Card);
    for topic in topics {
        let mut refused = BTreeSet::new();
        for (code, place) in &site.places {
            let Some(jurisdiction) = &place.jurisdiction else { continue };
            // The overdue place has its own diagnostic.
            if *jurisdiction.review_due < site.today {
                continue;
            }
            for reader in 0..site.languages.len() {
                for officer in jurisdiction.languages.iter().filter_map(|tag| Lang::parse(tag).ok()) {
                    let card = sides.card(topic, code, reader, &officer);
                    match card
                        .and_then(|card| too_long(site, &card).map_or(Ok(card), |found| Err(Some(found))))
                    {
                        Ok(card) => cards.push(card),
                        Err(Some(diagnostic)) => {
                            if refused.insert((diagnostic.code.name, diagnostic.message.clone())) {
                                diagnostics.push(diagnostic);
                            }
                        }
                        Err(None) => {}
                    }
                }
            }
        }
    }
    diagnostics.extend(without_contact(site, &cards));
    (cards, diagnostics)
}

/// Places whose cards leave out the organisation that their text speaks of.
fn without_contact(site: &Site, cards: &[CardCell]) -> Vec<Diagnostic> {
    let names_one = |id: DocumentId| {
        site.documents[id]
            .card()
            .is_some_and(|text| text.reader.iter().chain(&text.officer).any(names_contact))
    };
    let mut found = BTreeMap::new();
    for card in cards {
        let Some(place) = site.places.get(&card.place) else { continue };
        let chosen = place.contacts.iter().any(|contact| *contact.card);
        if !chosen && !found.contains_key(&card.place) && names_one(card.reader_text) {
            let (message, hint) = if place.contacts.is_empty() {
                (
                    "the cards of this place name nobody to ask: it has no contacts",
                    "add a contact with `card: true`",
                )
            } else {
                (
                    "the cards of this place name nobody to ask: no contact has `card: true`",
                    "write `card: true` at the contact that is to be printed",
                )
            };
            let diagnostic = Diagnostic::new(&NO_CONTACT, message).in_file(&place.source.path).hint(hint);
            found.insert(card.place.clone(), diagnostic);
        }
    }
    found.into_values().collect()
}

/// Whether a part of a card has the place's organisation filled in.
fn names_contact(part: &CardPart) -> bool {
    let in_paragraph = |paragraph: &CardParagraph| {
        paragraph.pieces.iter().any(
            |piece| matches!(piece, CardPiece::Placeholder { name, .. } if name.starts_with("organisation")),
        )
    };
    match part {
        CardPart::Block(paragraph) => in_paragraph(paragraph),
        CardPart::ByLevel(levels) => levels.iter().any(in_paragraph),
    }
}

/// Whether a text is on the site, or in an officer's language that the site does not have: what is not
/// published is on no card either.
fn is_published(
    site: &Site,
    languages: &BTreeMap<&Lang, LanguageId>,
    id: DocumentId,
    document: &Document,
) -> bool {
    let Some(&language) = languages.get(&document.lang) else {
        return !site.held.contains_key(&document.topic);
    };
    let cell = site.topic(&document.topic).and_then(|topic| site.cell(topic, language));
    cell.is_some_and(|cell| cell.document == id)
}

impl Sides<'_> {
    /// The card, or why there is none. Nothing is said where the reader's language simply has no
    /// translation yet: that is for the status report.
    fn card(
        &self,
        topic: TopicId,
        code: &str,
        reader: LanguageId,
        officer: &Lang,
    ) -> Result<CardCell, Option<Diagnostic>> {
        let site = self.site;
        let path = &site.topics[topic].path;
        let place_path = format!("places/{code}.md");
        let cell = site.cell(topic, reader).filter(|cell| cell.status != Status::Fallback).ok_or(None)?;
        let lang = &site.languages[reader].lang;
        if let Some(held) = site.held.get(place_path.as_str()) {
            let (what, _) = publish::words(*held);
            return Err(Some(
                Diagnostic::new(&NO_WORDS, format!("no card for `{code}`: the place's page {what}"))
                    .in_file(&format!("content/{}/{place_path}", site.settings.source_lang()))
                    .hint("publish the place's page, from which a card has its words"),
            ));
        }
        let words = self.find(lang, &place_path);
        let words = words.filter(|&id| site.documents[id].front.card.is_some()).ok_or_else(|| {
            Diagnostic::new(
                &NO_WORDS,
                format!("no card for `{code}` in {lang}: the place's page has no `card` words"),
            )
            .in_file(&format!("content/{lang}/{place_path}"))
            .hint("add `card: {protects: ..., law: ...}` to its front matter")
        })?;
        let other = self
            .find(officer, path)
            .zip(self.find(officer, &place_path).filter(|&id| site.documents[id].front.card.is_some()));
        let (officer_text, officer_words) =
            other.ok_or_else(|| self.no_officer(code, officer, path, &place_path))?;
        let mut draft = false;
        for id in [cell.document, words, officer_text, officer_words] {
            self.check_fresh(id)?;
            draft |= self.unreviewed(id)?;
        }
        Ok(CardCell {
            topic,
            place: code.to_owned(),
            reader,
            reader_text: cell.document,
            reader_words: words,
            officer: officer.clone(),
            officer_text,
            officer_words,
            draft,
            route: format!("{}{code}/", cell.route),
        })
    }

    /// Why there is no officer's side.
    fn no_officer(&self, code: &str, officer: &Lang, path: &str, place_path: &str) -> Diagnostic {
        let missing = if self.find(officer, path).is_some() { place_path } else { path };
        let why = format!("content/{officer}/{missing} is missing or has no `card` words");
        let message = format!("no card for `{code}` with an officer's side in {officer}: {why}");
        let is_of_site = self.site.languages.iter().any(|language| language.lang == *officer);
        let hint = if is_of_site {
            format!("translate the card and the place's page into {officer}")
        } else {
            format!(
                "translate the card and the place's page into {officer}: files in content/{officer} are enough, although {officer} is not in `languages` of site.yaml; or correct `languages` in the place's file"
            )
        };
        Diagnostic::new(&NO_OFFICER, message).in_file(&place_source(self.site, code)).hint(hint)
    }

    fn find(&self, lang: &Lang, path: &str) -> Option<DocumentId> {
        self.documents.get(&(lang, path)).copied()
    }

    fn check_fresh(&self, id: DocumentId) -> Result<(), Option<Diagnostic>> {
        let document = &self.site.documents[id];
        let status = self.site.topic(&document.topic).and_then(|topic| {
            self.site.topics[topic]
                .cells
                .iter()
                .flatten()
                .find(|cell| cell.document == id)
                .map(|cell| cell.status)
        });
        match status {
            Some(Status::Translated(Freshness::Stale { changed, of })) => Err(Some(
                Diagnostic::new(
                    &STALE,
                    format!("no card is made of this: {changed} of {of} parts have changed in the source"),
                )
                .in_file(&document.source.path)
                .hint("update it, or mark it as still valid with `kyr translate mark`"),
            )),
            _ => Ok(()),
        }
    }

    /// Whether nobody has reviewed a translation. Where settings do not allow drafts, that is the
    /// end of the card.
    fn unreviewed(&self, id: DocumentId) -> Result<bool, Option<Diagnostic>> {
        let document = &self.site.documents[id];
        let unreviewed = match &document.front.translation {
            Some(Translation { reviewed, .. }) => !**reviewed,
            // The original; or a translation that does not say how it was made.
            None => document.lang != *self.site.settings.source_lang(),
        };
        if unreviewed && !self.site.settings.card_drafts {
            return Err(Some(
                Diagnostic::new(
                    &UNREVIEWED,
                    "no card is made of this: no person has reviewed the translation",
                )
                .in_file(&document.source.path)
                .hint("record a review, or set `cards: {draft: true}` in site.yaml"),
            ));
        }
        Ok(unreviewed)
    }
}

/// What is wrong where a card's files could not be written: the path of its page, or the folder of its sheets.
fn too_long(site: &Site, card: &CardCell) -> Option<Diagnostic> {
    let reader = &site.languages[card.reader].lang;
    let folder = format!("{}-{reader}-{}", card.place, card.officer);
    let path = card.route.len() + PAGE;
    let (what, length, most) = if folder.len() > LONGEST_FOLDER {
        ("the folder of its sheets", folder.len(), LONGEST_FOLDER)
    } else if path > LONGEST_PATH {
        ("the address of its page", path, LONGEST_PATH)
    } else {
        return None;
    };
    let message = format!("no card for `{}` in {reader}: {what} would have {length} characters", card.place);
    // A page whose own address is too long says so itself.
    (card.route.len() - card.place.len() - 1 + PAGE <= LONGEST_PATH).then(|| {
        Diagnostic::new(&LONG_ADDRESS, format!("{message}; {most} is the most"))
            .in_file(&place_source(site, &card.place))
            .hint("give the place a shorter code")
    })
}

fn place_source(site: &Site, code: &str) -> String {
    site.places.get(code).map_or_else(String::new, |place| place.source.path.to_string())
}
