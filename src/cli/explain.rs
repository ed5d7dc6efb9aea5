//! `kyr explain CODE`.

use std::io;

use super::{Exit, Terminal};
use crate::base::visible::shown;
use crate::base::{Code, similar};
use crate::pipeline;

pub(super) fn run(code: Option<&str>, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let Some(name) = code else {
        for code in pipeline::codes() {
            writeln!(terminal.out, "{:<24} {:<8} {}", code.name, code.severity, code.what)?;
        }
        return Ok(Exit::Fine);
    };
    // People copy the brackets along.
    let name = name.trim_matches(['[', ']']);
    let Some(code) = self::code(name) else { return no_such_code(name, terminal) };
    let adjust = if code.adjustable {
        format!("To change its severity, write in site.yaml:\n\nseverity:\n  {}: warning", code.name)
    } else {
        "Its severity cannot be changed.".to_owned()
    };
    writeln!(
        terminal.out,
        "{} ({})\n\nWhat: {}\n\nWhy it matters: {}\n\nWhat to do: {}\n\n{adjust}",
        code.name, code.severity, code.what, code.why, code.fix
    )?;
    Ok(Exit::Fine)
}

/// The code of this name.
pub(super) fn code(name: &str) -> Option<&'static Code> {
    pipeline::codes().into_iter().find(|code| code.name == name)
}

/// Says that there is no such code.
pub(super) fn no_such_code(name: &str, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let hint = similar::nearest(name, pipeline::codes().into_iter().map(|code| code.name))
        .map_or_else(|| "`kyr explain` lists all codes".into(), |near| format!("did you mean `{near}`?"));
    writeln!(terminal.err, "error: there is no code `{}`\n\nhelp: {hint}", shown(name))?;
    Ok(Exit::Usage)
}
