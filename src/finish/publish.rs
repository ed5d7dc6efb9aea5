//! Puts the output into its folder, all or nothing.
//!
//! The new site is written beside the old one and the two change places, so that a crash leaves one
//! or the other. A folder that kyr did not make is never touched. Files that did not change are
//! linked from the old folder, not written again.

#![allow(clippy::disallowed_methods, reason = "this module is the writer of files")]

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::MANIFEST;
use crate::base::reason;
use crate::model::output::Output;

/// What publishing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files in the output.
    pub files: usize,
    /// Files that are new or different.
    pub written: usize,
    /// Bytes in the output.
    pub bytes: u64,
}

/// Why the output could not be published. The old output is whole in every case.
#[derive(Debug)]
pub enum PublishError {
    /// The folder has files in it that kyr did not put there.
    NotOurs(PathBuf),
    /// The output folder holds the site's own sources.
    HoldsSite(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotOurs(path) => {
                write!(f, "{} exists and was not made by kyr, so it is left as it is", path.display())
            }
            Self::HoldsSite(path) => write!(f, "{} holds the site's own files", path.display()),
            Self::Io(path, error) => write!(f, "cannot write {}: {}", path.display(), reason(error)),
        }
    }
}

/// Publishes `output` into `folder`.
///
/// # Errors
/// The folder is not kyr's, or the system refuses to write.
pub fn publish(output: &Output, folder: &Path) -> Result<Published, PublishError> {
    let folders = Folders::of(folder);
    let fail = |path: &Path| {
        let path = path.to_owned();
        move |error| PublishError::Io(path, error)
    };
    let Folders { shown, fresh, old } = &folders;
    if let Some(parent) = fresh.parent() {
        fs::create_dir_all(parent).map_err(fail(parent))?;
    }
    let _turn = folders.take_turn();
    recover(shown, old).map_err(fail(shown))?;
    owned(shown)?;
    remove(fresh).map_err(fail(fresh))?;
    let published = match write(output, shown, fresh) {
        Ok(published) => published,
        Err((path, error)) => {
            // The half-written folder is ours to clear away; the site is untouched.
            let _ = remove(fresh);
            return Err(PublishError::Io(path, error));
        }
    };
    swap(&folders).map_err(fail(shown))?;
    // The new site is in its place. What cannot be removed of the old is tried again by the next build.
    let _ = remove(fresh);
    Ok(published)
}

/// The folders of publishing, side by side so that they can change places.
pub(super) struct Folders {
    /// The site.
    pub(super) shown: PathBuf,
    /// Where a new one is written.
    pub(super) fresh: PathBuf,
    /// Where the site is for a moment, on systems that cannot exchange two folders in one step.
    old: PathBuf,
}

impl Folders {
    pub(super) fn of(folder: &Path) -> Self {
        let name = folder.file_name().map_or("public".into(), |name| name.to_string_lossy());
        let parent = match folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        Self {
            shown: folder.to_owned(),
            fresh: parent.join(format!(".{name}.kyr-new")),
            old: parent.join(format!(".{name}.kyr-old")),
        }
    }

    /// Waits until no other kyr publishes beside this folder, and holds the others off until the
    /// result is dropped. Two that wrote at once would mix their files. Where the system cannot lock a
    /// folder, they take that risk.
    pub(super) fn take_turn(&self) -> Option<fs::File> {
        let folder = fs::File::open(self.fresh.parent()?).ok()?;
        folder.lock().ok()?;
        Some(folder)
    }
}

/// A crash between the two renames of a swap leaves the old site under its other name.
fn recover(folder: &Path, old: &Path) -> io::Result<()> {
    if !folder.exists() && old.join(MANIFEST).is_file() {
        fs::rename(old, folder)?;
    }
    remove(old)
}

pub(super) fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether the folder may be replaced: it does not exist, is empty, or has kyr's manifest in it.
fn owned(folder: &Path) -> Result<(), PublishError> {
    if folder.join("site.yaml").exists() || folder.join("content").exists() {
        return Err(PublishError::HoldsSite(folder.to_owned()));
    }
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(PublishError::Io(folder.to_owned(), error)),
        Ok(metadata) if !metadata.is_dir() => return Err(PublishError::NotOurs(folder.to_owned())),
        Ok(_) => {}
    }
    let mut entries = fs::read_dir(folder).map_err(|error| PublishError::Io(folder.to_owned(), error))?;
    if entries.next().is_none() {
        return Ok(());
    }
    let ours =
        fs::read(folder.join(MANIFEST)).is_ok_and(|bytes| bytes.starts_with(b"{\n\"generator\": \"kyr\""));
    if ours { Ok(()) } else { Err(PublishError::NotOurs(folder.to_owned())) }
}

pub(super) type Refused = (PathBuf, io::Error);

pub(super) fn write(output: &Output, current: &Path, fresh: &Path) -> Result<Published, Refused> {
    let folders: BTreeSet<&Path> =
        output.files.keys().filter_map(|path| Path::new(&**path).parent()).collect();
    fs::create_dir_all(fresh).map_err(|error| (fresh.to_owned(), error))?;
    for folder in folders {
        let path = fresh.join(folder);
        fs::create_dir_all(&path).map_err(|error| (path.clone(), error))?;
    }
    let written: Vec<bool> = output
        .files
        .par_iter()
        .map(|(path, bytes)| {
            let target = fresh.join(&**path);
            let before = current.join(&**path);
            // A link costs less than a file; but only the very same bytes may be linked.
            if same(&before, bytes) && fs::hard_link(&before, &target).is_ok() {
                return Ok(false);
            }
            fs::write(&target, bytes).map_err(|error| (target.clone(), error))?;
            Ok(true)
        })
        .collect::<Result<_, Refused>>()?;
    Ok(Published {
        files: output.files.len(),
        written: written.iter().filter(|written| **written).count(),
        bytes: output.files.values().map(|bytes| bytes.len() as u64).sum(),
    })
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    let length = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|m| m.len());
    length == Some(bytes.len() as u64) && fs::read(path).is_ok_and(|before| before == bytes)
}

/// The new site takes the place of the old one, which is then where the new one was. In one step
/// where the system can do that.
pub(super) fn swap(folders: &Folders) -> io::Result<()> {
    let Folders { shown, fresh, old } = folders;
    if !shown.exists() {
        return fs::rename(fresh, shown);
    }
    if exchange(fresh, shown).is_ok() {
        return Ok(());
    }
    fs::rename(shown, old)?;
    fs::rename(fresh, shown)?;
    fs::rename(old, fresh)
}

#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
