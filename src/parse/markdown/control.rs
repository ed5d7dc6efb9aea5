//! Invisible control characters, which HTML does not allow.

use super::Walk;
use crate::base::{Code, Diagnostic, Severity};

pub(in crate::parse) const CONTROL_CHARACTER: Code = Code {
    name: "control-character",
    severity: Severity::Error,
    adjustable: false,
    what: "An invisible control character stands in a page.",
    why: "It is not allowed in HTML and usually comes from a damaged copy; letters may be missing beside it.",
    fix: "Delete the character; check the words around it.",
};

impl Walk<'_> {
    pub(super) fn control_characters(&mut self, text: &str, start: usize) {
        let bad = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r') || *b == 0x7f;
        // Nearly every text has none; without a way out, the loop looks at many bytes at once.
        if !text.as_bytes().iter().fold(false, |any, b| any | bad(b)) {
            return;
        }
        for (i, byte) in text.bytes().enumerate().filter(|(_, b)| bad(b)) {
            self.diagnostics.push(
                Diagnostic::new(
                    &CONTROL_CHARACTER,
                    format!("the control character U+{byte:04X} stands here"),
                )
                .at(self.source, start + i..start + i + 1)
                .hint("delete it and check the words around it"),
            );
        }
    }
}
