//! `.br` and `.gz` beside every text file, for hosts that send them as they are.

use std::io::Write as _;

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

/// Brotli's quality. Level 11 takes ten times as long for three per cent.
const BROTLI: u32 = 9;

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
    let mut encoder = brotli::CompressorWriter::new(&mut brotli, 64 * 1024, BROTLI, 20);
    let _ = encoder.write_all(bytes);
    drop(encoder);
    let mut gzip = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    let _ = gzip.write_all(bytes);
    Compressed { brotli, gzip: gzip.finish().unwrap_or_default() }
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
