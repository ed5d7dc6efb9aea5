//! One document after the other, through all stages: text, links, rules, views, pages, files.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::files::{Bundle, Published, SiteFiles};
use super::media_cache::MediaCache;
use super::offline::{self, Share};
use super::scene::Scene;
use super::{Soundness, Watch};
use crate::base::memo::Rules;
use crate::base::{Diagnostic, Digest, Memo};
use crate::check::{self, PageFacts, Settled};
use crate::finish;
use crate::finish::offline::Packer;
use crate::model::document::Body;
use crate::model::media::Shelf;
use crate::model::output::{FileHash, Sink};
use crate::model::site::{DocumentId, StaleParts};
use crate::parse::Reader;
use crate::render::{self, Engine};
use crate::resolve;
use crate::view::{self, Inset, Viewer, outline};

/// What pages are made with.
pub(super) struct Stage<'a> {
    pub(super) scene: &'a Scene,
    pub(super) viewer: &'a Viewer<'a>,
    pub(super) engine: &'a Engine,
    pub(super) media_cache: &'a MediaCache,
    pub(super) packer: &'a Packer,
    pub(super) sink: &'a dyn Sink,
    pub(super) watch: &'a dyn Watch,
    /// Whether pages may be shown before the build is whole.
    pub(super) soundness: Soundness,
}

/// A page as published, with what the checks must know of it.
pub(super) struct Page {
    pub(super) path: Arc<str>,
    pub(super) bundle: Bundle,
    pub(super) facts: PageFacts,
    /// What it gives to the files to keep.
    pub(super) share: Option<Arc<Share>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// All that comes of one document.
struct Unit {
    pages: Vec<Page>,
    /// What its text speaks of.
    outline: Arc<Vec<String>>,
    shelf: Shelf,
    diagnostics: Vec<Diagnostic>,
}

/// What is left of a document when its files are handed on.
struct Done {
    pages: Vec<(Arc<str>, Settled)>,
    outline: Arc<Vec<String>>,
    shelf: Shelf,
    shares: Vec<Arc<Share>>,
    diagnostics: Vec<Diagnostic>,
}

/// All documents, their files handed on.
pub(super) struct Units {
    done: Vec<Arc<Done>>,
    /// Hashes of the files that were handed on.
    pub(super) hashes: Vec<(Arc<str>, FileHash)>,
    /// Files that texts show, play or link to; not handed on.
    pub(super) media: BTreeMap<Arc<str>, Published>,
}

impl Units {
    /// The pages, with what is open in them.
    pub(super) fn pages(&self) -> impl Iterator<Item = &(Arc<str>, Settled)> + Clone {
        self.done.iter().flat_map(|done| &done.pages)
    }

    pub(super) fn shares(&self) -> impl Iterator<Item = &Arc<Share>> {
        self.done.iter().flat_map(|done| &done.shares)
    }

    /// What the text of each document speaks of.
    pub(super) fn outlines(&self) -> Vec<&[String]> {
        self.done.iter().map(|done| done.outline.as_slice()).collect()
    }

    pub(super) fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.done.iter().flat_map(|done| &done.diagnostics)
    }
}

/// Makes the pages of all documents and hands them on.
pub(super) fn units(stage: &Stage<'_>, files: &SiteFiles, memo: &mut Memo) -> Units {
    let site = &stage.scene.site;
    stage.watch.stage("pages", site.documents.len());
    let reader = Reader::new(&site.settings, &site.places);
    let ids: Vec<DocumentId> = (0..site.documents.len()).collect();
    let hashes = Mutex::new(Vec::new());
    let rules = Rules {
        frame: stage.scene.frame(),
        own: |id: &DocumentId| stage.made_from(*id),
        key: |id: &DocumentId| stage.key(*id),
        make: |id: &DocumentId| stage.unit(&reader, *id),
        // A finding may point into another document, whose lines move: it is found again each time.
        good: |unit: &Unit| unit.diagnostics.is_empty(),
        done: |_: &DocumentId, unit: &Unit| stage.hand_on(unit, files, &hashes),
    };
    let done = memo.each("units", &ids, &rules);
    let mut media = BTreeMap::new();
    for (path, bytes) in done.iter().flat_map(|done| done.shelf.media()).flat_map(|media| &media.files) {
        if media.contains_key(path) {
            continue;
        }
        let bundle = Bundle::of(&stage.scene.views, path.clone(), bytes.clone());
        media.extend(bundle.files.into_iter().map(|file| (file.path.clone(), file)));
    }
    let hashes = hashes.into_inner().unwrap_or_else(PoisonError::into_inner);
    Units { done, hashes, media }
}

impl Stage<'_> {
    /// Minifies a page and reads what the checks must know of it.
    pub(super) fn finish(&self, path: Arc<str>, mut page: render::Page) -> Page {
        let (bytes, found) = finish::html(&path, &page.html);
        page.diagnostics.extend(found);
        let bytes: Arc<[u8]> = bytes.into();
        let facts = check::facts(&bytes, &self.scene.views.base_url);
        let mut bundle = Bundle::of(&self.scene.views, path.clone(), bytes);
        bundle.add_qr(&self.scene.views);
        let share = offline::share(&self.scene.views, self.packer, &bundle);
        Page { path, bundle, facts, share, diagnostics: page.diagnostics }
    }

    /// Everything that a document's pages depend on.
    fn key(&self, id: DocumentId) -> Digest {
        let mut parts = vec![self.scene.reach, self.made_from(id)];
        parts.extend(self.viewer.heads(id).iter().flat_map(|head| &head.pages).map(Digest::of_value));
        Digest::join(&parts)
    }

    /// Digest of the texts that a document's pages show: its own, and the source's where parts of it
    /// stand in for what is out of date.
    fn made_from(&self, id: DocumentId) -> Digest {
        let site = &self.scene.site;
        match site.stale_parts.get(&id) {
            None => site.documents[id].made_from,
            Some(stale) => Digest::join(&[
                site.documents[id].made_from,
                site.documents[stale.source].made_from,
                Digest::of_value(stale),
            ]),
        }
    }

    fn unit(&self, reader: &Reader, id: DocumentId) -> Unit {
        let site = &self.scene.site;
        let document = &site.documents[id];
        let (body, mut diagnostics) = match &document.text {
            Some(text) => (text.body.clone(), Vec::new()),
            None => {
                let (body, found) = reader.body(document);
                (Arc::new(body), found)
            }
        };
        let (resolved, found) = resolve::text(site, id, &body);
        diagnostics.extend(found);
        diagnostics.extend(check::text(site, document, &body));
        let (shelf, found) = self.media_cache.shelf(document, &self.viewer.uses(id, &body, &resolved));
        diagnostics.extend(found);
        let stale = site.stale_parts.get(&id);
        let (body, inset) = stale.map_or((body, None), |stale| {
            let (body, inset) = self.inset(reader, id, stale);
            (Arc::new(body), Some(inset))
        });
        let text = view::Text { body: &body, resolved: &resolved, shelf: &shelf, inset: inset.as_ref() };
        let mut pages = Vec::new();
        for head in self.viewer.heads(id) {
            for task in self.viewer.pages(head, text) {
                let page = render::page(self.engine, &self.scene.views, &task);
                let mut page = self.finish(task.output.into(), page);
                diagnostics.append(&mut page.diagnostics);
                if self.soundness == Soundness::Sound
                    && diagnostics.is_empty()
                    && let Some(file) = page.bundle.files.first()
                {
                    self.watch.page(&page.path, &file.bytes);
                }
                pages.push(page);
            }
        }
        self.watch.step();
        Unit { pages, outline: Arc::new(outline(&body)), shelf, diagnostics }
    }

    fn hand_on(
        &self,
        unit: &Unit,
        files: &SiteFiles,
        hashes: &Mutex<Vec<(Arc<str>, FileHash)>>,
    ) -> Arc<Done> {
        let mut done = Done {
            pages: Vec::new(),
            outline: unit.outline.clone(),
            shares: Vec::new(),
            shelf: unit.shelf.clone(),
            diagnostics: unit.diagnostics.clone(),
        };
        for page in &unit.pages {
            let path = &page.path;
            let settled =
                check::settle(path, &page.facts, &|path| files.known.contains(path) || page.bundle.has(path));
            done.pages.push((path.clone(), settled));
            done.shares.extend(page.share.clone());
            done.diagnostics.extend(files.budget(&self.scene.views, path, &page.facts, page.bundle.size));
            for file in &page.bundle.files {
                self.sink.put(&file.path, &file.bytes, &file.hash);
            }
            let mut hashes = hashes.lock().unwrap_or_else(PoisonError::into_inner);
            hashes.extend(page.bundle.files.iter().map(|file| (file.path.clone(), file.hash)));
        }
        Arc::new(done)
    }

    /// A translation's text without its stale parts, and those of the source instead.
    fn inset(&self, reader: &Reader, id: DocumentId, stale: &StaleParts) -> (Body, Inset) {
        let site = &self.scene.site;
        let (from, to): (Vec<usize>, Vec<usize>) = stale.pairs.iter().copied().unzip();
        let (body, _) = reader.without(&site.documents[id], &to);
        let source = &site.documents[stale.source];
        let (shown, pieces) = reader.without(source, &from);
        let resolved = resolve::text(site, stale.source, &shown).0;
        // The source's own pages publish its files, and say what is wrong with them.
        let (shelf, _) = self.media_cache.shelf(source, &self.viewer.uses(stale.source, &shown, &resolved));
        let (document, language, shown) = (stale.source, stale.language, Arc::new(shown));
        (body, Inset { document, language, body: shown, resolved, shelf, pieces })
    }
}
