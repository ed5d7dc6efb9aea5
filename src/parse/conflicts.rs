//! Marks that a version control system puts into a file where two versions of it differ.
//!
//! Takes the tree; gives one error a conflict. What else is wrong with such a file comes of it: `diagnostic::sort`
//! leaves it out.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Severity};
use crate::model::lock::LOCK;
use crate::model::tree::{File, Tree};

pub(super) const CONFLICT_MARKS: Code = Code {
    name: "conflict-marks",
    severity: Severity::Error,
    adjustable: false,
    what: "A file has lines like `<<<<<<< HEAD`: two versions of it were to be joined and were not.",
    why: "Both versions would be published, one below the other, with the marks between them.",
    fix: "Keep the lines that hold, and delete the others and the lines with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`. To show such a line in a text, put a space before it.",
};

/// Reports all conflicts.
pub(super) fn find(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for file in tree.files.values() {
        let File::Text(source) = file else { continue };
        // Locks have their own rule, which says how they are made again.
        if source.path.ends_with(LOCK) {
            continue;
        }
        for range in marks(&source.text) {
            diagnostics.push(
                Diagnostic::new(&CONFLICT_MARKS, "two versions of this text were not joined")
                    .at(source, range)
                    .hint("keep the lines that hold; delete the others and the marks"),
            );
        }
    }
}

/// Where conflicts begin: at their first mark, which may be the last that is left.
fn marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = false;
    let mut from = 0;
    // Every conflict ends in such a line, and begins with the other.
    if !["<<<<<<<", ">>>>>>>", "|||||||"]
        .iter()
        .any(|mark| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some())
    {
        return found;
    }
    for line in text.split_inclusive('\n') {
        let mark = |sign: &str| {
            line.strip_prefix(sign).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n', '\r']))
        };
        let (begins, middle, ends) = (mark("<<<<<<<"), mark("|||||||"), mark(">>>>>>>"));
        if begins || ((middle || ends) && !open) {
            found.push(from..from + line.trim_end().len());
        }
        open = (open || begins || middle) && !ends;
        from += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_is_one_place() {
        let starts =
            |text: &str| -> Vec<usize> { marks(text).into_iter().map(|range| range.start).collect() };
        assert_eq!(starts("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\nd\n"), [2]);
        assert_eq!(starts("<<<<<<<\r\nb\n||||||| base\n=======\n>>>>>>> x\n<<<<<<< y\n"), [0, 42]);
        assert_eq!(starts("a\n=======\nb\n>>>>>>> theirs"), [12]);
        for fine in ["a\n=======\nb", " <<<<<<< HEAD", "<<<<<<<<", "a <<<<<<< b", ">>>>>>>>", "|||||||||"] {
            assert!(starts(fine).is_empty(), "{fine}");
        }
    }
}
