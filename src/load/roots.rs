//! What of a site's folder is read at all.
//!
//! Takes the site's folder; says what in it is named like a folder that is read, but for capital letters, or belongs into the static
//! folder, and what is wrong with a link in that folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::base::{Code, Diagnostic, Severity, host_files};
use crate::model::redirects::REDIRECTS;
use crate::model::tree::STATIC;

/// Folders and files of a site that a build looks at. Everything else is not kyr's.
pub(super) const ROOTS: [&str; 5] = ["site.yaml", "content", "locales", "themes", STATIC];

pub(super) const ROOT_NAME: Code = Code {
    name: "folder-name",
    severity: Severity::Error,
    adjustable: false,
    what: "A folder or file beside `site.yaml` has the name of one that kyr reads, but for capital letters; or it is the list of redirects, which stands in `content/`.",
    why: "Some systems take the two for the same. On the others it is not read, and what is in it is missing from the site.",
    fix: "Rename it as the message says.",
};

pub(super) const STATIC_LINK: Code = Code {
    name: "static-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A symbolic link stands in `static/`, or in its place.",
    why: "All that is in that folder is published. A link could publish what is not meant for anybody: settings, drafts, a version history.",
    fix: "Copy the file itself to where the link is.",
};

pub(super) const BESIDE_STATIC: Code = Code {
    name: "beside-static",
    severity: Severity::Warning,
    adjustable: true,
    what: "A file for the host of the site stands beside `site.yaml`, and not in `static/`.",
    why: "It is not published, so the host never sees it: the site is not shown under its domain, or a service does not believe whose it is.",
    fix: "Move it into the folder `static/`.",
};

/// What is wrong with the name of a file or folder beside `site.yaml`: it is a root's, but for capital letters, or
/// it is looked for below `static/`.
pub(super) fn misnamed(name: &str) -> Option<Diagnostic> {
    let same = |root: &&str| *root != name && root.eq_ignore_ascii_case(name);
    let list = ["redirects.yaml", "redirects.yml"].iter().any(|list| list.eq_ignore_ascii_case(name));
    if let Some(root) = Some(REDIRECTS).filter(|_| list).or_else(|| ROOTS.into_iter().find(same)) {
        return Some(
            Diagnostic::new(&ROOT_NAME, format!("kyr reads `{root}`, and not `{name}`"))
                .in_file(name)
                .hint(format!("rename it to `{root}`")),
        );
    }
    let published = host_files::published(name)?;
    Some(
        Diagnostic::new(&BESIDE_STATIC, "this is for the site's host, and it is not published from here")
            .in_file(name)
            .hint(format!("move it to {STATIC}/{published}")),
    )
}

/// Looks for such names.
#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
pub(super) fn check(home: &Path) -> BTreeMap<Arc<str>, Diagnostic> {
    // A folder that cannot be listed is no site, which is said elsewhere.
    let entries = std::fs::read_dir(home).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names.filter_map(|name| Some((name.as_str().into(), misnamed(&name)?))).collect()
}

/// What is said of a link in the static folder, wherever it leads.
pub(super) fn static_link(name: &str) -> Diagnostic {
    Diagnostic::new(&STATIC_LINK, "this is a symbolic link, and what is in `static/` is published")
        .in_file(name)
        .hint("copy the file itself to here")
}
