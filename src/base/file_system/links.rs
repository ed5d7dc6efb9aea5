//! Which symbolic links a path leads through, and whether one folder lies in another.
//!
//! Whether a folder can be trusted depends on who could have chosen the links on the way to it, and not
//! only on where it lies in the end.

#![allow(clippy::disallowed_methods, reason = "this module is the way to the file system")]

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// As many links as Linux follows on one path.
const MOST_LINKS: usize = 40;

/// A part of a path that is still to be walked.
enum Part {
    Root(PathBuf),
    Up,
    Down(OsString),
}

fn parts(path: &Path) -> impl DoubleEndedIterator<Item = Part> + '_ {
    path.components().filter_map(|part| match part {
        Component::Prefix(_) | Component::RootDir => Some(Part::Root(part.as_os_str().into())),
        Component::CurDir => None,
        Component::ParentDir => Some(Part::Up),
        Component::Normal(name) => Some(Part::Down(name.to_owned())),
    })
}

/// The symbolic links on the way to `path`, each by a path with no link before its last part.
///
/// # Errors
/// A part of it cannot be read, or there are too many links.
pub fn links_on(path: &Path) -> io::Result<Vec<PathBuf>> {
    let whole = std::path::absolute(path)?;
    let mut ahead: VecDeque<Part> = parts(&whole).collect();
    let (mut place, mut links) = (PathBuf::new(), Vec::new());
    while let Some(part) = ahead.pop_front() {
        match part {
            Part::Root(root) => place.push(root),
            Part::Up => {
                place.pop();
            }
            Part::Down(name) => {
                let next = place.join(name);
                match fs::symlink_metadata(&next) {
                    Ok(metadata) if metadata.is_symlink() => {
                        let target = fs::read_link(&next)?;
                        links.push(next);
                        if links.len() > MOST_LINKS {
                            return Err(io::Error::other("too many symbolic links"));
                        }
                        for part in parts(&target).rev() {
                            ahead.push_front(part);
                        }
                    }
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => place = next,
                }
            }
        }
    }
    Ok(links)
}

/// Whether `path`, in which no links are left, is `folder` or lies in it, be it under other letters or as
/// a second mount.
#[must_use]
pub fn lies_in(path: &Path, folder: &Path) -> bool {
    path.starts_with(folder)
        || number(folder).is_some_and(|wanted| path.ancestors().any(|above| number(above) == Some(wanted)))
}

/// What tells a folder from all others of this computer, where the system knows that.
#[cfg(unix)]
fn number(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn number(_: &Path) -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn every_link_on_the_way_is_seen() {
        let temporary = tempfile::tempdir().unwrap();
        let home = fs::canonicalize(temporary.path()).unwrap();
        let at = |name: &str| home.join(name);
        fs::create_dir_all(at("site/deep")).unwrap();
        fs::create_dir(at("out")).unwrap();
        symlink("../../out", at("site/deep/link")).unwrap();
        symlink(at("site/deep"), at("away")).unwrap();
        symlink("round", at("round")).unwrap();
        assert_eq!(links_on(&at("out/x/y")).unwrap(), [] as [PathBuf; 0]);
        assert_eq!(links_on(&at("site/../out")).unwrap(), [] as [PathBuf; 0]);
        assert_eq!(links_on(&at("away/link/new")).unwrap(), [at("away"), at("site/deep/link")]);
        assert!(links_on(&at("round/x")).is_err());
        assert!(lies_in(&at("site/deep/new"), &at("site")));
        assert!(!lies_in(&at("sites"), &at("site")));
    }
}
