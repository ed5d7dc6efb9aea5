//! The finished site.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::schedule::Schedule;
use crate::base::{Diagnostic, Digest};

/// Files to publish, by path from the site's root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    pub files: BTreeMap<Arc<str>, Arc<[u8]>>,
}

/// The SHA-256 of a file.
pub type FileHash = [u8; 32];

/// Takes the files of a site as they are made, from any thread.
pub trait Sink: Sync {
    /// A finished file, by its path from the site's root.
    fn put(&self, path: &Arc<str>, bytes: &Arc<[u8]>, hash: &FileHash);
}

/// Lets them go, where only the diagnostics are wanted.
impl Sink for () {
    fn put(&self, _: &Arc<str>, _: &Arc<[u8]>, _: &FileHash) {}
}

/// What a build gives: the whole output, and everything there is to say about the content.
#[derive(Debug)]
pub struct Build {
    pub output: Output,
    /// Sorted, severities as settings want them.
    pub diagnostics: Vec<Diagnostic>,
    pub counts: Counts,
    pub schedule: Schedule,
    /// Address of the site, ending in `/`; empty where settings could not be read.
    pub base_url: String,
}

/// How much was built, for the closing line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pages that have their own text.
    pub pages: usize,
    /// Pages shown in another language than their address says.
    pub fallbacks: usize,
    pub languages: usize,
    pub cards: usize,
}

/// Whether an address leads to another site than the one at `base`.
#[must_use]
pub fn is_elsewhere(address: &str, base: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web && !address.starts_with(base) && address != base.trim_end_matches('/')
}

/// The path of an address on its host: `/`, or `/rights/` of `https://example.org/rights/`.
#[must_use]
pub fn path_of(address: &str) -> &str {
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    address[host..].find('/').map_or("/", |path| &address[host + path..])
}

/// Where an asset of the theme is published: its name with its digest in it.
#[must_use]
pub fn asset_path(name: &str, digest: Digest) -> String {
    hashed("assets", name, digest)
}

/// Where a file that stands beside the pages is published: its name, which of its forms it is
/// (`-640`), its digest and its ending.
#[must_use]
pub fn media_path(path: &str, variant: &str, ending: &str, digest: Digest) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    hashed("media", &format!("{stem}{variant}.{ending}"), digest)
}

/// Where the files of a card are published: `cards/safe-reporting/nl-ar-nl/` and the file's name.
/// The address is printed and passed on, so it has no digest in it.
#[must_use]
pub fn card_path(card: &str, place: &str, reader: &str, officer: &str, file: &str) -> String {
    format!("cards/{card}/{place}-{reader}-{officer}/{file}")
}

fn hashed(folder: &str, name: &str, digest: Digest) -> String {
    let digest = digest.short();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{folder}/{stem}.{digest}.{ending}"),
        None => format!("{folder}/{name}.{digest}"),
    }
}

/// Path of the page that shows the state of all translations.
pub const STATUS_PAGE: &str = "_status/index.html";

/// An old address, for hosts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OldPath {
    /// Below the site's root, ending in `/`.
    pub from: String,
    /// Where it leads; None where the page is gone.
    pub to: Option<String>,
}
