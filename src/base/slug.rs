//! Heading ids, made of words.

use std::collections::HashMap;

/// Ids that are given. To find a free one takes the same time however many are like it.
#[derive(Debug, Default)]
pub struct Ids {
    /// Each id, with the number that comes next for what wants to be called the same.
    taken: HashMap<String, usize>,
}

impl Ids {
    /// Takes an id where it is free.
    pub fn take(&mut self, id: &str) -> bool {
        if self.taken.contains_key(id) {
            return false;
        }
        self.taken.insert(id.to_owned(), 2);
        true
    }

    /// Takes an id, or else one made of it and the next number.
    pub fn unique(&mut self, id: &str) -> String {
        if self.take(id) {
            return id.to_owned();
        }
        loop {
            let Some(next) = self.taken.get_mut(id) else { return id.to_owned() };
            let unique = format!("{id}-{next}");
            *next += 1;
            if self.take(&unique) {
                return unique;
            }
        }
    }
}

/// Turns a heading's text into an id: letters and digits of any script in lower case, words joined
/// by hyphens. Unique among `taken`, to which it is added.
pub fn slug(text: &str, taken: &mut Ids) -> String {
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
    taken.unique(if slug.is_empty() { "section" } else { slug })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_readable_unique_ids() {
        let mut taken = Ids::default();
        assert_eq!(slug("Before you go!", &mut taken), "before-you-go");
        assert_eq!(slug("Before you go", &mut taken), "before-you-go-2");
        assert_eq!(slug("Wat is dat – echt?", &mut taken), "wat-is-dat-echt");
        assert_eq!(slug("know_your/rights-now +1 a.b", &mut taken), "know-your-rights-now-1-ab");
        assert_eq!(slug("???", &mut taken), "section");
        assert_eq!(slug("قبل أن تذهب", &mut taken), "قبل-أن-تذهب");
    }

    #[test]
    fn what_is_taken_is_passed_over() {
        let mut taken = Ids::default();
        let ids: Vec<String> = ["a", "a 2", "a", "a", "a 2", "a"].map(|text| slug(text, &mut taken)).into();
        assert_eq!(ids, ["a", "a-2", "a-3", "a-4", "a-2-2", "a-5"]);
    }

    /// A hundred thousand equal headings: tried one by one from the first, it would not end today.
    #[test]
    fn equal_headings_are_numbered_at_once() {
        let mut taken = Ids::default();
        let last = (0..100_000).map(|_| slug("a", &mut taken)).last();
        assert_eq!(last.as_deref(), Some("a-100000"));
    }
}
