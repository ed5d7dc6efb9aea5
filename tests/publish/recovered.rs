//! Scratch folders of runs that were killed: what is kyr's in them is cleared away, and nothing else is.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use kyr::finish::{Destination, Fresh, PublishError, publish, sha256};
use kyr::model::output::Sink as _;

use super::disk::{Can, Fault, TestDisk};
use super::{Place, output, read, same};

const TOKEN: &str = "0123456789abcdef01234567";

fn recorded(place: &Place) -> BTreeSet<String> {
    let entries = fs::read_dir(place.records()).unwrap().flatten();
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

/// What the names of the records about the output begin with.
fn key(place: &Place) -> String {
    let names = recorded(place);
    names.iter().find_map(|name| name.strip_suffix(".index")).unwrap().to_owned()
}

/// A site, and beside it a scratch folder with a file in its `site`, as a killed run left it.
fn abandoned(mark: impl Fn(&Path) -> String) -> (Place, PathBuf) {
    let place = Place::new();
    publish(&output(&[("index.html", "one")]), &place.destination()).unwrap();
    let folder = place.home().join(format!(".public.kyr-{TOKEN}"));
    fs::create_dir_all(folder.join("site")).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    fs::write(folder.join("site/t"), "half").unwrap();
    fs::write(folder.join("mark"), mark(&folder.join("site"))).unwrap();
    fs::write(place.records().join(format!("{}.{TOKEN}.scratch", key(&place))), "").unwrap();
    (place, folder)
}

fn marked(head: &str, token: &str, site: &Path) -> String {
    let site = fs::metadata(site).unwrap();
    format!("{head}\n{token}\n{} {}\n", site.dev(), site.ino())
}

fn next(place: &Place) -> Vec<PathBuf> {
    let new = output(&[("index.html", "two")]);
    let left = publish(&new, &place.destination()).unwrap().left;
    assert!(same(&place.public(), &new));
    left
}

#[test]
fn a_new_site_is_cleared_away_by_its_mark() {
    let (place, _) = abandoned(|site| marked("kyr scratch folder", TOKEN, site));
    assert_eq!(next(&place), <[PathBuf; 0]>::default());
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
    assert_eq!(recorded(&place).len(), 1, "the index");
}

#[test]
fn what_another_mark_stands_beside_is_kept() {
    let others: [fn(&Path) -> String; 4] = [
        |site| marked("another program's folder", TOKEN, site),
        |site| marked("kyr scratch folder", "76543210fedcba9876543210", site),
        |_| "kyr scratch folder".to_owned(),
        |_| String::new(),
    ];
    for other in others {
        let (place, folder) = abandoned(other);
        assert_eq!(next(&place), <[PathBuf; 0]>::default());
        assert_eq!(fs::read_to_string(folder.join("site/t")).unwrap(), "half");
    }
    // It is kyr's, but its `site` is another folder than it was when all of it was kyr's.
    let other: [fn(&Path) -> String; 2] = [
        |site| marked("kyr scratch folder", TOKEN, site.parent().unwrap()),
        |_| format!("kyr scratch folder\n{TOKEN}\n0 0\n"),
    ];
    for other in other {
        let (place, _) = abandoned(other);
        let left = next(&place);
        assert_eq!(left.len(), 1);
        assert_eq!(fs::read_to_string(left[0].join("t")).unwrap(), "half");
    }
}

#[test]
fn a_file_that_kyr_never_makes_stays_in_its_scratch_folder() {
    let (place, folder) = abandoned(|site| marked("kyr scratch folder", TOKEN, site));
    fs::write(folder.join("thesis.txt"), "mine").unwrap();
    next(&place);
    assert_eq!(fs::read_to_string(folder.join("thesis.txt")).unwrap(), "mine");
    // Once it is gone, so is the folder, with what is there for a moment.
    fs::remove_file(folder.join("thesis.txt")).unwrap();
    for name in ["clock", "probe", "mark.new"] {
        fs::write(folder.join(name), "").unwrap();
    }
    next(&place);
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
}

#[test]
fn a_scratch_folder_that_others_may_enter_or_that_is_no_folder_is_left() {
    let (place, folder) = abandoned(|site| marked("kyr scratch folder", TOKEN, site));
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    next(&place);
    assert_eq!(fs::read_to_string(folder.join("site/t")).unwrap(), "half");
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "mine").unwrap();
    next(&place);
    assert_eq!(fs::read_to_string(&folder).unwrap(), "mine");
}

#[test]
fn a_call_that_fails_does_not_forget_a_scratch_folder() {
    for call in 0..120 {
        let (place, _) = abandoned(|site| marked("kyr scratch folder", TOKEN, site));
        let files = TestDisk::new(Fault::FullAt(call), Can::Everything);
        let _ = publish(&output(&[("index.html", "one")]), &Destination { files, ..place.destination() });
        next(&place);
        let mut beside = place.beside();
        // Where the records could not be read or written, what is not known to be kyr's is kept.
        beside.retain(|name| !name.starts_with("public.left-"));
        assert_eq!(beside, ["cache", "mine.txt", "public"], "call {call}");
    }
}

/// Puts files into a new site, while something happens to the old one.
fn meanwhile(
    destination: &Destination,
    files: &[(&str, &str)],
    act: impl FnOnce(),
) -> Result<Vec<PathBuf>, PublishError> {
    let fresh = Fresh::begin(destination, &mut |_| {})?;
    for (path, bytes) in &output(files).files {
        fresh.put(path, bytes, &sha256(bytes));
    }
    act();
    fresh.publish().map(|published| published.left)
}

#[test]
fn another_file_of_the_same_size_in_the_old_site_is_kept() {
    let place = Place::new();
    let site = [("index.html", "one"), ("a.html", "same"), ("b.html", "old!")];
    publish(&output(&site), &place.destination()).unwrap();
    let new = [("index.html", "two"), ("a.html", "same"), ("b.html", "new!")];
    let left = meanwhile(&place.destination(), &new, || {
        for (name, text) in [("a.html", "mine"), ("b.html", "mine")] {
            fs::write(place.home().join("other"), text).unwrap();
            fs::rename(place.home().join("other"), place.public().join(name)).unwrap();
        }
    });
    assert!(same(&place.public(), &output(&new)));
    let [left] = &left.unwrap()[..] else { panic!("one folder is left") };
    let kept: Vec<_> = read(left).into_iter().collect();
    assert_eq!(kept, ["a.html", "b.html"].map(|name| (name.to_owned(), b"mine".to_vec())));
}

#[test]
fn what_takes_the_place_of_the_old_site_is_kept() {
    let place = Place::new();
    publish(&output(&[("index.html", "one")]), &place.destination()).unwrap();
    let left = meanwhile(&place.destination(), &[("index.html", "two")], || {
        fs::remove_dir_all(place.public()).unwrap();
        fs::write(place.public(), "mine").unwrap();
    });
    assert!(same(&place.public(), &output(&[("index.html", "two")])));
    let [left] = &left.unwrap()[..] else { panic!("one file is left") };
    assert_eq!(fs::read_to_string(left).unwrap(), "mine");
}

/// Whatever call is the last one of a run: a file that came into the old site meanwhile is not lost.
#[test]
fn a_run_killed_at_any_call_loses_nothing_that_came_meanwhile() {
    let old = [("index.html", "one"), ("en/a.html", "a")];
    // Whether there was time for it.
    let run = |place: &Place, disk: Arc<TestDisk>| {
        let destination = Destination { files: disk, ..place.destination() };
        let mut written = false;
        let _ = meanwhile(&destination, &[("index.html", "two")], || {
            fs::write(place.public().join("en/notes.txt"), "mine").unwrap();
            written = true;
        });
        written
    };
    for can in [Can::Everything, Can::Little] {
        let fresh = || {
            let place = Place::new();
            publish(&output(&old), &place.destination()).unwrap();
            place
        };
        let disk = TestDisk::new(Fault::None, can);
        assert!(run(&fresh(), disk.clone()));
        for call in 0..disk.calls() {
            let place = fresh();
            let written = run(&place, TestDisk::new(Fault::DiesAt(call), can));
            let new = output(&[("index.html", "three")]);
            if let Err(error) = publish(&new, &place.destination()) {
                assert!(matches!(error, PublishError::Foreign(..)), "{call}: {error}");
                fs::rename(place.public().join("en/notes.txt"), place.home().join("notes.txt")).unwrap();
                publish(&new, &place.destination()).unwrap();
            }
            assert!(same(&place.public(), &new), "{call}");
            let notes = read(place.home()).into_keys().filter(|path| path.ends_with("notes.txt")).count();
            assert_eq!(notes, usize::from(written), "{call}, {can:?}");
        }
    }
}

#[test]
fn few_indexes_are_kept_and_nothing_else_is_removed() {
    let place = Place::new();
    publish(&output(&[("index.html", "one")]), &place.destination()).unwrap();
    let now = SystemTime::now();
    let mut wanted = recorded(&place);
    for age in 1..=80_u64 {
        let ending = ["index", "new", "probe"][usize::try_from(age).unwrap() % 3];
        let name = format!("folder{age}.{ending}");
        let file = fs::File::create(place.records().join(&name)).unwrap();
        file.set_modified(now - Duration::from_secs(60 * age)).unwrap();
        // One of the 64 is that of this folder.
        if age < 64 {
            wanted.insert(name);
        }
    }
    for name in ["notes.txt", "folder0.scratch"] {
        let file = fs::File::create(place.records().join(name)).unwrap();
        file.set_modified(now - Duration::from_secs(1_000_000)).unwrap();
        wanted.insert(name.to_owned());
    }
    next(&place);
    assert_eq!(recorded(&place), wanted);
}
