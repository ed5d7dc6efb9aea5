//! Which problems are shown.
//!
//! Takes all problems and what the person wants to see; gives those to be shown, in the order in which people
//! read them, and how many more there are of each code. Never hides an error behind warnings: what blocks
//! publication stands last.

use std::collections::{BTreeMap, BTreeSet};

use super::args::Problems;
use crate::base::{Diagnostic, Severity};

/// As many problems of one code are shown to people: more scroll away, and say nothing new.
const OF_A_CODE: usize = 20;

/// As many of them in one file.
const IN_A_FILE: usize = 5;

/// Problems of one severity.
pub(super) struct Shown<'a> {
    pub(super) severity: Severity,
    pub(super) diagnostics: Vec<&'a Diagnostic>,
    /// Of each code of which not all are shown: how many more there are, and in how many files.
    pub(super) more: BTreeMap<&'static str, More>,
}

/// Problems of a code that are not shown.
#[derive(Default)]
pub(super) struct More {
    pub(super) count: usize,
    files: BTreeSet<String>,
}

impl More {
    /// How many files they are in.
    pub(super) fn files(&self) -> usize {
        self.files.len()
    }
}

/// What is shown to people, the lightest first.
pub(super) fn for_people<'a>(diagnostics: &'a [Diagnostic], problems: &Problems) -> Vec<Shown<'a>> {
    let all = problems.all || is_selection(problems);
    [Severity::Notice, Severity::Warning, Severity::Error]
        .into_iter()
        .map(|severity| {
            let mut shown = Shown { severity, diagnostics: Vec::new(), more: BTreeMap::new() };
            let mut counts: BTreeMap<&str, (usize, BTreeMap<&str, usize>)> = BTreeMap::new();
            let wanted = diagnostics.iter().filter(|d| d.severity == severity && is_wanted(d, problems));
            for diagnostic in wanted {
                let path = diagnostic.location.as_ref().map_or("", |at| &*at.path);
                let (of_code, files) = counts.entry(diagnostic.code.name).or_default();
                let in_file = files.entry(path).or_default();
                // What has no file has nothing to be grouped by.
                let fits = *of_code < OF_A_CODE && (*in_file < IN_A_FILE || path.is_empty());
                if all || fits {
                    *of_code += 1;
                    *in_file += 1;
                    shown.diagnostics.push(diagnostic);
                } else {
                    let more = shown.more.entry(diagnostic.code.name).or_default();
                    more.count += 1;
                    more.files.insert(path.to_owned());
                }
            }
            shown
        })
        .collect()
}

/// Whether a person wants to see some of the problems only.
pub(super) fn is_selection(problems: &Problems) -> bool {
    !problems.codes.is_empty() || !problems.files.is_empty()
}

/// Whether a person wants to see this one.
pub(super) fn is_wanted(diagnostic: &Diagnostic, problems: &Problems) -> bool {
    let code = problems.codes.is_empty() || problems.codes.iter().any(|code| code == diagnostic.code.name);
    let mut places = diagnostic.location.iter().chain(diagnostic.labels.iter().map(|(at, _)| at));
    let is_in = |path: &str, wanted: &String| {
        wanted.is_empty()
            || path.strip_prefix(&**wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    code && (problems.files.is_empty()
        || places.any(|at| problems.files.iter().any(|wanted| is_in(&at.path, wanted))))
}
