//! What of a site changes by itself, and when.

use std::sync::Arc;

use crate::base::Date;

/// The days that a site waits for, seen from the day of the build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Pages that are not published yet, by path, and the first day on which they are; the next one first.
    /// Pages that only wait for the section that they are in are not named.
    pub waiting: Vec<(Arc<str>, Date)>,
    /// Pages that are no longer published, and the first day on which they were not; the latest first.
    pub expired: Vec<(Arc<str>, Date)>,
    /// The first day on which a build gives another site.
    pub next: Option<NextChange>,
}

/// The next day on which something changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextChange {
    pub day: Date,
    pub change: Change,
    /// How much else changes on the same day.
    pub more: usize,
}

/// What changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A page is to be published.
    Published(Arc<str>),
    /// A page expires.
    Expired(Arc<str>),
    /// A story's consent has to be asked for again.
    Consent(Arc<str>),
    /// A place has not been reviewed in time.
    Overdue(Arc<str>),
}
