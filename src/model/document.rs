//! A parsed Markdown file.

use std::ops::Range;
use std::sync::Arc;

use super::front::Front;
use crate::base::sentence::{LongWord, Sentence};
use crate::base::{Digest, Direction, Lang, Location, Source};

/// Marks, in rendered HTML, the spots that only the whole site can fill in: `MARK`, a letter, a
/// number, `MARK`. The character may not occur in content (a rule of the parser).
///
/// `L` an opening `<a`'s attributes, `X` the end of a link that may lead to another site, `F` the way
/// back from a footnote, `N` a phone number, `I` an `<img`'s attributes, `H` the id of a heading, `C` a
/// component, `T` the title of an alert, `P` a block that stands there in another language.
pub const MARK: char = '\u{1}';

/// A content file: what it says of itself, and where its text is.
#[derive(Debug, Clone)]
pub struct Document {
    pub source: Arc<Source>,
    pub lang: Lang,
    /// In which it is written, by the settings.
    pub direction: Direction,
    /// Digest of everything that it was made from: the text, its language and place, and the
    /// settings that Markdown heeds.
    pub made_from: Digest,
    /// Path below the language folder; the same in every language.
    pub topic: Arc<str>,
    pub front: Front,
    /// Digest of all of it that other pages may depend on: the path, the front matter, where the text
    /// was read the headings, and of a card everything.
    pub face: Digest,
    /// Where in the file the text below the front matter begins.
    pub start: usize,
    /// The text as read, where other pages depend on it: in sources of translations and in cards, or
    /// everywhere where a command asked for it. Other texts are read when their page's turn comes,
    /// so that only a few are in memory at a time.
    pub text: Option<Arc<Text>>,
}

impl Document {
    /// Units of translation, where the text was read.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        self.text.as_ref().map_or(&[], |text| &text.segments)
    }

    /// Headings, where the text was read.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        self.text.as_ref().map_or(&[], |text| &text.body.headings)
    }

    /// Blocks, where the text was read and they were wanted.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        self.text.as_ref().map_or(&[], |text| &text.blocks)
    }

    /// Words of prose, where the text was read.
    #[must_use]
    pub fn words(&self) -> usize {
        self.text.as_ref().map_or(0, |text| text.words)
    }

    /// The two sides of a card, whose texts are always read.
    #[must_use]
    pub fn card(&self) -> Option<&CardText> {
        self.text.as_ref()?.body.card.as_ref()
    }
}

/// A document's text with what translation wants to know of it.
#[derive(Debug, Clone, Default)]
pub struct Text {
    pub body: Arc<Body>,
    /// Units of translation in the order of the file, front matter included: they never overlap.
    pub segments: Vec<Segment>,
    /// Words of prose, for status and budgets.
    pub words: usize,
    /// Blocks, in the order of their beginnings: of a source the critical ones, where its section is
    /// one of rights; of a translation that such a source may have overtaken, all.
    pub blocks: Vec<Block>,
}

/// A part of a text that stands by itself: a paragraph, a list, an alert, a component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is: `paragraph`, `alert-warning`, `flow`.
    pub kind: String,
    /// Byte range in the file.
    pub range: Range<usize>,
    /// The segments in it, by their index in `Text::segments`.
    pub segments: Range<usize>,
    pub weight: Weight,
}

/// Whether an outdated translation of a block may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    Plain,
    /// It warns, or its author marked it: rather the source's text than an outdated translation.
    Critical,
}

/// What stands below the front matter.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// HTML with marks.
    pub html: String,
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub numbers: Vec<NumberRef>,
    pub images: Vec<Image>,
    pub components: Vec<Component>,
    /// Its sentences and long words, in the order of the file.
    pub sentences: Vec<Sentence>,
    pub long_words: Vec<LongWord>,
    /// The two sides, for pages of kind `card`.
    pub card: Option<CardText>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// `{#id}`, where the author gave one.
    pub id: Option<String>,
    /// Its words without markup, of which an id is made where the author gave none.
    pub words: String,
    /// Inline HTML, without links.
    pub html: String,
    pub range: Range<usize>,
}

/// A link as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub dest: String,
    pub title: String,
    pub range: Range<usize>,
}

/// A telephone number by reference: `<tel:nl/police>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberRef {
    /// Code of the place; None means the page's own.
    pub place: Option<String>,
    pub key: String,
    pub range: Range<usize>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub src: String,
    pub alt: String,
    pub title: String,
    pub range: Range<usize>,
}

/// A fenced block that the theme draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Component {
    pub name: String,
    /// Values by argument name, in the order of the component's schema; every argument is there.
    pub data: Vec<(&'static str, Datum)>,
    /// The whole block.
    pub range: Range<usize>,
}

impl Component {
    /// A word among its arguments, and where it stands.
    #[must_use]
    pub fn word(&self, key: &str) -> Option<(&str, &Range<usize>)> {
        self.data.iter().find(|(name, _)| *name == key).and_then(|(_, datum)| match datum {
            Datum::Word(word, range) => Some((word.as_str(), range)),
            _ => None,
        })
    }
}

/// A value in a component.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// Not given.
    None,
    /// Inline HTML with marks.
    Html(String),
    /// A word, an address, a name of something: no markup. With its byte range.
    Word(String, Range<usize>),
    List(Vec<Self>),
    Map(Vec<(&'static str, Self)>),
}

/// A unit of translation: known by its byte range, never re-serialised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub kind: SegmentKind,
    /// Byte range in the file.
    pub range: Range<usize>,
    /// Fingerprint of the normalised text, in hexadecimal: white space, typography and link
    /// targets do not count.
    pub fingerprint: String,
}

/// What a segment is, as a translator's context.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SegmentKind {
    Paragraph,
    Heading,
    Item,
    Cell,
    Term,
    /// Lines that stay as they are.
    Code,
    /// A string in the front matter (`title`), by its path of keys.
    Front(String),
    /// A string in a component (`flow.steps.0`).
    Component(String),
}

impl SegmentKind {
    /// What kind of place a segment stands in; which of several steps does not matter.
    #[must_use]
    pub fn shape(&self) -> String {
        match self {
            Self::Component(path) => path.chars().filter(|c| !c.is_ascii_digit()).collect(),
            kind => format!("{kind:?}"),
        }
    }
}

/// The two sides of a card's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardText {
    pub reader: Vec<CardPart>,
    pub officer: Vec<CardPart>,
}

/// A paragraph of a card, or one for each protection level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardPart {
    Block(CardParagraph),
    /// In the order of `Protection::ALL`.
    ByLevel(Box<[CardParagraph; 4]>),
}

/// A paragraph of a card, with placeholders not yet filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardParagraph {
    pub kind: super::card::BlockKind,
    pub pieces: Vec<CardPiece>,
    pub at: Location,
}

/// A stretch of a card's paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardPiece {
    Text {
        text: String,
        strong: bool,
    },
    /// `{place}`: filled in when a card is made.
    Placeholder {
        name: String,
        strong: bool,
    },
    /// `<tel:eu/emergency>`.
    Number {
        place: Option<String>,
        key: String,
    },
}
