//! What all pages of one language share.

use std::sync::Arc;

use super::dates::Dates;
use crate::base::{OptionalSpanned, OptionalText};
use crate::model::front::Kind;
use crate::model::messages::{Messages, without_isolation};
use crate::model::site::{ALL_PAGES, LanguageId, SAFE_BROWSING, Site, TopicId};
use crate::model::view::{LangView, NavItem, SiteView};

/// What the pages of one language share, made once.
pub(super) struct Prepared {
    dates: Dates,
    view: Arc<SiteView>,
    dated: Vec<TopicId>,
}

impl Prepared {
    pub(super) fn new(site: &Site, language: LanguageId) -> Self {
        let lang = &site.languages[language].lang;
        let mut dated: Vec<TopicId> = (0..site.topics.len())
            .filter(|&id| site.facts(&site.topics[id]).date.is_some() && site.cell(id, language).is_some())
            .collect();
        dated.sort_by(|&a, &b| {
            let key = |id: TopicId| {
                let facts = site.facts(&site.topics[id]);
                (
                    std::cmp::Reverse(facts.date.value()),
                    facts.weight.value().unwrap_or(i64::MAX),
                    &site.topics[id].path,
                )
            };
            key(a).cmp(&key(b))
        });
        let home = format!("{lang}/");
        let news = dated.iter().any(|&id| !site.topics[id].discreet);
        let route = |path: &str| {
            site.topic(path).and_then(|id| site.cell(id, language)).map(|cell| cell.route.clone())
        };
        let view = SiteView {
            lang: lang_view(site, language),
            base_url: site.settings.base_url.to_string(),
            exit_url: site.settings.exit_url.to_string(),
            policy: crate::model::policy::PAGE,
            nav: nav(site, language),
            feed: news.then(|| format!("{home}atom.xml")),
            all_pages: format!("{home}{ALL_PAGES}/"),
            safe_browsing: route(SAFE_BROWSING),
            offline: site.settings.offline.has_page().then(|| format!("{home}{}", super::offline::FOLDER)),
            share: super::offline::share(site),
            home,
        };
        Self { dates: Dates::of(lang), view: Arc::new(view), dated }
    }
}

/// A language being viewed.
#[derive(Clone, Copy)]
pub(super) struct Shared<'a> {
    pub(super) site: &'a Site,
    pub(super) language: LanguageId,
    pub(super) messages: &'a Messages,
    pub(super) dates: &'a Dates,
    pub(super) view: &'a Arc<SiteView>,
    /// Dated topics, the newest first: feed and home page.
    pub(super) dated: &'a [TopicId],
}

impl<'a> Shared<'a> {
    pub(super) fn new(site: &'a Site, language: LanguageId, prepared: &'a Prepared) -> Self {
        // The parser made messages for every language of the site.
        let messages = &site.messages[&site.languages[language].lang];
        Self {
            site,
            language,
            messages,
            dates: &prepared.dates,
            view: &prepared.view,
            dated: &prepared.dated,
        }
    }

    /// A message as plain text, for places that cannot hold isolation marks.
    pub(super) fn plain(&self, key: &str) -> String {
        without_isolation(&self.messages.word(key)).into_owned()
    }

    /// The name of a language in this one, or in itself where this one has no word for it.
    pub(super) fn language_name(&self, id: LanguageId) -> String {
        let language = &self.site.languages[id];
        let key = format!("language-{}", language.lang);
        if self.messages.has(&key) { self.messages.word(&key) } else { language.name.clone() }
    }

    /// What the browser calls a page that shows no document, where the whole site is discreet.
    pub(super) fn neutral_if_whole(&self) -> Option<String> {
        self.site.settings.discreet.whole().then(|| self.neutral())
    }

    /// What the browser calls a discreet page.
    pub(super) fn neutral(&self) -> String {
        let titles = &self.site.settings.discreet.titles;
        let said = titles.get(&self.site.languages[self.language].lang);
        said.map_or_else(|| self.plain("discreet-title"), ToString::to_string)
    }

    /// The language that something is in, where that is not this one.
    pub(super) fn guest(&self, shown: LanguageId) -> Option<LangView> {
        (shown != self.language).then(|| lang_view(self.site, shown))
    }
}

pub(super) fn lang_view(site: &Site, language: LanguageId) -> LangView {
    let language = &site.languages[language];
    LangView { tag: language.lang.to_string(), dir: language.direction.as_str(), name: language.name.clone() }
}

fn nav(site: &Site, language: LanguageId) -> Vec<NavItem> {
    site.sections
        .iter()
        .filter_map(|&id| {
            let topic = &site.topics[id];
            let cell = topic.cells[language].as_ref()?;
            let front = &site.documents[cell.document].front;
            (topic.kind == Kind::Section).then(|| NavItem {
                title: front.menu.as_ref().unwrap_or(&front.title).to_string(),
                path: cell.route.clone(),
                name: topic.path.trim_end_matches("/_index.md").to_owned(),
                icon: site.facts(topic).icon.to_text(),
                lang: (cell.shown != language).then(|| lang_view(site, cell.shown)),
            })
        })
        .collect()
}
