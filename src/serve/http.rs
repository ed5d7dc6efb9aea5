//! Answers browsers, from memory.
//!
//! A request names a file of the output or it names nothing: no path of it ever reaches the file
//! system. Only this computer can ask, and only by its own name, so that no page elsewhere can read
//! an unpublished site through a name that it makes lead here. What is no request at all is answered by the
//! library, with an empty page and our headers. A connection is for one request: on this computer another
//! one costs nothing, and so none is kept that nobody uses.

mod answer;
mod connections;
mod stream;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::http::StatusCode;
use axum::http::request::{Parts, Request};
use axum::response::{IntoResponse, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use self::answer::Asked;
use self::connections::{Connection, Connections};
use self::stream::Guarded;
use super::News;
use super::live;
use super::shown::Site;

pub use self::connections::Limits;

/// Where the system has no more connections to give, it may have some after this time.
const PAUSE: Duration = Duration::from_millis(100);

/// A port of this computer, taken and not answered yet.
pub struct Door {
    listener: TcpListener,
    local: SocketAddr,
}

impl Door {
    /// Takes a port; 0 takes any that is free.
    ///
    /// # Errors
    /// Another program has it, or the system does not let us.
    pub fn take(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let local = listener.local_addr()?;
        Ok(Self { listener, local })
    }

    /// Begins to answer.
    pub(super) fn open(self, site: Site, limits: Limits, news: Sender<News>) -> io::Result<Open> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (close, closed) = oneshot::channel();
        let listener = {
            let _context = runtime.enter();
            tokio::net::TcpListener::from_std(self.listener)?
        };
        let thread = thread::spawn(move || {
            runtime.block_on(async move {
                tokio::spawn(async move {
                    ended().await;
                    // Where nobody listens any more, the program ends anyway.
                    let _ = news.send(News::Ended);
                });
                tokio::select! {
                    () = accept(listener, site, limits) => {}
                    _ = closed => {}
                }
            });
        });
        Ok(Open { local: self.local, close, thread })
    }
}

/// A server that answers.
pub(super) struct Open {
    local: SocketAddr,
    close: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Open {
    /// The address of its root.
    pub(super) fn address(&self) -> String {
        format!("http://{}/", self.local)
    }

    /// Answers nobody any more; who still listens to events is let go.
    pub(super) fn close(self) {
        let _ = self.close.send(());
        let _ = self.thread.join();
    }
}

/// Waits until the person or the system ends the program, or the window closes in which it runs.
async fn ended() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut terminated), Ok(mut closed)) =
            (signal(SignalKind::terminate()), signal(SignalKind::hangup()))
        {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
                _ = closed.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}

/// Takes connections, for ever.
async fn accept(listener: tokio::net::TcpListener, site: Site, limits: Limits) {
    let connections = Connections::new(limits.connections);
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let connection = Arc::new(connections.enter());
                tokio::spawn(converse(stream, connection, site.clone(), limits));
            }
            // A client that is gone already is no reason to stop, nor is a system that has no more to give.
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Answers the requests of one connection, until it ends or has to make place.
async fn converse(stream: TcpStream, connection: Arc<Connection>, site: Site, limits: Limits) {
    // An event should not wait for a second one to share its packet.
    let _ = stream.set_nodelay(true);
    let asked = Arc::new(AtomicBool::new(false));
    let stream = Guarded::new(stream, asked.clone(), limits.write_time);
    let service = service_fn(|request: Request<Incoming>| {
        asked.store(true, Ordering::Relaxed);
        let (connection, site) = (connection.clone(), site.clone());
        // Whatever else was sent is not read.
        let (head, _) = request.into_parts();
        async move { Ok::<_, Infallible>(answer::guarded(respond(&site, &connection, limits, &head).await)) }
    });
    let served = http1::Builder::new()
        .keep_alive(false)
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_buf_size(limits.head_size)
        .serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        // A client that breaks off is no fault of ours.
        _ = served => {}
        () = connection.ended() => {}
    }
}

async fn respond(site: &Site, connection: &Connection, limits: Limits, request: &Parts) -> Response {
    let asked = Asked::of(request);
    if let Some(refusal) = answer::refusal(&asked, limits.address_size) {
        return refusal.into_response();
    }
    if asked.path == live::EVENTS {
        connection.listens();
        // Their query is the path of the page that listens.
        let path = asked.query.unwrap_or_default().to_owned();
        return live::events(site, move |shown| answer::answer(&Asked::page(&path), shown).tag);
    }
    let mut changes = site.changes();
    loop {
        let shown = changes.borrow_and_update().clone();
        let answer = answer::answer(&asked, &shown);
        // While a build is under way, what is not there may be yet to come: a picture or a style of
        // an early page, or all there is.
        let early = answer.status == StatusCode::NOT_FOUND && shown.is_partial();
        if !early || changes.changed().await.is_err() {
            return answer.into_response();
        }
    }
}
