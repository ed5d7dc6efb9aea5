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

/// The errors of a page with this text.
fn built(text: &str) -> Vec<&'static str> {
    made(text).0
}

/// The errors of a page with this text, and how often each of some words is in what is published.
fn counted<const N: usize>(text: &str, words: [&str; N]) -> (Vec<&'static str>, [usize; N]) {
    let (errors, html) = made(text);
    (errors, words.map(|word| html.matches(word).count()))
}

fn made(text: &str) -> (Vec<&'static str>, String) {
    assert!(text.len() < 1_950_000, "{}", text.len());
    let built = build(&[(PAGE, page(text))], Pseudo::Leave);
    let html = built.output.files.get("en/deep/index.html").map(|bytes| String::from_utf8_lossy(bytes));
    (codes(&built), html.unwrap_or_default().into_owned())
}

#[test]
fn footnotes_grow_in_proportion() {
    let notes = each(MANY, |n| format!("a[^{n}]\n")) + "\n" + &each(MANY, |n| format!("[^{n}]: b\n\n"));
    let parts = ["role=doc-noteref", "class=footnote-definition ", "role=doc-backlink"];
    assert_eq!(counted(&notes, parts), (vec![], [MANY, MANY, MANY]));
    // What refers to nothing is text, and nothing leads back from what nothing refers to.
    assert_eq!(counted(&each(MANY, |n| format!("a[^{n}]\n")), ["[^", parts[0]]), (vec![], [MANY, 0]));
    assert_eq!(counted(&each(MANY, |n| format!("[^{n}]: b\n\n")), parts), (vec![], [0, MANY, 0]));
    let one = each(MANY, |_| "a[^n]\n".to_owned()) + "\n[^n]: b\n";
    assert_eq!(counted(&one, parts), (vec![], [MANY, 1, 1]));
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
    assert_eq!(counted(&blocks, ["<p>p"]), (vec![], [MANY]));
    let warnings = each(MANY / 4, |n| format!("> [!WARNING]\n> {n}\n\n"));
    assert_eq!(counted(&warnings, ["role=note"]), (vec![], [MANY / 4]));
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
    assert_eq!(counted(&table(2, 60_000), ["<td>"]), (vec![], [120_000]));
    assert_eq!(counted(&table(1000, 500), ["<td>"]), (vec![], [500_000]));
    // A short row of a wide table has all its cells.
    let (_, [cells]) = counted(&(table(20_000, 0) + &"|a|\n".repeat(20_000)), ["<td>"]);
    assert!(cells < 400_000, "{cells}");
    assert_eq!(counted(&"word ".repeat(380_000), ["word"]), (vec![], [380_000]));
    let (_, html) = made(&"a".repeat(1_900_000));
    assert!((1_900_000..2_000_000).contains(&html.len()), "{}", html.len());
    for opener in
        ["[", "*a ", "_a ", "`", "<a ", "![", "&", "\\", "~~a ", "[^", "\"", "{", "(", "http://", "a@b."]
    {
        let (errors, html) = made(&opener.repeat(300_000 / opener.len()));
        // Each is shown, or is too much, or is HTML, or begins a block of code; and none is more than a few times its size.
        let told =
            errors.iter().all(|code| ["too-deep", "html-in-markdown", "unclosed-fence"].contains(code));
        assert!(told && html.len() < 300_000 * 20, "{opener}: {} bytes, {:?}", html.len(), errors.first());
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
    let terms = build(&[(FTL, terms), ("locales/nl/a.ftl", used)], Pseudo::Leave);
    let found = codes(&terms);
    assert!(!found.contains(&"message-reference"), "{:?}", found.first());
}

/// A message is tried with each of its forms, and each form is looked for among all of them; names of what is
/// handed over are compared with each other.
#[test]
fn forms_and_arguments_of_a_message_have_a_limit() {
    let found = |text: String| codes(&build(&[(FTL, text)], Pseudo::Leave));
    let choice =
        |forms: usize| format!("a = {{ $x ->\n{}   *[b] x\n}}\n", each(forms, |n| format!("    [a{n}] x\n")));
    let among = |forms: usize| found(choice(forms)).contains(&"message-cycle");
    assert_eq!([99, 100, MANY].map(among), [false, true, true]);
    // Many choices between the same forms are as many forms as one of them.
    let same =
        |choices: usize| format!("a = {}\n", "{ $x ->\n    [one] x\n   *[other] y\n }".repeat(choices));
    assert!(!found(same(99)).contains(&"message-cycle"));
    let call = |names: usize| format!("-t = x\na = {{ -t({}) }}\n", each(names, |n| format!("a{n}: 1, ")));
    let handed = |names: usize| found(call(names)).contains(&"fluent-syntax");
    assert_eq!([99, 101, MANY].map(handed), [false, true, true]);
    // Each of these cannot be read, and says why once.
    let broken = found(each(MANY, |n| format!("a{n} = {{ \"\\u0é\" }}\n")));
    assert_eq!(broken.iter().filter(|code| **code == "fluent-syntax").count(), MANY);
}

#[test]
fn pages_with_faults_grow_in_proportion() {
    let names: Vec<String> = (0..500).map(|n| format!("content/en/many/p{n}.md")).collect();
    let files: Vec<(&str, String)> = names.iter().map(|name| (name.as_str(), String::new())).collect();
    assert_eq!(codes(&build(&files, Pseudo::Leave)), vec!["no-front-matter"; 500]);
}

#[test]
fn a_guess_is_made_for_the_first_faults_only() {
    let files: Vec<String> = (0..500).map(|n| format!("content/en/picture{n}.txt")).collect();
    let text = page(&each(500, |n| format!("![a](picture{n}.tx)\n")));
    let mut all: Vec<(&str, String)> = files.iter().map(|name| (name.as_str(), "x".to_owned())).collect();
    all.push((PAGE, text));
    let built = build(&all, Pseudo::Leave);
    let missing: Vec<_> =
        built.diagnostics.iter().filter(|found| found.code.name == "missing-picture").collect();
    let guessed = |found: &&&kyr::base::Diagnostic| {
        found.hint.as_ref().is_some_and(|hint| hint.starts_with("did you mean"))
    };
    assert_eq!((missing.len(), missing.iter().filter(guessed).count()), (500, 100));
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
    assert_eq!(counted(&marks, ["\u{301}"]).1, [300_000]);
    let card = |side: &str| format!("---\ntitle: T\ndescription: D\n---\n{side}\n\n***\n\n{side}\n");
    for side in [marks, "a\u{301} ".repeat(200_000)] {
        let built = build(&[("content/en/cards/one.md", card(&side))], Pseudo::Leave);
        assert_eq!(codes(&built), [""; 0]);
        assert!(built.output.files.contains_key("en/cards/one/index.html"));
    }
}

/// A scan goes over all pixels, and takes ten bytes.
#[test]
fn scans_of_a_photograph_have_a_limit() {
    let photograph = |scans: usize| {
        let head = b"\xff\xd8\xff\xc2\0\x0b\x08\x1b\x58\x23\x28\x01\x01\x11\0";
        let bytes = [&head[..], &b"\xff\xda\0\x08\x01\x01\0\0\0\0\0".repeat(scans), b"\xff\xd9"].concat();
        let digest = Digest::of(&bytes);
        let blob = Blob { path: "content/en/a.jpg".into(), bytes: bytes.into(), digest };
        [Role::Shown, Role::Linked].map(|role| {
            let found = clean(&blob, role, &Capacity::default()).diagnostics;
            found.iter().any(|found| found.message.contains("in 3000 layers, more than the 100"))
        })
    };
    assert_eq!((photograph(100), photograph(3000)), ([false; 2], [true; 2]));
}
