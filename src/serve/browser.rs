//! Opens an address in the person's browser.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

/// Opens `address` in the browser that the system prefers.
///
/// # Errors
/// The system has no program for that.
pub fn open(address: &str) -> io::Result<()> {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        // `start` takes its first argument in quotes for a window's title.
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut child = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // It ends soon, or with the browser; somebody has to take note.
    thread::spawn(move || child.wait());
    Ok(())
}
