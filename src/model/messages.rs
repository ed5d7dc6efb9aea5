//! Interface strings of one language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::base::{Digest, Lang};

/// Isolation marks (FSI, PDI) that Fluent puts around what it interpolates. They belong into text,
/// and out of attributes, addresses and `tel:` links.
pub const ISOLATION: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The messages of a language, its fallback chain behind it.
#[derive(Clone)]
pub struct Messages {
    pub lang: Lang,
    /// The language's own bundle, then those of its chain.
    pub bundles: Vec<Arc<FluentBundle<Arc<FluentResource>>>>,
    /// Messages without arguments, formatted once.
    pub plain: Arc<BTreeMap<String, String>>,
    /// Digest of everything in the chain.
    pub digest: Digest,
}

impl Messages {
    /// Whether the language or its chain has a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.bundles.iter().any(|bundle| bundle.has_message(key))
    }

    /// A message, formatted; None where nobody has it. What Fluent could not fill in stays visible
    /// as `{$name}`.
    #[must_use]
    pub fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        if args.is_none()
            && let Some(text) = self.plain.get(key)
        {
            return Some(Cow::Borrowed(text));
        }
        let (bundle, message) =
            self.bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(key)?)))?;
        let pattern = message.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, args, &mut errors))
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
