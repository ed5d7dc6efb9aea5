//! The files of a site that are not pages of documents: assets, feeds, sitemaps, cards, and the pages
//! that show no document.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::offline::{self, Packed, Share};
use super::units::{Page, Stage};
use crate::base::address::file_of;
use crate::base::lang::PSEUDO;
use crate::base::{Diagnostic, Digest, Memo};
use crate::check::budget::Part;
use crate::check::{self, Settled};
use crate::finish::{self, Compressed, Hosted};
use crate::model::output::{FileHash, STATUS_PAGE, card_path, path_of};
use crate::model::settings::Budgets;
use crate::model::tree::File;
use crate::model::view::Views;
use crate::{exchange, media, print, render};

/// What is known of these files once they are handed on.
pub(super) struct SiteFiles {
    /// Hashes of all files of the site but media; those of documents' pages are added as they are made.
    pub(super) hashes: BTreeMap<Arc<str>, FileHash>,
    /// Every path that can be known before the documents' pages are made, theirs among them.
    pub(super) known: HashSet<Arc<str>>,
    /// Compressed sizes, where they are wanted.
    sizes: HashMap<Arc<str>, usize>,
    /// The pages that show no document.
    pub(super) pages: Vec<(Arc<str>, Settled)>,
    /// Files of the theme as published, by path.
    pub(super) assets: BTreeMap<Arc<str>, Arc<[u8]>>,
    /// What these files give to those that readers keep.
    pub(super) packed: Packed,
    pub(super) shares: Vec<Arc<Share>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A file as published, and how it is known afterwards.
#[derive(Debug, Clone)]
pub(super) struct Published {
    pub(super) path: Arc<str>,
    pub(super) bytes: Arc<[u8]>,
    pub(super) hash: FileHash,
}

/// A file with its compressed forms beside it, where settings want them.
#[derive(Debug, Clone)]
pub(super) struct Bundle {
    pub(super) files: Vec<Published>,
    /// The compressed size, where it is wanted.
    pub(super) size: Option<usize>,
}

impl Bundle {
    pub(super) fn of(views: &Views, path: Arc<str>, bytes: Arc<[u8]>) -> Self {
        let small = (wants_sizes(views) && finish::is_text(&path)).then(|| finish::compress(&bytes));
        Self::with(views, path, bytes, small.as_ref())
    }

    #[allow(clippy::needless_pass_by_value, reason = "whoever made the bytes gives them away")]
    fn with(views: &Views, path: Arc<str>, bytes: Arc<[u8]>, small: Option<&Compressed>) -> Self {
        let hash = finish::sha256(&bytes);
        let mut files = vec![Published { path: path.clone(), bytes, hash }];
        if let Some(small) = small.filter(|_| views.compress) {
            for (ending, bytes) in [("br", &small.brotli), ("gz", &small.gzip)] {
                let (path, hash) = (format!("{path}.{ending}").into(), finish::sha256(bytes));
                files.push(Published { path, bytes: bytes.as_slice().into(), hash });
            }
        }
        Self { files, size: small.map(|small| small.brotli.len()) }
    }

    /// Whether one of the files has this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.iter().any(|file| *file.path == *path)
    }

    /// The picture with the page's address, beside a page that shows it.
    pub(super) fn add_qr(&mut self, views: &Views) {
        let Some(page) = self.files.first() else { return };
        let Some(folder) = page.path.strip_suffix("index.html") else { return };
        if memchr::memmem::find(&page.bytes, QR.as_bytes()).is_none() {
            return;
        }
        let path = format!("{folder}{QR}").into();
        if let Some(png) = finish::qr(&format!("{}{folder}", views.base_url)) {
            let hash = finish::sha256(&png);
            self.files.push(Published { path, bytes: png.into(), hash });
        }
    }
}

/// What that picture is called.
const QR: &str = "qr.png";

fn wants_sizes(views: &Views) -> bool {
    let Budgets { page, index, script, .. } = views.budgets;
    views.compress || page.is_some() || index.is_some() || script.is_some()
}

/// Makes the files and hands them on.
pub(super) fn files(stage: &Stage<'_>, memo: &mut Memo) -> SiteFiles {
    let views = &stage.scene.views;
    stage.watch.stage("files", 0);
    let mut made = SiteFiles {
        hashes: BTreeMap::new(),
        known: stage.viewer.paths().map(Arc::from).collect(),
        sizes: HashMap::new(),
        pages: Vec::new(),
        assets: BTreeMap::new(),
        packed: Packed::new(),
        shares: Vec::new(),
        diagnostics: Vec::new(),
    };
    made.known.extend(offline::paths(views));
    for (path, text) in render::feeds(views).into_iter().chain(render::sitemaps(views)) {
        made.hand_on(stage, &Bundle::of(views, path.into(), text.into_bytes().into()));
    }
    let mut files: Vec<(Arc<str>, Arc<[u8]>)> = Vec::new();
    files.push(("robots.txt".into(), render::robots(views).into_bytes().into()));
    for (path, text) in finish::hosts(&hosted(views)) {
        files.push((path.into(), text.into_bytes().into()));
    }
    made.diagnostics.extend(assets(views, &mut files));
    made.diagnostics.extend(cards(stage, memo, &mut files));
    made.packed = offline::packed(views, stage.packer, &files, memo);
    let theme = files.iter().filter(|(path, _)| views.assets.contains_key(&**path));
    made.assets = theme.cloned().collect();
    let small = if wants_sizes(views) { compressed(&files, memo) } else { vec![None; files.len()] };
    let mut scripts: Vec<(Arc<str>, usize)> = Vec::new();
    for ((path, bytes), small) in files.into_iter().zip(small) {
        let bundle = Bundle::with(views, path, bytes, small.as_deref());
        if let (Some(file), Some(size)) = (bundle.files.first(), bundle.size)
            && file.path.ends_with(".js")
        {
            scripts.push((file.path.clone(), size));
        }
        made.hand_on(stage, &bundle);
    }
    if let Some(budget) = views.budgets.script {
        let parts: Vec<Part<'_>> = scripts.iter().map(|(path, size)| Part { path, size: *size }).collect();
        made.diagnostics.extend(check::budget::scripts(&parts, budget));
    }
    loose_pages(stage, &mut made);
    made
}

impl SiteFiles {
    fn hand_on(&mut self, stage: &Stage<'_>, bundle: &Bundle) {
        for file in &bundle.files {
            stage.sink.put(&file.path, &file.bytes, &file.hash);
            self.known.insert(file.path.clone());
            self.hashes.insert(file.path.clone(), file.hash);
        }
        if let (Some(file), Some(size)) = (bundle.files.first(), bundle.size) {
            self.sizes.insert(file.path.clone(), size);
        }
    }

    /// Whether the page with the style sheets that it waits for is within its budget.
    pub(super) fn budget(
        &self,
        views: &Views,
        path: &str,
        facts: &check::PageFacts,
        size: Option<usize>,
    ) -> Option<Diagnostic> {
        self.within(views.budgets.page?, path, facts, size?)
    }

    /// The same for the list of all pages, whose budget is its own: it grows with the site.
    pub(super) fn index_budget(&self, views: &Views, page: &Page) -> Option<Diagnostic> {
        let found = self.within(views.budgets.index?, &page.path, &page.facts, page.bundle.size?)?;
        Some(found.hint("the list grows with the site: allow it more by `budgets: {index: ...}`"))
    }

    fn within(&self, budget: usize, path: &str, facts: &check::PageFacts, size: usize) -> Option<Diagnostic> {
        // Nobody loads a page in a pseudo-language, and all its words are longer.
        if path.split('/').next().is_some_and(|tag| PSEUDO.contains(&tag)) {
            return None;
        }
        let styles: Vec<String> = facts.styles().iter().map(|href| file_of(path, href)).collect();
        let styles: Vec<Part<'_>> = styles
            .iter()
            .map(|path| Part { path, size: self.sizes.get(path.as_str()).copied().unwrap_or_default() })
            .collect();
        check::budget::page(Part { path, size }, &styles, budget)
    }
}

/// What files for hosts are made of.
fn hosted(views: &Views) -> Hosted<'_> {
    let old_paths = &*views.old_paths;
    let tags = views.languages.iter().map(|language| &*language.site.lang.tag);
    let lost = |tag: &&str| {
        let below = |from: &str| from.strip_prefix(tag).is_some_and(|rest| rest.starts_with('/'));
        old_paths.iter().any(|old| old.to.is_none() && below(&old.from))
    };
    let losing = tags.filter(lost).collect();
    Hosted { base: path_of(&views.base_url), old_paths, losing }
}

fn compressed(files: &[(Arc<str>, Arc<[u8]>)], memo: &mut Memo) -> Vec<Option<Arc<Compressed>>> {
    let texts: Vec<&(Arc<str>, Arc<[u8]>)> = files.iter().filter(|(path, _)| finish::is_text(path)).collect();
    let small =
        memo.map("compress", &texts, |(_, bytes)| Digest::of(bytes), |(_, bytes)| finish::compress(bytes));
    let mut small = small.into_iter();
    files.iter().map(|(path, _)| if finish::is_text(path) { small.next() } else { None }).collect()
}

/// The language chooser, the pages for addresses that lead nowhere, and the phone pages of cards.
fn loose_pages(stage: &Stage<'_>, made: &mut SiteFiles) {
    let views = &stage.scene.views;
    let mut tasks = stage.viewer.loose();
    let site = &stage.scene.site;
    if site.settings.status_page {
        tasks.extend(stage.viewer.status(&exchange::status(site)));
    }
    let mut pages: Vec<_> = tasks
        .par_iter()
        .map(|task| stage.finish(task.output.as_str().into(), render::page(stage.engine, views, task)))
        .collect();
    pages.push(stage.finish("index.html".into(), render::chooser(stage.engine, views)));
    // Hosts that know one error page only: the source language's.
    if let Some(language) = views.languages.first() {
        let path = format!("{}404.html", language.site.home);
        let copy = pages.iter().find_map(|page| page.bundle.files.first().filter(|file| *file.path == *path));
        if let Some(copy) = copy {
            let bundle = Bundle::of(views, "404.html".into(), copy.bytes.clone());
            made.hand_on(stage, &bundle);
        }
    }
    for page in &pages {
        made.hand_on(stage, &page.bundle);
    }
    let old: HashSet<String> = views.old_paths.iter().map(|old| format!("{}index.html", old.from)).collect();
    for page in pages {
        // An old address is of no use without a network.
        made.shares.extend(page.share.filter(|_| !old.contains(&*page.path)));
        // Staff look at that page, on no phone in the street.
        let budget = *page.path != *STATUS_PAGE;
        let found = budget.then(|| made.budget(views, &page.path, &page.facts, page.bundle.size)).flatten();
        made.diagnostics.extend(page.diagnostics.into_iter().chain(found));
        let settled = check::settle(&page.path, &page.facts, &|path: &str| made.known.contains(path));
        made.pages.push((page.path, settled));
    }
}

/// Prints the cards and adds their files.
fn cards(stage: &Stage<'_>, memo: &mut Memo, files: &mut Vec<(Arc<str>, Arc<[u8]>)>) -> Vec<Diagnostic> {
    let views = &stage.scene.views;
    if views.cards.is_empty() {
        return Vec::new();
    }
    stage.watch.stage("cards", views.cards.len());
    let (theme, mut diagnostics) = print::theme(&views.theme);
    let Some(theme) = theme else { return diagnostics };
    let (cards, found) = print::sheets(&views.cards, &views.geometries, &theme, memo);
    diagnostics.extend(found);
    for card in &cards {
        let mut add = |file: &str, bytes: Arc<[u8]>| {
            files.push((card_path(&card.card, &card.place, &card.reader, &card.officer, file).into(), bytes));
        };
        for sheet in &card.sheets {
            if let Some(pdf) = &sheet.pdf {
                add(&format!("{}.pdf", sheet.geometry), pdf.clone());
            }
            // The words of the card stand in its body.
            let head = sheet.html.split("<body>").next().unwrap_or_default();
            let sealed = finish::seal(&sheet.html, head);
            add(&format!("{}.html", sheet.geometry), sealed.into_bytes().into());
        }
        for preview in &card.previews {
            for (n, (_, svg)) in preview.panels.iter().enumerate() {
                add(&format!("{}-{}.svg", preview.format, n + 1), svg.as_bytes().into());
            }
        }
    }
    diagnostics
}

fn assets(views: &Views, files: &mut Vec<(Arc<str>, Arc<[u8]>)>) -> Vec<Diagnostic> {
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
            File::Text(source) if asset.name.ends_with(".js") => finish::js(&source.text).into_bytes().into(),
            file => match media::asset(&file_path(file), file.bytes(), &views.capacity) {
                Some(Ok(clean)) => {
                    if let File::Text(source) = file
                        && asset.name.ends_with(".svg")
                    {
                        diagnostics.extend(check::svg(source));
                    }
                    clean.into()
                }
                Some(Err(diagnostic)) => {
                    diagnostics.push(diagnostic);
                    file.bytes().into()
                }
                None => file.bytes().into(),
            },
        };
        files.push((path.as_str().into(), bytes));
    }
    diagnostics
}

fn file_path(file: &File) -> Arc<str> {
    match file {
        File::Text(source) => source.path.clone(),
        File::Bytes(blob) => blob.path.clone(),
    }
}
