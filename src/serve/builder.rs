//! Builds the site after every change, and shows and publishes what is good.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use super::desk::Orders;
use super::events::{Changes, Events};
use super::shown::Site;
use super::watch::Watch;
use super::{News, Options, Round, Shows, banner};
use crate::base::{Crash, Memo, crash, diagnostic};
use crate::load::{Folder, LoadError};
use crate::pipeline;

/// A folder, and what becomes of it.
pub(super) struct Builder {
    folder: Folder,
    watch: Watch,
    options: Options,
    memo: Memo,
    site: Site,
    /// Where good builds are published, if at all.
    orders: Option<Orders>,
    news: Sender<News>,
    readable: Readable,
    /// Why it was none, when it was last said.
    said: String,
    /// Names of changed files that are not built yet.
    seen: BTreeSet<Arc<str>>,
}

/// Whether the folder was a site when it was last looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readable {
    Yes,
    No,
}

impl Builder {
    pub(super) fn new(
        folder: Folder,
        watch: Watch,
        options: Options,
        site: Site,
        orders: Option<Orders>,
        news: Sender<News>,
    ) -> Self {
        Self {
            folder,
            watch,
            options,
            memo: Memo::new(),
            site,
            orders,
            news,
            readable: Readable::Yes,
            said: String::new(),
            seen: BTreeSet::new(),
        }
    }

    /// Builds the site, then again after every change, until nobody watches any more.
    pub(super) fn run(
        mut self,
        mut events: Events,
        start: Instant,
        address: &str,
        progress: &dyn pipeline::Watch,
    ) {
        // A file may have changed after it was read and before it was watched.
        match self.folder.look_again(self.options.day()) {
            Ok(_) => {
                let round = self.round(Vec::new(), start, progress);
                self.tell(round.map_or_else(News::Crashed, News::Begun));
            }
            Err(error) => {
                self.unreadable(error);
                events.look_again();
            }
        }
        self.tell(News::Ready(format!("{address}{}", self.site.now().prefix)));
        while let Some(changes) = events.next(&|path| self.folder.concerns(path)) {
            let unfinished = self.change(&changes);
            if !unfinished.is_empty() {
                events.look_later(unfinished);
            }
            // Nobody says when a folder that is gone comes back, or may be read again.
            if self.readable == Readable::No {
                events.look_again();
            }
        }
    }

    fn tell(&self, news: News) {
        // Where nobody listens any more, the program ends.
        let _ = self.news.send(news);
    }

    /// Looks at what changed and builds. Gives the files that somebody is still writing, in which
    /// case it does not build.
    fn change(&mut self, changes: &Changes) -> Vec<PathBuf> {
        // Before anything is read: what happens from here on comes as a change of its own.
        let home = changes.paths.iter().any(|path| path == self.folder.home());
        if home || self.readable == Readable::No {
            self.watch.again(&self.folder);
        } else {
            self.watch.renew(&self.folder, &changes.paths);
        }
        let today = self.options.day();
        let looked = if changes.everything || home || self.readable == Readable::No {
            self.folder.look_again(today)
        } else {
            self.folder.look_at(&changes.paths, today)
        };
        let changed = match looked {
            Ok(changed) => changed,
            Err(error) => {
                self.unreadable(error);
                return Vec::new();
            }
        };
        // Editors empty a file and then fill it. One that stays empty is no change the next time.
        let files = &self.folder.tree().files;
        let empty = |name: &&Arc<str>| files.get(*name).is_some_and(|file| file.bytes().is_empty());
        let unfinished: Vec<PathBuf> =
            changed.iter().filter(empty).map(|name| self.folder.home().join(&**name)).collect();
        self.seen.extend(changed);
        if !unfinished.is_empty() {
            return unfinished;
        }
        if !self.seen.is_empty() || self.readable == Readable::No {
            self.readable = Readable::Yes;
            self.watch.follow(&self.folder);
            let changed = std::mem::take(&mut self.seen).into_iter().collect();
            let round = self.round(changed, changes.since, &());
            self.tell(round.map_or_else(News::Crashed, News::Built));
        }
        Vec::new()
    }

    fn unreadable(&mut self, error: LoadError) {
        // It is looked at again and again; what was said stands there already.
        let said = error.to_string();
        if self.readable == Readable::Yes || self.said != said {
            self.site.trouble(banner::unreadable(&error));
            self.tell(News::Unreadable(error));
        }
        self.readable = Readable::No;
        self.said = said;
    }

    /// Builds the site, and shows and publishes it where it is good.
    ///
    /// # Errors
    /// The program failed. That is shown over the last good version.
    fn round(
        &mut self,
        changed: Vec<Arc<str>>,
        since: Instant,
        progress: &dyn pipeline::Watch,
    ) -> Result<Round, Crash> {
        let mut diagnostics = self.folder.diagnostics();
        // A fault in the files is an error of the build that the pipeline does not know.
        let site = (!diagnostic::blocks(&diagnostics)).then_some(&self.site);
        let early = Early { progress, site, since, first: OnceLock::new() };
        // A build that fails in the middle leaves a memo of which nobody knows what is in it: it is
        // gone, and the next build is a cold one.
        let mut memo = std::mem::take(&mut self.memo);
        let (tree, request) = (self.folder.tree(), &self.options.request);
        let build = match crash::catch(|| pipeline::build(tree, &mut memo, request, &early)) {
            Ok(build) => build,
            Err(crash) => {
                self.site.trouble(banner::crashed(&crash));
                return Err(crash);
            }
        };
        self.memo = memo;
        let early = early.first.into_inner();
        diagnostics.extend(build.diagnostics);
        diagnostic::sort(&mut diagnostics);
        let shows = if diagnostic::blocks(&diagnostics) {
            self.site.trouble(banner::problems(&diagnostics));
            if self.site.now().output.is_some() { Shows::Former } else { Shows::Nothing }
        } else {
            let output = Arc::new(build.output);
            self.site.show(output.clone(), &build.base_url);
            if let Some(orders) = &self.orders {
                orders.publish(output);
            }
            Shows::This
        };
        Ok(Round {
            changed,
            diagnostics,
            counts: build.counts,
            schedule: build.schedule,
            early,
            took: since.elapsed(),
            shows,
        })
    }
}

/// Shows the pages of a build as they are made: an edit of a page is seen before the lists, the feeds,
/// the cards and the checks are through.
struct Early<'a> {
    progress: &'a dyn pipeline::Watch,
    /// None where the build is in error already.
    site: Option<&'a Site>,
    since: Instant,
    /// When the first page was shown.
    first: OnceLock<Duration>,
}

impl pipeline::Watch for Early<'_> {
    fn stage(&self, name: &'static str, total: usize) {
        self.progress.stage(name, total);
    }

    fn step(&self) {
        self.progress.step();
    }

    fn page(&self, path: &str, bytes: &Arc<[u8]>) {
        if let Some(site) = self.site {
            site.show_early(path, bytes);
            self.first.get_or_init(|| self.since.elapsed());
        }
    }
}
