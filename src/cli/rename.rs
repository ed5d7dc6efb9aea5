//! `kyr rename OLD NEW`: gives a page another path in all languages, a section with all that is in it; its old address
//! leads to the new one.

use std::collections::BTreeMap;
use std::io;

use super::new::good_name;
use super::relocate::{self, Leaving, Plan};
use super::whole::Whole;
use super::{Args, Exit, Terminal};
use crate::base::visible::shown;
use crate::base::{OptionalSpanned, Spanned};
use crate::exchange::edited;
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::redirects::{Written, bare};
use crate::model::site::Site;

pub(super) fn run(args: &Args, old: &str, new: &str, terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    let whole = match relocate::open(args, terminal)? {
        Ok(whole) => whole,
        Err(exit) => return Ok(exit),
    };
    let planned = relocate::page(&whole, old).and_then(|old| plan(&whole, &old, new));
    match planned {
        Ok(plan) => {
            let files = &plan.relocation.files;
            let refuse = |after: &Site| other_rules(&whole.site, after, files);
            relocate::carry_out(args, &whole, &plan, &refuse, terminal)
        }
        Err(refusal) => {
            writeln!(terminal.err, "{refusal}")?;
            Ok(Exit::Usage)
        }
    }
}

fn plan(whole: &Whole, old: &str, new: &str) -> Result<Plan, String> {
    let site = &whole.site;
    if old == "_index.md" {
        return Err("error: the home page has one name only\n\nhelp: name another page".to_owned());
    }
    let new = new_path(whole, old, new)?;
    let mut plan = Plan::default();
    plan.relocation.files = moves(whole, old, &new);
    let (mut discreet, mut leaving) = (false, Vec::new());
    for (page, to) in pages(&plan.relocation.files) {
        discreet |= relocate::is_discreet(site, page);
        if !old.ends_with("/_index.md") && site.settings.is_rights(page) && !site.settings.is_rights(to) {
            let remark =
                "it is in no section of rights any more: critical parts that are out of date are shown";
            plan.remarks.push(remark.to_owned());
        }
        let (path, routes) = (bare(page).to_owned(), relocate::routes(site, page));
        leaving.push(Leaving { path, routes, to: bare(to).to_owned() });
        plan.list.targets.insert(bare(page).to_owned(), bare(to).to_owned());
        plan.list.taken.insert(bare(to).to_owned());
    }
    plan.leaving = leaving;
    if discreet {
        plan.remarks
            .push("a discreet page leaves no redirect behind: its old address leads nowhere".to_owned());
    }
    if plan.relocation.files.contains_key("about/safe-browsing.md") {
        let remark = "the foot of every page links to `about/safe-browsing`, and to no page of another name";
        plan.remarks.push(remark.to_owned());
    }
    if let (Some(from), Some(to)) = (old.strip_suffix("/_index.md"), new.strip_suffix("/_index.md")) {
        settings(whole, from, to, &mut plan)?;
    }
    Ok(plan)
}

/// The pages that move, and where to.
fn pages(files: &BTreeMap<String, Option<String>>) -> impl Iterator<Item = (&str, &str)> {
    let moved = files.iter().filter_map(|(old, new)| Some((old.as_str(), new.as_deref()?)));
    moved.filter(|(old, _)| old.ends_with(".md"))
}

/// The new path of a page, if there can be one.
fn new_path(whole: &Whole, old: &str, new: &str) -> Result<String, String> {
    let name = relocate::below(&whole.tree, new);
    let section = old.ends_with("/_index.md");
    let path = match name {
        name if name.ends_with(".md") => name.to_owned(),
        name if section => format!("{name}/_index.md"),
        name => format!("{name}.md"),
    };
    if !path.split('/').all(good_name) {
        return Err(format!(
            "error: `{}` cannot be the path of a page\n\nhelp: use lower-case letters, digits and hyphens: rights/on-the-phone",
            shown(new)
        ));
    }
    if section != path.ends_with("/_index.md") {
        return Err(format!(
            "error: `{}` is {}, and `{}` would not be one\n\nhelp: write a path of the same kind",
            bare(old),
            if section { "the page of a section" } else { "a page" },
            shown(new)
        ));
    }
    if path == old {
        return Err(format!("error: `{}` has that name already\n\nhelp: write another one", bare(old)));
    }
    if section && path.starts_with(old.trim_end_matches("_index.md")) {
        return Err("error: a section cannot be moved into itself\n\nhelp: write another path".to_owned());
    }
    // Some systems take small and capital letters for the same; and a page and a section of one name would have one
    // address.
    let wanted = bare(&path).to_lowercase();
    let taken = whole.site.documents.iter().find(|document| bare(&document.topic).to_lowercase() == wanted);
    if let Some(document) = taken.filter(|document| *document.topic != *old) {
        return Err(format!(
            "error: {} is there already\n\nhelp: choose another name, or remove that page first: `kyr remove {}`",
            shown(&*document.source.path),
            bare(&document.topic)
        ));
    }
    if let Some(alias) = alias(&whole.site, bare(&path)) {
        return Err(format!(
            "error: `{}` is an old name of a page: {alias}\n\nhelp: remove it there, or choose another name",
            bare(&path)
        ));
    }
    Ok(path)
}

/// Where a page says that this is an old name of it.
fn alias(site: &Site, path: &str) -> Option<String> {
    let mut aliases = site.redirects.iter().filter(|redirect| redirect.written == Written::Page);
    let at = aliases.find(|redirect| redirect.page() == Some(path))?.location();
    Some(format!("{}:{}", shown(&*at.path), at.line))
}

/// All files that move: one page, or everything in the folder of a section.
fn moves(whole: &Whole, old: &str, new: &str) -> BTreeMap<String, Option<String>> {
    let (Some(from), Some(to)) = (old.strip_suffix("/_index.md"), new.strip_suffix("/_index.md")) else {
        return BTreeMap::from([(old.to_owned(), Some(new.to_owned()))]);
    };
    let below = whole.tree.under("content/").filter_map(|(path, _)| path.split_once('/'));
    let inside = below.filter(|(folder, _)| *folder != "places").filter_map(|(_, path)| {
        let rest = path.strip_prefix(from).filter(|rest| rest.starts_with('/'))?;
        Some((path.to_owned(), Some(format!("{to}{rest}"))))
    });
    inside.collect()
}

/// What a page is, and when and by whom it may be seen, may follow from where it is. Gives why a page would be
/// another one by its new path.
fn other_rules(before: &Site, after: &Site, files: &BTreeMap<String, Option<String>>) -> Option<String> {
    pages(files).find_map(|(page, to)| {
        let (old, new) = (relocate::origin(before, page)?, relocate::origin(after, to)?);
        let kind = |document: &Document| {
            document.front.kind.value().unwrap_or_else(|| Kind::of_path(&document.topic))
        };
        let (kind, other) = (kind(old), kind(new));
        if kind != other {
            let (kind, other) = (kind.as_str(), other.as_str());
            let why = format!("it is of the kind `{kind}` by its folder, and would be of the kind `{other}`");
            return Some(refusal(page, to, &why, &format!("kind: {kind}")));
        }
        let topics = (before.topic(page), after.topic(to));
        let (Some(old), Some(new)) = topics else {
            let why = match topics {
                (None, Some(_)) => "it is not published, and would be",
                (Some(_), None) => "it is published, and would not be",
                _ => return None,
            };
            return Some(refusal(page, to, why, "date"));
        };
        let (old, new) = (&before.topics[old], &after.topics[new]);
        if old.discreet != new.discreet {
            let why = if old.discreet { "it is discreet by where it is" } else { "it would be discreet" };
            return Some(refusal(page, to, why, &format!("discreet: {}", old.discreet)));
        }
        if old.period != new.period {
            return Some(refusal(page, to, "its section says on which days it is published", "date"));
        }
        let place = before.place_of(old);
        if place != after.place_of(new) {
            let place = place.unwrap_or_default();
            let why = "its name says which place it is about";
            return Some(refusal(page, to, why, &format!("place: {place}")));
        }
        None
    })
}

fn refusal(page: &str, to: &str, why: &str, line: &str) -> String {
    let (page, to) = (bare(page), bare(to));
    format!(
        "error: `{page}` would be another page as `{to}`: {why}\n\nhelp: write `{line}` into its front matter first, or choose a path in the same folder"
    )
}

/// Settings that name a section by its folder.
fn settings(whole: &Whole, from: &str, to: &str, plan: &mut Plan) -> Result<(), String> {
    let settings = &whole.site.settings;
    let sections = settings.offline.sections.iter().flatten().chain(&settings.rights);
    let named: Vec<&Spanned<String>> = sections.filter(|section| section.value == from).collect();
    let mut edits = BTreeMap::new();
    for section in named {
        if section.range.is_empty() {
            let all: Vec<&str> = settings.rights.iter().map(|section| section.value.as_str()).collect();
            return Err(format!(
                "error: `{from}` is a section of rights without that settings say so, and `{to}` would be none\n\nhelp: write `rights: [{}]` into site.yaml first",
                all.join(", ")
            ));
        }
        edits.insert(section.range.start, (section.range.end, to.to_owned()));
    }
    if !edits.is_empty() {
        plan.texts.insert("site.yaml".to_owned(), edited(&settings.source.text, edits));
        plan.remarks.push(format!("site.yaml: the section `{to}` is named there in place of `{from}`"));
    }
    Ok(())
}
