//! Links whose words name an address lead to that address.
//!
//! Somebody who prints the page, or reads it aloud, hands on what the words say. Most often the words are from the link
//! that a new one was copied from.

use url::Url;

use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::{Body, Document};
use crate::model::site::Site;

pub(super) const OTHER_ADDRESS: Code = Code {
    name: "other-address",
    severity: Severity::Warning,
    adjustable: true,
    what: "The words of a link name one address, and the link leads to another.",
    why: "Readers end up where they did not want to go, and on paper only the words are left.",
    fix: "Write the same address twice, or words that say where the link leads.",
};

pub(super) fn check(site: &Site, document: &Document, body: &Body, diagnostics: &mut Vec<Diagnostic>) {
    for link in &body.links {
        let written = document.source.text.get(link.range.clone());
        let Some(words) = written.and_then(|text| text.strip_prefix('[')?.split(']').next()) else {
            continue;
        };
        let Some(named) = named(words.trim()) else { continue };
        if !leads_there(&named, &link.dest, &site.settings.base_url) {
            diagnostics.push(
                Diagnostic::new(
                    &OTHER_ADDRESS,
                    format!("this link names `{}` and leads to `{}`", words.trim(), link.dest),
                )
                .at(&document.source, link.range.clone())
                .hint("write the same address twice, or words that say where the link leads"),
            );
        }
    }
}

/// What words name that are an address.
#[derive(Debug, PartialEq, Eq)]
enum Named {
    /// A site, by its name without `www.`.
    Site(String),
    Mail(String),
}

/// Ends of names by which a word without `www.` is taken for a site's, besides those of countries.
const ENDS: [&str; 8] = ["org", "com", "net", "info", "int", "edu", "gov", "ngo"];

fn named(words: &str) -> Option<Named> {
    if words.is_empty() || words.contains(char::is_whitespace) || !words.contains('.') {
        return None;
    }
    if let Some((person, host)) = words.rsplit_once('@') {
        let mail = !person.is_empty() && !person.contains('/') && is_name(host);
        return mail.then(|| Named::Mail(words.to_lowercase()));
    }
    let (said, rest) = match words.split_once("://") {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") =>
        {
            (true, rest)
        }
        Some(_) => return None,
        None => (false, words),
    };
    let host =
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    let bare = host.strip_prefix("www.").unwrap_or(&host);
    let end = bare.rsplit('.').next().unwrap_or_default();
    let known = said || bare.len() < host.len() || ENDS.contains(&end) || end.len() == 2;
    (known && is_name(bare)).then(|| Named::Site(bare.to_owned()))
}

/// Whether a text can be the name of a site: parts of letters, digits and hyphens, the last one of letters.
fn is_name(host: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let end = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(part)
        && end.chars().count() > 1
        && end.chars().all(char::is_alphabetic)
}

fn leads_there(named: &Named, address: &str, base_url: &str) -> bool {
    let mail =
        address.strip_prefix("mailto:").map(|mail| mail.split('?').next().unwrap_or(mail).to_lowercase());
    let host = |address: &str| {
        let host = Url::parse(address).ok()?.host_str()?.to_lowercase();
        let (host, _) = idna::domain_to_unicode(&host);
        Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
    };
    match named {
        Named::Mail(own) => mail.is_none_or(|mail| mail == *own) && address.starts_with("mailto:"),
        Named::Site(own) => match mail {
            Some(mail) => mail.rsplit('@').next() == Some(own.as_str()),
            // A page of the site is at the site's own address.
            None => host(address).or_else(|| host(base_url)).is_none_or(|host| host == *own),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_name_an_address_are_told_from_others() {
        let site = |name: &str| Some(Named::Site(name.to_owned()));
        assert_eq!(named("https://www.a.org/x"), site("a.org"));
        assert_eq!(named("a-b.nl/help"), site("a-b.nl"));
        assert_eq!(named("www.пример.рф"), site("пример.рф"));
        assert_eq!(named("Help@A.org"), Some(Named::Mail("help@a.org".to_owned())));
        for words in
            ["the law", "St.Pauli", "e.g.", "i.e", "4.1", "art.7", "see a.org", "v1.2.3", "@name", ""]
        {
            assert_eq!(named(words), None, "{words}");
        }
    }

    #[test]
    fn the_same_address_may_be_written_in_two_ways() {
        let leads =
            |words: &str, address: &str| leads_there(&named(words).unwrap(), address, "https://own.org/");
        for (words, address) in [
            ("a.org", "https://www.a.org/help"),
            ("https://a.org", "http://a.org"),
            ("www.own.org/help", "help.md"),
            ("a@b.org", "mailto:A@b.org?subject=x"),
            ("b.org", "mailto:a@b.org"),
            ("www.пример.рф", "https://xn--e1afmkfd.xn--p1ai/"),
        ] {
            assert!(leads(words, address), "{words} {address}");
        }
        for (words, address) in [
            ("a.org", "https://b.org/"),
            ("https://a.org", "https://a.org.uk/"),
            ("a.org", "help.md"),
            ("a@b.org", "mailto:c@b.org"),
            ("a@b.org", "https://b.org/"),
        ] {
            assert!(!leads(words, address), "{words} {address}");
        }
    }
}
