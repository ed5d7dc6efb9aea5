//! What a browser gets, whatever it asks for.

use super::browser::{ask, get, raw};
use super::site::{Server, Site, until};

#[test]
fn nothing_but_the_output_can_be_asked_for() {
    let site = Site::new();
    site.write("secret.txt", "unpublished");
    site.write("content/en/secret.txt", "unpublished");
    let server = Server::start(&site, &[]);
    until("published", || site.path("public").exists());
    for path in [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/en/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/%2fetc%2fpasswd",
        "//etc/passwd",
        "/etc/passwd%00.html",
        "/%c0%ae%c0%ae/secret.txt",
        "/%",
        "/%zz",
        "/en/%ff",
        "/secret.txt",
        "/content/en/secret.txt",
        "/site.yaml",
        "/.kyr/",
        "/.kyr/../site.yaml",
        "//rights.example/%2f..",
        "/%2E%2e/%2E%2E/secret.txt",
        "/en/%252e%252e/secret.txt",
        "/en/..;/secret.txt",
        "/%00",
        "/en/%00/",
        "/en/%0d%0aSet-Cookie:a=b",
        "/en%0d%0aLocation:%20https://rights.example/",
        "/en/index.html/",
        "/en/index.html/..",
        "/EN/",
        "/en/./",
        "/en//",
        "/.kyr/events/",
        "/.kyr/live.js/",
        "/.kyr/%6cive.js%00",
    ] {
        let answer = get(&server, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("unpublished") && !answer.body.contains("root:"), "{path}");
        assert_eq!(answer.header("location"), "", "{path}");
    }
    assert_eq!(get(&server, "/%65n/").status, 200);
}

#[test]
fn what_is_no_question_to_this_server_is_refused() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    for (request, status) in [
        ("GET /en/ HTTP/1.1\r\nHost: localhost", 200),
        ("GET /en/ HTTP/1.0\r\nHost: localhost", 200),
        ("HEAD /en/ HTTP/1.1\r\nHost: localhost", 200),
        ("GET /en/ HTTP/1.1", 400),
        ("GET /en/ HTTP/1.0", 400),
        ("GET /en/ HTTP/1.1\r\nHost: localhost\r\nHost: localhost", 400),
        ("GET /en/ HTTP/1.1\r\nHost: rights.example\r\nHost: localhost", 400),
        ("GET /en/ HTTP/1.1\r\nHost: localhost\r\nHost: rights.example", 400),
        ("GET http://localhost/en/ HTTP/1.1\r\nHost: localhost", 400),
        ("GET http://rights.example/en/ HTTP/1.1\r\nHost: localhost", 400),
        ("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost", 400),
        ("GET /en/ HTTP/1.1\r\nHost: localhost@rights.example", 403),
        ("GET /en/ HTTP/1.1\r\nHost: rights.example#localhost", 403),
        ("GET /en/ HTTP/1.1\r\nHost: \u{e9}.localhost", 403),
        ("GET /en/ HTTP/1.1\r\nHost: 127.0.0.1:1:1", 403),
        ("GET /en/ HTTP/1.1\r\nHost: 0.0.0.0", 403),
        ("GET /en/ HTTP/1.1\r\nHost: 2130706433", 403),
        ("POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", 405),
        ("PUT /en/x.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", 405),
        ("DELETE /en/ HTTP/1.1\r\nHost: localhost", 405),
        ("PATCH /.kyr/events HTTP/1.1\r\nHost: localhost", 405),
        ("TRACE /en/ HTTP/1.1\r\nHost: localhost", 405),
        ("OPTIONS * HTTP/1.1\r\nHost: localhost", 405),
        ("OPTIONS /en/ HTTP/1.1\r\nHost: localhost\r\nOrigin: https://rights.example", 405),
        ("get /en/ HTTP/1.1\r\nHost: localhost", 405),
        ("GET * HTTP/1.1\r\nHost: localhost", 404),
    ] {
        let answer = raw(&server, format!("{request}\r\nConnection: close\r\n\r\n").as_bytes());
        assert_eq!(answer.status, status, "{request}");
        for (name, value) in [
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("access-control-allow-origin", ""),
        ] {
            assert_eq!(answer.header(name), value, "{request}: {name}");
        }
        assert!(status == 200 || !answer.body.contains("text."), "{request}");
    }
    // What the library that reads requests makes nothing of.
    for request in [
        "GET /en/\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /en/ a HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET en/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost : localhost\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n",
        "GET /en/ HTTP/2.0\r\nHost: localhost\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}\r\n\r\n",
    ] {
        let answer = raw(&server, request.as_bytes());
        assert_eq!((answer.status, answer.body.as_str()), (400, ""), "{request:?}");
    }
}

#[test]
fn what_is_not_there_is_said_in_the_language_of_the_address() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    for (path, language) in [
        ("/nl/niets/", "nl"),
        ("/nl/x/y.png", "nl"),
        ("/en/nothing", "en"),
        ("/fr/rien/", "en"),
        ("/x", "en"),
    ] {
        let answer = get(&server, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains(&format!(" lang={language}><meta")), "{path}: {}", answer.body);
        assert!(answer.body.contains("/.kyr/live.js"), "{path}");
    }
}

#[test]
fn answers_as_browsers_expect() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    until("published", || site.path("public").exists());
    let home = get(&server, "/");
    for path in ["/nl", "/en/help", "/en?a=1&b=//x.example"] {
        let answer = get(&server, path);
        assert_eq!(answer.status, 307, "{path}");
        let (folder, query) =
            path.split_once('?').map_or((path, String::new()), |(f, q)| (f, format!("?{q}")));
        assert_eq!(answer.header("location"), format!("{folder}/{query}"));
    }
    let css = home
        .body
        .split("href=")
        .find_map(|rest| rest.split(['>', ' ']).next().filter(|href| href.ends_with(".css")));
    let css = format!("/{}", css.expect("a style sheet"));
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/en/index.html", "text/html; charset=utf-8"),
        (css.as_str(), "text/css; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/manifest.json", "application/json"),
        ("/.kyr/live.js", "text/javascript; charset=utf-8"),
        ("/.kyr/banner.css", "text/css; charset=utf-8"),
        ("/.kyr/events", "text/event-stream"),
    ] {
        let answer = if path.ends_with("events") {
            ask(&server, "HEAD", path, "localhost")
        } else {
            get(&server, path)
        };
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        if !path.ends_with("events") {
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        }
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
    }
    assert_eq!(get(&server, "/robots.txt").body, site.published("robots.txt"));
    let head = ask(&server, "HEAD", "/en/", "localhost");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), get(&server, "/en/").header("content-length"));
    let post = ask(&server, "POST", "/en/", "localhost");
    assert_eq!((post.status, post.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn only_this_computer_by_its_own_name_may_ask() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    assert!(server.address.ip().is_loopback());
    for host in ["localhost", "localhost:1313", "127.0.0.1", "kyr.localhost:80", "[::1]:1313", "LOCALHOST"] {
        assert_eq!(ask(&server, "GET", "/en/", host).status, 200, "{host}");
    }
    for host in ["rights.example", "localhost.example", "127.0.0.1.example:1313", "192.168.1.2", "::1x", ""] {
        for path in ["/en/", "/.kyr/events", "/.kyr/live.js"] {
            let answer = ask(&server, "GET", path, host);
            assert_eq!(answer.status, 403, "{host} {path}");
            assert!(!answer.body.contains("text."), "{host}");
        }
    }
}

#[test]
fn a_site_in_a_folder_of_its_host_is_served_there() {
    let site = Site::new();
    site.write("site.yaml", "base_url: https://rights.example/campaign/\nlanguages: [en, nl]\n");
    let server = Server::start(&site, &[]);
    assert_eq!(server.prefix, "campaign/");
    assert_eq!(get(&server, "/").header("location"), "/campaign/");
    assert_eq!(get(&server, "/campaign").header("location"), "/campaign/");
    assert_eq!(get(&server, "/campaign/en").header("location"), "/campaign/en/");
    assert_eq!(get(&server, "/campaign/en/").status, 200);
    assert_eq!(get(&server, "/en/").status, 404);
    // The links of that page begin at the host's root.
    let lost = get(&server, "/campaign/nl/niets/");
    assert!(lost.body.contains("href=/campaign/nl/"), "{}", lost.body);
}
