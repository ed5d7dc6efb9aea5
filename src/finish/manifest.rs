//! `manifest.json`: every file of the output with its SHA-256, by which a copy can be verified, and
//! by which kyr knows a folder of its own making.

use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::model::output::FileHash;

/// Name of the manifest in the output folder.
pub const MANIFEST: &str = "manifest.json";

/// The SHA-256 of some bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> FileHash {
    Sha256::digest(bytes).into()
}

/// The manifest of two lists of files, each in the order of its paths, without a path in common.
#[must_use]
pub fn manifest<'a>(
    files: impl ExactSizeIterator<Item = (&'a Arc<str>, &'a FileHash)>,
    more: impl Iterator<Item = (&'a Arc<str>, &'a FileHash)>,
) -> String {
    let mut json = String::with_capacity(files.len() * 128 + 64);
    json.push_str("{\n\"generator\": \"kyr\",\n\"files\": {");
    let (mut files, mut more) = (files.peekable(), more.peekable());
    let mut separator = "\n";
    while let Some((path, hash)) = match (files.peek(), more.peek()) {
        (Some((path, _)), Some((other, _))) if other < path => more.next(),
        (None, _) => more.next(),
        _ => files.next(),
    } {
        json.push_str(separator);
        separator = ",\n";
        json_string(path, &mut json);
        json.push_str(": \"");
        json.push_str(&hex(hash));
        json.push('"');
    }
    json.push_str("\n}\n}\n");
    json
}

/// Whether a file begins as kyr's manifest does.
pub(super) fn is_ours(json: &[u8]) -> bool {
    json.starts_with(b"{\n\"generator\": \"kyr\"")
}

/// Reads a manifest back: the hashes by path. Empty where it is not one of ours.
pub(super) fn read(json: &[u8]) -> HashMap<String, FileHash> {
    let parsed: Manifest = serde_json::from_slice(json).unwrap_or_default();
    parsed.files.into_iter().filter_map(|(path, hash)| Some((path, unhex(&hash)?))).collect()
}

#[derive(Default, serde::Deserialize)]
struct Manifest {
    #[serde(default)]
    files: HashMap<String, String>,
}

pub(super) fn unhex(text: &str) -> Option<FileHash> {
    let mut hash = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (i, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
    }
    Some(hash)
}

pub(super) fn hex(hash: &FileHash) -> String {
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])).collect()
}

fn json_string(text: &str, json: &mut String) {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.".contains(&b)) {
        json.push('"');
        json.push_str(text);
        json.push('"');
    } else {
        json.push_str(&serde_json::Value::from(text).to_string());
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn is_read_back() {
        let files = BTreeMap::from([("a \"x\".txt".into(), sha256(b"abc")), ("b".into(), sha256(b""))]);
        let json = manifest(files.iter(), BTreeMap::new().iter());
        let back = read(json.as_bytes());
        assert_eq!(back.len(), 2);
        assert_eq!(back["a \"x\".txt"], sha256(b"abc"));
        assert!(read(b"not json").is_empty() && read(b"{\"files\": {\"a\": \"zz\"}}").is_empty());
    }

    #[test]
    fn lists_files_in_order_with_their_hashes() {
        let files = BTreeMap::from([("c.txt".into(), sha256(b"")), ("a \"x\".txt".into(), sha256(b"abc"))]);
        let more = BTreeMap::from([("b.txt".into(), sha256(b""))]);
        assert_eq!(
            manifest(files.iter(), more.iter()),
            "{\n\"generator\": \"kyr\",\n\"files\": {\n\
            \"a \\\"x\\\".txt\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",\n\
            \"b.txt\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\n\
            \"c.txt\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"\n}\n}\n"
        );
    }
}
