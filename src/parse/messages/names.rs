//! Names that CLDR has for a language: its own, and those of the countries that are places of the site.
//!
//! Takes the tree; gives them as a file of messages, for what no file of the language says. Never reports anything.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::base::{Lang, Source, cldr};
use crate::model::tree::{BUILTIN_LOCALES, Tree};

/// Messages of a language for the keys that it does not have.
pub(super) fn names(tree: &Tree, lang: &Lang, has: impl Fn(&str) -> bool) -> Option<Arc<Source>> {
    let mut text = String::new();
    let mut add = |key: &str, name: Option<&str>| {
        if let Some(name) = name.filter(|_| !has(key)) {
            let _ = writeln!(text, "{key} = {name}");
        }
    };
    add("language-self", cldr::language_name(lang));
    // A news feed is called as its site, in the languages in which the site says what it is called.
    add("feed-title", Some("{ site-title }").filter(|_| has("site-title")));
    for code in countries(tree) {
        add(&format!("place-{code}"), cldr::country_name(lang, code));
    }
    (!text.is_empty()).then(|| Arc::new(Source::new(&format!("{BUILTIN_LOCALES}{lang}/names.ftl"), &text)))
}

/// The codes of places that are whole countries.
pub(super) fn countries(tree: &Tree) -> impl Iterator<Item = &str> {
    let places = tree.under("content/places/").filter_map(|(name, _)| name.strip_suffix(".yaml"));
    places.filter(|code| code.len() == 2)
}
