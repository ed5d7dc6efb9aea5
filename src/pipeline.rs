//! The stages in order: a site is a function of its tree.
//!
//! The command line, the server and the tests all call `build`. A memo of earlier builds only saves
//! work; it never changes a byte.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::base::{Code, Diagnostic, Digest, Memo, Severity, diagnostic};
use crate::check::budget::Part;
use crate::model::lock::{LOCK, Lock};
use crate::model::output::{Build, Counts, Output, card_path};
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::model::tree::{File, Tree};
use crate::model::view::Views;
use crate::{check, exchange, finish, load, parse, print, render, resolve, view};

pub use crate::resolve::Drafts;

/// What a caller wants of a build, beyond what settings say.
#[derive(Debug, Clone, Default)]
pub struct Request {
    pub drafts: Drafts,
    /// Address of the site in place of the one in settings.
    pub base_url: Option<String>,
}

/// Hears how far a build is. Every method may be called from any thread.
pub trait Watch: Sync {
    /// A stage begins; `total` is how many steps it will take.
    fn stage(&self, _name: &'static str, _total: usize) {}
    /// A step of it is done.
    fn step(&self) {}
    /// A page was made anew, and nothing is wrong so far. The build is not whole yet, and may turn
    /// out to be in error.
    fn page(&self, _path: &str, _bytes: &Arc<[u8]>) {}
}

impl Watch for () {}

/// Every code that kyr can raise, by name.
#[must_use]
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<&'static Code> = [
        load::CODES,
        parse::CODES,
        resolve::CODES,
        check::CODES,
        render::CODES,
        print::CODES,
        finish::CODES,
        exchange::CODES,
    ]
    .concat();
    codes.sort_by_key(|code| code.name);
    codes
}

/// Builds a site.
pub fn build(tree: &Tree, memo: &mut Memo, request: &Request, watch: &dyn Watch) -> Build {
    watch.stage("reading", 0);
    let codes = codes();
    let (manuscript, mut diagnostics) = parse::parse(tree, &codes, memo);
    let Some(mut manuscript) = manuscript else {
        return finished(Output::default(), diagnostics, Counts::default(), None);
    };
    if let Some(base_url) = &request.base_url {
        let mut settings = (*manuscript.settings).clone();
        settings.base_url.clone_from(base_url);
        manuscript.settings = Arc::new(settings);
    }
    let settings = manuscript.settings.clone();
    let (site, found) = resolve::resolve(&manuscript, request.drafts);
    diagnostics.extend(found);
    diagnostics.extend(check::site(&site));
    let views = view::views(&site);
    let soundness = soundness(&diagnostics, &settings);
    let (output, mut found) = produce(&views, memo, soundness, watch);
    // Every page leads home. That there is none has been said, and more about it than once.
    if site.topic("_index.md").is_none() {
        found.retain(|diagnostic| !check::is_dead_link(diagnostic));
    }
    diagnostics.extend(found);
    finished(output, diagnostics, views.counts, Some(&settings))
}

/// A site as resolved, for commands that look at its languages and write no pages.
pub fn resolved(tree: &Tree, memo: &mut Memo) -> (Option<Site>, Vec<Diagnostic>) {
    let (manuscript, mut diagnostics) = parse::parse(tree, &codes(), memo);
    let Some(manuscript) = manuscript else { return (None, diagnostics) };
    let (site, found) = resolve::resolve(&manuscript, Drafts::Leave);
    diagnostics.extend(found);
    diagnostic::sort(&mut diagnostics);
    (Some(site), diagnostics)
}

/// A page as published, with what the checks must know of it.
struct Finished {
    bytes: Arc<[u8]>,
    facts: check::PageFacts,
    diagnostics: Vec<Diagnostic>,
}

/// Whether an error was found before any page was made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Soundness {
    Sound,
    Broken,
}

fn soundness(diagnostics: &[Diagnostic], settings: &Settings) -> Soundness {
    let blocks = diagnostics.iter().any(|diagnostic| severity(diagnostic, settings) == Severity::Error);
    if blocks { Soundness::Broken } else { Soundness::Sound }
}

fn produce(
    views: &Views,
    memo: &mut Memo,
    soundness: Soundness,
    watch: &dyn Watch,
) -> (Output, Vec<Diagnostic>) {
    let (engine, mut diagnostics) = render::engine(views);
    let Some(engine) = engine else { return (Output::default(), diagnostics) };
    watch.stage("pages", views.pages.len());
    let pages = memo.map(
        "pages",
        &views.pages,
        |task| render::key(views, task),
        |task| {
            let finished = finish_page(render::page(&engine, views, task));
            if soundness == Soundness::Sound && finished.diagnostics.is_empty() {
                watch.page(&task.output, &finished.bytes);
            }
            watch.step();
            finished
        },
    );
    let chooser = finish_page(render::chooser(&engine, views));
    let mut files: BTreeMap<Arc<str>, Arc<[u8]>> = BTreeMap::new();
    let mut facts: Vec<(&str, &check::PageFacts)> = Vec::with_capacity(pages.len() + 1);
    for (task, page) in views.pages.iter().zip(&pages) {
        files.insert(task.output.as_str().into(), page.bytes.clone());
        facts.push((&task.output, &page.facts));
        diagnostics.extend(page.diagnostics.iter().cloned());
    }
    files.insert("index.html".into(), chooser.bytes.clone());
    facts.push(("index.html", &chooser.facts));
    diagnostics.extend(chooser.diagnostics.iter().cloned());
    // Hosts that know one error page only: the source language's.
    if let Some(language) = views.languages.first()
        && let Some(page) = files.get(format!("{}404.html", language.site.home).as_str()).cloned()
    {
        files.insert("404.html".into(), page);
    }
    watch.stage("files", 0);
    for (path, text) in render::feeds(views).into_iter().chain(render::sitemaps(views)) {
        files.insert(path.into(), text.into_bytes().into());
    }
    files.insert("robots.txt".into(), render::robots(views).into_bytes().into());
    for (path, text) in finish::hosts() {
        files.insert(path.into(), text.into_bytes().into());
    }
    for (path, blob) in &views.media {
        if let (true, Ok(text)) = (path.ends_with(".svg"), std::str::from_utf8(&blob.bytes)) {
            diagnostics.extend(check::svg(&blob.path, text));
        }
        files.insert(path.as_str().into(), blob.bytes.clone());
    }
    diagnostics.extend(cards(views, memo, &mut files, watch));
    diagnostics.extend(assets(views, &mut files));
    diagnostics.extend(check::links(&facts, &|path: &str| files.contains_key(path)));
    diagnostics.extend(compress(views, &facts, memo, &mut files));
    let manifest = finish::manifest(&files);
    files.insert(finish::MANIFEST.into(), manifest.into_bytes().into());
    (Output { files }, diagnostics)
}

/// Compresses text files where settings want it, and checks the budgets, which count compressed
/// bytes.
fn compress(
    views: &Views,
    facts: &[(&str, &check::PageFacts)],
    memo: &mut Memo,
    files: &mut BTreeMap<Arc<str>, Arc<[u8]>>,
) -> Vec<Diagnostic> {
    let budgets = views.budgets;
    if !views.compress && budgets.page.is_none() && budgets.script.is_none() {
        return Vec::new();
    }
    let texts: Vec<(Arc<str>, Arc<[u8]>)> = files
        .iter()
        .filter(|(path, _)| finish::is_text(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    let small =
        memo.map("compress", &texts, |(_, bytes)| Digest::of(bytes), |(_, bytes)| finish::compress(bytes));
    let sizes: HashMap<&str, usize> =
        texts.iter().zip(&small).map(|((path, _), small)| (&**path, small.brotli.len())).collect();
    let size = |path: &str| sizes.get(path).copied().unwrap_or_default();
    let mut diagnostics = Vec::new();
    if let Some(budget) = budgets.page {
        for (path, facts) in facts {
            let styles: Vec<String> = facts.styles().iter().map(|href| check::file_of(path, href)).collect();
            let styles: Vec<Part<'_>> = styles.iter().map(|path| Part { path, size: size(path) }).collect();
            diagnostics.extend(check::budget::page(Part { path, size: size(path) }, &styles, budget));
        }
    }
    if let Some(budget) = budgets.script {
        let scripts: Vec<_> = texts
            .iter()
            .filter(|(path, _)| path.ends_with(".js"))
            .map(|(path, _)| Part { path, size: size(path) })
            .collect();
        diagnostics.extend(check::budget::scripts(&scripts, budget));
    }
    if views.compress {
        for ((path, _), small) in texts.iter().zip(&small) {
            files.insert(format!("{path}.br").into(), small.brotli.as_slice().into());
            files.insert(format!("{path}.gz").into(), small.gzip.as_slice().into());
        }
    }
    diagnostics
}

fn finish_page(page: render::Page) -> Finished {
    let bytes = finish::html(&page.html);
    let facts = std::str::from_utf8(&bytes).map(check::facts).unwrap_or_default();
    Finished { bytes: bytes.into(), facts, diagnostics: page.diagnostics }
}

/// Prints the cards and adds their files.
fn cards(
    views: &Views,
    memo: &mut Memo,
    files: &mut BTreeMap<Arc<str>, Arc<[u8]>>,
    watch: &dyn Watch,
) -> Vec<Diagnostic> {
    if views.cards.is_empty() {
        return Vec::new();
    }
    watch.stage("cards", views.cards.len());
    let (theme, mut diagnostics) = print::theme(&views.theme);
    let Some(theme) = theme else { return diagnostics };
    let (cards, found) = print::sheets(&views.cards, &views.geometries, &theme, memo);
    diagnostics.extend(found);
    for card in &cards {
        let mut add = |file: &str, bytes: Arc<[u8]>| {
            files.insert(card_path(&card.card, &card.place, &card.reader, &card.officer, file).into(), bytes);
        };
        for sheet in &card.sheets {
            if let Some(pdf) = &sheet.pdf {
                add(&format!("{}.pdf", sheet.geometry), pdf.clone());
            }
            add(&format!("{}.html", sheet.geometry), finish::seal(&sheet.html).into_bytes().into());
        }
        for preview in &card.previews {
            for (n, (_, svg)) in preview.panels.iter().enumerate() {
                add(&format!("{}-{}.svg", preview.format, n + 1), svg.as_bytes().into());
            }
        }
    }
    diagnostics
}

fn assets(views: &Views, files: &mut BTreeMap<Arc<str>, Arc<[u8]>>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (path, asset) in &views.assets {
        let bytes: Arc<[u8]> = match &asset.file {
            File::Text(source) if asset.name.ends_with(".css") => match finish::css(source) {
                Ok(css) => {
                    diagnostics.extend(check::stylesheet(&source.path, &css));
                    css.into_bytes().into()
                }
                // As it is, so that links to it are not broken too.
                Err(diagnostic) => {
                    diagnostics.push(diagnostic);
                    source.text.as_bytes().into()
                }
            },
            File::Text(source) => {
                if asset.name.ends_with(".svg") {
                    diagnostics.extend(check::svg(&source.path, &source.text));
                }
                if asset.name.ends_with(".js") {
                    finish::js(&source.text).into_bytes().into()
                } else {
                    source.text.as_bytes().into()
                }
            }
            File::Bytes(blob) => blob.bytes.clone(),
        };
        files.insert(path.as_str().into(), bytes);
    }
    diagnostics
}

/// Puts the diagnostics in order and gives them the severities that settings want.
fn finished(
    output: Output,
    mut diagnostics: Vec<Diagnostic>,
    counts: Counts,
    settings: Option<&Settings>,
) -> Build {
    if let Some(settings) = settings {
        for diagnostic in &mut diagnostics {
            diagnostic.severity = severity(diagnostic, settings);
        }
    }
    diagnostic::sort(&mut diagnostics);
    let base_url = settings.map(|settings| settings.base_url.clone()).unwrap_or_default();
    Build { output, diagnostics, counts, base_url }
}

/// The severity that settings want.
fn severity(diagnostic: &Diagnostic, settings: &Settings) -> Severity {
    settings.severity.get(diagnostic.code.name).copied().unwrap_or(diagnostic.severity)
}

/// The source language that a site's settings name.
pub fn source_language(tree: &Tree, memo: &mut Memo) -> Option<String> {
    let (manuscript, _) = parse::parse(tree, &codes(), memo);
    manuscript.map(|manuscript| manuscript.settings.source_lang().to_string())
}

/// A language's lock as it is; empty where there is none yet.
#[must_use]
pub fn lock(tree: &Tree, language: &str) -> Lock {
    tree.text(&format!("content/{language}/{LOCK}")).map(|source| parse::lock(source).0).unwrap_or_default()
}
