//! Paths from page to page below a language's folder, as authors write them in links.

/// The path from one page to another file, as an author writes it.
#[must_use]
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folder = &from[..from.len() - 1];
    let shared = folder.iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut parts = vec![".."; folder.len() - shared];
    parts.extend(&to[shared..]);
    parts.join("/")
}

/// The file that a path means, from the folder of a page. None where it leaves the language.
#[must_use]
pub fn join(page: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Undoes percent-encoding, as a browser would; what is not valid stays as it is.
#[must_use]
pub fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = (bytes[i] == b'%').then(|| text.get(i + 1..i + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_paths_within_the_language() {
        assert_eq!(join("a/b.md", "../c/d.md"), Some("c/d.md".into()));
        assert_eq!(join("a/b.md", "./c.md"), Some("a/c.md".into()));
        assert_eq!(join("_index.md", "a/_index.md"), Some("a/_index.md".into()));
        assert_eq!(join("a/b.md", "../../x.md"), None);
    }

    #[test]
    fn writes_paths_as_an_author_would() {
        assert_eq!(relative("a/b.md", "a/c.md"), "c.md");
        assert_eq!(relative("a/b.md", "c/_index.md"), "../c/_index.md");
        assert_eq!(relative("_index.md", "a/b.md"), "a/b.md");
    }
}
