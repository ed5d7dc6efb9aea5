//! Everything a build looks at: files, the built-in theme, and today's date.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Date, Digest, Source};

/// A site's files as read, in the order of their paths.
#[derive(Debug, Clone)]
pub struct Tree {
    /// By path from the site's root, with `/` on every system.
    pub files: BTreeMap<Arc<str>, File>,
    /// Today, as the caller knows it; decides which reviews are overdue, and which pages wait or have expired.
    pub today: Date,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// A text file of a kind that kyr reads (`.md`, `.yaml`, `.ftl`, `.html`, `.css`, `.svg`, ...).
    Text(Arc<Source>),
    /// Anything else: pictures, fonts, documents.
    Bytes(Arc<Blob>),
}

/// A file that is not text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    pub path: Arc<str>,
    pub bytes: Arc<[u8]>,
    pub digest: Digest,
}

impl Blob {
    /// Stands for a file that is there and was not read, since there is a fault in it that is told already:
    /// what leads to it is not at fault as well.
    #[must_use]
    pub fn unread(path: &str) -> Self {
        Self { path: path.into(), bytes: Arc::default(), digest: Digest::of(UNREAD) }
    }

    /// Whether it stands for such a file.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.bytes.is_empty() && self.digest == Digest::of(UNREAD)
    }
}

/// What no file without bytes has as its digest.
const UNREAD: &[u8] = b"unread";

impl Tree {
    /// The text file at a path.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&Arc<Source>> {
        match self.files.get(path) {
            Some(File::Text(source)) => Some(source),
            _ => None,
        }
    }

    /// The files of the static folder, by their path in the output.
    pub fn static_files(&self) -> impl Iterator<Item = (&str, &Arc<Blob>)> {
        self.under("static/").filter_map(|(path, file)| match file {
            File::Bytes(blob) => Some((path, blob)),
            File::Text(_) => None,
        })
    }

    /// All files whose path begins with `prefix`, with the rest of their path.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a File)> + 'a {
        self.files
            .range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(move |(path, file)| (&path[prefix.len()..], file))
    }
}

impl File {
    /// The file's content.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(source) => source.text.as_bytes(),
            Self::Bytes(blob) => &blob.bytes,
        }
    }

    /// Digest of the content.
    #[must_use]
    pub fn digest(&self) -> Digest {
        match self {
            Self::Text(source) => source.digest,
            Self::Bytes(blob) => blob.digest,
        }
    }
}

/// The folder of a site whose files are published under their own names.
pub const STATIC: &str = "static";

/// Where the binary's own locales stand in a tree: behind those of the site.
pub const BUILTIN_LOCALES: &str = "kyr:locales/";

/// In a tree, names the pseudo-languages that were added to it, one a line.
pub const PSEUDO: &str = "kyr:pseudo";
