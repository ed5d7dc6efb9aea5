//! Finished HTML, piece by piece, to be written again with changes.
//!
//! What nobody changes is written as it stood, byte for byte.

use std::borrow::Cow;

use crate::base::html::{Attribute, Token, Tokenizer, escape_into};

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
            escape_into(value, out);
            out.push('"');
        }
        out.push_str(self.end);
    }
}

/// The pieces of a page, in order.
pub(super) struct Pieces<'a> {
    tokens: Tokenizer<'a>,
    attributes: Vec<Attribute<'a>>,
}

pub(super) fn pieces(html: &str) -> Pieces<'_> {
    Pieces { tokens: Tokenizer::new(html), attributes: Vec::new() }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        Some(match self.tokens.next_token(&mut self.attributes)? {
            Token::Text(text) | Token::Comment(text) => Piece::Text(text),
            Token::End(name, raw) => Piece::End(name, raw),
            Token::Start(tag) => Piece::Start(Tag {
                name: Cow::Borrowed(tag.name),
                attributes: self.attributes.iter().map(|own| (own.name, own.value())).collect(),
                raw: tag.raw,
                end: if tag.is_self_closing { "/>" } else { ">" },
                changed: Change::None,
            }),
        })
    }
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
