//! `kyr translate`: work on translations.

use std::io;
use std::path::PathBuf;

use super::args::Translate;
use super::exchange::{self as translation_files, TranslateContext};
use super::{Args, Exit, Terminal, start, whole, write};
use crate::base::visible::shown;
use crate::base::{reason, similar};
use crate::exchange::{self, MarkError};
use crate::model::lock::LOCK;
use crate::model::site::{Site, Status};
use crate::pipeline;

pub(super) fn run(args: &Args, action: &Translate, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    if let Translate::Start { language, .. } = action {
        return start::run(args, language, terminal);
    }
    let whole = match whole::read(args, terminal)? {
        Ok(whole) => whole,
        Err(exit) => return Ok(exit),
    };
    let unreadable = whole.unreadable(&["bad-lock"]);
    if !unreadable.is_empty() && !matches!(action, Translate::Export { .. }) {
        return whole::nothing(args, &unreadable, terminal);
    }
    let (resolved, tree) = (&whole.site, &whole.tree);
    let context = TranslateContext { args, tree, site: resolved, memory: &whole.memory };
    let language = match action {
        Translate::Start { .. } => return Ok(Exit::Fine),
        Translate::Import { files, .. } => return translation_files::import(&context, files, terminal),
        Translate::Mark { language, .. } | Translate::Export { language, .. } => language,
    };
    let Some(id) = resolved.languages.iter().position(|l| l.lang.as_str() == language) else {
        let known: Vec<&str> = resolved.languages.iter().map(|l| l.lang.as_str()).collect();
        writeln!(
            terminal.err,
            "error: `{}` is not a language of this site\n\nhelp: {}",
            shown(language),
            similar::hint(language, known)
        )?;
        return Ok(Exit::Usage);
    };
    match action {
        Translate::Export { to, xliff, .. } => translation_files::export(&context, id, to, *xliff, terminal),
        Translate::Mark { page, segment, .. } => mark(&context, id, page, *segment, terminal),
        Translate::Import { .. } | Translate::Start { .. } => Ok(Exit::Fine),
    }
}

fn mark(
    context: &TranslateContext<'_>,
    id: usize,
    page: &str,
    segment: Option<usize>,
    terminal: &mut Terminal<'_>,
) -> io::Result<Exit> {
    let lang = &context.site.languages[id].lang;
    let language = lang.as_str();
    let mut lock = pipeline::lock(context.tree, language);
    let pages: Vec<String> = if page == "all" { translated(context.site, id) } else { vec![page.to_owned()] };
    for page in &pages {
        if let Err(error) = exchange::mark(context.site, id, page, segment, &mut lock) {
            writeln!(terminal.err, "{}", refusal(context.site, language, page, &error))?;
            return Ok(Exit::Usage);
        }
    }
    let mut files = vec![(PathBuf::from(format!("content/{language}/{LOCK}")), lock.text())];
    let mut locks = translation_files::locks(context);
    locks.insert(lang.clone(), lock);
    files.extend(translation_files::remembered(context, &locks));
    let files: Vec<(PathBuf, String)> =
        files.into_iter().map(|(path, text)| (context.args.root.join(path), text)).collect();
    if let Err((path, error)) = write::replace(&context.args.root, &files) {
        writeln!(terminal.err, "error: cannot write {}: {}", shown(path), reason(&error))?;
        return Ok(Exit::Machine);
    }
    let count = pages.len();
    writeln!(
        terminal.out,
        "marked as valid: {count} page{} in {language}",
        if count == 1 { "" } else { "s" }
    )?;
    Ok(Exit::Fine)
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
            "error: there is no page `{}`\n\nhelp: {}",
            shown(page),
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
