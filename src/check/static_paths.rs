//! Static files whose place belongs to something that kyr makes.
//!
//! Takes the paths of static files and of everything else in the output; gives what is wrong. The two are compared
//! without capital letters, and folders with files, since systems do so.

use std::collections::{HashMap, HashSet};

use crate::base::{Code, Diagnostic, Severity};
use crate::model::tree::STATIC;

pub(super) const STATIC_CLASH: Code = Code {
    name: "static-clash",
    severity: Severity::Error,
    adjustable: false,
    what: "A file in `static/` has the place of a page or of a file that kyr makes, but perhaps for capital letters; or a folder of it has.",
    why: "One would overwrite the other, on some computers at least. In `assets/` and `media/` browsers keep what they have seen for a year, so that a file whose name stays would never be seen again when it changes.",
    fix: "Give the file another name or place, or remove it.",
};

/// Folders whose files have names that change with their content.
const KEPT: [&str; 2] = ["assets", "media"];

/// What static files have at a path: the path as it is written, and the first file there.
struct Place<'a> {
    spelled: &'a str,
    file: &'a str,
    is_file: bool,
}

/// The clashes, the first of each file, and what is wrong with a folder once. `made` is everything that the output has besides.
#[must_use]
pub fn static_clashes<'a>(
    files: impl Iterator<Item = &'a str>,
    made: impl Iterator<Item = &'a str>,
) -> Vec<Diagnostic> {
    let mut places: HashMap<String, Place<'a>> = HashMap::new();
    let mut clashes: Vec<(&str, String)> = Vec::new();
    for file in files {
        let top = file.split('/').next().unwrap_or_default();
        if KEPT.iter().any(|kept| kept.eq_ignore_ascii_case(top)) {
            clashes
                .push((file, format!("browsers keep what is in /{top}/ for a year, whatever becomes of it")));
            continue;
        }
        for (spelled, is_file) in parts(file) {
            let place = Place { spelled, file, is_file };
            let former = places.entry(spelled.to_ascii_lowercase()).or_insert(place);
            // That two files differ in nothing else has been said where names are looked at.
            if former.spelled != spelled && !(is_file && former.is_file) {
                clashes.push((file, capitals(spelled, former.spelled)));
            }
        }
    }
    if !places.is_empty() {
        for path in made {
            for (spelled, is_file) in parts(path) {
                let Some(place) = places.get(&spelled.to_lowercase()) else { continue };
                let message = match (place.is_file, is_file) {
                    _ if place.spelled != spelled => capitals(place.spelled, spelled),
                    (false, false) => continue,
                    (true, true) => format!("kyr makes /{path} itself"),
                    (true, false) => format!("kyr makes a folder at /{spelled}"),
                    (false, true) => {
                        format!("kyr makes a file at /{spelled}, where this file needs a folder")
                    }
                };
                clashes.push((place.file, message));
            }
        }
    }
    clashes.sort();
    clashes.dedup_by_key(|(file, _)| *file);
    let mut said = HashSet::new();
    clashes.retain(|(_, message)| said.insert(message.clone()));
    let told = clashes.into_iter().map(|(file, message)| {
        Diagnostic::new(&STATIC_CLASH, message)
            .in_file(&format!("{STATIC}/{file}"))
            .hint("give it another name or place, or remove it")
    });
    told.collect()
}

/// The folders above a file, and the file itself.
fn parts(path: &str) -> impl Iterator<Item = (&str, bool)> {
    path.match_indices('/').map(|(end, _)| (&path[..end], false)).chain([(path, true)])
}

fn capitals(own: &str, other: &str) -> String {
    format!("/{own} differs from /{other} only in capital letters")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_lies_in_the_place_of_another() {
        let made = ["index.html", "en/a/index.html", "robots.txt", "en/offline/x.zip"];
        let clash = |files: &[&str]| {
            let found = static_clashes(files.iter().copied(), made.into_iter());
            found.into_iter().map(|found| found.message).collect::<Vec<_>>()
        };
        assert_eq!(clash(&["CNAME", "en/form.txt", ".well-known/a", "en/a/b.txt"]), [""; 0]);
        assert_eq!(clash(&["robots.txt"]), ["kyr makes /robots.txt itself"]);
        assert_eq!(clash(&["Robots.TXT"]), ["/Robots.TXT differs from /robots.txt only in capital letters"]);
        assert_eq!(clash(&["en/a"]), ["kyr makes a folder at /en/a"]);
        assert_eq!(
            clash(&["index.html/x.txt"]),
            ["kyr makes a file at /index.html, where this file needs a folder"]
        );
        assert_eq!(clash(&["EN/form.txt"]), ["/EN differs from /en only in capital letters"]);
        assert_eq!(clash(&["b/x.txt", "B/y.txt", "B/z.txt"]), ["/B differs from /b only in capital letters"]);
        assert_eq!(
            clash(&["Media/logo.png"]),
            ["browsers keep what is in /Media/ for a year, whatever becomes of it"]
        );
    }
}
