//! A page's address as a QR code: a picture that another phone reads from this one's screen, and that
//! can be kept or sent like any other.

use std::io::Write as _;

use fast_qr::{ECL, QRBuilder};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// White modules on each side of the code, as ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// Pixels of a module: enough for a browser to enlarge without blurring it.
const PIXELS: usize = 4;

/// The code as a PNG of one bit a pixel: some hundred bytes, a quarter of what an SVG takes. None where
/// the address is too long for any code.
#[must_use]
pub fn qr(address: &str) -> Option<Vec<u8>> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let side = (code.size + 2 * QUIET) * PIXELS;
    let row_bytes = side.div_ceil(8);
    let mut pixels = Vec::with_capacity((row_bytes + 1) * side);
    for y in 0..side {
        let dark = |x: usize| {
            let (x, y) = ((x / PIXELS).checked_sub(QUIET)?, (y / PIXELS).checked_sub(QUIET)?);
            (x < code.size && y < code.size).then(|| code[y][x].value())
        };
        // Each row says first how it is filtered: not at all.
        pixels.push(0);
        for byte in 0..row_bytes {
            let bits = (0..8).map(|bit| u8::from(!dark(byte * 8 + bit).unwrap_or(false)) << (7 - bit));
            pixels.push(bits.sum());
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing into memory cannot fail.
    let _ = packed.write_all(&pixels);
    let side = u32::try_from(side).ok()?.to_be_bytes();
    // One bit of grey a pixel.
    let header = [&side[..], &side[..], &[1, 0, 0, 0, 0]].concat();
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(*b"IHDR", &header, &mut png);
    chunk(*b"IDAT", &packed.finish().unwrap_or_default(), &mut png);
    chunk(*b"IEND", &[], &mut png);
    Some(png)
}

fn chunk(name: [u8; 4], data: &[u8], png: &mut Vec<u8>) {
    let mut crc = Crc::new();
    crc.update(&name);
    crc.update(data);
    png.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    png.extend(name);
    png.extend(data);
    png.extend(crc.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_a_small_picture_with_the_code_in_it() {
        let png = qr("https://example.org/nl/veilig-melden/voor-je-gaat/").unwrap();
        assert!(png.len() < 900, "{}", png.len());
        let picture = image::load_from_memory(&png).unwrap().to_luma8();
        let modules = picture.width() as usize / PIXELS - 2 * QUIET;
        let dark = |x: usize, y: usize| {
            picture.as_raw()[(y * PIXELS + 1) * picture.width() as usize + x * PIXELS + 1] == 0
        };
        // The corner of a code: a square of seven dark modules, a light ring, a dark middle.
        let row =
            |y: usize| (0..8).map(|x| if dark(QUIET + x, QUIET + y) { '#' } else { '.' }).collect::<String>();
        assert_eq!([row(0), row(1), row(2), row(7)], ["#######.", "#.....#.", "#.###.#.", "........"]);
        assert!(!dark(QUIET - 1, QUIET) && !dark(QUIET + modules, QUIET));
        assert_eq!(qr(&"x".repeat(4000)), None);
    }
}
