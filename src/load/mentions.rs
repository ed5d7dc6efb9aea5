//! Which files the texts of a site name.
//!
//! Takes texts and names of files; says which of the names stand in a text, as a part of an address or
//! alone. No more than a guess, on the safe side: a name that stands anywhere counts.

use std::collections::HashSet;

/// The names that stand in one of the texts, of those that are looked for.
pub(super) fn named<'t>(texts: impl Iterator<Item = &'t str>, names: &HashSet<&str>) -> HashSet<String> {
    // A name with other signs in it is found by no word.
    let mut found: HashSet<String> =
        names.iter().filter(|name| !name.chars().all(is_of_name)).map(ToString::to_string).collect();
    for text in texts {
        // Markdown may have written a sign in another way: `%2D`, `\\_`.
        let plain = text.contains(['%', '\\']).then(|| unescaped(text));
        for text in std::iter::once(text).chain(plain.as_deref()) {
            for word in text.split(|c: char| !is_of_name(c)) {
                // A name may stand at the end of a sentence.
                for word in [word, word.trim_end_matches('.')] {
                    if names.contains(word) {
                        found.insert(word.to_owned());
                    }
                }
            }
        }
        if found.len() == names.len() {
            break;
        }
    }
    found
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// The text with `%20` and the like resolved, and without backslashes.
fn unescaped(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, next)) = rest.split_first() {
        rest = next;
        let code = next.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match (byte, code.and_then(|code| u8::from_str_radix(code, 16).ok())) {
            (b'%', Some(code)) => {
                out.push(code);
                rest = &next[2..];
            }
            (b'\\', _) => {}
            _ => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_names_wherever_they_stand() {
        let names = HashSet::from(["a-b.pdf", "c_d.jpg", "e.mp3", "f.pdf"]);
        let texts = ["![x](../files/a%2Db.pdf#p)", "file: e.mp3.", "<c\\_d.jpg>", "xf.pdf f.pdf.zip"];
        let mut found: Vec<String> = named(texts.into_iter(), &names).into_iter().collect();
        found.sort_unstable();
        assert_eq!(found, ["a-b.pdf", "c_d.jpg", "e.mp3"]);
    }
}
