//! Heading ids, made of words.

use std::collections::BTreeSet;

/// Turns a heading's text into an id: letters and digits of any script in lower case, words joined
/// by hyphens. Unique among `taken`, to which it is added.
pub fn slug(text: &str, taken: &mut BTreeSet<String>) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty()
            && !slug.ends_with('-')
            && (c.is_whitespace() || c == '-' || c == '_' || c == '/')
        {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let base = if slug.is_empty() { "section" } else { slug };
    let mut unique = base.to_owned();
    let mut n = 2;
    while !taken.insert(unique.clone()) {
        unique = format!("{base}-{n}");
        n += 1;
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_readable_unique_ids() {
        let mut taken = BTreeSet::new();
        assert_eq!(slug("Before you go!", &mut taken), "before-you-go");
        assert_eq!(slug("Before you go", &mut taken), "before-you-go-2");
        assert_eq!(slug("Wat is dat – echt?", &mut taken), "wat-is-dat-echt");
        assert_eq!(slug("???", &mut taken), "section");
        assert_eq!(slug("قبل أن تذهب", &mut taken), "قبل-أن-تذهب");
    }
}
