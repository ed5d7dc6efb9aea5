//! Pictures: decoded to nothing but pixels, turned the right way up, brought into the colours of
//! screens, and written anew in the sizes that phones want.
//!
//! What is written has no other source than the pixels, so nothing of what a camera or a program wrote
//! beside them can come through.

mod claims;
mod decode;
mod encode;
mod profile;

use std::sync::Arc;

use image::DynamicImage;
use image::imageops::FilterType;

use super::{CHANGED, Fault};
use crate::base::Diagnostic;
use crate::model::capacity::Capacity;
use crate::model::media::{Media, Picture, PictureFile, PictureSource, Shape};

use decode::{Origin, decode};

/// Widths in which a picture is published; never wider than it is.
const WIDTHS: [u32; 4] = [320, 640, 960, 1280];

/// The widest form of the one file for browsers that do not know WebP: they are old, and so are their
/// screens.
const FALLBACK: u32 = 640;

/// All sizes and formats of a picture, under the names that `name` gives for a variant and an ending.
pub(super) fn sizes(
    bytes: &[u8],
    capacity: &Capacity,
    name: &dyn Fn(&str, &str) -> String,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Media, Fault> {
    let decoded = decode(bytes, capacity)?;
    if decoded.moved {
        let message = "this picture moves; only its first image is published";
        diagnostics.push(Diagnostic::new(&CHANGED, message).hint("save it as a still picture"));
    }
    let mut image = decoded.image;
    let exact = encode::wants_exact(decoded.origin, &image);
    let mut files: Vec<(Arc<str>, Arc<[u8]>)> = Vec::new();
    let mut small: Vec<PictureFile> = Vec::new();
    let mut fallback = None;
    let mut size = None;
    // From the widest down, each made of the one before.
    for width in widths(image.width()).into_iter().rev() {
        image = narrowed(image, width);
        size.get_or_insert((image.width(), image.height()));
        let path = name(&format!("-{width}"), "webp");
        files.push((path.as_str().into(), encode::webp(&image, exact)?.into()));
        small.push(PictureFile { path, width });
        if width <= FALLBACK && fallback.is_none() {
            let (bytes, ending) = encode::for_everybody(&image, exact)?;
            let path = name(&format!("-{width}"), ending);
            files.push((path.as_str().into(), bytes.into()));
            fallback = Some(path);
        }
    }
    small.reverse();
    let (width, height) = size.unzip();
    let sources = vec![PictureSource { mime: "image/webp", files: small }];
    let picture = Picture { path: fallback.unwrap_or_default(), width, height, sources };
    Ok(Media { files, shape: Shape::Picture(Arc::new(picture)) })
}

/// How many pixels a picture says that it has.
pub(super) fn pixels(bytes: &[u8]) -> u64 {
    claims::pixels(bytes)
}

/// A picture in its own size and format, with the ending of that format.
pub(super) fn copy(bytes: &[u8], capacity: &Capacity) -> Result<(Vec<u8>, &'static str), Fault> {
    let decoded = decode(bytes, capacity)?;
    match decoded.origin {
        Origin::Photograph => Ok((encode::jpeg(&decoded.image, encode::FINE)?, "jpg")),
        Origin::Drawn => Ok((encode::png(&decoded.image)?, "png")),
        Origin::Webp { exact } => Ok((encode::webp(&decoded.image, exact)?, "webp")),
    }
}

/// A drawing as a picture, at the size that it says it has.
pub(super) fn drawing(path: &str, size: Option<(u32, u32)>) -> Picture {
    let (width, height) = size.unzip();
    Picture { path: path.to_owned(), width, height, sources: Vec::new() }
}

/// The widths for a picture, narrowest first. One that is hardly narrower than the next is left out.
fn widths(width: u32) -> Vec<u32> {
    let widest = WIDTHS[WIDTHS.len() - 1].min(width);
    let mut widths: Vec<u32> =
        WIDTHS.into_iter().filter(|step| u64::from(*step) * 8 <= u64::from(widest) * 7).collect();
    widths.push(widest);
    if widths[0] > FALLBACK {
        widths.insert(0, FALLBACK);
    }
    widths
}

fn narrowed(image: DynamicImage, width: u32) -> DynamicImage {
    if image.width() <= width {
        return image;
    }
    let height = u64::from(image.height()) * u64::from(width) / u64::from(image.width());
    let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
    image.resize_exact(width, height, FilterType::Lanczos3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_never_larger_than_the_picture() {
        assert_eq!(widths(4000), [320, 640, 960, 1280]);
        assert_eq!(widths(1280), [320, 640, 960, 1280]);
        assert_eq!(widths(1000), [320, 640, 1000]);
        assert_eq!(widths(650), [320, 650]);
        assert_eq!(widths(700), [320, 700]);
        assert_eq!(widths(320), [320]);
        assert_eq!(widths(16), [16]);
    }
}
