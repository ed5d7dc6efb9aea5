//! How far the translations of a site are.

use std::fmt;

use serde::{Serialize, Serializer};

/// The status of a whole site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StatusReport {
    /// Pages of the source language.
    pub pages: usize,
    /// Words in them.
    pub words: usize,
    pub languages: Vec<LanguageStatus>,
}

/// The status of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LanguageStatus {
    pub language: String,
    pub original: usize,
    pub current: usize,
    pub stale: usize,
    /// Translated, but nothing is recorded of which source it was made from.
    pub unrecorded: usize,
    pub missing: usize,
    /// Words of source pages that are missing here, and of stale segments.
    pub words_to_translate: usize,
    /// Translations that a person has reviewed.
    pub reviewed: usize,
    pub pages: Vec<PageStatus>,
    /// Thresholds of `require` in site.yaml that are not met.
    pub unmet: Vec<Unmet>,
}

/// A threshold that is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    /// So many percent of the pages are translated and up to date.
    Coverage { percent: usize, required: usize },
    /// A page that no person has reviewed.
    Review { page: String },
}

impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Coverage { percent, required } => {
                write!(f, "{percent} % of the pages are translated and up to date; {required} % are required")
            }
            Self::Review { page } => write!(f, "{page} has no language review"),
        }
    }
}

/// As it is shown.
impl Serialize for Unmet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The status of one page in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PageStatus {
    pub page: String,
    pub state: PageState,
    /// Source segments that have changed since the translation was made, of all.
    pub changed: usize,
    pub segments: usize,
    pub words_to_translate: usize,
    /// Is the translation right? None where nobody has looked.
    pub language_review: Option<ReviewStatus>,
    /// Is it true? None where nobody has looked.
    pub legal_review: Option<ReviewStatus>,
}

/// Where a page stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PageState {
    #[default]
    Missing,
    Stale,
    Unrecorded,
    Current,
    Original,
}

impl PageState {
    /// The word in the report.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Unrecorded => "unrecorded",
            Self::Current => "current",
            Self::Original => "original",
        }
    }
}

/// Who reviewed, and when: a role or an organisation, never a person's name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReviewStatus {
    pub by: Option<String>,
    pub on: Option<String>,
}
