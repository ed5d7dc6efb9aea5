//! A scenario's site on disk, and the commands that run in it.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::spec::{Begin, Block, Kind};

/// What a spec that gives no settings gets.
const SETTINGS: &str = "base_url: https://example.org/\nlanguages: [en]\n";
/// What a spec that gives no home page gets.
const HOME: &str = "---\ntitle: Home\ndescription: The home page.\n---\n";

/// A site in a folder of its own, removed when the scenario is over.
pub(crate) struct Site {
    /// Kept for its removal at the end.
    _folder: tempfile::TempDir,
    /// The site's folder, in a folder of its own, so that `..` is the scenario's too.
    root: PathBuf,
    /// Whether something was written since the last command.
    changed: bool,
    /// Whether a file or a command of the scenario has `LATER` in it.
    has_later: bool,
}

/// In files and commands of a spec: the year after next.
const LATER: &str = "[LATER]";

fn later() -> String {
    (kyr::load::today().year + 2).to_string()
}

impl Site {
    /// Makes the folder of a scenario. A scenario that does not begin in an empty folder gets what
    /// a site cannot do without.
    pub(crate) fn new(blocks: &[&Block]) -> Self {
        let folder = tempfile::Builder::new().prefix("kyr-suite-").tempdir().expect("a temporary folder");
        let root = folder.path().join("site");
        fs::create_dir(&root).expect("write into the temporary folder");
        let mut site = Self { _folder: folder, root, changed: false, has_later: false };
        if blocks.iter().any(|block| block.kind == Kind::Console(Begin::Empty)) {
            return site;
        }
        // What is given further down replaces what stood there from the beginning.
        let given: BTreeSet<&str> = blocks
            .iter()
            .take_while(|block| matches!(block.kind, Kind::File(_)))
            .filter_map(|block| match &block.kind {
                Kind::File(path) => Some(path.as_str()),
                _ => None,
            })
            .collect();
        if !given.contains("site.yaml") {
            site.write("site.yaml", SETTINGS);
        }
        let homes = given.iter().any(|path| {
            path.starts_with("content/") && path.ends_with("/_index.md") && path.matches('/').count() == 2
        });
        if !homes {
            site.write("content/en/_index.md", HOME);
        }
        site
    }

    /// Writes a file of the site.
    pub(crate) fn write(&mut self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder"))
            .expect("write into the temporary folder");
        self.has_later |= text.contains(LATER);
        fs::write(path, text.replace(LATER, &later())).expect("write into the temporary folder");
        self.changed = true;
    }

    /// Runs what stands after each `$ ` in a transcript, and gives the transcript as it came out.
    pub(crate) fn transcript(&mut self, text: &str) -> Result<String, String> {
        let mut out = String::new();
        for command in commands(text) {
            for (i, line) in command.lines().enumerate() {
                out.push_str(if i == 0 { "$ " } else { "> " });
                out.push_str(line);
                out.push('\n');
            }
            self.has_later |= command.contains(LATER);
            let (printed, code) = self.run(&command.replace(LATER, &later()))?;
            out.push_str(&printed);
            if !printed.is_empty() && !printed.ends_with('\n') {
                out.push_str("(no line feed)\n");
            }
            if code != 0 {
                out.push_str(&format!("[exit {code}]\n"));
            }
        }
        self.changed = false;
        Ok(out)
    }

    /// Runs a line of shell in the site's folder: all it prints, in the order in which it came, and
    /// its exit code.
    fn run(&self, command: &str) -> Result<(String, i32), String> {
        let (mut reader, writer) = std::io::pipe().map_err(|error| error.to_string())?;
        let mut shell = Command::new("sh");
        shell
            .args(["-c", command])
            .current_dir(&self.root)
            .env_clear()
            .env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", programs().display()))
            .env("LC_ALL", "C.UTF-8")
            .env("HOME", &self.root)
            // Beside the site: kyr believes nothing that stands in it.
            .env("XDG_CACHE_HOME", self.root.with_file_name("cache"))
            .stdin(Stdio::null())
            .stdout(writer.try_clone().map_err(|error| error.to_string())?)
            .stderr(writer);
        let mut child = shell.spawn().map_err(|error| format!("cannot run sh: {error}"))?;
        // The command holds the writing ends of the pipe until it is gone.
        drop(shell);
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        let status = child.wait().map_err(|error| error.to_string())?;
        let text = String::from_utf8(bytes).map_err(|_| format!("`{command}` printed what is not UTF-8"))?;
        let here = self.root.to_string_lossy();
        Ok((text.replace(&*here, "[SITE]"), status.code().unwrap_or(-1)))
    }

    /// A text that kyr wrote, with `[LATER]` in place of the year that it stands for.
    pub(crate) fn without_later(&self, text: String) -> String {
        if self.has_later { text.replace(&later(), LATER) } else { text }
    }

    /// Builds the site, unless a command of the spec did after the last change. A build whose
    /// messages no transcript shows may have none.
    pub(crate) fn built(&mut self, shown: bool) -> Result<(), String> {
        if !self.changed && self.root.join("public").is_dir() {
            return Ok(());
        }
        let (printed, code) = self.run("kyr build 2>&1 >/dev/null")?;
        self.changed = false;
        if code != 0 || !(shown || printed.is_empty()) {
            return Err(format!(
                "the site is built for this block, but `kyr build` ends with {code} and says what no console block shows:\n\n{printed}"
            ));
        }
        Ok(())
    }

    /// A file of the output. `[HASH]` in the path stands for a digest.
    pub(crate) fn read(&self, path: &str) -> Result<String, String> {
        let exact = self.root.join(path);
        let found = if path.contains("[HASH]") {
            self.files("public")
                .into_iter()
                .find(|name| without_hashes(name) == path)
                .map_or(exact, |name| self.root.join(name))
        } else {
            exact
        };
        fs::read_to_string(found).map_err(|error| format!("{path}: {error}"))
    }

    /// Every file under a folder, by path from the site, in order.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.root, Path::new(folder), &mut found);
        found.sort_unstable();
        found
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(folder)).into_iter().flatten().flatten() {
        let path = folder.join(entry.file_name());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(root, &path, found);
        } else {
            found.push(path.to_string_lossy().into_owned());
        }
    }
}

/// The commands of a transcript: what follows `$ `, with its continuations after `> `.
fn commands(text: &str) -> Vec<String> {
    let mut commands: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            commands.push(command.to_owned());
            open = true;
        } else if let (true, Some(more), Some(last)) = (open, line.strip_prefix("> "), commands.last_mut()) {
            last.push('\n');
            last.push_str(more);
        } else {
            open = false;
        }
    }
    commands
}

/// The folder of the programs that transcripts call: `kyr`, and what a test needs to be honest
/// about permissions.
fn programs() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("suite-bin")
}

/// Puts the programs into their folder.
pub(crate) fn install() -> std::io::Result<()> {
    let folder = programs();
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_kyr"), folder.join("kyr"))?;
    // Root may write anywhere, so a test that runs as root gives that power up first.
    let script = "#!/bin/sh\nif [ \"$(id -u)\" = 0 ]; then\n  exec setpriv --bounding-set=-dac_override,-dac_read_search -- \"$@\"\nfi\nexec \"$@\"\n";
    write_program(&folder.join("without-root-powers"), script)?;
    // A file system of its own, seen by the command alone: read-only (`ro`), or small (`size=64k`).
    let script = "#!/bin/sh\nflags=-rm\nif [ \"$(id -u)\" = 0 ]; then\n  flags=-m\nfi\nexec unshare $flags sh -c 'mount -t tmpfs -o \"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"' sh \"$@\"\n";
    write_program(&folder.join("on-a-disk"), script)
}

fn write_program(path: &Path, script: &str) -> std::io::Result<()> {
    fs::write(path, script)?;
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755))
}

/// Digests in names change with every change of a theme; a spec writes `[HASH]` for them.
pub(crate) fn without_hashes(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|run| run.iter().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(b)))
    };
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    let mut i = 0;
    while i < bytes.len() {
        // `.0123456789.`: ten digits of a digest between two dots.
        if bytes[i] == b'.' && bytes.get(i + 11) == Some(&b'.') && hex(i + 1..i + 11) {
            out.push_str(&text[done..=i]);
            out.push_str("[HASH]");
            i += 11;
            done = i;
        } else if bytes[i] == b'"' && bytes.get(i + 65) == Some(&b'"') && hex(i + 1..i + 65) {
            out.push_str(&text[done..=i]);
            out.push_str("[SHA-256]");
            i += 65;
            done = i;
        } else {
            i += 1;
        }
    }
    out.push_str(&text[done..]);
    out
}
