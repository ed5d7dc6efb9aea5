//! How much a site may hold: bytes, pixels, files, languages.
//!
//! Every measure has a value that sites which people make stay far below, and a ceiling that no site
//! can lift, since what is beyond cannot be read with the memory of a usual computer.

use crate::base::yaml::{self, Data, Node};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of a file that is text for kyr.
    Text,
    /// Bytes of a picture.
    Picture,
    /// Bytes of a PDF.
    Document,
    /// Bytes of a recording.
    Recording,
    /// Bytes of any other file.
    Other,
    /// Bytes of all files together.
    Site,
    /// Files and folders.
    Files,
    /// Languages of the site.
    Languages,
    /// Pixels on one side of a picture.
    Side,
    /// Pixels of a picture.
    Pixels,
    /// Pixels of all pictures together.
    Pictures,
    /// Bytes that templates write for one page.
    Page,
}

/// A measure, its key in settings, its usual value, and its ceiling.
type Row = (Measure, &'static str, u64, u64);

const ROWS: [Row; 12] = [
    (Measure::Text, "text", 2_000_000, 16_000_000),
    (Measure::Picture, "picture", 30_000_000, 200_000_000),
    (Measure::Document, "document", 50_000_000, 200_000_000),
    (Measure::Recording, "recording", 100_000_000, 500_000_000),
    (Measure::Other, "other", 20_000_000, 200_000_000),
    (Measure::Site, "site", 4_000_000_000, 16_000_000_000),
    (Measure::Files, "files", 200_000, 1_000_000),
    (Measure::Languages, "languages", 200, 1_000),
    (Measure::Side, "side", 20_000, 60_000),
    (Measure::Pixels, "pixels", 64_000_000, 200_000_000),
    (Measure::Pictures, "pictures", 20_000_000_000, 200_000_000_000),
    (Measure::Page, "page", 16_000_000, 64_000_000),
];

impl Measure {
    /// Every measure with its key in settings.
    pub fn all() -> impl Iterator<Item = (Self, &'static str)> {
        ROWS.into_iter().map(|(measure, key, ..)| (measure, key))
    }

    /// The most that settings may allow.
    #[must_use]
    pub fn ceiling(self) -> u64 {
        ROWS[self as usize].3
    }

    /// Its key in settings.
    #[must_use]
    pub fn key(self) -> &'static str {
        ROWS[self as usize].1
    }
}

/// What a site may hold, by its settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Capacity([u64; ROWS.len()]);

impl Default for Capacity {
    fn default() -> Self {
        Self(ROWS.map(|(_, _, usual, _)| usual))
    }
}

impl Capacity {
    /// What the text of `site.yaml` says, as far as it is right; what is wrong is for its parser to say.
    #[must_use]
    pub fn of_settings(text: &str) -> Self {
        // Only a text that may hold the key is read.
        let node = memchr::memmem::find(text.as_bytes(), b"limits").and_then(|_| yaml::parse(text).ok());
        let mut capacity = Self::default();
        let limits = node.as_ref().and_then(|node| node.get("limits"));
        for (measure, key) in Measure::all() {
            let value = limits.and_then(|limits| limits.get(key)).and_then(value);
            if let Some(value) = value.filter(|value| (1..=measure.ceiling()).contains(value)) {
                capacity.0[measure as usize] = value;
            }
        }
        capacity
    }

    /// The most of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> u64 {
        self.0[measure as usize]
    }
}

/// A whole number.
fn value(node: &Node) -> Option<u64> {
    match &node.data {
        Data::Number(number) => number.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_in_the_order_of_their_measures() {
        for (n, (measure, _, usual, ceiling)) in ROWS.into_iter().enumerate() {
            assert_eq!(measure as usize, n);
            assert!(usual <= ceiling);
        }
    }

    #[test]
    fn settings_change_what_they_may() {
        let of = |text: &str, measure| Capacity::of_settings(text).of(measure);
        assert_eq!(of("limits: {text: 5, side: 60001}\n", Measure::Text), 5);
        for other in
            ["limits: {text: 0}\n", "limits: {text: 16000001}\n", "limits: 5\n", "limits: [\n", "text: 5\n"]
        {
            assert_eq!(of(other, Measure::Text), 2_000_000, "{other}");
        }
    }
}
