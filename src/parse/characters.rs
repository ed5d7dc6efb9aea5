//! Characters that no text of a site may hold, whatever file it stands in.
//!
//! Takes texts as they stand in a file and what escapes in them say; gives diagnostics at the
//! character or its escape.

use std::ops::Range;

use crate::base::characters::{Refusal, Refused, find, find_yaml_escapes};
use crate::base::yaml::{Data, Node};
use crate::base::{Code, Diagnostic, Lang, Severity, Source};

pub(super) const CONTROL_CHARACTER: Code = Code {
    name: "control-character",
    severity: Severity::Error,
    adjustable: false,
    what: "An invisible control character stands in a text.",
    why: "It is not allowed in HTML or in feeds and usually comes from a damaged copy; letters may be missing beside it.",
    fix: "Delete the character or the escape that stands for it; check the words around it.",
};

pub(super) const DIRECTION_CHARACTER: Code = Code {
    name: "direction-character",
    severity: Severity::Error,
    adjustable: false,
    what: "An invisible character that turns the order of words stands in a text.",
    why: "Readers would see other words, numbers or addresses than those that are written, and the text after it may be turned too. kyr itself isolates what needs it.",
    fix: "Delete the character or the escape that stands for it. Where a sign stands on the wrong side, write LRM (U+200E) or RLM (U+200F) beside it.",
};

pub(super) const LINE_SEPARATOR: Code = Code {
    name: "line-separator",
    severity: Severity::Warning,
    adjustable: true,
    what: "A line end that only some programs know (U+2028, U+2029) stands in a text.",
    why: "It comes from word processors. Browsers show it as a space or as an empty box, and the line does not end there.",
    fix: "Replace it by a space or a line end.",
};

/// Whether a text may turn the order of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turning {
    Refused,
    /// The text of a pseudo-language, which kyr itself turns.
    Own,
}

impl Turning {
    pub(super) fn of(lang: &Lang) -> Self {
        if lang.is_pseudo() { Self::Own } else { Self::Refused }
    }
}

/// Reports what stands in a range of a file. Gives whether there was a control character, for which
/// YAML cannot be read.
pub(super) fn check(
    source: &Source,
    range: Range<usize>,
    turning: Turning,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let found = find(&source.text[range.clone()]);
    report(source, range.start, &found, turning, diagnostics)
}

/// Reports the escapes in the quoted strings of YAML whose text begins at byte `start` of the file.
pub(super) fn check_yaml(
    source: &Source,
    start: usize,
    node: &Node,
    turning: Turning,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut scalar = |range: &Range<usize>| {
        let at = range.start + start..range.end + start;
        let written = source.text.get(at.clone()).unwrap_or_default();
        if written.starts_with('"') && written.contains('\\') {
            report(source, at.start, &find_yaml_escapes(written), turning, diagnostics);
        }
    };
    match &node.data {
        Data::List(items) => {
            for item in items {
                check_yaml(source, start, item, turning, diagnostics);
            }
        }
        Data::Map(entries) => {
            for (key, _) in entries {
                scalar(&key.range);
            }
            for (_, node) in entries {
                check_yaml(source, start, node, turning, diagnostics);
            }
        }
        _ => scalar(&node.range),
    }
}

/// Makes diagnostics of what was found in a text that begins at byte `start` of the file. Gives
/// whether there was a control character.
pub(super) fn report(
    source: &Source,
    start: usize,
    found: &[Refused],
    turning: Turning,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let mut controls = false;
    for refused in found.iter().filter(|refused| refused.why != Refusal::Bidi || turning == Turning::Refused)
    {
        let range = refused.range.start + start..refused.range.end + start;
        diagnostics.push(diagnostic(refused, source, range));
        controls |= refused.why == Refusal::Control;
    }
    controls
}

/// The diagnostic for one character.
pub(super) fn diagnostic(refused: &Refused, source: &Source, range: Range<usize>) -> Diagnostic {
    let number = format!("U+{:04X}", u32::from(refused.character));
    let (code, message, hint) = match refused.why {
        Refusal::Control => (
            &CONTROL_CHARACTER,
            format!("the control character {number} stands here"),
            if refused.character == '\u{b}' {
                "word processors break a line with it: write a space, or end the line with `\\`"
            } else {
                "delete it and check the words around it"
            },
        ),
        Refusal::Bidi => (
            &DIRECTION_CHARACTER,
            format!("the character {number} stands here, which turns the order of the words after it"),
            "delete it; LRM and RLM are fine",
        ),
        Refusal::Nothing => (
            &CONTROL_CHARACTER,
            "this escape stands for no character".to_owned(),
            "write the character itself, or delete the escape",
        ),
        Refusal::LineEnd => (
            &LINE_SEPARATOR,
            format!("the line end {number} stands here, which browsers do not know"),
            "write a space or a line end",
        ),
    };
    Diagnostic::new(code, message).at(source, range).hint(hint)
}
