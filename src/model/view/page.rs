//! One page as its template sees it, and what pages of a language share.

use std::sync::Arc;

use serde::Serialize;

use super::super::media::Picture;
use super::{BodyView, CardPageView, CardPlaceView, OfferView, PlaceView, PrintView, ShareView, StatusView};

/// One page of one language.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PageView {
    /// `home`, `section`, `page`, `update`, `testimonial`, `place`, `card`, `print`, `404`, `status`, `redirect`,
    /// `gone`.
    pub kind: String,
    pub title: String,
    /// On a page that is not to be noticed: what the browser calls it, in place of everything else that
    /// names it outside of the page.
    pub discreet: Option<String>,
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
    pub body: Arc<BodyView>,
    /// Headings of level 2 and 3; empty where a table of contents would not help.
    pub toc: Vec<TocItem>,
    /// Every language of the site, in order, for the language menu.
    pub languages: Vec<LanguageLink>,
    /// Real translations only, for `<link rel="alternate">`; with `x-default`. Absolute addresses.
    pub alternates: Arc<Vec<Alternate>>,
    /// What a reader must know about this page before reading it.
    pub notices: Vec<Notice>,
    /// The section this page is in; on a section page, itself. None on the home page.
    pub section: Option<SectionRef>,
    /// From the section down to the page's parent; home left out.
    pub breadcrumbs: Vec<PageRef>,
    /// On an old address: the page that is elsewhere now.
    pub moved_to: Option<PageRef>,
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
    /// On the page "Keep it or pass it on": the files.
    pub offer: Option<OfferView>,
    /// On the report page: the state of all translations.
    pub status: Option<Arc<StatusView>>,
    /// On the list of all pages: every page of the language, by section.
    pub index: Vec<IndexSection>,
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
    /// Address of the list of all pages (`en/all-pages/`).
    pub all_pages: String,
    /// Address of the page about safe browsing (`about/safe-browsing`), where there is one.
    pub safe_browsing: Option<String>,
    /// Address of the page with files to read without a network (`en/offline/`), where there is one.
    pub offline: Option<String>,
    /// Ways to pass a page on.
    pub share: Vec<ShareView>,
}

/// A language as the reader's page names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LangView {
    /// BCP 47 tag, as in `lang` attributes and addresses.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
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

/// Where a reader is in a long list.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct PaginationView {
    /// From 1.
    pub current: usize,
    pub total: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
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

/// A section in the list of all pages.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct IndexSection {
    /// Id of its heading.
    pub id: String,
    /// Empty for pages that are in no section.
    pub title: String,
    /// Set where the title is in another language than the list.
    pub lang: Option<LangView>,
    /// The section's own page first.
    pub pages: Vec<IndexEntry>,
}

/// A page in the list of all pages.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct IndexEntry {
    pub title: String,
    pub description: String,
    pub path: String,
    /// Set where the page is in another language than the list.
    pub lang: Option<LangView>,
    /// What it speaks of: its headings of level 2 and 3, titles in figures, terms that it explains.
    pub headings: Vec<String>,
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
    /// `fallback` (not translated, shown in another language), `withheld` (translated, but a critical
    /// part is out of date: shown in the source language), `machine` (unreviewed machine
    /// translation), `stale` (the source has changed since), `overdue` (place not reviewed in
    /// time), `draft` (not published, or not on this day), `protection-none`, `protection-partial`, `protection-duty-to-report`,
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

/// A picture with its description: `path` for every browser, `sources` for those that know better.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PictureView {
    #[serde(flatten)]
    pub picture: Picture,
    pub alt: String,
}
