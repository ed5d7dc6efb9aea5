//! What is in a folder, and taking out of it what kyr made and nothing else. Never follows a link.
//!
//! A folder is walked level by level, so that one of any depth takes no stack.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::file_system::{FileSystem, Held, Kind, Stat};

/// The folder of a version history. It is no part of the site, and moves along with it.
pub(super) const HISTORY: &str = ".git";

/// A folder that cannot be looked into, by its path from the one that is walked through, and why.
type Closed = (PathBuf, io::Error);

/// Every file and link below `folder`, by its path from there. The history is left out.
pub(super) fn survey(files: &dyn FileSystem, folder: &Path) -> Result<Vec<PathBuf>, Closed> {
    let mut found = walk(files, &|path| Ok(Some(Place::Named(at(folder, path)))))?.files;
    found.sort_unstable();
    Ok(found)
}

/// What the system knows of all files and of all folders below a folder, itself included. A name that is
/// not UTF-8 is none of kyr's and never equals one of them.
pub(super) fn stats(files: &dyn FileSystem, folder: &Path) -> io::Result<[HashMap<String, Stat>; 2]> {
    let found = walk(files, &|path| Ok(Some(Place::Named(at(folder, path))))).map_err(|(_, error)| error)?;
    let stat = |path: &PathBuf| Ok((name(path).unwrap_or_default(), files.stat(&at(folder, path))?));
    let folders: Vec<PathBuf> = found.levels.into_iter().flatten().collect();
    let stats = |paths: &[PathBuf]| paths.par_iter().map(stat).collect::<io::Result<_>>();
    Ok([stats(&found.files)?, stats(&folders)?])
}

/// The folders above files of these paths, the root of all included.
pub(super) fn folders<'a>(paths: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
    let mut folders = HashSet::from([""]);
    for path in paths {
        let mut rest = path;
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            rest = folder;
        }
    }
    folders
}

/// What is below a folder.
struct Found {
    /// Folders, level by level, the folder itself first.
    levels: Vec<Vec<PathBuf>>,
    files: Vec<PathBuf>,
}

/// Where a folder is.
enum Place {
    Named(PathBuf),
    Held(Held),
}

impl Place {
    fn path(&self) -> &Path {
        match self {
            Self::Named(path) => path,
            Self::Held(held) => &held.path,
        }
    }
}

/// Walks through a folder, but not into folders of which `enter`, which is given their path from there, says
/// that nobody should.
fn walk(
    files: &dyn FileSystem,
    enter: &(dyn Fn(&Path) -> io::Result<Option<Place>> + Sync),
) -> Result<Found, Closed> {
    let mut found = Found { levels: Vec::new(), files: Vec::new() };
    let mut level = vec![PathBuf::new()];
    while !level.is_empty() {
        let list = |path: &PathBuf| -> io::Result<Vec<(PathBuf, Kind)>> {
            let Some(place) = enter(path)? else { return Ok(Vec::new()) };
            let entries = files.entries(place.path())?.into_iter();
            Ok(entries.map(|entry| (path.join(entry.name), entry.kind)).collect())
        };
        let listed = level.par_iter().map(|path| list(path).map_err(|error| (path.clone(), error)));
        let listed = listed.collect::<Result<Vec<_>, Closed>>()?;
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

/// What of a folder is kyr's.
#[derive(Clone, Copy)]
pub(super) enum Ours<'a> {
    /// All of it: kyr made the folder, and nobody else could reach it.
    All,
    /// What this says.
    Confirmed(&'a dyn Confirms),
}

/// By what something in an old site is known to be kyr's.
pub(super) trait Confirms: Sync {
    /// Whether the file of this name, which is at `place`, can be removed.
    fn file(&self, name: &str, place: &Path) -> bool;
    /// The file of this name has been removed.
    fn removed(&self, name: &str);
    /// Whether kyr made a folder of this name.
    fn folder(&self, name: &str) -> bool;
}

impl Ours<'_> {
    fn file(self, path: &Path, place: &Path) -> bool {
        match self {
            Self::All => true,
            Self::Confirmed(known) => name(path).is_some_and(|name| known.file(&name, place)),
        }
    }

    fn removed(self, path: &Path) {
        if let (Self::Confirmed(known), Some(name)) = (self, name(path)) {
            known.removed(&name);
        }
    }

    fn folder(self, path: &Path) -> bool {
        match self {
            Self::All => true,
            Self::Confirmed(known) => name(path).is_some_and(|name| known.folder(&name)),
        }
    }
}

/// Removes the files of `folder` that are kyr's, and the folders of kyr's that are empty then. Whether the
/// folder itself is gone.
///
/// The folder has to lie in one that nobody else can change. Each folder is closed to others before
/// kyr looks into it, and held while anything is done in it, so that none can become a link to somewhere else
/// while its files are removed; one that does not belong to `owner`, who runs the program, is not entered.
/// Those that stay get the permissions back that they had.
pub(super) fn remove(files: &dyn FileSystem, folder: &Path, owner: u32, ours: Ours<'_>) -> io::Result<bool> {
    match files.stat(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
        Ok(stat) if stat.kind != Kind::Folder => return Ok(false),
        Ok(_) => {}
    }
    let root = files.hold(folder)?;
    let seen = Mutex::new(HashMap::new());
    let found = walk(files, &|path| {
        let held = files.hold_below(&root, path)?;
        let Some(mode) = files.close_to_others(&held.path, owner)? else { return Ok(None) };
        let stat = Stat { mode, ..held.stat };
        seen.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), stat);
        Ok(Some(Place::Held(held)))
    });
    let mut found = found.map_err(|(_, error)| error)?;
    let seen = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
    let removal = Removal { files, folder, root, seen, ours };
    found.files.sort_unstable_by(|a, b| a.parent().cmp(&b.parent()));
    let together: Vec<&[PathBuf]> = found.files.chunk_by(|a, b| a.parent() == b.parent()).collect();
    let removed = together.par_iter().map(|files| removal.files(files));
    let removed = removed.collect::<io::Result<Vec<_>>>()?;
    // A folder with a file of kyr's in it is kyr's.
    let above: HashSet<&Path> = removed.into_iter().flatten().flat_map(Path::ancestors).collect();
    // The innermost first: what is around them is closed as long as anything is done in it.
    for level in found.levels.iter().rev() {
        level.par_iter().try_for_each(|path| {
            let gone = (above.contains(path.as_path()) || ours.folder(path)) && removal.folder(path)?;
            if gone { Ok(()) } else { removal.open_again(path) }
        })?;
    }
    Ok(files.stat(folder).is_err())
}

/// A removal under way.
struct Removal<'a> {
    files: &'a dyn FileSystem,
    /// The folder that is removed, by its name and held.
    folder: &'a Path,
    root: Held,
    /// The folders in it that were entered, with the permissions that they had.
    seen: HashMap<PathBuf, Stat>,
    ours: Ours<'a>,
}

impl Removal<'_> {
    /// Holds a folder that was entered, if it is still the same.
    fn hold(&self, path: &Path) -> io::Result<Held> {
        let held = self.files.hold_below(&self.root, path)?;
        let same = self.seen.get(path).is_some_and(|seen| held.is(seen));
        if same { Ok(held) } else { Err(io::Error::other("another folder was put into its place")) }
    }

    /// Removes those of some files that are kyr's. Gives the folder in which they all are, if there are any.
    fn files<'b>(&self, together: &'b [PathBuf]) -> io::Result<Option<&'b Path>> {
        let Some(above) = together.first().and_then(|file| file.parent()) else { return Ok(None) };
        let held = self.hold(above)?;
        let mut any = false;
        for path in together {
            let place = held.path.join(path.file_name().unwrap_or_default());
            if self.ours.file(path, &place) {
                self.files.remove_file(&place)?;
                self.ours.removed(path);
                any = true;
            }
        }
        Ok(any.then_some(above))
    }

    /// Removes a folder where nothing is in it, and tells whether it is gone.
    fn folder(&self, path: &Path) -> io::Result<bool> {
        let Some(seen) = self.seen.get(path) else { return Ok(false) };
        let above = path.parent().map(|above| self.hold(above)).transpose()?;
        let place = match (&above, path.file_name()) {
            (Some(above), Some(name)) => above.path.join(name),
            _ => self.folder.to_owned(),
        };
        if !same(seen, &self.files.stat(&place)?) {
            return Ok(false);
        }
        match self.files.remove_folder(&place) {
            // Some systems say the one, some the other.
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            done => done.map(|()| true),
        }
    }

    /// Gives a folder that stays its permissions back.
    fn open_again(&self, path: &Path) -> io::Result<()> {
        let Some(seen) = self.seen.get(path) else { return Ok(()) };
        self.files.set_mode(&self.hold(path)?.path, seen.mode)
    }
}

/// Whether the system describes the same folder.
fn same(a: &Stat, b: &Stat) -> bool {
    (a.kind, a.device, a.inode) == (b.kind, b.device, b.inode)
}
