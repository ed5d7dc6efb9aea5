//! Publishing is all or nothing: whatever happens, the folder holds an old site or a new one, whole.

#![allow(clippy::disallowed_methods, reason = "a test looks at what was written")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use kyr::finish::{MANIFEST, PublishError, manifest, publish, sha256};
use kyr::model::output::{FileHash, Output};
use sha2::{Digest as _, Sha256};

fn output(files: &[(&str, &str)]) -> Output {
    let mut files: BTreeMap<Arc<str>, Arc<[u8]>> =
        files.iter().map(|(path, text)| ((*path).into(), text.as_bytes().into())).collect();
    let hashes: BTreeMap<Arc<str>, FileHash> =
        files.iter().map(|(path, bytes)| (path.clone(), sha256(bytes))).collect();
    let list = manifest(hashes.iter(), BTreeMap::new().iter());
    files.insert(MANIFEST.into(), list.into_bytes().into());
    Output { files }
}

/// Every file under a folder with its text, by path from there.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn same(folder: &Path, output: &Output) -> bool {
    let wanted: BTreeMap<String, Vec<u8>> =
        output.files.iter().map(|(path, bytes)| (path.to_string(), bytes.to_vec())).collect();
    read(folder) == wanted
}

/// Names beside the folder, which should be nothing but the folder.
fn beside(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.parent().unwrap())
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("public");
    let old = output(&[("index.html", "old"), ("gone/index.html", "gone"), ("same.css", "same")]);
    let new = output(&[("index.html", "new"), ("fresh/index.html", "fresh"), ("same.css", "same")]);
    let first = publish(&old, &folder).unwrap();
    assert!(same(&folder, &old));
    assert_eq!((first.files, first.written), (4, 4));
    let second = publish(&new, &folder).unwrap();
    assert!(same(&folder, &new));
    assert_eq!((second.files, second.written), (4, 3), "what is the same is not written again");
    assert_eq!(beside(&folder), ["public"]);
}

#[test]
fn a_failure_half_way_leaves_the_old_site() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("public");
    let old = output(&[("index.html", "old"), ("a/index.html", "a")]);
    publish(&old, &folder).unwrap();
    // One name is a file and a folder at once, so some of the files can be written and one cannot.
    let many: Vec<(String, String)> =
        (0..200).map(|i| (format!("p{i}/index.html"), format!("page {i}"))).collect();
    let mut files: Vec<(&str, &str)> =
        many.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.extend([("index.html", "new"), ("clash", "a file"), ("clash/index.html", "in a folder")]);
    let refused = publish(&output(&files), &folder);
    assert!(matches!(refused, Err(PublishError::Io(..))), "{refused:?}");
    assert!(same(&folder, &old));
    assert_eq!(beside(&folder), ["public"], "nothing half-written stays");
}

#[test]
fn a_crash_between_the_two_renames_is_mended() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("public");
    let old = output(&[("index.html", "old")]);
    publish(&old, &folder).unwrap();
    fs::rename(&folder, home.path().join(".public.kyr-old")).unwrap();
    fs::create_dir(home.path().join(".public.kyr-new")).unwrap();
    fs::write(home.path().join(".public.kyr-new/index.html"), "half").unwrap();
    // A build that fails finds the old site and puts it back first.
    let clash = output(&[("clash", "a file"), ("clash/index.html", "in a folder")]);
    assert!(publish(&clash, &folder).is_err());
    assert!(same(&folder, &old));
    let new = output(&[("index.html", "new")]);
    publish(&new, &folder).unwrap();
    assert!(same(&folder, &new));
    assert_eq!(beside(&folder), ["public"]);
}

#[test]
fn what_kyr_did_not_make_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let new = output(&[("index.html", "new")]);
    for (name, text) in [("notes.txt", "mine"), (MANIFEST, "{\"generator\": \"another\"}")] {
        let folder = home.path().join(format!("with-{name}"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        assert!(matches!(publish(&new, &folder), Err(PublishError::NotOurs(_))));
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), text);
    }
    // A link to a folder is not a folder of kyr's, even where it leads to one.
    let ours = home.path().join("ours");
    publish(&new, &ours).unwrap();
    let link = home.path().join("link");
    std::os::unix::fs::symlink(&ours, &link).unwrap();
    assert!(matches!(publish(&new, &link), Err(PublishError::NotOurs(_))));
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

#[test]
fn a_killed_build_leaves_one_site_or_the_other() {
    let home = tempfile::tempdir().unwrap();
    let kyr = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kyr"));
        command.current_dir(home.path()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    site(home.path(), 0);
    assert!(kyr().status().unwrap().success());
    let folder = home.path().join("public");
    for round in 1..=25u64 {
        site(home.path(), usize::try_from(round).unwrap());
        let mut child = kyr().spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round * 4));
        child.kill().unwrap();
        child.wait().unwrap();
        // A crash may fall between two renames; then the next build mends it before anything else.
        if folder.exists() {
            assert_eq!(check_whole(&folder), Ok(()), "killed after {} ms", round * 4);
        }
    }
    assert!(kyr().status().unwrap().success());
    assert_eq!(check_whole(&folder), Ok(()));
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
            .chain(["--output", folder.to_str().unwrap()])
            .map(str::to_owned)
            .collect();
        let mut terminal = kyr::cli::Terminal { out, err: &mut err, color: false, interactive: false };
        let exit = kyr::cli::run(&arguments, &mut terminal);
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
