//! What was published last, as the system sees it: by this a file that nobody has touched since is
//! known without reading it.
//!
//! The date and size of a file prove nothing, since anybody can set them. The time of its last change
//! does, with its number: only the system sets it. One that is as late as the index itself proves
//! nothing either, for the clock of a file system stands still between two ticks; such a file is read.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::super::manifest;
use crate::base::Digest;
use crate::base::file_system::{FileSystem, Kind, Stat, unguessable};
use crate::model::output::FileHash;

const HEAD: &str = "kyr published files, 1";

/// What kyr published into a folder.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Device and number of the folder.
    pub(super) folder: (u64, u64),
    /// What is known of each file; without it the content has to be read.
    pub(super) files: HashMap<String, Option<(Stat, FileHash)>>,
}

impl Index {
    /// Whether the file of this path, of which the system says `stat`, has this content for certain.
    pub(super) fn certain(&self, path: &str, stat: &Stat) -> Option<FileHash> {
        let (known, hash) = (*self.files.get(path)?)?;
        (known == *stat).then_some(hash)
    }

    /// Reads an index. One that is damaged, or of another version of kyr, is none.
    pub(super) fn read(files: &dyn FileSystem, path: &Path) -> Option<Self> {
        let text = String::from_utf8(files.read(path).ok()?).ok()?;
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
        let files = lines.map(|line| entry(line, device)).collect::<Option<_>>()?;
        Some(Self { folder: (device, inode.parse().ok()?), files })
    }

    /// Writes the index. It takes the place of the one before as a whole.
    pub(super) fn write(&self, files: &dyn FileSystem, path: &Path) -> std::io::Result<()> {
        let mut text = format!("{HEAD}\n{} {}\n", self.folder.0, self.folder.1);
        let mut names: Vec<&String> = self.files.keys().filter(|name| !name.contains(['\n', '\r'])).collect();
        names.sort_unstable();
        for name in names {
            if let Some((stat, hash)) = &self.files[name] {
                let Stat { size, modified, changed, inode, mode, owner, .. } = stat;
                let numbers = [modified.0, modified.1, changed.0, changed.1].map(|n| n.to_string()).join(" ");
                text += &format!("{size} {numbers} {inode} {mode} {owner} {}", manifest::hex(hash));
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
    /// Whether it was linked, which changes the time of the last change.
    pub(super) linked: bool,
}

/// Looks at what is published in `folder` now, whose files are `put`. `beside` is a folder of this
/// run's on the same file system, for asking it the time.
pub(super) fn look(
    files: &dyn FileSystem,
    folder: &Path,
    put: Vec<(Arc<str>, Put)>,
    beside: &Path,
) -> std::io::Result<Index> {
    let clock = beside.join("clock");
    let _ = files.remove_file(&clock);
    let now = files.create_file(&clock, b"")?.changed;
    files.remove_file(&clock)?;
    let place = files.stat(folder)?;
    let known = put.into_par_iter().map(|(path, put)| {
        let certain = files.stat(&folder.join(&*path)).ok().filter(|stat| {
            let same = if put.linked { Stat { changed: stat.changed, ..put.stat } } else { put.stat };
            *stat == same && stat.kind == Kind::File && stat.changed < now && stat.device == place.device
        });
        (path.to_string(), certain.map(|stat| (stat, put.hash)))
    });
    Ok(Index { folder: (place.device, place.inode), files: known.collect() })
}

fn entry(line: &str, device: u64) -> Option<(String, Option<(Stat, FileHash)>)> {
    let (numbers, name) = line.split_once('\t')?;
    if numbers.is_empty() {
        return Some((name.to_owned(), None));
    }
    let mut fields = numbers.split(' ');
    let mut next = || fields.next();
    let stat = Stat {
        kind: Kind::File,
        size: next()?.parse().ok()?,
        modified: (next()?.parse().ok()?, next()?.parse().ok()?),
        changed: (next()?.parse().ok()?, next()?.parse().ok()?),
        device,
        inode: next()?.parse().ok()?,
        mode: next()?.parse().ok()?,
        owner: next()?.parse().ok()?,
    };
    Some((name.to_owned(), Some((stat, manifest::unhex(next()?)?))))
}
