//! Words that YAML takes for a comment: `title: Join #SafeReporting today` is `Join`.
//!
//! Takes YAML that was read, with the text it was read from; gives a diagnostic where a comment without a space
//! behind its `#` follows a value on one line. A line of comments, and `# words`, are what they look like.

use std::ops::Range;

use crate::base::yaml::{Data, Key, Node, Style};
use crate::base::{Code, Diagnostic, Severity, Source};

pub(super) const COMMENT: Code = Code {
    name: "comment-in-value",
    severity: Severity::Error,
    adjustable: true,
    what: "A `#` with a word directly behind it ends a value that stands without quotation marks.",
    why: "YAML takes what follows a space and `#` for a comment, so the rest of the text would be missing on the page.",
    fix: "Put the value into \"quotation marks\". Where it is a comment, write a space behind the `#`.",
};

/// The longest value that is written out in a hint, in bytes.
const LONGEST: usize = 80;

/// Finds such comments in `text`, which begins at byte `offset` of the file.
pub(super) fn check(
    source: &Source,
    offset: usize,
    text: &str,
    node: &Node,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for at in signs(text) {
        let end = text[..at].trim_end_matches([' ', '\t']).len();
        let Place::Behind(start) = place(node, text, end, at) else { continue };
        let rest = text[at..].find('\n').map_or(text.len(), |line| at + line);
        let value = text[start.unwrap_or(at)..rest].trim_end();
        let plain = value.len() <= LONGEST && !value.contains(['"', '\\', '\n']);
        let hint = if plain { format!("write \"{value}\"") } else { QUOTES.to_owned() };
        let word = text[at..].find(char::is_whitespace).map_or(text.len(), |end| at + end);
        diagnostics
            .push(Diagnostic::new(&COMMENT, MESSAGE).at(source, offset + at..offset + word).hint(hint));
    }
}

pub(super) const MESSAGE: &str = "what follows `#` is a comment and is not published";
pub(super) const QUOTES: &str = "put the value into quotes";

/// Every `#` that begins a comment, unless it is in quotes, and looks like the beginning of a word.
pub(super) fn signs(text: &str) -> impl Iterator<Item = usize> + '_ {
    memchr::memchr_iter(b'#', text.as_bytes()).filter(|at| {
        text[..*at].ends_with([' ', '\t'])
            && text[at + 1..].starts_with(|c: char| c.is_alphanumeric() || !c.is_ascii())
    })
}

/// What stands before a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is a part of a text in quotes, of a block or of a key.
    Within,
    /// A value without quotes, with its beginning where there is one.
    Behind(Option<usize>),
    /// Nothing that the comment could belong to.
    Other,
}

/// Where a sign at byte `at` stands. Before it, text ends at byte `end`.
fn place(node: &Node, text: &str, end: usize, at: usize) -> Place {
    match &node.data {
        Data::List(items) => items.iter().map(|item| place(item, text, end, at)).find(|p| *p != Place::Other),
        Data::Map(entries) => {
            entries.iter().map(|entry| place_in_entry(entry, text, end, at)).find(|p| *p != Place::Other)
        }
        _ => return place_of_value(&node.range, node, end, at),
    }
    .unwrap_or(Place::Other)
}

fn place_in_entry((key, node): &(Key, Node), text: &str, end: usize, at: usize) -> Place {
    if key.range.contains(&at) {
        return Place::Within;
    }
    // Without a value, a comment is all that stands behind the key.
    let colon = text.get(key.range.end..end).is_some_and(|between| between.trim() == ":");
    if node.data == Data::Null && colon {
        return Place::Behind(None);
    }
    place(node, text, end, at)
}

fn place_of_value(range: &Range<usize>, node: &Node, end: usize, at: usize) -> Place {
    match node.style {
        _ if range.contains(&at) => Place::Within,
        Style::Plain if range.end == end && node.data != Data::Null => Place::Behind(Some(range.start)),
        _ => Place::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::yaml;

    fn found(text: &str) -> Vec<(String, String)> {
        let source = Source::new("a.yaml", text);
        let mut diagnostics = Vec::new();
        check(&source, 0, text, &yaml::parse(text).unwrap(), &mut diagnostics);
        let at = |d: &Diagnostic| {
            let at = d.location.as_ref().unwrap();
            let line = text.lines().nth(at.line - 1).unwrap();
            line.chars().skip(at.column - 1).take(at.length).collect::<String>()
        };
        diagnostics.iter().map(|d| (at(d), d.hint.clone().unwrap_or_default())).collect()
    }

    #[test]
    fn words_behind_a_value_are_meant() {
        for (text, at, hint) in [
            ("title: Join #SafeReporting today\n", "#SafeReporting", "write \"Join #SafeReporting today\""),
            ("a: b\ntitle: Lis l'article 5 #3 de la loi.\n", "#3", "write \"Lis l'article 5 #3 de la loi.\""),
            ("title: Lis\t#3\n", "#3", "write \"Lis\t#3\""),
            ("title: #vite\nb: c\n", "#vite", "write \"#vite\""),
            ("title: é #été\n", "#été", "write \"é #été\""),
            ("list:\n  - one\n  - two #three\nb: c\n", "#three", "write \"two #three\""),
            ("a:\n  b: say \"no\" #c\n", "#c", QUOTES),
            ("a: {b: c, d: e} \nf: 12 #x\n", "#x", "write \"12 #x\""),
            ("text: one\n  two #three\n", "#three", QUOTES),
        ] {
            assert_eq!(found(text), [(at.to_owned(), hint.to_owned())], "{text}");
        }
    }

    #[test]
    fn comments_stay_comments() {
        for text in [
            "title: Join # a comment\n",
            "#one\ntitle: Join\n#two\n  #three\n",
            "title: \"Join #x\"\n",
            "title: 'Join #x'\n",
            "text: |\n  Join #x\n  and #y\n",
            "title: \"Join\" #x\n",
            "list: [a, b] #x\n",
            "title: C#x a#b\n",
            "\"a #b\": c\n",
            "sources: #below\n  - a\n",
            "title: a ##b\n",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
