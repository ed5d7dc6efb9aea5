//! Reads a text as YAML, with a diagnostic where it cannot be read.
//!
//! Takes a range of a file; gives its nodes, or None and why. What the nodes mean it never asks.

use std::ops::Range;

use super::SYNTAX;
use crate::base::yaml::{self, Fault, Node};
use crate::base::{Diagnostic, Source};
use crate::parse::characters::{self, Turning};
use crate::parse::{yaml_comments, yaml_mistakes};

/// Reads YAML in a range of a file. None where it cannot be read, which has been reported, as are
/// characters that no text may hold. Where a control character stands as it is, YAML cannot be read,
/// and that is not another fault.
pub(in crate::parse) fn read(
    source: &Source,
    range: Range<usize>,
    turning: Turning,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Node> {
    let controls = characters::check(source, range.clone(), turning, diagnostics);
    match yaml::parse(&source.text[range.clone()]) {
        Ok(node) => {
            characters::check_yaml(source, range.start, &node, turning, diagnostics);
            yaml_comments::check(source, range.start, &source.text[range], &node, diagnostics);
            Some(node)
        }
        Err(_) if controls => None,
        Err(fault) => {
            diagnostics.push(syntax(source, range.clone(), &fault));
            None
        }
    }
}

/// The diagnostic for YAML that cannot be read.
pub(in crate::parse) fn syntax(source: &Source, range: Range<usize>, fault: &Fault) -> Diagnostic {
    let offset = range.start;
    if let Some(diagnostic) = fault.depth(source, offset) {
        return diagnostic;
    }
    let mistake = source.text.get(range).and_then(|text| yaml_mistakes::find(text, fault.at));
    if let Some(mistake) = mistake {
        let at = offset + mistake.at.start..offset + mistake.at.end;
        return Diagnostic::new(&SYNTAX, format!("this YAML cannot be read: {}", mistake.message))
            .at(source, at)
            .hint(mistake.hint);
    }
    let at = (offset + fault.at).min(source.text.len());
    let line = source.text[..at].rfind('\n').map_or(0, |i| i + 1);
    let tab = source.text[line..].starts_with('\t');
    let says = |part: &str| fault.message.contains(part);
    let hint = if tab {
        "use spaces in place of the tab"
    } else if says("quote") {
        "close the quote; inside \"...\" a quote is written `\\\"`"
    } else if says("twice") {
        "remove one of the two"
    } else if says("']'") {
        "close the list with `]`"
    } else if says("'}'") {
        "close it with `}`"
    } else {
        "put a text that contains `: ` or starts with a sign into \"quotes\""
    };
    Diagnostic::new(&SYNTAX, format!("this YAML cannot be read: {}", fault.message))
        .at(source, at..at + 1)
        .hint(hint)
}
