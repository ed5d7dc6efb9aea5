//! What an exchange file says, whatever its format.

use std::ops::Range;
use std::sync::Arc;

use super::inline::Piece;
use super::{po, xliff_read};
use crate::base::{Code, Diagnostic, Severity, Source};

pub(super) const FORMAT: Code = Code {
    name: "exchange-format",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation file cannot be read: it is broken, cut off, or of another format than its ending says.",
    why: "kyr would have to guess what belongs where. Nothing of the file was imported.",
    fix: "Send or export the file again. kyr reads gettext PO (`.po`) and XLIFF 1.2 and 2.x (`.xlf`, `.xliff`).",
};

pub(super) const CHARSET: Code = Code {
    name: "exchange-charset",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation file is not encoded in UTF-8.",
    why: "Letters would arrive as nonsense. Nothing of the file was imported.",
    fix: "Set the charset to UTF-8 in your translation program (in Poedit: Translation, Properties) and save the file again.",
};

pub(super) const ENTITY: Code = Code {
    name: "exchange-entity",
    severity: Severity::Error,
    adjustable: false,
    what: "An XLIFF file declares a document type or uses an entity of its own.",
    why: "Entities can read other files of this computer or fill its memory. kyr never follows them, and no translation program needs them. Nothing of the file was imported.",
    fix: "Remove the `<!DOCTYPE ...>` and write the characters themselves. Ask where the file comes from.",
};

pub(super) const SIZE: Code = Code {
    name: "exchange-size",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation file is far larger than any site's.",
    why: "It is most likely something else. It was not read.",
    fix: "Import the file that kyr exported. For a very large site, export into a folder: one file for each page.",
};

/// The largest file that is read: twice the XLIFF of a site of two thousand pages.
pub const LIMIT: u64 = 192 * 1024 * 1024;

/// A unit as it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub context: String,
    pub target: Vec<Piece>,
    pub fuzzy: bool,
    /// The word for the translation that was exported.
    pub made: Option<String>,
    /// Where it stands in the exchange file.
    pub range: Range<usize>,
}

/// A file as it comes back.
#[derive(Debug, Clone)]
pub struct Incoming {
    pub source: Arc<Source>,
    pub language: String,
    /// Where the language stands.
    pub language_at: Range<usize>,
    pub entries: Vec<Entry>,
}

/// Whether a file is a translation file by its name.
#[must_use]
pub fn is_named(path: &str) -> bool {
    matches!(ending(path), Some("po" | "xlf" | "xliff"))
}

fn ending(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, ending)| ending)
}

/// Reads an exchange file. `path` is for messages; its ending tells the format.
///
/// # Errors
/// The file cannot be used at all; nothing of it may be imported.
pub fn read(path: &str, bytes: &[u8]) -> Result<Incoming, Diagnostic> {
    if bytes.len() as u64 > LIMIT {
        return Err(Diagnostic::new(&SIZE, format!("this file is larger than {} MB", LIMIT / 1024 / 1024))
            .in_file(path)
            .hint("import the file that kyr exported"));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            // What comes after it may be a whole hard disk.
            let at = error.valid_up_to();
            let source = Source::new(path, &String::from_utf8_lossy(&bytes[..bytes.len().min(at + 100)]));
            return Err(Diagnostic::new(&CHARSET, "this file is not UTF-8")
                .at(&source, at..at + 1)
                .hint("save it again with the charset UTF-8"));
        }
    };
    let source = Arc::new(Source::new(path, text));
    match ending(path) {
        Some("po") => po::read(&source),
        Some("xlf" | "xliff") => xliff_read::read(&source),
        _ => Err(Diagnostic::new(&FORMAT, "this is no translation file by its name")
            .in_file(path)
            .hint("import a file that ends in .po, .xlf or .xliff")),
    }
}
