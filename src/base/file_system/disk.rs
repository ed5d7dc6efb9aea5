//! The file system of the computer.

#![allow(clippy::disallowed_methods, reason = "this module is the way to the file system")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::{Access, Entry, FileSystem, Held, Kind, Locked, Stat};

/// The file system of the computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl FileSystem for Disk {
    fn create_folder(&self, path: &Path, access: Access) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        if access == Access::Private {
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        }
        #[cfg(not(unix))]
        let _ = (access, &mut builder);
        builder.create(path)
    }

    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        Ok(stat(&file.metadata()?))
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(target_os = "linux")]
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // Not every file system can do that in one step.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => rename_where_nothing_is(from, to),
            done => done.map_err(io::Error::from),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        rename_where_nothing_is(from, to)
    }

    #[cfg(target_os = "linux")]
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
    }

    #[cfg(not(target_os = "linux"))]
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Ok(stat(&fs::symlink_metadata(path)?))
    }

    fn entries(&self, path: &Path) -> io::Result<Vec<Entry>> {
        // `read_dir` would follow a link.
        if !fs::symlink_metadata(path)?.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let entry =
            |entry: fs::DirEntry| Ok(Entry { name: entry.file_name(), kind: kind(entry.file_type()?) });
        fs::read_dir(path)?.map(|found| found.and_then(entry)).collect()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut options = OpenOptions::new();
        options.read(true);
        #[cfg(unix)]
        {
            use rustix::fs::OFlags;
            // A link is an error, and a pipe does not make us wait.
            let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
            std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.cast_signed());
        }
        let mut file = options.open(path)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        // Some systems want a file that may be written.
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    #[cfg(target_os = "linux")]
    fn sync_all(&self, folder: &Path) -> io::Result<()> {
        rustix::fs::syncfs(File::open(folder)?).map_err(io::Error::from)
    }

    #[cfg(not(target_os = "linux"))]
    fn sync_all(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn try_lock(&self, folder: &Path) -> io::Result<Locked> {
        let file = File::open(folder)?;
        file.try_lock().map_err(io::Error::from)?;
        Ok(Locked { _file: file })
    }

    #[cfg(unix)]
    fn hold(&self, folder: &Path) -> io::Result<Held> {
        use std::os::fd::AsRawFd as _;
        let file = open_folder(folder)?;
        let stat = stat(&file.metadata()?);
        let path = PathBuf::from(format!("/proc/self/fd/{}/.", file.as_raw_fd()));
        // Not every system has such paths, nor every container.
        let leads = fs::metadata(&path).is_ok_and(|found| {
            let found = self::stat(&found);
            (found.kind, found.device, found.inode) == (Kind::Folder, stat.device, stat.inode)
        });
        Ok(Held { path: if leads { path } else { folder.to_owned() }, stat, file: Some(file) })
    }

    #[cfg(not(unix))]
    fn hold(&self, folder: &Path) -> io::Result<Held> {
        Ok(Held { path: folder.to_owned(), stat: self.stat(folder)?, file: None })
    }

    #[cfg(target_os = "linux")]
    fn hold_below(&self, root: &Held, path: &Path) -> io::Result<Held> {
        use rustix::fs::{Mode, OFlags, ResolveFlags, openat2};
        use std::os::fd::AsRawFd as _;
        if path.as_os_str().is_empty() {
            return self.hold(&root.path);
        }
        let Some(file) = &root.file else { return self.hold(&root.path.join(path)) };
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS;
        match openat2(file, path, flags, Mode::empty(), resolve) {
            Ok(opened) => self.hold(Path::new(&format!("/proc/self/fd/{}/.", opened.as_raw_fd()))).or_else(
                // There are no such paths here.
                |_| self.hold(&root.path.join(path)),
            ),
            // An older system, or one that lets nobody ask: part by part.
            Err(rustix::io::Errno::NOSYS | rustix::io::Errno::PERM | rustix::io::Errno::AGAIN) => {
                let mut held = self.hold(&root.path)?;
                for part in path {
                    held = self.hold(&held.path.join(part))?;
                }
                Ok(held)
            }
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn hold_below(&self, root: &Held, path: &Path) -> io::Result<Held> {
        let whole = if path.as_os_str().is_empty() { root.path.clone() } else { root.path.join(path) };
        self.hold(&whole)
    }

    #[cfg(unix)]
    fn close_to_others(&self, folder: &Path, owner: u32) -> io::Result<Option<u32>> {
        use std::os::unix::fs::PermissionsExt as _;
        let file = open_folder(folder)?;
        let found = stat(&file.metadata()?);
        if found.owner != owner {
            return Ok(None);
        }
        let closed = found.mode & !0o022 | 0o700;
        if found.mode != closed {
            file.set_permissions(fs::Permissions::from_mode(closed))?;
        }
        Ok(Some(found.mode))
    }

    #[cfg(not(unix))]
    fn close_to_others(&self, folder: &Path, _: u32) -> io::Result<Option<u32>> {
        Ok(Some(self.stat(folder)?.mode))
    }

    #[cfg(unix)]
    fn set_mode(&self, folder: &Path, mode: u32) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        open_folder(folder)?.set_permissions(fs::Permissions::from_mode(mode))
    }

    #[cfg(not(unix))]
    fn set_mode(&self, _: &Path, _: u32) -> io::Result<()> {
        Ok(())
    }
}

/// The same in two steps, between which somebody else may put a file there.
fn rename_where_nothing_is(from: &Path, to: &Path) -> io::Result<()> {
    match fs::symlink_metadata(to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::rename(from, to),
        Err(error) => Err(error),
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
    }
}

/// Opens a folder and no link to one.
#[cfg(unix)]
fn open_folder(folder: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    let flags = (OFlags::NOFOLLOW | OFlags::DIRECTORY).bits().cast_signed();
    let mut options = OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags);
    options.read(true).open(folder)
}

fn kind(kind: fs::FileType) -> Kind {
    if kind.is_file() {
        Kind::File
    } else if kind.is_dir() {
        Kind::Folder
    } else {
        Kind::Other
    }
}

#[cfg(unix)]
fn stat(metadata: &fs::Metadata) -> Stat {
    use std::os::unix::fs::MetadataExt;
    Stat {
        kind: kind(metadata.file_type()),
        size: metadata.len(),
        modified: (metadata.mtime(), metadata.mtime_nsec()),
        changed: (metadata.ctime(), metadata.ctime_nsec()),
        device: metadata.dev(),
        inode: metadata.ino(),
        mode: metadata.mode() & 0o7777,
        owner: metadata.uid(),
    }
}

#[cfg(not(unix))]
fn stat(metadata: &fs::Metadata) -> Stat {
    let modified =
        metadata.modified().ok().and_then(|time| time.duration_since(std::time::SystemTime::UNIX_EPOCH).ok());
    let modified = modified.map_or((0, 0), |since| {
        (i64::try_from(since.as_secs()).unwrap_or(0), i64::from(since.subsec_nanos()))
    });
    Stat {
        kind: kind(metadata.file_type()),
        size: metadata.len(),
        modified,
        changed: (0, 0),
        device: 0,
        inode: 0,
        mode: u32::from(metadata.permissions().readonly()),
        owner: 0,
    }
}
