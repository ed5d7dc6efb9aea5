//! The 652 examples of the CommonMark specification, 0.31.2, through kyr's Markdown stage.
//!
//! The examples come out of the package of pulldown-cmark, our own dependency, which carries them as
//! its tests (`tests/suite/spec.rs`), so nothing has to be fetched or copied. They are run with
//! HTML let through as it is, which no site can choose; where kyr leaves a mark in the HTML, for what
//! only the whole site knows, this test puts in what the specification wants there.
//!
//! (Against the specification's own `spec.txt`, 0.31.2 on npm as `commonmark-spec`: the same Markdown in
//! every example. In the HTML the package writes `"` in text where the specification writes `&quot;`.)

#![allow(clippy::disallowed_methods, reason = "a test reads what it checks")]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use kyr::model::document::{Body, MARK};

/// The examples that differ, and why. The list is exact: an example that begins to pass, or to
/// fail, fails the test.
const DIFFERENT: [(usize, &str); 1] = [(
    175,
    "pulldown-cmark writes an item and the block of HTML that it begins with on one line: a browser shows the same, \
     but for white space that it does not show",
)];

#[test]
fn examples_of_the_specification() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let mut wrong = Vec::new();
    let mut report = String::new();
    for (i, (markdown, expected)) in examples.iter().enumerate() {
        let body = kyr::parse::commonmark(markdown);
        let html = resolved(&body);
        if html != *expected {
            wrong.push(i + 1);
            let _ = writeln!(
                report,
                "example {}\n{markdown}\n--- expected\n{expected}\n--- kyr\n{html}\n",
                i + 1
            );
        }
    }
    let listed: Vec<usize> = DIFFERENT.iter().map(|(example, _)| *example).collect();
    assert_eq!(wrong, listed, "{report}");
}

/// The HTML with its marks replaced by what the specification's renderer writes.
fn resolved(body: &Body) -> String {
    let mut out = String::new();
    for (i, part) in body.html.split(MARK).enumerate() {
        if i % 2 == 0 {
            out.push_str(part);
            continue;
        }
        let n: usize = part[1..].parse().unwrap();
        match &part[..1] {
            "L" => {
                let link = &body.links[n];
                let _ = write!(out, " href=\"{}\"", address(&link.dest));
                title(&link.title, &mut out);
            }
            "I" => {
                let image = &body.images[n];
                let _ = write!(out, " src=\"{}\" alt=\"{}\"", address(&image.src), text(&image.alt));
                title(&image.title, &mut out);
                out.push_str(" /");
            }
            other => panic!("a mark `{other}` cannot come of CommonMark alone"),
        }
    }
    out
}

fn title(words: &str, out: &mut String) {
    if !words.is_empty() {
        let _ = write!(out, " title=\"{}\"", text(words));
    }
}

fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An address as the reference implementation writes it: percent-encoded where a URL needs that.
fn address(address: &str) -> String {
    let mut out = String::new();
    for byte in address.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#x27;"),
            b if b.is_ascii_alphanumeric() || b"!#$%()*+,-./:;=?@_~".contains(&b) => out.push(char::from(b)),
            b => {
                let _ = write!(out, "%{b:02X}");
            }
        }
    }
    out
}

/// Markdown and HTML of each example, in order.
fn examples() -> Vec<(String, String)> {
    let path = package("pulldown-cmark").join("tests/suite/spec.rs");
    let code = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut texts = raw_strings(&code);
    let mut examples = Vec::new();
    while let (Some(markdown), Some(html)) = (texts.next(), texts.next()) {
        examples.push((markdown.to_owned(), html.to_owned()));
    }
    examples
}

/// The strings `r##"..."##` of a Rust file.
fn raw_strings(code: &str) -> impl Iterator<Item = &str> {
    let mut rest = code;
    std::iter::from_fn(move || {
        let start = rest.find("r##\"")? + "r##\"".len();
        let end = start + rest[start..].find("\"##")?;
        let text = &rest[start..end];
        rest = &rest[end + "\"##".len()..];
        Some(text)
    })
}

/// The folder of a package that we depend on, as cargo knows it.
fn package(name: &str) -> PathBuf {
    // For this computer only: what other systems need was not fetched to compile this test.
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata =
        cargo(&["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == name).unwrap();
    let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap());
    manifest.parent().unwrap().to_owned()
}

fn cargo(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
