//! The list of all pages of a language: by section, each with the words of its headings, so that a
//! reader can find a page by any of them, with the network or without.

use std::sync::Arc;

use super::page;
use super::shared::{Shared, lang_view};
use crate::model::document::{Body, Datum, MARK};
use crate::model::front::Kind;
use crate::model::site::TopicId;
use crate::model::view::{IndexEntry, IndexSection, LanguageLink, PageTask, PageView};

/// The list, as a page. `outlines` are the headings of all documents.
pub(super) fn task(shared: &Shared<'_>, outlines: &[&[String]]) -> PageTask {
    let site = shared.site;
    let path = shared.view.all_pages.clone();
    let languages = site.languages.iter().enumerate().map(|(id, language)| LanguageLink {
        lang: lang_view(site, id),
        path: format!("{}/{}/", language.lang, crate::model::site::ALL_PAGES),
        current: id == shared.language,
        translated: true,
    });
    PageTask {
        language: shared.language,
        template: "all-pages",
        output: format!("{path}index.html"),
        page: PageView {
            kind: "all-pages".into(),
            title: shared.plain("all-pages"),
            discreet: shared.neutral_if_whole(),
            lang: shared.view.lang.clone(),
            root: page::root(&path),
            canonical: format!("{}{path}", site.settings.base_url),
            path,
            languages: languages.collect(),
            alternates: Arc::default(),
            index: sections(shared, outlines),
            ..PageView::default()
        },
    }
}

/// What a text speaks of, by its own words: its headings, the titles in its figures, and the terms that
/// it explains. All words of all texts would be several times as much to load.
#[must_use]
pub fn outline(body: &Body) -> Vec<String> {
    let headings = body.headings.iter().filter(|heading| (2..=3).contains(&heading.level));
    let mut outline: Vec<String> = headings.map(|heading| heading.words.clone()).collect();
    for component in &body.components {
        titles(&component.data, &mut outline);
    }
    let terms = body.html.split("<dt>").skip(1).filter_map(|rest| rest.split("</dt>").next());
    outline.extend(terms.map(words));
    outline.retain(|words| !words.is_empty());
    outline
}

fn titles(data: &[(&'static str, Datum)], found: &mut Vec<String>) {
    for (key, datum) in data {
        match datum {
            Datum::Html(html) if *key == "title" => found.push(words(html)),
            Datum::List(items) => {
                for item in items {
                    if let Datum::Map(entries) = item {
                        titles(entries, found);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The words of a piece of HTML, without tags and marks.
fn words(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (i, part) in html.split(MARK).enumerate() {
        if i % 2 == 0 {
            out.push_str(part);
        }
    }
    while let Some(start) = out.find('<') {
        let end = out[start..].find('>').map_or(out.len(), |end| start + end + 1);
        out.replace_range(start..end, "");
    }
    if out.contains('&') {
        out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }
    out.trim().to_owned()
}

/// Pages that are in no section first, then the sections in the order of the menu.
fn sections(shared: &Shared<'_>, outlines: &[&[String]]) -> Vec<IndexSection> {
    let site = shared.site;
    let mut loose: Vec<TopicId> = (0..site.topics.len())
        .filter(|&id| site.topics[id].parent.is_none() && !site.sections.contains(&id))
        .collect();
    loose.sort_by_key(|&id| (site.topics[id].kind != Kind::Home, &site.topics[id].path));
    let loose = loose.into_iter().filter_map(|id| entry(shared, id, outlines)).collect();
    let first = IndexSection { id: "pages".into(), pages: loose, ..IndexSection::default() };
    let sections = site.sections.iter().map(|&id| {
        let mut pages = Vec::new();
        collect(shared, id, outlines, &mut pages);
        let own = site.cell(id, shared.language);
        IndexSection {
            id: format!("in-{}", site.topics[id].path.trim_end_matches("/_index.md").replace('/', "-")),
            title: own
                .map(|cell| &site.documents[cell.document].front)
                .map(|front| front.menu.as_ref().unwrap_or(&front.title).to_string())
                .unwrap_or_default(),
            lang: own.and_then(|cell| shared.guest(cell.shown)),
            pages,
        }
    });
    std::iter::once(first).chain(sections).filter(|section| !section.pages.is_empty()).collect()
}

/// A section's page, and all that is below it.
fn collect(shared: &Shared<'_>, id: TopicId, outlines: &[&[String]], pages: &mut Vec<IndexEntry>) {
    pages.extend(entry(shared, id, outlines));
    for &child in &shared.site.children[id] {
        collect(shared, child, outlines, pages);
    }
}

fn entry(shared: &Shared<'_>, id: TopicId, outlines: &[&[String]]) -> Option<IndexEntry> {
    let site = shared.site;
    let cell = site.cell(id, shared.language)?;
    let front = &site.documents[cell.document].front;
    Some(IndexEntry {
        title: front.title.to_string(),
        description: front.description.to_string(),
        path: cell.route.clone(),
        lang: shared.guest(cell.shown),
        headings: outlines.get(cell.document).map(|words| words.to_vec()).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_without_tags_marks_and_references() {
        assert_eq!(
            words("Call <em>now</em>: \u{1}N0\u{1}, a &lt;b&gt; &amp;amp;"),
            "Call now: , a <b> &amp;"
        );
        assert_eq!(words("<a\u{1}L0\u{1}>here</a>"), "here");
    }
}
