//! A file system that fails or stops at any call, and counts what it is asked.

use std::io;
use std::path::{Path, PathBuf};
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
    /// Files and links that were made.
    made: AtomicUsize,
    removed: Once,
    at: Once,
    /// The call before which `at` happens.
    moment: usize,
    /// When the last page was made, where the clock stands still since.
    still: Option<Mutex<(i64, i64)>>,
    /// What was waited for until it was on the disk.
    synced: Mutex<Vec<PathBuf>>,
    /// What waiting for it gives.
    sync: fn() -> io::Result<()>,
}

/// What somebody else does to a folder.
type Interference = Box<dyn FnOnce(&Path) + Send>;

/// What somebody else does at one moment.
#[derive(Default)]
struct Once(Mutex<Option<Interference>>);

impl std::fmt::Debug for Once {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Once")
    }
}

impl TestDisk {
    pub(crate) fn new(fault: Fault, can: Can) -> Arc<Self> {
        Arc::new(Self::bare(fault, can))
    }

    fn bare(fault: Fault, can: Can) -> Self {
        let [calls, reads, made] = std::array::from_fn(|_| AtomicUsize::new(0));
        let (removed, at) = (Once::default(), Once::default());
        Self {
            fault,
            can,
            calls,
            reads,
            made,
            removed,
            at,
            moment: usize::MAX,
            still: None,
            synced: Mutex::default(),
            sync: || Ok(()),
        }
    }

    /// Does something just before the call of this number.
    pub(crate) fn before_call(moment: usize, act: impl FnOnce() + Send + 'static) -> Arc<Self> {
        let disk = Self { moment, ..Self::bare(Fault::None, Can::Everything) };
        *disk.at.0.lock().unwrap() = Some(Box::new(move |_| act()));
        Arc::new(disk)
    }

    /// Does something just before the first file that ends in `.html` is removed.
    pub(crate) fn before_removal(act: impl FnOnce(&Path) + Send + 'static) -> Arc<Self> {
        let disk = Self::new(Fault::None, Can::Everything);
        *disk.removed.0.lock().unwrap() = Some(Box::new(act));
        disk
    }

    /// Its clock goes on only when a page is written.
    pub(crate) fn with_still_clock() -> Arc<Self> {
        Arc::new(Self { still: Some(Mutex::default()), ..Self::bare(Fault::None, Can::Everything) })
    }

    /// Waiting until a file is on the disk ends like this.
    pub(crate) fn with_sync(sync: fn() -> io::Result<()>) -> Arc<Self> {
        Arc::new(Self { sync, ..Self::bare(Fault::None, Can::Everything) })
    }

    /// The names of the files and folders that were waited for until they were on the disk.
    pub(crate) fn synced(&self) -> Vec<String> {
        let synced = self.synced.lock().unwrap();
        let mut names: Vec<String> =
            synced.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn wait(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        self.able()?;
        self.synced.lock().unwrap().push(path.to_owned());
        (self.sync)()
    }

    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// How many files were read.
    pub(crate) fn reads(&self) -> usize {
        self.reads.load(Ordering::SeqCst)
    }

    /// How many files and links were made.
    pub(crate) fn made(&self) -> usize {
        self.made.load(Ordering::SeqCst)
    }

    fn step(&self) -> io::Result<()> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        if call == self.moment
            && let Some(act) = self.at.0.lock().unwrap().take()
        {
            act(Path::new(""));
        }
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
        self.made.fetch_add(1, Ordering::SeqCst);
        let stat = Disk.create_file(path, bytes)?;
        let clock = path.file_name().is_some_and(|name| name == "clock");
        match &self.still {
            Some(last) if clock => return Ok(Stat { changed: *last.lock().unwrap(), ..stat }),
            Some(last) if path.extension().is_some_and(|ending| ending == "html") => {
                let mut last = last.lock().unwrap();
                *last = stat.changed.max(*last);
            }
            _ if clock => return tick(path, stat),
            _ => {}
        }
        Ok(stat)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        self.able()?;
        self.made.fetch_add(1, Ordering::SeqCst);
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

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.wait(path)
    }

    fn sync_all(&self, folder: &Path) -> io::Result<()> {
        self.wait(folder)
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
