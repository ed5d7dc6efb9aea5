//! Which segment of a translation stands for which segment of its source.
//!
//! Takes the two documents and what the lock says the translation was made from; gives a partner
//! for each source segment, and whether the two are known to belong together. The lock's entries
//! stand in the order of the translation: first the front matter's, then the body's.

use std::collections::HashMap;

use crate::base::sequence::longest_match;
use crate::model::document::{Document, SegmentKind};

/// Stands in a lock for a segment that was translated from nobody knows what.
pub(super) const UNKNOWN: &str = "0000000000000000";

/// A source segment's partner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Pair {
    /// Index of the segment in the translation.
    pub(super) target: Option<usize>,
    /// Index in the page's lock of what the partner was made from.
    pub(super) record: Option<usize>,
    /// The translation was made from exactly this source.
    pub(super) sure: bool,
}

/// Finds the partner of each source segment.
pub(super) fn align(source: &Document, target: &Document, lock: Option<&[String]>) -> Vec<Pair> {
    let mut pairs = vec![Pair::default(); source.segments().len()];
    let source_body = body(source);
    let target_body = body(target);
    let parts = lock.and_then(|lock| {
        let front = lock.len().checked_sub(target.segments().len() - target_body)?;
        let (front, records) = lock.split_at(front);
        // A translation that has gained or lost parts by hand is out of step with its record.
        let among = |from: usize, to: usize, record: &String| {
            source.segments()[from..to].iter().any(|segment| segment.fingerprint == *record)
        };
        let end = source.segments().len();
        let strays = |records: &[String], own: (usize, usize), other: (usize, usize)| {
            records.iter().any(|r| among(other.0, other.1, r) && !among(own.0, own.1, r))
        };
        let (head, rest) = ((0, source_body), (source_body, end));
        (!strays(front, head, rest) && !strays(records, rest, head)).then_some((front, records))
    });
    front(source, source_body, target, target_body, parts.map(|(front, _)| front), &mut pairs);
    let shapes = |document: &Document, from: usize| -> Vec<String> {
        document.segments()[from..].iter().map(|segment| segment.kind.shape()).collect()
    };
    let (ours, theirs) = (shapes(source, source_body), shapes(target, target_body));
    let known = parts.and_then(|(front, records)| {
        let now: Vec<&str> =
            source.segments()[source_body..].iter().map(|s| s.fingerprint.as_str()).collect();
        let matched = by_record(&now, records, &ours, &theirs)?;
        Some((front.len(), matched))
    });
    match known {
        Some((front, matched)) => {
            for (i, found) in matched.into_iter().enumerate() {
                if let Some((j, sure)) = found {
                    pairs[source_body + i] =
                        Pair { target: Some(target_body + j), record: Some(front + j), sure };
                }
            }
        }
        // Nothing tells what it was made from: by its shape alone, and never for sure.
        None => {
            for (i, j) in longest_match(&ours, &theirs) {
                pairs[source_body + i] = Pair { target: Some(target_body + j), record: None, sure: false };
            }
        }
    }
    pairs
}

/// Index of the first segment that is not in the front matter.
pub(super) fn body(document: &Document) -> usize {
    document
        .segments()
        .iter()
        .position(|segment| !matches!(segment.kind, SegmentKind::Front(_)))
        .unwrap_or(document.segments().len())
}

fn front(
    source: &Document,
    source_body: usize,
    target: &Document,
    target_body: usize,
    records: Option<&[String]>,
    pairs: &mut [Pair],
) {
    let mut left: Vec<(usize, &String)> = records.unwrap_or_default().iter().enumerate().collect();
    let mut stale = Vec::new();
    for (i, segment) in source.segments()[..source_body].iter().enumerate() {
        let found = target.segments()[..target_body].iter().position(|other| other.kind == segment.kind);
        let record = left.iter().position(|(_, record)| **record == segment.fingerprint);
        let record = record.map(|at| left.remove(at).0);
        pairs[i] = Pair { target: found, record, sure: found.is_some() && record.is_some() };
        if record.is_none() {
            stale.push(i);
        }
    }
    if stale.len() == left.len() {
        for (i, (record, _)) in stale.into_iter().zip(left) {
            pairs[i].record = Some(record);
        }
    }
}

/// Pairs by fingerprint; what is left between two pairs, in order. None where the lock cannot
/// belong to this translation.
fn by_record(
    now: &[&str],
    records: &[String],
    ours: &[String],
    theirs: &[String],
) -> Option<Vec<Option<(usize, bool)>>> {
    let records: Vec<&str> = records.iter().map(String::as_str).collect();
    let mut pairs: Vec<Option<(usize, bool)>> = vec![None; now.len()];
    let mut taken = vec![false; records.len()];
    let anchors = longest_match(now, &records);
    for &(i, j) in &anchors {
        pairs[i] = Some((j, true));
        taken[j] = true;
    }
    // What moved elsewhere.
    let mut spots: HashMap<&str, Vec<usize>> = HashMap::new();
    for (j, record) in records.iter().enumerate().rev().filter(|(j, _)| !taken[*j]) {
        spots.entry(record).or_default().push(j);
    }
    for (i, pair) in pairs.iter_mut().enumerate().filter(|(_, pair)| pair.is_none()) {
        if let Some(j) = spots.get_mut(now[i]).and_then(Vec::pop) {
            *pair = Some((j, true));
            taken[j] = true;
        }
    }
    if pairs.iter().enumerate().any(|(i, pair)| pair.is_some_and(|(j, _)| ours[i] != theirs[j])) {
        return None;
    }
    // What changed: in the gap between two anchors, the next of the same shape.
    let mut low = 0;
    let mut next = 0;
    let ends = anchors.iter().copied().chain([(now.len(), records.len())]);
    for (i_end, j_end) in ends {
        for i in low..i_end {
            if pairs[i].is_none()
                && let Some(j) = (next..j_end).find(|&j| !taken[j] && ours[i] == theirs[j])
            {
                pairs[i] = Some((j, false));
                taken[j] = true;
                next = j + 1;
            }
        }
        low = i_end + 1;
        next = j_end + 1;
    }
    Some(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(now: &str, then: &str) -> Vec<Option<(usize, bool)>> {
        let now: Vec<&str> = now.split(' ').collect();
        let then: Vec<String> = then.split(' ').map(str::to_owned).collect();
        let shapes = |n: usize| vec!["p".to_owned(); n];
        by_record(&now, &then, &shapes(now.len()), &shapes(then.len())).unwrap()
    }

    #[test]
    fn changed_new_removed_and_moved_segments_find_their_partners() {
        assert_eq!(pairs("a x c", "a b c"), [Some((0, true)), Some((1, false)), Some((2, true))]);
        assert_eq!(pairs("a n c", "a c"), [Some((0, true)), None, Some((1, true))]);
        assert_eq!(pairs("a c", "a b c"), [Some((0, true)), Some((2, true))]);
        assert_eq!(pairs("c a", "a c").iter().flatten().filter(|(_, sure)| *sure).count(), 2);
    }

    #[test]
    fn a_lock_of_another_shape_is_not_believed() {
        let (ours, theirs) = (["p".to_owned()], ["h".to_owned()]);
        assert_eq!(by_record(&["a"], &["a".to_owned()], &ours, &theirs), None);
    }
}
