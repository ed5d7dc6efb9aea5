//! Components: fenced blocks of YAML that the theme draws.
//!
//! Each component is a row of a table that says which keys it has and what each may hold. The
//! theme must have a Tera component of the same name with the same arguments.

use std::cell::RefCell;
use std::ops::Range;

use super::fields::{self, Fields};
use super::markdown::Walk;
use super::{characters, yaml_comments};
use crate::base::characters::{Refusal, find};
use crate::base::yaml::{self, Data, Node};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::{Component, Datum, SegmentKind};

pub(super) const MISSING_LEVEL: Code = Code {
    name: "missing-level",
    severity: Severity::Error,
    adjustable: false,
    what: "A `protection` block does not have a text for every level of protection.",
    why: "On a card for a place of that level the sentence would be missing, or another level's promise would stand there.",
    fix: "Write a sentence for each of firewall, partial, none and duty-to-report. The place decides which one is printed.",
};

pub(super) const NESTED_LINK: Code = Code {
    name: "nested-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A text that stands inside a link has a link or a telephone number of its own.",
    why: "Links do not nest: a browser ends the outer one where the inner one begins, and the number could not be dialled.",
    fix: "Write the words without the link, and the link into the text above or below.",
};

/// What a value may be.
enum Shape {
    /// Words with inline Markdown: a segment.
    Html,
    /// The same inside a link, so without links of its own.
    Label,
    /// A code, an address, a name: not translated.
    Word,
    /// An address of the web.
    Web,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Values of one shape; a single value counts as a list of one.
    List(&'static Shape),
    /// A mapping with these keys.
    Map(&'static [Field]),
}

struct Field {
    name: &'static str,
    shape: Shape,
    needed: Needed,
}

#[derive(PartialEq)]
enum Needed {
    Always,
    Optional,
}

const fn must(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: Needed::Always }
}

const fn may(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: Needed::Optional }
}

const CONTACT_KINDS: &[&str] = &["support", "legal", "victim-support", "police", "emergency", "advocacy"];

const COMPONENTS: &[(&str, &[Field])] = &[
    (
        "flow",
        &[
            must("title", Shape::Html),
            must("tone", Shape::OneOf(&["harm", "help"])),
            must("starts", Shape::List(&Shape::Html)),
            may("steps", Shape::List(&Shape::Html)),
            may(
                "branches",
                Shape::List(&Shape::Map(&[
                    must("title", Shape::Html),
                    must("steps", Shape::List(&Shape::Html)),
                ])),
            ),
            may("result", Shape::Html),
        ],
    ),
    (
        "steps",
        &[must(
            "items",
            Shape::List(&Shape::Map(&[
                must("title", Shape::Html),
                may("text", Shape::Html),
                may("icon", Shape::Word),
            ])),
        )],
    ),
    (
        "quote",
        &[
            must("text", Shape::Html),
            must("by", Shape::Html),
            may("role", Shape::Html),
            may("source", Shape::Map(&[must("title", Shape::Word), may("url", Shape::Web)])),
            may("note", Shape::Html),
        ],
    ),
    ("contacts", &[may("place", Shape::Word), may("only", Shape::List(&Shape::OneOf(CONTACT_KINDS)))]),
    (
        "myth",
        &[must("items", Shape::List(&Shape::Map(&[must("myth", Shape::Html), must("fact", Shape::Html)])))],
    ),
    (
        "audio",
        &[
            must("file", Shape::Word),
            must("title", Shape::Html),
            must("transcript", Shape::List(&Shape::Html)),
        ],
    ),
    ("phone", &[may("place", Shape::Word), must("number", Shape::Word), may("text", Shape::Label)]),
    (
        PROTECTION,
        &[
            may("firewall", Shape::Html),
            may("partial", Shape::Html),
            may("none", Shape::Html),
            may("duty-to-report", Shape::Html),
        ],
    ),
];

/// The component that gives a card one sentence for each level of protection.
pub(super) const PROTECTION: &str = "protection";

/// The names of all components.
pub(super) fn names() -> impl Iterator<Item = &'static str> + Clone {
    COMPONENTS.iter().map(|(name, _)| *name)
}

/// Reads the body of a component. None where it cannot be used; why is among the walk's
/// diagnostics.
pub(super) fn read(
    walk: &mut Walk<'_>,
    name: &str,
    text: &str,
    offset: usize,
    block: Range<usize>,
) -> Option<Component> {
    let (name, shape) = COMPONENTS.iter().find(|(known, _)| *known == name)?;
    let node = match yaml::parse(text) {
        Ok(node) => node,
        // The characters themselves have been reported.
        Err(_) if find(text).iter().any(|found| found.why == Refusal::Control) => return None,
        Err(fault) => {
            walk.diagnostics.push(fields::syntax(walk.source, offset..offset + text.len(), &fault));
            return None;
        }
    };
    characters::check_yaml(walk.source, offset, &node, walk.manner.turning, &mut walk.diagnostics);
    yaml_comments::check(walk.source, offset, text, &node, &mut walk.diagnostics);
    let first_line = walk.source.text[block.clone()].find('\n').unwrap_or(block.len());
    let opening = block.start..block.start + first_line;
    let found = RefCell::new(Vec::new());
    let what = format!("`{name}`");
    let fields = Fields::new(walk.source, offset, &node, &what, &found).missing_at(opening.clone());
    let mut strings = Vec::new();
    let data = map(&fields, shape, name, &mut strings);
    fields.finish();
    walk.diagnostics.extend(found.into_inner());
    let broken = data.is_none();
    let mut data = data.unwrap_or_default();
    fill(walk, &mut data, &mut strings.into_iter());
    check(walk, name, &data, opening);
    (!broken).then(|| Component { name: (*name).to_owned(), data, range: block })
}

/// A string to be rendered once the mapping has been read.
struct Pending {
    text: String,
    range: Range<usize>,
    path: String,
    /// It stands inside a link.
    label: bool,
}

/// Reads a mapping by its fields. None where a needed value is missing or wrong.
fn map(
    fields: &Fields<'_>,
    shape: &'static [Field],
    path: &str,
    strings: &mut Vec<Pending>,
) -> Option<Vec<(&'static str, Datum)>> {
    let mut whole = true;
    let mut entries = Vec::with_capacity(shape.len());
    for field in shape {
        let datum = match fields.node(field.name) {
            None => {
                if field.needed == Needed::Always {
                    fields.missing(field.name);
                    whole = false;
                }
                Datum::None
            }
            Some(node) => match value(
                fields,
                node,
                &field.shape,
                field.name,
                &format!("{path}.{}", field.name),
                strings,
            ) {
                Some(datum) => datum,
                None => {
                    whole = false;
                    Datum::None
                }
            },
        };
        entries.push((field.name, datum));
    }
    whole.then_some(entries)
}

fn value(
    fields: &Fields<'_>,
    node: &Node,
    shape: &'static Shape,
    key: &'static str,
    path: &str,
    strings: &mut Vec<Pending>,
) -> Option<Datum> {
    match shape {
        Shape::Html | Shape::Label => {
            let Some(text) = node.as_text() else {
                fields.wrong(key, node, "text");
                return None;
            };
            strings.push(Pending {
                text: text.to_owned(),
                range: fields.range(node),
                path: path.to_owned(),
                label: matches!(shape, Shape::Label),
            });
            Some(Datum::Html(String::new()))
        }
        Shape::Word => match node.as_text() {
            Some(text) => Some(Datum::Word(text.to_owned(), fields.range(node))),
            None => {
                fields.wrong(key, node, "a word");
                None
            }
        },
        Shape::Web => {
            let address = fields.web_address(key, node)?;
            Some(Datum::Word(address.to_string(), fields.range(node)))
        }
        Shape::OneOf(words) => {
            let text = node.as_text().unwrap_or_default();
            if words.contains(&text) {
                return Some(Datum::Word(text.to_owned(), fields.range(node)));
            }
            fields.push(
                Diagnostic::new(&fields::WRONG_VALUE, format!("`{key}` cannot be `{text}`"))
                    .at(fields.source(), fields.range(node))
                    .hint(crate::base::similar::hint(text, words.iter().copied())),
            );
            None
        }
        Shape::List(inner) => {
            let single = [node.clone()];
            let items = if let Data::List(items) = &node.data { items } else { &single[..] };
            let mut list = Vec::with_capacity(items.len());
            for (i, item) in items.iter().enumerate() {
                list.push(value(fields, item, inner, key, &format!("{path}.{i}"), strings)?);
            }
            if list.is_empty() {
                fields.wrong(key, node, "a list with at least one entry");
                return None;
            }
            Some(Datum::List(list))
        }
        Shape::Map(shape) => {
            let what = format!("an entry of `{key}`");
            let found = RefCell::new(Vec::new());
            let inner = Fields::new(
                fields.source(),
                fields.range(node).start - node.range.start,
                node,
                &what,
                &found,
            );
            let entries = map(&inner, shape, path, strings);
            inner.finish();
            for diagnostic in found.into_inner() {
                fields.push(diagnostic);
            }
            entries.map(Datum::Map)
        }
    }
}

/// Renders the strings into their places, in the order in which they were read.
fn fill(
    walk: &mut Walk<'_>,
    data: &mut [(&'static str, Datum)],
    strings: &mut impl Iterator<Item = Pending>,
) {
    for (_, datum) in data {
        fill_one(walk, datum, strings);
    }
}

fn fill_one(walk: &mut Walk<'_>, datum: &mut Datum, strings: &mut impl Iterator<Item = Pending>) {
    match datum {
        Datum::Html(html) => {
            if let Some(Pending { text, range, path, label }) = strings.next() {
                let numbers = walk.body.numbers.len();
                *html = walk.inline(&text, range.clone(), SegmentKind::Component(path));
                if label && (html.contains("<a") || walk.body.numbers.len() > numbers) {
                    walk.diagnostics.push(
                        Diagnostic::new(&NESTED_LINK, "a link stands in a text that is a link itself")
                            .at(walk.source, range)
                            .hint("write the words alone"),
                    );
                }
            }
        }
        Datum::List(items) => items.iter_mut().for_each(|item| fill_one(walk, item, strings)),
        Datum::Map(entries) => fill(walk, entries, strings),
        Datum::None | Datum::Word(..) => {}
    }
}

/// What the table of shapes cannot say.
fn check(walk: &mut Walk<'_>, name: &str, data: &[(&'static str, Datum)], at: Range<usize>) {
    let given = |key: &str| data.iter().any(|(k, datum)| *k == key && *datum != Datum::None);
    if name == "flow" && !data.is_empty() && given("steps") == given("branches") {
        walk.diagnostics.push(
            Diagnostic::new(&fields::MISSING_KEY, "a `flow` has either `steps` or `branches`")
                .at(walk.source, at.clone())
                .hint("give one of the two"),
        );
    }
    if name == PROTECTION {
        let missing: Vec<_> =
            data.iter().filter(|(_, datum)| *datum == Datum::None).map(|(key, _)| *key).collect();
        if !missing.is_empty() && !data.is_empty() {
            walk.diagnostics.push(
                Diagnostic::new(&MISSING_LEVEL, format!("no text for the level {}", missing.join(", ")))
                    .at(walk.source, at)
                    .hint("write one sentence for each level; the place decides which is printed"),
            );
        }
    }
}
