//! The stages in order: a site is a function of its tree.
//!
//! The command line, the server and the tests all call `build`. A memo of earlier builds only saves
//! work; it never changes a byte.
//!
//! What is the same for many pages is made first (`scene`, `files`); then each document goes through
//! all stages by itself (`units`), so that few texts and pages are in memory at a time.

mod consequences;
mod files;
mod gather;
mod index;
mod media_cache;
mod offline;
mod scene;
mod static_files;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Code, Diagnostic, Memo, Severity, diagnostic};
use crate::model::lock::{LOCK, Lock};
use crate::model::output::{Build, Counts, Sink};
use crate::model::schedule::Schedule;
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::model::tree::Tree;
use crate::parse::Texts;
use crate::{check, exchange, finish, load, media, parse, print, render, resolve, view};

pub use crate::resolve::Drafts;

use gather::Gathered;
use media_cache::MediaCache;
use scene::Scene;
use units::Stage;

/// What a caller wants of a build, beyond what settings say.
#[derive(Debug, Clone, Default)]
pub struct Request {
    pub drafts: Drafts,
    /// Address of the site in place of the one in settings.
    pub base_url: Option<String>,
    pub pseudo: Pseudo,
}

/// What to do with pseudo-languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pseudo {
    /// There are none.
    #[default]
    Leave,
    /// Both are made of the source's texts, for this build.
    Show,
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
        media::CODES,
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
    let gathered = Gathered::default();
    let made = make(tree, memo, request, watch, &gathered);
    Build {
        output: gathered.output(made.extent, made.rest, memo),
        diagnostics: made.diagnostics,
        counts: made.counts,
        schedule: made.schedule,
        base_url: made.base_url,
    }
}

/// Builds a site once, handing on each file as soon as it is finished.
pub fn build_into(tree: &Tree, request: &Request, watch: &dyn Watch, sink: &dyn Sink) -> Report {
    let made = make(tree, &mut Memo::forgetful(), request, watch, sink);
    for (path, bytes) in &made.rest {
        sink.put(path, bytes, &finish::sha256(bytes));
    }
    Report { diagnostics: made.diagnostics, counts: made.counts, schedule: made.schedule }
}

/// What there is to say of a build whose files are elsewhere already.
#[derive(Debug)]
pub struct Report {
    /// Sorted, severities as settings want them.
    pub diagnostics: Vec<Diagnostic>,
    pub counts: Counts,
    pub schedule: Schedule,
}

type Files = BTreeMap<Arc<str>, Arc<[u8]>>;

/// A build, its files in the sink.
struct Made {
    /// Files that any build may add or remove: what texts show, and the manifest.
    rest: Files,
    extent: Extent,
    diagnostics: Vec<Diagnostic>,
    counts: Counts,
    schedule: Schedule,
    base_url: String,
}

/// Which files a build has handed on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    All,
    /// Those that differ from the build before; the others are as they were.
    Changed,
}

fn make(tree: &Tree, memo: &mut Memo, request: &Request, watch: &dyn Watch, sink: &dyn Sink) -> Made {
    watch.stage("reading", 0);
    let pseudo = (request.pseudo == Pseudo::Show).then(|| pseudo(tree));
    let tree = pseudo.as_ref().unwrap_or(tree);
    let (manuscript, mut diagnostics) = parse::parse(tree, &codes(), Texts::Shared, memo);
    let Some(manuscript) = manuscript else {
        Scene::forget(memo);
        diagnostic::sort(&mut diagnostics);
        return Made {
            rest: BTreeMap::new(),
            extent: Extent::All,
            diagnostics,
            counts: Counts::default(),
            schedule: Schedule::default(),
            base_url: String::new(),
        };
    };
    let (mut scene, extent) = Scene::of(tree, manuscript, request, memo);
    diagnostics.extend(scene.diagnostics.iter().cloned());
    let mut rest = BTreeMap::new();
    if let Some(engine) = &scene.engine {
        let kept = scene.files.take();
        let viewer = view::Viewer::new(&scene.site, &scene.prepared);
        let soundness = soundness(&diagnostics, &scene.site.settings);
        let media_cache = MediaCache::open(tree, &scene.site, memo, &mut diagnostics);
        let packer = finish::offline::Packer::default();
        let stage = Stage {
            scene: &scene,
            viewer: &viewer,
            engine,
            media_cache: &media_cache,
            packer: &packer,
            sink,
            watch,
            soundness,
        };
        let mut files = kept.unwrap_or_else(|| files::files(&stage, memo));
        let units = units::units(&stage, &files, memo);
        let index = index::index(&stage, &files, &units, memo);
        let offline = offline::offline(&stage, &files, &units, &index.shares, memo);
        let found = files.diagnostics.iter().chain(units.diagnostics()).chain(offline.diagnostics());
        diagnostics.extend(found.chain(&index.diagnostics).cloned());
        let pages = files.pages.iter().chain(units.pages()).chain(offline.pages()).chain(&index.pages);
        let pages = pages.map(|(path, page)| (&**path, page));
        files.hashes.extend(units.hashes.iter().chain(offline.hashes()).cloned());
        for file in index.files {
            files.hashes.insert(file.path.clone(), file.hash);
            rest.insert(file.path, file.bytes);
        }
        let made = files.hashes.keys().chain(units.media.keys()).map(|path| &**path);
        let made = made.chain([finish::MANIFEST]);
        let capacity = &scene.site.settings.capacity;
        let copied = static_files::static_files(tree, capacity, &media_cache, made, memo);
        diagnostics.extend(copied.diagnostics);
        let exists = |path: &str| {
            files.hashes.contains_key(path)
                || units.media.contains_key(path)
                || copied.files.contains_key(path)
        };
        let links = check::links(pages, &exists);
        // Every page leads home. That there is none has been said, and more about it than once.
        let home = scene.site.topic("_index.md").is_some();
        diagnostics.extend(links.into_iter().filter(|link| home || !check::is_dead_link(link)));
        let mut media = units.media;
        media.extend(copied.files);
        let hashes = media.iter().map(|(path, file)| (path, &file.hash));
        let manifest = finish::manifest(files.hashes.iter(), hashes);
        rest.extend(media.into_iter().map(|(path, file)| (path, file.bytes)));
        media_cache.close(memo);
        rest.insert(finish::MANIFEST.into(), manifest.into_bytes().into());
        scene.files = Some(files);
    }
    consequences::leave_out(&mut diagnostics);
    consequences::to_templates(&mut diagnostics, &scene.site.theme);
    let settings = &scene.site.settings;
    for diagnostic in &mut diagnostics {
        diagnostic.severity = severity(diagnostic, settings);
    }
    diagnostic::sort(&mut diagnostics);
    let (counts, base_url) = (scene.views.counts, settings.base_url.clone());
    let schedule = scene.site.schedule.clone();
    scene.keep(memo);
    Made { rest, extent, diagnostics, counts, schedule, base_url: base_url.value }
}

/// A tree with pseudo-languages in it.
fn pseudo(tree: &Tree) -> Tree {
    let (manuscript, _) = parse::parse(tree, &codes(), Texts::Shared, &mut Memo::forgetful());
    manuscript.map_or_else(|| tree.clone(), |manuscript| exchange::pseudo(&manuscript, tree))
}

/// The severity that settings want.
fn severity(diagnostic: &Diagnostic, settings: &Settings) -> Severity {
    settings.severity.get(diagnostic.code.name).copied().unwrap_or(diagnostic.severity)
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

/// What is still to be done before a site is published for the first time. What is wrong with it, a build says.
pub fn readiness(tree: &Tree, memo: &mut Memo, request: &Request) -> Vec<Diagnostic> {
    let (manuscript, _) = parse::parse(tree, &codes(), Texts::All, memo);
    let Some(mut manuscript) = manuscript else { return Vec::new() };
    if let Some(base_url) = &request.base_url {
        let mut settings = (*manuscript.settings).clone();
        settings.base_url.value.clone_from(base_url);
        manuscript.settings = Arc::new(settings);
    }
    let (site, _) = resolve::resolve(&manuscript, request.drafts);
    let resolved = site.documents.iter().enumerate().map(|(id, document)| {
        document.text.as_ref().map(|text| resolve::text(&site, id, &text.body).0).unwrap_or_default()
    });
    let mut diagnostics = check::ready(&site, &resolved.collect::<Vec<_>>());
    for diagnostic in &mut diagnostics {
        diagnostic.severity = severity(diagnostic, &site.settings);
    }
    diagnostics
}

/// A site as resolved, for commands that look at its languages and write no pages. Pages that wait for
/// their day are part of it: they are translated before that.
pub fn resolved(tree: &Tree, memo: &mut Memo) -> (Option<Site>, Vec<Diagnostic>) {
    let (manuscript, mut diagnostics) = parse::parse(tree, &codes(), Texts::All, memo);
    let Some(manuscript) = manuscript else { return (None, diagnostics) };
    let (site, found) = resolve::resolve(&manuscript, Drafts::Waiting);
    diagnostics.extend(found);
    for (id, document) in site.documents.iter().enumerate() {
        if let Some(text) = &document.text {
            diagnostics.extend(resolve::text(&site, id, &text.body).1);
        }
    }
    diagnostic::sort(&mut diagnostics);
    (Some(site), diagnostics)
}

/// A site as resolved, with no texts but those of sources and cards: for counting, in little memory. Pages
/// that wait for their day are part of it.
pub fn surveyed(tree: &Tree, memo: &mut Memo) -> (Option<Site>, Vec<Diagnostic>) {
    let (manuscript, mut diagnostics) = parse::parse(tree, &codes(), Texts::Shared, memo);
    let Some(manuscript) = manuscript else { return (None, diagnostics) };
    let (site, found) = resolve::resolve(&manuscript, Drafts::Waiting);
    diagnostics.extend(found);
    diagnostic::sort(&mut diagnostics);
    (Some(site), diagnostics)
}

/// The source language that a site's settings name.
pub fn source_language(tree: &Tree, memo: &mut Memo) -> Option<String> {
    let (manuscript, _) = parse::parse(tree, &codes(), Texts::Shared, memo);
    manuscript.map(|manuscript| manuscript.settings.source_lang().to_string())
}

/// A language's lock as it is; empty where there is none yet.
#[must_use]
pub fn lock(tree: &Tree, language: &str) -> Lock {
    tree.text(&format!("content/{language}/{LOCK}")).map(|source| parse::lock(source).0).unwrap_or_default()
}
