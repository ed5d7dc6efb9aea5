//! A file system that fails or stops at any call, and counts what it is asked.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use kyr::base::file_system::{Access, Disk, Entry, FileSystem, Held, Locked, Stat};

/// What happens at the call of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    /// The disk is full at this call, and no longer at the next.
    FullAt(usize),
    /// The program is killed in this call: nothing after it happens.
    DiesAt(usize),
}

/// What the file system cannot do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Can {
    Everything,
    /// It cannot exchange two folders, nor link files, nor lock them: a memory stick, a network.
    Little,
}

#[derive(Debug)]
pub(crate) struct TestDisk {
    fault: Fault,
    can: Can,
    calls: AtomicUsize,
    reads: AtomicUsize,
    removed: OnRemoval,
}

/// What somebody else does to a folder.
type Interference = Box<dyn FnOnce(&Path) + Send>;

/// What somebody else does just before the first file is removed from a site.
#[derive(Default)]
struct OnRemoval(Mutex<Option<Interference>>);

impl std::fmt::Debug for OnRemoval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OnRemoval")
    }
}

impl TestDisk {
    pub(crate) fn new(fault: Fault, can: Can) -> Arc<Self> {
        let (calls, reads) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Arc::new(Self { fault, can, calls, reads, removed: OnRemoval::default() })
    }

    /// Does something just before the first file that ends in `.html` is removed.
    pub(crate) fn before_removal(act: impl FnOnce(&Path) + Send + 'static) -> Arc<Self> {
        let disk = Self::new(Fault::None, Can::Everything);
        *disk.removed.0.lock().unwrap() = Some(Box::new(act));
        disk
    }

    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// How many files were read.
    pub(crate) fn reads(&self) -> usize {
        self.reads.load(Ordering::SeqCst)
    }

    fn step(&self) -> io::Result<()> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        match self.fault {
            Fault::FullAt(at) if call == at => Err(io::ErrorKind::StorageFull.into()),
            Fault::DiesAt(at) if call >= at => Err(io::Error::other("the program is gone")),
            _ => Ok(()),
        }
    }

    fn able(&self) -> io::Result<()> {
        if self.can == Can::Little { Err(io::ErrorKind::Unsupported.into()) } else { Ok(()) }
    }
}

impl FileSystem for TestDisk {
    fn create_folder(&self, path: &Path, access: Access) -> io::Result<()> {
        self.step()?;
        Disk.create_folder(path, access)
    }

    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat> {
        let before = self.calls();
        if let Err(error) = self.step() {
            // A disk that is full, or a program that dies, leaves a part of the file.
            if !matches!(self.fault, Fault::DiesAt(at) if before > at) {
                let _ = Disk.create_file(path, &bytes[..bytes.len() / 2]);
            }
            return Err(error);
        }
        let stat = Disk.create_file(path, bytes)?;
        if path.file_name().is_some_and(|name| name == "clock") {
            return tick(path, stat);
        }
        Ok(stat)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        self.able()?;
        Disk.hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Disk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Disk.rename_new(from, to)
    }

    fn exchange(&self, a: &Path, b: &Path) -> io::Result<()> {
        self.step()?;
        self.able()?;
        Disk.exchange(a, b)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        if path.extension().is_some_and(|ending| ending == "html")
            && let Some(act) = self.removed.0.lock().unwrap().take()
        {
            act(path);
        }
        Disk.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Disk.remove_folder(path)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.step()?;
        Disk.stat(path)
    }

    fn entries(&self, path: &Path) -> io::Result<Vec<Entry>> {
        self.step()?;
        Disk.entries(path)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step()?;
        self.reads.fetch_add(1, Ordering::SeqCst);
        Disk.read(path)
    }

    fn sync(&self, _: &Path) -> io::Result<()> {
        self.step()?;
        self.able()
    }

    fn sync_all(&self, _: &Path) -> io::Result<()> {
        self.step()?;
        self.able()
    }

    fn try_lock(&self, folder: &Path) -> io::Result<Locked> {
        self.step()?;
        self.able()?;
        Disk.try_lock(folder)
    }

    fn hold(&self, folder: &Path) -> io::Result<Held> {
        self.step()?;
        Disk.hold(folder)
    }

    fn hold_below(&self, root: &Held, path: &Path) -> io::Result<Held> {
        self.step()?;
        Disk.hold_below(root, path)
    }

    fn close_to_others(&self, folder: &Path, owner: u32) -> io::Result<Option<u32>> {
        self.step()?;
        Disk.close_to_others(folder, owner)
    }

    fn set_mode(&self, folder: &Path, mode: u32) -> io::Result<()> {
        self.step()?;
        Disk.set_mode(folder, mode)
    }
}

/// Writes the file again until the clock of the file system has gone on.
fn tick(path: &Path, first: Stat) -> io::Result<Stat> {
    loop {
        Disk.remove_file(path)?;
        let stat = Disk.create_file(path, b"")?;
        if stat.changed > first.changed {
            return Ok(stat);
        }
    }
}
