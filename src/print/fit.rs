//! Fit: the largest size of type at which a panel's text has room.
//!
//! Takes a panel and a way to set it, steps down from the format's size to the floor of 6.5 pt, and
//! gives the set panel; or, where even the floor does not help, errors that name the card, the side,
//! the language, and what is too much by how many millimetres. It never shrinks text further,
//! clips it or leaves any out.

use serde::Serialize;

use super::extent::Fault;
use super::pdf::{Press, SetPanel};
use super::qr;
use crate::base::characters::has_heap_of_marks;
use crate::base::{Code, Diagnostic, Severity};
use crate::model::card::{CardSide, CardView};
use crate::model::geometry::{Format, Mm, Pt, SMALLEST};
use crate::model::sheet::Panel;

/// Text that is too long for its side.
pub const OVERFLOW: Code = Code {
    name: "card-overflow",
    severity: Severity::Error,
    adjustable: false,
    what: "The text of a card's side does not fit, even at the smallest size of 6.5 pt.",
    why: "Smaller print cannot be read in a hurry or in bad light, and a sentence cut off can turn a warning \
          into its opposite.",
    fix: "Shorten the text of that side in that language, or print fewer formats: the message says which one \
          is too small. A translation may say less than the source, never more.",
};

/// A word or address that is wider than its line.
pub const WIDE_WORD: Code = Code {
    name: "card-wide-word",
    severity: Severity::Error,
    adjustable: false,
    what: "A word, number or address on a card is wider than its line, even at the smallest size of 6.5 pt.",
    why: "It would run into the QR code or be cut off with the edge of the card; numbers and addresses are \
          never broken, since people copy them by hand.",
    fix: "Use a shorter word or address. For the card's own address, shorten `base_url` or the slug.",
};

/// A character that none of the theme's fonts has.
pub const MISSING_GLYPH: Code = Code {
    name: "card-missing-glyph",
    severity: Severity::Error,
    adjustable: false,
    what: "A character on a card is in none of the fonts that the theme has for its language.",
    why: "It would be printed as an empty box, or not at all.",
    fix: "Replace the character, or add a font that has it to the theme's `print/fonts` and to the language's \
          list in `print/card.typ`.",
};

pub const HEAP_OF_MARKS: Code = Code {
    name: "card-heap-of-marks",
    severity: Severity::Error,
    adjustable: false,
    what: "A card has dozens of accents or other marks on one letter.",
    why: "Nobody can read it, and setting it takes more memory than a computer has.",
    fix: "Write the word with the marks that are read. Such heaps come from programs that decorate texts.",
};

/// The most that a panel may say of itself, in bytes: some twenty times what the largest has room for.
/// To set more takes memory without a limit, as a letter with a hundred thousand accents does.
const MOST_DATA: usize = 64 * 1024;

/// From one size to the next smaller one, in points.
pub const STEP: f64 = 0.25;

/// Sets one panel of a card for a format as large as it fits. None where it does not. `near` is the
/// size to try first, such as the one that fitted another format: it changes how long the search
/// takes, not what it finds.
pub fn fit(
    press: &Press,
    card: &CardView,
    code: &qr::Qr,
    format: &Format,
    panel: Panel,
    near: Option<Pt>,
) -> (Option<SetPanel>, Vec<Diagnostic>) {
    let side = side(card, panel);
    let picture = code.svg();
    let at = Place { card, side, format, panel };
    let set = |size: Pt| {
        let data = PanelData::new(card, code, format, panel, size);
        let data = serde_json::to_string(&data).unwrap_or_default();
        if data.len() > MOST_DATA {
            return Err(Box::new(
                at.diagnostic(&OVERFLOW, "the text is longer than any format has room for")
                    .hint("shorten it"),
            ));
        }
        if has_heap_of_marks(&data) {
            let what = "more accents and other marks follow each other than a letter can have";
            return Err(Box::new(
                at.diagnostic(&HEAP_OF_MARKS, what).hint("remove all but the ones that are read"),
            ));
        }
        let set = press.set(data, &picture, size)?;
        Ok(Trial { faults: set.extent.faults(format), left: set.extent.left, found: set })
    };
    let room = format.height.0 - 2.0 * format.margin.0;
    match largest(format.largest, near, room, set) {
        Err(diagnostic) => (None, vec![*diagnostic]),
        Ok(Trial { found: fitted, faults, .. }) => {
            let mut diagnostics: Vec<_> = faults.iter().map(|fault| at.fault(fault)).collect();
            diagnostics.extend(at.missing(&fitted.extent.missing));
            (diagnostics.is_empty().then_some(fitted), diagnostics)
        }
    }
}

/// The side that a panel belongs to.
#[must_use]
pub fn side(card: &CardView, panel: Panel) -> &CardSide {
    if panel == Panel::Officer { &card.officer } else { &card.reader }
}

/// A size that was tried: what came of it, and how much room it left (or took too much) in
/// millimetres, where that is known.
struct Trial<T> {
    found: T,
    faults: Vec<Fault>,
    left: Option<f64>,
}

/// The file in which people write the side that a panel belongs to.
#[must_use]
pub fn file(card: &CardView, panel: Panel) -> String {
    format!("content/{}/cards/{}.md", side(card, panel).lang.tag, card.card)
}

/// Finds the largest size without faults; what fits at one size is taken to fit at all smaller ones.
/// Where none fits, gives the smallest with its faults.
///
/// Text takes room by the square of its size, so the room that one trial leaves says about where the
/// answer is: two or three trials are enough as a rule.
fn largest<T>(
    from: Pt,
    near: Option<Pt>,
    room: f64,
    set: impl Fn(Pt) -> Result<Trial<T>, Box<Diagnostic>>,
) -> Result<Trial<T>, Box<Diagnostic>> {
    let sizes: Vec<f64> = (0..200_u32)
        .map(|step| SMALLEST.0 + f64::from(step) * STEP)
        .take_while(|size| *size <= from.0.max(SMALLEST.0))
        .collect();
    let step = |size: f64| sizes.partition_point(|known| *known <= size).saturating_sub(1);
    // Sizes below `low` fit or need not be tried, `high` and above do not fit.
    let (mut low, mut high) = (0, sizes.len());
    let mut best = None;
    let mut next = near.map_or(sizes.len() / 3, |near| step(near.0));
    loop {
        let trial = set(Pt(sizes[next]))?;
        let left = match trial.faults.first() {
            Some(Fault::Over { by }) => Some(-by.0),
            Some(Fault::Wide { .. }) => None,
            None => trial.left,
        };
        let guess = left.filter(|left| *left < room).map(|left| sizes[next] * (room / (room - left)).sqrt());
        if trial.faults.is_empty() {
            low = next + 1;
            best = Some(trial);
        } else if next == 0 {
            return Ok(trial);
        } else {
            high = next;
        }
        if let Some(found) = best.take_if(|_| low == high) {
            return Ok(found);
        }
        next = guess.map_or(low + (high - low) / 2, step);
        next = next.clamp(low, high - 1);
    }
}

/// What the template is told.
#[derive(Serialize)]
struct PanelData<'a> {
    panel: Panel,
    format: &'a str,
    width: Mm,
    height: Mm,
    margin: Mm,
    size: Pt,
    smallest: Pt,
    side: &'a CardSide,
    draft: Option<&'a str>,
    url_text: &'a str,
    qr: QrData<'a>,
}

#[derive(Serialize)]
struct QrData<'a> {
    size: f64,
    quiet: f64,
    alt: &'a str,
}

impl<'a> PanelData<'a> {
    fn new(card: &'a CardView, code: &qr::Qr, format: &'a Format, panel: Panel, size: Pt) -> Self {
        Self {
            panel,
            format: &format.name,
            width: format.width,
            height: format.height,
            margin: format.margin,
            size,
            smallest: SMALLEST,
            side: side(card, panel),
            draft: draft(card, panel),
            url_text: &card.url_text,
            qr: QrData { size: qr::SIZE, quiet: code.quiet(), alt: &card.qr_alt },
        }
    }
}

/// The words across a panel of an unreviewed card.
#[must_use]
pub fn draft(card: &CardView, panel: Panel) -> Option<&str> {
    let (reader, officer) = card.draft.as_ref()?;
    Some(if panel == Panel::Officer { officer } else { reader })
}

/// What a message says about where the fault is.
struct Place<'a> {
    card: &'a CardView,
    side: &'a CardSide,
    format: &'a Format,
    panel: Panel,
}

impl Place<'_> {
    fn diagnostic(&self, code: &'static Code, what: &str) -> Diagnostic {
        let Self { card, side, format, panel } = self;
        let message = format!(
            "card `{}` for {}, {} side in {}, format {}: {what}",
            card.card,
            card.place,
            if *panel == Panel::Officer { "officer's" } else { "reader's" },
            side.lang.tag,
            format.name
        );
        Diagnostic::new(code, message).in_file(&file(card, *panel))
    }

    fn fault(&self, fault: &Fault) -> Diagnostic {
        match fault {
            Fault::Over { by: Mm(by) } => {
                let room = self.format.height.0 - 2.0 * self.format.margin.0;
                self.diagnostic(&OVERFLOW, &format!("at {} pt the text is {by:.1} mm too long", SMALLEST.0))
                    .hint(format!("cut about {:.0} % of the words", (100.0 * by / (room + by)).ceil()))
            }
            Fault::Wide { text, by: Mm(by) } => self
                .diagnostic(
                    &WIDE_WORD,
                    &format!("at {} pt `{}` sticks out of its line by {by:.1} mm", SMALLEST.0, text.trim()),
                )
                .hint("use a shorter word or address"),
        }
    }

    fn missing(&self, characters: &[char]) -> Option<Diagnostic> {
        if characters.is_empty() {
            return None;
        }
        let list: Vec<_> = characters.iter().map(|c| format!("`{c}` (U+{:04X})", u32::from(*c))).collect();
        let what = format!("no font of the theme has {}", list.join(", "));
        Some(self.diagnostic(&MISSING_GLYPH, &what).hint("replace the character or add a font that has it"))
    }
}
