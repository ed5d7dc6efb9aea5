//! Writes files that people work on: pages, messages, locks, files of translators.
//!
//! All or none of them, each whole, and none behind a link that leads elsewhere: sites come from
//! others, and may hold links.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::base::file_system::{Disk, FileSystem, create_folders, resolved, unguessable};

/// Writes all files beside their places, then renames them: each is old or new, never a mix, and
/// where one cannot be written, none changes. All are to lie in the folder `within`.
pub(super) fn replace(within: &Path, files: &[(PathBuf, String)]) -> Result<(), (PathBuf, io::Error)> {
    replace_in(&Disk, within, files)
}

/// Writes a file where there is none.
pub(super) fn create(within: &Path, path: &Path, text: &[u8]) -> io::Result<()> {
    prepare(&Disk, within, path)?;
    Disk.create_file(path, text)?;
    Disk.sync(path)
}

fn replace_in(
    disk: &dyn FileSystem,
    within: &Path,
    files: &[(PathBuf, String)],
) -> Result<(), (PathBuf, io::Error)> {
    let mut fresh: Vec<(PathBuf, &PathBuf)> = Vec::with_capacity(files.len());
    let mut failed = None;
    for (path, text) in files {
        match beside(disk, within, path, text, &mut fresh) {
            Ok(()) => {}
            Err(error) => {
                failed = Some((path.clone(), error));
                break;
            }
        }
    }
    // These are texts that somebody wrote: a power cut must not leave an empty file in their place.
    if failed.is_none() {
        let synced =
            fresh.par_iter().map(|(beside, path)| disk.sync(beside).map_err(|e| ((*path).clone(), e)));
        failed = synced.collect::<Result<(), _>>().err();
    }
    if failed.is_none() {
        for (beside, path) in &fresh {
            if let Err(error) = disk.rename(beside, path) {
                failed = Some(((*path).clone(), error));
                break;
            }
        }
    }
    let Some(failed) = failed else { return Ok(()) };
    for (beside, _) in &fresh {
        // What was renamed already is no longer there.
        let _ = disk.remove_file(beside);
    }
    Err(failed)
}

/// What changes in a folder, by paths from it.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) written: BTreeMap<String, String>,
    pub(super) removed: BTreeSet<String>,
    /// Files that get another path, where there is none.
    pub(super) moved: BTreeMap<String, String>,
}

/// Makes all changes, or none where one cannot be made.
pub(super) fn change(within: &Path, changes: &Changes) -> Result<(), (PathBuf, io::Error)> {
    change_in(&Disk, within, changes)
}

fn change_in(disk: &dyn FileSystem, within: &Path, changes: &Changes) -> Result<(), (PathBuf, io::Error)> {
    // What goes is set aside first, under names that no build reads: nothing is lost while anything can fail.
    let mut undo: Vec<(PathBuf, PathBuf)> = Vec::new();
    let result = set_aside(disk, within, changes, &mut undo).and_then(|aside| {
        let files: Vec<(PathBuf, String)> =
            changes.written.iter().map(|(path, text)| (within.join(path), text.clone())).collect();
        replace_in(disk, within, &files).map(|()| aside)
    });
    match result {
        Ok(aside) => {
            for path in &aside {
                disk.remove_file(path).map_err(|error| (path.clone(), error))?;
            }
            for path in changes.removed.iter().chain(changes.moved.keys()) {
                empty_folders(disk, within, Path::new(path));
            }
            Ok(())
        }
        Err(failed) => {
            for (now, before) in undo.iter().rev() {
                let _ = disk.rename_new(now, before);
            }
            Err(failed)
        }
    }
}

/// Renames what is removed to hidden names, which it gives, and moves what is moved.
fn set_aside(
    disk: &dyn FileSystem,
    within: &Path,
    changes: &Changes,
    undo: &mut Vec<(PathBuf, PathBuf)>,
) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let mut aside = Vec::new();
    for path in &changes.removed {
        let path = within.join(path);
        let hidden = prepare(disk, within, &path).and_then(|()| hidden(&path)).and_then(|hidden| {
            disk.rename_new(&path, &hidden)?;
            Ok(hidden)
        });
        let hidden = hidden.map_err(|error| (path.clone(), error))?;
        undo.push((hidden.clone(), path));
        aside.push(hidden);
    }
    for (old, new) in &changes.moved {
        let (old, new) = (within.join(old), within.join(new));
        prepare(disk, within, &old)
            .and_then(|()| prepare(disk, within, &new))
            .and_then(|()| disk.rename_new(&old, &new))
            .map_err(|error| (old.clone(), error))?;
        undo.push((new, old));
    }
    Ok(aside)
}

/// Removes the folders above a file that went, as far as nothing is left in them.
fn empty_folders(disk: &dyn FileSystem, within: &Path, file: &Path) {
    let mut folder = file.parent();
    while let Some(path) = folder.filter(|path| !path.as_os_str().is_empty()) {
        // One that is not empty stays, and so do those above it.
        if disk.remove_folder(&within.join(path)).is_err() {
            return;
        }
        folder = path.parent();
    }
}

/// A name beside a file that a build does not take for a page, and that no site can have filled.
fn hidden(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(path.with_file_name(format!(".{name}.{}", unguessable()?)))
}

/// Writes a file beside its place.
fn beside<'a>(
    disk: &dyn FileSystem,
    within: &Path,
    path: &'a PathBuf,
    text: &str,
    fresh: &mut Vec<(PathBuf, &'a PathBuf)>,
) -> io::Result<()> {
    prepare(disk, within, path)?;
    let beside = hidden(path)?;
    match disk.create_file(&beside, text.as_bytes()) {
        Ok(_) => fresh.push((beside, path)),
        Err(error) => {
            // It may be there in part.
            let _ = disk.remove_file(&beside);
            return Err(error);
        }
    }
    Ok(())
}

/// Makes the folder of a file, if it is in the folder `within` indeed.
fn prepare(disk: &dyn FileSystem, within: &Path, path: &Path) -> io::Result<()> {
    let parent = path.parent().unwrap_or(Path::new(""));
    if !resolved(parent)?.starts_with(resolved(within)?) {
        return Err(io::Error::other("a symbolic link leads out of the folder"));
    }
    if parent.as_os_str().is_empty() { Ok(()) } else { create_folders(disk, parent) }
}

#[cfg(test)]
#[cfg(unix)]
#[allow(clippy::disallowed_methods, reason = "a test looks at what was written")]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn no_link_leads_out_of_the_folder() {
        let temporary = tempfile::tempdir().unwrap();
        let (site, other) = (temporary.path().join("site"), temporary.path().join("other"));
        fs::create_dir_all(&site).unwrap();
        fs::create_dir_all(&other).unwrap();
        fs::write(other.join("page.md"), "mine").unwrap();
        symlink("../other", site.join("content")).unwrap();
        let page = site.join("content/page.md");
        assert!(replace(&site, &[(page.clone(), "theirs".into())]).is_err());
        assert!(create(&site, &site.join("content/new/page.md"), b"theirs").is_err());
        assert_eq!(fs::read_to_string(other.join("page.md")).unwrap(), "mine");
        assert_eq!(fs::read_dir(&other).unwrap().count(), 1);
        // A link to nowhere is no place for a new file.
        symlink("../other/new.md", site.join("new.md")).unwrap();
        assert!(create(&site, &site.join("new.md"), b"theirs").is_err());
        assert!(!other.join("new.md").exists());
    }

    #[test]
    fn nothing_in_the_way_is_written_over_or_removed() {
        let temporary = tempfile::tempdir().unwrap();
        let at = |name: &str| temporary.path().join(name);
        fs::write(at("mine"), "mine").unwrap();
        // What stood here under the name that was used before leads to a file of the person's.
        symlink(at("mine"), at(".kyr.lock.new")).unwrap();
        replace(temporary.path(), &[(at("kyr.lock"), "new".into())]).unwrap();
        assert_eq!(fs::read_to_string(at("mine")).unwrap(), "mine");
        assert_eq!(fs::read_to_string(at("kyr.lock")).unwrap(), "new");
        // The second cannot be written, so the first stays as it was, and nothing lies beside them.
        let files = [(at("kyr.lock"), "newer".into()), (at("mine/x"), "x".into())];
        assert!(replace(temporary.path(), &files).is_err());
        assert_eq!(fs::read_to_string(at("kyr.lock")).unwrap(), "new");
        assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 3);
    }

    #[test]
    fn all_changes_are_made_or_none() {
        let temporary = tempfile::tempdir().unwrap();
        let at = |name: &str| temporary.path().join(name);
        fs::create_dir_all(at("old/deep")).unwrap();
        for name in ["old/deep/page.md", "old/a.png", "other.md", "taken.png"] {
            fs::write(at(name), name).unwrap();
        }
        let all = || {
            let files = walkdir::WalkDir::new(temporary.path()).sort_by_file_name().into_iter().flatten();
            let files = files.filter(|entry| entry.file_type().is_file());
            files.map(|entry| fs::read_to_string(entry.path()).unwrap()).collect::<Vec<_>>()
        };
        let before = all();
        let pair = |a: &str, b: &str| BTreeMap::from([(a.to_owned(), b.to_owned())]);
        let mut changes = Changes {
            written: pair("new/page.md", "moved"),
            removed: BTreeSet::from(["old/deep/page.md".to_owned()]),
            moved: pair("old/a.png", "taken.png"),
        };
        assert!(change(temporary.path(), &changes).is_err());
        assert_eq!(all(), before, "a file was in the way");
        changes.moved = pair("old/a.png", "new/a.png");
        changes.written.insert("other.md/page.md".into(), "no folder".into());
        assert!(change(temporary.path(), &changes).is_err());
        assert_eq!(all(), before, "a page could not be written");
        changes.written.remove("other.md/page.md");
        change(temporary.path(), &changes).unwrap();
        assert_eq!(all(), ["old/a.png", "moved", "other.md", "taken.png"]);
        assert!(!at("old").exists(), "empty folders go as well");
    }
}
