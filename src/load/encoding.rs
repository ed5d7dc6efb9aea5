//! Text files that are not in UTF-8.
//!
//! Takes a file's name and bytes; gives what is wrong with it, and a text to go on with, so that links to the
//! file are not broken as well.

use std::sync::Arc;

use super::read::Fault;
use crate::base::{Code, Diagnostic, Severity, Source};
use crate::model::tree::File;

pub(super) const NOT_UTF8: Code = Code {
    name: "not-utf-8",
    severity: Severity::Error,
    adjustable: false,
    what: "A text file is not encoded in UTF-8.",
    why: "Other encodings look right on one computer and turn letters into nonsense on the next; Arabic, Bengali and Ukrainian do not exist in them at all.",
    fix: "Open the file in your editor and save it again with the encoding \"UTF-8\".",
};

pub(super) fn not_utf8(name: &str, bytes: &[u8], at: usize) -> Fault {
    if let Some(text) = utf16(bytes) {
        // Read as what it is, so that nothing else is said of it than is wrong with its text.
        let diagnostic = Diagnostic::new(&NOT_UTF8, "this file is not UTF-8 but UTF-16")
            .in_file(name)
            .hint("save the file again with the encoding UTF-8; what Notepad and spreadsheets call \"Unicode\" is UTF-16");
        return (diagnostic, Some(File::Text(Arc::new(Source::new(name, &text)))));
    }
    // The text up to the fault is good, and what follows is shown with replacement characters.
    let source = Source::new(name, &String::from_utf8_lossy(bytes));
    let good = String::from_utf8_lossy(&bytes[..at]).len();
    let byte = bytes.get(at).copied().unwrap_or(0);
    let diagnostic =
        Diagnostic::new(&NOT_UTF8, format!("this file is not UTF-8: found the byte 0x{byte:02X}"))
            .at(&source, good..good + 1)
            .hint("save the file again with the encoding UTF-8");
    (diagnostic, Some(File::Text(Arc::new(source))))
}

/// The text of a file in UTF-16 with its byte order mark.
fn utf16(bytes: &[u8]) -> Option<String> {
    let units = |unit: fn([u8; 2]) -> u16| -> Vec<u16> {
        bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect()
    };
    let units = match bytes {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        _ => return None,
    };
    String::from_utf16(&units).ok()
}
