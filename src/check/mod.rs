//! Rules over the resolved texts, and over the finished output.
//!
//! One file a rule: its code, what it looks at, what it says. Nothing is changed here.

mod addresses;
pub mod budget;
mod headings;
mod icons;
mod labels;
mod output;
mod plain;
mod ready;
mod resources;
mod static_markup;
mod static_paths;

use crate::base::external::EXTERNAL;
use crate::base::{Code, Diagnostic};
use crate::model::document::{Body, Document};
use crate::model::site::Site;

pub use output::{PageFacts, Settled, facts, links, settle};
pub use ready::ready;
pub use resources::{stylesheet, svg};
pub use static_markup::static_markup;
pub use static_paths::static_clashes;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &addresses::UNSAFE,
    &budget::OVER_BUDGET,
    &headings::FIRST_LEVEL,
    &headings::SKIPPED_LEVEL,
    &icons::UNKNOWN_ICON,
    &labels::OTHER_ADDRESS,
    &output::DEAD_LINK,
    &plain::LONG_SENTENCE,
    &plain::LONG_WORD,
    &ready::NOT_READY,
    &output::REPEATED_ID,
    &output::UNGUARDED,
    &EXTERNAL,
    &static_markup::STATIC_MARKUP,
    &static_paths::STATIC_CLASH,
];

/// Whether a diagnostic is about a link in a finished page.
#[must_use]
pub fn is_dead_link(diagnostic: &Diagnostic) -> bool {
    *diagnostic.code == output::DEAD_LINK
}

/// Rules over one document and its text.
#[must_use]
pub fn text(site: &Site, document: &Document, body: &Body) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // A page that is not published may look as it likes; `--drafts` publishes it to its author.
    if site.topic(&document.topic).is_none() {
        return diagnostics;
    }
    headings::check(document, body, &mut diagnostics);
    icons::check(site, document, body, &mut diagnostics);
    labels::check(site, document, body, &mut diagnostics);
    plain::check(site, document, body, &mut diagnostics);
    diagnostics
}
