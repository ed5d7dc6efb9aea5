//! `locales/<lang>/*.ftl` to messages, each language with its fallback chain.
//!
//! Takes the tree and the settings; gives for each language what Fluent formats, and diagnostics about
//! every message, also about those that no page shows. A message with a fault is never formatted: the
//! next language of the chain has its turn.

mod bundle;
mod compare;
mod facts;
mod faults;
mod functions;
mod names;
mod own;
mod pieces;
mod unreadable;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::prose::Finding;
use crate::base::{Code, Diagnostic, Digest, Lang, Memo, Severity, Source};
use crate::model::messages::Messages;
use crate::model::settings::Settings;
use crate::model::tree::{BUILTIN_LOCALES, Tree};

use bundle::Formatted;
use compare::Base;
use facts::View;
use faults::Contract;
use own::Own;

pub(super) const FLUENT_SYNTAX: Code = Code {
    name: "fluent-syntax",
    severity: Severity::Error,
    adjustable: false,
    what: "A file of interface strings cannot be read as Fluent.",
    why: "The message at the marked place, and perhaps those after it, would be missing on every page of the language.",
    fix: "Correct the marked line. A message is `key = text`; further lines of it are indented.",
};

pub(super) const MISSING_MESSAGE: Code = Code {
    name: "missing-message",
    severity: Severity::Warning,
    adjustable: true,
    what: "A language lacks an interface string that the source language or kyr has.",
    why: "Readers of that language see a button or a warning in another language.",
    fix: "Add the message to a file in the language's folder under `locales/`.",
};

pub(super) const UNKNOWN_MESSAGE: Code = Code {
    name: "unknown-message",
    severity: Severity::Warning,
    adjustable: true,
    what: "A language has an interface string that the source language does not have.",
    why: "Nothing shows it: its name is a slip of the pen, or it is left over.",
    fix: "Correct the name, or remove the message.",
};

pub(super) const MISSING_VARIABLE: Code = Code {
    name: "message-variable",
    severity: Severity::Error,
    adjustable: false,
    what: "An interface string uses a variable that it is not given.",
    why: "Nothing fills it in, so the string cannot be shown: readers would see it in another language, or not at all.",
    fix: "Use the variables of the source string, or of kyr's own, spelled as there. A term has those that are handed to it.",
};

pub(super) const MESSAGE_REFERENCE: Code = Code {
    name: "message-reference",
    severity: Severity::Error,
    adjustable: false,
    what: "An interface string is put together from a message, term, attribute or function that is not there.",
    why: "The string cannot be shown: readers would see it in another language, or not at all.",
    fix: "Correct the name, or write the words in its place. The only function is `NUMBER`.",
};

pub(super) const MESSAGE_CYCLE: Code = Code {
    name: "message-cycle",
    severity: Severity::Error,
    adjustable: false,
    what: "An interface string refers to itself, directly or through others, or is put together from too many parts, or chooses between too many forms.",
    why: "It has no end, so it cannot be shown: readers would see it in another language, or not at all.",
    fix: "Write the words in place of one of the references.",
};

pub(super) const EMPTY_MESSAGE: Code = Code {
    name: "empty-message",
    severity: Severity::Error,
    adjustable: false,
    what: "An interface string has no words, or only for some numbers.",
    why: "A button without words cannot be found, and a warning without words warns nobody.",
    fix: "Write the words. To have those of kyr or of the fallback language, remove the string.",
};

pub(super) const DUPLICATE_MESSAGE: Code = Code {
    name: "duplicate-message",
    severity: Severity::Error,
    adjustable: false,
    what: "A language has an interface string twice, or a message and a term of one name, or a choice has a form twice.",
    why: "Only one of them is shown. A correction of the other one has no effect.",
    fix: "Remove one of them.",
};

/// All messages, the numbers in those of the site, and what is wrong with them.
type Read = (BTreeMap<Lang, Messages>, Vec<(Arc<Source>, Vec<Finding>)>, Vec<Diagnostic>);

/// Reads the messages of every language of the site, and of `extra` languages (officer sides of
/// cards) where the locales have them.
pub(super) fn messages(tree: &Tree, settings: &Settings, extra: &BTreeSet<Lang>, memo: &mut Memo) -> Read {
    let files = ROOTS.iter().flat_map(|root| tree.under(root));
    let mut parts: Vec<Digest> =
        files.flat_map(|(name, file)| [Digest::of(name.as_bytes()), file.digest()]).collect();
    parts.extend(names::countries(tree).map(|code| Digest::of(code.as_bytes())));
    parts.push(settings.source.digest);
    parts.push(Digest::of_value(extra));
    let made_from = Digest::join(&parts);
    let known = memo.take::<(Digest, Read)>("messages").filter(|known| known.0 == made_from);
    let read = known.map_or_else(|| read_all(tree, settings, extra), |known| known.1);
    memo.put("messages", (made_from, read.clone()));
    read
}

/// Where messages stand: the binary's own first, so that the site's override them.
const ROOTS: [&str; 2] = [BUILTIN_LOCALES, "locales/"];

fn read_all(tree: &Tree, settings: &Settings, extra: &BTreeSet<Lang>) -> Read {
    let mut diagnostics = Vec::new();
    let mut wanted: BTreeSet<Lang> = settings.languages.iter().map(|l| l.lang.value.clone()).collect();
    let parents = settings.languages.iter().flat_map(|language| language.lang.parents());
    wanted
        .extend(parents.filter(|lang| ROOTS.iter().any(|root| has_folder(tree, &format!("{root}{lang}/")))));
    wanted.extend(extra.iter().cloned());
    let read_by_readers = wanted.clone();
    wanted.extend(english());
    // English stands behind every chain. What a site that has no English says in it, nobody reads.
    let all = |lang: &Lang| read_by_readers.contains(lang) || english().as_ref() != Some(lang);
    let roots = |lang: &Lang| if all(lang) { &ROOTS[..] } else { &ROOTS[..1] };
    let read = |lang: &Lang, found: &mut Vec<Diagnostic>| Own::read(tree, lang, roots(lang), found);
    let own: BTreeMap<Lang, Own> =
        wanted.iter().map(|lang| (lang.clone(), read(lang, &mut diagnostics))).collect();
    let source = settings.source_lang();
    let built_in = english().map(|english| Own::read(tree, &english, &ROOTS[..1], &mut Vec::new()));
    if let (Some(base), Some(built_in)) = (own.get(source), &built_in) {
        for language in &settings.languages {
            compare::compare(&language.lang, &own, &Base { source: base, built_in }, &mut diagnostics);
        }
    }
    let chains: BTreeMap<&Lang, Vec<Lang>> =
        wanted.iter().map(|lang| (lang, chain(lang, settings))).collect();
    let view = |lang: &Lang| View {
        chain: chains.get(lang).into_iter().flatten().filter_map(|lang| own.get(lang)).collect(),
    };
    // The variables that kyr's theme and code give to kyr's own messages. What is wrong with the files is reported
    // where the language is read.
    let chain = built_in.iter().collect();
    let built_in = faults::variables(&facts::facts(&View { chain }));
    let source_variables = faults::variables(&facts::facts(&view(source)));
    let mut formatted: BTreeMap<&Lang, Formatted> = BTreeMap::new();
    for lang in &wanted {
        let view = view(lang);
        let facts = facts::facts(&view);
        let contract =
            Contract { built_in: &built_in, source: (lang != source).then_some(&source_variables) };
        let unfilled = faults::faults(&view, &facts, &contract, &mut diagnostics);
        formatted.insert(lang, bundle::formatted(lang, &view, &facts, unfilled, &mut diagnostics));
    }
    let all = chains.iter().map(|(lang, chain)| ((*lang).clone(), joined(lang, chain, &own, &formatted)));
    let numbers =
        wanted.iter().flat_map(|lang| words::numbers(tree, lang, settings.direction(lang))).collect();
    (all.collect(), numbers, diagnostics)
}

fn has_folder(tree: &Tree, folder: &str) -> bool {
    tree.under(folder).next().is_some()
}

/// The language in which kyr has every message.
fn english() -> Option<Lang> {
    Lang::parse("en").ok()
}

/// A language and those after it: as settings say, then the tag's parents, then the source language, and English where
/// kyr has no words in that.
fn chain(lang: &Lang, settings: &Settings) -> Vec<Lang> {
    let setting = settings.languages.iter().find(|setting| *setting.lang == *lang);
    let mut chain = vec![lang.clone()];
    chain.extend(setting.iter().flat_map(|setting| &setting.fallback).map(|lang| lang.value.clone()));
    chain.extend(lang.parents());
    let source = settings.source_lang();
    chain.push(source.clone());
    chain.extend(source.parents());
    chain.extend(english());
    let mut seen = BTreeSet::new();
    chain.retain(|lang| seen.insert(lang.clone()));
    chain
}

/// A language's messages with its chain behind them.
fn joined(
    lang: &Lang,
    chain: &[Lang],
    own: &BTreeMap<Lang, Own>,
    formatted: &BTreeMap<&Lang, Formatted>,
) -> Messages {
    let parts: Vec<&Formatted> = chain.iter().filter_map(|lang| formatted.get(lang)).collect();
    let mut plain = BTreeMap::new();
    for (key, text) in parts.iter().rev().flat_map(|part| &part.plain) {
        match text {
            Some(text) => plain.insert(key.clone(), text.clone()),
            // It has to be formatted, though a language further down has it without variables.
            None => plain.remove(key),
        };
    }
    let digests: Vec<Digest> = chain.iter().filter_map(|lang| own.get(lang)).map(|own| own.digest).collect();
    Messages {
        lang: lang.clone(),
        bundles: parts.iter().map(|part| part.bundle.clone()).collect(),
        plain: Arc::new(plain),
        digest: Digest::join(&digests),
    }
}
