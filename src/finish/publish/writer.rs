//! Writes the files of a site into a folder, linking those that an older copy has already.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::destination::Target;
use super::index::{Index, Put};
use super::scratch::Scratch;
use super::{PublishError, Published};
use crate::base::file_system::{FileSystem, Held, Kind, Stat, create_folders};
use crate::finish::sha256;
use crate::model::output::{FileHash, Output};

/// Above this number of new files, one call that waits for the whole file system costs less than one
/// for each of them.
const FEW: usize = 512;

/// What could not be written, by its place in the site, and why.
pub(super) type Refused = (PathBuf, io::Error);

/// What publishing did, and each file as it was put into its place.
pub(super) type Done = (Published, HashMap<Arc<str>, Put>);

/// Writes files from any thread.
#[derive(Debug)]
pub(super) struct Writer {
    files: Arc<dyn FileSystem>,
    folder: Held,
    before: Before,
    /// Where the files will be, for messages.
    shown: PathBuf,
    /// Folders that are there, by their path from the site's root.
    folders: Mutex<HashSet<Box<str>>>,
    refused: Mutex<Option<Refused>>,
    put: Mutex<HashMap<Arc<str>, Put>>,
    written: AtomicUsize,
    bytes: AtomicU64,
}

/// The copy that files may be linked from.
#[derive(Debug)]
struct Before {
    folder: PathBuf,
    /// What is certain of its files.
    index: Option<Arc<Index>>,
    /// A file as kyr makes them now. None where there is no copy.
    like: Option<Stat>,
}

impl Writer {
    /// Writes into the site of a scratch folder, which is empty, and links from the site that is there, which need
    /// not be, and of which `index` is known.
    pub(super) fn new(
        target: &Target,
        scratch: &Scratch,
        index: Option<Arc<Index>>,
    ) -> Result<Self, PublishError> {
        let folder =
            scratch.writing().map_err(|error| PublishError::Io(target.shown_above().to_owned(), error))?;
        let (files, before) = (target.files.clone(), &target.folder);
        let there = files.stat(before).is_ok_and(|stat| stat.kind == Kind::Folder);
        let like = if there { like(&*files, scratch.folder()) } else { None };
        Ok(Self {
            files,
            folder,
            before: Before { folder: before.clone(), index, like },
            shown: target.shown.clone(),
            folders: Mutex::new(HashSet::from(["".into()])),
            refused: Mutex::new(None),
            put: Mutex::default(),
            written: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
        })
    }

    /// Writes one file. After the first refusal nothing is written any more.
    pub(super) fn put(&self, path: &Arc<str>, bytes: &[u8], hash: &FileHash) {
        if lock(&self.refused).is_some() {
            return;
        }
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        match self.write(path, bytes, hash) {
            Ok(put) => {
                if !put.linked {
                    self.written.fetch_add(1, Ordering::Relaxed);
                }
                lock(&self.put).insert(path.clone(), put);
            }
            Err(refused) => *lock(&self.refused) = Some(refused),
        }
    }

    pub(super) fn put_all(&self, output: &Output) {
        output.files.par_iter().for_each(|(path, bytes)| self.put(path, bytes, &sha256(bytes)));
    }

    /// What was written, and each file of it.
    pub(super) fn finish(&mut self) -> Result<Done, Refused> {
        if let Some(refused) = lock(&self.refused).take() {
            return Err(refused);
        }
        let put = std::mem::take(&mut *lock(&self.put));
        if self.before.like.is_some() {
            let new: Vec<PathBuf> = put
                .iter()
                .filter(|(_, put)| !put.linked)
                .map(|(path, _)| self.folder.path.join(&**path))
                .collect();
            sync(&*self.files, &self.folder.path, &new).map_err(|(path, error)| {
                let path = path.strip_prefix(&self.folder.path).map(Path::to_owned).unwrap_or_default();
                (self.shown.join(path), error)
            })?;
        }
        let published = Published {
            files: put.len(),
            written: *self.written.get_mut(),
            bytes: *self.bytes.get_mut(),
            ..Published::default()
        };
        Ok((published, put))
    }

    fn write(&self, path: &str, bytes: &[u8], hash: &FileHash) -> Result<Put, Refused> {
        if !is_below(path) {
            let why = io::Error::new(io::ErrorKind::InvalidFilename, "it does not lie in the output folder");
            return Err((PathBuf::from(path), why));
        }
        self.make_folder(path.rsplit_once('/').map_or("", |(folder, _)| folder))?;
        let target = self.folder.path.join(path);
        // A link costs less than a file, and keeps its date for who copies by dates; but only the very
        // same bytes may be linked.
        if let Some(stat) = self.before.has(&*self.files, path, bytes, hash)
            && self.files.hard_link(&self.before.folder.join(path), &target).is_ok()
        {
            // Somebody may have put another file there in between, or changed this one.
            let linked = self.files.stat(&target).map_err(|error| (self.shown.join(path), error))?;
            if linked == (Stat { changed: linked.changed, ..stat }) {
                return Ok(Put { stat: linked, hash: *hash, linked: true });
            }
            self.files.remove_file(&target).map_err(|error| (self.shown.join(path), error))?;
        }
        let stat = self.files.create_file(&target, bytes).map_err(|error| (self.shown.join(path), error))?;
        Ok(Put { stat, hash: *hash, linked: false })
    }

    fn make_folder(&self, folder: &str) -> Result<(), Refused> {
        if lock(&self.folders).contains(folder) {
            return Ok(());
        }
        let path = self.folder.path.join(folder);
        create_folders(&*self.files, &path).map_err(|error| (self.shown.join(folder), error))?;
        lock(&self.folders).insert(folder.into());
        Ok(())
    }
}

/// Whether a path stays in the folder that it is joined to, on every system. What makes the paths of an output
/// ensures it too; this is the last check before a file is written.
fn is_below(path: &str) -> bool {
    !path.contains(['\\', '\0']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Waits until new files of a folder are on the disk, so that a power cut after the two sites changed
/// places does not leave files that are empty. That is for the sake of the old site: where there is
/// none, nobody waits. Systems that cannot do it take that risk.
pub(super) fn sync(files: &dyn FileSystem, folder: &Path, new: &[PathBuf]) -> Result<(), Refused> {
    let synced = if new.len() > FEW {
        files.sync_all(folder).map_err(|error| (folder.to_owned(), error))
    } else {
        new.par_iter().try_for_each(|path| files.sync(path).map_err(|error| (path.clone(), error)))
    };
    synced.or_else(|(path, error)| {
        // The disk could not take what was written.
        let full = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
        if full || error.raw_os_error() == Some(EIO) { Err((path, error)) } else { Ok(()) }
    })
}

/// The number of "input/output error" on every Unix; the standard library has no name for it.
const EIO: i32 = 5;

/// A file as the system makes them now in a scratch folder, for this person and with these permissions.
fn like(files: &dyn FileSystem, folder: &Path) -> Option<Stat> {
    let probe = folder.join("probe");
    let stat = files.create_file(&probe, b"").ok()?;
    files.remove_file(&probe).ok()?;
    Some(stat)
}

impl Before {
    /// Whether the copy has these bytes at this path, in a file like those that kyr makes. Only what
    /// nobody can have touched is believed of the index; any other file is read.
    fn has(&self, files: &dyn FileSystem, path: &str, bytes: &[u8], hash: &FileHash) -> Option<Stat> {
        let like = self.like.as_ref()?;
        let file = self.folder.join(path);
        let stat = files.stat(&file).ok()?;
        let fits = stat.kind == Kind::File
            && stat.size == bytes.len() as u64
            // Who owns a file can change it at any time.
            && stat.owner == like.owner
            && stat.mode == like.mode;
        if !fits {
            return None;
        }
        let same = match self.index.as_ref().and_then(|index| index.certain(path, &stat)) {
            Some(known) => known == *hash,
            None => files.read(&file).is_ok_and(|before| before == bytes),
        };
        same.then_some(stat)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Whoever held it when it was poisoned left it whole: nothing in here panics half-way.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
