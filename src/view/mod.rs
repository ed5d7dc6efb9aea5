//! `Site` to `Views`: what each template may see, and nothing more.
//!
//! Takes the resolved site; gives plain values that are final. Nothing here renders, and nothing in
//! a view leads back to the site.

mod article;
mod cards;
mod dates;
mod feeds;
mod lists;
mod notices;
mod page;
mod places;
mod prints;
mod shared;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::output::{Counts, asset_path};
use crate::model::site::{LanguageId, Site, Status};
use crate::model::view::{AssetView, ChooserEntry, ChooserView, LanguageViews, PageTask, Views};

/// Makes the views of a site.
#[must_use]
pub fn views(site: &Site) -> Views {
    let languages: Vec<shared::Shared<'_>> =
        (0..site.languages.len()).map(|id| shared::Shared::new(site, id)).collect();
    let cells: Vec<(LanguageId, usize)> = (0..site.languages.len())
        .flat_map(|language| (0..site.topics.len()).map(move |topic| (language, topic)))
        .filter(|&(language, topic)| site.cell(topic, language).is_some())
        .collect();
    let alternates: Vec<Arc<Vec<_>>> =
        (0..site.topics.len()).into_par_iter().map(|id| Arc::new(page::alternates(site, id))).collect();
    let mut pages: Vec<PageTask> = cells
        .par_iter()
        .flat_map_iter(|&(language, topic)| {
            page::pages(&languages[language], site, topic, &alternates[topic])
        })
        .collect();
    pages.extend(prints::phone_pages(site, &languages));
    pages.extend(prints::further_pages(site, &languages, &pages));
    pages.extend(languages.iter().map(page::not_found));
    let cards: Vec<_> =
        site.cards.par_iter().filter_map(|cell| cards::card(site, &languages, cell)).collect();
    Views {
        theme: site.theme.clone(),
        chooser: chooser(site, &languages),
        feeds: languages.iter().filter_map(feeds::feed).collect(),
        sitemap: feeds::sitemap(site, &alternates),
        media: article::media(site),
        assets: assets(site),
        base_url: site.settings.base_url.clone(),
        compress: site.settings.compress,
        budgets: site.settings.budgets,
        counts: Counts { cards: cards.len(), ..counts(site) },
        cards,
        geometries: site.settings.geometries.clone(),
        languages: languages
            .into_iter()
            .map(|shared| LanguageViews { site: shared.view.clone(), messages: shared.messages.clone() })
            .collect(),
        pages,
    }
}

fn chooser(site: &Site, languages: &[shared::Shared<'_>]) -> ChooserView {
    let home = site.topic("_index.md");
    ChooserView {
        base_url: site.settings.base_url.clone(),
        languages: languages
            .iter()
            .map(|shared| ChooserEntry {
                lang: shared.view.lang.clone(),
                path: shared.view.home.clone(),
                title: home
                    .and_then(|id| site.cell(id, shared.language))
                    .filter(|cell| cell.status != Status::Fallback)
                    .map(|cell| site.documents[cell.document].front.title.clone())
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
    let fallbacks = cells().filter(|cell| cell.status == Status::Fallback).count();
    Counts { pages: cells().count() - fallbacks, fallbacks, languages: site.languages.len(), cards: 0 }
}
