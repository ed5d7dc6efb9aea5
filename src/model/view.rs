//! What a template may see: plain, serialisable, final values.
//!
//! A view never points back into the site, so its hash (with the theme's) *is* the set of
//! things a page depends on. All addresses in a view are relative to the site's root; a template
//! writes `{{ page.root }}{{ x.path }}`, which makes the link relative to the page.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::Serialize;

use super::card::{CardSide, CardView};
use super::document::Document;
use super::geometry::Geometry;
use super::messages::Messages;
use super::output::Counts;
use super::settings::Budgets;
use super::theme::Theme;
use super::tree::{Blob, File};

/// Everything there is to render, in order.
#[derive(Debug)]
pub struct Views {
    pub theme: Arc<Theme>,
    /// What pages of a language share, and its messages; by language of the site.
    pub languages: Vec<LanguageViews>,
    pub pages: Vec<PageTask>,
    /// `/`, where readers choose their language.
    pub chooser: ChooserView,
    pub feeds: Vec<FeedView>,
    pub sitemap: Vec<SitemapEntry>,
    /// The pocket cards, and how they are printed.
    pub cards: Vec<CardView>,
    pub geometries: Vec<Geometry>,
    /// Files beside the pages that some page needs, by their published path.
    pub media: BTreeMap<String, Arc<Blob>>,
    /// The theme's assets, by published path. A template finds them by their name in the theme.
    pub assets: BTreeMap<String, AssetView>,
    pub base_url: String,
    pub compress: bool,
    pub budgets: Budgets,
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
    pub document: Option<Article>,
    /// In the order of the document's links.
    pub links: Vec<LinkView>,
    /// In the order of the document's numbers; None where the place or number is unknown.
    pub numbers: Vec<Option<NumberView>>,
    /// In the order of the document's pictures: path from the site's root.
    pub images: Vec<Option<String>>,
    /// In the order of the document's headings.
    pub heading_ids: Vec<String>,
    /// In the order of the document's components: what each needs from outside its own text.
    pub components: Vec<ComponentView>,
}

/// A parsed document; it hashes by its digest.
#[derive(Debug, Clone)]
pub struct Article(pub Arc<Document>);

impl Hash for Article {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.source.digest.hash(state);
        self.0.lang.hash(state);
    }
}

/// Where a link leads from this page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LinkView {
    /// Path from the site's root, with a fragment perhaps.
    Inside(String),
    /// A heading of this page.
    Fragment(String),
    Outside(String),
    /// Nowhere: the words stay, the link does not.
    None,
}

/// What a component needs from outside its own text.
#[derive(Debug, Clone, Default, Hash)]
pub struct ComponentView {
    pub place: Option<PlaceView>,
    pub groups: Vec<ContactGroup>,
    pub number: Option<NumberView>,
}

/// Contacts of one kind.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct ContactGroup {
    pub kind: String,
    pub contacts: Vec<ContactView>,
}

/// The language chooser.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct ChooserView {
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

/// Where a reader is in a long list.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PaginationView {
    /// From 1.
    pub current: usize,
    pub total: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// What all pages of one language share; built once per language.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct SiteView {
    /// The language of the interface on these pages (menu, notices, footer).
    pub lang: LangView,
    /// Absolute address of the site, ending in `/`.
    pub base_url: String,
    /// Address of the page a reader leaves to when they press "Exit this page".
    pub exit_url: String,
    /// The Content Security Policy of every page.
    pub policy: &'static str,
    /// Main navigation: one item per section, in order of weight.
    pub nav: Vec<NavItem>,
    /// Address of this language's home page (`en/`).
    pub home: String,
    /// Address of this language's Atom feed, where the site has dated updates.
    pub feed: Option<String>,
    /// Address of the page about safe browsing (`about/safe-browsing`), where there is one.
    pub safe_browsing: Option<String>,
}

/// A language as the reader's page names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LangView {
    /// BCP 47 tag, as in `lang` attributes and addresses.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The language's name in itself.
    pub name: String,
}

/// One entry of the main navigation.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct NavItem {
    pub title: String,
    pub path: String,
    /// The section's folder name (`safe-reporting`), to compare with `page.section.name`.
    pub name: String,
    pub icon: Option<String>,
    /// Language and direction of the title where it is not the page's own (fallback).
    pub lang: Option<LangView>,
}

/// One page of one language.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PageView {
    /// `home`, `section`, `page`, `update`, `testimonial`, `place`, `card`, `print`.
    pub kind: String,
    pub title: String,
    pub description: String,
    /// Language and direction of the *content*. Differs from `site.lang` on a fallback page.
    pub lang: LangView,
    /// Address relative to the site's root (`en/firewall/`).
    pub path: String,
    /// `../` as often as needed to reach the site's root from this page.
    pub root: String,
    /// Absolute canonical address; of the original on a fallback page.
    pub canonical: String,
    /// The article, before the render stage makes `content` of it for the template.
    #[serde(skip)]
    pub body: BodyView,
    /// Headings of level 2 and 3; empty where a table of contents would not help.
    pub toc: Vec<TocItem>,
    /// Every language of the site, in order, for the language menu.
    pub languages: Vec<LanguageLink>,
    /// Real translations only, for `<link rel="alternate">`; with `x-default`. Absolute addresses.
    pub alternates: Vec<Alternate>,
    /// What a reader must know about this page before reading it.
    pub notices: Vec<Notice>,
    /// The section this page is in; on a section page, itself. None on the home page.
    pub section: Option<SectionRef>,
    /// From the section down to the page's parent; home left out.
    pub breadcrumbs: Vec<PageRef>,
    pub previous: Option<PageRef>,
    pub next: Option<PageRef>,
    /// On a section or home page: the pages of the section (of all sections, on the home page).
    pub children: Vec<PageRef>,
    /// On a long section page: where in the list this page is.
    pub pagination: Option<PaginationView>,
    /// On the home page: the newest updates.
    pub updates: Vec<PageRef>,
    pub date: Option<DateView>,
    pub updated: Option<DateView>,
    pub icon: Option<String>,
    pub sources: Vec<SourceView>,
    /// Content warnings, shown before the article.
    pub warnings: Vec<String>,
    pub review: Option<ReviewView>,
    pub place: Option<PlaceView>,
    pub testimonial: Option<TestimonialView>,
    pub picture: Option<PictureView>,
    /// On the phone page of a card: the card.
    pub card: Option<CardPageView>,
    /// On a card's own page: the places for which it is made in this language.
    pub card_places: Vec<CardPlaceView>,
    /// On a page of kind `print`: what there is to print.
    pub print: Option<PrintView>,
}

/// The phone page of a card.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct CardPageView {
    /// The reader's side. It is the same for every officer's language.
    pub reader: Option<CardSide>,
    /// The officer's sides, in the order of the place's police languages.
    pub officers: Vec<OfficerView>,
    /// Nobody has reviewed some text of it.
    pub draft: bool,
    /// Path of the page "Print the cards", where there is one.
    pub print: Option<String>,
}

/// An officer's side on the phone page.
#[derive(Debug, Clone, Hash, Serialize)]
pub struct OfficerView {
    /// The id by which it is opened.
    pub id: String,
    /// The language's name in the reader's language.
    pub language: String,
    /// "Close" in the officer's language.
    pub close: String,
    /// "DRAFT" in the officer's language, on drafts.
    pub draft: Option<String>,
    pub side: CardSide,
}

/// A place on a card's own page.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct CardPlaceView {
    pub code: String,
    pub name: String,
    pub protection: String,
    /// Path of the phone page; None where no card may be made.
    pub path: Option<String>,
    pub overdue: bool,
}

/// What the page "Print the cards" offers, for one reader's language.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintView {
    pub reader: LangView,
    /// The reader's language as the page's language calls it.
    pub reader_name: String,
    /// All languages in which there are cards, each with its own page.
    pub readers: Vec<PrintReader>,
    pub places: Vec<PrintPlace>,
}

/// A language in which there are cards.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintReader {
    pub lang: LangView,
    pub name: String,
    pub path: String,
    pub current: bool,
}

/// A place for which there are cards.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintPlace {
    pub code: String,
    pub name: String,
    pub protection: String,
    pub pairs: Vec<PrintPair>,
}

/// A pair of languages for which there is a card.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintPair {
    pub officer: LangView,
    /// The officer's language as the page's language calls it.
    pub officer_name: String,
    /// Path of the phone page.
    pub phone: String,
    pub draft: bool,
    pub formats: Vec<PrintFormat>,
}

/// A size in which a card is printed.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintFormat {
    /// `id1`, `eu`, `us`, `a7-fold`, or a name from settings.
    pub name: String,
    /// Paths of pictures of its panels, front first.
    pub previews: Vec<String>,
    pub sheets: Vec<PrintSheet>,
}

/// A file to print.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PrintSheet {
    /// `home`, `shop`, `foldover`.
    pub variant: String,
    /// `A4`, `Letter`, or none where the page is the card.
    pub paper: Option<String>,
    /// Cards on one sheet of paper.
    pub per_sheet: u32,
    pub pdf: Option<String>,
    pub html: String,
}

/// A page as another page lists or links to it.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PageRef {
    pub title: String,
    pub description: String,
    pub path: String,
    pub kind: String,
    pub icon: Option<String>,
    pub date: Option<DateView>,
    /// Set where the entry is in another language than the page that lists it.
    pub lang: Option<LangView>,
    /// The protection level, for places.
    pub protection: Option<String>,
}

/// The section a page belongs to.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct SectionRef {
    pub name: String,
    pub title: String,
    pub path: String,
}

/// A heading in the table of contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TocItem {
    pub id: String,
    /// The heading's text as inline HTML.
    pub title: String,
    /// 2 or 3.
    pub level: u8,
    pub children: Vec<TocItem>,
}

/// An entry of the language menu.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct LanguageLink {
    pub lang: LangView,
    pub path: String,
    pub current: bool,
    /// False where that language shows a fallback of this page.
    pub translated: bool,
}

/// A `<link rel="alternate" hreflang>`.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct Alternate {
    /// BCP 47 tag or `x-default`.
    pub tag: String,
    pub url: String,
}

/// A notice at the head of a page. The theme words it with the message `notice-<kind>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Notice {
    /// `fallback` (not translated, shown in another language), `machine` (unreviewed machine
    /// translation), `stale` (the source has changed since), `overdue` (place not reviewed in
    /// time), `draft`, `protection-none`, `protection-partial`, `protection-duty-to-report`,
    /// `protection-firewall`.
    pub kind: String,
    /// `info`, `caution` or `warning`.
    pub tone: String,
    /// What the message needs: a language's name in the interface language, a date, a place.
    pub language: Option<String>,
    pub date: Option<DateView>,
    pub place: Option<String>,
    /// On a stale page: how many parts of the source have changed since, of how many.
    pub changed: Option<usize>,
    pub total: Option<usize>,
    /// Where to read more: the original page, for a translation; the place's page.
    pub path: Option<String>,
}

/// A date: for machines (`2026-11-24`) and as the page's language writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DateView {
    pub iso: String,
    pub text: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SourceView {
    pub title: String,
    pub url: Option<String>,
}

/// A recorded legal review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ReviewView {
    pub by: String,
    pub role: String,
    pub on: DateView,
}

/// A jurisdiction's facts, from `content/places/<code>.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PlaceView {
    pub code: String,
    /// In the language of the interface.
    pub name: String,
    /// `firewall`, `partial`, `none`, `duty-to-report`.
    pub protection: String,
    pub scope: String,
    pub reviewed_on: DateView,
    pub review_due: DateView,
    pub overdue: bool,
    /// `desk-research`, `lawyer`, `organisation`.
    pub reviewer_role: String,
    pub sources: Vec<SourceView>,
    pub numbers: Vec<NumberView>,
    pub contacts: Vec<ContactView>,
    /// Whether 116 006 is in service: `true`, `false`, `unknown`.
    pub victim_helpline: String,
}

/// A telephone number. Always shown isolated from the text's direction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct NumberView {
    /// `emergency`, `police`, ...
    pub key: String,
    /// As people read it.
    pub number: String,
    /// For a `tel:` address: digits and `+` only.
    pub dial: String,
    pub free: bool,
}

/// An organisation or service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ContactView {
    pub id: String,
    /// `support`, `legal`, `victim-support`, `police`, `emergency`, `advocacy`.
    pub kind: String,
    pub name: String,
    pub note: Option<String>,
    pub phone: Option<NumberView>,
    pub email: Option<String>,
    pub url: Option<String>,
    /// `url` without the scheme, for print and for reading aloud.
    pub url_text: Option<String>,
    pub address: Option<String>,
}

/// What a testimonial says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TestimonialView {
    pub pseudonym: Option<String>,
    pub name_changed: Option<bool>,
    pub details_changed: Option<bool>,
    pub source_org: Option<String>,
    pub jurisdiction: Option<String>,
    pub period: Option<String>,
    pub consent: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PictureView {
    pub path: String,
    pub alt: String,
}
