//! What is packed in a document: objects, and tables of objects. Everything is unpacked with a limit that
//! all of a document shares.
//!
//! Takes the text of an object, as it stands in the file; gives what it unpacks to, or why it must not be
//! unpacked. The library unpacks it again afterwards, and so is never given what went beyond.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, FromBytes as _, MaybeRef, Name, Object, Stream};

use super::super::Fault;
use super::scan::spaces;
use super::{MOST_OBJECTS, PRINT, damaged};

/// The most that everything in a document may unpack to, in bytes.
pub(super) const MOST_UNPACKED: usize = 256 * 1024 * 1024;

/// The library reads the list of a stream's objects again for each of them: the most of such steps.
const MOST_STEPS: usize = 1_000_000_000;

/// What a document may still unpack to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    bytes: usize,
    steps: usize,
    entries: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: MOST_UNPACKED, steps: MOST_STEPS, entries: 2 * MOST_OBJECTS }
    }
}

impl Budget {
    /// Takes bytes that are read or unpacked.
    pub(super) fn spend(&mut self, bytes: usize) -> Result<(), Fault> {
        self.bytes = self.bytes.checked_sub(bytes).ok_or_else(too_much)?;
        Ok(())
    }

    /// Unpacks data of one filter to its end.
    pub(super) fn inflate(&mut self, data: &[u8]) -> Result<Vec<u8>, Fault> {
        // The library takes what has no head for data without one.
        let head = data.first_chunk().is_some_and(|[method, flags]| {
            method & 15 == 8 && u16::from_be_bytes([*method, *flags]) % 31 == 0 && flags & 32 == 0
        });
        let data = &data[if head { 2 } else { 0 }..];
        let mut out = Vec::new();
        if !data.is_empty() {
            let limit = u64::try_from(self.bytes).unwrap_or(u64::MAX).saturating_add(1);
            let mut decoder = DeflateDecoder::new(data).take(limit);
            // What is no good to the end would go on differently for the library.
            decoder.read_to_end(&mut out).map_err(|_| damaged())?;
            self.spend(usize::try_from(decoder.get_ref().total_in()).unwrap_or(usize::MAX))?;
        }
        self.spend(out.len())?;
        Ok(out)
    }
}

pub(super) fn too_much() -> Fault {
    Fault::unclean(format!("is a PDF that unpacks to more than {} MB", MOST_UNPACKED / 1_000_000), PRINT)
}

fn too_many() -> Fault {
    Fault::unclean("is a PDF with too many parts", PRINT)
}

/// Objects that are packed into a stream.
pub(super) struct Packed {
    pub(super) data: Vec<u8>,
    /// The object that says how long the stream is.
    pub(super) length: Option<u32>,
    /// How far the stream's description goes.
    pub(super) head: usize,
    /// The number and place of each object.
    list: Vec<(u32, usize)>,
}

impl Packed {
    /// Whether a dictionary says that objects are packed behind it.
    pub(super) fn says_so(dict: &Dict<'_>) -> bool {
        dict.get::<Name<'_>>(b"Type").is_some_and(|name| name.as_ref() == b"ObjStm")
    }

    /// Unpacks the stream that begins here, whatever it is.
    pub(super) fn read(text: &[u8], budget: &mut Budget) -> Result<Option<Self>, Fault> {
        let Some(stream) = Stream::from_bytes(text) else {
            budget.spend(text.len())?;
            return Ok(None);
        };
        let raw = stream.raw_data();
        // The data stands in the text.
        let head = raw.as_ptr().addr().saturating_sub(text.as_ptr().addr()).min(text.len());
        let dict = stream.dict();
        let length = match dict.get_raw::<Object<'_>>(b"Length") {
            Some(MaybeRef::Ref(reference)) => {
                Some(u32::try_from(reference.obj_number).map_err(|_| damaged())?)
            }
            _ => None,
        };
        budget.spend(head)?;
        let packing = Packing::of(&stream)?;
        let data = match (packing, length) {
            (Packing::Flate, None) => budget.inflate(&raw)?,
            // Who knows how far it goes: it says itself where it ends.
            (Packing::Flate, Some(_)) => budget.inflate(&text[head..])?,
            (Packing::None | Packing::Predicted, Some(_)) => return Err(strange()),
            (Packing::Predicted, None) => {
                budget.inflate(&raw)?;
                stream.decoded().map_err(|_| damaged())?.into_owned()
            }
            (Packing::None, None) => {
                budget.spend(raw.len())?;
                raw.to_vec()
            }
        };
        // No stream may be in another.
        if memchr::memmem::find(&data, b"endstream").is_some() {
            return Err(strange());
        }
        let list = list(dict, &data, budget)?;
        Ok(Some(Self { data, length, head, list }))
    }

    /// Each object by its number.
    pub(super) fn objects(&self) -> Vec<(u32, &[u8])> {
        let mut places: Vec<usize> = self.list.iter().map(|(_, place)| *place).collect();
        places.sort_unstable();
        places.dedup();
        let text = |place: usize| {
            let end = places.get(places.partition_point(|other| *other <= place)).copied();
            let text = self.data.get(place..end.unwrap_or(self.data.len()).min(self.data.len()))?;
            Some(&text[spaces(text)..])
        };
        self.list.iter().map(|(number, place)| (*number, text(*place).unwrap_or_default())).collect()
    }
}

/// The list at the beginning of packed objects.
fn list(dict: &Dict<'_>, data: &[u8], budget: &mut Budget) -> Result<Vec<(u32, usize)>, Fault> {
    let (Some(count), Some(first)) = (dict.get::<usize>(b"N"), dict.get::<usize>(b"First")) else {
        return Ok(Vec::new());
    };
    if count > data.len() {
        return Err(damaged());
    }
    let steps = count.saturating_mul(count);
    budget.steps = budget.steps.checked_sub(steps).ok_or_else(too_many)?;
    let mut rest = data;
    let mut next = || {
        rest = &rest[spaces(rest)..];
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, after) = rest.split_at(digits);
        rest = after;
        std::str::from_utf8(number).ok()?.parse::<u32>().ok()
    };
    let mut list = Vec::with_capacity(count);
    for _ in 0..count {
        let (Some(number), Some(offset)) = (next(), next()) else { return Err(damaged()) };
        let offset = usize::try_from(offset).map_err(|_| damaged())?;
        list.push((number, first.checked_add(offset).ok_or_else(damaged)?));
    }
    Ok(list)
}

/// A packed table of objects.
#[derive(Default)]
pub(super) struct Table {
    /// Where objects stand in the file.
    pub(super) offsets: Vec<usize>,
    /// Which objects are packed, and in which.
    pub(super) held: Vec<u32>,
    pub(super) holders: Vec<u32>,
}

impl Table {
    /// Unpacks the table that begins here with this dictionary, if it is one.
    pub(super) fn read(dict: &Dict<'_>, text: &[u8], budget: &mut Budget) -> Result<Option<Self>, Fault> {
        let widths = dict.get::<[u8; 3]>(b"W").zip(dict.get::<u32>(b"Size"));
        let Some((widths, size)) = widths else { return Ok(None) };
        let Some(stream) = Stream::from_bytes(text) else { return Ok(None) };
        let raw = stream.raw_data();
        let data = match Packing::of(&stream)? {
            Packing::None => {
                budget.spend(raw.len())?;
                raw.to_vec()
            }
            Packing::Flate => budget.inflate(&raw)?,
            Packing::Predicted => {
                budget.inflate(&raw)?;
                stream.decoded().map_err(|_| damaged())?.into_owned()
            }
        };
        let widths = widths.map(usize::from);
        let width: usize = widths.iter().sum();
        // Without any, each entry would stand for as many as one likes.
        if width == 0 || widths[1] > 8 || widths[2] > 8 {
            return Err(damaged());
        }
        let parts = match stream.dict().get::<Array<'_>>(b"Index") {
            Some(parts) => parts.iter::<(u32, u32)>().collect(),
            None => vec![(0, size)],
        };
        let mut rows = data.chunks_exact(width);
        let mut table = Self::default();
        for (start, count) in parts {
            for (n, row) in (0..count).zip(&mut rows) {
                budget.entries = budget.entries.checked_sub(1).ok_or_else(too_many)?;
                table.row(start.checked_add(n).ok_or_else(damaged)?, row, widths)?;
            }
        }
        Ok(Some(table))
    }

    fn row(&mut self, number: u32, row: &[u8], widths: [usize; 3]) -> Result<(), Fault> {
        let (kind, rest) = row.split_at(widths[0]);
        let second = rest[..widths[1]]
            .iter()
            .try_fold(0_u64, |value, byte| value.checked_mul(256).map(|value| value + u64::from(*byte)));
        // As the library reads it: by its first byte.
        match (kind.first().copied().unwrap_or(1), second.ok_or_else(damaged)?) {
            (1, offset) => self.offsets.extend(usize::try_from(offset)),
            (2, holder) => {
                self.held.push(number);
                self.holders.extend(u32::try_from(holder));
            }
            _ => {}
        }
        Ok(())
    }
}

/// How a stream is packed, of the ways that programs use for objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    None,
    Flate,
    /// Packed after it was made easier to pack.
    Predicted,
}

fn strange() -> Fault {
    Fault::unclean("is a PDF whose parts are packed in an unusual way", PRINT)
}

impl Packing {
    fn of(stream: &Stream<'_>) -> Result<Self, Fault> {
        let dict = stream.dict();
        for key in [&b"Filter"[..], b"DecodeParms", b"DP", b"N", b"First"] {
            if dict.get_raw::<Object<'_>>(key).is_some_and(|value| !settled(&value)) {
                return Err(strange());
            }
        }
        let mut predicted = false;
        for key in [&b"DecodeParms"[..], b"DP"] {
            let one = dict.get::<Dict<'_>>(key);
            let many = dict.get::<Array<'_>>(key);
            for how in one.into_iter().chain(many.iter().flat_map(Array::iter::<Dict<'_>>)) {
                predicted |= predictor(&how)?;
            }
        }
        match stream.filters()[..] {
            [] => Ok(Self::None),
            [Filter::FlateDecode] if predicted => Ok(Self::Predicted),
            [Filter::FlateDecode] => Ok(Self::Flate),
            _ => Err(strange()),
        }
    }
}

/// Whether a value stands there as it is, and needs no other object.
fn settled(value: &MaybeRef<Object<'_>>) -> bool {
    match value {
        MaybeRef::Ref(_) => false,
        MaybeRef::NotRef(Object::Array(array)) => array.raw_iter().all(|value| settled(&value)),
        MaybeRef::NotRef(Object::Dict(dict)) => dict.entries().all(|(_, value)| settled(&value)),
        MaybeRef::NotRef(_) => true,
    }
}

/// Whether data was changed before it was packed. The library takes as much memory as a row is said to need.
fn predictor(how: &Dict<'_>) -> Result<bool, Fault> {
    let byte = |key: &[u8], usual: u8| how.get::<u8>(key).unwrap_or(usual);
    let colors = byte(b"Colors", 1);
    let bits = byte(b"BitsPerComponent", 8);
    let columns = how.get::<usize>(b"Columns").unwrap_or(1);
    match byte(b"Predictor", 1) {
        1 => Ok(false),
        2 | 10..=15
            if (1..=1_000_000).contains(&columns)
                && matches!(bits, 1 | 2 | 4 | 8 | 16)
                && colors.checked_mul(bits).is_some_and(|all| all > 0) =>
        {
            Ok(true)
        }
        _ => Err(strange()),
    }
}
