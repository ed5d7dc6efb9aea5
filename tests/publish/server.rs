//! A server publishes again and again: only what changed is written, and what somebody else does in the
//! folder meanwhile is neither lost nor taken for kyr's.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kyr::finish::{Destination, Mirror, PublishError};
use kyr::model::output::Output;

use super::disk::{Can, Fault, TestDisk};
use super::{Place, output, read, same};

/// A site of many files, of which `changes` are different or new.
fn site(changes: &[(&str, &str)]) -> Arc<Output> {
    let mut files: BTreeMap<String, String> =
        (0..40).map(|i| (format!("p{i}/index.html"), format!("page {i}"))).collect();
    files.extend(changes.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Arc::new(output(&files))
}

fn on(place: &Place, disk: Arc<TestDisk>) -> Mirror {
    Mirror::new(Destination { files: disk, ..place.destination() })
}

/// The folder in which the spare copy of the site is.
fn spare(place: &Place) -> PathBuf {
    let names = place.beside();
    let [scratch] = &names.iter().filter(|name| name.starts_with(".public.kyr-")).collect::<Vec<_>>()[..]
    else {
        panic!("{names:?}")
    };
    place.home().join(scratch).join("site")
}

/// Every file of this name, wherever it is below a folder.
fn named(folder: &Path, name: &str) -> Vec<Vec<u8>> {
    let ends = |path: &String| path.rsplit('/').next() == Some(name);
    read(folder).into_iter().filter(|(path, _)| ends(path)).map(|(_, bytes)| bytes).collect()
}

#[test]
fn only_what_changed_is_written() {
    let place = Place::new();
    let disk = TestDisk::new(Fault::None, Can::Everything);
    let mut mirror = on(&place, disk.clone());
    mirror.publish(&site(&[]), &mut |_| {}).unwrap();
    let made = disk.made();
    mirror.prepare();
    assert!(disk.made() - made > 40, "the spare");
    let steps: [&[(&str, &str)]; 6] = [
        &[("p1/index.html", "first")],
        &[("p1/index.html", "second")],
        &[("p2/index.html", "third")],
        &[("new/index.html", "fourth")],
        &[],
        &[],
    ];
    for changes in steps {
        let (made, output) = (disk.made(), site(changes));
        mirror.publish(&output, &mut |_| {}).unwrap();
        // At most three pages differ from those of two builds before, and the manifest. The rest are notes.
        assert!(disk.made() - made <= 6, "{changes:?}: {} files made", disk.made() - made);
        assert!(same(&place.public(), &output));
        let made = disk.made();
        mirror.prepare();
        assert_eq!(disk.made(), made, "there is a spare");
    }
    let reads = disk.reads();
    mirror.close();
    assert_eq!(disk.reads(), reads, "all of the spare is known to be kyr's");
    assert_eq!(place.beside(), ["cache", "mine.txt", "public"]);
}

#[test]
fn what_comes_into_the_spare_is_kept() {
    for close in [true, false] {
        let place = Place::new();
        let mut mirror = on(&place, TestDisk::new(Fault::None, Can::Everything));
        mirror.publish(&site(&[]), &mut |_| {}).unwrap();
        mirror.prepare();
        mirror.publish(&site(&[("p1/index.html", "first")]), &mut |_| {}).unwrap();
        // A program that was at work in the folder is now at work in what was the site.
        fs::write(spare(&place).join("p1/notes.txt"), "mine").unwrap();
        if close {
            mirror.close();
        } else {
            let last = site(&[("p1/index.html", "second")]);
            mirror.publish(&last, &mut |_| {}).unwrap();
            assert!(same(&place.public(), &last));
            mirror.close();
        }
        assert_eq!(named(place.home(), "notes.txt"), [b"mine"]);
        let left: Vec<_> = place.beside().into_iter().filter(|name| name.contains("left-")).collect();
        let [left] = &left[..] else { panic!("{left:?}") };
        assert_eq!(read(&place.home().join(left)).len(), 1, "what kyr made is not kept");
    }
}

/// What somebody does to the folder of a site. Whether it could be done.
type Act = fn(&Path) -> bool;

fn adds(public: &Path) -> bool {
    fs::write(public.join("theirs.txt"), "mine").is_ok()
}

/// As programs that edit do it: by another file under its name.
fn replaces(public: &Path) -> bool {
    let other = public.with_file_name("other");
    fs::write(&other, "else").unwrap();
    let page = public.join("a/page.html");
    if page.exists() { fs::rename(&other, page).is_ok() } else { fs::remove_file(&other).is_err() }
}

/// Publishes again and again. Gives how many calls there were before the last two sites, which are right.
fn serve(place: &Place, disk: &Arc<TestDisk>, what: &str) -> usize {
    let mut mirror = on(place, disk.clone());
    let mut publish = |text| {
        let site = Arc::new(output(&[("index.html", text), ("a/page.html", "page"), ("s.css", "style")]));
        if let Err(error) = mirror.publish(&site, &mut |_| {}) {
            // Nothing is published until the file of somebody else is gone.
            assert!(matches!(error, PublishError::Foreign(..)), "{error}");
            fs::rename(place.public().join("theirs.txt"), place.home().join("theirs.txt")).unwrap();
            mirror.publish(&site, &mut |_| {}).unwrap();
        }
        mirror.prepare();
        site
    };
    for text in ["one", "two", "six"] {
        publish(text);
    }
    let calls = disk.calls();
    // Two, since the site and its spare take turns.
    for text in ["last but one", "last"] {
        let site = publish(text);
        assert!(same(&place.public(), &site), "{what}: {text}");
    }
    mirror.close();
    calls
}

#[test]
fn what_somebody_does_at_any_moment_is_neither_lost_nor_published() {
    let calls = serve(&Place::new(), &TestDisk::new(Fault::None, Can::Everything), "nobody");
    for (act, keeps) in [(adds as Act, true), (replaces, false)] {
        for call in 0..calls {
            let place = Place::new();
            let (public, (sender, done)) = (place.public(), std::sync::mpsc::channel());
            let disk = TestDisk::before_call(call, move || sender.send(act(&public)).unwrap());
            serve(&place, &disk, &format!("before call {call}"));
            if done.recv().unwrap() && keeps {
                assert_eq!(named(place.home(), "theirs.txt"), [b"mine"], "before call {call}");
            }
        }
    }
}
