//! Who takes their time, or takes too much, keeps nobody else out.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use kyr::serve::Limits;

use super::browser::{Listener, ask, connect, get, raw};
use super::crash::start;
use super::site::Site;

/// So long nobody waits: a test whose server does not close a connection by itself fails.
const FOR_EVER: Limits = Limits {
    connections: 1000,
    head_time: Duration::from_hours(1),
    write_time: Duration::from_hours(1),
    head_size: 16 * 1024,
    address_size: 4096,
};

/// Waits until the server has closed a connection, and gives what it said before.
fn said_until_closed(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    if let Err(error) = stream.read_to_end(&mut bytes) {
        // It may leave something unread.
        assert_eq!(error.kind(), ErrorKind::ConnectionReset, "it was never closed");
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn half_a_request(server: SocketAddr) -> TcpStream {
    let mut stream = connect(server);
    stream.write_all(b"GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").expect("sent");
    stream
}

#[test]
fn who_does_not_finish_a_request_is_let_go() {
    let site = Site::new();
    let limits = Limits { head_time: Duration::from_millis(300), ..FOR_EVER };
    let (server, _news) = start(&site, None, "none", limits);
    let silent = connect(server);
    let slow = half_a_request(server);
    // One that asked well, and then says nothing more.
    let mut idle = connect(server);
    idle.write_all(b"HEAD /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("sent");
    assert_eq!(said_until_closed(silent), "");
    assert_eq!(said_until_closed(slow), "");
    assert!(said_until_closed(idle).starts_with("HTTP/1.1 200 OK\r\n"));
}

#[test]
fn many_slow_connections_keep_nobody_out() {
    let site = Site::new();
    let (server, _news) = start(&site, None, "none", Limits { connections: 4, ..FOR_EVER });
    let mut listener = Listener::new(server, "/en/");
    let slow: Vec<TcpStream> = (0..40).map(|_| half_a_request(server)).collect();
    for _ in 0..10 {
        assert_eq!(get(server, "/en/").status, 200);
    }
    // All but those for which there is room.
    for stream in slow.into_iter().take(37) {
        assert_eq!(said_until_closed(stream), "");
    }
    // A page that listens was there before them all, and listens still.
    site.page("content/en/_index.md", "Rights", "", "The second text.");
    listener.reload();
    assert!(get(server, "/en/").body.contains("The second text."));
}

#[test]
fn pages_that_listen_are_bounded_too() {
    let site = Site::new();
    let (server, _news) = start(&site, None, "none", Limits { connections: 3, ..FOR_EVER });
    let first = Listener::new(server, "/en/");
    let later: Vec<Listener> = (0..3).map(|_| Listener::new(server, "/en/")).collect();
    assert!(first.is_over());
    assert_eq!(get(server, "/en/").status, 200);
    drop(later);
}

#[test]
fn heads_and_addresses_have_an_end() {
    let site = Site::new();
    let (server, _news) = start(&site, None, "none", FOR_EVER);
    let long = "a".repeat(5000);
    for path in [format!("/{long}"), format!("/en/?{long}"), format!("/.kyr/events?{long}")] {
        let answer = ask(server, "GET", &path, "localhost");
        assert_eq!((answer.status, answer.header("x-frame-options")), (414, "DENY"));
    }
    let head = format!(
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: {}\r\n\r\n",
        "a".repeat(40_000)
    );
    let answer = raw(server, head.as_bytes());
    assert_eq!((answer.status, answer.header("x-frame-options")), (431, "DENY"));
    let answer = raw(server, b"no request at all\r\n\r\n");
    assert_eq!((answer.status, answer.header("cross-origin-resource-policy")), (400, "same-origin"));
    let many = "X-A: b\r\n".repeat(200);
    let head = format!("GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{many}\r\n");
    assert_eq!(raw(server, head.as_bytes()).status, 431);
    // What is sent besides is not waited for.
    let body =
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1000000\r\n\r\nx";
    assert_eq!(raw(server, body.as_bytes()).status, 200);
    assert_eq!(get(server, "/en/").status, 200);
}
