//! Addresses of sites: what a person may write as one.

use url::{Host, Url};

use super::external::{WebAddress, Why};
use super::host_name::{OWN_NETWORK, check_public_name};
use super::visible::acts;

/// Which address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The address of the site itself: it stands in files of many kinds, and files are found below it.
    Base,
    /// A page elsewhere.
    Elsewhere,
}

/// What is wrong with an address, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Follows the name of what has the address: `is not a web address`.
    pub what: String,
    pub hint: String,
}

/// What keeps a text from being a complete web address.
#[must_use]
pub fn problem(text: &str, purpose: Purpose) -> Option<Problem> {
    let example = "write a complete address like `https://example.org/`";
    let problem = |what: &str, hint: &str| Some(Problem { what: what.into(), hint: hint.into() });
    let (scheme, rest) = text.split_once("://").unwrap_or_default();
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or(rest);
    if !matches!(scheme, "http" | "https") || text.contains(|c: char| c.is_whitespace() || acts(c)) {
        return problem("is not a web address", example);
    }
    let url = match Url::parse(text) {
        Ok(url) => url,
        Err(error) => return problem(&format!("is not a web address ({error})"), example),
    };
    if authority.contains('@') {
        return problem(
            "has a user name or a password, which every reader would see",
            "leave out what stands before the `@`",
        );
    }
    if url.query().is_some() || url.fragment().is_some() {
        return problem("goes on after its path", "leave out what begins with `?` or `#`");
    }
    let path_is_plain = url
        .path()
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/'));
    let empty_part = url.path().contains("//");
    if purpose == Purpose::Base && (!path_is_plain || empty_part) {
        return problem(
            "has signs in its path that do not work everywhere",
            "write the path with letters a to z, digits, `-`, `.`, `_` and `~`",
        );
    }
    let last = url.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let ending = last.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    if purpose == Purpose::Base && ending.is_some_and(|ending| FILES.contains(&ending.as_str())) {
        return problem(
            "ends with the name of a file: pages are found below it",
            &format!("leave out `{last}`, and end with the folder"),
        );
    }
    if let Some(Host::Domain(host)) = url.host()
        && !host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
    {
        return problem("has signs in its name that no name on the web has", example);
    }
    // Signs that browsers correct: `\`, quotes, capitals, dots, names in other scripts. Not every program
    // that reads the published files does.
    let plain = url.as_str();
    if plain != text && plain.strip_suffix('/') != Some(text) {
        return problem("is not written as programs write it", &format!("write it as `{plain}`"));
    }
    match leads_nowhere(text, &url, purpose) {
        Some(why) => problem(why, example),
        None => None,
    }
}

/// Endings of files with which the address of no folder ends.
const FILES: [&str; 8] = ["html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "xml"];

/// Whether an address is one of a site, or of its folder: on the same computer, with or without `www.`, and below it.
#[must_use]
pub fn is_within(address: &str, base: &str) -> bool {
    let (Ok(address), Ok(base)) = (Url::parse(address), Url::parse(base)) else { return false };
    let host = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    let folder = base.path().trim_end_matches('/');
    let below =
        address.path().strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    host(&address) == host(&base) && address.port_or_known_default() == base.port_or_known_default() && below
}

/// The longest address of a site, in bytes: every page's is longer, and some become QR codes.
const LONGEST_BASE: usize = 500;

/// Why nobody would get there. A site may be tried at the author's own computer; readers cannot be sent there.
fn leads_nowhere(text: &str, url: &Url, purpose: Purpose) -> Option<Why> {
    if purpose == Purpose::Elsewhere {
        return WebAddress::parse(text).err();
    }
    if url.port() == Some(0) {
        return Some("has the port 0, which leads nowhere");
    }
    if text.len() > LONGEST_BASE {
        return Some("is too long: the addresses of all pages begin with it");
    }
    let Some(Host::Domain(name)) = url.host() else { return None };
    match check_public_name(name) {
        Err(why) if why != OWN_NETWORK => Some(why),
        _ if name.split('.').all(str::is_empty) => Some("does not name a site"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses() {
        for good in [
            "https://example.org/",
            "https://example.org",
            "http://example.org:8080/rights/",
            "https://example.org/~us/know_your.rights",
            "http://127.0.0.1:1313/",
            "http://[::1]/",
            "https://xn--bcher-kva.example/",
        ] {
            assert_eq!(problem(good, Purpose::Base), None, "{good}");
        }
        for good in ["https://www.bbc.com/weather", "https://example.org/a,b;c/d%20e"] {
            assert_eq!(problem(good, Purpose::Elsewhere), None, "{good}");
        }
    }

    #[test]
    fn addresses_within_a_site() {
        for (address, within) in [
            ("https://rights.example/", true),
            ("https://www.rights.example/en/", true),
            ("https://rights.example", true),
            ("https://other.example/", false),
            ("https://rights.example:8080/", false),
        ] {
            assert_eq!(is_within(address, "https://rights.example/"), within, "{address}");
        }
        assert!(is_within("https://host.example/us/en/", "https://host.example/us"));
        assert!(!is_within("https://host.example/use/", "https://host.example/us"));
        assert!(!is_within("https://host.example/", "https://host.example/us/"));
    }

    #[test]
    fn addresses_that_lead_nowhere() {
        for bad in [
            "https://example.org:0/",
            "https://.",
            "https://a..example/",
            &format!("https://{}.example/", "a".repeat(64)),
            &format!("https://example.org/{}/", "a".repeat(500)),
        ] {
            assert!(problem(bad, Purpose::Base).is_some(), "{bad}");
            assert!(bad.len() > 500 || problem(bad, Purpose::Elsewhere).is_some(), "{bad}");
        }
        let base = |length: usize| format!("https://example.org/{}/", "a".repeat(length - 21));
        assert_eq!(problem(&base(LONGEST_BASE), Purpose::Base), None);
        assert!(problem(&base(LONGEST_BASE + 1), Purpose::Base).is_some());
        let host = |last: usize| {
            let label = "a".repeat(63);
            format!("https://{label}.{label}.{label}.{}.{}/", "b".repeat(last - 31), "c".repeat(30))
        };
        assert_eq!(problem(&host(61), Purpose::Elsewhere), None);
        assert!(problem(&host(62), Purpose::Elsewhere).is_some());
        assert_eq!(problem("http://localhost:8080/", Purpose::Base), None);
        assert!(problem("http://localhost:8080/", Purpose::Elsewhere).is_some());
    }

    #[test]
    fn bad_addresses() {
        for (bad, what) in [
            ("", "not a web address"),
            ("example.org", "not a web address"),
            ("ftp://example.org/", "not a web address"),
            ("HTTPS://example.org/", "not a web address"),
            ("javascript://example.org/", "not a web address"),
            ("https://", "not a web address"),
            ("https://:80/", "not a web address"),
            ("https:///path", "not written as"),
            ("https:///me@example.org/", "not written as"),
            ("https:/example.org", "not a web address"),
            ("https://example.org:port/", "not a web address"),
            ("https://example.org:99999/", "not a web address"),
            ("https://example.org:443/", "not written as"),
            ("https://exa mple.org/", "not a web address"),
            (" https://example.org/", "not a web address"),
            ("https://example.org/\n", "not a web address"),
            ("https://example.org/\u{7}", "not a web address"),
            ("https://example.org/\u{202e}", "not a web address"),
            ("https://me:secret@example.org/", "a user name or a password"),
            ("https://me@example.org/", "a user name or a password"),
            ("https://@example.org/", "a user name or a password"),
            ("https://example.org/?a=1", "goes on after its path"),
            ("https://example.org/#a", "goes on after its path"),
            ("https://example.org?", "goes on after its path"),
            ("https://example.org/a;b/", "signs in its path"),
            ("https://example.org/\"/", "signs in its path"),
            ("https://example.org/'/", "signs in its path"),
            ("https://example.org/<b>/", "signs in its path"),
            ("https://example.org/a%20b/", "signs in its path"),
            ("https://example.org//a/", "signs in its path"),
            ("https://example.org/a/../b/", "not written as"),
            ("https://example.org/index.html", "the name of a file"),
            ("https://example.org/en/INDEX.HTM/", "the name of a file"),
            ("https://example.org/index.php", "the name of a file"),
            ("https://example.org\\a", "not written as"),
            ("https://EXAMPLE.org/", "not written as"),
            ("https://bücher.example/", "not written as"),
            ("https://exa;mple.org/", "signs in its name"),
            ("https://exa\"mple.org/", "signs in its name"),
            ("https://exa'mple.org/", "signs in its name"),
            ("https://exa<mple.org/", "not a web address"),
            ("https://0x7f.1/", "not written as"),
        ] {
            let found = problem(bad, Purpose::Base).map(|problem| problem.what).unwrap_or_default();
            assert!(found.contains(what), "{bad:?}: {found:?}");
        }
        let hint = problem("https://bücher.example/x", Purpose::Base).map(|problem| problem.hint);
        assert_eq!(hint.as_deref(), Some("write it as `https://xn--bcher-kva.example/x`"));
    }
}
