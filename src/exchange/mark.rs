//! "Still valid": records that a translation matches its source as it is now.

use crate::model::lock::Lock;
use crate::model::site::{LanguageId, Site, Status};

/// Why nothing could be marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkError {
    /// There is no such page.
    NoPage,
    /// The page has no translation into that language.
    NotTranslated,
    /// The page is the original.
    Original,
    /// The source has fewer segments.
    NoSegment(usize),
}

/// Marks one page, or one segment of it (from 1), in a language's lock.
///
/// # Errors
/// There is nothing to mark.
pub fn mark(
    site: &Site,
    language: LanguageId,
    page: &str,
    segment: Option<usize>,
    lock: &mut Lock,
) -> Result<(), MarkError> {
    let topic = site.topic(page).ok_or(MarkError::NoPage)?;
    match site.cell(topic, language).map(|cell| cell.status) {
        Some(Status::Translated(_) | Status::Withheld { .. }) => {}
        Some(Status::Original) => return Err(MarkError::Original),
        Some(Status::Fallback) | None => return Err(MarkError::NotTranslated),
    }
    let now: Vec<String> =
        site.documents[site.topics[topic].origin].segments().iter().map(|s| s.fingerprint.clone()).collect();
    let entry = lock.pages.entry(page.to_owned()).or_default();
    match segment {
        None => *entry = now,
        Some(n) => {
            let fingerprint =
                n.checked_sub(1).and_then(|i| now.get(i)).ok_or(MarkError::NoSegment(now.len()))?;
            // What stands in its place was made from an older text of it, unless it is still used.
            match entry.get_mut(n - 1) {
                Some(old) if !now.contains(old) => fingerprint.clone_into(old),
                // The lock keeps the order of the translation, which an export relies on.
                _ => entry.insert((n - 1).min(entry.len()), fingerprint.clone()),
            }
        }
    }
    Ok(())
}
