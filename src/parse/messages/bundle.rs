//! A language's messages as Fluent formats them.
//!
//! Takes the files of a chain of languages and the facts about the first one; gives its bundle, the texts
//! of messages that need no variables, and which messages must not be shown since something is wrong with
//! them. What the language refers to and does not have, terms above all, comes from further down the chain.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::{ast, serializer};

use super::MESSAGE_REFERENCE;
use super::facts::{Facts, View};
use super::functions;
use super::pieces::{Piece, forms};
use crate::base::fluent::Fault;
use crate::base::{Diagnostic, Lang};
use crate::model::messages::Bundle;

/// The bundle of one language.
pub(super) struct Formatted {
    pub(super) bundle: Bundle,
    /// Its own messages: the text of each that needs no variables.
    pub(super) plain: BTreeMap<String, Option<String>>,
}

/// Numbers that call for every plural form of some language.
const NUMBERS: [u32; 9] = [0, 1, 2, 3, 5, 11, 20, 21, 100];

pub(super) fn formatted(
    lang: &Lang,
    view: &View<'_>,
    facts: &BTreeMap<&str, Facts>,
    unfilled: BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Formatted {
    let mut fluent = FluentBundle::new_concurrent(vec![lang.id()]);
    functions::install(&mut fluent);
    for resource in borrowed(view, facts).into_iter().chain(own(view)) {
        fluent.add_resource_overriding(resource);
    }
    let unsound = facts.iter().filter(|(_, facts)| !facts.is_sound());
    let mut withheld = unfilled;
    withheld.extend(unsound.map(|(key, _)| (*key).to_owned()));
    withheld.extend(view.chain.first().into_iter().flat_map(|own| own.unread.iter().cloned()));
    let mut plain = BTreeMap::new();
    for (key, node) in view.chain.first().into_iter().flat_map(|own| own.messages()) {
        let Some(facts) = facts.get(key.as_str()).filter(|_| !withheld.contains(key)) else { continue };
        let needed = facts.needed();
        match samples(&fluent, key, &needed, node.pieces.as_deref().unwrap_or_default()) {
            Some(text) if is_placeable(&text) => {
                withheld.insert(key.clone());
                let message = format!("`{key}` shows `{text}`, as Fluent does where something is missing");
                diagnostics.push(
                    Diagnostic::new(&MESSAGE_REFERENCE, message)
                        .at(&node.source, node.at.clone())
                        .hint("write the words here; a reference stands in braces without quotes"),
                );
            }
            Some(text) => {
                plain.insert(key.clone(), needed.is_empty().then_some(text));
            }
            None => {
                withheld.insert(key.clone());
                diagnostics.push(
                    Diagnostic::new(&MESSAGE_REFERENCE, format!("`{key}` cannot be put together"))
                        .at(&node.source, node.at.clone())
                        .hint("in a term, put variables before other terms, or write the words here"),
                );
            }
        }
    }
    Formatted { bundle: Bundle { fluent: Arc::new(fluent), withheld: Arc::new(withheld) }, plain }
}

fn own(view: &View<'_>) -> Vec<Arc<FluentResource>> {
    view.chain.first().map(|own| own.resources.clone()).unwrap_or_default()
}

/// What the language refers to, and others of its chain have: as a resource of its own.
fn borrowed(view: &View<'_>, facts: &BTreeMap<&str, Facts>) -> Option<Arc<FluentResource>> {
    let mut body = Vec::new();
    let names: BTreeSet<&str> = facts.keys().filter_map(|key| key.split('.').next()).collect();
    let mut entries: BTreeMap<usize, HashMap<String, &ast::Entry<&str>>> = BTreeMap::new();
    for name in names {
        let Some((place, _, _)) = view.find(name).filter(|found| found.0 > 0) else { continue };
        let entries = entries.entry(place).or_insert_with(|| {
            let all = view.chain[place].resources.iter().flat_map(|resource| resource.entries());
            // The last one is the one that counts.
            all.filter_map(|entry| Some((name_of(entry)?, entry))).collect()
        });
        body.extend(entries.get(name).map(|entry| (*entry).clone()));
    }
    if body.is_empty() {
        return None;
    }
    let text = serializer::serialize(&ast::Resource { body });
    let (resource, faults) = crate::base::fluent::resource(&text);
    (!faults.iter().any(Fault::is_unread)).then(|| Arc::new(resource))
}

fn name_of(entry: &ast::Entry<&str>) -> Option<String> {
    match entry {
        ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        ast::Entry::Term(term) => Some(format!("-{}", term.id.name)),
        _ => None,
    }
}

/// Whether a text looks like a reference that nothing was put in for: `{ exit-page }`.
fn is_placeable(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let name = bare.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    name.is_some_and(|name| {
        name.trim_start_matches(['-', '$']).starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.$()".contains(c))
    })
}

/// Formats a message with one value after the other; the first text, or None where one of them fails.
fn samples(
    fluent: &FluentBundle<Arc<FluentResource>>,
    key: &str,
    needed: &BTreeSet<String>,
    pieces: &[Piece],
) -> Option<String> {
    let pattern = fluent.get_message(key)?.value()?;
    let mut values: Vec<FluentValue<'_>> = NUMBERS.iter().map(FluentValue::from).collect();
    values.extend(forms(pieces).into_iter().map(FluentValue::from));
    // Where nothing is chosen, one is as good as another.
    let most = if values.len() > NUMBERS.len() { values.len() } else { 1 };
    let mut texts = values.into_iter().take(if needed.is_empty() { 1 } else { most }).map(|value| {
        let mut args = FluentArgs::new();
        for name in needed {
            args.set(name.as_str(), value.clone());
        }
        let mut errors = Vec::new();
        let text = fluent.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        errors.is_empty().then_some(text)
    });
    let first = texts.next()??;
    texts.all(|text| text.is_some()).then_some(first)
}
