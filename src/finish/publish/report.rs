//! What publishing did, what there is to say of it, and why it could not be done.

use std::io;
use std::path::{Path, PathBuf};

use super::destination::Target;
use crate::base::reason;
use crate::base::visible::shown;

/// What publishing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Files in the output.
    pub files: usize,
    /// Files that are new or different.
    pub written: usize,
    /// Bytes in the output.
    pub bytes: u64,
    /// Folders with files of the former site that kyr is not known to have made.
    pub left: Vec<PathBuf>,
    /// What else there is to say.
    pub remarks: Vec<Remark>,
}

/// Something that did not go as it should; the new site is there all the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Remark {
    /// There is no folder for records.
    NoRecords,
    /// The folder for records cannot be used: it belongs to somebody else, or cannot be written.
    Unusable(PathBuf),
    /// The folder for records lies in the site or the output, or is reached through a link in one of them.
    RecordsInSite(PathBuf),
    /// A scratch folder with an old site in it could not be removed, and why.
    Stays(PathBuf, String),
}

impl Remark {
    pub(super) fn stays(target: &Target, place: &Path, error: &io::Error) -> Self {
        Self::Stays(target.shown_beside(place), reason(error))
    }
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
    /// The output folder is where sources of the site are, or would be.
    IsSource(PathBuf),
    /// The output folder lies in a source of the site.
    InSite(PathBuf, PathBuf),
    /// The output folder is a folder of a version history, or lies in one: its name.
    InHistory(PathBuf, PathBuf),
    /// Another program holds the lock of the folder above the output.
    Busy(PathBuf),
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
            Self::IsSource(path) => write!(f, "{} is a place for the site's own files", shown(path)),
            Self::InSite(path, source) => {
                write!(f, "{} lies in {}, where the site's own files are", shown(path), shown(source))
            }
            Self::InHistory(path, name) => {
                write!(f, "{} belongs to a version history: `{}`", shown(path), shown(name))
            }
            Self::Busy(path) => {
                write!(f, "another program has locked {}, perhaps a kyr that publishes there", shown(path))
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
                "put what is to be published into `static/`, beside site.yaml, and move the rest out of this folder, which kyr replaces as a whole; or choose another with --output"
            }
            Self::Link(_) => "name the folder itself with --output, or remove the link",
            Self::HoldsSite(_) | Self::IsSource(_) | Self::InSite(..) | Self::InHistory(..) => {
                "choose a folder of its own with --output"
            }
            Self::Busy(_) => {
                "wait until it has ended, or end it, and try again; on Linux, `lslocks` and `fuser` tell which it is"
            }
            Self::Io(..) => {
                "check the permissions and the free space there, or choose another folder with --output"
            }
        }
    }
}
