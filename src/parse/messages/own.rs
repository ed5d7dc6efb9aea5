//! The files of one language: every message, term and attribute in them.
//!
//! Takes the tree; gives what stands in `locales/<language>/`, kyr's own files first, so that the site's
//! override them. Reports what is no Fluent, and what stands there twice. Looks into no other language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

use super::names::names;
use super::pieces::{Piece, Reader};
use super::unreadable::unreadable;
use super::{DUPLICATE_MESSAGE, FLUENT_SYNTAX};
use crate::base::characters::{Refusal, find_fluent_escapes};
use crate::base::nesting::MOST_ARGUMENTS;
use crate::base::{Diagnostic, Digest, Lang, Source};
use crate::base::{fluent, nesting};
use crate::model::tree::{File, Tree};
use crate::parse::characters::{self, Turning};
use crate::parse::literals;
use crate::parse::plurals::Plurals;

/// What one language has, before its chain is put behind it.
pub(super) struct Own {
    /// By key: `exit-page`, `-brand`, `exit-page.title`.
    pub(super) nodes: BTreeMap<String, Node>,
    /// Messages and terms that are there and cannot be read, which has been reported.
    pub(super) unread: BTreeSet<String>,
    pub(super) resources: Vec<Arc<FluentResource>>,
    pub(super) digest: Digest,
}

/// A message, a term, or an attribute of one.
#[derive(Clone)]
pub(super) struct Node {
    /// None for a message that has attributes only.
    pub(super) pieces: Option<Vec<Piece>>,
    pub(super) source: Arc<Source>,
    /// Its name in the file.
    pub(super) at: Range<usize>,
    /// In which of the roots the file is.
    root: usize,
}

impl Own {
    /// The names and nodes of messages: no terms, no attributes.
    pub(super) fn messages(&self) -> impl Iterator<Item = (&String, &Node)> {
        self.nodes.iter().filter(|(key, _)| !key.starts_with('-') && !key.contains('.'))
    }

    /// Whether a message is of a file of the site, and not of kyr.
    pub(super) fn is_named(&self, key: &str) -> bool {
        self.nodes.get(key).is_some_and(|node| node.root > 0)
    }

    /// Reads the files of a language below each of the roots; later ones override earlier ones.
    pub(super) fn read(tree: &Tree, lang: &Lang, roots: &[&str], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut own = Self {
            nodes: BTreeMap::new(),
            unread: BTreeSet::new(),
            resources: Vec::new(),
            digest: Digest::join(&[]),
        };
        let mut digests = Vec::new();
        let plurals = Plurals::of(lang);
        let turning = Turning::of(lang);
        for (root, folder) in roots.iter().enumerate() {
            for (name, file) in tree.under(&format!("{folder}{lang}/")) {
                let File::Text(source) = file else { continue };
                if !name.ends_with(".ftl") {
                    continue;
                }
                digests.push(source.digest);
                characters::check(source, 0..source.text.len(), turning, diagnostics);
                let resource = Arc::new(parse(source, diagnostics));
                if root > 0 {
                    indented(source, &|key| own.nodes.contains_key(key), diagnostics);
                }
                for entry in resource.entries() {
                    for literal in patterns(entry).flat_map(literals::of) {
                        let start = literal.as_ptr().addr() - resource.source().as_ptr().addr();
                        let mut found = find_fluent_escapes(literal);
                        // Those were reported as the literal was read.
                        found.retain(|refused| refused.why != Refusal::Nothing);
                        characters::report(source, start, &found, turning, diagnostics);
                    }
                    if let Some(plurals) = &plurals {
                        for pattern in patterns(entry) {
                            plurals.check(pattern, resource.source(), source, diagnostics);
                        }
                    }
                    own.add(entry, &Reader { text: resource.source() }, source, root, diagnostics);
                }
                own.resources.push(resource);
            }
        }
        let has = |key: &str| own.nodes.contains_key(key) || own.unread.contains(key);
        if let Some(source) = names(tree, lang, has) {
            digests.push(source.digest);
            let resource = Arc::new(parse(&source, diagnostics));
            for entry in resource.entries() {
                own.add(entry, &Reader { text: resource.source() }, &source, 0, diagnostics);
            }
            own.resources.push(resource);
        }
        own.digest = Digest::join(&digests);
        own
    }

    fn add(
        &mut self,
        entry: &ast::Entry<&str>,
        reader: &Reader<'_>,
        source: &Arc<Source>,
        root: usize,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let (sign, other, id, value, attributes) = match entry {
            ast::Entry::Message(message) => {
                ("", "-", message.id.name, message.value.as_ref(), &message.attributes)
            }
            ast::Entry::Term(term) => ("-", "", term.id.name, Some(&term.value), &term.attributes),
            ast::Entry::Junk { content } => {
                self.unread.extend(content.lines().filter_map(begun));
                return;
            }
            _ => return,
        };
        let key = format!("{sign}{id}");
        let at = reader.place(id);
        // Fluent keeps messages and terms under the same names.
        let twin_key = format!("{other}{id}");
        let twin = self.nodes.get(&twin_key);
        if let Some(first) = self.nodes.get(&key).filter(|first| first.root == root).or(twin) {
            let (message, hint) = if twin.is_some() {
                let message = format!("`{id}` and `-{id}` cannot both be there: one would replace the other");
                (message, "give the term another name")
            } else {
                (format!("`{key}` is there twice; only the last one would be shown"), "remove one of them")
            };
            let location = first.source.locate(first.at.clone());
            diagnostics.push(
                Diagnostic::new(&DUPLICATE_MESSAGE, message)
                    .at(source, at.clone())
                    .label(location, "the first one")
                    .hint(hint),
            );
        }
        if self.nodes.remove(&twin_key).is_some() {
            self.unread.insert(twin_key);
        }
        // The whole of it is replaced.
        let attribute = format!("{key}.");
        let later = self.nodes.range(attribute.clone()..).map(|(known, _)| known);
        let old: Vec<String> = later.take_while(|known| known.starts_with(&attribute)).cloned().collect();
        for known in old {
            self.nodes.remove(&known);
        }
        let node = |pieces, at| Node { pieces, source: source.clone(), at, root };
        for own in attributes {
            let pieces = Some(reader.pattern(&own.value));
            let at = reader.place(own.id.name);
            if self.nodes.insert(format!("{attribute}{}", own.id.name), node(pieces, at.clone())).is_some() {
                let message = format!("`{key}` has the attribute `{}` twice", own.id.name);
                diagnostics.push(
                    Diagnostic::new(&DUPLICATE_MESSAGE, message).at(source, at).hint("remove one of them"),
                );
            }
        }
        self.nodes.insert(key, node(value.map(|value| reader.pattern(value)), at));
    }
}

fn parse(source: &Source, diagnostics: &mut Vec<Diagnostic>) -> FluentResource {
    let (resource, faults) = fluent::resource(&source.text);
    diagnostics.extend(faults.into_iter().map(|fault| match fault {
        fluent::Fault::TooDeep(at) => nesting::too_deep(source, at, "braces"),
        fluent::Fault::TooMany(at) => {
            let message = format!("more than {MOST_ARGUMENTS} things are handed over here");
            let found = Diagnostic::new(&FLUENT_SYNTAX, message).at(source, at..at + 1);
            found.hint("hand over what the term uses, and nothing else")
        }
        fluent::Fault::Escape(escape) => {
            let found = Diagnostic::new(&FLUENT_SYNTAX, escape.message());
            found.at(source, escape.at.clone()).hint(escape.hint())
        }
        fluent::Fault::Syntax(error) => unreadable(source, &error),
    }));
    resource
}

/// Lines that were meant to begin a message and are indented, so that they belong to the one above.
fn indented(source: &Source, known: &dyn Fn(&str) -> bool, diagnostics: &mut Vec<Diagnostic>) {
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\t']);
        let at = start + line.len() - words.len();
        start += line.len();
        if words.len() == line.len() {
            continue;
        }
        if let Some(key) = begun(words).filter(|key| key.contains('-') || known(key)) {
            let message = format!("`{key}` is indented, and so a part of the message above it");
            diagnostics.push(
                Diagnostic::new(&FLUENT_SYNTAX, message)
                    .at(source, at..at + key.len())
                    .hint("remove the spaces before it"),
            );
        }
    }
}

/// The patterns of a message or term.
fn patterns<'a>(entry: &'a ast::Entry<&'a str>) -> impl Iterator<Item = &'a ast::Pattern<&'a str>> {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), &*message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &*term.attributes),
        _ => (None, &[][..]),
    };
    value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value))
}

/// The message or term that a line begins.
fn begun(line: &str) -> Option<String> {
    let key = line.split('=').next()?.trim_end();
    let letters = key.trim_start_matches('-');
    let fine = letters.starts_with(|c: char| c.is_ascii_alphabetic())
        && letters.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    (fine && line.contains('=')).then(|| key.to_owned())
}
