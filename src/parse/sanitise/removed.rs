//! What the cleaning takes out of the HTML that an author wrote.

use std::ops::Range;

use super::{allowed, is_address, refused};
use crate::base::html::{Attribute, Token, Tokenizer};

/// What of a tag is taken out, and where the tag stands.
pub(in crate::parse) fn removed(html: &str) -> Vec<(String, Range<usize>)> {
    let cleaner = allowed();
    let (tags, emptied) = (cleaner.clone_tags(), cleaner.clone_clean_content_tags());
    let (of_tags, of_all) = (cleaner.clone_tag_attributes(), cleaner.clone_generic_attributes());
    let mut found = Vec::new();
    let mut attributes = Vec::new();
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_token(&mut attributes) {
        let Token::Start(tag) = token else { continue };
        let start = tag.raw.as_ptr() as usize - html.as_ptr() as usize;
        let range = start..start + tag.raw.len();
        let name = tag.name.to_ascii_lowercase();
        if emptied.contains(&*name) {
            found.push((format!("`<{name}>` is taken out, with all that is in it"), range));
            continue;
        }
        if !tags.contains(&*name) {
            found.push((format!("`<{name}>` is taken out; words in it stay"), range));
            continue;
        }
        let own = of_tags.get(&*name);
        let stays = |attribute: &&Attribute<'_>| {
            let key = attribute.name.to_ascii_lowercase();
            let known = of_all.contains(&*key) || own.is_some_and(|own| own.contains(&*key));
            // What guards a link is kyr's own, and an address that is refused has its own message.
            known
                || (name == "a" && matches!(&*key, "rel" | "target"))
                || (is_address(&key) && refused(&attribute.value()).is_some())
        };
        let gone: Vec<String> = attributes
            .iter()
            .filter(|one| !stays(one))
            .map(|one| format!("`{}`", one.name.to_ascii_lowercase()))
            .collect();
        if !gone.is_empty() {
            let is = if gone.len() == 1 { "is" } else { "are" };
            found.push((format!("{} of `<{name}>` {is} taken out", gone.join(", ")), range));
        }
    }
    found
}
