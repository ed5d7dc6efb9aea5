//! Puts the output into its folder, all or nothing.
//!
//! The new site is written beside the old one and the two change places, so that a crash leaves one
//! or the other. Files that did not change are linked from the old folder, not written again. What kyr
//! did not make is never removed or replaced, and no symbolic link is followed.

mod destination;
mod difference;
mod index;
mod known;
mod mirror;
mod records;
mod report;
mod scratch;
mod survey;
mod writer;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::{MANIFEST, manifest};
use crate::base::file_system::{Kind, Locked, read_small};
use crate::base::visible::shown;
use crate::model::output::{FileHash, Output, Sink};

pub use destination::Destination;
pub use mirror::Mirror;
pub use report::{PublishError, Published, Remark};

use destination::Target;

use index::{Index, Put};
use known::Known;
use records::Records;
use scratch::Scratch;
use writer::Writer;

/// How many files of somebody else are named.
const NAMED: usize = 5;

/// A manifest has about 150 bytes for each file. One that is larger than this is none of kyr's.
const LARGEST_MANIFEST: u64 = 64 << 20;

/// Between two looks whether another program still holds the lock.
const PAUSE: Duration = Duration::from_millis(50);

/// After so many looks the person hears what is waited for.
const SOON: u32 = 10;

/// Publishes `output`.
///
/// # Errors
/// The folder is not kyr's, or the system refuses to write.
pub fn publish(output: &Output, destination: &Destination) -> Result<Published, PublishError> {
    let fresh = Fresh::begin(destination, &mut |_| {})?;
    fresh.writer.put_all(output);
    fresh.publish()
}

/// A site being written beside the one that is there. Dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Fresh {
    target: Arc<Target>,
    scratch: Scratch,
    writer: Writer,
    records: Option<Records>,
    /// What kyr published here on this computer.
    index: Arc<Index>,
    left: Vec<PathBuf>,
    remarks: Vec<Remark>,
    _turn: Option<Locked>,
}

/// A site that was published.
struct Finished {
    published: Published,
    /// Its files as they were put into their places.
    put: Arc<HashMap<Arc<str>, Put>>,
    index: Index,
    records: Option<Records>,
}

impl Fresh {
    /// Prepares to publish. Where another program publishes beside this folder, `waits` hears of it, and of
    /// the folder above.
    ///
    /// # Errors
    /// The folder is not kyr's, another program holds it for long, or the system refuses to write.
    pub fn begin(destination: &Destination, waits: &mut dyn FnMut(&Path)) -> Result<Self, PublishError> {
        Self::begin_knowing(destination, None, waits)
    }

    /// The same for a program that knows what it published there.
    fn begin_knowing(
        destination: &Destination,
        own: Option<Arc<Index>>,
        waits: &mut dyn FnMut(&Path),
    ) -> Result<Self, PublishError> {
        let target = Arc::new(destination.open()?);
        let files = &*target.files;
        let turn = take_turn(&target, destination.patience, waits)?;
        let (records, mut remarks) = match Records::open(destination, &target) {
            Ok(records) => (Some(records), Vec::new()),
            Err(remark) => (None, vec![remark]),
        };
        let index = match &records {
            Some(records) => Index::read(files, &records.index()).map(Arc::new),
            None => own,
        };
        let index = index.unwrap_or_default();
        let mut left = Vec::new();
        // Without the lock, another run may be at work in what looks abandoned.
        if let Some(records) = records.as_ref().filter(|_| turn.is_some()) {
            records.tidy();
            let found = scratch::recover(&target, records, &index);
            left.extend(found.0);
            remarks.extend(found.1);
        }
        check_owned(&target, &index)?;
        let scratch = Scratch::create(&target, records.as_ref())?;
        let same = files.stat(&target.folder).is_ok_and(|stat| index.folder == (stat.device, stat.inode));
        let writer = Writer::new(&target, &scratch, same.then(|| index.clone()))?;
        Ok(Self { target, scratch, writer, records, index, left, remarks, _turn: turn })
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    /// A file could not be written, or the system refuses the exchange. The old site is whole.
    pub fn publish(self) -> Result<Published, PublishError> {
        self.finish().map(|done| done.published)
    }

    /// The same, and what is known of the new site.
    fn finish(mut self) -> Result<Finished, PublishError> {
        let (mut published, put) =
            self.writer.finish().map_err(|(path, error)| PublishError::Io(path, error))?;
        self.announce(&put);
        let put = Arc::new(put);
        let known = Known::new(self.index.clone(), put);
        self.scratch.swap(known).map_err(|error| PublishError::Io(self.target.shown.clone(), error))?;
        // The new site is there. What fails from here on is made good by the next build.
        let cleared = self.scratch.clear_site();
        let stays = cleared.is_err();
        match cleared {
            Ok(left) => self.left.extend(left),
            Err(error) => self.remarks.push(self.scratch.stays(&error)),
        }
        let files = &*self.target.files;
        let put = Arc::new(self.scratch.settled());
        let seen = index::look(files, self.scratch.new_site(), &put, self.scratch.folder());
        let index = seen.unwrap_or_else(|_| Index::default().with(&put));
        let index = if stays || self.records.as_ref().is_some_and(|records| records.noted().len() > 1) {
            index.with_former(&self.index, stays)
        } else {
            index
        };
        if let Some(records) = &self.records {
            let _ = index.write(files, &records.index());
            records.prune();
        }
        published.left = self.left;
        published.remarks = self.remarks;
        Ok(Finished { published, put, index, records: self.records })
    }

    /// Notes what is going to be published, before it is: a run that is killed in between leaves a site
    /// that is known to be kyr's all the same.
    fn announce(&self, put: &HashMap<Arc<str>, Put>) {
        let Some(records) = &self.records else { return };
        if !put.iter().all(|(path, put)| self.index.has(path, put.stat.size, &put.hash)) {
            let _ = self.index.with(put).write(&*self.target.files, &records.index());
        }
    }
}

impl Sink for Fresh {
    fn put(&self, path: &Arc<str>, bytes: &Arc<[u8]>, hash: &FileHash) {
        self.writer.put(path, bytes, hash);
    }
}

/// Waits until no other kyr publishes beside this folder, and holds the others off until the result
/// is dropped. Nothing is made for it that somebody could have put there before. Where the system
/// cannot lock a folder, two runs do not mix their files all the same, since each has a scratch folder
/// of its own; the last one wins.
///
/// Anybody who may read a folder can lock it, so nobody is waited for without end.
fn take_turn(
    target: &Target,
    patience: Duration,
    waits: &mut dyn FnMut(&Path),
) -> Result<Option<Locked>, PublishError> {
    let looks = u32::try_from(patience.as_millis() / PAUSE.as_millis()).unwrap_or(u32::MAX);
    for look in 0..=looks {
        match target.files.try_lock(&target.parent.path) {
            Ok(lock) => return Ok(Some(lock)),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(_) => return Ok(None),
        }
        if look == SOON.min(looks) {
            waits(target.shown_above());
        }
        if look < looks {
            thread::sleep(PAUSE);
        }
    }
    Err(PublishError::Busy(target.shown_above().to_owned()))
}

/// Whether a folder may be replaced: one that does not exist, is empty, or has nothing in it but what
/// kyr made, as the records or the manifest in it say. What only the manifest says is believed as far as
/// this, and kept when the folder is replaced.
fn check_owned(target: &Target, index: &Index) -> Result<(), PublishError> {
    let (files, folder, named) = (&*target.files, &target.folder, &target.shown);
    let fail = |error| PublishError::Io(named.clone(), error);
    match files.stat(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fail(error)),
        Ok(stat) if stat.kind != Kind::Folder => return Err(PublishError::NotOurs(named.clone())),
        Ok(_) => {}
    }
    let found = survey::survey(files, folder).map_err(|(path, error)| match error.kind() {
        io::ErrorKind::InvalidFilename => PublishError::TooDeep(named.clone()),
        _ if path.as_os_str().is_empty() => fail(error),
        _ => PublishError::Io(named.join(path), error),
    })?;
    let unlisted = |path: &&PathBuf| !survey::name(path).is_some_and(|name| index.lists(&name));
    if !found.iter().any(|path| unlisted(&path)) {
        return Ok(());
    }
    let json = read_small(files, &folder.join(MANIFEST), LARGEST_MANIFEST).unwrap_or_default();
    let ours = manifest::is_ours(&json);
    let listed = if ours { manifest::read(&json) } else { HashMap::new() };
    if !ours && !found.iter().any(|path| !unlisted(&path)) {
        return Err(PublishError::NotOurs(named.clone()));
    }
    let mut foreign = found
        .iter()
        .filter(unlisted)
        .filter(|path| !survey::name(path).is_some_and(|name| name == MANIFEST || listed.contains_key(&name)))
        .map(shown);
    let names: Vec<String> = foreign.by_ref().take(NAMED).collect();
    if names.is_empty() { Ok(()) } else { Err(PublishError::Foreign(named.clone(), names, foreign.count())) }
}
