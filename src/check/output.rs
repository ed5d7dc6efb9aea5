//! The finished pages: every link in them leads to a file of the output, and to an id in it.
//!
//! Links in content were checked before; this finds what templates get wrong, in the bytes that
//! readers will load.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{addresses, resources};
use crate::base::address::{file_of, resolve};
use crate::base::external::EXTERNAL;
use crate::base::html::tokenize::{Attribute, each_tag, value_of};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::output::is_elsewhere;

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

pub(super) const UNGUARDED: Code = Code {
    name: "unguarded-link",
    severity: Severity::Error,
    adjustable: true,
    what: "A template links to another site without `rel=\"noreferrer noopener\"`.",
    why: "The other site could learn which page its visitor comes from, and with that what they are reading about.",
    fix: "Add the attribute in the template. Links in content have it of themselves.",
};

/// What the rules need to know of one finished page.
#[derive(Debug, Clone, Default)]
pub struct PageFacts {
    /// Hashes of the ids in the page, sorted.
    ids: Vec<u64>,
    /// Relative addresses, each ended by a line break, which no address holds.
    links: String,
    styles: Vec<Box<str>>,
    /// What is wrong with the page alone.
    problems: Vec<(&'static Code, String)>,
}

/// Reads a finished page of the site at `base`.
#[must_use]
pub fn facts(html: &[u8], base: &str) -> PageFacts {
    let mut facts = PageFacts { links: String::with_capacity(2048), ..PageFacts::default() };
    let mut ids: Vec<(u64, Cow<'_, str>)> = Vec::new();
    // Browsers read other bytes as U+FFFD too.
    let html = String::from_utf8_lossy(html);
    each_tag(&html, &mut |tag, attributes| {
        if attributes.is_empty() {
            return;
        }
        for attribute in attributes {
            match attribute.name {
                "id" => {
                    let id = attribute.value();
                    ids.push((hash(&id), id));
                }
                "href" | "src" | "poster" | "data" if is_relative(attribute.raw) => {
                    // Browsers, too, take line breaks out of addresses.
                    match attribute.value() {
                        value if value.contains('\n') => {
                            facts.links.extend(value.chars().filter(|c| *c != '\n'));
                        }
                        value => facts.links.push_str(&value),
                    }
                    facts.links.push('\n');
                }
                _ => {}
            }
        }
        if tag == "link" && value_of(attributes, "rel").as_deref() == Some("stylesheet") {
            facts.styles.extend(value_of(attributes, "href").map(Into::into));
        }
        if tag == "a"
            && let Some(address) = unguarded(attributes, base)
        {
            facts
                .problems
                .push((&UNGUARDED, format!("the link to `{address}` tells where its visitors come from")));
        }
        if let Some(address) = resources::external(tag, attributes) {
            facts.problems.push((&EXTERNAL, format!("this page loads `{address}` from elsewhere")));
        } else if let Some(address) = addresses::unsafe_address(tag, attributes) {
            facts.problems.push((&addresses::UNSAFE, format!("this page has the address `{address}`")));
        }
    });
    ids.sort_unstable();
    for pair in ids.windows(2).filter(|pair| pair[0].1 == pair[1].1) {
        facts.problems.push((&REPEATED_ID, format!("the id `{}` stands twice in this page", pair[0].1)));
    }
    facts.links.shrink_to_fit();
    facts.ids = ids.into_iter().map(|(hash, _)| hash).collect();
    facts
}

/// The address of a link to another site that may learn of this one.
fn unguarded<'a>(attributes: &[Attribute<'a>], base: &str) -> Option<Cow<'a, str>> {
    let web = |raw: &str| raw.starts_with("https:") || raw.starts_with("http:");
    let link = attributes.iter().find(|attribute| attribute.name == "href" && web(attribute.raw))?;
    let address = link.value();
    let rel = value_of(attributes, "rel").unwrap_or_default();
    let guarded = ["noreferrer", "noopener"].iter().all(|word| rel.split_whitespace().any(|r| r == *word));
    (!guarded && is_elsewhere(&address, base)).then_some(address)
}

fn hash(id: &str) -> u64 {
    // Always the same: its keys are fixed.
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

fn is_relative(address: &str) -> bool {
    let end = address.find([':', '/', '?', '#']);
    !address.is_empty() && !address.starts_with("//") && end.is_none_or(|end| address.as_bytes()[end] != b':')
}

impl PageFacts {
    /// The style sheets that the page waits for, as it writes their addresses.
    #[must_use]
    pub fn styles(&self) -> &[Box<str>] {
        &self.styles
    }
}

/// A finished page of which most links are checked.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    ids: Vec<u64>,
    /// Addresses that lead to something that was not known yet, or to a heading of another page.
    open: Vec<Box<str>>,
    problems: Vec<Diagnostic>,
}

/// Checks the links of the page at `path` against the files that are known before all pages are made.
/// What it leaves open, `links` checks once everything is there.
#[must_use]
pub fn settle(path: &str, facts: &PageFacts, known: &impl Fn(&str) -> bool) -> Settled {
    let mut settled = Settled {
        ids: facts.ids.clone(),
        open: Vec::new(),
        problems: facts.problems.iter().map(|(code, message)| problem(code, path, message.clone())).collect(),
    };
    let mut file = String::with_capacity(128);
    for link in facts.links.split_terminator('\n') {
        if let Some(id) = link.strip_prefix('#') {
            if !id.is_empty() && settled.ids.binary_search(&hash(id)).is_err() {
                settled.problems.push(problem(&DEAD_LINK, path, no_id(link, id)));
            }
            continue;
        }
        if link.contains(['#', '?']) {
            settled.open.push(link.into());
            continue;
        }
        // The page for addresses that lead nowhere links from the site's root; where that is on the
        // host is not known here.
        if link.starts_with('/') {
            continue;
        }
        resolve(path, link, &mut file);
        if !known(&file) {
            settled.open.push(link.into());
        }
    }
    settled.open.sort_unstable();
    settled.open.dedup();
    settled
}

/// Checks what is open in all pages against all files of the output.
#[must_use]
pub fn links<'a>(
    pages: impl Iterator<Item = (&'a str, &'a Settled)> + Clone,
    files: &impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let anchors = pages.clone().any(|(_, page)| page.open.iter().any(|link| link.contains('#')));
    let ids: HashMap<&str, &[u64]> =
        if anchors { pages.clone().map(|(path, page)| (path, &*page.ids)).collect() } else { HashMap::new() };
    // A fault in a template is in thousands of pages; three examples of each are enough.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for (path, page) in pages {
        let dead = page.open.iter().filter_map(|link| dead(path, link, &ids, files));
        let dead = dead.map(|message| problem(&DEAD_LINK, path, message));
        for diagnostic in page.problems.iter().cloned().chain(dead) {
            let count = seen.entry(format!("{} {}", diagnostic.code.name, diagnostic.message)).or_default();
            *count += 1;
            if *count <= 3 {
                diagnostics.push(diagnostic);
            }
        }
    }
    diagnostics
}

fn problem(code: &'static Code, path: &str, message: String) -> Diagnostic {
    Diagnostic::new(code, message)
        .in_file(&format!("output: {path}"))
        .hint("correct the template that writes it")
}

fn no_id(link: &str, id: &str) -> String {
    format!("`{link}`: no element has the id `{id}`")
}

fn dead(
    path: &str,
    link: &str,
    ids: &HashMap<&str, &[u64]>,
    files: &impl Fn(&str) -> bool,
) -> Option<String> {
    if link.starts_with('/') {
        return None;
    }
    let (address, fragment) = match link.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (link, None),
    };
    let address = address.split('?').next().unwrap_or(address);
    let target = if address.is_empty() { path.to_owned() } else { file_of(path, address) };
    if !files(&target) {
        return Some(format!("`{link}` is not in the output"));
    }
    let fragment = fragment.filter(|fragment| !fragment.is_empty())?;
    let known = ids.get(target.as_str())?;
    known.binary_search(&hash(fragment)).is_err().then(|| no_id(link, fragment))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://example.org/";

    #[test]
    fn links_to_other_sites_tell_them_nothing() {
        let problems = |html: &str| facts(html.as_bytes(), BASE).problems.len();
        assert_eq!(problems("<a href=https://picum.org/>x</a>"), 1);
        assert_eq!(problems("<a href=https://picum.org/ rel=noreferrer>x</a>"), 1);
        assert_eq!(problems("<a href=https://picum.org/ rel='noreferrer noopener'>x</a>"), 0);
        for fine in
            ["https://example.org/en/", "https://example.org", "../en/", "tel:112", "mailto:a@b.example"]
        {
            assert_eq!(problems(&format!("<a href={fine}>x</a>")), 0, "{fine}");
        }
    }

    #[test]
    fn finds_dead_links_and_dead_anchors() {
        let one = facts(
            b"<h2 id=a>A</h2><a href=../two/#b>x</a><a href=../three/>y</a><a href=#a>z</a><a href=#q>w</a>",
            BASE,
        );
        let two = facts(b"<h2 id=b>B</h2>", BASE);
        let known = |path: &str| path == "en/one/index.html" || path == "en/two/index.html";
        let pages = [("en/one/index.html", &one), ("en/two/index.html", &two)];
        let settled: Vec<(&str, Settled)> =
            pages.iter().map(|(path, facts)| (*path, settle(path, facts, &known))).collect();
        let found = links(settled.iter().map(|(path, page)| (*path, page)), &known);
        let messages: Vec<_> = found.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(messages, ["`#q`: no element has the id `q`", "`../three/` is not in the output"]);
    }

    #[test]
    fn finds_an_id_that_stands_twice() {
        let page = settle("a/index.html", &facts(b"<p id=x><b id=y><i id=x>", BASE), &|_: &str| true);
        let messages: Vec<_> = page.problems.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(messages, ["the id `x` stands twice in this page"]);
    }
}
