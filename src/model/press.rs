//! What the print stage takes from a theme and what it gives.

use std::sync::Arc;

use super::sheet::{Panel, Sheet};
use crate::base::{Digest, Source};

/// The print part of a theme (`themes/<name>/print/`).
#[derive(Debug, Clone)]
pub struct PrintTheme {
    /// `card.typ`: draws one panel of a card.
    pub template: Source,
    /// `sheet.css`: styles the printable HTML.
    pub css: Source,
    /// `fonts/*.ttf` and `*.otf`, in the order of their names.
    pub fonts: Vec<PrintFont>,
}

/// A font file.
#[derive(Debug, Clone)]
pub struct PrintFont {
    /// File name, for messages.
    pub name: String,
    pub bytes: Arc<[u8]>,
    /// Digest of the bytes: fonts are large, so it is made once, when they are read.
    pub digest: Digest,
}

impl PrintFont {
    /// A font and its digest.
    #[must_use]
    pub fn new(name: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self { name: name.into(), digest: Digest::of(&bytes), bytes }
    }
}

impl PrintTheme {
    /// Digest of all that the print stage looks at.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut parts = vec![self.template.digest, self.css.digest];
        parts.extend(self.fonts.iter().map(|font| font.digest));
        Digest::join(&parts)
    }
}

/// All that is printed of one card.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedCard {
    /// Name of the card's page (`safe-reporting`).
    pub card: String,
    /// Code of the place (`nl`).
    pub place: String,
    /// Tag of the reader's language.
    pub reader: String,
    /// Tag of the officer's language.
    pub officer: String,
    /// One for each geometry on which the card fits, in the order of the geometries.
    pub sheets: Vec<PrintedSheet>,
    /// One for each format on which the card fits, in the order of the geometries.
    pub previews: Vec<Preview>,
}

/// One card on one geometry, ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedSheet {
    /// Name of the geometry, for the file's name.
    pub geometry: String,
    /// Name of the format.
    pub format: String,
    /// Cards on one sheet of paper.
    pub cards: u32,
    /// What both renderings show.
    pub sheet: Sheet,
    /// None where `kyr` was built without the feature `pdf`.
    pub pdf: Option<Arc<[u8]>>,
    /// A complete HTML document.
    pub html: Arc<str>,
}

/// Pictures of a card's panels.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// Name of the format.
    pub format: String,
    /// SVG documents, front first. Empty where `kyr` was built without the feature `pdf`.
    pub panels: Vec<(Panel, Arc<str>)>,
}
