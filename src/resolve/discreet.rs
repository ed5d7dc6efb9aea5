//! Which pages are discreet: as they say themselves, or their section, or settings.

use crate::base::OptionalSpanned;
use crate::model::front::Front;
use crate::model::site::{Site, TopicId};

pub(super) fn mark(site: &mut Site) {
    let marks: Vec<bool> = (0..site.topics.len()).map(|id| is_discreet(site, id)).collect();
    for (topic, discreet) in site.topics.iter_mut().zip(marks) {
        topic.discreet = discreet;
    }
}

/// The nearest word on it counts: the page's own, then those of the sections above it.
fn is_discreet(site: &Site, id: TopicId) -> bool {
    let mut at = Some(id);
    while let Some(id) = at {
        let topic = &site.topics[id];
        if let Some(said) = site.facts(topic).discreet.value() {
            return said;
        }
        at = topic.parent;
    }
    site.settings.discreet.wants(&site.topics[id].path)
}

/// Whether a page that is not there any more was discreet, by the sections in which it was or by settings.
/// `path` is without its ending.
pub(super) fn was(site: &Site, path: &str) -> bool {
    let mut folder = path;
    while let Some((up, _)) = folder.rsplit_once('/') {
        if let Some(said) = section(site, up).and_then(|front| front.discreet.value()) {
            return said;
        }
        folder = up;
    }
    let wants = |file: String| site.settings.discreet.wants(&file);
    wants(format!("{path}.md")) || wants(format!("{path}/_index.md"))
}

/// What the page of a section says, published or not.
fn section<'a>(site: &'a Site, folder: &str) -> Option<&'a Front> {
    let path = format!("{folder}/_index.md");
    if let Some(id) = site.topic(&path) {
        return Some(site.facts(&site.topics[id]));
    }
    site.held.get(&*path)?;
    site.documents.iter().find(|document| *document.topic == *path).map(|document| &document.front)
}
