//! What is in a folder, and taking out of it what kyr made and nothing else. Never follows a link.
//!
//! A folder is walked level by level, so that one of any depth takes no stack.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::base::file_system::{FileSystem, Kind, Stat};

/// The folder of a version history. It is no part of the site, and moves along with it.
pub(super) const HISTORY: &str = ".git";

/// Every file and link below `folder`, by its path from there. The history is left out.
pub(super) fn survey(files: &dyn FileSystem, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = walk(files, folder, &|_| Ok(true))?.files;
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

/// What is below a folder.
struct Found {
    /// Folders, level by level, the folder itself first.
    levels: Vec<Vec<PathBuf>>,
    files: Vec<PathBuf>,
}

/// Walks through `folder`, but not into folders for which `enter` says no.
fn walk(
    files: &dyn FileSystem,
    folder: &Path,
    enter: &(dyn Fn(&Path) -> io::Result<bool> + Sync),
) -> io::Result<Found> {
    let mut found = Found { levels: Vec::new(), files: Vec::new() };
    let mut level = vec![PathBuf::new()];
    while !level.is_empty() {
        let list = |path: &PathBuf| -> io::Result<Vec<(PathBuf, Kind)>> {
            let whole = at(folder, path);
            if !enter(&whole)? {
                return Ok(Vec::new());
            }
            let entries = files.entries(&whole)?.into_iter();
            Ok(entries.map(|entry| (path.join(entry.name), entry.kind)).collect())
        };
        let listed = level.par_iter().map(list).collect::<io::Result<Vec<_>>>()?;
        let mut below = Vec::new();
        for (path, kind) in listed.into_iter().flatten() {
            match kind {
                _ if path == Path::new(HISTORY) => {}
                Kind::Folder => below.push(path),
                Kind::File | Kind::Other => found.files.push(path),
            }
        }
        found.levels.push(std::mem::replace(&mut level, below));
    }
    Ok(found)
}

/// The place of a path below a folder. One that ends in a separator would follow a link.
fn at(folder: &Path, path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { folder.to_owned() } else { folder.join(path) }
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
    /// Those of which this is true, by their path from the folder and their place.
    Confirmed(&'a (dyn Fn(&str, &Path) -> bool + Sync)),
}

impl Ours<'_> {
    fn has(self, path: &Path, place: &Path) -> bool {
        match self {
            Self::All => true,
            Self::Confirmed(confirms) => name(path).is_some_and(|name| confirms(&name, place)),
        }
    }
}

/// Removes the files of `folder` that are kyr's, and the folders that are empty then. Whether the
/// folder itself is gone.
///
/// The folder has to lie in one that nobody else can change. Each folder is closed to others before
/// kyr looks into it, so that none can become a link to somewhere else while its files are removed;
/// one that does not belong to `owner`, who runs the program, is not entered.
pub(super) fn remove(files: &dyn FileSystem, folder: &Path, owner: u32, ours: Ours<'_>) -> io::Result<bool> {
    match files.stat(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
        Ok(stat) if stat.kind != Kind::Folder => return Ok(false),
        Ok(_) => {}
    }
    let found = walk(files, folder, &|place| files.close_to_others(place, owner))?;
    found.files.par_iter().try_for_each(|path| {
        let place = folder.join(path);
        if ours.has(path, &place) { files.remove_file(&place) } else { Ok(()) }
    })?;
    for level in found.levels.iter().rev() {
        level.par_iter().try_for_each(|path| match files.remove_folder(&at(folder, path)) {
            // Some systems say the one, some the other.
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            done => done,
        })?;
    }
    Ok(files.stat(folder).is_err())
}
