//! Front matter: what a page says about itself.

use std::ops::Range;

use super::place::Reference;
use crate::base::{Date, Spanned};

/// The front matter of one file. `None` means "not said here": a translation inherits what its
/// source page says, apart from what is words.
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// Byte range of the YAML in the file, for positions.
    pub range: Range<usize>,
    pub title: Spanned<String>,
    pub description: Spanned<String>,
    pub kind: Option<Spanned<Kind>>,
    pub weight: Option<Spanned<i64>>,
    pub date: Option<Spanned<Date>>,
    pub updated: Option<Spanned<Date>>,
    /// The first day on which the page is no longer published.
    pub expires: Option<Spanned<Date>>,
    pub draft: Option<Spanned<bool>>,
    /// Whether the page, or all of its section, is not to be noticed.
    pub discreet: Option<Spanned<bool>>,
    pub place: Option<Spanned<String>>,
    pub slug: Option<Spanned<String>>,
    /// Old names and addresses of the page.
    pub aliases: Vec<Spanned<String>>,
    /// Short label for the navigation.
    pub menu: Option<Spanned<String>>,
    pub icon: Option<Spanned<String>>,
    pub toc: Option<Spanned<bool>>,
    pub review: Option<Review>,
    pub translation: Option<Translation>,
    pub sources: Vec<Reference>,
    pub warnings: Vec<Spanned<String>>,
    pub picture: Option<Picture>,
    pub testimonial: Testimonial,
    pub card: Option<CardWords>,
    /// Keys that stand here without a value that could be read, which has been reported: of those whose
    /// absence would be reported later.
    pub unreadable: Vec<&'static str>,
    /// Keys that this kind of page needs and that stand here without a value: they are as good as missing.
    pub empty: Vec<Spanned<&'static str>>,
}

impl Front {
    /// Where to point when a key is missing: at the key, where it stands there without a value, or else at the
    /// beginning of the file.
    #[must_use]
    pub fn missing_at(&self, key: &str) -> Range<usize> {
        self.empty.iter().find(|empty| empty.value == key).map_or(0..3, Spanned::at)
    }
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
    pub by: Spanned<String>,
    pub role: Spanned<String>,
    pub on: Spanned<Date>,
}

/// How a translation was made.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Translation {
    pub by: Spanned<Translator>,
    /// Whether a person who speaks the language has read it against the source.
    pub reviewed: Spanned<bool>,
    /// Who read it: a role or an organisation.
    pub reviewer: Option<Spanned<String>>,
    pub on: Option<Spanned<Date>>,
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
    pub src: Spanned<String>,
    pub alt: Spanned<String>,
}

/// What a testimonial says about itself (domain.md, section 6). The consent record itself never
/// enters the repository; `consent_ref` is an opaque word that points to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Testimonial {
    pub pseudonym: Option<Spanned<String>>,
    pub name_changed: Option<Spanned<bool>>,
    pub details_changed: Option<Spanned<bool>>,
    pub source_org: Option<Spanned<String>>,
    pub jurisdiction: Option<Spanned<String>>,
    pub period: Option<Spanned<String>>,
    pub consent: Option<Spanned<Consent>>,
    pub consent_review_due: Option<Spanned<Date>>,
    pub consent_ref: Option<Spanned<String>>,
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
    pub protects: Spanned<String>,
    /// National law or policy to name to the officer; officer side.
    pub law: Spanned<String>,
}
