//! Pixels to bytes: lossy for photographs, exact for what was drawn.

use std::collections::HashSet;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder};

use super::super::Fault;
use super::decode::Origin;

/// Quality of WebP, of 100. Half the bytes of a JPEG of which people say the same.
const WEBP: f32 = 75.0;

/// How hard to try where pixels stay exact; higher takes longer.
const EFFORT: f32 = 75.0;

/// Quality of the JPEG for old browsers.
const PLAIN: u8 = 72;

/// Quality of a JPEG that people download, to print it perhaps.
pub(super) const FINE: u8 = 90;

/// The most colours of a drawing. Photographs have tens of thousands.
const MOST_COLOURS: usize = 2048;

/// Whether a picture is a drawing, a diagram or a picture of a screen: sharp edges and few colours, of
/// which lossy formats make a blur that is larger besides.
pub(super) fn wants_exact(origin: Origin, image: &DynamicImage) -> bool {
    let candidate = match origin {
        Origin::Photograph => false,
        Origin::Drawn => true,
        Origin::Webp { exact } => exact,
    };
    candidate && few_colours(image)
}

fn few_colours(image: &DynamicImage) -> bool {
    let size = usize::from(image.color().channel_count());
    let mut colours: HashSet<&[u8]> = HashSet::new();
    let mut last: &[u8] = &[];
    for pixel in image.as_bytes().chunks_exact(size) {
        if pixel != last {
            last = pixel;
            colours.insert(pixel);
            if colours.len() > MOST_COLOURS {
                return false;
            }
        }
    }
    true
}

pub(super) fn webp(image: &DynamicImage, exact: bool) -> Result<Vec<u8>, Fault> {
    let (width, height) = (image.width(), image.height());
    let encoder = if image.color().has_alpha() {
        webp::Encoder::from_rgba(image.as_bytes(), width, height)
    } else {
        webp::Encoder::from_rgb(image.as_bytes(), width, height)
    };
    let quality = if exact { EFFORT } else { WEBP };
    encoder.encode_simple(exact, quality).map(|bytes| bytes.to_vec()).map_err(|_| unwritten())
}

/// The form for browsers that know nothing newer, with the ending of its format.
pub(super) fn for_everybody(image: &DynamicImage, exact: bool) -> Result<(Vec<u8>, &'static str), Fault> {
    if exact || image.color().has_alpha() {
        Ok((png(image)?, "png"))
    } else {
        Ok((jpeg(image, PLAIN)?, "jpg"))
    }
}

pub(super) fn jpeg(image: &DynamicImage, quality: u8) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(image).map_err(|_| unwritten())?;
    Ok(bytes)
}

pub(super) fn png(image: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
        .map_err(|_| unwritten())?;
    Ok(bytes)
}

fn unwritten() -> Fault {
    Fault::unclean("is a picture too tall or too wide to be written anew", "cut it into several pictures")
}
