//! A page as a part of the file that holds all rights pages of a language.
//!
//! Its `<main>`, with ids that no other page has, headings one level lower, and links that lead to the
//! other parts, or else to the site, marked. What only makes sense on a page by itself has the class
//! `alone` in the theme, and is left out; so are sound and film, whose words stand beside them. What a
//! page's own words hold is not trusted: whatever could run or load something does not become a part.

use std::collections::HashMap;

use super::copy::Bounds;
use super::markup::{Piece, Tag, pieces, skip};
use crate::base::address::{file_of, is_relative};

/// The file that pages become parts of.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// Anchors of the pages in it, and of those in the other languages' files, by path.
    pub anchors: &'a HashMap<String, String>,
    pub bounds: Bounds<'a>,
}

/// Attributes that name ids.
const IDS: [&str; 8] = [
    "id",
    "for",
    "headers",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-details",
    "aria-owns",
];

/// Elements that run, load or send something, or change how the page is read. The file has those of its
/// own frame and no others.
const ACTIVE: [&str; 15] = [
    "script", "style", "link", "meta", "base", "iframe", "frame", "object", "embed", "applet", "form",
    "template", "portal", "noscript", "math",
];

/// The page at `path` as a part. Pictures keep the path of their file from the site's root as their
/// address, after a `/`.
#[must_use]
pub fn part(html: &str, path: &str, book: &Book<'_>) -> String {
    let Some(anchor) = book.anchors.get(path) else { return String::new() };
    let mut all = pieces(html);
    let mut out = String::with_capacity(html.len());
    // The frame before and after the page's own words is that of the site.
    for piece in all.by_ref() {
        if let Piece::Start(tag) = piece
            && tag.name == "main"
        {
            break;
        }
    }
    while let Some(piece) = all.next() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::End("main", _) => break,
            Piece::End(name, raw) => match lower(name) {
                Some(lower) => out.push_str(&format!("</{lower}>")),
                None => out.push_str(raw),
            },
            Piece::Start(tag) if tag.name == "source" || tag.name == "track" => {}
            Piece::Start(tag) if ACTIVE.contains(&tag.name.to_ascii_lowercase().as_str()) => {
                if !VOID.contains(&tag.name.to_ascii_lowercase().as_str()) {
                    skip(&mut all, &tag.name);
                }
            }
            Piece::Start(tag) if tag.has_class("alone") || tag.name == "audio" || tag.name == "video" => {
                skip(&mut all, &tag.name);
            }
            Piece::Start(mut tag) => {
                if let Some(lower) = lower(&tag.name) {
                    tag.rename(lower);
                }
                // On a page a region, of which there would be many by the same name.
                if tag.name == "section" {
                    tag.remove("aria-labelledby");
                }
                tag.attributes_kept(|name| !name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")));
                ids(&mut tag, anchor);
                address(&mut tag, path, anchor, book);
                tag.write(&mut out);
            }
        }
    }
    out
}

/// Those of them that have no end tag.
const VOID: [&str; 5] = ["link", "meta", "base", "frame", "embed"];

fn lower(name: &str) -> Option<&'static str> {
    Some(match name {
        "h1" => "h2",
        "h2" => "h3",
        "h3" => "h4",
        "h4" => "h5",
        "h5" => "h6",
        _ => return None,
    })
}

fn ids(tag: &mut Tag<'_>, anchor: &str) {
    for name in IDS {
        let Some(value) = tag.get(name) else { continue };
        let own = value.split_ascii_whitespace().map(|id| format!("{anchor}.{id}")).collect::<Vec<_>>();
        tag.set(name, own.join(" "));
    }
}

fn address(tag: &mut Tag<'_>, path: &str, anchor: &str, book: &Book<'_>) {
    tag.remove("srcset");
    tag.remove("sizes");
    if let Some(src) = tag.get("src").filter(|src| is_relative(src)) {
        let file = file_of(path, src);
        tag.set("src", format!("/{file}"));
    }
    let Some(href) = tag.get("href").filter(|href| is_relative(href)) else { return };
    let (address, fragment) = href.split_once('#').map_or((href, ""), |(address, id)| (address, id));
    let address = address.split('?').next().unwrap_or(address);
    let target = if address.is_empty() { path.to_owned() } else { file_of(path, address) };
    let there = if address.is_empty() { Some(anchor) } else { book.anchors.get(&target).map(String::as_str) };
    match there.filter(|_| target.starts_with(book.bounds.home)) {
        Some(there) if fragment.is_empty() || fragment == "main" => tag.set("href", format!("#{there}")),
        Some(there) => {
            let id = format!("#{there}.{fragment}");
            tag.set("href", id);
        }
        None => {
            let mut url = book.bounds.url(&target);
            if !fragment.is_empty() {
                url.push('#');
                url.push_str(fragment);
            }
            tag.set("href", url);
            tag.remove("download");
            let class = tag.get("class").map_or_else(|| "online".to_owned(), |own| format!("{own} online"));
            tag.set("class", class);
            tag.set("rel", "noreferrer noopener".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_a_part() {
        let anchors = HashMap::from([
            ("nl/a/index.html".to_owned(), "a".to_owned()),
            ("nl/b/c/index.html".to_owned(), "b.c".to_owned()),
            ("en/a/index.html".to_owned(), "a".to_owned()),
        ]);
        let bounds = Bounds { home: "nl/", out: &[], cards: &[], base_url: "https://example.org/" };
        let active = "<main><script>1</script><p onclick=2 OnX=3 id=a>4</p><style>5</style><iframe srcdoc=6>7</iframe><meta content=8><SCRIPT>9</SCRIPT>10";
        assert_eq!(
            part(active, "nl/a/index.html", &Book { anchors: &anchors, bounds }),
            "<p id=\"a.a\">4</p>10"
        );
        let html = "<body><h1>No</h1><main id=main><nav class=\"crumbs alone\"><nav>x</nav></nav><h1 id=t>A</h1>\
                    <section aria-labelledby=s><h2 id=s>S</h2><i aria-labelledby=\"s t\">i</i><a href=#s>s</a><a href=#main>m</a>\
                    <a href=../b/c/#x>c</a><a href=../b/c/>c</a><a href=../../en/a/>en</a><a class=k href=../z/ download>z</a>\
                    <audio controls src=x.mp3>no</audio><img src=../../media/p.png srcset=q></section></main><footer>";
        assert_eq!(
            part(html, "nl/a/index.html", &Book { anchors: &anchors, bounds }),
            "<h2 id=\"a.t\">A</h2><section><h3 id=\"a.s\">S</h3><i aria-labelledby=\"a.s a.t\">i</i><a href=\"#a.s\">s</a>\
             <a href=\"#a\">m</a><a href=\"#b.c.x\">c</a><a href=\"#b.c\">c</a>\
             <a href=\"https://example.org/en/a/\" class=\"online\" rel=\"noreferrer noopener\">en</a>\
             <a class=\"k online\" href=\"https://example.org/nl/z/\" rel=\"noreferrer noopener\">z</a>\
             <img src=\"/media/p.png\"></section>"
        );
    }
}
