//! The report page about translations, for the people who make them.

use std::sync::Arc;

use super::page;
use super::shared::{Shared, lang_view};
use crate::base::Date;
use crate::model::output::STATUS_PAGE;
use crate::model::status::{LanguageStatus, PageState, ReviewStatus, StatusReport, Unmet};
use crate::model::view::{
    PageTask, PageView, StatusCell, StatusLanguage, StatusReview, StatusRow, StatusUnmet, StatusView,
};

/// The page, in the source language.
pub(super) fn status(shared: &Shared<'_>, report: &StatusReport) -> PageTask {
    let path = STATUS_PAGE.trim_end_matches("index.html").to_owned();
    PageTask {
        language: shared.language,
        template: "status",
        output: STATUS_PAGE.to_owned(),
        page: PageView {
            kind: "status".into(),
            title: shared.plain("status-title"),
            lang: shared.view.lang.clone(),
            root: page::root(&path),
            path,
            languages: page::homes(shared),
            status: Some(Arc::new(view(shared, report))),
            ..PageView::default()
        },
    }
}

fn view(shared: &Shared<'_>, report: &StatusReport) -> StatusView {
    let site = shared.site;
    let rows = report.languages.first().map_or(&[][..], |status| &status.pages);
    StatusView {
        words: report.words,
        languages: report.languages.iter().map(|status| language(shared, status)).collect(),
        pages: rows
            .iter()
            .enumerate()
            .map(|(n, row)| StatusRow {
                name: row.page.clone(),
                title: site
                    .topic(&row.page)
                    .map_or_else(String::new, |id| site.facts(&site.topics[id]).title.to_string()),
                legal_review: row.legal_review.as_ref().map(|done| review(shared, done)),
                cells: report
                    .languages
                    .iter()
                    .filter_map(|status| cell(shared, &status.language, status.pages.get(n)?))
                    .collect(),
            })
            .collect(),
    }
}

fn language(shared: &Shared<'_>, status: &LanguageStatus) -> StatusLanguage {
    let site = shared.site;
    let id = site.languages.iter().position(|language| language.lang.as_str() == status.language);
    StatusLanguage {
        lang: id.map(|id| lang_view(site, id)).unwrap_or_default(),
        name: id.map(|id| shared.language_name(id)).unwrap_or_default(),
        original: status.original,
        current: status.current,
        stale: status.stale,
        unrecorded: status.unrecorded,
        missing: status.missing,
        words_to_translate: status.words_to_translate,
        reviewed: status.reviewed,
        required: site.settings.require.iter().any(|wanted| wanted.lang.as_str() == status.language),
        unmet: status
            .unmet
            .iter()
            .map(|unmet| match unmet {
                Unmet::Coverage { percent, required } => StatusUnmet {
                    percent: Some(*percent),
                    required: Some(*required),
                    ..StatusUnmet::default()
                },
                Unmet::Review { page } => StatusUnmet { page: Some(page.clone()), ..StatusUnmet::default() },
            })
            .collect(),
    }
}

fn cell(shared: &Shared<'_>, language: &str, page: &crate::model::status::PageStatus) -> Option<StatusCell> {
    let site = shared.site;
    let id = site.languages.iter().position(|own| own.lang.as_str() == language)?;
    let route = site.cell(site.topic(&page.page)?, id).map(|cell| cell.route.clone());
    Some(StatusCell {
        state: page.state.word(),
        changed: page.changed,
        total: page.segments,
        path: route.filter(|_| page.state != PageState::Missing),
        language_review: page.language_review.as_ref().map(|done| review(shared, done)),
    })
}

fn review(shared: &Shared<'_>, done: &ReviewStatus) -> StatusReview {
    // A role has a name in the reader's language, an organisation its own.
    let by = done.by.as_ref().map(|by| {
        let key = format!("reviewer-role-{by}");
        if shared.messages.has(&key) { shared.plain(&key) } else { by.clone() }
    });
    let on = done.on.as_deref().and_then(Date::parse).map(|date| shared.dates.view(date));
    StatusReview { by, on }
}
