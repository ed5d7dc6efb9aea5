//! A look at a document before the library reads it, which descends by recursion and has no limits.
//!
//! Takes the bytes of a file; gives how much stack its reading may need at most, or why it must not be
//! read: it unpacks to too much, or its lists of pages nest too deeply or go in a circle. What is
//! encrypted stays unseen.

use std::collections::HashMap;
use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::super::Fault;
use super::PRINT;
use crate::base::nesting::DEEPEST;

/// The most that the packed objects of a document may become.
const MOST_UNPACKED: usize = 128 * 1024 * 1024;

/// What the library needs for each level, and besides, in bytes.
const LEVEL: usize = 512;
const BASE: usize = 8 * 1024 * 1024;

/// More than any document of a size that may be published needs, in bytes.
const MOST_STACK: usize = 1024 * 1024 * 1024;

/// The stack that is enough to read a document, in bytes.
pub(super) fn stack(bytes: &[u8]) -> Result<usize, Fault> {
    let mut scan = Scan { openers: openers(bytes), kids: HashMap::new() };
    let mut unpacked = 0;
    let mut i = 0;
    while let Some(found) = memchr::memmem::find(&bytes[i..], b"obj") {
        let at = i + found;
        i = at + b"obj".len();
        let Some(number) = number_before(&bytes[..at]) else { continue };
        let rest = &bytes[i..];
        // An object ends where the next one begins, or with a word that has the same letters.
        let end = memchr::memmem::find(rest, b"obj").unwrap_or(rest.len());
        let stream = memchr::memmem::find(&rest[..end], b"stream");
        let dict = &rest[..stream.unwrap_or(end)];
        scan.object(number, dict);
        if let Some(stream) = stream
            && holds_objects(dict)
        {
            let data = &rest[stream + b"stream".len()..];
            let data = &data[data.iter().take_while(|b| matches!(b, b'\r' | b'\n' | b' ')).count()..];
            unpacked += scan.packed(data, MOST_UNPACKED - unpacked)?;
        }
    }
    scan.walk()?;
    let stack = BASE + scan.openers.saturating_mul(LEVEL);
    if stack > MOST_STACK { Err(too_deep()) } else { Ok(stack) }
}

pub(super) fn too_deep() -> Fault {
    Fault::unclean("is a PDF that nests too deeply", PRINT)
}

/// What is seen of a document.
struct Scan {
    /// How many brackets open lists and dictionaries: nothing nests deeper than that.
    openers: usize,
    /// Which objects an object names as those below it.
    kids: HashMap<u32, Vec<u32>>,
}

impl Scan {
    fn object(&mut self, number: u32, text: &[u8]) {
        let mut below = Vec::new();
        let start = text.iter().take_while(|b| b.is_ascii_whitespace()).count();
        // A list of pages may be an object of its own.
        if text.get(start) == Some(&b'[') {
            references(&text[start..], &mut below);
        }
        let mut i = 0;
        while let Some(slash) = memchr::memchr(b'/', &text[i..]) {
            let (name, length) = name(&text[i + slash + 1..]);
            i += slash + 1 + length;
            if name == b"Kids" {
                references(&text[i..], &mut below);
            }
        }
        if !below.is_empty() {
            self.kids.entry(number).or_default().extend(below);
        }
    }

    /// Objects packed into a stream; gives their size.
    fn packed(&mut self, data: &[u8], most: usize) -> Result<usize, Fault> {
        let mut out = Vec::new();
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        // What is no good to the end is read as far as it goes, as the library does.
        let _ = ZlibDecoder::new(data).take(limit).read_to_end(&mut out);
        if out.len() > most {
            return Err(Fault::unclean(
                format!("is a PDF that unpacks to more than {} MB", MOST_UNPACKED / 1_000_000),
                PRINT,
            ));
        }
        self.openers += openers(&out);
        let mut header: Vec<u32> = Vec::new();
        let mut i = 0;
        while let Some((value, length)) = integer(&out[i..]) {
            header.push(value);
            i += length;
        }
        let first = i + out[i..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        let place = |offset: &u32| first.saturating_add(*offset as usize).min(out.len());
        for (n, pair) in header.chunks_exact(2).enumerate() {
            let start = place(&pair[1]);
            let end = header.get(2 * n + 3).map_or(out.len(), place).max(start);
            self.object(pair[0], &out[start..end]);
        }
        Ok(out.len())
    }

    /// Follows the lists of pages down, without recursion.
    fn walk(&self) -> Result<(), Fault> {
        let mut height: HashMap<u32, Option<usize>> = HashMap::new();
        let mut starts: Vec<u32> = self.kids.keys().copied().collect();
        starts.sort_unstable();
        for start in starts {
            // What is open, with the next of its children.
            let mut open: Vec<(u32, usize)> = vec![(start, 0)];
            while let Some((number, next)) = open.last_mut() {
                let kids = self.kids.get(number).map_or(&[][..], Vec::as_slice);
                if *next == 0 && height.get(number).is_some_and(Option::is_some) {
                    open.pop();
                    continue;
                }
                height.entry(*number).or_insert(None);
                let Some(kid) = kids.get(*next).copied() else {
                    let below = kids.iter().filter_map(|kid| *height.get(kid)?).max();
                    let own = below.map_or(0, |below| below + 1);
                    if own > DEEPEST {
                        return Err(too_deep());
                    }
                    height.insert(*number, Some(own));
                    open.pop();
                    continue;
                };
                *next += 1;
                match height.get(&kid) {
                    // It is open: above us.
                    Some(None) => {
                        return Err(Fault::unclean("is a PDF whose pages go in a circle", PRINT));
                    }
                    Some(Some(_)) => {}
                    None => open.push((kid, 0)),
                }
            }
        }
        Ok(())
    }
}

fn openers(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'[', bytes).count() + memchr::memmem::find_iter(bytes, b"<<").count()
}

/// Whether a dictionary is that of a stream in which other objects are packed.
fn holds_objects(dict: &[u8]) -> bool {
    let (mut first, mut count) = (false, false);
    for slash in memchr::memchr_iter(b'/', dict) {
        match &*name(&dict[slash + 1..]).0 {
            b"First" => first = true,
            b"N" => count = true,
            _ => {}
        }
    }
    first && count
}

/// The number of the object that begins here: `12 0 ` stands before its `obj`.
fn number_before(before: &[u8]) -> Option<u32> {
    let mut words =
        before[before.len().saturating_sub(32)..].trim_ascii_end().rsplit(u8::is_ascii_whitespace);
    let generation = words.next()?;
    let number = words.find(|word| !word.is_empty())?;
    let whole = |word: &[u8]| std::str::from_utf8(word).ok()?.parse::<u32>().ok();
    whole(generation)?;
    whole(number)
}

/// A name, without its slash, and its length as written: `#4b` stands for a letter.
fn name(bytes: &[u8]) -> (Vec<u8>, usize) {
    let length =
        bytes.iter().take_while(|b| !b.is_ascii_whitespace() && !b"()<>[]{}/%\0".contains(b)).count();
    let mut out = Vec::with_capacity(length.min(64));
    let mut i = 0;
    while i < length {
        let code = bytes.get(i + 1..i + 3).and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if bytes[i] == b'#' => {
                out.push(byte);
                i += 3;
            }
            _ => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    (out, length)
}

/// The objects that a list names, or the one that stands in its place.
fn references(text: &[u8], found: &mut Vec<u32>) {
    let mut i = text.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let list = text.get(i) == Some(&b'[');
    i += usize::from(list);
    while let Some((number, length)) = integer(&text[i..]) {
        i += length;
        let Some((_, length)) = integer(&text[i..]) else { return };
        i += length;
        i += text[i..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        if text.get(i) != Some(&b'R') {
            return;
        }
        i += 1;
        found.push(number);
        if !list {
            return;
        }
    }
}

/// A whole number, and how far it reaches with the space before it.
fn integer(bytes: &[u8]) -> Option<(u32, usize)> {
    let start = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let digits = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
    let number = std::str::from_utf8(&bytes[start..start + digits]).ok()?.parse().ok()?;
    Some((number, start + digits))
}
