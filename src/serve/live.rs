//! Live reload: what a served page has besides what is published, and the events it listens to.
//!
//! A page has a tag, made of its content; the events of a page say which tag it has now. Where they
//! differ the page is loaded again: so a page that missed an event is right all the same, and one that
//! did not change stays as it is while others do.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use super::banner::{self, Trouble};
use super::policy;
use super::shown::{Shown, Site};
use crate::base::Digest;

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

/// A page as served, and its tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) html: Vec<u8>,
    pub(super) tag: String,
}

/// A page as published, with the script at its end.
pub(super) fn page(published: &[u8]) -> Page {
    finished(widened(published))
}

/// The same, with what is wrong with the site over it.
pub(super) fn former(published: &[u8], trouble: &Trouble) -> Page {
    let mut html = widened(published);
    html.extend(banner::over(trouble).into_bytes());
    finished(html)
}

/// What is wrong with the site, where there is no page to show.
pub(super) fn trouble(trouble: &Trouble) -> Page {
    finished(banner::instead(trouble).into_bytes())
}

fn widened(published: &[u8]) -> Vec<u8> {
    let mut html = Vec::with_capacity(published.len() + 256);
    match policy::find(published) {
        Some(at) => {
            html.extend(&published[..at.start]);
            html.extend(policy::with_ours(&String::from_utf8_lossy(&published[at.clone()])).into_bytes());
            html.extend(&published[at.end..]);
        }
        None => html.extend(published),
    }
    html
}

fn finished(mut html: Vec<u8>) -> Page {
    let tag = Digest::of(&html).short();
    // The end of a page is inside of its body, whether the end tags were written or not.
    html.extend(format!("<script src={SCRIPT} data-tag={tag}></script>").into_bytes());
    Page { html, tag }
}

/// The events of a page: the tag that `tag` gives it now, and after each change.
pub(super) fn events(site: &Site, tag: impl Fn(&Shown) -> String + Send + 'static) -> Response {
    let mut changes = site.changes();
    changes.mark_changed();
    let events = stream::unfold((changes, tag), |(mut changes, tag)| async move {
        // Where there will be no further change, the server ends.
        changes.changed().await.ok()?;
        let mut shown = changes.borrow_and_update().clone();
        // A page that was open before the server began waits like everybody.
        while shown.is_empty() {
            changes.changed().await.ok()?;
            shown = changes.borrow_and_update().clone();
        }
        let event = Event::default().data(tag(&shown)).retry(RETRY);
        Some((Ok::<Event, Infallible>(event), (changes, tag)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE)).into_response()
}
