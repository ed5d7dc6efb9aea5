//! YAML with positions.
//!
//! `serde_yaml` reads the values, as the reader of record; the event parser of `saphyr` says where
//! each of them stands, which serde cannot. Every problem can so be shown on its line, and a
//! translation can replace exactly the bytes of one string.

mod events;
mod plain;
mod words;

use std::ops::Range;
use std::vec;

use saphyr_parser::{Event, ScalarStyle};
use serde_yaml::Value;

use super::nesting::{DEEPEST, TOO_DEEP};
use super::stack;
use super::{Diagnostic, Source};
use events::{Broken, events};

/// A value and the bytes it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Byte range in the text, quotes included; for a block (`|`) the lines under the mark.
    pub range: Range<usize>,
    /// The value.
    pub data: Data,
    /// How a string is written, which tells how to write another in its place.
    pub style: Style,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    Null,
    Bool(bool),
    /// A number, as written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    /// Entries in order.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping and its byte range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub text: String,
    pub range: Range<usize>,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes, or not a scalar.
    Plain,
    Single,
    Double,
    /// `|` or `>`.
    Block,
}

/// Why a text is not YAML that kyr can use, and the byte to blame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    pub message: String,
    pub at: usize,
}

/// Which rule a text broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    Syntax,
    /// It nests deeper than any text may.
    TooDeep,
}

impl Fault {
    fn syntax(message: impl Into<String>, at: usize) -> Self {
        Self { kind: FaultKind::Syntax, message: message.into(), at }
    }

    fn too_deep(at: usize) -> Self {
        let message = format!("lists and mappings nest more than {DEEPEST} levels deep");
        Self { kind: FaultKind::TooDeep, message, at }
    }

    /// The diagnostic for a text that nests too deeply, where that is what is wrong. `offset` is where
    /// the text begins in its file.
    #[must_use]
    pub fn depth(&self, source: &Source, offset: usize) -> Option<Diagnostic> {
        (self.kind == FaultKind::TooDeep).then(|| {
            let at = (offset + self.at).min(source.text.len());
            Diagnostic::new(&TOO_DEEP, format!("{} here", self.message))
                .at(source, at..at + 1)
                .hint("write it with fewer levels")
        })
    }
}

impl Node {
    /// What kind of value it is, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.data {
            Data::Null => "nothing",
            Data::Bool(_) => "true or false",
            Data::Number(_) => "a number",
            Data::Text(_) => "text",
            Data::List(_) => "a list",
            Data::Map(_) => "lines of `key: value`",
        }
    }

    /// The entry of a mapping.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.data {
            Data::Map(entries) => entries.iter().find(|(k, _)| k.text == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text of a scalar: numbers and booleans as written, so that `period: 2019` is text too.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.data {
            Data::Text(text) | Data::Number(text) => Some(text),
            Data::Bool(true) => Some("true"),
            Data::Bool(false) => Some("false"),
            _ => None,
        }
    }

    /// The entries of a list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.data {
            Data::List(items) => items,
            _ => &[],
        }
    }
}

/// Reads one YAML document. An empty text is `Null`.
///
/// # Errors
/// The text is not YAML, holds several documents, or uses anchors, which would give one value two
/// places.
pub fn parse(text: &str) -> Result<Node, Fault> {
    plain::read(text).map_or_else(|| parse_with_positions(text), Ok)
}

/// Reads any document: `serde_yaml` says what is in it, `saphyr` where. The events of `saphyr` come
/// first, one by one, so that nothing that nests too deeply or repeats itself reaches the other, which
/// descends by recursion.
fn parse_with_positions(text: &str) -> Result<Node, Fault> {
    let offsets = Offsets::new(text);
    let events = match events(text, &offsets) {
        Ok(events) => events,
        Err(Broken::Refused(fault)) => return Err(fault),
        Err(Broken::Syntax(fault)) => return Err(words::of(text, &offsets, fault)),
    };
    let deepest = events::deepest(&events);
    let read = || {
        let value: Value = serde_yaml::from_str(text).map_err(|error| words::said(text, &offsets, &error))?;
        Reader { events: events.into_iter(), text }.document(value)
    };
    if deepest <= SHALLOW {
        return read();
    }
    // A caller may have less left than a hundred levels take.
    let no_memory = || Err(Fault::syntax("there is too little memory for so many levels", 0));
    stack::with(words::STACK, read).unwrap_or_else(no_memory)
}

/// As many levels are read on any stack. People write fewer.
const SHALLOW: usize = 20;

/// Character positions to byte positions.
enum Offsets {
    /// All ASCII: they are the same.
    Same,
    Table(Vec<usize>),
}

impl Offsets {
    fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::Same;
        }
        Self::Table(text.char_indices().map(|(i, _)| i).chain([text.len()]).collect())
    }

    fn byte(&self, character: usize) -> usize {
        match self {
            Self::Same => character,
            Self::Table(table) => table[character.min(table.len() - 1)],
        }
    }
}

struct Reader<'a> {
    events: vec::IntoIter<events::Placed<'a>>,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn document(&mut self, value: Value) -> Result<Node, Fault> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Ok(Node { range: 0..0, data: Data::Null, style: Style::Plain });
                }
                event => return self.node(event, range, value),
            }
        }
    }

    fn next(&mut self) -> Result<events::Placed<'a>, Fault> {
        self.events.next().ok_or_else(|| Fault::syntax("unexpected end", self.text.len()))
    }

    fn node(&mut self, event: Event<'a>, start: Range<usize>, value: Value) -> Result<Node, Fault> {
        match (event, value) {
            (Event::Scalar(_, style, ..), value) => Ok(self.scalar(style, start, value)),
            (Event::SequenceStart(0, _), Value::Sequence(values)) => self.list(&start, values),
            (Event::MappingStart(0, _), Value::Mapping(values)) => self.map(&start, values),
            _ => Err(events::no_anchors(start.start)),
        }
    }

    fn scalar(&self, style: ScalarStyle, range: Range<usize>, value: Value) -> Node {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted => Style::Single,
            ScalarStyle::DoubleQuoted => Style::Double,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        let data = match value {
            Value::Bool(value) => Data::Bool(value),
            Value::Number(number) => Data::Number(written(self.text, &range, number.to_string())),
            Value::String(text) => Data::Text(text),
            _ => Data::Null,
        };
        Node { range, data, style }
    }

    // Each kind is read by a function of its own: what they call each other by stays small.
    fn list(&mut self, start: &Range<usize>, values: Vec<Value>) -> Result<Node, Fault> {
        let mut items = Vec::with_capacity(values.len());
        for value in values {
            items.push(self.next_node(value)?);
        }
        let end = self.close(start, items.last().map(|n| n.range.end))?;
        Ok(Node { range: start.start..end, data: Data::List(items), style: Style::Plain })
    }

    fn map(&mut self, start: &Range<usize>, values: serde_yaml::Mapping) -> Result<Node, Fault> {
        let mut entries = Vec::with_capacity(values.len());
        for (_, value) in values {
            let key = self.key()?;
            let mut node = self.next_node(value)?;
            if node.data == Data::Null && node.range.is_empty() {
                node.range = key.range.clone();
            }
            entries.push((key, node));
        }
        let end = self.close(start, entries.last().map(|(_, n)| n.range.end))?;
        Ok(Node { range: start.start..end, data: Data::Map(entries), style: Style::Plain })
    }

    fn key(&mut self) -> Result<Key, Fault> {
        match self.next()? {
            (Event::Scalar(text, ..), range) => Ok(Key { text: text.into_owned(), range }),
            (_, range) => Err(Fault::syntax("a key must be a word", range.start)),
        }
    }

    fn next_node(&mut self, value: Value) -> Result<Node, Fault> {
        let (event, range) = self.next()?;
        self.node(event, range, value)
    }

    /// Reads the end of a list or mapping; in flow style (`[..]`) its bracket is the end.
    fn close(&mut self, start: &Range<usize>, last: Option<usize>) -> Result<usize, Fault> {
        let (_, end) = self.next()?;
        let flow = self.text[start.start..].starts_with(['[', '{']);
        Ok(if flow { end.end } else { last.unwrap_or(start.end) })
    }
}

/// Numbers keep the form in which they are written (`0800` stays, `1.10` does not become 1.1).
fn written(text: &str, range: &Range<usize>, number: String) -> String {
    text.get(range.clone()).filter(|t| !t.is_empty()).map_or(number, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(node: &Node, text: &str, out: &mut String, depth: usize) {
        let pad = "  ".repeat(depth);
        match &node.data {
            Data::List(items) => items.iter().for_each(|item| {
                out.push_str(&format!("{pad}-\n"));
                show(item, text, out, depth + 1);
            }),
            Data::Map(entries) => entries.iter().for_each(|(key, node)| {
                out.push_str(&format!("{pad}{}\n", &text[key.range.clone()]));
                show(node, text, out, depth + 1);
            }),
            _ => out.push_str(&format!("{pad}{:?} <{}>\n", node.as_text(), &text[node.range.clone()])),
        }
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "title: Où \"aller\"\nlist: [a, 'b c', {x: 1}]\nmap:\n  on: 2026-11-24\n  yes: true\ntext: |\n  one\n  two\nnone:\n";
        let node = parse(text).unwrap();
        let mut out = String::new();
        show(&node, text, &mut out, 0);
        assert_eq!(
            out,
            "title\n  Some(\"Où \\\"aller\\\"\") <Où \"aller\">\nlist\n  -\n    Some(\"a\") <a>\n  -\n    Some(\"b c\") <'b c'>\n  -\n    x\n      Some(\"1\") <1>\nmap\n  on\n    Some(\"2026-11-24\") <2026-11-24>\n  yes\n    Some(\"true\") <true>\ntext\n  Some(\"one\\ntwo\\n\") <one\n  two>\nnone\n  None <none>\n"
        );
    }

    #[test]
    fn faults_carry_a_position() {
        let fault = parse("a: b\nc: [d\n").unwrap_err();
        assert!(fault.at >= 5, "{fault:?}");
        assert_eq!(
            parse("a: &x b\nc: *x\n").unwrap_err().message,
            "anchors, aliases and tags are not supported here"
        );
    }

    #[test]
    fn an_empty_text_is_nothing() {
        assert_eq!(parse("").unwrap().data, Data::Null);
        assert_eq!(parse("# only a comment\n").unwrap().data, Data::Null);
    }
}
