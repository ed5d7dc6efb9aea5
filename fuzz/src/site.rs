//! Small sites in memory, and what holds for every diagnostic and every segment.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use kyr::base::{Date, Diagnostic, Digest, Severity, Source};
use kyr::model::site::Site;
use kyr::model::tree::{BUILTIN_LOCALES, Blob, File, Tree};

/// What a site brings along.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// A theme without templates and no messages: enough for everything before pages are made.
    Bare,
    /// What the program brings along.
    Default,
}

pub(crate) fn day() -> Date {
    Date::parse("2026-11-24").expect("a date")
}

/// Any bytes as a text, as `load` gives it: without a byte order mark.
pub(crate) fn text(input: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(input) {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Cow::Owned(text) => Cow::Owned(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()),
    }
}

/// The two parts of an input, around the first line `=====`. Without that line both are the same.
pub(crate) fn halves(text: &str) -> (&str, &str) {
    text.split_once("\n=====\n").unwrap_or((text, text))
}

pub(crate) fn tree(theme: Theme, files: &[(&str, &str)]) -> Tree {
    let mut all: BTreeMap<Arc<str>, File> = BTreeMap::new();
    match theme {
        Theme::Bare => put(&mut all, "themes/default/theme.yaml", "name: Bare\n"),
        Theme::Default => {
            for (path, file) in kyr::load::builtin_files() {
                let locale = path.strip_prefix("locales/").map(|rest| format!("{BUILTIN_LOCALES}{rest}"));
                all.insert(locale.map_or(path, Into::into), file);
            }
        }
    }
    for (path, text) in files {
        put(&mut all, path, text);
    }
    Tree { files: all, today: day() }
}

pub(crate) fn put(files: &mut BTreeMap<Arc<str>, File>, path: &str, text: &str) {
    files.insert(path.into(), File::Text(Arc::new(Source::new(path, text))));
}

pub(crate) fn blob(path: &str, bytes: &[u8]) -> Blob {
    Blob { path: path.into(), bytes: bytes.into(), digest: Digest::of(bytes) }
}

/// A diagnostic points at characters of a line of a file that is there.
pub(crate) fn check_positions(tree: &Tree, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let all = diagnostic.location.iter().chain(diagnostic.labels.iter().map(|(at, _)| at));
        for at in all.filter(|at| at.line > 0) {
            let Some(File::Text(source)) = tree.files.get(&*at.path) else {
                panic!("{} is no file of the site: {diagnostic:?}", at.path);
            };
            let line = source.text.split('\n').nth(at.line - 1).map(|line| line.trim_end_matches('\r'));
            let line = line.unwrap_or_else(|| panic!("there is no such line: {diagnostic:?}"));
            // A line that nobody could read is not shown.
            assert!(*at.line_text == *line || at.line_text.is_empty(), "{diagnostic:?}");
            assert!(at.column >= 1 && at.column <= line.chars().count() + 2, "{diagnostic:?}");
            assert!(at.length >= 1, "{diagnostic:?}");
        }
    }
}

/// Segments are ranges of whole characters in the order of the file, and none reaches into another.
pub(crate) fn check_segments(site: &Site) {
    for document in &site.documents {
        let mut end = 0;
        for segment in document.segments() {
            let text = document.source.text.get(segment.range.clone());
            assert!(text.is_some_and(|text| !text.is_empty()), "{segment:?}");
            assert!(segment.range.start >= end, "{segment:?} begins before {end}");
            end = segment.range.end;
        }
    }
}

/// Errors that no settings can silence: with them there is no site to speak of.
pub(crate) fn errors(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    diagnostics.iter().filter(|d| d.severity == Severity::Error && !d.code.adjustable).collect()
}
