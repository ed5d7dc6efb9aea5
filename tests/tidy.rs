//! The house rules that a compiler does not know: floors, names, length, what must not be there.
//!
//! Reads the sources as text, less comments and strings where a rule is about code.

#![allow(clippy::disallowed_methods, reason = "a test reads what it checks")]

#[path = "tidy/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;

use source::{Source, named_modules, parts, root, rust_files, tracked, word, words};

/// Stages: each stands on base and model alone, and none knows another.
const STAGES: [&str; 10] =
    ["load", "parse", "resolve", "media", "check", "view", "render", "print", "finish", "exchange"];

/// The longest that a source file may be. Tests tell longer stories.
const LONGEST: usize = 400;
const LONGEST_TEST: usize = 450;

/// What a module may name, besides itself.
fn may_use(module: &str) -> Option<Vec<&'static str>> {
    let mut below = vec!["base"];
    match module {
        "base" => below.clear(),
        "model" => {}
        stage if STAGES.contains(&stage) => below.push("model"),
        "pipeline" => {
            below.push("model");
            below.extend(STAGES);
        }
        "serve" => {
            below.extend(["model", "pipeline"]);
            below.extend(STAGES);
        }
        "cli" => {
            below.extend(["model", "pipeline", "serve"]);
            below.extend(STAGES);
        }
        _ => return None,
    }
    Some(below)
}

#[test]
fn floors_are_kept() {
    let mut problems = Vec::new();
    for file in rust_files("src") {
        if matches!(file.name.as_str(), "src/lib.rs" | "src/main.rs") {
            continue;
        }
        let path = file.module();
        let Some(allowed) = may_use(path[0]) else {
            problems.push(format!("{}: the module `{}` has no floor; give it one here", file.name, path[0]));
            continue;
        };
        for (line, name) in named_modules(&file) {
            if name != path[0] && !allowed.contains(&name.as_str()) {
                problems.push(format!("{}:{line}: `{}` must not know `{name}`", file.name, path[0]));
            }
        }
    }
    assert_eq!(
        problems, [""; 0],
        "base < model < stages < pipeline < serve < cli < main; a stage never uses a stage"
    );
}

#[test]
fn main_only_knows_the_command_line() {
    let main = Source::read("src/main.rs");
    let named: BTreeSet<String> =
        main.code.match_indices("kyr::").map(|(i, _)| word(&main.code[i + 5..]).to_owned()).collect();
    assert_eq!(named.into_iter().collect::<Vec<_>>(), ["cli"]);
}

#[test]
fn a_module_begins_with_what_it_is() {
    let heads: Vec<String> = rust_files("src")
        .into_iter()
        .chain(rust_files("tests"))
        .chain(rust_files("fuzz"))
        // The head of the library is the architecture page.
        .filter(|file| !file.text.starts_with("//! ") && !file.text.starts_with("#![doc = include_str!"))
        .map(|file| file.name)
        .collect();
    assert_eq!(heads, [""; 0], "begin the file with `//! ` and what it takes, gives and never does");
}

#[test]
fn files_have_one_purpose_and_so_are_short() {
    let long: Vec<String> = rust_files("src")
        .into_iter()
        .chain(rust_files("tests"))
        .chain(rust_files("benches"))
        .chain(rust_files("fuzz"))
        .filter(|file| {
            let most = if file.name.starts_with("src/") { LONGEST } else { LONGEST_TEST };
            file.text.lines().count() > most
        })
        .map(|file| format!("{}: {} lines", file.name, file.text.lines().count()))
        .collect();
    assert_eq!(long, [""; 0], "split it: at most {LONGEST} lines, {LONGEST_TEST} in tests");
}

#[test]
fn nothing_panics_or_hides_state() {
    let mut problems = Vec::new();
    // A room of its own for the tests of a module is `tests.rs`, which only tests compile.
    for file in rust_files("src").into_iter().filter(|file| !file.name.ends_with("/tests.rs")) {
        for (i, line) in file.code_without_tests().lines().enumerate() {
            for bad in [
                ".unwrap()",
                ".expect(",
                ".unwrap_err()",
                "panic!(",
                "unreachable!(",
                "thread_local!",
                "lazy_static!",
            ] {
                if line.contains(bad) {
                    problems.push(format!("{}:{}: {bad}", file.name, i + 1));
                }
            }
            for bad in ["unsafe", "static"] {
                // `'static` is a lifetime and no state.
                if words(line).any(|(at, w)| w == bad && !line[..at].ends_with('\'')) {
                    problems.push(format!("{}:{}: {bad}", file.name, i + 1));
                }
            }
        }
    }
    assert_eq!(problems, [""; 0]);
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not accuse itself.
    let bad = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["X", "XX"].concat(),
        ["to", "do!"].concat(),
        ["unimple", "mented!"].concat(),
    ];
    let mut problems = Vec::new();
    for path in tracked() {
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        // The rule that looks for them on pages, and its spec, have to name them.
        let names_them = ["src/check/ready/samples.rs", "tests/suite/ready.md"];
        if path == "Cargo.lock" || names_them.contains(&path.as_str()) {
            continue;
        }
        for (i, line) in text.lines().enumerate() {
            let found = bad.iter().find(|bad| {
                line.match_indices(bad.as_str()).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    let after = line[at + bad.len()..].chars().next();
                    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
                })
            });
            if let Some(found) = found {
                problems.push(format!("{path}:{}: {found}", i + 1));
            }
        }
    }
    for file in rust_files("src").into_iter().chain(rust_files("tests")) {
        if file.code.contains(&["#[ig", "nore"].concat()) {
            problems.push(format!("{}: an ignored test", file.name));
        }
    }
    assert_eq!(problems, [""; 0]);
}

#[test]
fn names_say_what_a_thing_is() {
    let vague = [
        "util",
        "utils",
        "helper",
        "helpers",
        "manager",
        "managers",
        "misc",
        "common",
        "process",
        "processor",
    ];
    let mut problems = Vec::new();
    for file in rust_files("src").into_iter().chain(rust_files("tests")) {
        for part in file.module() {
            if vague.contains(&part) {
                problems.push(format!("{}: the name of the file", file.name));
            }
        }
        for (i, line) in file.code.lines().enumerate() {
            for keyword in ["fn ", "struct ", "enum ", "trait ", "mod ", "type ", "const "] {
                for (at, _) in line.match_indices(keyword) {
                    if line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                        continue;
                    }
                    let name = word(&line[at + keyword.len()..]);
                    if parts(name).iter().any(|part| vague.contains(&part.as_str())) {
                        problems.push(format!("{}:{}: {name}", file.name, i + 1));
                    }
                }
            }
        }
    }
    assert_eq!(problems, [""; 0], "say what it does or is");
}

#[test]
fn writers_are_known() {
    // What changes a file system, in whatever way; reading does not.
    let writes = [
        "fs::write",
        "fs::copy",
        "fs::rename",
        "fs::hard_link",
        "fs::create_dir",
        "fs::remove",
        "fs::set_perm",
        "File::create",
        ".write(true)",
        ".append(true)",
        ".create_new(",
        ".create(true)",
        ".truncate(true)",
        "DirBuilder",
        "fs::symlink",
    ];
    let mut problems = Vec::new();
    for file in rust_files("src").into_iter().filter(|file| !file.name.starts_with("src/base/file_system")) {
        for (i, line) in file.code_without_tests().lines().enumerate() {
            if let Some(found) = writes.iter().find(|call| line.contains(**call)) {
                problems.push(format!("{}:{}: {found}", file.name, i + 1));
            }
        }
    }
    assert_eq!(problems, [""; 0], "write by `base::file_system`, which follows no link");
    // Who asks it to is in the list.
    let page = fs::read_to_string(root().join("src/ARCHITECTURE.md")).unwrap();
    let list = page.split("\n# ").find(|part| part.starts_with("Writing files")).unwrap();
    let asks = ["create_file(", "create_folder(", "create_folders(", "remove_file("];
    for file in rust_files("src").into_iter().filter(|file| !file.name.starts_with("src/base/file_system")) {
        let asks = asks.iter().any(|call| file.code_without_tests().contains(call));
        let short = file.name.trim_start_matches("src/");
        let name = short.rsplit('/').next().unwrap();
        let named = list.contains(&format!("`{short}`")) || list.contains(&format!("`{name}`"));
        if asks && !named {
            problems.push(format!("{}: not in the list of writers in src/ARCHITECTURE.md", file.name));
        }
    }
    assert_eq!(problems, [""; 0]);
}

#[test]
fn a_code_is_listed_by_its_stage() {
    let mut problems = Vec::new();
    for stage in STAGES {
        let files = rust_files(&format!("src/{stage}"));
        let listed: String = files
            .iter()
            .filter_map(|file| {
                let start = file.code.find("const CODES")?;
                Some(file.code[start..].split(';').next()?.to_owned())
            })
            .collect();
        for file in &files {
            for (at, _) in file.code.match_indices(": Code = Code {") {
                let before = &file.code[..at];
                let name = &before[before.rfind(' ').map_or(0, |i| i + 1)..];
                if !listed.split(|c: char| !c.is_alphanumeric() && c != '_').any(|listed| listed == name) {
                    problems.push(format!("{}: {name}", file.name));
                }
            }
        }
    }
    assert_eq!(problems, [""; 0], "add it to CODES in the stage's mod.rs");
}

#[test]
fn no_file_knows_a_machine() {
    // The folder of this checkout, and homes of people and of build machines.
    let here = root().to_string_lossy().into_owned();
    let homes = ["/home/", "/Users/", "/root/", "/work/", "C:\\Users"];
    let mut problems = Vec::new();
    for path in tracked() {
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        for (i, line) in text.lines().enumerate() {
            let home = homes.iter().any(|home| {
                line.match_indices(home).any(|(at, _)| {
                    // In an address (`https://x.example/work/`) it is no path of a machine.
                    !line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || ".-_>".contains(c))
                })
            });
            if (home && path != "tests/tidy.rs") || line.contains(&here) {
                problems.push(format!("{path}:{}", i + 1));
            }
        }
    }
    assert_eq!(problems, [""; 0]);
}
