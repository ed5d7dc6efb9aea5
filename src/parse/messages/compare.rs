//! A language beside the source language: which messages it lacks, and which nothing shows.

use std::collections::{BTreeMap, BTreeSet};

use super::own::{Node, Own};
use super::pieces::{Piece, each};
use super::{MISSING_MESSAGE, UNKNOWN_MESSAGE};
use crate::base::{Diagnostic, Lang, similar};

/// As many missing messages of a language are named one by one.
const SHOWN: usize = 3;

/// What a language is compared with.
pub(super) struct Base<'a> {
    pub(super) source: &'a Own,
    /// What kyr has itself, in English.
    pub(super) built_in: &'a Own,
}

impl Base<'_> {
    fn has(&self, key: &str) -> bool {
        let own = [self.source, self.built_in];
        own.iter().any(|own| own.nodes.contains_key(key) || own.unread.contains(key))
    }

    /// The messages that every language should have: a site that does not say its name has none in any language, and
    /// the names that CLDR has are not everybody's.
    fn messages(&self) -> impl Iterator<Item = (&String, &Node)> {
        let named = |key: &str| self.source.is_named(key);
        let built_in = self.built_in.messages().filter(|(key, _)| !self.source.nodes.contains_key(*key));
        let all = self.source.messages().chain(built_in);
        all.filter(move |(key, _)| match key.as_str() {
            "language-self" => false,
            "site-title" | "site-strapline" | "feed-title" => named(key),
            _ => true,
        })
    }
}

pub(super) fn compare(
    lang: &Lang,
    own: &BTreeMap<Lang, Own>,
    base: &Base<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let chain: Vec<&Own> =
        std::iter::once(lang.clone()).chain(lang.parents()).filter_map(|lang| own.get(&lang)).collect();
    let has = |key: &String| chain.iter().any(|own| own.nodes.contains_key(key) || own.unread.contains(key));
    // A language without its own name has a diagnostic of its own.
    let missing: Vec<(&String, &Node)> = base.messages().filter(|(key, _)| !has(key)).collect();
    if missing.len() > SHOWN {
        diagnostics.push(many_missing(lang, &missing));
    } else {
        for (key, node) in missing {
            diagnostics.push(
                Diagnostic::new(&MISSING_MESSAGE, format!("the message `{key}` is missing in {lang}"))
                    .at(&node.source, node.at.clone())
                    .hint(format!("add `{key} = ...` to a file in locales/{lang}/")),
            );
        }
    }
    let Some(mine) = own.get(lang).filter(|own| !std::ptr::eq(*own, base.source)) else { return };
    let used = referred(mine);
    for (key, node) in mine.messages().filter(|(key, _)| mine.is_named(key)) {
        if base.has(key) || used.contains(key.as_str()) {
            continue;
        }
        let hints = diagnostics.len() < similar::HINTED;
        let keys = || base.source.messages().map(|(key, _)| key.as_str());
        let near = hints.then(|| similar::nearest(key, keys())).flatten();
        diagnostics.push(
            Diagnostic::new(&UNKNOWN_MESSAGE, format!("no message `{key}` in the source language"))
                .at(&node.source, node.at.clone())
                .maybe_hint(near.map(|near| format!("did you mean `{near}`?"))),
        );
    }
}

/// The messages that others of the same language are put together from.
fn referred(own: &Own) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    for (key, node) in &own.nodes {
        each(node.pieces.as_deref().unwrap_or_default(), &mut |piece| {
            if let Piece::Reference(reference) = piece
                && reference.key != *key
            {
                used.extend(reference.key.split('.').next());
            }
        });
    }
    used
}

/// One diagnostic for a language that has hardly begun: a hundred would say no more.
fn many_missing(lang: &Lang, missing: &[(&String, &Node)]) -> Diagnostic {
    let first: Vec<String> = missing[..SHOWN].iter().map(|(key, _)| format!("`{key}`")).collect();
    Diagnostic::new(
        &MISSING_MESSAGE,
        format!("{} messages are missing in {lang}: {} and so on", missing.len(), first.join(", ")),
    )
    .in_file(&format!("locales/{lang}"))
    .hint(format!("`kyr translate start {lang}` writes them into files there, to be translated"))
}
