//! Which pages are discreet: as they say themselves, or their section, or settings.

use crate::base::OptionalSpanned;
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
