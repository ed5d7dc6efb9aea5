//! Translations of rights whose source has changed in a critical part: in its place they show the
//! source's text, or nothing of their own where nobody can tell which part it is.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::Lang;
use crate::base::sequence::longest_match;
use crate::model::document::{Block, Document, SegmentKind, Weight};
use crate::model::front::Kind;
use crate::model::lock::Lock;
use crate::model::site::{DocumentId, Freshness, Site, StaleParts, Status, TopicId};

/// Withholds what is out of date and critical. A step of its own: translators need to see all of it.
pub fn withhold(site: &mut Site, locks: &BTreeMap<Lang, Lock>) {
    for topic in 0..site.topics.len() {
        let Some(source) = origin(site, topic) else { continue };
        for language in 0..site.languages.len() {
            let Some(cell) = site.cell(topic, language) else { continue };
            let (id, Status::Translated(Freshness::Stale { changed, of })) = (cell.document, cell.status)
            else {
                continue;
            };
            let record = locks
                .get(&site.languages[language].lang)
                .and_then(|lock| lock.pages.get(&*site.topics[topic].path));
            let (from, to) = (&site.documents[source], &site.documents[id]);
            // A text that was not read has nothing critical, and neither has its source.
            let (Some(record), Some(_)) = (record, &to.text) else { continue };
            match judge(from, to, record) {
                Verdict::Shown => {}
                Verdict::Parts(pairs) => {
                    let language = site.topics[topic].origin_language;
                    site.stale_parts.insert(id, StaleParts { source, language, pairs });
                }
                Verdict::Withheld => {
                    replace(site, topic, id, Status::Withheld { translation: id, changed, of });
                }
            }
        }
    }
}

/// The document that a topic's translations are made from, where they are withheld at all. A card
/// that is out of date is not made, which is another rule.
fn origin(site: &Site, topic: TopicId) -> Option<DocumentId> {
    let topic = &site.topics[topic];
    (topic.kind != Kind::Card && site.settings.is_rights(&topic.path)).then_some(topic.origin)
}

/// Shows the source wherever a translation would be shown: in other languages too that fall back on
/// it.
fn replace(site: &mut Site, topic: TopicId, translation: DocumentId, status: Status) {
    let topic = &mut site.topics[topic];
    for cell in topic.cells.iter_mut().flatten().filter(|cell| cell.document == translation) {
        cell.document = topic.origin;
        cell.shown = topic.origin_language;
        if cell.status != Status::Fallback {
            cell.status = status;
        }
    }
}

/// What becomes of a translation.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// Nothing critical of it is out of date.
    Shown,
    /// These blocks show the source's text.
    Parts(Vec<(usize, usize)>),
    /// Something critical is out of date, and what it is in the translation cannot be told.
    Withheld,
}

/// Compares a translation with its source by what it was made from. `record` is in the order of the
/// translation.
fn judge(source: &Document, target: &Document, record: &[String]) -> Verdict {
    let aligned = Aligned::of(source, target, record);
    let changed = changed(source, record);
    let stale: Vec<usize> = (0..source.blocks().len())
        .filter(|n| is_critical(&source.blocks()[*n]))
        .filter(|n| source.blocks()[*n].segments.clone().any(|i| changed[i]))
        .collect();
    let Some(aligned) = aligned else {
        // Out of step with its record: only what the source has, and how much of it, can be compared.
        let count = |document: &Document| document.blocks().iter().filter(|b| is_critical(b)).count();
        let complete = stale.is_empty() && count(target) <= count(source);
        return if complete { Verdict::Shown } else { Verdict::Withheld };
    };
    if aligned.keeps_outdated(source, target) {
        return Verdict::Withheld;
    }
    let mut pairs = Vec::new();
    for n in stale {
        match aligned.partner(&source.blocks()[n], target) {
            Some(partner) => pairs.push((n, partner)),
            None => return Verdict::Withheld,
        }
    }
    if pairs.is_empty() {
        return Verdict::Shown;
    }
    pairs.sort_unstable_by_key(|(_, partner)| *partner);
    Verdict::Parts(pairs)
}

fn is_critical(block: &Block) -> bool {
    block.weight == Weight::Critical
}

/// For each segment of the source: whether the translation was made without it. Equal ones count as
/// often as they occur.
fn changed(source: &Document, record: &[String]) -> Vec<bool> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for fingerprint in record {
        *left.entry(fingerprint).or_default() += 1;
    }
    let mut is_changed = |fingerprint: &str| match left.get_mut(fingerprint) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    source.segments().iter().map(|segment| is_changed(&segment.fingerprint)).collect()
}

/// The segments of a source's body beside those of its translation.
struct Aligned {
    /// For each segment of the source, its partner in the translation, where it is beyond doubt.
    partners: Vec<Option<usize>>,
    /// Segments of the translation that were made from text that the source no longer has, each with
    /// the source's segment that stands there now, if one does.
    outdated: Vec<(usize, Option<usize>)>,
}

impl Aligned {
    /// None where the record does not fit the translation.
    fn of(source: &Document, target: &Document, record: &[String]) -> Option<Self> {
        let (source_body, target_body) = (body(source), body(target));
        let front = record.len().checked_sub(target.segments().len() - target_body)?;
        let (head, record) = record.split_at(front);
        let now: Vec<&str> = source.segments().iter().map(|segment| segment.fingerprint.as_str()).collect();
        // A translation that has gained or lost parts by hand is out of step with its record.
        let strays = |records: &[String], own: &[&str], other: &[&str]| {
            records.iter().any(|r| other.contains(&r.as_str()) && !own.contains(&r.as_str()))
        };
        let (now_head, now_body) = now.split_at(source_body);
        if strays(head, now_head, now_body) || strays(record, now_body, now_head) {
            return None;
        }
        let record: Vec<&str> = record.iter().map(String::as_str).collect();
        let mut partners = vec![None; now.len()];
        let mut taken = vec![false; record.len()];
        let anchors = longest_match(now_body, &record);
        for &(i, j) in &anchors {
            partners[source_body + i] = Some(target_body + j);
            taken[j] = true;
        }
        // What moved elsewhere is what it was.
        for (i, fingerprint) in now_body.iter().enumerate() {
            if partners[source_body + i].is_none()
                && let Some(j) = (0..record.len()).find(|j| !taken[*j] && record[*j] == *fingerprint)
            {
                partners[source_body + i] = Some(target_body + j);
                taken[j] = true;
            }
        }
        let shape = |document: &Document, at: usize| document.segments()[at].kind.shape();
        let known = partners.iter().enumerate().filter_map(|(i, partner)| Some((i, (*partner)?)));
        if known.into_iter().any(|(i, j)| shape(source, i) != shape(target, j)) {
            return None;
        }
        let mut outdated = Vec::new();
        let (mut low, mut next) = (0, 0);
        for (i_end, j_end) in anchors.iter().copied().chain([(now_body.len(), record.len())]) {
            let new: Vec<usize> =
                (low..i_end).map(|i| source_body + i).filter(|i| partners[*i].is_none()).collect();
            let gone: Vec<usize> = (next..j_end).filter(|j| !taken[*j]).map(|j| target_body + j).collect();
            // Between two parts that are the same, as many of the same shape: each is what it was.
            let sure = new.len() == gone.len()
                && new.iter().zip(&gone).all(|(i, j)| shape(source, *i) == shape(target, *j));
            for (n, j) in gone.iter().enumerate() {
                outdated.push((*j, new.get(n).copied().filter(|_| sure)));
            }
            if sure {
                for (i, j) in new.iter().zip(&gone) {
                    partners[*i] = Some(*j);
                }
            }
            (low, next) = (i_end + 1, j_end + 1);
        }
        Some(Self { partners, outdated })
    }

    /// Whether the translation has a critical block in which something is outdated and that is no
    /// critical block of the source any longer: a warning that was taken back.
    fn keeps_outdated(&self, source: &Document, target: &Document) -> bool {
        let critical = |document: &Document, at: usize| {
            document.blocks().iter().any(|block| is_critical(block) && block.segments.contains(&at))
        };
        self.outdated.iter().any(|(j, i)| critical(target, *j) && !i.is_some_and(|i| critical(source, i)))
    }

    /// The block of the translation that stands for a block of the source: of the same kind, with
    /// the partners of all its segments and no others.
    fn partner(&self, block: &Block, target: &Document) -> Option<usize> {
        let partners: Vec<usize> = block.segments.clone().map(|i| self.partners[i]).collect::<Option<_>>()?;
        let first = *partners.first()?;
        let range: Range<usize> = first..first + partners.len();
        if !partners.iter().copied().eq(range.clone()) {
            return None;
        }
        target.blocks().iter().position(|other| other.kind == block.kind && other.segments == range)
    }
}

/// Index of the first segment that is not in the front matter.
fn body(document: &Document) -> usize {
    let front = |kind: &SegmentKind| matches!(kind, SegmentKind::Front(_));
    let segments = document.segments();
    segments.iter().position(|segment| !front(&segment.kind)).unwrap_or(segments.len())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::{Digest, Direction, Source};
    use crate::model::document::{Segment, Text};
    use crate::model::front::Front;

    /// A document of paragraphs: each word is one, with its fingerprint; `!` before it makes it a
    /// warning of its own.
    fn document(words: &str) -> Document {
        let paragraphs: Vec<&str> = words.split_whitespace().collect();
        let segment = |(i, word): (usize, &&str)| Segment {
            kind: SegmentKind::Paragraph,
            range: i..i + 1,
            fingerprint: word.trim_start_matches('!').to_owned(),
        };
        let block = |(i, word): (usize, &&str)| {
            let (kind, weight) = match word.strip_prefix('!') {
                Some(_) => ("alert-warning", Weight::Critical),
                None => ("paragraph", Weight::Plain),
            };
            Block { kind: kind.into(), range: i..i + 1, segments: i..i + 1, weight }
        };
        Document {
            source: Arc::new(Source::new("x.md", words)),
            lang: Lang::parse("en").unwrap(),
            direction: Direction::Ltr,
            made_from: Digest::of(b""),
            topic: "x.md".into(),
            front: Front::default(),
            face: Digest::of(b""),
            start: 0,
            text: Some(Arc::new(Text {
                segments: paragraphs.iter().enumerate().map(segment).collect(),
                blocks: paragraphs.iter().enumerate().map(block).collect(),
                ..Text::default()
            })),
        }
    }

    fn verdict(now: &str, then: &str, translation: &str) -> Verdict {
        let record: Vec<String> =
            then.split_whitespace().map(|word| word.trim_start_matches('!').to_owned()).collect();
        judge(&document(now), &document(translation), &record)
    }

    #[test]
    fn only_what_is_critical_and_changed_is_replaced() {
        assert_eq!(verdict("a !b c", "a b c", "1 !2 3"), Verdict::Shown);
        assert_eq!(verdict("x !b c", "a b c", "1 !2 3"), Verdict::Shown);
        assert_eq!(verdict("a !x c", "a b c", "1 !2 3"), Verdict::Parts(vec![(1, 1)]));
        // The translator has another order, and the lock with them.
        assert_eq!(verdict("a !b c !x", "d c a b", "!4 3 1 !2"), Verdict::Withheld);
        assert_eq!(verdict("!a b c", "b c a", "2 3 !1"), Verdict::Shown);
    }

    #[test]
    fn what_was_added_elsewhere_does_not_matter() {
        assert_eq!(verdict("n a m !x c", "a b c", "1 !2 3"), Verdict::Withheld);
        assert_eq!(verdict("n a !x c m", "a b c", "1 !2 3"), Verdict::Parts(vec![(2, 1)]));
    }

    #[test]
    fn in_doubt_nothing_of_the_translation_is_shown() {
        // A new warning; one that was taken back; one that became something else.
        assert_eq!(verdict("a !x b", "a b", "1 2"), Verdict::Withheld);
        assert_eq!(verdict("a c", "a b c", "1 !2 3"), Verdict::Withheld);
        assert_eq!(verdict("a x c", "a b c", "1 !2 3"), Verdict::Withheld);
        assert_eq!(verdict("a !x c", "a b c", "1 2 3"), Verdict::Withheld);
        // A lock that does not fit.
        assert_eq!(verdict("a !x c", "a b", "1 !2 3"), Verdict::Withheld);
        // It does not fit either, but no warning has changed, and none is left over.
        assert_eq!(verdict("x !b c", "a b", "1 !2 3"), Verdict::Shown);
    }
}
