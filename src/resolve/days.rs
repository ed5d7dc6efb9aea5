//! On which days pages are published: from their `date` on, and until they expire.
//!
//! Takes what front matter says; gives each page its period, and what changes by itself when no file does.
//! What a section says holds for its pages too, so that none of them is left without it.

use std::collections::BTreeMap;
use std::iter;
use std::sync::Arc;

use super::topics;
use crate::base::{Code, Date, Diagnostic, OptionalSpanned, Severity, Spanned};
use crate::model::document::Document;
use crate::model::front::Front;
use crate::model::place::Place;
use crate::model::schedule::{Change, NextChange, Schedule};
use crate::model::site::{DocumentId, Period};

pub(super) const NEVER_PUBLISHED: Code = Code {
    name: "never-published",
    severity: Severity::Error,
    adjustable: false,
    what: "A page expires on its `date` or before it, so there is no day on which it is published.",
    why: "The two days are the wrong way round, or one of them is a slip of the pen; nobody would ever see the page.",
    fix: "Correct one of the days. `expires` is the first day on which the page is gone. What a section's `_index.md` says holds for its pages too.",
};

pub(super) const HOME_FOR_A_TIME: Code = Code {
    name: "home-for-a-time",
    severity: Severity::Error,
    adjustable: false,
    what: "A home page waits for its `date`, or `expires`.",
    why: "Every page leads to the home page of its language, so there always is one.",
    fix: "Remove the line; let another page come and go, and link to it.",
};

/// The sections that wait or expire, by folder.
pub(super) struct Sections<'a> {
    by_folder: BTreeMap<Arc<str>, &'a Document>,
}

impl<'a> Sections<'a> {
    /// Of all topics, by path, with their documents by language.
    pub(super) fn of(
        by_path: &BTreeMap<Arc<str>, Vec<Option<DocumentId>>>,
        documents: &'a [Arc<Document>],
    ) -> Self {
        let by_folder = by_path.iter().filter_map(|(path, own)| {
            let folder = path.strip_suffix("/_index.md")?;
            let (_, id) = topics::origin(own)?;
            let front = &documents[id].front;
            let says = front.date.is_some() || front.expires.is_some();
            says.then(|| (folder.into(), &*documents[id]))
        });
        Self { by_folder: by_folder.collect() }
    }

    /// The days on which a page is published. Says where there are none.
    pub(super) fn period(
        &self,
        path: &str,
        document: &Document,
        today: Date,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Period {
        if path == "_index.md" {
            diagnostics.extend(home(document, today));
            return Period::default();
        }
        let above = folders(path).filter_map(|folder| self.by_folder.get(folder).copied());
        let pages: Vec<&Document> = iter::once(document).chain(above).collect();
        // The nearest word counts where two say the same day.
        let from = pages.iter().rev().filter_map(|page| Some((page.front.date.as_ref()?, *page)));
        let until = pages.iter().filter_map(|page| Some((page.front.expires.as_ref()?, *page)));
        let from = from.max_by_key(|(day, _)| day.value);
        let until = until.min_by_key(|(day, _)| day.value);
        if let (Some(from), Some(until)) = (from, until)
            && from.0.value >= until.0.value
        {
            diagnostics.extend(never(document, from, until));
        }
        Period { from: from.map(|(day, _)| day.value), until: until.map(|(day, _)| day.value) }
    }
}

/// The folders above a page, the nearest first; of a section's own page those above the section.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    fn up(path: &str) -> Option<&str> {
        path.rsplit_once('/').map(|(folder, _)| folder)
    }
    iter::successors(up(path.strip_suffix("/_index.md").unwrap_or(path)), |folder| up(folder))
}

/// A day, and the page that says it.
type Said<'a> = (&'a Spanned<Date>, &'a Document);

/// What is wrong with a page that expires before it is published. Where both days are those of sections, it
/// is said there.
fn never(document: &Document, from: Said<'_>, until: Said<'_>) -> Option<Diagnostic> {
    let own = |said: Said<'_>| std::ptr::eq(said.1, document);
    let (at, other, word, hint) = if own(until) {
        let hint = "write the first day on which the page is gone: a day after the other one";
        (until, from, "it is published from this day on", hint)
    } else if own(from) {
        let hint = "write an earlier day here, or a later one for `expires` in the section";
        (from, until, "its section expires on this day", hint)
    } else {
        return None;
    };
    let message = format!(
        "this page expires on {} and is published on {}: there is no day on which it is on the site",
        until.0.value, from.0.value
    );
    Some(
        Diagnostic::new(&NEVER_PUBLISHED, message)
            .at(&document.source, at.0.at())
            .label(other.1.source.locate(other.0.at()), word)
            .hint(hint),
    )
}

/// What is wrong with a home page that is not always there.
fn home(document: &Document, today: Date) -> Vec<Diagnostic> {
    let date = document.front.date.as_ref().filter(|date| date.value > today);
    let words = [
        (date, "the home page cannot wait: every language always has one"),
        (document.front.expires.as_ref(), "the home page cannot expire: every language always has one"),
    ];
    let found = words.into_iter().filter_map(|(day, message)| Some((day?, message)));
    found
        .map(|(day, message)| {
            Diagnostic::new(&HOME_FOR_A_TIME, message).at(&document.source, day.at()).hint("remove this line")
        })
        .collect()
}

/// Gathers what changes by itself after a day.
pub(super) struct Calendar {
    today: Date,
    waiting: Vec<(Arc<str>, Date)>,
    expired: Vec<(Arc<str>, Date)>,
    changes: Vec<(Date, Change)>,
}

impl Calendar {
    pub(super) fn new(today: Date) -> Self {
        Self { today, waiting: Vec::new(), expired: Vec::new(), changes: Vec::new() }
    }

    /// Takes down the days of a page, unless it is a draft.
    pub(super) fn note(&mut self, path: &Arc<str>, period: Period, facts: &Front) {
        if facts.draft.value() == Some(true) {
            return;
        }
        if let Some(until) = period.until {
            if period.is_over(self.today) {
                if facts.expires.value() == Some(until) {
                    self.expired.push((path.clone(), until));
                }
                return;
            }
            self.changes.push((until, Change::Expired(path.clone())));
        }
        if let Some(from) = period.from.filter(|_| period.is_ahead(self.today)) {
            if facts.date.value() == Some(from) {
                self.waiting.push((path.clone(), from));
            }
            self.changes.push((from, Change::Published(path.clone())));
        }
        self.end(facts.testimonial.consent_review_due.value(), Change::Consent(path.clone()));
    }

    /// Takes down the days on which places have to be reviewed.
    pub(super) fn note_places(&mut self, places: &BTreeMap<String, Arc<Place>>) {
        for (code, place) in places {
            let due = place.jurisdiction.as_ref().map(|jurisdiction| *jurisdiction.review_due);
            self.end(due, Change::Overdue(code.as_str().into()));
        }
    }

    /// Takes down what holds up to a day, and that day too.
    fn end(&mut self, last: Option<Date>, change: Change) {
        let day = last.filter(|last| *last >= self.today).and_then(Date::following);
        self.changes.extend(day.map(|day| (day, change)));
    }

    pub(super) fn schedule(mut self) -> Schedule {
        self.waiting.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        self.expired.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        let next = self.changes.iter().min().cloned().map(|(day, change)| NextChange {
            day,
            change,
            more: self.changes.iter().filter(|(other, _)| *other == day).count() - 1,
        });
        Schedule { waiting: self.waiting, expired: self.expired, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_folders_above_a_page() {
        let above = |path| folders(path).collect::<Vec<_>>();
        assert_eq!(above("a/b/c.md"), ["a/b", "a"]);
        assert_eq!(above("a/b/_index.md"), ["a"]);
        assert_eq!(above("a/_index.md"), [""; 0]);
        assert_eq!(above("a.md"), [""; 0]);
    }
}
