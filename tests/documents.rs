//! The README and the architecture page leave nothing out, and name nothing that is not there.
//!
//! What they say is tested elsewhere (`tests/readme.rs`); here it is counted: every command, flag, key
//! and dependency has its place in them, and every file that they name exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kyr::model::capacity::{Capacity, Measure};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(here(path)).unwrap()
}

/// What stands between backticks, fenced blocks left out.
fn code(text: &str) -> BTreeSet<&str> {
    let mut fenced = false;
    let prose = text.lines().filter(|line| {
        let fence = line.starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    });
    prose.flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// The names of keys that a parser asks for: the first string after one of these calls.
fn keys(path: &str) -> BTreeSet<String> {
    const CALLS: [&str; 16] = [
        ".text(",
        ".texts(",
        ".required(",
        ".integer(",
        ".boolean(",
        ".date(",
        ".word(",
        ".map(",
        ".node(",
        ".web(",
        ".mail(",
        ".telephone(",
        "address(&fields, ",
        "count(&fields, ",
        "references(fields, ",
        ".each(",
    ];
    let source = read(path);
    let source: String =
        source.split("#[cfg(test)]").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    CALLS
        .iter()
        .flat_map(|call| source.match_indices(call).map(|(at, call)| &source[at + call.len()..]))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// The table of limits in the README is that of the code: every measure, with both its numbers.
#[test]
fn the_limits_in_the_readme_are_those_of_the_code() {
    let readme = read("README.md");
    let table = readme.split("| `limits` | what it counts | usual | ceiling |\n").nth(1).unwrap();
    let number = |text: &str| text.trim().replace(',', "").parse::<u64>().unwrap();
    let mut told = Vec::new();
    for row in table.lines().skip(1).take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let keys: Vec<&str> = cells[0].split('`').skip(1).step_by(2).collect();
        let [usual, ceilings] =
            [cells[2], cells[3]].map(|cell| cell.split(" and ").map(number).collect::<Vec<_>>());
        assert_eq!((keys.len(), keys.len()), (usual.len(), ceilings.len()), "{row}");
        told.extend(
            keys.into_iter().zip(usual).zip(ceilings).map(|((key, usual), ceiling)| (key, usual, ceiling)),
        );
    }
    let usual = Capacity::default();
    let mut all: Vec<_> =
        Measure::all().map(|(measure, key)| (key, usual.of(measure), measure.ceiling())).collect();
    told.sort_unstable();
    all.sort_unstable();
    assert_eq!(told, all);
}

#[test]
fn every_key_is_in_the_readme() {
    let readme = read("README.md");
    let shown = code(&readme);
    for (path, least) in [
        ("src/parse/settings.rs", 15),
        ("src/parse/offline.rs", 5),
        ("src/parse/front.rs", 30),
        ("src/parse/place.rs", 20),
    ] {
        let keys = keys(path);
        assert!(keys.len() >= least, "{path} asks for hardly a key: {keys:?}");
        let explained = |key: &String| shown.contains(key.as_str()) || readme.contains(&format!("{key}:"));
        let missing: Vec<_> = keys.iter().filter(|key| !explained(key)).collect();
        assert!(missing.is_empty(), "{path} knows keys that the README does not explain: {missing:?}");
    }
}

#[test]
fn every_command_and_flag_is_in_the_readme() {
    let help = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_kyr")).args(arguments).arg("--help").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let readme = read("README.md");
    let commands = |help: &str| -> Vec<String> {
        let list = help.split("Commands:\n").nth(1).unwrap_or_default();
        let lines = list.lines().take_while(|line| line.starts_with("  "));
        lines.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
    };
    let mut missing = Vec::new();
    let top = help(&[]);
    let mut all = vec![(String::new(), top.clone())];
    for command in commands(&top) {
        let text = help(&[&command]);
        for inner in commands(&text) {
            all.push((format!("{command} {inner}"), help(&[&command, &inner])));
        }
        all.push((command, text));
    }
    assert!(all.len() > 6, "kyr has hardly a command: {top}");
    for (command, text) in &all {
        // `help` explains itself, wherever it stands.
        if command.ends_with("help") {
            continue;
        }
        // A group of commands is explained by its members.
        if !command.is_empty() && commands(text).is_empty() && !readme.contains(&format!("`kyr {command}")) {
            missing.push(format!("kyr {command}"));
        }
        for line in text.lines().map(str::trim_start).filter(|line| line.starts_with('-')) {
            let flag = line.split([' ', '=']).find(|word| word.starts_with("--"));
            missing.extend(flag.filter(|flag| !readme.contains(*flag)).map(str::to_owned));
        }
    }
    assert!(missing.is_empty(), "the README does not explain {missing:?}");
}

#[test]
fn every_file_that_is_named_exists() {
    for document in ["README.md", "SECURITY.md", "src/ARCHITECTURE.md", "CHANGELOG.md"] {
        let text = read(document);
        let roots = ["src/", "tests/", "themes/default/", "benches/", "fuzz/", ".ci/"];
        let named: Vec<&str> = code(&text)
            .into_iter()
            .filter(|path| roots.iter().any(|root| path.starts_with(root)) && !path.contains(['*', ' ', '<']))
            // Links that tests/run makes.
            .filter(|path| !path.starts_with("tests/node_modules") && !path.starts_with("tests/.venv"))
            .collect();
        let missing: Vec<&&str> = named.iter().filter(|path| !here(path).exists()).collect();
        assert!(missing.is_empty(), "{document} names files that are not there: {missing:?}");
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let page = read("src/ARCHITECTURE.md");
    let reasons = code(&page);
    let manifest = read("Cargo.toml");
    let names = manifest
        .split("\n[")
        .filter(|part| {
            ["dependencies]", "dev-dependencies]", "build-dependencies]"]
                .iter()
                .any(|head| part.starts_with(head))
        })
        .flat_map(str::lines)
        .filter(|line| line.contains(" = ") && !line.starts_with('#'))
        .filter_map(|line| line.split(" = ").next());
    let missing: Vec<&str> = names.filter(|name| !reasons.contains(name)).collect();
    assert!(missing.is_empty(), "the architecture page does not say what these are for: {missing:?}");
}

#[test]
fn every_module_of_the_library_is_on_the_map() {
    let page = read("src/ARCHITECTURE.md");
    let library = read("src/lib.rs");
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let missing: Vec<&str> = modules.filter(|module| !page.contains(&format!("| [`{module}`]"))).collect();
    assert!(missing.is_empty(), "the code map lacks {missing:?}");
}

#[test]
fn every_promise_names_tests_that_exist() {
    let page = read("SECURITY.md");
    let promises = page.split("\n## ").find(|part| part.starts_with("Promises\n")).unwrap();
    let mut all = 0;
    for promise in promises.split("\n- ").skip(1) {
        let words: Vec<&str> = promise.split("\n\n").next().unwrap().split_whitespace().collect();
        let promise = words.join(" ");
        let named: Vec<(&str, &str)> = promise
            .split("`tests/")
            .skip(1)
            .filter_map(|rest| rest.split_once("`, *"))
            .filter_map(|(path, rest)| Some((path, rest.split_once('*')?.0)))
            .collect();
        assert!(!named.is_empty(), "SECURITY.md names no test for: {promise}");
        for (path, name) in named {
            assert!(has_test(path, name), "tests/{path} has no test *{name}*, which SECURITY.md names");
            all += 1;
        }
    }
    assert!(all > 30, "SECURITY.md names hardly a test: {all}");
    assert!(read("README.md").contains("(SECURITY.md)"), "the README does not lead to SECURITY.md");
}

/// Whether a file of tests, or a part of it in a folder of its name, has a test: a heading of a spec, a
/// function, or the beginning of what a browser test is called.
fn has_test(path: &str, name: &str) -> bool {
    let text = read(&format!("tests/{path}"));
    match path.rsplit_once('.').unwrap() {
        (_, "md") => text.lines().any(|line| line == format!("## {name}")),
        (_, "mjs") => text.contains(&format!("\ntest('{name}")),
        (stem, _) => {
            let function =
                format!("fn {}(", name.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "_"));
            let parts = fs::read_dir(here(&format!("tests/{stem}"))).into_iter().flatten();
            let parts = parts.map(|part| fs::read_to_string(part.unwrap().path()).unwrap_or_default());
            text.contains(&function) || parts.into_iter().any(|text| text.contains(&function))
        }
    }
}

#[test]
fn an_accepted_hole_says_why_and_until_when() {
    let settings = read("deny.toml");
    let accepted: Vec<&str> = settings.lines().filter(|line| line.contains("id = \"RUSTSEC-")).collect();
    for line in &accepted {
        let reason = line.split("reason = \"until ").nth(1).unwrap_or_else(|| panic!("until when? {line}"));
        let (date, why) = reason.split_once(": ").unwrap_or_else(|| panic!("why? {line}"));
        let date: Vec<&str> = date.split('-').collect();
        assert!(date.len() == 3 && date[0].len() == 4 && why.len() > 20, "{line}");
        // The check of the check has it in its database.
        let id = line.split('"').nth(1).unwrap();
        let folders = fs::read_dir(here("tests/fixtures/advisories/crates")).unwrap();
        let known =
            folders.into_iter().any(|folder| folder.unwrap().path().join(format!("{id}.md")).exists());
        assert!(known, "tests/fixtures/advisories lacks {id}");
    }
    assert!(!accepted.is_empty() || !settings.contains("ignore = ["), "deny.toml is written in another way");
}
