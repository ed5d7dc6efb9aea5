//! Placeables, calls and choices of Fluent.

use std::borrow::Cow;
use std::ops::Range;

use super::DEEPEST;

/// The most that is handed over in one pair of brackets: the parser compares each name with each before it.
pub const MOST_ARGUMENTS: usize = 100;

/// A message that must not be given to the parser: all of it, and the byte at which it is too much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deep {
    pub entry: Range<usize>,
    pub at: usize,
    pub why: Why,
}

/// What a message has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Depth,
    Arguments,
}

/// What an open bracket holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// An expression: quotes are quotes.
    Expression,
    /// What is handed over, and how many commas it has so far. Quotes are quotes too.
    Arguments(usize),
    /// The text of a variant: quotes are text.
    Text,
}

/// The messages of a file that nest too deeply.
#[must_use]
pub fn fluent(text: &str) -> Vec<Deep> {
    scan(text, &mut |_| ())
}

/// Where the string literals of a file stand, without their quotation marks. One that is not closed goes to
/// the end of its line.
#[must_use]
pub fn fluent_literals(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    scan(text, &mut |literal| found.push(literal));
    found
}

fn scan(text: &str, literal: &mut dyn FnMut(Range<usize>)) -> Vec<Deep> {
    let mut deep: Vec<Deep> = Vec::new();
    let mut open: Vec<Mode> = Vec::new();
    let (mut entry, mut at) = (0, 0);
    // Where the entry that is open went too deep.
    let mut fault: Option<(usize, Why)> = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if begins_entry(line) {
            deep.extend(fault.take().map(|(at, why)| Deep { entry: entry..start, at, why }));
            open.clear();
            entry = start;
        }
        if fault.is_none() && !line.starts_with('#') {
            let mut found = |at: Range<usize>| {
                let length = line[at.clone()].trim_end_matches(['\r', '\n']).len();
                literal(start + at.start..start + at.start + length);
            };
            fault = read(line, &mut open, &mut found).map(|(place, why)| (start + place, why));
        }
    }
    deep.extend(fault.map(|(at, why)| Deep { entry: entry..text.len(), at, why }));
    deep
}

/// The text, with a word of the same length in place of each message that is too much: what
/// follows keeps its position, and the message is not missing besides.
#[must_use]
pub fn fluent_without(text: &str, deep: Vec<Deep>) -> Cow<'_, str> {
    if deep.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for Deep { entry, .. } in deep {
        out.push_str(&text[out.len()..entry.start]);
        let message = &text[entry.clone()];
        let head = message.find('=').map_or(0, |i| i + 1);
        out.push_str(&message[..head]);
        out.extend(std::iter::repeat_n('-', message[head..].len().saturating_sub(1)));
        if out.len() < entry.end {
            out.push('\n');
        }
    }
    out.push_str(&text[out.len()..]);
    Cow::Owned(out)
}

/// Whether a line begins a message or term. No expression holds such a line, so that a reader that is
/// inside one gives up there, and a bracket that was forgotten above does not count below.
fn begins_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let length = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name[length..].trim_start_matches(' ').starts_with('=')
}

/// Reads a line on; the place at which it is too much.
fn read(line: &str, open: &mut Vec<Mode>, literal: &mut dyn FnMut(Range<usize>)) -> Option<(usize, Why)> {
    let bytes = line.as_bytes();
    let mut i = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
    // A line that begins so ends the text of a variant.
    if let (Some(last @ Mode::Text), Some(b'[' | b'*')) = (open.last_mut(), bytes.get(i)) {
        *last = Mode::Expression;
    }
    while let Some(&byte) = bytes.get(i) {
        let inside = open.last().copied();
        let expression = matches!(inside, Some(Mode::Expression | Mode::Arguments(_)));
        match byte {
            b'{' => open.push(Mode::Expression),
            b'(' if expression => open.push(Mode::Arguments(0)),
            b')' if expression => drop(open.pop()),
            b'}' => drop(open.pop()),
            b',' => {
                if let Some(Mode::Arguments(commas)) = open.last_mut() {
                    *commas += 1;
                    if *commas >= MOST_ARGUMENTS {
                        return Some((i, Why::Arguments));
                    }
                }
            }
            b'"' if expression => {
                let start = i + 1;
                i = end_of_literal(bytes, i);
                literal(start..i);
            }
            // The name of a variant ends.
            b']' if inside == Some(Mode::Expression) => {
                if let Some(last) = open.last_mut() {
                    *last = Mode::Text;
                }
            }
            _ => {}
        }
        if open.len() > DEEPEST {
            return Some((i, Why::Depth));
        }
        i += 1;
    }
    None
}

/// The closing quote of a literal, or the end of the line.
fn end_of_literal(bytes: &[u8], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'"' => return i,
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(depth: usize) -> String {
        "{".repeat(depth) + "$x" + &"}".repeat(depth)
    }

    #[test]
    fn only_the_message_that_is_too_deep_is_taken_out() {
        let text = format!("a = {}\nb = é {}\n  more\nc = {{ $x }}\n", nested(100), nested(101));
        let deep = fluent(&text);
        assert_eq!(deep.len(), 1);
        assert!(text[deep[0].entry.clone()].starts_with("b = é") && text[deep[0].at..].starts_with("{$x"));
        let safe = fluent_without(&text, deep.clone());
        assert_eq!(safe.len(), text.len());
        assert!(safe.ends_with("-\nc = { $x }\n") && safe.contains("\nb =--"), "{safe}");
        assert!(fluent(&safe).is_empty());
    }

    #[test]
    fn text_and_literals_are_told_apart() {
        let quote = "a = { $x ->\n    [one] say \"{ $x }\n   *[other] \"{ $x }\" }\n}\n";
        assert!(fluent(&quote.repeat(200)).is_empty());
        let literal = format!("a = {{ \"{}\" }}\n", "{".repeat(500));
        assert!(fluent(&literal).is_empty());
        let hidden = format!("a = {{ $x ->\n   *[other] \"{}\n", "{".repeat(101));
        assert_eq!(fluent(&hidden).len(), 1);
        assert_eq!(fluent(&format!("a = {{ {}", "F(".repeat(101))).len(), 1);
        let unclosed = "a = {{{{{{{{{{\n".repeat(50);
        assert!(fluent(&unclosed).is_empty());
        assert!(fluent(&format!("# {}\n", nested(200))).is_empty());
    }

    #[test]
    fn arguments_are_counted_and_commas_in_text_are_not() {
        let call = |commas: usize| format!("a = {{ -t(x: 1{}) }}\nb = c\n", ", y: \",\"".repeat(commas));
        assert!(fluent(&call(99)).is_empty());
        let found = fluent(&call(100));
        assert_eq!(found.iter().map(|found| found.why).collect::<Vec<_>>(), [Why::Arguments]);
        assert!(fluent_without(&call(100), found).ends_with("-\nb = c\n"));
        let text =
            format!("a = {{ $x ->\n    [one] ({0})\n   *[other] {0} {{ $x }}\n}}\n", "b, ".repeat(500));
        assert!(fluent(&text).is_empty());
    }
}
