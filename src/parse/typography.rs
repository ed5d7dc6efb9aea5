//! Quotation marks and spaces as each language sets them.
//!
//! Authors and translators type straight quotes; the marks come from CLDR's delimiters for the
//! language, the narrow no-break spaces of French from the Imprimerie nationale's rules. Nothing
//! else of a text is touched.

use crate::base::{Lang, cldr};

/// The marks of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Typography {
    /// Double quotes, with the space that French puts inside them.
    double: (&'static str, &'static str),
    single: (&'static str, &'static str),
    spacing: Spacing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spacing {
    /// Punctuation follows its word at once.
    Plain,
    /// A no-break space stands before `; : ! ?`.
    French,
}

/// How many quotation marks are open in a text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Quotes {
    double: usize,
    single: usize,
}

/// A pair of double marks, and a pair of single ones.
type Marks = ((&'static str, &'static str), (&'static str, &'static str));

const ENGLISH: Marks = (("“", "”"), ("‘", "’"));

impl Typography {
    pub(super) fn of(lang: &Lang) -> Self {
        let (double, single) = match lang.primary() {
            "fr" => (("«\u{202f}", "\u{202f}»"), ("‹\u{202f}", "\u{202f}›")),
            // Printed more often than what CLDR has for them.
            "ar" | "ps" | "ti" => (("«", "»"), ("‹", "›")),
            "es" | "sq" => (("«", "»"), ("“", "”")),
            "nl" | "ur" => ENGLISH,
            _ => cldr::quotation_marks(lang).map_or(ENGLISH, |marks| (marks.outer, marks.inner)),
        };
        let spacing = if lang.primary() == "fr" { Spacing::French } else { Spacing::Plain };
        Self { double, single, spacing }
    }

    /// The language's mark for one that pulldown-cmark made of a straight quote, or None where
    /// the text is not such a mark. `around` are the characters before and after it.
    pub(super) fn mark(
        &self,
        made: &str,
        around: (Option<char>, Option<char>),
        open: &mut Quotes,
    ) -> Option<&'static str> {
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        Some(match made {
            "“" | "”" => self.double(made == "“", around, open),
            "‘" => {
                open.single += 1;
                self.single.0
            }
            // An apostrophe is the same in every language; only a closing quote differs.
            "’" if open.single > 0 && !(in_word(around.0) && in_word(around.1)) => {
                open.single -= 1;
                self.single.1
            }
            "’" => "’",
            _ => return None,
        })
    }

    /// The mark for a straight `"`, which begins a quotation by what stands around it, or else ends one.
    fn double(&self, begins: bool, around: (Option<char>, Option<char>), open: &mut Quotes) -> &'static str {
        // Behind a number it is the sign of inches, and of seconds.
        if open.double == 0
            && around.0.is_some_and(char::is_numeric)
            && !around.1.is_some_and(char::is_alphanumeric)
        {
            return "\"";
        }
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        // With a space on both sides, as people type it in French, only what is open tells.
        let ends = |c: Option<char>| is_space(c) || c.is_some_and(|c| ".,;:!?)…".contains(c));
        let begins = if is_space(around.0) && ends(around.1) { open.double == 0 } else { begins };
        if begins {
            open.double += 1;
            // One space is enough.
            let trimmed = self.double.0.trim_end();
            return if around.1.is_some_and(char::is_whitespace) { trimmed } else { self.double.0 };
        }
        open.double = open.double.saturating_sub(1);
        if around.0.is_some_and(char::is_whitespace) { self.double.1.trim_start() } else { self.double.1 }
    }

    /// Text with the language's spaces; None where nothing changes.
    pub(super) fn spaces(&self, text: &str) -> Option<String> {
        // `«` and `»` begin with 0xC2.
        let marks = |b: u8| matches!(b, b';' | b':' | b'!' | b'?' | b'%' | 0xc2);
        if self.spacing == Spacing::Plain || !text.bytes().any(marks) {
            return None;
        }
        let mut out = String::with_capacity(text.len() + 8);
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match (c, chars.peek()) {
                (' ' | '\u{a0}', Some(':')) => out.push('\u{a0}'),
                (' ' | '\u{a0}', Some(';' | '!' | '?' | '%' | '»')) => out.push('\u{202f}'),
                ('«', Some(' ' | '\u{a0}')) => {
                    chars.next();
                    out.push_str("«\u{202f}");
                }
                _ => out.push(c),
            }
        }
        (out != text).then_some(out)
    }

    /// A text without markup (a title): its straight quotes and spaces.
    pub(super) fn plain(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut before: Option<char> = None;
        let mut open = Quotes::default();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let opens = before.is_none_or(|b| b.is_whitespace() || "([{«“‘—–-".contains(b));
            match c {
                '"' => out.push_str(self.double(opens, (before, chars.peek().copied()), &mut open)),
                '\'' => {
                    let made = if opens
                        && chars.peek().is_some_and(|n| n.is_alphabetic())
                        && text.matches('\'').count() > 1
                    {
                        "‘"
                    } else {
                        "’"
                    };
                    let around = (before, chars.peek().copied());
                    out.push_str(self.mark(made, around, &mut open).unwrap_or("’"));
                }
                '-' if chars.peek() == Some(&'-') && before != Some('-') => {
                    chars.next();
                    out.push('–');
                }
                _ => out.push(c),
            }
            before = Some(c);
        }
        self.spaces(&out).unwrap_or(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Typography {
        Typography::of(&Lang::parse(tag).unwrap())
    }

    #[test]
    fn quotes_follow_the_language() {
        assert_eq!(of("en").plain("It's \"here\""), "It’s “here”");
        assert_eq!(of("fr").plain("C'est \"ici\" : où ?"), "C’est «\u{202f}ici\u{202f}»\u{a0}: où\u{202f}?");
        assert_eq!(of("de").plain("Das \"Wort\""), "Das „Wort“");
        assert_eq!(
            of("fr").plain("Il dit \" ici \" et \"là \"."),
            "Il dit «\u{202f}ici\u{202f}» et «\u{202f}là\u{202f}»."
        );
        assert_eq!(of("en").plain("20\" wide, \"5 or 6\""), "20\" wide, “5 or 6”");
        assert_eq!(of("ar").plain("'قبل' أو 'بعد'."), "‹قبل› أو ‹بعد›.");
        assert_eq!(of("fr").plain("Il dit 'l'heure'."), "Il dit ‹\u{202f}l’heure\u{202f}›.");
        assert_eq!(of("nl").plain("'s morgens -- altijd"), "’s morgens – altijd");
    }

    #[test]
    fn text_without_quotes_stays_as_it_is() {
        assert_eq!(of("zh-Hans").plain("报警前"), "报警前");
        assert_eq!(of("fr").spaces("Bonjour"), None);
    }
}
