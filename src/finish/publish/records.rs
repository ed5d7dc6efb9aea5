//! What kyr notes about its own doings, in a folder of the person's: which scratch folders it made,
//! and what it published last.
//!
//! What stands here is believed, so the folder is only used where it is the person's own and no site
//! can have put anything into it. Without one, kyr works all the same: it reads every published file
//! again, keeps those of the former site that it does not make again, and leaves a scratch folder of a
//! run that was killed where it is.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Remark;
use super::destination::{Destination, Target};
use crate::base::Digest;
use crate::base::file_system::{
    Access, FileSystem, Kind, create_folders, lies_in, links_on, resolved, unguessable,
};

/// How many indexes are kept, of the folders that were published into last.
const KEPT: usize = 64;

/// The records about one output folder.
#[derive(Debug, Clone)]
pub(super) struct Records {
    files: Arc<dyn FileSystem>,
    folder: PathBuf,
    /// Stands for the output folder.
    key: String,
}

impl Records {
    /// The records about this destination, or why there are none.
    pub(super) fn open(destination: &Destination, target: &Target) -> Result<Self, Remark> {
        let named = destination.records.as_ref().ok_or(Remark::NoRecords)?;
        let unusable = |_| Remark::Unusable(named.clone());
        let folder = resolved(named).map_err(unusable)?;
        let site = destination.site.as_ref().and_then(|site| resolved(site).ok());
        let within = |path: &Path| {
            lies_in(path, &target.output) || site.as_ref().is_some_and(|site| lies_in(path, site))
        };
        // Where the site could choose the folder, or what is in it, it could say what kyr made.
        if within(&folder) || links_on(named).map_err(unusable)?.iter().any(|link| within(link)) {
            return Err(Remark::RecordsInSite(named.clone()));
        }
        let files = destination.files.clone();
        if let Some(above) = folder.parent() {
            create_folders(&*files, above).map_err(unusable)?;
        }
        // It may be there; and where it cannot be made, it is not trusted.
        let _ = files.create_folder(&folder, Access::Private);
        let key = Digest::of(target.output.as_os_str().as_encoded_bytes()).to_string();
        if !trusted(&*files, &folder, &key) {
            return Err(Remark::Unusable(named.clone()));
        }
        Ok(Self { files, folder, key })
    }

    /// Where the index of the output folder is.
    pub(super) fn index(&self) -> PathBuf {
        self.folder.join(format!("{}.index", self.key))
    }

    /// Removes the indexes of folders that were published into long ago. They can be done without: what
    /// no index confirms is kept.
    pub(super) fn prune(&self) {
        let entries = self.files.entries(&self.folder).unwrap_or_default();
        let paths = entries.into_iter().map(|entry| self.folder.join(entry.name));
        let mut indexes: Vec<_> = paths
            .filter(|path| {
                path.extension()
                    .is_some_and(|ending| ending == "index" || ending == "new" || ending == "probe")
            })
            .filter_map(|path| Some((self.files.stat(&path).ok()?.modified, path)))
            .collect();
        indexes.sort_unstable_by(|a, b| b.cmp(a));
        for (_, path) in indexes.into_iter().skip(KEPT) {
            let _ = self.files.remove_file(&path);
        }
    }

    /// Removes what killed runs left that published into this folder. No other run may be at work there.
    pub(super) fn tidy(&self) {
        for entry in self.files.entries(&self.folder).unwrap_or_default() {
            let name = entry.name.to_str().and_then(|name| name.strip_prefix(&self.key)?.strip_prefix('.'));
            if name.is_some_and(|name| name.ends_with(".new") || name.ends_with(".probe")) {
                let _ = self.files.remove_file(&self.folder.join(&entry.name));
            }
        }
    }

    /// Notes that a scratch folder with this token is going to be made. The name of the record says all.
    pub(super) fn note(&self, token: &str) -> io::Result<PathBuf> {
        let path = self.folder.join(format!("{}.{token}.scratch", self.key));
        self.files.create_file(&path, b"")?;
        Ok(path)
    }

    /// The scratch folders that were noted: the record and the token.
    pub(super) fn noted(&self) -> Vec<(PathBuf, String)> {
        let entries = self.files.entries(&self.folder).unwrap_or_default();
        let noted = entries.into_iter().filter_map(|entry| {
            let name = entry.name.to_str()?;
            let token = name.strip_prefix(&self.key)?.strip_prefix('.')?.strip_suffix(".scratch")?;
            Some((self.folder.join(name), token.to_owned()))
        });
        noted.collect()
    }
}

/// Whether the folder is the person's own, and nobody else can write there.
fn trusted(files: &dyn FileSystem, folder: &Path, key: &str) -> bool {
    let Ok(stat) = files.stat(folder) else { return false };
    let Ok(name) = unguessable() else { return false };
    let probe = folder.join(format!("{key}.{name}.probe"));
    // A file tells who runs the program.
    let Ok(own) = files.create_file(&probe, b"") else { return false };
    let removed = files.remove_file(&probe).is_ok();
    removed && stat.kind == Kind::Folder && stat.owner == own.owner && (!cfg!(unix) || stat.mode & 0o022 == 0)
}
