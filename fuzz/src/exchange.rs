//! What translators and their programs take and give: PO, XLIFF, the lock, the memory.
//!
//! Export and import untouched changes nothing. Whatever an import takes leaves a site that is as sound
//! as before, and that a second import of the same file does not change.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use kyr::base::{Memo, Source};
use kyr::exchange::{self, Incoming, Version};
use kyr::model::lock::Lock;
use kyr::model::memory::Memory;
use kyr::model::tree::Tree;
use kyr::pipeline;

use super::site::{Theme, check_positions, check_segments, errors, halves, put, text, tree};

const SETTINGS: &str = "base_url: https://example.org/\nlanguages: [en, nl, fr]\n";
const PAGE_EN: &str = "---\ntitle: Rights\ndescription: 'What you can ask'\nweight: 3\n---\nFirst **read** [this](_index.md).\n\n> [!WARNING]\n> Get advice\n> before you go.\n\n- Call <tel:eu/emergency>\n- Ask\n\n| Place | Level |\n|---|---|\n| Here | Some |\n\n```steps\nitems:\n  - title: \"One\"\n    text: 'Two'\n```\n";
const PAGE_NL: &str = "---\ntitle: Rechten\ndescription: 'Wat je kunt vragen'\ntranslation: {by: human, reviewed: false}\n---\nLees eerst **[dit](_index.md)**.\n\n> [!WARNING]\n> Vraag advies\n> voordat je gaat.\n\n- Bel <tel:eu/emergency>\n- Vraag\n\n| Plek | Niveau |\n|---|---|\n| Hier | Wat |\n\n```steps\nitems:\n  - title: \"Een\"\n    text: 'Twee'\n```\n";
const FTL_EN: &str =
    "# A button\nown-go = Go to { $place }\nown-count = { $n ->\n    [one] One\n   *[other] { $n } more\n}\n";
const FTL_NL: &str = "# Eigen\nown-go = Ga naar { $place }\n";
const NUMBERS: &str = "code: eu\nregion: true\nnumbers:\n  emergency: {number: \"112\", free: true}\n";
const LOCK: &str = "content/nl/translation.lock";
/// The position of the translations' language.
const NL: usize = 1;

/// The site that exchange files are for; its lock knows all translations.
fn known() -> Tree {
    let mut tree = tree(
        Theme::Bare,
        &[
            ("site.yaml", SETTINGS),
            ("content/places/eu.yaml", NUMBERS),
            ("content/en/_index.md", "---\ntitle: Home\ndescription: Start here\n---\nWelcome.\n"),
            (
                "content/nl/_index.md",
                "---\ntitle: Thuis\ndescription: Begin hier\ntranslation: {by: human, reviewed: true}\n---\nWelkom.\n",
            ),
            ("content/en/rights.md", PAGE_EN),
            ("content/nl/rights.md", PAGE_NL),
            ("locales/en/own.ftl", FTL_EN),
            ("locales/nl/own.ftl", FTL_NL),
        ],
    );
    let lock = marked(&tree, &["_index.md", "rights.md"]);
    put(&mut tree.files, LOCK, &lock.text());
    tree
}

/// The lock in which all translations of these pages are made from the sources as they are.
fn marked(tree: &Tree, pages: &[&str]) -> Lock {
    let mut lock = Lock::default();
    if let (Some(site), _) = pipeline::resolved(tree, &mut Memo::new()) {
        for page in pages {
            let _ = exchange::mark(&site, NL, page, None, &mut lock);
        }
    }
    lock
}

/// A page and its translation, each a whole file: exported and imported untouched.
pub(super) fn exchange(input: &[u8]) {
    let input = text(input);
    let (source, translation) = halves(&input);
    let mut tree = tree(
        Theme::Bare,
        &[
            ("site.yaml", SETTINGS),
            ("content/en/_index.md", "---\ntitle: Home\ndescription: Start here\n---\nWelcome.\n"),
            ("content/en/a.md", source),
            ("content/nl/a.md", translation),
        ],
    );
    untouched(&tree);
    let lock = marked(&tree, &["a.md"]);
    put(&mut tree.files, LOCK, &lock.text());
    untouched(&tree);
}

/// Exports a site in every format and imports that: nothing changes.
pub(super) fn untouched(tree: &Tree) {
    let (Some(site), diagnostics) = pipeline::resolved(tree, &mut Memo::new()) else { return };
    // Of a page that is not sound nobody exports anything.
    if !errors(&diagnostics).is_empty() || site.languages.len() <= NL {
        return;
    }
    let lock = pipeline::lock(tree, "nl");
    let units = exchange::units(&site, tree, NL, &lock, &Memory::default());
    let there = units.iter().filter(|unit| !unit.target.is_empty() && !unit.fuzzy).count();
    for (name, text) in [
        ("x.po", exchange::po(&units, "nl", "2026-11-24")),
        ("x.xlf", exchange::xliff(&units, "en", "nl", Version::V12)),
        ("x.xlf", exchange::xliff(&units, "en", "nl", Version::V21)),
    ] {
        let incoming = exchange::read(name, text.as_bytes())
            .unwrap_or_else(|found| panic!("kyr cannot read what it wrote: {found:?}\n{text}"));
        assert_eq!(exchange::language_of(&site, &incoming), Ok(NL), "{text}");
        assert_eq!(incoming.entries.len(), units.len(), "{text}");
        let (import, found) = exchange::import(&site, tree, NL, &lock, &[incoming]);
        assert!(found.is_empty(), "{found:?}\n{text}");
        assert!(import.files.is_empty(), "{:?}\n{text}", import.files);
        assert_eq!((import.imported, import.same, import.refused), (0, there, 0), "{text}");
        assert_eq!(import.lock, lock, "{text}");
    }
}

/// A PO file from somebody else.
pub(super) fn po(input: &[u8]) {
    incoming("x.po", input);
}

/// An XLIFF file from somebody else.
pub(super) fn xliff(input: &[u8]) {
    incoming("x.xlf", input);
}

fn incoming(name: &str, input: &[u8]) {
    let incoming = match exchange::read(name, input) {
        Ok(incoming) => incoming,
        Err(found) => {
            // Where a file is not UTF-8, the line is shown as far as it is known.
            if std::str::from_utf8(input).is_ok() {
                let tree = tree(Theme::Bare, &[(name, &text(input))]);
                check_positions(&tree, &[found]);
            }
            return;
        }
    };
    for entry in &incoming.entries {
        let found = incoming.source.text.get(entry.range.clone());
        assert!(found.is_some_and(|text| !text.is_empty()), "{entry:?}");
    }
    import(&incoming);
}

fn import(incoming: &Incoming) {
    static KNOWN: OnceLock<Tree> = OnceLock::new();
    let tree = KNOWN.get_or_init(known);
    let (site, before) = pipeline::resolved(tree, &mut Memo::new());
    let site = site.expect("a site");
    assert!(errors(&before).is_empty(), "{before:?}");
    let language = match exchange::language_of(&site, incoming) {
        Ok(language) => language,
        Err(found) => {
            let mut files = tree.clone();
            put(&mut files.files, &incoming.source.path, &incoming.source.text);
            return check_positions(&files, &[found]);
        }
    };
    let lang = site.languages[language].lang.clone();
    let lock = pipeline::lock(tree, lang.as_str());
    let (import, found) = exchange::import(&site, tree, language, &lock, std::slice::from_ref(incoming));
    let mut after = tree.clone();
    put(&mut after.files, &incoming.source.path, &incoming.source.text);
    check_positions(&after, &found);
    for (path, text) in &import.files {
        let ours = [format!("content/{lang}/"), format!("locales/{lang}/")];
        assert!(ours.iter().any(|folder| path.starts_with(folder)) && !path.contains(".."), "{path}");
        put(&mut after.files, path, text);
    }
    put(&mut after.files, &format!("content/{lang}/translation.lock"), &import.lock.text());
    let (site, found) = pipeline::resolved(&after, &mut Memo::new());
    let site = site.expect("a site, after an import");
    check_positions(&after, &found);
    check_segments(&site);
    assert!(errors(&found).is_empty(), "the import left {:?}\nin {:?}", errors(&found), import.files);
    assert_eq!(pipeline::lock(&after, lang.as_str()), import.lock);
    let lock = import.lock;
    let (again, _) = exchange::import(&site, &after, language, &lock, std::slice::from_ref(incoming));
    assert!(again.files.is_empty(), "a second import changes {:?}\nafter {:?}", again.files, import.files);
}

/// A lock: read, written and read again it is the same, and a site bears any.
pub(super) fn lock(input: &[u8]) {
    let text = text(input);
    let mut tree = known();
    put(&mut tree.files, LOCK, &text);
    let Some(source) = tree.text(LOCK) else { return };
    let (lock, found) = kyr::parse::lock(source);
    check_positions(&tree, &found);
    let (again, found) = kyr::parse::lock(&Source::new(LOCK, &lock.text()));
    assert_eq!((&again, found.len()), (&lock, 0));
    let (_, found) = pipeline::surveyed(&tree, &mut Memo::new());
    check_positions(&tree, &found);
    let (site, found) = pipeline::resolved(&tree, &mut Memo::new());
    check_positions(&tree, &found);
    let site = site.expect("a site");
    let units = exchange::units(&site, &tree, NL, &lock, &Memory::default());
    assert!(!units.is_empty());
    let _ = exchange::status(&site);
    let locks = BTreeMap::from([(site.languages[NL].lang.clone(), lock)]);
    let memory = exchange::remember(&site, &locks, &Memory::default());
    assert_eq!(Memory::read(&memory.text()), memory);
}

/// A memory: read, written and read again it is the same.
pub(super) fn memory(input: &[u8]) {
    let memory = Memory::read(&text(input));
    assert_eq!(Memory::read(&memory.text()), memory);
}
