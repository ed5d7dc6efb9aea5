//! What comes out where messages are put together from messages and terms.
//!
//! Takes the languages of a chain; gives for each node of the first one whether it can be put together,
//! whether anything would be seen, and which variables it needs. Walks without recursion from message to
//! message, so that a long chain of them costs no stack.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::own::{Node, Own};
use super::pieces::{Piece, Reference, each, forms};
use crate::base::Source;

/// As many placeables Fluent fills in for one message, those of what it refers to included.
pub(super) const MOST: usize = 100;

/// As many forms a message may choose between: it is tried with each of them.
pub(super) const MOST_FORMS: usize = 100;

/// As many messages of a cycle are named.
const SHOWN: usize = 4;

/// A language with its chain behind it.
pub(super) struct View<'a> {
    pub(super) chain: Vec<&'a Own>,
}

impl<'a> View<'a> {
    /// A message, term or attribute, and how far down the chain it stands.
    pub(super) fn find(&self, key: &str) -> Option<(usize, &'a str, &'a Node)> {
        let name = key.split('.').next().unwrap_or(key);
        // An attribute is looked for where its message is, and nowhere else.
        let place = self.chain.iter().position(|own| own.nodes.contains_key(name))?;
        self.chain[place].nodes.get_key_value(key).map(|(key, node)| (place, key.as_str(), node))
    }

    /// Whether a fault of the file, reported already, is why a message is not known.
    pub(super) fn is_unread(&self, key: &str) -> bool {
        let name = key.split('.').next().unwrap_or(key);
        self.chain.iter().any(|own| own.unread.contains(name))
    }
}

/// What is known of a node.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Something that it needs is not there, or cannot be used.
    pub(super) faulty: bool,
    /// Nothing of it would be seen, at least in one of its variants. That of a message that it refers to is
    /// that message's own fault.
    pub(super) blank: bool,
    /// How many placeables have to be filled in.
    pub(super) size: usize,
    /// Variables that it shows.
    pub(super) shown: BTreeSet<String>,
    /// Variables that it chooses by.
    pub(super) chosen: BTreeSet<String>,
    /// Where it refers back to what refers to it.
    pub(super) cycle: Option<Cycle>,
}

#[derive(Debug, Clone)]
pub(super) struct Cycle {
    /// From the message to itself; of a long way only the beginning and the end.
    pub(super) path: Vec<String>,
    /// Where a message of the first language takes part in it. None where it is another language's fault.
    pub(super) place: Option<(Arc<Source>, Range<usize>)>,
}

impl Facts {
    /// The variables that must be given.
    pub(super) fn needed(&self) -> BTreeSet<String> {
        self.shown.union(&self.chosen).cloned().collect()
    }

    /// Whether readers may be shown what Fluent makes of it.
    pub(super) fn is_sound(&self) -> bool {
        !self.faulty && !self.blank && self.size <= MOST
    }
}

/// The facts about every node that the first language of the chain has or refers to.
pub(super) fn facts<'a>(view: &View<'a>) -> BTreeMap<&'a str, Facts> {
    let mut known = BTreeMap::new();
    let roots = view.chain.first().map(|own| &own.nodes);
    for key in roots.into_iter().flat_map(BTreeMap::keys) {
        visit(view, key, &mut known);
    }
    known
}

/// A node whose references are being looked at.
struct Open<'a> {
    key: &'a str,
    place: usize,
    node: &'a Node,
    references: Vec<&'a Reference>,
    next: usize,
    cycle: Option<Cycle>,
}

impl<'a> Open<'a> {
    fn new((place, key, node): (usize, &'a str, &'a Node)) -> Self {
        let mut references = Vec::new();
        each(node.pieces.as_deref().unwrap_or_default(), &mut |piece| {
            if let Piece::Reference(reference) = piece {
                references.push(reference);
            }
        });
        Self { key, place, node, references, next: 0, cycle: None }
    }
}

fn visit<'a>(view: &View<'a>, root: &str, known: &mut BTreeMap<&'a str, Facts>) {
    let Some(found) = view.find(root).filter(|found| !known.contains_key(found.1)) else { return };
    // The same keys in both: to find one in a long stack would take long.
    let mut opened = BTreeSet::from([found.1]);
    let mut stack = vec![Open::new(found)];
    while let Some(top) = stack.last_mut() {
        if let Some(reference) = top.references.get(top.next).copied() {
            top.next += 1;
            let Some(found) = view.find(&reference.key).filter(|found| !known.contains_key(found.1)) else {
                continue;
            };
            let from = opened.contains(found.1).then(|| stack.iter().position(|open| open.key == found.1));
            match from.flatten() {
                None => {
                    opened.insert(found.1);
                    stack.push(Open::new(found));
                }
                Some(from) => {
                    let path = way(stack[from..].iter().map(|open| open.key), found.1);
                    let own = stack[from..].iter().rfind(|open| open.place == 0);
                    let place = own.and_then(|open| {
                        let reference = open.references.get(open.next - 1)?;
                        Some((open.node.source.clone(), reference.at.clone()))
                    });
                    if let Some(top) = stack.last_mut() {
                        top.cycle.get_or_insert(Cycle { path, place });
                    }
                }
            }
            continue;
        }
        let mut facts = Facts { cycle: top.cycle.take(), ..Facts::default() };
        facts.faulty = facts.cycle.is_some();
        match &top.node.pieces {
            Some(pieces) => {
                facts.blank = put_together(view, pieces, known, &mut facts);
                facts.faulty |= forms(pieces).len() > MOST_FORMS;
            }
            None => facts.blank = true,
        }
        opened.remove(top.key);
        known.insert(top.key, facts);
        stack.pop();
    }
}

/// The keys on the way round a cycle, from `last` to itself.
fn way<'a>(mut keys: impl ExactSizeIterator<Item = &'a str>, last: &str) -> Vec<String> {
    let more = keys.len() > SHOWN;
    let mut path: Vec<String> = keys.by_ref().take(SHOWN).map(|key| format!("`{key}`")).collect();
    path.extend(more.then(|| "...".to_owned()));
    path.push(format!("`{last}`"));
    path
}

/// Adds up what pieces need; says whether nothing of them would be seen.
fn put_together(view: &View<'_>, pieces: &[Piece], known: &BTreeMap<&str, Facts>, sum: &mut Facts) -> bool {
    let mut blank = true;
    for piece in pieces {
        sum.size = sum.size.saturating_add(usize::from(!matches!(piece, Piece::Text { .. })));
        blank &= one(view, piece, known, sum, false);
    }
    blank
}

fn one(
    view: &View<'_>,
    piece: &Piece,
    known: &BTreeMap<&str, Facts>,
    sum: &mut Facts,
    selects: bool,
) -> bool {
    match piece {
        Piece::Text { visible } | Piece::Literal { visible } => return !visible,
        Piece::Variable { name, .. } => {
            let set = if selects { &mut sum.chosen } else { &mut sum.shown };
            set.insert(name.clone());
        }
        Piece::LongNumber { .. } => sum.faulty = true,
        Piece::Function { argument, fault } => {
            sum.faulty |= fault.is_some();
            if let Some(argument) = argument {
                one(view, argument, known, sum, selects);
            }
        }
        Piece::Reference(reference) => return refer(view, reference, known, sum),
        Piece::Choice { selector, variants } => {
            one(view, selector, known, sum, true);
            let before = sum.size;
            let mut blank = false;
            let mut largest = before;
            for variant in variants {
                sum.size = before;
                blank |= put_together(view, &variant.pieces, known, sum);
                largest = largest.max(sum.size);
            }
            sum.size = largest;
            return blank;
        }
    }
    false
}

fn refer(view: &View<'_>, reference: &Reference, known: &BTreeMap<&str, Facts>, sum: &mut Facts) -> bool {
    // What is not known here is missing, or refers back.
    let Some(facts) = view.find(&reference.key).and_then(|found| known.get(found.1)) else {
        sum.faulty = true;
        return false;
    };
    sum.size = sum.size.saturating_add(facts.size);
    sum.faulty |= facts.faulty;
    // It will not be shown, and what it needs would be carried along through the rest of a long chain.
    if facts.size > MOST {
        return false;
    }
    if reference.key.starts_with('-') {
        // A term knows nothing but what it is handed. One that chooses by something else takes its default.
        sum.faulty |= !facts.shown.is_subset(&reference.arguments);
        return facts.blank;
    }
    // A blank attribute nobody reports but the message of which it is the only part.
    let attribute = reference.key.contains('.');
    sum.faulty |= facts.blank && !attribute;
    sum.shown.extend(facts.shown.iter().cloned());
    sum.chosen.extend(facts.chosen.iter().cloned());
    facts.blank && attribute
}
