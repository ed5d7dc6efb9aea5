//! `.br` and `.gz` beside every text file, for hosts that send them as they are.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A file compressed both ways.
#[derive(Debug, Clone, Default)]
pub struct Compressed {
    pub brotli: Vec<u8>,
    pub gzip: Vec<u8>,
}

/// Endings of files that compression makes smaller.
const TEXT: [&str; 8] = ["html", "css", "js", "svg", "xml", "txt", "json", "webmanifest"];

/// Brotli's quality. Up to this one a file's tables take two megabytes; they are filled with zeros for
/// every file, which from 7 on is most of the work for files of a few kilobytes. 9 saves one byte in a
/// hundred, 11 one in ten, for sixty times the work.
const BROTLI: i32 = 6;

/// Binary logarithms of the smallest and the largest window. Below 17 this library takes a way that
/// costs tables of many megabytes for every file.
const WINDOW: (u32, u32) = (17, 20);

/// Whether a file is worth compressing.
#[must_use]
pub fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXT.contains(&ending))
}

/// Compresses a file. The same bytes give the same bytes: no time and no name is stored.
#[must_use]
pub fn compress(bytes: &[u8]) -> Compressed {
    let mut brotli = Vec::with_capacity(bytes.len() / 3);
    // Writing into memory cannot fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters(bytes.len()));
    let mut gzip = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::default());
    let _ = gzip.write_all(bytes);
    Compressed { brotli, gzip: gzip.finish().unwrap_or_default() }
}

/// A window as large as the file, so that a small file does not pay for a large one's.
fn parameters(length: usize) -> BrotliEncoderParams {
    let bits = usize::BITS - length.max(1).leading_zeros();
    BrotliEncoderParams {
        quality: BROTLI,
        lgwin: bits.clamp(WINDOW.0, WINDOW.1).cast_signed(),
        size_hint: length,
        ..BrotliEncoderParams::default()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_compressed_is_read_again() {
        let text = "الحق في الأمان ".repeat(200);
        let small = compress(text.as_bytes());
        let mut brotli = String::new();
        brotli::Decompressor::new(&small.brotli[..], 4096).read_to_string(&mut brotli).unwrap();
        let mut gzip = String::new();
        flate2::read::GzDecoder::new(&small.gzip[..]).read_to_string(&mut gzip).unwrap();
        assert_eq!((brotli.as_str(), gzip.as_str()), (text.as_str(), text.as_str()));
        assert!(small.brotli.len() < text.len() / 10);
    }
}
