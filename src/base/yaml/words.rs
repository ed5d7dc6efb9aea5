//! What is wrong with a text that is no YAML, in words that people know.
//!
//! Takes the text; asks `serde_yaml`, whose words they are, where the text may be given to it.

use serde_yaml::Value;

use super::{Fault, Offsets};
use crate::base::stack;

/// As many opening brackets behind a fault may be left to `serde_yaml`, which takes time in their square.
const MOST_BRACKETS: usize = 1000;

/// A stack for 128 levels, in bytes, several times over.
pub(super) const STACK: usize = 4 * 1024 * 1024;

/// What both libraries say of a text that is too deep for them.
const TOO_DEEP: &str = "recursion limit exceeded";

/// The fault of a text that the parser of positions could not read.
pub(super) fn of(text: &str, offsets: &Offsets, fault: Fault) -> Fault {
    let rest = text.as_bytes().get(fault.at..).unwrap_or_default();
    if fault.message == TOO_DEEP {
        return Fault::too_deep(fault.at);
    }
    if memchr::memchr2_iter(b'[', b'{', rest).nth(MOST_BRACKETS).is_some() {
        return fault;
    }
    refused(text).map_or(fault, |error| said(text, offsets, &error))
}

/// What `serde_yaml` says of a text that nobody has measured. It goes down 128 levels by itself, for which
/// the stack of a caller may be too small.
fn refused(text: &str) -> Option<serde_yaml::Error> {
    stack::with(STACK, || serde_yaml::from_str::<Value>(text).err())?
}

/// Why a text cannot be read, at the place that a person has to change. The library reports where it
/// noticed, which for a quote is the end of the text.
pub(super) fn said(text: &str, offsets: &Offsets, error: &serde_yaml::Error) -> Fault {
    let whole = error.to_string();
    if let Some((_, opened)) = whole.split_once("while scanning a quoted scalar at line ")
        && let Some((line, column)) = opened.split_once(" column ")
        && let (Ok(line), Ok(column)) = (line.parse::<usize>(), digits(column).parse::<usize>())
    {
        let start: usize = text.split_inclusive('\n').take(line - line.min(1)).map(str::len).sum();
        let at =
            text[start..].char_indices().nth(column - column.min(1)).map_or(text.len(), |(i, _)| start + i);
        return Fault::syntax("a quote is opened here and not closed", at);
    }
    let message = plain_message(error);
    if let Some(key) = message.strip_prefix("duplicate entry with key \"").and_then(|k| k.strip_suffix('"')) {
        let second = lines_with(text, key).nth(1).unwrap_or(0);
        return Fault::syntax(format!("`{key}` stands here twice"), second);
    }
    let at = error.location().map_or(0, |l| offsets.byte(l.index()).min(text.len()));
    if message == TOO_DEEP { Fault::too_deep(at) } else { Fault::syntax(message, at) }
}

fn digits(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())]
}

/// Where each line begins, after its indentation, that has a key.
fn lines_with<'t>(text: &'t str, key: &'t str) -> impl Iterator<Item = usize> + 't {
    let mut next = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = next + line.len() - line.trim_start_matches([' ', '-']).len();
        next += line.len();
        let rest = text[at..].strip_prefix(key)?;
        rest.trim_start_matches(' ').starts_with(':').then_some(at)
    })
}

/// The message without the position that the library adds to it.
fn plain_message(error: &serde_yaml::Error) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or(&text);
    text.trim_end_matches(['.', ',']).to_owned()
}
