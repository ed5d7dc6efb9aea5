//! Alerts on one line: `> [!WARNING] Do not sign`, as programs write it that join the lines of a paragraph.

use super::copy::Edit;
use super::line_before;

const KINDS: [&str; 5] = ["note]", "tip]", "important]", "warning]", "caution]"];

/// An alert whose words stand behind its kind.
pub(super) struct OneLine {
    /// Where its kind begins.
    pub tag: usize,
    /// The end of the line that should be behind the kind.
    pub edit: Edit,
}

/// What may be such alerts: they are if a quotation begins there.
pub(super) fn candidates(text: &str) -> Vec<OneLine> {
    memchr::memmem::find_iter(text.as_bytes(), "[!").filter_map(|at| candidate(text, at)).collect()
}

fn candidate(text: &str, tag: usize) -> Option<OneLine> {
    let head = line_before(text, tag)?;
    if !head.trim_end().ends_with('>') {
        return None;
    }
    let rest = &text[tag + 2..];
    let kind = KINDS
        .iter()
        .find(|kind| rest.get(..kind.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(kind)))?;
    let behind = &rest[kind.len()..];
    let words = behind.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    if words.is_empty() || words.starts_with('\n') {
        return None;
    }
    let from = tag + 2 + kind.len();
    // The next line begins as this one does: quotes go on, marks of lists become spaces.
    let head: String = head.chars().map(|c| if c == '>' || c == '\t' { c } else { ' ' }).collect();
    let edit = Edit { at: from..from + (behind.len() - words.len()), with: format!("\n{head}") };
    Some(OneLine { tag, edit })
}
