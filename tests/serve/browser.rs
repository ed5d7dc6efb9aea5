//! As much of a browser as the tests need: requests as they are, and events.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use super::site::{LONG, Server};

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    /// A header's value; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }

    /// The version that the page's script knows.
    pub fn version(&self) -> &str {
        let (_, rest) = self.body.split_once("data-version=\"").expect("a script");
        rest.split('"').next().expect("a version")
    }
}

/// Asks for a path, exactly as it is written.
pub fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, &server.address.to_string())
}

pub fn ask(server: &Server, method: &str, path: &str, host: &str) -> Answer {
    let mut stream = TcpStream::connect(server.address).expect("connected");
    stream.set_read_timeout(Some(LONG)).expect("set");
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("answered");
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// A browser that listens.
pub struct Listener(Receiver<String>);

impl Listener {
    pub fn new(server: &Server) -> Self {
        let mut stream = TcpStream::connect(server.address).expect("connected");
        write!(stream, "GET /.kyr/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
            .expect("sent");
        let (say, heard) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if let Some(data) = line.strip_prefix("data: ") {
                    let _ = say.send(data.to_owned());
                }
            }
        });
        Self(heard)
    }

    /// The next version that is shown.
    pub fn next(&self) -> String {
        self.0.recv_timeout(LONG).expect("an event")
    }

    /// Whether the server has let go of the connection, after what it may still have said.
    pub fn is_over(&self) -> bool {
        loop {
            match self.0.recv_timeout(LONG) {
                Ok(_) => {}
                Err(error) => return error == mpsc::RecvTimeoutError::Disconnected,
            }
        }
    }
}
