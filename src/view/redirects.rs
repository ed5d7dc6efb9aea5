//! What stands at old addresses: a page that sends readers on, or one that says that there is nothing any more.

use std::collections::BTreeSet;

use super::shared::Shared;
use super::{lists, page};
use crate::model::output::{OldPath, path_of};
use crate::model::redirects::Moved;
use crate::model::site::{Site, TopicId};
use crate::model::view::{PageTask, PageView};

/// The pages at old addresses, and for hosts one in each language that has lost pages.
pub(super) fn pages(site: &Site, languages: &[Shared<'_>]) -> Vec<PageTask> {
    let losing: BTreeSet<_> =
        site.moved.iter().filter(|moved| moved.to.is_none()).map(|moved| moved.language).collect();
    let old = site.moved.iter().map(|moved| {
        let shared = &languages[moved.language];
        match moved.to {
            Some(topic) => redirect(shared, moved, topic),
            None => gone(shared, &moved.from, page::root(&moved.from)),
        }
    });
    // It appears at any depth, so its links start at the site's root.
    let root = path_of(&site.settings.base_url);
    let answers = losing.into_iter().map(|language| {
        let shared = &languages[language];
        let mut task = gone(shared, &shared.view.home, root.to_owned());
        task.output = format!("{}410.html", shared.view.home);
        task.page.path.clone_from(&task.output);
        task
    });
    old.chain(answers).collect()
}

fn redirect(shared: &Shared<'_>, moved: &Moved, topic: TopicId) -> PageTask {
    let page = PageView {
        moved_to: lists::link(shared, topic),
        languages: page::languages(shared.site, &shared.site.topics[topic], shared.language),
        ..bare(shared, "redirect", "moved-title", &moved.from)
    };
    task(shared, "redirect", page)
}

fn gone(shared: &Shared<'_>, from: &str, root: String) -> PageTask {
    let bare = bare(shared, "gone", "gone-title", from);
    task(shared, "gone", PageView { root, languages: page::homes(shared), ..bare })
}

fn bare(shared: &Shared<'_>, kind: &str, title: &str, path: &str) -> PageView {
    PageView {
        kind: kind.into(),
        title: shared.plain(title),
        discreet: shared.neutral_if_whole(),
        lang: shared.view.lang.clone(),
        path: path.to_owned(),
        root: page::root(path),
        ..PageView::default()
    }
}

fn task(shared: &Shared<'_>, template: &'static str, page: PageView) -> PageTask {
    let output = format!("{}index.html", page.path);
    PageTask { language: shared.language, template, output, page }
}

/// The same for hosts that can send readers on by themselves.
pub(super) fn old_paths(site: &Site) -> Vec<OldPath> {
    let mut moved: Vec<&Moved> = site.moved.iter().collect();
    moved.sort_by_key(|moved| (moved.language, &*moved.from));
    let to = |moved: &Moved| {
        let cell = site.cell(moved.to?, moved.language)?;
        Some(cell.route.clone())
    };
    moved.into_iter().map(|moved| OldPath { from: moved.from.clone(), to: to(moved) }).collect()
}
