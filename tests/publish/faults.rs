//! Publishing that fails, or is killed, at each of its calls to the file system.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use kyr::finish::{Destination, MANIFEST, Mirror, PublishError, publish};

use super::disk::{Can, Fault, TestDisk};
use super::{Place, output, read, same};

const OLD: &[(&str, &str)] =
    &[("index.html", "old"), ("a/index.html", "a"), ("gone/x.html", "gone"), ("same/s.css", "same")];
const NEW: &[(&str, &str)] =
    &[("index.html", "new"), ("a/index.html", "a"), ("b/index.html", "b"), ("same/s.css", "same")];
const LAST: &[(&str, &str)] = &[("index.html", "last"), ("same/s.css", "same")];

/// A folder with an old site in it, and a version history in that.
fn place() -> Place {
    let place = Place::new();
    publish(&output(OLD), &place.destination()).unwrap();
    fs::create_dir(place.public().join(".git")).unwrap();
    fs::write(place.public().join(".git/HEAD"), "ref").unwrap();
    place
}

fn on(place: &Place, disk: Arc<TestDisk>) -> Destination {
    Destination { files: disk, ..place.destination() }
}

/// Which site is there. The history may be anywhere, as long as it is.
fn shown(public: &Path, sites: &[&[(&str, &str)]]) -> Option<usize> {
    let mut found = read(public);
    found.retain(|name, _| !name.starts_with(".git/"));
    sites.iter().position(|files| {
        let wanted = output(files);
        found.len() == wanted.files.len()
            && wanted
                .files
                .iter()
                .all(|(path, bytes)| found.get(&**path).is_some_and(|text| **text == **bytes))
    })
}

/// The next build makes all good: the site is new, the history in it, and nothing else is left.
fn recovers(place: &Place, what: &str, left: bool) {
    publish(&output(LAST), &place.destination()).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(fs::read_to_string(place.public().join(".git/HEAD")).unwrap(), "ref", "{what}");
    fs::remove_dir_all(place.public().join(".git")).unwrap();
    assert!(same(&place.public(), &output(LAST)), "{what}");
    let mut beside = place.beside();
    if left {
        // Where the records could not be read or written, what is not known to be kyr's is kept.
        beside.retain(|name| !name.starts_with("public.left-"));
    }
    assert_eq!(beside, ["cache", "mine.txt", "public"], "{what}");
    assert_eq!(fs::read_to_string(place.home().join("mine.txt")).unwrap(), "mine", "{what}");
    let records: Vec<_> = fs::read_dir(place.records()).unwrap().flatten().map(|e| e.file_name()).collect();
    let loose = records.iter().filter(|name| name.to_string_lossy().ends_with(".scratch")).count();
    assert_eq!(loose, 0, "{what}: {records:?}");
}

#[test]
fn a_full_disk_at_any_call_leaves_one_site_or_the_other() {
    for can in [Can::Everything, Can::Little] {
        let disk = TestDisk::new(Fault::None, can);
        publish(&output(NEW), &on(&place(), disk.clone())).unwrap();
        // What is done at once on two threads comes in another order each time, so some more.
        for call in 0..disk.calls() + 5 {
            let place = place();
            let what = format!("full at call {call}, {can:?}");
            let published = publish(&output(NEW), &on(&place, TestDisk::new(Fault::FullAt(call), can)));
            let now = shown(&place.public(), &[OLD, NEW]);
            assert_eq!(now, Some(usize::from(published.is_ok())), "{what}: {published:?}");
            recovers(&place, &what, true);
        }
    }
}

#[test]
fn a_run_killed_at_any_call_leaves_one_site_or_the_other() {
    for can in [Can::Everything, Can::Little] {
        let disk = TestDisk::new(Fault::None, can);
        publish(&output(NEW), &on(&place(), disk.clone())).unwrap();
        for call in 0..disk.calls() + 5 {
            let place = place();
            let what = format!("killed at call {call}, {can:?}");
            let _ = publish(&output(NEW), &on(&place, TestDisk::new(Fault::DiesAt(call), can)));
            let now = shown(&place.public(), &[OLD, NEW]);
            // Without an exchange in one step there is no site for a moment; the next build that
            // begins puts the old one back, even if it fails itself.
            assert!(now.is_some() || (can == Can::Little && !place.public().exists()), "{what}");
            let clash = output(&[("clash", "a file"), ("clash/index.html", "in a folder")]);
            publish(&clash, &place.destination()).unwrap_err();
            assert!(shown(&place.public(), &[OLD, NEW]).is_some(), "{what}");
            recovers(&place, &what, false);
        }
    }
}

#[test]
fn a_server_killed_at_any_call_leaves_one_site_or_the_other() {
    let serve = |place: &Place, disk: Arc<TestDisk>| {
        let mut mirror = Mirror::new(on(place, disk));
        let _ = mirror.publish(&Arc::new(output(NEW)), &mut |_| {});
        mirror.prepare();
        let _ = mirror.publish(&Arc::new(output(OLD)), &mut |_| {});
        let _ = mirror.publish(&Arc::new(output(NEW)), &mut |_| {});
        mirror.close();
    };
    for fault in [Fault::FullAt as fn(usize) -> Fault, Fault::DiesAt] {
        let disk = TestDisk::new(Fault::None, Can::Everything);
        serve(&place(), disk.clone());
        for call in 0..disk.calls() + 5 {
            let place = place();
            let what = format!("{:?}", fault(call));
            serve(&place, TestDisk::new(fault(call), Can::Everything));
            assert!(shown(&place.public(), &[OLD, NEW]).is_some(), "{what}");
            recovers(&place, &what, matches!(fault(call), Fault::FullAt(_)));
        }
    }
}

#[test]
fn new_files_are_on_the_disk_before_they_are_shown() {
    let place = Place::new();
    let disk = TestDisk::new(Fault::None, Can::Everything);
    publish(&output(OLD), &on(&place, disk.clone())).unwrap();
    assert_eq!(disk.synced(), <[String; 0]>::default(), "there is no old site that could be lost");
    publish(&output(NEW), &on(&place, disk.clone())).unwrap();
    assert_eq!(disk.synced(), ["index.html", "index.html", MANIFEST], "that and `b/index.html` are new");
    // Many at once; the manifest is one of them.
    for (count, synced) in [(511, 512), (512, 1)] {
        let names: Vec<String> = (0..count).map(|i| format!("{count}/{i}.html")).collect();
        let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
        let disk = TestDisk::new(Fault::None, Can::Everything);
        publish(&output(&files), &on(&place, disk.clone())).unwrap();
        assert_eq!(disk.synced().len(), synced);
    }
}

#[test]
fn what_the_disk_cannot_take_is_not_shown() {
    let full: [fn() -> io::Result<()>; 3] = [
        || Err(io::ErrorKind::StorageFull.into()),
        || Err(io::ErrorKind::QuotaExceeded.into()),
        // "Input/output error" on every Unix.
        || Err(io::Error::from_raw_os_error(5)),
    ];
    for sync in full {
        let place = place();
        let refused = publish(&output(NEW), &on(&place, TestDisk::with_sync(sync)));
        assert!(matches!(refused, Err(PublishError::Io(..))), "{refused:?}");
        assert_eq!(shown(&place.public(), &[OLD, NEW]), Some(0));
    }
    // Not every system can wait for it.
    let place = place();
    let disk = TestDisk::with_sync(|| Err(io::ErrorKind::InvalidInput.into()));
    publish(&output(NEW), &on(&place, disk)).unwrap();
    assert_eq!(shown(&place.public(), &[OLD, NEW]), Some(1));
}

#[test]
fn a_folder_of_somebody_else_is_left_whatever_call_fails() {
    for call in 0..60 {
        let place = Place::new();
        fs::create_dir(place.public()).unwrap();
        fs::write(place.public().join("thesis.txt"), "mine").unwrap();
        publish(&output(NEW), &on(&place, TestDisk::new(Fault::FullAt(call), Can::Everything))).unwrap_err();
        assert_eq!(read(&place.public()).into_keys().collect::<Vec<_>>(), ["thesis.txt"], "at call {call}");
    }
}
