//! What keeps set text from being printed: text that sticks out, or that no font covers.
//!
//! Takes the places of all ink on a panel, in millimetres from its top left corner, and gives the
//! faults. It does not know how the panel was set, so a theme's template cannot get round it by
//! clipping or by a second page.

use crate::model::geometry::{Format, Mm};

/// Where the ink of a panel is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Extent {
    /// Runs of text without white space at their ends.
    pub texts: Vec<TextArea>,
    /// Pictures: the QR code with its quiet zone.
    pub pictures: Vec<Area>,
    /// Characters that no font has, in order.
    pub missing: Vec<char>,
    /// Pages that the template made. One, unless it is broken.
    pub pages: u32,
    /// Room that is left below the text in millimetres (negative where there is none), where the
    /// template tells. Only a help for finding the right size sooner; faults come from the ink.
    pub left: Option<f64>,
}

/// A rectangle, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextArea {
    pub text: String,
    /// Where its ink is.
    pub ink: Area,
    /// Left and right end of its letters as they count for the line, without white space. Tails may
    /// hang over these ends, in Nastaliq by a third of the size.
    pub line: (f64, f64),
}

/// Why a panel does not fit at one size.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// Text goes on below the margin.
    Over {
        /// By how much.
        by: Mm,
    },
    /// A word is wider than its line.
    Wide {
        /// The word or address.
        text: String,
        /// By how much.
        by: Mm,
    },
}

/// Rounding of the engine, in millimetres.
const ROUNDING: f64 = 0.05;

/// The part of the margin that tails and tall words may hang into. What is left of it is still more
/// than a cut goes wrong.
const HANGING: f64 = 0.3;

impl Extent {
    /// Finds what does not fit into one panel of a format.
    #[must_use]
    pub fn faults(&self, format: &Format) -> Vec<Fault> {
        let safe = Area {
            left: format.margin.0,
            top: format.margin.0,
            right: format.width.0 - format.margin.0,
            bottom: format.height.0 - format.margin.0,
        };
        let hanging = HANGING * format.margin.0;
        let mut over: f64 = 0.0;
        let mut faults: Vec<Fault> = Vec::new();
        let mut last: Option<Area> = None;
        for TextArea { text, ink, line: (left, right) } in &self.texts {
            let down = (ink.bottom - safe.bottom).max(safe.top - ink.top);
            if down > hanging {
                over = over.max(down);
            }
            let beside = (right - safe.right).max(safe.left - left);
            let hung = (ink.right - safe.right).max(safe.left - ink.left);
            let hung = if hung > hanging { hung } else { 0.0 };
            let on_picture = self.pictures.iter().map(|picture| overlap(ink, picture)).fold(0.0, f64::max);
            let wide = beside.max(hung).max(on_picture);
            if wide <= ROUNDING {
                last = None;
                continue;
            }
            // The parts of one line (the engine splits it by fonts) are one fault.
            let same_line =
                last.replace(*ink).is_some_and(|last| last.bottom > ink.top && ink.bottom > last.top);
            match faults.last_mut() {
                Some(Fault::Wide { text: before, by }) if same_line => {
                    before.push_str(text);
                    by.0 = by.0.max(wide);
                }
                _ => faults.push(Fault::Wide { text: text.clone(), by: Mm(wide) }),
            }
        }
        if self.pages > 1 {
            // The template let text run to a second page: at least that page is too much.
            over = over.max(format.height.0 * f64::from(self.pages - 1));
        }
        if over > 0.0 {
            faults.insert(0, Fault::Over { by: Mm(over) });
        }
        faults
    }
}

/// By how much two areas overlap from left to right; 0 where they are apart.
fn overlap(a: &Area, b: &Area) -> f64 {
    let down = a.bottom.min(b.bottom) - a.top.max(b.top);
    let across = a.right.min(b.right) - a.left.max(b.left);
    if down > 0.0 && across > 0.0 { across } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(texts: &[(&str, [f64; 4])]) -> Vec<Fault> {
        let area = |[left, top, right, bottom]: [f64; 4]| Area { left, top, right, bottom };
        let text = |(text, at): &(&str, [f64; 4])| TextArea {
            text: (*text).into(),
            ink: area(*at),
            line: (at[0], at[2]),
        };
        let texts = texts.iter().map(text).collect();
        let extent = Extent {
            texts,
            pictures: vec![area([60.0, 30.0, 80.0, 50.0])],
            missing: Vec::new(),
            pages: 1,
            left: None,
        };
        extent.faults(&Format::known()[0])
    }

    #[test]
    fn text_inside_the_margins_is_fine() {
        assert_eq!(faults(&[("one", [3.5, 3.5, 82.0, 6.0]), ("two", [3.5, 48.0, 59.0, 50.4])]), []);
    }

    #[test]
    fn says_by_how_much_it_sticks_out() {
        assert_eq!(
            faults(&[("low", [3.5, 50.0, 9.0, 52.48])]),
            [Fault::Over { by: Mm(52.48 - (53.98 - 3.5)) }]
        );
        let wide = |by| Fault::Wide { text: "wide".into(), by: Mm(by) };
        assert_eq!(faults(&[("wide", [3.5, 9.0, 84.1, 12.0])]), [wide(84.1 - (85.6 - 3.5))]);
        assert_eq!(faults(&[("wide", [1.0, 9.0, 40.0, 12.0])]), [wide(2.5)]);
        assert_eq!(faults(&[("wide", [3.5, 32.0, 64.0, 35.0])]), [wide(4.0)]);
    }
}
