//! `kyr serve`: the site on this computer, built again on every change.

use std::collections::HashSet;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::args::Problems;
use super::progress::Progress;
use super::{Args, Exit, Terminal, build, emit, schedule, site};
use crate::base::visible::shown;
use crate::base::{Crash, Diagnostic, Location, Severity, crash, visible};
use crate::finish::{Destination, PublishError, Remark};
use crate::load::Folder;
use crate::model::schedule::Schedule;
use crate::serve::{self, Door, Limits, News, Options, Round, ServeError, Shows};

/// What `kyr serve` is asked besides what every command is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) port: u16,
    pub(super) browser: Browser,
}

/// Whether to open the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Browser {
    Open,
    Leave,
}

pub(super) fn run(args: &Args, wish: Wish, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let today = match site::today(args, terminal)? {
        Ok(today) => today,
        Err(exit) => return Ok(exit),
    };
    let folder = match site::folder(args, terminal)? {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    // The port comes before the build: who has to choose another should not wait.
    let door = match Door::take(wish.port) {
        Ok(door) => door,
        Err(error) => return refuse(&error, wish.port, terminal),
    };
    let options = Options {
        output: output(args, &folder),
        today,
        request: site::request(args),
        limits: Limits::default(),
    };
    let output = options.output.as_ref().map(|destination| destination.folder.clone());
    let progress = Arc::new(Progress::new(terminal.interactive));
    let mut speaker = Speaker {
        terminal,
        problems: &args.problems,
        output: output.as_deref(),
        progress: &progress,
        browser: wish.browser,
        said: Vec::new(),
        scheduled: Schedule::default(),
        refused: String::new(),
        remarked: HashSet::new(),
        ended: Exit::Fine,
    };
    // A terminal that went away is no reason to stop: the browser is what people look at.
    let served = serve::serve(door, folder, options, progress.clone(), &mut |news| {
        let _ = speaker.hear(news);
    });
    let ended = speaker.ended;
    match served {
        Ok(()) => {
            writeln!(terminal.out, "stopped")?;
            Ok(ended)
        }
        Err(error) => {
            let help = match error {
                ServeError::Watch(_) => {
                    "raise the number of folders that the system watches for one person (on Linux: fs.inotify.max_user_watches and max_user_instances)"
                }
                ServeError::Io(_) => "close some other programs, and try again",
            };
            writeln!(terminal.err, "error: {error}\n\nhelp: {help}")?;
            Ok(Exit::Machine)
        }
    }
}

/// Where good builds are published. Drafts and pseudo-languages are there to be looked at: they only go
/// into a folder that somebody names.
fn output(args: &Args, folder: &Folder) -> Option<Destination> {
    (!(args.drafts || args.pseudo) || args.output.is_some()).then(|| site::destination(args, folder))
}

fn refuse(error: &io::Error, port: u16, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    match error.kind() {
        io::ErrorKind::AddrInUse => writeln!(
            terminal.err,
            "error: another program uses port {port} already\n\nhelp: end it, perhaps a `kyr serve` in another window, or choose another port with --port"
        )?,
        io::ErrorKind::PermissionDenied => writeln!(
            terminal.err,
            "error: the system does not let you use port {port}\n\nhelp: choose a port above 1023 with --port"
        )?,
        _ => writeln!(
            terminal.err,
            "error: cannot use port {port}: {error}\n\nhelp: choose another port with --port"
        )?,
    }
    Ok(Exit::Machine)
}

/// Tells the person what happens.
struct Speaker<'a, 'b> {
    terminal: &'a mut Terminal<'b>,
    problems: &'a Problems,
    output: Option<&'a Path>,
    progress: &'a Progress,
    browser: Browser,
    /// What was said of the last round, and stands in the terminal already.
    said: Vec<Diagnostic>,
    /// What was said to change by itself.
    scheduled: Schedule,
    /// Why the last publishing was refused.
    refused: String,
    /// What was said of publishings already.
    remarked: HashSet<Remark>,
    /// What the program ends with.
    ended: Exit,
}

impl Speaker<'_, '_> {
    fn hear(&mut self, news: &News) -> io::Result<()> {
        self.progress.done();
        match news {
            News::Begun(round) => self.begun(round)?,
            News::Ready(address) => self.ready(address)?,
            News::Built(round) => self.built(round)?,
            News::Unreadable(error) => writeln!(
                self.terminal.err,
                "error: {error}\n\nhelp: put it back; until then the last good version is shown\n"
            )?,
            News::Crashed(crash) => {
                self.crashed(crash, "what the browser shows stays, and the next change is built again")?;
            }
            News::Stopped(crash) => {
                self.ended = Exit::Machine;
                self.crashed(crash, "nothing is watched any more, so the server ends")?;
            }
            News::Published(Ok(published)) => {
                self.refused.clear();
                let mut news = published.clone();
                news.remarks.retain(|remark| !self.remarked.contains(remark));
                self.remarked.extend(news.remarks.iter().cloned());
                build::left(&news, self.terminal)?;
            }
            News::Waits(above) => build::waits(above, self.terminal)?,
            News::Ended => {}
            News::Published(Err(error)) => self.refused(error)?,
            News::Blind(why) => writeln!(
                self.terminal.err,
                "warning: some changes may not be seen: {why}\n\nhelp: start `kyr serve` again\n"
            )?,
        }
        self.terminal.out.flush()?;
        self.terminal.err.flush()
    }

    fn crashed(&mut self, crash: &Crash, so: &str) -> io::Result<()> {
        writeln!(self.terminal.err, "error: {crash}\n\nhelp: {}\n\n{so}", crash::REPORT)
    }

    /// The same refusal after every change would hide everything else.
    fn refused(&mut self, error: &PublishError) -> io::Result<()> {
        if self.refused == error.to_string() {
            return Ok(());
        }
        self.refused = error.to_string();
        build::refuse(error, self.terminal)?;
        writeln!(self.terminal.err, "\nthe browser shows the site all the same")
    }

    fn begun(&mut self, round: &Round) -> io::Result<()> {
        self.diagnostics(round)?;
        let counts = round.counts;
        let problems = emit::count(&round.diagnostics);
        if round.shows == Shows::This {
            writeln!(
                self.terminal.out,
                "{} pages in {} languages, built in {}: {problems}",
                counts.pages,
                counts.languages,
                Took(round.took)
            )
        } else {
            writeln!(self.terminal.out, "{problems}: the browser shows the errors until they are corrected")
        }
    }

    fn ready(&mut self, address: &str) -> io::Result<()> {
        writeln!(self.terminal.out, "serving at {address} (Ctrl-C ends)")?;
        match self.output {
            Some(folder) => {
                writeln!(self.terminal.out, "publishing every good build into {}", shown(folder))?;
            }
            None => writeln!(
                self.terminal.out,
                "publishing nothing, since drafts are shown; name a folder with --output to publish them"
            )?,
        }
        self.terminal.out.flush()?;
        if self.browser == Browser::Open
            && let Err(error) = serve::open(address)
        {
            writeln!(
                self.terminal.err,
                "warning: cannot open a browser: {error}\n\nhelp: open {address} yourself\n"
            )?;
        }
        Ok(())
    }

    fn built(&mut self, round: &Round) -> io::Result<()> {
        self.diagnostics(round)?;
        let problems = emit::count(&round.diagnostics);
        let what = match &*round.changed {
            [] => "the site".to_owned(),
            [one] => visible(one).into_owned(),
            [one, more @ ..] => format!("{} and {} more", visible(one), more.len()),
        };
        let took = Took(round.took);
        let early =
            round.early.map_or(String::new(), |early| format!("{}, the whole site after ", Took(early)));
        match round.shows {
            Shows::This => {
                writeln!(self.terminal.out, "{what} changed, shown after {early}{took}: {problems}")
            }
            Shows::Former => writeln!(
                self.terminal.out,
                "{what} changed, built in {took}: {problems}; the last good version is still shown"
            ),
            Shows::Nothing => writeln!(self.terminal.out, "{what} changed, built in {took}: {problems}"),
        }
    }

    /// Errors are shown after every build, and all of them; of what does not stand in the way, only
    /// what was not said before.
    fn diagnostics(&mut self, round: &Round) -> io::Result<()> {
        let said: HashSet<_> = self.said.iter().map(words).collect();
        let news: Vec<Diagnostic> = round
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error || !said.contains(&words(diagnostic)))
            .cloned()
            .collect();
        emit::emit(&news, self.problems, self.terminal)?;
        self.said.clone_from(&round.diagnostics);
        if self.scheduled != round.schedule {
            schedule::say(&round.schedule, &round.diagnostics, self.terminal)?;
            self.scheduled.clone_from(&round.schedule);
        }
        Ok(())
    }
}

/// What makes a diagnostic another one than the rest.
fn words(diagnostic: &Diagnostic) -> (Option<&Location>, &str, &str) {
    (diagnostic.location.as_ref(), diagnostic.code.name, &diagnostic.message)
}

/// A time as people read it.
struct Took(Duration);

impl std::fmt::Display for Took {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.as_secs() > 0 {
            write!(f, "{:.1} s", self.0.as_secs_f64())
        } else {
            write!(f, "{} ms", self.0.as_millis().max(1))
        }
    }
}
