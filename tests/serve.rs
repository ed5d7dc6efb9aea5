//! `kyr serve` from outside: a real server, a real folder, requests and events.

#![allow(clippy::disallowed_methods, reason = "a test writes the files that it changes")]

#[path = "serve/answers.rs"]
mod answers;
#[path = "serve/browser.rs"]
mod browser;
#[path = "serve/crash.rs"]
mod crash;
#[path = "serve/limits.rs"]
mod limits;
#[path = "serve/site.rs"]
mod site;

use std::fs;
use std::net::TcpListener;

use browser::{Listener, get};
use site::{Server, Site, TRANSLATED, files, kyr, until};

#[test]
fn an_edit_is_shown_told_and_published() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    let page = get(&server, "/en/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("The first text."), "{}", page.body);
    // The page's own policy, which lets in what the server adds to the page.
    assert!(page.body.contains("default-src 'none'; ") && page.body.contains("; connect-src 'self'; "));
    let mut browser = Listener::new(&server, "/en/");

    site.page("content/en/_index.md", "Rights", "", "The second text.");
    let tag = browser.reload();
    let page = get(&server, "/en/");
    assert!(page.body.contains("The second text."), "{}", page.body);
    assert_eq!(page.tag(), tag);
    until("published", || site.published("en/index.html").contains("The second text."));
}

#[test]
fn what_is_published_is_what_a_build_writes() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/");
    site.page("content/en/_index.md", "Rights", "", "The second text.");
    browser.reload();
    site.page("content/en/more/_index.md", "More", "", "A new folder.");
    until("a new page", || get(&server, "/en/more/").status == 200);
    site.page("content/nl/more/_index.md", "Meer", TRANSLATED, "Vertaald.");
    until("a translation", || get(&server, "/nl/more/").body.contains("Vertaald."));
    site.remove("content/en/help/_index.md");
    until("a page is gone", || get(&server, "/en/help/").status == 404);
    fs::rename(site.path("content/en/more"), site.path("content/en/most")).expect("renamed");
    fs::rename(site.path("content/nl/more"), site.path("content/nl/most")).expect("renamed");
    until("a folder moved", || {
        get(&server, "/nl/most/").status == 200 && get(&server, "/en/more/").status == 404
    });
    until("published", || site.published("en/most/index.html").contains("A new folder."));

    let built = kyr(&site, &["build", "--output"]).arg(site.path("built")).output().expect("run");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    until("the last build is published", || site.public() == files(&site.path("built")));
    let text: String =
        site.public().iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(!text.contains(".kyr") && !text.contains("data-tag") && !text.contains("127.0.0.1"));
}

#[test]
fn errors_stand_over_the_last_good_version() {
    let site = Site::new();
    let mut server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/");
    until("published", || !site.published("en/index.html").is_empty());
    let published = site.public();

    site.page("content/en/_index.md", "Rights", "colour: red\n", "The broken <b>text</b>.");
    let tag = browser.reload();
    let page = get(&server, "/en/");
    assert_eq!(page.status, 200);
    assert_eq!(page.tag(), tag);
    let (former, banner) = page.body.split_once("<kyr-problems").expect("a banner");
    assert!(former.contains("The first text.") && !former.contains("The broken"), "{former}");
    assert!(banner.contains("2 errors: this page is as it was before"), "{banner}");
    assert!(banner.contains("content/en/_index.md:4:1"), "{banner}");
    assert!(banner.contains("<mark>colour</mark>: red"), "{banner}");
    // What content says is text for the banner, never markup.
    assert!(banner.contains("The broken <mark>&lt;b&gt;</mark>text&lt;/b&gt;."), "{banner}");
    assert!(banner.contains("<div class=hint"), "{banner}");
    // Every page has it, and so has the page for what is not there.
    for path in ["/nl/", "/en/help/", "/", "/en/nothing/"] {
        assert!(get(&server, path).body.contains("<kyr-problems"), "{path}");
    }
    server.hear("unknown-key");
    server.hear("2 errors; the last good version is still shown");
    assert!(site.public() == published, "a broken site was published");

    site.page("content/en/_index.md", "Rights", "", "The third text.");
    browser.reload();
    let page = get(&server, "/en/");
    assert!(page.body.contains("The third text.") && !page.body.contains("<kyr-problems"), "{}", page.body);
    until("published", || site.published("en/index.html").contains("The third text."));
}

#[test]
fn a_site_that_begins_broken_shows_why_and_then_itself() {
    let site = Site::new();
    site.page("content/en/_index.md", "Rights", "", "See [nothing](nothing.md).");
    let mut server = Server::start(&site, &[]);
    let page = get(&server, "/en/");
    assert_eq!(page.status, 500);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(
        page.body.contains("<h1>1 error</h1>") && page.body.contains("content/en/_index.md:5:"),
        "{}",
        page.body
    );
    let mut browser = Listener::new(&server, "/en/");
    assert!(!site.path("public").exists());
    assert!(server.said().contains("the browser shows the errors until they are corrected"));

    site.page("content/en/_index.md", "Rights", "", "See [help](help/_index.md).");
    browser.reload();
    assert_eq!(get(&server, "/en/").status, 200);
}

#[test]
fn a_page_is_loaded_again_only_when_it_is_another_one() {
    let site = Site::new();
    let mut server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/");
    let first = get(&server, "/en/").tag().to_owned();
    // Another page's change, a file written without a change, files that are not the site's.
    let mut help = Listener::new(&server, "/en/help/");
    site.page("content/en/help/_index.md", "Help", "", "Who else can help.");
    help.reload();
    site.page("content/nl/_index.md", "Rechten", TRANSLATED, "De eerste tekst.");
    site.write("content/en/.hidden.md", "x");
    site.write("content/en/_index.md~", "x");
    site.write("notes.txt", "x");
    // The same errors again.
    site.page("content/en/_index.md", "Rights", "colour: red\n", "One.");
    let broken = browser.reload();
    site.page("content/en/_index.md", "Rights", "colour: red\n", "Two.");
    site.page("content/en/_index.md", "Rights", "colour: red\n", "Three.");
    server.hear("1 error; the last good version is still shown");
    site.page("content/en/_index.md", "Rights", "", "Four.");
    let mended = browser.reload();
    assert!(get(&server, "/en/").body.contains("Four."));
    // Back to the beginning is back to the same page.
    site.page("content/en/_index.md", "Rights", "", "The first text.");
    assert_eq!(browser.reload(), first);
    assert!(first != broken && broken != mended && mended != first);
    let built = server.said().matches(" changed, ").count();
    assert!(built <= 6, "built {built} times:\n{}", server.said());
}

#[test]
fn a_page_that_is_not_there_comes_by_itself() {
    let site = Site::new();
    let server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/later/");
    site.page("content/en/later.md", "Later", "", "See ![a red dot](dot.svg).");
    // A page and its picture, whichever comes first.
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></svg>";
    site.write("content/en/dot.svg", drawing);
    browser.reload();
    // Not the error of a page whose picture is yet to come: that shows the words as well.
    until("the page", || get(&server, "/en/later/").body.contains("/dot."));
    let page = get(&server, "/en/later/").body;
    let picture =
        page.split("src=").find_map(|rest| rest.split([' ', '>']).next().filter(|src| src.contains("/dot.")));
    let picture = picture.expect("a picture").replace("../../", "/");
    let answer = get(&server, &picture);
    assert_eq!((answer.status, answer.header("content-type")), (200, "image/svg+xml"));
    assert!(answer.body.contains("<circle"), "{}", answer.body);
}

#[test]
fn a_port_in_use_is_the_machines_fault() {
    let site = Site::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let output = kyr(&site, &["serve", "--port", &port.to_string()]).output().expect("run");
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        format!(
            "error: another program uses port {port} already\n\nhelp: end it, perhaps a `kyr serve` in another window, or choose another port with --port\n"
        )
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
}

#[test]
fn a_folder_that_is_not_kyrs_stays_as_it_is_and_the_site_is_shown() {
    let site = Site::new();
    site.write("public/thesis.txt", "mine");
    let mut server = Server::start(&site, &[]);
    server.hear("was not made by kyr, so it is left as it is");
    server.hear("help: choose another folder with --output, or remove this one yourself");
    let mut browser = Listener::new(&server, "/en/");
    site.page("content/en/_index.md", "Rights", "", "The second text.");
    browser.reload();
    assert!(get(&server, "/en/").body.contains("The second text."));
    assert_eq!(site.public(), [("thesis.txt".into(), b"mine".to_vec())]);
    // Once it is gone, publishing begins with the next change.
    fs::remove_dir_all(site.path("public")).expect("removed");
    site.page("content/en/_index.md", "Rights", "", "The third text.");
    until("published", || site.published("en/index.html").contains("The third text."));
    assert_eq!(server.said().matches("was not made by kyr").count(), 1);
}

#[test]
fn drafts_are_shown_and_not_published() {
    let site = Site::new();
    site.page("content/en/plan.md", "A plan", "draft: true\n", "Not for everyone.");
    let mut server = Server::start(&site, &["--drafts"]);
    server.hear("publishing nothing, since drafts are shown");
    let mut browser = Listener::new(&server, "/en/plan/");
    assert!(get(&server, "/en/plan/").body.contains("Not for everyone."));
    site.page("content/en/plan.md", "A plan", "draft: true\n", "Not for everyone yet.");
    browser.reload();
    assert!(server.interrupt().success());
    assert!(!site.path("public").exists());
}

#[test]
fn a_site_that_goes_away_comes_back() {
    let site = Site::new();
    let mut server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/");
    fs::rename(site.path("site.yaml"), site.path("site.away")).expect("renamed");
    browser.reload();
    server.hear("no site.yaml in");
    let page = get(&server, "/en/");
    assert!(page.body.contains("The first text.") && page.body.contains("no site.yaml in"), "{}", page.body);
    site.page("content/nl/_index.md", "Rechten", TRANSLATED, "De tweede tekst.");
    fs::rename(site.path("site.away"), site.path("site.yaml")).expect("renamed");
    browser.reload();
    assert!(!get(&server, "/en/").body.contains("no site.yaml in"));
    assert!(get(&server, "/nl/").body.contains("De tweede tekst."));
    // The same for a folder that is watched: as when another branch is checked out.
    fs::rename(site.path("content"), site.path("away")).expect("renamed");
    browser.reload();
    fs::rename(site.path("away"), site.path("content")).expect("renamed");
    browser.reload();
    site.page("content/en/_index.md", "Rights", "", "The last text.");
    until("seen", || get(&server, "/en/").body.contains("The last text."));
}

#[test]
fn a_folder_that_is_removed_and_made_again_is_watched_again() {
    let site = Site::new();
    let mut server = Server::start(&site, &[]);
    for edition in ["second", "third"] {
        until("removed", || fs::remove_dir_all(site.path("")).is_ok() || !site.path("site.yaml").exists());
        until("missed", || {
            let page = get(&server, "/en/");
            page.status == 200 && page.body.contains("there is no site.yaml in")
        });
        fs::create_dir_all(site.path("")).expect("made");
        site.fill();
        until("found", || !get(&server, "/en/").body.contains("<kyr-problems"));
        site.page("content/en/_index.md", "Rights", "", &format!("The {edition} text."));
        until("seen", || get(&server, "/en/").body.contains(&format!("The {edition} text.")));
    }
    // It is looked for often and said once a time.
    assert_eq!(server.said().matches("error: there is no site.yaml").count(), 2, "{}", server.said());
}

#[test]
#[cfg(unix)]
fn what_stands_in_the_place_of_a_file_is_said() {
    let site = Site::new();
    let mut server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/help/");
    let page = "content/en/help/_index.md";
    site.remove(page);
    let made = std::process::Command::new("mkfifo").arg(site.path(page)).status().expect("run");
    assert!(made.success());
    server.hear("this file cannot be read: it is a pipe, a socket or a device");
    until("shown", || get(&server, "/en/help/").body.contains("it is a pipe"));
    site.remove(page);
    fs::create_dir(site.path(page)).expect("made");
    until("gone", || get(&server, "/en/help/").status == 404);
    fs::remove_dir(site.path(page)).expect("removed");
    site.page(page, "Help", "", "Who else can help.");
    browser.reload();
    until("back", || get(&server, "/en/help/").body.contains("Who else can help."));
    // The settings themselves.
    let settings = fs::read(site.path("site.yaml")).expect("read");
    site.remove("site.yaml");
    fs::create_dir(site.path("site.yaml")).expect("made");
    server.hear("there is no site.yaml in");
    fs::remove_dir(site.path("site.yaml")).expect("removed");
    fs::write(site.path("site.yaml"), settings).expect("written");
    site.page(page, "Help", "", "Who helps.");
    until("back", || get(&server, "/en/help/").body.contains("Who helps."));
}

#[test]
#[cfg(target_os = "linux")]
fn permissions_that_are_taken_away_come_back() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    let mut server = Server::without_powers(&site);
    let set = |name: &str, mode: u32| {
        fs::set_permissions(site.path(name), fs::Permissions::from_mode(mode)).expect("set");
    };
    for (name, mode, said) in [
        ("content/en/_index.md", 0o644, "this file cannot be read: permission denied"),
        ("content/en", 0o755, "this file cannot be read: permission denied"),
        ("content", 0o755, "this file cannot be read: permission denied"),
        ("site.yaml", 0o644, "this file cannot be read: permission denied"),
        ("", 0o755, "permission denied"),
    ] {
        set(name, 0);
        until("said", || get(&server, "/en/").body.contains(said));
        set(name, mode);
        until("well again", || !get(&server, "/en/").body.contains("<kyr-problems"));
        let text = format!("After {mode:o} of {}.", name.replace('_', ""));
        site.page("content/en/_index.md", "Rights", "", &text);
        until("seen", || get(&server, "/en/").body.contains(&text));
    }
    assert!(server.interrupt().success());
}

#[test]
fn static_files_are_served_and_watched() {
    let site = Site::new();
    site.write("static/CNAME", "rights.example\n");
    let mut server = Server::start(&site, &[]);
    assert_eq!(get(&server, "/CNAME").body, "rights.example\n");
    site.write("static/CNAME", "other.example\n");
    until("an edit", || get(&server, "/CNAME").body == "other.example\n");
    site.write("static/.well-known/security.txt", "Contact: mailto:a@rights.example\n");
    until("a new folder", || get(&server, "/.well-known/security.txt").body.starts_with("Contact: "));
    until("published", || site.published(".well-known/security.txt").starts_with("Contact: "));
    site.write("static/robots.txt", "x");
    server.hear("kyr makes /robots.txt itself");
    site.remove("static/robots.txt");
    fs::rename(site.path("static"), site.path("Static")).expect("renamed");
    server.hear("kyr reads `static`, and not `Static`");
    fs::rename(site.path("Static"), site.path("static")).expect("renamed");
    site.remove("static/CNAME");
    until("gone", || get(&server, "/CNAME").status == 404);
    until("published", || site.published("CNAME").is_empty());
}

#[test]
#[cfg(unix)]
fn what_a_link_leads_to_is_watched_as_well() {
    let site = Site::new();
    site.page("shared/about.md", "About", "", "The shared text.");
    std::os::unix::fs::symlink("../../shared/about.md", site.path("content/en/about.md")).expect("linked");
    let server = Server::start(&site, &[]);
    assert!(get(&server, "/en/about/").body.contains("The shared text."));
    site.page("shared/about.md", "About", "", "The other text.");
    until("seen", || get(&server, "/en/about/").body.contains("The other text."));
}

#[test]
#[cfg(unix)]
fn ends_cleanly() {
    let site = Site::new();
    let mut server = Server::start(&site, &[]);
    let mut browser = Listener::new(&server, "/en/");
    until("published", || site.path("public/manifest.json").exists());
    site.page("content/en/_index.md", "Rights", "", "The second text.");
    browser.reload();
    // A page is shown as soon as it is made; being interrupted before the site is whole leaves the old one.
    until("published again", || site.published("en/index.html").contains("The second text."));
    assert!(server.interrupt().success());
    server.hear("stopped");
    assert!(browser.is_over());
    // The site is as it was published, and nothing else is left beside it.
    assert!(site.published("en/index.html").contains("The second text."));
    let mut left: Vec<String> = fs::read_dir(site.path(""))
        .expect("a folder")
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    left.sort();
    assert_eq!(left, ["content", "public", "site.yaml"]);
}

/// Ctrl-C, the system that goes down, the window that is closed.
#[test]
#[cfg(unix)]
fn leaves_nothing_however_it_is_ended() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let site = Site::new();
        let mut server = Server::start(&site, &[]);
        until("published", || site.path("public/manifest.json").exists());
        assert!(server.end(signal).success(), "{signal}");
        let names = std::fs::read_dir(site.path("")).expect("the site").flatten();
        let hidden: Vec<_> = names
            .map(|entry| entry.file_name())
            .filter(|name| name.to_string_lossy().starts_with('.'))
            .collect();
        assert!(hidden.is_empty(), "{signal}: {hidden:?}");
    }
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn opens_the_browser() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    site.write("programs/xdg-open", &format!("#!/bin/sh\necho \"$1\" > {}\n", site.path("opened").display()));
    fs::set_permissions(site.path("programs/xdg-open"), fs::Permissions::from_mode(0o755)).expect("set");
    let server = Server::with_path(&site, &["--open"], Some(&site.path("programs")));
    let expected = format!("http://{}/\n", server.address);
    until("opened", || fs::read_to_string(site.path("opened")).is_ok_and(|opened| opened == expected));

    let mut server = Server::with_path(&site, &["--open"], Some(&site.path("nothing")));
    server.hear("warning: cannot open a browser:");
    server.hear("help: open http://127.0.0.1:");
    assert_eq!(get(&server, "/en/").status, 200);
}
