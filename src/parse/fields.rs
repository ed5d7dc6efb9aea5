//! Reads the entries of a YAML mapping one by one, with a diagnostic for each that is wrong and
//! for each that nobody asked for.

mod complete;
mod reading;

use std::cell::RefCell;
use std::ops::Range;

use crate::base::characters::is_seen;
use crate::base::similar;
use crate::base::yaml::{Data, Node, Style};
use crate::base::{Code, Date, Diagnostic, Severity, Source, Spanned};

pub(super) use reading::{read, syntax};

pub(super) const SYNTAX: Code = Code {
    name: "yaml-syntax",
    severity: Severity::Error,
    adjustable: false,
    what: "A piece of YAML (settings, front matter, a place, a component) cannot be read.",
    why: "Nothing in it can be understood, so the page or the whole site would be built without it.",
    fix: "Look at the marked place: often a missing colon, a tab, a quote that does not end, or a text with `: ` in it that needs \"quotes\".",
};

pub(super) const UNKNOWN_KEY: Code = Code {
    name: "unknown-key",
    severity: Severity::Error,
    adjustable: true,
    what: "A key stands where kyr does not know it.",
    why: "It is most likely a slip of the pen, and what it says would be lost without a word.",
    fix: "Correct the spelling, or remove the line.",
};

pub(super) const MISSING_KEY: Code = Code {
    name: "missing-key",
    severity: Severity::Error,
    adjustable: false,
    what: "A key that must be there is not.",
    why: "The page, the place or the figure cannot be shown without it.",
    fix: "Add the key that the message names.",
};

pub(super) const EMPTY_VALUE: Code = Code {
    name: "empty-value",
    severity: Severity::Warning,
    adjustable: true,
    what: "A key stands there without a value.",
    why: "It says nothing, as if the line were not there: a page may be published that was to be a draft, or never expire.",
    fix: "Write the value behind the key, or remove the line.",
};

pub(super) const WRONG_VALUE: Code = Code {
    name: "wrong-value",
    severity: Severity::Error,
    adjustable: false,
    what: "A value is not of the kind that its key wants, or not one of the words it may be.",
    why: "kyr would have to guess what was meant.",
    fix: "Write a value of the kind that the message names.",
};

pub(super) const BAD_DATE: Code = Code {
    name: "bad-date",
    severity: Severity::Error,
    adjustable: false,
    what: "A date is not a day of the calendar, written as year-month-day.",
    why: "Other orders of day and month are read differently in different countries; a review that is due on the wrong day would mislead readers.",
    fix: "Write the date like `2026-11-24`.",
};

/// A mapping being read. Dropping it without `finish` would forget unknown keys.
pub(super) struct Fields<'a> {
    source: &'a Source,
    offset: usize,
    entries: &'a [(crate::base::yaml::Key, Node)],
    /// Where to point when a key is missing.
    whole: Range<usize>,
    /// What the mapping is, for messages: `front matter`, `a flow`.
    what: &'a str,
    /// Whether it is a mapping at all. In what is none, no key is missing.
    shape: Shape,
    asked: RefCell<Vec<&'static str>>,
    /// Keys without a value of which that is told already.
    told: RefCell<Vec<&'static str>>,
    found: &'a RefCell<Vec<Diagnostic>>,
}

impl<'a> Fields<'a> {
    /// Begins to read `node`, whose text starts at byte `offset` of the file.
    pub(super) fn new(
        source: &'a Source,
        offset: usize,
        node: &'a Node,
        what: &'a str,
        found: &'a RefCell<Vec<Diagnostic>>,
    ) -> Self {
        let mut shape = Shape::Mapping;
        let entries: &[_] = match &node.data {
            Data::Map(entries) => entries,
            Data::Null => &[],
            _ => {
                shape = Shape::Other;
                let at = node.range.start + offset..node.range.end + offset;
                found.borrow_mut().push(
                    Diagnostic::new(
                        &WRONG_VALUE,
                        format!("{what} must be lines of `key: value`: found {}", found_value(node)),
                    )
                    .at(source, at)
                    .hint("write lines of `key: value`, or `{key: value}` on one line"),
                );
                &[]
            }
        };
        let whole = node.range.start + offset..node.range.end + offset;
        Self {
            source,
            offset,
            entries,
            whole,
            what,
            shape,
            asked: RefCell::default(),
            told: RefCell::default(),
            found,
        }
    }

    /// Points at `range` where a key is missing, in place of the whole mapping.
    pub(super) fn missing_at(mut self, range: Range<usize>) -> Self {
        self.whole = range;
        self
    }

    pub(super) fn push(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    pub(super) fn source(&self) -> &'a Source {
        self.source
    }

    /// Byte range of a node in the file.
    pub(super) fn range(&self, node: &Node) -> Range<usize> {
        node.range.start + self.offset..node.range.end + self.offset
    }

    /// The node of a key, where it is given and not empty.
    pub(super) fn node(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().push(key);
        self.entries
            .iter()
            .find(|(k, _)| k.text == key)
            .map(|(_, node)| node)
            .filter(|n| n.data != Data::Null)
    }

    /// Whether a key is there, without asking for it.
    pub(super) fn position_of(&self, key: &str) -> Option<Range<usize>> {
        let (key, _) = self.entries.iter().find(|(k, _)| k.text == key)?;
        Some(key.range.start + self.offset..key.range.end + self.offset)
    }

    pub(super) fn text(&self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        self.as_text(key, node)
    }

    /// A text that stands in place of another, where it is given: not one of which nothing is seen.
    pub(super) fn words(&self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        if !is_seen(&text) {
            self.unseen(key, &text);
            return None;
        }
        Some(text)
    }

    fn unseen(&self, key: &str, text: &Spanned<String>) {
        self.push(
            Diagnostic::new(&WRONG_VALUE, format!("`{key}` has no words that a reader could see"))
                .at(self.source, text.at())
                .hint("write the words"),
        );
    }

    pub(super) fn as_text(&self, key: &str, node: &Node) -> Option<Spanned<String>> {
        let text = node.as_text().map(|text| self.spanned(node, text.to_owned()));
        if text.is_none() {
            self.wrong(key, node, "text");
        }
        text
    }

    /// What was made of a node, with its position.
    pub(super) fn spanned<T>(&self, node: &Node, value: T) -> Spanned<T> {
        Spanned::new(value, self.range(node))
    }

    pub(super) fn wrong(&self, key: &str, node: &Node, wanted: &str) {
        self.wrong_but(key, node, wanted, None);
    }

    /// Reports a value of the wrong kind. Where it is clear what was meant, `hint` says how to write it.
    pub(super) fn wrong_but(&self, key: &str, node: &Node, wanted: &str, hint: Option<String>) {
        self.push(
            Diagnostic::new(&WRONG_VALUE, format!("`{key}` must be {wanted}: found {}", found_value(node)))
                .at(self.source, self.range(node))
                .hint(hint.unwrap_or_else(|| format!("write {wanted} here"))),
        );
    }

    pub(super) fn boolean(&self, key: &'static str) -> Option<Spanned<bool>> {
        let node = self.node(key)?;
        if let Data::Bool(value) = node.data {
            return Some(self.spanned(node, value));
        }
        let meant = match node.as_text().map(str::to_lowercase).as_deref() {
            Some("true" | "yes" | "on") => Some(true),
            Some("false" | "no" | "off") => Some(false),
            _ => None,
        };
        let hint = meant.map(|meant| match node.style {
            Style::Single | Style::Double => format!("take the quotes away: `{key}: {meant}`"),
            _ => format!("write `{key}: {meant}`"),
        });
        self.wrong_but(key, node, "true or false", hint);
        None
    }

    pub(super) fn integer(&self, key: &'static str) -> Option<Spanned<i64>> {
        let node = self.node(key)?;
        let value = match &node.data {
            Data::Number(number) => number.parse().ok(),
            _ => None,
        };
        if value.is_none() {
            let quoted = matches!(node.style, Style::Single | Style::Double);
            let number = node.as_text().filter(|text| quoted && text.parse::<i64>().is_ok());
            let hint = number.map(|number| format!("take the quotes away: `{key}: {number}`"));
            self.wrong_but(key, node, "a whole number", hint);
        }
        value.map(|value| self.spanned(node, value))
    }

    pub(super) fn date(&self, key: &'static str) -> Option<Spanned<Date>> {
        let node = self.node(key)?;
        let text = self.as_text(key, node)?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.push(
                Diagnostic::new(&BAD_DATE, format!("`{key}` is not a date: found `{}`", *text))
                    .at(self.source, text.at())
                    .hint("write year, month and day like `2026-11-24`"),
            );
        }
        date.map(|date| self.spanned(node, date))
    }

    /// One of several words.
    pub(super) fn word<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Option<Spanned<T>> {
        let node = self.node(key)?;
        let text = self.as_text(key, node)?;
        let found = words.iter().find(|(word, _)| *word == *text).map(|(_, value)| *value);
        if found.is_none() {
            self.push(
                Diagnostic::new(&WRONG_VALUE, format!("`{key}` cannot be `{}`", *text))
                    .at(self.source, text.at())
                    .hint(similar::hint(&text, words.iter().map(|(word, _)| *word))),
            );
        }
        found.map(|value| self.spanned(node, value))
    }

    /// A list of texts. A single text counts as a list of one.
    pub(super) fn texts(&self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.node(key) else { return Vec::new() };
        match &node.data {
            Data::List(items) => items.iter().filter_map(|item| self.as_text(key, item)).collect(),
            Data::Map(_) => {
                self.wrong(key, node, "a list");
                Vec::new()
            }
            _ => self.as_text(key, node).into_iter().collect(),
        }
    }

    /// The mappings of a list, one reader each.
    pub(super) fn each(&self, key: &'static str, what: &'a str) -> Vec<Fields<'a>> {
        let Some(node) = self.node(key) else { return Vec::new() };
        if !matches!(node.data, Data::List(_)) {
            self.wrong(key, node, "a list");
        }
        node.items().iter().map(|item| self.inside(item, what)).collect()
    }

    /// A reader for a mapping inside this one.
    pub(super) fn inside(&self, node: &'a Node, what: &'a str) -> Fields<'a> {
        Fields::new(self.source, self.offset, node, what, self.found)
    }

    /// A reader for the mapping of a key.
    pub(super) fn map(&self, key: &'static str, what: &'a str) -> Option<Fields<'a>> {
        self.node(key).map(|node| self.inside(node, what))
    }

    /// All entries, for mappings whose keys are the author's own words.
    pub(super) fn entries(&self) -> &'a [(crate::base::yaml::Key, Node)] {
        self.entries
    }
}

/// Whether a node is a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Mapping,
    Other,
}

/// What stands in place of what was wanted: the word itself where it is short.
fn found_value(node: &Node) -> String {
    match (node.as_text(), &node.data) {
        (Some(text), _) if text.chars().count() <= 40 && !text.contains('\n') => format!("`{text}`"),
        (_, Data::List(items)) if items.is_empty() => "an empty list".to_owned(),
        _ => node.kind().to_owned(),
    }
}
