//! `kyr translate export` and `import`: PO and XLIFF files.

#![allow(clippy::disallowed_methods, reason = "this command reads files of translators")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::args::Xliff;
use super::{Args, Exit, Terminal, emit, write};
use crate::base::visible::shown;
use crate::base::{Diagnostic, Lang, reason};
use crate::exchange::{self, Incoming, Unit, Version};
use crate::model::lock::{LOCK, Lock};
use crate::model::memory::{MEMORY, Memory};
use crate::model::site::{LanguageId, Site};
use crate::model::tree::Tree;
use crate::pipeline;

/// What every command for translators works with.
pub(super) struct TranslateContext<'a> {
    pub(super) args: &'a Args,
    pub(super) tree: &'a Tree,
    pub(super) site: &'a Site,
    /// What sources said when they were translated.
    pub(super) memory: &'a Memory,
}

pub(super) fn export(
    context: &TranslateContext<'_>,
    language: LanguageId,
    to: &Path,
    xliff: Xliff,
    terminal: &mut Terminal<'_>,
) -> io::Result<Exit> {
    let lang = context.site.languages[language].lang.as_str();
    let source = context.site.settings.source_lang().as_str();
    if lang == source {
        writeln!(
            terminal.err,
            "error: {lang} is the language that this site is translated from\n\nhelp: name the language of the translations"
        )?;
        return Ok(Exit::Usage);
    }
    let lock = pipeline::lock(context.tree, lang);
    let units = exchange::units(context.site, context.tree, language, &lock, context.memory);
    let day = context.tree.today.to_string();
    let version = match xliff {
        Xliff::V12 => Version::V12,
        Xliff::V21 => Version::V21,
    };
    let files: Vec<(PathBuf, String)> = match to.extension().and_then(|ending| ending.to_str()) {
        Some("po") => vec![(to.to_owned(), exchange::po(&units, lang, &day))],
        Some("xlf" | "xliff") => vec![(to.to_owned(), exchange::xliff(&units, source, lang, version))],
        Some(ending) if !to.is_dir() => {
            writeln!(
                terminal.err,
                "error: kyr writes no `.{ending}` files\n\nhelp: use .po, .xlf, or a folder"
            )?;
            return Ok(Exit::Usage);
        }
        _ => units
            .chunk_by(|a, b| a.file == b.file)
            .filter_map(|units| {
                let name = Path::new(&units.first()?.file).with_extension("po");
                Some((to.join(name), exchange::po(units, lang, &day)))
            })
            .collect(),
    };
    for (path, _) in files.iter().filter(|(path, _)| path.exists()) {
        if let Some(why) = in_the_way(context, language, &lock, path) {
            writeln!(
                terminal.err,
                "error: {} {why}\n\nhelp: import it first, export to another name, or delete it",
                shown(path)
            )?;
            return Ok(Exit::Usage);
        }
    }
    let within = if to.extension().is_some() && !to.is_dir() { to.parent().unwrap_or(to) } else { to };
    if let Err((path, error)) = write::replace(within, &files) {
        writeln!(terminal.err, "error: cannot write {}: {}", shown(&path), reason(&error))?;
        return Ok(Exit::Machine);
    }
    let count = |wanted: fn(&Unit) -> bool| units.iter().filter(|unit| wanted(unit)).count();
    writeln!(
        terminal.out,
        "{}: {} texts for {lang}; {} not translated, {} outdated",
        shown(to),
        units.len(),
        count(|unit| unit.target.is_empty()),
        count(|unit| unit.fuzzy)
    )?;
    Ok(Exit::Fine)
}

/// Why a file that is there must not be written over: somebody's work is in it.
fn in_the_way(
    context: &TranslateContext<'_>,
    language: LanguageId,
    lock: &Lock,
    path: &Path,
) -> Option<String> {
    let Ok(Ok(incoming)) = file(path) else {
        return Some("is there already, and is no file of kyr's".to_owned());
    };
    if exchange::language_of(context.site, &incoming) != Ok(language) {
        return Some(format!("is there already, with translations into {}", incoming.language));
    }
    match exchange::untaken(context.site, context.tree, language, lock, &[incoming]) {
        0 => None,
        1 => Some("holds a translation that is not on the site yet".to_owned()),
        n => Some(format!("holds {n} translations that are not on the site yet")),
    }
}

pub(super) fn import(
    context: &TranslateContext<'_>,
    paths: &[PathBuf],
    terminal: &mut Terminal<'_>,
) -> io::Result<Exit> {
    let mut groups: BTreeMap<LanguageId, Vec<Incoming>> = BTreeMap::new();
    let mut fatal = Vec::new();
    let paths = match found(paths) {
        Ok(paths) if paths.is_empty() => {
            writeln!(
                terminal.err,
                "error: there is no translation file in that folder\n\nhelp: name files that end in .po, .xlf or .xliff, or a folder with such files"
            )?;
            return Ok(Exit::Usage);
        }
        Ok(paths) => paths,
        Err(error) => {
            let path = error.path().map_or(String::new(), shown);
            writeln!(terminal.err, "error: cannot read {path}: {}", reason(&error.into()))?;
            return Ok(Exit::Machine);
        }
    };
    for path in paths {
        let read = match file(&path) {
            Ok(read) => read,
            Err(error) => {
                writeln!(terminal.err, "error: cannot read {}: {}", shown(&path), reason(&error))?;
                return Ok(Exit::Machine);
            }
        };
        let placed =
            read.and_then(|incoming| Ok((exchange::language_of(context.site, &incoming)?, incoming)));
        match placed {
            Ok((language, incoming)) => groups.entry(language).or_default().push(incoming),
            Err(diagnostic) => fatal.push(diagnostic),
        }
    }
    // A file that cannot be used keeps the others out too: half an import is hard to see.
    if !fatal.is_empty() {
        emit::emit(&fatal, &context.args.problems, terminal)?;
        writeln!(terminal.err, "nothing was imported")?;
        return Ok(Exit::Content);
    }
    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut locks = locks(context);
    let mut diagnostics = Vec::new();
    let mut lines = Vec::new();
    let mut untold = 0;
    for (language, incoming) in groups {
        let lang = context.site.languages[language].lang.clone();
        let lock = locks.entry(lang.clone()).or_default();
        let (import, found) = exchange::import(context.site, context.tree, language, lock, &incoming);
        diagnostics.extend(found);
        untold += import.untold;
        if import.lock != *lock {
            files.insert(PathBuf::from(format!("content/{lang}/{LOCK}")), import.lock.text());
        }
        *lock = import.lock;
        lines.push(format!(
            "{lang}: {} texts imported, {} as they were, {} not finished, {} refused",
            import.imported, import.same, import.unfinished, import.refused
        ));
        files.extend(import.files.into_iter().map(|(path, text)| (PathBuf::from(path), text)));
    }
    if !files.is_empty() {
        files.extend(remembered(context, &locks));
    }
    let files: Vec<(PathBuf, String)> =
        files.into_iter().map(|(path, text)| (context.args.root.join(path), text)).collect();
    if let Err((path, error)) = write::replace(&context.args.root, &files) {
        writeln!(terminal.err, "error: cannot write {}: {}", shown(&path), reason(&error))?;
        return Ok(Exit::Machine);
    }
    emit::emit(&diagnostics, &context.args.problems, terminal)?;
    if untold > 0 {
        writeln!(terminal.err, "{untold} more are not shown")?;
    }
    for line in lines {
        writeln!(terminal.out, "{line}")?;
    }
    Ok(if crate::base::diagnostic::blocks(&diagnostics) { Exit::Content } else { Exit::Fine })
}

/// The memory's new text, where it changes.
pub(super) fn remembered(
    context: &TranslateContext<'_>,
    locks: &BTreeMap<Lang, Lock>,
) -> Option<(PathBuf, String)> {
    let fresh = exchange::remember(context.site, locks, context.memory);
    (fresh != *context.memory).then(|| (PathBuf::from(MEMORY), fresh.text()))
}

/// The locks of all languages of the site.
pub(super) fn locks(context: &TranslateContext<'_>) -> BTreeMap<Lang, Lock> {
    let lock = |lang: &Lang| (lang.clone(), pipeline::lock(context.tree, lang.as_str()));
    context.site.languages.iter().map(|language| lock(&language.lang)).collect()
}

/// The files that are meant: those in folders too.
fn found(paths: &[PathBuf]) -> Result<Vec<PathBuf>, walkdir::Error> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            for entry in WalkDir::new(path).sort_by_file_name() {
                let entry = entry?;
                // Hidden ones are half-written files and editors' own.
                let hidden = entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
                if !hidden && entry.path().is_file() && exchange::is_named(&entry.path().to_string_lossy()) {
                    found.push(entry.into_path());
                }
            }
        } else {
            found.push(path.clone());
        }
    }
    Ok(found)
}

fn file(path: &Path) -> io::Result<Result<Incoming, Diagnostic>> {
    let name = path.display().to_string().replace('\\', "/");
    // By its name first, and never from something that is no file: a pipe or a device may have no end.
    if !exchange::is_named(&name) {
        return Ok(exchange::read(&name, b""));
    }
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(exchange::LIMIT + 1).read_to_end(&mut bytes)?;
    Ok(exchange::read(&name, &bytes))
}
