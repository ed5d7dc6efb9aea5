//! A fault of the program itself ends neither the server nor what it shows.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread;

use kyr::base::Date;
use kyr::finish::Destination;
use kyr::load::Folder;
use kyr::pipeline::{Request, Watch};
use kyr::serve::{Door, Limits, News, Options, serve};

use super::browser::{Listener, get};
use super::site::{LONG, Site, files, kyr, until};

/// Fails at the beginning of a stage: nothing in a site's files can make that happen, and by then the
/// memo of the build is half filled.
struct Failing(&'static str);

impl Watch for Failing {
    fn stage(&self, name: &'static str, _: usize) {
        assert_ne!(name, self.0, "a <planted> fault");
    }
}

/// A server inside of this program, which lasts as long as it. Gives its address and its news.
pub(crate) fn start(
    site: &Site,
    output: Option<PathBuf>,
    stage: &'static str,
    limits: Limits,
) -> (SocketAddr, Receiver<String>) {
    let today = Date::parse("2026-11-24").expect("a date");
    let folder = Folder::read(&site.path(""), today).expect("a site");
    let door = Door::take(0).expect("a port");
    let output = output.map(Destination::new);
    let options = Options { output, today: Some(today), request: Request::default(), limits };
    let (say, news) = mpsc::channel();
    let (at, address) = mpsc::channel();
    let say = Mutex::new(say);
    thread::spawn(move || {
        serve(door, folder, options, Arc::new(Failing(stage)), &mut |news| {
            if let News::Ready(url) = news {
                let _ = at.send(url.trim_start_matches("http://").trim_end_matches('/').to_owned());
            }
            let _ = say.lock().expect("alone").send(format!("{news:?}"));
        })
    });
    let address = address.recv_timeout(LONG).expect("it is ready");
    (address.parse().expect("an address"), news)
}

#[test]
fn a_build_that_fails_is_shown_and_the_next_one_is_whole() {
    let site = Site::new();
    for stage in ["reading", "files", "pages"] {
        let public = site.path(&format!("public-{stage}"));
        let (server, news) = start(&site, Some(public.clone()), stage, Limits::default());
        let said = news.recv_timeout(LONG).expect("news");
        assert!(said.starts_with("Crashed(") && said.contains("a <planted> fault"), "{said}");
        let page = get(server, "/en/");
        assert_eq!(page.status, 500);
        assert!(page.body.contains("a &lt;planted&gt; fault"), "{}", page.body);
        assert!(page.body.contains("Report a problem"), "{}", page.body);
        assert!(!public.exists());

        let mut browser = Listener::new(server, "/en/");
        site.page("content/en/_index.md", "Rights", "", &format!("Mended after {stage}."));
        browser.reload();
        until("shown", || get(server, "/en/").body.contains(&format!("Mended after {stage}.")));
        until("published", || public.join("manifest.json").exists());
        let built = site.path("built");
        let command = &["build", "--today", "2026-11-24", "--output"];
        let output = kyr(&site, command).arg(&built).output().expect("run");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(files(&public) == files(&built), "not the site that a build makes, after {stage}");
    }
}

#[test]
fn a_drawing_that_ends_inside_a_tag_is_an_error_and_no_more() {
    let site = Site::new();
    site.write("content/en/a.svg", "<i");
    site.page("content/en/_index.md", "Rights", "", "See ![a](a.svg) and [it](a.svg).");
    let mut server = super::Server::start(&site, &[]);
    server.hear("`a.svg` is a damaged drawing, or no SVG at all");
    let page = get(&server, "/en/");
    assert!(page.status == 500 && page.body.contains("a.svg"), "{}", page.body);
    let mut browser = Listener::new(&server, "/en/");
    site.page("content/en/_index.md", "Rights", "", "The second text.");
    browser.reload();
    assert!(get(&server, "/en/").body.contains("The second text."));
    assert!(!server.said().contains("panicked"), "{}", server.said());
}
