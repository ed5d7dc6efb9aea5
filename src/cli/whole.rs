//! A site read for commands that write its files: all of it, with every text, or nothing is done.

use std::io;

use super::{Args, Exit, Terminal, emit, site};
use crate::base::{Diagnostic, Memo};
use crate::load;
use crate::model::memory::Memory;
use crate::model::site::Site;
use crate::model::tree::Tree;
use crate::pipeline;

/// A site, resolved.
pub(super) struct Whole {
    pub(super) tree: Tree,
    pub(super) site: Site,
    /// What is wrong with it.
    pub(super) found: Vec<Diagnostic>,
    /// What sources said when they were translated.
    pub(super) memory: Memory,
}

/// The site, or the exit code of a run that cannot have it.
pub(super) fn read(args: &Args, terminal: &mut Terminal<'_>) -> io::Result<Result<Whole, Exit>> {
    let tree = match site::load_whole(args, terminal)? {
        Ok(tree) => tree,
        Err(exit) => return Ok(Err(exit)),
    };
    let resolved = pipeline::resolved(&tree, &mut Memo::new());
    let (Some(site), found) = resolved else {
        writeln!(terminal.err, "error: the site cannot be read\n\nhelp: `kyr check` says what is wrong")?;
        return Ok(Err(Exit::Content));
    };
    match load::memory(&args.root, &site.settings.capacity) {
        Ok(text) => {
            let memory = text.map(|text| Memory::read(&text)).unwrap_or_default();
            Ok(Ok(Whole { tree, site, found, memory }))
        }
        Err(fault) => nothing(args, &[*fault], terminal).map(Err),
    }
}

/// Says that nothing was done, and why.
pub(super) fn nothing(args: &Args, why: &[Diagnostic], terminal: &mut Terminal<'_>) -> io::Result<Exit> {
    emit::emit(why, &args.problems, terminal)?;
    writeln!(terminal.err, "nothing was done: {}", emit::count(why))?;
    Ok(Exit::Content)
}

impl Whole {
    /// What is wrong with files that are written anew as a whole: what cannot be read in them would be lost.
    pub(super) fn unreadable(&self, codes: &[&str]) -> Vec<Diagnostic> {
        self.found.iter().filter(|found| codes.contains(&found.code.name)).cloned().collect()
    }
}
