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

use super::destination::Target;
use super::index::{Index, Put};
use super::known::{Known, KnownOn};
use super::records::Records;
use super::survey::{self, HISTORY, Ours};
use super::{PublishError, Remark};
use crate::base::file_system::{Access, FileSystem, Held, Kind, Locked, Stat, unguessable};

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
    target: Arc<Target>,
    /// Under its name.
    place: PathBuf,
    held: Held,
    /// The site that was written in `site`, as a folder of the system makes it.
    made: Stat,
    /// That site, once it is in its place.
    new: Option<Held>,
    token: String,
    record: Option<PathBuf>,
    /// By what files in `site` are known to be kyr's, once it is the old site; before, all are.
    known: Option<Known>,
    _alive: Option<Locked>,
}

impl Scratch {
    /// Makes a scratch folder with an empty `site` in it.
    pub(super) fn create(target: &Arc<Target>, records: Option<&Records>) -> Result<Self, PublishError> {
        let files = &target.files;
        let fail = |error| PublishError::Io(target.shown_above().to_owned(), error);
        let token = unguessable().map_err(fail)?;
        let folder = place(target, &token);
        // Before the folder, so that no folder is without. A record that cannot be written is done without.
        let record = records.and_then(|records| records.note(&token).ok());
        if let Err(error) = files.create_folder(&folder, Access::Private) {
            let _ = record.map(|record| files.remove_file(&record));
            return Err(fail(error));
        }
        let held = hold(&**files, &folder).map_err(fail)?;
        let mut scratch = Self {
            files: files.clone(),
            target: target.clone(),
            _alive: files.try_lock(&held.path).ok(),
            place: folder,
            made: held.stat,
            held,
            new: None,
            token,
            record,
            known: None,
        };
        // Dropped, it clears away what is there.
        files.create_folder(&scratch.site(), Access::Usual).map_err(fail)?;
        scratch.claim().map_err(fail)?;
        Ok(scratch)
    }

    pub(super) fn site(&self) -> PathBuf {
        self.held.path.join(SITE)
    }

    /// The folder to write the new site into, held.
    pub(super) fn writing(&self) -> io::Result<Held> {
        let held = self.files.hold(&self.site())?;
        if held.is(&self.made) {
            return Ok(held);
        }
        Err(io::Error::other("another folder was put into the place of the new site"))
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
        self.made = site;
        Ok(())
    }

    /// Whether a folder is as those that were made for the new site: nobody changed who may write there.
    pub(super) fn is_usual(&self, folder: &Stat) -> bool {
        (folder.mode, folder.owner) == (self.made.mode, self.made.owner)
    }

    /// Whether it lies beside this output.
    pub(super) fn is_beside(&self, target: &Target) -> bool {
        self.target.parent.is(&target.parent.stat)
    }

    /// The new site takes the place of the old one, whose files of kyr's are told by `known`, and which is
    /// in `site` then. In one step where the system can do that.
    pub(super) fn swap(&mut self, known: Known) -> io::Result<()> {
        let (site, shown, former) = (self.site(), &self.target.folder, self.held.path.join(FORMER));
        let files = &*self.files;
        let new = self.writing()?;
        if files.stat(shown).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            files.rename_new(&site, shown)?;
        } else if files.exchange(&site, shown).is_err() {
            files.rename_new(shown, &former)?;
            if let Err(error) = files.rename_new(&site, shown) {
                // What cannot be put back now is put back by the next build.
                let _ = files.rename_new(&former, shown);
                return Err(error);
            }
            // The new site is there. The old one is cleared away under either name.
            let _ = files.rename_new(&former, &site);
        }
        // Somebody may have put something else into the place of the new site.
        if files.stat(shown).is_ok_and(|found| !new.is(&found)) {
            let back = files.exchange(&site, shown).or_else(|_| files.rename_new(shown, &site));
            return back.and(Err(io::Error::other("the new site is no longer where it was written")));
        }
        self.known = Some(known);
        self.new = Some(new);
        Ok(())
    }

    pub(super) fn folder(&self) -> &Path {
        &self.held.path
    }

    /// The new site in its place, by its handle.
    pub(super) fn new_site(&self) -> &Path {
        match &self.new {
            // By its name it would be the old one now.
            Some(new) if new.path != self.site() => &new.path,
            _ => &self.target.folder,
        }
    }

    /// The files of the new site as the system describes them now: see [`Known::settled`].
    pub(super) fn settled(&self) -> HashMap<Arc<str>, Put> {
        self.known.as_ref().map(Known::settled).unwrap_or_default()
    }

    /// The version history of the old site moves into the new one.
    pub(super) fn carry_history(&self) -> io::Result<()> {
        carry_history(&*self.files, &self.site(), self.new_site())
    }

    /// What to say where the old site cannot be removed.
    pub(super) fn stays(&self, error: &io::Error) -> Remark {
        Remark::stays(&self.target, &self.place, error)
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
        let target = &self.target;
        let (held, shown, token) = (&self.held, self.new_site(), &*self.token);
        Abandoned { files, folder, place: &self.place, held, shown, target, token }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now is tried again by the next build.
        let _ = self.clear_site().and_then(|_| self.abandoned().dismantle(self.record.as_deref()));
    }
}

/// Where the scratch folder of this token is.
fn place(target: &Target, token: &str) -> PathBuf {
    target.parent.path.join(format!(".{}.kyr-{token}", target.name))
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
/// way. Gives where files are that kyr did not make, and what else there is to say.
pub(super) fn recover(target: &Target, records: &Records, index: &Arc<Index>) -> (Vec<PathBuf>, Vec<Remark>) {
    let files = &*target.files;
    let (mut left, mut remarks) = (Vec::new(), Vec::new());
    for (record, token) in records.noted() {
        let folder = place(target, &token);
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
        let (shown, held, token) = (&target.folder, &held, &*token);
        let abandoned = Abandoned { files, folder: &held.path, place: &folder, held, shown, target, token };
        // A folder in which something cannot be removed does not stand in the way of a build.
        match abandoned.clear(&Known::new(index.clone(), Arc::default())) {
            Ok(found) => {
                left.extend(found);
                let _ = abandoned.dismantle(Some(&record));
            }
            Err(error) => remarks.push(Remark::stays(target, &folder, &error)),
        }
    }
    (left, remarks)
}

/// A scratch folder that is to be cleared away.
struct Abandoned<'a> {
    files: &'a dyn FileSystem,
    /// By its handle.
    folder: &'a Path,
    /// Under its name.
    place: &'a Path,
    held: &'a Held,
    /// The new site.
    shown: &'a Path,
    target: &'a Target,
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
            files.rename_new(&former, shown)?;
        }
        let mut left = None;
        for old in [&former, &site] {
            let Ok(stat) = files.stat(old) else { continue };
            let all = stat.inode != 0 && (stat.device, stat.inode) == claimed;
            let found = if all {
                survey::remove(*files, old, self.held.stat.owner, Ours::All).map(|_| None)?
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
        let known = KnownOn { known, files: self.files, new_site: self.shown };
        if survey::remove(self.files, old, self.held.stat.owner, Ours::Confirmed(&known))? {
            return Ok(None);
        }
        let left = self.target.folder.with_file_name(format!("{}.left-{}", self.target.name, self.token));
        self.files.rename_new(old, &left)?;
        Ok(Some(self.target.shown_beside(&left)))
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
        // Somebody may have put another folder under its name.
        if !self.held.is(&self.files.stat(self.place)?) {
            return Ok(());
        }
        self.files.remove_folder(self.place)?;
        if let Some(record) = record {
            self.files.remove_file(record)?;
        }
        Ok(())
    }
}

/// Moves the version history of an old site into the new one.
fn carry_history(files: &dyn FileSystem, old: &Path, shown: &Path) -> io::Result<()> {
    let from = old.join(HISTORY);
    let there = |path: &Path| match files.stat(path) {
        Ok(_) => Ok(true),
        // Somebody may have put a file in the place of the old site.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(false)
        }
        Err(error) => Err(error),
    };
    if there(&from)? {
        // Held, so that a link that is put in its place leads it nowhere.
        let new = files.hold(shown)?;
        let to = new.path.join(HISTORY);
        if !there(&to)? {
            files.rename_new(&from, &to)?;
        }
    }
    Ok(())
}
