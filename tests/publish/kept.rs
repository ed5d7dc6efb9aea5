//! What the records of this computer do not confirm is kept, whatever a manifest says; and nothing that
//! somebody puts into the output or in its way costs more than a message.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::sync::Arc;

use kyr::finish::{Destination, MANIFEST, Mirror, PublishError, publish};
use kyr::model::output::Output;

use super::disk::{Can, Fault, TestDisk};
use super::{Place, output, read, same};

/// Puts an output into a folder as a clone does: without kyr.
fn plant(output: &Output, folder: &Path) {
    for (path, bytes) in &output.files {
        let path = folder.join(&**path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn texts(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

#[test]
fn a_planted_manifest_removes_nothing() {
    let new = output(&[("index.html", "new"), ("same.css", "same")]);
    for records in [true, false] {
        let place = Place::new();
        let theirs = output(&[("index.html", "theirs"), ("docs/thesis.txt", "years"), ("same.css", "same")]);
        plant(&theirs, &place.public());
        let destination = if records { place.destination() } else { Destination::new(place.public()) };
        let left = publish(&new, &destination).unwrap().left;
        assert!(same(&place.public(), &new));
        assert_eq!(left.len(), 1);
        let mut kept = read(&left[0]);
        assert!(kept.remove(MANIFEST).is_some());
        assert_eq!(kept, texts(&[("docs/thesis.txt", "years"), ("index.html", "theirs")]));
        // From then on it is known.
        if records {
            let left = publish(&output(&[("index.html", "next")]), &destination).unwrap().left;
            assert!(left.is_empty(), "{left:?}");
        }
    }
}

#[test]
fn a_manifest_planted_into_a_known_site_removes_nothing() {
    let place = Place::new();
    publish(&output(&[("index.html", "one"), ("a.html", "a")]), &place.destination()).unwrap();
    plant(&output(&[("index.html", "one"), ("a.html", "edited"), ("thesis.txt", "years")]), &place.public());
    let new = output(&[("index.html", "two")]);
    let left = publish(&new, &place.destination()).unwrap().left;
    assert!(same(&place.public(), &new));
    let mut kept = read(&left[0]);
    kept.remove(MANIFEST);
    assert_eq!(kept, texts(&[("a.html", "edited"), ("thesis.txt", "years")]));
}

#[test]
fn a_clone_that_holds_the_same_site_leaves_nothing() {
    let place = Place::new();
    let site = output(&[("index.html", "one"), ("a.html", "a")]);
    plant(&site, &place.public());
    assert!(publish(&site, &place.destination()).unwrap().left.is_empty());
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
}

#[test]
fn what_a_server_published_is_known_to_the_next_build() {
    for close in [true, false] {
        let place = Place::new();
        let mut mirror = Mirror::new(place.destination());
        for text in ["one", "two", "three"] {
            mirror
                .publish(&Arc::new(output(&[("index.html", text), ("same.css", "same")])), &mut |_| {})
                .unwrap();
            mirror.prepare();
        }
        if close {
            mirror.close();
        } else {
            // As if it had been killed, but for the lock.
            drop(mirror);
        }
        assert!(publish(&output(&[("index.html", "four")]), &place.destination()).unwrap().left.is_empty());
        assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
    }
}

#[test]
fn folders_of_any_depth_are_walked_or_refused() {
    let site = output(&[("index.html", "one")]);
    for records in [true, false] {
        let place = Place::new();
        let destination = if records { place.destination() } else { Destination::new(place.public()) };
        publish(&site, &destination).unwrap();
        fs::create_dir_all(place.public().join("d/".repeat(1950))).unwrap();
        publish(&site, &destination).unwrap();
        assert_eq!(fs::read_dir(place.public()).unwrap().count(), 2, "empty folders are nobody's");
        // No path is long enough to name the innermost one.
        let (below, outer) = ("d/".repeat(1500), place.public().join("d/".repeat(1500)));
        fs::create_dir_all(place.home().join("moved").join(below)).unwrap();
        fs::create_dir_all(&outer).unwrap();
        fs::rename(place.home().join("moved"), outer.join("moved")).unwrap();
        let refused = publish(&site, &destination);
        assert!(matches!(refused, Err(PublishError::TooDeep(_))), "{refused:?}");
        fs::rename(outer.join("moved"), place.home().join("moved")).unwrap();
    }
}

#[test]
fn a_file_of_absurd_size_is_not_read() {
    let huge = |path: &Path| fs::File::create(path).unwrap().set_len(2 << 30).unwrap();
    let on = |place: &Place| {
        let disk = TestDisk::new(Fault::None, Can::Everything);
        (disk.clone(), Destination { files: disk, ..place.destination() })
    };
    // A manifest, where nothing is known.
    let place = Place::new();
    fs::create_dir(place.public()).unwrap();
    huge(&place.public().join(MANIFEST));
    let (disk, destination) = on(&place);
    let refused = publish(&output(&[("index.html", "one")]), &destination);
    assert!(matches!(refused, Err(PublishError::NotOurs(_))), "{refused:?}");
    assert_eq!(disk.reads(), 0);
    // One in a known site, and the index: they are no list of anything.
    let place = Place::new();
    publish(&output(&[("index.html", "one")]), &place.destination()).unwrap();
    huge(&place.public().join(MANIFEST));
    let (disk, destination) = on(&place);
    assert_eq!(publish(&output(&[("index.html", "two")]), &destination).unwrap().left.len(), 1);
    assert_eq!(disk.reads(), 1, "the index");
    let mut names = fs::read_dir(place.records()).unwrap().flatten().map(|entry| entry.path());
    huge(&names.find(|path| path.extension().is_some_and(|ending| ending == "index")).unwrap());
    let (disk, destination) = on(&place);
    publish(&output(&[("index.html", "three")]), &destination).unwrap();
    assert_eq!(disk.reads(), 3, "the manifest: its list, whether it is the same, what becomes of it");
}

#[test]
fn records_of_killed_runs_are_cleared_away() {
    let place = Place::new();
    publish(&output(&[("index.html", "one")]), &place.destination()).unwrap();
    let names = || {
        let entries = fs::read_dir(place.records()).unwrap().flatten();
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    let [index] = &names()[..] else { panic!("{:?}", names()) };
    let key = index.strip_suffix(".index").unwrap();
    for ending in ["new", "probe"] {
        fs::write(place.records().join(format!("{key}.0123456789abcdef01234567.{ending}")), "").unwrap();
    }
    publish(&output(&[("index.html", "two")]), &place.destination()).unwrap();
    assert_eq!(names(), std::slice::from_ref(index));
}

#[test]
fn nobody_can_lead_a_removal_elsewhere() {
    let place = Place::new();
    publish(&output(&[("index.html", "one"), ("en/a.html", "a"), ("en/b.html", "b")]), &place.destination())
        .unwrap();
    // Somebody may write in the folder above, and in one of the site's.
    fs::set_permissions(place.public().join("en"), fs::Permissions::from_mode(0o777)).unwrap();
    let victim = place.home().join("victim");
    let theirs = [("index.html", "one"), ("en/a.html", "a"), ("en/b.html", "b")];
    plant(&output(&theirs), &victim);
    let home = place.home().to_owned();
    let disk = TestDisk::before_removal(move |_| {
        let mut scratch = fs::read_dir(&home).unwrap().flatten().map(|entry| entry.path());
        let scratch = scratch.find(|path| path.to_string_lossy().contains(".public.kyr-")).unwrap();
        let mode = fs::metadata(scratch.join("site/en")).unwrap().permissions().mode();
        assert_eq!(mode & 0o022, 0, "nobody else can put a link into it any more");
        fs::rename(&scratch, home.join("away")).unwrap();
        fs::create_dir(&scratch).unwrap();
        symlink(home.join("victim"), scratch.join("site")).unwrap();
    });
    let new = output(&[("index.html", "new")]);
    publish(&new, &Destination { files: disk, ..place.destination() }).unwrap();
    assert!(same(&place.public(), &new));
    assert!(same(&victim, &output(&theirs)));
}

#[test]
fn a_folder_with_any_source_of_a_site_is_no_output() {
    for (name, text) in [("site.yaml", "languages: [en]"), ("content/en/a.md", "# A")] {
        let place = Place::new();
        let path = place.public().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        let refused = publish(&output(&[("index.html", "one")]), &place.destination());
        assert!(matches!(refused, Err(PublishError::HoldsSite(_))), "{name}: {refused:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn the_folders_above_the_output_are_made() {
    let place = Place::new();
    let new = output(&[("index.html", "one")]);
    let folder = place.home().join("a/b/public");
    publish(&new, &Destination::new(folder.clone())).unwrap();
    assert!(same(&folder, &new));
}
