//! The files of the static folder: each cleaned or looked at by itself, and published under its own name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::files::Published;
use super::media_cache::MediaCache;
use crate::base::{Diagnostic, Digest, Memo, Source};
use crate::model::capacity::Capacity;
use crate::model::tree::{Blob, Tree};
use crate::{check, finish, media};

/// What comes of the static files of a tree.
#[derive(Default)]
pub(super) struct StaticFiles {
    /// Those that can be published.
    pub(super) files: BTreeMap<Arc<str>, Published>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Makes them. `made` are the paths of all other files of the output.
pub(super) fn static_files<'a>(
    tree: &'a Tree,
    capacity: &Capacity,
    media_cache: &MediaCache,
    made: impl Iterator<Item = &'a str>,
    memo: &mut Memo,
) -> StaticFiles {
    // What cannot be read, and pictures that are too many, have been told of.
    let wanted = tree.static_files().filter(|(_, blob)| !blob.is_unread() && media_cache.takes(blob));
    let items: Vec<(&str, &Arc<Blob>)> = wanted.collect();
    let key = |(path, blob): &(&str, &Arc<Blob>)| {
        Digest::join(&[Digest::of(path.as_bytes()), blob.digest, Digest::of_value(capacity)])
    };
    let copied = memo.map("static files", &items, key, |(path, blob)| copy(path, blob, capacity));
    let mut done = StaticFiles::default();
    // One that is refused for what it is may have any place.
    let mut places = Vec::new();
    for ((path, _), one) in items.iter().zip(copied) {
        match &*one {
            Ok(file) => {
                done.files.insert(file.path.clone(), file.clone());
                places.push(*path);
            }
            Err(diagnostics) => done.diagnostics.extend(diagnostics.iter().cloned()),
        }
    }
    done.diagnostics.extend(check::static_clashes(places.into_iter(), made));
    done
}

fn copy(path: &str, blob: &Blob, capacity: &Capacity) -> Result<Published, Vec<Diagnostic>> {
    let bytes = media::copied(blob, capacity).map_err(|diagnostic| vec![diagnostic])?;
    let found = match std::str::from_utf8(&blob.bytes) {
        // A drawing has been cleaned, and the rule looks at what it was.
        Ok(text) if path.to_ascii_lowercase().ends_with(".svg") => check::svg(&Source::new(&blob.path, text)),
        Ok(text) => check::static_markup(&blob.path, text).into_iter().collect(),
        Err(_) => Vec::new(),
    };
    if !found.is_empty() {
        return Err(found);
    }
    let hash = finish::sha256(&bytes);
    Ok(Published { path: path.into(), bytes, hash })
}
