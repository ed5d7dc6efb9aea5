//! Where links lead. They are written to source files and mean the page, whatever its language.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::publish;
use crate::base::external::{MailAddress, WebAddress, scheme};
use crate::base::page_path::{decode, join, relative};
use crate::base::{Code, Date, Diagnostic, Severity, similar};
use crate::model::document::{Body, Document};
use crate::model::site::{Site, Target, TopicId};

pub(super) const BROKEN_LINK: Code = Code {
    name: "broken-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A link leads to a file that does not exist.",
    why: "Readers would find nothing; on a page about rights that can be the one link that they need.",
    fix: "Write the path to the source file, from the folder of this one: `../safe-reporting/before-you-go.md`.",
};

pub(super) const BROKEN_ANCHOR: Code = Code {
    name: "broken-anchor",
    severity: Severity::Error,
    adjustable: true,
    what: "A link leads to a heading that the page does not have.",
    why: "The reader lands at the top of the page and has to search.",
    fix: "Use the id of a heading of the source page: its words in lower case with hyphens, or what stands in `{#...}`.",
};

pub(super) const UNPUBLISHED: Code = Code {
    name: "link-to-draft",
    severity: Severity::Error,
    adjustable: false,
    what: "A link leads to a page that is not published: a draft, a page whose day has not come or has gone, or a story without valid consent.",
    why: "Readers would find nothing, and its address tells that there is something to hide.",
    fix: "Publish the page, or remove the link. `--drafts` shows drafts on your own computer.",
};

pub(super) const EXPIRING: Code = Code {
    name: "link-to-expiring",
    severity: Severity::Notice,
    adjustable: true,
    what: "A link leads to a page that expires before the page on which it stands.",
    why: "From that day on it is an error, and the site stays as it is, with the expired page in it, until somebody removes the link.",
    fix: "Remove the link before that day, or let its page expire on the same day or before: `expires` in its front matter.",
};

pub(super) const BAD_ADDRESS: Code = Code {
    name: "bad-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A link's address is of a kind that pages must not have.",
    why: "Addresses that start with `/` break when the site moves into a folder; `javascript:` and the like can harm readers; others lead somewhere else than people read, or send a letter to others too.",
    fix: "Link to source files by relative paths, to other sites with `https://`, and to one mail address without anything behind it.",
};

/// Where the links of a document lead. `topic` is its page, where that is published.
pub(super) fn targets(
    site: &Site,
    document: &Document,
    body: &Body,
    topic: Option<TopicId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let mut found = Vec::new();
    let mut anchors = Anchors { site, known: HashMap::new() };
    let targets = body
        .links
        .iter()
        .map(|link| target(site, document, topic, &link.dest, &link.range, (&mut anchors, &mut found)))
        .collect();
    // A page that is not published may hold what it likes.
    if topic.is_some() {
        diagnostics.append(&mut found);
    }
    targets
}

/// The ids of pages that a document links into.
struct Anchors<'s> {
    site: &'s Site,
    /// Of pages with many headings, since a page can link to each of them.
    known: HashMap<TopicId, HashSet<&'s str>>,
}

impl Anchors<'_> {
    fn has(&mut self, topic: TopicId, id: &str) -> bool {
        let ids = &self.site.heading_ids[topic];
        if ids.len() < 64 {
            return ids.iter().any(|known| known == id);
        }
        self.known.entry(topic).or_insert_with(|| ids.iter().map(String::as_str).collect()).contains(id)
    }
}

fn target(
    site: &Site,
    document: &Document,
    own: Option<TopicId>,
    dest: &str,
    range: &Range<usize>,
    (anchors, diagnostics): (&mut Anchors<'_>, &mut Vec<Diagnostic>),
) -> Target {
    let hints = diagnostics.len() < similar::HINTED;
    let mut report = |code, message: String, hint: String| {
        diagnostics.push(Diagnostic::new(code, message).at(&document.source, range.clone()).hint(hint));
        Target::Broken
    };
    if let Some(scheme) = scheme(dest) {
        let address = match &*scheme {
            "https" | "http" => WebAddress::parse(dest).map(|address| address.to_string()),
            "mailto" => MailAddress::parse(&dest[dest.find(':').map_or(0, |colon| colon + 1)..])
                .map(|address| format!("mailto:{address}")),
            _ => {
                return report(
                    &BAD_ADDRESS,
                    format!("a link must not begin with `{scheme}:`"),
                    "link with `https://`, or to a source file".into(),
                );
            }
        };
        return match address {
            Ok(address) => Target::External(address),
            Err(why) => report(
                &BAD_ADDRESS,
                format!("the address `{}` {why}", dest.escape_debug()),
                correction(dest).into(),
            ),
        };
    }
    if dest.starts_with(['/', '\\']) {
        return report(
            &BAD_ADDRESS,
            format!("the address `{dest}` begins with `{}`", &dest[..1]),
            "write the path to the source file, from the folder of this one".into(),
        );
    }
    let (path, fragment) = match dest.split_once('#') {
        Some((path, fragment)) => (path, Some(decode(fragment))),
        None => (dest, None),
    };
    if path.is_empty() {
        return match (fragment, own) {
            (Some(fragment), Some(own)) => {
                if anchors.has(own, &fragment) {
                    Target::Fragment(fragment)
                } else {
                    report(
                        &BROKEN_ANCHOR,
                        format!("this page has no heading `#{fragment}`"),
                        anchor_hint(&fragment, &site.heading_ids[own], hints),
                    )
                }
            }
            (Some(fragment), None) => Target::Fragment(fragment),
            (None, _) => report(
                &BROKEN_LINK,
                "this link leads nowhere".into(),
                "write where it leads, or remove it".into(),
            ),
        };
    }
    let Some(wanted) = join(&document.topic, &decode(path)) else {
        return report(
            &BROKEN_LINK,
            format!("`{path}` leads out of the language's folder"),
            "pages of other languages are linked by the language menu; write the path within this language"
                .into(),
        );
    };
    if let Some(id) = site.topic(&wanted) {
        if let Some(fragment) = &fragment
            && !anchors.has(id, fragment)
        {
            return report(
                &BROKEN_ANCHOR,
                format!("`{wanted}` has no heading `#{fragment}`"),
                anchor_hint(fragment, &site.heading_ids[id], hints),
            );
        }
        if let Some(day) = expires_before(site, id, own) {
            report(
                &EXPIRING,
                format!("`{wanted}` expires on {day}: from then on this link is an error"),
                format!("remove it before that day, or write `expires: {day}` in this page too"),
            );
        }
        return Target::Page(id, fragment);
    }
    if let Some(reason) = site.held.get(wanted.as_str()) {
        let (what, hint) = publish::words(*reason);
        return report(&UNPUBLISHED, format!("`{wanted}` {what}"), hint.into());
    }
    match file(site, document, &wanted) {
        Some(path) => Target::File(path),
        None => {
            let hint = elsewhere_hint(dest)
                .unwrap_or_else(|| if hints { link_hint(site, document, &wanted) } else { PATH.to_owned() });
            report(&BROKEN_LINK, format!("there is no page `{wanted}`"), hint)
        }
    }
}

/// The day on which a page expires, where that which links to it stays longer.
fn expires_before(site: &Site, id: TopicId, own: Option<TopicId>) -> Option<Date> {
    let day = site.topics[id].period.until.filter(|day| *day > site.today)?;
    let stays = site.topics[own?].period.until.is_none_or(|until| until > day);
    stays.then_some(day)
}

/// A file beside the pages: of this language, or else of the source language.
fn file(site: &Site, document: &Document, wanted: &str) -> Option<Arc<str>> {
    [&document.lang, site.settings.source_lang()].iter().find_map(|lang| {
        let path = format!("content/{lang}/{wanted}");
        site.blobs.get_key_value(path.as_str()).map(|(path, _)| path.clone())
    })
}

fn anchor_hint(fragment: &str, ids: &[String], hints: bool) -> String {
    if !hints {
        return "write the id of a heading after `#`".into();
    }
    if ids.is_empty() {
        return "the page has no headings; remove the part after `#`".into();
    }
    similar::hint(fragment, ids.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What is always right.
const PATH: &str = "write the path to a source file, from the folder of this one";

/// What was probably meant: the same without its ending, a section, or a slip of the pen.
fn link_hint(site: &Site, document: &Document, wanted: &str) -> String {
    let bare = wanted.trim_end_matches('/').trim_end_matches(".html");
    for candidate in [format!("{bare}.md"), format!("{bare}/_index.md")] {
        if site.topic(&candidate).is_some() {
            return format!("write `{}`", relative(&document.topic, &candidate));
        }
    }
    let name = wanted.rsplit('/').next().unwrap_or(wanted);
    let same_name: Vec<&str> = site
        .topics
        .iter()
        .map(|t| &*t.path)
        .filter(|p| p.rsplit('/').next() == Some(name) && name != "_index.md")
        .collect();
    if let [only] = same_name[..] {
        return format!("did you mean `{}`?", relative(&document.topic, only));
    }
    match similar::nearest(wanted, site.topics.iter().map(|topic| &*topic.path)) {
        Some(near) => format!("did you mean `{}`?", relative(&document.topic, near)),
        None => PATH.to_owned(),
    }
}

/// What to do with an address out of the site that is none.
fn correction(dest: &str) -> &'static str {
    if dest.trim().contains(' ') {
        "write `%20` for each space in it"
    } else if dest.starts_with("mailto:") && dest.contains('?') {
        "leave out the `?` and what stands behind it"
    } else {
        "correct the address"
    }
}

/// How to write an address out of the site that lacks its scheme.
fn elsewhere_hint(dest: &str) -> Option<String> {
    let mail = dest.split('?').next().unwrap_or(dest);
    if mail.contains('@') && MailAddress::parse(mail).is_ok() {
        return Some(format!("a mail address begins with `mailto:`: write `mailto:{mail}`"));
    }
    let host = dest.split(['/', '?', '#']).next().unwrap_or(dest);
    let (name, top) = host.rsplit_once('.')?;
    let is_host = dest.starts_with("www.") || TOP_DOMAINS.contains(&top) && !name.is_empty();
    let address = format!("https://{dest}");
    (is_host && WebAddress::parse(&address).is_ok())
        .then(|| format!("the address of another site begins with `https://`: write `{address}`"))
}

/// Ends of names of sites that are no ends of names of files.
const TOP_DOMAINS: [&str; 20] = [
    "org", "com", "net", "eu", "info", "be", "nl", "fr", "de", "es", "it", "ie", "uk", "ch", "at", "lu",
    "gr", "pt", "se", "dk",
];
