//! A small site in a folder of its own, and `kyr serve` over it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// Nothing here takes so long, on however busy a machine; a test that waits for it has failed.
pub(crate) const LONG: Duration = Duration::from_mins(1);

/// A site that lives as long as its test.
pub(crate) struct Site(tempfile::TempDir);

impl Site {
    /// Two languages, three pages.
    pub(crate) fn new() -> Self {
        let site = Self(tempfile::tempdir().expect("a folder"));
        site.fill();
        site
    }

    /// Writes its files, as they are at first.
    pub(crate) fn fill(&self) {
        let site = self;
        site.write("site.yaml", "base_url: https://rights.example/\nlanguages: [en, nl]\n");
        site.page("content/en/_index.md", "Rights", "", "The first text.");
        site.page("content/nl/_index.md", "Rechten", TRANSLATED, "De eerste tekst.");
        site.page("content/en/help/_index.md", "Help", "", "Who can help.");
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Writes a page: title, more front matter, text.
    pub(crate) fn page(&self, name: &str, title: &str, more: &str, text: &str) {
        self.write(name, &format!("---\ntitle: {title}\ndescription: A page.\n{more}---\n{text}\n"));
    }

    pub(crate) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).expect("removed");
    }

    /// A file of the published site; empty where it is not there.
    pub(crate) fn published(&self, name: &str) -> String {
        fs::read_to_string(self.path("public").join(name)).unwrap_or_default()
    }

    /// Every published file, with its bytes, by path.
    pub(crate) fn public(&self) -> Vec<(PathBuf, Vec<u8>)> {
        files(&self.path("public"))
    }
}

pub(crate) const TRANSLATED: &str = "translation: {by: human, reviewed: true}\n";

pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("read");
            (entry.path().strip_prefix(folder).expect("inside").to_owned(), bytes)
        })
        .collect()
}

/// A `kyr serve` that runs.
pub(crate) struct Server {
    child: Child,
    lines: Receiver<String>,
    pub(crate) address: SocketAddr,
    /// The path part of the address that it says.
    pub(crate) prefix: String,
    said: String,
}

impl Server {
    /// Starts one on a free port, and waits until it answers.
    pub(crate) fn start(site: &Site, arguments: &[&str]) -> Self {
        Self::with_path(site, arguments, None)
    }

    /// The same, with other programs to be found by it.
    pub(crate) fn with_path(site: &Site, arguments: &[&str], programs: Option<&Path>) -> Self {
        let mut command = kyr(site, &["serve", "--port", "0"]);
        command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
        if let Some(programs) = programs {
            command.env("PATH", programs);
        }
        Self::run(command, arguments)
    }

    /// One that may not do more than the permissions of files allow, whoever runs the test.
    pub(crate) fn without_powers(site: &Site) -> Self {
        let root = Command::new("id").arg("-u").output().expect("run").stdout == b"0\n";
        if !root {
            return Self::start(site, &[]);
        }
        let kyr = kyr(site, &["serve", "--port", "0"]);
        let mut command = Command::new("setpriv");
        command.arg("--bounding-set=-dac_override,-dac_read_search").arg("--").arg(kyr.get_program());
        command.args(kyr.get_args()).stdin(Stdio::null());
        Self::run(command, &[])
    }

    fn run(mut command: Command, arguments: &[&str]) -> Self {
        let mut child =
            command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("started");
        let (say, lines) = mpsc::channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] =
            [Box::new(child.stdout.take().expect("piped")), Box::new(child.stderr.take().expect("piped"))];
        for stream in streams {
            let say = say.clone();
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    let _ = say.send(line);
                }
            });
        }
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut server = Self { child, lines, address, prefix: String::new(), said: String::new() };
        let line = server.hear("serving at http://");
        let url = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next()).expect("an address");
        let (host, prefix) = url.split_once('/').expect("a path");
        server.address = host.parse().expect("an address");
        prefix.clone_into(&mut server.prefix);
        server
    }

    /// Waits until it has said something, and gives that line.
    pub(crate) fn hear(&mut self, what: &str) -> String {
        let start = Instant::now();
        loop {
            if let Some(line) = self.said().lines().find(|line| line.contains(what)) {
                return line.to_owned();
            }
            assert!(start.elapsed() < LONG, "it never said `{what}`, but:\n{}", self.said);
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// All that it said until now.
    pub(crate) fn said(&mut self) -> &str {
        while let Ok(line) = self.lines.try_recv() {
            self.said += &line;
            self.said.push('\n');
        }
        &self.said
    }

    /// Ends it as Ctrl-C does, and waits for its end.
    pub(crate) fn interrupt(&mut self) -> ExitStatus {
        self.end("-INT")
    }

    /// Ends it by a signal, and waits for its end.
    pub(crate) fn end(&mut self, signal: &str) -> ExitStatus {
        let killed = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(killed.expect("kill runs").success());
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("waited") {
                return status;
            }
            assert!(start.elapsed() < LONG, "it did not end");
            thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn kyr(site: &Site, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kyr"));
    command.arg("--root").arg(site.0.path()).args(arguments).stdin(Stdio::null());
    command
}

/// Waits until something is so.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LONG, "never: {what}");
        thread::sleep(Duration::from_millis(2));
    }
}
