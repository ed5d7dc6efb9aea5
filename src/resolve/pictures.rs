//! Pictures and recordings: each is a file of the site, beside the page that shows or plays it.

use std::ops::Range;

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

pub(super) const MISSING_RECORDING: Code = Code {
    name: "missing-recording",
    severity: Severity::Error,
    adjustable: false,
    what: "The recording of an `audio` block is not a file of the site.",
    why: "Readers would find a player that plays nothing; and a recording on another site tells that site who listens, and when.",
    fix: "Put the recording beside the page and write its path from there, such as `file: story.mp3`.",
};

pub(super) fn check(site: &Site, document: &Document, body: &Body, diagnostics: &mut Vec<Diagnostic>) {
    for image in &body.images {
        let guess = diagnostics.len() < similar::HINTED;
        diagnostics.extend(picture(site, document, &image.src, &image.range, guess));
    }
    if let Some(front) = &document.front.picture {
        let guess = diagnostics.len() < similar::HINTED;
        diagnostics.extend(picture(site, document, &front.src, &front.src.range, guess));
    }
    for component in body.components.iter().filter(|component| component.name == "audio") {
        if let Some((file, at)) = component.word("file")
            && site.beside(document, file).is_none()
        {
            let (message, hint) = if is_elsewhere(file) {
                let message = format!("the recording `{}` is not a file of the site", shortened(file));
                (message, "save a copy beside the page, and write its path".to_owned())
            } else {
                let guess = diagnostics.len() < similar::HINTED;
                let hint = hint(site, document, file, guess);
                (format!("there is no recording `{file}` beside this page"), hint)
            };
            diagnostics.push(
                Diagnostic::new(&MISSING_RECORDING, message).at(&document.source, at.clone()).hint(hint),
            );
        }
    }
}

fn is_elsewhere(src: &str) -> bool {
    src.starts_with("//") || src.contains("://") || src.starts_with("data:")
}

fn picture(
    site: &Site,
    document: &Document,
    src: &str,
    at: &Range<usize>,
    guess: bool,
) -> Option<Diagnostic> {
    // Without a name there is a diagnostic already.
    if src.is_empty() || site.beside(document, src).is_some() {
        return None;
    }
    let (message, hint) = if is_elsewhere(src) {
        let what = format!("the picture `{}` is not a file of the site", shortened(src));
        (what, "save a copy beside the page, and write its path".to_owned())
    } else {
        (format!("there is no picture `{src}` beside this page"), hint(site, document, src, guess))
    };
    Some(Diagnostic::new(&MISSING_PICTURE, message).at(&document.source, at.clone()).hint(hint))
}

/// What is always right.
const PATH: &str = "write the path to it from this file's folder";

/// The picture that was probably meant: the same name in another folder, or a slip of the pen.
fn hint(site: &Site, document: &Document, src: &str, guess: bool) -> String {
    if !guess {
        return PATH.to_owned();
    }
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
    near.map_or_else(|| PATH.to_owned(), |near| format!("did you mean `{near}`?"))
}

/// An address that fits on a line; pictures written into the address itself are long.
fn shortened(src: &str) -> String {
    let mut characters = src.chars();
    let start: String = characters.by_ref().take(60).collect();
    if characters.next().is_some() { format!("{start}...") } else { start }
}
