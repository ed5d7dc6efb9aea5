//! Whether a mapping has the keys that it needs, each with a value, and no others.
//!
//! A key without a value is as good as none: what is said of the one that is needed stands at the key.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{EMPTY_VALUE, Fields, MISSING_KEY, Shape, UNKNOWN_KEY};
use crate::base::characters::is_seen;
use crate::base::yaml::{Data, Key, Node};
use crate::base::{Diagnostic, Spanned, similar};
use crate::parse::yaml_comments;

impl Fields<'_> {
    pub(in crate::parse) fn required(&self, key: &'static str) -> Spanned<String> {
        let present = self.node(key).is_some();
        let text = if present { self.text(key) } else { None };
        if !present || text.as_ref().is_some_and(|t| t.trim().is_empty()) {
            self.missing(key);
        } else if let Some(text) = text.as_ref().filter(|text| !is_seen(text)) {
            self.unseen(key, text);
        }
        text.unwrap_or_default()
    }

    /// Reports a key that must be there, with a value.
    pub(in crate::parse) fn missing(&self, key: &'static str) {
        if self.shape == Shape::Other {
            return;
        }
        self.told.borrow_mut().push(key);
        let entry = self.entries.iter().find(|(k, _)| k.text == key);
        let (message, at, hint) = match (entry, self.position_of(key)) {
            // Something else than what was wanted has been reported.
            (Some((_, node)), _) if !is_empty(node) => return,
            (Some((key, node)), _) if self.is_comment(key, node) => return,
            (_, Some(at)) => {
                let hint = format!("write one behind `{key}:`");
                (format!("`{key}` has no value in {}", self.what), at, hint)
            }
            (_, None) => {
                let hint = format!("add a line `{key}: ...`");
                (format!("`{key}` is missing in {}", self.what), self.first_line(), hint)
            }
        };
        self.push(Diagnostic::new(&MISSING_KEY, message).at(self.source, at).hint(hint));
    }

    /// Where a key stands that has no value. The caller says what is wrong with that.
    pub(in crate::parse) fn empty(&self, key: &'static str) -> Option<Spanned<&'static str>> {
        let (found, _) = self.entries.iter().find(|(k, node)| k.text == key && node.data == Data::Null)?;
        self.told.borrow_mut().push(key);
        Some(Spanned::new(key, found.range.start + self.offset..found.range.end + self.offset))
    }

    /// Whether words in place of a value were taken for a comment, which has been reported.
    fn is_comment(&self, key: &Key, node: &Node) -> bool {
        let rest = self.source.text.get(key.range.end + self.offset..).unwrap_or_default();
        node.data == Data::Null
            && yaml_comments::signs(rest.lines().next().unwrap_or_default()).next().is_some()
    }

    /// Only the first line of the mapping: a mark under twenty lines helps nobody.
    fn first_line(&self) -> Range<usize> {
        let start = self.whole.start.min(self.source.text.len());
        let line = self.source.text[start..].find('\n').map_or(self.source.text.len(), |i| start + i);
        start..self.whole.end.min(line).max(start)
    }

    /// Reports every key that was not asked for, and every one without a value.
    pub(in crate::parse) fn finish(self) {
        let (asked, told) = (self.asked.borrow(), self.told.borrow());
        for (key, node) in self.entries {
            let range = key.range.start + self.offset..key.range.end + self.offset;
            let name = key.text.as_str();
            let found = if !asked.contains(&name) {
                Diagnostic::new(&UNKNOWN_KEY, format!("unknown key `{name}` in {}", self.what))
                    .hint(meant(name, asked.iter().copied().collect()))
            } else if node.data == Data::Null && !told.contains(&name) && !self.is_comment(key, node) {
                Diagnostic::new(&EMPTY_VALUE, format!("`{name}` has no value, so it says nothing"))
                    .hint("write a value behind it, or remove the line")
            } else {
                continue;
            };
            self.push(found.at(self.source, range));
        }
    }
}

/// Whether a value says nothing.
fn is_empty(node: &Node) -> bool {
    match &node.data {
        Data::Null => true,
        Data::Text(text) => text.trim().is_empty(),
        Data::List(items) => items.is_empty(),
        _ => false,
    }
}

/// Other words for keys: what people write, and what kyr calls it.
const OTHER_WORDS: [(&str, &str); 25] = [
    ("telephone", "phone"),
    ("tel", "phone"),
    ("mobile", "phone"),
    ("téléphone", "phone"),
    ("telefon", "phone"),
    ("telefono", "phone"),
    ("teléfono", "phone"),
    ("telefoon", "phone"),
    ("mail", "email"),
    ("e-mail", "email"),
    ("courriel", "email"),
    ("site", "url"),
    ("web", "url"),
    ("website", "url"),
    ("link", "url"),
    ("homepage", "url"),
    ("image", "picture"),
    ("photo", "picture"),
    ("phone", "number"),
    ("telephone", "number"),
    ("tel", "number"),
    ("author", "by"),
    ("lang", "languages"),
    ("language", "languages"),
    ("type", "kind"),
];

/// The key that another one was most likely meant to be.
fn meant(name: &str, known: BTreeSet<&'static str>) -> String {
    let lower = name.to_lowercase();
    let word = OTHER_WORDS.iter().find(|(other, key)| *other == lower && known.contains(key));
    word.map_or_else(|| similar::hint(name, known), |(_, key)| format!("did you mean `{key}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_word_for_a_key_is_known_where_the_key_is() {
        let contact = BTreeSet::from(["id", "name", "phone", "email", "url"]);
        for (word, key) in [("telephone", "phone"), ("Tel", "phone"), ("courriel", "email"), ("site", "url")]
        {
            assert_eq!(meant(word, contact.clone()), format!("did you mean `{key}`?"), "{word}");
        }
        assert_eq!(meant("tel", BTreeSet::from(["title"])), "use `title`");
    }
}
