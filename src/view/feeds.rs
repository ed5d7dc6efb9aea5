//! Feeds and the sitemap.

use std::sync::Arc;

use super::shared::Shared;
use crate::base::OptionalSpanned;
use crate::model::site::Site;
use crate::model::view::{Alternate, FeedEntry, FeedView, SitemapEntry};

/// The feed of a language: its newest dated pages, but for discreet ones, whose titles would be read
/// in a feed reader. None where there is none.
pub(super) fn feed(shared: &Shared<'_>) -> Option<FeedView> {
    let site = shared.site;
    let path = shared.view.feed.clone()?;
    let entries: Vec<FeedEntry> = shared
        .dated
        .iter()
        .filter(|id| !site.topics[**id].discreet)
        .take(site.settings.feed_limit)
        .filter_map(|&id| {
            let topic = &site.topics[id];
            let cell = topic.cells[shared.language].as_ref()?;
            let front = &site.documents[cell.document].front;
            let facts = site.facts(topic);
            let published = facts.date.value()?;
            Some(FeedEntry {
                title: front.title.to_string(),
                summary: front.description.to_string(),
                path: cell.route.clone(),
                published: timestamp(&published.to_string()),
                updated: timestamp(&facts.updated.value().unwrap_or(published).to_string()),
                lang: shared.guest(cell.shown).map(|lang| lang.tag),
            })
        })
        .collect();
    Some(FeedView {
        lang: shared.view.lang.tag.clone(),
        title: shared.plain("site-title"),
        updated: entries.iter().map(|entry| entry.updated.clone()).max().unwrap_or_default(),
        home: shared.view.home.clone(),
        path,
        entries,
    })
}

/// RFC 3339 wants a time; a page only knows its day.
fn timestamp(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

/// Every page with its own text. A fallback is no page of its own for a search engine, and a discreet
/// page is not to be looked up by its address.
pub(super) fn sitemap(site: &Site, alternates: &[Arc<Vec<Alternate>>]) -> Vec<SitemapEntry> {
    let mut entries = Vec::new();
    for language in 0..site.languages.len() {
        for (id, topic) in site.topics.iter().enumerate() {
            let Some(cell) = &topic.cells[language] else { continue };
            if cell.status.is_borrowed() || topic.discreet {
                continue;
            }
            let facts = site.facts(topic);
            entries.push(SitemapEntry {
                language,
                url: format!("{}{}", site.settings.base_url, cell.route),
                modified: facts.updated.as_ref().or(facts.date.as_ref()).map(ToString::to_string),
                alternates: alternates[id].clone(),
            });
        }
    }
    entries
}
