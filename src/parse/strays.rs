//! Files that look like content and are not read, or not as what their author means.
//!
//! Takes the names of a site's files and the texts that may link to them; gives a diagnostic for each file
//! whose name or place keeps it from being what it looks like. Never reads what is in such a file.

use std::collections::BTreeSet;

use crate::base::{Code, Diagnostic, Lang, Severity, host_files, similar};
use crate::model::redirects::REDIRECTS;
use crate::model::settings::Settings;
use crate::model::tree::{File, STATIC, Tree};

pub(super) const STRAY_FOLDER: Code = Code {
    name: "stray-folder",
    severity: Severity::Error,
    adjustable: true,
    what: "A folder or a page under `content/` belongs to no language of the site.",
    why: "It is not published, which nobody would notice.",
    fix: "Add the language to `languages` in site.yaml, correct the folder's name, or move the page into a language's folder.",
};

pub(super) const FILE_NOT_READ: Code = Code {
    name: "file-not-read",
    severity: Severity::Error,
    adjustable: true,
    what: "A file looks like a page, a place, interface strings or the list of redirects, but its name or its place keeps kyr from reading it.",
    why: "It is missing from the site, which nobody would notice.",
    fix: "Rename or move the file as the message says, or move it out of the site's folder.",
};

pub(super) const UNUSED_TEXT: Code = Code {
    name: "unused-text",
    severity: Severity::Warning,
    adjustable: true,
    what: "A text of another program stands among the pages, and no page links to it.",
    why: "It is not published. If it was meant to be a page, the page is missing from the site.",
    fix: "Write it into a file that ends in `.md`, link to it, or move it out of the site's folder.",
};

pub(super) const SECTION_NAME: Code = Code {
    name: "section-name",
    severity: Severity::Error,
    adjustable: true,
    what: "A page is called `index.md`. The page of a section is called `_index.md`.",
    why: "It is published as a page of its own, one level below the address that it is meant for.",
    fix: "Rename it to `_index.md`, in each language. Where the section has a page already, give this one another name.",
};

/// Endings by which other programs know Markdown, in small letters.
const MARKDOWN: [&str; 7] = ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx"];

/// Endings of texts that other programs write, in small letters, or none at all. Such a file may be there to be downloaded.
const DOCUMENTS: [&str; 10] = ["", "txt", "text", "html", "htm", "doc", "docx", "odt", "rtf", "pages"];

/// Endings that are put behind another one by accident.
const BEHIND: [&str; 3] = ["txt", "text", "html"];

/// Finds such files.
pub(super) fn check(tree: &Tree, settings: &Settings, officers: &BTreeSet<Lang>) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> =
        settings.languages.iter().map(|l| l.lang.as_str()).chain(officers.iter().map(Lang::as_str)).collect();
    let mut diagnostics = Vec::new();
    let mut strays: BTreeSet<&str> = BTreeSet::new();
    for (name, file) in tree.under("content/") {
        let (folder, topic) = name.split_once('/').unwrap_or((name, ""));
        if name.ends_with(".md") && (topic.is_empty() || !known.contains(folder)) {
            strays.insert(folder);
        } else if let Some(path) = for_hosts(tree, name) {
            diagnostics.push(moved(&format!("content/{name}"), &path));
        } else if topic.is_empty() {
            diagnostics.extend(misnamed_redirects(name));
        } else if known.contains(folder) || folder == "places" {
            diagnostics.extend(page(tree, settings, name, file));
        }
    }
    diagnostics.extend(strays.into_iter().map(|name| stray(name, settings)));
    let mut unknown: BTreeSet<&str> = BTreeSet::new();
    for (name, _) in tree.under("locales/") {
        let (folder, file) = name.split_once('/').unwrap_or(("", name));
        if let Some(right) = renamed(file, &["ftl", "fluent", "flt", "ftlx"], "ftl") {
            diagnostics.push(not_read(&format!("locales/{name}"), "interface strings", &right));
        } else if folder.is_empty() && file.ends_with(".ftl") {
            let source = settings.source_lang();
            diagnostics.push(moved(&format!("locales/{name}"), &format!("locales/{source}/{file}")));
        } else if file.ends_with(".ftl") && !known.contains(folder) {
            unknown.insert(folder);
        }
    }
    let source = settings.source_lang();
    let named = tree.under(&format!("locales/{source}/")).any(|(name, _)| name.ends_with(".ftl"));
    diagnostics.extend(unknown.into_iter().filter_map(|name| {
        unknown_strings(name, settings).or_else(|| (!named).then(|| unread_strings(name, source)))
    }));
    diagnostics.extend(static_files(tree, settings));
    diagnostics
}

/// Where a file among the pages belongs that hosts look for, and to which no page links.
fn for_hosts(tree: &Tree, name: &str) -> Option<String> {
    let last = name.rsplit('/').next()?;
    let published = host_files::published(last)?;
    (!is_named(tree, last)).then(|| format!("{STATIC}/{published}"))
}

/// What is wrong with the name of a file of a language, or of a place.
fn page(tree: &Tree, settings: &Settings, name: &str, file: &File) -> Option<Diagnostic> {
    let path = format!("content/{name}");
    let (folder, topic) = name.split_once('/')?;
    let last = name.rsplit('/').next()?;
    let (stem, ending) = last.rsplit_once('.').unwrap_or((last, ""));
    let ending = ending.to_lowercase();
    if folder == "places" {
        return match renamed(last, &["yaml", "yml"], "yaml") {
            Some(right) => Some(not_read(&path, "a place", &right)),
            None if last.ends_with(".yaml") => None,
            None => Some(moved(&path, &format!("content/places/{stem}.yaml"))),
        };
    }
    if let Some(right) = renamed(last, &MARKDOWN, "md") {
        return Some(not_read(&path, "a page", &right));
    }
    if let Some(right) = copied(last) {
        let message =
            "a program that keeps folders in step made this copy, and it would be a page of its own";
        let hint = format!("compare it with `{right}`, take over what is missing there, and delete it");
        return Some(Diagnostic::new(&FILE_NOT_READ, message).in_file(&path).hint(hint));
    }
    if ending.is_empty() && file.bytes().starts_with(b"---") {
        return Some(not_read(&path, "a page", &format!("{}.md", last.trim_end_matches('.'))));
    }
    if ["yaml", "yml"].contains(&&*ending) {
        let place = format!("content/places/{stem}.yaml");
        return Some(moved(&path, if is_redirects(stem) { REDIRECTS } else { &place }));
    }
    if last == "index.md" {
        return Some(index(tree, settings, &path, topic));
    }
    let named = !last.ends_with('.') && !file.bytes().is_empty();
    if named && DOCUMENTS.contains(&&*ending) && !is_named(tree, last) {
        let message = "this file is no page, and no page links to it";
        let hint = if ["", "txt", "text"].contains(&&*ending) {
            format!("if it is a page, rename it to `{stem}.md`; otherwise link to it, or move it away")
        } else {
            "write its text into a file that ends in `.md`, link to it, or move it away".to_owned()
        };
        return Some(Diagnostic::new(&UNUSED_TEXT, message).in_file(&path).hint(hint));
    }
    None
}

/// Whether a file is named like the list of redirects.
fn is_redirects(name: &str) -> bool {
    name.to_ascii_lowercase().contains("redirect")
}

/// The list of redirects under another name.
fn misnamed_redirects(name: &str) -> Option<Diagnostic> {
    let right = REDIRECTS.rsplit('/').next().unwrap_or(REDIRECTS);
    (name != right && is_redirects(name))
        .then(|| not_read(&format!("content/{name}"), "the list of redirects", right))
}

/// A file in the place of the static folder, and pages in that folder.
fn static_files(tree: &Tree, settings: &Settings) -> Vec<Diagnostic> {
    let file = tree.files.get(STATIC).filter(|file| !matches!(file, File::Bytes(blob) if blob.is_unread()));
    let file = file.map(|_| {
        Diagnostic::new(&FILE_NOT_READ, "this is a file, and `static/` is a folder for files")
            .in_file(STATIC)
            .hint("put it into a folder of this name, or give it another name")
    });
    // Other texts in Markdown may be there to be downloaded.
    let pages = tree.static_files().filter(|(path, blob)| {
        let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
        has_ending(&name, &MARKDOWN) && blob.bytes.starts_with(b"---")
    });
    let pages = pages.map(|(path, blob)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        moved(&blob.path, &format!("content/{}/{name}", settings.source_lang()))
    });
    file.into_iter().chain(pages).collect()
}

/// The name that a file should have, where it has one of `endings` in another spelling, or another ending
/// behind one.
fn renamed(name: &str, endings: &[&str], right: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let whole = BEHIND.iter().find_map(|behind| {
        let stem = lower.strip_suffix(behind)?.strip_suffix('.')?;
        has_ending(stem, endings).then_some(stem.len())
    });
    let whole = whole.unwrap_or(name.len());
    let ending = endings.iter().find(|ending| has_ending(&lower[..whole], &[ending]))?;
    let right = format!("{}.{right}", name.get(..whole - ending.len() - 1)?);
    (right != name).then_some(right)
}

/// The name of the page that a program for shared folders made a copy of, when two people changed it.
fn copied(name: &str) -> Option<String> {
    let stem = name.strip_suffix(".md")?;
    let at = [".sync-conflict-", " (conflicted copy", " (Conflicted copy", " conflicted copy", "_conflict-"]
        .iter()
        .find_map(|mark| stem.find(mark))?;
    Some(format!("{}.md", &stem[..at]))
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| {
        name.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.')).is_some_and(|stem| !stem.is_empty())
    })
}

/// Whether some page has a file's name in its text.
fn is_named(tree: &Tree, name: &str) -> bool {
    tree.under("content/").any(|(path, file)| match file {
        File::Text(source) => path.ends_with(".md") && source.text.contains(name),
        File::Bytes(_) => false,
    })
}

fn not_read(path: &str, what: &str, right: &str) -> Diagnostic {
    Diagnostic::new(
        &FILE_NOT_READ,
        format!("this file looks like {what}, but its name keeps it from being read"),
    )
    .in_file(path)
    .hint(format!("rename it to `{right}`"))
}

fn moved(path: &str, right: &str) -> Diagnostic {
    Diagnostic::new(&FILE_NOT_READ, "nothing reads this file where it stands")
        .in_file(path)
        .hint(format!("move it to {right}, or out of the site's folder"))
}

fn index(tree: &Tree, settings: &Settings, path: &str, topic: &str) -> Diagnostic {
    let lang = path.split('/').nth(1).unwrap_or_default();
    let section = format!("{}_index.md", topic.strip_suffix("index.md").unwrap_or_default());
    let taken = [lang, settings.source_lang().as_str()]
        .iter()
        .any(|lang| tree.files.contains_key(format!("content/{lang}/{section}").as_str()));
    let hint = if taken {
        format!("the section has the page `{section}` already: give this one another name, or remove it")
    } else {
        format!("rename it to `{section}`")
    };
    Diagnostic::new(&SECTION_NAME, "the page of a section is called `_index.md`").in_file(path).hint(hint)
}

/// A folder of strings of no language of the site. It may be there to be translated first, if it is the tag
/// of a language at all.
fn unknown_strings(name: &str, settings: &Settings) -> Option<Diagnostic> {
    if Lang::parse(name).is_ok_and(|lang| lang.as_str() == name) {
        return None;
    }
    let hint = match Lang::parse(&name.replace('_', "-")) {
        Ok(lang) => format!("rename it to `{lang}`"),
        Err(_) => match similar::nearest(
            name,
            settings.languages.iter().map(|l| l.lang.as_str()).collect::<Vec<_>>(),
        ) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name it like the language, as in `languages` of site.yaml".to_owned(),
        },
    };
    let message = format!("`{name}` is not the tag of a language");
    Some(Diagnostic::new(&STRAY_FOLDER, message).in_file(&format!("locales/{name}")).hint(hint))
}

/// Strings of a language that the site does not have, where there are none of the one that it is written in.
fn unread_strings(name: &str, source: &Lang) -> Diagnostic {
    let message = format!("nobody reads these words: `{name}` is not a language of this site");
    Diagnostic::new(&STRAY_FOLDER, message)
        .in_file(&format!("locales/{name}"))
        .hint(format!("rename it to locales/{source}, and write its words in that language"))
}

/// A folder that is no language of the site, or a page beside the folders.
fn stray(name: &str, settings: &Settings) -> Diagnostic {
    let source = settings.source_lang();
    let tags: Vec<&str> = settings.languages.iter().map(|l| l.lang.as_str()).collect();
    let (message, hint) = if name.ends_with(".md") {
        ("this page stands in no language's folder".to_owned(), format!("move it to content/{source}/{name}"))
    } else if name == "places" {
        let message = "the words about a place stand in a language's folder, beside the other pages";
        (message.to_owned(), format!("move the `.md` files to content/{source}/places/"))
    } else {
        let hint = match similar::nearest(name, tags) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "add it to `languages` in site.yaml, or move the folder away".to_owned(),
        };
        (format!("`{name}` is not a language of this site"), hint)
    };
    Diagnostic::new(&STRAY_FOLDER, message).in_file(&format!("content/{name}")).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_what_its_name_was_meant_to_be() {
        for (name, right) in [
            ("a.MD", "a.md"),
            ("a.Markdown", "a.md"),
            ("a.md.txt", "a.md"),
            ("a.MD.TXT", "a.md"),
            ("a.md.html", "a.md"),
            ("2026-11-24.a.mkd", "2026-11-24.a.md"),
        ] {
            assert_eq!(renamed(name, &MARKDOWN, "md").as_deref(), Some(right), "{name}");
        }
        for name in ["a.md", "a.txt", "md", ".md", "md.txt", "a.mdb", "é.md", "amd.txt"] {
            assert_eq!(renamed(name, &MARKDOWN, "md"), None, "{name}");
        }
        assert_eq!(renamed("de.yml", &["yaml", "yml"], "yaml").as_deref(), Some("de.yaml"));
        assert_eq!(renamed("de.yaml", &["yaml", "yml"], "yaml"), None);
    }
}
