//! A look at a document before the library reads it as a whole, which descends by recursion and unpacks
//! whatever the document says is packed.
//!
//! Takes the bytes of a file; gives how much stack its reading may need at most, or why it must not be
//! read: it has a password, unpacks to too much, packs what is packed, or its lists of pages nest too
//! deeply or go in a circle. Objects are read by the library here too, one by one, so that nothing looks
//! different later. Nothing is unpacked before it is known that nothing is encrypted.

use std::collections::{BTreeSet, HashMap};

use hayro_syntax::object::{Array, Dict, FromBytes as _, MaybeRef, Object};

use super::super::Fault;
use super::packed::{Budget, Packed, Table};
use super::{PRINT, damaged};
use crate::base::nesting::DEEPEST;
use crate::base::stack;

/// More pages than a document for readers has. The library makes a page of each way that leads to one.
const MOST_PAGES: usize = 20_000;

/// What the library needs for each level, and besides, in bytes.
const LEVEL: usize = 512;
const BASE: usize = 8 * 1024 * 1024;

/// More than any document of a size that may be published needs, in bytes.
const MOST_STACK: usize = 1024 * 1024 * 1024;

/// The stack that is enough to read a document, in bytes, and what is left to be unpacked.
pub(super) fn stack(bytes: &[u8]) -> Result<(usize, Budget), Fault> {
    if named(bytes, b"Encrypt").next().is_some() {
        return Err(locked());
    }
    let stack = enough(openers(bytes))?;
    let scan = stack::with(stack, || scan(bytes)).unwrap_or_else(|| Err(too_deep()))?;
    Ok((enough(openers(bytes) + scan.openers)?, scan.budget))
}

fn enough(openers: usize) -> Result<usize, Fault> {
    let stack = BASE.saturating_add(openers.saturating_mul(LEVEL));
    if stack > MOST_STACK { Err(too_deep()) } else { Ok(stack) }
}

pub(super) fn too_deep() -> Fault {
    Fault::unclean("is a PDF that nests too deeply", PRINT)
}

pub(super) fn locked() -> Fault {
    Fault::unclean("is a PDF with a password", "save it without a password")
}

fn scan(bytes: &[u8]) -> Result<Scan, Fault> {
    let items = items(bytes)?;
    let mut scan = Scan::default();
    for item in &items {
        scan.below(item.number, item.text)?;
        let Some(dict) = Dict::from_bytes(item.text) else { continue };
        if let Some(table) = Table::read(&dict, item.text, &mut scan.budget)? {
            scan.holders.extend(table.holders);
            scan.held.extend(table.held);
            lead_well(bytes, table.offsets)?;
        }
        if Packed::says_so(&dict) {
            scan.holders.insert(item.number);
        }
    }
    lead_well(bytes, plain_offsets(bytes))?;
    // Whatever has such a number is unpacked, also where it does not say that it is packed.
    for item in items.iter().filter(|item| scan.holders.contains(&item.number)).collect::<Vec<_>>() {
        if let Some(packed) = Packed::read(item.text, &mut scan.budget)? {
            scan.openers += openers(&packed.data);
            scan.lengths.extend(packed.length);
            scan.ranges.push((item.at, item.at + packed.head));
            for (number, text) in packed.objects() {
                scan.held.insert(number);
                scan.below(number, text)?;
            }
        }
    }
    // The library would look for one in the other without an end.
    let twice = |number: &u32| scan.held.contains(number);
    if scan.holders.iter().chain(&scan.lengths).any(twice) {
        return Err(Fault::unclean("is a PDF that packs what is packed", PRINT));
    }
    // Where tables are no good, it unpacks what says that it is packed, wherever that stands.
    for at in named(bytes, b"ObjStm") {
        let before = scan.ranges.partition_point(|range| range.0 <= at);
        if before == 0 || scan.ranges[before - 1].1 <= at {
            return Err(damaged());
        }
    }
    scan.walk()?;
    Ok(scan)
}

/// What is seen of a document.
#[derive(Default)]
struct Scan {
    /// What is left to be unpacked.
    budget: Budget,
    /// How many brackets open in what is packed: nothing nests deeper than that.
    openers: usize,
    /// Which objects an object names as those below it.
    kids: HashMap<u32, Vec<u32>>,
    /// Numbers of streams in which objects are packed, and of those objects.
    holders: BTreeSet<u32>,
    held: BTreeSet<u32>,
    /// Objects that say how long such streams are.
    lengths: BTreeSet<u32>,
    /// Where such streams are described.
    ranges: Vec<(usize, usize)>,
}

impl Scan {
    /// Notes what is below an object. Its text may go on behind it.
    fn below(&mut self, number: u32, text: &[u8]) -> Result<(), Fault> {
        let mut found = Vec::new();
        if text.starts_with(b"<<") {
            kids(&Dict::from_bytes(text).ok_or_else(damaged)?, &mut found);
        } else if text.starts_with(b"[") {
            // A list of pages may be an object of its own.
            list(&Array::from_bytes(text).ok_or_else(damaged)?, &mut found);
        }
        if !found.is_empty() {
            self.kids.entry(number).or_default().extend(found);
        }
        Ok(())
    }

    /// Follows the lists of pages down, without recursion.
    fn walk(&self) -> Result<(), Fault> {
        // Of an object: how many levels are below it, and how many ends they have, each counted as often as
        // something leads there, as the library does.
        let mut height: HashMap<u32, Option<(usize, usize)>> = HashMap::new();
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
                    let below = || kids.iter().filter_map(|kid| *height.get(kid)?);
                    let own = below().map(|(levels, _)| levels + 1).max().unwrap_or(0);
                    let ends = below().fold(0_usize, |sum, (_, ends)| sum.saturating_add(ends)).max(1);
                    if own > DEEPEST {
                        return Err(too_deep());
                    }
                    if ends > MOST_PAGES {
                        return Err(Fault::unclean(
                            "is a PDF whose lists of pages lead to far too many",
                            PRINT,
                        ));
                    }
                    height.insert(*number, Some((own, ends)));
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

fn kids(dict: &Dict<'_>, found: &mut Vec<u32>) {
    match dict.get_raw::<Object<'_>>(b"Kids") {
        Some(MaybeRef::NotRef(Object::Array(array))) => list(&array, found),
        Some(MaybeRef::Ref(reference)) => found.extend(u32::try_from(reference.obj_number)),
        _ => {}
    }
}

fn list(array: &Array<'_>, found: &mut Vec<u32>) {
    for value in array.raw_iter() {
        match value {
            MaybeRef::Ref(reference) => found.extend(u32::try_from(reference.obj_number)),
            MaybeRef::NotRef(Object::Dict(dict)) => kids(&dict, found),
            MaybeRef::NotRef(_) => {}
        }
    }
}

fn openers(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'[', bytes).count() + memchr::memmem::find_iter(bytes, b"<<").count()
}

/// A list or dictionary with a number.
struct Item<'a> {
    number: u32,
    /// Where it begins.
    at: usize,
    /// From there on.
    text: &'a [u8],
}

/// Every list and dictionary that may be found by an offset.
fn items(bytes: &[u8]) -> Result<Vec<Item<'_>>, Fault> {
    let mut items = Vec::new();
    for obj in memchr::memmem::find_iter(bytes, b"obj") {
        // Not `endobj`, nor another word that has these letters.
        if !bytes[..obj].last().is_some_and(|byte| byte.is_ascii_digit() || is_space(*byte)) {
            continue;
        }
        let at = obj + 3 + spaces(&bytes[obj + 3..]);
        let text = &bytes[at..];
        if text.starts_with(b"<<") || text.starts_with(b"[") {
            items.push(Item { number: number_before(&bytes[..obj]).ok_or_else(damaged)?, at, text });
        }
    }
    Ok(items)
}

/// The number of the object that begins here: `12 0 ` stands before its `obj`.
fn number_before(before: &[u8]) -> Option<u32> {
    let space = |text: &[u8]| text.iter().rev().take_while(|byte| is_space(**byte)).count();
    let digits = |text: &[u8]| text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let before = &before[..before.len() - space(before)];
    let generation = digits(before);
    let before = &before[..before.len() - generation];
    let between = space(before);
    let before = &before[..before.len() - between];
    let number = &before[before.len() - digits(before)..];
    let point = before[..before.len() - number.len()].ends_with(b".");
    if generation == 0 || between == 0 || point {
        None
    } else {
        std::str::from_utf8(number).ok()?.parse().ok()
    }
}

/// White space of PDF.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

/// How far white space and comments go.
pub(super) fn spaces(bytes: &[u8]) -> usize {
    let mut i = 0;
    loop {
        i += bytes[i..].iter().take_while(|byte| is_space(**byte)).count();
        if bytes.get(i) != Some(&b'%') {
            return i;
        }
        i += bytes[i..].iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
    }
}

/// Where a name is written in plain text: `#4b` may stand for a letter.
fn named<'a>(bytes: &'a [u8], name: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let is = move |mut rest: &[u8]| {
        for letter in name {
            let code = rest.get(1..3).and_then(|code| std::str::from_utf8(code).ok());
            let code = code.filter(|_| rest[0] == b'#').and_then(|code| u8::from_str_radix(code, 16).ok());
            let Some(byte) = code.or(rest.first().copied()) else { return false };
            if byte != *letter {
                return false;
            }
            rest = &rest[if code.is_some() { 3 } else { 1 }..];
        }
        rest.first().is_none_or(|byte| is_space(*byte) || b"()<>[]{}/%".contains(byte))
    };
    memchr::memchr_iter(b'/', bytes).filter(move |slash| is(&bytes[slash + 1..]))
}

/// Whether none of these offsets leads into the middle of a number, where another number would begin.
fn lead_well(bytes: &[u8], offsets: impl IntoIterator<Item = usize>) -> Result<(), Fault> {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let inside = |at: usize| at > 0 && digit(at - 1) && digit(at);
    if offsets.into_iter().any(inside) { Err(damaged()) } else { Ok(()) }
}

/// Offsets in tables that are not packed: `0000000017 00000 n`.
fn plain_offsets(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse().ok();
    memchr::memmem::find_iter(bytes, b" n")
        .filter_map(move |at| number(bytes.get(at.checked_sub(16)?..at - 6)?))
}
