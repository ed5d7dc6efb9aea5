//! `Site` to `Views`: what each template may see, and nothing more.
//!
//! Takes the resolved site; gives plain values that are final. Nothing here renders, and nothing in
//! a view leads back to the site.

mod article;
mod cards;
mod dates;
mod feeds;
mod index;
mod lists;
mod notices;
mod offline;
mod page;
mod places;
mod prints;
mod redirects;
mod shared;
mod status;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::document::Body;
use crate::model::media::{Shelf, Use};
use crate::model::output::{Counts, asset_path};
use crate::model::site::{DocumentId, LanguageId, Resolved, Site, TopicId};
use crate::model::status::StatusReport;
use crate::model::view::{
    Alternate, AssetView, ChooserEntry, ChooserView, LanguageViews, PageTask, PictureView, Views,
};
use shared::Shared;

pub use index::outline;

/// What many views are made of, made once for a site.
pub struct Prepared {
    languages: Vec<shared::Prepared>,
    /// By topic.
    alternates: Vec<Arc<Vec<Alternate>>>,
    /// By topic: where it stands in its section's list.
    positions: Vec<Option<usize>>,
    /// By document: the pages that show it.
    shown: Vec<Vec<Spot>>,
}

/// A topic in a language.
#[derive(Debug, Clone, Copy)]
struct Spot {
    topic: TopicId,
    language: LanguageId,
}

/// Prepares the views of a site.
#[must_use]
pub fn prepare(site: &Site) -> Prepared {
    let mut positions = vec![None; site.topics.len()];
    for list in &site.children {
        for (position, &id) in list.iter().enumerate() {
            positions[id] = Some(position);
        }
    }
    let mut shown = vec![Vec::new(); site.documents.len()];
    for (topic, own) in site.topics.iter().enumerate() {
        for (language, cell) in own.cells.iter().enumerate() {
            if let Some(cell) = cell {
                shown[cell.document].push(Spot { topic, language });
            }
        }
    }
    Prepared {
        languages: (0..site.languages.len())
            .into_par_iter()
            .map(|id| shared::Prepared::new(site, id))
            .collect(),
        alternates: (0..site.topics.len())
            .into_par_iter()
            .map(|id| Arc::new(page::alternates(site, id)))
            .collect(),
        positions,
        shown,
    }
}

/// A site, ready to be viewed page by page.
pub struct Viewer<'a> {
    site: &'a Site,
    prepared: &'a Prepared,
    languages: Vec<Shared<'a>>,
}

/// A document's text.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub body: &'a Arc<Body>,
    pub resolved: &'a Resolved,
    /// The files that it shows, plays or links to.
    pub shelf: &'a Shelf,
    pub inset: Option<&'a Inset>,
}

/// Blocks of another document that stand in a text.
pub struct Inset {
    pub document: DocumentId,
    pub language: LanguageId,
    pub body: Arc<Body>,
    pub resolved: Resolved,
    pub shelf: Shelf,
    /// Their HTML, in the order of the marks.
    pub pieces: Vec<String>,
}

/// The pages of a topic in one language, without their text.
pub struct Head {
    spot: Spot,
    pub pages: Vec<PageTask>,
}

impl<'a> Viewer<'a> {
    #[must_use]
    pub fn new(site: &'a Site, prepared: &'a Prepared) -> Self {
        let languages = prepared.languages.iter().enumerate();
        let languages = languages.map(|(id, own)| Shared::new(site, id, own)).collect();
        Self { site, prepared, languages }
    }

    /// The pages that show a document, without its text: one in its own language, and more where
    /// others fall back on it or where its list is long.
    #[must_use]
    pub fn heads(&self, document: DocumentId) -> Vec<Head> {
        self.prepared.shown[document]
            .iter()
            .map(|&spot| {
                let place = page::Place {
                    topic: spot.topic,
                    position: self.prepared.positions[spot.topic],
                    alternates: &self.prepared.alternates[spot.topic],
                };
                let shared = &self.languages[spot.language];
                let mut pages = page::pages(shared, place);
                pages.extend(prints::further_pages(shared, spot.topic, &pages));
                Head { spot, pages }
            })
            .collect()
    }

    /// The same pages with their text.
    #[must_use]
    pub fn pages(&self, head: Head, text: Text<'_>) -> Vec<PageTask> {
        let Spot { topic, language } = head.spot;
        let shared = &self.languages[language];
        let Some(cell) = self.site.cell(topic, language) else { return Vec::new() };
        let document = &self.site.documents[cell.document];
        let mut view = article::body(shared, topic, cell.document, text);
        let mut pages = head.pages;
        for task in &mut pages {
            task.page.picture = task.page.picture.take().and_then(|picture| {
                let files = article::picture(self.site, document, &picture.picture.path, text.shelf)?;
                Some(PictureView { picture: (*files).clone(), ..picture })
            });
            view.headed |= task.page.picture.is_some();
        }
        let view = Arc::new(view);
        for task in &mut pages {
            task.page.body = view.clone();
            task.page.toc = article::toc(shared, topic, &view);
        }
        pages
    }

    /// The list of all pages, one for each language. `outlines` are the headings of the documents, as
    /// `outline` gives them.
    #[must_use]
    pub fn index(&self, outlines: &[&[String]]) -> Vec<PageTask> {
        self.languages.iter().map(|shared| index::task(shared, outlines)).collect()
    }

    /// The output paths of all pages that show documents, but for further ones of the page "Print the
    /// cards"; and those of the lists of all pages.
    pub fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let site = self.site;
        let lists = self.languages.iter().map(|shared| format!("{}index.html", shared.view.all_pages));
        lists.chain(site.topics.iter().enumerate().flat_map(move |(id, topic)| {
            let pages = site.list_pages(id);
            topic
                .cells
                .iter()
                .flatten()
                .flat_map(move |cell| (1..=pages).map(move |n| format!("{}index.html", cell.page_route(n))))
        }))
    }

    /// Pages that show no document: the phone pages of cards, one for addresses that lead nowhere, and those at
    /// old addresses.
    #[must_use]
    pub fn loose(&self) -> Vec<PageTask> {
        let mut pages = prints::phone_pages(self.site, &self.languages);
        pages.extend(self.languages.iter().map(page::not_found));
        pages.extend(redirects::pages(self.site, &self.languages));
        pages
    }

    /// The page that shows the state of all translations.
    #[must_use]
    pub fn status(&self, report: &StatusReport) -> Option<PageTask> {
        self.languages.first().map(|shared| status::status(shared, report))
    }

    /// The files that a document's text shows, plays or links to.
    #[must_use]
    pub fn uses(&self, document: DocumentId, body: &Body, resolved: &Resolved) -> Vec<Use> {
        if self.prepared.shown[document].is_empty() {
            return Vec::new();
        }
        article::uses(self.site, document, body, resolved)
    }

    /// Everything else that there is to render.
    #[must_use]
    pub fn views(&self) -> Views {
        let site = self.site;
        let cards: Vec<_> =
            site.cards.par_iter().filter_map(|cell| cards::card(site, &self.languages, cell)).collect();
        Views {
            theme: site.theme.clone(),
            chooser: chooser(site, &self.languages),
            feeds: self.languages.iter().filter_map(feeds::feed).collect(),
            sitemap: feeds::sitemap(site, &self.prepared.alternates),
            old_paths: redirects::old_paths(site),
            assets: assets(site),
            offline: offline::offline(site, &self.languages),
            base_url: site.settings.base_url.to_string(),
            compress: site.settings.compress,
            budgets: site.settings.budgets,
            capacity: site.settings.capacity,
            counts: Counts { cards: cards.len(), ..counts(site) },
            cards,
            geometries: site.settings.geometries.clone(),
            languages: self
                .languages
                .iter()
                .map(|shared| LanguageViews { site: shared.view.clone(), messages: shared.messages.clone() })
                .collect(),
        }
    }
}

fn chooser(site: &Site, languages: &[Shared<'_>]) -> ChooserView {
    let home = site.topic("_index.md");
    let whole = site.settings.discreet.whole();
    ChooserView {
        discreet: languages.first().filter(|_| whole).map(Shared::neutral),
        base_url: site.settings.base_url.to_string(),
        languages: languages
            .iter()
            .map(|shared| ChooserEntry {
                lang: shared.view.lang.clone(),
                path: shared.view.home.clone(),
                title: home
                    .and_then(|id| site.cell(id, shared.language))
                    .filter(|cell| !cell.status.is_borrowed())
                    .map(|cell| site.documents[cell.document].front.title.to_string())
                    .unwrap_or_default(),
            })
            .collect(),
    }
}

fn assets(site: &Site) -> BTreeMap<String, AssetView> {
    site.theme
        .assets
        .iter()
        .map(|(name, file)| {
            (asset_path(name, file.digest()), AssetView { name: name.clone(), file: file.clone() })
        })
        .collect()
}

fn counts(site: &Site) -> Counts {
    let cells = || site.topics.iter().flat_map(|topic| topic.cells.iter().flatten());
    let fallbacks = cells().filter(|cell| cell.status.is_borrowed()).count();
    Counts { pages: cells().count() - fallbacks, fallbacks, languages: site.languages.len(), cards: 0 }
}
