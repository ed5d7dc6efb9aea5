//! Sizes that the parts of a picture claim for themselves, read before anything is decoded.
//!
//! Takes the bytes of a file; gives the sizes of the images in it. The size of the whole, which decoders
//! tell, says nothing of them: a part of a few bytes may claim thousands of millions of pixels, for which
//! decoders make room. Decodes nothing, and does not judge what is too large.

use image::ImageFormat;

/// What a JPEG says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Jpeg {
    /// The largest width and height.
    pub(super) size: Option<(u32, u32)>,
    /// How often its pixels are gone over, those of pictures behind it included.
    pub(super) scans: usize,
}

/// The heads and scans of a JPEG, as far as it can be followed and beyond.
pub(super) fn jpeg(bytes: &[u8]) -> Jpeg {
    let mut jpeg = Jpeg::default();
    let mut at = 0;
    // What stands before a marker is coded pixels, in which none can be.
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(0xff, rest)) {
        at += found + 1;
        let Some(&marker) = bytes.get(at) else { break };
        // Padding, and markers that stand alone.
        if matches!(marker, 0xff | 0x00 | 0x01 | 0xd0..=0xd9) {
            at += usize::from(marker != 0xff);
            continue;
        }
        jpeg.scans += usize::from(marker == 0xda);
        if matches!(marker, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf)
            && let Some(head) = bytes.get(at + 4..at + 8)
        {
            let short = |at: usize| u32::from(u16::from_be_bytes([head[at], head[at + 1]]));
            jpeg.size = jpeg.size.max(Some((short(2), short(0))));
        }
        let length = bytes.get(at + 1..at + 3).map_or(0, |two| u16::from_be_bytes([two[0], two[1]]));
        let end = at + 1 + usize::from(length);
        // Of a length that leads out of the file nothing is believed.
        at = if end <= bytes.len() { end } else { at + 1 };
    }
    jpeg
}

/// How many pixels a picture says that it has, whatever its format; none where it cannot be read.
pub(super) fn pixels(bytes: &[u8]) -> u64 {
    let size = match image::guess_format(bytes).ok() {
        Some(ImageFormat::Jpeg) => jpeg(bytes).size,
        Some(ImageFormat::Png) => bytes.get(16..24).map(|head| {
            let long = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
            (long(0), long(4))
        }),
        Some(ImageFormat::Gif) => gif(bytes).first,
        Some(ImageFormat::WebP) => {
            webp(bytes).and_then(|claims| claims.into_iter().map(|claim| claim.size).max())
        }
        _ => None,
    };
    size.map_or(0, |(width, height)| u64::from(width) * u64::from(height))
}

/// The images of a GIF.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Frames {
    /// Width and height of the first one.
    pub(super) first: Option<(u32, u32)>,
    /// How many there are, up to where the file can be followed.
    pub(super) count: usize,
}

/// The images of a GIF, which may be larger than its screen.
pub(super) fn gif(bytes: &[u8]) -> Frames {
    let mut frames = Frames::default();
    let mut reader = Bytes(bytes);
    let _ = gif_frames(&mut reader, &mut frames);
    frames
}

/// None where the file ends too early, or cannot be followed further.
fn gif_frames(reader: &mut Bytes<'_>, frames: &mut Frames) -> Option<()> {
    let head = reader.take(13)?;
    reader.take(colours(head[10]))?;
    loop {
        match reader.take(1)?[0] {
            0x2c => {
                let head = reader.take(9)?;
                frames.first.get_or_insert((short(&head[4..]), short(&head[6..])));
                frames.count += 1;
                reader.take(colours(head[8]) + 1)?;
            }
            0x21 => drop(reader.take(1)?),
            0 => continue,
            _ => return None,
        }
        loop {
            let length = usize::from(reader.take(1)?[0]);
            if length == 0 {
                break;
            }
            reader.take(length)?;
        }
    }
}

/// The bytes of a table of colours.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// An image in a WebP file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// Width and height by its own head.
    pub(super) size: (u32, u32),
    /// Width and height by the frame or the canvas around it.
    pub(super) around: Option<(u32, u32)>,
}

/// The images of a WebP file; None where a part of it is longer than the file.
pub(super) fn webp(bytes: &[u8]) -> Option<Vec<Claim>> {
    let mut claims = Vec::new();
    webp_chunks(bytes.get(12..).unwrap_or_default(), Inside::File(None), &mut claims)?;
    Some(claims)
}

/// What chunks stand in.
#[derive(Clone, Copy)]
enum Inside {
    /// The file, with its canvas where it has one.
    File(Option<(u32, u32)>),
    Frame((u32, u32)),
}

fn webp_chunks(bytes: &[u8], mut inside: Inside, claims: &mut Vec<Claim>) -> Option<()> {
    let mut reader = Bytes(bytes);
    let mut transparent = false;
    while let Some(head) = reader.take(8) {
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let Some(data) = usize::try_from(length).ok().and_then(|length| reader.take(length)) else {
            let known: [&[u8]; 8] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP", b"EXIF"];
            // What stands behind the picture is none of its parts.
            return (!known.contains(&&head[..4])).then_some(());
        };
        if length % 2 == 1 {
            reader.take(1);
        }
        let (around, framed) = match inside {
            Inside::File(canvas) => (canvas, false),
            Inside::Frame(size) => (Some(size), true),
        };
        match &head[..4] {
            b"VP8X" if data.len() >= 10 && !framed && around.is_none() => {
                inside = Inside::File(Some((three(&data[4..]) + 1, three(&data[7..]) + 1)));
            }
            b"ANMF" if data.len() >= 16 && !framed => {
                let frame = (three(&data[6..]) + 1, three(&data[9..]) + 1);
                webp_chunks(&data[16..], Inside::Frame(frame), claims)?;
            }
            b"VP8 " if data.len() >= 10 => {
                let size = (short(&data[6..]) & 0x3fff, short(&data[8..]) & 0x3fff);
                claims.push(Claim { size, around });
            }
            b"VP8L" if data.len() >= 5 => {
                let bits = u32::from_le_bytes([data[1], data[2], data[3], data[4]]);
                let size = ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
                claims.push(Claim { size, around });
            }
            b"ALPH" => transparent = true,
            // A decoder takes what follows on transparency for pixels, whatever its name is.
            _ if transparent && framed => return None,
            _ => {}
        }
    }
    Some(())
}

fn short(bytes: &[u8]) -> u32 {
    u32::from(u16::from_le_bytes([bytes[0], bytes[1]]))
}

fn three(bytes: &[u8]) -> u32 {
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0])
}

/// Bytes that are still to be read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_le_bytes();
        [name, &length, data, &vec![0; data.len() % 2]].concat()
    }

    #[test]
    fn scans_of_a_jpeg() {
        let notes = b"\xff\xe1\0\x06\xff\xda\xff\xda";
        let head = b"\xff\xc2\0\x0b\x08\x1b\x58\x23\x28\x01\x01\x11\0";
        let scan = b"\xff\xda\0\x03\x01ab\xff\0\xff\xd0\xff\xff";
        let of = |scans: usize| [b"\xff\xd8", &notes[..], head, &scan.repeat(scans), b"\xff\xd9"].concat();
        assert_eq!(jpeg(&of(3000)), Jpeg { size: Some((9000, 7000)), scans: 3000 });
        assert_eq!(pixels(&of(1)), 63_000_000);
        assert_eq!(jpeg(&of(0)).scans, 0);
        assert_eq!(jpeg(b"\xff\xd8\xff\xe1\xff\xff\xff\xda\0\x02\xff\xda").scans, 2);
        assert_eq!(jpeg(b"\xff\xd8\xff"), Jpeg::default());
    }

    #[test]
    fn images_of_a_gif() {
        let head = b"GIF89a\x04\0\x02\0\x80\0\0\0\0\0\0\0\0";
        let image = b"\x2c\0\0\0\0\xff\xd8\xff\xe1\0\x02\x01\0\0";
        let pause = b"\x21\xf9\x04\x08\0\0\0\0";
        let size = Some((0xd8ff, 0xe1ff));
        assert_eq!(gif(&[&head[..], pause, image].concat()), Frames { first: size, count: 1 });
        assert_eq!(gif(&[&head[..], pause, image, pause, image, b";"].concat()).count, 2);
        assert_eq!(gif(&head[..]), Frames::default());
        assert_eq!(gif(b"GIF89a"), Frames::default());
    }

    #[test]
    fn images_of_a_webp() {
        let photograph = chunk(b"VP8 ", b"\0\0\0\x9d\x01\x2a\xff\x3f\xff\x7f");
        let canvas = chunk(b"VP8X", b"\0\0\0\0\x03\0\0\x01\0\0");
        let file = |chunks: &[&[u8]]| webp(&[&b"RIFF\0\0\0\0WEBP"[..], &chunks.concat()].concat());
        let claim = |around| Claim { size: (0x3fff, 0x3fff), around };
        assert_eq!(file(&[&photograph]), Some(vec![claim(None)]));
        assert_eq!(file(&[&canvas, &photograph]), Some(vec![claim(Some((4, 2)))]));
        let frame = |inner: &[u8]| chunk(b"ANMF", &[b"\0\0\0\0\0\0\x02\0\0\x01\0\0\0\0\0\0", inner].concat());
        assert_eq!(file(&[&canvas, &frame(&photograph)]), Some(vec![claim(Some((3, 2)))]));
        assert_eq!(file(&[&canvas, &frame(&frame(&photograph))]), Some(vec![]));
        let renamed = [chunk(b"ALPH", b"\0"), chunk(b"ABCD", &photograph[8..])].concat();
        assert_eq!(file(&[&canvas, &frame(&renamed)]), None);
        let lossless = chunk(b"VP8L", b"\x2f\xff\xff\xff\x1f");
        assert_eq!(file(&[&lossless]), Some(vec![Claim { size: (0x4000, 0x4000), around: None }]));
        assert_eq!(file(&[&canvas, b"ICCP\xff\xff\xff\xff"]), None);
        assert_eq!(file(&[&photograph, b"junk\xff\xff\xff\xff"]), Some(vec![claim(None)]));
    }
}
