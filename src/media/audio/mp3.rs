//! MP3: a row of frames, each of which says how long it is. Everything between them is left out.

/// The frames alone. None where there are none to speak of.
pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = after_tags(bytes)?;
    // How many in the row that is being read, how many of those are in the new file, and how many are in
    // the new file altogether.
    let (mut frames, mut row, mut kept) = (0, 0, 0);
    while at + 4 <= bytes.len() {
        match frame(&bytes[at..]) {
            // One that is alone is four bytes of something else that look like one.
            Some(length) if frames > 0 || frame(bytes.get(at + length..)?).is_some() => {
                let Some(whole) = bytes.get(at..at + length) else { break };
                // A row may begin with several; none of them may be the first in the new file.
                if !(row == 0 && is_index(whole)) {
                    out.extend(whole);
                    row += 1;
                    kept += 1;
                }
                frames += 1;
                at += length;
            }
            _ => {
                (frames, row) = (0, 0);
                at += 1;
            }
        }
    }
    // By the same measure the new file is a recording too.
    (kept > 1).then_some(out)
}

/// Where the first frame may be: after ID3v2 tags, which can hold anything that looks like a frame.
fn after_tags(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while bytes.get(at..at + 3) == Some(&b"ID3"[..]) {
        let header = bytes.get(at..at + 10)?;
        let size = header[6..10].iter().fold(0_usize, |size, byte| size << 7 | usize::from(byte & 0x7f));
        let foot = if header[5] & 0x10 == 0 { 0 } else { 10 };
        at = at.checked_add(10 + size + foot)?;
    }
    Some(at)
}

/// A first frame without sound, in which encoders write what they are and how the file is to be
/// searched. Players do without.
fn is_index(frame: &[u8]) -> bool {
    let head = &frame[..frame.len().min(200)];
    [&b"Xing"[..], b"Info", b"VBRI"].iter().any(|mark| memchr::memmem::find(head, mark).is_some())
}

/// Thousands of bits in a second, in version 1 and in the later ones.
const FIRST: [u32; 14] = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const SECOND: [u32; 14] = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/// The length of the frame that begins here.
fn frame(bytes: &[u8]) -> Option<usize> {
    let header = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?);
    if header >> 21 != 0x7ff {
        return None;
    }
    // 0: version 2.5, 2: version 2, 3: version 1. Layer 1 stands for layer III.
    let (version, layer) = (header >> 19 & 3, header >> 17 & 3);
    let (rate, frequency, padding) = (header >> 12 & 15, header >> 10 & 3, header >> 9 & 1);
    if version == 1 || layer != 1 || rate == 0 || rate == 15 || frequency == 3 {
        return None;
    }
    let rate = usize::try_from(rate).ok()? - 1;
    let hertz = [44_100, 48_000, 32_000][usize::try_from(frequency).ok()?];
    let length = match version {
        3 => 144_000 * FIRST[rate] / hertz,
        2 => 72_000 * SECOND[rate] / (hertz / 2),
        _ => 72_000 * SECOND[rate] / (hertz / 4),
    };
    usize::try_from(length + padding).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_stay_and_tags_go() {
        // 128 kbit/s, 44.1 kHz: 417 bytes.
        let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
        frame.resize(417, 7);
        let mut info = frame.clone();
        info[36..40].copy_from_slice(b"Info");
        let id3 = [&b"ID3\x04\0\0\0\0\0\x0c"[..], b"TIT2 by Anna"].concat();
        let file = [&id3[..], &info, &frame, b"junk", &frame, &frame, b"APETAGEX by Anna", b"TAG by Anna"];
        let bare = bare(&file.concat()).unwrap();
        assert_eq!(bare, [&frame[..], &frame, &frame].concat());
        assert_eq!(super::bare(b"ID3\x04\0\0\0\0\0\x0cTIT2 by Anna"), None);
        assert_eq!(super::bare(b"\xff\xfb\x90\x00"), None);
    }

    #[test]
    fn what_is_published_is_a_recording_by_the_same_measure() {
        let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
        frame.resize(417, 7);
        let mut info = frame.clone();
        info[36..40].copy_from_slice(b"Info");
        // One frame, and the beginning of a second.
        assert_eq!(bare(&[&frame[..], &frame[..9]].concat()), None);
        assert_eq!(bare(&[&info[..], &frame, b"junk"].concat()), None);
        // Two that tell of the encoder, at the beginning and after a gap.
        let file = [&info[..], &info, &frame, b"junk", &info, &info, &frame];
        let once = bare(&file.concat()).unwrap();
        assert_eq!(once, [&frame[..], &frame].concat());
        assert_eq!(bare(&once).unwrap(), once);
    }
}
