//! Where ink goes on paper: one card imposed on one geometry.
//!
//! The print stage gives a [`Sheet`]; the PDF and the printable HTML are two renderings of it. All
//! lengths are millimetres from the top left corner of the trimmed page.

use serde::Serialize;

use super::geometry::{Mm, Pt};

/// What one panel of a card shows, in the order in which a screen reader meets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Panel {
    /// The reader's side of a flat card, with the QR code.
    Reader,
    /// Front of a folded card: heading and danger line, large.
    Cover,
    /// First inner panel of a folded card: the reader's text.
    Inside,
    /// Second inner panel of a folded card: QR code, address and caveat.
    Contact,
    /// The officer's side, of a flat card or the back of a folded one.
    Officer,
}

impl Panel {
    /// The word in file names, templates and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Officer => "officer",
            Self::Cover => "cover",
            Self::Inside => "inside",
            Self::Contact => "contact",
        }
    }
}

/// One card imposed on one geometry.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    /// Name of the geometry.
    pub geometry: String,
    /// Width of a trimmed page.
    pub width: Mm,
    /// Height of a trimmed page.
    pub height: Mm,
    /// Added to each side of the page.
    pub bleed: Mm,
    pub pages: Vec<SheetPage>,
    /// Body size of each panel, as fitted.
    pub sizes: Vec<(Panel, Pt)>,
}

/// One side of the paper.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct SheetPage {
    pub slots: Vec<Slot>,
    pub marks: Vec<Mark>,
}

/// A place for one panel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Slot {
    pub panel: Panel,
    pub x: Mm,
    pub y: Mm,
    pub width: Mm,
    pub height: Mm,
    pub turn: Turn,
}

/// Which way up a panel stands in its slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    Upright,
    /// By half a turn: it comes upright when the paper is folded head to head.
    Half,
}

/// A line for scissors or for the fold, outside the cards.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mark {
    pub kind: MarkKind,
    pub from: (Mm, Mm),
    pub to: (Mm, Mm),
}

/// What a mark asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MarkKind {
    /// Cut here: a solid line.
    Cut,
    /// Fold here: a dashed line.
    Fold,
}
