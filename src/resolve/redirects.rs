//! Where old addresses lead: what is written becomes one address a language, and each leads to a page that is
//! there, or is gone.
//!
//! Takes the site with its addresses, and the redirects as written; gives `Moved`s and what is wrong. A chain of
//! redirects is followed to its end, so that no reader is sent twice. Names of discreet pages never come out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{discreet, publish, routes};
use crate::base::file_name::LONGEST_PATH;
use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::redirects::{Destination, GONE, Moved, OldAddress, Redirect, Written, bare};
use crate::model::site::{Held, LanguageId, NEUTRAL, Site, TopicId};

pub(super) const NO_TARGET: Code = Code {
    name: "redirect-to-nowhere",
    severity: Severity::Error,
    adjustable: false,
    what: "A redirect leads to a page that the site does not have, or in a circle.",
    why: "Readers who have the old address would find nothing.",
    fix: "Write the path of a page below its language's folder, like `rights/on-the-phone`, or `gone`.",
};

pub(super) const DISCREET: Code = Code {
    name: "redirect-discreet",
    severity: Severity::Error,
    adjustable: false,
    what: "A redirect leads to a discreet page, or from the old name of one.",
    why: "The old address names the page: it would stand in an address line, and in files that anybody can read at the host.",
    fix: "Remove the redirect. The old address of a discreet page leads nowhere.",
};

pub(super) const UNPUBLISHED: Code = Code {
    name: "redirect-to-unpublished",
    severity: Severity::Warning,
    adjustable: true,
    what: "A redirect leads to a page that is not published: a draft, a page whose day has not come or has gone, a story without valid consent.",
    why: "Until the page is published, the old address leads nowhere.",
    fix: "Publish the page, let the redirect lead to another one, or write `gone`.",
};

/// Where a redirect leads in the end.
enum End<'a> {
    Page(TopicId),
    Gone,
    Held(&'a str, Held),
    /// There is no such page.
    Nowhere(&'a str),
    /// Back to where it was already.
    Circle(Vec<&'a Arc<Redirect>>),
}

/// Says where every old address leads.
pub(super) fn moved(site: &Site, written: &[Arc<Redirect>]) -> (Vec<Moved>, Vec<Diagnostic>) {
    let (mut moved, mut diagnostics) = (Vec::new(), Vec::new());
    if written.is_empty() {
        return (moved, diagnostics);
    }
    let by_page: BTreeMap<&str, &Arc<Redirect>> =
        written.iter().rev().filter_map(|redirect| Some((redirect.page()?, redirect))).collect();
    let mut taken = BTreeMap::new();
    for redirect in written {
        let to = match follow(site, &by_page, redirect) {
            End::Page(topic) => Some(topic),
            End::Gone => None,
            other => {
                diagnostics.extend(astray(site, redirect, &other));
                continue;
            }
        };
        if let Some(found) = names_discreet(site, redirect, to) {
            diagnostics.push(found);
            continue;
        }
        let addresses = addresses(site, redirect);
        if let Some(found) = twice(redirect, &addresses, &mut taken) {
            diagnostics.push(found);
            continue;
        }
        for (language, from) in addresses {
            // A page that is left out in a language has no address there.
            if to.is_none_or(|topic| site.cell(topic, language).is_some()) {
                moved.push(Moved { redirect: redirect.clone(), language, from, to });
            }
        }
    }
    (moved, diagnostics)
}

/// Follows a redirect, and those that begin where it ends.
fn follow<'a>(
    site: &Site,
    by_page: &BTreeMap<&'a str, &'a Arc<Redirect>>,
    redirect: &'a Arc<Redirect>,
) -> End<'a> {
    let mut way = vec![redirect];
    loop {
        let Some(&last) = way.last() else { return End::Gone };
        let Destination::Page(path) = &last.to.value else { return End::Gone };
        let files = files(path);
        if let Some(topic) = files.iter().find_map(|file| site.topic(file)) {
            return End::Page(topic);
        }
        if let Some(held) = files.iter().find_map(|file| site.held.get(file.as_str())) {
            return End::Held(path, *held);
        }
        let Some(&next) = by_page.get(path.as_str()) else { return End::Nowhere(path) };
        if let Some(again) = way.iter().position(|before| Arc::ptr_eq(before, next)) {
            return End::Circle(way.split_off(again));
        }
        way.push(next);
    }
}

/// The files that a page of this path may be in.
fn files(path: &str) -> Vec<String> {
    if path.is_empty() {
        return vec!["_index.md".to_owned()];
    }
    vec![format!("{path}.md"), format!("{path}/_index.md")]
}

/// What is said of a redirect that leads to no page. What comes of another redirect is said there.
fn astray(site: &Site, redirect: &Arc<Redirect>, end: &End<'_>) -> Option<Diagnostic> {
    let Destination::Page(own) = &redirect.to.value else { return None };
    let at = redirect.to.at();
    let source = &redirect.source;
    match end {
        End::Page(_) | End::Gone => None,
        // The page itself says this, where it is what has the alias.
        End::Held(path, held) => (path == own && redirect.written == Written::List).then(|| {
            let (what, _) = publish::words(*held);
            Diagnostic::new(&UNPUBLISHED, format!("`{path}` {what}"))
                .at(source, at)
                .hint("until it is published, this old address leads nowhere; write another page, or `gone`")
        }),
        End::Nowhere(path) => (path == own).then(|| {
            let pages = site.topics.iter().map(|topic| bare(&topic.path)).chain([GONE]);
            let hint = match similar::nearest(path, pages) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write the path of a page of this site, or `{GONE}`"),
            };
            Diagnostic::new(&NO_TARGET, format!("there is no page `{path}`")).at(source, at).hint(hint)
        }),
        End::Circle(circle) => {
            // Once for the circle, at the redirect that is written first.
            let place = |redirect: &&Arc<Redirect>| (redirect.source.path.clone(), redirect.from.range.start);
            let first = circle.iter().copied().min_by_key(|redirect| place(redirect))?;
            if !Arc::ptr_eq(first, redirect) {
                return None;
            }
            let from = redirect.from.text();
            let message = match circle.len() {
                1 => format!("`{from}` leads to itself"),
                _ => format!("`{from}` leads in a circle"),
            };
            let mut found = Diagnostic::new(&NO_TARGET, message).located(redirect.location());
            for other in circle.iter().filter(|other| !Arc::ptr_eq(other, redirect)) {
                found = found.label(other.location(), "by way of this one");
            }
            let which = if circle.len() == 1 { "it" } else { "one of them" };
            Some(found.hint(format!("let {which} lead to a page of this site, or write `{GONE}`")))
        }
    }
}

/// What is said where a discreet page would be named.
fn names_discreet(site: &Site, redirect: &Redirect, to: Option<TopicId>) -> Option<Diagnostic> {
    let hint = "remove it: the old address of a discreet page leads nowhere";
    if let Some(topic) = to.filter(|topic| site.topics[*topic].discreet) {
        let document = &site.documents[site.topics[topic].origin];
        let at = document.front.discreet.as_ref().map(|said| document.source.locate(said.at()));
        let found = Diagnostic::new(&DISCREET, "this old address leads to a discreet page, and names it");
        let found = found.located(redirect.location()).hint(hint);
        return Some(match at {
            Some(at) => found.label(at, "it is discreet"),
            None => found,
        });
    }
    let discreet = match &redirect.from.value {
        OldAddress::Page(path) => discreet::was(site, path),
        OldAddress::Address(lang, path) => {
            let section = site.topic(&format!("{NEUTRAL}/_index.md"));
            let neutral = path.split('/').next() == Some(NEUTRAL)
                && section.is_none_or(|section| site.topics[section].discreet);
            let language = site.languages.iter().position(|language| language.lang == *lang);
            neutral || language.is_some_and(|language| in_discreet_section(site, language, path))
        }
    };
    discreet.then(|| {
        Diagnostic::new(&DISCREET, "this is the old address of a discreet page, and names it")
            .located(redirect.location())
            .hint(hint)
    })
}

/// Whether an address, without its language, is one that a page in a discreet section had before.
fn in_discreet_section(site: &Site, language: LanguageId, address: &str) -> bool {
    let whole = format!("{}/{address}/", site.languages[language].lang);
    site.topics
        .iter()
        .filter(|topic| topic.discreet && topic.path.ends_with("/_index.md"))
        .any(|topic| whole.starts_with(&routes::old_address(site, language, bare(&topic.path))))
}

/// The addresses that a redirect is for.
fn addresses(site: &Site, redirect: &Redirect) -> Vec<(LanguageId, String)> {
    match &redirect.from.value {
        OldAddress::Page(path) => (0..site.languages.len())
            .map(|language| (language, routes::old_address(site, language, path)))
            .collect(),
        OldAddress::Address(lang, path) => {
            let language = site.languages.iter().position(|language| language.lang == *lang);
            language.map(|language| (language, format!("{lang}/{path}/"))).into_iter().collect()
        }
    }
}

/// What is wrong with a redirect whose address another one has, or that no file can have.
fn twice<'a>(
    redirect: &'a Arc<Redirect>,
    addresses: &[(LanguageId, String)],
    taken: &mut BTreeMap<String, &'a Arc<Redirect>>,
) -> Option<Diagnostic> {
    if let Some((_, long)) = addresses.iter().find(|(_, from)| from.len() + "index.html".len() > LONGEST_PATH)
    {
        let message = format!("this address has {} characters; {LONGEST_PATH} is the most", long.len());
        let found = Diagnostic::new(&routes::LONG_ADDRESS, message).located(redirect.location());
        return Some(found.hint("remove it: no page can have had it"));
    }
    let mut found = None;
    for (_, from) in addresses {
        // Some systems take small and capital letters for the same.
        match taken.get(&from.to_lowercase()) {
            Some(&other) => {
                found.get_or_insert((from, other));
            }
            None => drop(taken.insert(from.to_lowercase(), redirect)),
        }
    }
    let (from, other) = found?;
    Some(
        Diagnostic::new(&routes::SAME_ADDRESS, format!("the old address /{from} stands twice"))
            .located(redirect.location())
            .label(other.location(), "it leads somewhere here already")
            .hint("remove one of the two"),
    )
}

/// What a redirect must not take the place of, by address in small letters.
pub(super) struct Taken<'a> {
    pub(super) pages: &'a BTreeMap<&'a str, (TopicId, LanguageId)>,
    /// What kyr gives an address to, in words.
    pub(super) made: BTreeMap<&'a str, &'a str>,
}

/// Old addresses at which there is something now.
pub(super) fn clashes(site: &Site, taken: &Taken<'_>) -> Vec<Diagnostic> {
    if site.moved.is_empty() {
        return Vec::new();
    }
    let pages: BTreeMap<String, (TopicId, LanguageId)> =
        taken.pages.iter().map(|(route, page)| (route.to_lowercase(), *page)).collect();
    let made: BTreeMap<String, &str> =
        taken.made.iter().map(|(route, what)| (route.to_lowercase(), *what)).collect();
    let mut said = BTreeSet::new();
    let found = site.moved.iter().filter_map(|moved| {
        let lower = moved.from.to_lowercase();
        let own =
            |end: &str| lower == format!("{}/{end}/", site.languages[moved.language].lang).to_lowercase();
        let (what, page) = match (pages.get(&lower), made.get(&lower)) {
            (Some(&(topic, language)), _) => ("a page of this site", site.cell(topic, language)),
            (None, Some(&what)) => (what, None),
            (None, None) if own(crate::model::site::ALL_PAGES) => ("the list of all pages", None),
            (None, None) if site.settings.offline.has_page() && own("offline") => {
                ("the page that offers files to keep", None)
            }
            (None, None) => return None,
        };
        // Once for all languages.
        if !said.insert(Arc::as_ptr(&moved.redirect)) {
            return None;
        }
        let message = format!("the address /{} belongs to {what}", moved.from);
        let found = Diagnostic::new(&routes::SAME_ADDRESS, message)
            .located(moved.redirect.location())
            .hint("remove it: only from an address where nothing is any more can readers be led elsewhere");
        Some(match page {
            Some(cell) => found.label(routes::address_of(&site.documents[cell.document]), "this page"),
            None => found,
        })
    });
    found.collect()
}
