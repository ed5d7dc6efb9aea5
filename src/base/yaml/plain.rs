//! A fast road for the YAML that most pages begin with: a line for each key, with one plain or quoted
//! value, or a few words in braces.
//!
//! Gives what the two libraries together would give, or nothing where a text holds anything else;
//! then they are asked. The tests hold the two ways against each other.

use std::ops::Range;

use super::{Data, Key, Node, Style};

/// More keys than any page has: they are compared one by one.
const MOST: usize = 64;

/// Reads a mapping of such lines.
pub(super) fn read(text: &str) -> Option<Node> {
    if !is_printable(text) {
        return None;
    }
    let mut entries: Vec<(Key, Node)> = Vec::with_capacity(8);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (key, node) = entry(line.strip_suffix('\n')?, at)?;
        if entries.len() == MOST {
            return None;
        }
        if entries.iter().any(|(other, _)| other.text == key.text) {
            return None;
        }
        entries.push((key, node));
        at += line.len();
    }
    let end = entries.last()?.1.range.end;
    Some(Node { range: 0..end, data: Data::Map(entries), style: Style::Plain })
}

/// Whether all characters are ones that YAML takes as they are: no control characters but line feeds,
/// none of the rarer line breaks, no byte order mark.
fn is_printable(text: &str) -> bool {
    text.chars().all(|c| match c {
        '\n' | ' '..='~' => true,
        '\u{0}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    })
}

fn entry(line: &str, at: usize) -> Option<(Key, Node)> {
    let (key, rest) = key(line, at)?;
    let value = rest.strip_prefix(": ")?;
    let start = at + line.len() - value.len();
    let node = match value.as_bytes().first()? {
        b'"' => quoted(value, '"', start)?,
        b'\'' => quoted(value, '\'', start)?,
        b'{' => words(value, start)?,
        _ => plain(value, start, ends_plain)?,
    };
    Some((key, node))
}

/// A key of small letters, and what follows it.
fn key(text: &str, at: usize) -> Option<(Key, &str)> {
    let length = text.bytes().position(|b| !(b.is_ascii_lowercase() || b == b'_'))?;
    let (word, rest) = text.split_at(length);
    // These are words of YAML's own.
    if word.is_empty() || matches!(word, "true" | "false" | "null" | "y" | "n" | "yes" | "no" | "on" | "off")
    {
        return None;
    }
    Some((Key { text: word.to_owned(), range: at..at + length }, rest))
}

fn quoted(value: &str, quote: char, start: usize) -> Option<Node> {
    let inner = value.strip_prefix(quote)?.strip_suffix(quote)?;
    // Neither escapes nor doubled quotes.
    if value.len() < 2 || inner.contains([quote, '\\']) {
        return None;
    }
    let style = if quote == '"' { Style::Double } else { Style::Single };
    Some(Node { range: start..start + value.len(), data: Data::Text(inner.to_owned()), style })
}

/// `{by: human, reviewed: true}`
fn words(value: &str, start: usize) -> Option<Node> {
    let inner = value.strip_prefix('{')?.strip_suffix('}')?;
    let mut entries: Vec<(Key, Node)> = Vec::new();
    let mut at = start + 1;
    for part in inner.split(", ") {
        let (key, rest) = key(part, at)?;
        if entries.len() == MOST {
            return None;
        }
        let word = rest.strip_prefix(": ")?;
        let node = plain(word, at + part.len() - word.len(), ends_word)?;
        if entries.iter().any(|(other, _)| other.text == key.text) {
            return None;
        }
        entries.push((key, node));
        at += part.len() + ", ".len();
    }
    Some(Node { range: start..start + value.len(), data: Data::Map(entries), style: Style::Plain })
}

/// A value without quotes: a day, a whole number, `true` or `false`, or a text that begins with a
/// letter.
fn plain(value: &str, start: usize, ends: fn(&str) -> bool) -> Option<Node> {
    if ends(value) {
        return None;
    }
    let data = match value {
        "true" => Data::Bool(true),
        "false" => Data::Bool(false),
        "True" | "TRUE" | "False" | "FALSE" | "null" | "Null" | "NULL" => return None,
        value if is_day(value) => Data::Text(value.to_owned()),
        value if is_number(value) => Data::Number(value.to_owned()),
        value if value.starts_with(char::is_alphabetic) => Data::Text(value.to_owned()),
        _ => return None,
    };
    Some(Node { range: range(value, start), data, style: Style::Plain })
}

fn range(value: &str, start: usize) -> Range<usize> {
    start..start + value.len()
}

/// Whether something in the line ends the text, or makes it more than a text.
fn ends_plain(value: &str) -> bool {
    value.contains(": ") || value.contains(" #") || value.ends_with([':', ' '])
}

fn ends_word(value: &str) -> bool {
    value.is_empty() || !value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_day(value: &str) -> bool {
    value.len() == 10
        && value
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() })
}

fn is_number(value: &str) -> bool {
    value.len() < 10 && !value.starts_with('0') && value.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::parse_with_positions;
    use super::*;

    #[test]
    fn reads_what_pages_begin_with() {
        for text in [
            "title: Before you go\ndescription: \"What to take with you: papers, a person.\"\nweight: 10\n",
            "title: 'Où aller'\ndate: 2026-11-24\ntranslation: {by: human, reviewed: true}\n",
            "title: \"قبل أن تذهب\"\ndraft: false\nplace: gb-eaw\n",
            "title: A, b [c] & d\nslug: a-b\n",
        ] {
            assert_eq!(read(text).as_ref(), Some(&parse_with_positions(text).unwrap()), "{text}");
        }
    }

    #[test]
    fn leaves_to_the_libraries_what_it_does_not_know() {
        for text in [
            "",
            "title: a: b\n",
            "title: a # b\n",
            "title:\n",
            "title: \"a\\\"b\"\n",
            "title: 'it''s'\n",
            "list: [a, b]\n",
            "sources:\n  - {title: a}\n",
            "title: a\n  b\n",
            "title: a\ntitle: b\n",
            "weight: 007\n",
            "title: *a\n",
            "title: ~\n",
            "# note\ntitle: a\n",
            "title: a",
            "title: a\u{2028}b\n",
            "t: {a: b,c: d}\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    const KEYS: [&str; 8] = ["title", "date", "on", "a_b", "Title", "x1", "\"q\"", "- a"];
    const VALUES: [&str; 26] = [
        "a",
        "a b",
        "Où: x",
        "a:b",
        "x #y",
        "x#y",
        "\"q\"",
        "\"q\" x",
        "'s'",
        "'s''t'",
        "true",
        "Null",
        "10",
        "010",
        "1.5",
        "2026-11-24",
        "{by: human}",
        "{by: human, on: 2026-01-02}",
        "{a: b: c}",
        "{}",
        "[a]",
        "|",
        "-",
        "yes",
        "a, {b}",
        "é: ",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn never_differs_from_the_libraries(lines in vec((select(&KEYS[..]), select(&VALUES[..])), 1..5)) {
            let text: String = lines.iter().flat_map(|(key, value)| [key, ": ", value, "\n"]).collect();
            if let Some(node) = read(&text) {
                prop_assert_eq!(Ok(node), parse_with_positions(&text));
            }
        }
    }
}
