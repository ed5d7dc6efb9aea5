//! Says what of a site waits for its day, what has expired, and until when the output is right.

use std::io;
use std::sync::Arc;

use super::{Terminal, emit};
use crate::base::{Date, Diagnostic, diagnostic, visible};
use crate::model::schedule::{Change, NextChange, Schedule};

/// How many pages are named.
const NAMED: usize = 5;

/// Prints what there is to say. Of a site that is not published, nobody can say until when it is right.
pub(super) fn say(
    schedule: &Schedule,
    diagnostics: &[Diagnostic],
    terminal: &mut Terminal<'_>,
) -> io::Result<()> {
    for (word, pages) in [("waiting", &schedule.waiting), ("expired", &schedule.expired)] {
        if !pages.is_empty() {
            writeln!(terminal.out, "{word}: {}", listed(pages))?;
        }
    }
    match &schedule.next {
        Some(next) if !diagnostic::blocks(diagnostics) => {
            writeln!(terminal.out, "build again by {}", reason(next))
        }
        _ => Ok(()),
    }
}

fn listed(pages: &[(Arc<str>, Date)]) -> String {
    let named: Vec<String> =
        pages.iter().take(NAMED).map(|(path, day)| format!("{} ({day})", visible(path))).collect();
    let more = pages.len() - named.len();
    let rest = if more > 0 { format!(", and {} more", emit::thousands(more)) } else { String::new() };
    named.join(", ") + &rest
}

fn reason(next: &NextChange) -> String {
    let what = match &next.change {
        Change::Published(path) => format!("{} is to be published", visible(path)),
        Change::Expired(path) => format!("{} expires", visible(path)),
        Change::Consent(path) => format!("the consent for {} has to be asked for again", visible(path)),
        Change::Overdue(code) => format!("the review of the place {} is overdue", visible(code)),
    };
    let more =
        if next.more > 0 { format!(" (and {} more)", emit::thousands(next.more)) } else { String::new() };
    format!("{}: {what}{more}", next.day)
}
