//! Pocket cards as pages show them: on a phone, and as files to print.

use serde::Serialize;

use super::LangView;
use crate::model::card::CardSide;

/// The phone page of a card.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct CardPageView {
    /// The reader's side. It is the same for every officer's language.
    pub reader: Option<CardSide>,
    /// The officer's sides, in the order of the place's police languages.
    pub officers: Vec<OfficerView>,
    /// Nobody has reviewed some text of it.
    pub draft: bool,
    /// Path of the page "Print the cards", where there is one.
    pub print: Option<String>,
}

/// An officer's side on the phone page.
#[derive(Debug, Clone, Hash, Serialize)]
pub struct OfficerView {
    /// The id by which it is opened.
    pub id: String,
    /// The language's name in the reader's language.
    pub language: String,
    /// "Close" in the officer's language.
    pub close: String,
    /// "DRAFT" in the officer's language, on drafts.
    pub draft: Option<String>,
    pub side: CardSide,
}

/// A place on a card's own page.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct CardPlaceView {
    pub code: String,
    pub name: String,
    pub protection: String,
    /// Path of the phone page; None where no card may be made.
    pub path: Option<String>,
    pub overdue: bool,
}

/// What the page "Print the cards" offers, for one reader's language.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintView {
    pub reader: LangView,
    /// The reader's language as the page's language calls it.
    pub reader_name: String,
    /// All languages in which there are cards, each with its own page.
    pub readers: Vec<PrintReader>,
    pub places: Vec<PrintPlace>,
}

/// A language in which there are cards.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintReader {
    pub lang: LangView,
    pub name: String,
    pub path: String,
    pub current: bool,
}

/// A place for which there are cards.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintPlace {
    pub code: String,
    pub name: String,
    pub protection: String,
    pub pairs: Vec<PrintPair>,
}

/// A pair of languages for which there is a card.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintPair {
    pub officer: LangView,
    /// The officer's language as the page's language calls it.
    pub officer_name: String,
    /// Path of the phone page.
    pub phone: String,
    pub draft: bool,
    pub formats: Vec<PrintFormat>,
}

/// A size in which a card is printed.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintFormat {
    /// `id1`, `eu`, `us`, `a7-fold`, or a name from settings.
    pub name: String,
    /// Paths of pictures of its panels, front first.
    pub previews: Vec<String>,
    pub sheets: Vec<PrintSheet>,
}

/// A file to print.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintSheet {
    /// `home`, `shop`, `foldover`.
    pub variant: String,
    /// `A4`, `Letter`, or none where the page is the card.
    pub paper: Option<String>,
    /// Cards on one sheet of paper.
    pub per_sheet: u32,
    pub pdf: Option<String>,
    pub html: String,
}
