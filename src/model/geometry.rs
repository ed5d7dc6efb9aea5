//! The table of formats: how large a card is, how it is printed, and on which paper.
//!
//! The rows are data, with the usual ones as defaults, so that settings can choose among them and
//! add others. All lengths are millimetres.

mod row;

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

/// A length in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mm(pub f64);

impl Hash for Mm {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

/// A size of type in points (1/72 inch).
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pt(pub f64);

impl Hash for Pt {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

/// The size of one card, and how it is made from paper.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
#[serde(try_from = "row::Named<row::OwnFormat>")]
pub struct Format {
    /// Short name, part of file names (`id1`).
    pub name: String,
    /// Trimmed width of one panel.
    pub width: Mm,
    /// Trimmed height of one panel.
    pub height: Mm,
    pub binding: Binding,
    /// Distance that text keeps from the edge, so that a crooked cut takes none of it.
    pub margin: Mm,
    /// Body size from which the fit steps down. [`SMALLEST`] is where it ends.
    pub largest: Pt,
}

/// The smallest body size that a card may have, whatever the format: what is smaller cannot be read
/// in a hurry, in bad light or by weak eyes.
pub const SMALLEST: Pt = Pt(6.5);

/// What a card is, besides flat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Binding {
    /// Two sides.
    Flat,
    /// Folded once along its height: four panels, twice as wide when open.
    Folded,
}

/// A sheet of paper, upright.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
#[serde(try_from = "row::Named<row::OwnPaper>")]
pub struct Paper {
    /// Short name, part of file names (`a4`).
    pub name: String,
    pub width: Mm,
    pub height: Mm,
}

/// How the sheet is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Variant {
    /// As many as the paper takes, with crop marks: fronts on one page, mirrored backs on the next,
    /// for a printer that turns the paper over its long edge.
    Home,
    /// One card a page with bleed around it, for a copy shop or a printing house.
    Shop,
    /// Printed on one side of the paper: each front beside its back, to be folded and glued.
    Foldover,
}

impl Variant {
    /// The word in file names and settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Shop => "shop",
            Self::Foldover => "foldover",
        }
    }
}

/// A row of the table: one file per card is made from each.
///
/// Settings need to say only what is not derived: `{format: id1, variant: home, paper: a4}`.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
#[serde(try_from = "row::Row")]
pub struct Geometry {
    /// Part of the file's name: `id1-home-a4`, `id1-shop`.
    pub name: String,
    pub format: Format,
    pub variant: Variant,
    /// None for `shop`: there the page is the card.
    pub paper: Option<Paper>,
    /// Cards (or pairs, for `foldover`) beside each other.
    pub columns: u16,
    /// Cards (or pairs) below each other.
    pub rows: u16,
    /// Ink beyond the trim line, on each side. Only `shop` has any.
    pub bleed: Mm,
}

impl Format {
    /// The formats that settings may call by name.
    #[must_use]
    pub fn known() -> Vec<Self> {
        let flat = |name: &str, width, height| Self {
            name: name.into(),
            width: Mm(width),
            height: Mm(height),
            binding: Binding::Flat,
            margin: Mm(3.5),
            largest: Pt(9.0),
        };
        vec![
            // ISO/IEC 7810 ID-1, the size of bank cards: it fits every wallet.
            flat("id1", 85.60, 53.98),
            // The usual business cards of Europe and of the United States (3.5 x 2 in).
            flat("eu", 85.0, 55.0),
            flat("us", 88.9, 50.8),
            // A6 folded to A7.
            Self {
                binding: Binding::Folded,
                margin: Mm(6.0),
                largest: Pt(13.0),
                ..flat("a7-fold", 74.0, 105.0)
            },
        ]
    }
}

impl Paper {
    /// The papers that settings may call by name.
    #[must_use]
    pub fn known() -> Vec<Self> {
        let paper =
            |name: &str, width, height| Self { name: name.into(), width: Mm(width), height: Mm(height) };
        vec![paper("a4", 210.0, 297.0), paper("letter", 215.9, 279.4)]
    }
}

/// Paper kept free around the cards for the marks, and because most printers leave 4 to 6 mm white.
const EDGE: f64 = 9.0;

impl Geometry {
    /// A row with what follows from the rest filled in: as many cards as the paper takes, and
    /// 3 mm of bleed for `shop`, as printing houses ask for.
    #[must_use]
    pub fn new(format: Format, variant: Variant, paper: Option<Paper>) -> Self {
        let paper = paper.filter(|_| variant != Variant::Shop);
        let name = [&*format.name, variant.name(), paper.as_ref().map_or("", |p| &*p.name)];
        let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let mut geometry = Self { name, format, variant, paper, columns: 1, rows: 1, bleed: Mm(0.0) };
        let (width, height) = geometry.cell();
        match &geometry.paper {
            Some(paper) => {
                geometry.columns = times(paper.width.0 - 2.0 * EDGE, width.0);
                geometry.rows = times(paper.height.0 - 2.0 * EDGE, height.0);
            }
            None => geometry.bleed = Mm(3.0),
        }
        geometry
    }

    /// Every known format for home, shop and single-sided printers, on A4 and Letter.
    #[must_use]
    pub fn defaults() -> Vec<Self> {
        let mut rows = Vec::new();
        for format in Format::known() {
            for paper in Paper::known() {
                rows.push(Self::new(format.clone(), Variant::Home, Some(paper.clone())));
                rows.push(Self::new(format.clone(), Variant::Foldover, Some(paper)));
            }
            rows.push(Self::new(format, Variant::Shop, None));
        }
        rows
    }

    /// Width and height of what repeats on the page: a card as it lies open, or a front and its
    /// back for `foldover`. A flat card has its back beside it, a folded one below it.
    #[must_use]
    pub fn cell(&self) -> (Mm, Mm) {
        let Format { width, height, .. } = self.format;
        match (self.format.binding, self.variant) {
            (Binding::Flat, Variant::Foldover) => (Mm(2.0 * width.0), height),
            (Binding::Flat, _) => (width, height),
            (Binding::Folded, Variant::Foldover) => (Mm(2.0 * width.0), Mm(2.0 * height.0)),
            (Binding::Folded, _) => (Mm(2.0 * width.0), height),
        }
    }

    /// How many cards one sheet of paper gives.
    #[must_use]
    pub fn cards(&self) -> u32 {
        u32::from(self.columns) * u32::from(self.rows)
    }
}

/// How often `part` goes into `whole`, at least once: a row that fits not even one is reported by
/// the print stage.
fn times(whole: f64, part: f64) -> u16 {
    let mut times = 1;
    while part > 0.0 && f64::from(times + 1) * part <= whole && times < 99 {
        times += 1;
    }
    times
}
