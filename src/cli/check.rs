//! `kyr check`: a build that writes nothing.

use std::io;

use super::{Args, Exit, Terminal, emit, schedule, site};
use crate::base::{Memo, diagnostic};
use crate::pipeline;

pub(super) fn run(ready: bool, args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let (tree, mut diagnostics) = match site::load(args, terminal)? {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(exit),
    };
    let report = pipeline::build_into(&tree, &site::request(args), &(), &());
    diagnostics.extend(report.diagnostics);
    let mut unready = 0;
    if ready {
        let found = pipeline::readiness(&tree, &mut Memo::forgetful(), &site::request(args));
        unready = found.len();
        diagnostics.extend(found);
    }
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
        if ready {
            let verdict = match unready {
                0 => "ready to be published, as far as kyr can tell".to_owned(),
                n => format!("not ready to be published: {}", emit::plural(n, "warning")),
            };
            writeln!(terminal.out, "{verdict}")?;
        }
    }
    Ok(if diagnostic::blocks(&diagnostics) || unready > 0 { Exit::Content } else { Exit::Fine })
}
