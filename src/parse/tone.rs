//! How loud a site is, and how plain: discreet pages, and the length of sentences and words.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::languages::of_this_site;
use crate::base::OptionalSpanned;
use crate::base::yaml;
use crate::model::settings::{Discreet, LanguageSetting, Limit, Limits, Plain};

/// `discreet: {pages: [safe-reporting/*], title: {en: Information}}`.
pub(super) fn discreet(fields: &Fields<'_>, languages: &[LanguageSetting]) -> Discreet {
    let Some(map) = fields.map("discreet", "discreet") else { return Discreet::default() };
    let mut titles = BTreeMap::new();
    if let Some(words) = map.map("title", "the title of discreet pages") {
        for (key, node) in words.entries() {
            if let Some(lang) = of_this_site(&words, key, languages)
                && let Some(text) = words.as_text("title", node)
            {
                titles.insert(lang, text);
            }
        }
    }
    let pages = map.texts("pages");
    map.finish();
    Discreet { pages, titles }
}

/// `plain_language: {max_words: 25, de: {max_letters: 24}, zh-Hans: off}`, or `off` for all.
pub(super) fn plain(fields: &Fields<'_>, languages: &[LanguageSetting]) -> Plain {
    let Some(node) = fields.node("plain_language") else { return Plain::default() };
    let off = Limits { words: Limit::Off, letters: Limit::Off };
    if is_off(node) {
        return Plain { all: off, ..Plain::default() };
    }
    let map = fields.inside(node, "plain_language");
    let all = limits(&map, Limits::default());
    let mut own = BTreeMap::new();
    for (key, node) in map.entries() {
        if ["max_words", "max_letters"].contains(&key.text.as_str()) {
            continue;
        }
        let Some(lang) = of_this_site(&map, key, languages) else { continue };
        let limits = if is_off(node) {
            off
        } else {
            let entry = map.inside(node, "a language's limits");
            let limits = limits(&entry, all);
            entry.finish();
            limits
        };
        own.insert(lang, limits);
    }
    Plain { all, languages: own }
}

fn limits(map: &Fields<'_>, all: Limits) -> Limits {
    let limit = |key: &'static str, all: Limit| match map.node(key) {
        None => all,
        Some(node) if is_off(node) => Limit::Off,
        Some(node) => match map.integer(key).value().map(usize::try_from) {
            Some(Ok(most)) if most > 0 => Limit::AtMost(most),
            Some(_) => {
                map.wrong(key, node, "a whole number above zero, or `off`");
                all
            }
            None => all,
        },
    };
    Limits { words: limit("max_words", all.words), letters: limit("max_letters", all.letters) }
}

fn is_off(node: &yaml::Node) -> bool {
    node.as_text() == Some("off")
}
