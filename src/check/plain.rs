//! Plain language: sentences and words that are too long for a tired reader, or one who learns the
//! language.
//!
//! Limits are per language, since languages pack different amounts into a word. They are generous: what
//! is above them is hard for nearly everyone, what is below is not thereby easy.

use crate::base::sentence::{LongWord, Meter, Place, Sentence};
use crate::base::{Code, Diagnostic, Lang, Severity};
use crate::model::document::{Body, Document};
use crate::model::settings::{Limit, Plain};
use crate::model::site::Site;

pub(super) const LONG_SENTENCE: Code = Code {
    name: "long-sentence",
    severity: Severity::Warning,
    adjustable: true,
    what: "A sentence is so long that many readers lose its beginning before they reach its end.",
    why: "People read these pages in fear, in a hurry, or in a language that they are learning. About fifteen words is a good length.",
    fix: "Make two sentences of it, each with one idea; or a list. `plain_language` in site.yaml sets how long sentences may be, for each language, or turns the rule off.",
};

pub(super) const LONG_WORD: Code = Code {
    name: "long-word",
    severity: Severity::Warning,
    adjustable: true,
    what: "A word is so long that many readers have to spell it out.",
    why: "Long words are slow to read for people who learn the language or read little, and do not fit small screens and large letters.",
    fix: "Use a shorter word, several words, or part it with a hyphen where the language allows that. `plain_language` in site.yaml sets how long words may be.",
};

pub(super) fn check(site: &Site, document: &Document, body: &Body, diagnostics: &mut Vec<Diagnostic>) {
    let limits = Most::of(&site.settings.plain, &document.lang);
    for sentence in &body.sentences {
        diagnostics.extend(long_sentence(document, sentence, limits));
    }
    for word in &body.long_words {
        diagnostics.extend(long_word(document, word, limits));
    }
    for text in [&document.front.title, &document.front.description] {
        let mut meter = Meter::default();
        meter.text(text, &Place::Within(text.at()));
        let (sentences, words) = meter.read();
        diagnostics.extend(sentences.iter().filter_map(|sentence| long_sentence(document, sentence, limits)));
        diagnostics.extend(words.iter().filter_map(|word| long_word(document, word, limits)));
    }
}

fn long_sentence(document: &Document, sentence: &Sentence, most: Most) -> Option<Diagnostic> {
    let limit = most.words.filter(|limit| sentence.words > *limit)?;
    let unit = if counts_characters(&document.lang) { "characters" } else { "words" };
    let message = format!("this sentence has {} {unit}: {}", sentence.words, beginning(document, sentence));
    let hint = format!("make two sentences of it; up to {limit} {unit} are easy enough to read");
    Some(Diagnostic::new(&LONG_SENTENCE, message).at(&document.source, sentence.range.clone()).hint(hint))
}

/// The first words of a sentence, on one line.
fn beginning(document: &Document, sentence: &Sentence) -> String {
    let text = document.source.text.get(sentence.range.clone()).unwrap_or_default();
    let mut line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = line.char_indices().nth(60) {
        line.truncate(cut);
        line = format!("{}...", line.trim_end());
    }
    format!("`{line}`")
}

fn long_word(document: &Document, word: &LongWord, most: Most) -> Option<Diagnostic> {
    let limit = most.letters.filter(|limit| word.letters > *limit)?;
    let message = format!("the word `{}` has {} letters", word.text, word.letters);
    let hint = format!("use a shorter word, or several; up to {limit} letters are easy enough to read");
    Some(Diagnostic::new(&LONG_WORD, message).at(&document.source, word.range.clone()).hint(hint))
}

/// Languages that write no space between words are counted by their characters.
fn counts_characters(lang: &Lang) -> bool {
    ["zh", "ja"].contains(&lang.primary())
}

/// The limits of one language.
#[derive(Debug, Clone, Copy)]
struct Most {
    words: Option<usize>,
    letters: Option<usize>,
}

impl Most {
    fn of(plain: &Plain, lang: &Lang) -> Self {
        let limits = plain.languages.get(lang).unwrap_or(&plain.all);
        let (words, letters) = usual(lang);
        let limit = |limit, usual| match limit {
            Limit::Usual => usual,
            Limit::AtMost(most) => Some(most),
            Limit::Off => None,
        };
        Self { words: limit(limits.words, words), letters: limit(limits.letters, letters) }
    }
}

/// Words in a sentence and letters in a word. Where endings do the work of small words, a sentence has
/// fewer words and longer ones; where every syllable stands alone, it has more.
fn usual(lang: &Lang) -> (Option<usize>, Option<usize>) {
    match lang.primary() {
        // Pseudo-locales are not for reading.
        _ if lang.as_str().ends_with("-XA") || lang.as_str().ends_with("-XB") => (None, None),
        "zh" | "ja" => (Some(60), None),
        // No space between words, and no dictionary here to part them.
        "th" | "lo" | "km" | "my" => (None, None),
        "vi" => (Some(40), Some(20)),
        "tr" | "az" | "fi" | "et" | "hu" => (Some(20), Some(22)),
        "de" | "nl" | "sv" | "da" | "no" | "nb" | "is" => (Some(25), Some(24)),
        // What others say by endings stands apart here, in words of a letter or two.
        "ur" | "ps" | "hi" | "so" => (Some(30), Some(20)),
        _ => (Some(25), Some(20)),
    }
}
