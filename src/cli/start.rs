//! `kyr translate start LANGUAGE`: the interface strings that a language lacks, to be translated.

use std::io;

use super::{Args, Exit, Terminal, emit, site, write};
use crate::base::lang::WrongTag;
use crate::base::visible::shown;
use crate::base::{Lang, Memo};
use crate::exchange;
use crate::pipeline;

pub(super) fn run(args: &Args, language: &str, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let tree = match site::load_whole(args, terminal)? {
        Ok(tree) => tree,
        Err(exit) => return Ok(exit),
    };
    let lang = match Lang::known(language) {
        Ok(lang) => lang,
        Err(WrongTag { message, hint }) => {
            writeln!(terminal.err, "error: {message}\n\nhelp: {hint}")?;
            return Ok(Exit::Usage);
        }
    };
    let source = pipeline::source_language(&tree, &mut Memo::new()).and_then(|tag| Lang::parse(&tag).ok());
    let Some(source) = source else {
        writeln!(
            terminal.err,
            "error: site.yaml names no language\n\nhelp: `kyr check` says what is wrong with it"
        )?;
        return Ok(Exit::Content);
    };
    let start = exchange::start(&tree, &source, &lang);
    if lang == source && start.strings == 0 {
        writeln!(
            terminal.err,
            "error: {lang} is the language that this site is translated from, and lacks nothing\n\nhelp: name another language"
        )?;
        return Ok(Exit::Usage);
    }
    let files: Vec<_> = start.files.into_iter().map(|(path, text)| (args.root.join(path), text)).collect();
    if let Err((path, error)) = write::replace(&args.root, &files) {
        return emit::not_written(terminal, &path, &error);
    }
    let folder = site::shown_root(args).join(format!("locales/{lang}"));
    writeln!(
        terminal.out,
        "{}: {} to translate, in {}",
        shown(folder),
        emit::plural(start.strings, "interface string"),
        emit::plural(files.len(), "file")
    )?;
    if lang == source {
        return Ok(Exit::Fine);
    }
    writeln!(
        terminal.out,
        "then name {lang} under `languages` in site.yaml, and put its pages into content/{lang}"
    )?;
    Ok(Exit::Fine)
}
