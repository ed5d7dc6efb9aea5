//! A folder beside the output, in which a new site is written and out of which an old one is cleared.
//!
//! ```text
//! .public.kyr-1f0e…/     unguessable, made exclusively, for its owner only
//!     mark               the token of the record, and which folder `site` was when it was kyr's alone
//!     site/              the new site; once the two have changed places, the old one
//!     former/            the old site for a moment, where the system cannot exchange two folders
//! ```
//!
//! All that is done in it goes through a handle of it, where the system can do that: who may write in the
//! folder above can rename it, and put something else under its name.
//!
//! While it is in use its maker holds a lock on it. One that nobody holds was left by a run that was
//! killed, and is cleared away if the records name it and its mark agrees.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::PublishError;
use super::destination::Destination;
use super::index::{Index, Put};
use super::records::Records;
use super::survey::{self, HISTORY, Ours};
use crate::base::file_system::{Access, FileSystem, Held, Kind, Locked, unguessable};
use crate::finish::sha256;

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
    /// Under its name.
    place: PathBuf,
    held: Held,
    shown: PathBuf,
    token: String,
    record: Option<PathBuf>,
    /// By what files in `site` are known to be kyr's, once it is the old site; before, all are.
    known: Option<Known>,
    _alive: Option<Locked>,
}

/// By what a file of an old site is known to be kyr's.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What kyr published.
    pub(super) index: Arc<Index>,
    /// What is in the new site. The very same in the old one is not lost.
    pub(super) put: Arc<HashMap<Arc<str>, Put>>,
}

impl Known {
    /// Whether the file `name` of an old site, which is at `path`, can be removed.
    fn confirms(&self, files: &dyn FileSystem, name: &str, path: &Path) -> bool {
        let Ok(stat) = files.stat(path) else { return false };
        if stat.kind != Kind::File {
            return false;
        }
        let put = self.put.get(name);
        let linked = put
            .is_some_and(|put| put.linked && (put.stat.device, put.stat.inode) == (stat.device, stat.inode));
        if linked || self.index.certain(name, &stat).is_some() {
            return true;
        }
        let put = put.filter(|put| put.stat.size == stat.size);
        if put.is_none() && !self.index.has_size(name, stat.size) {
            return false;
        }
        files.read(path).is_ok_and(|bytes| {
            let (size, hash) = (bytes.len() as u64, sha256(&bytes));
            put.is_some_and(|put| put.hash == hash) || self.index.has(name, size, &hash)
        })
    }
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
        let held = hold(&**files, &folder).map_err(|error| PublishError::Io(parent.to_owned(), error))?;
        let mut scratch = Self {
            files: files.clone(),
            _alive: files.try_lock(&held.path).ok(),
            place: folder,
            held,
            shown: destination.folder.clone(),
            token,
            record,
            known: None,
        };
        let made = files.create_folder(&scratch.site(), Access::Usual).and_then(|()| scratch.claim());
        // Dropped, it clears away what is there.
        made.map_err(|error| PublishError::Io(parent.to_owned(), error))?;
        Ok(scratch)
    }

    pub(super) fn site(&self) -> PathBuf {
        self.held.path.join(SITE)
    }

    /// Says in the mark that all of `site` is kyr's, whatever its manifest says: from here on files of
    /// it are added and removed.
    pub(super) fn claim(&mut self) -> io::Result<()> {
        let site = self.files.stat(&self.site())?;
        let text = format!("kyr scratch folder\n{}\n{} {}\n", self.token, site.device, site.inode);
        let fresh = self.held.path.join(MOMENTS[0]);
        self.files.create_file(&fresh, text.as_bytes())?;
        self.files.rename(&fresh, &self.held.path.join(MARK))?;
        self.known = None;
        Ok(())
    }

    /// The new site takes the place of the old one, whose files of kyr's are told by `known`, and which is
    /// in `site` then. In one step where the system can do that.
    pub(super) fn swap(&mut self, known: Known) -> io::Result<()> {
        let (site, shown, former) = (self.site(), self.shown.clone(), self.held.path.join(FORMER));
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
        &self.held.path
    }

    /// Clears `site` away. Gives where the files are that were found in the old site and that kyr did
    /// not make.
    pub(super) fn clear_site(&mut self) -> io::Result<Option<PathBuf>> {
        let site = self.site();
        match &self.known {
            None => survey::remove(&*self.files, &site, self.held.stat.owner, Ours::All).map(|_| None),
            Some(known) => {
                let former = self.held.path.join(FORMER);
                let old = if self.files.stat(&former).is_ok() { former } else { site };
                self.abandoned().clear_former(&old, known)
            }
        }
    }

    fn abandoned(&self) -> Abandoned<'_> {
        let (files, folder) = (&*self.files, &*self.held.path);
        let owner = self.held.stat.owner;
        Abandoned { files, folder, place: &self.place, owner, shown: &self.shown, token: &self.token }
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

/// Holds a scratch folder, which nobody else may change.
fn hold(files: &dyn FileSystem, folder: &Path) -> io::Result<Held> {
    let held = files.hold(folder)?;
    if cfg!(unix) && held.stat.mode & 0o077 != 0 {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(held)
}

/// Clears away the scratch folders of runs that were killed, and puts an old site back that was on its
/// way. Gives where files are that kyr did not make.
pub(super) fn recover(destination: &Destination, records: &Records, index: &Arc<Index>) -> Vec<PathBuf> {
    let files = &*destination.files;
    let mut left = Vec::new();
    for (record, token) in records.noted() {
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
        let Ok(held) = hold(files, &folder) else { continue };
        let Ok(_lock) = files.try_lock(&held.path) else { continue };
        let (owner, shown) = (held.stat.owner, &destination.folder);
        let abandoned = Abandoned { files, folder: &held.path, place: &folder, owner, shown, token: &token };
        let known = Known { index: index.clone(), ..Known::default() };
        // A folder in which something cannot be removed does not stand in the way of a build.
        if let Ok(found) = abandoned.clear(&known) {
            left.extend(found);
            let _ = abandoned.dismantle(Some(&record));
        }
    }
    left
}

/// A scratch folder that is to be cleared away.
struct Abandoned<'a> {
    files: &'a dyn FileSystem,
    /// By its handle.
    folder: &'a Path,
    /// Under its name.
    place: &'a Path,
    owner: u32,
    shown: &'a Path,
    token: &'a str,
}

impl Abandoned<'_> {
    fn clear(&self, known: &Known) -> io::Result<Option<PathBuf>> {
        let Self { files, folder, shown, .. } = self;
        let (site, former) = (folder.join(SITE), folder.join(FORMER));
        let Some(claimed) = self.mark() else {
            // It was killed before there was a mark, so that nothing was written yet.
            return Ok(None);
        };
        if files.stat(&former).is_ok() && files.stat(shown).is_err() {
            files.rename(&former, shown)?;
        }
        let mut left = None;
        for old in [&former, &site] {
            let Ok(stat) = files.stat(old) else { continue };
            let all = stat.inode != 0 && (stat.device, stat.inode) == claimed;
            let found = if all {
                survey::remove(*files, old, self.owner, Ours::All).map(|_| None)?
            } else {
                self.clear_former(old, known)?
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

    /// Removes from an old site what kyr is known to have made. The version history moves into the new one;
    /// anything else is put beside the output.
    fn clear_former(&self, old: &Path, known: &Known) -> io::Result<Option<PathBuf>> {
        carry_history(self.files, old, self.shown)?;
        let confirms = |name: &str, path: &Path| known.confirms(self.files, name, path);
        if survey::remove(self.files, old, self.owner, Ours::Confirmed(&confirms))? {
            return Ok(None);
        }
        let name = self.shown.file_name().unwrap_or_default().to_string_lossy();
        let left = self.shown.with_file_name(format!("{name}.left-{}", self.token));
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
        for entry in entries.iter().filter(|entry| entry.kind == Kind::File) {
            self.files.remove_file(&self.folder.join(&entry.name))?;
        }
        self.files.remove_folder(self.place)?;
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
        // Somebody may have put a file in the place of the old site.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(false)
        }
        Err(error) => Err(error),
    };
    if there(&from)? && !there(&to)? {
        files.rename(&from, &to)?;
    }
    Ok(())
}
