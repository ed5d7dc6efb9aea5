//! Days that cannot be right: those on which something was done, and which are still to come; and years that are
//! most likely slips of the pen.
//!
//! Takes what pages and places say; gives diagnostics at the days, and changes nothing. A page that waits may speak
//! of the time until it is published.

use std::sync::Arc;

use crate::base::{Code, Date, Diagnostic, Severity, Source, Spanned};
use crate::model::document::Document;
use crate::model::place::{Place, Reference};
use crate::model::site::{Held, Period};

pub(super) const FUTURE_DAY: Code = Code {
    name: "future-day",
    severity: Severity::Error,
    adjustable: false,
    what: "A day on which something was done is still to come: a review, a change, a translation, a look at a source.",
    why: "Pages and printed cards would say that something was checked on a day that nobody has seen yet. The year is most likely a slip of the pen.",
    fix: "Correct the day. A page that is to appear later has its `date`; a place that is to be reviewed later has `review_due`.",
};

pub(super) const ODD_YEAR: Code = Code {
    name: "odd-year",
    severity: Severity::Warning,
    adjustable: true,
    what: "A day is so far from today, or from the day that it belongs to, that its year is most likely a slip of the pen.",
    why: "A page would wait or stay for many years, or a review or a consent would never fall due.",
    fix: "Correct the year, or leave it as it is where it is right.",
};

/// Sites speak of no day before this year.
const FIRST_YEAR: i32 = 1990;
/// Nobody plans for more years ahead.
const YEARS_AHEAD: i32 = 10;
/// No review holds for more years.
const YEARS_OF_REVIEW: i32 = 5;

/// Whether a page is the one that others are translated from. What a translation repeats of it counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Origin,
    Translation,
}

/// Whether the days of a page are looked at: not those of one that is not finished.
pub(super) fn is_looked_at(held: Option<Held>) -> bool {
    !matches!(held, Some(Held::Draft | Held::Consent))
}

/// The days of a page that is published on `period`.
pub(super) fn page(document: &Document, role: Role, period: Period, today: Date) -> Vec<Diagnostic> {
    let front = &document.front;
    let mut done: Vec<(&str, &Spanned<Date>)> = Vec::new();
    done.extend(front.review.as_ref().map(|review| ("review", &review.on)));
    let translation = front.translation.as_ref().and_then(|translation| translation.on.as_ref());
    done.extend(translation.map(|on| ("translation", on)));
    if role == Role::Origin {
        done.extend(front.updated.as_ref().map(|day| ("updated", day)));
        done.extend(accessed(&front.sources));
    }
    let seen = period.from.map_or(today, |from| from.max(today));
    let mut found = all_done(&document.source, done, seen);
    if role == Role::Origin {
        let planned = [
            ("date", front.date.as_ref()),
            ("expires", front.expires.as_ref()),
            ("consent_review_due", front.testimonial.consent_review_due.as_ref()),
        ];
        let planned = planned.into_iter().filter_map(|(key, day)| Some((key, day?)));
        found.extend(planned.filter_map(|(key, day)| odd(&document.source, key, day, today)));
    }
    found
}

/// The days of a place.
pub(super) fn place(place: &Place, today: Date) -> Vec<Diagnostic> {
    let Some(jurisdiction) = &place.jurisdiction else { return Vec::new() };
    let reviewed = &jurisdiction.reviewed_on;
    let mut found = all_done(
        &place.source,
        [("reviewed_on", reviewed)].into_iter().chain(accessed(&jurisdiction.sources)).collect(),
        today,
    );
    let due = &jurisdiction.review_due;
    if **due > years_after(**reviewed, YEARS_OF_REVIEW) {
        let message = format!(
            "`review_due` is more than {YEARS_OF_REVIEW} years after `reviewed_on`: is the year {} right?",
            due.year
        );
        found.push(odd_year(message).at(&place.source, due.at()));
    }
    found
}

fn accessed(sources: &[Reference]) -> impl Iterator<Item = (&'static str, &Spanned<Date>)> {
    sources.iter().filter_map(|source| Some(("accessed", source.accessed.as_ref()?)))
}

/// Days on which something was done. Where it is a day later than in UTC, tomorrow is today.
fn all_done(source: &Arc<Source>, days: Vec<(&str, &Spanned<Date>)>, seen: Date) -> Vec<Diagnostic> {
    let latest = seen.following().unwrap_or(seen);
    let found = days.into_iter().filter_map(|(key, day)| {
        if **day > latest {
            let message = format!("`{key}` says that something was done on {day}, which is still to come");
            let hint = "correct the day: write the one on which it was done";
            return Some(Diagnostic::new(&FUTURE_DAY, message).at(source, day.at()).hint(hint));
        }
        odd(source, key, day, seen)
    });
    found.collect()
}

/// What is to be said of a year that is far from today.
fn odd(source: &Arc<Source>, key: &str, day: &Spanned<Date>, today: Date) -> Option<Diagnostic> {
    let is_odd = day.year < FIRST_YEAR || **day > years_after(today, YEARS_AHEAD);
    let message = format!("`{key}` is the day {day}: is the year {} right?", day.year);
    is_odd.then(|| odd_year(message).at(source, day.at()))
}

fn odd_year(message: String) -> Diagnostic {
    Diagnostic::new(&ODD_YEAR, message).hint("correct the year, if it is a slip of the pen")
}

/// The same day of a later year. It is compared only, so it need not exist.
fn years_after(day: Date, years: i32) -> Date {
    Date { year: day.year + years, ..day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tomorrow_may_be_today_somewhere() {
        let day = |text: &str| Date::parse(text).unwrap();
        let source = Arc::new(Source::new("a.md", "2026-11-24"));
        let count = |on: &str, seen: &str| {
            let on = Spanned::new(day(on), 0..10);
            all_done(&source, vec![("updated", &on)], day(seen)).len()
        };
        assert_eq!((count("2026-11-29", "2026-11-28"), count("2026-11-30", "2026-11-28")), (0, 1));
        assert_eq!((count("9999-12-31", "9999-12-31"), count("1026-11-24", "2026-11-24")), (0, 1));
    }
}
