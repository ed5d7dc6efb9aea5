//! What is in a folder, and taking out of it what kyr made and nothing else. Never follows a link.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::super::MANIFEST;
use crate::base::file_system::{FileSystem, Kind, Stat};

/// The folder of a version history. It is no part of the site, and moves along with it.
pub(super) const HISTORY: &str = ".git";

/// Every file and link below `folder`, by its path from there. The history is left out.
pub(super) fn survey(files: &dyn FileSystem, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = below(files, folder, Path::new(""))?;
    found.sort_unstable();
    Ok(found)
}

/// The same, with what the system knows of each. A name that is not UTF-8 is none of kyr's and never
/// equals one of them.
pub(super) fn stats(files: &dyn FileSystem, folder: &Path) -> io::Result<HashMap<String, Stat>> {
    let paths = survey(files, folder)?;
    let stat = |path: &PathBuf| Ok((name(path).unwrap_or_default(), files.stat(&folder.join(path))?));
    paths.par_iter().map(stat).collect()
}

fn below(files: &dyn FileSystem, folder: &Path, path: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = files.entries(&folder.join(path))?;
    let one = |entry: &crate::base::file_system::Entry| {
        let path = path.join(&entry.name);
        match entry.kind {
            _ if path == Path::new(HISTORY) => Ok(Vec::new()),
            Kind::Folder => below(files, folder, &path),
            Kind::File | Kind::Other => Ok(vec![path]),
        }
    };
    Ok(entries.par_iter().map(one).collect::<io::Result<Vec<_>>>()?.concat())
}

/// A path as the manifest writes it.
pub(super) fn name(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

/// Which files of a folder are kyr's.
#[derive(Clone, Copy)]
pub(super) enum Ours<'a> {
    /// All of them: kyr made the folder, and nobody else could reach it.
    All,
    /// Those of these paths.
    Named(&'a (dyn Fn(&str) -> bool + Sync)),
}

impl Ours<'_> {
    fn has(self, path: &Path) -> bool {
        match self {
            Self::All => true,
            Self::Named(known) => name(path).is_some_and(|name| known(&name)),
        }
    }
}

/// Removes the files of `folder` that are kyr's, and the folders that are empty then. Whether the
/// folder itself is gone.
///
/// The manifest goes last: as long as anything is there, it says what is kyr's.
pub(super) fn remove(files: &dyn FileSystem, folder: &Path, ours: Ours<'_>) -> io::Result<bool> {
    match files.stat(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
        Ok(stat) if stat.kind != Kind::Folder => return Ok(false),
        Ok(_) => {}
    }
    let manifest = Path::new(MANIFEST);
    let emptied = empty(files, folder, Path::new(""), ours)?;
    if ours.has(manifest) {
        match files.remove_file(&folder.join(manifest)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    if emptied {
        files.remove_folder(folder)?;
    }
    Ok(emptied)
}

/// Whether nothing is left in the folder at `path`, but for the manifest.
fn empty(files: &dyn FileSystem, folder: &Path, path: &Path, ours: Ours<'_>) -> io::Result<bool> {
    let entries = files.entries(&folder.join(path))?;
    let gone = |entry: &crate::base::file_system::Entry| -> io::Result<bool> {
        let path = path.join(&entry.name);
        let whole = folder.join(&path);
        if entry.kind == Kind::Folder {
            let emptied = empty(files, folder, &path, ours)?;
            if emptied {
                files.remove_folder(&whole)?;
            }
            return Ok(emptied);
        }
        if path == Path::new(MANIFEST) && ours.has(&path) {
            return Ok(true);
        }
        if ours.has(&path) {
            files.remove_file(&whole)?;
            return Ok(true);
        }
        Ok(false)
    };
    let gone = entries.par_iter().map(gone).collect::<io::Result<Vec<bool>>>()?;
    Ok(gone.into_iter().all(|gone| gone))
}
