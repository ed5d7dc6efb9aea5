//! What a PNG has packed beside its pixels, before the decoder unpacks it.

use std::io::{self, Read};

use flate2::read::ZlibDecoder;

use super::super::Fault;

/// The largest profile of colours that a program writes is a tenth of this.
const LARGEST: u64 = 8 * 1024 * 1024;

/// Fails where a profile of colours unpacks to more than any program writes.
pub(super) fn check(png: &[u8]) -> Result<(), Fault> {
    let mut rest = png.get(8..).unwrap_or_default();
    while let Some((head, after)) = rest.split_at_checked(8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let Some(data) = usize::try_from(length).ok().and_then(|length| after.get(..length)) else { break };
        match &head[4..] {
            b"iCCP" if !is_usual(data) => {
                return Err(Fault::unclean(
                    "has a profile of colours that unpacks to more than 8 MB",
                    "save it without a profile, in the colours of screens (sRGB)",
                ));
            }
            // Profiles stand before the pixels.
            b"IDAT" => break,
            _ => {}
        }
        rest = after.get(data.len() + 4..).unwrap_or_default();
    }
    Ok(())
}

/// Whether a chunk of a name, a zero, a method and packed bytes has a size that can be.
fn is_usual(chunk: &[u8]) -> bool {
    let Some(end) = memchr::memchr(0, chunk) else { return true };
    let packed = chunk.get(end + 2..).unwrap_or_default();
    let unpacked = io::copy(&mut ZlibDecoder::new(packed).take(LARGEST + 1), &mut io::sink());
    // What cannot be unpacked is for the decoder to say.
    unpacked.map_or(true, |size| size <= LARGEST)
}
