//! What a reader must know about a page before reading it.

use super::shared::Shared;
use crate::base::OptionalSpanned;
use crate::model::front::{Kind, Translator};
use crate::model::place::Protection;
use crate::model::site::{Freshness, Status, TopicId};
use crate::model::view::Notice;

pub(super) fn notices(shared: &Shared<'_>, id: TopicId) -> Vec<Notice> {
    let site = shared.site;
    let topic = &site.topics[id];
    let Some(cell) = topic.cells[shared.language].as_ref() else { return Vec::new() };
    let document = &site.documents[cell.document];
    let original = topic.cells[topic.origin_language].as_ref().map(|cell| cell.route.clone());
    let language = |id: usize| Some(shared.language_name(id));
    let mut notices = Vec::new();
    let draft = site.facts(topic).draft.value() == Some(true) || document.front.draft.value() == Some(true);
    if draft || topic.period.is_ahead(site.today) || topic.period.is_over(site.today) {
        notices.push(Notice { kind: "draft".into(), tone: "caution".into(), ..Notice::default() });
    }
    match cell.status {
        Status::Original => {}
        Status::Fallback => notices.push(Notice {
            kind: "fallback".into(),
            tone: "info".into(),
            language: language(cell.shown),
            path: site.cell(id, cell.shown).map(|cell| cell.route.clone()),
            ..Notice::default()
        }),
        Status::Withheld { .. } => notices.push(Notice {
            kind: "withheld".into(),
            tone: "caution".into(),
            language: language(cell.shown),
            path: site.cell(id, cell.shown).map(|cell| cell.route.clone()),
            ..Notice::default()
        }),
        Status::Translated(freshness) => {
            if let Freshness::Stale { changed, of } = freshness {
                notices.push(Notice {
                    changed: Some(changed),
                    total: Some(of),
                    kind: "stale".into(),
                    tone: "caution".into(),
                    language: language(topic.origin_language),
                    path: original.clone(),
                    ..Notice::default()
                });
            }
            let translation = document.front.translation.as_ref();
            if translation.is_some_and(|t| *t.by == Translator::Machine && !*t.reviewed) {
                notices.push(Notice {
                    kind: "machine".into(),
                    tone: "caution".into(),
                    language: language(topic.origin_language),
                    path: original,
                    ..Notice::default()
                });
            }
        }
    }
    notices.extend(place(shared, id));
    notices
}

/// The place's level, and whether its review is overdue. A place's own page shows the level itself.
fn place(shared: &Shared<'_>, id: TopicId) -> Vec<Notice> {
    let site = shared.site;
    let topic = &site.topics[id];
    let Some(code) = site.place_of(topic) else { return Vec::new() };
    let name = Some(shared.plain(&format!("place-{code}")));
    let Some(place) = site.places.get(&code) else {
        return vec![Notice {
            kind: "place-missing".into(),
            tone: "warning".into(),
            place: name,
            ..Notice::default()
        }];
    };
    let Some(jurisdiction) = &place.jurisdiction else { return Vec::new() };
    let mut notices = Vec::new();
    if *jurisdiction.review_due < site.today {
        notices.push(Notice {
            kind: "overdue".into(),
            tone: "warning".into(),
            date: Some(shared.dates.view(*jurisdiction.review_due)),
            place: name.clone(),
            ..Notice::default()
        });
    }
    if topic.kind != Kind::Place {
        let tone = match *jurisdiction.protection {
            Protection::Firewall => "info",
            Protection::Partial => "caution",
            Protection::None | Protection::DutyToReport => "warning",
        };
        let page = site.topic(&format!("places/{code}.md")).and_then(|id| site.cell(id, shared.language));
        notices.push(Notice {
            kind: format!("protection-{}", jurisdiction.protection.as_str()),
            tone: tone.into(),
            place: name,
            path: page.map(|cell| cell.route.clone()),
            ..Notice::default()
        });
    }
    notices
}
