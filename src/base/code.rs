//! What kinds of problem there are, and what `kyr explain` says about each.
//!
//! A code is a constant that stands beside the rule that raises it. The pipeline gathers them
//! (`pipeline::codes`); a test fails when one has no explanation or no example.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How much a diagnostic matters. An error blocks publishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Stops publication; the old site stays as it is.
    Error,
    /// Shown, counted, and published all the same.
    Warning,
    /// Worth knowing; nobody has to act today.
    Notice,
}

impl Severity {
    /// The word printed before the code.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// A kind of problem: its name, how severe it is unless settings say otherwise, and its
/// explanation.
#[derive(Debug)]
pub struct Code {
    /// Kebab-case and stable: people put it into `severity:` in `site.yaml`.
    pub name: &'static str,
    /// Severity where settings say nothing.
    pub severity: Severity,
    /// Whether settings may lower the severity. False for what protects a reader or keeps the
    /// build from making sense at all.
    pub adjustable: bool,
    /// What the problem is, in a sentence or two.
    pub what: &'static str,
    /// Why it matters to readers or staff.
    pub why: &'static str,
    /// What to do about it.
    pub fix: &'static str,
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}
