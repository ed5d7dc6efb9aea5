//! The command line: one file a command, and `emit` for diagnostics.
//!
//! Takes arguments and two streams; gives an exit code. Everything it prints goes to the streams it
//! was given, so that tests can read it.

mod args;
mod build;
mod check;
mod emit;
mod exchange;
mod explain;
mod init;
mod interrupt;
mod new;
mod progress;
mod relocate;
mod remove;
mod rename;
mod schedule;
mod selection;
mod serve;
mod site;
mod start;
mod status;
mod translate;
mod whole;
mod write;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::error::ErrorKind;

use crate::base::crash::{self, Crash};
use crate::base::{reason, stack};

use args::{Args, Command};

/// What a run ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// Problems in the content; nothing was published.
    Content = 1,
    /// The command line does not make sense.
    Usage = 2,
    /// The machine: disk, permissions, a port in use.
    Machine = 3,
    /// Somebody ended it, as shells say that of Ctrl-C; nothing was published.
    Interrupted = 130,
}

/// Where a run prints, and what those places can show.
pub struct Terminal<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    /// Whether `err` shows colours.
    pub color: bool,
    /// Whether a person watches `err`, so that a progress bar makes sense.
    pub interactive: bool,
}

/// What the system says about the person who runs the program.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// The folder for files that programs can do without.
    pub cache: Option<PathBuf>,
}

/// Runs a command line, program name first.
pub fn run(arguments: &[String], environment: &Environment, terminal: &mut Terminal<'_>) -> Exit {
    let mut args = match Args::parse(arguments) {
        Ok(args) => args,
        Err(error) => return usage(&error, terminal),
    };
    args.records = environment.cache.as_ref().map(|cache| cache.join("kyr").join("published"));
    // Unwinding ends what is half done: an output folder that is being written is removed.
    match crash::catch(|| command(&args, terminal)) {
        // A reader that went away (`kyr explain | head`) is no failure of ours.
        Ok(result) => result.unwrap_or(Exit::Machine),
        Err(crash) => crashed(&crash, terminal),
    }
}

fn command(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    if let Err(error) = stack::start_threads() {
        writeln!(
            terminal.err,
            "error: the system does not let kyr start a thread: {}\n\nhelp: close other programs, or allow more processes (`ulimit -u`)",
            reason(&error)
        )?;
        return Ok(Exit::Machine);
    }
    if let Some(unknown) = args.problems.codes.iter().find(|code| explain::code(code).is_none()) {
        return explain::no_such_code(unknown, terminal);
    }
    match &args.command {
        Command::Build { .. } => build::run(args, terminal),
        Command::Check { ready, .. } => check::run(*ready, args, terminal),
        Command::Serve { port, open, .. } => {
            let browser = if *open { serve::Browser::Open } else { serve::Browser::Leave };
            serve::run(args, serve::Wish { port: *port, browser }, terminal)
        }
        Command::Init { folder } => init::run(folder, terminal),
        Command::New { page, title, .. } => new::run(args, page, title.as_deref(), terminal),
        Command::Remove { page, redirect, .. } => remove::run(args, page, redirect.as_deref(), terminal),
        Command::Rename { old, new, .. } => rename::run(args, old, new, terminal),
        Command::Status { language, .. } => status::run(args, language.as_deref(), terminal),
        Command::Translate { action } => translate::run(args, action, terminal),
        Command::Explain { code } => explain::run(code.as_deref(), terminal),
    }
}

fn crashed(crash: &Crash, terminal: &mut Terminal<'_>) -> Exit {
    // The stream itself may be what failed; there is nobody left to tell.
    let _ = crash::catch(|| {
        let _ = writeln!(terminal.err, "error: {crash}\n\nhelp: {}", crash::REPORT);
    });
    Exit::Machine
}

fn usage(error: &clap::Error, terminal: &mut Terminal<'_>) -> Exit {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(terminal.out, "{text}");
            Exit::Fine
        }
        _ => {
            let _ = write!(terminal.err, "{text}");
            Exit::Usage
        }
    }
}
