//! The state of all translations, as the report page shows it.

use serde::Serialize;

use super::{DateView, LangView};

/// The matrix of languages and pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StatusView {
    /// Words of the source.
    pub words: usize,
    pub languages: Vec<StatusLanguage>,
    pub pages: Vec<StatusRow>,
}

/// One language, summed up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StatusLanguage {
    pub lang: LangView,
    /// Its name in the language of the report.
    pub name: String,
    pub original: usize,
    pub current: usize,
    pub stale: usize,
    pub unrecorded: usize,
    pub missing: usize,
    pub words_to_translate: usize,
    /// Translations that a person has reviewed.
    pub reviewed: usize,
    /// Whether settings require anything of it.
    pub required: bool,
    pub unmet: Vec<StatusUnmet>,
}

/// A threshold that is not met: of the coverage in percent, or the review of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StatusUnmet {
    pub percent: Option<usize>,
    pub required: Option<usize>,
    pub page: Option<String>,
}

/// One page in all languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StatusRow {
    /// Path below the language's folder.
    pub name: String,
    pub title: String,
    pub legal_review: Option<StatusReview>,
    /// In the order of the languages.
    pub cells: Vec<StatusCell>,
}

/// One page in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StatusCell {
    /// `original`, `current`, `stale`, `unrecorded` or `missing`.
    pub state: &'static str,
    /// On a stale page: how many parts of the source have changed, of how many.
    pub changed: usize,
    pub total: usize,
    /// Address of what is shown, where anything is.
    pub path: Option<String>,
    pub language_review: Option<StatusReview>,
}

/// Who reviewed, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StatusReview {
    pub by: Option<String>,
    pub on: Option<DateView>,
}
