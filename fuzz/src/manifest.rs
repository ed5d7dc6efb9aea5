//! The manifest: written and read again it is the same, and none makes publishing touch anything else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use kyr::finish::{self, Destination, MANIFEST, PublishError};
use kyr::model::output::{FileHash, Output};

use super::site::text;

/// The lines of the input are names of files; then the input is the manifest that lies in the folder
/// into which a site is published.
pub(super) fn manifest(input: &[u8]) {
    written_and_read(&text(input));
    published_over(input);
}

fn written_and_read(text: &str) {
    let mut lists: [BTreeMap<Arc<str>, FileHash>; 2] = Default::default();
    for (i, name) in text.lines().enumerate() {
        if !lists[1 - i % 2].contains_key(name) {
            lists[i % 2].insert(name.into(), finish::sha256(name.as_bytes()));
        }
    }
    let json = finish::manifest(lists[0].iter(), lists[1].iter());
    let read: serde_json::Value = serde_json::from_str(&json).expect("a manifest is JSON");
    let files = read["files"].as_object().expect("a list of files");
    let all: BTreeMap<&str, &FileHash> = lists.iter().flatten().map(|(name, hash)| (&**name, hash)).collect();
    assert!(files.keys().map(String::as_str).eq(all.keys().copied()), "{json}");
    for (name, hash) in all {
        let hex: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(files[name], hex.concat(), "{name}");
    }
}

fn published_over(input: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let public = folder.path().join("public");
    fs::create_dir_all(public.join("b")).expect("made");
    for (name, bytes) in [("public/a.txt", &b"1"[..]), ("public/b/c.txt", b"old"), ("own.txt", b"mine")] {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    fs::write(public.join(MANIFEST), input).expect("written");
    let files =
        [("a.txt", "1"), ("b/c.txt", "new"), ("own.txt", "theirs"), (MANIFEST, "{\n\"generator\": \"kyr\"}")];
    let output =
        Output { files: files.map(|(name, text)| (Arc::from(name), Arc::from(text.as_bytes()))).into() };
    match finish::publish(&output, &Destination::new(public.clone())) {
        Ok(published) => assert_eq!(published.files, files.len()),
        Err(PublishError::NotOurs(_) | PublishError::Foreign(..)) => {
            assert_eq!(fs::read(public.join(MANIFEST)).expect("read"), input);
        }
        Err(error) => panic!("{error}"),
    }
    if read(&public).get(MANIFEST).is_some_and(|bytes| bytes != input) {
        let expected: BTreeMap<String, Vec<u8>> =
            output.files.iter().map(|(name, bytes)| (name.to_string(), bytes.to_vec())).collect();
        assert_eq!(read(&public), expected);
    }
    assert_eq!(fs::read(folder.path().join("own.txt")).expect("read"), b"mine");
}

/// The files of a folder.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for (prefix, folder) in [("", folder.to_owned()), ("b/", folder.join("b"))] {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            if entry.path().is_file() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                found.insert(name, fs::read(entry.path()).expect("read"));
            }
        }
    }
    found
}
