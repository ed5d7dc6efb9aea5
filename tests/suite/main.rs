//! Runs the specs: `tests/suite/*.md`, one test for each `##`. See `tests/suite/README.md`.

mod page;
mod site;
mod spec;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use libtest_mimic::{Arguments, Failed, Trial};
use snapbox::IntoData as _;

use site::Site;
use spec::{Block, Kind, Scenario};

/// What to do where a spec and the program differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// The test fails.
    Compare,
    /// The spec is rewritten (`SNAPSHOTS=overwrite`).
    Overwrite,
}

/// New texts for blocks of spec files, by file and lines.
type Rewrites = Mutex<BTreeMap<PathBuf, Vec<(Range<usize>, String)>>>;

fn main() {
    let arguments = Arguments::from_args();
    let mode = match std::env::var("SNAPSHOTS").as_deref() {
        Ok("overwrite") => Mode::Overwrite,
        _ => Mode::Compare,
    };
    site::install().expect("the folder of programs can be written");
    let rewrites = Arc::new(Rewrites::default());
    let mut trials = Vec::new();
    let mut texts = Vec::new();
    for path in spec_files() {
        let text = fs::read_to_string(&path).expect("a spec is readable");
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let spec = spec::read(&text);
        let shared = Arc::new(spec.shared);
        for scenario in spec.scenarios {
            let (path, shared, rewrites) = (path.clone(), shared.clone(), rewrites.clone());
            trials.push(Trial::test(format!("{name}: {}", scenario.name), move || {
                run(&path, &shared, &scenario, mode, &rewrites)
            }));
        }
        texts.push(text);
    }
    let texts = texts.concat();
    trials.push(Trial::test("codes: every code is explained", every_code_is_explained));
    let all = texts.clone();
    trials.push(Trial::test("codes: every code has a spec", move || every_code_has_a_spec(&all)));
    trials.push(Trial::test("codes: messages keep the house style", move || messages_keep_the_style(&texts)));
    let conclusion = libtest_mimic::run(&arguments, trials);
    for (path, changes) in rewrites.lock().expect("no test panics while it holds this").iter() {
        rewrite(path, changes);
    }
    conclusion.exit();
}

fn spec_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder of specs is readable")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension().is_some_and(|e| e == "md") && path.file_stem().is_some_and(|s| s != "README")
        })
        .collect();
    files.sort_unstable();
    files
}

/// Runs one scenario, block by block.
fn run(
    path: &Path,
    shared: &[Block],
    scenario: &Scenario,
    mode: Mode,
    rewrites: &Rewrites,
) -> Result<(), Failed> {
    let blocks: Vec<&Block> = shared.iter().chain(&scenario.blocks).collect();
    if !blocks.iter().any(|block| !matches!(block.kind, Kind::File(_))) {
        return Err("this scenario expects nothing".into());
    }
    let mut site = Site::new(&blocks);
    let mut problems = Vec::new();
    let mut shown = false;
    for block in blocks {
        let actual = match &block.kind {
            Kind::File(path) => {
                site.write(path, &block.text);
                continue;
            }
            Kind::Console(_) => {
                shown = true;
                site.transcript(&block.text)
            }
            Kind::Page { path, selector } => {
                site.built(shown).and_then(|()| page::select(&site.read(path)?, selector))
            }
            Kind::Text(path) => site.built(shown).and_then(|()| site.read(path)),
            Kind::Files(folder) => site.built(shown).map(|()| list(&site.files(folder))),
        };
        let actual = match actual {
            Ok(text) => tidy(&site::without_hashes(&site.without_later(text))),
            Err(problem) => {
                problems.push(format!("{}:{}: {problem}", file_name(path), block.lines.start));
                continue;
            }
        };
        if actual == block.text {
            continue;
        }
        if mode == Mode::Overwrite {
            let mut rewrites = rewrites.lock().map_err(|_| Failed::without_message())?;
            rewrites.entry(path.to_owned()).or_default().push((block.lines.clone(), actual));
        } else {
            problems.push(difference(path, block, &actual));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}

fn list(files: &[String]) -> String {
    if files.is_empty() { "(nothing)\n".to_owned() } else { files.join("\n") + "\n" }
}

/// A text without spaces at the ends of lines, which Markdown files should not have.
fn tidy(text: &str) -> String {
    let mut out: String = text.lines().map(|line| line.trim_end().to_owned() + "\n").collect();
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn difference(path: &Path, block: &Block, actual: &str) -> String {
    let mut out = String::new();
    let name = format!("{}:{}", file_name(path), block.lines.start);
    // Writing into a string cannot fail.
    let _ = snapbox::report::write_diff(
        &mut out,
        &block.text.as_str().raw(),
        &actual.raw(),
        Some(&format!("{name} (the spec)")),
        Some(&"what kyr did"),
        snapbox::report::Palette::plain(),
    );
    out
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Puts new texts into the blocks of a spec file, from the last to the first.
fn rewrite(path: &Path, changes: &[(Range<usize>, String)]) {
    let text = fs::read_to_string(path).expect("a spec is readable");
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut changes: Vec<&(Range<usize>, String)> = changes.iter().collect();
    changes.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, new) in changes {
        lines.splice(range.clone(), [new.as_str()]);
    }
    fs::write(path, lines.concat()).expect("a spec is writable");
}

fn every_code_is_explained() -> Result<(), Failed> {
    let codes = kyr::pipeline::codes();
    let mut problems = Vec::new();
    for code in &codes {
        let kebab = code.name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !kebab {
            problems.push(format!("`{}` is not in kebab-case", code.name));
        }
        for (what, text) in [("what", code.what), ("why", code.why), ("fix", code.fix)] {
            let sentence = text.len() > 10
                && text.starts_with(|c: char| c.is_uppercase() || c == '`' || c == 'k')
                && text.ends_with(['.', '`', ')', '!']);
            if !sentence {
                problems.push(format!("`{}`: `{what}` is not a sentence: {text:?}", code.name));
            }
        }
    }
    for pair in codes.windows(2) {
        if pair[0].name == pair[1].name {
            problems.push(format!("two codes are called `{}`", pair[0].name));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}

/// The first lines of all diagnostics in the specs: severity, code, message.
fn diagnostics(texts: &str) -> impl Iterator<Item = (&str, &str)> {
    texts.lines().filter_map(|line| {
        let rest = ["error[", "warning[", "notice["].iter().find_map(|start| line.strip_prefix(start))?;
        rest.split_once("]: ")
    })
}

/// Whether a message begins like a sentence. `HTML` and the like keep their capitals.
fn is_sentence(message: &str) -> bool {
    let mut letters = message.chars();
    letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_uppercase)
}

fn every_code_has_a_spec(texts: &str) -> Result<(), Failed> {
    let missing: Vec<&str> = kyr::pipeline::codes()
        .iter()
        .map(|code| code.name)
        .filter(|name| {
            // In the human format at the beginning of a line, in the short one after the place.
            let shown = ["error", "warning", "notice"].map(|severity| format!("{severity}[{name}]: "));
            !shown.iter().any(|shown| texts.contains(shown))
        })
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("no spec shows: {}", missing.join(", ")).into()) }
}

fn messages_keep_the_style(texts: &str) -> Result<(), Failed> {
    let problems: Vec<String> = diagnostics(texts)
        .filter(|(_, message)| is_sentence(message) || message.ends_with('.'))
        .map(|(code, message)| format!("[{code}] is not lower-case without a full stop: {message}"))
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}
