//! `kyr check`: a build that writes nothing.

use std::io;

use super::{Args, Exit, Terminal, emit, schedule, site};
use crate::base::diagnostic;
use crate::pipeline;

pub(super) fn run(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let (tree, mut diagnostics) = match site::load(args, terminal)? {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(exit),
    };
    let report = pipeline::build_into(&tree, &site::request(args), &(), &());
    diagnostics.extend(report.diagnostics);
    diagnostic::sort(&mut diagnostics);
    emit::emit(&diagnostics, &args.problems, terminal)?;
    if args.problems.format == super::args::Format::Human {
        schedule::say(&report.schedule, &diagnostics, terminal)?;
        writeln!(
            terminal.out,
            "{}: {}",
            emit::built(report.counts),
            emit::count_shown(&diagnostics, &args.problems)
        )?;
    }
    Ok(if diagnostic::blocks(&diagnostics) { Exit::Content } else { Exit::Fine })
}
