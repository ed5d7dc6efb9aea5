//! A value and the bytes of its file that it was read from.
//!
//! A problem that is found long after a file was read can so be shown at the value's own line, and no stage
//! has to read YAML a second time to learn where that is.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};

/// A value with its position. By default of no file: an empty range at the beginning.
///
/// The position is no part of the value: two are equal, and have one hash, where the values are. What depends
/// on a value is so not made anew when a line above it changes; a diagnostic at the value is.
#[derive(Debug, Clone, Default)]
pub struct Spanned<T> {
    pub value: T,
    /// In bytes of the file, quotes included.
    pub range: Range<usize>,
}

impl<T> Spanned<T> {
    /// A value that stands in `range`.
    #[must_use]
    pub const fn new(value: T, range: Range<usize>) -> Self {
        Self { value, range }
    }

    /// Another value made from this one, which stands where this one stood.
    #[must_use]
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: make(self.value), range: self.range }
    }

    /// Where it stands.
    #[must_use]
    pub fn at(&self) -> Range<usize> {
        self.range.clone()
    }
}

/// A value that stands in no file: a default.
impl<T> From<T> for Spanned<T> {
    fn from(value: T) -> Self {
        Self { value, range: 0..0 }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T: PartialOrd> PartialOrd for Spanned<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for Spanned<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl<T: Hash> Hash for Spanned<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

/// What is often asked of a value that may not be given.
pub trait OptionalSpanned {
    type Value;

    /// The value without its position.
    fn value(&self) -> Option<Self::Value>
    where
        Self::Value: Copy;
}

impl<T: Copy> OptionalSpanned for Option<Spanned<T>> {
    type Value = T;

    fn value(&self) -> Option<T> {
        self.as_ref().map(|spanned| spanned.value)
    }
}

/// The text of a value that may not be given.
pub trait OptionalText {
    fn text(&self) -> Option<&str>;

    /// A copy of the text.
    fn to_text(&self) -> Option<String> {
        self.text().map(str::to_owned)
    }
}

impl OptionalText for Option<Spanned<String>> {
    fn text(&self) -> Option<&str> {
        self.as_ref().map(|spanned| spanned.value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_position_is_no_part_of_a_value() {
        let (here, there) = (Spanned::new("a", 3..4), Spanned::new("a", 7..8));
        assert_eq!(here, there);
        assert_eq!(HashSet::from([here.clone(), there]).len(), 1);
        assert_eq!((here.clone().map(str::len).value, here.at()), (1, 3..4));
        assert_ne!(here, Spanned::new("b", 3..4));
    }

    #[test]
    fn what_is_not_given_has_no_text() {
        assert_eq!(Some(Spanned::new("a".to_owned(), 0..1)).text(), Some("a"));
        assert_eq!(None::<Spanned<String>>.text(), None);
        assert_eq!((Some(Spanned::new(2, 0..1)).value(), None::<Spanned<u8>>.value()), (Some(2), None));
    }
}
