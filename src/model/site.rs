//! The resolved site: every page in every language, and where everything leads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::document::Document;
use super::front::{Front, Kind};
use super::messages::Messages;
use super::place::Place;
use super::redirects::{Moved, Redirect};
use super::schedule::Schedule;
use super::settings::Settings;
use super::theme::Theme;
use super::tree::Blob;
use crate::base::{Date, Direction, Lang, OptionalText};

/// Index of a document in `Site::documents`.
pub type DocumentId = usize;
/// Index of a topic in `Site::topics`.
pub type TopicId = usize;
/// Index of a language in `Site::languages`.
pub type LanguageId = usize;

/// Last part of the address of the list of all pages. No page of the content may have it directly
/// below its language.
pub const ALL_PAGES: &str = "all-pages";

/// The page about what a browser remembers. The theme links it where there is one.
pub const SAFE_BROWSING: &str = "about/safe-browsing.md";

/// The part of an address below which discreet pages stand, whatever section they are in.
pub const NEUTRAL: &str = "info";

/// All pages of a site, and how they belong together.
#[derive(Debug)]
pub struct Site {
    pub settings: Arc<Settings>,
    pub today: Date,
    pub places: BTreeMap<String, Arc<Place>>,
    /// Codes of places whose files cannot be read, which has been reported.
    pub unread_places: BTreeSet<String>,
    pub messages: BTreeMap<Lang, Messages>,
    pub theme: Arc<Theme>,
    pub blobs: BTreeMap<Arc<str>, Arc<Blob>>,
    /// In the order of the language menu; the first is the source language.
    pub languages: Vec<Language>,
    pub documents: Vec<Arc<Document>>,
    /// Pages that are not published, by path, and why.
    pub held: BTreeMap<Arc<str>, Held>,
    /// In the order of their paths. Unpublished ones are not here.
    pub topics: Vec<Topic>,
    /// The main sections, in the order of the navigation.
    pub sections: Vec<TopicId>,
    /// For each topic: the ids of its headings, which are those of the page that the others are
    /// translated from.
    pub heading_ids: Vec<Vec<String>>,
    /// For each topic: the topics that it lists, in order. Empty for all but sections.
    pub children: Vec<Vec<TopicId>>,
    /// The pocket cards that may be made.
    pub cards: Vec<CardCell>,
    /// By translation: its outdated critical parts, which show the source's text.
    pub stale_parts: BTreeMap<DocumentId, StaleParts>,
    /// Redirects as written: the list, then the aliases of pages.
    pub redirects: Vec<Arc<Redirect>>,
    /// Old addresses, in the order in which they are written.
    pub moved: Vec<Moved>,
    /// What changes by itself, and when.
    pub schedule: Schedule,
}

/// The parts of a translation that show the source's text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StaleParts {
    pub source: DocumentId,
    /// The language of the source.
    pub language: LanguageId,
    /// Indices of blocks: of the source, and of the translation. In the order of the translation.
    pub pairs: Vec<(usize, usize)>,
}

/// A language of the site.
#[derive(Debug, Clone)]
pub struct Language {
    pub lang: Lang,
    pub direction: Direction,
    /// Its name in itself.
    pub name: String,
    /// Languages of the site to show where a page is missing, nearest first; the source language is
    /// the last. Without the language itself.
    pub chain: Vec<LanguageId>,
}

/// One page, in all its languages.
#[derive(Debug)]
pub struct Topic {
    /// Path below the language folder.
    pub path: Arc<str>,
    pub kind: Kind,
    /// The page that the translations are made from; says what is the same in every language.
    pub origin: DocumentId,
    /// The language of the origin.
    pub origin_language: LanguageId,
    /// The section that the page is in; a section's own is itself. None for home and loose pages.
    pub section: Option<TopicId>,
    /// The next section up. None for home and what is directly below it.
    pub parent: Option<TopicId>,
    /// Whether it is not to be noticed: its browser title and its address say nothing.
    pub discreet: bool,
    /// On which days it is published.
    pub period: Period,
    /// By language; None where the page does not appear in it.
    pub cells: Vec<Option<Cell>>,
}

/// The days on which a page is published: by its own word, and by those of the sections that it is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first of them.
    pub from: Option<Date>,
    /// The first day after them.
    pub until: Option<Date>,
}

impl Period {
    /// Whether it has not begun.
    #[must_use]
    pub fn is_ahead(self, today: Date) -> bool {
        self.from.is_some_and(|from| from > today)
    }

    /// Whether it has ended.
    #[must_use]
    pub fn is_over(self, today: Date) -> bool {
        self.until.is_some_and(|until| until <= today)
    }
}

/// Why a page is not on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Held {
    Draft,
    Consent,
    /// It is not published before this day.
    Waits(Date),
    /// It is no longer published, since this day.
    Expired(Date),
    /// There are only translations of it.
    NoSource,
}

/// What only the whole site can say of one document's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    /// Ids of the headings, the same in every language of a topic.
    pub heading_ids: Arc<Vec<String>>,
    /// Where the links lead, in their order.
    pub targets: Vec<Target>,
}

/// A page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is shown.
    pub document: DocumentId,
    /// The language of what is shown.
    pub shown: LanguageId,
    pub status: Status,
    /// Address below the site's root, ending in `/`: `nl/veilig-melden/voor-je-gaat/`.
    pub route: String,
}

impl Cell {
    /// Address of page number `n` of its list, from 1.
    #[must_use]
    pub fn page_route(&self, n: usize) -> String {
        if n == 1 { self.route.clone() } else { format!("{}page/{n}/", self.route) }
    }
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The page that the others are translated from.
    Original,
    /// A translation.
    Translated(Freshness),
    /// Another language's text, since there is none in this one.
    Fallback,
    /// The source's text, since a critical part of the translation is out of date and nobody can
    /// tell which.
    Withheld { translation: DocumentId, changed: usize, of: usize },
}

impl Status {
    /// Whether the text is in another language than the cell.
    #[must_use]
    pub fn is_borrowed(self) -> bool {
        matches!(self, Self::Fallback | Self::Withheld { .. })
    }
}

/// Whether a translation keeps up with its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing is recorded of what it was made from.
    Unknown,
    Current,
    /// So many segments of the source have changed since.
    Stale {
        changed: usize,
        of: usize,
    },
}

/// A pocket card that may be made: a text, a place, and a pair of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardCell {
    /// The card's page.
    pub topic: TopicId,
    /// Code of the place.
    pub place: String,
    pub reader: LanguageId,
    /// The card's text, and the place's page with its words for the card, in the reader's language.
    pub reader_text: DocumentId,
    pub reader_words: DocumentId,
    /// The officer's language, which the site need not have.
    pub officer: Lang,
    pub officer_text: DocumentId,
    pub officer_words: DocumentId,
    /// Some text of it was reviewed by nobody; it is printed as a draft.
    pub draft: bool,
    /// Address of the phone page, below the site's root.
    pub route: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page of the site, and a heading in it.
    Page(TopicId, Option<String>),
    /// A heading of the same page.
    Fragment(String),
    /// An address elsewhere.
    External(String),
    /// A file beside the pages, by path from the site's root.
    File(Arc<str>),
    /// Nowhere; a diagnostic says so.
    Broken,
}

impl Site {
    /// What a topic lists: on the home page the sections.
    #[must_use]
    pub fn listed(&self, id: TopicId) -> &[TopicId] {
        match self.topics[id].kind {
            Kind::Home => &self.sections,
            _ => &self.children[id],
        }
    }

    /// The name of a card, under which its files are: its page's file name.
    #[must_use]
    pub fn card_name(&self, id: TopicId) -> &str {
        let path = &self.topics[id].path;
        path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md")
    }

    /// How many pages the list of a topic takes.
    #[must_use]
    pub fn list_pages(&self, id: TopicId) -> usize {
        self.listed(id).len().div_ceil(self.settings.page_size).max(1)
    }

    /// What a topic says of itself in every language.
    #[must_use]
    pub fn facts(&self, topic: &Topic) -> &Front {
        &self.documents[topic.origin].front
    }

    /// The cell of a topic in a language.
    #[must_use]
    pub fn cell(&self, topic: TopicId, language: LanguageId) -> Option<&Cell> {
        self.topics[topic].cells[language].as_ref()
    }

    /// The file at a path from a page's folder: of the page's language, or else of the source
    /// language.
    #[must_use]
    pub fn beside(&self, document: &Document, path: &str) -> Option<&Arc<Blob>> {
        let folder = document.topic.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        [&document.lang, self.settings.source_lang()]
            .iter()
            .find_map(|lang| self.blobs.get(format!("content/{lang}/{path}").as_str()))
    }

    /// The messages of a language of the site.
    #[must_use]
    pub fn messages_of(&self, language: LanguageId) -> Option<&Messages> {
        self.messages.get(&self.languages[language].lang)
    }

    /// The topic at a path below the language folders.
    #[must_use]
    pub fn topic(&self, path: &str) -> Option<TopicId> {
        self.topics.binary_search_by(|topic| (*topic.path).cmp(path)).ok()
    }

    /// The code of the place that a topic is about.
    #[must_use]
    pub fn place_of(&self, topic: &Topic) -> Option<String> {
        let facts = self.facts(topic);
        facts.place.to_text().or_else(|| {
            let name = topic.path.rsplit('/').next()?.strip_suffix(".md")?;
            (topic.kind == Kind::Place).then(|| name.to_owned())
        })
    }
}
