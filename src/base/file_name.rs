//! Names of files and folders that every system can hold.

/// Names that Windows keeps for devices, with or without an ending.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The longest name, in bytes. Systems hold 255; published files have a digest and an ending besides.
pub const LONGEST_NAME: usize = 200;

/// The longest path below a site's root, in bytes. Some systems hold 1024 with the folders above it.
pub const LONGEST_PATH: usize = 1000;

/// Whether Windows keeps a name for a device.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    RESERVED.iter().any(|reserved| stem.eq_ignore_ascii_case(reserved))
}

/// What keeps a name from working on every system.
#[must_use]
pub fn problem(name: &str) -> Option<String> {
    if let Some(bad) = name.chars().find(|c| !(c.is_ascii_alphanumeric() || "-_.".contains(*c))) {
        let shown = if bad == ' ' { "a space".to_owned() } else { format!("`{bad}`") };
        return Some(format!("the name `{name}` contains {shown}, which does not work on every system"));
    }
    if is_reserved(name) {
        return Some(format!("the name `{name}` is reserved by Windows"));
    }
    name.ends_with('.').then(|| format!("the name `{name}` ends in a dot, which Windows drops"))
}

/// What is wrong with a name that is too long for what is made of it.
#[must_use]
pub fn too_long(name: &str) -> Option<String> {
    let length = name.len();
    (length > LONGEST_NAME).then(|| {
        format!("this name has {length} characters; {LONGEST_NAME} is the most that works on every system")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_some_system_cannot_hold() {
        let long = "a".repeat(LONGEST_NAME + 1);
        assert!(too_long(&long).is_some() && too_long(&long[1..]).is_none());
        for bad in ["a b.md", "é.md", "aux.md", "AUX", "com1.tar.gz", "x?.md", "dot.", "a ", "a\u{202e}"] {
            assert!(problem(bad).is_some(), "{bad}");
        }
        for good in ["_index.md", "zh-Hans", "2026-11-24-news.md", "a.b.md", "console.md"] {
            assert_eq!(problem(good), None);
        }
    }
}
