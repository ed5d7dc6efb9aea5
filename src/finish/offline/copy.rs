//! A page as it stands in the ZIP of its language: every address leads to a file in it, or to the site.
//!
//! A folder on a phone shows a list of its files where a host would send `index.html`, so addresses
//! are written out. Pages of other languages are not in the ZIP; their addresses become those of the
//! site.

use super::markup::{Piece, Tag, pieces};
use crate::base::address::{file_of, is_relative, relative};

/// What belongs to the ZIP of a language.
#[derive(Debug, Clone, Copy)]
pub struct Bounds<'a> {
    /// The language's folder, `nl/`.
    pub home: &'a str,
    /// Folders in it that are left out: of the page that offers the ZIP, and of pages about other
    /// languages' files.
    pub out: &'a [String],
    /// Folders of the cards in this language.
    pub cards: &'a [String],
    /// Absolute address of the site, ending in `/`.
    pub base_url: &'a str,
}

impl Bounds<'_> {
    /// Whether a file of the site, by its path, is in the ZIP.
    #[must_use]
    pub fn hold(&self, file: &str) -> bool {
        if let Some(own) = file.strip_prefix(self.home) {
            return !self.out.iter().any(|folder| file.starts_with(folder.as_str()))
                && !matches!(own, "atom.xml" | "404.html" | "410.html")
                && !file.ends_with(".br")
                && !file.ends_with(".gz");
        }
        if file.ends_with(".br") || file.ends_with(".gz") {
            return false;
        }
        file.starts_with("assets/")
            || file.starts_with("media/")
            || self.cards.iter().any(|folder| file.starts_with(folder.as_str()))
    }

    /// The absolute address of a file.
    pub(super) fn url(&self, file: &str) -> String {
        format!("{}{}", self.base_url, file.strip_suffix("index.html").unwrap_or(file))
    }

    fn address(&self, from: &str, to: &str, address: &str, needs: &mut Vec<Box<str>>) -> Option<String> {
        if !is_relative(address) || address.starts_with(['#', '/']) {
            return None;
        }
        let cut = address.find(['#', '?']).unwrap_or(address.len());
        let (path, rest) = address.split_at(cut);
        if path.is_empty() {
            return None;
        }
        let file = file_of(from, path);
        if !self.hold(&file) {
            return Some(self.url(&file) + rest);
        }
        let written = relative(to, &file) + rest;
        if !file.starts_with(self.home) {
            needs.push(file.into());
        }
        Some(written)
    }
}

/// The page at `from` as it will stand at `to`, and the files outside its language that it needs.
#[must_use]
pub fn copy(html: &str, from: &str, to: &str, bounds: &Bounds<'_>) -> (String, Vec<Box<str>>) {
    let mut out = String::with_capacity(html.len() + 1024);
    let mut needs = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) | Piece::End(_, text) => out.push_str(text),
            Piece::Start(mut tag) => {
                rewrite(&mut tag, &mut |address| bounds.address(from, to, address, &mut needs));
                tag.write(&mut out);
            }
        }
    }
    needs.sort_unstable();
    needs.dedup();
    (out, needs)
}

/// Gives every address of a tag that `change` wants to be another.
fn rewrite(tag: &mut Tag<'_>, change: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = tag.get("href").and_then(&mut *change) {
        tag.set("href", new);
    }
    for name in ["src", "poster", "data"] {
        // `data` is an address of `<object>` alone.
        if name == "data" && tag.name != "object" {
            continue;
        }
        match tag.get(name).and_then(&mut *change) {
            // What is not in the ZIP is not loaded from elsewhere either.
            Some(new) if !is_relative(&new) => tag.remove(name),
            Some(new) => tag.set(name, new),
            None => {}
        }
    }
    let Some(list) = tag.get("srcset") else { return };
    let new = list.split(',').map(|candidate| {
        let candidate = candidate.trim();
        let (address, size) = candidate.split_once(' ').unwrap_or((candidate, ""));
        let address = change(address).unwrap_or_else(|| address.to_owned());
        format!("{address} {size}").trim_end().to_owned()
    });
    let new = new.collect::<Vec<_>>().join(", ");
    tag.set("srcset", new);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds<'a>(out: &'a [String], cards: &'a [String]) -> Bounds<'a> {
        Bounds { home: "nl/", out, cards, base_url: "https://example.org/" }
    }

    #[test]
    fn addresses_lead_to_files_or_to_the_site() {
        let (out, cards) = (["nl/offline/".to_owned()], ["cards/c/nl-nl-nl/".to_owned()]);
        let html = "<link href=../../assets/s.css rel=stylesheet><a href=../b/#x>b</a><a href=../>home</a>\
                    <a href=../../en/a/>en</a><a href=#y>y</a><a href=https://x.example/>x</a><a href=tel:112>1</a>\
                    <a href=../../cards/c/nl-nl-nl/x.pdf>c</a><a href=../../cards/c/nl-ar-nl/x.pdf>c</a>\
                    <a href=../offline/>o</a><img src=../../cards/c/nl-ar-nl/x.svg><img src=../../media/p.png srcset=\"../../media/p.png 1x, ../../media/q.png 2x\">";
        let (copied, needs) = copy(html, "nl/a/index.html", "nl/a/index.html", &bounds(&out, &cards));
        assert_eq!(
            copied,
            "<link href=\"../../assets/s.css\" rel=\"stylesheet\"><a href=\"../b/index.html#x\">b</a><a href=\"../index.html\">home</a>\
             <a href=\"https://example.org/en/a/\">en</a><a href=#y>y</a><a href=https://x.example/>x</a><a href=tel:112>1</a>\
             <a href=\"../../cards/c/nl-nl-nl/x.pdf\">c</a><a href=\"https://example.org/cards/c/nl-ar-nl/x.pdf\">c</a>\
             <a href=\"https://example.org/nl/offline/\">o</a><img><img src=\"../../media/p.png\" srcset=\"../../media/p.png 1x, ../../media/q.png 2x\">"
        );
        let needs: Vec<&str> = needs.iter().map(|need| &**need).collect();
        assert_eq!(needs, ["assets/s.css", "cards/c/nl-nl-nl/x.pdf", "media/p.png", "media/q.png"]);
    }

    #[test]
    fn a_page_may_stand_elsewhere() {
        let (out, _) = copy("<a href=a/>a</a>", "nl/index.html", "index.html", &bounds(&[], &[]));
        assert_eq!(out, "<a href=\"nl/a/index.html\">a</a>");
    }
}
