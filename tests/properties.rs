//! What holds for every site, tried on many: warm builds equal cold ones, order does not matter, nothing
//! panics, positions are positions.

#![allow(clippy::disallowed_methods, reason = "a test makes the folders that it needs")]

#[path = "properties/noise.rs"]
mod noise;
#[path = "properties/site.rs"]
mod site;

use std::fs;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kyr::base::{Date, Diagnostic, Memo, Source};
use kyr::cli::{Exit, Terminal};
use kyr::model::output::Build;
use kyr::model::tree::{File, Tree};
use kyr::parse::Texts;
use kyr::pipeline::{self, Drafts, Request, Watch};
use proptest::prelude::*;
use site::{Edit, State};

fn build(tree: &Tree, memo: &mut Memo) -> Build {
    build_with(Drafts::Show, tree, memo)
}

fn build_with(drafts: Drafts, tree: &Tree, memo: &mut Memo) -> Build {
    pipeline::build(tree, memo, &Request { drafts, base_url: None, ..Request::default() }, &())
}

/// So many cases, or as many as `PROPTEST_CASES` wants for a long look.
fn config(cases: u32) -> ProptestConfig {
    let wanted = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { wanted } else { ProptestConfig { cases, ..wanted } }
}

proptest! {
    #![proptest_config(config(48))]

    /// A memo only saves work: after any edits, a build with what earlier builds left is the build
    /// of an empty memo, byte for byte, messages included.
    #[test]
    fn a_warm_build_is_a_cold_build(
        edits in proptest::collection::vec(site::edit(), 1..8),
        drafts in proptest::sample::select(&[Drafts::Show, Drafts::Leave][..]),
    ) {
        let mut state = State::new();
        let mut memo = Memo::new();
        build_with(drafts, &state.tree(), &mut memo);
        for edit in &edits {
            state.apply(edit);
            let warm = build_with(drafts, &state.tree(), &mut memo);
            let cold = build_with(drafts, &state.tree(), &mut Memo::new());
            prop_assert_eq!(differing(&warm, &cold), Vec::<String>::new(), "after {:?}", edit);
            prop_assert_eq!(warm.diagnostics, cold.diagnostics);
            prop_assert_eq!(warm.schedule, cold.schedule);
        }
    }

    /// Neither the order in which a file system lists files nor the number of threads is seen in the
    /// output.
    #[test]
    fn order_does_not_matter(
        edits in proptest::collection::vec(site::edit(), 0..4),
        order in Just((0..site::FILES.len()).collect::<Vec<_>>()).prop_shuffle(),
        threads in 1..5usize,
    ) {
        let mut state = State::new();
        for edit in &edits {
            state.apply(edit);
        }
        state.texts[0] = state.texts[0].or(Some(0));
        let files: Vec<_> = state.files().collect();
        let folder = tempfile::tempdir().unwrap();
        for i in order {
            if let Some((path, text)) = files.get(i) {
                let path = folder.path().join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
        }
        let (tree, found) = kyr::load::load(folder.path(), state.today).unwrap();
        prop_assert_eq!(found, Vec::<Diagnostic>::new());
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let one = pool.install(|| build(&tree, &mut Memo::new()));
        let other = build(&state.tree(), &mut Memo::new());
        prop_assert_eq!(differing(&one, &other), Vec::<String>::new());
        prop_assert_eq!(one.diagnostics, other.diagnostics);
    }
}

/// What waits and what has expired is decided anew on every day, and why a link leads nowhere with it: a
/// draft that waits for a day instead is no draft any more.
#[test]
fn no_day_is_that_of_the_build_before() {
    const ASK: usize = 4;
    assert_eq!(site::FILES[ASK].path, "content/en/rights/ask.md");
    let mut state = State::new();
    let mut memo = Memo::new();
    let mut said = Vec::new();
    // A draft, then a page that waits until February; on that day it is there. Then it expires in June.
    for (text, quarter) in [(1, 1), (3, 1), (3, 2), (4, 2), (4, 3)] {
        state.apply(&Edit::File(ASK, Some(text)));
        state.apply(&Edit::Today(quarter));
        let warm = build_with(Drafts::Leave, &state.tree(), &mut memo);
        let cold = build_with(Drafts::Leave, &state.tree(), &mut Memo::new());
        assert_eq!(differing(&warm, &cold), Vec::<String>::new());
        assert_eq!(warm.diagnostics, cold.diagnostics);
        assert_eq!(warm.schedule, cold.schedule);
        let home = |found: &&Diagnostic| {
            found.location.as_ref().is_some_and(|at| &*at.path == "content/en/_index.md")
        };
        said.push(warm.diagnostics.iter().find(home).map(|found| found.message.clone()));
    }
    let said: Vec<Option<&str>> = said.iter().map(Option::as_deref).collect();
    assert_eq!(
        said,
        [
            Some("`rights/ask.md` is a draft"),
            Some("`rights/ask.md` waits until 2027-02-01: it is not published before that day"),
            None,
            Some("`rights/ask.md` expires on 2027-06-01: from then on this link is an error"),
            Some("`rights/ask.md` expired on 2027-06-01: it is not published any more"),
        ]
    );
}

/// The files of two builds that are not the same.
fn differing(a: &Build, b: &Build) -> Vec<String> {
    let names = a.output.files.keys().chain(b.output.files.keys());
    let mut differing: Vec<String> = names
        .filter(|name| a.output.files.get(*name) != b.output.files.get(*name))
        .map(ToString::to_string)
        .collect();
    differing.dedup();
    differing
}

/// Counts the pages that a build makes anew.
#[derive(Default)]
struct Pages(AtomicUsize);

impl Watch for Pages {
    fn page(&self, _: &str, _: &Arc<[u8]>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// A static file is nothing that a page depends on, whether it is edited, comes or goes.
#[test]
fn a_static_file_makes_no_page_anew() {
    let mut state = State::new();
    let mut memo = Memo::new();
    let pages = |state: &State, memo: &mut Memo| {
        let pages = Pages::default();
        let build = pipeline::build(&state.tree(), memo, &Request::default(), &pages);
        (build, pages.0.into_inner())
    };
    let (_, all) = pages(&state, &mut memo);
    assert!(all > 10);
    let page = site::FILES.iter().position(|file| file.path == "content/en/updates/news.md").unwrap();
    state.apply(&Edit::File(page, Some(1)));
    assert!((1..all).contains(&pages(&state, &mut memo).1));
    let file = site::FILES.iter().position(|file| file.path == "static/.well-known/a.txt").unwrap();
    for text in [Some(1), None, Some(0)] {
        state.apply(&Edit::File(file, text));
        let (build, made) = pages(&state, &mut memo);
        let published = build.output.files.get(".well-known/a.txt").map(|bytes| bytes.to_vec());
        let wanted = text.map(|text| site::FILES[file].texts[text].as_bytes().to_vec());
        assert_eq!((published, made), (wanted, 0));
    }
}

/// Files of every kind that kyr reads.
const ROLES: [&str; 14] = [
    "site.yaml",
    "content/redirects.yaml",
    "content/en/_index.md",
    "content/nl/_index.md",
    "content/en/cards/a.md",
    "content/places/eu.yaml",
    "locales/en/own.ftl",
    "themes/mine/theme.yaml",
    "themes/mine/templates/partials/footer.html",
    "themes/mine/assets/style.css",
    "themes/mine/icons/house.svg",
    "static/a.html",
    "static/a.xml",
    "static/.well-known/openpgpkey/hu/a",
];

proptest! {
    #![proptest_config(config(160))]

    /// Whatever a file holds, kyr says what is wrong with it, in each format, and goes on.
    #[test]
    fn no_bytes_make_it_panic(
        role in proptest::sample::select(&ROLES[..]),
        bytes in noise::bytes(),
        format in proptest::sample::select(&["human", "short", "json"][..]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut files: Vec<(&str, Vec<u8>)> =
            State::new().files().map(|(path, text)| (path, text.as_bytes().to_owned())).collect();
        if role.starts_with("themes/") {
            files[0].1 = site::FILES[0].texts[3].as_bytes().to_owned();
        }
        files.retain(|(path, _)| *path != role);
        files.push((role, bytes));
        for (path, bytes) in &files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let root = folder.path().to_str().unwrap();
        let arguments = ["kyr", "check", "--root", root, "--format", format].map(str::to_owned);
        let mut terminal = Terminal { out: &mut out, err: &mut err, color: true, interactive: false };
        let exit = kyr::cli::run(&arguments, &kyr::cli::Environment::default(), &mut terminal);
        prop_assert!(matches!(exit, Exit::Fine | Exit::Content), "{:?}", exit);
        let said = !out.is_empty() || !err.is_empty();
        prop_assert!(exit == Exit::Fine || said, "it failed without a word");
    }
}

proptest! {
    #![proptest_config(config(400))]

    /// Segments are ranges of whole characters in the order of the file, and none reaches into
    /// another; a diagnostic's line is a line of its file, and its column is in it.
    #[test]
    fn positions_are_positions(source in noise::page(), translation in noise::page(), place in noise::text()) {
        let files = [
            ("site.yaml", "base_url: https://example.org/\nlanguages: [en, ar]\nmarkdown: {html: allow}\n"),
            ("content/en/_index.md", &source),
            ("content/ar/_index.md", &translation),
            ("content/places/eu.yaml", &place),
        ];
        let owned = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        let tree = site::tree(owned, Date::parse("2026-11-24").unwrap());
        let codes = pipeline::codes();
        let (manuscript, _) = kyr::parse::parse(&tree, &codes, Texts::All, &mut Memo::new());
        for document in manuscript.iter().flat_map(|manuscript| &manuscript.documents) {
            let ranges: Vec<Range<usize>> = document.segments().iter().map(|segment| segment.range.clone()).collect();
            check_segments(&document.source, &ranges)?;
        }
        for diagnostic in build(&tree, &mut Memo::new()).diagnostics {
            check_location(&tree, &diagnostic)?;
        }
    }
}

fn check_segments(source: &Source, ranges: &[Range<usize>]) -> Result<(), TestCaseError> {
    for range in ranges {
        prop_assert!(
            source.text.get(range.clone()).is_some(),
            "{:?} is no range of {:?}",
            range,
            source.text
        );
        prop_assert!(!range.is_empty(), "{:?} is empty in {:?}", range, source.text);
    }
    for pair in ranges.windows(2) {
        prop_assert!(pair[0].end <= pair[1].start, "{:?} overlap in {:?}", pair, source.text);
    }
    Ok(())
}

fn check_location(tree: &Tree, diagnostic: &Diagnostic) -> Result<(), TestCaseError> {
    let all = diagnostic.location.iter().chain(diagnostic.labels.iter().map(|(at, _)| at));
    for at in all.filter(|at| at.line > 0) {
        let Some(File::Text(source)) = tree.files.get(&*at.path) else {
            return Err(TestCaseError::fail(format!("{} is no file: {diagnostic:?}", at.path)));
        };
        let line = source.text.split('\n').nth(at.line - 1).map(|line| line.trim_end_matches('\r'));
        prop_assert_eq!(line, Some(&*at.line_text), "{:?}", diagnostic);
        let characters = at.line_text.chars().count();
        prop_assert!(at.column >= 1 && at.column <= characters + 2, "{:?}", diagnostic);
        prop_assert!(at.length >= 1, "{:?}", diagnostic);
    }
    Ok(())
}

/// A page cut off at any byte is minified and looked through: nothing needs it to have an end.
#[test]
fn any_end_of_a_page_is_an_end() {
    let page = "<!doctype html><html lang=en><head><meta charset=utf-8><title>\u{e9} &amp; &#x1F600;</title>\
                <link rel=stylesheet href='a.css'><style>a{b:c}</style></head><body class=\"a  b\"><!-- c -->\
                <p id = \"x\">a <b>\u{e9}</b>&nbsp;&lt;<a href=\"https://x.example/?a=1&amp;b=2\">c</a><br/>\
                <img src=a.png srcset='a 1x' alt><pre> d </pre><script>if (a < b) { c('</p>') }</script>\
                <svg viewBox='0 0 1 1'><path d=M0/></svg><table><tr><td>\u{1f600}</table></body></html>";
    for end in 0..=page.len() {
        let part = &page.as_bytes()[..end];
        let (html, _) = kyr::finish::html("index.html", part);
        for html in [&html[..], part] {
            let facts = kyr::check::facts(html, "https://example.org/");
            let _ = kyr::check::settle("en/index.html", &facts, &|_: &str| false);
        }
        if let Some(part) = page.get(..end) {
            assert!(kyr::finish::seal(part, part).len() >= part.len());
        }
    }
}

/// Every file is broken in every way, or taken away, and then put right again: the site is what it was.
/// A build in between that could make no pages at all once left its emptiness to the next one.
#[test]
fn what_is_put_right_again_is_right() {
    let good = State::new();
    let expected = build(&good.tree(), &mut Memo::new());
    let mut memo = Memo::new();
    build(&good.tree(), &mut memo);
    for (file, place) in site::FILES.iter().enumerate() {
        for text in std::iter::once(None).chain((0..place.texts.len()).map(Some)) {
            let mut state = good.clone();
            state.apply(&Edit::File(file, text));
            build(&state.tree(), &mut memo);
            let again = build(&good.tree(), &mut memo);
            assert_eq!(differing(&again, &expected), [""; 0], "{} after {text:?}", place.path);
            assert_eq!(again.diagnostics, expected.diagnostics, "{} after {text:?}", place.path);
        }
    }
}

/// The edits of the property above reach the cases that went wrong once.
#[test]
fn a_policy_and_a_lone_translation_reach_the_memo() {
    let site = |path: &str| site::FILES.iter().position(|file| file.path == path).unwrap();
    for edits in [
        vec![Edit::File(0, Some(1)), Edit::File(0, Some(0))],
        vec![Edit::File(site("locales/nl/own.ftl"), Some(1))],
    ] {
        let mut state = State::new();
        let mut memo = Memo::new();
        build(&state.tree(), &mut memo);
        for edit in &edits {
            state.apply(edit);
            let warm = build(&state.tree(), &mut memo);
            let cold = build(&state.tree(), &mut Memo::new());
            assert_eq!(differing(&warm, &cold), [""; 0], "after {edit:?}");
        }
    }
}
