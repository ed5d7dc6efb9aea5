//! `kyr status`: how far the translations are.

use std::io;

use super::args::Format;
use super::{Args, Exit, Terminal, emit, site};
use crate::base::visible::shown;
use crate::base::{Memo, Severity, similar};
use crate::exchange;
use crate::model::status::{LanguageStatus, PageState, StatusReport};
use crate::pipeline;

pub(super) fn run(args: &Args, language: Option<&str>, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let tree = match site::load_whole(args, terminal)? {
        Ok(tree) => tree,
        Err(exit) => return Ok(exit),
    };
    let (resolved, diagnostics) = pipeline::surveyed(&tree, &mut Memo::forgetful());
    let Some(resolved) = resolved else {
        let errors: Vec<_> = diagnostics.into_iter().filter(|d| d.severity == Severity::Error).collect();
        emit::emit(&errors, &args.problems, terminal)?;
        return Ok(Exit::Content);
    };
    let mut report = exchange::status(&resolved);
    if let Some(wanted) = language {
        let known: Vec<String> = report.languages.iter().map(|l| l.language.clone()).collect();
        report.languages.retain(|status| status.language == wanted);
        if report.languages.is_empty() {
            let hint = similar::hint(wanted, known.iter().map(String::as_str).collect::<Vec<_>>());
            writeln!(
                terminal.err,
                "error: `{}` is not a language of this site\n\nhelp: {hint}",
                shown(wanted)
            )?;
            return Ok(Exit::Usage);
        }
    }
    match args.problems.format {
        Format::Json => writeln!(terminal.out, "{}", serde_json::to_string_pretty(&report)?)?,
        Format::Human | Format::Short => {
            table(&report, terminal)?;
            if language.is_some()
                && let Some(status) = report.languages.first()
            {
                pages(status, terminal)?;
            }
        }
    }
    let unmet = report.languages.iter().any(|status| !status.unmet.is_empty());
    for status in &report.languages {
        for line in &status.unmet {
            writeln!(terminal.err, "{}: {line}", status.language)?;
        }
    }
    Ok(if unmet { Exit::Content } else { Exit::Fine })
}

fn table(report: &StatusReport, terminal: &mut Terminal<'_>) -> io::Result<()> {
    let (pages, words) = (emit::plural(report.pages, "page"), emit::plural(report.words, "word"));
    writeln!(terminal.out, "{pages}, {words} in the source\n")?;
    writeln!(
        terminal.out,
        "{:<9} {:>8} {:>8} {:>6} {:>10} {:>8} {:>9} {:>14}",
        "language", "original", "current", "stale", "unrecorded", "missing", "reviewed", "words to do"
    )?;
    for status in &report.languages {
        writeln!(
            terminal.out,
            "{:<9} {:>8} {:>8} {:>6} {:>10} {:>8} {:>9} {:>14}",
            status.language,
            status.original,
            status.current,
            status.stale,
            status.unrecorded,
            status.missing,
            status.reviewed,
            status.words_to_translate
        )?;
    }
    Ok(())
}

fn pages(status: &LanguageStatus, terminal: &mut Terminal<'_>) -> io::Result<()> {
    writeln!(terminal.out)?;
    for page in &status.pages {
        let state = match page.state {
            PageState::Stale => format!("stale ({} of {} parts)", page.changed, page.segments),
            state => state.word().to_owned(),
        };
        let review = |review: &Option<crate::model::status::ReviewStatus>| match review {
            None => "none".to_owned(),
            Some(review) => [review.by.as_deref(), review.on.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", "),
        };
        writeln!(
            terminal.out,
            "{:<44} {:<24} language review: {}; legal review: {}",
            page.page,
            state,
            review(&page.language_review),
            review(&page.legal_review)
        )?;
    }
    Ok(())
}
