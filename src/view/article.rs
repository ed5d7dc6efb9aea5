//! The article of a page: what the marks in its HTML stand for in this language.

use std::ops::Range;
use std::sync::Arc;

use super::shared::{Shared, lang_view};
use super::{Text, places};
use crate::base::OptionalSpanned;
use crate::model::document::{Body, Component, Datum, Document, MARK};
use crate::model::front::Kind;
use crate::model::media::{Picture, Role, Shape, Shelf, Use};
use crate::model::output::is_elsewhere;
use crate::model::site::{DocumentId, Resolved, Site, Target, TopicId};
use crate::model::tree::Blob;
use crate::model::view::{
    Article, BodyView, ComponentView, InsetView, LinkView, NumberView, SoundView, TocItem,
};

pub(super) fn body(shared: &Shared<'_>, topic: TopicId, document: DocumentId, text: Text<'_>) -> BodyView {
    let site = shared.site;
    let document = &site.documents[document];
    let Text { body, resolved, shelf, inset } = text;
    let place = if body.numbers.is_empty() && body.components.is_empty() {
        None
    } else {
        site.place_of(&site.topics[topic])
    };
    let place = place.as_deref();
    BodyView {
        article: Some(Article { document: document.clone(), body: body.clone() }),
        links: resolved.targets.iter().map(|target| link(shared, target, shelf)).collect(),
        numbers: body
            .numbers
            .iter()
            .map(|reference| find_number(site, reference.place.as_deref().or(place), &reference.key))
            .collect(),
        images: body.images.iter().map(|image| picture(site, document, &image.src, shelf)).collect(),
        headed: false,
        heading_ids: resolved.heading_ids.clone(),
        components: body
            .components
            .iter()
            .map(|own| ComponentView {
                sound: sound(shared, document, own, shelf),
                ..component(shared, place, &own.data)
            })
            .collect(),
        inset: inset.map(|inset| {
            let text =
                Text { body: &inset.body, resolved: &inset.resolved, shelf: &inset.shelf, inset: None };
            Arc::new(InsetView {
                lang: lang_view(site, inset.language),
                language: inset.language,
                body: self::body(shared, topic, inset.document, text),
                pieces: inset.pieces.clone(),
            })
        }),
    }
}

fn link(shared: &Shared<'_>, target: &Target, shelf: &Shelf) -> LinkView {
    match target {
        Target::Page(id, fragment) => match shared.site.cell(*id, shared.language) {
            Some(cell) => LinkView::Inside(match fragment {
                Some(fragment) => format!("{}#{fragment}", cell.route),
                None => cell.route.clone(),
            }),
            None => LinkView::None,
        },
        Target::Fragment(fragment) => LinkView::Fragment(fragment.clone()),
        Target::External(url) if is_elsewhere(url, &shared.site.settings.base_url) => {
            LinkView::Outside(url.clone())
        }
        Target::External(url) => LinkView::Plain(url.clone()),
        Target::File(path) => {
            let media = shared.site.blobs.get(path).and_then(|blob| shelf.get(blob, Role::Linked));
            media.map_or(LinkView::None, |media| LinkView::Inside(media.path().to_owned()))
        }
        Target::Broken => LinkView::None,
    }
}

fn find_number(site: &Site, place: Option<&str>, key: &str) -> Option<NumberView> {
    site.places.get(place?)?.numbers.iter().find(|number| *number.key == key).map(places::number)
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
        sound: None,
    }
}

/// Headings of levels 2 and 3, nested. A page with fewer than three has no use for a table of
/// contents.
pub(super) fn toc(shared: &Shared<'_>, topic: TopicId, view: &BodyView) -> Vec<TocItem> {
    let Some(Article { body, .. }) = &view.article else { return Vec::new() };
    let topic = &shared.site.topics[topic];
    if topic.kind == Kind::Home || shared.site.facts(topic).toc.value() == Some(false) {
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

/// A picture beside the page, in its own or the source language.
pub(super) fn picture(site: &Site, document: &Document, src: &str, shelf: &Shelf) -> Option<Arc<Picture>> {
    match &shelf.get(site.beside(document, src)?, Role::Shown)?.shape {
        Shape::Picture(picture) => Some(picture.clone()),
        _ => None,
    }
}

/// The recording of an `audio` block.
fn sound(
    shared: &Shared<'_>,
    document: &Document,
    component: &Component,
    shelf: &Shelf,
) -> Option<SoundView> {
    let site = shared.site;
    let (file, _) = component.word("file").filter(|_| component.name == "audio")?;
    let blob = site.beside(document, file)?;
    let Shape::Sound(sound) = &shelf.get(blob, Role::Heard)?.shape else { return None };
    let (size, unit) = match sound.size {
        size if size < MEGABYTE => (size.div_ceil(1000), "kb"),
        size => (size.div_ceil(MEGABYTE), "mb"),
    };
    // A recording that was not made for a translation is in the source's language.
    let spoken = blob.path.split('/').nth(1).filter(|lang| *lang != document.lang.as_str());
    Some(SoundView {
        path: sound.path.clone(),
        mime: sound.mime,
        size,
        unit,
        lang: spoken.map(str::to_owned),
        language: spoken.map(|lang| shared.messages.word(&format!("language-{lang}"))),
    })
}

const MEGABYTE: usize = 1_000_000;

/// The files beside the pages that a text shows, plays or links to.
pub(super) fn uses(site: &Site, document: DocumentId, body: &Body, resolved: &Resolved) -> Vec<Use> {
    let document = &site.documents[document];
    let mut uses = Vec::new();
    let mut add = |blob: Option<&Arc<Blob>>, role, range: Option<&Range<usize>>| {
        uses.extend(blob.map(|blob| Use { blob: blob.clone(), role, range: range.cloned() }));
    };
    for (target, link) in resolved.targets.iter().zip(&body.links) {
        if let Target::File(path) = target {
            add(site.blobs.get(path), Role::Linked, Some(&link.range));
        }
    }
    for image in &body.images {
        add(site.beside(document, &image.src), Role::Shown, Some(&image.range));
    }
    for component in body.components.iter().filter(|component| component.name == "audio") {
        if let Some((file, range)) = component.word("file") {
            add(site.beside(document, file), Role::Heard, Some(range));
        }
    }
    if let Some(picture) = &document.front.picture {
        add(site.beside(document, &picture.src), Role::Shown, Some(&picture.src.range));
    } else if let Some(topic) = site.topic(&document.topic)
        && let Some(picture) = &site.facts(&site.topics[topic]).picture
    {
        add(site.beside(document, &picture.src), Role::Shown, None);
    }
    uses
}
