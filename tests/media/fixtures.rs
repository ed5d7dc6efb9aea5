//! Files with notes in them, made here byte by byte: where a word stands is then known.

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage};

/// What nobody may find in anything that is published.
pub(crate) const PLANTED: &str = "Anna-was-here";

/// A picture, blue at the left and yellow at the right, with enough between for a photograph.
pub(crate) fn picture(width: u32, height: u32) -> DynamicImage {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let noise = u8::try_from((x * 7 + y * 13) % 24).unwrap();
        if x * 2 < width { Rgb([10 + noise, 20, 200 + noise]) } else { Rgb([200 + noise, 190 + noise, 10]) }
    });
    DynamicImage::ImageRgb8(image)
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// EXIF: turned by a quarter, made by Anna, at a place on the globe, and with a thumbnail.
pub(crate) fn exif() -> Vec<u8> {
    let ascii = |text: &str| [text.as_bytes(), b"\0"].concat();
    let entry = |tag: u16, kind: u16, count: usize, value: u32| {
        let count = u32::try_from(count).unwrap();
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    let artist = ascii(PLANTED);
    let latitude: Vec<u8> =
        [52_u32, 1, 22, 1, 3000, 100].iter().flat_map(|number| number.to_be_bytes()).collect();
    // After eight bytes the first folder with three entries, then that of the place with two.
    let second = 8 + 2 + 3 * 12 + 4;
    let data = second + 2 + 2 * 12 + 4;
    let place = u32::try_from(data + artist.len()).unwrap();
    [
        &b"Exif\0\0MM\0\x2a\0\0\0\x08"[..],
        &[0, 3],
        &entry(0x0112, 3, 1, 6 << 16),
        &entry(0x013b, 2, artist.len(), u32::try_from(data).unwrap()),
        &entry(0x8825, 4, 1, u32::try_from(second).unwrap()),
        &[0; 4],
        &[0, 2],
        &entry(1, 2, 2, u32::from(b'N') << 24),
        &entry(2, 5, 3, place),
        &[0; 4],
        &artist,
        &latitude,
        &encoded(&picture(16, 8), ImageFormat::Jpeg),
    ]
    .concat()
}

fn xmp() -> String {
    format!("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc:creator>{PLANTED}</dc:creator></x:xmpmeta>")
}

/// A photograph as a phone makes it: EXIF with GPS and thumbnail, XMP, IPTC, a comment, and more after
/// the end.
pub(crate) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let plain = encoded(&picture(width, height), ImageFormat::Jpeg);
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, data].concat()
    };
    let xmp = [&b"http://ns.adobe.com/xap/1.0/\0"[..], xmp().as_bytes()].concat();
    let iptc =
        [&b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x12\x1c\x02\x50\0\x0d"[..], PLANTED.as_bytes()].concat();
    [
        &plain[..2],
        &segment(0xe1, &exif()),
        &segment(0xe1, &xmp),
        &segment(0xed, &iptc),
        &segment(0xfe, PLANTED.as_bytes()),
        &plain[2..],
        PLANTED.as_bytes(),
    ]
    .concat()
}

fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&[name, data].concat());
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length, name, data, &sum.sum().to_be_bytes()].concat()
}

/// A drawing with texts, EXIF and the time in it.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let plain = encoded(
        &DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 0]) }
        })),
        ImageFormat::Png,
    );
    let text = [b"Author\0", PLANTED.as_bytes()].concat();
    let international = [&b"XML:com.adobe.xmp\0\0\0\0\0"[..], xmp().as_bytes()].concat();
    [
        &plain[..33],
        &chunk(b"tEXt", &text),
        &chunk(b"iTXt", &international),
        &chunk(b"eXIf", &exif()[6..]),
        &chunk(b"tIME", &[7, 0xea, 11, 24, 0, 0, 0]),
        &plain[33..],
        PLANTED.as_bytes(),
    ]
    .concat()
}

/// A picture of a few bytes that says it is enormous.
pub(crate) fn bomb() -> Vec<u8> {
    let size = 50_000_u32.to_be_bytes();
    let header = [&size[..], &size, &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")]
        .concat()
}

pub(crate) fn webp(width: u32, height: u32) -> Vec<u8> {
    let plain = encoded(&picture(width, height), ImageFormat::WebP);
    let part = |name: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_le_bytes();
        [name, &length, data, &vec![0; data.len() % 2]].concat()
    };
    let three = |number: u32| (number - 1).to_le_bytes()[..3].to_vec();
    // Flags: EXIF and XMP.
    let extended = [&[0x0c, 0, 0, 0][..], &three(width), &three(height)].concat();
    let inner = [
        &b"WEBP"[..],
        &part(b"VP8X", &extended),
        &plain[12..],
        &part(b"EXIF", &exif()[6..]),
        &part(b"XMP ", xmp().as_bytes()),
    ]
    .concat();
    [&b"RIFF"[..], &u32::try_from(inner.len()).unwrap().to_le_bytes(), &inner].concat()
}

/// Two images, one after the other, and a comment.
pub(crate) fn gif(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    let frame = |image: DynamicImage| Frame::new(image.into_rgba8());
    encoder.encode_frame(frame(picture(width, height))).unwrap();
    encoder.encode_frame(frame(picture(width, height).fliph())).unwrap();
    drop(encoder);
    bytes.pop();
    let length = u8::try_from(PLANTED.len()).unwrap();
    [&bytes[..], &[0x21, 0xfe, length], PLANTED.as_bytes(), &[0, 0x3b]].concat()
}

/// A recording with both kinds of ID3, APE, and an index by the encoder.
pub(crate) fn mp3() -> Vec<u8> {
    let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
    frame.resize(417, 0x55);
    let mut index = frame.clone();
    index[36..40].copy_from_slice(b"Xing");
    index[100..100 + PLANTED.len()].copy_from_slice(PLANTED.as_bytes());
    let size = u8::try_from(PLANTED.len()).unwrap();
    let first = [&b"ID3\x03\0\0\0\0\0"[..], &[size], PLANTED.as_bytes()].concat();
    let mut last = [b"TAG", PLANTED.as_bytes()].concat();
    last.resize(128, 0);
    let ape = [b"APETAGEX", PLANTED.as_bytes()].concat();
    [first, index, frame.repeat(40), ape, last].concat()
}

/// A document of one page with everything that a document can hide. `extra` is more entries of the
/// page, `objects` more objects, from number 20 on.
pub(crate) fn pdf(extra: &str, objects: &[&str]) -> Vec<u8> {
    let photograph = jpeg(32, 16);
    let content = "BT /F1 12 Tf 20 20 Td (What you can ask for) Tj ET";
    let stream = |head: &str, data: &[u8]| {
        [format!("<<{head}/Length {}>>stream\n", data.len()).as_bytes(), data, b"\nendstream"].concat()
    };
    let note = |kind: &str| {
        format!(
            "<</Type/Annot/Subtype/{kind}/Rect[0 0 9 9]/T({PLANTED})/Contents({PLANTED})/M(D:20260101)/C[1 0 0]>>"
        )
    };
    let mut bodies: Vec<Vec<u8>> = vec![
        format!(
            "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R/OpenAction 7 0 R/Lang(en)/Outlines 12 0 R\
             /Names<</JavaScript<</Names[(a) 7 0 R]>>/EmbeddedFiles<</Names[({PLANTED}) 8 0 R]>>>>\
             /PieceInfo<</X({PLANTED})>>/Legal({PLANTED})>>"
        )
        .into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Thumb 10 0 R\
             /Resources<</Font<</F1 5 0 R>>/XObject<</I 10 0 R>>>>/LastModified({PLANTED})\
             /AA<</O 7 0 R>>/Annots[{}{}{}{}]{extra}>>",
            note("Text"),
            note("Highlight"),
            format_args!("<</Type/Annot/Subtype/FileAttachment/Rect[0 0 1 1]/FS 8 0 R>>"),
            "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/)>>>>",
        )
        .into_bytes(),
        stream("", content.as_bytes()),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
        stream("/Type/Metadata/Subtype/XML", xmp().as_bytes()),
        format!("<</S/JavaScript/JS(app.alert\\('{PLANTED}'\\))>>").into_bytes(),
        format!("<</Type/Filespec/F({PLANTED})/EF<</F 9 0 R>>>>").into_bytes(),
        stream("/Type/EmbeddedFile", PLANTED.as_bytes()),
        stream(
            &format!(
                "/Type/XObject/Subtype/Image/Width 32/Height 16/BitsPerComponent 8/ColorSpace/DeviceRGB\
                 /Filter/DCTDecode/Metadata 6 0 R/Alternates({PLANTED})"
            ),
            &photograph,
        ),
        format!("<</Author({PLANTED})/Creator({PLANTED})/CreationDate(D:20260101)>>").into_bytes(),
        b"<</Type/Outlines/Count 0>>".to_vec(),
        // Nothing leads here.
        format!("(an earlier version, by {PLANTED})").into_bytes(),
    ];
    bodies.resize(19, b"null".to_vec());
    bodies.extend(objects.iter().map(|body| body.as_bytes().to_vec()));
    let mut out = b"%PDF-1.6\n".to_vec();
    let mut offsets = Vec::new();
    for (i, body) in bodies.iter().enumerate() {
        offsets.push(out.len());
        out.extend([format!("{} 0 obj\n", i + 1).as_bytes(), body, b"\nendobj\n"].concat());
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1).bytes());
    for offset in &offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    let trailer = format!(
        "trailer\n<</Size {}/Root 1 0 R/Info 11 0 R/ID[({PLANTED})({PLANTED})]>>\nstartxref\n{table}\n%%EOF\n",
        offsets.len() + 1
    );
    out.extend(trailer.bytes());
    out
}

/// A drawing by somebody who means harm, and by an editor that writes everything down.
pub(crate) fn svg() -> String {
    let photograph = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, jpeg(32, 16));
    format!(
        r##"<?xml version="1.0"?>
<?xml-stylesheet href="https://elsewhere.example/{PLANTED}.css"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://elsewhere.example/{PLANTED}.dtd">
<!-- {PLANTED} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 40 20" onload="alert('{PLANTED}')"
  sodipodi:docname="{PLANTED}/a.svg" content="{PLANTED}" data-name="{PLANTED}">
<metadata><author>{PLANTED}</author></metadata>
<sodipodi:namedview export="{PLANTED}"/>
<script>alert("{PLANTED}")</script>
<h:script>alert("{PLANTED}")</h:script>
<style>/* {PLANTED} */ @import url("https://elsewhere.example/{PLANTED}.css"); .a {{ fill: #123; mask: url(https://elsewhere.example/{PLANTED}) }}</style>
<title>Two people</title>
<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
<path class="a" d="M0 0h40v20z" fill="url(#g)" onclick="{PLANTED}()"/>
<rect width="5" height="5" fill="url('//elsewhere.example/{PLANTED}')"/>
<image href="https://elsewhere.example/{PLANTED}.png"/>
<image xlink:href="data:image/svg+xml;base64,{PLANTED}"/>
<image xlink:href="data:image/jpeg;base64,{photograph}" width="32" height="16"/>
<use href="#g"/><use xlink:href="https://elsewhere.example/{PLANTED}.svg#x"/>
<a href="javascript:{PLANTED}"><circle r="3"/></a>
<foreignObject><h:body onload="{PLANTED}">{PLANTED}</h:body></foreignObject>
<animate attributeName="href" to="javascript:{PLANTED}"/>
<text x="1">A <tspan>B</tspan> &amp; C</text>
</svg>"##
    )
}
