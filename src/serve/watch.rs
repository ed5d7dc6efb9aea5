//! Hears from the system which files change.
//!
//! Only the folders that a build looks at are watched with all that is in them; the site's folder
//! itself may hold a compiler's output or a repository's history, and is watched by its entries
//! alone. Our own reading is no change.

#![allow(clippy::disallowed_methods, reason = "the server waits, and measures how long it took")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::News;
use super::events::{self, Message, Touch, What};
use crate::load::{self, Folder};

/// Whether the system says when a file was closed after writing.
const SAYS_CLOSED: bool = cfg!(target_os = "linux");

/// A watched site.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    /// Watched besides, because symbolic links of the site lead there.
    linked: BTreeSet<PathBuf>,
}

impl Watch {
    /// Begins to watch.
    pub(super) fn start(folder: &Folder, say: Sender<Message>, news: Sender<News>) -> notify::Result<Self> {
        let hear = move |event: notify::Result<Event>| {
            // Where nobody listens any more, the program ends.
            match event {
                Ok(event) => messages(event).into_iter().for_each(|message| drop(say.send(message))),
                Err(error) => drop(news.send(News::Blind(trouble(&error)))),
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(hear, config)?;
        watcher.watch(folder.home(), RecursiveMode::NonRecursive)?;
        for path in roots(folder.home()) {
            watcher.watch(&path, RecursiveMode::Recursive)?;
        }
        let mut watch = Self { watcher, linked: BTreeSet::new() };
        watch.follow(folder);
        Ok(watch)
    }

    /// Watches everything anew, where the site's folder itself may be another one than before.
    pub(super) fn again(&mut self, folder: &Folder) {
        let home = folder.home();
        let _ = self.watcher.unwatch(home);
        let _ = self.watcher.watch(home, RecursiveMode::NonRecursive);
        for path in load::roots().map(|root| home.join(root)) {
            let _ = self.watcher.unwatch(&path);
        }
        for path in roots(home) {
            let _ = self.watcher.watch(&path, RecursiveMode::Recursive);
        }
        for path in std::mem::take(&mut self.linked) {
            let _ = self.watcher.unwatch(&path);
        }
        self.follow(folder);
    }

    /// Watches a folder anew that was put in the place of a watched one, as when a repository
    /// changes to another branch.
    pub(super) fn renew(&mut self, folder: &Folder, changed: &[PathBuf]) {
        for path in roots(folder.home()).filter(|path| changed.contains(path)) {
            // It is not watched any more where it was removed.
            let _ = self.watcher.unwatch(&path);
            let _ = self.watcher.watch(&path, RecursiveMode::Recursive);
        }
    }

    /// Watches what symbolic links of the site lead to, where that is not watched anyway.
    pub(super) fn follow(&mut self, folder: &Folder) {
        let home = folder.home();
        for target in folder.linked() {
            let (path, mode) = if target.is_dir() {
                (target.as_path(), RecursiveMode::Recursive)
            } else {
                // Editors put a new file in the place of the old one: its folder is what lasts.
                (target.parent().unwrap_or(home), RecursiveMode::NonRecursive)
            };
            let watched = path == home || roots(home).any(|root| path.starts_with(root));
            if !watched && self.linked.insert(path.to_owned()) && self.watcher.watch(path, mode).is_err() {
                self.linked.remove(path);
            }
        }
    }
}

/// The folders that are watched with all that is in them, as far as they are there.
fn roots(home: &Path) -> impl Iterator<Item = PathBuf> {
    let home = home.to_owned();
    load::roots()
        .into_iter()
        .map(move |root| home.join(root))
        .filter(|path| path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir()))
}

fn messages(event: Event) -> Vec<Message> {
    if event.need_rescan() {
        return vec![Message::Lost];
    }
    let Some(what) = what(event.kind) else { return Vec::new() };
    let when = events::now();
    event.paths.into_iter().map(|path| Message::Touched(Touch { path, what, when })).collect()
}

fn what(kind: EventKind) -> Option<What> {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some(What::Closed),
        // Somebody reads, and that may be us.
        EventKind::Access(_) => None,
        EventKind::Create(CreateKind::Folder) => Some(What::NewFolder),
        EventKind::Create(_) | EventKind::Modify(ModifyKind::Data(_)) if SAYS_CLOSED => Some(What::Opened),
        _ => Some(What::Other),
    }
}

fn trouble(error: &notify::Error) -> String {
    match error.kind {
        ErrorKind::MaxFilesWatch => "the system watches no more folders".into(),
        _ => error.to_string(),
    }
}
