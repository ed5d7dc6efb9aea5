//! `kyr serve`.

use std::io;

use super::{Args, Exit, Terminal};

pub(super) fn run(_args: &Args, _port: u16, _open: bool, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    writeln!(terminal.err, "error: serve is not built yet")?;
    Ok(Exit::Machine)
}
