//! MP4: boxes in boxes. A new file is made of the one track of sound: its pieces in their order, and
//! the tables that say where and when each is.

/// A box: its name and what is in it.
type Boxed<'a> = (&'a [u8], &'a [u8]);

/// The tables of a track, and the sound that they are about.
struct Track<'a> {
    /// Ticks in a second, and the length in ticks.
    timescale: u32,
    duration: u32,
    /// How the sound is coded.
    description: Vec<u8>,
    /// How long each piece is in time, and in bytes, and how they are bundled: as they were.
    times: &'a [u8],
    sizes: &'a [u8],
    bundles: &'a [u8],
    /// What of it is played: the first and last moments of a coder are silence of its own.
    edits: Option<&'a [u8]>,
    chunks: Vec<&'a [u8]>,
}

pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let top = boxes(bytes)?;
    let movie = boxes(only(&top, b"moov")?)?;
    let header = only(&movie, b"mvhd")?;
    let (timescale, duration) = clock(header)?;
    let mut tracks = Vec::new();
    for (_, track) in movie.iter().filter(|(name, _)| *name == b"trak") {
        let track = boxes(track)?;
        let media = boxes(only(&track, b"mdia")?)?;
        if only(&media, b"hdlr")?.get(8..12)? == b"soun" {
            tracks.push(self::track(bytes, &track, &media)?);
        }
    }
    let [track] = &tracks[..] else { return None };
    // Where the sound begins depends on how long the tables are, and not the other way round.
    let length = written(track, timescale, duration, 0)?.len();
    let mut out = written(track, timescale, duration, length)?;
    let sound = track.chunks.concat();
    put(&mut out, b"mdat", &[&sound]);
    Some(out)
}

fn track<'a>(file: &'a [u8], track: &[Boxed<'a>], media: &[Boxed<'a>]) -> Option<Track<'a>> {
    let (timescale, duration) = clock(only(media, b"mdhd")?)?;
    let information = boxes(only(media, b"minf")?)?;
    let table = boxes(only(&information, b"stbl")?)?;
    let edits = match only(track, b"edts") {
        Some(edits) => only(&boxes(edits)?, b"elst"),
        None => None,
    };
    let (sizes, bundles) = (only(&table, b"stsz")?, only(&table, b"stsc")?);
    let offsets: Vec<usize> = match (only(&table, b"stco"), only(&table, b"co64")) {
        (Some(offsets), None) => rows(offsets, 4)?.map(|row| number(row, 0)).collect::<Option<_>>()?,
        (None, Some(offsets)) => rows(offsets, 8)?
            .map(|row| usize::try_from(u64::from_be_bytes(row.try_into().ok()?)).ok())
            .collect::<Option<_>>()?,
        _ => return None,
    };
    let mut size = sample_sizes(sizes)?;
    let bundled = bundled(bundles)?;
    let mut chunks = Vec::with_capacity(offsets.len());
    let (mut row, mut total) = (0, 0_usize);
    for (chunk, offset) in offsets.into_iter().enumerate() {
        while bundled.get(row + 1).is_some_and(|(first, _)| *first <= chunk + 1) {
            row += 1;
        }
        let samples = bundled.get(row).filter(|(first, _)| *first <= chunk + 1)?.1;
        // Tables of a few bytes can speak of any number of pieces; a file has no more sound than bytes.
        let fits = |total: &usize| *total <= file.len();
        let end = (0..samples).try_fold(total, |sum, _| sum.checked_add(size.next()?).filter(fits))?;
        let length = end - total;
        total = end;
        chunks.push(file.get(offset..offset.checked_add(length)?)?);
    }
    // More sound in the tables than in the file, or less.
    if size.next().is_some() {
        return None;
    }
    let description = description(only(&table, b"stsd")?)?;
    let times = only(&table, b"stts")?;
    Some(Track { timescale, duration, description, times, sizes, bundles, edits, chunks })
}

/// Sizes of the pieces, one after the other.
fn sample_sizes(table: &[u8]) -> Option<Box<dyn Iterator<Item = usize> + '_>> {
    let (one, count) = (number(table, 4)?, number(table, 8)?);
    if one != 0 {
        return Some(Box::new(std::iter::repeat_n(one, count)));
    }
    let sizes = table.get(12..12_usize.checked_add(count.checked_mul(4)?)?)?;
    Some(Box::new(sizes.chunks_exact(4).filter_map(|row| number(row, 0))))
}

/// From which chunk on how many pieces are in one.
fn bundled(table: &[u8]) -> Option<Vec<(usize, usize)>> {
    rows(table, 12)?.map(|row| Some((number(row, 0)?, number(row, 4)?))).collect()
}

/// The rows of a table that says how many it has.
fn rows(table: &[u8], length: usize) -> Option<impl Iterator<Item = &[u8]>> {
    let count = number(table, 4)?;
    let rows = table.get(8..8_usize.checked_add(count.checked_mul(length)?)?)?;
    Some(rows.chunks_exact(length))
}

/// How the sound is coded: the one description, with the one box that a decoder needs.
fn description(table: &[u8]) -> Option<Vec<u8>> {
    let (name, entry) = boxes(table.get(8..)?)?.into_iter().next()?;
    let (head, rest) = entry.split_at_checked(28)?;
    let configuration: &[u8] = match name {
        b"mp4a" => b"esds",
        b"alac" => b"alac",
        b"Opus" => b"dOps",
        _ => return None,
    };
    // A description of another version has more fields before the boxes.
    if number(table, 4)? != 1 || head.get(8..10)? != [0, 0] {
        return None;
    }
    let mut inner = head.to_vec();
    put(&mut inner, configuration, &[only(&boxes(rest)?, configuration)?]);
    // The vendor of the encoder.
    inner[12..16].fill(0);
    let mut out = vec![0, 0, 0, 0, 0, 0, 0, 1];
    put(&mut out, name, &[&inner]);
    Some(out)
}

/// Everything before the sound, which begins eight bytes after `length` of it.
fn written(track: &Track<'_>, timescale: u32, duration: u32, length: usize) -> Option<Vec<u8>> {
    let full = [0; 4];
    let matrix: Vec<u8> = [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000_u32]
        .iter()
        .flat_map(|number| number.to_be_bytes())
        .collect();
    let (long, scale) = (duration.to_be_bytes(), timescale.to_be_bytes());
    let mut movie_header = Vec::new();
    let rate = [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    put(
        &mut movie_header,
        b"mvhd",
        &[&full, &[0; 8], &scale, &long, &rate, &matrix, &[0; 24], &2_u32.to_be_bytes()],
    );
    let mut track_header = Vec::new();
    let volume = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0];
    put(
        &mut track_header,
        b"tkhd",
        &[&[0, 0, 0, 3], &[0; 8], &1_u32.to_be_bytes(), &full, &long, &volume, &matrix, &[0; 8]],
    );
    let mut edits = Vec::new();
    if let Some(list) = track.edits {
        let mut inner = Vec::new();
        put(&mut inner, b"elst", &[list]);
        put(&mut edits, b"edts", &[&inner]);
    }
    let mut offsets = vec![0; 4];
    offsets.extend(u32::try_from(track.chunks.len()).ok()?.to_be_bytes());
    let mut at = length + 8;
    for chunk in &track.chunks {
        offsets.extend(u32::try_from(at).ok()?.to_be_bytes());
        at += chunk.len();
    }
    let mut table = Vec::new();
    put(&mut table, b"stsd", &[&track.description]);
    put(&mut table, b"stts", &[track.times]);
    put(&mut table, b"stsc", &[track.bundles]);
    put(&mut table, b"stsz", &[track.sizes]);
    put(&mut table, b"stco", &[&offsets]);
    let mut information = Vec::new();
    put(&mut information, b"smhd", &[&[0; 8]]);
    // One entry: the sound is in this file.
    let here = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12, b'u', b'r', b'l', b' ', 0, 0, 0, 1];
    let mut reference = Vec::new();
    put(&mut reference, b"dref", &[&here]);
    put(&mut information, b"dinf", &[&reference]);
    put(&mut information, b"stbl", &[&table]);
    let mut media = Vec::new();
    let (long, scale) = (track.duration.to_be_bytes(), track.timescale.to_be_bytes());
    // 0x55c4 is the language "und".
    put(&mut media, b"mdhd", &[&full, &[0; 8], &scale, &long, &[0x55, 0xc4, 0, 0]]);
    put(&mut media, b"hdlr", &[&full, &[0; 4], b"soun", &[0; 12], &[0]]);
    put(&mut media, b"minf", &[&information]);
    let mut inner = track_header;
    inner.extend(edits);
    put(&mut inner, b"mdia", &[&media]);
    let mut movie = movie_header;
    put(&mut movie, b"trak", &[&inner]);
    let mut out = Vec::new();
    put(&mut out, b"ftyp", &[b"M4A \0\0\0\0M4A mp42isom"]);
    put(&mut out, b"moov", &[&movie]);
    Some(out)
}

/// Ticks in a second, and the length.
fn clock(header: &[u8]) -> Option<(u32, u32)> {
    let at = |i: usize| Some(u32::from_be_bytes(header.get(i..i + 4)?.try_into().ok()?));
    match header.first()? {
        0 => Some((at(12)?, at(16)?)),
        1 if at(24)? == 0 => Some((at(20)?, at(28)?)),
        _ => None,
    }
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}

/// The one box of this name.
fn only<'a>(boxes: &[Boxed<'a>], name: &[u8]) -> Option<&'a [u8]> {
    boxes.iter().find(|(own, _)| *own == name).map(|(_, inner)| *inner)
}

fn boxes(bytes: &[u8]) -> Option<Vec<Boxed<'_>>> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while rest.len() >= 8 {
        let (head, length) = match number(rest, 0)? {
            0 => (8, rest.len()),
            1 => (16, usize::try_from(u64::from_be_bytes(rest.get(8..16)?.try_into().ok()?)).ok()?),
            length => (8, length),
        };
        found.push((rest.get(4..8)?, rest.get(head..length)?));
        rest = &rest[length..];
    }
    Some(found)
}

fn put(out: &mut Vec<u8>, name: &[u8], parts: &[&[u8]]) {
    let length = 8 + parts.iter().map(|part| part.len()).sum::<usize>();
    // Files of four gigabytes are not for phones; their tables would say so before.
    out.extend(u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
    out.extend(name);
    for part in parts {
        out.extend(*part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(name: &[u8], parts: &[&[u8]]) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, name, parts);
        out
    }

    /// A recording of three pieces in two chunks, made by Anna.
    fn recording() -> Vec<u8> {
        let anna = |name: &[u8]| boxed(name, &[b"by Anna"]);
        let entry =
            boxed(b"mp4a", &[&[0; 12], b"ANNA", &[0; 12], &boxed(b"esds", &[b"code"]), &anna(b"chan")]);
        let numbers = |all: &[u32]| all.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>();
        let table = |offset: u32| {
            boxed(
                b"stbl",
                &[
                    &boxed(b"stsd", &[&numbers(&[0, 1]), &entry]),
                    &boxed(b"stts", &[&numbers(&[0, 1, 3, 1024])]),
                    &boxed(b"stsc", &[&numbers(&[0, 2, 1, 2, 1, 2, 1, 1])]),
                    &boxed(b"stsz", &[&numbers(&[0, 0, 3, 2, 3, 4])]),
                    &boxed(b"stco", &[&numbers(&[0, 2, offset, offset + 12])]),
                ],
            )
        };
        let head = boxed(b"ftyp", &[b"M4A ANNA"]);
        let movie = |offset: u32| {
            let handler = boxed(b"hdlr", &[&[0; 8], b"soun", &[0; 12], b"by Anna\0"]);
            let minf = boxed(b"minf", &[&table(offset)]);
            let mdhd = boxed(b"mdhd", &[&numbers(&[0, 77, 77, 44_100, 3072, 0])]);
            let track = boxed(b"trak", &[&boxed(b"mdia", &[&mdhd, &handler, &minf]), &anna(b"udta")]);
            let mvhd = boxed(b"mvhd", &[&numbers(&[0, 77, 77, 1000, 70]), &[0; 80]]);
            boxed(b"moov", &[&mvhd, &track, &anna(b"udta"), &anna(b"meta")])
        };
        let offset = u32::try_from(head.len() + movie(0).len() + 8).unwrap();
        let data = boxed(b"mdat", &[b"aabbb", b"by Anna", b"cccc", b"by Anna"]);
        [head, movie(offset), data, anna(b"uuid"), anna(b"free")].concat()
    }

    #[test]
    fn sound_stays_and_notes_go() {
        let before = recording();
        let after = bare(&before).unwrap();
        assert!(after.ends_with(b"mdataabbbcccc"));
        assert_eq!(memchr::memmem::find(&after, b"nna"), None);
        assert_eq!(memchr::memmem::find(&after, b"ANNA"), None);
        assert!(memchr::memmem::find(&after, b"esdscode").is_some());
        // Written anew once more it is the same: the tables say what is where.
        assert_eq!(bare(&after).unwrap(), after);
    }

    #[test]
    fn tables_that_speak_of_more_sound_than_there_is_are_refused_at_once() {
        // Every piece has one byte, and there are as many as can be said, in each chunk.
        let mut file = recording();
        let at = memchr::memmem::find(&file, b"stsz").unwrap() + 8;
        file[at..at + 8].copy_from_slice(&[0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff]);
        let at = memchr::memmem::find(&file, b"stsc").unwrap() + 12;
        file[at + 4..at + 8].fill(0xff);
        assert_eq!(bare(&file), None);
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        let whole = recording();
        for length in 0..whole.len() - 30 {
            assert_eq!(bare(&whole[..length]), None, "{length}");
        }
    }
}
