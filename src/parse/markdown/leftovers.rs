//! Markup that makes nothing: what was meant for Markdown and would be published as it stands.
//!
//! Takes the words of a block as the reader of Markdown left them, signs included; gives one message a place. What is
//! escaped (`\*\*`) or code is meant so.

mod foreign;
mod lines;
mod links;
mod rows;
mod signs;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Tag};

use super::{Origin, Walk};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::settings::HtmlPolicy;
use foreign::Signs;

pub(in crate::parse) const LEFTOVER_MARKUP: Code = Code {
    name: "leftover-markup",
    severity: Severity::Warning,
    adjustable: true,
    what: "Signs of Markdown stand in a text and make nothing: no link, no bold word, no heading.",
    why: "Readers see the signs, and do not get the link or the emphasis that was meant.",
    fix: "Write the markup as the message says. Signs that are meant as signs have a backslash before them: `\\*\\*`, `\\#`, `\\[`.",
};

pub(in crate::parse) const UNREAD_NUMBER: Code = Code {
    name: "unread-number",
    severity: Severity::Error,
    adjustable: false,
    what: "What looks like the number of a place is written so that kyr does not know it.",
    why: "Readers see signs where the number is to be that they can press; it may be that of the emergency services.",
    fix: "Write `<tel:PLACE/KEY>`, without spaces.",
};

pub(in crate::parse) const LOST_CELL: Code = Code {
    name: "lost-cell",
    severity: Severity::Warning,
    adjustable: true,
    what: "A row of a table has more cells than the table's head.",
    why: "What stands in the cells behind the last column is not published.",
    fix: "Add a column to the head and to the line below it, or remove the cell. A `|` that is part of the text is written `\\|`.",
};

pub(in crate::parse) const UNCLOSED_FENCE: Code = Code {
    name: "unclosed-fence",
    severity: Severity::Error,
    adjustable: false,
    what: "A block of code or a component begins with a fence (```` ``` ````) and has none at its end.",
    why: "Everything below it, to the end of the page, belongs to the block.",
    fix: "Write a line with the same fence where the block ends, without anything else in that line.",
};

/// Markup that makes nothing, within a text.
struct Leftover {
    code: &'static Code,
    at: Range<usize>,
    message: String,
    hint: &'static str,
}

impl Leftover {
    fn new(at: Range<usize>, message: impl Into<String>, hint: &'static str) -> Self {
        Self { code: &LEFTOVER_MARKUP, at, message: message.into(), hint }
    }
}

/// The words of the block that is being read, and what its page may hold of what is rare.
pub(in crate::parse) struct Runs {
    places: Vec<Range<usize>>,
    signs: Signs,
}

impl Runs {
    /// For a text of which nothing is read yet.
    pub(super) fn of(text: &str) -> Self {
        Self { places: Vec::new(), signs: Signs::of(text) }
    }
}

impl Walk<'_> {
    /// Notes words of the block that is being read.
    pub(super) fn note_words(&mut self, local: &Range<usize>, address: bool) {
        if address {
            return;
        }
        match self.runs.places.last_mut() {
            Some(last) if last.end == local.start => last.end = local.end,
            _ => self.runs.places.push(local.clone()),
        }
    }

    /// Reports what is left over in the words of the block that ends here.
    pub(super) fn leftovers(&mut self, text: &str, origin: &Origin) {
        let mut runs = std::mem::take(&mut self.runs.places);
        if self.manner.policy != HtmlPolicy::Verbatim {
            let mut found = Vec::new();
            for run in &runs {
                lines::find(text, run, &mut found);
                links::find(text, run, &mut found);
                foreign::find(text, run, self.runs.signs, &mut found);
            }
            signs::find(text, &runs, &mut found);
            for leftover in found {
                self.diagnostics.push(
                    Diagnostic::new(leftover.code, leftover.message)
                        .at(self.source, origin.range(&leftover.at))
                        .hint(leftover.hint),
                );
            }
        }
        runs.clear();
        self.runs.places = runs;
    }

    /// Reports the cells of a row behind the table's last column.
    pub(super) fn row(&mut self, text: &str, local: &Range<usize>, origin: &Origin) {
        let Some(lost) = lost(&text[local.clone()], self.columns) else { return };
        let range = local.start + lost.start..local.start + lost.end;
        self.diagnostics.push(
            Diagnostic::new(
                &LOST_CELL,
                format!("this row has more cells than the head, which has {}", self.columns),
            )
            .at(self.source, origin.range(&range))
            .hint("add a column to the head and the line below it; a `|` in a text is written `\\|`"),
        );
    }

    /// Reports lines that four spaces before them make code of: they were pasted, or set in from the margin.
    pub(super) fn note_code(&mut self, tag: &Tag<'_>, at: &Range<usize>) {
        if matches!(tag, Tag::CodeBlock(CodeBlockKind::Indented))
            && self.manner.policy != HtmlPolicy::Verbatim
        {
            let hint = "remove the spaces; code that is meant stands between two lines of three `` ` ``";
            self.diagnostics.push(
                Diagnostic::new(&LEFTOVER_MARKUP, "this is shown as code, since four spaces stand before it")
                    .at(self.source, at.clone())
                    .hint(hint),
            );
        }
    }

    /// Whether a fenced block has its end; reports that it has none.
    pub(super) fn is_closed(&mut self, block: &str, at: &Range<usize>) -> bool {
        let closed = is_closed(block);
        if !closed {
            let line = block.lines().next().unwrap_or_default();
            let range = if at.len() == block.len() { at.start..at.start + line.len() } else { at.clone() };
            self.diagnostics.push(
                Diagnostic::new(&UNCLOSED_FENCE, "the block that begins here has no end")
                    .at(self.source, range)
                    .hint("write a line with the same fence where it ends"),
            );
        }
        closed
    }
}

fn is_closed(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let first = lines.next().unwrap_or_default();
    let Some(sign) = first.chars().next() else { return true };
    let length = first.len() - first.trim_start_matches(sign).len();
    let last =
        lines.next_back().unwrap_or_default().trim_matches(|c: char| c == ' ' || c == '\t' || c == '>');
    last.len() >= length && last.trim_matches(sign).is_empty()
}

/// The part of a row behind its columns, where there is something in it.
fn lost(row: &str, columns: usize) -> Option<Range<usize>> {
    let trimmed = row.trim();
    let start = row.len() - row.trim_start().len();
    let mut bars = 0;
    let mut escaped = false;
    let leading = trimmed.starts_with('|');
    for (i, byte) in trimmed.bytes().enumerate() {
        let bar = byte == b'|' && !escaped;
        escaped = byte == b'\\' && !escaped;
        if !bar || (i == 0 && leading) {
            continue;
        }
        bars += 1;
        if bars == columns {
            let rest = &trimmed[i + 1..];
            let words = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
            let at = start
                + i
                + 1
                + (rest.len() - rest.trim_start_matches(|c: char| c == '|' || c.is_whitespace()).len());
            return (!words.is_empty()).then(|| at..at + words.len());
        }
    }
    None
}

#[cfg(test)]
mod tests;
