//! Every page that kyr makes is valid: the Nu HTML checker finds no error in it.
//!
//! Our own site in all its languages, the site of `kyr init`, and one that uses everything that Markdown
//! and components can be, are checked by one run of the checker, for starting Java costs more than a
//! hundred pages. A page with a known error is among them, so that a checker that looks at nothing is
//! found out.

#![allow(clippy::disallowed_methods, reason = "the checker reads files, so they have to be written")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kyr::base::{Date, Memo, diagnostic};
use kyr::load;
use kyr::pipeline::{self, Drafts, Request};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn every_page_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    // tests/run has built our site already, and says where.
    let ours = std::env::var_os("KYR_SITE").map_or_else(
        || {
            let ours = folder.path().join("ours");
            publish(Path::new(HERE), &ours);
            ours
        },
        PathBuf::from,
    );
    assert!(ours.join("index.html").is_file(), "there is no site in {}", ours.display());
    let others = folder.path().join("others");
    publish(&Path::new(HERE).join("src/cli/starter"), &others.join("starter"));
    publish(&Path::new(HERE).join("tests/fixtures/everything"), &others.join("everything"));
    fs::write(
        others.join("broken.html"),
        "<!doctype html><html lang=en><title>Broken</title><p id=a><p id=a>",
    )
    .unwrap();

    let mut errors = check(&[&ours, &others]);
    let known = errors.remove("broken.html");
    assert!(known.is_some_and(|found| found.len() == 1), "the checker missed a known error: {errors:#?}");
    assert!(errors.is_empty(), "the Nu HTML checker found:\n{}", shown(&errors));
}

/// Builds a site, drafts included, and writes its pages into a folder.
fn publish(root: &Path, folder: &Path) {
    let (tree, mut diagnostics) = load::load(root, Date::parse("2026-11-24").unwrap()).unwrap();
    let request = Request { drafts: Drafts::Show, ..Request::default() };
    let build = pipeline::build(&tree, &mut Memo::new(), &request, &());
    diagnostics.extend(build.diagnostics);
    assert!(!diagnostic::blocks(&diagnostics), "{} does not build: {diagnostics:#?}", root.display());
    let pages: Vec<_> = build.output.files.iter().filter(|(path, _)| checked(path)).collect();
    assert!(pages.len() > 3, "{} has hardly a page", root.display());
    for (path, bytes) in pages {
        let path = folder.join(&**path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn checked(path: &str) -> bool {
    [".html", ".svg", ".css"].iter().any(|ending| path.ends_with(ending))
}

/// Style rules that every browser since 2023 knows and the checker does not. Older ones pass over them.
const NEWER_CSS: [&str; 3] = [
    "Unrecognized at-rule “@container”",
    "Property “container-type” doesn't exist",
    "Property “shape-margin” doesn't exist",
];

/// What the checker says of the pages in some folders, by file.
fn check(folders: &[&Path]) -> BTreeMap<String, Vec<String>> {
    let jar = jar();
    let output = Command::new("java")
        .args(["-Xss2m", "-jar"])
        .arg(&jar)
        .args(["--errors-only", "--format", "json", "--also-check-css", "--also-check-svg", "--stdout"])
        .args(folders.iter().flat_map(|folder| files(folder)))
        .output()
        .unwrap_or_else(|error| {
            panic!(
                "java does not start ({error}): install it (Debian: default-jre-headless), or run tests/run"
            )
        });
    let text = String::from_utf8_lossy(&output.stdout);
    let report: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| {
        let noise = String::from_utf8_lossy(&output.stderr);
        panic!("{} gave no report ({error}):\n{text}\n{noise}", jar.display())
    });
    let roots: Vec<String> =
        folders.iter().map(|folder| format!("file:{}/", folder.canonicalize().unwrap().display())).collect();
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for message in report["messages"].as_array().unwrap() {
        let url = message["url"].as_str().unwrap_or_default();
        let text = message["message"].as_str().unwrap_or_default();
        if text.starts_with("CSS: ") && NEWER_CSS.iter().any(|known| text.contains(known)) {
            continue;
        }
        let text = format!("{}: {text}", message["lastLine"]);
        let file = roots.iter().find_map(|root| url.strip_prefix(root)).unwrap_or(url);
        errors.entry(file.to_owned()).or_default().push(text);
    }
    errors
}

/// The files that the checker knows. In a folder it would try everything, the compressed files too. The
/// pictures of cards are left out: they are drawings of letters, thousands of curves each.
fn files(folder: &Path) -> Vec<PathBuf> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| {
            let card = path.strip_prefix(folder).unwrap().starts_with("cards");
            match path.extension().and_then(|ending| ending.to_str()) {
                Some("html" | "css") => true,
                Some("svg") => !card,
                _ => false,
            }
        })
        .collect()
}

fn jar() -> PathBuf {
    let jar = Path::new(HERE).join("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.is_file(), "there is no {}: run `tests/run tools` once, which installs it", jar.display());
    jar
}

/// A fault of a template is on every page; a few examples of each are enough.
fn shown(errors: &BTreeMap<String, Vec<String>>) -> String {
    let mut by_text: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, messages) in errors {
        for message in messages {
            let (line, text) = message.split_once(": ").unwrap_or(("", message));
            by_text.entry(text).or_default().push(format!("{file}:{line}"));
        }
    }
    let example = |(text, places): (&&str, &Vec<String>)| {
        format!("{text}\n  {} times, such as {}\n", places.len(), places[..places.len().min(3)].join(", "))
    };
    by_text.iter().map(example).collect()
}
