//! What a browser gets, whatever it asks for.

use super::browser::{ask, get};
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
    ] {
        let answer = get(&server, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("unpublished") && !answer.body.contains("root:"), "{path}");
        assert_eq!(answer.header("location"), "", "{path}");
    }
    assert_eq!(get(&server, "/%65n/").status, 200);
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
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        }
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
