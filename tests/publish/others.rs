//! What others do beside kyr and while it works: they hold locks, add folders, change permissions, and put
//! something else into its place.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use kyr::finish::{Destination, Fresh, Mirror, PublishError, publish, sha256};
use kyr::model::output::{Output, Sink as _};

use super::disk::TestDisk;
use super::{Place, output, read, same};

fn put(fresh: &Fresh, output: &Output) {
    for (path, bytes) in &output.files {
        fresh.put(path, bytes, &sha256(bytes));
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn who_holds_the_lock_is_waited_for_and_named() {
    let place = Place::new();
    let patience = Duration::from_millis(100);
    let destination = Destination { patience, ..place.destination() };
    let lock = || {
        let folder = fs::File::open(place.home()).unwrap();
        folder.lock().unwrap();
        folder
    };
    let held = lock();
    let mut heard: Vec<PathBuf> = Vec::new();
    let refused = Fresh::begin(&destination, &mut |above| heard.push(above.to_owned())).unwrap_err();
    assert!(matches!(&refused, PublishError::Busy(above) if above == place.home()), "{refused}");
    assert_eq!(heard, [place.home()]);
    // The server is refused in the same way, and goes on when the lock is free.
    let mut mirror = Mirror::new(destination);
    let site = |text| Arc::new(output(&[("index.html", text)]));
    let mut heard = 0;
    mirror.publish(&site("one"), &mut |_| heard += 1).unwrap_err();
    drop(held);
    mirror.publish(&site("one"), &mut |_| heard += 1).unwrap();
    let held = lock();
    mirror.prepare();
    mirror.publish(&site("two"), &mut |_| heard += 1).unwrap_err();
    assert!(same(&place.public(), &site("one")));
    drop(held);
    let mut held = Some(lock());
    let patience = Duration::from_hours(1);
    let fresh = Fresh::begin(&Destination { patience, ..place.destination() }, &mut |_| drop(held.take()));
    put(fresh.as_ref().unwrap(), &site("three"));
    fresh.unwrap().publish().unwrap();
    assert_eq!(heard, 2);
    assert!(same(&place.public(), &site("three")));
    mirror.close();
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
}

#[test]
fn folders_of_somebody_else_are_kept() {
    let one = output(&[("index.html", "one"), ("en/a.html", "a")]);
    let two = output(&[("index.html", "two")]);
    for server in [false, true] {
        let place = Place::new();
        let mut mirror = Mirror::new(place.destination());
        if server {
            mirror
                .publish(&Arc::new(output(&[("index.html", "zero"), ("en/a.html", "a")])), &mut |_| {})
                .unwrap();
            mirror.prepare();
            mirror.publish(&Arc::new(one.clone()), &mut |_| {}).unwrap();
        } else {
            publish(&one, &place.destination()).unwrap();
        }
        fs::create_dir_all(place.public().join("en/mine/deep")).unwrap();
        // A folder of kyr's in which somebody removed all is kyr's.
        fs::remove_file(place.public().join("en/a.html")).unwrap();
        let left = if server {
            mirror.publish(&Arc::new(two.clone()), &mut |_| {}).unwrap().left
        } else {
            publish(&two, &place.destination()).unwrap().left
        };
        assert_eq!(left.len(), 1, "{server}");
        assert!(left[0].join("en/mine/deep").is_dir());
        assert_eq!(fs::read_dir(place.public()).unwrap().count(), 2, "the new site has none of it");
        mirror.close();
    }
    let place = Place::new();
    publish(&one, &place.destination()).unwrap();
    fs::remove_file(place.public().join("en/a.html")).unwrap();
    assert!(publish(&two, &place.destination()).unwrap().left.is_empty());
}

#[test]
fn folders_have_the_permissions_of_new_ones_and_kept_ones_their_own() {
    let site = |text| output(&[("index.html", text), ("en/a.html", "a")]);
    let place = Place::new();
    publish(&site("one"), &place.destination()).unwrap();
    let usual = mode(&place.public());
    set_mode(&place.public(), 0o777);
    set_mode(&place.public().join("en"), 0o2777);
    let fresh = Fresh::begin(&place.destination(), &mut |_| {}).unwrap();
    put(&fresh, &site("two"));
    fs::create_dir(place.public().join("en/mine")).unwrap();
    set_mode(&place.public().join("en/mine"), 0o775);
    fs::write(place.public().join("en/mine/notes.txt"), "mine").unwrap();
    let left = fresh.publish().unwrap().left;
    for (folder, wanted) in [("", 0o777), ("en", 0o2777), ("en/mine", 0o775)] {
        assert_eq!(mode(&left[0].join(folder)), wanted, "{folder}");
    }
    assert_eq!((mode(&place.public()), mode(&place.public().join("en"))), (usual, usual));
    // The server's spare was published once, and is again.
    let place = Place::new();
    let mut mirror = Mirror::new(place.destination());
    for text in ["one", "two", "three", "four"] {
        mirror.publish(&Arc::new(site(text)), &mut |_| {}).unwrap();
        mirror.prepare();
        assert_eq!((mode(&place.public()), mode(&place.public().join("en"))), (usual, usual), "{text}");
        set_mode(&place.public().join("en"), 0o777);
    }
    mirror.close();
}

#[test]
fn what_is_put_in_the_place_of_the_folder_above_is_left_alone() {
    let (one, two) = (output(&[("index.html", "one"), ("en/a.html", "a")]), output(&[("index.html", "two")]));
    for link in [true, false] {
        let place = Place::new();
        let (above, away, victim) =
            (place.home().join("web"), place.home().join("away"), place.home().join("victim"));
        let destination =
            Destination { records: Some(place.records()), ..Destination::new(above.join("public")) };
        publish(&one, &destination).unwrap();
        fs::create_dir(above.join("public/.git")).unwrap();
        fs::create_dir_all(victim.join("public/en")).unwrap();
        fs::write(victim.join("public/index.html"), "one").unwrap();
        fs::write(victim.join("public/en/a.html"), "a").unwrap();
        let before = read(&victim);
        let fresh = Fresh::begin(&destination, &mut |_| {}).unwrap();
        put(&fresh, &two);
        fs::rename(&above, &away).unwrap();
        if link {
            symlink("victim", &above).unwrap();
        } else {
            fs::rename(&victim, &above).unwrap();
        }
        fresh.publish().unwrap();
        assert!(read(if link { &victim } else { &above }) == before, "{link}");
        assert!(!above.join("public/.git").exists());
        // What was checked got the new site.
        assert!(away.join("public/.git").is_dir());
        assert!(same(&away.join("public"), &two));
    }
}

#[test]
fn what_is_put_in_the_place_of_an_old_site_is_left_alone() {
    let one = output(&[("index.html", "one"), ("en/a.html", "a"), ("en/b.html", "b")]);
    for moved in ["site", "site/en"] {
        let place = Place::new();
        publish(&one, &place.destination()).unwrap();
        let victim = place.home().join("victim");
        fs::create_dir_all(victim.join("en")).unwrap();
        for (path, bytes) in &one.files {
            fs::write(victim.join(&**path), bytes).unwrap();
        }
        let before = read(&victim);
        let home = place.home().to_owned();
        // A program of the same person, who may do anything there.
        let files = TestDisk::before_removal(move |_| {
            let mut beside = fs::read_dir(&home).unwrap().flatten().map(|entry| entry.path());
            let scratch = beside.find(|path| path.to_string_lossy().contains(".public.kyr-")).unwrap();
            fs::rename(scratch.join(moved), home.join("moved")).unwrap();
            symlink(home.join(moved.replacen("site", "victim", 1)), scratch.join(moved)).unwrap();
        });
        let two = output(&[("index.html", "two")]);
        let published = publish(&two, &Destination { files, ..place.destination() }).unwrap();
        assert!(read(&victim) == before, "{moved}");
        assert!(same(&place.public(), &two));
        assert!(!published.remarks.is_empty() || !published.left.is_empty(), "{moved}: it is said");
    }
}

/// No path of an output leads out of it, whatever asked for it.
#[test]
fn nothing_is_written_outside_the_output() {
    for path in ["../x", "a/../../x", "/srv/x", "a//b", "./a", "a/.", "a\\b"] {
        let place = Place::new();
        let refused = publish(&output(&[("index.html", "a"), (path, "b")]), &place.destination());
        assert!(matches!(refused, Err(PublishError::Io(..))), "{path}: {refused:?}");
        assert!(!place.public().exists() && !place.home().join("x").exists(), "{path}");
    }
}
