//! Addresses that lead out of a site: of the web, of mail, of a telephone (see `telephone.rs`).
//!
//! Takes what an author wrote; gives an address that can do nothing but lead there, or why it is none.
//! Each kind is a type, so that what has not been through here cannot stand where one is wanted.

use std::fmt;

use url::{Host, Url};

use super::host_name::{OWN_NETWORK, check_public_name, name_as_read};
pub use super::telephone::Telephone;
use super::{Code, Severity};

/// A file of the site loads something from another site.
pub const EXTERNAL: Code = Code {
    name: "external-resource",
    severity: Severity::Error,
    adjustable: false,
    what: "A page, a style sheet or a picture loads something from another site.",
    why: "The other site learns who reads this page, when, and from where. For some readers that is dangerous.",
    fix: "Put a copy of the file into the site, or remove it. Links that a reader follows on purpose are fine.",
};

/// Why a text is not an address of its kind: it follows "the address".
pub type Why = &'static str;

/// A complete address of the web, as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebAddress(String);

impl WebAddress {
    /// Reads an address as a browser does, and refuses what people and browsers read differently.
    ///
    /// # Errors
    /// It is of another scheme, names nobody's computer, names a person before the computer, or holds
    /// characters of which browsers make others.
    pub fn parse(text: &str) -> Result<Self, Why> {
        let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") {
            return Err("must begin with `https://`");
        }
        // Browsers take `https:host` and `https:\\host` for the same thing, people do not.
        let Some(host) = rest.strip_prefix("//").filter(|rest| !rest.starts_with('/')) else {
            return Err("must begin with `https://` and the name of a site");
        };
        if text.contains(is_never_in_address) {
            return Err("holds a space or a sign that is written as `%` and two digits");
        }
        let url = Url::parse(text).map_err(|_| "does not name a site")?;
        // A `@` in front of the name, with or without a user and a password: the site is what follows it.
        let authority = &host[..host.find(['/', '?', '#']).unwrap_or(host.len())];
        if authority.contains('@') {
            return Err("holds a name before an `@`, which hides the site it leads to");
        }
        host_as_read(&url, authority)?;
        Ok(Self(format!("{scheme}:{rest}")))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Refuses names and numbers of computers of which browsers make others.
fn host_as_read(url: &Url, authority: &str) -> Result<(), Why> {
    let host = url.host().ok_or("does not name a site")?;
    if url.port() == Some(0) {
        return Err("has the port 0, which leads nowhere");
    }
    let name = authority.split(':').next().unwrap_or(authority);
    match host {
        Host::Ipv4(number) if number.to_string() != name => {
            Err("writes the number of a computer otherwise than browsers show it")
        }
        Host::Domain(_) if name.strip_suffix('.').unwrap_or(name).split('.').any(str::is_empty) => {
            Err("has an empty part in the name of the site")
        }
        Host::Domain(domain) => name_as_read(name).and_then(|()| check_public_name(domain)),
        Host::Ipv4(number)
            if number.is_loopback()
                || number.is_private()
                || number.is_link_local()
                || number.is_unspecified()
                || number.is_broadcast() =>
        {
            Err(OWN_NETWORK)
        }
        Host::Ipv6(number)
            if number.is_loopback()
                || number.is_unspecified()
                || number.is_unique_local()
                || number.is_unicast_link_local() =>
        {
            Err(OWN_NETWORK)
        }
        _ => Ok(()),
    }
}

/// White space, control characters, and signs that browsers change or that end an attribute.
fn is_never_in_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\\<>\"`".contains(c)
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One mail address, without anything that fills in a letter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MailAddress(String);

impl MailAddress {
    /// Reads `name@site.example`.
    ///
    /// # Errors
    /// It is not one plain address. Headers (`?bcc=`), further addresses and escapes are refused: a
    /// letter would go to others too.
    pub fn parse(text: &str) -> Result<Self, Why> {
        let Some((name, site)) = text.split_once('@') else { return Err("has no `@`") };
        let dots = |text: &str| text.starts_with('.') || text.ends_with('.') || text.contains("..");
        let plain = |c: char| c.is_ascii_alphanumeric() || "._+-'".contains(c);
        if name.is_empty() || dots(name) || !name.chars().all(plain) {
            return Err("is not one plain address like `name@example.org`");
        }
        // RFC 5321, section 4.5.3.1.
        if name.len() > 64 || text.len() > 254 {
            return Err("is longer than a mail address can be");
        }
        let labels = site.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
        if !labels || !site.contains('.') {
            return Err("is not one plain address like `name@example.org`");
        }
        name_as_read(site)?;
        check_public_name(&idna::domain_to_ascii(site).map_err(|_| "does not name a site")?)?;
        Ok(Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The scheme by which a browser reads an address: in small letters, without the white space and
/// control characters that browsers take out of it. None where the address is a relative one.
#[must_use]
pub fn scheme(address: &str) -> Option<String> {
    let address = address.trim_start_matches(|c: char| c <= ' ');
    let mut scheme = String::new();
    for c in address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')) {
        match c {
            ':' if !scheme.is_empty() => return Some(scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(c.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(c),
            _ => return None,
        }
    }
    None
}

/// Whether a browser reads a relative address as one of another site: `//host`, and `/\host` and
/// `\\host`, which are the same to it.
#[must_use]
pub fn is_other_host(address: &str) -> bool {
    let mut signs =
        address.trim_start_matches(|c: char| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r'));
    let mut slash = || matches!(signs.next(), Some('/' | '\\'));
    slash() && slash()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_web_leads_where_people_read_that_it_leads() {
        for good in [
            "https://picum.org/",
            "http://picum.org",
            "https://example.org:8080/a/b?c=d&e=(f)#g@h",
            "https://example.org/~a/@user",
            "https://münchen.example/straße",
            "https://192.0.2.1/",
            "https://192.0.2.1:81/",
            "https://[2001:db8::1]/",
            "https://пример.example/",
            "https://उदाहरण.example/",
            "https://हिन्दी.example/",
            "https://مثال.example/",
            "https://a_b.example./",
            "https://осора.рф/",
            "https://россия.example/",
            "https://yıldız.example/",
            "https://xn--mnchen-3ya.example/",
        ] {
            assert_eq!(WebAddress::parse(good).unwrap().as_str(), good);
        }
        assert_eq!(WebAddress::parse("HTTPS://picum.org/A").unwrap().as_str(), "https://picum.org/A");
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//picum.org/",
            "/x",
            "picum.org",
            "",
            "ftp://picum.org",
            "https:picum.org",
            "https:///picum.org",
            "https://",
            "https:\\\\picum.org",
            "https:/picum.org",
            "https://picum.org@evil.example/",
            "https://a:b@evil.example/",
            "https://@evil.example/",
            "https://picum.org\\@evil.example/",
            "java\tscript:alert(1)",
            "https://picum.org/a b",
            "https://picum.org/\"",
            "https://picum.org/<b>",
            "https://pic\num.org/",
            " https://picum.org/",
            "https://a b.example/",
            "https://[::/",
            "https://picum.org:99999/",
            "https://?x",
            "blob:https://picum.org/x",
            "view-source:https://picum.org/",
            "https://picum%2eorg/",
            "https://picum.org%2eevil.example/",
            "https://pi\u{ad}cum.org/",
            "https://picum\u{3002}org/",
            "https://picum\u{ff0e}org/",
            "https://picum\u{ff61}org/",
            "https://ｐicum.org/",
            "https://picum\u{200b}.org/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://127.1/",
            "https://192.0.2.1./",
            "https://picum.org:0/",
            "https://picum..org/",
            "https://.picum.org/",
            "https://рicum.org/",
            "https://picum\u{2024}org/",
            "https://аррӏе.example/",
            "https://www.ѕсоре.example/",
            "https://ορο.example/",
            "https://xn--80ak6aa92e.example/",
            "https://localhost/",
            "https://localhost./",
            "https://printer/",
            "https://printer.local/",
            "https://10.0.0.1/",
            "https://127.0.0.1/",
            "https://192.168.0.1/",
            "https://0.0.0.0/",
            "https://[::1]/",
            "https://[fe80::1]/",
            "https://[fd00::1]/",
            "https://-a.example/",
            "https://a-.example/",
            &format!("https://{}.example/", "a".repeat(64)),
            &format!("https://{}example/", "a.".repeat(124)),
            "https://xn--pple-43d.example/",
        ] {
            assert!(WebAddress::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_mail_address_is_one_plain_address() {
        for good in ["info@picum.org", "a.b+c-d_e@x-y.example", "o'neill@example.org", "info@münchen.example"]
        {
            assert_eq!(MailAddress::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "a@b.c?bcc=x@y.z",
            "a@b.c,x@y.z",
            "a@b.c;x@y.z",
            "a%40b.c",
            "a@b.c&bcc=x",
            "a@b",
            "@b.c",
            "a@",
            "a b@c.d",
            "a@b..c",
            ".a@b.c",
            "a.@b.c",
            "a..b@c.d",
            "a@-b.c",
            "a\n@b.c",
            "a@b.c\n",
            "\"a\"@b.c",
            "<a@b.c>",
            "a@b.c#x",
            "a@b.c/x",
            "a%0Abcc:x@b.c",
            "a@b@c.d",
            "",
            "a@[192.0.2.1]",
            "a@рicum.org",
            "a@ｐicum.org",
        ] {
            assert!(MailAddress::parse(bad).is_err(), "{bad}");
        }
        let labels = format!("{}.{}", "b".repeat(63), "c".repeat(63));
        let mail = |name: usize, rest: usize| {
            MailAddress::parse(&format!("{}@{labels}.{}.example", "a".repeat(name), "d".repeat(rest)))
        };
        assert!(mail(64, 10).is_ok() && mail(65, 10).is_err());
        assert_eq!(mail(63, 54).unwrap().as_str().len(), 254);
        assert!(mail(64, 54).is_err());
    }

    #[test]
    fn knows_a_scheme_as_a_browser_does() {
        for (address, found) in [
            ("https://x", Some("https")),
            ("JavaScript:x", Some("javascript")),
            (" \u{1}java\tscr\nipt:x", Some("javascript")),
            ("svn+ssh:x", Some("svn+ssh")),
            ("h323:x", Some("h323")),
            ("a/b:c.md", None),
            ("page.md", None),
            ("#a:b", None),
            (":x", None),
            ("1x:y", None),
        ] {
            assert_eq!(scheme(address).as_deref(), found, "{address}");
        }
        for address in ["//x", "/\\x", "\\\\x", "\\/x", " /\t/x"] {
            assert!(is_other_host(address), "{address}");
        }
        for address in ["/x", "x//y", "../x", "", "/"] {
            assert!(!is_other_host(address), "{address}");
        }
    }
}
