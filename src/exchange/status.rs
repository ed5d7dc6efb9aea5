//! The status report.

use crate::base::OptionalText;
use crate::model::front::{Kind, Translator};
use crate::model::settings::Requirement;
use crate::model::site::{Freshness, LanguageId, Site, Status, Topic};
use crate::model::status::{LanguageStatus, PageState, PageStatus, ReviewStatus, StatusReport, Unmet};

/// How far every language is, page by page.
#[must_use]
pub fn status(site: &Site) -> StatusReport {
    StatusReport {
        pages: site.topics.len(),
        words: site.topics.iter().map(|topic| words(site, topic)).sum(),
        languages: (0..site.languages.len())
            .filter(|id| !site.languages[*id].lang.is_pseudo())
            .map(|id| language(site, id))
            .collect(),
    }
}

fn words(site: &Site, topic: &Topic) -> usize {
    site.documents[topic.origin].words()
}

fn language(site: &Site, id: LanguageId) -> LanguageStatus {
    let pages: Vec<PageStatus> = site.topics.iter().map(|topic| page(site, topic, id)).collect();
    let count = |state: PageState| pages.iter().filter(|page| page.state == state).count();
    let lang = &site.languages[id].lang;
    LanguageStatus {
        language: lang.to_string(),
        original: count(PageState::Original),
        current: count(PageState::Current),
        stale: count(PageState::Stale),
        unrecorded: count(PageState::Unrecorded),
        missing: count(PageState::Missing),
        words_to_translate: pages.iter().map(|page| page.words_to_translate).sum(),
        reviewed: pages.iter().filter(|page| page.language_review.is_some()).count(),
        unmet: site
            .settings
            .require
            .iter()
            .filter(|requirement| requirement.lang == *lang)
            .flat_map(|requirement| unmet(requirement, &pages))
            .collect(),
        pages,
    }
}

fn page(site: &Site, topic: &Topic, language: LanguageId) -> PageStatus {
    let source = &site.documents[topic.origin];
    let segments = source.segments().len();
    let mut page = PageStatus {
        page: topic.path.to_string(),
        segments,
        legal_review: legal(site, topic),
        ..PageStatus::default()
    };
    let cell = topic.cells[language].as_ref();
    let status = cell.map(|cell| cell.status);
    page.state = match status {
        Some(Status::Original) => PageState::Original,
        Some(Status::Translated(Freshness::Current)) => PageState::Current,
        Some(Status::Translated(Freshness::Unknown)) => PageState::Unrecorded,
        Some(Status::Translated(Freshness::Stale { changed, of }) | Status::Withheld { changed, of, .. }) => {
            page.changed = changed;
            page.segments = of;
            page.words_to_translate = words(site, topic) * changed / of.max(1);
            PageState::Stale
        }
        Some(Status::Fallback) | None => {
            page.words_to_translate = words(site, topic);
            PageState::Missing
        }
    };
    let own = match status {
        Some(Status::Translated(_)) => cell.map(|cell| cell.document),
        Some(Status::Withheld { translation, .. }) => Some(translation),
        _ => None,
    };
    if let Some(document) = own
        && let Some(translation) = &site.documents[document].front.translation
        && *translation.reviewed
    {
        page.language_review = Some(ReviewStatus {
            by: translation.reviewer.to_text().or_else(|| match *translation.by {
                Translator::Human => Some("translator".into()),
                Translator::Machine => None,
            }),
            on: translation.on.as_ref().map(ToString::to_string),
        });
    }
    page
}

/// The legal review of a page, or of the place that it is about.
fn legal(site: &Site, topic: &Topic) -> Option<ReviewStatus> {
    if let Some(review) = &site.facts(topic).review {
        return Some(ReviewStatus {
            by: Some(format!("{} ({})", review.by, review.role)),
            on: Some(review.on.to_string()),
        });
    }
    let code = site.place_of(topic).filter(|_| topic.kind == Kind::Place)?;
    let jurisdiction = site.places.get(&code)?.jurisdiction.as_ref()?;
    Some(ReviewStatus {
        by: Some(jurisdiction.reviewer_role.as_str().to_owned()),
        on: Some(jurisdiction.reviewed_on.to_string()),
    })
}

/// What a requirement wants and the language does not have.
fn unmet(requirement: &Requirement, pages: &[PageStatus]) -> Vec<Unmet> {
    let wanted: Vec<&PageStatus> = pages.iter().filter(|page| requirement.wants(&page.page)).collect();
    let mut unmet = Vec::new();
    let translated = |page: &&&PageStatus| {
        matches!(page.state, PageState::Current | PageState::Original | PageState::Unrecorded)
    };
    let done = wanted.iter().filter(translated).count();
    if let Some(coverage) = requirement.coverage
        && done * 100 < wanted.len() * coverage
    {
        let percent = done * 100 / wanted.len().max(1);
        unmet.push(Unmet::Coverage { percent, required: coverage });
    }
    if requirement.reviewed {
        for page in &wanted {
            let translation = !matches!(page.state, PageState::Original | PageState::Missing);
            if translation && page.language_review.is_none() {
                unmet.push(Unmet::Review { page: page.page.clone() });
            }
        }
    }
    unmet
}
