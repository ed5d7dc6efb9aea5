//! What templates may see of a small site, as snapshots in `tests/views/`.
//!
//! `SNAPSHOTS=overwrite` writes them anew; a change here is a change for every theme.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use kyr::base::{Date, Memo, Source};
use kyr::model::media::Shelf;
use kyr::model::site::Site;
use kyr::model::tree::{BUILTIN_LOCALES, File, Tree};
use kyr::model::view::{PageTask, Views};
use kyr::parse::Texts;
use kyr::pipeline::{self, Drafts};
use kyr::view::Viewer;
use snapbox::{assert_data_eq, file};

const FILES: &[(&str, &str)] = &[
    ("site.yaml", "base_url: https://example.org/\nlanguages: [en, nl, ar]\n"),
    (
        "content/en/_index.md",
        "---\ntitle: Home\ndescription: The home page.\n---\nCall <tel:eu/emergency>.\n",
    ),
    (
        "content/en/rights/_index.md",
        "---\ntitle: All about your rights\ndescription: What you may ask for.\nmenu: Rights\nweight: 10\nicon: scales\n---\n",
    ),
    (
        "content/nl/rights/_index.md",
        "---\ntitle: Alles over uw rechten\ndescription: Wat u mag vragen.\nmenu: Rechten\nslug: rechten\ntranslation: {by: human, reviewed: true}\n---\n",
    ),
    (
        "content/en/rights/ask.md",
        "---\ntitle: Ask\ndescription: What to ask.\nplace: nl\nsources: [{title: A law, url: https://example.org/law}]\nreview: {by: Legal Aid, role: lawyer, on: 2026-11-24}\n---\n## Before you go\n\n### What to *bring*\n\n## At the station\n\n[Home](../_index.md), [PICUM](https://picum.org)\n",
    ),
    (
        "content/nl/rights/ask.md",
        "---\ntitle: Vragen\ndescription: Wat u vraagt.\ntranslation: {by: machine, reviewed: false}\n---\n## Voor u gaat\n\n### Wat u *meebrengt*\n\n## Op het bureau\n\n[Start](../_index.md), [PICUM](https://picum.org)\n",
    ),
    (
        "content/en/updates/hearing.md",
        "---\ntitle: A hearing\ndescription: On Monday.\ndate: 2026-11-24\nupdated: 2026-11-25\n---\n",
    ),
    (
        "content/en/testimonials/one.md",
        "---\ntitle: A story\ndescription: What happened.\npseudonym: Amina\nsource_org: A shelter\njurisdiction: nl\nperiod: 2019\nwarnings: [Violence]\nconsent: given\nconsent_review_due: 2027-01-01\n---\n```contacts\nplace: nl\n```\n",
    ),
    (
        "content/en/places/nl.md",
        "---\ntitle: Netherlands\ndescription: What we know.\ncard: {protects: A policy., law: The policy.}\n---\n",
    ),
    (
        "content/places/eu.yaml",
        "code: eu\nregion: true\nnumbers:\n  emergency: {number: \"112\", free: true}\n",
    ),
    (
        "content/places/nl.yaml",
        "code: nl\nlanguages: [nl]\nprotection: firewall\nscope: local\nsources: [{title: A study}]\nreviewed_on: 2026-11-24\nreview_due: 2027-05-24\nreviewer_role: lawyer\nvictim_helpline: false\nnumbers:\n  police: {number: \"0900 8844\", international: \"+31 343 57 8844\"}\ncontacts:\n  - {id: help, kind: support, name: Help Desk, phone: \"+31 20 123 45 67\", url: https://www.example.org/, address: \"1 Street\", card: true}\n",
    ),
];

fn site() -> Site {
    let mut files: BTreeMap<Arc<str>, File> = kyr::load::builtin_files()
        .into_iter()
        .map(|(path, file)| match path.strip_prefix("locales/") {
            Some(rest) => (format!("{BUILTIN_LOCALES}{rest}").into(), file),
            None => (path, file),
        })
        .collect();
    for (path, text) in FILES {
        files.insert((*path).into(), File::Text(Arc::new(Source::new(path, text))));
    }
    let today = Date::parse("2026-11-24").unwrap();
    let tree = Tree { files, today };
    let (manuscript, found) = kyr::parse::parse(&tree, &pipeline::codes(), Texts::All, &mut Memo::new());
    assert_eq!(found, []);
    let (site, found) = kyr::resolve::resolve(&manuscript.unwrap(), Drafts::Leave);
    assert_eq!(found, []);
    site
}

/// The pages of all documents.
fn pages(site: &Site) -> Vec<PageTask> {
    let prepared = kyr::view::prepare(site);
    let viewer = Viewer::new(site, &prepared);
    let mut pages = Vec::new();
    for (id, document) in site.documents.iter().enumerate() {
        let body = &document.text.as_ref().unwrap().body;
        let (resolved, found) = kyr::resolve::text(site, id, body);
        assert_eq!(found, []);
        for head in viewer.heads(id) {
            pages.extend(viewer.pages(
                head,
                kyr::view::Text { body, resolved: &resolved, shelf: &Shelf::default(), inset: None },
            ));
        }
    }
    pages
}

fn views(site: &Site) -> Views {
    Viewer::new(site, &kyr::view::prepare(site)).views()
}

fn page(language: usize, template: &str) -> String {
    let site = site();
    let mut tasks = pages(&site);
    tasks.retain(|task| task.language == language && task.template == template);
    tasks.sort_by(|a, b| a.output.cmp(&b.output));
    let task = tasks.first().unwrap();
    let mut shown = serde_json::to_string_pretty(&task.page).unwrap();
    let _ = write!(
        shown,
        "\nlinks {:#?}\nheading ids {:?}\nnumbers {:?}\n",
        task.page.body.links, task.page.body.heading_ids, task.page.body.numbers
    );
    shown
}

#[test]
fn the_list_of_all_pages() {
    let site = site();
    let prepared = kyr::view::prepare(&site);
    let outlines: Vec<Vec<String>> = site
        .documents
        .iter()
        .map(|document| kyr::view::outline(&document.text.as_ref().unwrap().body))
        .collect();
    let outlines: Vec<&[String]> = outlines.iter().map(Vec::as_slice).collect();
    let tasks = Viewer::new(&site, &prepared).index(&outlines);
    // Dutch has some pages of its own, and some of English.
    let shown = serde_json::to_string_pretty(&tasks[1].page).unwrap();
    assert_data_eq!(shown, file!["views/all-pages-nl.txt"].raw());
}

#[test]
fn a_home_page() {
    assert_data_eq!(page(0, "home"), file!["views/home-en.txt"].raw());
}

#[test]
fn a_translated_page() {
    assert_data_eq!(page(1, "page"), file!["views/page-nl.txt"].raw());
}

#[test]
fn a_page_in_another_language() {
    assert_data_eq!(page(2, "page"), file!["views/page-ar.txt"].raw());
}

#[test]
fn a_section() {
    assert_data_eq!(page(1, "section"), file!["views/section-nl.txt"].raw());
}

#[test]
fn a_story() {
    assert_data_eq!(page(0, "testimonial"), file!["views/testimonial-en.txt"].raw());
}

#[test]
fn a_place() {
    assert_data_eq!(page(1, "place"), file!["views/place-nl.txt"].raw());
}

#[test]
fn what_pages_of_a_language_share() {
    let site = site();
    let views = views(&site);
    let shared: Vec<_> = views.languages.iter().map(|language| &*language.site).collect();
    assert_data_eq!(serde_json::to_string_pretty(&shared).unwrap(), file!["views/shared.txt"].raw());
}

#[test]
fn feeds_sitemap_and_chooser() {
    let site = site();
    let views = views(&site);
    let shown = format!("{:#?}\n{:#?}\n{:#?}\n{:?}", views.feeds, views.sitemap, views.chooser, views.counts);
    assert_data_eq!(shown, file!["views/feeds.txt"].raw());
}

/// The units of translation: known by their bytes in the file, never written anew.
#[test]
fn segments() {
    let text = "---\ntitle: \"A 'title'\"\ndescription: One sentence.\nmenu: Short\nwarnings:\n  - Violence\npicture: {src: a.png, alt: Two people}\n---\nA paragraph with *emphasis*, a [link](b.md \"title\") and\na second line.\n\n## A heading {#id}\n\n- An item\n- Another, with `code`\n\n  and a second paragraph\n\n| A | B |\n|---|---|\n| one | |\n\nTerm\n: Its meaning.\n\n> [!NOTE]\n> A note.\n\nA note.[^1]\n\n[^1]: The footnote.\n\n```steps\nitems:\n  - title: \"A step\"\n    text: |\n      In a block\n      of two lines.\n    icon: phone\n```\n\n```text\nas it is\n```\n";
    let files =
        [("site.yaml", "base_url: https://example.org/\nlanguages: [en]\n"), ("content/en/_index.md", text)];
    let files =
        files.iter().map(|(path, text)| ((*path).into(), File::Text(Arc::new(Source::new(path, text)))));
    let tree = Tree { files: files.collect(), today: Date::parse("2026-11-24").unwrap() };
    let mut memo = Memo::new();
    let themed = {
        let mut tree = tree;
        tree.files.extend(kyr::load::builtin_files());
        tree
    };
    let (manuscript, _) = kyr::parse::parse(&themed, &pipeline::codes(), Texts::All, &mut memo);
    let manuscript = manuscript.unwrap();
    let mut shown = String::new();
    for segment in manuscript.documents[0].segments() {
        let _ = writeln!(shown, "{:?}\n    {:?}", segment.kind, &text[segment.range.clone()]);
    }
    assert_data_eq!(shown, file!["views/segments.txt"].raw());
}
