//! "Did you mean".

/// The candidate that `word` is most likely a slip of, if any is near enough.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longest = word.chars().count().max(candidate.chars().count());
            // Of two letters, half would be wrong: the first has to be right (`em` for `en`).
            let short = longest > 2 || word.chars().next() == candidate.chars().next();
            *distance <= longest.div_ceil(3).max(1) && *distance < longest && short
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A hint that names the nearest candidate, or lists them all where none is near.
#[must_use]
pub fn hint<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(word, candidates.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let mut all: Vec<_> = candidates.into_iter().collect();
            all.sort_unstable();
            match all[..] {
                [only] => format!("use `{only}`"),
                _ => format!("use one of: {}", all.join(", ")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_and_leaves_strangers_alone() {
        assert_eq!(nearest("titel", ["title", "weight"]), Some("title"));
        assert_eq!(nearest("colour", ["title", "weight"]), None);
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!((nearest("em", ["en"]), nearest("pl", ["nl"])), (Some("en"), None));
    }

    #[test]
    fn lists_all_where_none_is_near() {
        assert_eq!(hint("xyz", ["flow", "steps"]), "use one of: flow, steps");
    }
}
