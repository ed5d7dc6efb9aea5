//! Whether an address that kyr gives, or a file that it makes, is that of an author's page or of another.
//!
//! Takes the site with its cards; gives diagnostics. Two pages of authors at one address are found when
//! addresses are given (`routes`).

use std::collections::{BTreeMap, BTreeSet};

use super::redirects;
use super::routes::{SAME_ADDRESS, address_of};
use crate::base::Diagnostic;
use crate::model::document::Document;
use crate::model::front::Kind;
use crate::model::output::card_path;
use crate::model::site::{Cell, LanguageId, Site, Status, TopicId};

/// Files that may lie beside the page of a folder.
const BESIDE: [&str; 2] = ["index.html", "qr.png"];

/// Files that lie beside the home page of a language only.
const BESIDE_HOME: [&str; 3] = ["404.html", "410.html", "atom.xml"];

/// An address that kyr gives.
struct Made {
    topic: TopicId,
    language: LanguageId,
    route: String,
    /// What is there, of which page.
    what: String,
    hint: &'static str,
}

/// What helps where the address is made of those of pages.
const SLUG: &str = "give the page another `slug`, or another file name";

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut pages: BTreeMap<&str, (TopicId, LanguageId)> = BTreeMap::new();
    for (topic, own) in site.topics.iter().enumerate() {
        for (language, cell) in own.cells.iter().enumerate() {
            if let Some(cell) = cell {
                pages.entry(&cell.route).or_insert((topic, language));
            }
        }
    }
    let made = made(site);
    let mut said = BTreeSet::new();
    let mut given: BTreeMap<&str, &Made> = BTreeMap::new();
    for one in &made {
        // The page of an author is what can be changed.
        if let Some(&(topic, language)) = pages.get(&*one.route) {
            let (page, owner) = (site.cell(topic, language), site.cell(one.topic, one.language));
            diagnostics.extend(clash(site, (page, owner), one, &mut said));
        } else if let Some(other) = given.insert(&one.route, one) {
            let (page, owner) = (site.cell(one.topic, one.language), site.cell(other.topic, other.language));
            diagnostics.extend(clash(site, (page, owner), other, &mut said));
        }
    }
    for (route, &(topic, language)) in &pages {
        // Few names of pages have a dot in them.
        if route.contains('.')
            && let Some(file) = file(route, &|above| pages.contains_key(above) || given.contains_key(above))
        {
            diagnostics.extend(behind(site, site.cell(topic, language), &file));
        }
    }
    for moved in &site.moved {
        let is_page = |above: &str| pages.contains_key(above) || given.contains_key(above);
        if let Some(file) = file(&moved.from, &is_page) {
            let message =
                format!("the address /{} would lie in /{file}, which is a file that kyr makes", moved.from);
            let found = Diagnostic::new(&SAME_ADDRESS, message).located(moved.redirect.location());
            diagnostics.push(found.hint("remove it"));
        }
    }
    let made = given.iter().map(|(route, one)| (*route, &*one.what)).collect();
    diagnostics.extend(redirects::clashes(site, &redirects::Taken { pages: &pages, made }));
    diagnostics
}

/// All addresses that kyr gives besides those of the pages themselves.
fn made(site: &Site) -> Vec<Made> {
    let mut made = Vec::new();
    for (topic, own) in site.topics.iter().enumerate() {
        let further = 2..=site.list_pages(topic);
        for (language, cell) in own.cells.iter().enumerate() {
            let Some(cell) = cell else { continue };
            made.extend(further.clone().map(|n| {
                let what = format!("page {n} of the list in another page");
                Made { topic, language, route: cell.page_route(n), what, hint: SLUG }
            }));
            if own.kind == Kind::Print {
                let readers: BTreeSet<LanguageId> = site.cards.iter().map(|card| card.reader).collect();
                made.extend(readers.into_iter().filter(|reader| *reader != language).map(|reader| {
                    let lang = &site.languages[reader].lang;
                    let what = format!("the cards of another page for readers of {lang}");
                    Made { topic, language, route: format!("{}{lang}/", cell.route), what, hint: SLUG }
                }));
            }
        }
    }
    let mut cards = BTreeSet::new();
    for card in site.cards.iter().filter(|card| cards.insert(&card.route)) {
        let what = format!("the card of another page for `{}`", card.place);
        let (topic, language, route) = (card.topic, card.reader, card.route.clone());
        made.push(Made { topic, language, route, what, hint: SLUG });
    }
    for card in &site.cards {
        let (name, reader) = (site.card_name(card.topic), site.languages[card.reader].lang.as_str());
        let what = "the files of another card of this name".to_owned();
        let route = card_path(name, &card.place, reader, card.officer.as_str(), "");
        let (topic, language, hint) = (card.topic, card.reader, "give one of the two another file name");
        made.push(Made { topic, language, route, what, hint });
    }
    made
}

/// What is said where a page has the address of what belongs to another page, once for all languages that
/// show the two.
fn clash(
    site: &Site,
    (page, owner): (Option<&Cell>, Option<&Cell>),
    made: &Made,
    said: &mut BTreeSet<(usize, usize, String)>,
) -> Option<Diagnostic> {
    let (page, owner) = (page?.document, owner?.document);
    if !said.insert((page, owner, made.what.clone())) {
        return None;
    }
    let (page, owner) = (&site.documents[page], &site.documents[owner]);
    let message = format!("the address /{} belongs to {} already", made.route, made.what);
    Some(
        at(Diagnostic::new(&SAME_ADDRESS, message), page)
            .label(address_of(owner), "it belongs to this page")
            .hint(made.hint),
    )
}

/// The file that lies where a folder of this address would have to be.
fn file(route: &str, is_page: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut ends = route.match_indices('/').map(|(end, _)| end);
    ends.find_map(|end| {
        let folder = &route[..end];
        let (above, name) = folder.rsplit_once('/')?;
        let name = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(name);
        let home = !above.contains('/');
        let there = BESIDE.contains(&name) || home && BESIDE_HOME.contains(&name);
        (there && (home || is_page(&format!("{above}/")))).then(|| folder.to_owned())
    })
}

fn behind(site: &Site, cell: Option<&Cell>, file: &str) -> Option<Diagnostic> {
    let cell = cell.filter(|cell| cell.status != Status::Fallback)?;
    let message = format!("the address /{} would lie in /{file}, which is a file that kyr makes", cell.route);
    let page = &site.documents[cell.document];
    Some(
        at(Diagnostic::new(&SAME_ADDRESS, message), page)
            .hint("give the page or its section another `slug`, or another name"),
    )
}

fn at(diagnostic: Diagnostic, page: &Document) -> Diagnostic {
    diagnostic.located(address_of(page))
}
