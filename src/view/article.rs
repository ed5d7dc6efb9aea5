//! The article of a page: what the marks in its HTML stand for in this language.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::places;
use super::shared::Shared;
use crate::model::document::{Datum, Document, MARK};
use crate::model::output::media_path;
use crate::model::site::{Cell, Site, Target, TopicId};
use crate::model::tree::Blob;
use crate::model::view::{Article, BodyView, ComponentView, LinkView, NumberView, TocItem};

pub(super) fn body(shared: &Shared<'_>, topic: TopicId, cell: &Cell) -> BodyView {
    let site = shared.site;
    let document = &site.documents[cell.document];
    let place = site.place_of(&site.topics[topic]);
    let place = place.as_deref();
    BodyView {
        document: Some(Article(document.clone())),
        links: site.targets[cell.document].iter().map(|target| link(shared, target)).collect(),
        numbers: document
            .body
            .numbers
            .iter()
            .map(|reference| find_number(site, reference.place.as_deref().or(place), &reference.key))
            .collect(),
        images: document.body.images.iter().map(|image| picture(site, document, &image.src)).collect(),
        heading_ids: site.heading_ids[cell.document].clone(),
        components: document.body.components.iter().map(|c| component(shared, place, &c.data)).collect(),
    }
}

fn link(shared: &Shared<'_>, target: &Target) -> LinkView {
    match target {
        Target::Page(id, fragment) => match shared.site.cell(*id, shared.language) {
            Some(cell) => LinkView::Inside(match fragment {
                Some(fragment) => format!("{}#{fragment}", cell.route),
                None => cell.route.clone(),
            }),
            None => LinkView::None,
        },
        Target::Fragment(fragment) => LinkView::Fragment(fragment.clone()),
        Target::External(url) => LinkView::Outside(url.clone()),
        Target::File(path) => match shared.site.blobs.get(path) {
            Some(blob) => LinkView::Inside(media_path(blob)),
            None => LinkView::None,
        },
        Target::Broken => LinkView::None,
    }
}

fn find_number(site: &Site, place: Option<&str>, key: &str) -> Option<NumberView> {
    site.places.get(place?)?.numbers.iter().find(|number| number.key == key).map(places::number)
}

fn component(shared: &Shared<'_>, own: Option<&str>, data: &[(&'static str, Datum)]) -> ComponentView {
    let get = |key: &str| data.iter().find(|(k, _)| *k == key).map(|(_, datum)| datum);
    let word = |key: &str| match get(key) {
        Some(Datum::Word(word, _)) => Some(word.as_str()),
        _ => None,
    };
    let code = word("place").or(own);
    let Some(place) = code.and_then(|code| shared.site.places.get(code)) else {
        return ComponentView::default();
    };
    let only: Vec<String> = match get("only") {
        Some(Datum::List(items)) => items
            .iter()
            .filter_map(|item| match item {
                Datum::Word(word, _) => Some(word.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    ComponentView {
        place: places::place(shared, place),
        groups: places::groups(shared, place, &only),
        number: word("number").and_then(|key| find_number(shared.site, code, key)),
    }
}

/// Headings of levels 2 and 3, nested. A page with fewer than three has no use for a table of
/// contents.
pub(super) fn toc(site: &Site, cell: &Cell, numbers: &[Option<NumberView>]) -> Vec<TocItem> {
    let document = &site.documents[cell.document];
    let ids = &site.heading_ids[cell.document];
    let mut toc: Vec<TocItem> = Vec::new();
    let mut count = 0;
    for (heading, id) in document.body.headings.iter().zip(ids) {
        if !(2..=3).contains(&heading.level) {
            continue;
        }
        count += 1;
        let item = TocItem {
            id: id.clone(),
            title: numbers_as_text(&heading.html, numbers),
            level: heading.level,
            children: Vec::new(),
        };
        match toc.last_mut() {
            Some(parent) if heading.level == 3 && parent.level == 2 => parent.children.push(item),
            _ => toc.push(item),
        }
    }
    if count >= 3 { toc } else { Vec::new() }
}

/// A heading's HTML for a list of links, with its telephone numbers as plain text: links do not
/// nest.
fn numbers_as_text(html: &str, numbers: &[Option<NumberView>]) -> String {
    if !html.contains(MARK) {
        return html.to_owned();
    }
    let mut out = String::with_capacity(html.len());
    for (i, part) in html.split(MARK).enumerate() {
        if i % 2 == 0 {
            out.push_str(part);
            continue;
        }
        let number = part.strip_prefix('N').and_then(|n| numbers.get(n.parse::<usize>().ok()?)?.as_ref());
        if let Some(number) = number {
            // Numbers are digits, spaces and signs that mean nothing to HTML: a rule of places.
            out.push_str("<bdi dir=\"ltr\">");
            out.push_str(&number.number);
            out.push_str("</bdi>");
        }
    }
    out
}

/// The published path of a picture, beside the page in its own or the source language.
pub(super) fn picture(site: &Site, document: &Document, src: &str) -> Option<String> {
    site.beside(document, src).map(|blob| media_path(blob))
}

/// Every file beside the pages that some page shows or links to.
pub(super) fn media(site: &Site) -> BTreeMap<String, Arc<Blob>> {
    let mut media = BTreeMap::new();
    for topic in &site.topics {
        for cell in topic.cells.iter().flatten() {
            let document = &site.documents[cell.document];
            let files = site.targets[cell.document].iter().filter_map(|target| match target {
                Target::File(path) => site.blobs.get(path),
                _ => None,
            });
            let pictures = document.body.images.iter().filter_map(|image| site.beside(document, &image.src));
            let own = document.front.picture.iter().chain(&site.facts(topic).picture);
            let own = own.filter_map(|p| site.beside(document, &p.src));
            for blob in files.chain(pictures).chain(own) {
                media.entry(media_path(blob)).or_insert_with(|| blob.clone());
            }
        }
    }
    media
}
