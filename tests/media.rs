//! Files with planted notes come out clean, and look as they did.

#[path = "media/documents.rs"]
mod documents;
#[path = "media/fixtures.rs"]
mod fixtures;
#[path = "media/harmless.rs"]
mod harmless;

use std::collections::BTreeMap;
use std::sync::Arc;

use fixtures::PLANTED;
use image::{DynamicImage, GenericImageView};
use kyr::base::{Date, Digest, Memo, Severity};
use kyr::media::{Cleaned, asset, clean};
use kyr::model::capacity::Capacity;
use kyr::model::media::{Media, Picture, Role, Shape};
use kyr::model::output::Build;
use kyr::model::tree::{BUILTIN_LOCALES, Blob, File, Tree};
use kyr::pipeline::{self, Request};
use proptest::prelude::*;

/// What programs write in front of their notes.
const MARKS: [&[u8]; 8] = [
    PLANTED.as_bytes(),
    b"Exif",
    b"EXIF",
    b"Photoshop",
    b"ns.adobe.com",
    b"xmpmeta",
    b"ICC_PROFILE",
    b"elsewhere.example",
];

fn found_in(bytes: &[u8]) -> Option<String> {
    let mark = MARKS.iter().find(|mark| memchr::memmem::find(bytes, mark).is_some())?;
    Some(String::from_utf8_lossy(mark).into_owned())
}

fn blob(path: &str, bytes: Vec<u8>) -> Blob {
    let digest = Digest::of(&bytes);
    Blob { path: path.into(), bytes: bytes.into(), digest }
}

fn cleaned(name: &str, bytes: Vec<u8>, role: Role) -> Cleaned {
    clean(&blob(&format!("content/en/{name}"), bytes), role, &Capacity::default())
}

/// The file as published; it has to be clean.
fn media(name: &str, bytes: Vec<u8>, role: Role) -> Arc<Media> {
    assert!(found_in(&bytes).is_some(), "nothing was planted in {name}");
    let cleaned = cleaned(name, bytes, role);
    let media = cleaned.media.unwrap_or_else(|| panic!("{name}: {:?}", cleaned.diagnostics));
    for (path, bytes) in &media.files {
        assert_eq!(found_in(bytes), None, "{path}");
        assert!(!path.contains(PLANTED));
    }
    media
}

fn picture(media: &Media) -> &Picture {
    match &media.shape {
        Shape::Picture(picture) => picture,
        other => panic!("no picture: {other:?}"),
    }
}

fn fault(name: &str, bytes: Vec<u8>, role: Role) -> String {
    let cleaned = cleaned(name, bytes, role);
    assert_eq!(cleaned.media, None, "{name}");
    let [fault] = &cleaned.diagnostics[..] else { panic!("{:?}", cleaned.diagnostics) };
    assert_eq!(fault.severity, Severity::Error);
    assert!(fault.hint.is_some());
    fault.message.clone()
}

fn is_blue(image: &DynamicImage, x: u32, y: u32) -> bool {
    let pixel = image.get_pixel(x, y);
    pixel[2] > 150 && pixel[0] < 100
}

#[test]
fn photographs_lose_their_notes_and_stand_upright() {
    let media = media("talk.jpg", fixtures::jpeg(800, 400), Role::Shown);
    let picture = picture(&media);
    // Turned by a quarter: what was left is above.
    assert_eq!(picture.size(), Some((400, 800)));
    let widths: Vec<u32> = picture.sources[0].files.iter().map(|file| file.width).collect();
    assert_eq!(widths, [320, 400]);
    assert!(picture.path.ends_with(".jpg"));
    for (path, bytes) in &media.files {
        let image = image::load_from_memory(bytes).unwrap();
        let (width, height) = image.dimensions();
        assert_eq!(height, width * 2, "{path}");
        assert!(is_blue(&image, width / 2, 10) && !is_blue(&image, width / 2, height - 10), "{path}");
    }
}

#[test]
fn every_format_loses_its_notes() {
    for (name, bytes) in [
        ("a.png", fixtures::png(600, 300)),
        ("a.webp", fixtures::webp(600, 300)),
        ("a.gif", fixtures::gif(60, 30)),
        ("a.jpg", fixtures::jpeg(60, 30)),
    ] {
        let shown = media(name, bytes.clone(), Role::Shown);
        assert!(picture(&shown).size().is_some(), "{name}");
        let linked = media(name, bytes.clone(), Role::Linked);
        assert_eq!(linked.files.len(), 1, "{name}");
        image::load_from_memory(&linked.files[0].1).unwrap();
        let path = format!("themes/x/assets/{name}");
        let (theme, _) = asset(&path, &bytes, &Capacity::default()).unwrap().unwrap();
        assert_eq!(found_in(&theme), None, "{name}");
    }
    assert!(asset("themes/x/assets/font.woff2", b"", &Capacity::default()).is_none());
}

#[test]
fn drawn_pictures_stay_exact_and_photographs_become_small() {
    // It says that it lies on its side.
    let drawn = media("a.png", fixtures::png(200, 1000), Role::Shown);
    assert!(picture(&drawn).path.ends_with(".png"));
    let widest = drawn.files.iter().find(|(path, _)| path.contains("-1000")).unwrap();
    let image = image::load_from_memory(&widest.1).unwrap();
    assert_eq!(image.get_pixel(9, 99).0, [255, 0, 0, 255]);
    assert_eq!(image.get_pixel(9, 100).0, [0, 0, 0, 255]);
    let photograph = media("a.jpg", fixtures::jpeg(1400, 2000), Role::Shown);
    for file in &picture(&photograph).sources[0].files {
        let (_, bytes) = photograph.files.iter().find(|(path, _)| **path == *file.path).unwrap();
        let width = usize::try_from(file.width).unwrap();
        assert!(bytes.len() < width * width / 4, "{} takes {}", file.path, bytes.len());
    }
}

#[test]
fn an_animation_stands_still_and_kyr_says_so() {
    let cleaned = cleaned("a.gif", fixtures::gif(60, 30), Role::Shown);
    let [warning] = &cleaned.diagnostics[..] else { panic!("{:?}", cleaned.diagnostics) };
    assert_eq!((warning.code.name, warning.severity), ("picture-changed", Severity::Warning));
    let media = cleaned.media.unwrap();
    let image = image::load_from_memory(&media.files[0].1).unwrap();
    assert!(is_blue(&image, 5, 15) && !is_blue(&image, 55, 15), "it is the first image");
}

#[test]
fn what_cannot_be_read_is_not_published() {
    assert_eq!(
        fault("a.png", fixtures::bomb(), Role::Shown),
        "`a.png` has 50000 by 50000 pixels, more than the 20000 on a side that `limits: side` allows"
    );
    let whole = fixtures::png(60, 30);
    for length in [0, 7, 20, 40, whole.len() / 2] {
        fault("a.png", whole[..length].to_vec(), Role::Shown);
    }
    fault("a.heic", b"\0\0\0\x18ftypheic".to_vec(), Role::Shown);
    fault("a.jpg", b"%PDF-1.7".to_vec(), Role::Shown);
    for name in ["a.mp4", "a.docx", "a.zip", "a.html", "a"] {
        fault(name, Vec::new(), Role::Linked);
    }
    fault("a.pdf", fixtures::pdf("", &[]), Role::Shown);
    fault("a.mp3", fixtures::mp3(), Role::Linked);
    fault("a.txt", vec![0xff], Role::Linked);
    fault("a.mp3", b"ID3".to_vec(), Role::Heard);
}

#[test]
fn an_image_inside_a_picture_is_as_small_as_it_has_to_be() {
    // 257 bytes: four by two pixels in all, of which the one image has 55,551 by 57,855.
    let gif = include_bytes!("../fuzz/regressions/picture/gif-frame-larger-than-its-screen").to_vec();
    let said = |name, bytes| -> Vec<String> {
        let cleaned = cleaned(name, bytes, Role::Shown);
        assert!(cleaned.media.is_none());
        cleaned.diagnostics.into_iter().map(|found| found.message).collect()
    };
    let large = "`a.gif` has 55551 by 57855 pixels, more than the 20000 on a side that `limits: side` allows";
    assert_eq!(said("a.gif", gif), [large]);
    // A small canvas around a larger image.
    let chunk = fixtures::webp(60, 30).split_off(12);
    let canvas = b"VP8X\x0a\0\0\0\0\0\0\0\x03\0\0\x01\0\0";
    let length = u32::try_from(4 + canvas.len() + chunk.len()).unwrap().to_le_bytes();
    let webp = [b"RIFF", &length[..], b"WEBP", canvas, &chunk].concat();
    assert_eq!(said("a.webp", webp), ["`a.webp` is a picture that is damaged, or of a rare kind"]);
}

#[test]
fn drawings_draw_and_do_nothing_else() {
    let media = media("a.svg", fixtures::svg().into_bytes(), Role::Shown);
    assert_eq!(picture(&media).size(), Some((640, 320)));
    let text = std::str::from_utf8(&media.files[0].1).unwrap();
    for gone in
        ["script", "onload", "onclick", "metadata", "<!", "<?", "foreignObject", "animate", "sodipodi"]
    {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><style>.a { fill: #123; mask: none }</style><title>Two people</title>";
    assert!(text.starts_with(start), "{text}");
    assert!(
        text.contains(
            "<path class=\"a\" d=\"M0 0h40v20z\" fill=\"url(#g)\"/><rect width=\"5\" height=\"5\"/>"
        )
    );
    assert!(text.contains("<a><circle r=\"3\"/></a><text x=\"1\">A <tspan>B</tspan> &amp; C</text></svg>"));
    assert_eq!(text.matches("<image").count(), 1);
    assert_eq!(text.matches("<use").count(), 1);
    // Cleaned once more it is the same.
    let again = cleaned("a.svg", text.as_bytes().to_vec(), Role::Linked).media.unwrap();
    assert_eq!(std::str::from_utf8(&again.files[0].1).unwrap(), text);
}

#[test]
fn drawings_with_entities_are_refused() {
    for text in [
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text class=\"&x;\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "",
    ] {
        fault("a.svg", text.as_bytes().to_vec(), Role::Shown);
    }
}

#[test]
fn recordings_keep_their_sound_alone() {
    let media = media("a.mp3", fixtures::mp3(), Role::Heard);
    let Shape::Sound(sound) = &media.shape else { panic!("{:?}", media.shape) };
    assert_eq!((sound.mime, sound.size), ("audio/mpeg", 417 * 40));
}

/// What a damaged file may look like: bytes changed, and the end cut off.
fn damaged(bytes: &[u8], changes: &[(prop::sample::Index, u8)], length: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    bytes.truncate(length);
    bytes
}

/// So many cases, or as many as `PROPTEST_CASES` wants for a long look.
fn config(cases: u32) -> ProptestConfig {
    let wanted = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { wanted } else { ProptestConfig { cases, ..wanted } }
}

proptest! {
    #![proptest_config(config(200))]

    /// However a file is damaged, kyr does not fall over, and what it publishes is clean.
    #[test]
    fn no_file_makes_it_panic(
        file in 0..7_usize,
        changes in proptest::collection::vec(any::<(prop::sample::Index, u8)>(), 0..6),
        whole in any::<bool>(),
        length in any::<prop::sample::Index>(),
    ) {
        let (name, role, bytes) = match file {
            0 => ("a.jpg", Role::Shown, fixtures::jpeg(60, 30)),
            1 => ("a.png", Role::Linked, fixtures::png(60, 30)),
            2 => ("a.webp", Role::Shown, fixtures::webp(60, 30)),
            3 => ("a.gif", Role::Shown, fixtures::gif(60, 30)),
            4 => ("a.pdf", Role::Linked, fixtures::pdf("", &[])),
            5 => ("a.mp3", Role::Heard, fixtures::mp3()),
            _ => ("a.svg", Role::Shown, fixtures::svg().into_bytes()),
        };
        let cut = if whole { bytes.len() } else { 1 + length.index(bytes.len()) };
        let cleaned = cleaned(name, damaged(&bytes, &changes, cut), role);
        prop_assert!(cleaned.media.is_some() || !cleaned.diagnostics.is_empty());
    }
}

/// Cut off at any byte, a file is cleaned or refused; and no rule falls over a drawing that is damaged.
#[test]
fn any_end_of_a_file_is_an_end() {
    let plain = "<?xml version=\"1.0\"?><svg xmlns='http://www.w3.org/2000/svg' width=\"1\"><!-- \u{e9} --><style>@import 'x'; a{b:url(//x.example/\u{e9})}</style>\
                 <text style=\"\u{e9}:url(https://x.example/&amp;\u{e9})\">\u{e9}&#233;<![CDATA[a]]></text><image href='http://x.example'/></svg>";
    for (name, role, bytes) in [
        ("a.jpg", Role::Shown, fixtures::jpeg(8, 4)),
        ("a.png", Role::Linked, fixtures::png(8, 4)),
        ("a.webp", Role::Shown, fixtures::webp(8, 4)),
        ("a.gif", Role::Shown, fixtures::gif(8, 4)),
        ("a.pdf", Role::Linked, fixtures::pdf("", &[])),
        ("a.mp3", Role::Heard, fixtures::mp3()[..2000].to_vec()),
        ("a.svg", Role::Shown, plain.as_bytes().to_vec()),
    ] {
        for length in 0..bytes.len() {
            let part = &bytes[..length];
            let cleaned = cleaned(name, part.to_vec(), role);
            assert!(cleaned.media.is_some() || !cleaned.diagnostics.is_empty(), "{name} {length}");
            if name == "a.svg" {
                assert_eq!(cleaned.media, None, "a drawing without its end: {length}");
                let source = kyr::base::Source::new(name, &String::from_utf8_lossy(part));
                for found in kyr::check::svg(&source) {
                    assert!(found.message.ends_with("from elsewhere"), "{}", found.message);
                }
            }
        }
    }
    let found = kyr::check::svg(&kyr::base::Source::new("a.svg", plain));
    let at: Vec<usize> = found.iter().filter_map(|found| Some(found.location.as_ref()?.column)).collect();
    let words: Vec<char> = plain.chars().collect();
    assert_eq!(at.len(), 3, "{found:?}");
    assert!(at.iter().all(|at| matches!(words[at - 1], 'h' | '/' | '\u{e9}')), "{at:?}");
}

#[test]
fn a_drawing_that_is_not_well_formed_is_refused() {
    let drawing =
        |inner: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>").into_bytes();
    assert!(cleaned("a.svg", drawing("<g a='1'/>"), Role::Shown).media.is_some());
    for bad in [
        b"<i".to_vec(),
        b"<".to_vec(),
        b"<svg".to_vec(),
        b"<svg/><".to_vec(),
        b"<svg/>and more".to_vec(),
        b"<svg/><svg/>".to_vec(),
        drawing("<g a='1' a='2'/>"),
        drawing("<metadata a/>"),
        drawing("<metadata a='1' a='2'/>"),
        drawing("<metadata><b c=d/></metadata>"),
        drawing("<g></metadata>"),
        drawing("<![CDATA["),
    ] {
        let text = String::from_utf8_lossy(&bad).into_owned();
        let message = fault("a.svg", bad, Role::Shown);
        assert!(message.contains("damaged drawing"), "{text}: {message}");
    }
    // A byte order mark is no text.
    let marked = ["\u{feff}".as_bytes(), &drawing("<g/>")].concat();
    assert!(cleaned("a.svg", marked, Role::Shown).media.is_some());
}

/// A site of one page that shows, plays and links to what is beside it.
fn site(files: &[(&str, Vec<u8>)]) -> Tree {
    let page = "---\ntitle: Home\ndescription: Home.\npicture: {src: a.jpg, alt: A}\n---\n![A](a.jpg) ![B](b.svg) [C](c.pdf)\n\n```audio\nfile: d.mp3\ntitle: D\ntranscript: Words.\n```\n";
    let texts =
        [("site.yaml", "base_url: https://example.org/\nlanguages: [en]\n"), ("content/en/_index.md", page)];
    let mut all: BTreeMap<Arc<str>, File> = BTreeMap::new();
    for (path, file) in kyr::load::builtin_files() {
        let path =
            path.strip_prefix("locales/").map_or(path.to_string(), |rest| format!("{BUILTIN_LOCALES}{rest}"));
        all.insert(path.into(), file);
    }
    for (path, text) in texts {
        all.insert(path.into(), File::Text(Arc::new(kyr::base::Source::new(path, text))));
    }
    for (name, bytes) in files {
        let path = format!("content/en/{name}");
        let file = match String::from_utf8(bytes.clone()) {
            Ok(text) if name.ends_with(".svg") => File::Text(Arc::new(kyr::base::Source::new(&path, &text))),
            _ => File::Bytes(Arc::new(blob(&path, bytes.clone()))),
        };
        all.insert(path.into(), file);
    }
    Tree { files: all, today: Date::parse("2026-11-24").unwrap() }
}

fn build(tree: &Tree, memo: &mut Memo) -> Build {
    pipeline::build(tree, memo, &Request::default(), &())
}

/// Whatever is done to the files, a build with what earlier ones left is the build of an empty memo.
#[test]
fn a_warm_build_with_pictures_is_a_cold_build() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>".as_bytes().to_vec();
    let good: [(&str, Vec<u8>); 4] = [
        ("a.jpg", fixtures::jpeg(400, 300)),
        ("b.svg", drawing),
        ("c.pdf", fixtures::pdf("", &[])),
        ("d.mp3", fixtures::mp3()),
    ];
    let mut memo = Memo::new();
    let first = build(&site(&good), &mut memo);
    assert_eq!(first.diagnostics, []);
    for (path, bytes) in first.output.files.iter().filter(|(path, _)| path.starts_with("media/")) {
        assert_eq!(found_in(bytes), None, "{path}");
    }
    let edits: [(usize, Option<Vec<u8>>); 8] = [
        (0, Some(fixtures::jpeg(300, 400))),
        (0, Some(fixtures::png(300, 400))),
        (0, Some(fixtures::bomb())),
        (0, None),
        (1, Some(fixtures::svg().into_bytes())),
        (2, Some(b"none".to_vec())),
        (3, Some([fixtures::mp3(), fixtures::mp3()].concat())),
        (3, Some(Vec::new())),
    ];
    for (i, bytes) in edits {
        let mut files = good.to_vec();
        match bytes {
            Some(bytes) => files[i].1 = bytes,
            None => drop(files.remove(i)),
        }
        for files in [files, good.to_vec()] {
            let warm = build(&site(&files), &mut memo);
            let cold = build(&site(&files), &mut Memo::new());
            assert_eq!(warm.diagnostics, cold.diagnostics);
            assert!(warm.output == cold.output, "after an edit of {}", good[i].0);
        }
    }
}
