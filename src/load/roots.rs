//! What of a site's folder is read at all.
//!
//! Takes the site's folder; says what in it is named like a folder that is read, but for capital letters, and what is wrong with a
//! link in the static folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::base::{Code, Diagnostic, Severity};
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

/// The root that is meant by a name, where it is written with capital letters; or the list of redirects.
pub(super) fn misnamed(name: &str) -> Option<&'static str> {
    if ["redirects.yaml", "redirects.yml"].iter().any(|list| list.eq_ignore_ascii_case(name)) {
        return Some(REDIRECTS);
    }
    ROOTS.into_iter().find(|root| *root != name && root.eq_ignore_ascii_case(name))
}

/// Looks for such names.
#[allow(clippy::disallowed_methods, reason = "this stage is the reader of files")]
pub(super) fn check(home: &Path) -> BTreeMap<Arc<str>, Diagnostic> {
    // A folder that cannot be listed is no site, which is said elsewhere.
    let entries = std::fs::read_dir(home).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let misnamed = names.filter_map(|name| Some((misnamed(&name)?, name)));
    let faults = misnamed.map(|(root, name)| {
        let fault = Diagnostic::new(&ROOT_NAME, format!("kyr reads `{root}`, and not `{name}`"))
            .in_file(&name)
            .hint(format!("rename it to `{root}`"));
        (name.into(), fault)
    });
    faults.collect()
}

/// What is said of a link in the static folder, wherever it leads.
pub(super) fn static_link(name: &str) -> Diagnostic {
    Diagnostic::new(&STATIC_LINK, "this is a symbolic link, and what is in `static/` is published")
        .in_file(name)
        .hint("copy the file itself to here")
}
