//! Walks the site's folders and reads their files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::LoadError;
use crate::base::{Code, Diagnostic, Digest, Severity, Source};
use crate::model::tree::{Blob, File};

/// Folders and files of a site that a build looks at. Everything else is not kyr's.
const ROOTS: [&str; 4] = ["site.yaml", "content", "locales", "themes"];

/// Endings of files that are text for kyr.
const TEXT: [&str; 13] =
    ["md", "yaml", "yml", "ftl", "html", "xml", "css", "svg", "js", "txt", "typ", "lock", "json"];

pub(super) const NOT_UTF8: Code = Code {
    name: "not-utf-8",
    severity: Severity::Error,
    adjustable: false,
    what: "A text file is not encoded in UTF-8.",
    why: "Other encodings look right on one computer and turn letters into nonsense on the next; Arabic, Bengali and Ukrainian do not exist in them at all.",
    fix: "Open the file in your editor and save it again with the encoding \"UTF-8\".",
};

pub(super) const OUTSIDE: Code = Code {
    name: "symlink-outside",
    severity: Severity::Error,
    adjustable: false,
    what: "A symbolic link leads out of the site's folder, in a circle, or nowhere.",
    why: "What stands outside the folder is not under version control with the site; publishing it could publish private files by accident.",
    fix: "Copy the file into the site and remove the link.",
};

pub(super) const UNREADABLE: Code = Code {
    name: "unreadable-file",
    severity: Severity::Error,
    adjustable: false,
    what: "The system does not let kyr read a file of the site.",
    why: "A page that cannot be read would silently be missing from the site.",
    fix: "Change the permissions of the file, or remove it.",
};

type Files = BTreeMap<Arc<str>, File>;

pub(super) fn read(root: &Path) -> Result<(Files, Vec<Diagnostic>), LoadError> {
    let home = canonical(root).map_err(|error| LoadError::Io(root.display().to_string(), error))?;
    let mut diagnostics = Vec::new();
    let mut found = Vec::new();
    for start in ROOTS {
        let path = root.join(start);
        if path.symlink_metadata().is_ok() {
            walk(root, &home, &path, &mut found, &mut diagnostics);
        }
    }
    let read: Vec<_> = found.par_iter().map(|(name, path)| (name, read_one(name, path))).collect();
    let mut files = BTreeMap::new();
    for (name, result) in read {
        match result {
            Ok(file) => {
                files.insert(name.as_str().into(), file);
            }
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    Ok((files, diagnostics))
}

fn walk(
    root: &Path,
    home: &Path,
    start: &Path,
    found: &mut Vec<(String, PathBuf)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let hidden = |name: &std::ffi::OsStr| {
        let name = name.to_string_lossy();
        name.starts_with('.') || name.ends_with('~') || name.starts_with('#')
    };
    let mut entries = WalkDir::new(start).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if entry.depth() > 0 && hidden(entry.file_name()) => {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
            }
            Ok(entry) => {
                let name = name_of(root, entry.path());
                if entry.path_is_symlink() && !canonical(entry.path()).is_ok_and(|to| to.starts_with(home)) {
                    diagnostics.push(outside(&name, "leads out of the site's folder"));
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                } else if entry.file_type().is_file() {
                    found.push((name, entry.into_path()));
                }
            }
            Err(error) => {
                let name = name_of(root, error.path().unwrap_or(start));
                diagnostics.push(if error.loop_ancestor().is_some() {
                    outside(&name, "leads in a circle")
                } else if error.path().is_some_and(Path::is_symlink) {
                    outside(&name, "leads nowhere")
                } else {
                    unreadable(&name, &reason(error.io_error()))
                });
            }
        }
    }
}

/// The path from the site's root, with `/` on every system.
fn name_of(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    relative.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
fn read_one(name: &str, path: &Path) -> Result<File, Diagnostic> {
    let bytes = std::fs::read(path).map_err(|error| unreadable(name, &reason(Some(&error))))?;
    file(name, bytes)
}

#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
fn canonical(path: &Path) -> std::io::Result<PathBuf> {
    std::fs::canonicalize(path)
}

/// Makes a file of its name and bytes: text where the ending says so.
pub(super) fn file(name: &str, bytes: Vec<u8>) -> Result<File, Diagnostic> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if !TEXT.contains(&ending) {
        let digest = Digest::of(&bytes);
        return Ok(File::Bytes(Arc::new(Blob { path: name.into(), bytes: bytes.into(), digest })));
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            Ok(File::Text(Arc::new(Source::new(name, text))))
        }
        Err(error) => Err(not_utf8(name, &bytes, error.valid_up_to())),
    }
}

fn not_utf8(name: &str, bytes: &[u8], at: usize) -> Diagnostic {
    // The text up to the fault is good, and what follows is shown with replacement characters.
    let source = Source::new(name, &String::from_utf8_lossy(bytes));
    let good = String::from_utf8_lossy(&bytes[..at]).len();
    let byte = bytes.get(at).copied().unwrap_or(0);
    Diagnostic::new(&NOT_UTF8, format!("this file is not UTF-8: found the byte 0x{byte:02X}"))
        .at(&source, good..good + 1)
        .hint("save the file again with the encoding UTF-8")
}

fn outside(name: &str, what: &str) -> Diagnostic {
    Diagnostic::new(&OUTSIDE, format!("this symbolic link {what}"))
        .in_file(name)
        .hint("copy the file into the site and remove the link")
}

fn unreadable(name: &str, reason: &str) -> Diagnostic {
    Diagnostic::new(&UNREADABLE, format!("this file cannot be read: {reason}"))
        .in_file(name)
        .hint("change the permissions of the file, or remove it")
}

/// The system's reason, without the number it appends.
fn reason(error: Option<&std::io::Error>) -> String {
    let text = error.map_or_else(|| "unknown reason".into(), ToString::to_string);
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}
