//! Interface strings of one language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::base::{Digest, Lang};

/// Isolation marks (FSI, PDI) that Fluent puts around what it interpolates. They belong into text,
/// and out of attributes, addresses and `tel:` links.
pub const ISOLATION: [char; 2] = ['\u{2068}', '\u{2069}'];

/// What Fluent formats, of one language.
#[derive(Clone)]
pub struct Bundle {
    pub fluent: Arc<FluentBundle<Arc<FluentResource>>>,
    /// Messages that must not be formatted, since something is wrong with them: Fluent would write `{name}`
    /// for what is not there, and panics at some of them.
    pub withheld: Arc<BTreeSet<String>>,
}

impl Bundle {
    /// A message, formatted; None where it is not there, or something in it cannot be filled in.
    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let pattern = self.fluent.get_message(key)?.value()?;
        if self.withheld.contains(key) {
            return None;
        }
        let mut errors = Vec::new();
        let text = self.fluent.format_pattern(pattern, args, &mut errors);
        errors.is_empty().then_some(text)
    }
}

/// The messages of a language, its fallback chain behind it.
#[derive(Clone)]
pub struct Messages {
    pub lang: Lang,
    /// The language's own bundle, then those of its chain.
    pub bundles: Vec<Bundle>,
    /// Messages without arguments, formatted once.
    pub plain: Arc<BTreeMap<String, String>>,
    /// Digest of everything in the chain.
    pub digest: Digest,
}

impl Messages {
    /// Whether the language or its chain has a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.bundles.iter().any(|bundle| bundle.fluent.has_message(key))
    }

    /// A message in the first language of the chain in which all of it can be filled in; None where there
    /// is none. What Fluent writes for something that it does not know never comes out.
    #[must_use]
    pub fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        if args.is_none()
            && let Some(text) = self.plain.get(key)
        {
            return Some(Cow::Borrowed(text));
        }
        self.bundles.iter().find_map(|bundle| bundle.format(key, args))
    }

    /// Whether a message cannot be shown in any language of the chain because of a fault in it, which has been
    /// reported where it stands.
    #[must_use]
    pub fn is_withheld(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.withheld.contains(key))
    }

    /// A message of the language itself, without its chain.
    #[must_use]
    pub fn own(&self, key: &str) -> Option<String> {
        self.bundles.first()?.format(key, None).map(Cow::into_owned)
    }

    /// A message without arguments, or its key where nobody has it.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.format(key, None).map_or_else(|| key.to_owned(), Cow::into_owned)
    }

    /// A message with one argument.
    #[must_use]
    pub fn with(&self, key: &str, name: &str, value: &str) -> String {
        let mut args = FluentArgs::new();
        args.set(name, value);
        self.format(key, Some(&args)).map_or_else(|| key.to_owned(), Cow::into_owned)
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Messages({})", self.lang)
    }
}

/// Text without isolation marks.
#[must_use]
pub fn without_isolation(text: &str) -> Cow<'_, str> {
    if text.contains(ISOLATION) { Cow::Owned(text.replace(ISOLATION, "")) } else { Cow::Borrowed(text) }
}
