//! Writes files that people work on: pages, messages, locks, files of translators.
//!
//! All or none of them, each whole, and none behind a link that leads elsewhere: sites come from
//! others, and may hold links.

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

/// Writes a file beside its place.
fn beside<'a>(
    disk: &dyn FileSystem,
    within: &Path,
    path: &'a PathBuf,
    text: &str,
    fresh: &mut Vec<(PathBuf, &'a PathBuf)>,
) -> io::Result<()> {
    prepare(disk, within, path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that a build that runs meanwhile does not take it for a page; and under a name that
    // no site can have filled.
    let beside = path.with_file_name(format!(".{name}.{}", unguessable()?));
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
}
