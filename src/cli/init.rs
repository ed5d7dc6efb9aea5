//! `kyr init DIR`: a small working site in a new folder.

#![allow(clippy::disallowed_methods, reason = "this command looks whether a folder is empty")]

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::{Exit, Terminal};
use crate::base::file_system::{Disk, FileSystem as _, create_folders};
use crate::base::reason;
use crate::base::visible::shown;

const STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

pub(super) fn run(folder: &Path, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    if folder.is_file() {
        writeln!(
            terminal.err,
            "error: {} is a file\n\nhelp: choose the name of a new folder",
            shown(folder)
        )?;
        return Ok(Exit::Usage);
    }
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken {
        writeln!(
            terminal.err,
            "error: {} exists already and is not empty\n\nhelp: choose the name of a new folder",
            shown(folder)
        )?;
        return Ok(Exit::Usage);
    }
    if let Err(error) = write(&STARTER, folder) {
        writeln!(
            terminal.err,
            "error: cannot write {}: {}\n\nhelp: check the permissions there, or choose another folder",
            shown(folder),
            reason(&error)
        )?;
        return Ok(Exit::Machine);
    }
    writeln!(
        terminal.out,
        "a new site is in {}\nto look at it: kyr serve --root {}",
        shown(folder),
        shown(folder)
    )?;
    Ok(Exit::Fine)
}

fn write(dir: &Dir<'_>, folder: &Path) -> io::Result<()> {
    create_folders(&Disk, folder)?;
    for file in dir.files() {
        if let Some(name) = file.path().file_name() {
            Disk.create_file(&folder.join(name), file.contents())?;
        }
    }
    for sub in dir.dirs() {
        if let Some(name) = sub.path().file_name() {
            write(sub, &folder.join(name))?;
        }
    }
    Ok(())
}
