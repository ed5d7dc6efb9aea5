//! Files that stand beside the pages, as they are published: pictures, sound, documents.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::tree::Blob;

/// What a page does with a file that stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The page shows it, as a picture.
    Shown,
    /// The page plays it.
    Heard,
    /// The page links to it.
    Linked,
}

/// A file that a text uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    pub blob: Arc<Blob>,
    pub role: Role,
    /// Where the text names it. None where another text does, whose page this one repeats.
    pub range: Option<Range<usize>>,
}

/// The files that a text uses, as they are published. What could not be made fit is not there.
#[derive(Debug, Clone, Default)]
pub struct Shelf(BTreeMap<(Arc<str>, Role), Arc<Media>>);

impl Shelf {
    pub fn put(&mut self, blob: &Blob, role: Role, media: Arc<Media>) {
        self.0.insert((blob.path.clone(), role), media);
    }

    #[must_use]
    pub fn get(&self, blob: &Blob, role: Role) -> Option<&Arc<Media>> {
        self.0.get(&(blob.path.clone(), role))
    }

    /// Everything on it, in the order of paths.
    pub fn media(&self) -> impl Iterator<Item = &Arc<Media>> {
        self.0.values()
    }
}

/// A file made fit for readers: the files that are published for it, and how pages use them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// By path from the site's root.
    pub files: Vec<(Arc<str>, Arc<[u8]>)>,
    pub shape: Shape,
}

/// What a page has to know of a published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Picture(Arc<Picture>),
    Sound(Sound),
    /// The path of a file to link to.
    File(Arc<str>),
}

/// A picture in all the sizes and formats in which it is published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Picture {
    /// What every browser can show, by path from the site's root.
    pub path: String,
    /// Size in pixels of the largest form, for the proportions. None where a drawing does not say.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// Smaller files for browsers that know their format, the best first.
    pub sources: Vec<PictureSource>,
}

/// A picture in one format.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PictureSource {
    pub mime: &'static str,
    /// Narrowest first.
    pub files: Vec<PictureFile>,
}

/// One file of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PictureFile {
    pub path: String,
    pub width: u32,
}

/// A recording.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Sound {
    pub path: String,
    pub mime: &'static str,
    /// In bytes.
    pub size: usize,
}

impl Media {
    /// The file to link to, or to show where one is enough.
    #[must_use]
    pub fn path(&self) -> &str {
        match &self.shape {
            Shape::Picture(picture) => &picture.path,
            Shape::Sound(sound) => &sound.path,
            Shape::File(path) => path,
        }
    }
}

impl Picture {
    /// Whether it has a size; a page with room for it does not jump when it arrives.
    #[must_use]
    pub fn size(&self) -> Option<(u32, u32)> {
        self.width.zip(self.height)
    }
}
