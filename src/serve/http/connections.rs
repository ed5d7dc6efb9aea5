//! How many connections there may be, and which one ends when there are more.
//!
//! Takes a connection in and gives what it is known by; never reads from it. There is always room for one
//! more: the oldest makes place, and those that only listen to events come last. So nobody who opens
//! connections and says nothing keeps a browser out, and a browser that loses its events asks for them again.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

/// What one client may take of the server.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// So many connections at a time.
    pub connections: usize,
    /// The head of a request has to be there after this time, from the beginning of a connection.
    pub head_time: Duration,
    /// A client that takes nothing of its answer for this time is let go.
    pub write_time: Duration,
    /// The head of a request is no longer than this, in bytes. It is at least 8192.
    pub head_size: usize,
    /// The path of a request with its query is no longer than this, in bytes.
    pub address_size: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 256,
            head_time: Duration::from_secs(15),
            write_time: Duration::from_secs(30),
            head_size: 16 * 1024,
            address_size: 4096,
        }
    }
}

/// All connections that are open.
pub(super) struct Connections {
    most: usize,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    /// By number: the oldest is first.
    connections: BTreeMap<u64, Arc<State>>,
    next: u64,
}

#[derive(Default)]
struct State {
    listens: AtomicBool,
    end: Notify,
}

/// One connection. Dropped, it makes place.
pub(super) struct Connection {
    number: u64,
    state: Arc<State>,
    all: Arc<Connections>,
}

impl Connections {
    pub(super) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most: most.max(1), open: Mutex::default() })
    }

    /// Takes a connection in. Where there are too many, another one is told to end.
    pub(super) fn enter(self: &Arc<Self>) -> Connection {
        let mut open = self.lock();
        while open.connections.len() >= self.most {
            let quiet = open.connections.iter().find(|(_, state)| !state.listens.load(Ordering::Relaxed));
            let Some(number) = quiet.or_else(|| open.connections.iter().next()).map(|(number, _)| *number)
            else {
                break;
            };
            if let Some(state) = open.connections.remove(&number) {
                state.end.notify_one();
            }
        }
        let number = open.next;
        open.next += 1;
        let state = Arc::new(State::default());
        open.connections.insert(number, state.clone());
        Connection { number, state, all: self.clone() }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connection {
    /// It gets events from here on, and says nothing itself.
    pub(super) fn listens(&self) {
        self.state.listens.store(true, Ordering::Relaxed);
    }

    /// Waits until it has to make place.
    pub(super) async fn ended(&self) {
        self.state.end.notified().await;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.all.lock().connections.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(all: &Connections) -> Vec<u64> {
        all.lock().connections.keys().copied().collect()
    }

    #[test]
    fn the_oldest_that_does_not_listen_makes_place() {
        let all = Connections::new(3);
        let listener = all.enter();
        listener.listens();
        let second = all.enter();
        let third = all.enter();
        assert_eq!(open(&all), [0, 1, 2]);
        let fourth = all.enter();
        assert_eq!(open(&all), [0, 2, 3]);
        drop(second);
        drop(third);
        assert_eq!(open(&all), [0, 3]);
        fourth.listens();
        let fifth = all.enter();
        fifth.listens();
        let sixth = all.enter();
        assert_eq!(open(&all), [3, 4, 5], "all listen: the oldest of them");
        drop((listener, fourth, fifth, sixth));
        assert_eq!(open(&all), [0; 0]);
    }
}
