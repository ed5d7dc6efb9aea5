//! Everything parsed, before pages know of each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::document::Document;
use super::lock::Lock;
use super::messages::Messages;
use super::place::Place;
use super::redirects::Redirect;
use super::settings::Settings;
use super::theme::Theme;
use super::tree::Blob;
use crate::base::{Date, Lang};

/// A site's parsed files.
#[derive(Debug)]
pub struct Manuscript {
    pub settings: Arc<Settings>,
    pub today: Date,
    /// By code.
    pub places: BTreeMap<String, Arc<Place>>,
    /// Codes of places whose files cannot be read, which has been reported.
    pub unread_places: BTreeSet<String>,
    /// In the order of their paths.
    pub documents: Vec<Arc<Document>>,
    /// Pictures and other files beside the pages, by path from the site's root.
    pub blobs: BTreeMap<Arc<str>, Arc<Blob>>,
    /// Of every language of the site, and of officers' languages.
    pub messages: BTreeMap<Lang, Messages>,
    pub theme: Arc<Theme>,
    /// By language of the translations.
    pub locks: BTreeMap<Lang, Lock>,
    /// As written: the list, then the aliases of pages.
    pub redirects: Vec<Arc<Redirect>>,
}
