//! The `kyr` binary: arguments in, exit code out.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]
#![warn(clippy::disallowed_methods)]

use std::io::{IsTerminal, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use kyr::cli::{self, Environment, Terminal};

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
    ExitCode::from(cli::run(&arguments, &Environment { cache: cache() }, &mut terminal) as u8)
}

/// The person's folder for files that programs can do without, where this system has it.
#[allow(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
fn cache() -> Option<PathBuf> {
    // A path that is not whole would depend on where the program was started, and that may be a site.
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if cfg!(windows) {
        return folder("LOCALAPPDATA");
    }
    let usual = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
    let home = match std::env::var_os("HOME") {
        Some(home) if !home.is_empty() => Some(PathBuf::from(home)),
        // Some services and containers say no home, and the system knows one all the same.
        _ => std::env::home_dir(),
    };
    let home = home.filter(|home| home.is_absolute());
    folder("XDG_CACHE_HOME").or_else(|| home.map(|home| home.join(usual)))
}
