//! Files that hosts and services look for at certain addresses of a site.
//!
//! Takes the name of a file or folder; tells under which name it would be looked for.

/// The name under which hosts look for a file or folder that is called like this, right or nearly so: `CNAME` for
/// `cname.txt`. None where no host looks for it.
#[must_use]
pub fn published(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let google = lower.strip_prefix("google").and_then(|rest| rest.strip_suffix(".html"));
    match lower.as_str() {
        "cname" | "cname.txt" | "cname.md" => Some("CNAME".to_owned()),
        ".well-known" | "well-known" | "well_known" | ".well_known" => Some(".well-known".to_owned()),
        "security.txt" => Some(".well-known/security.txt".to_owned()),
        _ if google.is_some_and(|key| key.len() >= 8 && key.bytes().all(|b| b.is_ascii_hexdigit())) => {
            Some(name.to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_hosts_look_for() {
        for (name, path) in [
            ("CNAME", "CNAME"),
            ("cname", "CNAME"),
            ("CNAME.txt", "CNAME"),
            ("well-known", ".well-known"),
            ("google0123456789abcdef.html", "google0123456789abcdef.html"),
        ] {
            assert_eq!(published(name).as_deref(), Some(path), "{name}");
        }
        for name in ["README.md", "google.html", "google-maps.html", "cname.yaml", "LICENSE"] {
            assert_eq!(published(name), None, "{name}");
        }
    }
}
