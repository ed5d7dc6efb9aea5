//! Ctrl-C, and the other ways to end a program, while a site is built: the command ends in order, so that no
//! folder stays half written.
//!
//! Takes what receives the finished files; gives one that takes none any more once somebody wants the end. It
//! never ends a publishing that has begun, which is a moment and leaves a whole site.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crate::model::output::{FileHash, Sink};

/// How long the start of listening is waited for.
const START: Duration = Duration::from_secs(2);

/// Whether somebody wants the end.
#[derive(Debug, Clone, Default)]
pub(super) struct Interruption(Arc<AtomicBool>);

/// Why a build did not come to its end.
struct Interrupted;

impl Interruption {
    /// Listens from now on. Who asks twice cannot wait: the second time ends the program at once. Where the system
    /// does not let kyr listen, it ends the program itself.
    pub(super) fn listen() -> Self {
        let wanted = Self::default();
        let (flag, (ready, started)) = (wanted.clone(), mpsc::channel());
        let listener = thread::Builder::new().name("signals".into()).spawn(move || {
            let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
                return;
            };
            runtime.block_on(async {
                let Ok(mut signals) = Signals::new() else { return };
                let _ = ready.send(());
                signals.next().await;
                flag.0.store(true, Ordering::SeqCst);
                signals.next().await;
                std::process::exit(super::Exit::Interrupted as i32);
            });
        });
        if listener.is_ok() {
            let _ = started.recv_timeout(START);
        }
        wanted
    }

    pub(super) fn is_wanted(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Does a piece of work that hands its files to `sink`. None where it was interrupted; what it was at is
    /// thrown away.
    pub(super) fn guard<T>(&self, sink: &dyn Sink, work: impl FnOnce(&dyn Sink) -> T) -> Option<T> {
        let stopping = Stopping { sink, interruption: self };
        match catch_unwind(AssertUnwindSafe(|| work(&stopping))) {
            Ok(done) => (!self.is_wanted()).then_some(done),
            Err(payload) if payload.is::<Interrupted>() => None,
            Err(payload) => resume_unwind(payload),
        }
    }
}

/// Takes files as long as nobody wants the end.
struct Stopping<'a> {
    sink: &'a dyn Sink,
    interruption: &'a Interruption,
}

impl Sink for Stopping<'_> {
    fn put(&self, path: &Arc<str>, bytes: &Arc<[u8]>, hash: &FileHash) {
        if self.interruption.is_wanted() {
            // No panic: nothing is wrong, and nobody is told.
            resume_unwind(Box::new(Interrupted));
        }
        self.sink.put(path, bytes, hash);
    }
}

#[cfg(unix)]
struct Signals([tokio::signal::unix::Signal; 3]);

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self([
            signal(SignalKind::interrupt())?,
            signal(SignalKind::terminate())?,
            signal(SignalKind::hangup())?,
        ]))
    }

    async fn next(&mut self) {
        let [interrupted, terminated, closed] = &mut self.0;
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
            _ = closed.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        let _ = tokio::signal::ctrl_c().await;
    }
}
