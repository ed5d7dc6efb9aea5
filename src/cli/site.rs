//! What every command that reads a site begins with.

use std::io;
use std::path::{Path, PathBuf};

use super::{Args, Exit, Terminal, emit};
use crate::base::web_address::{self, Problem, Purpose};
use crate::base::{Date, Diagnostic, diagnostic, visible};
use crate::finish::Destination;
use crate::load::{self, Folder, LoadError};
use crate::model::tree::Tree;
use crate::pipeline::{Drafts, Pseudo, Request};

/// The site's tree, or the exit code of a run that cannot have it.
pub(super) fn load(
    args: &Args,
    terminal: &mut Terminal<'_>,
) -> io::Result<Result<(Tree, Vec<Diagnostic>), Exit>> {
    Ok(folder(args, terminal)?.map(Folder::into_parts))
}

/// The site's tree, for commands that write files of the site or count what is in them: with a file that is
/// there and cannot be read, they do nothing. It would be written anew without what was in it.
pub(super) fn load_whole(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Result<Tree, Exit>> {
    let (tree, mut found) = match load(args, terminal)? {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(Err(exit)),
    };
    found.retain(load::is_unread);
    if found.is_empty() {
        return Ok(Ok(tree));
    }
    diagnostic::sort(&mut found);
    emit::emit(&found, &args.problems, terminal)?;
    writeln!(terminal.err, "nothing was done: {}", emit::count(&found))?;
    Ok(Err(Exit::Content))
}

/// The site's folder, or the exit code of a run that cannot have it.
pub(super) fn folder(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Result<Folder, Exit>> {
    let today = match today(args, terminal)? {
        Ok(today) => today.unwrap_or_else(load::today),
        Err(exit) => return Ok(Err(exit)),
    };
    if let Some(url) = &args.base_url
        && let Some(Problem { what, hint }) = web_address::problem(url, Purpose::Base)
    {
        writeln!(terminal.err, "error: `{}` {what}\n\nhelp: {hint}", visible(url))?;
        return Ok(Err(Exit::Usage));
    }
    match Folder::read(&args.root, today) {
        Ok(found) => Ok(Ok(found)),
        Err(error @ LoadError::NotASite(_)) => {
            writeln!(
                terminal.err,
                "error: {error}\n\nhelp: run kyr in the folder of a site, name it with --root, or start one with `kyr init DIR`"
            )?;
            Ok(Err(Exit::Usage))
        }
        Err(error @ LoadError::Io(..)) => {
            writeln!(terminal.err, "error: {error}\n\nhelp: check the permissions of the folder")?;
            Ok(Err(Exit::Machine))
        }
    }
}

/// The day that the arguments want for today, where they say one.
pub(super) fn today(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Result<Option<Date>, Exit>> {
    match args.today.as_deref().map(|text| (text, Date::parse(text))) {
        None => Ok(Ok(None)),
        Some((_, Some(date))) => Ok(Ok(Some(date))),
        Some((text, None)) => {
            writeln!(
                terminal.err,
                "error: `{}` is not a date\n\nhelp: write it like 2026-11-24",
                visible(text)
            )?;
            Ok(Err(Exit::Usage))
        }
    }
}

/// What the arguments ask of a build.
pub(super) fn request(args: &Args) -> Request {
    let base_url = args.base_url.clone().map(|url| if url.ends_with('/') { url } else { url + "/" });
    Request {
        drafts: if args.drafts { Drafts::Show } else { Drafts::Leave },
        base_url,
        pseudo: if args.pseudo { Pseudo::Show } else { Pseudo::Leave },
    }
}

/// The site's folder, for paths that are shown: `./` says nothing.
pub(super) fn shown_root(args: &Args) -> PathBuf {
    if args.root == Path::new(".") { PathBuf::new() } else { args.root.clone() }
}

/// Where to publish the site that is in `folder`.
pub(super) fn destination(args: &Args, folder: &Folder) -> Destination {
    let output = args.output.clone().unwrap_or_else(|| shown_root(args).join("public"));
    let roots = load::roots().into_iter().chain([".git"]).map(|name| shown_root(args).join(name));
    Destination {
        site: Some(args.root.clone()),
        // Links may put folders of the site elsewhere in it.
        sources: roots.chain(folder.linked().iter().cloned()).collect(),
        records: args.records.clone(),
        ..Destination::new(output)
    }
}
