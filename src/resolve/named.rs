//! What settings name, against the pages that there are: sections of rights, and pages by patterns. A name that fits
//! nothing protects nobody.
//!
//! Takes the site with its topics, and one text at a time; gives diagnostics.

use super::offline::UNKNOWN_SECTION;
use crate::base::{Code, Diagnostic, Severity, Spanned, similar};
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::settings::matches;
use crate::model::site::{DocumentId, Site, TopicId};

pub(super) const UNGUARDED_RIGHTS: Code = Code {
    name: "unguarded-rights",
    severity: Severity::Warning,
    adjustable: true,
    what: "A page has a critical part, and `rights` in `site.yaml` does not name its section.",
    why: "When the part changes, its old translations are shown on: readers may act on a right that they no longer have.",
    fix: "Add the section to `rights`, with those that it has already. If no translation of yours can do harm when it is old, write `rights: []`.",
};

pub(super) const UNMATCHED_PAGES: Code = Code {
    name: "unmatched-pages",
    severity: Severity::Warning,
    adjustable: true,
    what: "`discreet` or `require` in `site.yaml` names pages that do not exist.",
    why: "Nothing is discreet by it, or nothing is required by it, which nobody would notice.",
    fix: "Write paths below the language's folder, with `.md`: `leave/now.md`, or `leave/*` for all pages of a section.",
};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    sections(site, &mut diagnostics);
    let settings = &site.settings;
    let required = settings.require.iter().flat_map(|requirement| &requirement.pages);
    for pattern in settings.discreet.pages.iter().chain(required) {
        diagnostics.extend(unmatched(site, pattern));
    }
    diagnostics
}

/// Sections of `rights` of which there is no page. Those that kyr takes where settings name none need not be there.
fn sections(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let named = site.settings.rights.iter().filter(|section| !section.range.is_empty());
    for section in named.filter(|section| !has_pages(site, section)) {
        let paths = site.topics.iter().map(|topic| &*topic.path);
        let mut folders: Vec<&str> =
            paths.filter_map(|path| path.split_once('/')).map(|(folder, _)| folder).collect();
        folders.dedup();
        diagnostics.push(
            Diagnostic::new(&UNKNOWN_SECTION, format!("there is no section `{section}`"))
                .at(&site.settings.source, section.at())
                .hint(similar::hint(section, folders)),
        );
    }
}

fn has_pages(site: &Site, section: &str) -> bool {
    let within = |path: &str| path.strip_prefix(section).is_some_and(|rest| rest.starts_with('/'));
    site.topics.iter().any(|topic| within(&topic.path)) || site.held.keys().any(|path| within(path))
}

/// A critical part of a page in a section that is not guarded: one that its author marked, or else, where no section is
/// guarded, a warning. Of each page the first. What is in a text is asked of that text alone, when its turn comes: a
/// build after an edit reads no other.
pub(super) fn check_text(site: &Site, id: DocumentId, topic: TopicId, diagnostics: &mut Vec<Diagnostic>) {
    let (settings, topic, document) = (&site.settings, &site.topics[topic], &site.documents[id]);
    if topic.origin != id || topic.kind == Kind::Card {
        return;
    }
    diagnostics.extend(misspelt(document));
    if settings.rights.is_empty() || site.languages.len() < 2 || settings.is_rights(&topic.path) {
        return;
    }
    let guarded = || site.topics.iter().any(|topic| settings.is_rights(&topic.path));
    let text = &document.source.text;
    let found = mark(text).or_else(|| warning(text).filter(|_| !guarded()));
    let section = topic.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    diagnostics.extend(found.map(|(at, length)| report(document, section, at..at + length)));
}

/// Comments that were meant to mark a part as critical, and do not.
fn misspelt(document: &Document) -> Option<Diagnostic> {
    let text: &str = &document.source.text;
    let (at, length) = comment(text, &|words| {
        let lower = words.to_lowercase();
        words != "critical"
            && words.chars().count() < 20
            && (lower.starts_with("critical") || similar::nearest(&lower, ["critical"]).is_some())
    })?;
    let message = "this comment does not mark the part below it";
    let diagnostic = Diagnostic::new(&UNGUARDED_RIGHTS, message).at(&document.source, at..at + length);
    Some(
        diagnostic.hint("write `<!-- critical -->`; what you note for others stands in a comment of its own"),
    )
}

fn report(document: &Document, section: &str, at: std::ops::Range<usize>) -> Diagnostic {
    let hint = if section.is_empty() {
        "move the page into a section, and name that under `rights` in site.yaml".to_owned()
    } else {
        format!(
            "add `{section}` to `rights` in site.yaml, or write `rights: []` if no old translation can do harm"
        )
    };
    let message =
        "this is critical, and its old translations would be shown: `rights` does not name its section";
    Diagnostic::new(&UNGUARDED_RIGHTS, message).at(&document.source, at).hint(hint)
}

/// The comment that marks a part as critical.
fn mark(text: &str) -> Option<(usize, usize)> {
    comment(text, &|words| words == "critical")
}

/// The first comment of which this is true: where it begins, and its length.
fn comment(text: &str, is_wanted: &dyn Fn(&str) -> bool) -> Option<(usize, usize)> {
    text.match_indices("<!--").find_map(|(at, open)| {
        let rest = &text[at + open.len()..];
        let inner = &rest[..rest.find("-->")?];
        is_wanted(inner.trim()).then_some((at, open.len() + inner.len() + "-->".len()))
    })
}

/// A warning, which is critical by itself.
fn warning(text: &str) -> Option<(usize, usize)> {
    ["[!WARNING]", "[!CAUTION]"].iter().find_map(|kind| Some((text.find(kind)?, kind.len())))
}

fn unmatched(site: &Site, pattern: &Spanned<String>) -> Option<Diagnostic> {
    let mut paths = site.topics.iter().map(|topic| &*topic.path).chain(site.held.keys().map(|path| &**path));
    if paths.any(|path| matches(pattern, path)) {
        return None;
    }
    let with_ending = format!("{}.md", pattern.trim_end_matches('/'));
    let below = format!("{}/*", pattern.trim_end_matches('/'));
    let topics = || site.topics.iter().map(|topic| &*topic.path);
    let hint = if topics().any(|path| matches(&with_ending, path)) {
        format!("write `{with_ending}`")
    } else if topics().any(|path| matches(&below, path)) {
        format!("write `{below}` for all pages of this section")
    } else {
        let folders = topics().filter_map(|path| Some(format!("{}/*", path.rsplit_once('/')?.0)));
        let known: Vec<String> = topics().map(str::to_owned).chain(folders).collect();
        match similar::nearest(pattern, known.iter().map(String::as_str).collect::<Vec<_>>()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                "write the path of a page below its language's folder, or a section's with `/*`".to_owned()
            }
        }
    };
    let message = format!("there is no page `{pattern}`");
    Some(Diagnostic::new(&UNMATCHED_PAGES, message).at(&site.settings.source, pattern.at()).hint(hint))
}
