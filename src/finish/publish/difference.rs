//! Where two outputs differ. Takes both; reads and writes nothing.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::model::output::Output;

/// One difference between two outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Difference<'a> {
    Gone(&'a Arc<str>),
    New(&'a Arc<str>, &'a Arc<[u8]>),
    Other(&'a Arc<str>, &'a Arc<[u8]>),
}

impl<'a> Difference<'a> {
    /// Of which file it is.
    pub(super) fn path(self) -> &'a Arc<str> {
        let (Self::Gone(path) | Self::New(path, _) | Self::Other(path, _)) = self;
        path
    }
}

/// The differences between two outputs, by the paths of the files.
pub(super) fn differences<'a>(before: &'a Output, after: &'a Output) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    let mut olds = before.files.iter().peekable();
    let mut news = after.files.iter().peekable();
    loop {
        let order = match (olds.peek(), news.peek()) {
            (None, None) => return found,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((old, _)), Some((new, _))) => old.cmp(new),
        };
        let old = if order == Ordering::Greater { None } else { olds.next() };
        let new = if order == Ordering::Less { None } else { news.next() };
        match (old, new) {
            (Some((path, _)), None) => found.push(Difference::Gone(path)),
            (None, Some((path, bytes))) => found.push(Difference::New(path, bytes)),
            // What was not built again is the very same bytes.
            (Some((_, old)), Some((path, new))) if !Arc::ptr_eq(old, new) && old != new => {
                found.push(Difference::Other(path, new));
            }
            _ => {}
        }
    }
}
