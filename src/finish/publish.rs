//! Puts the output into its folder, all or nothing.
//!
//! The new site is written beside the old one and the two change places, so that a crash leaves one
//! or the other. A folder that kyr did not make is never touched. Files that did not change are
//! linked from the old folder, not written again.

#![allow(clippy::disallowed_methods, reason = "this module is the writer of files")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::MANIFEST;
use super::writer::Writer;
use crate::base::reason;
use crate::base::visible::shown;
use crate::model::output::{FileHash, Output, Sink};

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
                write!(f, "{} exists and was not made by kyr, so it is left as it is", shown(path))
            }
            Self::HoldsSite(path) => write!(f, "{} holds the site's own files", shown(path)),
            Self::Io(path, error) => write!(f, "cannot write {}: {}", shown(path), reason(error)),
        }
    }
}

/// Publishes `output` into `folder`.
///
/// # Errors
/// The folder is not kyr's, or the system refuses to write.
pub fn publish(output: &Output, folder: &Path) -> Result<Published, PublishError> {
    let fresh = Fresh::begin(folder)?;
    fresh.writer.put_all(output);
    fresh.publish()
}

/// A site being written beside the one that is there. Dropped, it leaves nothing behind.
pub struct Fresh {
    folders: Folders,
    writer: Writer,
    _turn: Option<fs::File>,
}

impl Fresh {
    /// Prepares to publish into `folder`.
    ///
    /// # Errors
    /// The folder is not kyr's, or the system refuses to write.
    pub fn begin(folder: &Path) -> Result<Self, PublishError> {
        let folders = Folders::of(folder);
        let fail = |path: &Path| {
            let path = path.to_owned();
            move |error| PublishError::Io(path, error)
        };
        let Folders { shown, fresh, old } = &folders;
        if let Some(parent) = fresh.parent() {
            fs::create_dir_all(parent).map_err(fail(parent))?;
        }
        let turn = folders.take_turn();
        recover(shown, old).map_err(fail(shown))?;
        owned(shown)?;
        remove(fresh).map_err(fail(fresh))?;
        fs::create_dir(fresh).map_err(fail(fresh))?;
        let writer = Writer::new(fresh, shown);
        Ok(Self { folders, writer, _turn: turn })
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    /// A file could not be written, or the system refuses the exchange. The old site is whole.
    pub fn publish(mut self) -> Result<Published, PublishError> {
        let published = self.writer.finish().map_err(|(path, error)| PublishError::Io(path, error))?;
        swap(&self.folders).map_err(|error| PublishError::Io(self.folders.shown.clone(), error))?;
        // Where the new site was, the old one is now; dropping clears it away.
        Ok(published)
    }
}

impl Sink for Fresh {
    fn put(&self, path: &Arc<str>, bytes: &Arc<[u8]>, hash: &FileHash) {
        self.writer.put(path, bytes, hash);
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        // What cannot be removed now is tried again by the next build.
        let _ = remove(&self.folders.fresh);
    }
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

/// Removes a folder with all that is in it, the folders in it side by side.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.collect::<io::Result<Vec<_>>>()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    entries.par_iter().try_for_each(|entry| {
        let path = entry.path();
        if entry.file_type()?.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
    })?;
    fs::remove_dir(folder)
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
