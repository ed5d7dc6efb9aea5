//! A theme with everything it extends laid over each other.

use std::collections::BTreeMap;
use std::sync::Arc;

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
