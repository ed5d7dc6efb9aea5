//! What kyr published on this computer: by this a file is known to be kyr's, and one that nobody has
//! touched since is known without reading it.
//!
//! Only this list, which no site can fill, says that a file was made here: it has the digest of each. A
//! manifest says what is in a folder, and comes with it from wherever it comes.
//!
//! The date and size of a file prove nothing, since anybody can set them. The time of its last change
//! does, with its number: only the system sets it. One that is as late as the index itself proves
//! nothing either, for the clock of a file system stands still between two ticks; such a file is read.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::super::manifest::{self, sha256};
use crate::base::Digest;
use crate::base::file_system::{FileSystem, Kind, Stat, read_small, unguessable};
use crate::model::output::{FileHash, Output};

const HEAD: &str = "kyr published files, 2";

/// An index has about 200 bytes for each file. One that is larger than this is damaged.
const LARGEST: u64 = 128 << 20;

/// A file that kyr made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Made {
    size: u64,
    hash: FileHash,
    /// How the system described it when it was published; without it the content has to be read.
    stat: Option<Stat>,
}

/// What kyr published into a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    /// Device and number of the folder.
    pub(super) folder: (u64, u64),
    files: HashMap<String, Made>,
    /// Files of other builds that may still be there.
    others: HashMap<String, Vec<Made>>,
}

impl Index {
    /// Whether the file of this path, of which the system says `stat`, has this content for certain.
    pub(super) fn certain(&self, path: &str, stat: &Stat) -> Option<FileHash> {
        let known = self.files.get(path)?;
        (known.stat.as_ref() == Some(stat)).then_some(known.hash)
    }

    /// Whether kyr made a file at this path.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.others.contains_key(path)
    }

    /// The paths of all files that kyr made.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().chain(self.others.keys()).map(String::as_str)
    }

    /// Whether kyr made this content at this path.
    pub(super) fn has(&self, path: &str, size: u64, hash: &FileHash) -> bool {
        self.made(path).any(|made| made.size == size && made.hash == *hash)
    }

    /// Whether kyr made a file of this size at this path.
    pub(super) fn has_size(&self, path: &str, size: u64) -> bool {
        self.made(path).any(|made| made.size == size)
    }

    fn made(&self, path: &str) -> impl Iterator<Item = &Made> {
        self.files.get(path).into_iter().chain(self.others.get(path).into_iter().flatten())
    }

    /// The same with files that are going to be there, so that it is true before they are and after.
    pub(super) fn with(&self, put: &HashMap<Arc<str>, Put>) -> Self {
        let mut index = Self { folder: self.folder, files: self.files.clone(), others: self.others.clone() };
        let made =
            put.iter().map(|(path, put)| (path, Made { size: put.stat.size, hash: put.hash, stat: None }));
        for (path, made) in made {
            index.add(path, made);
        }
        index
    }

    /// The same with all files of an index of earlier builds, the ones that were there last or not.
    pub(super) fn with_former(mut self, former: &Self, last: bool) -> Self {
        let last = former.files.iter().filter(|_| last).map(|(path, made)| (path, *made));
        let others = former.others.iter().flat_map(|(path, all)| all.iter().map(move |made| (path, *made)));
        for (path, made) in last.chain(others) {
            self.add(path, Made { stat: None, ..made });
        }
        self
    }

    fn add(&mut self, path: &str, made: Made) {
        if !self.has(path, made.size, &made.hash) {
            self.others.entry(path.to_owned()).or_default().push(made);
        }
    }

    /// The index of the next output of a program that publishes again and again, of which `before` was
    /// the last one. The system is not asked, since these files change without the index.
    pub(super) fn next(&self, before: &Output, after: &Output) -> Self {
        let made = |(path, bytes): (&Arc<str>, &Arc<[u8]>)| {
            let same = before.files.get(path).is_some_and(|old| Arc::ptr_eq(old, bytes) || old == bytes);
            let known = self.files.get(&**path).filter(|_| same);
            let hash = known.map_or_else(|| sha256(bytes), |made| made.hash);
            (path.to_string(), Made { size: bytes.len() as u64, hash, stat: None })
        };
        let files = after.files.par_iter().map(made).collect();
        let last = Self { folder: self.folder, files: self.files.clone(), others: HashMap::new() };
        Self { folder: self.folder, files, others: HashMap::new() }.with_former(&last, true)
    }

    /// Reads an index. One that is damaged, or of another version of kyr, is none.
    pub(super) fn read(files: &dyn FileSystem, path: &Path) -> Option<Self> {
        let text = String::from_utf8(read_small(files, path, LARGEST).ok()?).ok()?;
        let (body, digest) = text.strip_suffix('\n')?.rsplit_once('\n')?;
        if Digest::of(body.as_bytes()).to_string() != digest {
            return None;
        }
        let mut lines = body.lines();
        if lines.next()? != HEAD {
            return None;
        }
        let (device, inode) = lines.next()?.split_once(' ')?;
        let device = device.parse().ok()?;
        let mut index = Self { folder: (device, inode.parse().ok()?), ..Self::default() };
        for line in lines {
            let (other, line) = line.strip_prefix(OTHER).map_or((false, line), |line| (true, line));
            let (path, made) = entry(line, device)?;
            if other {
                index.add(&path, made);
            } else {
                index.files.insert(path, made);
            }
        }
        Some(index)
    }

    /// Writes the index. It takes the place of the one before as a whole.
    pub(super) fn write(&self, files: &dyn FileSystem, path: &Path) -> std::io::Result<()> {
        let mut text = format!("{HEAD}\n{} {}\n", self.folder.0, self.folder.1);
        let last = self.files.iter().map(|(name, made)| (name, "", made));
        let others =
            self.others.iter().flat_map(|(name, all)| all.iter().map(move |made| (name, OTHER, made)));
        let mut all: Vec<_> = last.chain(others).filter(|(name, ..)| !name.contains(['\n', '\r'])).collect();
        all.sort_unstable_by_key(|(name, other, made)| (*name, *other, made.hash));
        for (name, other, made) in all {
            text += &format!("{other}{} {}", made.size, manifest::hex(&made.hash));
            if let Some(Stat { modified, changed, inode, mode, owner, .. }) = made.stat {
                let numbers = [modified.0, modified.1, changed.0, changed.1].map(|n| n.to_string()).join(" ");
                text += &format!(" {numbers} {inode} {mode} {owner}");
            }
            text += "\t";
            text += name;
            text += "\n";
        }
        text.pop();
        let digest = Digest::of(text.as_bytes());
        text += &format!("\n{digest}\n");
        let fresh = path.with_extension(format!("{}.new", unguessable()?));
        files.create_file(&fresh, text.as_bytes())?;
        files.rename(&fresh, path).inspect_err(|_| {
            let _ = files.remove_file(&fresh);
        })
    }
}

/// A file as it was put into its place: what the system said of it then, and its content.
#[derive(Debug, Clone, Copy)]
pub(super) struct Put {
    pub(super) stat: Stat,
    pub(super) hash: FileHash,
    /// Whether it is a link to a file of the old site. When that is removed, the time of its last change is
    /// another one: see [`Known::settled`](super::known::Known::settled).
    pub(super) linked: bool,
}

impl Put {
    /// Whether this is what the system says of the file while nobody else has touched it.
    pub(super) fn is(&self, stat: &Stat) -> bool {
        *stat == self.stat
    }
}

/// Looks at what is published in `folder` now, whose files are `put`. `beside` is a folder of this
/// run's on the same file system, for asking it the time.
pub(super) fn look(
    files: &dyn FileSystem,
    folder: &Path,
    put: &HashMap<Arc<str>, Put>,
    beside: &Path,
) -> std::io::Result<Index> {
    let clock = beside.join("clock");
    let _ = files.remove_file(&clock);
    let now = files.create_file(&clock, b"")?.changed;
    files.remove_file(&clock)?;
    let place = files.stat(folder)?;
    let known = put.par_iter().map(|(path, put)| {
        let certain = files
            .stat(&folder.join(&**path))
            .ok()
            .filter(|stat| put.is(stat) && stat.changed < now && stat.device == place.device);
        (path.to_string(), Made { size: put.stat.size, hash: put.hash, stat: certain })
    });
    Ok(Index { folder: (place.device, place.inode), files: known.collect(), others: HashMap::new() })
}

/// Begins the line of a file that is not of the last build.
const OTHER: &str = "- ";

fn entry(line: &str, device: u64) -> Option<(String, Made)> {
    let (numbers, name) = line.split_once('\t')?;
    let mut fields = numbers.split(' ');
    let (size, hash) = (fields.next()?.parse().ok()?, manifest::unhex(fields.next()?)?);
    let mut fields = fields.peekable();
    if fields.peek().is_none() {
        return Some((name.to_owned(), Made { size, hash, stat: None }));
    }
    let mut next = || fields.next();
    let stat = Stat {
        kind: Kind::File,
        size,
        modified: (next()?.parse().ok()?, next()?.parse().ok()?),
        changed: (next()?.parse().ok()?, next()?.parse().ok()?),
        device,
        inode: next()?.parse().ok()?,
        mode: next()?.parse().ok()?,
        owner: next()?.parse().ok()?,
    };
    Some((name.to_owned(), Made { size, hash, stat: Some(stat) }))
}
