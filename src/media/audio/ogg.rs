//! Ogg: packets in pages. The packets of sound stay; the one with comments is written empty.

/// A page: how it is flagged, where in time it ends, how its packets are cut, and its data.
struct Page<'a> {
    flags: u8,
    granule: &'a [u8],
    serial: [u8; 4],
    lacing: &'a [u8],
    data: &'a [u8],
}

const CONTINUED: u8 = 1;
const FIRST: u8 = 2;

/// One recording of Vorbis or Opus. None where the file is anything else, or several in a row.
pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let pages = pages(bytes)?;
    let serial = pages.first()?.serial;
    // A second stream is a film, or words, or a second recording, with comments of its own.
    let firsts = pages.iter().filter(|page| page.flags & FIRST != 0).count();
    if firsts != 1 || pages.iter().any(|page| page.serial != serial) {
        return None;
    }
    let (headers, sound) = headers(&pages)?;
    let identity = headers.first()?;
    let comments = if identity.starts_with(b"OpusHead") {
        b"OpusTags\0\0\0\0\0\0\0\0".to_vec()
    } else if identity.starts_with(b"\x01vorbis") {
        b"\x03vorbis\0\0\0\0\0\0\0\0\x01".to_vec()
    } else {
        return None;
    };
    let mut writer = Writer { out: Vec::with_capacity(bytes.len()), number: 0 };
    let zero = [0; 8];
    writer.packets(FIRST, &zero, &[identity]);
    match headers.get(2) {
        Some(setup) => writer.packets(0, &zero, &[&comments, setup]),
        None => writer.packets(0, &zero, &[&comments]),
    }
    for page in sound {
        writer.page(page.flags, page.granule, page.lacing, page.data);
    }
    Some(writer.out)
}

fn pages(bytes: &[u8]) -> Option<Vec<Page<'_>>> {
    let mut pages = Vec::new();
    let mut rest = bytes;
    while rest.starts_with(b"OggS") {
        let head = rest.get(..27)?;
        let lacing = rest.get(27..27 + usize::from(head[26]))?;
        let start = 27 + lacing.len();
        let length: usize = lacing.iter().map(|part| usize::from(*part)).sum();
        let data = rest.get(start..start + length)?;
        let serial = head[14..18].try_into().ok()?;
        pages.push(Page { flags: head[5], granule: &head[6..14], serial, lacing, data });
        rest = &rest[start + length..];
    }
    Some(pages)
}

/// The packets before the sound, and the pages of the sound, which begin on a page of their own.
fn headers<'p, 'a>(pages: &'p [Page<'a>]) -> Option<(Vec<Vec<u8>>, &'p [Page<'a>])> {
    let mut packets: Vec<Vec<u8>> = Vec::new();
    let mut open = Vec::new();
    for (i, page) in pages.iter().enumerate() {
        let mut data = page.data;
        for part in page.lacing {
            let (piece, after) = data.split_at_checked(usize::from(*part))?;
            open.extend(piece);
            data = after;
            if *part < u8::MAX {
                packets.push(std::mem::take(&mut open));
            }
        }
        let wanted = if packets.first().is_some_and(|first| first.starts_with(b"OpusHead")) { 2 } else { 3 };
        if packets.len() == wanted && open.is_empty() {
            return Some((packets, &pages[i + 1..]));
        }
        if packets.len() >= wanted {
            return None;
        }
    }
    None
}

struct Writer {
    out: Vec<u8>,
    number: u32,
}

impl Writer {
    /// Packets, on as many pages as they need.
    fn packets(&mut self, flags: u8, granule: &[u8], packets: &[&[u8]]) {
        let mut lacing = Vec::new();
        for packet in packets {
            lacing.resize(lacing.len() + packet.len() / 255, 255);
            lacing.push(u8::try_from(packet.len() % 255).unwrap_or_default());
        }
        let data = packets.concat();
        let mut data = &data[..];
        let mut flags = flags;
        for lacing in lacing.chunks(255) {
            let length: usize = lacing.iter().map(|part| usize::from(*part)).sum();
            let (now, later) = data.split_at(length);
            // A page on which no packet ends has no place in time.
            let ends = lacing.iter().any(|part| *part < u8::MAX);
            self.page(flags, if ends { granule } else { &[0xff; 8] }, lacing, now);
            flags = if lacing.last() == Some(&u8::MAX) { CONTINUED } else { 0 };
            data = later;
        }
    }

    fn page(&mut self, flags: u8, granule: &[u8], lacing: &[u8], data: &[u8]) {
        let start = self.out.len();
        self.out.extend(b"OggS\0");
        self.out.push(flags);
        self.out.extend(granule);
        // Who made the stream chose its number, by the clock perhaps.
        self.out.extend(1_u32.to_le_bytes());
        self.out.extend(self.number.to_le_bytes());
        self.out.extend([0; 4]);
        self.out.push(u8::try_from(lacing.len()).unwrap_or(u8::MAX));
        self.out.extend(lacing);
        self.out.extend(data);
        let sum = checksum(&self.out[start..]).to_le_bytes();
        self.out[start + 22..start + 26].copy_from_slice(&sum);
        self.number += 1;
    }
}

/// Ogg's own variant of CRC-32: nothing is turned around.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| sum << 8 ^ TABLE[usize::from((sum >> 24) as u8 ^ byte)])
}

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let (mut i, mut byte) = (0, 0_u32);
    while i < 256 {
        let mut sum = byte << 24;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 0x8000_0000 == 0 { sum << 1 } else { sum << 1 ^ 0x04c1_1db7 };
            bit += 1;
        }
        table[i] = sum;
        (i, byte) = (i + 1, byte + 1);
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    fn opus(tags: &[u8]) -> Vec<u8> {
        let mut writer = Writer { out: Vec::new(), number: 0 };
        writer.packets(FIRST, &[0; 8], &[b"OpusHead and so on"]);
        writer.packets(0, &[0; 8], &[tags]);
        writer.packets(4, &[5; 8], &[b"sound", &[9; 255]]);
        writer.out
    }

    #[test]
    fn sound_stays_and_comments_go() {
        let long = [&b"OpusTags"[..], &b"by Anna ".repeat(20_000)].concat();
        let bare = bare(&opus(&long)).unwrap();
        assert_eq!(bare, opus(b"OpusTags\0\0\0\0\0\0\0\0"));
        assert_eq!(super::bare(&bare).unwrap(), bare);
        let two = [opus(&long), opus(&long)].concat();
        assert_eq!(super::bare(&two), None);
        assert_eq!(super::bare(&opus(&long)[..200]), None);
    }

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        // The usual check of CRCs without reflection, initial value or final exclusive or.
        assert_eq!(checksum(b"123456789"), 0x89a1_897f);
    }
}
