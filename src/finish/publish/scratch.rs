//! A folder beside the output, in which a new site is written and out of which an old one is cleared.
//!
//! ```text
//! .public.kyr-1f0e…/     unguessable, made exclusively, for its owner only
//!     mark               the token of the record, and which folder `site` was when it was kyr's alone
//!     site/              the new site; once the two have changed places, the old one
//!     former/            the old site for a moment, where the system cannot exchange two folders
//! ```
//!
//! While it is in use its maker holds a lock on it. One that nobody holds was left by a run that was
//! killed, and is cleared away if the records name it and its mark agrees.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::{MANIFEST, manifest};
use super::PublishError;
use super::destination::Destination;
use super::records::Records;
use super::survey::{self, HISTORY, Ours};
use crate::base::file_system::{Access, FileSystem, Kind, Locked, unguessable};

const MARK: &str = "mark";
const SITE: &str = "site";
const FORMER: &str = "former";
/// Files that are there for a moment: the mark before it has its name, and two that ask the file system
/// what a new file is like and what time it is.
const MOMENTS: [&str; 3] = ["mark.new", "probe", "clock"];

/// A scratch folder of this run. Dropped, it is cleared away.
#[derive(Debug)]
pub(super) struct Scratch {
    files: Arc<dyn FileSystem>,
    folder: PathBuf,
    shown: PathBuf,
    token: String,
    record: Option<PathBuf>,
    /// The paths that are kyr's in `site`, once it is the old site; before, all are.
    known: Option<HashSet<String>>,
    _alive: Option<Locked>,
}

impl Scratch {
    /// Makes a scratch folder with an empty `site` in it.
    pub(super) fn create(destination: &Destination, records: Option<&Records>) -> Result<Self, PublishError> {
        let files = &destination.files;
        let parent = destination.parent();
        let token = unguessable().map_err(|error| PublishError::Io(parent.to_owned(), error))?;
        let folder = place(destination, &token);
        // Before the folder, so that no folder is without. A record that cannot be written is done without.
        let record = records.and_then(|records| records.note(&token).ok());
        if let Err(error) = files.create_folder(&folder, Access::Private) {
            let _ = record.map(|record| files.remove_file(&record));
            return Err(PublishError::Io(parent.to_owned(), error));
        }
        let alive = files.try_lock(&folder).ok();
        let mut scratch = Self {
            files: files.clone(),
            shown: destination.folder.clone(),
            token,
            record,
            known: None,
            _alive: alive,
            folder,
        };
        let made = files.create_folder(&scratch.site(), Access::Usual).and_then(|()| scratch.claim());
        // Dropped, it clears away what is there.
        made.map_err(|error| PublishError::Io(parent.to_owned(), error))?;
        Ok(scratch)
    }

    pub(super) fn site(&self) -> PathBuf {
        self.folder.join(SITE)
    }

    /// Says in the mark that all of `site` is kyr's, whatever its manifest says: from here on files of
    /// it are added and removed.
    pub(super) fn claim(&mut self) -> io::Result<()> {
        let site = self.files.stat(&self.site())?;
        let text = format!("kyr scratch folder\n{}\n{} {}\n", self.token, site.device, site.inode);
        let fresh = self.folder.join(MOMENTS[0]);
        self.files.create_file(&fresh, text.as_bytes())?;
        self.files.rename(&fresh, &self.folder.join(MARK))?;
        self.known = None;
        Ok(())
    }

    /// The new site takes the place of the old one, whose files of kyr's are `known`, and which is in
    /// `site` then. In one step where the system can do that.
    pub(super) fn swap(&mut self, known: HashSet<String>) -> io::Result<()> {
        let (site, shown, former) = (self.site(), self.shown.clone(), self.folder.join(FORMER));
        let files = &*self.files;
        if files.stat(&shown).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            files.rename(&site, &shown)?;
        } else if files.exchange(&site, &shown).is_err() {
            files.rename(&shown, &former)?;
            if let Err(error) = files.rename(&site, &shown) {
                // What cannot be put back now is put back by the next build.
                let _ = files.rename(&former, &shown);
                return Err(error);
            }
            // The new site is there. The old one is cleared away under either name.
            let _ = files.rename(&former, &site);
        }
        self.known = Some(known);
        Ok(())
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Clears `site` away. Gives where the files are that were found in the old site and that kyr did
    /// not make.
    pub(super) fn clear_site(&mut self) -> io::Result<Option<PathBuf>> {
        let site = self.site();
        match &self.known {
            None => survey::remove(&*self.files, &site, Ours::All).map(|_| None),
            Some(known) => {
                let former = self.folder.join(FORMER);
                let old = if self.files.stat(&former).is_ok() { former } else { site };
                self.abandoned().clear_former(&old, &|path| known.contains(path))
            }
        }
    }

    fn abandoned(&self) -> Abandoned<'_> {
        Abandoned { files: &*self.files, folder: &self.folder, shown: &self.shown, token: &self.token }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now is tried again by the next build.
        let _ = self.clear_site().and_then(|_| self.abandoned().dismantle(self.record.as_deref()));
    }
}

/// Where the scratch folder of this token is.
fn place(destination: &Destination, token: &str) -> PathBuf {
    destination.parent().join(format!(".{}.kyr-{token}", destination.name()))
}

/// Clears away the scratch folders of runs that were killed, and puts an old site back that was on its
/// way. Gives where files are that kyr did not make.
pub(super) fn recover(destination: &Destination, records: Option<&Records>) -> Vec<PathBuf> {
    let files = &*destination.files;
    let mut left = Vec::new();
    for (record, token) in records.map(Records::noted).unwrap_or_default() {
        let folder = place(destination, &token);
        match files.stat(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let _ = files.remove_file(&record);
                continue;
            }
            Ok(stat) if stat.kind == Kind::Folder => {}
            // Somebody put something else there. It is no more kyr's than any other file.
            _ => continue,
        }
        // Another run is at work in it.
        let Ok(_lock) = files.try_lock(&folder) else { continue };
        let abandoned = Abandoned { files, folder: &folder, shown: &destination.folder, token: &token };
        // A folder in which something cannot be removed does not stand in the way of a build.
        if let Ok(found) = abandoned.clear() {
            left.extend(found);
            let _ = abandoned.dismantle(Some(&record));
        }
    }
    left
}

/// A scratch folder that is to be cleared away.
struct Abandoned<'a> {
    files: &'a dyn FileSystem,
    folder: &'a Path,
    shown: &'a Path,
    token: &'a str,
}

impl Abandoned<'_> {
    fn clear(&self) -> io::Result<Option<PathBuf>> {
        let Self { files, folder, shown, .. } = self;
        let (site, former) = (folder.join(SITE), folder.join(FORMER));
        let Some(claimed) = self.mark() else {
            // It was killed before there was a mark, so that nothing was written yet.
            return Ok(None);
        };
        if files.stat(&former).is_ok() && files.stat(shown).is_err() {
            files.rename(&former, shown)?;
        }
        let by_manifest = |old: &Path| -> HashSet<String> {
            let json = files.read(&old.join(MANIFEST)).unwrap_or_default();
            let listed = manifest::read(&json).into_keys();
            listed.chain(manifest::is_ours(&json).then(|| MANIFEST.to_owned())).collect()
        };
        let mut left = None;
        for old in [&former, &site] {
            let Ok(stat) = files.stat(old) else { continue };
            let all = stat.inode != 0 && (stat.device, stat.inode) == claimed;
            let found = if all {
                survey::remove(*files, old, Ours::All).map(|_| None)?
            } else {
                let known = by_manifest(old);
                self.clear_former(old, &|path| known.contains(path))?
            };
            left = left.or(found);
        }
        Ok(left)
    }

    /// The folder that the mark says is kyr's alone, if it is the mark of the record.
    fn mark(&self) -> Option<(u64, u64)> {
        let text = String::from_utf8(self.files.read(&self.folder.join(MARK)).ok()?).ok()?;
        let mut lines = text.lines();
        let good = lines.next()? == "kyr scratch folder" && lines.next()? == self.token;
        let (device, inode) = lines.next()?.split_once(' ')?;
        good.then_some((device.parse().ok()?, inode.parse().ok()?))
    }

    /// Removes from an old site what kyr made. The version history moves into the new one; anything
    /// else came there while the new site was built, and is put beside the output.
    fn clear_former(&self, old: &Path, known: &(dyn Fn(&str) -> bool + Sync)) -> io::Result<Option<PathBuf>> {
        carry_history(self.files, old, self.shown)?;
        if survey::remove(self.files, old, Ours::Named(known))? {
            return Ok(None);
        }
        let name = self.shown.file_name().unwrap_or_default().to_string_lossy();
        let left = self.folder.with_file_name(format!("{name}.left-{}", self.token));
        self.files.rename(old, &left)?;
        Ok(Some(left))
    }

    /// Removes the folder itself, where nothing but the mark is in it.
    fn dismantle(&self, record: Option<&Path>) -> io::Result<()> {
        let entries = self.files.entries(self.folder)?;
        for entry in &entries {
            let path = self.folder.join(&entry.name);
            match entry.kind {
                Kind::Folder => self.files.remove_folder(&path)?,
                Kind::File if entry.name == MARK || MOMENTS.iter().any(|name| entry.name == *name) => {}
                _ => return Ok(()),
            }
        }
        // The mark last, so that a run that is killed here leaves a folder with its mark.
        let mut names: Vec<_> = entries.iter().filter(|entry| entry.kind == Kind::File).collect();
        names.sort_by_key(|entry| entry.name == MARK);
        for entry in names {
            self.files.remove_file(&self.folder.join(&entry.name))?;
        }
        self.files.remove_folder(self.folder)?;
        if let Some(record) = record {
            self.files.remove_file(record)?;
        }
        Ok(())
    }
}

/// Moves the version history of an old site into the new one.
pub(super) fn carry_history(files: &dyn FileSystem, old: &Path, shown: &Path) -> io::Result<()> {
    let (from, to) = (old.join(HISTORY), shown.join(HISTORY));
    let there = |path: &Path| match files.stat(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    };
    if there(&from)? && !there(&to)? {
        files.rename(&from, &to)?;
    }
    Ok(())
}
