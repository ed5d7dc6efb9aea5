//! `kyr build`, and `kyr` alone.

use std::io;

use super::progress::Progress;
use super::{Args, Exit, Terminal, emit, site};
use crate::base::diagnostic;
use crate::base::visible::shown;
use crate::finish::{Fresh, PublishError, Published};
use crate::model::output::Sink;
use crate::pipeline;

pub(super) fn run(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    if args.pseudo && args.output.is_none() {
        writeln!(
            terminal.err,
            "error: pages in languages that nobody speaks are not for readers\n\nhelp: look at them with `kyr serve --pseudo`, or name another folder with --output"
        )?;
        return Ok(Exit::Usage);
    }
    let folder = match site::folder(args, terminal)? {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let destination = site::destination(args, &folder);
    let (tree, mut diagnostics) = folder.into_parts();
    let progress = Progress::new(terminal.interactive);
    // What is wrong with the folder is said after what is wrong with the content.
    let fresh = Fresh::begin(&destination);
    let folder = destination.folder;
    let sink: &dyn Sink = fresh.as_ref().map_or(&(), |fresh| fresh);
    let report = pipeline::build_into(&tree, &site::request(args), &progress, sink);
    progress.done();
    diagnostics.extend(report.diagnostics);
    diagnostic::sort(&mut diagnostics);
    emit::emit(&diagnostics, args.format, terminal)?;
    if diagnostic::blocks(&diagnostics) {
        let kept = if folder.exists() { "; the site that is there stays as it is" } else { "" };
        writeln!(terminal.err, "not published: {}{kept}", emit::count(&diagnostics))?;
        return Ok(Exit::Content);
    }
    match fresh.and_then(Fresh::publish) {
        Ok(published) => {
            writeln!(terminal.out, "{}: {}", emit::built(report.counts), emit::count(&diagnostics))?;
            writeln!(terminal.out, "published in {}: {} files", shown(folder), published.files)?;
            writeln!(terminal.out, "to look at it: kyr serve, or copy the folder to any web host")?;
            left(&published, terminal)?;
            Ok(Exit::Fine)
        }
        Err(error) => refuse(&error, terminal),
    }
}

/// Says why the output folder stays as it is.
pub(super) fn refuse(error: &PublishError, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    writeln!(terminal.err, "error: {error}\n\nhelp: {}", error.help())?;
    Ok(Exit::Machine)
}

/// Says where files of the former site are that are not known to be kyr's.
pub(super) fn left(published: &Published, terminal: &mut Terminal<'_>) -> io::Result<()> {
    for folder in &published.left {
        writeln!(
            terminal.err,
            "warning: files of the former site that kyr has no record of making here are in {} now",
            shown(folder)
        )?;
    }
    Ok(())
}
