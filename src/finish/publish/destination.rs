//! Where a site is published, and which folders it may never be published into.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::PublishError;
use crate::base::file_system::{Disk, FileSystem, resolved};

/// A folder to publish into, with what has to be left alone.
#[derive(Debug, Clone)]
pub struct Destination {
    /// The output folder.
    pub folder: PathBuf,
    /// The site's folder, where the output is made from one.
    pub site: Option<PathBuf>,
    /// Files and folders that the output may neither hold nor lie in.
    pub sources: Vec<PathBuf>,
    /// Where kyr keeps notes of its own about what it published. It has to be a folder that no site
    /// can fill: what stands there is believed.
    pub records: Option<PathBuf>,
    pub files: Arc<dyn FileSystem>,
}

impl Destination {
    /// A folder on this computer, with no site around it and no records.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, site: None, sources: Vec::new(), records: None, files: Arc::new(Disk) }
    }

    /// The folder in which the output is, and where scratch folders are made: only beside the output
    /// is it certain that two folders can change places.
    pub(super) fn parent(&self) -> &Path {
        match self.folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        }
    }

    pub(super) fn name(&self) -> String {
        self.folder.file_name().map_or_else(|| "public".into(), |name| name.to_string_lossy().into_owned())
    }

    /// Whether the site may be published here, as far as the folder's place says.
    ///
    /// # Errors
    /// The folder holds sources of the site, lies in them, or is reached through a link in the site.
    pub(super) fn check(&self) -> Result<(), PublishError> {
        let fail = |error| PublishError::Io(self.folder.clone(), error);
        if self.folder.is_symlink() {
            return Err(PublishError::Link(self.folder.clone()));
        }
        let output = resolved(&self.folder).map_err(fail)?;
        if let Some(site) = &self.site
            && let Ok(place) = resolved(site)
        {
            // Links in the site are the site's, and lead to no folder that the person named.
            let typed = std::path::absolute(&self.folder).map_err(fail)?;
            let named = std::path::absolute(site).is_ok_and(|site| typed.starts_with(site));
            let below = named || typed.starts_with(&place);
            let site = place;
            if site.starts_with(&output) {
                return Err(PublishError::HoldsSite(self.folder.clone()));
            }
            if below && !output.starts_with(&site) {
                return Err(PublishError::Link(self.folder.clone()));
            }
        }
        for source in &self.sources {
            let Ok(place) = resolved(source) else { continue };
            if place.starts_with(&output) {
                return Err(PublishError::HoldsSite(self.folder.clone()));
            }
            if output.starts_with(&place) {
                return Err(PublishError::InSite(self.folder.clone(), source.clone()));
            }
        }
        let holds = |name: &str| self.files.stat(&self.folder.join(name)).is_ok();
        if holds("site.yaml") || holds("content") {
            return Err(PublishError::HoldsSite(self.folder.clone()));
        }
        Ok(())
    }

    /// Makes the folder in which the output is.
    pub(super) fn make_parent(&self) -> io::Result<()> {
        crate::base::file_system::create_folders(&*self.files, self.parent())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_is_in_the_folder_of_the_program() {
        for (folder, parent) in [("public", "."), ("a/public", "a"), ("/public", "/"), ("./public", ".")] {
            assert_eq!(Destination::new(folder.into()).parent(), Path::new(parent), "{folder}");
        }
    }
}
