//! Calls in templates that name what they want: `t(key="exit-page")`, `icon(name="phone")`, `asset(path="own.css")`.
//!
//! A template runs only as far as a page leads it. What it asks for elsewhere is looked up here, once for a theme, with
//! the words and at the place that it would have while it runs, so that nothing is said twice.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::Source;

/// A call with a name written in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call<'a> {
    pub(super) function: &'a str,
    pub(super) name: &'a str,
    /// The names of its other arguments.
    pub(super) arguments: Vec<&'a str>,
    /// From the function's name to the closing parenthesis.
    pub(super) range: Range<usize>,
}

/// Functions that look something up, and the argument that names it.
const FUNCTIONS: [(&str, &str); 4] = [("t", "key"), ("ta", "key"), ("icon", "name"), ("asset", "path")];

/// The calls in a template. Where a template asks first whether there is a message (`has(key="...")`), it may ask for it.
pub(super) fn calls(source: &Source) -> Vec<Call<'_>> {
    let text: &str = &source.text;
    let mut found = Vec::new();
    let mut asked = BTreeSet::new();
    for code in code(text) {
        let mut at = code.start;
        while let Some(open) = text[at..code.end].find('(').map(|open| at + open) {
            at = open + 1;
            let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let start = text[code.start..open].trim_end_matches(name).len() + code.start;
            let function = &text[start..open];
            let (end, arguments) = arguments(text, open + 1, code.end);
            let written =
                |key: &str| arguments.iter().find(|(name, _)| *name == key).and_then(|(_, value)| *value);
            if function == "has" {
                asked.extend(written("key"));
            }
            let Some((_, key)) = FUNCTIONS.iter().find(|(known, _)| *known == function) else { continue };
            // A method or a field of that name is none of them.
            let own = !text[code.start..start].trim_end().ends_with('.');
            if let Some(name) = written(key).filter(|_| own) {
                let others = arguments.iter().map(|(name, _)| *name).filter(|name| name != key).collect();
                found.push(Call { function, name, arguments: others, range: start..end });
            }
        }
    }
    found.retain(|call| !asked.contains(call.name));
    found
}

/// The parts of a template that Tera reads as code: in `{{ }}` and `{% %}`, without comments and what is raw.
fn code(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    let mut raw = false;
    while let Some(start) = text[at..].find('{').map(|start| at + start) {
        let close = match text.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let Some(end) = text[start + 2..].find(close).map(|end| start + 2 + end) else { break };
        let inner = text[start + 2..end].trim_matches(['-', ' ', '\t', '\n']);
        match (close, inner) {
            ("%}", "raw") => raw = true,
            ("%}", "endraw") => raw = false,
            ("#}", _) => {}
            _ if !raw => parts.push(start + 2..end),
            _ => {}
        }
        at = end + 2;
    }
    parts
}

/// The arguments of a call from behind its parenthesis: their names, and those of their values that are plain strings.
/// Gives the end of the call first.
fn arguments(text: &str, start: usize, end: usize) -> (usize, Vec<(&str, Option<&str>)>) {
    let mut found = Vec::new();
    let (mut depth, mut at, mut begin) = (0_usize, start, start);
    let mut take = |range: Range<usize>| {
        if let Some((name, value)) = text[range].split_once('=') {
            let value = value.trim();
            let plain = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            found.push((name.trim(), plain.filter(|value| !value.contains(['"', '\\']))));
        }
    };
    while let Some(next) = text[at..end].find(['"', '\'', '(', ')', '[', ']', ',']).map(|next| at + next) {
        at = next + 1;
        match text.as_bytes()[next] {
            quote @ (b'"' | b'\'') => {
                at = text[at..end].find(char::from(quote)).map_or(end, |close| at + close + 1);
            }
            b'(' | b'[' => depth += 1,
            b')' if depth == 0 => {
                take(begin..next);
                return (next + 1, found);
            }
            b')' | b']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                take(begin..next);
                begin = next + 1;
            }
            _ => {}
        }
    }
    (end, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_found_where_tera_reads_code() {
        let source = Source::new(
            "a.html",
            "t(key=\"no\") {# {{ t(key=\"no\") }} #}{{ t(key=\"a\") }}{% if x.t(key=\"no\") %}{% endif %}\
             {{ icon(name=\"b\") ~ ta(key=\"c\", n=[1, f(x=2)], title = page.title) }}{{ t(key=x) }}\
             {% raw %}{{ t(key=\"no\") }}{% endraw %}{% if has(key=\"d\") %}{{ t(key=\"d\") }}{% endif %}\
             {{ cut(key=\"no\") }}",
        );
        let found = calls(&source);
        let told: Vec<_> = found
            .iter()
            .map(|call| (&source.text[call.range.clone()], call.name, &*call.arguments))
            .collect();
        assert_eq!(
            told,
            [
                ("t(key=\"a\")", "a", &[][..]),
                ("icon(name=\"b\")", "b", &[]),
                ("ta(key=\"c\", n=[1, f(x=2)], title = page.title)", "c", &["n", "title"]),
            ]
        );
    }
}
