//! Whatever is done to files that a former build made, a build makes them right; and nothing else is
//! ever removed.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use kyr::finish::{Destination, MANIFEST, PublishError, publish};
use proptest::prelude::*;

use super::disk::{Can, Fault, TestDisk};
use super::{Place, output, read, same};

const FILES: [(&str, &str); 6] = [
    ("index.html", "start"),
    ("en/index.html", "first"),
    ("en/deep/a.html", "alpha"),
    ("en/deep/b.html", "bravo"),
    ("assets/s.css", "style"),
    ("robots.txt", "robot"),
];

/// What somebody, or a program, does to a file.
#[derive(Debug, Clone, Copy)]
enum Change {
    /// Other bytes of the same length, and the old date.
    SameLengthOldDate,
    /// The same by another file under its name: `cp -p` out of a backup.
    Restored,
    Shorter,
    HardLink,
    Symlink,
    Folder,
    FolderWithFile,
    Deleted,
    Permissions(u32),
    /// Another file beside it.
    Added,
}

/// What happens to what kyr knows.
#[derive(Debug, Clone, Copy)]
enum Known {
    Kept,
    Removed,
    Damaged,
    /// The one of an earlier build.
    Stale,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::SameLengthOldDate),
        Just(Change::Restored),
        Just(Change::Shorter),
        Just(Change::HardLink),
        Just(Change::Symlink),
        Just(Change::Folder),
        Just(Change::FolderWithFile),
        Just(Change::Deleted),
        prop_oneof![Just(0o600), Just(0o666), Just(0o755), Just(0o444)].prop_map(Change::Permissions),
        Just(Change::Added),
    ]
}

fn alter(place: &Place, name: &str, change: Change, number: usize) {
    let path = place.public().join(name);
    let date = fs::metadata(&path).and_then(|metadata| metadata.modified()).ok();
    let other: String = fs::read_to_string(&path).unwrap_or_default().chars().map(|_| '#').collect();
    let with_date = |path: &Path| {
        if let Some(date) = date {
            let _ = fs::File::options().write(true).open(path).and_then(|file| file.set_modified(date));
        }
    };
    match change {
        Change::SameLengthOldDate if path.is_file() => {
            let _ = fs::write(&path, other);
            with_date(&path);
        }
        Change::Restored if path.is_file() => {
            let backup = place.home().join(format!("backup{number}"));
            fs::write(&backup, other).unwrap();
            with_date(&backup);
            fs::rename(&backup, &path).unwrap();
        }
        Change::Shorter if path.is_file() => {
            let _ = fs::write(&path, "#");
        }
        Change::Permissions(mode) if path.is_file() => {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        }
        Change::HardLink | Change::Symlink | Change::Folder | Change::FolderWithFile | Change::Deleted => {
            if path.is_dir() || fs::remove_file(&path).is_err() {
                return;
            }
            let mine = place.home().join(format!("mine{number}"));
            match change {
                Change::HardLink => {
                    fs::write(&mine, &other).unwrap();
                    with_date(&mine);
                    fs::hard_link(&mine, &path).unwrap();
                }
                Change::Symlink => {
                    fs::write(&mine, &other).unwrap();
                    symlink(&mine, &path).unwrap();
                }
                Change::Folder => fs::create_dir(&path).unwrap(),
                Change::FolderWithFile => {
                    fs::create_dir(&path).unwrap();
                    fs::write(path.join(format!("foreign{number}")), "mine").unwrap();
                }
                _ => {}
            }
        }
        Change::Added => {
            if let Some(parent) = path.parent().filter(|parent| parent.is_dir()) {
                fs::write(parent.join(format!("foreign{number}")), "mine").unwrap();
            }
        }
        _ => {}
    }
}

/// Files of somebody else in the output, which are taken out of it.
fn rescue(place: &Place) -> usize {
    let names: Vec<String> =
        read(&place.public()).into_keys().filter(|name| name.contains("foreign")).collect();
    for name in &names {
        let path = place.public().join(name);
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        fs::remove_file(path).unwrap();
    }
    names.len()
}

fn disk(place: &Place) -> Destination {
    Destination { files: TestDisk::new(Fault::None, Can::Everything), ..place.destination() }
}

fn index(place: &Place) -> std::path::PathBuf {
    let mut found = fs::read_dir(place.records()).unwrap().flatten().map(|entry| entry.path());
    found.find(|path| path.extension().is_some_and(|ending| ending == "index")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_build_makes_altered_files_right(
        changes in proptest::collection::vec((0..=FILES.len(), change()), 1..6),
        known in prop_oneof![Just(Known::Kept), Just(Known::Removed), Just(Known::Damaged), Just(Known::Stale)],
    ) {
        let place = Place::new();
        publish(&output(&[("index.html", "early")]), &disk(&place)).unwrap();
        let early = fs::read(index(&place)).unwrap();
        let wanted = output(&FILES);
        publish(&wanted, &disk(&place)).unwrap();
        let mode = fs::metadata(place.public().join("robots.txt")).unwrap().mode();
        for (number, (file, change)) in changes.iter().enumerate() {
            let name = FILES.get(*file).map_or(MANIFEST, |(name, _)| name);
            alter(&place, name, *change, number);
        }
        match known {
            Known::Kept => {}
            Known::Removed => fs::remove_file(index(&place)).unwrap(),
            Known::Damaged => {
                let mut text = fs::read(index(&place)).unwrap();
                let middle = text.len() / 2;
                text[middle] ^= 1;
                fs::write(index(&place), text).unwrap();
            }
            Known::Stale => fs::write(index(&place), early).unwrap(),
        }
        let before = read(&place.public());
        let manifest = changes.iter().any(|(file, _)| *file == FILES.len());
        match publish(&wanted, &disk(&place)) {
            Ok(_) => prop_assert_eq!(rescue(&place), 0),
            Err(PublishError::Foreign(_, names, more)) => {
                prop_assert!(names.len() <= 5 && !names.is_empty());
                prop_assert!(read(&place.public()) == before, "a refusal changes nothing");
                let foreign = rescue(&place);
                // Where the list of kyr's files is lost, its own are unknown as well.
                prop_assert!(manifest || foreign == names.len() + more);
                if let Err(error) = publish(&wanted, &disk(&place)) {
                    prop_assert!(manifest && !matches!(known, Known::Kept), "{}", error);
                    return Ok(());
                }
            }
            Err(error) => {
                // Neither the manifest nor the index is there to say what is kyr's.
                prop_assert!(matches!(error, PublishError::NotOurs(_)), "{}", error);
                prop_assert!(manifest && !matches!(known, Known::Kept));
                return Ok(());
            }
        }
        prop_assert!(same(&place.public(), &wanted));
        for name in read(&place.public()).keys() {
            let metadata = fs::symlink_metadata(place.public().join(name)).unwrap();
            prop_assert!(metadata.is_file() && metadata.mode() == mode, "{}: {:o}", name, metadata.mode());
        }
        // What links lead to is as it was.
        for (number, (file, change)) in changes.iter().enumerate() {
            let mine = place.home().join(format!("mine{number}"));
            if matches!(change, Change::HardLink | Change::Symlink) && mine.exists() {
                prop_assert!(!fs::read_to_string(mine).unwrap().contains(|c| c != '#'), "{}", file);
            }
        }
    }
}

#[test]
fn a_restored_backup_does_not_stay() {
    let place = Place::new();
    let wanted = output(&FILES);
    publish(&wanted, &place.destination()).unwrap();
    let page = place.public().join("en/index.html");
    let date = fs::metadata(&page).unwrap().modified().unwrap();
    let backup = place.home().join("backup.html");
    fs::write(&backup, "stale").unwrap();
    fs::File::options().write(true).open(&backup).unwrap().set_modified(date).unwrap();
    // `cp -p` keeps the file and gives it the old date.
    fs::copy(&backup, &page).unwrap();
    fs::File::options().write(true).open(&page).unwrap().set_modified(date).unwrap();
    publish(&wanted, &place.destination()).unwrap();
    assert_eq!(fs::read_to_string(&page).unwrap(), "first");
}

#[test]
fn what_nobody_touched_is_neither_written_nor_read() {
    let place = Place::new();
    let wanted = output(&FILES);
    let first = publish(&wanted, &disk(&place)).unwrap();
    assert_eq!(first.written, 7);
    let numbers = || {
        let number = |(name, _): &(&str, &str)| fs::metadata(place.public().join(name)).unwrap().ino();
        FILES.iter().map(number).collect::<Vec<_>>()
    };
    let before = numbers();
    // The second time they are links of what is there.
    for _ in 0..2 {
        let files = TestDisk::new(Fault::None, Can::Everything);
        let again = publish(&wanted, &Destination { files: files.clone(), ..place.destination() }).unwrap();
        assert_eq!((again.written, numbers()), (0, before.clone()));
        // The index.
        assert_eq!(files.reads(), 1);
    }
    // Without an index all are read, and none is written.
    fs::remove_file(index(&place)).unwrap();
    let files = TestDisk::new(Fault::None, Can::Everything);
    let third = publish(&wanted, &Destination { files: files.clone(), ..place.destination() }).unwrap();
    assert_eq!((third.written, numbers()), (0, before));
    assert!(files.reads() > 7);
}

/// The clock of a file system stands still between two ticks: what was written in the last one may be
/// written again without another time.
#[test]
fn what_is_as_late_as_the_index_is_read() {
    let place = Place::new();
    let wanted = output(&FILES);
    let still = Destination { files: TestDisk::with_still_clock(), ..place.destination() };
    publish(&wanted, &still).unwrap();
    let files = TestDisk::new(Fault::None, Can::Everything);
    let second = publish(&wanted, &Destination { files: files.clone(), ..place.destination() }).unwrap();
    assert_eq!(second.written, 0);
    assert!(files.reads() > 1, "the index, and the last page at least");
}

/// Somebody replaces a file at any moment of a build, by one of the same size: the next build sees it.
#[test]
fn what_is_altered_during_a_build_does_not_stay() {
    let wanted = output(&FILES);
    let run = |act: Box<dyn FnOnce(&Path) + Send>, call: usize| {
        let place = Place::new();
        publish(&wanted, &disk(&place)).unwrap();
        let public = place.public();
        let files = TestDisk::before_call(call, move || act(&public));
        let _ = publish(&wanted, &Destination { files: files.clone(), ..place.destination() });
        publish(&wanted, &disk(&place)).unwrap();
        assert!(same(&place.public(), &wanted), "before call {call}");
        files.calls()
    };
    let calls = run(Box::new(|_| {}), usize::MAX);
    for call in 0..calls {
        run(
            Box::new(|public| {
                let other = public.with_file_name("other");
                fs::write(&other, "#####").unwrap();
                let _ = fs::rename(&other, public.join("en/index.html"));
            }),
            call,
        );
    }
}

#[test]
fn files_of_somebody_else_are_named_and_left() {
    let place = Place::new();
    publish(&output(&FILES), &place.destination()).unwrap();
    for i in 0..7 {
        fs::write(place.public().join(format!("en/mine{i}")), "mine").unwrap();
    }
    symlink("/nowhere", place.public().join("en/link")).unwrap();
    let error = publish(&output(&FILES), &place.destination()).unwrap_err().to_string();
    assert!(
        error.ends_with("kyr did not make: en/link, en/mine0, en/mine1, en/mine2, en/mine3 and 3 more"),
        "{error}"
    );
    assert_eq!(read(&place.public()).len(), 7 + 8);
    // One of them is not followed by how many more there are.
    fs::remove_dir_all(place.public()).unwrap();
    publish(&output(&FILES), &place.destination()).unwrap();
    fs::write(place.public().join("mine"), "mine").unwrap();
    let error = publish(&output(&FILES), &place.destination()).unwrap_err().to_string();
    assert!(error.ends_with("kyr did not make: mine"), "{error}");
}

#[test]
fn a_folder_that_became_a_link_is_not_followed() {
    let place = Place::new();
    publish(&output(&FILES), &place.destination()).unwrap();
    let (en, elsewhere) = (place.public().join("en"), place.home().join("elsewhere"));
    fs::rename(&en, &elsewhere).unwrap();
    symlink(&elsewhere, &en).unwrap();
    let error = publish(&output(&FILES), &place.destination()).unwrap_err();
    assert!(matches!(error, PublishError::Foreign(..)), "{error}");
    fs::remove_file(&en).unwrap();
    publish(&output(&FILES), &place.destination()).unwrap();
    assert!(same(&place.public(), &output(&FILES)));
    assert_eq!(read(&elsewhere).len(), 3, "what the link led to is as it was");
}

/// A file is changed while a build publishes, and has its old date and length again. That build, or the next one,
/// makes it right.
#[test]
fn what_is_changed_while_a_build_publishes_is_made_right() {
    let other =
        |(path, text): &(&'static str, &'static str)| (*path, if *text == "robot" { "other" } else { *text });
    let (first, second) = (output(&FILES), output(&FILES.iter().map(other).collect::<Vec<_>>()));
    // One thread, so that calls have their order.
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let place = Place::new();
    publish(&first, &disk(&place)).unwrap();
    let counting = TestDisk::new(Fault::None, Can::Everything);
    alone
        .install(|| publish(&second, &Destination { files: counting.clone(), ..place.destination() }))
        .unwrap();
    let count = counting.calls();
    let mut wrong = Vec::new();
    for moment in 0..count {
        let place = Place::new();
        publish(&first, &disk(&place)).unwrap();
        let file = place.public().join("en/deep/a.html");
        let meanwhile = TestDisk::before_call(moment, move || {
            // Between two removals it has no name.
            let Ok(date) = fs::metadata(&file).and_then(|data| data.modified()) else { return };
            let mut open = fs::OpenOptions::new().write(true).truncate(true).open(&file).unwrap();
            open.write_all(b"ALPHA").unwrap();
            open.set_modified(date).unwrap();
        });
        alone.install(|| publish(&second, &Destination { files: meanwhile, ..place.destination() })).unwrap();
        publish(&second, &disk(&place)).unwrap();
        if !same(&place.public(), &second) {
            wrong.push(moment);
        }
    }
    assert!(count > 40, "{count}");
    // A link changes when it is made and when the other one is removed, so what stands between these calls and the
    // looks right before and after them is not seen.
    assert!(wrong.len() <= 4, "{wrong:?} of {count}");
}
