//! Texts that stand for others: those that `kyr init` and `kyr new` write, and what people write until they know better.

use super::not_ready;
use crate::base::Diagnostic;
use crate::model::document::Document;

/// Sentences of `kyr init` and of `kyr new` that say what is to be written in their place.
const SAMPLES: [&str; 10] = [
    "Write here, in two sentences, who this site is for and what it helps with.",
    "Write here what is true of yours, and name your sources.",
    "Never promise more than the law of the place gives.",
    "A first update, to be replaced by yours.",
    "An update has a date. It appears in the list, on the home page and in the feed.",
    "One sentence that says what this page is about.",
    "What the place's law or policy supports, and nothing more.",
    "The law or policy to name to the officer.",
    "Text for the reader.",
    "Text for the police officer.",
];

/// The text of a new page.
const TEXT: &str = "Text.";

/// Words that people look for before they publish. `TODO` alone is a word of Spanish.
const MARKS: [&str; 5] = ["TODO:", "TBD", "FIXME", "XXX", "lorem ipsum"];

pub(super) fn check(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let source: &str = &document.source.text;
    for segment in document.segments() {
        let Some(text) = source.get(segment.range.clone()) else { continue };
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let sample = words == TEXT || SAMPLES.iter().any(|sample| words.contains(sample));
        if sample {
            diagnostics.push(
                not_ready("this is a sample text of kyr", "write your own")
                    .at(&document.source, segment.range.clone()),
            );
        } else if let Some((at, mark)) = MARKS.iter().find_map(|mark| Some((position(text, mark)?, mark))) {
            let start = segment.range.start + at;
            diagnostics.push(
                not_ready(format!("here stands `{mark}`"), "write what is meant to stand here")
                    .at(&document.source, start..start + mark.len()),
            );
        }
    }
}

/// Where a mark stands by itself. Marks in capitals are found in capitals only.
fn position(text: &str, mark: &str) -> Option<usize> {
    let lower = mark.starts_with(|c: char| c.is_lowercase()).then(|| text.to_ascii_lowercase());
    let text = lower.as_deref().unwrap_or(text);
    let is_letter = |c: char| c.is_alphanumeric();
    let alone =
        |at: usize| !text[..at].ends_with(is_letter) && !text[at + mark.len()..].starts_with(is_letter);
    text.match_indices(mark).map(|(at, _)| at).find(|at| alone(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_by_themselves() {
        assert_eq!(position("A TBD.", "TBD"), Some(2));
        assert_eq!(position("TODO: more", "TODO:"), Some(0));
        assert_eq!(position("Lorem ipsum dolor", "lorem ipsum"), Some(0));
        assert_eq!(position("TODO LO QUE DEBES SABER", "TODO:"), None);
        assert_eq!(position("XXXL", "XXX"), None);
    }
}
