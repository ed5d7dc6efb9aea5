//! The finished pages: every link in them leads to a file of the output, and to an id in it.
//!
//! Links in content were checked before; this finds what templates get wrong, in the bytes that
//! readers will load.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::resources;
use crate::base::{Code, Diagnostic, Severity};

pub(super) const DEAD_LINK: Code = Code {
    name: "dead-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A finished page links to something that is not in the output.",
    why: "Readers would find nothing.",
    fix: "Content links were checked before, so the link comes from a template of the theme: correct it there.",
};

pub(super) const REPEATED_ID: Code = Code {
    name: "repeated-id",
    severity: Severity::Error,
    adjustable: false,
    what: "Two elements of a finished page have the same id.",
    why: "Links and labels that refer to it reach only the first.",
    fix: "Rename a heading's `{#id}`, or correct the template.",
};

/// What the rules need to know of one finished page. Kept in the memo beside it.
#[derive(Debug, Clone, Default)]
pub struct PageFacts {
    /// Ids in the page.
    ids: Vec<Box<str>>,
    /// Relative addresses, each once.
    links: Vec<Box<str>>,
    styles: Vec<Box<str>>,
    /// What is wrong with the page alone.
    problems: Vec<(&'static Code, String)>,
}

/// Reads a finished page.
#[must_use]
pub fn facts(html: &str) -> PageFacts {
    let mut facts = PageFacts::default();
    let mut links: BTreeSet<Box<str>> = BTreeSet::new();
    let mut ids: HashSet<Box<str>> = HashSet::new();
    each_tag(html, &mut |tag, attributes| {
        for (name, value) in attributes {
            match *name {
                "id" if !ids.insert(value.as_str().into()) => {
                    facts
                        .problems
                        .push((&REPEATED_ID, format!("the id `{value}` stands twice in this page")));
                }
                "href" | "src" | "poster" | "data" if is_relative(value) => {
                    links.insert(value.as_str().into());
                }
                _ => {}
            }
        }
        let get = |wanted: &str| {
            attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
        };
        if tag == "link" && get("rel") == Some("stylesheet") {
            facts.styles.extend(get("href").map(Into::into));
        }
        if let Some(address) = resources::external(tag, attributes) {
            facts
                .problems
                .push((&resources::EXTERNAL, format!("this page loads `{address}` from elsewhere")));
        }
    });
    facts.ids = ids.into_iter().collect();
    facts.ids.sort_unstable();
    facts.links = links.into_iter().collect();
    facts
}

fn is_relative(address: &str) -> bool {
    !address.is_empty()
        && !address.starts_with("//")
        && !address.split(['/', '?', '#']).next().unwrap_or("").contains(':')
}

/// Name and value of an attribute, references resolved.
pub(super) type Attribute<'a> = (&'a str, String);

/// Calls `found` for every start tag: its name and attributes, references resolved. Enough of a
/// reader for HTML that minify-html has written; comments and the content of `<script>` and
/// `<style>` are passed over.
pub(super) fn each_tag(html: &str, found: &mut dyn FnMut(&str, &[Attribute<'_>])) {
    let bytes = html.as_bytes();
    let mut i = 0;
    let mut attributes: Vec<(&str, String)> = Vec::new();
    while let Some(open) = memchr::memchr(b'<', &bytes[i..]) {
        i += open + 1;
        if html[i..].starts_with("!--") {
            i = html[i..].find("-->").map_or(bytes.len(), |end| i + end + 3);
            continue;
        }
        let name_end =
            html[i..].find(|c: char| !c.is_ascii_alphanumeric() && c != '-').map_or(bytes.len(), |n| i + n);
        if name_end == i {
            continue;
        }
        let tag = &html[i..name_end];
        i = name_end;
        attributes.clear();
        loop {
            while i < bytes.len() && (bytes[i].is_ascii_whitespace() || bytes[i] == b'/') {
                i += 1;
            }
            if i >= bytes.len() || bytes[i] == b'>' {
                i += 1;
                break;
            }
            let start = i;
            while i < bytes.len()
                && !bytes[i].is_ascii_whitespace()
                && !matches!(bytes[i], b'=' | b'>' | b'/')
            {
                i += 1;
            }
            let name = &html[start..i];
            let mut value = "";
            if i < bytes.len() && bytes[i] == b'=' {
                i += 1;
                let quote = bytes.get(i).copied().filter(|b| matches!(b, b'"' | b'\''));
                if let Some(quote) = quote {
                    let end = memchr::memchr(quote, &bytes[i + 1..]).map_or(bytes.len(), |n| i + 1 + n);
                    value = &html[i + 1..end];
                    i = (end + 1).min(bytes.len());
                } else {
                    let start = i;
                    while i < bytes.len() && !bytes[i].is_ascii_whitespace() && bytes[i] != b'>' {
                        i += 1;
                    }
                    value = &html[start..i];
                }
            }
            if start == i {
                i += 1;
            }
            attributes.push((name, unescape(value)));
        }
        found(tag, &attributes);
        if matches!(tag, "script" | "style") {
            let close = format!("</{tag}");
            i = html.get(i..).and_then(|rest| rest.find(&close)).map_or(bytes.len(), |n| i + n);
        }
    }
}

fn unescape(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    value
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

impl PageFacts {
    /// The style sheets that the page waits for, as it writes their addresses.
    #[must_use]
    pub fn styles(&self) -> &[Box<str>] {
        &self.styles
    }
}

/// The file that a relative address in the page at `path` means.
#[must_use]
pub fn file_of(path: &str, address: &str) -> String {
    resolve(path, address)
}

/// Checks the links of all pages against all files of the output.
#[must_use]
pub fn links<'a>(
    pages: &[(&'a str, &'a PageFacts)],
    files: &(impl Fn(&str) -> bool + Sync),
) -> Vec<Diagnostic> {
    let ids: HashMap<&str, &PageFacts> = pages.iter().copied().collect();
    let found: Vec<Vec<Diagnostic>> = pages
        .par_iter()
        .map(|(path, facts)| {
            let mut diagnostics: Vec<Diagnostic> =
                facts.problems.iter().map(|(code, message)| problem(code, path, message.clone())).collect();
            for link in &facts.links {
                if let Some(message) = dead(path, link, &ids, files) {
                    diagnostics.push(problem(&DEAD_LINK, path, message));
                }
            }
            diagnostics
        })
        .collect();
    // A fault in a template is in thousands of pages; three examples of each are enough.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    found
        .into_iter()
        .flatten()
        .filter(|diagnostic| {
            let count = seen.entry(format!("{} {}", diagnostic.code.name, diagnostic.message)).or_default();
            *count += 1;
            *count <= 3
        })
        .collect()
}

fn problem(code: &'static Code, path: &str, message: String) -> Diagnostic {
    Diagnostic::new(code, message)
        .in_file(&format!("output: {path}"))
        .hint("correct the template that writes it")
}

fn dead(
    path: &str,
    link: &str,
    ids: &HashMap<&str, &PageFacts>,
    files: &impl Fn(&str) -> bool,
) -> Option<String> {
    // The page for addresses that lead nowhere links from the site's root; where that is on the
    // host is not known here.
    if link.starts_with('/') {
        return None;
    }
    let (address, fragment) = match link.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (link, None),
    };
    let address = address.split('?').next().unwrap_or(address);
    let target = if address.is_empty() { path.to_owned() } else { resolve(path, address) };
    if !files(&target) {
        return Some(format!("`{link}` is not in the output"));
    }
    let fragment = fragment.filter(|fragment| !fragment.is_empty())?;
    let facts = ids.get(target.as_str())?;
    let known = |id: &str| facts.ids.binary_search_by(|known| (**known).cmp(id)).is_ok();
    (!known(fragment)).then(|| format!("`{link}`: no element has the id `{fragment}`"))
}

/// The file that a relative address means, from the page at `path`.
fn resolve(path: &str, address: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    let folder = address.ends_with('/') || address.ends_with("..") || address == ".";
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if folder {
        parts.push("index.html");
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_however_they_are_written() {
        let mut seen = Vec::new();
        each_tag(
            "<!doctype html><a href=../x/ id='b'>y</a><!-- <a href=no> --><img src=\"a&amp;b.png\" alt><script>\"<a href=no>\"</script><p>",
            &mut |tag, attributes| {
                seen.push(format!("{tag} {attributes:?}"));
            },
        );
        assert_eq!(
            seen,
            [
                "a [(\"href\", \"../x/\"), (\"id\", \"b\")]",
                "img [(\"src\", \"a&b.png\"), (\"alt\", \"\")]",
                "script []",
                "p []"
            ]
        );
    }

    #[test]
    fn finds_dead_links_and_dead_anchors() {
        let one = facts(
            "<h2 id=a>A</h2><a href=../two/#b>x</a><a href=../three/>y</a><a href=#a>z</a><a href=#q>w</a>",
        );
        let two = facts("<h2 id=b>B</h2>");
        let pages = [("en/one/index.html", &one), ("en/two/index.html", &two)];
        let found = links(&pages, &|path: &str| pages.iter().any(|(p, _)| *p == path));
        let messages: Vec<_> = found.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(messages, ["`#q`: no element has the id `q`", "`../three/` is not in the output"]);
    }
}
