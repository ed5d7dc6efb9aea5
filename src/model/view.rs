//! What a template may see: plain, serialisable, final values.
//!
//! A view never points back into the site, so its hash (with the theme's) *is* the set of
//! things a page depends on. All addresses in a view are relative to the site's root; a template
//! writes `{{ page.root }}{{ x.path }}`, which makes the link relative to the page.

mod cards;
mod offline;
mod page;
mod place;
mod status;

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::Serialize;

use super::capacity::Capacity;
use super::card::CardView;
use super::document::{Body, Document};
use super::geometry::Geometry;
use super::media::Picture;
use super::messages::Messages;
use super::output::{Counts, OldPath};
use super::settings::Budgets;
use super::theme::Theme;
use super::tree::File;

pub use cards::{
    CardPageView, CardPlaceView, OfficerView, PrintFormat, PrintPair, PrintPlace, PrintReader, PrintSheet,
    PrintView,
};
pub use offline::{
    OfferView, OfferedFile, OfflineContacts, OfflineFileView, OfflinePage, OfflineSection, OfflineView,
    OfflineViews, PART, ShareView,
};
pub use page::{
    Alternate, DateView, IndexEntry, IndexSection, LangView, LanguageLink, NavItem, Notice, PageRef,
    PageView, PaginationView, PictureView, ReviewView, SectionRef, SiteView, SourceView, TestimonialView,
    TocItem,
};
pub use place::{ContactGroup, ContactView, NumberView, PlaceView};
pub use status::{StatusCell, StatusLanguage, StatusReview, StatusRow, StatusUnmet, StatusView};

/// Everything there is to render besides the pages, which are viewed one by one.
#[derive(Debug)]
pub struct Views {
    pub theme: Arc<Theme>,
    /// What pages of a language share, and its messages; by language of the site.
    pub languages: Vec<LanguageViews>,
    /// `/`, where readers choose their language.
    pub chooser: ChooserView,
    pub feeds: Vec<FeedView>,
    pub sitemap: Vec<SitemapEntry>,
    /// Old addresses, in the order of languages.
    pub old_paths: Vec<OldPath>,
    /// The pocket cards, and how they are printed.
    pub cards: Vec<CardView>,
    pub geometries: Vec<Geometry>,
    /// The theme's assets, by published path. A template finds them by their name in the theme.
    pub assets: BTreeMap<String, AssetView>,
    pub offline: OfflineViews,
    pub base_url: String,
    pub compress: bool,
    pub budgets: Budgets,
    /// How much the site may hold.
    pub capacity: Capacity,
    pub counts: Counts,
}

/// A language's share of the views.
#[derive(Debug)]
pub struct LanguageViews {
    pub site: Arc<SiteView>,
    pub messages: Messages,
}

/// A page to render: where it goes, in which language's interface, by which template.
#[derive(Debug, Clone, Hash)]
pub struct PageTask {
    /// Index in `Views::languages`.
    pub language: usize,
    /// Name of the template.
    pub template: &'static str,
    /// Path of the file from the site's root (`en/firewall/index.html`).
    pub output: String,
    pub page: PageView,
}

/// An asset of the theme.
#[derive(Debug, Clone)]
pub struct AssetView {
    /// Its name below the theme's `assets/`.
    pub name: String,
    pub file: File,
}

/// The article of a page: parsed HTML, and what its marks stand for here.
#[derive(Debug, Clone, Default, Hash)]
pub struct BodyView {
    pub article: Option<Article>,
    /// In the order of the document's links.
    pub links: Vec<LinkView>,
    /// In the order of the document's numbers; None where the place or number is unknown.
    pub numbers: Vec<Option<NumberView>>,
    /// In the order of the document's pictures; None where one is missing or cannot be published.
    pub images: Vec<Option<Arc<Picture>>>,
    /// Whether a picture stands above the article, so that none in it is the first that is seen.
    pub headed: bool,
    /// In the order of the document's headings.
    pub heading_ids: Arc<Vec<String>>,
    /// In the order of the document's components: what each needs from outside its own text.
    pub components: Vec<ComponentView>,
    /// What stands in place of outdated parts.
    pub inset: Option<Arc<InsetView>>,
}

/// Blocks of the source that stand in a translation.
#[derive(Debug, Clone, Hash)]
pub struct InsetView {
    pub lang: LangView,
    /// Index in `Views::languages`.
    pub language: usize,
    /// The source's text, for the marks in the pieces.
    pub body: BodyView,
    /// HTML with marks, in the order of the marks `P`.
    pub pieces: Vec<String>,
}

/// A document and its text; they hash by what they were made from.
#[derive(Debug, Clone)]
pub struct Article {
    pub document: Arc<Document>,
    pub body: Arc<Body>,
}

impl Hash for Article {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.document.made_from.hash(state);
    }
}

/// Where a link leads from this page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LinkView {
    /// Path from the site's root, with a fragment perhaps.
    Inside(String),
    /// A heading of this page.
    Fragment(String),
    /// Another site.
    Outside(String),
    /// A complete address that is no other site: of this one, or of a mailbox.
    Plain(String),
    /// Nowhere: the words stay, the link does not.
    None,
}

/// What a component needs from outside its own text.
#[derive(Debug, Clone, Default, Hash)]
pub struct ComponentView {
    pub place: Option<PlaceView>,
    pub groups: Vec<ContactGroup>,
    pub number: Option<NumberView>,
    pub sound: Option<SoundView>,
}

/// A recording, for its player.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SoundView {
    /// From the site's root in a view; from the page in a component.
    pub path: String,
    pub mime: &'static str,
    /// Rounded up, in `kb` or `mb`, as `unit` says.
    pub size: usize,
    pub unit: &'static str,
    /// Tag and name of the language that is spoken, where it is not the article's.
    pub lang: Option<String>,
    pub language: Option<String>,
}

/// The language chooser.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct ChooserView {
    /// On a site that is not to be noticed: what the browser calls the page.
    pub discreet: Option<String>,
    pub base_url: String,
    pub languages: Vec<ChooserEntry>,
}

/// A language in the chooser.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct ChooserEntry {
    pub lang: LangView,
    pub path: String,
    /// Title of the home page in that language.
    pub title: String,
}

/// An Atom feed.
#[derive(Debug, Clone, Default, Hash)]
pub struct FeedView {
    pub lang: String,
    pub title: String,
    /// Path of the feed and of the home page from the site's root.
    pub path: String,
    pub home: String,
    /// The newest date in it.
    pub updated: String,
    pub entries: Vec<FeedEntry>,
}

/// An entry of a feed.
#[derive(Debug, Clone, Default, Hash)]
pub struct FeedEntry {
    pub title: String,
    pub summary: String,
    pub path: String,
    pub published: String,
    pub updated: String,
    /// Where the entry is in another language than the feed.
    pub lang: Option<String>,
}

/// A page in the sitemap, with its real translations.
#[derive(Debug, Clone, Default, Hash)]
pub struct SitemapEntry {
    /// Index of its language.
    pub language: usize,
    pub url: String,
    pub modified: Option<String>,
    pub alternates: Arc<Vec<Alternate>>,
}
