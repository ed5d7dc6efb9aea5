//! Texts that a campaign writes: front matter, settings, places, messages, style sheets.
//!
//! Positions of diagnostics and segments lie on characters of their files. What is without an error is
//! built into a whole site.

use std::sync::{Mutex, PoisonError};

use kyr::base::{Memo, Source};
use kyr::model::tree::Tree;
use kyr::pipeline::{self, Request};

use super::exchange;
use super::page::check_site;
use super::site::{Theme, check_positions, check_segments, errors, halves, text, tree};

const SETTINGS: &str = "base_url: https://example.org/\nlanguages: [en, nl]\n";
const HOME: &str = "---\ntitle: Home\ndescription: The home page.\n---\nCall <tel:eu/emergency>.\n";
const NUMBERS: &str = "code: eu\nregion: true\nnumbers:\n  emergency: {number: \"112\", free: true}\n";
const TRANSLATED: &str =
    "---\ntitle: Thuis\ndescription: De start.\ntranslation: {by: human, reviewed: true}\n---\nTekst.\n";

/// Front matter of pages of every kind.
pub(super) fn front(input: &[u8]) {
    let page = format!("---\n{}\n---\n## A heading\n\nText.\n", text(input));
    let paths = [
        "content/en/a.md",
        "content/nl/a.md",
        "content/en/b/_index.md",
        "content/en/updates/a.md",
        "content/en/testimonials/a.md",
        "content/en/places/eu.md",
        "content/en/cards/a.md",
    ];
    let mut files =
        vec![("site.yaml", SETTINGS), ("content/en/_index.md", HOME), ("content/places/eu.yaml", NUMBERS)];
    files.extend(paths.map(|path| (path, page.as_str())));
    resolve(&tree(Theme::Bare, &files));
}

/// Settings; where they are fine, a whole site is built with them.
pub(super) fn settings(input: &[u8]) {
    let settings = text(input);
    whole(&[
        ("site.yaml", &settings),
        ("content/en/_index.md", HOME),
        ("content/nl/_index.md", TRANSLATED),
        ("content/en/safe-reporting/_index.md", HOME),
        ("content/places/eu.yaml", NUMBERS),
    ]);
}

/// The data of a place; where it is fine, a site is built that shows it.
pub(super) fn places(input: &[u8]) {
    let place = text(input);
    let page = "---\ntitle: Place\ndescription: A place.\nplace: nl\n---\n<tel:nl/police>\n\n```phone\nnumber: police\n```\n\n```contacts\n```\n";
    whole(&[
        ("site.yaml", SETTINGS),
        ("content/en/_index.md", HOME),
        ("content/en/places/_index.md", HOME),
        ("content/en/places/nl.md", page),
        ("content/places/eu.yaml", NUMBERS),
        ("content/places/nl.yaml", &place),
    ]);
}

/// Messages of two languages; they are exported and imported too.
pub(super) fn fluent(input: &[u8]) {
    let messages = text(input);
    let (source, translation) = halves(&messages);
    let files = [
        ("site.yaml", SETTINGS),
        ("content/en/_index.md", HOME),
        ("content/nl/_index.md", TRANSLATED),
        ("content/places/eu.yaml", NUMBERS),
        ("locales/en/own.ftl", source),
        ("locales/nl/own.ftl", translation),
    ];
    exchange::untouched(&tree(Theme::Bare, &files));
    whole(&files);
}

/// A style sheet of a theme: as published it is still one, and it asks no other site for anything.
pub(super) fn css(input: &[u8]) {
    let path = "themes/mine/assets/style.css";
    let source = Source::new(path, &text(input));
    let again = |text: &str| {
        let source = Source::new(path, text);
        kyr::finish::css(&source, "style.css", &kyr::finish::StyleSheets::default())
    };
    let (published, found) = match again(&source.text) {
        Ok(published) => published,
        Err(diagnostic) => {
            let tree = tree(Theme::Bare, &[(path, &source.text)]);
            return check_positions(&tree, &[diagnostic]);
        }
    };
    check_positions(&tree(Theme::Bare, &[(path, &source.text)]), &found);
    let again = again(&published);
    assert!(again.is_ok(), "{published} cannot be read again: {again:?}");
    if found.is_empty()
        && kyr::check::stylesheet(path, &published).is_empty()
        && let Some(address) = outside(&published)
    {
        panic!("it loads {address}: {published}");
    }
}

/// The first address of another site that a published style sheet names where it would be loaded: in an
/// import, or in any function but `format()` and the like.
fn outside(css: &str) -> Option<String> {
    let lower = css.to_ascii_lowercase();
    for start in ["url(", "@import", "src(", "image(", "image-set("] {
        for (at, _) in lower.match_indices(start) {
            let rest = &lower[at + start.len()..];
            let rest = &rest[..rest.find([';', '}', '{']).unwrap_or(rest.len())];
            let first = rest.trim_start();
            // Only `url()` takes an address that stands without quotes.
            if start != "url(" && !first.starts_with(['"', '\'']) {
                continue;
            }
            // One quotation mark: two are a string without an address.
            let first = first.strip_prefix(['"', '\'']).unwrap_or(first).trim_start();
            if ["//", "http:", "https:", "ftp:"].iter().any(|scheme| first.starts_with(scheme)) {
                return Some(rest.to_owned());
            }
        }
    }
    None
}

/// Reads a site up to where its pages would be made.
fn resolve(tree: &Tree) -> bool {
    let (site, diagnostics) = pipeline::resolved(tree, &mut Memo::new());
    check_positions(tree, &diagnostics);
    if let Some(site) = &site {
        check_segments(site);
    }
    site.is_some() && errors(&diagnostics).is_empty()
}

/// Reads a site, and builds it where nothing is wrong with it.
fn whole(files: &[(&str, &str)]) {
    static MEMO: Mutex<Option<Memo>> = Mutex::new(None);
    if !resolve(&tree(Theme::Bare, files)) {
        return;
    }
    // What is the same in all inputs is made once. A panic leaves nothing behind that is half made.
    let mut memo = MEMO.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
    let tree = tree(Theme::Default, files);
    let build = pipeline::build(&tree, &mut memo, &Request::default(), &());
    check_positions(&tree, &outside_output(build.diagnostics.clone()));
    check_site(&build);
    *MEMO.lock().unwrap_or_else(PoisonError::into_inner) = Some(memo);
}

/// The diagnostics that are about files of the site.
fn outside_output(mut all: Vec<kyr::base::Diagnostic>) -> Vec<kyr::base::Diagnostic> {
    all.retain(|d| d.location.as_ref().is_none_or(|at| !at.path.starts_with("output:")));
    all
}
