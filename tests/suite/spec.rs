//! Reads a spec: a Markdown file whose fenced blocks are files, commands and expectations.
//!
//! Takes the text of a file in `tests/suite/`; gives its scenarios, each a list of blocks in order.
//! The format is described in `tests/suite/README.md`. Nothing is run here.

use std::ops::Range;

/// A file of specs.
pub(crate) struct Spec {
    /// Blocks before the first `##`: every scenario begins with them.
    pub(crate) shared: Vec<Block>,
    pub(crate) scenarios: Vec<Scenario>,
}

/// What stands under one `##` heading: it has a site of its own.
pub(crate) struct Scenario {
    pub(crate) name: String,
    pub(crate) blocks: Vec<Block>,
}

/// A fenced block that means something to the suite.
#[derive(Clone)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    /// The lines between the fences, each with its line feed.
    pub(crate) text: String,
    /// The lines of the text in the file, from 0.
    pub(crate) lines: Range<usize>,
}

/// What a block is, by its info string.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// ```` ```md content/en/_index.md ````: a file of the site.
    File(String),
    /// ```` ```console ````: commands and all that they print.
    Console(Begin),
    /// ```` ```html public/en/index.html .prose ````: a part of a finished page.
    Page { path: String, selector: String },
    /// ```` ```xml public/sitemap.xml ````: a finished file, whole.
    Text(String),
    /// ```` ```files public ````: every file under a folder.
    Files(String),
}

/// In what kind of folder a scenario's commands begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Begin {
    /// A small site: what the spec does not give is filled in.
    Site,
    /// A folder with nothing in it.
    Empty,
}

/// Reads a spec.
pub(crate) fn read(text: &str) -> Spec {
    let mut spec = Spec { shared: Vec::new(), scenarios: Vec::new() };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut i = 0;
    while i < lines.len() {
        let line = lines[i].trim_end();
        i += 1;
        if let Some(name) = line.strip_prefix("## ") {
            spec.scenarios.push(Scenario { name: name.to_owned(), blocks: Vec::new() });
            continue;
        }
        let fence = line.bytes().take_while(|b| *b == b'`').count();
        if fence < 3 {
            continue;
        }
        let start = i;
        let closes = |line: &str| {
            let line = line.trim_end();
            line.len() >= fence && line.bytes().all(|b| b == b'`')
        };
        while i < lines.len() && !closes(lines[i]) {
            i += 1;
        }
        let block =
            kind(&line[fence..]).map(|kind| Block { kind, text: lines[start..i].concat(), lines: start..i });
        i += 1;
        match spec.scenarios.last_mut() {
            Some(scenario) => scenario.blocks.extend(block),
            None => spec.shared.extend(block),
        }
    }
    spec
}

/// What an info string means. A block without a path is an illustration.
fn kind(info: &str) -> Option<Kind> {
    let info = info.trim();
    let (lang, rest) = info.split_once(' ').unwrap_or((info, ""));
    let (path, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    Some(match (lang, path) {
        ("console", "empty") => Kind::Console(Begin::Empty),
        ("console", "") => Kind::Console(Begin::Site),
        ("console", other) => panic!("a console block cannot be `{other}`"),
        (_, "") => return None,
        ("files", path) => Kind::Files(path.to_owned()),
        ("html", path) if is_output(path) => {
            let selector = if rest.is_empty() { "main" } else { rest };
            Kind::Page { path: path.to_owned(), selector: selector.to_owned() }
        }
        (_, path) if is_output(path) => Kind::Text(path.to_owned()),
        (_, path) => Kind::File(path.to_owned()),
    })
}

/// Whether a path is below a folder `public`: something to look at, not to write.
fn is_output(path: &str) -> bool {
    path.starts_with("public/") || path.contains("/public/")
}
