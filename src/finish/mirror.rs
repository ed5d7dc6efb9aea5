//! A folder into which one program publishes again and again, as the server does.
//!
//! Beside the site stands a spare copy of it, made of links. A new build is written into the spare,
//! only where it differs, and the two change places: as whole and as sudden as any publishing, but
//! the work is that of the change and not of the site. Where anybody else has touched the folders
//! the site is published as always.

#![allow(clippy::disallowed_methods, reason = "this module is a writer of files")]

use std::cmp::Ordering;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::MANIFEST;
use super::publish::{self, Folders, PublishError, Published};
use super::writer::Writer;
use crate::model::output::Output;

/// A folder, and what is known to be in it.
#[derive(Debug)]
pub struct Mirror {
    folder: PathBuf,
    left: Option<Left>,
}

/// How the folders were left.
#[derive(Debug)]
struct Left {
    shown: Arc<Output>,
    shown_mark: Mark,
    /// The spare, where there is one.
    spare: Option<(Arc<Output>, Mark)>,
}

/// What a folder is to the system: another one under the same name has another mark, and so has one
/// in which something was added or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    folder: (u64, u64),
    changed: (i64, i64),
    /// Numbers of folders are used again at once; that of the manifest tells them apart.
    manifest: u64,
}

impl Mirror {
    /// A folder of which nothing is known yet.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, left: None }
    }

    /// Publishes `output` into the folder.
    ///
    /// # Errors
    /// The folder is not kyr's, or the system refuses to write.
    pub fn publish(&mut self, output: &Arc<Output>) -> Result<Published, PublishError> {
        if let Some(left) = self.left.take()
            && let Some(published) = self.exchange(left, output)
        {
            return Ok(published);
        }
        let published = publish::publish(output, &self.folder)?;
        let folders = Folders::of(&self.folder);
        self.left =
            mark(&folders.shown).map(|shown_mark| Left { shown: output.clone(), shown_mark, spare: None });
        Ok(published)
    }

    /// Renews the spare and puts it in the place of the site, if both are as they were left.
    fn exchange(&mut self, left: Left, output: &Arc<Output>) -> Option<Published> {
        let folders = Folders::of(&self.folder);
        let _turn = folders.take_turn();
        let (spare, spare_mark) = left.spare?;
        if mark(&folders.shown) != Some(left.shown_mark) || mark(&folders.fresh) != Some(spare_mark) {
            return None;
        }
        let written = renew(&spare, &left.shown, output, &folders).ok()?;
        publish::swap(&folders).ok()?;
        self.left = mark(&folders.shown).map(|shown_mark| Left {
            shown: output.clone(),
            shown_mark,
            spare: mark(&folders.fresh).map(|mark| (left.shown, mark)),
        });
        let bytes = output.files.values().map(|bytes| bytes.len() as u64).sum();
        Some(Published { files: output.files.len(), written, bytes })
    }

    /// Makes the spare where there is none, so that the next publishing is quick. Without it, that
    /// one is a common one.
    pub fn prepare(&mut self) {
        let folders = Folders::of(&self.folder);
        let _turn = folders.take_turn();
        if let Some(left) = &mut self.left
            && left.spare.is_none()
            && mark(&folders.shown) == Some(left.shown_mark)
            && publish::remove(&folders.fresh).is_ok()
            && fs::create_dir(&folders.fresh).is_ok()
        {
            let mut writer = Writer::new(&folders.fresh, &folders.shown);
            writer.put_all(&left.shown);
            left.spare = match writer.finish() {
                Ok(_) => mark(&folders.fresh).map(|mark| (left.shown.clone(), mark)),
                Err(_) => None,
            };
        }
    }

    /// Leaves the site alone in its place.
    pub fn close(self) {
        let folders = Folders::of(&self.folder);
        let _turn = folders.take_turn();
        if let Some((_, spare_mark)) = self.left.and_then(|left| left.spare)
            && mark(&folders.fresh) == Some(spare_mark)
        {
            // The next publishing would clear it away as well.
            let _ = publish::remove(&folders.fresh);
        }
    }
}

/// Makes the spare, which holds `spare`, hold `output`. Gives how many files are new or different
/// from those in the site, which holds `shown`.
fn renew(spare: &Output, shown: &Output, output: &Output, folders: &Folders) -> io::Result<usize> {
    let mut written = 0;
    for difference in differences(spare, output) {
        let (Difference::Gone(path) | Difference::New(path, _) | Difference::Other(path, _)) = difference;
        let target = folders.fresh.join(path);
        if !matches!(difference, Difference::New(..)) {
            // Never written over: the file is the same one as in the site.
            fs::remove_file(&target)?;
        }
        let (Difference::New(_, bytes) | Difference::Other(_, bytes)) = difference else {
            prune(&target, &folders.fresh);
            continue;
        };
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        // The site may have it since the build before.
        if shown.files.get(path) == Some(bytes) && fs::hard_link(folders.shown.join(path), &target).is_ok() {
            continue;
        }
        fs::write(&target, bytes)?;
        written += 1;
    }
    Ok(written)
}

/// Removes the folders above a removed file that are empty now.
fn prune(file: &Path, root: &Path) {
    for folder in file.ancestors().skip(1).take_while(|folder| *folder != root) {
        // It fails where something is left in it.
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

/// One difference between two outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Difference<'a> {
    Gone(&'a str),
    New(&'a str, &'a Arc<[u8]>),
    Other(&'a str, &'a Arc<[u8]>),
}

fn differences<'a>(before: &'a Output, after: &'a Output) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    let mut olds = before.files.iter().peekable();
    let mut news = after.files.iter().peekable();
    loop {
        let order = match (olds.peek(), news.peek()) {
            (None, None) => return found,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((old, _)), Some((new, _))) => old.cmp(new),
        };
        let old = if order == Ordering::Greater { None } else { olds.next() };
        let new = if order == Ordering::Less { None } else { news.next() };
        match (old, new) {
            (Some((path, _)), None) => found.push(Difference::Gone(path)),
            (None, Some((path, bytes))) => found.push(Difference::New(path, bytes)),
            // What was not built again is the very same bytes.
            (Some((_, old)), Some((path, new))) if !Arc::ptr_eq(old, new) && old != new => {
                found.push(Difference::Other(path, new));
            }
            _ => {}
        }
    }
}

#[cfg(unix)]
fn mark(folder: &Path) -> Option<Mark> {
    use std::os::unix::fs::MetadataExt;
    let metadata = fs::symlink_metadata(folder).ok().filter(fs::Metadata::is_dir)?;
    Some(Mark {
        folder: (metadata.dev(), metadata.ino()),
        changed: (metadata.mtime(), metadata.mtime_nsec()),
        manifest: fs::symlink_metadata(folder.join(MANIFEST)).ok()?.ino(),
    })
}

/// Elsewhere a folder has no mark, and every publishing is a common one.
#[cfg(not(unix))]
fn mark(_: &Path) -> Option<Mark> {
    None
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn output(files: &[(&str, &str)]) -> Arc<Output> {
        let manifest = ("manifest.json", "{\n\"generator\": \"kyr\",\n\"files\": {}}");
        let all = files.iter().chain([&manifest]);
        Arc::new(Output { files: all.map(|(path, text)| ((*path).into(), text.as_bytes().into())).collect() })
    }

    fn read(folder: &Path) -> BTreeMap<String, String> {
        let entries = walkdir::WalkDir::new(folder).min_depth(1).into_iter().filter_map(Result::ok);
        entries
            .map(|entry| {
                let name = entry.path().strip_prefix(folder).map(Path::to_owned).unwrap_or_default();
                let text = fs::read_to_string(entry.path()).unwrap_or_else(|_| "(a folder)".into());
                (name.to_string_lossy().into_owned(), text)
            })
            .collect()
    }

    /// What a single publishing would leave.
    fn expected(output: &Output) -> BTreeMap<String, String> {
        let folder = tempfile::tempdir().expect("a folder");
        publish::publish(output, &folder.path().join("public")).expect("published");
        read(&folder.path().join("public"))
    }

    #[test]
    fn leaves_what_a_single_publishing_would() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(public.clone());
        let steps: [&[(&str, &str)]; 7] = [
            &[("a", "1"), ("b/c", "1"), ("b/d/e", "1")],
            &[("a", "2"), ("b/c", "1"), ("b/d/e", "1")],
            &[("a", "2"), ("b/c", "2"), ("b/d/e", "1"), ("f/g", "1")],
            &[("a", "1"), ("b/c", "2"), ("f/g", "1")],
            &[("a/x", "1"), ("f", "1")],
            &[("a", "1"), ("b/c", "2"), ("f/g", "1")],
            &[("a", "1"), ("b/c", "2"), ("f/g", "1")],
        ];
        let mut written = Vec::new();
        for files in steps {
            let output = output(files);
            written.push(mirror.publish(&output).expect("published").written);
            mirror.prepare();
            assert_eq!(read(&public), expected(&output));
        }
        // The manifest here never changes; the fifth step puts a folder in the place of a file.
        assert_eq!(written, [4, 1, 2, 1, 2, 3, 0]);
        mirror.close();
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").filter_map(Result::ok).collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[test]
    fn another_program_may_publish_in_between() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(public.clone());
        mirror.publish(&output(&[("a", "1"), ("b", "1")])).expect("published");
        mirror.prepare();
        publish::publish(&output(&[("a", "9"), ("z", "9")]), &public).expect("published");
        let now = output(&[("a", "1"), ("b", "2")]);
        mirror.publish(&now).expect("published");
        assert_eq!(read(&public), expected(&now));
    }

    #[test]
    fn what_somebody_adds_does_not_come_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(public.clone());
        for text in ["1", "2", "3", "4"] {
            mirror.publish(&output(&[("a", text)])).expect("published");
            mirror.prepare();
            assert!(!public.join("notes.txt").exists());
            fs::write(public.join("notes.txt"), "mine").expect("written");
        }
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(public.clone());
        mirror.publish(&output(&[("a", "1")])).expect("published");
        mirror.prepare();
        fs::remove_dir_all(&public).expect("removed");
        fs::create_dir(&public).expect("made");
        fs::write(public.join("thesis.txt"), "mine").expect("written");
        let error = mirror.publish(&output(&[("a", "2")])).expect_err("refused");
        assert!(matches!(error, PublishError::NotOurs(_)), "{error}");
        assert_eq!(read(&public), BTreeMap::from([("thesis.txt".into(), "mine".into())]));
    }
}
