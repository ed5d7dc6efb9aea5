//! Directory to `Tree`: the only reader of a site's files, and of today's date.
//!
//! Takes a folder. Gives every file that a build may look at, and what is wrong with them as
//! files: not UTF-8, names that other systems cannot hold, links that lead out of the site. Never
//! interprets what it reads.

mod builtin;
mod clock;
mod encoding;
mod folder;
mod mentions;
mod names;
mod open;
mod read;
mod roots;

use std::path::Path;

use crate::base::{Code, Date, Diagnostic, reason, visible};
use crate::model::capacity::Capacity;
use crate::model::tree::Tree;

pub use builtin::builtin_files;
pub use clock::today;
pub use folder::Folder;
pub(crate) use open::TOO_LARGE;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &encoding::NOT_UTF8,
    &read::OUTSIDE,
    &read::UNREADABLE,
    &open::TOO_LARGE,
    &names::NOT_PORTABLE,
    &names::TOO_LONG,
    &names::CASE,
    &roots::ROOT_NAME,
    &roots::BESIDE_STATIC,
    &roots::STATIC_LINK,
];

/// Why a site could not be read at all: the machine's fault, or the caller's.
#[derive(Debug)]
pub enum LoadError {
    /// There is no `site.yaml` here, so this is not the folder of a site.
    NotASite(String),
    /// The system would not let us read a folder.
    Io(String, std::io::Error),
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotASite(path) if path == "." => write!(f, "there is no site.yaml in this folder"),
            Self::NotASite(path) => write!(f, "there is no site.yaml in {}", visible(path)),
            Self::Io(path, error) => write!(f, "cannot read {}: {}", visible(path), reason(error)),
        }
    }
}

/// Reads the site in `root`.
///
/// # Errors
/// The folder has no `site.yaml`, or cannot be read.
pub fn load(root: &Path, today: Date) -> Result<(Tree, Vec<Diagnostic>), LoadError> {
    Folder::read(root, today).map(Folder::into_parts)
}

/// Files and folders of a site that a build looks at.
#[must_use]
pub fn roots() -> [&'static str; 5] {
    roots::ROOTS
}

/// What sources said when they were translated; None where the site has no such file. No build needs it, so
/// `load` leaves it out; what it says of files that cannot be read holds here too.
///
/// # Errors
/// The file is there and cannot be read; the diagnostic says why.
pub fn memory(root: &Path, capacity: &Capacity) -> Result<Option<String>, Box<Diagnostic>> {
    read::memory(root, capacity)
}

/// Whether a diagnostic says that a file is there of which the tree has not what is in it. What would write
/// that file anew must not.
#[must_use]
pub fn is_unread(diagnostic: &Diagnostic) -> bool {
    let codes = [&encoding::NOT_UTF8, &read::OUTSIDE, &read::UNREADABLE, &open::TOO_LARGE];
    codes.into_iter().any(|code| diagnostic.code == code)
}
