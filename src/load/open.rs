//! Reads one file, whatever stands at its path by then: what is no plain file is never waited for, what is
//! too large is not read, and what changes meanwhile is read again.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::base::{Code, Diagnostic, Severity};
use crate::model::capacity::{Capacity, Measure};

pub(crate) const TOO_LARGE: Code = Code {
    name: "too-large",
    severity: Severity::Error,
    adjustable: false,
    what: "A file is larger than kyr may read, or there is too much of everything.",
    why: "Readers would wait for it, and a computer can run out of memory over it.",
    fix: "Make it smaller, or divide it. What may be is set by `limits` in site.yaml, up to a ceiling.",
};

/// How often a file is read that changes meanwhile.
const TRIES: usize = 5;

/// A file of so many bytes that is no text is read only where a text names it.
pub(super) const LARGE: u64 = 8 * 1024 * 1024;

/// Whether to read a large file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Small,
    All,
}

/// Why a file was not read.
pub(super) enum Unread {
    /// It is large, and was not wanted.
    Large,
    /// There is none any more.
    Gone,
    /// It is no file.
    Special,
    /// With it, there would be too much of everything.
    Beyond,
    Fault(Diagnostic),
    System(io::Error),
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound { Self::Gone } else { Self::System(error) }
    }
}

/// Which limit a file has, by its ending.
pub(super) fn measure(name: &str) -> Measure {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if super::read::is_text(name) {
        return Measure::Text;
    }
    match ending.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "apng" | "webp" | "gif" => Measure::Picture,
        "pdf" => Measure::Document,
        "mp3" | "m4a" | "ogg" | "oga" | "opus" | "wav" => Measure::Recording,
        _ => Measure::Other,
    }
}

/// Whether a file is read only where a text names it.
pub(super) fn is_large(name: &str, bytes: u64) -> bool {
    bytes >= LARGE && name.starts_with("content/") && measure(name) != Measure::Text
}

/// What all files of a site take together. A file is counted before it is read, and is not read where
/// it would be too much, so that memory never holds more than the limit.
pub(super) struct Total {
    bytes: AtomicU64,
    most: u64,
}

impl Total {
    /// Of a site that has so many bytes already.
    pub(super) fn new(bytes: u64, capacity: &Capacity) -> Self {
        Self { bytes: AtomicU64::new(bytes), most: capacity.of(Measure::Site) }
    }

    /// Counts bytes in place of those that were counted before.
    pub(super) fn count(&self, before: u64, bytes: u64) -> Result<(), Unread> {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
        self.bytes.fetch_sub(before, Ordering::Relaxed);
        if self.fault().is_some() { Err(Unread::Beyond) } else { Ok(()) }
    }

    /// What is wrong where it is too much.
    pub(super) fn fault(&self) -> Option<Diagnostic> {
        let bytes = self.bytes.load(Ordering::Relaxed);
        (bytes > self.most).then(|| too_much(bytes, self.most))
    }
}

/// The bytes of a file.
pub(super) fn read(
    name: &str,
    path: &Path,
    capacity: &Capacity,
    wanted: Wanted,
    total: &Total,
) -> Result<Vec<u8>, Unread> {
    let most = capacity.of(measure(name));
    let mut counted = 0;
    for _ in 0..TRIES {
        let mut file = open(path)?;
        let before = file.metadata()?;
        if !before.is_file() {
            return Err(Unread::Special);
        }
        if wanted == Wanted::Small && is_large(name, before.len()) {
            return Err(Unread::Large);
        }
        if before.len() > most {
            return Err(Unread::Fault(too_large(name, before.len(), most)));
        }
        total.count(counted, before.len())?;
        counted = before.len();
        let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0) + 1);
        file.by_ref().take(before.len() + 1).read_to_end(&mut bytes)?;
        let after = file.metadata()?;
        let whole = u64::try_from(bytes.len()).is_ok_and(|length| length == after.len());
        if whole && before.len() == after.len() && before.modified().ok() == after.modified().ok() {
            return Ok(bytes);
        }
    }
    Err(Unread::System(io::Error::other("it changes all the time")))
}

/// Opens without waiting: nobody may ever write into a pipe.
#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or(0));
    }
    options.open(path)
}

/// The diagnostic for files that are too much together.
fn too_much(bytes: u64, most: u64) -> Diagnostic {
    let message =
        format!("the files of the site have {bytes} bytes, more than the {most} that `limits: site` allows");
    Diagnostic::new(&TOO_LARGE, message).in_file("content").hint(format!(
        "make pictures and recordings smaller, or raise the limit, up to {}",
        Measure::Site.ceiling()
    ))
}

fn too_large(name: &str, bytes: u64, most: u64) -> Diagnostic {
    let key = measure(name).key();
    let message = format!("this file has {bytes} bytes, more than the {most} that `limits: {key}` allows");
    let ceiling = measure(name).ceiling();
    let hint = if most < ceiling {
        format!("make it smaller, or set `limits: {{{key}: ...}}` in site.yaml, up to {ceiling}")
    } else {
        "make it smaller, or divide it".to_owned()
    };
    Diagnostic::new(&TOO_LARGE, message).in_file(name).hint(hint)
}
