//! Old addresses: pages that have another name now, and pages that are gone.

use std::sync::Arc;

use super::site::{LanguageId, TopicId};
use crate::base::{Lang, Location, Source, Spanned};

/// Path of the file that lists them, from the site's root.
pub const REDIRECTS: &str = "content/redirects.yaml";

/// What stands for a page that has no successor.
pub const GONE: &str = "gone";

/// A line of the list, or an alias of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    pub from: Spanned<OldAddress>,
    pub to: Spanned<Destination>,
    pub source: Arc<Source>,
    pub written: Written,
}

/// Where a redirect is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    List,
    /// In the front matter of the page that it leads to.
    Page,
}

/// What is no longer there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OldAddress {
    /// A page in every language: its path below the language folder, without `.md`.
    Page(String),
    /// One address as it was published, below its language: `fr`, `droits/ancien`.
    Address(Lang, String),
}

/// Where readers are sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Destination {
    /// The path of a page below the language folder, without `.md`.
    Page(String),
    Gone,
}

/// An old address in one language, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub redirect: Arc<Redirect>,
    pub language: LanguageId,
    /// Below the site's root, ending in `/`.
    pub from: String,
    /// None where the page is gone.
    pub to: Option<TopicId>,
}

impl Redirect {
    /// Where the old address is written.
    #[must_use]
    pub fn location(&self) -> Location {
        self.source.locate(self.from.at())
    }

    /// The old page's path, where it is one in every language.
    #[must_use]
    pub fn page(&self) -> Option<&str> {
        match &self.from.value {
            OldAddress::Page(path) => Some(path),
            OldAddress::Address(..) => None,
        }
    }
}

impl OldAddress {
    /// As it is written in the list.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Page(path) => path.clone(),
            Self::Address(lang, path) => format!("{lang}/{path}"),
        }
    }
}

/// The path of a page without its ending: of a section the path of its folder, of the home page nothing.
#[must_use]
pub fn bare(topic: &str) -> &str {
    let path = topic.strip_suffix(".md").unwrap_or(topic);
    path.strip_suffix("/_index").unwrap_or(if path == "_index" { "" } else { path })
}
