//! What the browser is shown: the last good output, and what stands in the way of a newer one.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::banner::Trouble;
use crate::model::output::Output;

/// The shown site, shared by who builds it and who answers.
#[derive(Clone)]
pub(super) struct Site(Arc<watch::Sender<Arc<Shown>>>);

/// What is shown at one moment.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The last good output, where there was one.
    pub(super) output: Option<Arc<Output>>,
    /// Pages of a build that is not whole yet, in place of those in `output`.
    pub(super) early: Early,
    /// The path part of the site's address, without its first `/`: empty, or `campaign/`.
    pub(super) prefix: String,
    /// Why there is no newer output.
    pub(super) trouble: Option<Trouble>,
}

/// Pages of a build that is not whole yet. They become more while they are shown.
#[derive(Debug, Default)]
pub(super) struct Early(Mutex<BTreeMap<Arc<str>, Arc<[u8]>>>);

impl Early {
    /// The page at a path: its path and its bytes.
    pub(super) fn get(&self, path: &str) -> Option<(Arc<str>, Arc<[u8]>)> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get_key_value(path).map(|(path, bytes)| (path.clone(), bytes.clone()))
    }

    fn add(&self, path: &str, page: &Arc<[u8]>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.into(), page.clone());
    }

    fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }
}

impl Shown {
    /// Whether there is nothing to see yet.
    pub(super) fn is_empty(&self) -> bool {
        self.output.is_none() && self.trouble.is_none() && self.early.is_empty()
    }

    /// Whether more of it is to come at any moment.
    pub(super) fn is_partial(&self) -> bool {
        !self.early.is_empty() || self.output.is_none() && self.trouble.is_none()
    }
}

impl Site {
    /// What is shown now.
    pub(super) fn now(&self) -> Arc<Shown> {
        self.0.borrow().clone()
    }

    /// Hears of every change from now on.
    pub(super) fn changes(&self) -> watch::Receiver<Arc<Shown>> {
        self.0.subscribe()
    }

    /// Shows a new output.
    pub(super) fn show(&self, output: Arc<Output>, base_url: &str) {
        let shown = Shown { output: Some(output), prefix: path_of(base_url).to_owned(), ..Shown::default() };
        // What is let go of can be a whole site: it ends here, after the new one is shown.
        drop(self.0.send_replace(Arc::new(shown)));
    }

    /// Shows one page of an output to come.
    pub(super) fn show_early(&self, path: &str, page: &Arc<[u8]>) {
        self.0.send_modify(|shown| shown.early.add(path, page));
    }

    /// Shows what is wrong, over what was shown before.
    pub(super) fn trouble(&self, trouble: Trouble) {
        let before = self.now();
        self.0.send_replace(Arc::new(Shown {
            output: before.output.clone(),
            early: Early::default(),
            prefix: before.prefix.clone(),
            trouble: Some(trouble),
        }));
    }
}

impl Default for Site {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(Arc::default())))
    }
}

/// The path of an address, without its first `/`.
fn path_of(url: &str) -> &str {
    url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Arc<[u8]> {
        b"<p>x".as_slice().into()
    }

    #[test]
    fn trouble_stands_over_the_last_good_output() {
        let site = Site::default();
        let trouble = Trouble { title: "1 error".into(), list: "<ol></ol>".into() };
        site.show(Arc::default(), "https://example.org/campaign/");
        site.show_early("en/index.html", &page());
        site.trouble(trouble.clone());
        let now = site.now();
        assert!(now.output.is_some() && now.early.is_empty());
        assert_eq!((now.prefix.as_str(), &now.trouble), ("campaign/", &Some(trouble)));
        site.show(Arc::default(), "https://example.org/");
        assert_eq!((site.now().prefix.as_str(), &site.now().trouble), ("", &None));
    }

    #[test]
    fn early_pages_last_until_the_build_is_whole() {
        let site = Site::default();
        let mut changes = site.changes();
        site.show(Arc::default(), "https://example.org/");
        site.show_early("en/a/index.html", &page());
        site.show_early("en/b/index.html", &page());
        let now = site.now();
        assert!(now.is_partial() && now.output.is_some());
        assert!(now.early.get("en/a/index.html").is_some() && now.early.get("en/c/index.html").is_none());
        site.show(Arc::default(), "https://example.org/");
        assert!(!site.now().is_partial());
        assert!(changes.has_changed().expect("open") && changes.borrow_and_update().output.is_some());
    }
}
