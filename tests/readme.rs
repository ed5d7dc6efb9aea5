//! The README does what it says: every command in it is run, and every file that it shows is written.
//!
//! From top to bottom, as a reader would: a `console` block is run line by line in a folder of its own,
//! each command has to succeed (or to end with the code that a comment before the block names), and
//! where output is shown, that output has to appear. A block after a line that ends in `` `path`: `` is
//! written to that path. Other Markdown blocks are examples for the inside of a page; each becomes a page
//! of the site that the manual builds, which has to be free of problems in the end.

#![allow(clippy::disallowed_methods, reason = "the README's files have to be written and its commands run")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const HERE: &str = env!("CARGO_MANIFEST_DIR");
const KYR: &str = env!("CARGO_BIN_EXE_kyr");

#[test]
fn the_readme_is_true() {
    let readme = fs::read_to_string(Path::new(HERE).join("README.md")).unwrap();
    let blocks = blocks(&readme);
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::new(folder.path());
    let mut ran = 0;
    for block in &blocks {
        match &block.what {
            What::Console => {
                for command in commands(&block.text) {
                    session.run(&command, block);
                    ran += 1;
                }
            }
            What::File(path) => session.write(path, &block.text),
            What::Example | What::Other => {}
        }
    }
    assert!(ran > 10, "the README has hardly a command: {ran}");
    for block in blocks.iter().filter(|block| matches!(block.what, What::Example)) {
        session.example(block);
    }
    let (said, code) = session.shell("kyr check --format short");
    assert_eq!((code, said.as_str()), (0, ""), "the site of the README has problems");
}

/// `.ci/run` and the README name the same test command, and it is there.
#[test]
fn the_test_command_is_the_one_that_ci_runs() {
    let read = |path: &str| fs::read_to_string(Path::new(HERE).join(path)).unwrap();
    assert!(read("README.md").contains("\n$ tests/run\n"));
    assert!(read(".ci/run").contains("\nexec tests/run\n"));
    assert!(read("tests/run").starts_with("#!/usr/bin/env bash\n"));
}

/// `tests/run --fresh` tests the last commit with nothing of this user's, and leaves nothing behind.
#[test]
fn a_fresh_run_starts_from_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["bin", "user/.cargo", "user/.cache/kyr", "user/.config/pip", "scratch"] {
        fs::create_dir_all(at(name)).unwrap();
    }
    fs::write(at("user/.cargo/config.toml"), "# where packages come from\n").unwrap();
    fs::write(at("user/.cargo/credentials.toml"), "").unwrap();
    fs::write(at("user/.config/pip/pip.conf"), "").unwrap();
    // In place of cargo: writes down what it finds. It succeeds when it is asked whether it is there.
    let found = at("found");
    let cargo = format!(
        "#!/bin/sh\ncase $* in *--version*) exit 0 ;; esac\nexec >>'{}'\ncd \"$(dirname \"$0\")\"\necho \"$*\"\n\
         find \"$HOME\" \"$CARGO_HOME\" \"$CARGO_TARGET_DIR\" \"$KYR_TEST_CACHE\" -type f\n\
         echo \"$RUSTUP_HOME\"\nexit 1\n",
        found.display()
    );
    fs::write(at("bin/cargo"), cargo).unwrap();
    assert!(Command::new("chmod").arg("+x").arg(at("bin/cargo")).status().unwrap().success());
    let path = format!("{}:{}", at("bin").display(), std::env::var("PATH").unwrap());
    let output = Command::new("tests/run")
        .args(["--fresh", "format"])
        .current_dir(HERE)
        .env("PATH", path)
        .env("HOME", at("user"))
        .env("TMPDIR", at("scratch"))
        .env("XDG_CACHE_HOME", at("user/.cache"))
        .env_remove("CARGO_HOME")
        .env_remove("RUSTUP_HOME")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.ends_with("failed: format\n0 passed, 1 failed\n"), "{said}");
    assert_eq!(output.status.code(), Some(1), "a step that fails fails the whole");
    let found = fs::read_to_string(found).unwrap();
    let lines: Vec<&str> = found.lines().collect();
    let rustup = at("user/.rustup").to_string_lossy().into_owned();
    assert!(
        matches!(*lines, ["fmt --check", pip, config, last]
            if pip.ends_with("/.config/pip/pip.conf") && config.ends_with("/cargo/config.toml") && last == rustup),
        "{found}"
    );
    assert!(!found.contains("/user/.c"), "{found}");
    assert_eq!(fs::read_dir(at("scratch")).unwrap().count(), 0, "something was left behind");
}

/// A fenced block, and what it is for.
struct Block {
    what: What,
    text: String,
    /// Line of the README, for messages.
    line: usize,
    /// The exit code that the commands in it end with.
    exit: i32,
}

enum What {
    Console,
    /// The content of a file.
    File(String),
    /// Markdown for the inside of a page.
    Example,
    Other,
}

fn blocks(readme: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut before = "";
    let mut exit = 0;
    let mut lines = readme.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let fence: String = line.chars().take_while(|c| *c == '`').collect();
        if fence.len() < 3 {
            if let Some(code) = line.strip_prefix("<!-- exit code ") {
                exit = code.trim_end_matches(" -->").parse().unwrap();
            } else if !line.is_empty() {
                before = line;
            }
            continue;
        }
        let inner: Vec<&str> =
            lines.by_ref().map(|(_, line)| line).take_while(|line| *line != fence).collect();
        let path = before.strip_suffix("`:").and_then(|rest| rest.rsplit('`').next()).map(str::to_owned);
        let what = match (&line[fence.len()..], path) {
            ("console", _) => What::Console,
            (_, Some(path)) => What::File(path),
            ("markdown", None) => What::Example,
            _ => What::Other,
        };
        blocks.push(Block { what, text: inner.join("\n") + "\n", line: number + 1, exit });
        (before, exit) = ("", 0);
    }
    blocks
}

/// A command as typed, and what the README shows of its output.
struct Typed {
    text: String,
    shown: Option<String>,
}

fn commands(block: &str) -> Vec<Typed> {
    let mut commands: Vec<Typed> = Vec::new();
    for line in block.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(text), _) => commands.push(Typed { text: text.to_owned(), shown: None }),
            (None, Some(command)) => {
                let shown = command.shown.get_or_insert_default();
                shown.push_str(line);
                shown.push('\n');
            }
            (None, None) => panic!("a console block begins with `$ `, not with `{line}`"),
        }
    }
    commands
}

/// A shell that goes through the README.
struct Session {
    /// Where it is now.
    at: PathBuf,
    /// Where programs are installed to.
    programs: PathBuf,
}

impl Session {
    fn new(folder: &Path) -> Self {
        let at = folder.join("somewhere");
        fs::create_dir(&at).unwrap();
        Self { at, programs: folder.join("programs") }
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.at.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Makes a page of an example.
    fn example(&self, block: &Block) {
        let page = format!("content/en/examples/line-{}.md", block.line);
        let front = "---\ntitle: An example\ndescription: From the README.\nplace: ie\n---\n";
        self.write(&page, &format!("{front}{}", block.text));
    }

    fn run(&mut self, command: &Typed, block: &Block) {
        let line = block.line;
        let output = match command.text.as_str() {
            // This very test is a part of it.
            "tests/run" => return,
            text if text.starts_with("kyr serve") => self.serve(text),
            text => {
                let (output, code) = self.shell(text);
                // Shown where a test fails, or with --nocapture.
                println!("$ {text}\n{output}");
                assert_eq!(code, block.exit, "README line {line}: `{text}` ended with {code}:\n{output}");
                let others = compiled(&output);
                assert!(
                    others.is_empty(),
                    "README line {line}: `{text}` compiled what the tests had compiled already, which takes many \
                     minutes; give [build-dependencies] in Cargo.toml the features of the first of these: {others:?}"
                );
                output
            }
        };
        if let Some(shown) = &command.shown {
            assert!(
                appears(shown, &output),
                "README line {line} shows for `{}`:\n{shown}\nbut it says:\n{output}",
                command.text
            );
        }
    }

    /// Runs a command where the session is, and follows it when it changes the folder.
    fn shell(&mut self, text: &str) -> (String, i32) {
        // The program is built from the repository itself, for a copy would be compiled once more; it
        // is what cargo has just built for this test.
        let at = if text.starts_with("cargo ") { Path::new(HERE) } else { self.at.as_path() };
        let script = format!("exec 2>&1\n{text}\ncode=$?\npwd > \"$KYR_SESSION\"\nexit $code");
        let memory = self.programs.with_extension("pwd");
        let output =
            self.command("bash", at).args(["-c", &script]).env("KYR_SESSION", &memory).output().unwrap();
        let now = PathBuf::from(fs::read_to_string(memory).unwrap().trim());
        if !text.starts_with("cargo ") {
            self.at = now;
        }
        (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap_or(-1))
    }

    /// Starts the server, waits until it says where it is, and stops it.
    fn serve(&self, text: &str) -> String {
        let mut words = text.split_whitespace();
        let mut command = self.command(words.next().unwrap(), &self.at);
        command.args(words).args(["--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().unwrap();
        let mut said = String::new();
        for line in BufReader::new(server.stdout.take().unwrap()).lines() {
            said.push_str(&line.unwrap());
            said.push('\n');
            if said.contains("http://") {
                break;
            }
        }
        server.kill().unwrap();
        server.wait().unwrap();
        said
    }

    fn command(&self, program: &str, at: &Path) -> Command {
        let kyr = Path::new(KYR);
        let target = kyr.parent().and_then(Path::parent).unwrap();
        let path = std::env::var("PATH").unwrap();
        let path = format!("{}/bin:{}:{path}", self.programs.display(), kyr.parent().unwrap().display());
        let mut command = Command::new(program);
        command
            .current_dir(at)
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INSTALL_ROOT", &self.programs)
            .env("CARGO_TERM_QUIET", "false")
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            .env("CARGO_TERM_COLOR", "never")
            .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
        command
    }
}

/// The packages, other than kyr, that cargo says it compiled.
fn compiled(output: &str) -> Vec<&str> {
    let packages = output.lines().filter_map(|line| line.trim_start().strip_prefix("Compiling "));
    packages.filter(|package| !package.starts_with("kyr ")).collect()
}

#[test]
fn what_cargo_compiles_is_read() {
    let said = "   Compiling syn v2.0.119\n   Compiling kyr v0.1.0 (/somewhere)\n    Finished `release`\n";
    assert_eq!(compiled(said), ["syn v2.0.119"]);
}

/// Whether the output is what is shown. Numbers may differ, for sites grow; `...` stands for any lines.
fn appears(shown: &str, output: &str) -> bool {
    let lines: Vec<String> = output.trim_end().lines().map(without_numbers).collect();
    let shown: Vec<String> = shown.lines().map(without_numbers).collect();
    let parts: Vec<&[String]> = shown.split(|line| line == "...").collect();
    let mut from = 0;
    for (i, part) in parts.iter().enumerate() {
        let last = i + 1 == parts.len();
        let found = (from..=lines.len().saturating_sub(part.len())).find(|&at| {
            lines[at..].starts_with(part) && (i > 0 || at == 0) && (!last || at + part.len() == lines.len())
        });
        match found {
            Some(at) => from = at + part.len(),
            None => return false,
        }
    }
    true
}

fn without_numbers(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if !c.is_ascii_digit() {
            out.push(c);
        } else if !out.ends_with('0') {
            out.push('0');
        }
    }
    out
}
