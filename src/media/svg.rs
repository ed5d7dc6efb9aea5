//! Drawings: SVG read and written anew, with the elements and attributes that draw and nothing else.
//!
//! Scripts, handlers of events, comments, metadata, what editors keep for themselves, document types
//! and everything that refers to another file are left out. Pictures inside a drawing are made anew
//! like all others. Whether a drawing *wanted* something from elsewhere is for the checks to say.

mod expansion;
mod names;
mod style;

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::NsReader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::{CHANGED, Fault, NO_SIZE, picture};
use crate::base::characters::{Refusal, find};
use crate::base::nesting::DEEPEST;
use crate::base::{Diagnostic, Source};

use crate::model::capacity::Capacity;
use expansion::Expansion;
use names::Fate;

/// A drawing as it is published.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) text: String,
    /// Width and height, where the drawing says them.
    pub(super) size: Option<(u32, u32)>,
    /// Where something was left out that may have been seen.
    pub(super) lost: Option<usize>,
}

const SVG: &str = "http://www.w3.org/2000/svg";
/// More elements than a phone can draw, its repeated parts counted.
const MOST_ELEMENTS: u64 = 200_000;

const XLINK: &str = "http://www.w3.org/1999/xlink";

/// The width of the text, in pixels.
const ROOM: u32 = 640;

const PLAIN: &str = "open it in a drawing program, and save it as \"Plain SVG\"";

/// The text of a drawing, without a byte order mark, as editors show it.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Fault::unclean("is no SVG: it is not a text in UTF-8", PLAIN))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// What to say where something was left out that may have been seen.
pub(super) fn lost(path: &str, text: &str, at: usize) -> Diagnostic {
    let length = text[at..].find(|c: char| c.is_whitespace() || c == '>').unwrap_or(1);
    Diagnostic::new(&CHANGED, "this was taken out of the drawing: it moves, or is no drawing")
        .at(&Source::new(path, text), at..at + length)
        .hint("look at the page; if something is missing, save the drawing with its texts as paths")
}

/// What to say of a drawing that has neither a size nor a view box.
pub(super) fn no_size(path: &str, text: &str) -> Diagnostic {
    let at = text.find("<svg").map_or(0..0, |at| at + 1..at + 4);
    Diagnostic::new(&NO_SIZE, "this drawing does not say how large it is")
        .at(&Source::new(path, text), at)
        .hint("add `viewBox=\"0 0 WIDTH HEIGHT\"` to its `<svg>`: browsers show 300 by 150 pixels of it")
}

/// Writes a drawing anew.
pub(super) fn clean(text: &str, capacity: &Capacity) -> Result<Drawing, Fault> {
    let mut reader = NsReader::from_str(text);
    let mut writer = Writer {
        out: String::with_capacity(text.len()),
        open: Vec::new(),
        words: 0,
        size: None,
        at: 0,
        lost: None,
        capacity,
        expansion: Expansion::default(),
    };
    loop {
        writer.at = usize::try_from(reader.buffer_position()).unwrap_or_default();
        // What cannot be followed to its end cannot be trusted to be what it seems.
        let (namespace, event) = reader.read_resolved_event().map_err(|_| damaged())?;
        let ours = match namespace {
            ResolveResult::Bound(Namespace(SVG)) => Ours::Bound,
            ResolveResult::Unbound => Ours::Unbound,
            _ => Ours::No,
        };
        match event {
            Event::Start(element) => writer.open(&element, ours, Shut::Later)?,
            Event::Empty(element) => writer.open(&element, ours, Shut::AtOnce)?,
            Event::End(_) => writer.close(),
            Event::Text(text) => writer.text(&text.xml10_content())?,
            Event::CData(text) => writer.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let resolved = match reference.resolve_char_ref() {
                    Ok(Some(character)) => Some(Cow::Owned(character.to_string())),
                    Ok(None) => resolve_xml_entity(&reference.xml10_content()).map(Cow::Borrowed),
                    Err(_) => None,
                };
                writer.text(&resolved.ok_or_else(entity)?)?;
            }
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) | Event::Decl(_) => {}
            Event::Eof => break,
        }
    }
    if writer.out.is_empty() || !writer.open.is_empty() {
        return Err(damaged());
    }
    if writer.expansion.elements() > MOST_ELEMENTS {
        return Err(Fault::unclean(
            format!("repeats its parts by `use` until it has more than {MOST_ELEMENTS} elements"),
            "draw each part where it stands",
        ));
    }
    // XML has no place for the ones, and the others turn the words around them.
    if let Some(refused) = find(&writer.out).iter().find(|refused| refused.why != Refusal::LineEnd) {
        return Err(Fault::unclean(
            format!(
                "holds the character U+{:04X}, which nobody sees and which acts",
                u32::from(refused.character)
            ),
            "delete the character, or save the drawing with its texts as paths",
        ));
    }
    Ok(Drawing { text: writer.out, size: writer.size, lost: writer.lost })
}

fn damaged() -> Fault {
    Fault::unclean("is a damaged drawing, or no SVG at all", PLAIN)
}

fn entity() -> Fault {
    Fault::unclean("is a drawing with entities of its own, which can hide anything", PLAIN)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ours {
    Bound,
    /// In no namespace: drawings that stand inside pages are written like that.
    Unbound,
    No,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shut {
    AtOnce,
    Later,
}

/// An element that is open.
enum Open {
    Written(String),
    /// Its style sheet is being gathered.
    Style(String),
    /// It and all that is in it is left out.
    Dropped,
}

struct Writer<'a> {
    out: String,
    open: Vec<Open>,
    /// How many open elements hold words to be shown.
    words: usize,
    size: Option<(u32, u32)>,
    /// Where the event that is being looked at begins.
    at: usize,
    lost: Option<usize>,
    capacity: &'a Capacity,
    expansion: Expansion,
}

impl Writer<'_> {
    fn open(&mut self, element: &BytesStart<'_>, ours: Ours, shut: Shut) -> Result<(), Fault> {
        let name = element.local_name();
        let name = name.as_ref();
        if self.open.len() >= DEEPEST {
            return Err(Fault::unclean(
                format!("nests more than {DEEPEST} elements inside each other"),
                PLAIN,
            ));
        }
        if self.open.is_empty() && (name != "svg" || ours == Ours::No || !self.out.is_empty()) {
            return Err(damaged());
        }
        // What is left out has to be well-formed too: nobody knows where a damaged part ends.
        if element.attributes().any(|attribute| attribute.is_err()) {
            return Err(damaged());
        }
        let dropped = matches!(self.open.last(), Some(Open::Dropped | Open::Style(_)));
        let fate = if dropped || ours == Ours::No { Fate::Drop } else { names::element(name) };
        let open = match fate {
            Fate::Drop => Open::Dropped,
            Fate::Lose => {
                self.lost.get_or_insert(self.at);
                Open::Dropped
            }
            Fate::Style => Open::Style(String::new()),
            Fate::Draw => match attributes(name, element, self.capacity)? {
                Some(attributes) => {
                    self.expansion.open(name, &attributes, self.open.len());
                    self.start(name, &attributes, shut);
                    Open::Written(name.to_owned())
                }
                None => {
                    self.lost.get_or_insert(self.at);
                    Open::Dropped
                }
            },
        };
        if shut == Shut::Later {
            self.words += usize::from(matches!(&open, Open::Written(name) if names::holds_words(name)));
            self.open.push(open);
        }
        Ok(())
    }

    fn start(&mut self, name: &str, attributes: &[(String, String)], shut: Shut) {
        self.out.push('<');
        self.out.push_str(name);
        if self.open.is_empty() {
            self.size = size(attributes);
            // Without it, no browser draws it.
            self.attribute("xmlns", SVG);
        }
        if attributes.iter().any(|(name, _)| name == "xlink:href") {
            self.attribute("xmlns:xlink", XLINK);
        }
        for (name, value) in attributes {
            self.attribute(name, value);
        }
        self.out.push_str(if shut == Shut::AtOnce { "/>" } else { ">" });
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        for character in value.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '"' => self.out.push_str("&quot;"),
                // Any white space is the same here, but the reader of an attribute turns this one into it.
                '\r' => self.out.push(' '),
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Written(name)) => {
                self.words -= usize::from(names::holds_words(&name));
                self.out.push_str("</");
                self.out.push_str(&name);
                self.out.push('>');
            }
            Some(Open::Style(css)) => {
                let css = style::sheet(&css);
                if !css.is_empty() {
                    self.out.push_str("<style>");
                    self.escaped(&css);
                    self.out.push_str("</style>");
                }
            }
            Some(Open::Dropped) | None => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Fault> {
        if !text.chars().all(is_character) {
            return Err(damaged());
        }
        match self.open.last_mut() {
            None if !text.trim().is_empty() => return Err(damaged()),
            Some(Open::Style(css)) => css.push_str(text),
            Some(Open::Written(_)) if self.words > 0 || !text.trim().is_empty() => self.escaped(text),
            _ => {}
        }
        Ok(())
    }

    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '\r' => self.out.push_str("&#13;"),
                // No text may hold the end of a CDATA section.
                '>' if self.out.ends_with("]]") => self.out.push_str("&gt;"),
                _ => self.out.push(character),
            }
        }
    }
}

/// Whether XML may hold a character. With any other in it, browsers show nothing of a drawing.
fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The attributes that draw. None where the element shows something that is not in the drawing.
fn attributes(
    element: &str,
    start: &BytesStart<'_>,
    capacity: &Capacity,
) -> Result<Option<Vec<(String, String)>>, Fault> {
    let mut kept = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| damaged())?;
        let name: &str = attribute.key.0;
        if !names::attribute(name) {
            continue;
        }
        let value = unescape(&attribute.value).map_err(|_| entity())?;
        if !value.chars().all(is_character) {
            return Err(damaged());
        }
        let value = match name {
            "href" | "xlink:href" => match reference(element, &value, capacity)? {
                Some(value) => value,
                None if element == "a" => continue,
                None => return Ok(None),
            },
            "style" => style::declarations(&value),
            _ if !name.starts_with("aria-") && style::reaches_out(&value) => continue,
            _ => value.into_owned(),
        };
        if !(value.is_empty() && name == "style") {
            kept.push((name.to_owned(), value));
        }
    }
    Ok(Some(kept))
}

/// What an element may refer to: another part of the same drawing, or a picture inside it, made anew.
fn reference(element: &str, value: &str, capacity: &Capacity) -> Result<Option<String>, Fault> {
    let value = value.trim();
    if value.starts_with('#') {
        return Ok(Some(value.to_owned()));
    }
    if !matches!(element, "image" | "feImage") {
        return Ok(None);
    }
    let data = value.strip_prefix("data:image/").and_then(|rest| rest.split_once(";base64,"));
    let Some((_, coded)) = data.filter(|(kind, _)| matches!(*kind, "png" | "jpeg" | "jpg" | "gif" | "webp"))
    else {
        return Ok(None);
    };
    let coded: String = coded.chars().filter(|character| !character.is_whitespace()).collect();
    let bytes = STANDARD.decode(coded).map_err(|_| damaged())?;
    let (bytes, ending) = picture::copy(&bytes, capacity)
        .map_err(|fault| Fault { message: format!("holds a picture that {}", fault.message), ..fault })?;
    let kind = if ending == "jpg" { "jpeg" } else { ending };
    Ok(Some(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes))))
}

/// Width and height in pixels, from the attributes or else from the view box.
fn size(attributes: &[(String, String)]) -> Option<(u32, u32)> {
    let get = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let pixels = |text: &str| {
        let number: f64 = text.trim_end_matches("px").parse().ok()?;
        whole(number)
    };
    let view: Vec<f64> = get("viewBox")
        .unwrap_or_default()
        .split([' ', ',', '\n', '\t'])
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    match (get("width").and_then(pixels), get("height").and_then(pixels), &view[..]) {
        (Some(width), Some(height), _) => Some((width, height)),
        // Its size is in units of its own; it is meant to be as wide as there is room.
        (_, _, [_, _, width, height]) if *width > 0.0 => {
            Some((ROOM, whole(height * f64::from(ROOM) / width)?))
        }
        _ => None,
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was looked at before")]
fn whole(number: f64) -> Option<u32> {
    (1.0..100_000.0).contains(&number).then(|| number.round() as u32)
}
