//! Walks the site's folders and reads their files.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::encoding::not_utf8;
use super::names;
use super::open::{self, TOO_LARGE, Total, Unread, Wanted, is_large};
use super::roots::{self, ROOTS};
use crate::base::{Code, Diagnostic, Digest, Severity, Source};
use crate::model::capacity::{Capacity, Measure};
use crate::model::memory::MEMORY;
use crate::model::tree::{Blob, File, STATIC};

/// Endings of files that are text for kyr.
const TEXT: [&str; 13] =
    ["md", "yaml", "yml", "ftl", "html", "xml", "css", "svg", "js", "txt", "typ", "lock", "json"];

pub(super) const OUTSIDE: Code = Code {
    name: "symlink-outside",
    severity: Severity::Error,
    adjustable: false,
    what: "A symbolic link leads out of the site's folder, in a circle, or nowhere.",
    why: "What stands outside the folder is not under version control with the site; publishing it could publish private files by accident.",
    fix: "Copy the file into the site and remove the link.",
};

pub(super) const UNREADABLE: Code = Code {
    name: "unreadable-file",
    severity: Severity::Error,
    adjustable: false,
    what: "The system does not let kyr read a file of the site.",
    why: "A page that cannot be read would silently be missing from the site.",
    fix: "Change the permissions of the file, or remove it.",
};

/// Why what is neither a file nor a folder is not read: nobody may ever write into a pipe.
const SPECIAL: &str = "it is a pipe, a socket or a device";

/// What is in the folder, not read yet.
#[derive(Default)]
pub(super) struct All {
    pub(super) files: Vec<Found>,
    pub(super) faults: BTreeMap<Arc<str>, Diagnostic>,
    /// Where symbolic links inside the site lead.
    pub(super) linked: BTreeSet<PathBuf>,
    /// Whether something was listed that was not there any more.
    pub(super) moving: bool,
    /// Files and folders that were met.
    count: u64,
}

/// A file, not read yet.
pub(super) struct Found {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) way: Way,
}

/// How a file was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Direct,
    /// It is a symbolic link, or stands in a folder that is one.
    Link,
}

/// Why there is no good file: what is wrong with it, and what can be made out of it all the same, so
/// that links to it are not broken as well.
pub(super) type Fault = (Diagnostic, Option<File>);

/// Finds every file of the site in `home`.
pub(super) fn everything(home: &Path, capacity: &Capacity) -> All {
    let mut all = All::default();
    for root in ROOTS {
        walk(home, &home.join(root), capacity, &mut all);
    }
    all.files.retain(|found| found.name != MEMORY);
    all
}

/// Finds the file of this name, or every file in the folder of this name.
pub(super) fn below(home: &Path, name: &str, capacity: &Capacity) -> All {
    let mut all = All::default();
    walk(home, &home.join(name), capacity, &mut all);
    all.files.retain(|found| found.name != MEMORY);
    all
}

/// The text of the translation memory, found and read like any other file.
pub(super) fn memory(root: &Path, capacity: &Capacity) -> Result<Option<String>, Box<Diagnostic>> {
    let system = |error: &std::io::Error| Box::new(unreadable(MEMORY, &reason(Some(error))));
    let home = canonical(root).map_err(|error| system(&error))?;
    let mut all = All::default();
    walk(&home, &home.join(MEMORY), capacity, &mut all);
    if let Some(fault) = all.faults.into_values().next() {
        return Err(Box::new(fault));
    }
    let Some(found) = all.files.into_iter().find(|found| found.name == MEMORY) else { return Ok(None) };
    // The folder above it may be a link.
    if !canonical(&found.path).map_err(|error| system(&error))?.starts_with(&home) {
        return Err(Box::new(outside(MEMORY, "leads out of the site's folder")));
    }
    let total = Total::new(0, capacity);
    match read_one(&found, capacity, Wanted::All, &total) {
        Outcome::Read(file) => match std::str::from_utf8(file.bytes()) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(error) => Err(Box::new(not_utf8(MEMORY, file.bytes(), error.valid_up_to()).0)),
        },
        Outcome::Fault((fault, _)) => Err(Box::new(fault)),
        Outcome::Beyond => total.fault().map_or(Ok(None), |fault| Err(Box::new(fault))),
        Outcome::Large | Outcome::Gone => Ok(None),
    }
}

/// What came of a file that was found.
pub(super) enum Outcome {
    Read(File),
    Fault(Fault),
    /// It is large, and was not read yet.
    Large,
    /// With it, there would be too much of everything.
    Beyond,
    /// It is not there any more.
    Gone,
}

/// Reads files, save those that `known` has.
pub(super) fn contents<'a>(
    files: &[&'a Found],
    capacity: &Capacity,
    wanted: Wanted,
    total: &Total,
    known: &(dyn Fn(&Found) -> Option<File> + Sync),
) -> Vec<(&'a Found, Outcome)> {
    files
        .par_iter()
        .map(|found| {
            let outcome = match known(found) {
                Some(file) if wanted == Wanted::Small && is_large(&found.name, size(&file)) => Outcome::Large,
                Some(file) => match total.count(0, size(&file)) {
                    Ok(()) => Outcome::Read(file),
                    Err(_) => Outcome::Beyond,
                },
                None => read_one(found, capacity, wanted, total),
            };
            (*found, outcome)
        })
        .collect()
}

/// The size of a file in bytes.
pub(super) fn size(file: &File) -> u64 {
    u64::try_from(file.bytes().len()).unwrap_or(u64::MAX)
}

/// Whether a file may have been written since a moment. File systems keep time coarsely, some to two
/// seconds; and a copy can bring its old date along, so that the date of its entry counts as well.
#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
pub(super) fn written_since(path: &Path, moment: SystemTime) -> bool {
    let Some(moment) = moment.checked_sub(Duration::from_secs(2)) else { return true };
    std::fs::metadata(path).map_or(true, |metadata| {
        metadata.modified().map_or(true, |time| time >= moment) || entered(&metadata) >= moment
    })
}

#[cfg(unix)]
fn entered(metadata: &std::fs::Metadata) -> SystemTime {
    use std::os::unix::fs::MetadataExt;
    let seconds = u64::try_from(metadata.ctime()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

#[cfg(not(unix))]
fn entered(metadata: &std::fs::Metadata) -> SystemTime {
    metadata.created().unwrap_or(SystemTime::UNIX_EPOCH)
}

fn walk(home: &Path, start: &Path, capacity: &Capacity, all: &mut All) {
    if start.symlink_metadata().is_err() {
        return;
    }
    let mut link = Link::default();
    let top = name_of(home, start);
    let root = top.split('/').next().unwrap_or_default();
    let mut entries = WalkDir::new(start).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                all.refused(home, start, &error);
                continue;
            }
        };
        let folder = entry.file_type().is_dir();
        if entry.depth() > 0 && names::ignored(root, &entry.file_name().to_string_lossy()) {
            if folder {
                entries.skip_current_dir();
            }
            continue;
        }
        all.count += 1;
        if all.count > capacity.of(Measure::Files) {
            let fault = too_many(capacity.of(Measure::Files));
            all.faults.insert("content".into(), fault);
            return;
        }
        let name = name_of(home, entry.path());
        let followed = if root == STATIC && entry.path_is_symlink() {
            Err(roots::static_link(&name))
        } else {
            link.follow(home, &entry, &name, &mut all.linked)
        };
        if let Err(fault) = followed {
            all.faults.insert(name.into(), fault);
            if folder {
                entries.skip_current_dir();
            }
        } else if entry.file_type().is_file() {
            let way = if link.depth.is_some() { Way::Link } else { Way::Direct };
            all.files.push(Found { name, path: entry.into_path(), way });
        } else if !folder {
            all.faults.insert(name.clone().into(), unreadable(&name, SPECIAL));
        }
    }
}

impl All {
    /// Notes what the walk could not enter.
    fn refused(&mut self, home: &Path, start: &Path, error: &walkdir::Error) {
        let name = name_of(home, error.path().unwrap_or(start));
        let is_link = error.path().is_some_and(Path::is_symlink);
        let gone = error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound);
        let fault = if error.loop_ancestor().is_some() {
            outside(&name, "leads in a circle")
        } else if is_link {
            outside(&name, "leads nowhere")
        } else if gone {
            // It was listed, and is gone: an editor's file, most likely.
            self.moving = true;
            return;
        } else {
            unreadable(&name, &reason(error.io_error()))
        };
        self.faults.insert(name.into(), fault);
    }
}

/// The linked folder in which a walk is.
#[derive(Default)]
struct Link {
    /// How deep it stands.
    depth: Option<usize>,
    /// The real folders that were entered by it. Links in linked folders can lead to one folder on more
    /// ways than there are files in the world; it is entered once.
    entered: BTreeSet<PathBuf>,
}

impl Link {
    /// Notes where the walk is. A diagnostic where it must not go on.
    fn follow(
        &mut self,
        home: &Path,
        entry: &DirEntry,
        name: &str,
        linked: &mut BTreeSet<PathBuf>,
    ) -> Result<(), Diagnostic> {
        if self.depth.is_some_and(|depth| entry.depth() <= depth) {
            *self = Self::default();
        }
        let is_link = entry.path_is_symlink();
        let folder = entry.file_type().is_dir();
        if !is_link && (self.depth.is_none() || !folder) {
            return Ok(());
        }
        let real = canonical(entry.path()).ok().filter(|real| real.starts_with(home));
        let Some(real) = real else { return Err(outside(name, "leads out of the site's folder")) };
        if is_link {
            linked.insert(real.clone());
            self.depth = self.depth.or(Some(entry.depth()));
        }
        if folder && !self.entered.insert(real) {
            return Err(outside(name, "leads to a folder that is here already"));
        }
        Ok(())
    }
}

/// The path from the site's folder, with `/` on every system.
pub(super) fn name_of(home: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(home).unwrap_or(path);
    relative.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// What stands in the place of a file that is there and cannot be read. What leads to it is not at fault.
pub(super) fn unread(name: &str) -> Option<File> {
    let root = name.split('/').next().unwrap_or_default();
    ["content", STATIC].contains(&root).then(|| File::Bytes(Arc::new(Blob::unread(name))))
}

fn read_one(found: &Found, capacity: &Capacity, wanted: Wanted, total: &Total) -> Outcome {
    let name = &found.name;
    let fault = match open::read(name, &found.path, capacity, wanted, total) {
        Ok(bytes) => return file(name, bytes).map_or_else(Outcome::Fault, Outcome::Read),
        Err(Unread::Large) => return Outcome::Large,
        Err(Unread::Beyond) => return Outcome::Beyond,
        Err(Unread::Gone) => return Outcome::Gone,
        Err(Unread::Special) => unreadable(name, SPECIAL),
        Err(Unread::Fault(fault)) => fault,
        Err(Unread::System(error)) => unreadable(name, &reason(Some(&error))),
    };
    Outcome::Fault((fault, unread(name)))
}

/// Whether a file is text for kyr, by its name.
pub(super) fn is_text(name: &str) -> bool {
    // What is published as it is, is not interpreted.
    !name.starts_with("static/") && name.rsplit_once('.').is_some_and(|(_, ending)| TEXT.contains(&ending))
}

fn too_many(most: u64) -> Diagnostic {
    Diagnostic::new(&TOO_LARGE, format!("there are more than {most} files and folders"))
        .in_file("content")
        .hint("remove what is no part of the site, or raise `limits: {files: ...}` in site.yaml")
}

#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
pub(super) fn canonical(path: &Path) -> std::io::Result<PathBuf> {
    std::fs::canonicalize(path)
}

/// Whether there is a file, or why that cannot be said.
#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
pub(super) fn look_for(path: &Path) -> std::io::Result<()> {
    if std::fs::metadata(path)?.is_file() { Ok(()) } else { Err(std::io::ErrorKind::NotFound.into()) }
}

/// Makes a file of its name and bytes: text where the ending says so.
pub(super) fn file(name: &str, bytes: Vec<u8>) -> Result<File, Fault> {
    if !is_text(name) {
        let digest = Digest::of(&bytes);
        return Ok(File::Bytes(Arc::new(Blob { path: name.into(), bytes: bytes.into(), digest })));
    }
    // Ten times quicker than the standard library with texts that are not Latin.
    match simdutf8::compat::from_utf8(&bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            Ok(File::Text(Arc::new(Source::new(name, text))))
        }
        Err(error) => Err(not_utf8(name, &bytes, error.valid_up_to())),
    }
}

fn outside(name: &str, what: &str) -> Diagnostic {
    Diagnostic::new(&OUTSIDE, format!("this symbolic link {what}"))
        .in_file(name)
        .hint("copy the file into the site and remove the link")
}

fn unreadable(name: &str, reason: &str) -> Diagnostic {
    Diagnostic::new(&UNREADABLE, format!("this file cannot be read: {reason}"))
        .in_file(name)
        .hint("change the permissions of the file, or remove it")
}

/// The system's reason, without the number it appends.
fn reason(error: Option<&std::io::Error>) -> String {
    let text = error.map_or_else(|| "unknown reason".into(), ToString::to_string);
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}
