//! Sentences of a text: where each begins and ends, how many words it has, and which words are long.
//!
//! Rules that hold for the scripts of the world as far as punctuation goes: a full stop ends a sentence
//! where space follows and no small letter after it; the marks of Chinese, Ethiopic, Devanagari, Bengali
//! and Urdu end one wherever they stand. No dictionary, so `Dr. Who` may count as two sentences: better
//! a long one missed than a short one blamed.

use std::ops::Range;

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Byte range in the file.
    pub range: Range<usize>,
    /// Words; in Chinese and Japanese, which write none apart, characters.
    pub words: usize,
}

/// A word of many letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongWord {
    pub range: Range<usize>,
    pub letters: usize,
    pub text: String,
}

/// Words of fewer letters are never long.
pub const LONG: usize = 13;

/// Where a piece of text stands in its file.
#[derive(Debug, Clone)]
pub enum Place {
    /// Byte for byte from here.
    From(usize),
    /// Somewhere in this range.
    Within(Range<usize>),
}

/// Reads text piece by piece.
#[derive(Debug, Default)]
pub struct Meter {
    sentences: Vec<Sentence>,
    long: Vec<LongWord>,
    /// The sentence that has begun.
    open: Option<Sentence>,
    end: End,
    /// Whether the word that is being read has been counted.
    in_word: bool,
    /// Letters of the run that is being read.
    letters: usize,
    run: Range<usize>,
    run_text: String,
    /// Letters of the last run, to tell an abbreviation.
    last: usize,
}

/// How near the end of a sentence is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum End {
    #[default]
    Far,
    /// A full stop or the like, which may be part of an abbreviation or a number.
    Stop,
    /// The same, and space after it.
    Space,
    /// A mark that is nothing but the end of a sentence.
    Sure,
}

impl Meter {
    /// Reads a piece of text.
    pub fn text(&mut self, text: &str, place: &Place) {
        for (i, c) in text.char_indices() {
            let at = match place {
                Place::From(start) => start + i..start + i + c.len_utf8(),
                Place::Within(range) => range.clone(),
            };
            self.char(c, at);
        }
    }

    /// Reads the end of a line.
    pub fn space(&mut self) {
        self.char(' ', 0..0);
    }

    /// Reads something that counts as one word whatever is in it: code, a number, an address.
    pub fn opaque(&mut self, range: Range<usize>) {
        if self.ends_before('A') {
            self.finish();
        }
        self.end = End::Far;
        self.begin(&range);
        self.run_ends();
        self.count_word();
    }

    /// The text ends here: a paragraph, a cell, an entry of a list.
    pub fn finish(&mut self) {
        self.run_ends();
        self.in_word = false;
        self.end = End::Far;
        if let Some(sentence) = self.open.take()
            && sentence.words > 0
        {
            self.sentences.push(sentence);
        }
    }

    /// What was read.
    #[must_use]
    pub fn read(mut self) -> (Vec<Sentence>, Vec<LongWord>) {
        self.finish();
        (self.sentences, self.long)
    }

    fn char(&mut self, c: char, at: Range<usize>) {
        if c.is_whitespace() || c == '\u{1361}' {
            self.run_ends();
            self.in_word = false;
            if self.end == End::Stop {
                self.end = End::Space;
            }
            return;
        }
        match c {
            '.' | '!' | '?' | '…' | '؟' => {
                self.run_ends();
                self.end = End::Stop;
                self.extend(&at);
                return;
            }
            '。' | '！' | '？' | '።' | '፧' | '፨' | '।' | '॥' | '۔' => {
                self.run_ends();
                self.end = End::Sure;
                self.extend(&at);
                return;
            }
            _ => {}
        }
        let class = Class::of(c);
        if class == Class::Other && self.end != End::Far {
            // Marks that close a quotation belong to the sentence before them.
            if self.end != End::Space {
                self.extend(&at);
                return;
            }
        } else if self.end != End::Far && self.ends_before(c) {
            self.finish();
        } else {
            self.end = End::Far;
        }
        self.begin(&at);
        if is_ideograph(c) {
            self.run_ends();
            self.in_word = false;
            self.count_word();
            self.in_word = false;
        } else if class == Class::Letter {
            self.count_word();
            if self.letters == 0 {
                self.run = at.clone();
                self.run_text.clear();
            }
            self.letters += 1;
            self.run.end = at.end;
            self.run_text.push(c);
        } else if class == Class::Number {
            self.count_word();
            self.run_ends();
            // `2023.` is no abbreviation.
            self.last = usize::MAX;
        } else if c.is_ascii_punctuation() || is_punctuation(c) {
            self.run_ends();
        }
    }

    /// Whether a sentence ended before this letter or digit.
    fn ends_before(&self, c: char) -> bool {
        match self.end {
            End::Far | End::Stop => false,
            End::Sure => true,
            // `e.g. this`, `art. 5`, `z. B. Haus`.
            End::Space => !(c.is_lowercase() || c.is_numeric() && self.last < 5 || self.last == 1),
        }
    }

    fn begin(&mut self, at: &Range<usize>) {
        match &mut self.open {
            Some(sentence) => sentence.range.end = sentence.range.end.max(at.end),
            None => self.open = Some(Sentence { range: at.clone(), words: 0 }),
        }
    }

    fn extend(&mut self, at: &Range<usize>) {
        if let Some(sentence) = &mut self.open {
            sentence.range.end = sentence.range.end.max(at.end);
        }
    }

    fn count_word(&mut self) {
        if let (false, Some(sentence)) = (self.in_word, &mut self.open) {
            sentence.words += 1;
        }
        self.in_word = true;
    }

    fn run_ends(&mut self) {
        if self.letters >= LONG {
            let text = self.run_text.clone();
            self.long.push(LongWord { range: self.run.clone(), letters: self.letters, text });
        }
        if self.letters > 0 {
            self.last = self.letters;
        }
        self.letters = 0;
    }
}

/// What a character is in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Number,
    Other,
}

impl Class {
    /// The class of a character, as `char::is_alphabetic` and `char::is_numeric` have it. Those search a
    /// table for every character beyond ASCII; the long runs of letters that texts are made of are known
    /// here by their ends.
    fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' => Self::Number,
            '\0'..='\u{7f}' => Self::Other,
            // Latin with accents.
            '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2c1}'
            // Cyrillic.
            | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}'
            // Arabic, with vowel signs and the letters of Persian, Urdu and Pashto.
            | '\u{620}'..='\u{657}' | '\u{66e}'..='\u{6d3}'
            // Bengali vowel signs and letters, Devanagari, Thai, Georgian and Ethiopic letters.
            | '\u{901}'..='\u{93b}' | '\u{93d}'..='\u{94c}' | '\u{e01}'..='\u{e3a}' | '\u{10d0}'..='\u{10fa}'
            | '\u{1200}'..='\u{1248}' | '\u{12d8}'..='\u{1310}'
            // Kana, Chinese and Korean.
            | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => {
                // Chinese numbers are letters too, and letters come first in every use of a class.
                Self::Letter
            }
            _ if c.is_alphabetic() => Self::Letter,
            _ if c.is_numeric() => Self::Number,
            _ => Self::Other,
        }
    }
}

/// Characters that are words or parts of words without space between them.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// Punctuation beyond ASCII that parts two words: quotation marks, dashes, the zero-width non-joiner,
/// the commas of other scripts.
fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{200c}' | '«' | '»' | '‹' | '›' | '،' | '؛' | '·')
        || matches!(c, '\u{1360}'..='\u{1368}' | '\u{3000}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something found, and how long it is.
    type Measured<T> = Vec<(T, usize)>;

    fn read(text: &str) -> (Measured<&str>, Measured<String>) {
        let mut meter = Meter::default();
        meter.text(text, &Place::From(0));
        let (sentences, long) = meter.read();
        let sentences = sentences.into_iter().map(|s| (&text[s.range], s.words)).collect();
        (sentences, long.into_iter().map(|word| (word.text, word.letters)).collect())
    }

    #[test]
    fn sentences_end_as_each_script_ends_them() {
        for (text, expected) in [
            ("Call first. Then go! Why?", vec![("Call first.", 2), ("Then go!", 2), ("Why?", 1)]),
            ("\"Call first.\" Then go.", vec![("\"Call first.\"", 2), ("Then go.", 2)]),
            ("See e.g. art. 5 of it. 12 people did.", vec![("See e.g. art. 5 of it. 12 people did.", 9)]),
            ("Das gilt z. B. Haus.", vec![("Das gilt z. B. Haus.", 5)]),
            ("From 2 a 3. Yes.", vec![("From 2 a 3.", 4), ("Yes.", 1)]),
            ("Go to picum.org now. Yes.", vec![("Go to picum.org now.", 4), ("Yes.", 1)]),
            ("اتصل أولًا. هل تريد؟ نعم.", vec![("اتصل أولًا.", 2), ("هل تريد؟", 2), ("نعم.", 1)]),
            ("پہلے کال کریں۔ پھر جائیں۔", vec![("پہلے کال کریں۔", 3), ("پھر جائیں۔", 2)]),
            ("መጀመሪያ ይደውሉ። ከዚያ ይሂዱ።", vec![("መጀመሪያ ይደውሉ።", 2), ("ከዚያ ይሂዱ።", 2)]),
            ("আগে ফোন করুন। তারপর যান।", vec![("আগে ফোন করুন।", 3), ("তারপর যান।", 2)]),
            ("先打电话。再去警察局！", vec![("先打电话。", 4), ("再去警察局！", 5)]),
            ("no end at all", vec![("no end at all", 4)]),
            ("... !", Vec::new()),
        ] {
            assert_eq!(read(text).0, expected, "{text}");
        }
    }

    #[test]
    fn a_word_is_long_by_its_letters_and_hyphens_part_it() {
        let (_, long) = read("A Verwaltungsvorschrift, a well-known-and-understood l'acknowledgement.");
        assert_eq!(long, [("Verwaltungsvorschrift".to_owned(), 21), ("acknowledgement".to_owned(), 15)]);
    }

    #[test]
    fn classes_are_those_of_the_standard_library() {
        for c in char::MIN..=char::MAX {
            let expected = if c.is_alphabetic() {
                Class::Letter
            } else if c.is_numeric() {
                Class::Number
            } else {
                Class::Other
            };
            assert_eq!(Class::of(c), expected, "{c:?} {:x}", u32::from(c));
        }
    }

    #[test]
    fn pieces_are_one_sentence_until_the_text_ends() {
        let mut meter = Meter::default();
        meter.text("Call ", &Place::From(10));
        meter.opaque(15..30);
        meter.text(" or wri", &Place::From(30));
        meter.text("te", &Place::From(39));
        meter.finish();
        meter.text("Next", &Place::Within(50..90));
        let (sentences, _) = meter.read();
        let found: Vec<_> = sentences.into_iter().map(|s| (s.range, s.words)).collect();
        assert_eq!(found, [(10..41, 4), (50..90, 1)]);
    }
}
