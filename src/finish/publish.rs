//! Puts the output into its folder, all or nothing.
//!
//! The new site is written beside the old one and the two change places, so that a crash leaves one
//! or the other. Files that did not change are linked from the old folder, not written again. What kyr
//! did not make is never removed or replaced, and no symbolic link is followed.

mod destination;
mod index;
mod mirror;
mod records;
mod scratch;
mod survey;
mod writer;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{MANIFEST, manifest};
use crate::base::file_system::{FileSystem, Kind, Locked, read_small};
use crate::base::reason;
use crate::base::visible::shown;
use crate::model::output::{FileHash, Output, Sink};

pub use destination::Destination;
pub use mirror::Mirror;

use index::{Index, Put};
use records::Records;
use scratch::{Known, Scratch};
use writer::Writer;

/// How many files of somebody else are named.
const NAMED: usize = 5;

/// A manifest has about 150 bytes for each file. One that is larger than this is none of kyr's.
const LARGEST_MANIFEST: u64 = 64 << 20;

/// What publishing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Files in the output.
    pub files: usize,
    /// Files that are new or different.
    pub written: usize,
    /// Bytes in the output.
    pub bytes: u64,
    /// Folders with files of the former site that kyr is not known to have made.
    pub left: Vec<PathBuf>,
}

/// Why the output could not be published. The old output is whole in every case.
#[derive(Debug)]
pub enum PublishError {
    /// The folder was not made by kyr.
    NotOurs(PathBuf),
    /// The folder has files in it that kyr did not put there: some of them, and how many more there are.
    Foreign(PathBuf, Vec<String>, usize),
    /// The folder has folders in it that lie deeper than the system can name.
    TooDeep(PathBuf),
    /// The folder is a symbolic link, or reached through one of the site's.
    Link(PathBuf),
    /// The output folder holds the site's own sources.
    HoldsSite(PathBuf),
    /// The output folder lies in a source of the site.
    InSite(PathBuf, PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotOurs(path) => {
                write!(f, "{} exists and was not made by kyr, so it is left as it is", shown(path))
            }
            Self::Foreign(path, names, more) => {
                write!(f, "{} has files that kyr did not make: {}", shown(path), names.join(", "))?;
                if *more > 0 { write!(f, " and {more} more") } else { Ok(()) }
            }
            Self::TooDeep(path) => {
                write!(f, "{} has folders in it that lie deeper than any that kyr makes", shown(path))
            }
            Self::Link(path) => {
                write!(f, "{} is a symbolic link or lies behind one, and kyr follows none here", shown(path))
            }
            Self::HoldsSite(path) => write!(f, "{} holds the site's own files", shown(path)),
            Self::InSite(path, source) => {
                write!(f, "{} lies in {}, where the site's own files are", shown(path), shown(source))
            }
            Self::Io(path, error) => write!(f, "cannot write {}: {}", shown(path), reason(error)),
        }
    }
}

impl PublishError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotOurs(_) | Self::TooDeep(_) => {
                "choose another folder with --output, or remove this one yourself"
            }
            Self::Foreign(..) => {
                "move them out of this folder, which kyr replaces as a whole, or choose another with --output"
            }
            Self::Link(_) => "name the folder itself with --output, or remove the link",
            Self::HoldsSite(_) | Self::InSite(..) => "choose a folder of its own with --output",
            Self::Io(..) => {
                "check the permissions and the free space there, or choose another folder with --output"
            }
        }
    }
}

/// Publishes `output`.
///
/// # Errors
/// The folder is not kyr's, or the system refuses to write.
pub fn publish(output: &Output, destination: &Destination) -> Result<Published, PublishError> {
    let fresh = Fresh::begin(destination)?;
    fresh.writer.put_all(output);
    fresh.publish()
}

/// A site being written beside the one that is there. Dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Fresh {
    files: Arc<dyn FileSystem>,
    shown: PathBuf,
    scratch: Scratch,
    writer: Writer,
    records: Option<Records>,
    /// What kyr published here on this computer.
    index: Arc<Index>,
    left: Vec<PathBuf>,
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
    /// Prepares to publish.
    ///
    /// # Errors
    /// The folder is not kyr's, or the system refuses to write.
    pub fn begin(destination: &Destination) -> Result<Self, PublishError> {
        let files = destination.files.clone();
        let shown = destination.folder.clone();
        destination.check()?;
        let parent = destination.parent();
        destination.make_parent().map_err(|error| PublishError::Io(parent.to_owned(), error))?;
        let turn = take_turn(destination);
        let records = Records::open(destination);
        let index = records.as_ref().and_then(|records| Index::read(&*files, &records.index()));
        let index = Arc::new(index.unwrap_or_default());
        let mut left = Vec::new();
        // Without the lock, another run may be at work in what looks abandoned.
        if let Some(records) = records.as_ref().filter(|_| turn.is_some()) {
            records.tidy();
            left = scratch::recover(destination, records, &index);
        }
        check_owned(&*files, &shown, &index)?;
        let scratch = Scratch::create(destination, records.as_ref())?;
        let same = files.stat(&shown).is_ok_and(|stat| index.folder == (stat.device, stat.inode));
        let writer = Writer::new(files.clone(), &scratch.site(), &shown, same.then(|| index.clone()));
        Ok(Self { files, shown, scratch, writer, records, index, left, _turn: turn })
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
        let known = Known { index: self.index.clone(), put: put.clone() };
        self.scratch.swap(known).map_err(|error| PublishError::Io(self.shown.clone(), error))?;
        // The new site is there. What fails from here on is made good by the next build.
        let cleared = self.scratch.clear_site();
        let stays = cleared.is_err();
        self.left.extend(cleared.ok().flatten());
        let seen = index::look(&*self.files, &self.shown, &put, self.scratch.folder());
        let index = seen.unwrap_or_else(|_| Index::default().with(&put));
        let index = if stays || self.records.as_ref().is_some_and(|records| records.noted().len() > 1) {
            index.with_former(&self.index, stays)
        } else {
            index
        };
        if let Some(records) = &self.records {
            let _ = index.write(&*self.files, &records.index());
            records.prune();
        }
        published.left = self.left;
        Ok(Finished { published, put, index, records: self.records })
    }

    /// Notes what is going to be published, before it is: a run that is killed in between leaves a site
    /// that is known to be kyr's all the same.
    fn announce(&self, put: &HashMap<Arc<str>, Put>) {
        let Some(records) = &self.records else { return };
        if !put.iter().all(|(path, put)| self.index.has(path, put.stat.size, &put.hash)) {
            let _ = self.index.with(put).write(&*self.files, &records.index());
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
fn take_turn(destination: &Destination) -> Option<Locked> {
    destination.files.lock(destination.parent()).ok()
}

/// Whether a folder may be replaced: one that does not exist, is empty, or has nothing in it but what
/// kyr made, as the records or the manifest in it say. What only the manifest says is believed as far as
/// this, and kept when the folder is replaced.
fn check_owned(files: &dyn FileSystem, folder: &Path, index: &Index) -> Result<(), PublishError> {
    let fail = |error| PublishError::Io(folder.to_owned(), error);
    match files.stat(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fail(error)),
        Ok(stat) if stat.kind != Kind::Folder => return Err(PublishError::NotOurs(folder.to_owned())),
        Ok(_) => {}
    }
    let found = survey::survey(files, folder).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidFilename => PublishError::TooDeep(folder.to_owned()),
        _ => fail(error),
    })?;
    let unlisted = |path: &&PathBuf| !survey::name(path).is_some_and(|name| index.lists(&name));
    if !found.iter().any(|path| unlisted(&path)) {
        return Ok(());
    }
    let json = read_small(files, &folder.join(MANIFEST), LARGEST_MANIFEST).unwrap_or_default();
    let ours = manifest::is_ours(&json);
    let listed = if ours { manifest::read(&json) } else { HashMap::new() };
    if !ours && !found.iter().any(|path| !unlisted(&path)) {
        return Err(PublishError::NotOurs(folder.to_owned()));
    }
    let mut foreign = found
        .iter()
        .filter(unlisted)
        .filter(|path| !survey::name(path).is_some_and(|name| name == MANIFEST || listed.contains_key(&name)))
        .map(shown);
    let names: Vec<String> = foreign.by_ref().take(NAMED).collect();
    if names.is_empty() {
        Ok(())
    } else {
        Err(PublishError::Foreign(folder.to_owned(), names, foreign.count()))
    }
}
