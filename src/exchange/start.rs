//! A language to begin with: every interface string that it lacks, to be translated in place.
//!
//! Takes the messages of the source; gives files in which each missing one is a comment, so that
//! nobody takes a text of another language for a translation.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, serializer};

use crate::base::Lang;
use crate::base::fluent::{self, Fault};
use crate::model::tree::{BUILTIN_LOCALES, File, Tree};

/// The strings that a language lacks.
pub struct Start {
    /// New texts of files, by path from the site's root.
    pub files: BTreeMap<String, String>,
    /// How many strings there are to translate.
    pub strings: usize,
}

const ROOTS: [&str; 2] = [BUILTIN_LOCALES, "locales/"];

/// The file of kyr that says what a site is called which does not say it.
const UNNAMED: &str = "unnamed.ftl";

/// What stands at the head of a new file.
const HEAD: &str = "### To be translated: remove the `# ` before a message, and before each of its lines, and put your words in\n### place of the source's. What stands in { } stays. Lines without ` = ` are notes for you.\n";

/// Prepares the files of a language, which may be the source itself. Where one is there already, what it lacks is
/// added at its end.
#[must_use]
pub fn start(tree: &Tree, source: &Lang, lang: &Lang) -> Start {
    let mut known: BTreeSet<String> = BTreeSet::new();
    for own in std::iter::once(lang.clone()).chain(lang.parents()) {
        for (_, text) in ROOTS.iter().flat_map(|root| files(tree, root, &own)) {
            known.extend(messages(text).into_iter().map(|message| message.id.name));
        }
    }
    // The site's own words for a string go before those of kyr, in the file where kyr has it; where kyr does not have
    // the source language, its own are English.
    let mut wanted: Vec<(String, Vec<ast::Message<String>>)> = Vec::new();
    let english = Lang::parse("en").into_iter().flat_map(|lang| files(tree, BUILTIN_LOCALES, &lang));
    for (name, text) in english.chain(ROOTS.iter().flat_map(|root| files(tree, root, source))) {
        let mut fresh = Vec::new();
        for message in messages(text) {
            let same = |other: &&mut ast::Message<String>| other.id.name == message.id.name;
            match wanted.iter_mut().flat_map(|(_, list)| list).find(same) {
                Some(other) => *other = message,
                None => fresh.push(message),
            }
        }
        wanted.push((name.to_owned(), fresh));
    }
    let mut start = Start { files: BTreeMap::new(), strings: 0 };
    for (name, list) in wanted {
        let list: Vec<_> = list.into_iter().filter(|message| !known.contains(&message.id.name)).collect();
        start.strings += list.len();
        let path = format!("locales/{lang}/{name}");
        let old =
            start.files.get(&path).cloned().or_else(|| tree.text(&path).map(|own| own.text.to_string()));
        let mut text = old.clone().unwrap_or_else(|| HEAD.to_owned());
        for message in list {
            // From an earlier start.
            if !text.lines().any(|line| line.starts_with(&format!("# {} =", message.id.name))) {
                text.push('\n');
                text.push_str(&as_comment(message));
            }
        }
        if text.as_str() != old.as_deref().unwrap_or(HEAD) {
            start.files.insert(path, text);
        }
    }
    start
}

fn files<'a>(tree: &'a Tree, root: &str, lang: &Lang) -> Vec<(&'a str, &'a str)> {
    let prefix = format!("{root}{lang}/");
    let text = |(path, file): (&'a std::sync::Arc<str>, &'a File)| match (path.strip_prefix(&prefix), file) {
        (Some(UNNAMED), _) if root == BUILTIN_LOCALES => None,
        (Some(name), File::Text(source)) if name.ends_with(".ftl") => Some((name, &*source.text)),
        _ => None,
    };
    tree.files.iter().filter_map(text).collect()
}

fn messages(text: &str) -> Vec<ast::Message<String>> {
    let (resource, faults) = fluent::entries(text);
    // What is too deep or too much has been reported of the source.
    if faults.iter().any(|fault| matches!(fault, Fault::TooDeep(_) | Fault::TooMany(_))) {
        return Vec::new();
    }
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        })
        .collect()
}

/// A message with all its lines as comments; its own comment stays what it is.
fn as_comment(mut message: ast::Message<String>) -> String {
    let mut text = String::new();
    for line in message.comment.take().iter().flat_map(|comment| &comment.content) {
        text.push_str(format!("# {line}").trim_end());
        text.push('\n');
    }
    let resource = ast::Resource { body: vec![ast::Entry::Message(message)] };
    for line in serializer::serialize(&resource).lines() {
        text.push_str(format!("# {line}").trim_end());
        text.push('\n');
    }
    text
}
