//! The words of the site's own interface strings, for the rules about numbers.
//!
//! Takes files of Fluent line by line, as they are written; gives the digits in their texts. What stands
//! between braces is no text, but for a literal.

use std::sync::Arc;

use crate::base::sentence::Place;
use crate::base::{Direction, Lang, Source};
use crate::model::tree::{File, Tree};
use crate::parse::prose::{Finding, Prose};

/// The numbers in the messages of a language, file by file.
pub(super) fn numbers(tree: &Tree, lang: &Lang, direction: Direction) -> Vec<(Arc<Source>, Vec<Finding>)> {
    let mut found = Vec::new();
    for (name, file) in tree.under(&format!("locales/{lang}/")) {
        let File::Text(source) = file else { continue };
        if !name.ends_with(".ftl") {
            continue;
        }
        let numbers = in_file(&source.text, direction);
        if !numbers.is_empty() {
            found.push((source.clone(), numbers));
        }
    }
    found
}

fn in_file(text: &str, direction: Direction) -> Vec<Finding> {
    let mut prose = Prose::new(direction);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = words(line);
        if !line.starts_with(' ') || words > 0 {
            prose.finish();
        } else {
            prose.line_end(false);
        }
        if !line.starts_with('#') {
            let indent = line.len() - line.trim_start().len();
            let words = words.max(indent);
            read(&mut prose, &line[words..], start + words);
        }
        start += line.len();
    }
    let (_, _, mut found) = prose.read();
    for finding in &mut found {
        finding.is_linkable = false;
    }
    found
}

/// Where the words of a line begin: behind the name of a message, an attribute or a form.
fn words(line: &str) -> usize {
    let trimmed = line.trim_start();
    let form = trimmed.starts_with(['[', '*']).then(|| line.find(']')).flatten();
    let name = (!line.starts_with(' ') || trimmed.starts_with('.')).then(|| line.find('=')).flatten();
    form.or(name).map_or(0, |at| at + 1)
}

/// Reads the words of a line that begins at `start`.
fn read(prose: &mut Prose, line: &str, start: usize) {
    let mut at = 0;
    while at < line.len() {
        let open = line[at..].find('{').map_or(line.len(), |i| at + i);
        prose.text(line[at..open].trim_end_matches(['\n', '\r']), Place::From(start + at));
        if open == line.len() {
            return;
        }
        let close = line[open..].find('}').map_or(line.len(), |i| open + i + 1);
        let inside = line[open + 1..close].trim_end_matches('}');
        let literal = inside.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match (literal, inside.find('"')) {
            (Some(literal), Some(quote)) => prose.text(literal, Place::From(start + open + 2 + quote)),
            _ => prose.opaque(start + open..start + close),
        }
        at = close;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_read() {
        let text = "# 0900 1111\na1 = Call 0900\n    8844 { $n2 } 1\n    .b = { $n ->\n        [0] 0900 0101\n       *[other] {\"0900 0102\"}\n    }\n";
        let numbers = in_file(text, Direction::Ltr).into_iter().filter(|found| found.is_number);
        let written: Vec<_> =
            numbers.map(|found| (text[found.written.range].to_owned(), found.written.digits)).collect();
        let expected = [("0900\n    8844", "09008844"), ("0900 0101", "09000101"), ("0900 0102", "09000102")];
        assert_eq!(written, expected.map(|(text, digits)| (text.to_owned(), digits.to_owned())));
    }
}
