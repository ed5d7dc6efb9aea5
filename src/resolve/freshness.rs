//! Whether translations keep up with their sources, segment by segment.

use std::collections::{BTreeMap, HashMap};

use crate::base::Lang;
use crate::model::lock::Lock;
use crate::model::site::{Freshness, Site, Status};

/// Compares each translation's lock with its source as it is now.
pub(super) fn compare(site: &mut Site, locks: &BTreeMap<Lang, Lock>) {
    for topic in 0..site.topics.len() {
        let origin = site.documents[site.topics[topic].origin].clone();
        let now: Vec<&str> = origin.segments().iter().map(|segment| segment.fingerprint.as_str()).collect();
        for language in 0..site.languages.len() {
            let lang = &site.languages[language].lang;
            let made_from = locks.get(lang).and_then(|lock| lock.pages.get(&*origin.topic));
            let Some(cell) = &mut site.topics[topic].cells[language] else { continue };
            if let Status::Translated(freshness) = &mut cell.status {
                *freshness = made_from.map_or(Freshness::Unknown, |then| compare_segments(&now, then));
            }
        }
    }
}

/// A source segment that the translation was not made from is changed or new; one that it was made
/// from and that is gone was changed or removed. A changed one is both, and counts once.
fn compare_segments(now: &[&str], then: &[String]) -> Freshness {
    let new = unmatched(now.iter().copied(), then.iter().map(String::as_str));
    let gone = unmatched(then.iter().map(String::as_str), now.iter().copied());
    match new.max(gone) {
        0 => Freshness::Current,
        changed => Freshness::Stale { changed, of: now.len().max(changed) },
    }
}

/// How many of `a` have no partner in `b`; equal ones are counted as often as they occur.
fn unmatched<'a>(a: impl Iterator<Item = &'a str>, b: impl Iterator<Item = &'a str>) -> usize {
    let mut count: HashMap<&str, isize> = HashMap::new();
    for fingerprint in b {
        *count.entry(fingerprint).or_default() += 1;
    }
    a.filter(|fingerprint| {
        let left = count.entry(fingerprint).or_default();
        *left -= 1;
        *left < 0
    })
    .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn then(words: &str) -> Vec<String> {
        words.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn only_what_changed_is_stale() {
        assert_eq!(compare_segments(&["a", "b"], &then("a b")), Freshness::Current);
        // Moving a paragraph changes no words.
        assert_eq!(compare_segments(&["b", "a"], &then("a b")), Freshness::Current);
        assert_eq!(compare_segments(&["a", "c"], &then("a b")), Freshness::Stale { changed: 1, of: 2 });
        assert_eq!(compare_segments(&["a", "b", "c"], &then("a b")), Freshness::Stale { changed: 1, of: 3 });
        assert_eq!(compare_segments(&["a"], &then("a b")), Freshness::Stale { changed: 1, of: 1 });
        assert_eq!(compare_segments(&["a", "a"], &then("a")), Freshness::Stale { changed: 1, of: 2 });
    }
}
