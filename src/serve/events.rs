//! From single events to changes worth a build: waits until whoever writes has finished.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// So long nothing more must happen before a build begins.
const QUIET: Duration = Duration::from_millis(1);

/// So long a file may stay open for writing before it is read all the same. An editor empties a file
/// and then fills it: in between it would be an error.
const UNFINISHED: Duration = Duration::from_millis(20);

/// After so long a build begins even while files are still being written.
const PATIENCE: Duration = Duration::from_millis(100);

/// A new folder is looked at again after this time: what was put into it at once may have come
/// before the system watched it.
const SETTLED: Duration = Duration::from_millis(100);

/// A folder that is no site any more is looked at again after this time.
const ABSENT: Duration = Duration::from_millis(500);

/// This moment. Only how long things take is told by it, never what is built.
#[allow(clippy::disallowed_methods, reason = "a server waits, and says how long a change took")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// What the system says.
#[derive(Debug)]
pub(super) enum Message {
    /// Something happened to a file or folder.
    Touched(Touch),
    /// Something happened, and nobody knows to what.
    Lost,
}

/// What happened to one file or folder, and when.
#[derive(Debug)]
pub(super) struct Touch {
    pub(super) path: PathBuf,
    pub(super) what: What,
    pub(super) when: Instant,
}

/// What happened to a file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Somebody writes into the file, and will close it.
    Opened,
    /// Somebody has finished writing into the file.
    Closed,
    /// A folder is new here.
    NewFolder,
    /// Anything that is finished when we hear of it: removed, renamed, other permissions.
    Other,
}

/// Files and folders to look at again.
#[derive(Debug)]
pub(super) struct Changes {
    pub(super) paths: Vec<PathBuf>,
    /// Some changes were lost: look at everything.
    pub(super) everything: bool,
    /// When the first of them happened.
    pub(super) since: Instant,
}

/// The messages, in order.
pub(super) struct Events {
    messages: Receiver<Message>,
    /// What to look at again, and when.
    later: Option<(Instant, Vec<PathBuf>)>,
}

impl Events {
    pub(super) fn new(messages: Receiver<Message>) -> Self {
        Self { messages, later: None }
    }

    /// Waits for changes. Paths that do not concern the site are passed over. None where the system
    /// will say nothing more.
    pub(super) fn next(&mut self, concerns: &dyn Fn(&Path) -> bool) -> Option<Changes> {
        loop {
            let batch = match self.receive() {
                Ok(Message::Touched(touch)) if concerns(&touch.path) => {
                    let mut batch = Batch::new(touch.when, false);
                    batch.add(touch);
                    batch
                }
                Ok(Message::Touched(_)) => continue,
                Ok(Message::Lost) => Batch::new(now(), true),
                Err(RecvTimeoutError::Timeout) => {
                    let (_, paths) = self.later.take()?;
                    return Some(Changes { paths, everything: false, since: now() });
                }
                Err(RecvTimeoutError::Disconnected) => return None,
            };
            return Some(self.gather(batch, concerns));
        }
    }

    /// Has these looked at again when whoever writes them should have finished.
    pub(super) fn look_later(&mut self, paths: Vec<PathBuf>) {
        self.later(UNFINISHED, paths);
    }

    /// Has the site looked at again after a while, where no message may come.
    pub(super) fn look_again(&mut self) {
        self.later(ABSENT, Vec::new());
    }

    fn later(&mut self, wait: Duration, mut paths: Vec<PathBuf>) {
        let at = now() + wait;
        let (due, waiting) = self.later.get_or_insert((at, Vec::new()));
        *due = at.max(*due);
        waiting.append(&mut paths);
    }

    fn receive(&self) -> Result<Message, RecvTimeoutError> {
        match &self.later {
            Some((at, _)) => self.messages.recv_timeout(at.saturating_duration_since(now())),
            None => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    /// Adds what follows at once, as when an editor saves several files.
    fn gather(&mut self, mut batch: Batch, concerns: &dyn Fn(&Path) -> bool) -> Changes {
        while let Ok(message) = self.messages.recv_timeout(batch.end().saturating_duration_since(now())) {
            match message {
                Message::Touched(touch) if concerns(&touch.path) => batch.add(touch),
                Message::Touched(_) => {}
                Message::Lost => batch.everything = true,
            }
        }
        if !batch.folders.is_empty() {
            self.later(SETTLED, std::mem::take(&mut batch.folders));
        }
        Changes { paths: batch.paths.into_iter().collect(), everything: batch.everything, since: batch.first }
    }
}

/// Changes that belong together.
struct Batch {
    paths: BTreeSet<PathBuf>,
    unfinished: BTreeSet<PathBuf>,
    folders: Vec<PathBuf>,
    everything: bool,
    first: Instant,
    last: Instant,
}

impl Batch {
    fn new(first: Instant, everything: bool) -> Self {
        Self {
            paths: BTreeSet::new(),
            unfinished: BTreeSet::new(),
            folders: Vec::new(),
            everything,
            first,
            last: now(),
        }
    }

    fn add(&mut self, touch: Touch) {
        match touch.what {
            What::Opened => {
                self.unfinished.insert(touch.path.clone());
            }
            What::NewFolder => self.folders.push(touch.path.clone()),
            What::Closed | What::Other => {
                self.unfinished.remove(&touch.path);
            }
        }
        self.paths.insert(touch.path);
        self.last = now();
    }

    /// When to stop waiting.
    fn end(&self) -> Instant {
        let wait = if self.unfinished.is_empty() { QUIET } else { UNFINISHED };
        (self.last + wait).min(self.first + PATIENCE)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Sender};

    use super::*;

    fn touch(say: &Sender<Message>, path: &str, what: What) {
        let touch = Touch { path: path.into(), what, when: Instant::now() };
        assert!(say.send(Message::Touched(touch)).is_ok());
    }

    fn paths(changes: Option<Changes>) -> Vec<String> {
        let paths = changes.map(|changes| changes.paths).unwrap_or_default();
        paths.iter().map(|path| path.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn what_happens_together_is_one_change() {
        let (say, heard) = mpsc::channel();
        let mut events = Events::new(heard);
        touch(&say, "a", What::Opened);
        touch(&say, "other", What::Other);
        touch(&say, "a", What::Closed);
        touch(&say, "b", What::Other);
        assert!(say.send(Message::Lost).is_ok());
        let concerns = |path: &Path| path != Path::new("other");
        let changes = events.next(&concerns);
        assert!(changes.as_ref().is_some_and(|changes| changes.everything));
        assert_eq!(paths(changes), ["a", "b"]);
        drop(say);
        assert!(events.next(&concerns).is_none());
    }

    #[test]
    fn waits_for_a_file_to_be_closed_but_not_for_ever() {
        let (say, heard) = mpsc::channel();
        let mut events = Events::new(heard);
        touch(&say, "a", What::Opened);
        let start = Instant::now();
        assert_eq!(paths(events.next(&|_| true)), ["a"]);
        assert!(start.elapsed() >= UNFINISHED);
        touch(&say, "b", What::Opened);
        touch(&say, "b", What::Closed);
        touch(&say, "c", What::Closed);
        assert_eq!(paths(events.next(&|_| true)), ["b", "c"]);
    }

    #[test]
    fn looks_twice_at_a_new_folder_and_at_what_is_unfinished() {
        let (say, heard) = mpsc::channel();
        let mut events = Events::new(heard);
        touch(&say, "folder", What::NewFolder);
        assert_eq!(paths(events.next(&|_| true)), ["folder"]);
        events.look_later(vec!["file".into()]);
        assert_eq!(paths(events.next(&|_| true)), ["folder", "file"]);
        drop(say);
        assert!(events.next(&|_| true).is_none());
    }
}
