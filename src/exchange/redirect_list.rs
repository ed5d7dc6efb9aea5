//! A new text of `content/redirects.yaml` that keeps what a person wrote there.
//!
//! Takes the old text and its lines as read; gives the text with other targets, without lines that hold no more, and
//! with new lines at its end.

use std::collections::{BTreeMap, BTreeSet};

use super::relocate::edited;
use crate::model::redirects::{Destination, Redirect, Written};

/// What becomes of the list.
#[derive(Debug, Clone, Default)]
pub struct ListChanges {
    /// Where lines lead from now on that led to this page.
    pub targets: BTreeMap<String, String>,
    /// Old addresses at which there is a page from now on.
    pub taken: BTreeSet<String>,
    /// New old addresses, and where they lead.
    pub added: Vec<(String, String)>,
}

/// How a list that is new begins.
const HEAD: &str = "# Old pages and where they lead now, or that they are gone.\n";

/// The new text; None where nothing changes.
#[must_use]
pub fn redirect_list<'a>(
    text: Option<&str>,
    redirects: impl Iterator<Item = &'a Redirect>,
    changes: &ListChanges,
) -> Option<String> {
    let old = text.unwrap_or_default();
    let mut edits: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    let mut there = BTreeSet::new();
    let listed: Vec<&Redirect> = redirects.filter(|redirect| redirect.written == Written::List).collect();
    let line = |at: usize| old[..at].rfind('\n').map_or(0, |end| end + 1);
    for redirect in &listed {
        let from = redirect.from.text();
        let at = redirect.to.at();
        let start = line(redirect.from.range.start);
        // A line that has others in it stays, and with it the old address, which is reported.
        let alone = || listed.iter().filter(|other| line(other.from.range.start) == start).count() == 1;
        if changes.taken.contains(&from) && alone() {
            let end = old[at.end..].find('\n').map_or(old.len(), |end| at.end + end + 1);
            edits.insert(start, (end, String::new()));
        } else if let Destination::Page(page) = &redirect.to.value
            && let Some(new) = changes.targets.get(page)
        {
            edits.insert(at.start, (at.end, new.clone()));
        }
        there.insert(from);
    }
    let added: Vec<_> = changes.added.iter().filter(|(from, _)| !there.contains(from)).collect();
    if edits.is_empty() && added.is_empty() {
        return None;
    }
    let mut new = if text.is_some() { edited(old, edits) } else { HEAD.to_owned() };
    if !new.is_empty() && !new.ends_with('\n') {
        new.push('\n');
    }
    for (from, to) in added {
        new.push_str(&format!("{from}: {to}\n"));
    }
    Some(new)
}
