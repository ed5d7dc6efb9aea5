//! Bytes to pixels: within limits, the right way up, in the colours of screens.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use moxcms::{ColorProfile, Layout, TransformOptions};

use super::super::Fault;
use super::{claims, profile};
use crate::model::capacity::{Capacity, Measure};

/// The most memory that a decoder may take, for each pixel that a picture may have: four channels of two
/// bytes.
const PIXEL: u64 = 8;

/// The most scans of a JPEG, of which each goes over all its pixels. Programs make about ten.
const MOST_SCANS: usize = 100;

/// A picture as pixels, eight bits a channel.
pub(super) struct Decoded {
    pub(super) image: DynamicImage,
    pub(super) origin: Origin,
    /// There were more images than the one that is here.
    pub(super) moved: bool,
}

/// What kind of file a picture was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Photograph,
    Drawn,
    Webp { exact: bool },
}

pub(super) fn decode(bytes: &[u8], capacity: &Capacity) -> Result<Decoded, Fault> {
    let format = image::guess_format(bytes).ok();
    let broken = |error: &ImageError| fault(error);
    let bytes = Cursor::new(bytes);
    match format {
        Some(ImageFormat::Jpeg) => {
            let scans = claims::jpeg(bytes.get_ref()).scans;
            if scans > MOST_SCANS {
                return Err(Fault::unclean(
                    format!(
                        "has its pixels in {scans} layers, more than the {MOST_SCANS} that kyr goes over"
                    ),
                    "open it in a picture program, and save it as a usual JPEG",
                ));
            }
            let mut reader = ImageReader::with_format(bytes, ImageFormat::Jpeg);
            reader.limits(limits(capacity));
            let decoder = reader.into_decoder().map_err(|error| broken(&error))?;
            Ok(Decoded { image: pixels(decoder, capacity)?, origin: Origin::Photograph, moved: false })
        }
        Some(ImageFormat::Png) => {
            profile::check(bytes.get_ref())?;
            let decoder = PngDecoder::with_limits(bytes, limits(capacity)).map_err(|error| broken(&error))?;
            let moved = decoder.is_apng().map_err(|error| broken(&error))?;
            Ok(Decoded { image: pixels(decoder, capacity)?, origin: Origin::Drawn, moved })
        }
        Some(ImageFormat::Gif) => {
            let frames = claims::gif(bytes.get_ref());
            frames.first.map_or(Ok(()), |size| fits(size, capacity))?;
            let moved = frames.count > 1;
            let decoder = GifDecoder::new(bytes).map_err(|error| broken(&error))?;
            Ok(Decoded { image: pixels(decoder, capacity)?, origin: Origin::Drawn, moved })
        }
        Some(ImageFormat::WebP) => {
            let exact = memchr::memmem::find(bytes.get_ref(), b"VP8L").is_some()
                && memchr::memmem::find(bytes.get_ref(), b"VP8 ").is_none();
            check_claims(bytes.get_ref(), capacity)?;
            let decoder = WebPDecoder::new(bytes).map_err(|error| broken(&error))?;
            let moved = decoder.has_animation();
            Ok(Decoded { image: pixels(decoder, capacity)?, origin: Origin::Webp { exact }, moved })
        }
        _ => Err(Fault::unclean(
            "is not a picture that kyr can read",
            "save it as JPEG or PNG; kyr reads JPEG, PNG, WebP and GIF, but no HEIC, AVIF, TIFF or BMP",
        )),
    }
}

fn limits(capacity: &Capacity) -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(capacity.of(Measure::Pixels) * PIXEL);
    limits
}

/// Whether a picture is small enough to be decoded at all; a file of a few bytes can claim any size.
fn fits((width, height): (u32, u32), capacity: &Capacity) -> Result<(), Fault> {
    if width == 0 || height == 0 {
        return Err(Fault::unclean("is a picture without pixels", "save it again, or take another"));
    }
    let (side, most) = (capacity.of(Measure::Side), capacity.of(Measure::Pixels));
    if u64::from(width.max(height)) > side {
        return Err(Fault::unclean(
            format!(
                "has {width} by {height} pixels, more than the {side} on a side that `limits: side` allows"
            ),
            "save it with 4000 pixels or less on each side",
        ));
    }
    if u64::from(width) * u64::from(height) > most {
        return Err(Fault::unclean(
            format!("has {width} by {height} pixels, more than the {most} that `limits: pixels` allows"),
            "save it with 4000 pixels or less on each side",
        ));
    }
    Ok(())
}

/// The decoder of WebP knows no limits: each image in a file must fit by its own word, and be as large as
/// what stands around it says.
fn check_claims(bytes: &[u8], capacity: &Capacity) -> Result<(), Fault> {
    for claim in claims::webp(bytes).ok_or_else(damaged)? {
        fits(claim.size, capacity)?;
        if claim.around.is_some_and(|around| around != claim.size) {
            return Err(damaged());
        }
    }
    Ok(())
}

fn pixels(mut decoder: impl ImageDecoder, capacity: &Capacity) -> Result<DynamicImage, Fault> {
    fits(decoder.dimensions(), capacity)?;
    decoder.set_limits(limits(capacity)).map_err(|error| fault(&error))?;
    // A picture whose notes cannot be read is the right way up, as far as anybody can tell.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().unwrap_or_default();
    let image = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    let mut image = if image.color().has_alpha() && !opaque(&image) {
        DynamicImage::ImageRgba8(image.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    };
    if let Some(profile) = profile {
        image = for_screens(image, &profile);
    }
    image.apply_orientation(orientation);
    Ok(image)
}

fn opaque(image: &DynamicImage) -> bool {
    match image {
        DynamicImage::ImageRgba8(image) => image.pixels().all(|pixel| pixel.0[3] == u8::MAX),
        DynamicImage::ImageLumaA8(image) => image.pixels().all(|pixel| pixel.0[1] == u8::MAX),
        DynamicImage::ImageRgba16(image) => image.pixels().all(|pixel| pixel.0[3] == u16::MAX),
        DynamicImage::ImageLumaA16(image) => image.pixels().all(|pixel| pixel.0[1] == u16::MAX),
        _ => false,
    }
}

/// Colours from the picture's own profile into sRGB, which is what a picture without a profile means.
/// A profile that is broken, or is for another kind of pixels, is left out without more ado.
fn for_screens(image: DynamicImage, profile: &[u8]) -> DynamicImage {
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let transform = ColorProfile::new_from_slice(profile).and_then(|from| {
        from.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, TransformOptions::default())
    });
    let Ok(transform) = transform else { return image };
    let (width, height) = (image.width(), image.height());
    let before = image.as_bytes();
    let mut after = vec![0; before.len()];
    if transform.transform(before, &mut after).is_err() {
        return image;
    }
    let turned = match layout {
        Layout::Rgba => image::RgbaImage::from_raw(width, height, after).map(DynamicImage::ImageRgba8),
        _ => image::RgbImage::from_raw(width, height, after).map(DynamicImage::ImageRgb8),
    };
    turned.unwrap_or(image)
}

fn fault(error: &ImageError) -> Fault {
    match error {
        ImageError::Limits(_) => Fault::unclean(
            "is a picture too large to be decoded safely",
            "save it with 4000 pixels or less on each side",
        ),
        _ => damaged(),
    }
}

fn damaged() -> Fault {
    Fault::unclean(
        "is a picture that is damaged, or of a rare kind",
        "open it in a picture program, and save it as JPEG or PNG",
    )
}
