//! Publishing is all or nothing: whatever happens, the folder holds an old site or a new one, whole.

#![allow(clippy::disallowed_methods, reason = "a test looks at what was written")]

#[path = "publish/altered.rs"]
mod altered;
#[path = "publish/disk.rs"]
mod disk;
#[path = "publish/faults.rs"]
mod faults;
#[path = "publish/kept.rs"]
mod kept;
#[path = "publish/others.rs"]
mod others;
#[path = "publish/place.rs"]
mod place;
#[path = "publish/recovered.rs"]
mod recovered;
#[path = "publish/server.rs"]
mod server;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use kyr::finish::{Destination, Fresh, MANIFEST, Mirror, PublishError, manifest, publish, sha256};
use kyr::model::output::{FileHash, Output, Sink as _};
use sha2::{Digest as _, Sha256};

pub(crate) fn output(files: &[(&str, &str)]) -> Output {
    let mut files: BTreeMap<Arc<str>, Arc<[u8]>> =
        files.iter().map(|(path, text)| ((*path).into(), text.as_bytes().into())).collect();
    let hashes: BTreeMap<Arc<str>, FileHash> =
        files.iter().map(|(path, bytes)| (path.clone(), sha256(bytes))).collect();
    let list = manifest(hashes.iter(), BTreeMap::new().iter());
    files.insert(MANIFEST.into(), list.into_bytes().into());
    Output { files }
}

/// Every file under a folder with its text, by path from there.
pub(crate) fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).unwrap_or_default());
            }
        }
    }
    files
}

pub(crate) fn same(folder: &Path, output: &Output) -> bool {
    let wanted: BTreeMap<String, Vec<u8>> =
        output.files.iter().map(|(path, bytes)| (path.to_string(), bytes.to_vec())).collect();
    read(folder) == wanted
}

/// A folder of its own, with `public` in it, a file of the person's beside, and records of kyr's.
pub(crate) struct Place(tempfile::TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::write(place.home().join("mine.txt"), "mine").unwrap();
        place
    }

    pub(crate) fn home(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn public(&self) -> PathBuf {
        self.home().join("public")
    }

    pub(crate) fn records(&self) -> PathBuf {
        self.home().join("cache/kyr")
    }

    pub(crate) fn destination(&self) -> Destination {
        Destination { records: Some(self.records()), ..Destination::new(self.public()) }
    }

    pub(crate) fn beside(&self) -> Vec<String> {
        beside(&self.public())
    }
}

/// Names beside a folder, and its own.
fn beside(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.parent().unwrap()).unwrap().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one() {
    let place = Place::new();
    let folder = place.public();
    let old = output(&[("index.html", "old"), ("gone/index.html", "gone"), ("same.css", "same")]);
    let new = output(&[("index.html", "new"), ("fresh/index.html", "fresh"), ("same.css", "same")]);
    let first = publish(&old, &place.destination()).unwrap();
    assert!(same(&folder, &old));
    assert_eq!((first.files, first.written), (4, 4));
    let second = publish(&new, &place.destination()).unwrap();
    assert!(same(&folder, &new));
    assert_eq!((second.files, second.written), (4, 3), "what is the same is not written again");
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
    // Without a folder for records as well.
    let bare = Place::new();
    publish(&old, &Destination::new(bare.public())).unwrap();
    assert!(same(&bare.public(), &old));
    assert_eq!(bare.beside(), ["mine.txt", "public"]);
}

#[test]
fn a_failure_half_way_leaves_the_old_site() {
    let place = Place::new();
    let folder = place.public();
    let old = output(&[("index.html", "old"), ("a/index.html", "a")]);
    publish(&old, &place.destination()).unwrap();
    // One name is a file and a folder at once, so some of the files can be written and one cannot.
    let many: Vec<(String, String)> =
        (0..200).map(|i| (format!("p{i}/index.html"), format!("page {i}"))).collect();
    let mut files: Vec<(&str, &str)> =
        many.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.extend([("index.html", "new"), ("clash", "a file"), ("clash/index.html", "in a folder")]);
    let refused = publish(&output(&files), &place.destination());
    assert!(matches!(refused, Err(PublishError::Io(..))), "{refused:?}");
    assert!(same(&folder, &old));
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"], "nothing half-written stays");
}

#[test]
fn what_kyr_did_not_make_is_left_alone() {
    let place = Place::new();
    let new = output(&[("index.html", "new")]);
    let at = |name: &str| Destination::new(place.home().join(name));
    for (name, text) in [("notes.txt", "mine"), (MANIFEST, "{\"generator\": \"another\"}")] {
        let folder = place.home().join(format!("with-{name}"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        assert!(matches!(publish(&new, &Destination::new(folder.clone())), Err(PublishError::NotOurs(_))));
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), text);
    }
    // A link to a folder is not a folder of kyr's, even where it leads to one.
    publish(&new, &at("ours")).unwrap();
    symlink(place.home().join("ours"), place.home().join("link")).unwrap();
    symlink("nowhere", place.home().join("loose")).unwrap();
    for name in ["link", "loose"] {
        assert!(matches!(publish(&new, &at(name)), Err(PublishError::Link(_))), "{name}");
    }
    assert!(same(&place.home().join("ours"), &new));
}

#[test]
fn what_a_site_puts_in_the_way_is_left_alone() {
    let place = Place::new();
    let victim = place.home().join("victim");
    fs::create_dir(&victim).unwrap();
    fs::write(victim.join("t"), "mine").unwrap();
    // Names that kyr used before, as links and as folders, and one like those that it uses now.
    symlink("victim", place.home().join(".public.kyr-new")).unwrap();
    fs::create_dir(place.home().join(".public.kyr-old")).unwrap();
    fs::write(place.home().join(".public.kyr-old/t"), "mine").unwrap();
    let like = place.home().join(".public.kyr-0123456789abcdef01234567");
    fs::create_dir_all(like.join("site")).unwrap();
    fs::write(like.join("mark"), "kyr scratch folder\n0123456789abcdef01234567\n0 0\n").unwrap();
    fs::write(like.join("site/t"), "mine").unwrap();
    let before = read(place.home());
    let beside = place.beside();
    for text in ["one", "two", "three"] {
        publish(&output(&[("index.html", text)]), &place.destination()).unwrap();
        let mut mirror = Mirror::new(place.destination());
        for text in ["four", "five"] {
            mirror.publish(&Arc::new(output(&[("index.html", text)])), &mut |_| {}).unwrap();
            mirror.prepare();
        }
        mirror.close();
    }
    let mut after = read(place.home());
    after.retain(|name, _| !name.starts_with("public/") && !name.starts_with("cache/"));
    assert!(after == before, "{:?}", after.keys());
    assert_eq!(place.beside().len(), beside.len() + 2, "the output, and the records");
    assert!(fs::symlink_metadata(place.home().join(".public.kyr-new")).unwrap().is_symlink());
}

#[test]
fn records_in_the_site_or_open_to_others_are_not_believed() {
    let place = Place::new();
    let site = Some(place.home().to_owned());
    // The person's folder for such files lies in the site: whatever stands there may be the site's.
    let destination = Destination { site, ..place.destination() };
    publish(&output(&[("index.html", "one")]), &destination).unwrap();
    assert!(!place.records().exists());
    fs::create_dir_all(place.records()).unwrap();
    fs::set_permissions(place.records(), fs::Permissions::from_mode(0o777)).unwrap();
    publish(&output(&[("index.html", "two")]), &place.destination()).unwrap();
    assert_eq!(fs::read_dir(place.records()).unwrap().count(), 0);
}

#[test]
fn a_version_history_moves_along() {
    let place = Place::new();
    publish(&output(&[("index.html", "one")]), &place.destination()).unwrap();
    fs::create_dir(place.public().join(".git")).unwrap();
    fs::write(place.public().join(".git/HEAD"), "ref").unwrap();
    let mut mirror = Mirror::new(place.destination());
    for text in ["two", "three", "four"] {
        mirror.publish(&Arc::new(output(&[("index.html", text)])), &mut |_| {}).unwrap();
        mirror.prepare();
        assert_eq!(fs::read_to_string(place.public().join(".git/HEAD")).unwrap(), "ref");
    }
    mirror.close();
    assert_eq!(fs::read_to_string(place.public().join(".git/HEAD")).unwrap(), "ref");
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
}

#[test]
fn what_comes_into_the_old_site_while_the_new_one_is_built_is_kept() {
    let place = Place::new();
    publish(&output(&[("index.html", "one"), ("en/a.html", "a")]), &place.destination()).unwrap();
    let fresh = Fresh::begin(&place.destination(), &mut |_| {}).unwrap();
    fs::write(place.public().join("en/notes.txt"), "mine").unwrap();
    for (path, bytes) in &output(&[("index.html", "two")]).files {
        fresh.put(path, bytes, &sha256(bytes));
    }
    let left = fresh.publish().unwrap().left;
    assert!(same(&place.public(), &output(&[("index.html", "two")])));
    assert_eq!(left.len(), 1);
    assert_eq!(read(&left[0]), BTreeMap::from([("en/notes.txt".into(), b"mine".to_vec())]));
}

/// A site of some size, so that there is time to be interrupted.
fn site(root: &Path, edition: usize) {
    let content = root.join("content/en");
    fs::create_dir_all(&content).unwrap();
    fs::write(root.join("site.yaml"), "base_url: https://example.org/\nlanguages: [en]\n").unwrap();
    fs::write(content.join("_index.md"), "---\ntitle: Home\ndescription: Home.\n---\n").unwrap();
    for i in 0..60 {
        let text = format!("---\ntitle: Page {i}\ndescription: A page.\n---\nEdition {edition}.\n");
        fs::write(content.join(format!("p{i}.md")), text).unwrap();
    }
}

/// Whether a folder is exactly what its manifest says, and all pages are of one edition.
fn check_whole(folder: &Path) -> Result<(), String> {
    let files = read(folder);
    let list = files.get(MANIFEST).ok_or("there is no manifest")?;
    let list: serde_json::Value = serde_json::from_slice(list).map_err(|error| error.to_string())?;
    let list = list["files"].as_object().ok_or("the manifest lists no files")?;
    if list.len() + 1 != files.len() {
        return Err(format!("{} files listed, {} there", list.len(), files.len() - 1));
    }
    for (name, sum) in list {
        let bytes = files.get(name).ok_or_else(|| format!("{name} is missing"))?;
        let actual: String =
            Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        if sum.as_str() != Some(actual.as_str()) {
            return Err(format!("{name} is not what the manifest says"));
        }
    }
    let editions: std::collections::BTreeSet<String> = files
        .values()
        .filter_map(|bytes| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let at = text.find("Edition ")?;
            Some(text[at..].split('.').next()?.to_owned())
        })
        .collect();
    if editions.len() == 1 { Ok(()) } else { Err(format!("a mix of {editions:?}")) }
}

/// How often a run of each kind is killed. `KYR_KILLS=500` for a longer trial.
fn kills() -> u64 {
    std::env::var("KYR_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(14)
}

fn kyr(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kyr"));
    command.current_dir(home.join("site")).env("XDG_CACHE_HOME", home.join("cache"));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Kills runs of a command in the middle again and again, at moments that are spread over `span`; between
/// them the site changes. What is there is always whole, and what is beside it stays.
fn killed(signal: &str, arguments: &[&str], mut span: Duration) {
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("site");
    site(&root, 0);
    fs::write(root.join("mine.txt"), "mine").unwrap();
    assert!(kyr(home.path()).status().unwrap().success());
    let folder = root.join("public");
    let (count, mut alive, mut round) = (kills(), 0, 0);
    while alive < count {
        round += 1;
        assert!(round < 20 * count, "{alive} runs of {round} were killed in the middle");
        site(&root, usize::try_from(round).unwrap());
        let mut child = kyr(home.path()).args(arguments).spawn().unwrap();
        let wait = span * u32::try_from(round * 7919 % 1000).unwrap() / 1000;
        std::thread::sleep(wait);
        if child.try_wait().unwrap().is_some() {
            // The computer has become quicker since the span was measured.
            span = wait;
            continue;
        }
        alive += 1;
        let number = child.id().to_string();
        Command::new("kill").args([signal, &number]).stderr(Stdio::null()).status().unwrap();
        let ended = child.wait().unwrap();
        if signal != "-KILL" {
            let names = fs::read_dir(&root).unwrap().flatten().map(|entry| entry.file_name());
            let left: Vec<_> = names.filter(|name| name.to_string_lossy().starts_with('.')).collect();
            assert!(left.is_empty(), "{ended} after {wait:?}: {left:?}");
        }
        // Where two folders cannot be exchanged in one step, the next build puts the old site back.
        if folder.exists() {
            assert_eq!(check_whole(&folder), Ok(()), "killed after {wait:?}");
        }
        assert_eq!(fs::read_to_string(root.join("mine.txt")).unwrap(), "mine");
    }
    assert!(kyr(home.path()).status().unwrap().success());
    assert_eq!(check_whole(&folder), Ok(()));
    let mut names: Vec<_> = fs::read_dir(&root).unwrap().flatten().map(|entry| entry.file_name()).collect();
    names.sort();
    assert_eq!(names, ["content", "mine.txt", "public", "site.yaml"], "nothing is left of killed runs");
    println!("{round} runs, {alive} of them killed in the middle");
}

/// How long a command takes here, and a little more.
fn span(arguments: &[&str]) -> Duration {
    let home = tempfile::tempdir().unwrap();
    site(&home.path().join("site"), 0);
    let start = std::time::Instant::now();
    assert!(kyr(home.path()).args(arguments).status().unwrap().success());
    start.elapsed() * 5 / 4
}

#[test]
fn a_killed_build_leaves_one_site_or_the_other() {
    killed("-KILL", &[], span(&[]));
}

#[test]
fn an_interrupted_build_leaves_one_site_or_the_other() {
    killed("-INT", &[], span(&[]));
}

#[test]
fn a_killed_server_leaves_one_site_or_the_other() {
    // A server builds and publishes when it starts, then makes its spare.
    killed("-KILL", &["serve", "--port", "0"], span(&[]) * 3);
}

/// A stream that fails as a fault of the program would, in the middle of what a command does.
struct Failing;

impl std::io::Write for Failing {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        panic!("a planted fault")
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_fault_of_the_program_leaves_the_old_site_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    let (root, folder) = (home.path().join("site"), home.path().join("public"));
    site(&root, 1);
    let run = |command: &str, out: &mut dyn std::io::Write| {
        let mut err = Vec::new();
        // One warning, which is said when all files are written and none is published.
        let arguments: Vec<String> = ["kyr", command, "--format", "short", "--root", root.to_str().unwrap()]
            .into_iter()
            .chain(["--output", folder.to_str().unwrap()].into_iter().filter(|_| command == "build"))
            .map(str::to_owned)
            .collect();
        let mut terminal = kyr::cli::Terminal { out, err: &mut err, color: false, interactive: false };
        let exit = kyr::cli::run(&arguments, &kyr::cli::Environment::default(), &mut terminal);
        (exit, String::from_utf8(err).unwrap())
    };
    let (exit, said) = run("build", &mut Vec::new());
    assert_eq!((exit, said.as_str()), (kyr::cli::Exit::Fine, ""));
    let old = read(&folder);
    site(&root, 2);
    fs::write(root.join("content/en/_index.md"), "---\ntitle: A\ndescription: B\n---\n## C\n\n#### D\n")
        .unwrap();
    for command in ["build", "check"] {
        let (exit, said) = run(command, &mut Failing);
        assert_eq!(exit, kyr::cli::Exit::Machine, "{command}");
        let version = env!("CARGO_PKG_VERSION");
        assert!(
            said.starts_with(&format!("error: kyr {version} failed: a planted fault\n\nhelp: ")),
            "{said}"
        );
        assert!(said.contains("Report a problem"), "{said}");
        assert!(read(&folder) == old, "{command}");
        assert_eq!(beside(&folder), ["public", "site"], "{command}");
    }
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("public");
    let roots: Vec<_> = (0..2).map(|edition| home.path().join(format!("site{edition}"))).collect();
    for (edition, root) in roots.iter().enumerate() {
        site(root, edition);
    }
    for _ in 0..6 {
        let children: Vec<_> = roots
            .iter()
            .map(|root| {
                Command::new(env!("CARGO_BIN_EXE_kyr"))
                    .args(["build", "--root"])
                    .arg(root)
                    .arg("--output")
                    .arg(&folder)
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for child in children {
            let done = child.wait_with_output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        assert_eq!(check_whole(&folder), Ok(()));
    }
}
