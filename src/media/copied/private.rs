//! Files that are nobody's to read: keys, passwords, what a person typed.
//!
//! Takes the path and the bytes of a static file; says whether it is such a file.

use super::super::Fault;
use crate::base::{Code, Severity};

pub(in crate::media) const PRIVATE: Code = Code {
    name: "private-file",
    severity: Severity::Error,
    adjustable: false,
    what: "A file in `static/` holds a private key or passwords, by its name or by what is in it.",
    why: "All that is in that folder is published, and is read by programs that look for such files within minutes.",
    fix: "Move it out of the site's folder. Where it has been published or handed on, make a new key and new passwords.",
};

/// Names of such files and folders, in small letters.
const NAMES: [&str; 18] = [
    ".aws",
    ".bash_history",
    ".env",
    ".git-credentials",
    ".gnupg",
    ".htpasswd",
    ".netrc",
    ".npmrc",
    ".pgpass",
    ".pypirc",
    ".ssh",
    ".zsh_history",
    "_netrc",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
    "id_rsa",
    "secring.gpg",
];

/// Endings of such files, in small letters.
const ENDINGS: [&str; 6] = ["jks", "kdbx", "keystore", "p12", "pfx", "ppk"];

/// The first bytes of secret OpenPGP keys.
const SECRET: [u8; 8] = [0x94, 0x95, 0x96, 0x9c, 0x9d, 0x9e, 0xc5, 0xc7];

pub(super) fn check(path: &str, bytes: &[u8]) -> Result<(), Fault> {
    let lower = path.to_ascii_lowercase();
    let ending = lower.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    let ending = ending.unwrap_or_default();
    let named = lower.split('/').any(|part| NAMES.contains(&part) || part.starts_with(".env."));
    let secret = ["gpg", "pgp", "key"].contains(&ending) && bytes.first().is_some_and(|b| SECRET.contains(b));
    let message = if named || ENDINGS.contains(&ending) {
        "has the name of a file with keys, passwords or what somebody typed"
    } else if secret || holds_key(bytes) {
        "holds a private key"
    } else {
        return Ok(());
    };
    let hint = "move it out of the site's folder; if others may have it already, make new keys and passwords";
    Err(Fault { code: &PRIVATE, message: message.into(), hint: hint.into() })
}

/// Whether a line says that a private key begins, whatever its kind.
fn holds_key(bytes: &[u8]) -> bool {
    let begins = memchr::memmem::find_iter(bytes, b"-----BEGIN ");
    begins.into_iter().any(|at| {
        let line = &bytes[at..bytes.len().min(at + 80)];
        let line = line.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
        memchr::memmem::find(line, b"PRIVATE KEY").is_some()
    })
}
