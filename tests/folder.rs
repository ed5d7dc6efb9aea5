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
const NAMES: [&str; 17] = [
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
