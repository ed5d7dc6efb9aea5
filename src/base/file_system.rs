//! What writing needs of a file system, as a trait, so that a test can fail or stop at any call.
//!
//! Every writer of the program goes through [`FileSystem`]. No call of it follows a symbolic link in
//! the last part of a path, and none replaces a file save `rename`.

#![allow(clippy::disallowed_methods, reason = "this module is the way to the file system")]

mod disk;
mod links;

use std::ffi::OsString;
use std::fmt::Debug;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

pub use disk::Disk;
pub use links::{lies_in, links_on};

/// What an entry of a folder is, links not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    File,
    Folder,
    /// A symbolic link, a pipe, a device.
    Other,
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: OsString,
    pub kind: Kind,
}

/// What the system knows of a file. Where it does not know an inode or an owner, they are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stat {
    pub kind: Kind,
    pub size: u64,
    /// When the content was written, in seconds and nanoseconds. Programs set it as they like.
    pub modified: (i64, i64),
    /// When anything of the file was changed. Only the system sets it.
    pub changed: (i64, i64),
    pub device: u64,
    pub inode: u64,
    /// Permissions.
    pub mode: u32,
    pub owner: u32,
}

/// Who else may see a new folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Who may see new folders by the settings of the system.
    Usual,
    /// The person who runs the program.
    Private,
}

/// A lock that ends when it is dropped, or when the program ends in whatever way.
#[derive(Debug)]
pub struct Locked {
    _file: File,
}

/// A folder that is held open: its path leads to it, whatever is put under its name meanwhile, where the
/// system can do that.
#[derive(Debug)]
pub struct Held {
    pub path: PathBuf,
    pub stat: Stat,
    file: Option<File>,
}

impl Held {
    /// A folder that is known by its name only, where it cannot be held.
    #[must_use]
    pub fn by_name(path: PathBuf, stat: Stat) -> Self {
        Self { path, stat, file: None }
    }

    /// Whether the folder `other` is this one.
    #[must_use]
    pub fn is(&self, other: &Stat) -> bool {
        other.kind == Kind::Folder && (other.device, other.inode) == (self.stat.device, self.stat.inode)
    }
}

/// A file system, as far as writers use one. Each call is one step: it happens or fails.
pub trait FileSystem: Debug + Send + Sync {
    /// Makes a folder where there is nothing.
    ///
    /// # Errors
    /// Something is there already, or the system refuses.
    fn create_folder(&self, path: &Path, access: Access) -> io::Result<()>;

    /// Makes a file where there is nothing, and gives what the system knows of it.
    ///
    /// # Errors
    /// Something is there already, be it a link to nowhere, or the system refuses.
    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat>;

    /// Gives a file a second name, where there is nothing.
    ///
    /// # Errors
    /// Something is there already, or the system refuses.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file or folder another name. A file takes the place of a file or link that is there.
    ///
    /// # Errors
    /// The system refuses.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file or folder another name, where there is nothing.
    ///
    /// # Errors
    /// Something is there already, or the system refuses.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Two files or folders change places, in one step.
    ///
    /// # Errors
    /// The system cannot do that, or refuses.
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<()>;

    /// Removes a file or link.
    ///
    /// # Errors
    /// The system refuses.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// Something is in it, or the system refuses.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// What the system knows of a file, folder or link.
    ///
    /// # Errors
    /// There is none, or the system refuses.
    fn stat(&self, path: &Path) -> io::Result<Stat>;

    /// What is in a folder, in no order.
    ///
    /// # Errors
    /// It is not a folder, or the system refuses.
    fn entries(&self, path: &Path) -> io::Result<Vec<Entry>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// It is not a file, or the system refuses.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Waits until a file is on the disk, and outlives a power cut.
    ///
    /// # Errors
    /// The system refuses.
    fn sync(&self, path: &Path) -> io::Result<()>;

    /// Waits until everything written to the file system of this folder is on the disk.
    ///
    /// # Errors
    /// The system cannot do that, or refuses.
    fn sync_all(&self, folder: &Path) -> io::Result<()>;

    /// Takes the lock of this folder, where nobody else holds it.
    ///
    /// # Errors
    /// `WouldBlock` where somebody holds it; the system cannot lock a folder, or refuses.
    fn try_lock(&self, folder: &Path) -> io::Result<Locked>;

    /// Holds a folder open.
    ///
    /// # Errors
    /// It is not a folder, or the system refuses.
    fn hold(&self, folder: &Path) -> io::Result<Held>;

    /// Holds a folder that lies below another one, by its path from there, in which no part may be a link.
    ///
    /// # Errors
    /// It is not a folder, a link is on the way, or the system refuses.
    fn hold_below(&self, root: &Held, path: &Path) -> io::Result<Held>;

    /// Lets nobody but `owner` change what is in a folder, and `owner` do it. Gives the permissions that it
    /// had; none for a folder that belongs to another person, which stays as it is.
    ///
    /// # Errors
    /// It is not a folder, or the system refuses.
    fn close_to_others(&self, folder: &Path, owner: u32) -> io::Result<Option<u32>>;

    /// Gives a folder these permissions.
    ///
    /// # Errors
    /// It is not a folder, or the system refuses.
    fn set_mode(&self, folder: &Path, mode: u32) -> io::Result<()>;
}

/// The bytes of a file of at most `largest` bytes.
///
/// # Errors
/// It is larger, it is not a file, or the system refuses.
pub fn read_small(files: &dyn FileSystem, path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    if files.stat(path)?.size > largest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    files.read(path)
}

/// Makes a folder and those above it, where they are not there.
///
/// # Errors
/// A file is in the way, or the system refuses.
pub fn create_folders(files: &dyn FileSystem, path: &Path) -> io::Result<()> {
    let made = match files.create_folder(path, Access::Usual) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let above = path.parent().filter(|above| !above.as_os_str().is_empty()).ok_or(error)?;
            create_folders(files, above)?;
            // Once, and not until it works: in a folder that is open and removed, nothing can ever be made.
            files.create_folder(path, Access::Usual)
        }
        made => made,
    };
    match made {
        // A link to a folder is as good: it is the caller who says which links may be followed.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        made => made,
    }
}

/// A name that nobody can guess, and so nobody can have put anything under it.
///
/// # Errors
/// The system gives no random bytes.
pub fn unguessable() -> io::Result<String> {
    let mut bytes = [0_u8; 12];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    Ok(digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])).collect())
}

/// The path with all links in it resolved, also where its last parts are not there yet.
///
/// # Errors
/// A part of it cannot be read.
pub fn resolved(path: &Path) -> io::Result<PathBuf> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(path).is_err() => {
            let Some(name) = path.file_name() else { return Err(error) };
            let above = path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Ok(resolved(above)?.join(name))
        }
        found => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn in_a_folder_that_was_removed_nothing_is_made_and_nobody_waits() {
        use std::os::fd::AsRawFd;
        let temporary = tempfile::tempdir().unwrap();
        let home = temporary.path().join("home");
        create_folders(&Disk, &home.join("a/b")).unwrap();
        let open = fs::File::open(&home).unwrap();
        fs::remove_dir_all(&home).unwrap();
        let inside = PathBuf::from(format!("/proc/self/fd/{}/public/en", open.as_raw_fd()));
        let error = create_folders(&Disk, &inside).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn nothing_is_replaced_and_no_link_is_followed() {
        let temporary = tempfile::tempdir().unwrap();
        let at = |name: &str| temporary.path().join(name);
        Disk.create_file(&at("file"), b"mine").unwrap();
        assert!(Disk.create_file(&at("file"), b"other").is_err());
        assert_eq!(Disk.read(&at("file")).unwrap(), b"mine");
        assert!(Disk.create_folder(&at("file"), Access::Usual).is_err());
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            symlink(at("file"), at("link")).unwrap();
            symlink(at("nowhere"), at("loose")).unwrap();
            fs::create_dir(at("folder")).unwrap();
            symlink(at("folder"), at("other")).unwrap();
            assert!(Disk.read(&at("link")).is_err());
            assert!(Disk.create_file(&at("link"), b"x").is_err());
            assert!(Disk.create_file(&at("loose"), b"x").is_err());
            assert!(Disk.entries(&at("other")).is_err());
            assert_eq!(Disk.stat(&at("other")).unwrap().kind, Kind::Other);
            assert!(!at("nowhere").exists());
            for to in ["file", "folder", "link", "loose"] {
                fs::write(at("from"), b"theirs").unwrap();
                assert!(Disk.rename_new(&at("from"), &at(to)).is_err(), "{to}");
                fs::create_dir_all(at("empty")).unwrap();
                assert!(Disk.rename_new(&at("empty"), &at(to)).is_err(), "{to}");
            }
        }
    }

    #[test]
    fn names_differ() {
        assert_ne!(unguessable().unwrap(), unguessable().unwrap());
    }
}
