//! `kyr build`, and `kyr` alone.

use std::io;
use std::path::Path;

use super::interrupt::Interruption;
use super::progress::Progress;
use super::{Args, Exit, Terminal, emit, schedule, site};
use crate::base::diagnostic;
use crate::base::visible::shown;
use crate::finish::{Fresh, PublishError, Published, Remark};
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
    let interruption = Interruption::listen();
    // What is wrong with the folder is said after what is wrong with the content.
    let mut unsaid = Ok(());
    let fresh = Fresh::begin(&destination, &mut |above| {
        progress.done();
        unsaid = waits(above, terminal);
    });
    unsaid?;
    let folder = destination.folder;
    let sink: &dyn Sink = fresh.as_ref().map_or(&(), |fresh| fresh);
    let built = |sink: &dyn Sink| pipeline::build_into(&tree, &site::request(args), &progress, sink);
    let report = interruption.guard(sink, built);
    progress.done();
    let Some(report) = report else {
        // Before it is said, so that who reads it finds nothing half written.
        drop(fresh);
        writeln!(terminal.err, "interrupted: nothing was published")?;
        return Ok(Exit::Interrupted);
    };
    diagnostics.extend(report.diagnostics);
    diagnostic::sort(&mut diagnostics);
    emit::emit(&diagnostics, &args.problems, terminal)?;
    if diagnostic::blocks(&diagnostics) {
        let kept = if folder.exists() { "; the site that is there stays as it is" } else { "" };
        writeln!(terminal.err, "not published: {}{kept}", emit::count_shown(&diagnostics, &args.problems))?;
        return Ok(Exit::Content);
    }
    match fresh.and_then(Fresh::publish) {
        Ok(published) => {
            writeln!(
                terminal.out,
                "{}: {}",
                emit::built(report.counts),
                emit::count_shown(&diagnostics, &args.problems)
            )?;
            writeln!(terminal.out, "published in {}: {} files", shown(folder), published.files)?;
            schedule::say(&report.schedule, &diagnostics, terminal)?;
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

/// Says what is waited for.
pub(super) fn waits(above: &Path, terminal: &mut Terminal<'_>) -> io::Result<()> {
    writeln!(terminal.err, "another kyr is publishing into {}; waiting", shown(above))?;
    terminal.err.flush()
}

/// Says where files of the former site are that are not known to be kyr's, and what else did not go as it
/// should.
pub(super) fn left(published: &Published, terminal: &mut Terminal<'_>) -> io::Result<()> {
    for folder in &published.left {
        writeln!(
            terminal.err,
            "warning: files and folders of the former site that kyr has no record of making here are in {} now",
            shown(folder)
        )?;
    }
    if !published.left.is_empty() {
        writeln!(terminal.err, "\nhelp: keep what is yours, and remove the rest yourself")?;
    }
    for remark in &published.remarks {
        match remark {
            // Without records nothing is wrong until something is left.
            Remark::NoRecords if !published.left.is_empty() => writeln!(
                terminal.err,
                "\nwarning: kyr cannot note what it publishes, and so does not know its own files again: there is no home folder\n\nhelp: set HOME or XDG_CACHE_HOME to a folder of yours outside the site"
            )?,
            Remark::Unusable(folder) if !published.left.is_empty() => writeln!(
                terminal.err,
                "\nwarning: kyr cannot note what it publishes, and so does not know its own files again: {} cannot be used\n\nhelp: make it a folder of yours that nobody else can write, or set XDG_CACHE_HOME to one outside the site",
                shown(folder)
            )?,
            Remark::NoRecords | Remark::Unusable(_) => {}
            Remark::RecordsInSite(folder) => writeln!(
                terminal.err,
                "warning: kyr notes nothing in {}, which lies in the site or behind a link of it: it keeps files of the former site that it cannot tell from others\n\nhelp: set XDG_CACHE_HOME to a folder of yours outside the site",
                shown(folder)
            )?,
            Remark::Stays(folder, why) => writeln!(
                terminal.err,
                "warning: an old site stays in {}, since it cannot be removed: {why}\n\nhelp: the next build tries again; if it cannot either, remove the folder yourself",
                shown(folder)
            )?,
        }
    }
    Ok(())
}
