//! `kyr remove PAGE [--redirect TO]`: takes a page away in all languages, and says where its old address leads.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use super::relocate::{self, Leaving, Plan};
use super::whole::Whole;
use super::{Args, Exit, Terminal, emit, site};
use crate::base::visible::shown;
use crate::exchange;
use crate::model::redirects::{GONE, Redirect, Written, bare};

pub(super) fn run(
    args: &Args,
    page: &str,
    redirect: Option<&str>,
    terminal: &mut Terminal<'_>,
) -> io::Result<Exit> {
    let whole = match relocate::open(args, terminal)? {
        Ok(whole) => whole,
        Err(exit) => return Ok(exit),
    };
    let planned = relocate::page(&whole, page).and_then(|page| plan(args, &whole, &page, redirect));
    match planned {
        Ok(plan) => relocate::carry_out(args, &whole, &plan, &|_| None, terminal),
        Err(refusal) => {
            writeln!(terminal.err, "{refusal}")?;
            Ok(Exit::Usage)
        }
    }
}

fn plan(args: &Args, whole: &Whole, page: &str, redirect: Option<&str>) -> Result<Plan, String> {
    let site = &whole.site;
    if page == "_index.md" {
        return Err("error: a site has a home page\n\nhelp: write another text into it".to_owned());
    }
    let inside = page.strip_suffix("/_index.md").map_or(0, |folder| {
        let folder = format!("{folder}/");
        let pages: BTreeSet<&str> = site.documents.iter().map(|document| &*document.topic).collect();
        pages.into_iter().filter(|other| *other != page && other.starts_with(&folder)).count()
    });
    if inside > 0 {
        return Err(format!(
            "error: the section `{}` has {} in it\n\nhelp: remove or rename those first",
            bare(page),
            emit::plural(inside, "page")
        ));
    }
    let instead = redirect.map(|to| target(whole, page, to)).transpose()?;
    let mut plan = Plan::default();
    let to = instead.as_deref().map_or(GONE, bare).to_owned();
    let routes = relocate::routes(site, page);
    let none = routes.is_empty();
    plan.leaving.push(Leaving { path: bare(page).to_owned(), routes, to: to.clone() });
    // What the page says of its older names goes with it.
    let file = format!("content/{}/{page}", site.settings.source_lang());
    let own = |redirect: &&Arc<Redirect>| redirect.written == Written::Page && *redirect.source.path == *file;
    let aliases = site.redirects.iter().filter(own).filter(|_| !none);
    plan.list.added = aliases.map(|redirect| (redirect.from.text(), to.clone())).collect();
    plan.list.targets.insert(bare(page).to_owned(), to);
    if relocate::is_discreet(site, page) {
        plan.remarks.push("it was discreet: its old address leads nowhere".to_owned());
    } else if none {
        plan.remarks.push("it was not published: its old address leads nowhere".to_owned());
    }
    for path in exchange::unneeded(site, &BTreeSet::from([page])) {
        let path = shown(site::shown_root(args).join(&*path));
        plan.remarks.push(format!("{path}: no other page shows it; delete it if nothing else needs it"));
    }
    plan.relocation.files.insert(page.to_owned(), None);
    plan.relocation.instead = instead;
    Ok(plan)
}

/// The page to which readers are sent.
fn target(whole: &Whole, page: &str, to: &str) -> Result<String, String> {
    let target = relocate::page(whole, to)?;
    let name = bare(&target);
    if target == page {
        return Err(format!("error: `{name}` is the page that is removed\n\nhelp: name another one"));
    }
    if whole.site.topic(&target).is_none() {
        return Err(format!(
            "error: `{name}` is not published, so nobody can be sent there\n\nhelp: publish it first, or name another page"
        ));
    }
    if relocate::is_discreet(&whole.site, &target) {
        return Err(format!(
            "error: `{name}` is discreet: the old address would name what it is about\n\nhelp: name another page"
        ));
    }
    Ok(target)
}
