//! One type for every problem in the content; `cli::emit` renders it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Code, Location, Severity, Source};

/// A problem, where it is, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: &'static Code,
    pub severity: Severity,
    /// Lower-case, no full stop: what was found and what was expected.
    pub message: String,
    pub location: Option<Location>,
    /// Other places that belong to it, each with a word on why.
    pub labels: Vec<(Location, String)>,
    /// One imperative sentence, lower-case.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A diagnostic without a place.
    #[must_use]
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            message: message.into(),
            location: None,
            labels: Vec::new(),
            hint: None,
        }
    }

    /// Says where: a byte range of a source.
    #[must_use]
    pub fn at(mut self, source: &Source, range: Range<usize>) -> Self {
        self.location = Some(source.locate(range));
        self
    }

    /// Says where: a whole file or folder.
    #[must_use]
    pub fn in_file(mut self, path: &str) -> Self {
        self.location = Some(Location::file(path));
        self
    }

    /// Says where, by a location already made.
    #[must_use]
    pub fn located(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn label(mut self, location: Location, text: impl Into<String>) -> Self {
        self.labels.push((location, text.into()));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into());
        self
    }

    /// Adds a hint where there is one.
    #[must_use]
    pub fn maybe_hint(mut self, text: Option<String>) -> Self {
        self.hint = text.or(self.hint);
        self
    }
}

/// Codes beside which nothing else is said of a file: whatever else is found in it comes of that.
const ALONE: [&str; 1] = ["conflict-marks"];

/// Codes of which the second is not said of a file that has the first: in a text that is not UTF-8, letters are lost.
const CONSEQUENCES: [(&str, &str); 1] = [("not-utf-8", "damaged-letters")];

/// Puts diagnostics into the order in which people see them: by file, line, column, then code.
/// Equal ones (found on two ways) become one, and consequences go.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics
        .sort_by(|a, b| (&a.location, a.code.name, &a.message).cmp(&(&b.location, b.code.name, &b.message)));
    diagnostics.dedup();
    without_consequences(diagnostics);
    let alone = |found: &Diagnostic| ALONE.contains(&found.code.name);
    if diagnostics.iter().any(alone) {
        let path = |found: &Diagnostic| found.location.as_ref().map(|at| at.path.clone());
        let files: BTreeSet<_> = diagnostics.iter().filter(|found| alone(found)).filter_map(path).collect();
        diagnostics.retain(|found| alone(found) || path(found).is_none_or(|path| !files.contains(&path)));
    }
}

/// Removes what is said of a file only because of something else in it.
fn without_consequences(diagnostics: &mut Vec<Diagnostic>) {
    let path = |found: &Diagnostic| found.location.as_ref().map(|at| at.path.clone());
    for (cause, consequence) in CONSEQUENCES {
        if diagnostics.iter().any(|found| found.code.name == cause) {
            let causes = diagnostics.iter().filter(|found| found.code.name == cause);
            let files: BTreeSet<_> = causes.filter_map(path).collect();
            diagnostics.retain(|found| {
                found.code.name != consequence || path(found).is_none_or(|path| !files.contains(&path))
            });
        }
    }
}

/// Whether any of them blocks publishing.
#[must_use]
pub fn blocks(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}
