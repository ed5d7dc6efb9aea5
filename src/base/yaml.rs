//! YAML with positions.
//!
//! `serde_yaml` reads the values, as the reader of record; the event parser of `saphyr` says where
//! each of them stands, which serde cannot. Every problem can so be shown on its line, and a
//! translation can replace exactly the bytes of one string.

mod plain;

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_yaml::Value;

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
    pub message: String,
    pub at: usize,
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

/// Reads any document: `serde_yaml` says what is in it, `saphyr` where.
fn parse_with_positions(text: &str) -> Result<Node, Fault> {
    let offsets = Offsets::new(text);
    let value: Value = serde_yaml::from_str(text).map_err(|error| fault(text, &offsets, &error))?;
    let mut reader = Reader { parser: Parser::new_from_str(text), offsets, text };
    reader.document(value)
}

/// Where the value of a key stands in a YAML mapping; for problems that are found long after it was
/// read.
#[must_use]
pub fn range_of(text: &str, key: &str) -> Option<Range<usize>> {
    Some(parse(text).ok()?.get(key)?.range.clone())
}

/// Why a text cannot be read, at the place that a person has to change. The library reports where it
/// noticed, which for a quote is the end of the text.
fn fault(text: &str, offsets: &Offsets, error: &serde_yaml::Error) -> Fault {
    let whole = error.to_string();
    if let Some((_, opened)) = whole.split_once("while scanning a quoted scalar at line ")
        && let Some((line, column)) = opened.split_once(" column ")
        && let (Ok(line), Ok(column)) = (line.parse::<usize>(), digits(column).parse::<usize>())
    {
        let start: usize = text.split_inclusive('\n').take(line - line.min(1)).map(str::len).sum();
        let at =
            text[start..].char_indices().nth(column - column.min(1)).map_or(text.len(), |(i, _)| start + i);
        return Fault { message: "a quote is opened here and not closed".into(), at };
    }
    let message = plain_message(error);
    if let Some(key) = message.strip_prefix("duplicate entry with key \"").and_then(|k| k.strip_suffix('"')) {
        let second = lines_with(text, key).nth(1).unwrap_or(0);
        return Fault { message: format!("`{key}` stands here twice"), at: second };
    }
    Fault { message, at: error.location().map_or(0, |l| offsets.byte(l.index()).min(text.len())) }
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
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    offsets: Offsets,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn document(&mut self, value: Value) -> Result<Node, Fault> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Ok(Node { range: 0..0, data: Data::Null, style: Style::Plain });
                }
                event => return self.node(event, span, value),
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok(found)) => Ok(found),
            Some(Err(error)) => {
                Err(Fault { message: error.info().to_owned(), at: self.offsets.byte(error.marker().index()) })
            }
            None => Err(Fault { message: "unexpected end".into(), at: self.text.len() }),
        }
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.offsets.byte(span.start.index()).min(self.text.len());
        let end = self.offsets.byte(span.end.index()).min(self.text.len()).max(start);
        let trimmed = self.text[start..end].trim_end().len();
        start..start + trimmed
    }

    fn node(&mut self, event: Event<'a>, span: Span, value: Value) -> Result<Node, Fault> {
        let start = self.range(span);
        match (event, value) {
            (Event::Scalar(_, style, anchor, _), value) => {
                if anchor != 0 {
                    return Err(no_anchors(start.start));
                }
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted => Style::Single,
                    ScalarStyle::DoubleQuoted => Style::Double,
                    ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
                };
                let data = match value {
                    Value::Bool(value) => Data::Bool(value),
                    Value::Number(number) => Data::Number(written(self.text, &start, number.to_string())),
                    Value::String(text) => Data::Text(text),
                    _ => Data::Null,
                };
                Ok(Node { range: start, data, style })
            }
            (Event::SequenceStart(0, _), Value::Sequence(values)) => {
                let mut items = Vec::with_capacity(values.len());
                for value in values {
                    let (event, span) = self.next()?;
                    items.push(self.node(event, span, value)?);
                }
                let end = self.close(&start, items.last().map(|n| n.range.end))?;
                Ok(Node { range: start.start..end, data: Data::List(items), style: Style::Plain })
            }
            (Event::MappingStart(0, _), Value::Mapping(values)) => {
                let mut entries = Vec::with_capacity(values.len());
                for (_, value) in values {
                    let (event, span) = self.next()?;
                    let range = self.range(span);
                    let Event::Scalar(text, ..) = event else {
                        return Err(Fault { message: "a key must be a word".into(), at: range.start });
                    };
                    let key = Key { text: text.into_owned(), range };
                    let (event, span) = self.next()?;
                    let mut node = self.node(event, span, value)?;
                    if node.data == Data::Null && node.range.is_empty() {
                        node.range = key.range.clone();
                    }
                    entries.push((key, node));
                }
                let end = self.close(&start, entries.last().map(|(_, n)| n.range.end))?;
                Ok(Node { range: start.start..end, data: Data::Map(entries), style: Style::Plain })
            }
            _ => Err(no_anchors(start.start)),
        }
    }

    /// Reads the end of a list or mapping; in flow style (`[..]`) its bracket is the end.
    fn close(&mut self, start: &Range<usize>, last: Option<usize>) -> Result<usize, Fault> {
        let (_, span) = self.next()?;
        let end = self.range(span);
        let flow = self.text[start.start..].starts_with(['[', '{']);
        Ok(if flow { end.end } else { last.unwrap_or(start.end) })
    }
}

fn no_anchors(at: usize) -> Fault {
    Fault { message: "anchors, aliases and tags are not supported here".into(), at }
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
