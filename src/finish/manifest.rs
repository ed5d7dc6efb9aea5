//! `manifest.json`: every file of the output with its SHA-256, by which a copy can be verified, and
//! by which kyr knows a folder of its own making.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

/// Name of the manifest in the output folder.
pub const MANIFEST: &str = "manifest.json";

/// The manifest of some files.
#[must_use]
pub fn manifest(files: &BTreeMap<Arc<str>, Arc<[u8]>>) -> String {
    let entries: Vec<(&Arc<str>, String)> = files
        .iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(path, bytes)| {
            let mut hex = String::with_capacity(64);
            for byte in Sha256::digest(bytes) {
                let _ = write!(hex, "{byte:02x}");
            }
            (path, hex)
        })
        .collect();
    let mut json = String::with_capacity(entries.len() * 128 + 64);
    json.push_str("{\n\"generator\": \"kyr\",\n\"files\": {");
    for (i, (path, hash)) in entries.iter().enumerate() {
        json.push_str(if i == 0 { "\n" } else { ",\n" });
        let name = serde_json::Value::from(&***path);
        let _ = write!(json, "{name}: \"{hash}\"");
    }
    json.push_str("\n}\n}\n");
    json
}
