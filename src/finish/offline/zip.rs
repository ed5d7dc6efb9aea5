//! ZIP archives (APPNOTE.TXT 6.3.10) of entries that were compressed one by one.
//!
//! Entries are packed while pages are made, in parallel, and kept from build to build; the archive only
//! joins them. No time is stored but the first that the format knows, and the order is that of names, so
//! the same entries give the same bytes.

use std::sync::{Arc, Mutex, PoisonError};

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

use crate::base::Digest;

/// A file, ready for an archive.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Path in the archive, below its folder.
    pub path: Arc<str>,
    /// Of the content and the path.
    pub digest: Digest,
    method: Method,
    crc: u32,
    size: u32,
    bytes: Arc<[u8]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Stored = 0,
    Deflated = 8,
}

impl Entry {
    /// The bytes that it takes in an archive, without its names.
    #[must_use]
    pub fn packed(&self) -> usize {
        self.bytes.len()
    }
}

/// Endings of files that are compressed already.
const SMALL: [&str; 12] =
    ["pdf", "png", "jpg", "jpeg", "webp", "avif", "gif", "woff2", "mp3", "ogg", "opus", "m4a"];

/// Compresses files for archives, from any thread. Its tables are a hundred times as large as what is
/// kept of a page; made anew for each page they would leave gaps everywhere in memory.
#[derive(Default)]
pub struct Packer(Mutex<Vec<Tools>>);

/// A compressor, and a place to write to.
struct Tools {
    compressor: Compress,
    out: Vec<u8>,
}

impl Packer {
    /// Compresses a file for an archive, where that makes it smaller.
    #[must_use]
    pub fn pack(&self, path: &Arc<str>, bytes: &Arc<[u8]>) -> Entry {
        let mut crc = Crc::new();
        crc.update(bytes);
        let small = path.rsplit_once('.').is_some_and(|(_, ending)| SMALL.contains(&ending));
        let deflated = if small { None } else { self.deflate(bytes) };
        let (method, packed) = match deflated {
            Some(deflated) => (Method::Deflated, deflated),
            None => (Method::Stored, bytes.clone()),
        };
        Entry {
            path: path.clone(),
            digest: Digest::join(&[Digest::of(path.as_bytes()), Digest::of(bytes)]),
            method,
            crc: crc.sum(),
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            bytes: packed,
        }
    }

    /// None where the file would not become smaller.
    fn deflate(&self, bytes: &[u8]) -> Option<Arc<[u8]>> {
        let free = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut tools = free.unwrap_or_else(|| Tools {
            compressor: Compress::new(Compression::default(), false),
            out: Vec::new(),
        });
        tools.compressor.reset();
        tools.out.clear();
        tools.out.reserve(bytes.len());
        // What does not fit is not smaller.
        let end = tools.compressor.compress_vec(bytes, &mut tools.out, FlushCompress::Finish);
        let smaller = matches!(end, Ok(Status::StreamEnd)) && tools.out.len() < bytes.len();
        let packed = smaller.then(|| Arc::from(tools.out.as_slice()));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(tools);
        packed
    }
}

/// The first day that the format can say: 1 January 1980.
const DAY: u16 = (1 << 5) | 1;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// What can read it: version 2.0, for folders and Deflate.
const NEEDS: u16 = 20;

/// Joins entries, which are in the order of their paths, into an archive with one folder at its top.
/// None where there is more than the format can hold.
#[must_use]
pub fn archive(folder: &str, entries: &[&Entry]) -> Option<Vec<u8>> {
    let count = u16::try_from(entries.len()).ok().filter(|count| *count < u16::MAX)?;
    let packed: usize = entries.iter().map(|entry| entry.bytes.len() + 2 * (entry.path.len() + 64)).sum();
    u32::try_from(packed).ok()?;
    let mut out: Vec<u8> = Vec::with_capacity(packed);
    let mut central: Vec<u8> = Vec::new();
    for entry in entries {
        let offset = u32::try_from(out.len()).ok()?;
        let name = format!("{folder}{}", entry.path);
        let mut facts: Vec<u8> = Vec::with_capacity(26);
        for short in [NEEDS, FLAGS, entry.method as u16, 0, DAY] {
            facts.extend(short.to_le_bytes());
        }
        for long in [entry.crc, u32::try_from(entry.bytes.len()).ok()?, entry.size] {
            facts.extend(long.to_le_bytes());
        }
        facts.extend(u16::try_from(name.len()).ok()?.to_le_bytes());
        facts.extend([0; 2]);
        out.extend(b"PK\x03\x04");
        out.extend(&facts);
        out.extend(name.as_bytes());
        out.extend(&*entry.bytes);
        central.extend(b"PK\x01\x02");
        // Made on Unix, so that the mode below is understood.
        central.extend((NEEDS | (3 << 8)).to_le_bytes());
        central.extend(&facts);
        central.extend([0; 6]);
        // An ordinary file that all may read.
        central.extend((0o100_644u32 << 16).to_le_bytes());
        central.extend(offset.to_le_bytes());
        central.extend(name.as_bytes());
    }
    let start = u32::try_from(out.len()).ok()?;
    out.extend(&central);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(central.len()).ok()?.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_what_was_packed() {
        let packer = Packer::default();
        let pack = |path: &str, bytes: &[u8]| packer.pack(&path.into(), &bytes.into());
        let long = "again ".repeat(100);
        let (a, b) = (pack("a.txt", long.as_bytes()), pack("b.png", &[0xff, 0x00]));
        assert!(a.packed() < 30);
        assert_eq!(b.packed(), 2);
        let zip = archive("x/", &[&a, &b]).unwrap();
        assert_eq!(Some(&zip), archive("x/", &[&a, &b]).as_ref());
        // Other programs read it too: tests/suite/offline.md.
        let text = String::from_utf8_lossy(&zip);
        assert_eq!(text.matches("x/a.txt").count(), 2);
        assert!(zip.ends_with(&[0, 0]));
        assert_eq!(&zip[zip.len() - 22..zip.len() - 18], b"PK\x05\x06");
    }
}
