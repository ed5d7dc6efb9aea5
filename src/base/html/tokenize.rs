//! HTML to tokens, as the standard's tokenizer has them, as far as positions in a finished page depend on it.
//!
//! Takes any text, gives slices of it that together are the text: nothing is lost, and any end is an end.
//! It resolves no references and knows no namespaces; `<![CDATA[` is a comment, as in HTML.

use std::borrow::Cow;

use super::references::decode;

/// Elements whose content is text to a browser, however it looks.
const RAW: [(&str, &str); 4] =
    [("script", "</script"), ("style", "</style"), ("title", "</title"), ("textarea", "</textarea")];

/// An attribute as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute<'a> {
    pub name: &'a str,
    /// The value, references in it not resolved. Empty, and a slice of the text all the same, where there is none.
    pub raw: &'a str,
}

impl<'a> Attribute<'a> {
    /// The value, references resolved.
    #[must_use]
    pub fn value(&self) -> Cow<'a, str> {
        decode(self.raw)
    }
}

/// The value of an attribute by its name.
#[must_use]
pub fn value_of<'a>(attributes: &[Attribute<'a>], name: &str) -> Option<Cow<'a, str>> {
    attributes.iter().find(|attribute| attribute.name == name).map(Attribute::value)
}

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// Text, of an element whose content is only text too.
    Text(&'a str),
    /// A comment, a doctype or a processing instruction.
    Comment(&'a str),
    Start(StartTag<'a>),
    /// An end tag: the name in it, and all of it.
    End(&'a str, &'a str),
}

/// A start tag. Its attributes are in the list that was given to [`Tokenizer::next_token`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StartTag<'a> {
    pub name: &'a str,
    /// All of it.
    pub raw: &'a str,
    /// Whether it ends in `/>`.
    pub is_self_closing: bool,
}

/// Reads a text token by token.
#[derive(Debug, Clone)]
pub struct Tokenizer<'a> {
    html: &'a str,
    at: usize,
    /// The end tag up to which nothing is a tag.
    raw_until: Option<&'static str>,
}

impl<'a> Tokenizer<'a> {
    #[must_use]
    pub fn new(html: &'a str) -> Self {
        Self { html, at: 0, raw_until: None }
    }

    /// The next token. Of a start tag the attributes replace what is in `attributes`, a list that the caller
    /// gives each time, since pages have very many tags.
    pub fn next_token(&mut self, attributes: &mut Vec<Attribute<'a>>) -> Option<Token<'a>> {
        let rest = &self.html[self.at..];
        let bytes = rest.as_bytes();
        let first = *bytes.first()?;
        if let Some(end) = self.raw_until.take() {
            let length = find_ignoring_case(bytes, end.as_bytes()).unwrap_or(bytes.len());
            if length > 0 {
                return Some(Token::Text(self.take(length)));
            }
        }
        if first != b'<' {
            return Some(Token::Text(self.take(memchr::memchr(b'<', bytes).unwrap_or(bytes.len()))));
        }
        Some(match bytes.get(1) {
            Some(b'!' | b'?') => Token::Comment(self.take(comment(rest))),
            Some(b'/') if bytes.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                let raw = self.take(memchr::memchr(b'>', bytes).map_or(bytes.len(), |at| at + 1));
                let name = raw[2..].split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).next();
                Token::End(name.unwrap_or_default(), raw)
            }
            // To a browser this is a comment up to the next `>`.
            Some(b'/') => {
                Token::Comment(self.take(memchr::memchr(b'>', bytes).map_or(bytes.len(), |at| at + 1)))
            }
            Some(byte) if byte.is_ascii_alphabetic() => Token::Start(self.start(attributes)),
            _ => Token::Text(self.take(1 + memchr::memchr(b'<', &bytes[1..]).unwrap_or(bytes.len() - 1))),
        })
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = &self.html[self.at..self.at + length];
        self.at += length;
        taken
    }

    fn start(&mut self, attributes: &mut Vec<Attribute<'a>>) -> StartTag<'a> {
        attributes.clear();
        let rest = &self.html[self.at..];
        let bytes = rest.as_bytes();
        let mut i = 1 + until(&bytes[1..], |b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'));
        let name = &rest[1..i];
        let mut is_self_closing = false;
        while let Some(&byte) = bytes.get(i) {
            match byte {
                b'>' => break,
                b'/' => {
                    is_self_closing = true;
                    i += 1;
                }
                b if b.is_ascii_whitespace() => i += 1,
                _ => {
                    is_self_closing = false;
                    let (attribute, end) = attribute(rest, i);
                    attributes.push(attribute);
                    i = end;
                }
            }
        }
        self.raw_until = RAW.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, end)| *end);
        StartTag { name, raw: self.take((i + 1).min(bytes.len())), is_self_closing }
    }
}

/// Calls `found` for every start tag.
pub fn each_tag<'a>(html: &'a str, found: &mut dyn FnMut(&'a str, &[Attribute<'a>])) {
    let mut attributes = Vec::new();
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_token(&mut attributes) {
        if let Token::Start(tag) = token {
            found(tag.name, &attributes);
        }
    }
}

/// The length of what begins with `<!` or `<?`.
fn comment(text: &str) -> usize {
    let bytes = text.as_bytes();
    let end = |from: usize, mark: &str| {
        memchr::memmem::find(bytes.get(from..)?, mark.as_bytes()).map(|at| from + at + mark.len())
    };
    let found = match text.strip_prefix("<!--") {
        Some(inside) if inside.starts_with('>') => Some(5),
        Some(inside) if inside.starts_with("->") => Some(6),
        Some(_) => [end(4, "-->"), end(4, "--!>")].into_iter().flatten().min(),
        None => end(1, ">"),
    };
    found.unwrap_or(text.len())
}

/// The attribute that begins at `start`, and where it ends.
fn attribute(tag: &str, start: usize) -> (Attribute<'_>, usize) {
    let bytes = tag.as_bytes();
    let blank = |from: usize| from + until(&bytes[from..], |b| !b.is_ascii_whitespace());
    // A name is a byte long at least, so that the reader gets on.
    let end = start
        + 1
        + until(&bytes[start + 1..], |b| b.is_ascii_whitespace() || matches!(b, b'>' | b'=' | b'/'));
    let name = &tag[start..end];
    let equals = blank(end);
    if bytes.get(equals) != Some(&b'=') {
        return (Attribute { name, raw: &tag[end..end] }, end);
    }
    let from = blank(equals + 1);
    match bytes.get(from) {
        Some(&quote @ (b'"' | b'\'')) => {
            let from = from + 1;
            let to = memchr::memchr(quote, &bytes[from..]).map_or(bytes.len(), |at| from + at);
            (Attribute { name, raw: &tag[from..to] }, (to + 1).min(bytes.len()))
        }
        _ => {
            let to = from + until(&bytes[from..], |b| b.is_ascii_whitespace() || b == b'>');
            (Attribute { name, raw: &tag[from..to] }, to)
        }
    }
}

/// How many bytes stand before the first that `ends`.
fn until(bytes: &[u8], ends: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| ends(*byte)).unwrap_or(bytes.len())
}

/// Where an end tag begins. `wanted` is in small letters.
fn find_ignoring_case(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memchr::memmem::find_iter(bytes, b"</")
        .find(|at| bytes.get(*at..*at + wanted.len()).is_some_and(|own| own.eq_ignore_ascii_case(wanted)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tags(html: &str) -> Vec<String> {
        let mut seen = Vec::new();
        each_tag(html, &mut |name, attributes| {
            let attributes: Vec<_> =
                attributes.iter().map(|a| format!(" {}={}", a.name, a.value())).collect();
            seen.push(format!("{name}{}", attributes.concat()));
        });
        seen
    }

    #[test]
    fn reads_attributes_however_they_are_written() {
        assert_eq!(
            tags(
                "<!doctype html><a href=../x/ id='b'>y</a><!-- <a href=no> --><img src=\"a&amp;b.png\" alt><br/>"
            ),
            ["a href=../x/ id=b", "img src=a&b.png alt=", "br"]
        );
        assert_eq!(tags("<a href = 'x' b =y c= d =e>"), ["a href=x b=y c=d =e="]);
        assert_eq!(tags("<A HREF=/a/b/>"), ["A HREF=/a/b/"]);
    }

    #[test]
    fn what_is_text_to_a_browser_has_no_tags() {
        assert_eq!(
            tags("<script>\"<a href=no>\"</script><title><a href=no><script></title><p>"),
            ["script", "title", "p"]
        );
        assert_eq!(tags("<style></STYLE><p>"), ["style", "p"]);
        assert_eq!(tags("1 < 2 <3 </ <a>"), ["a"; 0]);
        assert_eq!(tags("1 < 2 <3 <a>"), ["a"]);
    }

    #[test]
    fn comments_end_where_a_browser_ends_them() {
        for (html, found) in [
            ("<!--><a>", 1),
            ("<!---><a>", 1),
            ("<!-- --!><a>-->", 1),
            ("<!-- > <b> --><a>", 1),
            ("<!-- <a>", 0),
            ("<?php <a> ?><b>", 1),
            ("<![CDATA[<a>]]><b>", 1),
        ] {
            assert_eq!(tags(html).len(), found, "{html}");
        }
    }

    proptest! {
        /// Together the tokens are the text.
        #[test]
        fn nothing_is_lost(html in "[<>/a-c=\"'&;!?é \n-]{0,60}") {
            let (mut attributes, mut tokens, mut out) = (Vec::new(), Tokenizer::new(&html), String::new());
            while let Some(token) = tokens.next_token(&mut attributes) {
                out.push_str(match token {
                    Token::Text(raw) | Token::Comment(raw) | Token::End(_, raw) => raw,
                    Token::Start(tag) => tag.raw,
                });
            }
            prop_assert_eq!(out, html);
        }
    }
}
