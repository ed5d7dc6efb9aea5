//! Content digests: the keys of the memo and the names of hashed assets.

use std::fmt;
use std::hash::{Hash, Hasher};

/// A BLAKE3 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The digest of a value by its `Hash` implementation. Stable within one version of kyr.
    #[must_use]
    pub fn of_value(value: &impl Hash) -> Self {
        let mut sink = Sink(blake3::Hasher::new());
        value.hash(&mut sink);
        Self(*sink.0.finalize().as_bytes())
    }

    /// One digest of several.
    #[must_use]
    pub fn join(parts: &[Self]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&part.0);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// The first ten hexadecimal digits, for file names.
    #[must_use]
    pub fn short(&self) -> String {
        let mut hex = self.to_string();
        hex.truncate(10);
        hex
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.short())
    }
}

struct Sink(blake3::Hasher);

impl Hasher for Sink {
    fn finish(&self) -> u64 {
        let bytes = self.0.finalize();
        let mut first = [0; 8];
        first.copy_from_slice(&bytes.as_bytes()[..8]);
        u64::from_le_bytes(first)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
}
