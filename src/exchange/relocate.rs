//! New texts of pages where files have moved or are removed: every link, picture and recording leads where it led.
//!
//! Takes the site, its texts read, and which files go where; gives the bytes that change, and what a person has to
//! do. Writes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::base::Location;
use crate::base::external::scheme;
use crate::base::page_path::{decode, join, relative};
use crate::model::document::Document;
use crate::model::site::Site;

/// Which files go where, by their paths below the language folder.
#[derive(Debug, Clone, Default)]
pub struct Relocation {
    /// Pages and files beside them; None where a page is removed.
    pub files: BTreeMap<String, Option<String>>,
    /// The page to which links to removed ones lead from now on.
    pub instead: Option<String>,
}

/// What becomes of the texts.
#[derive(Debug, Default)]
pub struct Relinked {
    /// New texts by the path that the file had, of pages in which something changes.
    pub texts: BTreeMap<Arc<str>, String>,
    /// How many links change, by the same path.
    pub links: BTreeMap<Arc<str>, usize>,
    /// Links that nobody can change but a person, and where each leads.
    pub by_hand: Vec<(Location, String)>,
}

impl Relocation {
    /// The new path of a page's file, or the old one where it stays.
    fn moved<'a>(&'a self, path: &'a str) -> &'a str {
        self.files.get(path).and_then(Option::as_deref).unwrap_or(path)
    }
}

/// Changes links in all pages that stay.
#[must_use]
pub fn relink(site: &Site, relocation: &Relocation) -> Relinked {
    let mut relinked = Relinked::default();
    for document in &site.documents {
        if relocation.files.get(&*document.topic).is_some_and(Option::is_none) {
            continue;
        }
        let mut page = Page { document, relocation, edits: BTreeMap::new(), by_hand: Vec::new() };
        page.look();
        relinked.by_hand.extend(page.by_hand);
        if page.edits.is_empty() {
            continue;
        }
        let path = &document.source.path;
        relinked.links.insert(path.clone(), page.edits.len());
        relinked.texts.insert(path.clone(), edited(&document.source.text, page.edits));
    }
    relinked
}

/// A text with some of its bytes replaced; the edits are by where they begin.
#[must_use]
pub fn edited(text: &str, edits: BTreeMap<usize, (usize, String)>) -> String {
    let (mut out, mut done) = (String::with_capacity(text.len() + 64), 0);
    for (start, (end, new)) in edits {
        if start < done {
            continue;
        }
        out.push_str(&text[done..start]);
        out.push_str(&new);
        done = end;
    }
    out.push_str(&text[done..]);
    out
}

struct Page<'a> {
    document: &'a Document,
    relocation: &'a Relocation,
    /// By where they begin: where they end, and what stands there from now on.
    edits: BTreeMap<usize, (usize, String)>,
    by_hand: Vec<(Location, String)>,
}

/// What a path must become.
enum Change {
    /// The new path, and whether what stands behind `#` still means something.
    To(String, bool),
    /// It leads to a removed page.
    ByHand,
}

impl Page<'_> {
    fn look(&mut self) {
        let document = self.document;
        if let Some(picture) = &document.front.picture {
            self.exact(&picture.src, picture.src.at());
        }
        let Some(text) = &document.text else { return };
        for link in &text.body.links {
            self.link(&link.dest, &link.range);
        }
        for image in &text.body.images {
            self.link(&image.src, &image.range);
        }
        for component in text.body.components.iter().filter(|component| component.name == "audio") {
            if let Some((file, range)) = component.word("file") {
                self.exact(file, range.clone());
            }
        }
    }

    fn change(&self, path: &str) -> Option<Change> {
        if path.is_empty() || path.starts_with(['/', '\\']) || scheme(path).is_some() {
            return None;
        }
        let (files, from) = (&self.relocation.files, &*self.document.topic);
        let path = decode(path);
        let old = join(from, &path)?;
        let here = self.relocation.moved(from);
        let to = match files.get(&old) {
            Some(None) => match &self.relocation.instead {
                // A page does not link to itself.
                Some(instead) if instead != here => return Some(Change::To(relative(here, instead), false)),
                _ => return Some(Change::ByHand),
            },
            Some(Some(new)) => new,
            None => &old,
        };
        (join(here, &path).as_ref() != Some(to)).then(|| Change::To(relative(here, to), true))
    }

    /// A link or picture in Markdown, or in HTML: its address stands somewhere in the range, or in a line
    /// `[name]: address`.
    fn link(&mut self, dest: &str, range: &Range<usize>) {
        let path = dest.split('#').next().unwrap_or(dest);
        let Some(change) = self.change(path) else { return };
        let at = self.document.source.locate(range.clone());
        let Change::To(new, keeps) = change else {
            self.by_hand.push((at, dest.to_owned()));
            return;
        };
        let written = if keeps { path } else { dest };
        let text: &str = &self.document.source.text;
        let mut places = written_in(text, range.clone(), written);
        if places.is_empty() {
            places = defined(text, written);
        }
        if places.is_empty() {
            self.by_hand.push((at, dest.to_owned()));
        }
        for start in places {
            self.edits.insert(start, (start + written.len(), new.clone()));
        }
    }

    /// An address that stands alone, perhaps in quotes.
    fn exact(&mut self, path: &str, range: Range<usize>) {
        let Some(Change::To(new, _)) = self.change(path) else { return };
        let text: &str = &self.document.source.text;
        match text.get(range.clone()).and_then(|written| written.find(path)) {
            Some(at) => {
                let start = range.start + at;
                self.edits.insert(start, (start + path.len(), new));
            }
            None => self.by_hand.push((self.document.source.locate(range), path.to_owned())),
        }
    }
}

/// Where an address stands in a link: behind `](`, or in `href` or `src`.
fn written_in(text: &str, range: Range<usize>, address: &str) -> Vec<usize> {
    let Some(within) = text.get(range.clone()) else { return Vec::new() };
    let before = |at: usize| {
        let head = &within[..at];
        ["](", "](<", "=\"", "='", "="].iter().any(|sign| head.ends_with(sign))
    };
    let behind = |at: usize| {
        let rest = &within[at + address.len()..];
        rest.is_empty() || rest.starts_with([')', '>', '#', '"', '\'', ' ', '\n', '\r', '\t'])
    };
    within
        .match_indices(address)
        .map(|(at, _)| at)
        .filter(|at| before(*at) && behind(*at))
        .map(|at| range.start + at)
        .collect()
}

/// Where an address stands in lines that give links their addresses by name.
fn defined(text: &str, address: &str) -> Vec<usize> {
    let mut found = BTreeSet::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some(name) = line.trim_start().strip_prefix('[').and(line.find("]:")) else { continue };
        let rest = &line[name + 2..];
        let own = rest.trim_start().trim_start_matches('<');
        let behind = own.strip_prefix(address);
        if behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(['>', '#', ' ', '\n', '\r', '\t'])) {
            found.insert(start + line.len() - own.len());
        }
    }
    found.into_iter().collect()
}

/// The files beside removed pages that only those show, play or link to.
#[must_use]
pub fn unneeded(site: &Site, removed: &BTreeSet<&str>) -> BTreeSet<Arc<str>> {
    let (mut own, mut others) = (BTreeSet::new(), BTreeSet::new());
    for document in &site.documents {
        let uses = if removed.contains(&*document.topic) { &mut own } else { &mut others };
        let mut add = |path: &str| {
            if scheme(path).is_none()
                && let Some(blob) = site.beside(document, &decode(path.split('#').next().unwrap_or(path)))
            {
                uses.insert(blob.path.clone());
            }
        };
        if let Some(picture) = &document.front.picture {
            add(&picture.src);
        }
        let Some(text) = &document.text else { continue };
        text.body.links.iter().for_each(|link| add(&link.dest));
        text.body.images.iter().for_each(|image| add(&image.src));
        for component in text.body.components.iter().filter(|component| component.name == "audio") {
            if let Some((file, _)) = component.word("file") {
                add(file);
            }
        }
    }
    own.difference(&others).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_where_it_is_one() {
        let text = "See [b.md (b.md)](b.md#x), [b](<b.md> \"b.md\") and [c](bb.md).";
        let places = written_in(text, 0..text.len(), "b.md");
        let around: Vec<&str> = places.iter().map(|at| &text[at - 2..at + 5]).collect();
        assert_eq!(around, ["](b.md#", "(<b.md>"]);
        assert_eq!(defined("[a]: b.md\n [b]: <b.md> 'x'\n[c]: b.mdx\ntext]: b.md\n", "b.md"), [5, 17]);
    }

    #[test]
    fn bytes_are_replaced_from_the_front_to_the_back() {
        let edits = BTreeMap::from([(0, (1, "x".to_owned())), (2, (4, String::new()))]);
        assert_eq!(edited("abcde", edits), "xbe");
    }
}
