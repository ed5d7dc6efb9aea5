//! `translation.lock` to `Lock`.

use crate::base::{Code, Diagnostic, Severity, Source};
use crate::model::lock::Lock;

pub(super) const BAD_LOCK: Code = Code {
    name: "bad-lock",
    severity: Severity::Error,
    adjustable: false,
    what: "A line of a translation.lock cannot be read.",
    why: "kyr no longer knows from which source that page was translated, so it could not tell when it is out of date. Often two versions were merged badly.",
    fix: "Remove conflict marks and broken lines; then compare the page with its source and run `kyr translate mark LANG PAGE`.",
};

/// Reads a lock.
#[must_use]
pub fn lock(source: &Source) -> (Lock, Vec<Diagnostic>) {
    let mut lock = Lock::default();
    let mut diagnostics = Vec::new();
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let range = at..at + line.trim_end().len();
        at += line.len();
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match entry(line) {
            Some((page, segments)) => {
                lock.pages.insert(page.to_owned(), segments);
            }
            None => diagnostics.push(
                Diagnostic::new(&BAD_LOCK, "this line of the translation lock cannot be read")
                    .at(source, range)
                    .hint(
                        "remove it, compare the page with its source, and run `kyr translate mark LANG PAGE`",
                    ),
            ),
        }
    }
    (lock, diagnostics)
}

fn entry(line: &str) -> Option<(&str, Vec<String>)> {
    let (page, rest) = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, "")))?;
    let fingerprint = |word: &str| word.len() == 16 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let good = page.ends_with(".md") && rest.split_whitespace().all(fingerprint);
    good.then(|| (page, rest.split_whitespace().map(str::to_owned).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut written = Lock::default();
        written.pages.insert("a/b.md".into(), vec!["0123456789abcdef".into(), "fedcba9876543210".into()]);
        written.pages.insert("_index.md".into(), Vec::new());
        let (read, diagnostics) = lock(&Source::new("content/nl/translation.lock", &written.text()));
        assert_eq!((read, diagnostics.len()), (written, 0));
    }

    #[test]
    fn conflict_marks_are_reported_line_by_line() {
        let source = Source::new("l", "<<<<<<< HEAD\na.md: 0123456789abcdef\n=======\na.md: xyz\n");
        let (lock, diagnostics) = lock(&source);
        assert_eq!((lock.pages.len(), diagnostics.len()), (1, 3));
    }
}
