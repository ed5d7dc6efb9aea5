//! What the browser is shown: the last good output, and what stands in the way of a newer one.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::watch;

use super::banner::Trouble;
use crate::model::output::Output;

/// The shown site, shared by who builds it and who answers.
#[derive(Clone)]
pub(super) struct Site(Arc<watch::Sender<Arc<Shown>>>);

/// What is shown at one moment.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// The last good output, where there was one.
    pub(super) output: Option<Arc<Output>>,
    /// Pages of a build that is not whole yet, in place of those in `output`.
    pub(super) early: BTreeMap<Arc<str>, Arc<[u8]>>,
    /// The path part of the site's address, without its first `/`: empty, or `campaign/`.
    pub(super) prefix: String,
    /// Why there is no newer output.
    pub(super) trouble: Option<Trouble>,
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
        self.0.send_modify(|shown| {
            let mut next = (**shown).clone();
            next.early.insert(path.into(), page.clone());
            *shown = Arc::new(next);
        });
    }

    /// Shows what is wrong, over what was shown before.
    pub(super) fn trouble(&self, trouble: Trouble) {
        self.0.send_modify(|shown| {
            let mut next = (**shown).clone();
            next.early.clear();
            next.trouble = Some(trouble);
            *shown = Arc::new(next);
        });
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
        assert_eq!(site.now().early.len(), 2);
        assert!(site.now().output.is_some());
        site.show(Arc::default(), "https://example.org/");
        assert!(site.now().early.is_empty());
        assert!(changes.has_changed().expect("open") && changes.borrow_and_update().output.is_some());
    }
}
