//! A jurisdiction: what protects a person who reports there, who checked it, whom to call.

use std::sync::Arc;

use crate::base::dialling::Country;
use crate::base::external::{MailAddress, Telephone, WebAddress};
use crate::base::{Date, Source, Spanned};

/// Facts of a place, from `content/places/<code>.yaml`.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file's name without `.yaml`.
    pub code: String,
    /// What the law or policy protects. None for a region, which only carries numbers.
    pub jurisdiction: Option<Jurisdiction>,
    /// Whose numbers it has; None for a region of several, and where nothing tells.
    pub country: Option<Country>,
    pub numbers: Vec<Number>,
    pub contacts: Vec<Contact>,
    pub source: Arc<Source>,
}

/// What is known of a place's law and practice.
#[derive(Debug, Clone)]
pub struct Jurisdiction {
    pub protection: Spanned<Protection>,
    pub scope: Spanned<Scope>,
    /// Languages of the place's police, the main one first: officer sides of cards.
    pub languages: Vec<Spanned<String>>,
    pub sources: Vec<Reference>,
    pub reviewed_on: Spanned<Date>,
    /// After this day the place says that it is overdue and no card is made.
    pub review_due: Spanned<Date>,
    pub reviewer_role: Spanned<ReviewerRole>,
    /// Whether 116 006 is in service; None where nobody found out.
    pub victim_helpline: Option<Spanned<bool>>,
}

/// How far reporting a crime is kept apart from immigration enforcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protection {
    /// A policy or law separates reporting from immigration enforcement.
    Firewall,
    /// Only for named crimes or named groups.
    Partial,
    /// No guarantee found.
    None,
    /// The law tells police or public bodies to notify immigration authorities.
    DutyToReport,
}

impl Protection {
    /// All levels, in the order in which texts list them.
    pub const ALL: [Self; 4] = [Self::Firewall, Self::Partial, Self::None, Self::DutyToReport];

    /// The word in settings, messages and templates.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Firewall => "firewall",
            Self::Partial => "partial",
            Self::None => "none",
            Self::DutyToReport => "duty-to-report",
        }
    }
}

/// Where the level holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    National,
    Regional,
    Local,
}

impl Scope {
    /// The word in settings and templates.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Regional => "regional",
            Self::Local => "local",
        }
    }
}

/// Who checked a place. A role, never a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewerRole {
    /// Read in published sources; no lawyer has confirmed it.
    DeskResearch,
    Lawyer,
    Organisation,
}

impl ReviewerRole {
    /// The word in settings, messages and templates.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DeskResearch => "desk-research",
            Self::Lawyer => "lawyer",
            Self::Organisation => "organisation",
        }
    }
}

/// A work that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    pub title: Spanned<String>,
    pub url: Option<Spanned<WebAddress>>,
    pub accessed: Option<Spanned<Date>>,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number {
    /// The word by which pages refer to it (`emergency`).
    pub key: Spanned<String>,
    /// As people read it.
    pub number: Spanned<Telephone>,
    /// As people dial it from abroad, where that differs.
    pub international: Option<Spanned<Telephone>>,
    pub free: Spanned<bool>,
}

impl Number {
    /// For a `tel:` address: digits, and a `+` before them where there is one.
    #[must_use]
    pub fn dial(&self) -> &str {
        self.international.as_ref().unwrap_or(&self.number).dial()
    }
}

/// An organisation or service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Unique over all places; `contact-<id>-note` may say what it does.
    pub id: Spanned<String>,
    pub kind: Spanned<String>,
    /// Its own name, in no other language.
    pub name: Spanned<String>,
    pub phone: Option<Number>,
    pub email: Option<Spanned<MailAddress>>,
    pub url: Option<Spanned<WebAddress>>,
    pub address: Option<Spanned<String>>,
    /// Whether the pocket card names it.
    pub card: Spanned<bool>,
}
