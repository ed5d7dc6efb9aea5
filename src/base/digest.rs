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
        let mut sink = Sink { hasher: blake3::Hasher::new(), buffer: [0; BUFFER], filled: 0 };
        value.hash(&mut sink);
        sink.flush();
        Self(*sink.hasher.finalize().as_bytes())
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
        self.hex(10)
    }

    /// The first `digits` hexadecimal digits.
    #[must_use]
    pub fn hex(&self, digits: usize) -> String {
        self.0
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .take(digits)
            .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
            .collect()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex(64))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.short())
    }
}

/// Bytes that are gathered before they are hashed: BLAKE3 is quick with blocks, and values come in
/// pieces of a few bytes.
const BUFFER: usize = 4096;

struct Sink {
    hasher: blake3::Hasher,
    buffer: [u8; BUFFER],
    filled: usize,
}

impl Sink {
    fn flush(&mut self) {
        self.hasher.update(&self.buffer[..self.filled]);
        self.filled = 0;
    }
}

impl Hasher for Sink {
    fn finish(&self) -> u64 {
        let mut hasher = self.hasher.clone();
        hasher.update(&self.buffer[..self.filled]);
        let bytes = hasher.finalize();
        let mut first = [0; 8];
        first.copy_from_slice(&bytes.as_bytes()[..8]);
        u64::from_le_bytes(first)
    }

    fn write(&mut self, bytes: &[u8]) {
        if bytes.len() > BUFFER - self.filled {
            self.flush();
        }
        if bytes.len() > BUFFER {
            self.hasher.update(bytes);
            return;
        }
        self.buffer[self.filled..self.filled + bytes.len()].copy_from_slice(bytes);
        self.filled += bytes.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_hashed_as_its_bytes_are() {
        struct Pieces(Vec<Vec<u8>>);
        impl Hash for Pieces {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.0.iter().for_each(|piece| state.write(piece));
            }
        }
        for sizes in [vec![0_usize], vec![1, 4095, 1], vec![4097], vec![10, 4096, 5000, 3], vec![7; 2000]] {
            let pieces: Vec<Vec<u8>> =
                sizes.iter().map(|&size| (0..=250).cycle().take(size).collect()).collect();
            assert_eq!(Digest::of_value(&Pieces(pieces.clone())), Digest::of(&pieces.concat()), "{sizes:?}");
        }
    }

    #[test]
    fn hexadecimal_digits_are_those_of_the_bytes() {
        let digest = Digest::of(b"");
        assert_eq!(digest.to_string(), "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262");
        assert_eq!(digest.short(), "af1349b9f5");
    }
}
