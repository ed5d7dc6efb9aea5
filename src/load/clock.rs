//! Today's date and the moment of a look at the files: the one place that looks at the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::base::Date;

/// Today in UTC. Reviews are due and pages come and go by the day, the same one wherever a site is built.
#[must_use]
#[allow(clippy::disallowed_methods, reason = "this is the door to the clock")]
pub fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    Date::from_days(i64::try_from(seconds / 86_400).unwrap_or(0))
}

/// This moment, to be compared with the dates of files.
#[allow(clippy::disallowed_methods, reason = "this is the door to the clock")]
pub(super) fn now() -> SystemTime {
    SystemTime::now()
}
