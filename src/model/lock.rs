//! From which source segments each translation was made.

use std::collections::BTreeMap;

/// A language's `translation.lock`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// For each page (path below the language folder): the fingerprints of the source's segments,
    /// in their order, when the translation was last brought up to date.
    pub pages: BTreeMap<String, Vec<String>>,
}

/// Name of the file in a language's folder.
pub const LOCK: &str = "translation.lock";

/// The first line of the file.
pub const LOCK_HEAD: &str =
    "# kyr translation lock 1: which source segments each page was translated from. Written by kyr.";

impl Lock {
    /// The file's text: one page a line, so that version control merges page by page.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{LOCK_HEAD}\n");
        for (page, segments) in &self.pages {
            text.push_str(page);
            text.push(':');
            for segment in segments {
                text.push(' ');
                text.push_str(segment);
            }
            text.push('\n');
        }
        text
    }
}
