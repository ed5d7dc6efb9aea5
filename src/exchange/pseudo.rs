//! Two languages that nobody speaks, made of the source's texts: `en-XA` is accented and 40 % longer,
//! `ar-XB` runs from right to left. They show where a layout breaks before translators find out.
//!
//! Takes what was parsed, and its tree; gives a tree with the pages and messages of both languages in
//! it. They are in memory alone. Markup, placeholders, addresses and numbers stay as they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_syntax::{ast, serializer};

use super::inline::{self, Piece, Syntax};
use super::{page, text};
use crate::base::{Lang, OptionalSpanned, Source, fluent, lang};
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::manuscript::Manuscript;
use crate::model::tree::{BUILTIN_LOCALES, File, PSEUDO, Tree};

/// What a pseudo-page says of how it was made: as if a person had, so that no notice stands on it that
/// translations of people do not have.
const TRANSLATION: &str = "{by: human, reviewed: true}";

/// Adds both languages to a tree, where its site does not have them already.
#[must_use]
pub fn pseudo(manuscript: &Manuscript, tree: &Tree) -> Tree {
    let source = manuscript.settings.source_lang();
    let mut whole = tree.clone();
    let mut tags = String::new();
    for tag in lang::PSEUDO {
        if manuscript.settings.languages.iter().any(|language| language.lang.as_str() == tag) {
            continue;
        }
        tags.push_str(tag);
        tags.push('\n');
        for document in manuscript.documents.iter().filter(|document| document.lang == *source) {
            let kind = document.front.kind.value().unwrap_or_else(|| Kind::of_path(&document.topic));
            // A card is measured in millimetres, and each of its translations is.
            if kind != Kind::Card {
                add(&mut whole, format!("content/{tag}/{}", document.topic), &made(document, tag));
            }
        }
        for root in [BUILTIN_LOCALES, "locales/"] {
            for (name, file) in tree.under(&format!("{root}{source}/")) {
                if let (File::Text(source), true) = (file, name.ends_with(".ftl")) {
                    add(&mut whole, format!("{root}{tag}/{name}"), &messages(&source.text, tag));
                }
            }
        }
    }
    add(&mut whole, PSEUDO.to_owned(), &tags);
    whole
}

fn add(tree: &mut Tree, path: String, text: &str) {
    let source = Source::new(&path, text);
    tree.files.insert(path.into(), File::Text(Arc::new(source)));
}

/// A page in a pseudo-language.
fn made(document: &Document, tag: &str) -> String {
    let texts: BTreeMap<usize, String> = document
        .segments()
        .iter()
        .enumerate()
        .map(|(i, segment)| (i, marked(&text::read(document, segment), text::syntax(&segment.kind), tag)))
        .collect();
    page::whole(document, &texts, TRANSLATION)
}

/// The words of a text changed, its codes left alone.
fn marked(text: &str, syntax: Syntax, tag: &str) -> String {
    let mut marked = inline::mark(text, syntax);
    let mut writer = Writer::new(tag);
    for piece in &mut marked.pieces {
        if let Piece::Text(words) = piece {
            *words = writer.write(words);
        }
    }
    // Every number is of this text itself.
    inline::join(&marked.pieces, &marked.codes).unwrap_or_else(|_| text.to_owned())
}

/// A file of messages in a pseudo-language. What cannot be read has been reported of the source.
fn messages(text: &str, tag: &str) -> String {
    let (mut resource, _) = fluent::entries(text);
    for entry in &mut resource.body {
        match entry {
            ast::Entry::Message(message) => {
                for attribute in &mut message.attributes {
                    pattern(&mut attribute.value, tag);
                }
                if let Some(value) = &mut message.value {
                    pattern(value, tag);
                    if message.id.name == "language-self" {
                        // Two languages of the menu must not have the same name.
                        value.elements.push(ast::PatternElement::TextElement { value: format!(" ({tag})") });
                    }
                }
            }
            ast::Entry::Term(term) => pattern(&mut term.value, tag),
            _ => {}
        }
    }
    serializer::serialize(&resource)
}

fn pattern(pattern: &mut ast::Pattern<String>, tag: &str) {
    let mut writer = Writer::new(tag);
    for element in &mut pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => *value = writer.write(value),
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                for variant in variants {
                    self::pattern(&mut variant.value, tag);
                }
            }
            ast::PatternElement::Placeable { .. } => {}
        }
    }
}

/// Writes words in a pseudo-language. What it owes in length it remembers from word to word.
struct Writer {
    manner: Manner,
    /// Letters to add, in tenths.
    owed: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Accented,
    Mirrored,
}

impl Writer {
    fn new(tag: &str) -> Self {
        let mirrored = Lang::parse(tag).is_ok_and(|lang| lang.direction() == crate::base::Direction::Rtl);
        Self { manner: if mirrored { Manner::Mirrored } else { Manner::Accented }, owed: 0 }
    }

    /// Entities (`&amp;`) and what stands in brackets, which may be the name of a link, stay.
    fn write(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let kept = match first {
                '&' => rest
                    .find(';')
                    .filter(|end| rest[1..*end].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')),
                '[' => rest.find(']'),
                _ => None,
            };
            let (length, word) = match kept {
                Some(end) => (end + 1, None),
                None if first.is_alphabetic() => {
                    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                    (end, Some(&rest[..end]))
                }
                None => (first.len_utf8(), None),
            };
            match word {
                Some(word) => self.word(word, &mut out),
                None => out.push_str(&rest[..length]),
            }
            rest = &rest[length..];
        }
        out
    }

    fn word(&mut self, word: &str, out: &mut String) {
        match self.manner {
            // From right to left whatever the letters are, and kept apart from what stands beside it.
            Manner::Mirrored => {
                out.push_str("\u{200f}\u{202e}");
                out.push_str(word);
                out.push_str("\u{202c}\u{200f}");
            }
            Manner::Accented => {
                for c in word.chars() {
                    let accented = accented(c);
                    out.push(accented);
                    self.owed += 4;
                    // Vowels are drawn out first; a word without any must not stay short for it.
                    let vowel = matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
                    if self.owed >= if vowel { 10 } else { 20 } {
                        out.extend(accented.to_lowercase());
                        self.owed -= 10;
                    }
                }
            }
        }
    }
}

/// A letter that looks like this one, with an accent.
fn accented(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    PLAIN.find(c).and_then(|i| ACCENTED.chars().nth(i)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_and_codes_do_not() {
        let of = |text: &str| marked(text, Syntax::Markdown, "en-XA");
        assert_eq!(
            of("Say **no** to [them](../a.md#go) & call <tel:eu/emergency>."),
            "Šáýý **ñöö** ţö [ţĥééɱ](../a.md#go) & çááļļļ <tel:eu/emergency>."
        );
        assert_eq!(of("A &amp; B [law]"), "Å &amp; Ɓ [law]");
        assert_eq!(
            marked("Hi {place}", Syntax::Plain, "ar-XB"),
            "\u{200f}\u{202e}Hi\u{202c}\u{200f} {place}"
        );
    }

    #[test]
    fn accented_text_is_forty_per_cent_longer() {
        let text = "You do not have to answer questions about where you were born.";
        let longer = marked(text, Syntax::Markdown, "en-XA");
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let ratio = letters(&longer) * 100 / letters(text);
        assert!((138..=142).contains(&ratio), "{ratio} %: {longer}");
    }

    #[test]
    fn messages_keep_their_variables_and_choices() {
        let made = messages(
            "# c\na = Yes\n    .title = Tip\nb = { $n ->\n    [one] A part\n   *[other] { $n } parts\n}\n",
            "en-XA",
        );
        assert_eq!(
            made,
            "# c\na = Ýéš\n    .title = Ţîþ\nb =\n    { $n ->\n        [one] Å þááŕţ\n       *[other] { $n } þáŕţšš\n    }\n"
        );
    }
}
