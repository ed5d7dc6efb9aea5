//! What people get wrong in YAML, by name: quotes of a word processor, indentation, a colon left out.
//!
//! Takes a text that no reader of YAML takes, and where that reader stopped; says what is wrong with it where it is one of the
//! common mistakes. Never reads YAML itself, and says nothing rather than guess.

use std::ops::Range;

use super::yaml_comments;

/// What is wrong, where, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) hint: String,
}

/// A line with words, and the byte at which it begins.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

/// The mistake by which a text cannot be read from the byte `stopped` on.
pub(super) fn find(text: &str, stopped: usize) -> Option<Mistake> {
    let mut start = 0;
    let lines: Vec<Line<'_>> = text
        .split_inclusive('\n')
        .map(|line| {
            let line = Line { start, text: line };
            start += line.text.len();
            Line { text: line.text.trim_end(), ..line }
        })
        .filter(|line| !line.text.is_empty() && !line.words().starts_with('#'))
        .collect();
    let here = lines.iter().rposition(|line| line.start <= stopped)?;
    let (line, above) = (lines[here], here.checked_sub(1).map(|i| lines[i]));
    curly(line)
        .or_else(|| above.and_then(curly))
        .or_else(|| comment(line))
        .or_else(|| above.and_then(comment))
        .or_else(|| first_indented(&lines))
        .or_else(|| too_far_in(line, above?))
        .or_else(|| no_colon(line, above?))
        .or_else(|| out_of_line(line, &lines[..here]))
}

impl<'a> Line<'a> {
    fn indent(self) -> usize {
        self.text.len() - self.words().len()
    }

    fn words(self) -> &'a str {
        self.text.trim_start_matches(' ')
    }

    /// Its key, where it has one, and the value behind it.
    fn pair(self) -> Option<(&'a str, &'a str)> {
        let words = self.words();
        let words = words.strip_prefix("- ").unwrap_or(words);
        let (key, value) = words.split_once(": ").or_else(|| Some((words.strip_suffix(':')?, "")))?;
        (!key.is_empty() && !key.contains(['"', '\'', '{', '['])).then_some((key, value.trim()))
    }
}

/// A value in quotes of a word processor, which hold nothing together.
fn curly(line: Line<'_>) -> Option<Mistake> {
    let (_, value) = line.pair()?;
    let quote =
        value.chars().next().filter(|c| matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»'))?;
    let at = line.start + line.text.rfind(value)?;
    let inner = value.trim_matches(|c| matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | ' '));
    Some(Mistake {
        at: at..at + quote.len_utf8(),
        message: format!("`{quote}` is no quotation mark of YAML"),
        hint: format!("write straight ones, and curly ones inside them if they are meant: \"{inner}\""),
    })
}

/// A value that ends at a `#`, so that what follows it has no place: the end of a list, the next line of the value.
fn comment(line: Line<'_>) -> Option<Mistake> {
    let (_, value) = line.pair()?;
    let at = yaml_comments::signs(line.text).next()?;
    if value.starts_with(['|', '>']) || line.text[..at].contains(['"', '\'']) {
        return None;
    }
    let word = line.text[at..].split(char::is_whitespace).next()?;
    Some(Mistake {
        at: line.start + at..line.start + at + word.len(),
        message: yaml_comments::MESSAGE.to_owned(),
        hint: yaml_comments::QUOTES.to_owned(),
    })
}

/// Spaces before the first key, which the others do not have.
fn first_indented(lines: &[Line<'_>]) -> Option<Mistake> {
    let first = lines.first().filter(|line| line.indent() > 0)?;
    let (key, _) = first.pair()?;
    lines.iter().find(|line| line.indent() < first.indent() && line.pair().is_some())?;
    Some(Mistake {
        at: first.start..first.start + first.indent(),
        message: format!("spaces stand before the key `{key}`, and not before those below it"),
        hint: "remove the spaces: keys that belong together begin in the same column".to_owned(),
    })
}

/// A key further in than the one above, which has its value already.
fn too_far_in(line: Line<'_>, above: Line<'_>) -> Option<Mistake> {
    let (key, _) = line.pair()?;
    let (other, value) = above.pair()?;
    let open = value.is_empty() || value.starts_with(['|', '>', '[', '{', '"', '\'']);
    (line.indent() > above.indent() && !open && !above.words().starts_with("- ")).then(|| Mistake {
        at: line.start..line.start + line.indent(),
        message: format!("the key `{key}` is further in than `{other}` above it"),
        hint: "remove the spaces: keys that belong together begin in the same column".to_owned(),
    })
}

/// A line without a colon, or without the space behind it, above or where the reader stopped.
fn no_colon(line: Line<'_>, above: Line<'_>) -> Option<Mistake> {
    let beside = |line: Line<'_>| {
        line.pair().is_none() && !line.words().starts_with(['-', '"', '\'', '[', '{', ']', '}'])
    };
    let wrong = [above, line].into_iter().find(|one| beside(*one))?;
    let other = if wrong.start == above.start { line } else { above };
    (other.pair().is_some() && wrong.indent() == other.indent()).then_some(())?;
    let words = wrong.words();
    let at = wrong.start + wrong.indent();
    let (message, hint) = match words.split_once(':') {
        Some((key, value)) => {
            (format!("behind `{key}:` a space is missing"), format!("write `{key}: {}`", value.trim()))
        }
        None => {
            let (key, value) = words.split_once(' ').unwrap_or((words, "..."));
            ("this line has no `:` between a key and its value".to_owned(), format!("write `{key}: {value}`"))
        }
    };
    Some(Mistake { at: at..at + words.len(), message, hint })
}

/// A key that begins in a column where nothing above it begins that it could belong to.
fn out_of_line(line: Line<'_>, above: &[Line<'_>]) -> Option<Mistake> {
    let (key, _) = line.pair()?;
    let further: Vec<_> = above.iter().rev().take_while(|other| other.indent() > line.indent()).collect();
    let before = above.len().checked_sub(further.len() + 1).map(|i| above[i])?;
    let sibling = further.iter().filter(|other| other.pair().is_some()).map(|other| other.indent()).min()?;
    (before.indent() < line.indent()).then(|| Mistake {
        at: line.start..line.start + line.indent(),
        message: format!(
            "the key `{key}` begins in column {}, and those above it in column {}",
            line.indent() + 1,
            sibling + 1
        ),
        hint: "keys that belong together begin in the same column".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::yaml;

    /// The mistake in a text that cannot be read, with what stands at its place.
    fn found(text: &str) -> Option<(String, String)> {
        let fault = yaml::parse(text).expect_err(text);
        find(text, fault.at).map(|mistake| (text[mistake.at].to_owned(), mistake.message))
    }

    #[test]
    fn mistakes_have_names() {
        for (text, at, message) in [
            ("a: [b #c, d]\n", "#c,", yaml_comments::MESSAGE),
            ("a: b #c\n  d\ne: f\n", "#c", yaml_comments::MESSAGE),
            ("title: “Rights: yours”\nb: c\n", "“", "`“` is no quotation mark of YAML"),
            ("- title: „Rechte: deine“\n", "„", "`„` is no quotation mark of YAML"),
            (" title: x\nb: c\n", " ", "spaces stand before the key `title`, and not before those below it"),
            ("a: x\n b: c\n", " ", "the key `b` is further in than `a` above it"),
            ("a: x\n    b:\n      - c\n", "    ", "the key `b` is further in than `a` above it"),
            ("title x\nb: c\n", "title x", "this line has no `:` between a key and its value"),
            ("b: c\ntitle x\nd: e\n", "title x", "this line has no `:` between a key and its value"),
            ("title:x\nb: c\n", "title:x", "behind `title:` a space is missing"),
            ("a:\n   b: c\n  d: e\n", "  ", "the key `d` begins in column 3, and those above it in column 4"),
        ] {
            assert_eq!(found(text), Some((at.to_owned(), message.to_owned())), "{text}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for text in ["a: b: c\n", "a: [b\nc: d\n", "a: \"b\nc: d\n", "a: *b\n", "a: {b: c\n", "- a\nb: c\n"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
