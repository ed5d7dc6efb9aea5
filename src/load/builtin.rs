//! The default theme and the locales that the binary carries.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::read::file;
use crate::base::Source;
use crate::model::tree::{BUILTIN_LOCALES, File};

const THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
const LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// English words for a site that does not say its name, beside the locales of kyr's own site, which has one.
const UNNAMED: &str = include_str!("unnamed.ftl");

/// Adds the default theme where the site has none of its own, and the built-in locales, whose
/// messages stand in for those that a site does not define.
pub(super) fn complete(files: &mut BTreeMap<Arc<str>, File>) {
    if !files.contains_key("themes/default/theme.yaml") {
        add(&THEME, "themes/default/", files);
    }
    add(&LOCALES, BUILTIN_LOCALES, files);
    add_unnamed(files);
}

/// The default theme and the locales as files, for a site that wants its own copy.
#[must_use]
pub fn builtin_files() -> BTreeMap<Arc<str>, File> {
    let mut files = BTreeMap::new();
    add(&THEME, "themes/default/", &mut files);
    add(&LOCALES, "locales/", &mut files);
    add_unnamed(&mut files);
    files
}

fn add_unnamed(files: &mut BTreeMap<Arc<str>, File>) {
    let path = format!("{BUILTIN_LOCALES}en/unnamed.ftl");
    files.insert(path.as_str().into(), File::Text(Arc::new(Source::new(&path, UNNAMED))));
}

/// Strings of the one site that stands in kyr's own repository: its name is no other site's.
const OF_ONE_SITE: &str = "own.ftl";

fn add(dir: &Dir<'_>, prefix: &str, files: &mut BTreeMap<Arc<str>, File>) {
    for entry in dir.files() {
        if entry.path().ends_with(OF_ONE_SITE) {
            continue;
        }
        let path = format!("{prefix}{}", entry.path().to_string_lossy().replace('\\', "/"));
        // The build script of a theme's author is not our reader: what is embedded was checked
        // when kyr was compiled.
        if let Ok(file) = file(&path, entry.contents().to_vec()) {
            files.insert(path.into(), file);
        }
    }
    for sub in dir.dirs() {
        add(sub, prefix, files);
    }
}
