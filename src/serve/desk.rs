//! Publishes good builds beside the server, so that nobody waits for the disk.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use super::events::Message;
use crate::finish::Mirror;
use crate::model::output::Output;

/// Who publishes. Works through one build at a time, and passes over those that are outdated.
pub(super) struct Desk {
    builds: Sender<Arc<Output>>,
    thread: JoinHandle<()>,
}

impl Desk {
    /// Opens a desk that publishes into `folder` and says what came of it.
    pub(super) fn open(folder: PathBuf, say: Sender<Message>) -> Self {
        let (builds, received) = mpsc::channel::<Arc<Output>>();
        let thread = thread::spawn(move || {
            let mut mirror = Mirror::new(folder);
            while let Ok(mut output) = received.recv() {
                while let Ok(newer) = received.try_recv() {
                    output = newer;
                }
                // Where nobody listens any more, the program ends.
                let _ = say.send(Message::Published(mirror.publish(&output)));
                mirror.prepare();
            }
            mirror.close();
        });
        Self { builds, thread }
    }

    /// Puts a build on the desk.
    pub(super) fn publish(&self, output: Arc<Output>) {
        // It fails only when the thread has ended, which has no reason to.
        let _ = self.builds.send(output);
    }

    /// Waits until the last build is published whole.
    pub(super) fn close(self) {
        drop(self.builds);
        let _ = self.thread.join();
    }
}
