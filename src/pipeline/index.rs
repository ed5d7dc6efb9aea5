//! The lists of all pages, which name the headings of every text and so are made last.

use std::sync::Arc;

use super::files::{Published, SiteFiles};
use super::offline::Share;
use super::units::{Stage, Units};
use crate::base::{Diagnostic, Digest, Memo};
use crate::check::{self, Settled};
use crate::render;

/// The lists as published, with what the checks have to say of them.
pub(super) struct Index {
    pub(super) files: Vec<Published>,
    pub(super) pages: Vec<(Arc<str>, Settled)>,
    /// What they give to the files that people keep.
    pub(super) shares: Vec<Arc<Share>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Makes the list of each language of which something has changed.
pub(super) fn index(stage: &Stage<'_>, files: &SiteFiles, units: &Units, memo: &mut Memo) -> Index {
    let views = &stage.scene.views;
    let tasks = stage.viewer.index(&units.outlines());
    let key = |task: &_| Digest::join(&[stage.scene.reach, Digest::of_value(task)]);
    let made = memo.map("index", &tasks, key, |task| {
        stage.finish(task.output.as_str().into(), render::page(stage.engine, views, task))
    });
    let mut index =
        Index { files: Vec::new(), pages: Vec::new(), shares: Vec::new(), diagnostics: Vec::new() };
    for page in made {
        let known = |path: &str| files.known.contains(path);
        index.diagnostics.extend(page.diagnostics.iter().cloned());
        index.diagnostics.extend(files.index_budget(views, &page));
        index.pages.push((page.path.clone(), check::settle(&page.path, &page.facts, &known)));
        index.shares.extend(page.share.clone());
        index.files.extend(page.bundle.files.iter().cloned());
    }
    index
}
