//! What goes on one pocket card, before any millimetre is known.

use serde::Serialize;

use super::view::LangView;

/// One card: a text, a place, and a pair of languages.
#[derive(Debug, Clone, Hash, Serialize)]
pub struct CardView {
    /// Name of the card's page (`safe-reporting`).
    pub card: String,
    /// Code of the place (`nl`).
    pub place: String,
    /// Side for the person who carries the card.
    pub reader: CardSide,
    /// Side for the police officer.
    pub officer: CardSide,
    /// Words printed across each side while no person has reviewed the translation, in that side's
    /// language: (reader, officer). None on a reviewed card.
    pub draft: Option<(String, String)>,
    /// Absolute address that the QR code holds: the phone page of this card, in the reader's
    /// language.
    pub url: String,
    /// The same as people read and type it: without the scheme.
    pub url_text: String,
    /// Title of the document, in the reader's language. Names no person.
    pub title: String,
    /// What the QR code is, for those who cannot see it, in the reader's language.
    pub qr_alt: String,
}

/// One side of a card.
#[derive(Debug, Clone, Hash, Serialize)]
pub struct CardSide {
    /// Language and direction.
    pub lang: LangView,
    /// Paragraphs, headings and items, from top to bottom.
    pub blocks: Vec<CardBlock>,
}

/// One paragraph of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CardBlock {
    pub kind: BlockKind,
    pub runs: Vec<CardRun>,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The side's heading: bold, one step larger. At most one a side, first.
    Heading,
    /// The danger or warning line: bold.
    Strong,
    Paragraph,
    /// An entry of a list, with a bullet.
    Item,
    /// The caveat at the foot: one step smaller, but never under the floor of 6.5 pt.
    Caveat,
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum CardRun {
    Text(String),
    Strong(String),
    /// A phone number, web or street address: set left to right and apart from the text around
    /// it in every script, because the bidi algorithm would print it reversed otherwise.
    Isolated(String),
    /// Words in another language than the side's (the reader's language, named in itself).
    Foreign {
        lang: LangView,
        words: String,
    },
}
