//! A theme with everything it extends laid over each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::output::asset_path;
use super::tree::File;
use crate::base::{Digest, Source};

/// Templates, assets, icons and print files, the nearest theme's winning.
#[derive(Debug, Clone)]
pub struct Theme {
    pub name: String,
    /// By name below `templates/`.
    pub templates: BTreeMap<String, Arc<Source>>,
    /// By name below `assets/`.
    pub assets: BTreeMap<String, File>,
    /// By name below `icons/`, without `.svg`.
    pub icons: BTreeMap<String, Arc<Source>>,
    /// By name below `print/`.
    pub print: BTreeMap<String, File>,
    /// Digest of all of it.
    pub digest: Digest,
}

impl Theme {
    /// Where each asset is published, by name. A style sheet that loads others has other addresses in it when they
    /// change, so its own address changes with any of them.
    #[must_use]
    pub fn asset_paths(&self) -> BTreeMap<String, String> {
        let all: Vec<Digest> = self.assets.values().map(File::digest).collect();
        let all = Digest::join(&all);
        let path = |(name, file): (&String, &File)| {
            let loads = matches!(file, File::Text(source) if is_style_sheet(name) && may_load(&source.text));
            let digest = if loads { Digest::join(&[file.digest(), all]) } else { file.digest() };
            (name.clone(), asset_path(name, digest))
        };
        self.assets.iter().map(path).collect()
    }
}

/// Whether an asset is a style sheet, by its name.
#[must_use]
pub fn is_style_sheet(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("css"))
}

/// Whether a style sheet may load something. With an escape the name of a function can be written in any letters.
fn may_load(text: &str) -> bool {
    let words = ["url(", "@import", "image-set("];
    text.contains('\\') || {
        let lower = text.to_ascii_lowercase();
        words.iter().any(|word| lower.contains(word))
    }
}
