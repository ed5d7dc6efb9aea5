//! As much of a browser as the tests need: requests as they are, and events.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use super::site::{LONG, Server};

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    /// A header's value; empty where it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }

    /// What the page's script knows it by.
    pub(crate) fn tag(&self) -> &str {
        let (_, rest) = self.body.split_once("data-tag=").expect("a script");
        rest.split('>').next().expect("a tag")
    }
}

/// Asks for a path, exactly as it is written.
pub(crate) fn get(server: impl Into<SocketAddr>, path: &str) -> Answer {
    let address = server.into();
    ask(address, "GET", path, &address.to_string())
}

impl From<&Server> for SocketAddr {
    fn from(server: &Server) -> Self {
        server.address
    }
}

pub(crate) fn ask(server: impl Into<SocketAddr>, method: &str, path: &str, host: &str) -> Answer {
    let head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    raw(server, head.as_bytes())
}

pub(crate) fn connect(server: impl Into<SocketAddr>) -> TcpStream {
    let stream = TcpStream::connect(server.into()).expect("connected");
    stream.set_read_timeout(Some(LONG)).expect("set");
    stream
}

/// Sends something, whether it is a request or not, and reads until the server closes the connection.
pub(crate) fn raw(server: impl Into<SocketAddr>, sent: &[u8]) -> Answer {
    let mut stream = connect(server);
    stream.write_all(sent).expect("sent");
    let mut bytes = Vec::new();
    // A server that did not read all of it resets the connection when it has answered.
    let read = stream.read_to_end(&mut bytes);
    assert!(read.is_ok() || !bytes.is_empty(), "{read:?}");
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// A browser that has a page open.
pub(crate) struct Listener {
    events: Receiver<String>,
    /// What it knows the page by.
    tag: String,
}

impl Listener {
    /// Opens a page.
    pub(crate) fn new(server: impl Into<SocketAddr>, path: &str) -> Self {
        let address = server.into();
        let tag = get(address, path).tag().to_owned();
        let mut stream = TcpStream::connect(address).expect("connected");
        write!(
            stream,
            "GET /.kyr/events?{path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
        )
        .expect("sent");
        let (say, events) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if let Some(data) = line.strip_prefix("data: ") {
                    let _ = say.send(data.to_owned());
                }
            }
        });
        // A page that is up to date is told so at once.
        assert_eq!(events.recv_timeout(LONG).as_ref(), Ok(&tag));
        Self { events, tag }
    }

    /// Waits until it hears that the page is another one, and gives the new tag.
    pub(crate) fn reload(&mut self) -> String {
        loop {
            let tag = self.events.recv_timeout(LONG).expect("an event");
            if tag != self.tag {
                self.tag.clone_from(&tag);
                return tag;
            }
        }
    }

    /// Whether the server has let go of the connection, after what it may still have said.
    pub(crate) fn is_over(&self) -> bool {
        loop {
            match self.events.recv_timeout(LONG) {
                Ok(_) => {}
                Err(error) => return error == mpsc::RecvTimeoutError::Disconnected,
            }
        }
    }
}
