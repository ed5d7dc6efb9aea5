//! Files beside the pages, made fit for readers once, however many pages use them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use crate::base::{Diagnostic, Digest, Memo, Source};
use crate::check;
use crate::media::{self, Cleaned};
use crate::model::capacity::Capacity;
use crate::model::document::Document;
use crate::model::media::{Role, Shape, Shelf, Use};
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::model::tree::Blob;

/// What was made of each file, for each way to use it.
pub(super) struct Workshop {
    made: Mutex<HashMap<Key, Arc<OnceLock<Arc<Cleaned>>>>>,
    budget: Option<usize>,
    capacity: Capacity,
}

/// The path is in it since published files are named after it.
type Key = (Arc<str>, Digest, Role);
type Made = HashMap<Key, Arc<OnceLock<Arc<Cleaned>>>>;

/// The name under which a memo keeps what was made.
const NAME: &str = "media";

impl Workshop {
    /// With what earlier builds made of files that are still the same.
    pub(super) fn open(site: &Site, memo: &mut Memo) -> Self {
        let Settings { budgets, capacity, .. } = &*site.settings;
        let kept = memo.take::<(Capacity, Made)>(NAME).filter(|(before, _)| before == capacity);
        let mut made = kept.map(|(_, made)| made).unwrap_or_default();
        made.retain(|(path, digest, _), _| site.blobs.get(path).is_some_and(|blob| blob.digest == *digest));
        Self { made: Mutex::new(made), budget: budgets.picture, capacity: *capacity }
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

    /// What comes of a file. Whoever asks first makes it; others who ask meanwhile wait. Nothing in it
    /// waits for other threads.
    fn cleaned(&self, blob: &Blob, role: Role) -> Arc<Cleaned> {
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

fn largest(files: &[(Arc<str>, Arc<[u8]>)]) -> usize {
    files.iter().map(|(_, bytes)| bytes.len()).max().unwrap_or_default()
}
