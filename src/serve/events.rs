//! From single events to changes worth a build: waits until whoever writes has finished.

#![allow(clippy::disallowed_methods, reason = "the server waits, and measures how long it took")]

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::finish::{PublishError, Published};

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

/// What reaches the one who builds.
#[derive(Debug)]
pub(super) enum Message {
    /// Something happened to a file or folder.
    Touched(Touch),
    /// Something happened, and nobody knows to what.
    Lost,
    /// Some changes may go unnoticed from here on, and why.
    Blind(String),
    Published(Result<Published, PublishError>),
    /// The person has seen enough.
    Stop,
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

/// What to do next.
#[derive(Debug)]
pub(super) enum Next {
    Changes(Changes),
    Published(Result<Published, PublishError>),
    Blind(String),
    Stop,
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
    /// Came while changes were gathered.
    waiting: VecDeque<Message>,
    /// New folders, and when to look at them again.
    later: Option<(Instant, Vec<PathBuf>)>,
}

impl Events {
    pub(super) fn new(messages: Receiver<Message>) -> Self {
        Self { messages, waiting: VecDeque::new(), later: None }
    }

    /// Waits for what to do next. Paths that do not concern the site are passed over.
    pub(super) fn next(&mut self, concerns: &dyn Fn(&Path) -> bool) -> Next {
        loop {
            let message = match self.waiting.pop_front() {
                Some(message) => message,
                None => match self.receive() {
                    Ok(message) => message,
                    Err(RecvTimeoutError::Disconnected) => return Next::Stop,
                    Err(RecvTimeoutError::Timeout) => {
                        let paths = self.later.take().map(|(_, paths)| paths).unwrap_or_default();
                        return Next::Changes(Changes { paths, everything: false, since: Instant::now() });
                    }
                },
            };
            match message {
                Message::Published(result) => return Next::Published(result),
                Message::Blind(why) => return Next::Blind(why),
                Message::Stop => return Next::Stop,
                Message::Lost => {
                    return Next::Changes(self.gather(Batch::new(Instant::now(), true), concerns));
                }
                Message::Touched(touch) if concerns(&touch.path) => {
                    let mut batch = Batch::new(touch.when, false);
                    batch.add(touch);
                    return Next::Changes(self.gather(batch, concerns));
                }
                Message::Touched(_) => {}
            }
        }
    }

    /// Has these looked at again when whoever writes them should have finished.
    pub(super) fn look_later(&mut self, paths: Vec<PathBuf>) {
        self.later(UNFINISHED, paths);
    }

    fn later(&mut self, wait: Duration, mut paths: Vec<PathBuf>) {
        let at = Instant::now() + wait;
        let (due, waiting) = self.later.get_or_insert((at, Vec::new()));
        *due = at.max(*due);
        waiting.append(&mut paths);
    }

    fn receive(&self) -> Result<Message, RecvTimeoutError> {
        match &self.later {
            Some((at, _)) => self.messages.recv_timeout(at.saturating_duration_since(Instant::now())),
            None => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    /// Adds what follows at once, as when an editor saves several files.
    fn gather(&mut self, mut batch: Batch, concerns: &dyn Fn(&Path) -> bool) -> Changes {
        while let Ok(message) =
            self.messages.recv_timeout(batch.end().saturating_duration_since(Instant::now()))
        {
            match message {
                Message::Touched(touch) => {
                    if concerns(&touch.path) {
                        batch.add(touch);
                    }
                }
                Message::Lost => batch.everything = true,
                Message::Stop => {
                    self.waiting.push_front(Message::Stop);
                    break;
                }
                other => self.waiting.push_back(other),
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
            last: Instant::now(),
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
        self.last = Instant::now();
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

    fn paths(next: Next) -> Vec<String> {
        match next {
            Next::Changes(changes) => {
                changes.paths.iter().map(|path| path.to_string_lossy().into_owned()).collect()
            }
            other => vec![format!("{other:?}")],
        }
    }

    #[test]
    fn what_happens_together_is_one_change() {
        let (say, heard) = mpsc::channel();
        let mut events = Events::new(heard);
        touch(&say, "a", What::Opened);
        touch(&say, "other", What::Other);
        touch(&say, "a", What::Closed);
        touch(&say, "b", What::Other);
        assert!(say.send(Message::Blind("full".into())).is_ok());
        assert!(say.send(Message::Stop).is_ok());
        let concerns = |path: &Path| path != Path::new("other");
        assert_eq!(paths(events.next(&concerns)), ["a", "b"]);
        assert!(matches!(events.next(&concerns), Next::Stop));
        assert!(matches!(events.next(&concerns), Next::Blind(_)));
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
        let closing = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(5));
            touch(&say, "b", What::Closed);
            touch(&say, "c", What::Closed);
        });
        assert_eq!(paths(events.next(&|_| true)), ["b", "c"]);
        assert!(closing.join().is_ok());
    }

    #[test]
    fn looks_at_a_new_folder_twice() {
        let (say, heard) = mpsc::channel();
        let mut events = Events::new(heard);
        touch(&say, "folder", What::NewFolder);
        assert_eq!(paths(events.next(&|_| true)), ["folder"]);
        assert_eq!(paths(events.next(&|_| true)), ["folder"]);
        drop(say);
        assert!(matches!(events.next(&|_| true), Next::Stop));
    }
}
