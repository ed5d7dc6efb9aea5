//! A site's folder, read once and then kept current file by file.
//!
//! The server edits its tree by what the system says has changed, so that one saved page costs one
//! read. Whatever happened in between, the folder ends up as a fresh reading would have made it: a
//! test changes folders in many ways and compares.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::open::{self, Total, Wanted};
use super::read::{self, Outcome, Way};
use super::{LoadError, builtin, clock, mentions, names, roots};
use crate::base::{Date, Diagnostic, Digest};
use crate::model::capacity::Capacity;
use crate::model::tree::{File, Tree};

/// The file by which a site has its own copy of the theme that the binary carries.
const OWN_THEME: &str = "themes/default/theme.yaml";

/// A site's folder as read, and how to read parts of it again.
#[derive(Debug)]
pub struct Folder {
    /// Absolute and without symbolic links: the system names changed files that way.
    home: PathBuf,
    tree: Tree,
    /// The site's own files that could be read; the tree has the built-in ones as well.
    own: BTreeMap<Arc<str>, Digest>,
    /// What is wrong with files, by name, and what was made out of them all the same.
    faults: BTreeMap<Arc<str>, (Diagnostic, Option<Digest>)>,
    /// What is wrong with the names of `own`.
    names: Vec<Diagnostic>,
    /// What is named like a folder that is read, but is not.
    misnamed: BTreeMap<Arc<str>, Diagnostic>,
    /// Where symbolic links of the site lead.
    linked: BTreeSet<PathBuf>,
    /// Large files, whether a text names them or not.
    large: BTreeSet<Arc<str>>,
    /// What the site may hold, by its settings.
    capacity: Capacity,
    /// A moment before the last look at every file.
    looked: SystemTime,
}

/// How often a folder is listed from which files vanish meanwhile.
const LISTINGS: usize = 4;

impl Folder {
    /// Reads the site in `root`.
    ///
    /// # Errors
    /// The folder has no `site.yaml`, or cannot be read.
    pub fn read(root: &Path, today: Date) -> Result<Self, LoadError> {
        is_site(root)?;
        let home = read::canonical(root).map_err(|error| LoadError::Io(root.display().to_string(), error))?;
        Ok(Self::gather(home, today, &|_, _| None))
    }

    /// The site as it is now.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// What is wrong with it as files.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let faults = self.faults.values().map(|(fault, _)| fault);
        faults.chain(&self.names).chain(self.misnamed.values()).cloned().collect()
    }

    /// The tree and its diagnostics, for who reads once.
    #[must_use]
    pub fn into_parts(self) -> (Tree, Vec<Diagnostic>) {
        let diagnostics = self.diagnostics();
        (self.tree, diagnostics)
    }

    /// The folder's path, absolute and without symbolic links.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Files and folders to which symbolic links of the site lead.
    #[must_use]
    pub fn linked(&self) -> &BTreeSet<PathBuf> {
        &self.linked
    }

    /// Whether a change at `path` may change the site.
    #[must_use]
    pub fn concerns(&self, path: &Path) -> bool {
        let misnamed = || roots::misnamed(&read::name_of(&self.home, path)).is_some();
        path == self.home || self.name(path).is_some() || self.is_linked(path) || misnamed()
    }

    /// Looks at these files and folders again, and at today's date. Gives the names of the files
    /// that changed.
    ///
    /// # Errors
    /// The folder is no site any more. The tree stays as it was.
    pub fn look_at(&mut self, paths: &[PathBuf], today: Date) -> Result<Vec<Arc<str>>, LoadError> {
        // A file that links lead to stands in the tree under several names, and a link that leads
        // nowhere may lead somewhere now: with links in play, every file is looked at.
        let links = !self.linked.is_empty()
            || self.faults.values().any(|(fault, _)| *fault.code == read::OUTSIDE)
            || paths.iter().any(|path| path.is_symlink());
        let names: BTreeSet<String> = paths.iter().filter_map(|path| self.name(path)).collect();
        // What texts name decides which large files are read, and settings decide how large one may be.
        let limits = names.contains("site.yaml") && capacity(&self.home) != self.capacity;
        // Without a theme of its own, a site's files stand behind the binary's.
        let theme = self.own.contains_key(OWN_THEME);
        let behind = |name: &String| name == "themes" || name.starts_with("themes/default");
        // Where there was too much, hardly anything was read.
        let all = self.faults.contains_key("content");
        if links || limits || all || !self.large.is_empty() || !theme && names.iter().any(behind) {
            return self.look_again(today);
        }
        self.still_a_site()?;
        self.tree.today = today;
        // The set of names is the same where none is gone and there are as many as before.
        let before = self.own.len();
        let misnamed = std::mem::replace(&mut self.misnamed, roots::check(&self.home));
        let mut changed = different(&misnamed, &self.misnamed);
        for name in &names {
            let covered = name.match_indices('/').any(|(i, _)| names.contains(&name[..i]));
            if !covered {
                self.look_below(name, &mut changed);
            }
        }
        if theme != self.own.contains_key(OWN_THEME) || !self.large.is_empty() {
            changed.extend(self.look_again(today)?);
        } else if self.own.len() != before || changed.iter().any(|name| !self.own.contains_key(name)) {
            self.names = names::check(self.own.keys());
        }
        changed.sort_unstable();
        changed.dedup();
        Ok(changed)
    }

    /// Looks at the whole folder again, where nobody could say what changed; reads only what was
    /// written since the last time. Gives the names of the files that changed.
    ///
    /// # Errors
    /// The folder is no site any more. The tree stays as it was.
    pub fn look_again(&mut self, today: Date) -> Result<Vec<Arc<str>>, LoadError> {
        self.still_a_site()?;
        let theme = self.own.contains_key(OWN_THEME);
        let fresh = Self::gather(self.home.clone(), today, &|file, capacity| {
            // A link may lead elsewhere now, and the built-in theme hides what stands behind it.
            let known = *capacity == self.capacity
                && self.own.contains_key(file.name.as_str())
                && file.way == Way::Direct
                && (theme || !file.name.starts_with("themes"))
                && !read::written_since(&file.path, self.looked);
            if known { self.tree.files.get(file.name.as_str()).cloned() } else { None }
        });
        let before = std::mem::replace(self, fresh);
        let mut changed = different(&before.own, &self.own);
        changed.extend(different(&before.faults, &self.faults));
        changed.extend(different(&before.misnamed, &self.misnamed));
        changed.sort_unstable();
        changed.dedup();
        Ok(changed)
    }

    /// Reads every file, save those that `known` has.
    fn gather(
        home: PathBuf,
        today: Date,
        known: &(dyn Fn(&read::Found, &Capacity) -> Option<File> + Sync),
    ) -> Self {
        let looked = clock::now();
        let capacity = capacity(&home);
        let known = |file: &read::Found| known(file, &capacity);
        let mut folder = Self {
            home,
            tree: Tree { files: BTreeMap::new(), today },
            own: BTreeMap::new(),
            faults: BTreeMap::new(),
            names: Vec::new(),
            misnamed: BTreeMap::new(),
            linked: BTreeSet::new(),
            large: BTreeSet::new(),
            capacity,
            looked,
        };
        folder.listed(&|folder| read::everything(&folder.home, &capacity), &known);
        folder.names = names::check(folder.own.keys());
        folder.misnamed = roots::check(&folder.home);
        builtin::complete(&mut folder.tree.files);
        folder
    }

    /// Looks at one name: a file, a folder with all that is in it, or nothing any more.
    fn look_below(&mut self, name: &str, changed: &mut Vec<Arc<str>>) {
        let own = take(&mut self.own, name);
        for name in own.keys() {
            self.tree.files.remove(name);
        }
        let faults = take(&mut self.faults, name);
        for name in faults.keys() {
            self.tree.files.remove(name);
        }
        self.listed(&|folder| read::below(&folder.home, name, &folder.capacity), &|_| None);
        changed.extend(different(&own, &copy(&self.own, name)));
        changed.extend(different(&faults, &copy(&self.faults, name)));
    }

    /// Lists files and reads them. Where one vanished between the two, as those do that editors write
    /// beside a text, they are listed again: another may have come in its place.
    fn listed(
        &mut self,
        list: &dyn Fn(&Self) -> read::All,
        known: &(dyn Fn(&read::Found) -> Option<File> + Sync),
    ) {
        for listing in 1..=LISTINGS {
            let all = list(self);
            let files: Vec<&read::Found> = all.files.iter().collect();
            let held = self.own.keys().filter_map(|name| self.tree.files.get(name)).map(read::size).sum();
            let total = Total::new(held, &self.capacity);
            let read = read::contents(&files, &self.capacity, Wanted::Small, &total, known);
            let gone = |(_, outcome): &(_, Outcome)| matches!(outcome, Outcome::Gone);
            if listing < LISTINGS && (all.moving || read.iter().any(gone)) {
                continue;
            }
            self.linked.extend(all.linked);
            for (name, fault) in all.faults {
                self.put(&name, Err((fault, read::unread(&name))));
            }
            let mut large = Vec::new();
            for (found, outcome) in read {
                match outcome {
                    Outcome::Large => large.push(found),
                    outcome => self.take_in(&found.name, outcome),
                }
            }
            self.read_large(&large, &total, known);
            self.hold(&total);
            return;
        }
    }

    /// Reads the large files that texts name. Others are never opened for reading.
    fn read_large(
        &mut self,
        files: &[&read::Found],
        total: &Total,
        known: &(dyn Fn(&read::Found) -> Option<File> + Sync),
    ) {
        if files.is_empty() {
            return;
        }
        let last = |found: &read::Found| found.name.rsplit('/').next().unwrap_or_default().to_owned();
        let names: Vec<String> = files.iter().map(|found| last(found)).collect();
        let texts = self.tree.under("content/").filter_map(|(_, file)| match file {
            File::Text(source) => Some(&*source.text),
            File::Bytes(_) => None,
        });
        let named = mentions::named(texts, &names.iter().map(String::as_str).collect());
        let wanted: Vec<&read::Found> =
            files.iter().copied().filter(|found| named.contains(&last(found))).collect();
        self.large.extend(files.iter().map(|found| Arc::from(found.name.as_str())));
        for (found, outcome) in read::contents(&wanted, &self.capacity, Wanted::All, total, known) {
            self.take_in(&found.name, outcome);
        }
    }

    fn take_in(&mut self, name: &str, outcome: Outcome) {
        match outcome {
            Outcome::Read(file) => self.put(name, Ok(file)),
            Outcome::Fault(fault) => self.put(name, Err(fault)),
            Outcome::Large | Outcome::Beyond | Outcome::Gone => {}
        }
    }

    /// Lets go of everything where it is too much together.
    fn hold(&mut self, total: &Total) {
        if let Some(fault) = total.fault() {
            self.tree.files.retain(|name, _| &**name == "site.yaml");
            self.own.retain(|name, _| &**name == "site.yaml");
            self.put("content", Err((fault, read::unread("content"))));
        }
    }

    fn put(&mut self, name: &str, result: Result<File, read::Fault>) {
        let name: Arc<str> = name.into();
        match result {
            Ok(file) => {
                self.own.insert(name.clone(), file.digest());
                self.tree.files.insert(name, file);
            }
            Err((diagnostic, guess)) => {
                let digest = guess.as_ref().map(File::digest);
                if let Some(file) = guess {
                    self.tree.files.insert(name.clone(), file);
                }
                self.faults.insert(name, (diagnostic, digest));
            }
        }
    }

    fn still_a_site(&self) -> Result<(), LoadError> {
        is_site(&self.home)
    }

    /// The name in the site of what is at `path`, where a build would look at it.
    fn name(&self, path: &Path) -> Option<String> {
        path.strip_prefix(&self.home).ok()?;
        let name = read::name_of(&self.home, path);
        let mut parts = name.split('/');
        let root = parts.next()?;
        (roots::ROOTS.contains(&root) && !parts.any(|part| names::ignored(root, part))).then_some(name)
    }

    fn is_linked(&self, path: &Path) -> bool {
        self.linked.iter().any(|target| path.starts_with(target))
    }
}

/// What the site may hold; the usual where its settings cannot be read.
fn capacity(home: &Path) -> Capacity {
    let usual = Capacity::default();
    let bytes = open::read("site.yaml", &home.join("site.yaml"), &usual, Wanted::All, &Total::new(0, &usual))
        .unwrap_or_default();
    Capacity::of_settings(&String::from_utf8_lossy(&bytes))
}

/// Whether a folder is that of a site, or why that cannot be said.
fn is_site(folder: &Path) -> Result<(), LoadError> {
    let name = || folder.display().to_string();
    read::look_for(&folder.join("site.yaml")).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => LoadError::Io(name(), error),
        _ => LoadError::NotASite(name()),
    })
}

type Named<V> = BTreeMap<Arc<str>, V>;

/// What the map has of a file of this name, or of a folder of this name and all that is in it.
fn entries<'a, V>(map: &'a Named<V>, name: &str) -> impl Iterator<Item = (&'a Arc<str>, &'a V)> {
    let inside = format!("{name}/");
    map.get_key_value(name).into_iter().chain(
        map.range::<str, _>((Bound::Included(inside.as_str()), Bound::Unbounded))
            .take_while(move |(name, _)| name.starts_with(inside.as_str())),
    )
}

fn copy<V: Clone>(map: &Named<V>, name: &str) -> Named<V> {
    entries(map, name).map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn take<V>(map: &mut Named<V>, name: &str) -> Named<V> {
    let names: Vec<Arc<str>> = entries(map, name).map(|(name, _)| name.clone()).collect();
    names.into_iter().filter_map(|name| map.remove_entry(&name)).collect()
}

/// The names that only one of two maps has, or that have another value in each.
fn different<V: PartialEq>(before: &Named<V>, after: &Named<V>) -> Vec<Arc<str>> {
    let gone = before.iter().filter(|(name, value)| after.get(*name) != Some(*value));
    let new = after.keys().filter(|name| !before.contains_key(*name));
    gone.map(|(name, _)| name).chain(new).cloned().collect()
}
