//! Start tags: their attributes in the order and the form that minify-html gives them.

use super::entities::{Context, ampersand, decode};
use super::rules::{Attribute, Namespace, Value, is_void};
use super::{Compactor, is_space, trim_end, trim_start};

/// How a start tag ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Open,
    /// In `/>`, where that means something.
    SelfClosed,
}

/// What white space in a value is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spaces {
    Keep,
    Drop,
}

/// An attribute as it will be written: where its name and value stand in the tag or in the scratch.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    name: Piece<'a>,
    value: Piece<'a>,
    form: Form,
}

/// How an attribute is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Double,
    Single,
    Bare,
    /// It says nothing.
    LeftOut,
}

impl Form {
    /// minify-html writes quoted attributes first.
    fn rank(self) -> u8 {
        match self {
            Self::Double | Self::Single => 0,
            Self::Bare => 1,
            Self::LeftOut => 2,
        }
    }
}

#[derive(Clone, Copy)]
enum Piece<'a> {
    Page(&'a [u8]),
    Scratch(usize, usize),
}

impl Piece<'_> {
    fn is_empty(self) -> bool {
        match self {
            Self::Page(bytes) => bytes.is_empty(),
            Self::Scratch(start, end) => start == end,
        }
    }
}

impl<'a> Compactor<'a> {
    /// Reads the attributes up to the end of the start tag and writes the tag, its attributes in
    /// minify-html's order: quoted ones by name, then the others by name. A `<html>` or `<head>` that
    /// says nothing is left out.
    pub(super) fn attributes(&mut self, tag: &'a [u8], namespace: Namespace) -> Option<End> {
        if let [b'>', rest @ ..] = self.rest {
            self.rest = rest;
            if !matches!(tag, b"html" | b"head") {
                self.out.push(b'<');
                self.out.extend_from_slice(tag);
                self.out.push(b'>');
            }
            return Some(End::Open);
        }
        self.scratch.clear();
        self.attributes.clear();
        let spaces = if tag == b"meta" { spaces_of_meta(self.rest)? } else { Spaces::Keep };
        let mut slash;
        loop {
            slash = false;
            while let [byte, rest @ ..] = self.rest
                && (is_space(*byte) || *byte == b'/')
            {
                slash = *byte == b'/';
                self.rest = rest;
            }
            if let [b'>', rest @ ..] = self.rest {
                self.rest = rest;
                break;
            }
            let written = self.attribute(tag, namespace, spaces)?;
            self.attributes.push(written);
        }
        let end = match namespace {
            Namespace::Svg if slash => End::SelfClosed,
            Namespace::Html if slash && !is_void(tag) => return None,
            _ => End::Open,
        };
        let mut attributes = std::mem::take(&mut self.attributes);
        self.sort(&mut attributes)?;
        let written = attributes.iter().filter(|attribute| attribute.form != Form::LeftOut);
        if written.clone().next().is_some() || !matches!(tag, b"html" | b"head") {
            self.out.push(b'<');
            self.out.extend_from_slice(tag);
            for attribute in written {
                self.write(attribute);
            }
            if end == End::SelfClosed {
                if attributes.iter().any(|attribute| attribute.form == Form::Bare) {
                    self.out.push(b' ');
                }
                self.out.push(b'/');
            }
            self.out.push(b'>');
        }
        self.attributes = attributes;
        Some(end)
    }

    fn piece<'s>(&'s self, piece: Piece<'s>) -> &'s [u8] {
        match piece {
            Piece::Page(bytes) => bytes,
            Piece::Scratch(start, end) => &self.scratch[start..end],
        }
    }

    /// Puts attributes into the order in which they are written. None where a name stands twice: then
    /// the last one counts. The lists are short.
    fn sort(&self, attributes: &mut [Written<'a>]) -> Option<()> {
        for end in 1..attributes.len() {
            let name = self.piece(attributes[end].name);
            if attributes[..end].iter().any(|other| self.piece(other.name) == name) {
                return None;
            }
            let key = (attributes[end].form.rank(), name);
            let place = attributes[..end]
                .iter()
                .rposition(|other| (other.form.rank(), self.piece(other.name)) < key)
                .map_or(0, |before| before + 1);
            attributes[place..=end].rotate_right(1);
        }
        Some(())
    }

    fn write(&mut self, attribute: &Written<'a>) {
        self.out.push(b' ');
        self.append(attribute.name);
        if attribute.value.is_empty() {
            return;
        }
        self.out.push(b'=');
        let quote = match attribute.form {
            Form::Double => Some(b'"'),
            Form::Single => Some(b'\''),
            Form::Bare | Form::LeftOut => None,
        };
        self.out.extend(quote);
        self.append(attribute.value);
        self.out.extend(quote);
    }

    fn append(&mut self, piece: Piece<'a>) {
        match piece {
            Piece::Page(bytes) => self.out.extend_from_slice(bytes),
            Piece::Scratch(start, end) => self.out.extend_from_slice(&self.scratch[start..end]),
        }
    }

    fn attribute(&mut self, tag: &[u8], namespace: Namespace, spaces: Spaces) -> Option<Written<'a>> {
        let length = self
            .rest
            .iter()
            .position(|b| *b <= b' ' && is_space(*b) || matches!(b, b'/' | b'=' | b'>'))
            .filter(|length| *length > 0)?;
        let (raw, rest) = self.rest.split_at(length);
        let name = if raw.iter().any(u8::is_ascii_uppercase) {
            let start = self.scratch.len();
            self.scratch.extend(raw.iter().map(u8::to_ascii_lowercase));
            Piece::Scratch(start, self.scratch.len())
        } else {
            Piece::Page(raw)
        };
        let (value, rest): (&'a [u8], _) = match rest {
            [b'=', quote @ (b'"' | b'\''), rest @ ..] => {
                let end = memchr::memchr(*quote, rest)?;
                (&rest[..end], &rest[end + 1..])
            }
            // Without quotes, or with spaces around the sign.
            [b'=', ..] => return None,
            [byte, after @ ..] if is_space(*byte) && trim_start(after).starts_with(b"=") => return None,
            rest => (b"", rest),
        };
        self.rest = rest;
        let rule = Attribute::of(tag, namespace, self.piece(name));
        let mut kinds = kinds(value);
        let value = if kinds & (found::AMPERSAND | found::SPACE) == 0 {
            Piece::Page(value)
        } else {
            let value = self.value(value, rule, spaces)?;
            kinds = self::kinds(self.piece(value));
            value
        };
        let form = match rule.judge(tag, self.piece(value))? {
            Value::Leave => Form::LeftOut,
            Value::Write => form(kinds)?,
        };
        Some(Written { name, value, form })
    }

    /// The value with its white space and entities as minify-html writes them.
    fn value(&mut self, value: &'a [u8], rule: Attribute, spaces: Spaces) -> Option<Piece<'a>> {
        let drops = spaces == Spaces::Drop;
        let value = if rule.trims() && !drops { trim_end(trim_start(value)) } else { value };
        let collapses = rule.collapses() && needs_collapse(value);
        if !collapses && !drops && !value.contains(&b'&') {
            return Some(Piece::Page(value));
        }
        let start = self.scratch.len();
        let mut i = 0;
        while i < value.len() {
            match value[i] {
                b'&' => {
                    let (character, read) = decode(&value[i..])?;
                    match character {
                        "&" => {
                            self.scratch
                                .extend_from_slice(ampersand(&value[i + read..], Context::Attribute)?);
                        }
                        character => self.scratch.extend_from_slice(character.as_bytes()),
                    }
                    i += read;
                }
                byte if is_space(byte) && drops => i += 1,
                byte if is_space(byte) && collapses => {
                    self.scratch.push(b' ');
                    while value.get(i).copied().is_some_and(is_space) {
                        i += 1;
                    }
                }
                byte => {
                    self.scratch.push(byte);
                    i += 1;
                }
            }
        }
        Some(Piece::Scratch(start, self.scratch.len()))
    }
}

/// What white space means in the attributes of this `<meta>`: nothing where its name is `viewport`.
/// None where the word stands elsewhere in it.
fn spaces_of_meta(attributes: &[u8]) -> Option<Spaces> {
    let end = memchr::memchr(b'>', attributes).unwrap_or(attributes.len());
    let attributes = &attributes[..end];
    if !attributes.windows(8).any(|word| word.eq_ignore_ascii_case(b"viewport")) {
        return Some(Spaces::Keep);
    }
    memchr::memmem::find(attributes, b" name=\"viewport\"").map(|_| Spaces::Drop)
}

/// What there is in a value, as bits.
mod found {
    pub(super) const AMPERSAND: u8 = 1;
    pub(super) const SPACE: u8 = 2;
    pub(super) const SINGLE: u8 = 4;
    pub(super) const DOUBLE: u8 = 8;
    /// A character that may not stand in a value without quotes.
    pub(super) const SIGN: u8 = 16;
}

/// The bit of each byte.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    kinds[b'&' as usize] = found::AMPERSAND;
    kinds[b'\t' as usize] = found::SPACE;
    kinds[b'\n' as usize] = found::SPACE;
    kinds[b'\x0c' as usize] = found::SPACE;
    kinds[b'\r' as usize] = found::SPACE;
    kinds[b' ' as usize] = found::SPACE;
    kinds[b'\'' as usize] = found::SINGLE;
    kinds[b'"' as usize] = found::DOUBLE;
    kinds[b'=' as usize] = found::SIGN;
    kinds[b'`' as usize] = found::SIGN;
    kinds[b'<' as usize] = found::SIGN;
    kinds[b'>' as usize] = found::SIGN;
    kinds
};

fn kinds(value: &[u8]) -> u8 {
    value.iter().fold(0, |kinds, byte| kinds | KINDS[usize::from(*byte)])
}

/// The form in which a value is shortest: without quotes where it needs none, in double ones where it
/// does. None where both kinds stand in it, which would need entities.
fn form(kinds: u8) -> Option<Form> {
    match (kinds & found::SINGLE != 0, kinds & found::DOUBLE != 0) {
        (true, true) => None,
        (_, true) => Some(Form::Single),
        (true, _) => Some(Form::Double),
        _ if kinds & (found::SPACE | found::SIGN) != 0 => Some(Form::Double),
        _ => Some(Form::Bare),
    }
}

fn needs_collapse(value: &[u8]) -> bool {
    value.windows(2).any(|pair| is_space(pair[0]) && is_space(pair[1]))
        || value.iter().any(|byte| is_space(*byte) && *byte != b' ')
}
