//! What `kyr remove` and `kyr rename` share: a plan of all that changes, and its execution, whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use super::exchange::{TranslateContext, locks, remembered};
use super::whole::{self, Whole};
use super::write::{self, Changes};
use super::{Args, Exit, Terminal, emit, site};
use crate::base::visible::shown;
use crate::base::{Diagnostic, Location, Memo, Severity, Source, similar};
use crate::exchange::{self, ListChanges, Relinked, Relocation};
use crate::model::document::Document;
use crate::model::lock::{LOCK, Lock};
use crate::model::redirects::{REDIRECTS, bare};
use crate::model::site::{Held, Site};
use crate::model::tree::{Blob, File, Tree};
use crate::pipeline;
use crate::resolve;

/// All that a command does.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) relocation: Relocation,
    /// What becomes of lines of the list of redirects that are there.
    pub(super) list: ListChanges,
    /// Pages whose addresses lead elsewhere from now on.
    pub(super) leaving: Vec<Leaving>,
    /// New texts of other files, by path.
    pub(super) texts: BTreeMap<String, String>,
    /// What is said besides what is done.
    pub(super) remarks: Vec<String>,
}

/// A page that goes, or has another path from now on.
pub(super) struct Leaving {
    /// Its path without the ending.
    pub(super) path: String,
    /// Its addresses, below the site's root.
    pub(super) routes: Vec<String>,
    /// Where they lead, as the list has it.
    pub(super) to: String,
}

/// Codes of files that are written anew, in which nothing may be lost.
const WRITTEN_ANEW: [&str; 3] = ["bad-lock", "bad-redirect", "yaml-syntax"];

/// Problems that a person has to see to, and that the command lists or that were there.
const BY_HAND: [&str; 4] = ["broken-link", "broken-anchor", "link-to-draft", "link-to-expiring"];

/// Reads the site for such a command.
pub(super) fn open(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Result<Whole, Exit>> {
    let whole = match whole::read(args, terminal)? {
        Ok(whole) => whole,
        Err(exit) => return Ok(Err(exit)),
    };
    let unreadable = whole.unreadable(&WRITTEN_ANEW);
    if unreadable.is_empty() {
        return Ok(Ok(whole));
    }
    whole::nothing(args, &unreadable, terminal).map(Err)
}

/// The folders of languages, whether or not the site has them now.
fn folders(tree: &Tree) -> BTreeSet<&str> {
    tree.under("content/")
        .filter_map(|(path, _)| path.split_once('/'))
        .map(|(folder, _)| folder)
        .filter(|folder| *folder != "places")
        .collect()
}

/// The path of a page below its language's folder, as people write it: from there or from the site's folder, with
/// and without its ending.
pub(super) fn below<'a>(tree: &Tree, name: &'a str) -> &'a str {
    let name = name.trim_start_matches("./").trim_end_matches('/');
    let below = name.strip_prefix("content/").and_then(|rest| rest.split_once('/'));
    below.filter(|(folder, _)| folders(tree).contains(folder)).map_or(name, |(_, rest)| rest)
}

/// The page of this name: its path below the language's folder.
pub(super) fn page(whole: &Whole, name: &str) -> Result<String, String> {
    let name = below(&whole.tree, name);
    let candidates = if name.ends_with(".md") {
        vec![name.to_owned()]
    } else {
        vec![format!("{name}.md"), format!("{name}/_index.md")]
    };
    if let Some(page) = candidates.into_iter().find(|page| !files(&whole.tree, page).is_empty()) {
        return Ok(page);
    }
    let known: Vec<&str> = whole.site.documents.iter().map(|document| bare(&document.topic)).collect();
    let hint = similar::nearest(bare(name), known).map_or_else(
        || "write its path below the language's folder, such as rights/on-the-phone".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Err(format!("error: there is no page `{}`\n\nhelp: {hint}", shown(name)))
}

/// The files of a page in all languages, by path from the site's folder.
pub(super) fn files(tree: &Tree, page: &str) -> Vec<String> {
    let paths = folders(tree).into_iter().map(|folder| format!("content/{folder}/{page}"));
    paths.filter(|path| tree.files.contains_key(path.as_str())).collect()
}

/// The document from which a page's translations are made, or else a translation.
pub(super) fn origin<'a>(site: &'a Site, page: &str) -> Option<&'a Document> {
    let mut own = site.documents.iter().filter(|document| *document.topic == *page);
    let source = |document: &&Arc<Document>| document.lang == *site.settings.source_lang();
    own.clone().find(source).or_else(|| own.next()).map(|document| &**document)
}

/// Whether a page is discreet.
pub(super) fn is_discreet(site: &Site, page: &str) -> bool {
    site.topic(page).is_some_and(|id| site.topics[id].discreet)
}

/// The addresses of a page, which lead elsewhere when it goes. A page that nobody could see has none, and of a discreet
/// one nobody is to know.
pub(super) fn routes(site: &Site, page: &str) -> Vec<String> {
    if let Some(id) = site.topic(page) {
        let topic = &site.topics[id];
        let seen = !topic.discreet && !topic.period.is_ahead(site.today);
        return topic.cells.iter().flatten().filter(|_| seen).map(|cell| cell.route.clone()).collect();
    }
    if site.held.get(page) != Some(&Held::NoSource) {
        return Vec::new();
    }
    // Its source was deleted, and with it what is not in its translations.
    let path = bare(page);
    let above = path.rsplit_once('/').map_or(String::new(), |(above, _)| format!("{above}/"));
    let own = |language: usize| {
        let lang = &site.languages[language].lang;
        let document = site.documents.iter().find(|own| *own.topic == *page && own.lang == *lang)?;
        Some(format!("{above}{}", document.front.slug.as_ref()?.value))
    };
    let route = |language| {
        let path = own(language).unwrap_or_else(|| path.to_owned());
        resolve::old_address(site, language, &path)
    };
    (0..site.languages.len()).map(route).collect()
}

/// Lines for the list, given the site without the page: one for all languages, where that means its addresses and
/// nothing that is there, and more for addresses that nobody could guess.
fn lines(after: &Site, leaving: &Leaving) -> Vec<(String, String)> {
    let cells = after.topics.iter().flat_map(|topic| topic.cells.iter().flatten());
    let there: BTreeSet<&str> = cells.map(|cell| cell.route.as_str()).collect();
    let usual: BTreeSet<String> = (0..after.languages.len())
        .map(|language| resolve::old_address(after, language, &leaving.path))
        .collect();
    let left = leaving.routes.iter().filter(|route| !there.contains(route.as_str()));
    let whole = left.clone().any(|route| usual.contains(route))
        && !usual.iter().any(|route| there.contains(route.as_str()));
    let others = left.filter(|route| !whole || !usual.contains(*route));
    let others = others.map(|route| route.trim_end_matches('/').to_owned());
    let path = whole.then(|| leaving.path.clone());
    path.into_iter().chain(others).map(|from| (from, leaving.to.clone())).collect()
}

/// Makes all changes, or none, and says which. `refuse` looks at the site as it would be.
pub(super) fn carry_out(
    args: &Args,
    whole: &Whole,
    plan: &Plan,
    refuse: &dyn Fn(&Site) -> Option<String>,
    terminal: &mut Terminal<'_>,
) -> io::Result<Exit> {
    let relinked = exchange::relink(&whole.site, &plan.relocation);
    let root = site::shown_root(args);
    let at = |path: &str| shown(root.join(path));
    let (mut changes, mut said) = pages(whole, plan, &relinked, &at);
    records(args, whole, plan, &mut changes);
    if let (Some(after), _) = after(whole, &changes) {
        list(whole, plan, &after, &mut changes);
    }
    if let Some(text) = changes.written.get(REDIRECTS) {
        let old = whole.tree.text(REDIRECTS).map_or("", |source| &source.text);
        let before: BTreeSet<&str> = old.lines().collect();
        let new = text.lines().filter(|line| !before.contains(line) && !line.starts_with('#'));
        said.extend(new.map(|line| format!("{}: {line}", at(REDIRECTS))));
    }
    let (after, new) = after(whole, &changes);
    if let Some(refusal) = after.as_ref().and_then(refuse) {
        writeln!(terminal.err, "{refusal}")?;
        return Ok(Exit::Usage);
    }
    if !new.is_empty() {
        return whole::nothing(args, &new, terminal);
    }
    if let Err((path, error)) = write::change(&args.root, &changes) {
        return emit::not_written(terminal, &path, &error);
    }
    for line in said.iter().chain(&plan.remarks) {
        writeln!(terminal.out, "{line}")?;
    }
    by_hand(&relinked.by_hand, &at, terminal)?;
    Ok(Exit::Fine)
}

/// What becomes of the pages, and what is said of it.
fn pages(
    whole: &Whole,
    plan: &Plan,
    relinked: &Relinked,
    at: &dyn Fn(&str) -> String,
) -> (Changes, Vec<String>) {
    let mut changes = Changes { written: plan.texts.clone(), ..Changes::default() };
    let mut said = Vec::new();
    for (old, new) in &plan.relocation.files {
        for path in files(&whole.tree, old) {
            let Some(folder) = path.strip_suffix(old.as_str()) else { continue };
            let Some(new) = new.as_ref().map(|new| format!("{folder}{new}")) else {
                said.push(format!("{}: removed", at(&path)));
                changes.removed.insert(path);
                continue;
            };
            said.push(format!("{}: now {}", at(&path), at(&new)));
            match whole.tree.text(&path).filter(|_| path.ends_with(".md")) {
                Some(source) => {
                    let text = relinked.texts.get(&*path).cloned();
                    changes.written.insert(new, text.unwrap_or_else(|| source.text.to_string()));
                    changes.removed.insert(path);
                }
                None => drop(changes.moved.insert(path, new)),
            }
        }
    }
    for (path, count) in &relinked.links {
        if !changes.removed.contains(&**path) {
            changes.written.insert(path.to_string(), relinked.texts[path].clone());
        }
        said.push(format!("{}: {} changed", at(path), emit::plural(*count, "link")));
    }
    (changes, said)
}

fn by_hand(
    links: &[(Location, String)],
    at: &dyn Fn(&str) -> String,
    terminal: &mut Terminal<'_>,
) -> io::Result<()> {
    if links.is_empty() {
        return Ok(());
    }
    writeln!(terminal.out, "to be done by hand: these links lead nowhere now")?;
    for (place, dest) in links {
        writeln!(terminal.out, "{}:{}:{}: {}", at(&place.path), place.line, place.column, shown(dest))?;
    }
    Ok(())
}

/// Locks, and the memory.
fn records(args: &Args, whole: &Whole, plan: &Plan, changes: &mut Changes) {
    let context = TranslateContext { args, tree: &whole.tree, site: &whole.site, memory: &whole.memory };
    let mut all = locks(&context);
    let relocated = |lock: &Lock| Lock {
        pages: lock
            .pages
            .iter()
            .filter_map(|(page, record)| {
                let page = plan.relocation.files.get(page).map_or(Some(page), Option::as_ref)?;
                Some((page.clone(), record.clone()))
            })
            .collect(),
    };
    for folder in folders(&whole.tree) {
        let path = format!("content/{folder}/{LOCK}");
        if !whole.tree.files.contains_key(path.as_str()) {
            continue;
        }
        let lock = pipeline::lock(&whole.tree, folder);
        let new = relocated(&lock);
        if new != lock {
            changes.written.insert(path, new.text());
        }
        if let Some((_, own)) = all.iter_mut().find(|(lang, _)| lang.as_str() == folder) {
            *own = new;
        }
    }
    // Of a page that only moves, everything is remembered as it was.
    if plan.relocation.files.values().any(Option::is_none)
        && let Some((path, text)) = remembered(&context, &all)
    {
        changes.written.insert(path.to_string_lossy().into_owned(), text);
    }
}

/// The list of redirects.
fn list(whole: &Whole, plan: &Plan, after: &Site, changes: &mut Changes) {
    let old = whole.tree.text(REDIRECTS).map(|source| &*source.text);
    let redirects = whole.site.redirects.iter().map(|redirect| &**redirect);
    let mut list = plan.list.clone();
    list.added.extend(plan.leaving.iter().flat_map(|leaving| lines(after, leaving)));
    if let Some(text) = exchange::redirect_list(old, redirects, &list) {
        changes.written.insert(REDIRECTS.to_owned(), text);
    }
}

/// The site with the changes, and errors that it has then and not now, but for links that are listed.
fn after(whole: &Whole, changes: &Changes) -> (Option<Site>, Vec<Diagnostic>) {
    let mut tree = whole.tree.clone();
    for path in &changes.removed {
        tree.files.remove(path.as_str());
    }
    for (old, new) in &changes.moved {
        match tree.files.remove(old.as_str()) {
            Some(File::Bytes(blob)) => {
                let blob = Blob { path: new.as_str().into(), ..(*blob).clone() };
                tree.files.insert(new.as_str().into(), File::Bytes(Arc::new(blob)));
            }
            Some(File::Text(source)) => {
                let source = Source::new(new, &source.text);
                tree.files.insert(new.as_str().into(), File::Text(Arc::new(source)));
            }
            None => {}
        }
    }
    for (path, text) in &changes.written {
        tree.files.insert(path.as_str().into(), File::Text(Arc::new(Source::new(path, text))));
    }
    let before: BTreeSet<(&str, &str)> =
        whole.found.iter().map(|found| (found.code.name, &*found.message)).collect();
    let (site, found) = pipeline::resolved(&tree, &mut Memo::new());
    let is_new = |found: &Diagnostic| {
        found.severity == Severity::Error
            && !BY_HAND.contains(&found.code.name)
            && !before.contains(&(found.code.name, &*found.message))
    };
    (site, found.into_iter().filter(is_new).collect())
}
