//! The site on this computer: built on every change, answered from memory, shown at once.
//!
//! Takes a folder and what a build shall be like; tells its caller the news. It builds with the very
//! same `pipeline::build` as every other command, and keeps the memo from one build to the next.
//! The last good output is what it shows: while there are errors, they stand over it in the browser.
//! It listens on this computer only, and nothing that it adds to a page is ever published.

#![allow(clippy::disallowed_methods, reason = "the server waits, and measures how long it took")]

mod banner;
mod browser;
mod desk;
mod events;
mod http;
mod live;
mod policy;
mod shown;
mod watch;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use crate::base::{Date, Diagnostic, Memo, diagnostic};
use crate::finish::{PublishError, Published};
use crate::load::{self, Folder, LoadError};
use crate::model::output::Counts;
use crate::pipeline::{self, Request};

pub use browser::open;
pub use http::Door;

use desk::Desk;
use events::{Changes, Events, Next};
use shown::Site;
use watch::Watch;

/// What to serve, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where each good build is published; None where it is only shown.
    pub output: Option<PathBuf>,
    /// The day that is today, where it is not the clock's.
    pub today: Option<Date>,
    pub request: Request,
}

/// What happens while a site is served.
#[derive(Debug)]
pub enum News<'a> {
    /// The site was built for the first time.
    Begun(&'a Round),
    /// The site can be looked at, at this address.
    Ready(&'a str),
    /// The site was built again after a change.
    Built(&'a Round),
    /// The folder cannot be read as a site any more. What was shown is still shown.
    Unreadable(&'a LoadError),
    /// A good build was published, or could not be.
    Published(&'a Result<Published, PublishError>),
    /// Some changes may go unnoticed from here on, and why.
    Blind(&'a str),
}

/// One build.
#[derive(Debug)]
pub struct Round {
    /// Names of the files that changed; none in the first round.
    pub changed: Vec<Arc<str>>,
    /// All there is to say about the content, sorted.
    pub diagnostics: Vec<Diagnostic>,
    pub counts: Counts,
    /// From the change until it was shown.
    pub took: Duration,
    pub shows: Shows,
}

/// What the browser shows after a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// What was built.
    This,
    /// An earlier build, since there are errors in this one, and the errors.
    Former,
    /// The errors alone: there was no good build yet.
    Nothing,
}

/// Why serving cannot begin.
#[derive(Debug)]
pub enum ServeError {
    /// The system does not tell us of changes.
    Watch(String),
    /// The system refuses what a server needs.
    Io(std::io::Error),
}

impl std::fmt::Display for ServeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Watch(error) => write!(f, "cannot watch the site's files: {error}"),
            Self::Io(error) => write!(f, "cannot serve: {error}"),
        }
    }
}

/// Serves the site in `folder` at `door` until the person ends it.
///
/// # Errors
/// The system does not let us watch the folder, or start what a server needs.
pub fn serve(
    door: Door,
    folder: Folder,
    options: &Options,
    progress: &dyn pipeline::Watch,
    hear: &mut dyn FnMut(News<'_>),
) -> Result<(), ServeError> {
    let start = Instant::now();
    let (say, heard) = mpsc::channel();
    let watch = Watch::start(&folder, say.clone()).map_err(|error| ServeError::Watch(error.to_string()))?;
    let desk = options.output.clone().map(|output| Desk::open(output, say.clone()));
    let mut server = Server {
        folder,
        watch,
        options,
        memo: Memo::new(),
        site: Site::default(),
        desk,
        readable: Readable::Yes,
        seen: BTreeSet::new(),
    };
    // A file may have changed after it was read and before it was watched.
    match server.folder.look_again(options.day()) {
        Ok(_) => {
            let round = server.round(Vec::new(), start, progress);
            hear(News::Begun(&round));
        }
        Err(error) => server.unreadable(&error, hear),
    }
    let address = door.address(&server.site.now().prefix);
    let open = door.open(server.site.clone(), say).map_err(ServeError::Io)?;
    hear(News::Ready(&address));
    server.run(Events::new(heard), hear);
    open.close();
    if let Some(desk) = server.desk {
        desk.close();
    }
    Ok(())
}

impl Options {
    fn day(&self) -> Date {
        self.today.unwrap_or_else(load::today)
    }
}

/// Whether the folder was a site when it was last looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readable {
    Yes,
    No,
}

struct Server<'a> {
    folder: Folder,
    watch: Watch,
    options: &'a Options,
    memo: Memo,
    site: Site,
    desk: Option<Desk>,
    readable: Readable,
    /// Names of changed files that are not built yet.
    seen: BTreeSet<Arc<str>>,
}

impl Server<'_> {
    fn run(&mut self, mut events: Events, hear: &mut dyn FnMut(News<'_>)) {
        loop {
            match events.next(&|path| self.folder.concerns(path)) {
                Next::Changes(changes) => {
                    let unfinished = self.change(&changes, hear);
                    if !unfinished.is_empty() {
                        events.look_later(unfinished);
                    }
                }
                Next::Published(result) => hear(News::Published(&result)),
                Next::Blind(why) => hear(News::Blind(&why)),
                Next::Stop => return,
            }
        }
    }

    /// Looks at what changed and builds. Gives the files that somebody is still writing, in which
    /// case it does not build.
    fn change(&mut self, changes: &Changes, hear: &mut dyn FnMut(News<'_>)) -> Vec<PathBuf> {
        // Before anything is read: what happens from here on comes as a change of its own.
        self.watch.renew(&self.folder, &changes.paths);
        let today = self.options.day();
        let looked = if changes.everything || self.readable == Readable::No {
            self.folder.look_again(today)
        } else {
            self.folder.look_at(&changes.paths, today)
        };
        let changed = match looked {
            Ok(changed) => changed,
            Err(error) => {
                self.unreadable(&error, hear);
                return Vec::new();
            }
        };
        // Editors empty a file and then fill it. An empty one that stays empty is no change then.
        let empty =
            |name: &&Arc<str>| self.folder.tree().files.get(*name).is_some_and(|f| f.bytes().is_empty());
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
            let early = Early::new(&self.site, &self.folder);
            let round = self.round(changed, changes.since, &early);
            hear(News::Built(&round));
        }
        Vec::new()
    }

    fn unreadable(&mut self, error: &LoadError, hear: &mut dyn FnMut(News<'_>)) {
        self.readable = Readable::No;
        self.site.trouble(banner::unreadable(error));
        hear(News::Unreadable(error));
    }

    /// Builds the site, and shows and publishes it where it is good.
    fn round(&mut self, changed: Vec<Arc<str>>, since: Instant, progress: &dyn pipeline::Watch) -> Round {
        let build = pipeline::build(self.folder.tree(), &mut self.memo, &self.options.request, progress);
        let mut diagnostics = self.folder.diagnostics();
        diagnostics.extend(build.diagnostics);
        diagnostic::sort(&mut diagnostics);
        let shows = if diagnostic::blocks(&diagnostics) {
            self.site.trouble(banner::problems(&diagnostics));
            if self.site.now().output.is_some() { Shows::Former } else { Shows::Nothing }
        } else {
            let output = Arc::new(build.output);
            self.site.show(output.clone(), &build.base_url);
            if let Some(desk) = &self.desk {
                desk.publish(output);
            }
            Shows::This
        };
        Round { changed, diagnostics, counts: build.counts, took: since.elapsed(), shows }
    }
}

/// Shows the first pages of a build while the rest of it is still being made: an edit of a page is
/// seen before the lists, feeds and checks are through.
struct Early {
    site: Site,
    left: AtomicUsize,
}

/// So many pages are shown early. An edit of content makes few pages anew; where it is many, the
/// whole comes at once.
const EARLY: usize = 8;

impl Early {
    fn new(site: &Site, folder: &Folder) -> Self {
        // A fault in the files is an error of the build that the pipeline does not know.
        let sound = !diagnostic::blocks(&folder.diagnostics()) && site.now().output.is_some();
        Self { site: site.clone(), left: AtomicUsize::new(if sound { EARLY } else { 0 }) }
    }
}

impl pipeline::Watch for Early {
    fn page(&self, path: &str, bytes: &Arc<[u8]>) {
        let one = |left: usize| left.checked_sub(1);
        if self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one).is_ok() {
            self.site.show_early(path, bytes);
        }
    }
}
