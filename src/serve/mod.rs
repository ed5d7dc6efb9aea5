//! The site on this computer: built on every change, answered from memory, shown at once.
//!
//! Takes a folder and what a build shall be like; tells its caller the news. It builds with the very
//! same `pipeline::build` as every other command, and keeps the memo from one build to the next.
//! The last good output is what it shows: while there are errors, they stand over it in the browser.
//! It listens on this computer only, and nothing that it adds to a page is ever published.

#![allow(clippy::disallowed_methods, reason = "the server waits, and measures how long it took")]

mod banner;
mod browser;
mod builder;
mod desk;
mod events;
mod http;
mod live;
mod policy;
mod shown;
mod watch;

use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crate::base::{Crash, Date, Diagnostic, crash};
use crate::finish::{Destination, PublishError, Published};
use crate::load::{self, Folder, LoadError};
use crate::model::output::Counts;
use crate::model::schedule::Schedule;
use crate::pipeline::{self, Request};

pub use browser::open;
pub use http::{Door, Limits};

use builder::Builder;
use desk::Desk;
use events::Events;
use shown::Site;
use watch::Watch;

/// What to serve, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where each good build is published; None where it is only shown.
    pub output: Option<Destination>,
    /// The day that is today, where it is not the clock's.
    pub today: Option<Date>,
    pub request: Request,
    /// What one client may take of the server.
    pub limits: Limits,
}

/// What happens while a site is served.
#[derive(Debug)]
pub enum News {
    /// The site was built for the first time.
    Begun(Round),
    /// The site can be looked at, at this address.
    Ready(String),
    /// The site was built again after a change.
    Built(Round),
    /// The folder cannot be read as a site any more. What was shown is still shown.
    Unreadable(LoadError),
    /// The program failed in a build. What was shown is still shown, and the next change is built anew.
    Crashed(Crash),
    /// The program failed outside of a build, and sees no change any more.
    Stopped(Crash),
    /// Another program publishes into this folder, and is waited for.
    Waits(PathBuf),
    /// A good build was published, or could not be.
    Published(Result<Published, PublishError>),
    /// Some changes may go unnoticed from here on, and why.
    Blind(String),
    /// The person, or the system, ends the program.
    Ended,
}

/// One build.
#[derive(Debug)]
pub struct Round {
    /// Names of the files that changed; none in the first round.
    pub changed: Vec<Arc<str>>,
    /// All there is to say about the content, sorted.
    pub diagnostics: Vec<Diagnostic>,
    pub counts: Counts,
    pub schedule: Schedule,
    /// From the change until the first page was shown, where that was before the whole.
    pub early: Option<Duration>,
    /// From the change until all was shown.
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

/// Serves the site in `folder` at `door` until the person ends it. `progress` hears of the first build.
///
/// # Errors
/// The system does not let us watch the folder, or start what a server needs.
pub fn serve(
    door: Door,
    folder: Folder,
    options: Options,
    progress: Arc<dyn pipeline::Watch + Send>,
    hear: &mut dyn FnMut(&News),
) -> Result<(), ServeError> {
    let start = events::now();
    let (tell, told) = mpsc::channel();
    let (say, heard) = mpsc::channel();
    let watch =
        Watch::start(&folder, say, tell.clone()).map_err(|error| ServeError::Watch(error.to_string()))?;
    let desk = options.output.clone().map(|output| Desk::open(output, tell.clone()));
    let site = Site::default();
    // Who asks before there is anything to see waits for it.
    let open = door.open(site.clone(), options.limits, tell.clone()).map_err(ServeError::Io)?;
    let address = open.address();
    let orders = desk.as_ref().map(Desk::orders);
    let builder = Builder::new(folder, watch, options, site, orders, tell.clone());
    // Nobody waits for this thread: who ends the program in the middle of a build ends the build.
    thread::spawn(move || {
        let built = crash::catch(|| builder.run(Events::new(heard), start, &address, &*progress));
        if let Err(crash) = built {
            let _ = tell.send(News::Stopped(crash));
        }
    });
    for news in told {
        hear(&news);
        if matches!(news, News::Ended | News::Stopped(_)) {
            break;
        }
    }
    open.close();
    if let Some(desk) = desk {
        desk.close();
    }
    Ok(())
}

impl Options {
    fn day(&self) -> Date {
        self.today.unwrap_or_else(load::today)
    }
}
