//! Interface strings: `locales/<lang>/*.ftl` as units, and translations put back.
//!
//! Takes the texts of the files. A pattern is known by its bytes, so that comments, order and
//! everything else in a file stay as they are. A string that chooses between plural forms travels
//! whole, as Fluent: languages differ in how many forms they have.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast;

use super::inline::{self, Syntax};
use super::unit::{Unit, fingerprint};
use crate::base::characters::{find, find_fluent_escapes};
use crate::base::fluent::{self, Fault};
use crate::model::site::{LanguageId, Site};
use crate::model::tree::{File, Tree};

/// A pattern in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// `key`, or `key.attribute`.
    pub(super) name: String,
    pub(super) range: Range<usize>,
    /// End of the message that it belongs to.
    message_end: usize,
    /// Comment lines right above the message.
    comment: Vec<String>,
}

/// A unit and the file it belongs into.
pub(super) struct InterfaceString {
    pub(super) unit: Unit,
    /// `key`, or `key.attribute`.
    pub(super) name: String,
}

/// The interface strings of the source language, with their translations.
pub(super) fn strings(site: &Site, tree: &Tree, language: LanguageId) -> Vec<InterfaceString> {
    let source = site.settings.source_lang();
    let lang = &site.languages[language].lang;
    if lang == source {
        return Vec::new();
    }
    // A language may keep a string in another file than its source does.
    let mut theirs: BTreeMap<String, String> = BTreeMap::new();
    for (_, text) in files(tree, lang.as_str()) {
        for pattern in scan(text) {
            theirs.insert(pattern.name, text[pattern.range].to_owned());
        }
    }
    let mut strings = Vec::new();
    for (name, text) in files(tree, source.as_str()) {
        for pattern in scan(text) {
            let source = text[pattern.range.clone()].to_owned();
            let line = 1 + text[..pattern.range.start].matches('\n').count();
            let mut notes = pattern.comment;
            notes.push(format!("interface string `{}` (Fluent)", pattern.name));
            if source.contains("->") {
                notes.push(
                    "Plural forms: translate the texts after [one], *[other] and so on; add or remove lines for the forms of your language; keep the line with * and all that stands in { }.".into(),
                );
            }
            let context = format!("locales/{name}#{}:{}", pattern.name, fingerprint(&source));
            strings.push(InterfaceString {
                unit: Unit {
                    context,
                    file: format!("locales/{name}"),
                    place: format!("locales/{}/{name}:{line}", site.settings.source_lang()),
                    notes,
                    syntax: Syntax::Fluent,
                    source,
                    previous: None,
                    target: theirs.get(&pattern.name).cloned().unwrap_or_default(),
                    fuzzy: false,
                },
                name: pattern.name,
            });
        }
    }
    strings
}

fn files<'a>(tree: &'a Tree, lang: &str) -> Vec<(String, &'a str)> {
    let folder = format!("locales/{lang}/");
    tree.files
        .iter()
        .filter_map(|(path, file)| match (path.strip_prefix(&folder), file) {
            (Some(name), File::Text(source)) if name.ends_with(".ftl") => {
                Some((name.to_owned(), &*source.text))
            }
            _ => None,
        })
        .collect()
}

/// The patterns of a file, by its lines.
pub(super) fn scan(text: &str) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
    let mut comment: Vec<String> = Vec::new();
    // First pattern of the message that is open.
    let mut open: Option<(usize, String)> = None;
    let mut depth = 0isize;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.trim_end().len());
        at += line.len();
        if let Some(words) = line.strip_prefix('#') {
            open = None;
            depth = 0;
            // `##` and `###` speak of more than the next message.
            if words.starts_with('#') {
                comment.clear();
            } else {
                comment.push(words.trim().to_owned());
            }
            continue;
        }
        let inside = line.starts_with([' ', '\t', '}', '[', '*']) || line.trim().is_empty();
        if !inside {
            depth = 0;
            let name = identifier(line);
            let rest = line[name.len()..].trim_start();
            open = None;
            if !name.is_empty() && rest.starts_with('=') {
                let value = value_at(text, start + line.len() - rest.len() + 1, end);
                open = Some((patterns.len(), name.to_owned()));
                patterns.push(Pattern {
                    name: name.to_owned(),
                    range: value.clone(),
                    message_end: end,
                    comment: std::mem::take(&mut comment),
                });
                depth = braces(&text[value]);
            }
            comment.clear();
            continue;
        }
        if line.trim().is_empty() {
            if depth == 0 && open.is_none() {
                comment.clear();
            }
            continue;
        }
        let Some((first, message)) = &open else { continue };
        let trimmed = line.trim_start();
        let attribute = trimmed.strip_prefix('.').map(identifier).filter(|name| !name.is_empty());
        if let (0, Some(name)) = (depth, attribute)
            && let rest = trimmed[1 + name.len()..].trim_start()
            && rest.starts_with('=')
        {
            let value = value_at(text, start + line.len() - rest.len() + 1, end);
            let comment = patterns[*first].comment.clone();
            patterns.push(Pattern {
                name: format!("{message}.{name}"),
                range: value,
                message_end: end,
                comment,
            });
        } else if let Some(pattern) = patterns.last_mut() {
            if pattern.range.is_empty() {
                pattern.range.start = start + (line.len() - trimmed.len());
            }
            pattern.range.end = end;
        }
        depth += braces(trimmed);
        for pattern in &mut patterns[*first..] {
            pattern.message_end = end;
        }
    }
    // A message may have attributes and no text of its own.
    patterns.retain(|pattern| !pattern.range.is_empty());
    patterns
}

/// The pattern that begins after `=`, on that line.
fn value_at(text: &str, from: usize, end: usize) -> Range<usize> {
    let end = end.max(from);
    let value = &text[from..end];
    end - value.trim_start().len()..end
}

fn identifier(line: &str) -> &str {
    let letters = line.strip_prefix('-').map_or(0, |_| 1);
    let length =
        line[letters..].bytes().take_while(|b| b.is_ascii_alphanumeric() || b"-_".contains(b)).count();
    if line[letters..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        &line[..letters + length]
    } else {
        ""
    }
}

fn braces(text: &str) -> isize {
    let mut depth = 0;
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' if depth > 0 => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    depth
}

/// Why a translated pattern cannot be used.
pub(super) fn problem(source: &str, text: &str) -> Option<String> {
    let variables = match variables(text) {
        Ok(variables) => variables,
        Err(escape) => return Some(escape.unwrap_or_else(|| "it cannot be read as Fluent".into())),
    };
    if let Some(refused) = find(text).into_iter().chain(find_fluent_escapes(text)).next() {
        let number = u32::from(refused.character);
        return Some(format!("the character U+{number:04X} may not stand in a text"));
    }
    let wanted = self::variables(source).unwrap_or_default();
    let chooses = source.contains("->");
    if let Some(extra) = variables.difference(&wanted).next() {
        return Some(format!("`{{ ${extra} }}` is not in the source"));
    }
    // A text that chooses may leave the number out in some forms: "one message".
    if !chooses {
        let (ours, theirs) = (inline::keys(source, Syntax::Fluent), inline::keys(text, Syntax::Fluent));
        if !text.contains("->")
            && let Some(missing) = ours.iter().find(|key| !theirs.contains(key))
        {
            return Some(format!("{missing} is missing"));
        }
    } else if variables.is_empty() {
        return Some("what stands in braces is missing".into());
    }
    None
}

/// The variables of a pattern. An error is what is wrong with an escape in it, or None where it is no
/// pattern.
fn variables(pattern: &str) -> Result<BTreeSet<String>, Option<String>> {
    let (resource, faults) = fluent::entries(&format!("key = {pattern}\n"));
    if let Some(fault) = faults.first() {
        return Err(match fault {
            Fault::Escape(escape) => Some(format!("{}: {}", escape.message(), escape.hint())),
            _ => None,
        });
    }
    let [ast::Entry::Message(message)] = resource.body.as_slice() else { return Err(None) };
    if !message.attributes.is_empty() || message.value.is_none() {
        return Err(None);
    }
    let mut found = BTreeSet::new();
    let mut rest = pattern;
    while let Some(at) = rest.find('$') {
        rest = &rest[at + 1..];
        let name = identifier(rest);
        if !name.is_empty() {
            found.insert(name.to_owned());
        }
    }
    Ok(found)
}

/// A message that is not there yet: its value, and its attributes by name.
type Message<'a> = (Option<&'a str>, Vec<(&'a str, &'a str)>);

/// The files of a language with new texts in them: by file name, what to set.
pub(super) fn put(
    tree: &Tree,
    lang: &str,
    wanted: &BTreeMap<String, Vec<(String, String)>>,
) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> =
        files(tree, lang).into_iter().map(|(name, text)| (name, text.to_owned())).collect();
    let mut changed = BTreeSet::new();
    for (file, strings) in wanted {
        let mut fresh: BTreeMap<&str, Message<'_>> = BTreeMap::new();
        for (name, value) in strings {
            let holder = texts.iter().find_map(|(file, text)| {
                Some((file.clone(), scan(text).into_iter().find(|p| p.name == *name)?))
            });
            if let Some((file, pattern)) = holder {
                if let Some(text) = texts.get_mut(&file)
                    && text[pattern.range.clone()] != **value
                {
                    text.replace_range(pattern.range, value);
                    changed.insert(file);
                }
                continue;
            }
            let (key, attribute) = name.split_once('.').map_or((&**name, None), |(k, a)| (k, Some(a)));
            let message = texts.iter().find_map(|(file, text)| {
                let belongs = |p: &Pattern| p.name.split('.').next() == Some(key);
                Some((file.clone(), scan(text).into_iter().find(belongs)?.message_end))
            });
            match (attribute, message) {
                (Some(attribute), Some((file, end))) => {
                    if let Some(text) = texts.get_mut(&file) {
                        text.insert_str(end, &format!("\n    .{attribute} = {value}"));
                        changed.insert(file);
                    }
                }
                (Some(attribute), None) => fresh.entry(key).or_default().1.push((attribute, value)),
                (None, _) => fresh.entry(key).or_default().0 = Some(value),
            }
        }
        if fresh.is_empty() {
            continue;
        }
        let text = texts.entry(file.clone()).or_default();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        // In the order of the source, not of their names.
        let mut done = BTreeSet::new();
        for (name, _) in strings {
            let key = name.split('.').next().unwrap_or(name);
            if let Some((value, attributes)) = fresh.get(key)
                && done.insert(key)
            {
                text.push_str(&format!("{key} = {}\n", value.unwrap_or_default()).replace("= \n", "=\n"));
                for (attribute, value) in attributes {
                    text.push_str(&format!("    .{attribute} = {value}\n"));
                }
            }
        }
        changed.insert(file.clone());
    }
    texts.retain(|file, _| changed.contains(file));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### File\n\n# About a\na = One\nb = { $n ->\n    [one] x\n   *[other] y { $n }\n}\n\nc =\n    Two\n    lines\n    .title = Tip\n# loose\n\nd = End\n";

    #[test]
    fn every_pattern_is_found_with_its_bytes() {
        let found: Vec<(String, &str)> = scan(FILE).into_iter().map(|p| (p.name, &FILE[p.range])).collect();
        assert_eq!(
            found,
            [
                ("a".to_owned(), "One"),
                ("b".to_owned(), "{ $n ->\n    [one] x\n   *[other] y { $n }\n}"),
                ("c".to_owned(), "Two\n    lines"),
                ("c.title".to_owned(), "Tip"),
                ("d".to_owned(), "End"),
            ]
        );
        assert_eq!(scan(FILE)[0].comment, ["About a"]);
    }

    #[test]
    fn what_fluent_would_not_take_is_refused() {
        assert_eq!(problem("{ $n } of { $m }", "{ $m } van { $n }"), None);
        assert_eq!(problem("{ $n } x", "x"), Some("`{ $n }` is missing".into()));
        assert_eq!(problem("x", "{ $n } x"), Some("`{ $n }` is not in the source".into()));
        assert_eq!(problem("x", "{ $n"), Some("it cannot be read as Fluent".into()));
        assert_eq!(problem("x", "y\nevil = z"), Some("it cannot be read as Fluent".into()));
        assert_eq!(problem("x", "y\n# z"), Some("it cannot be read as Fluent".into()));
        let escape = problem("x", "{ \"\\u0é\" }").unwrap();
        assert!(escape.starts_with("the escape `\\u0` has fewer than 4 hexadecimal digits: "), "{escape}");
        let plural = "{ $n ->\n    [one] x\n   *[other] y { $n }\n}";
        assert_eq!(problem(plural, "{ $n ->\n    [few] a\n   *[other] b\n}"), None);
    }
}
