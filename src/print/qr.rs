//! QR codes as small SVG pictures.
//!
//! Takes an address, gives a vector picture whose quiet zone is part of it. The library makes the
//! code; the path is our own, since merging the dark modules of a row into runs halves the file.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};

use crate::base::{Code, Severity};

/// An address that no QR code of readable size can hold.
pub const QR_TOO_LONG: Code = Code {
    name: "card-qr-too-long",
    severity: Severity::Error,
    adjustable: false,
    what: "The address of a card's page is too long for a QR code of 20 mm.",
    why: "The squares of the code would be smaller than 0.35 mm, which cheap printers smear and cheap phones \
          cannot read.",
    fix: "Use a shorter `base_url` or shorter slugs for the card's page.",
};

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules on a side, quiet zone included.
    pub modules: u32,
    /// Path data of the dark modules; one unit a module, quiet zone included.
    pub path: String,
}

/// White modules on each side of the code, as ISO/IEC 18004 asks for.
pub const QUIET: u32 = 4;

/// Printed size of the code with its quiet zone, in millimetres.
pub const SIZE: f64 = 20.0;

/// The smallest module in millimetres: a dot of a 72 dpi fax, four of a 300 dpi printer.
const SMALLEST_MODULE: f64 = 0.35;

/// Makes the code of an address, with error correction level M (15 %), which survives a fold or a
/// stain. None where its modules would be too small.
#[must_use]
pub fn qr(address: &str) -> Option<Qr> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let modules = u32::try_from(code.size).ok()? + 2 * QUIET;
    if SIZE / f64::from(modules) < SMALLEST_MODULE {
        return None;
    }
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = row[x..].iter().take_while(|module| module.value()).count();
            if run > 0 {
                let (left, top) = (x + QUIET as usize, y + QUIET as usize);
                // Writing to a string cannot fail.
                let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    Some(Qr { modules, path })
}

impl Qr {
    /// The width of the quiet zone in millimetres, at the printed size.
    #[must_use]
    pub fn quiet(&self) -> f64 {
        SIZE * f64::from(QUIET) / f64::from(self.modules)
    }

    /// A picture of its own.
    #[must_use]
    pub fn svg(&self) -> String {
        let Self { modules, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules} {modules}\" \
             shape-rendering=\"crispEdges\"><rect width=\"{modules}\" height=\"{modules}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_the_finder_patterns_and_a_quiet_zone() {
        let code = qr("https://kyr.example/en/").unwrap();
        assert_eq!(code.modules, 25 + 2 * QUIET);
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert!(code.svg().len() < 5000, "{}", code.svg().len());
    }

    #[test]
    fn refuses_what_would_be_too_fine() {
        assert_eq!(qr(&"https://kyr.example/".repeat(20)), None);
    }
}
