//! File names that every system can hold, and that make good addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::file_name::{LONGEST_PATH, problem, too_long};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::tree::STATIC;

pub(super) const NOT_PORTABLE: Code = Code {
    name: "file-name",
    severity: Severity::Error,
    adjustable: false,
    what: "A file or folder name has characters that do not work everywhere: spaces, accents, signs; or it is a name that Windows reserves.",
    why: "Names become addresses of pages, and travel between Windows, macOS and Linux. Such names break links, or cannot be copied at all.",
    fix: "Rename the file with letters a to z, digits, hyphens, underscores and dots. Translated addresses come from `slug` in the front matter.",
};

pub(super) const TOO_LONG: Code = Code {
    name: "long-file-name",
    severity: Severity::Error,
    adjustable: false,
    what: "The name of a file or folder is too long for what is made of it, or its path is.",
    why: "What is published has a digest, a size and an ending in its name besides. The site could not be written, or not be copied to another computer or host.",
    fix: "Give it a shorter name, or put fewer folders inside each other.",
};

pub(super) const CASE: Code = Code {
    name: "file-name-case",
    severity: Severity::Error,
    adjustable: false,
    what: "Two names differ only in capital and small letters.",
    why: "On Windows and macOS they are the same file, so one of them would be lost.",
    fix: "Rename one of the two.",
};

/// Endings of files that editors keep beside a text while they write it: Vim, `JetBrains`, Kate and
/// others.
const TEMPORARY: [&str; 7] = ["~", ".tmp", ".swp", ".swx", ".bak", "___jb_tmp___", "___jb_old___"];

/// Hidden files and folders that systems, editors and version histories keep for themselves, in small letters.
const OWN: [&str; 15] = [
    ".git",
    ".gitattributes",
    ".gitignore",
    ".gitkeep",
    ".gitmodules",
    ".hg",
    ".hgignore",
    ".svn",
    ".bzr",
    ".jj",
    ".idea",
    ".vscode",
    ".directory",
    ".ds_store",
    ".localized",
];

/// How the names of other such files begin: of Emacs, macOS, file systems.
const OWN_BEGIN: [&str; 4] = [".#", "._", ".nfs", ".fuse_hidden"];

/// Such files of Windows, which are not hidden elsewhere.
const WINDOWS: [&str; 3] = ["thumbs.db", "ehthumbs.db", "desktop.ini"];

/// Whether a file or folder of this name, in the folder `root` of the site, is no part of the site: hidden, or
/// an editor's or a system's own. Hidden files of `static/` are published.
pub(super) fn ignored(root: &str, name: &str) -> bool {
    // Vim asks with a file of this name whether it may write into a folder.
    if name.starts_with('#') || name == "4913" || TEMPORARY.iter().any(|ending| name.ends_with(ending)) {
        return true;
    }
    if root != STATIC {
        return name.starts_with('.');
    }
    let lower = name.to_ascii_lowercase();
    [&OWN[..], &WINDOWS].concat().contains(&&*lower) || OWN_BEGIN.iter().any(|begin| lower.starts_with(begin))
}

pub(super) fn check<'a>(paths: impl Iterator<Item = &'a Arc<str>>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for path in paths {
        let mut end = 0;
        for name in path.split('/') {
            end += name.len();
            // A folder is named once, not with each file in it.
            if let Some(found) = fault(name).filter(|_| named.insert(&path[..end])) {
                diagnostics.push(found.in_file(&path[..end]));
            }
            end += 1;
        }
        if path.len() > LONGEST_PATH {
            let found = format!(
                "this path has {} characters; {LONGEST_PATH} is the most that works on every system",
                path.len()
            );
            diagnostics.push(
                Diagnostic::new(&TOO_LONG, found)
                    .in_file(path)
                    .hint("use shorter names, or fewer folders inside each other"),
            );
        }
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            diagnostics.push(
                Diagnostic::new(&CASE, format!("this name differs from `{other}` only in capital letters"))
                    .in_file(path)
                    .hint("rename one of the two"),
            );
        }
    }
    diagnostics
}

/// What is wrong with the name of a file or folder, or of the folder that is made of a page.
fn fault(name: &str) -> Option<Diagnostic> {
    if let Some(found) = too_long(name) {
        return Some(Diagnostic::new(&TOO_LONG, found).hint("choose a shorter name"));
    }
    let found = problem(name).or_else(|| name.strip_suffix(".md").and_then(problem))?;
    let hint = "choose a name of letters a to z, digits, `-`, `_` and `.`";
    Some(Diagnostic::new(&NOT_PORTABLE, found).hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_files_of_editors_alone() {
        for name in [".#_index.md", "#a.md#", "a.md~", ".a.md.swp", "a.md___jb_tmp___", "4913", ".git"] {
            assert!(ignored("content", name) && ignored(STATIC, name), "{name}");
        }
        for name in ["_index.md", "tmp.md", "tmp", "bak", "49130", "a-swp.md"] {
            assert!(!ignored("content", name) && !ignored(STATIC, name), "{name}");
        }
    }

    #[test]
    fn hidden_files_are_published_where_they_are_nobodys_own() {
        for name in [".well-known", ".nojekyll", ".domains", ".env", ".htaccess"] {
            assert!(ignored("content", name) && !ignored(STATIC, name), "{name}");
        }
        for name in [".DS_Store", "._logo.png", "Thumbs.db", "Desktop.INI", ".gitkeep", ".Git", ".svn"] {
            assert!(ignored(STATIC, name), "{name}");
        }
    }
}
