//! Front matter: what a page says about itself.

use std::ops::Range;

use super::place::Reference;
use crate::base::Date;

/// The front matter of one file. `None` means "not said here": a translation inherits what its
/// source page says, apart from what is words.
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// Byte range of the YAML in the file, for positions.
    pub range: Range<usize>,
    pub title: String,
    pub description: String,
    pub kind: Option<Kind>,
    pub weight: Option<i64>,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub draft: Option<bool>,
    /// Whether the page, or all of its section, is not to be noticed.
    pub discreet: Option<bool>,
    pub place: Option<String>,
    pub slug: Option<String>,
    /// Short label for the navigation.
    pub menu: Option<String>,
    pub icon: Option<String>,
    pub toc: Option<bool>,
    pub review: Option<Review>,
    pub translation: Option<Translation>,
    pub sources: Vec<Reference>,
    pub warnings: Vec<String>,
    pub picture: Option<Picture>,
    pub testimonial: Testimonial,
    pub card: Option<CardWords>,
}

/// What kind of page a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Home,
    Section,
    Page,
    Update,
    Testimonial,
    Place,
    Card,
    Print,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Section,
        Self::Page,
        Self::Update,
        Self::Testimonial,
        Self::Place,
        Self::Card,
        Self::Print,
    ];

    /// The word in front matter, and the name of the template.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Section => "section",
            Self::Page => "page",
            Self::Update => "update",
            Self::Testimonial => "testimonial",
            Self::Place => "place",
            Self::Card => "card",
            Self::Print => "print",
        }
    }

    /// What a file is by its place in the content folder (path without the language).
    #[must_use]
    pub fn of_path(topic: &str) -> Self {
        let (folder, name) = topic.rsplit_once('/').unwrap_or(("", topic));
        match (folder, name) {
            ("", "_index.md") => Self::Home,
            (_, "_index.md") => Self::Section,
            ("places", _) => Self::Place,
            ("testimonials", _) => Self::Testimonial,
            ("updates", _) => Self::Update,
            ("cards", "print.md") => Self::Print,
            ("cards", _) => Self::Card,
            _ => Self::Page,
        }
    }
}

/// A legal review: is it true?
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Review {
    pub by: String,
    pub role: String,
    pub on: Date,
}

/// How a translation was made.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Translation {
    pub by: Translator,
    /// Whether a person who speaks the language has read it against the source.
    pub reviewed: bool,
    /// Who read it: a role or an organisation.
    pub reviewer: Option<String>,
    pub on: Option<Date>,
}

/// Who translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Translator {
    Human,
    Machine,
}

/// A picture that stands for a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Picture {
    pub src: String,
    pub alt: String,
}

/// What a testimonial says about itself (domain.md, section 6). The consent record itself never
/// enters the repository; `consent_ref` is an opaque word that points to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Testimonial {
    pub pseudonym: Option<String>,
    pub name_changed: Option<bool>,
    pub details_changed: Option<bool>,
    pub source_org: Option<String>,
    pub jurisdiction: Option<String>,
    pub period: Option<String>,
    pub consent: Option<Consent>,
    pub consent_review_due: Option<Date>,
    pub consent_ref: Option<String>,
}

/// Whether a person agreed that their story is told here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consent {
    Given,
    /// The organisation that is credited has published the story itself.
    PublishedBySource,
    Withdrawn,
}

/// A place's sentences for the pocket card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CardWords {
    /// What the place's level supports, and nothing more; reader side.
    pub protects: String,
    /// National law or policy to name to the officer; officer side.
    pub law: String,
}
