//! Publishes good builds beside the server, so that nobody waits for the disk.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use super::News;
use crate::base::crash;
use crate::finish::{Destination, Mirror};
use crate::model::output::Output;

/// Who publishes. Works through one build at a time, and passes over those that are outdated.
pub(super) struct Desk {
    orders: Orders,
    thread: JoinHandle<()>,
}

/// Where builds are handed in.
#[derive(Clone)]
pub(super) struct Orders(Sender<Order>);

enum Order {
    Publish(Arc<Output>),
    Close,
}

impl Desk {
    /// Opens a desk that publishes into a folder and says what came of it.
    pub(super) fn open(destination: Destination, news: Sender<News>) -> Self {
        let (orders, received) = mpsc::channel();
        let thread = thread::spawn(move || work(&destination, &received, &news));
        Self { orders: Orders(orders), thread }
    }

    pub(super) fn orders(&self) -> Orders {
        self.orders.clone()
    }

    /// Waits until the last build that was handed in is published whole.
    pub(super) fn close(self) {
        let _ = self.orders.0.send(Order::Close);
        let _ = self.thread.join();
    }
}

impl Orders {
    /// Hands in a build.
    pub(super) fn publish(&self, output: Arc<Output>) {
        // It fails only when the desk is closed, and then the program ends.
        let _ = self.0.send(Order::Publish(output));
    }
}

fn work(destination: &Destination, received: &Receiver<Order>, news: &Sender<News>) {
    let mut mirror = Mirror::new(destination.clone());
    let mut open = true;
    while open {
        let mut newest = None;
        for order in received.recv().into_iter().chain(received.try_iter()) {
            match order {
                Order::Publish(output) => newest = Some(output),
                Order::Close => open = false,
            }
        }
        let Some(output) = newest else { break };
        let published = crash::catch(|| {
            // Where nobody listens any more, the program ends.
            let published = mirror.publish(&output, &mut |above| {
                let _ = news.send(News::Waits(above.to_owned()));
            });
            let _ = news.send(News::Published(published));
            if open {
                mirror.prepare();
            }
        });
        if let Err(crash) = published {
            // Of the folders nothing is known any more: the next build is published whole.
            mirror = Mirror::new(destination.clone());
            let _ = news.send(News::Crashed(crash));
        }
    }
    mirror.close();
}
