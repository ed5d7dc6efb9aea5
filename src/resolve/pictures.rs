//! Pictures: each is a file of the site, beside the page that shows it.

use std::ops::Range;

use crate::base::yaml;
use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::document::{Body, Document};
use crate::model::site::Site;

pub(super) const MISSING_PICTURE: Code = Code {
    name: "missing-picture",
    severity: Severity::Error,
    adjustable: false,
    what: "A picture is not a file of the site.",
    why: "Readers would see a gap; and a picture that is loaded from another site tells that site who reads the page, and when.",
    fix: "Put the picture beside the page and write its path from there, such as `pictures/talk.jpg`.",
};

pub(super) fn check(site: &Site, document: &Document, body: &Body, diagnostics: &mut Vec<Diagnostic>) {
    for image in &body.images {
        diagnostics.extend(picture(site, document, &image.src, &image.range));
    }
    if let Some(front) = &document.front.picture {
        let start = document.front.range.start;
        let at = yaml::parse(&document.source.text[document.front.range.clone()])
            .ok()
            .and_then(|node| Some(node.get("picture")?.get("src")?.range.clone()))
            .map_or(0..3, |at| start + at.start..start + at.end);
        diagnostics.extend(picture(site, document, &front.src, &at));
    }
}

fn picture(site: &Site, document: &Document, src: &str, at: &Range<usize>) -> Option<Diagnostic> {
    // Without a name there is a diagnostic already.
    if src.is_empty() || site.beside(document, src).is_some() {
        return None;
    }
    let elsewhere = src.starts_with("//") || src.contains("://") || src.starts_with("data:");
    let (message, hint) = if elsewhere {
        let what = format!("the picture `{}` is not a file of the site", shortened(src));
        (what, "save a copy beside the page, and write its path".to_owned())
    } else {
        (format!("there is no picture `{src}` beside this page"), hint(site, document, src))
    };
    Some(Diagnostic::new(&MISSING_PICTURE, message).at(&document.source, at.clone()).hint(hint))
}

/// The picture that was probably meant: the same name in another folder, or a slip of the pen.
fn hint(site: &Site, document: &Document, src: &str) -> String {
    let folder = format!("content/{}/", document.lang);
    let own: Vec<&str> = site.blobs.keys().filter_map(|path| path.strip_prefix(folder.as_str())).collect();
    let here = document.topic.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside: Vec<&str> = own
        .iter()
        .filter_map(|path| path.strip_prefix(here).map(|rest| rest.trim_start_matches('/')))
        .collect();
    let name = src.rsplit('/').next().unwrap_or(src);
    let near = beside
        .iter()
        .find(|path| path.rsplit('/').next() == Some(name))
        .copied()
        .or_else(|| similar::nearest(src, beside.iter().copied()));
    near.map_or_else(
        || "write the path from this file's folder to the picture".to_owned(),
        |near| format!("did you mean `{near}`?"),
    )
}

/// An address that fits on a line; pictures written into the address itself are long.
fn shortened(src: &str) -> String {
    let mut characters = src.chars();
    let start: String = characters.by_ref().take(60).collect();
    if characters.next().is_some() { format!("{start}...") } else { start }
}
