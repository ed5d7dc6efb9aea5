//! The `kyr` binary: arguments in, exit code out.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]
#![warn(clippy::disallowed_methods)]

use std::io::{IsTerminal, stderr, stdout};
use std::process::ExitCode;

use kyr::cli::{self, Terminal};

#[allow(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().map(|arg| arg.to_string_lossy().into_owned()).collect();
    // https://no-color.org: present and not empty.
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let interactive = stderr().is_terminal();
    let mut terminal = Terminal {
        out: &mut stdout().lock(),
        err: &mut stderr(),
        color: interactive && !no_color,
        interactive,
    };
    ExitCode::from(cli::run(&arguments, &mut terminal) as u8)
}
