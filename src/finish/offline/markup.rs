//! Finished HTML, piece by piece, to be written again with changes.
//!
//! What nobody changes is written as it stood, byte for byte. Enough of a reader for HTML that this
//! stage has minified: tags are whole, and a `<` in a text never stands before a letter.

use std::borrow::Cow;

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// Text, comments, and what is text to a browser, however it looks: in `<script>`, `<style>`,
    /// `<title>` and `<textarea>`.
    Text(&'a str),
    Start(Tag<'a>),
    /// An end tag, and the name in it.
    End(&'a str, &'a str),
}

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) name: Cow<'a, str>,
    /// Names, and values with references resolved.
    pub(super) attributes: Vec<(&'a str, Cow<'a, str>)>,
    raw: &'a str,
    end: &'static str,
    changed: Change,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    None,
    Some,
}

impl<'a> Tag<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| &**value)
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|all| all.split_ascii_whitespace().any(|own| own == class))
    }

    /// Gives an attribute a value; a new one comes last.
    pub(super) fn set(&mut self, name: &'a str, value: String) {
        self.changed = Change::Some;
        match self.attributes.iter_mut().find(|(own, _)| *own == name) {
            Some((_, old)) => *old = Cow::Owned(value),
            None => self.attributes.push((name, Cow::Owned(value))),
        }
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.attributes_kept(|own| own != name);
    }

    /// Removes the attributes whose names are not wanted.
    pub(super) fn attributes_kept(&mut self, wanted: impl Fn(&str) -> bool) {
        let before = self.attributes.len();
        self.attributes.retain(|(own, _)| wanted(own));
        if self.attributes.len() != before {
            self.changed = Change::Some;
        }
    }

    pub(super) fn rename(&mut self, name: &'a str) {
        self.changed = Change::Some;
        self.name = Cow::Borrowed(name);
    }

    pub(super) fn write(&self, out: &mut String) {
        if self.changed == Change::None {
            out.push_str(self.raw);
            return;
        }
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            if value.is_empty() {
                continue;
            }
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push_str(self.end);
    }
}

/// Writes a value between double quotes.
fn escape(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            c => out.push(c),
        }
    }
}

/// The pieces of a page, in order.
pub(super) struct Pieces<'a> {
    html: &'a str,
    at: usize,
    /// The end tag up to which nothing is a tag.
    raw_until: Option<&'static str>,
}

pub(super) fn pieces(html: &str) -> Pieces<'_> {
    Pieces { html, at: 0, raw_until: None }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let rest = &self.html[self.at..];
        if rest.is_empty() {
            return None;
        }
        if let Some(end) = self.raw_until.take() {
            let length = memchr::memmem::find(rest.as_bytes(), end.as_bytes()).unwrap_or(rest.len());
            if length > 0 {
                return Some(self.text(length));
            }
        }
        let bytes = rest.as_bytes();
        if bytes[0] != b'<' {
            return Some(self.text(memchr::memchr(b'<', bytes).unwrap_or(bytes.len())));
        }
        match bytes.get(1) {
            Some(b'!') => {
                let (end, length) = if rest.starts_with("<!--") { ("-->", 3) } else { (">", 1) };
                Some(self.text(rest.find(end).map_or(rest.len(), |at| at + length)))
            }
            Some(b'/') => {
                let length = memchr::memchr(b'>', bytes).map_or(bytes.len(), |at| at + 1);
                self.at += length;
                let raw = &rest[..length];
                Some(Piece::End(raw[2..].trim_end_matches('>').trim_end(), raw))
            }
            Some(b) if b.is_ascii_alphabetic() => Some(Piece::Start(self.start())),
            _ => Some(self.text(1 + memchr::memchr(b'<', &bytes[1..]).unwrap_or(bytes.len() - 1))),
        }
    }
}

impl<'a> Pieces<'a> {
    fn text(&mut self, length: usize) -> Piece<'a> {
        let text = &self.html[self.at..self.at + length];
        self.at += length;
        Piece::Text(text)
    }

    fn start(&mut self) -> Tag<'a> {
        let rest = &self.html[self.at..];
        let bytes = rest.as_bytes();
        let ends = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'>' | b'/');
        let mut i = bytes[1..].iter().position(ends).map_or(bytes.len(), |at| at + 1);
        let name = &rest[1..i];
        let mut attributes = Vec::new();
        let mut end = ">";
        while let Some(&byte) = bytes.get(i) {
            match byte {
                b'>' => break,
                b'/' => {
                    end = "/>";
                    i += 1;
                }
                b if b.is_ascii_whitespace() => i += 1,
                _ => {
                    end = ">";
                    let (attribute, next) = attribute(rest, i);
                    attributes.push(attribute);
                    i = next;
                }
            }
        }
        let length = (i + 1).min(bytes.len());
        self.at += length;
        self.raw_until = match name {
            "script" => Some("</script"),
            "style" => Some("</style"),
            "title" => Some("</title"),
            "textarea" => Some("</textarea"),
            _ => None,
        };
        Tag { name: Cow::Borrowed(name), attributes, raw: &rest[..length], end, changed: Change::None }
    }
}

/// The attribute that begins at `start`, and where it ends.
fn attribute(tag: &str, start: usize) -> ((&str, Cow<'_, str>), usize) {
    let bytes = tag.as_bytes();
    let ends = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'>' | b'=' | b'/');
    // A name is a byte long at least, so that the reader gets on.
    let name_end = bytes[start + 1..].iter().position(ends).map_or(bytes.len(), |length| start + 1 + length);
    let name = &tag[start..name_end];
    if bytes.get(name_end) != Some(&b'=') {
        return ((name, Cow::Borrowed("")), name_end);
    }
    let from = name_end + 1;
    let (from, to, end) = match bytes.get(from) {
        Some(&quote @ (b'"' | b'\'')) => {
            let to = memchr::memchr(quote, &bytes[from + 1..]).map_or(bytes.len(), |at| from + 1 + at);
            (from + 1, to, (to + 1).min(bytes.len()))
        }
        _ => {
            let ends = |b: &u8| b.is_ascii_whitespace() || *b == b'>';
            let to = bytes[from..].iter().position(ends).map_or(bytes.len(), |at| from + at);
            (from, to, to)
        }
    };
    ((name, unescape(&tag[from..to])), end)
}

/// References in values as this stage writes them: those that an attribute cannot do without.
fn unescape(value: &str) -> Cow<'_, str> {
    const KNOWN: [(&str, char); 9] = [
        ("&quot;", '"'),
        ("&#34;", '"'),
        ("&#39;", '\''),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&amp;", '&'),
        ("&quot", '"'),
        ("&lt", '<'),
        ("&amp", '&'),
    ];
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (length, c) = KNOWN
            .iter()
            .find(|(reference, _)| rest.starts_with(reference))
            .map_or((1, '&'), |(reference, c)| (reference.len(), *c));
        out.push(c);
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Goes on to the end of the element that `name` has just begun.
pub(super) fn skip(pieces: &mut Pieces<'_>, name: &str) {
    let mut depth = 1;
    for piece in pieces {
        match piece {
            Piece::Start(tag) if tag.name == name => depth += 1,
            Piece::End(own, _) if own == name => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn again(html: &str) -> String {
        let mut out = String::new();
        for piece in pieces(html) {
            match piece {
                Piece::Text(text) | Piece::End(_, text) => out.push_str(text),
                Piece::Start(tag) => tag.write(&mut out),
            }
        }
        out
    }

    #[test]
    fn a_tag_is_changed_and_the_rest_is_not() {
        let html = "<!doctype html><p a=1 b='2 \"x\"' c>1 < 2<svg><path d=M1/></svg><script>if(a<b)x=\"<p>\"</script>";
        assert_eq!(again(html), html);
        let mut out = String::new();
        for piece in pieces(html) {
            match piece {
                Piece::Text(text) | Piece::End(_, text) => out.push_str(text),
                Piece::Start(mut tag) => {
                    if tag.name == "p" {
                        tag.set("a", "3&".into());
                        tag.rename("div");
                    }
                    tag.write(&mut out);
                }
            }
        }
        assert!(
            out.starts_with("<!doctype html><div a=\"3&amp;\" b=\"2 &quot;x&quot;\" c>1 < 2<svg>"),
            "{out}"
        );
    }

    #[test]
    fn a_title_may_speak_of_scripts() {
        let html = "<title>What <script> and <main> are</title><main>x</main>";
        let starts = pieces(html).filter(|piece| matches!(piece, Piece::Start(_)));
        assert_eq!(starts.count(), 2);
        assert_eq!(again(html), html);
    }

    #[test]
    fn an_element_is_passed_over_with_all_in_it() {
        let mut all = pieces("<div>a<div>b</div>c</div>d");
        all.next();
        skip(&mut all, "div");
        assert!(matches!(all.next(), Some(Piece::Text("d"))));
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_written_again(html in "[<>/a-c =\"'&;!é \n-]{0,60}") {
            prop_assert_eq!(again(&html), html);
        }
    }
}
