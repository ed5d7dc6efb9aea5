//! What holds for every file of interface strings: nothing of what Fluent writes for what it does not know
//! can be shown, nothing panics, and where no fault is reported, every string has words.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::FluentArgs;
use kyr::base::diagnostic::blocks;
use kyr::base::{Date, Lang, Memo, Source};
use kyr::model::messages::without_isolation;
use kyr::model::tree::{BUILTIN_LOCALES, File, Tree};
use kyr::parse::Texts;
use proptest::prelude::*;

/// Messages and terms that the files may have, and refer to.
const MESSAGES: [&str; 5] = ["exit-page", "m-a", "m-b", "m-c", "notice-machine"];
const TERMS: [&str; 4] = ["t-a", "t-b", "t-c", "t-d"];

/// What a message may hold. Nothing of it shows a curly brace.
fn piece() -> impl Strategy<Value = String> {
    let message = proptest::sample::select(&MESSAGES[..]);
    let term = proptest::sample::select(&TERMS[..]);
    let number = "[0-9]{1,18}";
    prop_oneof![
        6 => Just("word".to_owned()),
        1 => Just("{ \"\" }".to_owned()),
        1 => Just("{ $n }".to_owned()),
        1 => Just("{ NUMBER($n, minimumFractionDigits: 2) }".to_owned()),
        1 => Just("{ DATETIME($n) }".to_owned()),
        2 => message.clone().prop_map(|key| format!("{{ {key} }}")),
        1 => message.prop_map(|key| format!("{{ {{ {key}.title }} }}")),
        2 => term.clone().prop_map(|key| format!("{{ -{key} }}")),
        2 => term.clone().prop_map(|key| format!("{{ -{key}(n: \"x\") }}")),
        1 => (term, number).prop_map(|(key, number)| {
            format!("{{ $n ->\n    [one] {{ -{key} }}\n    [{number}] a\n   *[other] b\n }}")
        }),
    ]
}

fn file() -> impl Strategy<Value = String> {
    let text = || proptest::collection::vec(piece(), 1..4).prop_map(|pieces| pieces.join(" "));
    let messages = proptest::collection::vec((proptest::sample::select(&MESSAGES[..]), text()), 0..5);
    let terms = proptest::collection::vec((proptest::sample::select(&TERMS[..]), text()), 0..6);
    (messages, terms).prop_map(|(messages, terms)| {
        let messages: BTreeMap<&str, String> = messages.into_iter().collect();
        let terms: BTreeMap<&str, String> = terms.into_iter().collect();
        let messages = messages.iter().map(|(key, text)| format!("{key} = {text}\n"));
        messages.chain(terms.iter().map(|(key, text)| format!("-{key} = {text}\n"))).collect()
    })
}

fn tree(english: &str, dutch: &str) -> Tree {
    let builtin = kyr::load::builtin_files().into_iter().map(|(path, file)| {
        let own = path.strip_prefix("locales/").map(|rest| format!("{BUILTIN_LOCALES}{rest}").into());
        (own.unwrap_or(path), file)
    });
    let mut files: BTreeMap<Arc<str>, File> = builtin.collect();
    for (path, text) in [
        ("site.yaml", "base_url: https://example.org/\nlanguages: [en, nl]\n"),
        ("content/en/_index.md", "---\ntitle: Home\ndescription: Home.\n---\n"),
        ("locales/en/own.ftl", english),
        ("locales/nl/own.ftl", dutch),
    ] {
        files.insert(path.into(), File::Text(Arc::new(Source::new(path, text))));
    }
    Tree { files, today: Date::parse("2026-11-24").unwrap() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_string_shows_what_fluent_does_not_know(english in file(), dutch in file()) {
        let tree = tree(&english, &dutch);
        let (manuscript, found) =
            kyr::parse::parse(&tree, &kyr::pipeline::codes(), Texts::All, &mut Memo::new());
        let manuscript = manuscript.expect("the settings are fine");
        let mut args = FluentArgs::new();
        args.set("n", 1);
        for lang in ["en", "nl"] {
            let messages = &manuscript.messages[&Lang::parse(lang).unwrap()];
            for key in MESSAGES {
                let plain = messages.plain.get(key).cloned();
                let texts = [plain, messages.format(key, Some(&args)).map(std::borrow::Cow::into_owned)];
                for text in texts.iter().flatten() {
                    prop_assert!(!text.contains(['{', '}']), "{lang}: {key} is `{text}`");
                    prop_assert!(!without_isolation(text).trim().is_empty(), "{lang}: {key} is empty");
                }
                let there = [&english, &dutch].iter().any(|file| file.contains(&format!("{key} = ")));
                prop_assert!(
                    !there || !messages.has(key) || blocks(&found) || texts.iter().any(Option::is_some),
                    "{lang}: {key} cannot be shown, and nothing says so"
                );
            }
        }
    }
}
