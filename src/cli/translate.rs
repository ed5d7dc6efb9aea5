//! `kyr translate`: work on translations.

#![allow(clippy::disallowed_methods, reason = "this command writes files that are not the output")]

use std::fs;
use std::io;

use super::args::Translate;
use super::{Args, Exit, Terminal, site};
use crate::base::{Memo, reason, similar};
use crate::exchange::{self, MarkError};
use crate::model::lock::{LOCK, Lock};
use crate::model::site::{Site, Status};
use crate::pipeline;

pub(super) fn run(args: &Args, action: &Translate, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let (tree, _) = match site::load(args, terminal)? {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(exit),
    };
    let Translate::Mark { language, page, segment } = action;
    let resolved = pipeline::resolved(&tree, &mut Memo::new());
    let (Some(resolved), _) = resolved else {
        writeln!(terminal.err, "error: the site cannot be read\n\nhelp: `kyr check` says what is wrong")?;
        return Ok(Exit::Content);
    };
    let Some(id) = resolved.languages.iter().position(|l| l.lang.as_str() == language) else {
        let known: Vec<&str> = resolved.languages.iter().map(|l| l.lang.as_str()).collect();
        writeln!(
            terminal.err,
            "error: `{language}` is not a language of this site\n\nhelp: {}",
            similar::hint(language, known)
        )?;
        return Ok(Exit::Usage);
    };
    let mut lock = pipeline::lock(&tree, language);
    let pages: Vec<String> = if page == "all" { translated(&resolved, id) } else { vec![page.clone()] };
    for page in &pages {
        if let Err(error) = exchange::mark(&resolved, id, page, *segment, &mut lock) {
            writeln!(terminal.err, "{}", refusal(&resolved, language, page, &error))?;
            return Ok(Exit::Usage);
        }
    }
    write(args, language, &lock, terminal, pages.len())
}

fn translated(site: &Site, language: usize) -> Vec<String> {
    site.topics
        .iter()
        .filter(|topic| {
            topic.cells[language].as_ref().is_some_and(|cell| matches!(cell.status, Status::Translated(_)))
        })
        .map(|topic| topic.path.to_string())
        .collect()
}

fn refusal(site: &Site, language: &str, page: &str, error: &MarkError) -> String {
    match error {
        MarkError::NoPage => format!(
            "error: there is no page `{page}`\n\nhelp: {}",
            similar::nearest(page, site.topics.iter().map(|topic| &*topic.path)).map_or_else(
                || "write its path below the language's folder".into(),
                |near| format!("did you mean `{near}`?")
            )
        ),
        MarkError::NotTranslated => {
            format!("error: `{page}` is not translated into {language}\n\nhelp: translate it first")
        }
        MarkError::Original => {
            format!(
                "error: `{page}` in {language} is the original\n\nhelp: name the language of a translation"
            )
        }
        MarkError::NoSegment(count) => {
            format!("error: `{page}` has {count} parts\n\nhelp: name one of them, from 1 to {count}")
        }
    }
}

fn write(
    args: &Args,
    language: &str,
    lock: &Lock,
    terminal: &mut Terminal<'_>,
    pages: usize,
) -> io::Result<Exit> {
    let path = args.root.join("content").join(language).join(LOCK);
    // Written beside and renamed, so that a crash leaves the old file whole.
    let fresh = path.with_extension("lock.new");
    let written = fs::write(&fresh, lock.text()).and_then(|()| fs::rename(&fresh, &path));
    if let Err(error) = written {
        writeln!(terminal.err, "error: cannot write {}: {}", path.display(), reason(&error))?;
        return Ok(Exit::Machine);
    }
    writeln!(
        terminal.out,
        "marked as valid: {pages} page{} in {language}",
        if pages == 1 { "" } else { "s" }
    )?;
    Ok(Exit::Fine)
}
