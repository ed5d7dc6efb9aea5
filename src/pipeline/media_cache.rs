//! Files beside the pages, made fit for readers once, however many pages use them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use crate::base::{Diagnostic, Digest, Memo, Source};
use crate::check;
use crate::load::TOO_LARGE;
use crate::media::{self, Cleaned};
use crate::model::capacity::{Capacity, Measure};
use crate::model::document::Document;
use crate::model::media::{Role, Shape, Shelf, Use};
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::model::tree::{Blob, Tree};

/// What was made of each file, for each way to use it.
pub(super) struct MediaCache {
    made: Mutex<HashMap<Key, Arc<OnceLock<Arc<Cleaned>>>>>,
    budget: Option<usize>,
    capacity: Capacity,
    /// Where the pictures have too many pixels together, none of them is made.
    pictures: Pictures,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pictures {
    Fit,
    TooMany,
}

/// The path is in it since published files are named after it.
type Key = (Arc<str>, Digest, Role);
type Made = HashMap<Key, Arc<OnceLock<Arc<Cleaned>>>>;

/// The name under which a memo keeps what was made.
const NAME: &str = "media";

impl MediaCache {
    /// With what earlier builds made of files that are still the same.
    pub(super) fn open(tree: &Tree, site: &Site, memo: &mut Memo, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let Settings { budgets, capacity, .. } = &*site.settings;
        let kept = memo.take::<(Capacity, Made)>(NAME).filter(|(before, _)| before == capacity);
        let mut made = kept.map(|(_, made)| made).unwrap_or_default();
        made.retain(|(path, digest, _), _| site.blobs.get(path).is_some_and(|blob| blob.digest == *digest));
        let beyond = too_many(tree, site, capacity);
        let pictures = if beyond.is_some() { Pictures::TooMany } else { Pictures::Fit };
        diagnostics.extend(beyond);
        Self { made: Mutex::new(made), budget: budgets.picture, capacity: *capacity, pictures }
    }

    /// Keeps what was made for the next build.
    pub(super) fn close(self, memo: &mut Memo) {
        let made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        memo.put(NAME, (self.capacity, made));
    }

    /// The files that a text uses, and what is wrong with them.
    pub(super) fn shelf(&self, document: &Document, uses: &[Use]) -> (Shelf, Vec<Diagnostic>) {
        let cleaned: Vec<Arc<Cleaned>> = if uses.len() > 1 {
            uses.par_iter().map(|one| self.cleaned(&one.blob, one.role)).collect()
        } else {
            uses.iter().map(|one| self.cleaned(&one.blob, one.role)).collect()
        };
        let mut shelf = Shelf::default();
        let mut diagnostics = Vec::new();
        for (one, cleaned) in uses.iter().zip(cleaned) {
            if let Some(media) = &cleaned.media {
                shelf.put(&one.blob, one.role, media.clone());
            }
            let Some(range) = &one.range else { continue };
            let large = cleaned.media.as_ref().and_then(|media| match &media.shape {
                Shape::Picture(_) => {
                    check::budget::picture(&one.blob.path, largest(&media.files), self.budget?)
                }
                _ => None,
            });
            diagnostics.extend(cleaned.diagnostics.iter().cloned().chain(large).map(|found| {
                if found.location.is_some() { found } else { found.at(&document.source, range.clone()) }
            }));
        }
        (shelf, diagnostics)
    }

    /// Whether a file is looked at: not so a picture where they are too many.
    pub(super) fn takes(&self, blob: &Blob) -> bool {
        self.pictures == Pictures::Fit || media::pixels(blob) == 0
    }

    /// What comes of a file. Whoever asks first makes it; others who ask meanwhile wait. Nothing in it
    /// waits for other threads.
    fn cleaned(&self, blob: &Blob, role: Role) -> Arc<Cleaned> {
        if !self.takes(blob) {
            return Arc::new(Cleaned { media: None, diagnostics: Vec::new() });
        }
        let key = (blob.path.clone(), blob.digest, role);
        let spot = self.made.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default().clone();
        spot.get_or_init(|| {
            let mut cleaned = media::clean(blob, role, &self.capacity);
            // What could not be read as a drawing has been refused, and says nothing to a rule.
            if cleaned.media.is_some()
                && blob.path.ends_with(".svg")
                && let Ok(text) = std::str::from_utf8(&blob.bytes)
            {
                cleaned.diagnostics.extend(check::svg(&Source::new(&blob.path, text)));
            }
            Arc::new(cleaned)
        })
        .clone()
    }
}

/// What is wrong where the pictures have too many pixels together. Each takes time by its pixels, and a file of
/// a few bytes can have many.
fn too_many(tree: &Tree, site: &Site, capacity: &Capacity) -> Option<Diagnostic> {
    let blobs = site.blobs.values().chain(tree.static_files().map(|(_, blob)| blob));
    let pixels: u64 = blobs.map(|blob| media::pixels(blob)).sum();
    let most = capacity.of(Measure::Pictures);
    (pixels > most).then(|| {
        let message = format!(
            "the pictures of the site have {pixels} pixels together, more than the {most} that `limits: pictures` allows"
        );
        let ceiling = Measure::Pictures.ceiling();
        Diagnostic::new(&TOO_LARGE, message).in_file("content").hint(format!(
            "save them with 4000 pixels or less on each side, or raise the limit, up to {ceiling}"
        ))
    })
}

fn largest(files: &[(Arc<str>, Arc<[u8]>)]) -> usize {
    files.iter().map(|(_, bytes)| bytes.len()).max().unwrap_or_default()
}
