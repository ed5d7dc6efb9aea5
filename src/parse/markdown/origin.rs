//! Where a text that is walked stands in its file.

use std::ops::Range;

/// Where the text being walked comes from.
#[derive(Clone)]
pub(in crate::parse) enum Origin {
    /// A stretch of the file that begins at this byte.
    Offset(usize),
    /// A string inside YAML, all of it at this range.
    Whole(Range<usize>),
}

impl Origin {
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        match self {
            Self::Offset(start) => range.start + start..range.end + start,
            Self::Whole(at) => at.clone(),
        }
    }
}
