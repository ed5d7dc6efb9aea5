//! By what something in an old site is known to be kyr's. Takes the index and what is in the new site;
//! reads the files of which these do not say enough, and changes none.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::index::{Index, Put};
use super::survey::{self, Confirms};
use crate::base::file_system::{FileSystem, Kind, Stat};
use crate::finish::sha256;

/// By what a file of an old site is known to be kyr's.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What kyr published.
    pub(super) index: Arc<Index>,
    /// What is in the new site. The very same in the old one is not lost.
    pub(super) put: Arc<HashMap<Arc<str>, Put>>,
    folders: OnceLock<HashSet<String>>,
    /// Files of the old site that nobody has touched since the new one has links to them.
    untouched: Mutex<HashSet<String>>,
    /// What the system says of these links since the file of the old site is gone.
    settled: Mutex<HashMap<Arc<str>, Put>>,
}

/// The same, on a file system.
pub(super) struct KnownOn<'a> {
    pub(super) known: &'a Known,
    pub(super) files: &'a dyn FileSystem,
    /// Where the new site is.
    pub(super) new_site: &'a Path,
}

impl Confirms for KnownOn<'_> {
    fn file(&self, name: &str, place: &Path) -> bool {
        self.known.confirms(self.files, name, place)
    }

    fn removed(&self, name: &str) {
        self.known.settle(self.files, name, self.new_site);
    }

    fn folder(&self, name: &str) -> bool {
        let folders = self.known.folders.get_or_init(|| {
            let paths = self.known.index.paths().chain(self.known.put.keys().map(|path| &**path));
            survey::folders(paths).into_iter().map(str::to_owned).collect()
        });
        folders.contains(name)
    }
}

impl Known {
    pub(super) fn new(index: Arc<Index>, put: Arc<HashMap<Arc<str>, Put>>) -> Self {
        Self { index, put, ..Self::default() }
    }

    /// The files of the new site as the system describes them now that the old one is gone.
    ///
    /// Removing one link to a file changes the time that the system gives for the other. That time is taken over
    /// where the file was still as it was put when it was looked at right before the removal. A change between
    /// these two calls, with the old length and date, is not seen.
    pub(super) fn settled(&self) -> HashMap<Arc<str>, Put> {
        let mut put = (*self.put).clone();
        put.extend(lock(&self.settled).drain());
        put
    }

    /// Looks at the link to a file of the old site that has just been removed.
    fn settle(&self, files: &dyn FileSystem, name: &str, site: &Path) {
        if !lock(&self.untouched).remove(name) {
            return;
        }
        let Some((path, put)) = self.put.get_key_value(name) else { return };
        if let Ok(stat) = files.stat(&site.join(name))
            && stat == (Stat { changed: stat.changed, ..put.stat })
        {
            lock(&self.settled).insert(path.clone(), Put { stat, ..*put });
        }
    }

    /// Whether the file `name` of an old site, which is at `path`, can be removed.
    fn confirms(&self, files: &dyn FileSystem, name: &str, path: &Path) -> bool {
        let Ok(stat) = files.stat(path) else { return false };
        if stat.kind != Kind::File {
            return false;
        }
        let put = self.put.get(name);
        let linked = put
            .is_some_and(|put| put.linked && (put.stat.device, put.stat.inode) == (stat.device, stat.inode));
        if linked && put.is_some_and(|put| put.is(&stat)) {
            lock(&self.untouched).insert(name.to_owned());
        }
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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it is held.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
