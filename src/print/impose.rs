//! Imposition: which panel goes where on the paper.
//!
//! Takes a geometry and the fitted sizes, gives a [`Sheet`]. Knows nothing of text or ink. Slots
//! never swap by themselves because a language runs right to left; only the spine of a folded card
//! does, since such a booklet opens the other way, and that is said here in one place.

use crate::base::{Code, Diagnostic, Direction, Severity};
use crate::model::geometry::{Binding, Geometry, Mm, Pt, Variant};
use crate::model::sheet::{Mark, MarkKind, Panel, Sheet, SheetPage, Slot, Turn};

/// A row of the table that cannot be printed.
pub const SHEET_TOO_LARGE: Code = Code {
    name: "card-sheet-too-large",
    severity: Severity::Error,
    adjustable: false,
    what: "A row of the print table puts more or larger cards on the paper than it can hold.",
    why: "The printer would cut cards off at the edge, or shrink the page so that no card has its size.",
    fix: "Lower `columns` or `rows` of that row in `site.yaml`, or leave them out: kyr then counts what fits.",
};

/// Puts one card on a geometry. `reading` is the direction of the reader's language.
#[must_use]
pub fn impose(geometry: &Geometry, reading: Direction, sizes: &[(Panel, Pt)]) -> Sheet {
    let grid = Grid::new(geometry);
    let front = grid.page(geometry, &spread(geometry, reading, Face::Front), Face::Front);
    let mut pages = vec![front];
    if geometry.variant != Variant::Foldover {
        pages.push(grid.page(geometry, &spread(geometry, reading, Face::Back), Face::Back));
    }
    Sheet {
        geometry: geometry.name.clone(),
        width: Mm(grid.width),
        height: Mm(grid.height),
        bleed: geometry.bleed,
        pages,
        sizes: sizes.to_vec(),
    }
}

/// Finds what keeps a geometry from being printed.
#[must_use]
pub fn check(geometry: &Geometry) -> Option<Diagnostic> {
    let grid = Grid::new(geometry);
    if grid.left >= 0.0 && grid.top >= 0.0 && geometry.cards() > 0 {
        return None;
    }
    let message = format!(
        "`{}` needs {:.1} x {:.1} mm for {} x {} cards, but the paper has {:.1} x {:.1} mm",
        geometry.name,
        grid.width - 2.0 * grid.left,
        grid.height - 2.0 * grid.top,
        geometry.columns,
        geometry.rows,
        grid.width,
        grid.height
    );
    Some(
        Diagnostic::new(&SHEET_TOO_LARGE, message)
            .in_file("site.yaml")
            .hint("leave out `columns` and `rows`"),
    )
}

/// The panels that a format has, front first.
#[must_use]
pub fn panels(binding: Binding) -> &'static [Panel] {
    match binding {
        Binding::Flat => &[Panel::Reader, Panel::Officer],
        Binding::Folded => &[Panel::Cover, Panel::Officer, Panel::Inside, Panel::Contact],
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Front,
    Back,
}

/// The panels of one cell: column and row in panels, and which way up.
fn spread(geometry: &Geometry, reading: Direction, face: Face) -> Vec<(Panel, u16, u16, Turn)> {
    use Panel::{Contact, Cover, Inside, Officer, Reader};
    // A folded card has its spine where the language begins its lines: the cover of an English one is
    // the right half of the outside, the cover of an Arabic one the left half.
    let (outside, inside) = match reading {
        Direction::Ltr => ([Officer, Cover], [Inside, Contact]),
        Direction::Rtl => ([Cover, Officer], [Contact, Inside]),
    };
    let upright = |row: [Panel; 2]| vec![(row[0], 0, 0, Turn::Upright), (row[1], 1, 0, Turn::Upright)];
    match (geometry.format.binding, geometry.variant, face) {
        (Binding::Flat, Variant::Foldover, _) => upright([Reader, Officer]),
        (Binding::Flat, _, Face::Front) => vec![(Reader, 0, 0, Turn::Upright)],
        (Binding::Flat, _, Face::Back) => vec![(Officer, 0, 0, Turn::Upright)],
        (Binding::Folded, Variant::Foldover, _) => {
            // The inside is folded up behind the outside, head to foot: half a turn, halves swapped.
            let mut panels = upright(outside);
            panels.extend([(inside[1], 0, 1, Turn::Half), (inside[0], 1, 1, Turn::Half)]);
            panels
        }
        (Binding::Folded, _, Face::Front) => upright(outside),
        (Binding::Folded, _, Face::Back) => upright(inside),
    }
}

/// Where the cells are on the page; coordinates in millimetres.
struct Grid {
    width: f64,
    height: f64,
    left: f64,
    top: f64,
    cell: (f64, f64),
}

/// Crop marks begin this far from the trim line, so that a cut just beside it leaves no ink,
const GAP: f64 = 1.0;
/// and are this long.
const LENGTH: f64 = 4.0;

impl Grid {
    fn new(geometry: &Geometry) -> Self {
        let (Mm(cell_width), Mm(cell_height)) = geometry.cell();
        let cells = (cell_width * f64::from(geometry.columns), cell_height * f64::from(geometry.rows));
        let (width, height) = geometry.paper.as_ref().map_or(cells, |paper| (paper.width.0, paper.height.0));
        Self {
            width,
            height,
            left: (width - cells.0) / 2.0,
            top: (height - cells.1) / 2.0,
            cell: (cell_width, cell_height),
        }
    }

    fn page(&self, geometry: &Geometry, spread: &[(Panel, u16, u16, Turn)], face: Face) -> SheetPage {
        let Geometry { columns, rows, .. } = *geometry;
        let (panel_width, panel_height) = (geometry.format.width.0, geometry.format.height.0);
        let mut slots = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                // The paper is turned over its long edge, so what is left on the front is right on
                // the back: the cell keeps its column in the data and changes its place.
                let x = self.left + f64::from(column) * self.cell.0;
                let x = if face == Face::Back { self.width - x - self.cell.0 } else { x };
                let y = self.top + f64::from(row) * self.cell.1;
                slots.extend(spread.iter().map(|&(panel, across, down, turn)| Slot {
                    panel,
                    x: Mm(x + f64::from(across) * panel_width),
                    y: Mm(y + f64::from(down) * panel_height),
                    width: Mm(panel_width),
                    height: Mm(panel_height),
                    turn,
                }));
            }
        }
        SheetPage { slots, marks: self.marks(geometry) }
    }

    /// The same on both faces: the grid stands in the middle of the page.
    fn marks(&self, geometry: &Geometry) -> Vec<Mark> {
        let mut marks = Vec::new();
        let flat = geometry.format.binding == Binding::Flat;
        let foldover = geometry.variant == Variant::Foldover;
        if geometry.variant != Variant::Shop {
            for column in 0..=geometry.columns {
                self.upright(
                    &mut marks,
                    MarkKind::Cut,
                    self.left + f64::from(column) * self.cell.0,
                    GAP,
                    LENGTH,
                );
            }
            for row in 0..=geometry.rows {
                self.level(&mut marks, MarkKind::Cut, self.top + f64::from(row) * self.cell.1);
            }
        }
        if !flat || foldover {
            // In `shop` the fold is marked in the bleed, which is cut off.
            let (gap, length) =
                if geometry.variant == Variant::Shop { (0.5, geometry.bleed.0 - 0.5) } else { (GAP, LENGTH) };
            for column in 0..geometry.columns {
                let x = self.left + (f64::from(column) + 0.5) * self.cell.0;
                self.upright(&mut marks, MarkKind::Fold, x, gap, length);
            }
        }
        if !flat && foldover {
            for row in 0..geometry.rows {
                self.level(&mut marks, MarkKind::Fold, self.top + (f64::from(row) + 0.5) * self.cell.1);
            }
        }
        marks
    }

    /// A mark above and one below the cards.
    fn upright(&self, marks: &mut Vec<Mark>, kind: MarkKind, x: f64, gap: f64, length: f64) {
        let (above, below) = (self.top - gap, self.height - self.top + gap);
        marks.push(Mark { kind, from: (Mm(x), Mm(above - length)), to: (Mm(x), Mm(above)) });
        marks.push(Mark { kind, from: (Mm(x), Mm(below)), to: (Mm(x), Mm(below + length)) });
    }

    /// A mark left and one right of the cards.
    fn level(&self, marks: &mut Vec<Mark>, kind: MarkKind, y: f64) {
        let (left, right) = (self.left - GAP, self.width - self.left + GAP);
        marks.push(Mark { kind, from: (Mm(left - LENGTH), Mm(y)), to: (Mm(left), Mm(y)) });
        marks.push(Mark { kind, from: (Mm(right), Mm(y)), to: (Mm(right + LENGTH), Mm(y)) });
    }
}
