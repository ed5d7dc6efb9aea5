//! What sources said when they were translated, so that a translator can see what has changed.

use std::collections::BTreeMap;

/// The site's `content/translation.memory`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    /// Source texts by fingerprint: those that a lock names.
    pub texts: BTreeMap<String, String>,
}

/// Path of the file from the site's root.
pub const MEMORY: &str = "content/translation.memory";

const HEAD: &str =
    "# kyr translation memory 1: what source texts said when they were translated. Written by kyr.";

impl Memory {
    /// The file's text: one source text a line, in the order of their fingerprints, so that version
    /// control merges them line by line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}\n");
        for (fingerprint, source) in &self.texts {
            let source = source.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
            text.push_str(&format!("{fingerprint} {source}\n"));
        }
        text
    }

    /// Reads the file. A line that makes no sense is left out: it only takes a translator's help
    /// away, until the text is translated again.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut texts = BTreeMap::new();
        for line in text.lines() {
            let Some((fingerprint, escaped)) = line.split_once(' ') else { continue };
            if fingerprint.len() != 16 || !fingerprint.bytes().all(|b| b.is_ascii_hexdigit()) {
                continue;
            }
            let mut source = String::with_capacity(escaped.len());
            let mut chars = escaped.chars();
            while let Some(c) = chars.next() {
                if c != '\\' {
                    source.push(c);
                    continue;
                }
                match chars.next() {
                    Some('n') => source.push('\n'),
                    Some('r') => source.push('\r'),
                    other => source.push(other.unwrap_or(c)),
                }
            }
            texts.insert(fingerprint.to_owned(), source);
        }
        Self { texts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_conflict_marks_are_left_out() {
        let mut memory = Memory::default();
        memory.texts.insert("0123456789abcdef".into(), "one\\\ntwo \\n".into());
        memory.texts.insert("1123456789abcdef".into(), String::new());
        assert_eq!(Memory::read(&memory.text()), memory);
        assert_eq!(Memory::read(&format!("<<<<<<< HEAD\n{}=======\n", memory.text())), memory);
    }
}
