//! A fast road for the HTML that pages are made of.
//!
//! Takes a page; gives, byte for byte, what minify-html would make of it, in one pass and without a
//! tree; or nothing, where the page holds anything that this road does not know (scripts, comments,
//! end tags left out, rare entities): then minify-html itself does the work. The tests hold the two
//! against each other. Knows nothing of themes or articles.

mod attributes;
mod entities;
mod rules;
#[cfg(test)]
mod tests;

use memchr::memmem::Finder;

use attributes::{End, Written};
use entities::{Context, ampersand, decode};
use rules::{Namespace, Space, ends_before, ends_with, is_void, space, svg_space};

/// What minify-html makes of a page; None where it has to be asked itself.
pub(super) fn compact(html: &[u8]) -> Option<Vec<u8>> {
    // The only characters that an entity would make shorter (`&nLt;`, `&nGt;`) end in this.
    if memchr::memmem::find(html, "\u{20d2}".as_bytes()).is_some() {
        return None;
    }
    let mut page = Compactor {
        rest: html,
        out: Vec::with_capacity(html.len()),
        open: Vec::with_capacity(32),
        attributes: Vec::with_capacity(8),
        scratch: Vec::with_capacity(256),
        seen: Seen::default(),
        only_spaces: memchr::memchr3(b'\t', b'\r', b'\x0c', html).is_none(),
        two_spaces: Finder::new(b"  "),
    };
    page.open.push(Element::root());
    page.run()?;
    let root = page.open.pop()?;
    // An element that is still open has no end tag in the page.
    if !page.open.is_empty() {
        return None;
    }
    if let Some(owed) = root.owed
        && !ends_with(root.name, owed)
    {
        page.close(owed);
    }
    Some(page.out)
}

struct Compactor<'a> {
    rest: &'a [u8],
    out: Vec<u8>,
    /// The open elements, the root first.
    open: Vec<Element<'a>>,
    /// The attributes of one tag, and what of them had to be rewritten.
    attributes: Vec<Written<'a>>,
    scratch: Vec<u8>,
    seen: Seen,
    /// Whether all white space in the page is spaces and line feeds.
    only_spaces: bool,
    two_spaces: Finder<'static>,
}

/// An open element.
struct Element<'a> {
    name: &'a [u8],
    space: Space,
    namespace: Namespace,
    /// Whether white space counts, here and in everything inside.
    preformatted: Preformatted,
    /// A child whose end tag is owed: what follows decides whether it can be left out.
    owed: Option<&'a [u8]>,
    last: Last,
}

impl Element<'_> {
    fn root() -> Self {
        Self {
            name: b"",
            space: Space::Layout,
            namespace: Namespace::Html,
            preformatted: Preformatted::No,
            owed: None,
            last: Last::Nothing,
        }
    }
}

/// What the last child of an open element was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Element,
    Text,
    /// Text with a space at its end, which is not written yet.
    TextAndSpace,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Preformatted {
    No,
    Yes,
}

/// Elements of which there is one: minify-html drops any other.
#[derive(Default)]
struct Seen {
    html: bool,
    head: bool,
    body: bool,
}

impl Seen {
    /// Notes the element. False where it is there already.
    fn first(&mut self, name: &[u8]) -> bool {
        let seen = match name {
            b"html" => &mut self.html,
            b"head" => &mut self.head,
            b"body" => &mut self.body,
            _ => return true,
        };
        !std::mem::replace(seen, true)
    }
}

impl<'a> Compactor<'a> {
    fn run(&mut self) -> Option<()> {
        while !self.rest.is_empty() {
            let text = memchr::memchr(b'<', self.rest).unwrap_or(self.rest.len());
            if text > 0 {
                let (text, rest) = self.rest.split_at(text);
                self.rest = rest;
                self.text(text)?;
            }
            match self.rest {
                [] => {}
                [b'<', b'/', ..] => self.end_tag()?,
                [b'<', b'a'..=b'z', ..] => self.start_tag()?,
                [b'<', b'!', ..] => self.doctype()?,
                _ => return None,
            }
        }
        Some(())
    }

    fn doctype(&mut self) -> Option<()> {
        const DOCTYPE: &[u8] = b"<!doctype html>";
        let (start, rest) = self.rest.split_at_checked(DOCTYPE.len())?;
        if !start.eq_ignore_ascii_case(DOCTYPE) || self.open.len() > 1 || !self.out.is_empty() {
            return None;
        }
        self.out.extend_from_slice(DOCTYPE);
        self.rest = rest;
        Some(())
    }

    fn name(&mut self) -> &'a [u8] {
        let length = self
            .rest
            .iter()
            .position(|b| !(b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-'))
            .unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(length);
        self.rest = rest;
        name
    }

    fn start_tag(&mut self) -> Option<()> {
        self.rest = &self.rest[1..];
        let name = self.name();
        if !self.rest.first().is_some_and(|byte| is_space(*byte) || matches!(byte, b'/' | b'>')) {
            return None;
        }
        let mut parent = self.open.pop()?;
        // A page that leaves out end tags, or whose text is read by other rules.
        if ends_before(parent.name, name)
            || !self.seen.first(name)
            || matches!(name, b"style" | b"textarea" | b"noscript" | b"iframe" | b"template")
        {
            return None;
        }
        if let Some(owed) = parent.owed.take()
            && !ends_before(owed, name)
        {
            self.close(owed);
        }
        if parent.last == Last::TextAndSpace {
            self.out.push(b' ');
        }
        parent.last = Last::Element;
        let namespace = if name == b"svg" { Namespace::Svg } else { parent.namespace };
        let preformatted = parent.preformatted;
        self.open.push(parent);
        if self.attributes(name, namespace)? == End::SelfClosed || is_void(name) {
            return Some(());
        }
        match (namespace, name) {
            (Namespace::Html, b"title") => return self.title(),
            (_, b"script") => return self.script(),
            _ => {}
        }
        let inside = match (namespace, preformatted) {
            (Namespace::Html, Preformatted::No) => space(name),
            (Namespace::Html, Preformatted::Yes) => Space::Sensitive,
            (Namespace::Svg, _) => svg_space(name),
        };
        let preformatted = match (namespace, name) {
            (Namespace::Html, b"pre") => Preformatted::Yes,
            _ => preformatted,
        };
        self.open.push(Element {
            name,
            space: inside,
            namespace,
            preformatted,
            owed: None,
            last: Last::Nothing,
        });
        Some(())
    }

    /// The title's content is text only, and its white space is kept.
    fn title(&mut self) -> Option<()> {
        let end = memchr::memchr(b'<', self.rest)?;
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest.strip_prefix(b"</title>")?;
        self.plain(text, Context::Title)?;
        self.owe(b"title")
    }

    /// A script that is a file of its own.
    fn script(&mut self) -> Option<()> {
        self.rest = self.rest.strip_prefix(b"</script>")?;
        self.owe(b"script")
    }

    /// The element ended; whether its end tag is written depends on what comes next.
    fn owe(&mut self, name: &'a [u8]) -> Option<()> {
        self.open.last_mut()?.owed = Some(name);
        Some(())
    }

    fn end_tag(&mut self) -> Option<()> {
        self.rest = &self.rest[2..];
        let name = self.name();
        self.rest = self.rest.strip_prefix(b">")?;
        if self.open.len() < 2 || self.open.last()?.name != name {
            return None;
        }
        let element = self.open.pop()?;
        if let Some(owed) = element.owed
            && !ends_with(element.name, owed)
        {
            self.close(owed);
        }
        if element.last == Last::TextAndSpace && !element.space.trims() {
            self.out.push(b' ');
        }
        self.owe(name)
    }

    fn close(&mut self, name: &[u8]) {
        self.out.extend_from_slice(b"</");
        self.out.extend_from_slice(name);
        self.out.push(b'>');
    }

    fn text(&mut self, text: &'a [u8]) -> Option<()> {
        let parent = self.open.last_mut()?;
        if parent.space == Space::Sensitive {
            parent.last = Last::Text;
            if let Some(owed) = parent.owed.take() {
                self.close(owed);
            }
            return self.plain(text, Context::Text);
        }
        let trimmed = trim_start(text);
        if trimmed.is_empty() && parent.space == Space::Layout {
            return Some(());
        }
        let leading = trimmed.len() < text.len();
        let first = parent.last == Last::Nothing;
        if trimmed.is_empty() {
            // White space between two elements counts here; at the beginning it does not where the
            // element trims.
            if first && parent.space.trims() {
                return Some(());
            }
            parent.last = Last::TextAndSpace;
            if let Some(owed) = parent.owed.take() {
                self.close(owed);
            }
            return Some(());
        }
        let body = trim_end(trimmed);
        let trailing = body.len() < trimmed.len();
        let keep_leading = leading && !(first && parent.space.trims());
        parent.last = if trailing { Last::TextAndSpace } else { Last::Text };
        if let Some(owed) = parent.owed.take() {
            self.close(owed);
        }
        if keep_leading {
            self.out.push(b' ');
        }
        self.collapsed(body)
    }

    /// Text whose runs of white space become single spaces; it neither begins nor ends in one.
    fn collapsed(&mut self, text: &[u8]) -> Option<()> {
        let plain = self.only_spaces
            && memchr::memchr2(b'&', b'\n', text).is_none()
            && self.two_spaces.find(text).is_none();
        if plain {
            self.out.extend_from_slice(text);
            return Some(());
        }
        let mut start = 0;
        let mut i = 0;
        while i < text.len() {
            let byte = text[i];
            if byte > b'&' {
                i += 1;
            } else if byte == b'&' {
                self.out.extend_from_slice(&text[start..i]);
                i += self.entity(&text[i..], Context::Text)?;
                start = i;
            } else if is_space(byte) {
                self.out.extend_from_slice(&text[start..i]);
                self.out.push(b' ');
                // The text does not end in white space.
                while is_space(text[i]) {
                    i += 1;
                }
                start = i;
            } else {
                i += 1;
            }
        }
        self.out.extend_from_slice(&text[start..]);
        Some(())
    }

    /// Text whose white space stays; only its entities are written in the shortest way.
    fn plain(&mut self, text: &[u8], context: Context) -> Option<()> {
        let mut rest = text;
        while let Some(i) = memchr::memchr(b'&', rest) {
            self.out.extend_from_slice(&rest[..i]);
            let read = self.entity(&rest[i..], context)?;
            rest = &rest[i + read..];
        }
        self.out.extend_from_slice(rest);
        Some(())
    }

    /// Writes the entity that `text` begins with as minify-html would, and gives how much was read.
    fn entity(&mut self, text: &[u8], context: Context) -> Option<usize> {
        let (character, read) = decode(text)?;
        match character {
            "&" => self.out.extend_from_slice(ampersand(&text[read..], context)?),
            "<" if context == Context::Text => self.out.extend_from_slice(b"&lt;"),
            // What could be taken for the end of the title.
            "<" if text[read..].starts_with(b"/") => return None,
            character => self.out.extend_from_slice(character.as_bytes()),
        }
        Some(read)
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

fn trim_start(text: &[u8]) -> &[u8] {
    &text[text.iter().position(|byte| !is_space(*byte)).unwrap_or(text.len())..]
}

fn trim_end(text: &[u8]) -> &[u8] {
    &text[..text.iter().rposition(|byte| !is_space(*byte)).map_or(0, |last| last + 1)]
}
