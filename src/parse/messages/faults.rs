//! What is wrong with the messages of one language, apart from what other languages have.
//!
//! Takes the messages and the facts about them; gives diagnostics at the very place in the file. A fault is
//! reported where it stands and nowhere else: not for what refers to it, nor in another language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::facts::{Facts, MOST, MOST_FORMS, View};
use super::own::Node;
use super::pieces::{Piece, Reference, each, forms};
use super::{
    DUPLICATE_MESSAGE, EMPTY_MESSAGE, FLUENT_SYNTAX, MESSAGE_CYCLE, MESSAGE_REFERENCE, MISSING_VARIABLE,
};
use crate::base::{Code, Diagnostic, similar};

/// Beginnings of names that kyr and themes put together, and give no variables to.
const WITHOUT_VARIABLES: [&str; 7] =
    ["alert-", "contact-", "language-", "number-", "place-", "print-format-", "reviewer-role-"];

/// Which variables each message is given, as far as that is known.
pub(super) struct Contract<'a> {
    /// Those of kyr's own messages, which its theme and code give.
    pub(super) built_in: &'a BTreeMap<String, BTreeSet<String>>,
    /// For a translation, those of the source language. What a theme of the site gives to a string of the
    /// site's own is known to the theme alone.
    pub(super) source: Option<&'a BTreeMap<String, BTreeSet<String>>>,
}

impl Contract<'_> {
    fn of(&self, key: &str) -> Option<BTreeSet<String>> {
        let none = || WITHOUT_VARIABLES.iter().any(|start| key.starts_with(start)).then(BTreeSet::new);
        let source = || self.source.and_then(|source| source.get(key).cloned());
        self.built_in.get(key).cloned().or_else(none).or_else(source)
    }
}

/// The variables of each message.
pub(super) fn variables(facts: &BTreeMap<&str, Facts>) -> BTreeMap<String, BTreeSet<String>> {
    let messages = facts.iter().filter(|(key, _)| !key.starts_with('-'));
    messages.map(|(key, facts)| ((*key).to_owned(), facts.needed())).collect()
}

/// Reports the faults of the first language of a chain. Gives the messages that need variables which nothing
/// fills in.
pub(super) fn faults(
    view: &View<'_>,
    facts: &BTreeMap<&str, Facts>,
    contract: &Contract<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeSet<String> {
    for cycle in facts.values().filter_map(|facts| facts.cycle.as_ref()) {
        let Some((source, at)) = &cycle.place else { continue };
        let message = format!("{} refers to itself: {}", cycle.path[0], cycle.path.join(", "));
        diagnostics.push(
            Diagnostic::new(&MESSAGE_CYCLE, message).at(source, at.clone()).hint("write the words here"),
        );
    }
    let mut unfilled = BTreeSet::new();
    let own = view.chain.first().map(|own| &own.nodes);
    for (key, node) in own.into_iter().flatten() {
        let mut report = Report { view, all: facts, key, node, diagnostics };
        report.pieces();
        report.whole();
        if key.starts_with('-') {
            continue;
        }
        let Some(given) = contract.of(key) else { continue };
        report.variables(&given, contract);
        if facts.get(key.as_str()).is_some_and(|facts| !facts.needed().is_subset(&given)) {
            unfilled.insert(key.clone());
        }
    }
    unfilled
}

struct Report<'a> {
    view: &'a View<'a>,
    all: &'a BTreeMap<&'a str, Facts>,
    key: &'a str,
    node: &'a Node,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Report<'_> {
    fn push(
        &mut self,
        code: &'static Code,
        at: &Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.diagnostics.push(Diagnostic::new(code, message).at(&self.node.source, at.clone()).hint(hint));
    }

    fn look(&mut self, mut look: impl FnMut(&mut Self, &Piece)) {
        let node = self.node;
        each(node.pieces.as_deref().unwrap_or_default(), &mut |piece| look(self, piece));
    }

    /// Names that lead nowhere, functions, numbers.
    fn pieces(&mut self) {
        self.look(|report, piece| match piece {
            Piece::Function { fault: Some(fault), .. } => {
                report.push(&MESSAGE_REFERENCE, &fault.at, &*fault.message, &*fault.hint);
            }
            Piece::LongNumber { at } => {
                report.push(
                    &FLUENT_SYNTAX,
                    at,
                    "a number has at most 15 digits",
                    "write it as a text, in quotes",
                );
            }
            Piece::Reference(reference) => report.reference(reference),
            Piece::Choice { variants, .. } => {
                let mut names = BTreeSet::new();
                for twice in variants.iter().filter(|variant| !names.insert(&variant.name)) {
                    let message = format!("the choice has `{}` twice; only the first is shown", twice.name);
                    report.push(&DUPLICATE_MESSAGE, &twice.at, message, "remove one of them");
                }
            }
            _ => {}
        });
    }

    fn reference(&mut self, reference: &Reference) {
        let Reference { key, arguments, at } = reference;
        let (name, attribute) = key.split_once('.').map_or((&**key, None), |(name, own)| (name, Some(own)));
        let term = name.starts_with('-');
        if self.view.find(key).is_none() {
            if self.view.is_unread(key) {
                return;
            }
            let kind = if term { "term" } else { "message" };
            let message = match attribute {
                Some(attribute) if self.view.find(name).is_some() => {
                    format!("the {kind} `{name}` has no attribute `{attribute}`")
                }
                _ => format!("there is no {kind} `{name}`"),
            };
            let mut all: BTreeSet<&str> = BTreeSet::new();
            if self.diagnostics.len() < similar::HINTED {
                let keys =
                    self.view.chain.iter().flat_map(|own| own.nodes.keys().map(String::as_str)).filter(
                        |known| known.starts_with('-') == term && known.contains('.') == key.contains('.'),
                    );
                all.extend(keys);
            }
            let hint = similar::nearest(key, all)
                .map_or("write the words here".to_owned(), |near| format!("did you mean `{near}`?"));
            self.push(&MESSAGE_REFERENCE, at, message, hint);
        } else if let Some(facts) = self.all.get(key.as_str()).filter(|_| term) {
            for missing in facts.shown.difference(arguments) {
                let message = format!("`{key}` needs `${missing}`, which is not handed to it");
                let hint = format!("write `{{ {key}({missing}: \"...\") }}`");
                self.push(&MISSING_VARIABLE, at, message, hint);
            }
        }
    }

    /// What comes out as a whole: too large, or nothing.
    fn whole(&mut self) {
        if forms(self.node.pieces.as_deref().unwrap_or_default()).len() > MOST_FORMS {
            let message = format!("`{}` chooses between more than {MOST_FORMS} forms", self.key);
            self.push(&MESSAGE_CYCLE, &self.node.at, message, "make several strings of it");
        }
        let Some(facts) = self.all.get(self.key).filter(|facts| !facts.faulty) else { return };
        let mut consequence = false;
        self.look(|report, piece| {
            if let Piece::Reference(reference) = piece {
                let part = report.all.get(reference.key.as_str());
                consequence |= part.is_some_and(|part| part.size > MOST);
            }
        });
        if facts.size > MOST && !consequence {
            let message = format!(
                "`{}` is put together from more than {MOST} parts, counting those of its parts",
                self.key
            );
            self.push(&MESSAGE_CYCLE, &self.node.at, message, "write the words here");
        }
        if facts.blank && !self.key.starts_with('-') && !self.key.contains('.') {
            let at = self.node.pieces.as_deref().and_then(blank_variant).unwrap_or(self.node.at.clone());
            let message = format!("`{}` has no words that a reader could see", self.key);
            self.push(&EMPTY_MESSAGE, &at, message, format!("write `{} = ...`, or remove it", self.key));
        }
    }

    /// Variables that nothing fills in.
    fn variables(&mut self, given: &BTreeSet<String>, contract: &Contract<'_>) {
        let key = self.key;
        let hint = |name: &str, guess: bool| match (given.is_empty(), contract.source) {
            (true, Some(_)) => "the source string has no variables".to_owned(),
            (true, None) => "kyr puts nothing into this string".to_owned(),
            _ if !guess => "use a variable of the source string".to_owned(),
            _ => similar::hint(name, given.iter().map(String::as_str)),
        };
        let mut reported = BTreeSet::new();
        self.look(|report, piece| match piece {
            Piece::Variable { name, at } if !given.contains(name) && reported.insert(name.clone()) => {
                let message = format!("`{key}` has no variable `${name}`");
                let guess = report.diagnostics.len() < similar::HINTED;
                report.push(&MISSING_VARIABLE, at, message, hint(name, guess));
            }
            Piece::Reference(reference) if !reference.key.starts_with('-') => {
                // One that is too large is not shown, and says so itself.
                let facts = report.all.get(reference.key.as_str()).filter(|facts| facts.size <= MOST);
                let Some(facts) = facts else { return };
                // What that message must not use either is its own fault.
                let allowed = contract.of(&reference.key);
                let needed = facts.needed();
                let needed = needed
                    .iter()
                    .filter(|name| allowed.as_ref().is_none_or(|allowed| allowed.contains(*name)))
                    .filter(|name| !given.contains(*name));
                for name in needed {
                    let message = format!("`{}` needs `${name}`, which `{key}` does not have", reference.key);
                    report.push(&MISSING_VARIABLE, &reference.at, message, "write the words here");
                }
            }
            _ => {}
        });
    }
}

/// The variant of a choice that nothing is seen of.
fn blank_variant(pieces: &[Piece]) -> Option<Range<usize>> {
    pieces.iter().find_map(|piece| {
        let Piece::Choice { variants, .. } = piece else { return None };
        let blank = |piece: &Piece| {
            matches!(piece, Piece::Text { visible: false } | Piece::Literal { visible: false })
        };
        variants.iter().find_map(|variant| {
            let own = variant.pieces.iter().all(blank).then(|| variant.at.clone());
            own.or_else(|| blank_variant(&variant.pieces))
        })
    })
}
