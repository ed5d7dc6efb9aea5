//! A folder into which one program publishes again and again, as the server does.
//!
//! Beside the site stands a spare copy of it, made of links. A new build is written into the spare,
//! only where it differs, and the two change places: as whole and as sudden as any publishing, but
//! only what changed is written. Where anybody else has touched a file of the two, the site is
//! published as always.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::destination::{Destination, Target};
use super::difference::{Difference, differences};
use super::index::{Index, Put};
use super::known::Known;
use super::records::Records;
use super::scratch::Scratch;
use super::survey;
use super::writer::{Writer, sync};
use super::{Finished, Fresh, PublishError, Published, take_turn};
use crate::base::file_system::{FileSystem, Held, Stat, create_folders};
use crate::model::output::Output;

/// A folder, and what is known to be in it.
#[derive(Debug)]
pub struct Mirror {
    destination: Destination,
    left: Option<Left>,
    /// What this program published, so that it knows its own files where there are no records.
    own: Option<Arc<Index>>,
}

/// How the folders were left.
#[derive(Debug)]
struct Left {
    shown: Copy,
    /// The spare, where there is one.
    spare: Option<(Copy, Scratch)>,
    index: Arc<Index>,
    records: Option<Records>,
}

/// A copy of a site: what is in it, and how the system describes each file. A file that somebody
/// touched is described in another way.
#[derive(Debug)]
struct Copy {
    output: Arc<Output>,
    seen: Seen,
}

/// What is in a folder, as the system describes it.
#[derive(Debug)]
struct Seen {
    files: HashMap<String, Stat>,
    folders: HashMap<String, Stat>,
}

impl Mirror {
    /// A folder of which nothing is known yet.
    #[must_use]
    pub fn new(destination: Destination) -> Self {
        Self { destination, left: None, own: None }
    }

    /// Publishes `output` into the folder. Where another program publishes beside it, `waits` hears of it.
    ///
    /// # Errors
    /// The folder is not kyr's, another program holds it for long, or the system refuses to write.
    pub fn publish(
        &mut self,
        output: &Arc<Output>,
        waits: &mut dyn FnMut(&Path),
    ) -> Result<Published, PublishError> {
        if let Some(left) = self.left.take() {
            let target = self.destination.open()?;
            let turn = take_turn(&target, self.destination.patience, waits)?;
            if let Some(published) = self.exchange(&target, left, output) {
                return Ok(published);
            }
            drop(turn);
        }
        let fresh = Fresh::begin_knowing(&self.destination, self.own.clone(), waits)?;
        fresh.writer.put_all(output);
        let target = fresh.target.clone();
        let Finished { published, put, index, records } = fresh.finish()?;
        let index = Arc::new(index);
        self.own = Some(index.clone());
        self.left = look(&target, &target.folder).filter(|seen| holds(&seen.files, &put)).map(|seen| Left {
            shown: Copy { output: output.clone(), seen },
            spare: None,
            index,
            records,
        });
        Ok(published)
    }

    /// Renews the spare and puts it in the place of the site, if both are as they were left. The lock has to
    /// be held.
    fn exchange(&mut self, target: &Target, left: Left, output: &Arc<Output>) -> Option<Published> {
        let files = self.destination.files.clone();
        let shown = &target.folder;
        let (spare, mut scratch) = left.spare?;
        let site = left.shown;
        let place = scratch.site();
        if !scratch.is_beside(target)
            || !as_left(&site, &look(target, shown)?, &scratch)
            || !as_left(&spare, &look(target, &place)?, &scratch)
        {
            return None;
        }
        // From here on the manifest of the spare does not say what is in it.
        scratch.claim().ok()?;
        let changed: Vec<Arc<str>> =
            differences(&spare.output, output).iter().map(|difference| difference.path().clone()).collect();
        let fresh = scratch.writing().ok()?;
        let written = renew(&*files, &spare.output, &site.output, output, (&fresh, shown)).ok()?;
        sync(&*files, &fresh.path, &written).ok()?;
        // Before it is true, so that a site of a killed run is known to be kyr's.
        let index = Arc::new(left.index.next(&site.output, output));
        if let Some(records) = &left.records {
            let _ = index.write(&*files, &records.index());
        }
        self.own = Some(index.clone());
        scratch.swap(Known::new(index.clone(), Arc::default())).ok()?;
        let mut former = site;
        let mut site = Copy { output: output.clone(), seen: spare.seen };
        // Links that were made and removed changed what the system says of these files, and no others.
        renewed(&*files, shown, &changed, &mut site.seen.files);
        renewed(&*files, &place, &changed, &mut former.seen.files);
        scratch.carry_history().ok()?;
        let bytes = output.files.values().map(|bytes| bytes.len() as u64).sum();
        let (spare, records) = (Some((former, scratch)), left.records);
        self.left = Some(Left { shown: site, spare, index, records });
        Some(Published { files: output.files.len(), written: written.len(), bytes, ..Published::default() })
    }

    /// Makes the spare where there is none, so that the next publishing is quick. Without it, that
    /// one is a common one.
    pub fn prepare(&mut self) {
        let Ok(target) = self.destination.open().map(Arc::new) else { return };
        // Nobody is waited for: the spare is only for speed.
        let Ok(_turn) = take_turn(&target, Duration::ZERO, &mut |_| {}) else { return };
        let Some(mut left) = self.left.take() else { return };
        if left.spare.is_none()
            && look(&target, &target.folder).is_some_and(|seen| seen.files == left.shown.seen.files)
        {
            left.spare = self.spare(&target, &left.shown.output);
            // Links change what the system says of a file.
            let Some(seen) = look(&target, &target.folder) else { return };
            let same = seen.files.len() == left.shown.seen.files.len()
                && seen.files.iter().all(|(path, stat)| {
                    let before = left.shown.seen.files.get(path);
                    before.is_some_and(|old| Stat { changed: stat.changed, ..*old } == *stat)
                });
            if !same {
                return;
            }
            left.shown.seen = seen;
        }
        self.left = Some(left);
    }

    fn spare(&self, target: &Arc<Target>, output: &Arc<Output>) -> Option<(Copy, Scratch)> {
        let records = Records::open(&self.destination, target).ok();
        let scratch = Scratch::create(target, records.as_ref()).ok()?;
        let place = scratch.site();
        let mut writer = Writer::new(target, &scratch, None).ok()?;
        writer.put_all(output);
        let (_, put) = writer.finish().ok()?;
        let seen = look(target, &place).filter(|seen| holds(&seen.files, &put))?;
        Some((Copy { output: output.clone(), seen }, scratch))
    }

    /// Leaves the site alone in its place.
    pub fn close(mut self) {
        let Some((spare, mut scratch)) = self.left.take().and_then(|left| left.spare) else { return };
        let Ok(target) = self.destination.open() else { return };
        let Ok(_turn) = take_turn(&target, Duration::ZERO, &mut |_| {}) else { return };
        if look(&target, &scratch.site()).is_some_and(|seen| as_left(&spare, &seen, &scratch)) {
            // All of it is kyr's, and need not be read. Where that cannot be noted it is read.
            let _ = scratch.claim();
        }
    }
}

/// What is in a folder.
fn look(target: &Target, folder: &Path) -> Option<Seen> {
    let [files, folders] = survey::stats(&*target.files, folder).ok()?;
    Some(Seen { files, folders })
}

/// Whether a copy is as it was left: all its files, no folder but those above them, and nobody else may
/// write there.
fn as_left(copy: &Copy, seen: &Seen, scratch: &Scratch) -> bool {
    let folders = survey::folders(copy.output.files.keys().map(|path| &**path));
    seen.files == copy.seen.files
        && seen.folders.len() == folders.len()
        && seen.folders.iter().all(|(name, stat)| folders.contains(&**name) && scratch.is_usual(stat))
}

/// Whether a folder has exactly the files that were put there, and nobody has touched one since.
fn holds(stats: &HashMap<String, Stat>, put: &HashMap<Arc<str>, Put>) -> bool {
    stats.len() == put.len()
        && put.iter().all(|(path, put)| stats.get(&**path).is_some_and(|stat| put.is(stat)))
}

/// Looks again at some files of a folder.
fn renewed(files: &dyn FileSystem, folder: &Path, paths: &[Arc<str>], stats: &mut HashMap<String, Stat>) {
    for path in paths {
        match files.stat(&folder.join(&**path)) {
            Ok(stat) => stats.insert(path.to_string(), stat),
            Err(_) => stats.remove(&**path),
        };
    }
}

/// Makes the spare, which holds `spare`, hold `output`. Gives the files that are new or different from
/// those in the site, which holds `shown`.
fn renew(
    files: &dyn FileSystem,
    spare: &Output,
    shown: &Output,
    output: &Output,
    (fresh, site): (&Held, &Path),
) -> io::Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for difference in differences(spare, output) {
        let path = difference.path();
        let target = fresh.path.join(&**path);
        if !matches!(difference, Difference::New(..)) {
            // Never written over: the file is the same one as in the site.
            let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
            let above = files.hold_below(fresh, Path::new(above))?;
            files.remove_file(&above.path.join(name))?;
        }
        let (Difference::New(_, bytes) | Difference::Other(_, bytes)) = difference else {
            prune(files, &target, &fresh.path);
            continue;
        };
        if let Some(parent) = target.parent() {
            create_folders(files, parent)?;
        }
        // The site may have it since the build before.
        if shown.files.get(path) == Some(bytes) && files.hard_link(&site.join(&**path), &target).is_ok() {
            continue;
        }
        files.create_file(&target, bytes)?;
        written.push(target);
    }
    Ok(written)
}

/// Removes the folders above a removed file that are empty now.
fn prune(files: &dyn FileSystem, file: &Path, root: &Path) {
    for folder in file.ancestors().skip(1).take_while(|folder| *folder != root) {
        // It fails where something is left in it.
        if files.remove_folder(folder).is_err() {
            return;
        }
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test looks at what was written")]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use super::super::manifest;
    use super::*;

    fn output(files: &[(&str, &str)]) -> Arc<Output> {
        let hashes: BTreeMap<Arc<str>, _> =
            files.iter().map(|(path, text)| ((*path).into(), manifest::sha256(text.as_bytes()))).collect();
        let list = manifest::manifest(hashes.iter(), BTreeMap::new().iter());
        let list = (manifest::MANIFEST, &*list);
        let all = files.iter().chain([&list]);
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
        super::super::publish(output, &Destination::new(folder.path().join("public"))).expect("published");
        read(&folder.path().join("public"))
    }

    #[test]
    fn leaves_what_a_single_publishing_would() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        // Without records, what no longer belongs to the site would be kept beside it.
        let records = tempfile::tempdir().expect("a folder");
        let destination = Destination {
            records: Some(records.path().join("published")),
            ..Destination::new(public.clone())
        };
        let mut mirror = Mirror::new(destination);
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
            written.push(mirror.publish(&output, &mut |_| {}).expect("published").written);
            mirror.prepare();
            assert_eq!(read(&public), expected(&output));
        }
        // The manifest is one of them; the fifth step puts a folder in the place of a file.
        assert_eq!(written, [4, 2, 3, 2, 3, 4, 0]);
        mirror.close();
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").filter_map(Result::ok).collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[test]
    fn another_program_may_publish_in_between() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(Destination::new(public.clone()));
        mirror.publish(&output(&[("a", "1"), ("b", "1")]), &mut |_| {}).expect("published");
        mirror.prepare();
        super::super::publish(&output(&[("a", "9"), ("z", "9")]), &Destination::new(public.clone()))
            .expect("published");
        let now = output(&[("a", "1"), ("b", "2")]);
        mirror.publish(&now, &mut |_| {}).expect("published");
        assert_eq!(read(&public), expected(&now));
    }

    #[test]
    fn what_somebody_adds_or_changes_is_seen() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(Destination::new(public.clone()));
        for text in ["1", "2", "3", "4"] {
            let now = output(&[("a", text), ("b/c", "same")]);
            mirror.publish(&now, &mut |_| {}).expect("published");
            mirror.prepare();
            // A file is put beside kyr's: nothing is published until it is gone.
            fs::write(public.join("b/notes.txt"), "mine").expect("written");
            let error = mirror.publish(&output(&[("a", "later")]), &mut |_| {}).expect_err("refused");
            assert!(matches!(error, PublishError::Foreign(..)), "{error}");
            assert_eq!(fs::read_to_string(public.join("b/notes.txt")).expect("read"), "mine");
            fs::remove_file(public.join("b/notes.txt")).expect("removed");
            // A file of kyr's is written over, deep in the folder.
            fs::write(public.join("b/c"), "else").expect("written");
            mirror.publish(&now, &mut |_| {}).expect("published");
            assert_eq!(read(&public), expected(&now));
            mirror.prepare();
        }
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        let mut mirror = Mirror::new(Destination::new(public.clone()));
        mirror.publish(&output(&[("a", "1")]), &mut |_| {}).expect("published");
        mirror.prepare();
        fs::remove_dir_all(&public).expect("removed");
        fs::create_dir(&public).expect("made");
        fs::write(public.join("thesis.txt"), "mine").expect("written");
        let error = mirror.publish(&output(&[("a", "2")]), &mut |_| {}).expect_err("refused");
        assert!(matches!(error, PublishError::NotOurs(_)), "{error}");
        assert_eq!(read(&public), BTreeMap::from([("thesis.txt".into(), "mine".into())]));
    }
}
