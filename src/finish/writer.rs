//! Writes the files of a site into a folder, linking those that an older copy has already.

#![allow(clippy::disallowed_methods, reason = "this module is a writer of files")]

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use rayon::prelude::*;

use super::manifest::{self, MANIFEST, sha256};
use super::publish::Published;
use crate::model::output::{FileHash, Output};

/// What could not be written, and why.
pub(super) type Refused = (PathBuf, io::Error);

/// Writes files from any thread.
pub(super) struct Writer {
    folder: PathBuf,
    before: Before,
    /// Folders that are there, by their path from the site's root.
    folders: Mutex<HashSet<Box<str>>>,
    refused: Mutex<Option<Refused>>,
    files: AtomicUsize,
    written: AtomicUsize,
    bytes: AtomicU64,
}

/// The copy that files may be linked from.
struct Before {
    folder: PathBuf,
    hashes: HashMap<String, FileHash>,
    /// When its manifest was written. What was changed later is not what the manifest says.
    sealed: Option<SystemTime>,
}

impl Writer {
    /// Writes into `folder`, which is there and empty, and links from `before`, which need not be.
    pub(super) fn new(folder: &Path, before: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            before: Before::read(before),
            folders: Mutex::new(HashSet::from(["".into()])),
            refused: Mutex::new(None),
            files: AtomicUsize::new(0),
            written: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
        }
    }

    /// Writes one file. After the first refusal nothing is written any more.
    pub(super) fn put(&self, path: &str, bytes: &[u8], hash: &FileHash) {
        if lock(&self.refused).is_some() {
            return;
        }
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        match self.write(path, bytes, hash) {
            Ok(Way::Linked) => {}
            Ok(Way::Written) => {
                self.written.fetch_add(1, Ordering::Relaxed);
            }
            Err(refused) => *lock(&self.refused) = Some(refused),
        }
    }

    pub(super) fn put_all(&self, output: &Output) {
        output.files.par_iter().for_each(|(path, bytes)| self.put(path, bytes, &sha256(bytes)));
    }

    /// What was written.
    pub(super) fn finish(&mut self) -> Result<Published, Refused> {
        match lock(&self.refused).take() {
            Some(refused) => Err(refused),
            None => Ok(Published {
                files: *self.files.get_mut(),
                written: *self.written.get_mut(),
                bytes: *self.bytes.get_mut(),
            }),
        }
    }

    fn write(&self, path: &str, bytes: &[u8], hash: &FileHash) -> Result<Way, Refused> {
        self.make_folder(path.rsplit_once('/').map_or("", |(folder, _)| folder))?;
        let target = self.folder.join(path);
        // A link costs less than a file, and keeps its date for who copies by dates; but only the very
        // same bytes may be linked.
        if self.before.has(path, bytes, hash) && fs::hard_link(self.before.folder.join(path), &target).is_ok()
        {
            return Ok(Way::Linked);
        }
        fs::write(&target, bytes).map_err(|error| (target, error))?;
        Ok(Way::Written)
    }

    fn make_folder(&self, folder: &str) -> Result<(), Refused> {
        if lock(&self.folders).contains(folder) {
            return Ok(());
        }
        let path = self.folder.join(folder);
        // Most often the folder above is there.
        let made = match fs::create_dir(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(&path),
            made => made,
        };
        made.map_err(|error| (path, error))?;
        lock(&self.folders).insert(folder.into());
        Ok(())
    }
}

/// How a file got into its place.
enum Way {
    Written,
    Linked,
}

impl Before {
    fn read(folder: &Path) -> Self {
        let manifest = folder.join(MANIFEST);
        let sealed = fs::metadata(&manifest).and_then(|metadata| metadata.modified()).ok();
        let hashes = fs::read(&manifest).map(|json| manifest::read(&json)).unwrap_or_default();
        Self { folder: folder.to_owned(), hashes, sealed }
    }

    /// Whether the copy has these bytes at this path. What its manifest says counts for a file that
    /// nobody has touched since; any other is read.
    fn has(&self, path: &str, bytes: &[u8], hash: &FileHash) -> bool {
        if self.sealed.is_none() {
            return false;
        }
        let file = self.folder.join(path);
        let Ok(metadata) = fs::symlink_metadata(&file) else { return false };
        if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
            return false;
        }
        let untouched = metadata.modified().ok().zip(self.sealed).is_some_and(|(at, sealed)| at <= sealed);
        if untouched && let Some(before) = self.hashes.get(path) {
            return before == hash;
        }
        fs::read(&file).is_ok_and(|before| before == bytes)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Whoever held it when it was poisoned left it whole: nothing in here panics half-way.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn site(folder: &Path, before: &Path, files: &[(&str, &str)]) -> Published {
        fs::create_dir_all(folder).unwrap();
        let mut writer = Writer::new(folder, before);
        let hashes: std::collections::BTreeMap<Arc<str>, FileHash> =
            files.iter().map(|(path, text)| ((*path).into(), sha256(text.as_bytes()))).collect();
        for (path, text) in files {
            writer.put(path, text.as_bytes(), &hashes[*path]);
        }
        let manifest = manifest::manifest(hashes.iter(), std::collections::BTreeMap::new().iter());
        writer.put(MANIFEST, manifest.as_bytes(), &sha256(manifest.as_bytes()));
        writer.finish().unwrap()
    }

    #[test]
    fn links_what_is_the_same_and_mends_what_was_touched() {
        let temporary = tempfile::tempdir().unwrap();
        let (one, two) = (temporary.path().join("one"), temporary.path().join("two"));
        let files = [("a.txt", "a"), ("b/c.txt", "c"), ("b/d.txt", "d")];
        assert_eq!(site(&one, &temporary.path().join("none"), &files).written, 4);
        // Somebody edits a file without changing its size.
        let later = SystemTime::now() + std::time::Duration::from_secs(10);
        let touched = fs::File::options().write(true).open(one.join("b/c.txt")).unwrap();
        fs::write(one.join("b/c.txt"), "X").unwrap();
        touched.set_modified(later).unwrap();
        let files = [("a.txt", "a"), ("b/c.txt", "c"), ("b/d.txt", "D")];
        let published = site(&two, &one, &files);
        // The touched file, the changed one, and the manifest.
        assert_eq!((published.files, published.written, published.bytes > 3), (4, 3, true));
        for (path, text) in files {
            assert_eq!(fs::read_to_string(two.join(path)).unwrap(), text);
        }
        assert_eq!(fs::read_to_string(one.join("b/c.txt")).unwrap(), "X");
    }

    #[test]
    fn says_what_was_refused() {
        let temporary = tempfile::tempdir().unwrap();
        let mut writer = Writer::new(temporary.path(), &temporary.path().join("none"));
        writer.put("a", b"1", &sha256(b"1"));
        writer.put("a/b", b"2", &sha256(b"2"));
        // The folder cannot be made where there is a file of its name.
        let (path, _) = writer.finish().unwrap_err();
        assert!(path.ends_with("a/b"), "{}", path.display());
    }
}
