//! What people keep on a phone or pass on, from pages as they are made: for each language one file, a
//! ZIP, the page that offers them, and a browser's own copy where settings want it.
//!
//! A page gives its share while it is finished, so that few pages are in memory at a time; the shares of
//! a language are joined when all are there, and let go before the next language's.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::files::{Bundle, Published, SiteFiles};
use super::units::{Page, Stage, Units};
use crate::base::memo::Rules;
use crate::base::{Diagnostic, Digest, Memo};
use crate::check::budget::{self, Part};
use crate::check::{self, Settled};
use crate::finish;
use crate::finish::offline::{self, Book, Bounds, Entry, Packer};
use crate::model::output::FileHash;
use crate::model::policy;
use crate::model::settings::SaveOnPhone;
use crate::model::view::{OfferView, OfferedFile, OfflineView, Views};
use crate::render;

/// What a page gives to the files of its language.
pub(super) struct Share {
    /// The page's own file.
    path: Arc<str>,
    /// Its entries in the ZIP, and the files elsewhere that they need.
    entries: Vec<Entry>,
    needs: Vec<Box<str>>,
    /// Its words for the file, where it is in it.
    part: Option<(String, Digest)>,
}

/// A file in the ZIP, whole.
pub(super) type Packed = BTreeMap<Arc<str>, Arc<Entry>>;

fn bounds<'a>(views: &'a Views, own: &'a OfflineView) -> Bounds<'a> {
    Bounds { home: &own.home, out: &own.out, cards: &own.cards, base_url: &views.base_url }
}

/// The share of a finished page.
pub(super) fn share(views: &Views, packer: &Packer, bundle: &Bundle) -> Option<Arc<Share>> {
    let page = bundle.files.first()?;
    let own = views.offline.languages.iter().find(|own| page.path.starts_with(&own.home))?;
    let html = std::str::from_utf8(&page.bytes).ok()?;
    let bounds = bounds(views, own);
    let mut share = Share { path: page.path.clone(), entries: Vec::new(), needs: Vec::new(), part: None };
    if views.offline.zip && bounds.hold(&page.path) {
        let mut add = |to: Arc<str>| {
            let (copy, needs) = offline::copy(html, &page.path, &to, &bounds);
            share.entries.push(packer.pack(&to, &copy.into_bytes().into()));
            share.needs = needs;
        };
        add(page.path.clone());
        // Who opens the folder finds the home page at its top.
        if page.path.strip_prefix(&*own.home) == Some("index.html") {
            add("index.html".into());
        }
        let beside = bundle.files[1..].iter().filter(|file| bounds.hold(&file.path));
        share.entries.extend(beside.map(|file| packer.pack(&file.path, &file.bytes)));
    }
    if views.offline.anchors.contains_key(&*page.path) {
        if !views.offline.zip && views.offline.save_on_phone == Some(SaveOnPhone::Offer) {
            share.needs = offline::copy(html, &page.path, &page.path, &bounds).1;
        }
        let part = offline::part(html, &page.path, &Book { anchors: &views.offline.anchors, bounds });
        let digest = Digest::of(part.as_bytes());
        share.part = Some((part, digest));
    }
    (!share.entries.is_empty() || share.part.is_some()).then(|| Arc::new(share))
}

/// The files of the site that are no pages, as far as a ZIP may hold them.
pub(super) fn packed(
    views: &Views,
    packer: &Packer,
    files: &[(Arc<str>, Arc<[u8]>)],
    memo: &mut Memo,
) -> Packed {
    if !views.offline.zip {
        return Packed::new();
    }
    let all: Vec<Bounds<'_>> = views.offline.languages.iter().map(|own| bounds(views, own)).collect();
    let held: Vec<_> = files.iter().filter(|(path, _)| all.iter().any(|bounds| bounds.hold(path))).collect();
    let key =
        |file: &&(Arc<str>, Arc<[u8]>)| Digest::join(&[Digest::of(file.0.as_bytes()), Digest::of(&file.1)]);
    let entries = memo.map("packed", &held, key, |(path, bytes)| packer.pack(path, bytes));
    entries.into_iter().map(|entry| (entry.path.clone(), entry)).collect()
}

/// Paths at which there will be something once all pages are made.
pub(super) fn paths(views: &Views) -> impl Iterator<Item = Arc<str>> + '_ {
    views.offline.languages.iter().flat_map(|own| {
        let page = own.page.iter().map(|page| page.output.as_str().into());
        let files = own.file.iter().chain(own.zip.as_ref().map(|(path, _)| path));
        page.chain(files.map(|path| path.as_str().into()))
    })
}

/// A language's files.
struct Made {
    files: Vec<Published>,
    /// The page that offers them, and the file itself, for the checks.
    pages: Vec<Page>,
    diagnostics: Vec<Diagnostic>,
}

/// What is left when they are handed on.
struct Done {
    hashes: Vec<(Arc<str>, FileHash)>,
    pages: Vec<(Arc<str>, Settled)>,
    diagnostics: Vec<Diagnostic>,
}

/// All languages, their files handed on.
pub(super) struct Offline(Vec<Arc<Done>>);

impl Offline {
    pub(super) fn pages(&self) -> impl Iterator<Item = &(Arc<str>, Settled)> + Clone {
        self.0.iter().flat_map(|done| &done.pages)
    }

    pub(super) fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter().flat_map(|done| &done.diagnostics)
    }

    pub(super) fn hashes(&self) -> impl Iterator<Item = &(Arc<str>, FileHash)> {
        self.0.iter().flat_map(|done| &done.hashes)
    }
}

/// A language, and what its pages give.
struct Item<'a> {
    language: usize,
    own: &'a OfflineView,
    shares: Vec<&'a Share>,
}

/// Joins the shares and hands the files on.
pub(super) fn offline(
    stage: &Stage<'_>,
    files: &SiteFiles,
    units: &Units,
    lists: &[Arc<Share>],
    memo: &mut Memo,
) -> Offline {
    let views = &stage.scene.views;
    let languages = &views.offline.languages;
    if languages.is_empty() {
        return Offline(Vec::new());
    }
    stage.watch.stage("files to keep", languages.len());
    let mut items: Vec<Item<'_>> = languages
        .iter()
        .enumerate()
        .map(|(language, own)| Item { language, own, shares: Vec::new() })
        .collect();
    for share in files.shares.iter().chain(units.shares()).chain(lists) {
        if let Some(item) = items.iter_mut().find(|item| share.path.starts_with(&item.own.home)) {
            item.shares.push(share);
        }
    }
    let joiner = Joiner { stage, files, units };
    let rules = Rules {
        frame: stage.scene.frame(),
        own: |item: &Item<'_>| joiner.key(item),
        key: |item: &Item<'_>| Digest::join(&[stage.scene.frame(), joiner.key(item)]),
        make: |item: &Item<'_>| joiner.make(item),
        good: |made: &Made| made.diagnostics.is_empty(),
        done: |_: &Item<'_>, made: &Made| joiner.hand_on(made),
    };
    Offline(memo.each("offline", &items, &rules))
}

struct Joiner<'a> {
    stage: &'a Stage<'a>,
    files: &'a SiteFiles,
    units: &'a Units,
}

impl Joiner<'_> {
    /// Everything that comes from the texts of pages; the rest is in the scene.
    fn key(&self, item: &Item<'_>) -> Digest {
        let mut parts = Vec::new();
        for share in &item.shares {
            parts.extend(share.entries.iter().map(|entry| entry.digest));
            parts.extend(share.part.iter().map(|(_, digest)| *digest));
        }
        for (path, file) in &self.units.media {
            parts.extend([Digest::of(path.as_bytes()), Digest::of(&file.hash)]);
        }
        Digest::join(&parts)
    }

    fn make(&self, item: &Item<'_>) -> Made {
        let mut made = Made { files: Vec::new(), pages: Vec::new(), diagnostics: Vec::new() };
        let mut offer = OfferView { policy: policy::PAGE, ..OfferView::default() };
        if let Some(path) = &item.own.file {
            offer.file = Some(self.file(item, path, &mut made));
        }
        if let Some((path, folder)) = &item.own.zip {
            offer.zip = self.zip(item, path, folder, &mut made);
        }
        self.keep(item, &mut offer, &mut made);
        if let Some(task) = &item.own.page {
            let mut task = task.clone();
            task.page.offer = Some(offer);
            let page = render::page(self.stage.engine, &self.stage.scene.views, &task);
            made.pages.push(self.stage.finish(task.output.as_str().into(), page));
        }
        self.stage.watch.step();
        made
    }

    /// All rights pages in one file.
    fn file(&self, item: &Item<'_>, path: &str, made: &mut Made) -> OfferedFile {
        let views = &self.stage.scene.views;
        let parts: HashMap<&str, &str> = item
            .shares
            .iter()
            .filter_map(|share| Some((&*share.path, share.part.as_ref()?.0.as_str())))
            .collect();
        let mut page = render::offline_file(self.stage.engine, item.language, &item.own.content);
        let (frame, found) = finish::html(path, &page.html);
        page.diagnostics.extend(found);
        let pages = item.own.content.sections.iter().flat_map(|section| &section.pages);
        let file = |path: &str| {
            let own = self.files.assets.get(path).map(|bytes| &**bytes);
            own.or_else(|| self.units.media.get(path).map(|file| &*file.bytes))
        };
        let frame = offline::embed(&String::from_utf8_lossy(&frame), &file);
        let pages: Vec<String> = pages
            .map(|page| offline::embed(parts.get(page.path.as_str()).copied().unwrap_or_default(), &file))
            .collect();
        let html = offline::fill(&frame, &pages);
        let bytes: Arc<[u8]> = finish::seal(&html, &frame).into_bytes().into();
        let size = bytes.len();
        let mut sizes: Vec<Part<'_>> =
            parts.iter().map(|(path, part)| Part { path, size: part.len() }).collect();
        let frame = size.saturating_sub(sizes.iter().map(|part| part.size).sum());
        sizes.push(Part { path: "its style, script and pictures", size: frame });
        made.diagnostics.extend(budget::kept(path, size, &mut sizes, views.budgets.file));
        let facts = check::facts(&bytes, &views.base_url);
        let bundle = Bundle::of(views, path.into(), bytes);
        made.pages.push(Page {
            path: path.into(),
            bundle,
            facts,
            share: None,
            diagnostics: page.diagnostics,
        });
        offered(path, size)
    }

    fn zip(&self, item: &Item<'_>, path: &str, folder: &str, made: &mut Made) -> Option<OfferedFile> {
        let views = &self.stage.scene.views;
        let bounds = bounds(views, item.own);
        let mut entries: BTreeMap<&str, &Entry> = BTreeMap::new();
        for entry in self.files.packed.values().filter(|entry| bounds.hold(&entry.path)) {
            entries.insert(&entry.path, entry);
        }
        let mut media = Vec::new();
        for share in &item.shares {
            entries.extend(share.entries.iter().map(|entry| (&*entry.path, entry)));
            media.extend(share.needs.iter().filter_map(|need| self.units.media.get(&**need)));
        }
        media.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        media.dedup_by(|a, b| a.path == b.path);
        let media: Vec<Entry> =
            media.iter().map(|file| self.stage.packer.pack(&file.path, &file.bytes)).collect();
        entries.extend(media.iter().map(|entry| (&*entry.path, entry)));
        let entries: Vec<&Entry> = entries.into_values().collect();
        let mut sizes: Vec<Part<'_>> =
            entries.iter().map(|entry| Part { path: &entry.path, size: entry.packed() }).collect();
        let Some(zip) = offline::archive(folder, &entries) else {
            made.diagnostics.push(budget::no_archive(path, entries.len()));
            return None;
        };
        made.diagnostics.extend(budget::kept(path, zip.len(), &mut sizes, views.budgets.zip));
        let size = zip.len();
        made.files.push(published(path.into(), zip));
        Some(offered(path, size))
    }

    /// The scripts by which a browser keeps pages, or forgets them.
    fn keep(&self, item: &Item<'_>, offer: &mut OfferView, made: &mut Made) {
        let views = &self.stage.scene.views;
        let language = item.own.home.trim_end_matches('/');
        let worker: Arc<str> = format!("{}saved.js", item.own.home).into();
        match views.offline.save_on_phone {
            None | Some(SaveOnPhone::Never) => {}
            Some(SaveOnPhone::Remove) => {
                made.files.push(published(worker, offline::leave(language).into_bytes()));
            }
            Some(SaveOnPhone::Offer) => {
                let mut version = Vec::new();
                let mut pages = vec![item.own.path[item.own.home.len()..].to_owned()];
                let mut files: Vec<String> =
                    self.files.assets.keys().map(|path| format!("../{path}")).collect();
                for share in &item.shares {
                    let Some((_, digest)) = &share.part else { continue };
                    version.push(*digest);
                    let own = &share.path[item.own.home.len()..];
                    pages.push(own.strip_suffix("index.html").unwrap_or(own).to_owned());
                    let media = share.needs.iter().filter(|need| self.units.media.contains_key(&***need));
                    files.extend(media.map(|path| format!("../{path}")));
                }
                let script = format!("{}keep.js", item.own.path);
                files.push(script[item.own.home.len()..].to_owned());
                files.sort_unstable();
                files.dedup();
                pages.append(&mut files);
                version.push(Digest::of_value(&pages));
                let text = offline::worker(language, &Digest::join(&version).short(), &pages);
                made.files.push(published(worker, text.into_bytes()));
                made.files.push(published(script.as_str().into(), offline::keep().into_bytes()));
                offer.keep = Some(script);
                offer.policy = policy::KEEPING;
            }
        }
    }

    fn hand_on(&self, made: &Made) -> Arc<Done> {
        let mut done = Done { hashes: Vec::new(), pages: Vec::new(), diagnostics: made.diagnostics.clone() };
        for page in &made.pages {
            let own = |path: &str| made.files.iter().any(|file| *file.path == *path);
            let known = |path: &str| self.files.known.contains(path) || own(path) || page.bundle.has(path);
            done.pages.push((page.path.clone(), check::settle(&page.path, &page.facts, &known)));
            done.diagnostics.extend(page.diagnostics.iter().cloned());
        }
        let pages = made.pages.iter().flat_map(|page| &page.bundle.files);
        for file in made.files.iter().chain(pages) {
            self.stage.sink.put(&file.path, &file.bytes, &file.hash);
            done.hashes.push((file.path.clone(), file.hash));
        }
        Arc::new(done)
    }
}

fn published(path: Arc<str>, bytes: Vec<u8>) -> Published {
    let hash = finish::sha256(&bytes);
    Published { path, bytes: bytes.into(), hash }
}

fn offered(path: &str, bytes: usize) -> OfferedFile {
    OfferedFile {
        path: path.to_owned(),
        name: path.rsplit('/').next().unwrap_or(path).to_owned(),
        // As a phone counts, and never less.
        size: bytes.div_ceil(1000),
    }
}
