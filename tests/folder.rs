//! A folder that is looked at again, file by file, is as if it were read anew.

#![allow(clippy::disallowed_methods, reason = "a test writes the files that it changes")]
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use kyr::base::{Date, diagnostic};
use kyr::load::Folder;
use proptest::prelude::*;

/// What somebody may do to a folder.
#[derive(Debug, Clone)]
enum Deed {
    Write(usize, u8),
    WriteBytes(usize, u8),
    Remove(usize),
    Move(usize, usize),
    Link(usize, usize),
}

/// Few names, so that deeds meet.
const NAMES: [&str; 22] = [
    "content/en/_index.md",
    "content/en/a.md",
    "content/en/A.md",
    "content/en/a-b.md",
    "content/en/a/c.png",
    "content/en/a",
    "content/en/a/d e.md",
    "content/en",
    "content",
    "content/en/.hidden.md",
    "content/nl",
    "shared/x.md",
    "shared",
    "themes/default/theme.yaml",
    "themes/default/templates/page.html",
    "themes/default",
    "static/a.txt",
    "static/.b/c.txt",
    "static/.git",
    "static",
    "Static",
    "../outside.md",
];

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let name = 0..NAMES.len();
    let deed = prop_oneof![
        4 => (name.clone(), 0..3u8).prop_map(|(name, text)| Deed::Write(name, text)),
        1 => (name.clone(), 0..2u8).prop_map(|(name, byte)| Deed::WriteBytes(name, byte)),
        3 => name.clone().prop_map(Deed::Remove),
        2 => (name.clone(), name.clone()).prop_map(|(from, to)| Deed::Move(from, to)),
        1 => (name.clone(), name).prop_map(|(at, to)| Deed::Link(at, to)),
    ];
    prop::collection::vec(deed, 1..14)
}

/// Does it, as far as it can be done, and gives the paths that the system would name.
fn perform(root: &Path, deed: &Deed) -> Vec<PathBuf> {
    let path = |name: &usize| root.join(NAMES[*name]);
    let write = |path: &Path, bytes: &[u8]| {
        if path.is_dir() {
            return Vec::new();
        }
        let new: Vec<PathBuf> = path
            .ancestors()
            .skip(1)
            .take_while(|folder| folder.symlink_metadata().is_err())
            .map(Path::to_owned)
            .collect();
        if path.parent().is_some_and(|parent| fs::create_dir_all(parent).is_ok())
            && fs::write(path, bytes).is_ok()
        {
            // A link names the file that it leads to.
            let real = fs::canonicalize(path).expect("written");
            new.into_iter().chain([real]).collect()
        } else {
            new
        }
    };
    match deed {
        Deed::Write(name, text) => write(&path(name), format!("text {text}").as_bytes()),
        Deed::WriteBytes(name, byte) => write(&path(name), &[0xff, 0xfe, *byte]),
        Deed::Remove(name) => {
            let path = path(name);
            let real = path.parent().and_then(|parent| fs::canonicalize(parent).ok());
            if fs::remove_file(&path).is_err() && fs::remove_dir_all(&path).is_err() {
                return Vec::new();
            }
            real.into_iter().filter_map(|parent| Some(parent.join(path.file_name()?))).collect()
        }
        Deed::Move(from, to) => {
            let (from, to) = (path(from), path(to));
            let real = |path: &Path| Some(fs::canonicalize(path.parent()?).ok()?.join(path.file_name()?));
            let both: Vec<PathBuf> = [real(&from), real(&to)].into_iter().flatten().collect();
            if fs::rename(&from, &to).is_ok() { both } else { Vec::new() }
        }
        Deed::Link(at, to) => {
            let (at, to) = (path(at), path(to));
            let real = at.parent().and_then(|parent| fs::canonicalize(parent).ok());
            match (real, at.file_name()) {
                (Some(parent), Some(name)) if symlink(&to, &at).is_ok() => vec![parent.join(name)],
                _ => Vec::new(),
            }
        }
    }
}

fn compare(folder: &Folder, root: &Path, today: Date) -> Result<(), TestCaseError> {
    let fresh = Folder::read(root, today).expect("a site");
    let sorted = |folder: &Folder| {
        let mut diagnostics = folder.diagnostics();
        diagnostic::sort(&mut diagnostics);
        diagnostics
    };
    prop_assert_eq!(sorted(folder), sorted(&fresh));
    let names = |folder: &Folder| folder.tree().files.keys().cloned().collect::<Vec<_>>();
    prop_assert_eq!(names(folder), names(&fresh));
    for (name, file) in &fresh.tree().files {
        prop_assert!(folder.tree().files.get(name) == Some(file), "{} differs", name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn is_as_if_it_were_read_anew(rounds in prop::collection::vec(deeds(), 1..4)) {
        let outer = tempfile::tempdir().expect("a folder");
        let root = outer.path().join("site");
        fs::create_dir(&root).expect("made");
        fs::write(root.join("site.yaml"), "languages: [en]\n").expect("written");
        let root = fs::canonicalize(root).expect("there");
        let today = Date::parse("2026-11-24").expect("a date");
        let mut folder = Folder::read(&root, today).expect("a site");
        for deeds in rounds {
            let paths: Vec<PathBuf> = deeds.iter().flat_map(|deed| perform(&root, deed)).collect();
            let before: Vec<_> = folder.tree().files.iter().map(|(name, file)| (name.clone(), file.digest())).collect();
            let changed = folder.look_at(&paths, today).expect("a site");
            compare(&folder, &root, today)?;
            let after: Vec<_> = folder.tree().files.iter().map(|(name, file)| (name.clone(), file.digest())).collect();
            prop_assert!(before == after || !changed.is_empty(), "a change was not told");
        }
        folder.look_again(today).expect("a site");
        compare(&folder, &root, today)?;
    }
}

#[test]
fn tells_what_changed_and_nothing_else() {
    let outer = tempfile::tempdir().expect("a folder");
    let root = fs::canonicalize(outer.path()).expect("there");
    let write = |name: &str, text: &str| {
        fs::create_dir_all(root.join(name).parent().expect("a folder")).expect("made");
        fs::write(root.join(name), text).expect("written");
    };
    write("site.yaml", "languages: [en]\n");
    write("content/en/a.md", "a");
    write("content/en/b.md", "b");
    let today = Date::parse("2026-11-24").expect("a date");
    let mut folder = Folder::read(&root, today).expect("a site");
    let mut look = |names: &[&str]| {
        let paths: Vec<PathBuf> = names.iter().map(|name| root.join(name)).collect();
        let changed = folder.look_at(&paths, today).map_err(|error| error.to_string());
        changed.map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    write("content/en/a.md", "a");
    assert_eq!(look(&["content/en/a.md"]), Ok(vec![]));
    write("content/en/a.md", "aa");
    write("content/en/b.md", "bb");
    assert_eq!(look(&["content/en/a.md"]), Ok(vec!["content/en/a.md".into()]));
    assert_eq!(look(&["content", "content/en/b.md"]), Ok(vec!["content/en/b.md".into()]));
    fs::remove_file(root.join("content/en/b.md")).expect("removed");
    write("content/en/c d.md", "c");
    assert_eq!(look(&["content/en"]), Ok(vec!["content/en/b.md".into(), "content/en/c d.md".into()]));
    fs::remove_file(root.join("site.yaml")).expect("removed");
    assert_eq!(look(&["site.yaml"]), Err(format!("there is no site.yaml in {}", root.display())));
}

/// A site in a folder of its own.
struct Site {
    _folder: tempfile::TempDir,
    root: PathBuf,
}

impl Site {
    fn new(settings: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = fs::canonicalize(folder.path()).expect("there");
        let site = Self { _folder: folder, root };
        site.write("site.yaml", settings.as_bytes());
        site.write("content/en/_index.md", b"x");
        site
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.root.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, bytes).expect("written");
        path
    }

    fn read(&self) -> Folder {
        Folder::read(&self.root, Date::parse("2026-11-24").expect("a date")).expect("a site")
    }

    /// What is wrong: code, path and message.
    fn faults(&self) -> Vec<String> {
        let mut found = self.read().diagnostics();
        diagnostic::sort(&mut found);
        let path = |found: &kyr::base::Diagnostic| {
            found.location.as_ref().map_or(String::new(), |at| at.path.to_string())
        };
        found.iter().map(|found| format!("{} {}: {}", found.code.name, path(found), found.message)).collect()
    }

    fn has(&self, name: &str) -> bool {
        self.read().tree().files.contains_key(name)
    }
}

#[test]
fn nothing_is_waited_for_that_is_no_file() {
    let site = Site::new("languages: [en]\n");
    let made =
        |path: &Path| std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo").success();
    assert!(made(&site.root.join("content/en/pipe.md")));
    let _socket = std::os::unix::net::UnixListener::bind(site.root.join("content/en/socket")).expect("bound");
    symlink("pipe.md", site.root.join("content/en/to-pipe.md")).expect("linked");
    assert_eq!(
        site.faults(),
        [
            "unreadable-file content/en/pipe.md: this file cannot be read: it is a pipe, a socket or a device",
            "unreadable-file content/en/socket: this file cannot be read: it is a pipe, a socket or a device",
            "unreadable-file content/en/to-pipe.md: this file cannot be read: it is a pipe, a socket or a device",
        ]
    );
    // In the place of a file that is known.
    let mut folder = site.read();
    let page = site.root.join("content/en/_index.md");
    fs::remove_file(&page).expect("removed");
    assert!(made(&page));
    let changed = folder.look_at(&[page], Date::parse("2026-11-24").expect("a date")).expect("a site");
    assert_eq!(changed.iter().map(|name| &**name).collect::<Vec<_>>(), ["content/en/_index.md"]);
    assert_eq!(folder.diagnostics().len(), 4);
}

/// Forty folders, each with two links to the next: a million million ways to the last one.
#[test]
fn links_lead_to_a_folder_once() {
    let site = Site::new("languages: [en]\n");
    for n in 0..40 {
        site.write(&format!("content/d{n}/a.md"), b"x");
        for name in ["l1", "l2"] {
            symlink(format!("../d{}", n + 1), site.root.join(format!("content/d{n}/{name}")))
                .expect("linked");
        }
    }
    site.write("content/d40/a.md", b"x");
    let folder = site.read();
    assert!(folder.tree().files.len() < 10_000);
    let again = folder.diagnostics().iter().filter(|found| found.message.contains("here already")).count();
    assert!(again > 30 && again < 10_000, "{again}");
}

/// A folder may stand in the site under several names.
#[test]
fn a_folder_may_be_linked_from_several_languages() {
    let site = Site::new("languages: [en, nl]\n");
    site.write("shared/files/a.txt", b"x");
    site.write("content/nl/_index.md", b"x");
    fs::create_dir_all(site.root.join("content/files")).expect("made");
    site.write("content/files/a.txt", b"x");
    for lang in ["en", "nl"] {
        symlink("../files", site.root.join(format!("content/{lang}/files"))).expect("linked");
    }
    assert_eq!(site.faults(), [""; 0]);
    assert!(site.has("content/en/files/a.txt") && site.has("content/nl/files/a.txt"));
}

#[test]
fn a_large_file_is_read_where_a_text_names_it() {
    let site = Site::new("languages: [en]\n");
    let sparse = |name: &str, bytes: u64| {
        let file = fs::File::create(site.write(name, b"")).expect("made");
        file.set_len(bytes).expect("long");
    };
    sparse("content/en/talk.mp3", 9 * 1024 * 1024);
    // Nobody has the memory for this one.
    sparse("content/en/film.bin", 1 << 42);
    assert_eq!(site.faults(), [""; 0]);
    assert!(!site.has("content/en/talk.mp3"));
    let mut folder = site.read();
    let page = site.write("content/en/_index.md", b"[listen](talk.mp3)");
    let today = Date::parse("2026-11-24").expect("a date");
    folder.look_at(std::slice::from_ref(&page), today).expect("a site");
    assert!(folder.tree().files.contains_key("content/en/talk.mp3"));
    site.write("content/en/_index.md", b"[watch](film.bin)");
    folder.look_at(&[page], today).expect("a site");
    assert!(!folder.tree().files.contains_key("content/en/talk.mp3"));
    assert_eq!(
        site.faults(),
        [
            "too-large content/en/film.bin: this file has 4398046511104 bytes, more than the 20000000 that `limits: other` allows"
        ]
    );
}

#[test]
fn settings_say_how_large_a_file_may_be() {
    let site = Site::new("languages: [en]\nlimits: {text: 100}\n");
    let page = site.write("content/en/long.md", &[b'x'; 101]);
    let message =
        "too-large content/en/long.md: this file has 101 bytes, more than the 100 that `limits: text` allows";
    assert_eq!(site.faults(), [message]);
    let mut folder = site.read();
    let today = Date::parse("2026-11-24").expect("a date");
    let settings = site.write("site.yaml", b"languages: [en]\nlimits: {text: 101}\n");
    folder.look_at(&[settings], today).expect("a site");
    assert_eq!(folder.diagnostics(), []);
    assert!(folder.tree().files.contains_key("content/en/long.md"));
    drop(page);
    site.write("site.yaml", b"languages: [en]\nlimits: {files: 2}\n");
    assert_eq!(site.faults(), ["too-large content: there are more than 2 files and folders"]);
    site.write("site.yaml", b"languages: [en]\nlimits: {site: 50}\n");
    assert!(
        site.faults()[0].starts_with("too-large content: the files of the site have"),
        "{:?}",
        site.faults()
    );
}

/// As `sed -i` does: another file beside it, in place of which the new text then comes.
#[test]
fn a_file_that_is_replaced_meanwhile_is_there() {
    let site = Site::new("languages: [en]\n");
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut n = 0;
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                let other = site.write(&format!("content/en/sed{n}"), format!("text {n}").as_bytes());
                fs::rename(other, site.root.join("content/en/_index.md")).expect("renamed");
                n = (n + 1) % 1000;
            }
        });
        for _ in 0..200 {
            let folder = site.read();
            assert_eq!(folder.diagnostics(), []);
            let page = folder.tree().text("content/en/_index.md").expect("it is there").text.clone();
            assert!(page.starts_with("text ") || &*page == "x", "{page}");
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}
