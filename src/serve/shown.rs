//! What the browser is shown: the last good output, and what stands in the way of a newer one.

use std::sync::Arc;

use tokio::sync::watch;

use super::banner::Trouble;
use crate::model::output::Output;

/// The shown site, shared by who builds it and who answers.
#[derive(Clone)]
pub(super) struct Site(Arc<watch::Sender<Arc<Shown>>>);

/// What is shown at one moment.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// Differs from that of every other moment, and from those of earlier runs. A page that was
    /// loaded at another moment is loaded again.
    pub(super) version: String,
    pub(super) count: usize,
    /// The last good output, where there was one.
    pub(super) output: Option<Arc<Output>>,
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
        self.replace(|_| Shown {
            output: Some(output),
            prefix: path_of(base_url).to_owned(),
            ..Shown::default()
        });
    }

    /// Shows what is wrong, over what was shown before.
    pub(super) fn trouble(&self, trouble: Trouble) {
        // The same words again are no reason to load the page again while somebody reads them.
        if self.0.borrow().trouble.as_ref() == Some(&trouble) {
            return;
        }
        self.replace(|before| Shown {
            output: before.output.clone(),
            prefix: before.prefix.clone(),
            trouble: Some(trouble),
            ..Shown::default()
        });
    }

    fn replace(&self, make: impl FnOnce(&Shown) -> Shown) {
        let before = self.now();
        let mut shown = make(&before);
        shown.count = before.count + 1;
        shown.version = format!("{}.{}", std::process::id(), shown.count);
        // What is let go of can be a whole site: it ends here, after the new one is shown.
        drop(self.0.send_replace(Arc::new(shown)));
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

    fn fault() -> Trouble {
        Trouble { title: "1 error".into(), list: "<p>a</p>".into() }
    }

    #[test]
    fn every_change_has_its_version() {
        let site = Site::default();
        let mut seen = vec![site.now().version.clone()];
        site.show(Arc::default(), "https://example.org/");
        seen.push(site.now().version.clone());
        site.trouble(fault());
        seen.push(site.now().version.clone());
        site.trouble(fault());
        assert_eq!(seen.last(), Some(&site.now().version));
        site.show(Arc::default(), "https://example.org/");
        seen.push(site.now().version.clone());
        let mut unlike = seen.clone();
        unlike.sort();
        unlike.dedup();
        assert_eq!(unlike.len(), 4, "{seen:?}");
    }

    #[test]
    fn trouble_stands_over_the_last_good_output() {
        let site = Site::default();
        site.show(Arc::default(), "https://example.org/campaign/");
        site.trouble(fault());
        let now = site.now();
        assert!(now.output.is_some());
        assert_eq!(now.prefix, "campaign/");
        site.show(Arc::default(), "https://example.org/");
        assert_eq!(site.now().trouble, None);
        assert_eq!(site.now().prefix, "");
    }
}
