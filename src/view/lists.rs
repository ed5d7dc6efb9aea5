//! Pages as other pages list them.

use super::shared::Shared;
use crate::base::{OptionalSpanned, OptionalText};
use crate::model::site::TopicId;
use crate::model::view::{PageRef, SectionRef};

/// A page as a link with its title, without what only lists show.
pub(super) fn link(shared: &Shared<'_>, id: TopicId) -> Option<PageRef> {
    let topic = &shared.site.topics[id];
    let cell = topic.cells[shared.language].as_ref()?;
    let front = &shared.site.documents[cell.document].front;
    Some(PageRef {
        title: front.title.to_string(),
        path: cell.route.clone(),
        kind: topic.kind.as_str().to_owned(),
        lang: shared.guest(cell.shown),
        ..PageRef::default()
    })
}

/// A page as an entry of a list.
pub(super) fn entry(shared: &Shared<'_>, id: TopicId) -> Option<PageRef> {
    let site = shared.site;
    let topic = &site.topics[id];
    let cell = topic.cells[shared.language].as_ref()?;
    let front = &site.documents[cell.document].front;
    let facts = site.facts(topic);
    let protection = site
        .place_of(topic)
        .filter(|_| topic.kind == crate::model::front::Kind::Place)
        .and_then(|code| site.places.get(&code)?.jurisdiction.as_ref().map(|j| *j.protection));
    Some(PageRef {
        description: front.description.to_string(),
        icon: facts.icon.to_text(),
        date: facts.date.value().map(|date| shared.dates.view(date)),
        protection: protection.map(|p| p.as_str().to_owned()),
        ..link(shared, id)?
    })
}

/// The entries of a section's list, or of all sections on the home page.
pub(super) fn entries(shared: &Shared<'_>, ids: &[TopicId]) -> Vec<PageRef> {
    ids.iter().filter_map(|&id| entry(shared, id)).collect()
}

/// The section that a page is in.
pub(super) fn section(shared: &Shared<'_>, id: TopicId) -> Option<SectionRef> {
    let topic = &shared.site.topics[id];
    let cell = topic.cells[shared.language].as_ref()?;
    let front = &shared.site.documents[cell.document].front;
    Some(SectionRef {
        name: topic.path.trim_end_matches("/_index.md").to_owned(),
        title: front.menu.as_ref().unwrap_or(&front.title).to_string(),
        path: cell.route.clone(),
    })
}

/// The sections above a page, the outermost first.
pub(super) fn breadcrumbs(shared: &Shared<'_>, id: TopicId) -> Vec<PageRef> {
    let mut crumbs = Vec::new();
    let mut up = shared.site.topics[id].parent;
    while let Some(id) = up {
        crumbs.extend(link(shared, id));
        up = shared.site.topics[id].parent;
    }
    crumbs.reverse();
    crumbs
}

/// The pages before and after a page in its section.
pub(super) fn neighbours(
    shared: &Shared<'_>,
    id: TopicId,
    position: Option<usize>,
) -> (Option<PageRef>, Option<PageRef>) {
    let Some(siblings) = shared.site.topics[id].parent.map(|parent| &shared.site.children[parent]) else {
        return (None, None);
    };
    let Some(own) = position else { return (None, None) };
    let previous = siblings[..own].iter().rev().find_map(|&id| link(shared, id));
    let next = siblings[own + 1..].iter().find_map(|&id| link(shared, id));
    (previous, next)
}
