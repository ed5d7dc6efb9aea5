//! Files of `static/` that hosts and services look for: whether they would find them, and what they would read.
//!
//! Takes the static files, the settings and the day; gives diagnostics. No other file of `static/` is read here.

use crate::base::{Code, Date, Diagnostic, Severity, host_files};
use crate::model::settings::Settings;
use crate::model::tree::{STATIC, Tree};

pub(super) const STATIC_NAME: Code = Code {
    name: "static-name",
    severity: Severity::Error,
    adjustable: true,
    what: "A file of `static/` is called or placed a little otherwise than hosts and services look for it.",
    why: "Nobody finds it: the site is not shown under its domain, or nobody learns where to report a fault.",
    fix: "Rename it as the message says.",
};

pub(super) const BAD_CNAME: Code = Code {
    name: "bad-cname",
    severity: Severity::Error,
    adjustable: true,
    what: "`static/CNAME` does not hold the name of one domain, and nothing else.",
    why: "The host reads its first line as the name of a domain. With `https://`, a path or a second name the site is not shown under any.",
    fix: "Write the name alone, in one line: `www.example.org`.",
};

pub(super) const OTHER_DOMAIN: Code = Code {
    name: "other-domain",
    severity: Severity::Warning,
    adjustable: true,
    what: "`static/CNAME` holds another domain than `base_url`.",
    why: "The site is shown under the one, while its feeds, its sitemap, the QR codes and the printed cards lead to the other.",
    fix: "Write the same domain in both.",
};

pub(super) const SECURITY_TXT: Code = Code {
    name: "security-txt",
    severity: Severity::Warning,
    adjustable: true,
    what: "A `security.txt` has expired, or does not say when it will.",
    why: "By RFC 9116 nobody may use it then: who finds a fault of the site has nobody to tell.",
    fix: "Check what it says, then write a line `Expires: 2027-01-01T00:00:00Z` with a day within a year.",
};

/// Looks at these files.
pub(super) fn check(tree: &Tree, settings: &Settings) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut folders: Vec<&str> = Vec::new();
    for (path, blob) in tree.static_files() {
        let file = format!("{STATIC}/{path}");
        let top = path.split('/').next().unwrap_or(path);
        match host_files::published(top).filter(|right| right != top) {
            // The old place of the file counts as well (RFC 9116, section 3).
            Some(right) if right.ends_with("security.txt") && top == "security.txt" => {}
            Some(right) => {
                if !folders.contains(&top) {
                    folders.push(top);
                    diagnostics.push(
                        Diagnostic::new(
                            &STATIC_NAME,
                            format!("hosts look for `{right}`, and not for `{top}`"),
                        )
                        .in_file(&format!("{STATIC}/{top}"))
                        .hint(format!("rename it to `{right}`")),
                    );
                }
                continue;
            }
            None => {}
        }
        let text = || String::from_utf8_lossy(&blob.bytes).into_owned();
        match path {
            _ if blob.is_unread() => {}
            "CNAME" => diagnostics.extend(cname(&file, &text(), settings)),
            ".well-known/security.txt" | "security.txt" => {
                diagnostics.extend(security(&file, &text(), tree.today));
            }
            _ => {}
        }
    }
    diagnostics
}

fn cname(file: &str, text: &str, settings: &Settings) -> Option<Diagnostic> {
    let bad =
        |message: String, hint: String| Some(Diagnostic::new(&BAD_CNAME, message).in_file(file).hint(hint));
    let own = host_of(&settings.base_url);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(name) = lines.next() else {
        return bad("this file is empty".to_owned(), format!("write the name of the domain: `{own}`"));
    };
    if lines.next().is_some() {
        return bad(
            "this file holds several lines, and hosts read one domain".to_owned(),
            format!("keep one line: `{own}`"),
        );
    }
    let bare = host_of(name);
    let is_name = |name: &str| {
        name.contains('.')
            && name.split('.').all(|part| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-'))
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
    };
    if !is_name(name) {
        let proposed = if is_name(bare) { bare } else { own };
        let message = format!("`{}` is not the bare name of a domain", name.escape_debug());
        return bad(message, format!("write `{proposed}`"));
    }
    (!name.eq_ignore_ascii_case(own)).then(|| {
        let message = format!("this is the domain `{name}`, and `base_url` has `{own}`");
        let hint = "write the same domain here and in `base_url` of site.yaml";
        Diagnostic::new(&OTHER_DOMAIN, message).in_file(file).hint(hint)
    })
}

/// The name of the computer in an address, or in what looks like one.
fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':', '?', '#']).next().unwrap_or(rest)
}

fn security(file: &str, text: &str, today: Date) -> Option<Diagnostic> {
    let fields = text.lines().filter_map(|line| line.split_once(':'));
    let mut expires = fields.filter(|(name, _)| name.trim().eq_ignore_ascii_case("expires"));
    let Some((_, value)) = expires.next() else {
        return Some(warn(file, "this file does not say when it expires".to_owned()));
    };
    let day = value.trim();
    match day.get(..10).and_then(Date::parse) {
        Some(date) if date < today => {
            Some(warn(file, format!("this file has expired on {date}, so that nobody may use it")))
        }
        Some(_) => None,
        None => Some(warn(file, format!("`{}` is not a day on which this file expires", day.escape_debug()))),
    }
}

fn warn(file: &str, message: String) -> Diagnostic {
    let hint =
        "check what it says, and write `Expires:` with a day within a year, like `2027-01-01T00:00:00Z`";
    Diagnostic::new(&SECURITY_TXT, message).in_file(file).hint(hint)
}
