//! Live reload: what a served page has besides what is published, and the events it listens to.
//!
//! A page knows the version it came from; the events say which version is shown. Where they differ
//! the page is loaded again, so that a page that missed an event is right all the same.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream;

use super::banner;
use super::policy;
use super::shown::{Shown, Site};

/// Where the script is. No page of a site is in a folder that begins with a dot.
pub(super) const SCRIPT: &str = "/.kyr/live.js";

/// Where the style of the problems is.
pub(super) const STYLE: &str = "/.kyr/banner.css";

/// Where the events are.
pub(super) const EVENTS: &str = "/.kyr/events";

/// What is at these addresses, besides the events.
pub(super) const FILES: [(&str, &str); 2] =
    [(SCRIPT, include_str!("live.js")), (STYLE, include_str!("banner.css"))];

/// How soon a browser asks again when the server went away.
const RETRY: Duration = Duration::from_millis(500);

/// How often a silent connection is tried, to let go of browsers that went away.
const ALIVE: Duration = Duration::from_secs(15);

/// A page as served: as published, with the script at its end, and what is wrong with the site.
pub(super) fn page(published: &[u8], shown: &Shown) -> Vec<u8> {
    let mut page = Vec::with_capacity(published.len() + 256);
    match policy::find(published) {
        Some(at) => {
            page.extend(&published[..at.start]);
            page.extend(policy::with_ours(&String::from_utf8_lossy(&published[at.clone()])).into_bytes());
            page.extend(&published[at.end..]);
        }
        None => page.extend(published),
    }
    // The end of a page is inside of its body, whether the end tags were written or not.
    if let Some(trouble) = &shown.trouble {
        page.extend(banner::over(trouble).into_bytes());
    }
    page.extend(script(shown).into_bytes());
    page
}

/// What is wrong with the site, where there is no page to show.
pub(super) fn trouble(shown: &Shown) -> Vec<u8> {
    let page = shown.trouble.as_ref().map(banner::instead).unwrap_or_default();
    (page + &script(shown)).into_bytes()
}

fn script(shown: &Shown) -> String {
    format!("<script src={SCRIPT} data-version=\"{}\"></script>", escape(&shown.version))
}

/// The events: the version that is shown now, and each that follows.
pub(super) fn events(site: &Site) -> impl IntoResponse + use<> {
    let mut changes = site.changes();
    changes.mark_changed();
    let events = stream::unfold(changes, |mut changes| async move {
        // Where there will be no further version, the server ends.
        changes.changed().await.ok()?;
        let version = changes.borrow_and_update().version.clone();
        let event = Event::default().data(version).retry(RETRY);
        Some((Ok::<Event, Infallible>(event), changes))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE))
}

/// Text for HTML, in attributes too.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            letter => html.push(letter),
        }
    }
    html
}
