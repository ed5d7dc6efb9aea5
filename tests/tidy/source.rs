//! Rust files as text: less comments and strings, with the modules that they name.

use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file of the project.
pub(crate) struct Source {
    /// Path from the root.
    pub(crate) name: String,
    pub(crate) text: String,
    /// The text with comments and what stands in quotes turned into spaces; lines stay.
    pub(crate) code: String,
}

impl Source {
    pub(crate) fn read(name: &str) -> Self {
        let text = fs::read_to_string(root().join(name)).unwrap();
        Self { name: name.to_owned(), code: blank(&text), text }
    }

    /// The module that the file is: `src/parse/front.rs` is `parse`, `front`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let path = self.name.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').skip(1).collect()
    }

    /// The code before the tests, which stand at the end of a file.
    pub(crate) fn code_without_tests(&self) -> &str {
        &self.code[..self.code.find("#[cfg(test)]").unwrap_or(self.code.len())]
    }
}

/// The top modules that a file names, by `crate::x` and by enough `super::`, with their lines.
pub(crate) fn named_modules(file: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let line = |at: usize| 1 + file.code[..at].matches('\n').count();
    for (at, _) in file.code.match_indices("crate::") {
        if file.code[..at].chars().next_back().is_some_and(|c| c == '_' || c == ':' || c.is_alphanumeric()) {
            continue;
        }
        found.extend(heads(&file.code[at + "crate::".len()..]).into_iter().map(|name| (line(at), name)));
    }
    let depth = file.module().len();
    let tests = file.code.find("#[cfg(test)]").unwrap_or(usize::MAX);
    let mut at = 0;
    while let Some(step) = file.code[at..].find("super::") {
        let start = at + step;
        let mut end = start;
        let mut climbs = 0;
        while file.code[end..].starts_with("super::") {
            end += "super::".len();
            climbs += 1;
        }
        at = end;
        let inner = usize::from(start > tests);
        if climbs == depth + inner {
            found.extend(heads(&file.code[end..]).into_iter().map(|name| (line(start), name)));
        }
    }
    found
}

/// The first names of a path or of a group of paths: `a::b` has `a`, `{a, b::{c, d}}` has `a` and `b`.
fn heads(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else { return vec![word(path).to_owned()] };
    let mut heads = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.push(word(group[start..i].trim_start()).to_owned());
                start = i + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

/// The identifier that a text begins with.
pub(crate) fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// Identifiers and keywords of a line, with their positions.
pub(crate) fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - line.as_ptr() as usize, word))
}

/// The words of a name, in lower case: `PageView` and `page_view` are `page`, `view`.
pub(crate) fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut before = ' ';
    for c in name.chars() {
        if c == '_' || (c.is_uppercase() && before.is_lowercase()) {
            parts.push(String::new());
        }
        if c != '_' {
            parts.last_mut().unwrap().extend(c.to_lowercase());
        }
        before = c;
    }
    parts
}

/// Turns comments, strings and character literals into spaces.
fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out: Vec<char> = Vec::with_capacity(chars.len());
    let mut i = 0;
    let hide = |out: &mut Vec<char>, c: char| out.push(if c == '\n' { '\n' } else { ' ' });
    while i < chars.len() {
        let next = chars.get(i + 1).copied();
        match chars[i] {
            '/' if next == Some('/') => {
                while i < chars.len() && chars[i] != '\n' {
                    hide(&mut out, chars[i]);
                    i += 1;
                }
            }
            '/' if next == Some('*') => {
                while i < chars.len() && !(chars[i] == '*' && chars.get(i + 1) == Some(&'/')) {
                    hide(&mut out, chars[i]);
                    i += 1;
                }
            }
            'r' if matches!(next, Some('"' | '#'))
                && !out.last().is_some_and(|c| c.is_alphanumeric() || *c == '_') =>
            {
                let hashes = chars[i + 1..].iter().take_while(|c| **c == '#').count();
                if chars.get(i + 1 + hashes) != Some(&'"') {
                    out.push('r');
                    i += 1;
                    continue;
                }
                let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
                let mut j = i + 2 + hashes;
                while j < chars.len() && !chars[j..].starts_with(&end) {
                    j += 1;
                }
                let stop = (j + end.len()).min(chars.len());
                for c in &chars[i..stop] {
                    hide(&mut out, *c);
                }
                i = stop;
            }
            '"' => {
                hide(&mut out, '"');
                i += 1;
                while i < chars.len() && chars[i] != '"' {
                    if chars[i] == '\\' {
                        hide(&mut out, ' ');
                        i += 1;
                    }
                    if let Some(c) = chars.get(i) {
                        hide(&mut out, *c);
                    }
                    i += 1;
                }
                hide(&mut out, '"');
                i += 1;
            }
            // A character, not a lifetime: `'x'` or `'\...'`.
            '\'' if next == Some('\\') || chars.get(i + 2) == Some(&'\'') => {
                hide(&mut out, '\'');
                i += 1;
                while i < chars.len() && chars[i] != '\'' {
                    if chars[i] == '\\' {
                        hide(&mut out, ' ');
                        i += 1;
                    }
                    hide(&mut out, ' ');
                    i += 1;
                }
                hide(&mut out, '\'');
                i += 1;
            }
            c => {
                out.push(c);
                i += 1;
            }
        }
    }
    out.into_iter().collect()
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files under a folder, in order.
pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    walk(folder).iter().filter(|name| name.ends_with(".rs")).map(|name| Source::read(name)).collect()
}

/// The project's own files: what git would know, less build products.
pub(crate) fn tracked() -> Vec<String> {
    let own = ["src", "tests", "benches", "fuzz", "themes", "locales", "content", ".ci"];
    let mut files: Vec<String> = own.iter().flat_map(|folder| walk(folder)).collect();
    let loose = fs::read_dir(root()).unwrap().flatten().filter(|entry| entry.path().is_file());
    // In a work tree of its own, `.git` is a file, and knows its machine.
    files.extend(
        loose.map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(|name| name != ".git"),
    );
    files
}

fn walk(folder: &str) -> Vec<String> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(root().join(folder)).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort_unstable();
    let mut files = Vec::new();
    for path in entries {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        // The tools of the tests are links out of the clone; what fuzzing makes is not under version control.
        let made = ["fuzz/target", "fuzz/corpus", "fuzz/artifacts", "fuzz/.cargo"].contains(&name.as_str());
        if path.is_symlink() || made {
            continue;
        }
        if path.is_dir() {
            files.extend(walk(&name));
        } else {
            files.push(name);
        }
    }
    files
}
