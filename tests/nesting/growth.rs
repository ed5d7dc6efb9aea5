//! What there may be thousands of in one file or folder takes time in proportion: a test would not end for
//! minutes or hours if each part looked at each of the others.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use kyr::base::{Digest, Source};
use kyr::media::clean;
use kyr::model::capacity::Capacity;
use kyr::model::media::Role;
use kyr::model::tree::Blob;
use kyr::pipeline::Pseudo;

use super::documents::zeros;
use super::{FTL, PAGE, build, codes, page};

/// Enough that a test would not end if each looked at each.
const MANY: usize = 20_000;

fn each(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().concat()
}

/// What an error says is of no account here, only that it comes.
fn built(text: &str) -> Vec<&'static str> {
    assert!(text.len() < 1_950_000, "{}", text.len());
    codes(&build(&[(PAGE, page(text))], Pseudo::Leave))
}

#[test]
fn footnotes_grow_in_proportion() {
    let notes = each(MANY, |n| format!("a[^{n}]\n")) + "\n" + &each(MANY, |n| format!("[^{n}]: b\n\n"));
    built(&notes);
    built(&each(MANY, |n| format!("a[^{n}]\n")));
    built(&each(MANY, |n| format!("[^{n}]: b\n\n")));
    built(&(each(MANY, |_| "a[^n]\n".to_owned()) + "\n[^n]: b\n"));
}

#[test]
fn definitions_and_links_grow_in_proportion() {
    let links = each(MANY, |n| format!("[{n}]\n")) + "\n" + &each(MANY, |n| format!("[{n}]: _index.md\n"));
    assert_eq!(built(&links), [""; 0]);
    assert_eq!(built(&("[x]\n\n".to_owned() + &each(MANY, |n| format!("[{n}]: _index.md\n")))), [""; 0]);
    let broken = built(&each(MANY, |n| format!("[a](p{n}.md)\n")));
    assert_eq!(broken.iter().filter(|code| **code == "broken-link").count(), MANY);
    let anchors = built(&(each(5000, |n| format!("# h{n}\n\n")) + &each(MANY, |n| format!("[a](#x{n})\n"))));
    assert_eq!(anchors.iter().filter(|code| **code == "broken-anchor").count(), MANY);
}

#[test]
fn critical_blocks_grow_in_proportion() {
    let blocks = each(MANY, |n| format!("<!-- critical -->\np{n}\n\n"));
    built(&blocks);
    built(&each(MANY, |n| format!("> [!WARNING]\n> {n}\n\n")));
}

#[test]
fn lines_of_diagnostics_are_found_in_proportion() {
    // On one line, and on lines of their own; each of them is shown.
    for end in [" ", "\n"] {
        let found = built(&each(MANY, |n| format!("![](p{n}.png){end}")));
        assert!(found.len() >= MANY, "{}", found.len());
    }
    let source = Source::new("a.md", &"é ".repeat(600_000));
    for n in 0..600 {
        assert_eq!(source.locate(n * 3000..n * 3000 + 2).line, 1);
    }
}

#[test]
fn tables_and_lines_grow_in_proportion() {
    let row = |cells: usize| "|a".repeat(cells) + "|\n";
    let table =
        |cells: usize, rows: usize| row(cells) + &"|-".repeat(cells) + "|\n" + &row(cells).repeat(rows);
    built(&table(2, 60_000));
    built(&table(1000, 500));
    // A short row of a wide table has all its cells.
    built(&(table(20_000, 0) + &"|a|\n".repeat(20_000)));
    built(&"word ".repeat(380_000));
    built(&"a".repeat(1_900_000));
    for opener in
        ["[", "*a ", "_a ", "`", "<a ", "![", "&", "\\", "~~a ", "[^", "\"", "{", "(", "http://", "a@b."]
    {
        built(&opener.repeat(300_000 / opener.len()));
    }
}

#[test]
fn interface_strings_grow_in_proportion() {
    let names = each(MANY / 2, |n| format!("a{n} = x\n"));
    let none = each(MANY / 2, |n| format!("b{n} = {{ c{n} }}\n"));
    let files =
        [(FTL, names + &none), ("locales/nl/a.ftl", each(MANY / 2, |n| format!("c{n} = {{ -d{n} }}\n")))];
    let found = build(&files, Pseudo::Leave);
    assert!(found.diagnostics.len() >= MANY / 2, "{}", found.diagnostics.len());
    // Terms of another language.
    let terms = each(MANY / 2, |n| format!("-t{n} = x\nu{n} = {{ -t{n} }}\n"));
    let used = each(MANY / 2, |n| format!("u{n} = {{ -t{n} }}\n"));
    build(&[(FTL, terms), ("locales/nl/a.ftl", used)], Pseudo::Leave);
}

#[test]
fn folders_grow_in_proportion() {
    let names: Vec<String> = (0..20_000).map(|n| format!("content/en/files/f{n}.txt")).collect();
    let files: Vec<(&str, String)> = names.iter().map(|name| (name.as_str(), "x".to_owned())).collect();
    assert_eq!(codes(&build(&files, Pseudo::Leave)), [""; 0]);
}

/// A picture of one pixel whose profile of colours unpacks to as many zeros.
fn png(count: usize) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let profile = [b"p\0\0".to_vec(), zeros(count)].concat();
    let pixels = [0, 1, 2, 3];
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&pixels).unwrap();
    let head = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0].to_vec();
    let chunks =
        [(b"IHDR", head), (b"iCCP", profile), (b"IDAT", encoder.finish().unwrap()), (b"IEND", Vec::new())];
    for (name, data) in chunks {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(&data);
        out.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        out.extend(name);
        out.extend(data);
        out.extend(sum.sum().to_be_bytes());
    }
    out
}

#[test]
fn a_profile_of_colours_has_a_limit() {
    let cleaned = |count: usize| {
        let bytes = png(count);
        assert!(bytes.len() < 2_000_000, "{}", bytes.len());
        let digest = Digest::of(&bytes);
        let blob = Blob { path: "content/en/a.png".into(), bytes: bytes.into(), digest };
        [Role::Shown, Role::Linked].map(|role| {
            let cleaned = clean(&blob, role, &Capacity::default());
            cleaned.diagnostics.into_iter().map(|found| found.message).collect::<Vec<_>>().concat()
        })
    };
    assert_eq!(cleaned(65_536), ["", ""]);
    for fault in cleaned(100_000_000) {
        assert!(fault.contains("unpacks to more than 8 MB"), "{fault}");
    }
}

#[test]
fn marks_on_letters_grow_in_proportion() {
    let marks = "a".to_owned() + &"\u{301}".repeat(300_000);
    built(&marks);
    let card = |side: &str| format!("---\ntitle: T\ndescription: D\n---\n{side}\n\n***\n\n{side}\n");
    build(&[("content/en/cards/one.md", card(&marks))], Pseudo::Leave);
    build(&[("content/en/cards/one.md", card(&"a\u{301} ".repeat(200_000)))], Pseudo::Leave);
}
