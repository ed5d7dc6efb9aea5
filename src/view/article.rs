//! The article of a page: what the marks in its HTML stand for in this language.

use std::sync::Arc;

use super::shared::{Shared, lang_view};
use super::{Text, places};
use crate::model::document::{Body, Datum, Document, MARK};
use crate::model::front::Kind;
use crate::model::output::media_path;
use crate::model::site::{DocumentId, Resolved, Site, Target, TopicId};
use crate::model::tree::Blob;
use crate::model::view::{Article, BodyView, ComponentView, InsetView, LinkView, NumberView, TocItem};

pub(super) fn body(shared: &Shared<'_>, topic: TopicId, document: DocumentId, text: Text<'_>) -> BodyView {
    let site = shared.site;
    let document = &site.documents[document];
    let Text { body, resolved, inset } = text;
    let place = if body.numbers.is_empty() && body.components.is_empty() {
        None
    } else {
        site.place_of(&site.topics[topic])
    };
    let place = place.as_deref();
    BodyView {
        article: Some(Article { document: document.clone(), body: body.clone() }),
        links: resolved.targets.iter().map(|target| link(shared, target)).collect(),
        numbers: body
            .numbers
            .iter()
            .map(|reference| find_number(site, reference.place.as_deref().or(place), &reference.key))
            .collect(),
        images: body.images.iter().map(|image| picture(site, document, &image.src)).collect(),
        heading_ids: resolved.heading_ids.clone(),
        components: body.components.iter().map(|c| component(shared, place, &c.data)).collect(),
        inset: inset.map(|inset| {
            let text = Text { body: &inset.body, resolved: &inset.resolved, inset: None };
            Arc::new(InsetView {
                lang: lang_view(site, inset.language),
                language: inset.language,
                body: self::body(shared, topic, inset.document, text),
                pieces: inset.pieces.clone(),
            })
        }),
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
pub(super) fn toc(shared: &Shared<'_>, topic: TopicId, view: &BodyView) -> Vec<TocItem> {
    let Some(Article { body, .. }) = &view.article else { return Vec::new() };
    let topic = &shared.site.topics[topic];
    if topic.kind == Kind::Home || shared.site.facts(topic).toc == Some(false) {
        return Vec::new();
    }
    let mut toc: Vec<TocItem> = Vec::new();
    let mut count = 0;
    for (heading, id) in body.headings.iter().zip(view.heading_ids.iter()) {
        if !(2..=3).contains(&heading.level) {
            continue;
        }
        count += 1;
        let item = TocItem {
            id: id.clone(),
            title: numbers_as_text(&heading.html, &view.numbers),
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

/// The files beside the pages that a text shows or links to, by published path.
pub(super) fn media(
    site: &Site,
    document: DocumentId,
    body: &Body,
    resolved: &Resolved,
) -> Vec<(String, Arc<Blob>)> {
    let document = &site.documents[document];
    let files = resolved.targets.iter().filter_map(|target| match target {
        Target::File(path) => site.blobs.get(path),
        _ => None,
    });
    let pictures = body.images.iter().filter_map(|image| site.beside(document, &image.src));
    let facts =
        site.topic(&document.topic).and_then(|topic| site.facts(&site.topics[topic]).picture.as_ref());
    let own = document.front.picture.iter().chain(facts);
    let own = own.filter_map(|picture| site.beside(document, &picture.src));
    files.chain(pictures).chain(own).map(|blob| (media_path(blob), blob.clone())).collect()
}
