//! What is made to be read without a network, as templates see it.

use std::collections::HashMap;

use serde::Serialize;

use super::{ContactView, DateView, LangView, NumberView, PageTask};
use crate::model::settings::SaveOnPhone;

/// The files of all languages.
#[derive(Debug, Default)]
pub struct OfflineViews {
    /// In the order of the site's languages; empty where settings want nothing.
    pub languages: Vec<OfflineView>,
    /// The pages that are in the files, by output path, with their anchors there.
    pub anchors: HashMap<String, String>,
    pub zip: bool,
    pub save_on_phone: Option<SaveOnPhone>,
}

/// The files of one language.
#[derive(Debug)]
pub struct OfflineView {
    /// The language's folder, `nl/`.
    pub home: String,
    /// Address of the page that offers the files, `nl/offline/`.
    pub path: String,
    /// That page, but for the sizes; None where there is nothing to offer.
    pub page: Option<PageTask>,
    /// Path of the file, from the site's root.
    pub file: Option<String>,
    /// Path of the ZIP, and the name of the folder in it.
    pub zip: Option<(String, String)>,
    pub content: OfflineFileView,
    /// Folders of pages that its ZIP is without.
    pub out: Vec<String>,
    /// Folders of the cards in this language: `cards/safe-reporting/nl-ar-nl/`.
    pub cards: Vec<String>,
}

/// Stands before and after the number of a part in the frame of a file, which is made smaller before the
/// parts, which are small already, are put into it. A character that Unicode gives to nobody.
pub const PART: char = '\u{fdd0}';

/// What stands in the file besides its pages.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct OfflineFileView {
    /// What a browser calls the file where a page of the site is discreet.
    pub discreet: Option<String>,
    /// Absolute address of the newest version.
    pub url: String,
    /// The newest date that any of its pages names.
    pub date: Option<DateView>,
    pub sections: Vec<OfflineSection>,
    /// Every place with numbers or contacts.
    pub contacts: Vec<OfflineContacts>,
}

/// A section of the file.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct OfflineSection {
    pub title: String,
    pub lang: Option<LangView>,
    pub pages: Vec<OfflinePage>,
}

/// A page of the file.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct OfflinePage {
    pub anchor: String,
    pub title: String,
    /// Where its title is in another language than the file.
    pub lang: Option<LangView>,
    /// Path of the page's own file, from the site's root.
    pub path: String,
    pub kind: String,
}

/// A place's numbers and organisations.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct OfflineContacts {
    pub code: String,
    pub name: String,
    pub numbers: Vec<NumberView>,
    pub contacts: Vec<ContactView>,
}

/// What the page offers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct OfferView {
    pub file: Option<OfferedFile>,
    pub zip: Option<OfferedFile>,
    /// The Content Security Policy of the page.
    pub policy: &'static str,
    /// Address of the script that keeps pages on this phone, where settings offer that.
    pub keep: Option<String>,
}

/// A file to take along.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct OfferedFile {
    /// Path from the site's root.
    pub path: String,
    /// What it is called.
    pub name: String,
    /// Its size in kilobytes.
    pub size: usize,
}

/// A way to pass a page on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ShareView {
    /// `sms`, `mail`, ...
    pub kind: &'static str,
    /// The app's name, where it is one in every language.
    pub name: Option<&'static str>,
    /// What comes before the page's path in the address that opens the app.
    pub start: String,
}
