//! JPEG data inside other files (PDF): everything but the picture itself is left out, and no pixel
//! changes.

/// The data without application segments and comments: EXIF, XMP, IPTC, thumbnails, profiles of
/// cameras. None where the segments cannot be followed.
pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    out.extend([0xff, 0xd8]);
    loop {
        let (&first, &marker) = (rest.first()?, rest.get(1)?);
        if first != 0xff {
            return None;
        }
        match marker {
            // Padding.
            0xff => rest = &rest[1..],
            // Stands alone.
            0x01 | 0xd0..=0xd7 => {
                out.extend([0xff, marker]);
                rest = &rest[2..];
            }
            0xd9 => {
                out.extend([0xff, 0xd9]);
                return Some(out);
            }
            _ => {
                let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
                let segment = rest.get(..2 + length).filter(|_| length >= 2)?;
                // Of the application segments, one says what the colours are; the size of a picture in
                // the first one can bring a thumbnail along.
                let wanted = match marker {
                    0xee => segment.get(4..9) == Some(&b"Adobe"[..]),
                    0xe0..=0xef | 0xfe => false,
                    _ => true,
                };
                if wanted {
                    out.extend(segment);
                }
                rest = &rest[segment.len()..];
                if marker == 0xda {
                    let end = scan(rest);
                    out.extend(&rest[..end]);
                    rest = &rest[end..];
                    // Cut off, as many readers accept.
                    if rest.is_empty() {
                        return Some(out);
                    }
                }
            }
        }
    }
}

/// The length of the coded pixels: up to the next marker that is not part of them.
fn scan(bytes: &[u8]) -> usize {
    let mut i = 0;
    while let Some(found) = memchr::memchr(0xff, &bytes[i..]) {
        i += found;
        match bytes.get(i + 1) {
            Some(0x00 | 0xd0..=0xd7) => i += 2,
            Some(0xff) => i += 1,
            Some(_) => return i,
            None => return bytes.len(),
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_picture_and_nothing_else() {
        let before = [
            &[0xff, 0xd8][..],
            &[0xff, 0xe1, 0, 8, b'E', b'x', b'i', b'f', 0, 0],
            &[0xff, 0xee, 0, 7, b'A', b'd', b'o', b'b', b'e'],
            &[0xff, 0xfe, 0, 4, b'h', b'i'],
            &[0xff, 0xdb, 0, 3, 1],
            &[0xff, 0xda, 0, 3, 1, 9, 0xff, 0, 9, 0xff, 0xd0, 9],
            &[0xff, 0xd9],
            b"after the end",
        ]
        .concat();
        let after = bare(&before).unwrap();
        assert_eq!(
            after,
            [
                &[0xff, 0xd8, 0xff, 0xee, 0, 7][..],
                b"Adobe",
                &[0xff, 0xdb, 0, 3, 1, 0xff, 0xda, 0, 3, 1, 9, 0xff, 0, 9, 0xff, 0xd0, 9, 0xff, 0xd9],
            ]
            .concat()
        );
        assert_eq!(bare(b"\xff\xd8\xff\xe1\xff\xff"), None);
        assert_eq!(bare(b"no picture"), None);
    }
}
