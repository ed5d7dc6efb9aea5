//! What all pages of a site share, kept from build to build while nothing of it changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::files::SiteFiles;
use super::{Extent, Request};
use crate::base::{Diagnostic, Digest, Memo};
use crate::model::manuscript::Manuscript;
use crate::model::site::Site;
use crate::model::tree::Tree;
use crate::model::view::Views;
use crate::{render, resolve, view};

/// A resolved site, prepared for its pages.
pub(super) struct Scene {
    /// Digest of everything that this is made of: all files but the texts of pages that no other page
    /// depends on, and static files.
    frame: Digest,
    /// How many scenes this memo has seen, this one included.
    number: u64,
    /// Digest of what a page's text may depend on besides itself: where links can lead, places,
    /// words, the theme.
    pub(super) reach: Digest,
    pub(super) site: Site,
    pub(super) prepared: view::Prepared,
    pub(super) views: Views,
    /// None where the theme cannot be used.
    pub(super) engine: Option<render::Engine>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The files that depend on nothing else, once they are made.
    pub(super) files: Option<SiteFiles>,
}

/// The name under which a memo keeps the scene.
const NAME: &str = "scene";

/// The name under which a memo keeps the number of the last scene.
const NUMBER: &str = "scenes";

impl Scene {
    /// The scene of the build before, where it is still right, or a new one.
    pub(super) fn of(
        tree: &Tree,
        mut manuscript: Manuscript,
        request: &Request,
        memo: &mut Memo,
    ) -> (Self, Extent) {
        let frame = frame(tree, &manuscript, request);
        if let Some(mut scene) = memo.take::<Self>(NAME)
            && scene.frame == frame
        {
            scene.site.documents = manuscript.documents;
            return (scene, Extent::Changed);
        }
        if let Some(base_url) = &request.base_url {
            let mut settings = (*manuscript.settings).clone();
            settings.base_url.value.clone_from(base_url);
            manuscript.settings = Arc::new(settings);
        }
        let (mut site, mut diagnostics) = resolve::resolve(&manuscript, request.drafts);
        resolve::withhold(&mut site, &manuscript.locks);
        let prepared = view::prepare(&site);
        let views = view::Viewer::new(&site, &prepared).views();
        let (engine, found) = render::engine(&views);
        diagnostics.extend(found);
        let reach = reach(&site, &views, request);
        let number = memo.take::<u64>(NUMBER).unwrap_or(0) + 1;
        memo.put(NUMBER, number);
        let scene = Self { frame, number, reach, site, prepared, views, engine, diagnostics, files: None };
        (scene, Extent::All)
    }

    /// Digest under which results are as they were, files that were handed on among them. A scene that is
    /// made again after another one, or after a build that had none, is not the same in this: nothing of
    /// the output before it counts, so that every file has to be handed on again.
    pub(super) fn frame(&self) -> Digest {
        Digest::join(&[self.frame, Digest::of_value(&self.number)])
    }

    /// Drops the scene of the build before: this build has none, and no output.
    pub(super) fn forget(memo: &mut Memo) {
        let _ = memo.take::<Self>(NAME);
    }

    /// Keeps the scene for the next build.
    pub(super) fn keep(self, memo: &mut Memo) {
        memo.put(NAME, self);
    }
}

/// Digest of all that the scene is made of. Documents are in the order of their paths, which their
/// faces cover.
fn frame(tree: &Tree, manuscript: &Manuscript, request: &Request) -> Digest {
    let mut parts = vec![Digest::of_value(&(tree.today, request.drafts, &request.base_url))];
    for (path, file) in &tree.files {
        // No page depends on a file that is published as it is.
        let apart = path.starts_with("static/") || path.starts_with("content/") && path.ends_with(".md");
        if !apart {
            parts.push(Digest::of(path.as_bytes()));
            parts.push(file.digest());
        }
    }
    parts.extend(manuscript.documents.iter().map(|document| document.face));
    if manuscript.settings.status_page {
        let sizes = manuscript.documents.iter().map(|document| (document.words(), document.segments().len()));
        parts.push(Digest::of_value(&sizes.collect::<Vec<_>>()));
    }
    // Whether translations are current is told by the segments of their sources.
    let locked: BTreeSet<&str> =
        manuscript.locks.values().flat_map(|lock| lock.pages.keys().map(String::as_str)).collect();
    for document in manuscript.documents.iter().filter(|document| locked.contains(&*document.topic)) {
        let segments = document.segments().iter();
        parts.extend(segments.clone().map(|segment| Digest::of(segment.fingerprint.as_bytes())));
        // Which parts of a translation are withheld is told by the source's shape as well.
        if !document.blocks().is_empty() {
            let blocks = document.blocks().iter();
            let blocks: Vec<_> = blocks.map(|b| (&b.kind, b.segments.clone(), b.weight)).collect();
            parts.push(Digest::of_value(&(blocks, segments.map(|s| &s.kind).collect::<Vec<_>>())));
        }
    }
    Digest::join(&parts)
}

/// Digest of what pages see of the site besides their heads.
fn reach(site: &Site, views: &Views, request: &Request) -> Digest {
    let mut parts = vec![
        site.settings.source.digest,
        site.theme.digest,
        Digest::of_value(&(site.today, request.drafts, &request.base_url)),
    ];
    // The menu is on every page.
    parts.extend(views.languages.iter().map(|language| Digest::of_value(&*language.site)));
    parts.extend(site.messages.values().map(|messages| messages.digest));
    parts.extend(site.places.values().map(|place| place.source.digest));
    parts.extend(site.blobs.iter().flat_map(|(path, blob)| [Digest::of(path.as_bytes()), blob.digest]));
    for (id, topic) in site.topics.iter().enumerate() {
        let routes: Vec<_> = topic.cells.iter().map(|cell| cell.as_ref().map(|cell| &cell.route)).collect();
        parts.push(Digest::of_value(&(&topic.path, topic.period.until, routes, &site.heading_ids[id])));
    }
    parts.extend(site.held.iter().map(|held| Digest::of_value(&held)));
    Digest::join(&parts)
}
