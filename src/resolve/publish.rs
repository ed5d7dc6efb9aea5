//! Which pages may be published: drafts, pages whose day has not come or has gone, and stories that depend on
//! someone's consent.

use crate::base::{Code, Date, Diagnostic, OptionalSpanned, Severity};
use crate::model::document::Document;
use crate::model::front::{Consent, Front, Kind};
use crate::model::site::{Held, Period};

pub(super) const NO_CONSENT: Code = Code {
    name: "no-consent",
    severity: Severity::Warning,
    adjustable: false,
    what: "A testimonial has no valid consent, so it is not published, in any language.",
    why: "A story without its owner's agreement can endanger them. Withdrawn, missing or expired consent always holds it back.",
    fix: "Record the consent outside the repository, then write `consent` and `consent_review_due` in the front matter; or delete the story.",
};

pub(super) const NEW_CONSENT: Code = Code {
    name: "consent-due-date",
    severity: Severity::Error,
    adjustable: false,
    what: "A testimonial does not say when its consent is to be asked for again.",
    why: "People's situations change; consent that nobody asks about again is no consent.",
    fix: "Write `consent_review_due: YYYY-MM-DD` in the front matter.",
};

/// What to do with drafts, and with pages that are not published on this day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Drafts {
    /// They are not part of the site.
    #[default]
    Leave,
    /// Those that wait for their day are, and no others: for those who translate them in time.
    Waiting,
    /// All are, and say so.
    Show,
}

/// Whether a page is held back. Says so where a person has to know.
pub(super) fn held_back(
    document: &Document,
    facts: &Front,
    kind: Kind,
    period: Period,
    (drafts, today): (Drafts, Date),
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Held> {
    if facts.draft.value() == Some(true) && drafts != Drafts::Show {
        return Some(Held::Draft);
    }
    if period.is_over(today) && drafts != Drafts::Show {
        return period.until.map(Held::Expired);
    }
    // Before the day on which nobody may look whether it is still right.
    if kind == Kind::Testimonial && !has_consent(document, facts, today, diagnostics) {
        return Some(Held::Consent);
    }
    period.from.filter(|_| period.is_ahead(today) && drafts == Drafts::Leave).map(Held::Waits)
}

/// Whether a story has its owner's consent. Where it has none, that is said.
fn has_consent(document: &Document, facts: &Front, today: Date, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let story = &facts.testimonial;
    let reason = match (story.consent.value(), story.consent_review_due.value()) {
        (None, _) => "it does not say whether its owner agreed".to_owned(),
        (Some(Consent::Withdrawn), _) => "its owner has withdrawn their consent".to_owned(),
        (Some(_), Some(due)) if due < today => format!("its consent was to be asked for again by {due}"),
        (Some(_), None) => {
            diagnostics.push(
                Diagnostic::new(
                    &NEW_CONSENT,
                    "this story does not say when its consent is to be asked for again",
                )
                .at(&document.source, facts.missing_at("consent_review_due"))
                .hint("add a line `consent_review_due: YYYY-MM-DD`"),
            );
            return false;
        }
        (Some(_), Some(_)) => return true,
    };
    diagnostics.push(
        Diagnostic::new(&NO_CONSENT, format!("this story is not published: {reason}"))
            .at(&document.source, facts.missing_at("consent"))
            .hint("record a valid consent in the front matter, or delete the story"),
    );
    false
}

/// What is to be said of a page that is not on the site, and what to do where something leads to it.
pub(super) fn words(held: Held) -> (String, &'static str) {
    match held {
        Held::Draft => ("is a draft".into(), "publish it, or remove the link; `--drafts` shows drafts"),
        Held::Consent => ("is not published: its consent is not valid".into(), "remove the link"),
        Held::Waits(day) => (
            format!("waits until {day}: it is not published before that day"),
            "remove the link until then, or let this page wait as well: `date` in its front matter",
        ),
        Held::Expired(day) => (
            format!("expired on {day}: it is not published any more"),
            "remove the link, or write a later day for `expires` in that page",
        ),
        Held::NoSource => (
            "is not published: there are only translations of it".into(),
            "write its source page, or remove the link",
        ),
    }
}
