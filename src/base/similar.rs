//! "Did you mean".

/// Nobody mistypes longer words, and to compare them takes time and memory in their square.
const LONGEST: usize = 200;

/// Where so much is wrong already, no more is guessed: to guess takes a look at every candidate.
pub const HINTED: usize = 100;

/// As many candidates are looked at.
const CONSIDERED: usize = 20_000;

/// As many candidates are listed where none is near.
const LISTED: usize = 200;

/// The candidate that `word` is most likely a slip of, if any is near enough.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().count();
    if letters > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .take(CONSIDERED)
        // What differs too much in length cannot be near: no need to compare letter by letter.
        .filter(|candidate| {
            let other = candidate.chars().take(2 * LONGEST).count();
            letters.abs_diff(other) <= letters.max(other).div_ceil(3)
        })
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
                [..] if all.len() > LISTED => {
                    format!("use one of: {} and {} more", all[..LISTED].join(", "), all.len() - LISTED)
                }
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
