//! Which pages may be published: drafts, and stories that depend on someone's consent.

use crate::base::{Code, Date, Diagnostic, OptionalSpanned, Severity};
use crate::model::document::Document;
use crate::model::front::{Consent, Front, Kind};
use crate::model::site::Held;

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

/// What to do with drafts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drafts {
    /// They are not part of the site.
    #[default]
    Leave,
    /// They are, and say so.
    Show,
}

/// Whether a page is held back. Says so where a person has to know.
pub(super) fn held_back(
    document: &Document,
    facts: &Front,
    kind: Kind,
    drafts: Drafts,
    today: Date,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Held> {
    if facts.draft.value() == Some(true) && drafts == Drafts::Leave {
        return Some(Held::Draft);
    }
    if kind != Kind::Testimonial {
        return None;
    }
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
                .at(&document.source, 0..3)
                .hint("add a line `consent_review_due: YYYY-MM-DD`"),
            );
            return Some(Held::Consent);
        }
        (Some(_), Some(_)) => return None,
    };
    diagnostics.push(
        Diagnostic::new(&NO_CONSENT, format!("this story is not published: {reason}"))
            .at(&document.source, 0..3)
            .hint("record a valid consent in the front matter, or delete the story"),
    );
    Some(Held::Consent)
}
