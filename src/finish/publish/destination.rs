//! Where a site is published, and which folders it may never be published into.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::PublishError;
use crate::base::file_system::{Disk, FileSystem, Held, Kind, lies_in, links_on, resolved};

/// How long to wait for another program that holds the lock of the folder above.
const PATIENCE: Duration = Duration::from_secs(20);

/// Folders of version histories: what lies in one is not for anybody's site.
const HISTORIES: [&str; 5] = [".git", ".hg", ".svn", ".bzr", ".jj"];

/// Folders beside `site.yaml` in which a site has its sources.
const SOURCES: [&str; 4] = ["content", "locales", "themes", "static"];

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
    /// How long to wait while another program publishes beside this folder.
    pub patience: Duration,
    pub files: Arc<dyn FileSystem>,
}

impl Destination {
    /// A folder on this computer, with no site around it and no records.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        let (site, sources, records) = (None, Vec::new(), None);
        Self { folder, site, sources, records, patience: PATIENCE, files: Arc::new(Disk) }
    }

    /// The folder in which the output is, as the person named it.
    fn parent(&self) -> &Path {
        match self.folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        }
    }

    /// Whether the site may be published here, as far as the folder's place says. Gives the folder with no
    /// links in its path.
    ///
    /// # Errors
    /// The folder holds sources of the site or a version history, lies in them, or is reached through a
    /// link in the site.
    pub(super) fn check(&self) -> Result<PathBuf, PublishError> {
        let fail = |error| PublishError::Io(self.folder.clone(), error);
        if self.folder.is_symlink() {
            return Err(PublishError::Link(self.folder.clone()));
        }
        let output = resolved(&self.folder).map_err(fail)?;
        for part in self.folder.iter().chain(&output) {
            if HISTORIES.iter().any(|name| part.to_string_lossy().to_lowercase() == *name) {
                return Err(PublishError::InHistory(self.folder.clone(), part.into()));
            }
        }
        let site = self.site.as_ref().and_then(|site| resolved(site).ok());
        if let Some(site) = &site {
            if lies_in(site, &output) {
                return Err(PublishError::HoldsSite(self.folder.clone()));
            }
            // Links in the site are the site's, and lead to no folder that the person named.
            let links = links_on(&self.folder).map_err(fail)?;
            if !lies_in(&output, site) && links.iter().any(|link| lies_in(link, site)) {
                return Err(PublishError::Link(self.folder.clone()));
            }
        }
        for source in &self.sources {
            let Ok(place) = resolved(source) else { continue };
            match compare(&output, &place, site.as_deref()) {
                Some(Overlap::Same) => return Err(PublishError::IsSource(self.folder.clone())),
                Some(Overlap::Holds) => return Err(PublishError::HoldsSite(self.folder.clone())),
                Some(Overlap::LiesIn) => {
                    return Err(PublishError::InSite(self.folder.clone(), source.clone()));
                }
                None => {}
            }
        }
        if let Some(source) = self.source_of_another(&output) {
            return Err(PublishError::InSite(self.folder.clone(), source));
        }
        let holds = |name: &str| self.files.stat(&self.folder.join(name)).is_ok();
        if holds("site.yaml") || holds("content") {
            return Err(PublishError::HoldsSite(self.folder.clone()));
        }
        Ok(output)
    }

    /// The folder of sources of any site in which the output would lie.
    fn source_of_another(&self, output: &Path) -> Option<PathBuf> {
        output.ancestors().find_map(|above| {
            let is_source = SOURCES.iter().any(|name| above.file_name().is_some_and(|own| own == *name));
            let settings = above.parent()?.join("site.yaml");
            (is_source && self.files.stat(&settings).is_ok()).then(|| above.to_owned())
        })
    }

    /// Checks the destination, and holds the folder in which the output is, which is made where it is not
    /// there.
    ///
    /// # Errors
    /// As `check`; or the system refuses.
    pub(super) fn open(&self) -> Result<Target, PublishError> {
        let output = self.check()?;
        // All of a computer is no folder for a site.
        let (Some(above), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(PublishError::NotOurs(self.folder.clone()));
        };
        let fail = |error| PublishError::Io(self.parent().to_owned(), error);
        let files = self.files.clone();
        crate::base::file_system::create_folders(&*files, above).map_err(fail)?;
        let parent = match files.hold(above) {
            // Who may not read a folder may write into it all the same.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                let stat = files.stat(above).map_err(fail)?;
                if stat.kind != Kind::Folder {
                    return Err(PublishError::Link(self.folder.clone()));
                }
                Held::by_name(above.to_owned(), stat)
            }
            held => held.map_err(fail)?,
        };
        // Somebody may have put a link there after it was checked.
        if resolved(&self.folder).map_err(fail)? != output {
            return Err(PublishError::Link(self.folder.clone()));
        }
        let (folder, name) = (parent.path.join(name), name.to_string_lossy().into_owned());
        Ok(Target { files, folder, shown: self.folder.clone(), output, name, parent })
    }
}

/// A folder to publish into, in a folder that is held open: whatever is put under the names above it
/// meanwhile, what is done goes into the folder that was checked.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) files: Arc<dyn FileSystem>,
    /// The output folder, by the handle.
    pub(super) folder: PathBuf,
    /// The output folder as the person named it, for messages.
    pub(super) shown: PathBuf,
    /// The same with no links in its path.
    pub(super) output: PathBuf,
    pub(super) name: String,
    /// The folder above, where scratch folders are made: only beside the output is it certain that two
    /// folders can change places.
    pub(super) parent: Held,
}

impl Target {
    /// The folder above the output, as the person can name it.
    pub(super) fn shown_above(&self) -> &Path {
        match self.shown.parent() {
            Some(above) if !above.as_os_str().is_empty() => above,
            _ => Path::new("."),
        }
    }

    /// Something beside the output, as the person can name it.
    pub(super) fn shown_beside(&self, path: &Path) -> PathBuf {
        let name = path.file_name().unwrap_or_default();
        match self.shown.file_name() {
            Some(_) => self.shown.with_file_name(name),
            None => self.output.with_file_name(name),
        }
    }
}

/// How the output and a source of the site lie to each other.
enum Overlap {
    Same,
    /// The output holds the source.
    Holds,
    LiesIn,
}

/// Compares two places, also where they would be the same on a system to which capital and small letters
/// are the same: sites travel.
fn compare(output: &Path, source: &Path, site: Option<&Path>) -> Option<Overlap> {
    let overlap = |holds: bool, lies_in: bool| match (holds, lies_in) {
        (true, true) => Some(Overlap::Same),
        (true, false) => Some(Overlap::Holds),
        (false, true) => Some(Overlap::LiesIn),
        (false, false) => None,
    };
    overlap(lies_in(source, output), lies_in(output, source)).or_else(|| {
        let small = |path: &Path| -> Option<PathBuf> {
            Some(path.strip_prefix(site?).ok()?.to_string_lossy().to_lowercase().into())
        };
        let (output, source) = (small(output)?, small(source)?);
        overlap(source.starts_with(&output), output.starts_with(&source))
    })
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
