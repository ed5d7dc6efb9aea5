//! Relative addresses between the files of a site, by their paths from its root.
//!
//! Takes paths and addresses, gives paths and addresses; what is at them is not known here.

/// The file that a relative address in the page at `path` means.
#[must_use]
pub fn file_of(path: &str, address: &str) -> String {
    let mut file = String::new();
    resolve(path, address, &mut file);
    file
}

/// Writes the file that a relative address means, from the page at `path`.
pub fn resolve(path: &str, address: &str, file: &mut String) {
    file.clear();
    // The folder of the page, without its `/`.
    let mut folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut rest = address;
    // Nearly all addresses go up to the site's root and down again.
    while let Some(below) = rest.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        rest = below;
    }
    file.push_str(folder);
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => file.truncate(file.rfind('/').unwrap_or(0)),
            part => {
                if !file.is_empty() {
                    file.push('/');
                }
                file.push_str(part);
            }
        }
    }
    if address.ends_with('/') || address.ends_with("..") || address == "." {
        if !file.is_empty() {
            file.push('/');
        }
        file.push_str("index.html");
    }
}

/// Whether an address leads from one file of the site to another, or within it.
#[must_use]
pub fn is_relative(address: &str) -> bool {
    let end = address.find([':', '/', '?', '#']);
    !address.is_empty() && !address.starts_with("//") && end.is_none_or(|end| address.as_bytes()[end] != b':')
}

/// The shortest address of `file` in the page at `path`.
#[must_use]
pub fn relative(path: &str, file: &str) -> String {
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let mut common = 0;
    for (i, byte) in folder.bytes().enumerate() {
        if file.as_bytes().get(i) != Some(&byte) {
            break;
        }
        if byte == b'/' {
            common = i + 1;
        }
    }
    "../".repeat(folder[common..].matches('/').count()) + &file[common..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_file_that_an_address_means() {
        for (path, address, file) in [
            ("en/a/index.html", "../b/", "en/b/index.html"),
            ("en/a/index.html", "../../assets/x.css", "assets/x.css"),
            ("en/a/index.html", "..", "en/index.html"),
            ("en/a/index.html", "../../", "index.html"),
            ("index.html", "en/", "en/index.html"),
            ("en/a/index.html", "./c.pdf", "en/a/c.pdf"),
        ] {
            assert_eq!(file_of(path, address), file);
        }
    }

    #[test]
    fn writes_the_address_of_a_file() {
        for (path, file, address) in [
            ("en/a/index.html", "en/b/index.html", "../b/index.html"),
            ("en/a/index.html", "en/a/x.png", "x.png"),
            ("en/a/index.html", "assets/x.css", "../../assets/x.css"),
            ("index.html", "en/index.html", "en/index.html"),
            ("en/ab/index.html", "en/a/index.html", "../a/index.html"),
        ] {
            assert_eq!(relative(path, file), address);
            assert_eq!(file_of(path, address), file);
        }
    }
}
