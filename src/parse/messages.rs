//! `locales/<lang>/*.ftl` to messages, each language with its fallback chain.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;

use super::characters::{self, Turning};
use super::literals;
use super::plurals::Plurals;
use crate::base::characters::find_fluent_escapes;
use crate::base::{Code, Diagnostic, Digest, Lang, Memo, Severity, Source, similar};
use crate::model::messages::Messages;
use crate::model::settings::Settings;
use crate::model::tree::{File, Tree};

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
    severity: Severity::Error,
    adjustable: true,
    what: "A language lacks an interface string that the source language has.",
    why: "Readers of that language would see a button or a warning in another language.",
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
    adjustable: true,
    what: "A translated interface string uses a variable that the source string does not have.",
    why: "Nothing fills it in; readers would see `{$name}`.",
    fix: "Use the variables of the source string, spelled as there.",
};

/// As many missing messages of a language are named one by one.
const SHOWN: usize = 3;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language's own messages, before its chain is put behind it.
struct Own {
    bundle: Arc<Bundle>,
    plain: BTreeMap<String, String>,
    /// Every message with its variables and where it stands.
    keys: BTreeMap<String, Entry>,
    digest: Digest,
}

struct Entry {
    variables: BTreeSet<String>,
    source: Arc<Source>,
    at: usize,
}

/// All messages, and what is wrong with them.
type Read = (BTreeMap<Lang, Messages>, Vec<Diagnostic>);

/// Reads the messages of every language of the site, and of `extra` languages (officer sides of
/// cards) where the locales have them.
pub(super) fn messages(tree: &Tree, settings: &Settings, extra: &BTreeSet<Lang>, memo: &mut Memo) -> Read {
    let files = ROOTS.iter().flat_map(|root| tree.under(root));
    let mut parts: Vec<Digest> =
        files.flat_map(|(name, file)| [Digest::of(name.as_bytes()), file.digest()]).collect();
    parts.push(settings.source.digest);
    parts.push(Digest::of_value(extra));
    let made_from = Digest::join(&parts);
    let known = memo.take::<(Digest, Read)>("messages").filter(|known| known.0 == made_from);
    let read = known.map_or_else(|| read_all(tree, settings, extra), |known| known.1);
    memo.put("messages", (made_from, read.clone()));
    read
}

/// Where messages stand: the binary's own first, so that the site's override them.
const ROOTS: [&str; 2] = [crate::model::tree::BUILTIN_LOCALES, "locales/"];

fn read_all(tree: &Tree, settings: &Settings, extra: &BTreeSet<Lang>) -> Read {
    let mut diagnostics = Vec::new();
    let mut own: BTreeMap<Lang, Own> = BTreeMap::new();
    let mut wanted: BTreeSet<Lang> = settings.languages.iter().map(|l| l.lang.clone()).collect();
    wanted.extend(settings.languages.iter().flat_map(|l| l.lang.parents()));
    wanted.extend(extra.iter().cloned());
    for lang in &wanted {
        own.insert(lang.clone(), read(tree, lang, &mut diagnostics));
    }
    let source = settings.source_lang();
    if let Some(base) = own.get(source) {
        for language in &settings.languages {
            if language.lang != *source {
                compare(&language.lang, &own, base, &mut diagnostics);
            }
        }
    }
    let mut all = BTreeMap::new();
    for lang in &wanted {
        let mut chain = vec![lang.clone()];
        chain.extend(
            settings
                .languages
                .iter()
                .find(|l| l.lang == *lang)
                .map(|l| l.fallback.clone())
                .unwrap_or_default(),
        );
        chain.extend(lang.parents());
        chain.push(source.clone());
        let mut seen = BTreeSet::new();
        chain.retain(|l| seen.insert(l.clone()));
        let parts: Vec<&Own> = chain.iter().filter_map(|l| own.get(l)).collect();
        let mut plain = BTreeMap::new();
        for part in parts.iter().rev() {
            plain.extend(part.plain.iter().map(|(k, v)| (k.clone(), v.clone())));
        }
        let digest = Digest::join(&parts.iter().map(|p| p.digest).collect::<Vec<_>>());
        let bundles = parts.iter().map(|p| p.bundle.clone()).collect();
        all.insert(lang.clone(), Messages { lang: lang.clone(), bundles, plain: Arc::new(plain), digest });
    }
    (all, diagnostics)
}

fn read(tree: &Tree, lang: &Lang, diagnostics: &mut Vec<Diagnostic>) -> Own {
    let mut bundle: Bundle = FluentBundle::new_concurrent(vec![lang.id()]);
    let mut keys = BTreeMap::new();
    let mut digests = Vec::new();
    let plurals = Plurals::of(lang);
    let turning = Turning::of(lang);
    for root in ROOTS {
        let prefix = format!("{root}{lang}/");
        for (name, file) in tree.under(&prefix) {
            let File::Text(source) = file else { continue };
            if !name.ends_with(".ftl") {
                continue;
            }
            digests.push(source.digest);
            characters::check(source, 0..source.text.len(), turning, diagnostics);
            let resource = match FluentResource::try_new(source.text.to_string()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        let at = error.slice.clone().unwrap_or(error.pos.clone());
                        diagnostics.push(
                            Diagnostic::new(&FLUENT_SYNTAX, fluent_message(&error))
                                .at(source, at.start..at.start + 1)
                                .hint("write `key = text`, and indent further lines of the text"),
                        );
                    }
                    resource
                }
            };
            for entry in resource.entries() {
                for literal in patterns(entry).flat_map(literals::of) {
                    let start = literal.as_ptr().addr() - resource.source().as_ptr().addr();
                    let found = find_fluent_escapes(literal);
                    characters::report(source, start, &found, turning, diagnostics);
                }
                if let Some(plurals) = &plurals {
                    for pattern in patterns(entry) {
                        plurals.check(pattern, resource.source(), source, diagnostics);
                    }
                }
                if let ast::Entry::Message(message) = entry {
                    let mut variables = BTreeSet::new();
                    if let Some(pattern) = &message.value {
                        collect_variables(pattern, &mut variables);
                    }
                    for attribute in &message.attributes {
                        collect_variables(&attribute.value, &mut variables);
                    }
                    let at = position(&source.text, message.id.name);
                    keys.insert(message.id.name.to_owned(), Entry { variables, source: source.clone(), at });
                }
            }
            bundle.add_resource_overriding(Arc::new(resource));
        }
    }
    let mut plain = BTreeMap::new();
    for (key, entry) in &keys {
        if entry.variables.is_empty()
            && let Some(pattern) = bundle.get_message(key).and_then(|m| m.value())
        {
            let mut errors = Vec::new();
            plain.insert(
                key.clone(),
                bundle.format_pattern(pattern, None::<&FluentArgs<'_>>, &mut errors).into_owned(),
            );
        }
    }
    Own { bundle: Arc::new(bundle), plain, keys, digest: Digest::join(&digests) }
}

/// The patterns of a message or term.
fn patterns<'a>(entry: &'a ast::Entry<&'a str>) -> impl Iterator<Item = &'a ast::Pattern<&'a str>> {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), &*message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &*term.attributes),
        _ => (None, &[][..]),
    };
    value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value))
}

/// Where a message begins in its file.
fn position(text: &str, key: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return at;
        }
        at += line.len();
    }
    0
}

fn fluent_message(error: &fluent_syntax::parser::ParserError) -> String {
    let text = error.kind.to_string();
    let mut chars = text.chars();
    let lower: String = chars.next().map(|c| c.to_lowercase().collect::<String>()).unwrap_or_default();
    format!("this message cannot be read: {lower}{}", chars.as_str())
}

/// Compares a language with the source language: what is missing, left over, or filled wrongly.
fn compare(lang: &Lang, own: &BTreeMap<Lang, Own>, base: &Own, diagnostics: &mut Vec<Diagnostic>) {
    let chain: Vec<&Own> =
        std::iter::once(lang.clone()).chain(lang.parents()).filter_map(|l| own.get(&l)).collect();
    // A language without its own name has a diagnostic of its own.
    let missing: Vec<(&String, &Entry)> = base
        .keys
        .iter()
        .filter(|(key, _)| *key != "language-self" && !chain.iter().any(|part| part.keys.contains_key(*key)))
        .collect();
    if missing.len() > SHOWN {
        diagnostics.push(many_missing(lang, &missing));
    } else {
        for (key, entry) in missing {
            diagnostics.push(
                Diagnostic::new(&MISSING_MESSAGE, format!("the message `{key}` is missing in {lang}"))
                    .at(&entry.source, entry.at..entry.at + key.len())
                    .hint(format!("add `{key} = ...` to a file in locales/{lang}/")),
            );
        }
    }
    let Some(mine) = own.get(lang) else { return };
    for (key, entry) in &mine.keys {
        let at = entry.at..entry.at + key.len();
        match base.keys.get(key) {
            None => diagnostics.push(
                Diagnostic::new(&UNKNOWN_MESSAGE, format!("no message `{key}` in the source language"))
                    .at(&entry.source, at)
                    .maybe_hint(
                        similar::nearest(key, base.keys.keys().map(String::as_str))
                            .map(|near| format!("did you mean `{near}`?")),
                    ),
            ),
            Some(source) => {
                for variable in entry.variables.difference(&source.variables) {
                    diagnostics.push(
                        Diagnostic::new(&MISSING_VARIABLE, format!("`{key}` has no variable `${variable}`"))
                            .at(&entry.source, at.clone())
                            .hint(if source.variables.is_empty() {
                                "the source string has no variables".into()
                            } else {
                                similar::hint(variable, source.variables.iter().map(String::as_str))
                            }),
                    );
                }
            }
        }
    }
}

/// One diagnostic for a language that has hardly begun: a hundred would say no more.
fn many_missing(lang: &Lang, missing: &[(&String, &Entry)]) -> Diagnostic {
    let first: Vec<String> = missing[..SHOWN].iter().map(|(key, _)| format!("`{key}`")).collect();
    Diagnostic::new(
        &MISSING_MESSAGE,
        format!("{} messages are missing in {lang}: {} and so on", missing.len(), first.join(", ")),
    )
    .in_file(&format!("locales/{lang}"))
    .hint(format!("`kyr translate start {lang}` writes them into files there, to be translated"))
}

fn collect_variables(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            expression_variables(expression, found);
        }
    }
}

fn expression_variables(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => inline_variables(inline, found),
        ast::Expression::Select { selector, variants } => {
            inline_variables(selector, found);
            for variant in variants {
                collect_variables(&variant.value, found);
            }
        }
    }
}

fn inline_variables(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_variables(argument, found);
            }
        }
        ast::InlineExpression::Placeable { expression } => expression_variables(expression, found),
        _ => {}
    }
}
