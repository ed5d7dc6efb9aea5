//! Nothing from elsewhere: a page never loads anything that is not a file of the site.

use std::borrow::Cow;

use crate::base::external::EXTERNAL;
use crate::base::html::tokenize::{Attribute, each_tag, value_of};
use crate::base::{Diagnostic, Source};

/// Attributes by which an element loads something at once.
const LOADS: [(&str, &str); 12] = [
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("script", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
];

/// Kinds of `<link>` by which nothing is loaded.
const HARMLESS: [&str; 7] = ["canonical", "alternate", "next", "prev", "license", "author", "help"];

/// The address from elsewhere that an element would load.
pub(super) fn external<'a>(tag: &str, attributes: &[Attribute<'a>]) -> Option<Cow<'a, str>> {
    if tag == "link" {
        let rel = value_of(attributes, "rel").unwrap_or_default();
        let loads = !rel.split_whitespace().all(|word| HARMLESS.contains(&word));
        return if loads { value_of(attributes, "href").filter(|href| is_elsewhere(href)) } else { None };
    }
    if tag == "meta" {
        let refresh = value_of(attributes, "http-equiv").is_some_and(|h| h.eq_ignore_ascii_case("refresh"));
        return value_of(attributes, "content").filter(|content| refresh && content.contains("//"));
    }
    // Most tags with attributes are links.
    if tag == "a" {
        return None;
    }
    LOADS
        .iter()
        .filter(|(element, _)| *element == tag)
        .find_map(|(_, name)| value_of(attributes, name).filter(|value| is_elsewhere(value)))
}

fn is_elsewhere(address: &str) -> bool {
    let address = address.trim_start();
    address.starts_with("//") || (address.contains("://") && !address.starts_with("data:"))
}

/// Checks a style sheet of the theme as published. What its author wrote has been looked at before: this asks whether
/// it was written as it was read.
#[must_use]
pub fn stylesheet(path: &str, css: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (_, address) in addresses(css) {
        if is_elsewhere(address) {
            diagnostics.push(
                Diagnostic::new(&EXTERNAL, format!("this style sheet loads `{address}` from elsewhere"))
                    .in_file(path)
                    .hint("put a copy into the theme's assets"),
            );
        }
    }
    diagnostics
}

/// Checks an SVG picture: it may not want anything from elsewhere. What is published of it has been
/// cleaned; but whoever drew it meant it to be seen.
#[must_use]
pub fn svg(source: &Source) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let text: &str = &source.text;
    let mut report = |at: usize, value: &str| {
        diagnostics.push(
            Diagnostic::new(&EXTERNAL, format!("this picture loads `{value}` from elsewhere"))
                .at(source, at..at + value.len())
                .hint("remove it from the picture, or put it into the picture itself"),
        );
    };
    each_tag(text, &mut |tag, attributes| {
        // One without a value has no place in the text, and loads nothing.
        for attribute in attributes.iter().filter(|attribute| !attribute.raw.is_empty()) {
            let at = attribute.raw.as_ptr() as usize - text.as_ptr() as usize;
            let value = attribute.value();
            // Where references were resolved, positions in the value are not those in the file.
            let exact = matches!(value, Cow::Borrowed(_));
            let refers = matches!(attribute.name, "href" | "xlink:href" | "src");
            if refers && is_elsewhere(&value) && tag != "a" {
                report(at, &value);
            }
            for (within, address) in addresses(&value) {
                if is_elsewhere(address) {
                    report(if exact { at + within } else { at }, address);
                }
            }
        }
    });
    for start in source.text.match_indices("<style").map(|(start, _)| start) {
        let end = source.text[start..].find("</style").map_or(source.text.len(), |end| start + end);
        for (at, address) in addresses(&source.text[start..end]) {
            if is_elsewhere(address) {
                report(start + at, address);
            }
        }
    }
    diagnostics
}

/// The addresses that a style loads, and where each begins.
fn addresses(css: &str) -> impl Iterator<Item = (usize, &str)> {
    named(css).chain(quoted(css))
}

/// Functions that load what any string in them names.
const FUNCTIONS: [&str; 3] = ["src", "image", "image-set"];

/// The strings in these functions, however deep.
fn quoted(css: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    if !FUNCTIONS.iter().any(|name| css.contains(name)) {
        return found;
    }
    // For each parenthesis that is open: whether it is of such a function or in one.
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(next) = css[at..].find(['"', '\'', '(', ')']).map(|next| at + next) {
        at = next + 1;
        match css.as_bytes()[next] {
            b'(' => {
                let loads = FUNCTIONS.iter().any(|name| css[..next].ends_with(name));
                open.push(loads || open.last() == Some(&true));
            }
            b')' => {
                open.pop();
            }
            quote => {
                let end = css[at..].find(char::from(quote)).map_or(css.len(), |end| at + end);
                if open.last() == Some(&true) {
                    found.push((at, &css[at..end]));
                }
                at = (end + 1).min(css.len());
            }
        }
    }
    found
}

/// What stands in `url()` and behind `@import`.
fn named(css: &str) -> impl Iterator<Item = (usize, &str)> {
    ["url(", "@import"].into_iter().flat_map(move |start| {
        css.match_indices(start).map(move |(i, _)| {
            let rest = &css[i + start.len()..];
            let end = rest.find([')', ';']).unwrap_or(rest.len());
            let address = rest[..end].trim_start_matches(|c: char| "\"'( ".contains(c) || c.is_whitespace());
            let at = i + start.len() + (end - address.len());
            // `@import url(...)` is an address of the other kind.
            let address = if address.starts_with("url") { "" } else { address };
            (at, address.trim_end_matches(['"', '\'', ')', ' ']))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_loads_from_what_links() {
        let attribute = |name: &'static str, raw: &'static str| Attribute { name, raw };
        let href =
            |tag: &str, rel, to| external(tag, &[attribute("rel", rel), attribute("href", to)]).is_some();
        assert!(href("link", "stylesheet", "https://x.example/a.css"));
        assert!(href("link", "icon", "//x.example/a.svg"));
        assert!(!href("link", "canonical", "https://x.example/"));
        assert!(!href("a", "", "https://x.example/"));
        assert!(external("img", &[attribute("src", "https://x.example/a.png")]).is_some());
        assert!(external("img", &[attribute("src", "../a.png")]).is_none());
    }

    #[test]
    fn style_sheets_may_not_reach_out() {
        assert_eq!(stylesheet("a.css", "@import \"https://x.example/a.css\";").len(), 1);
        assert_eq!(stylesheet("a.css", "a{background:url(//x.example/a.png)}").len(), 1);
        assert!(stylesheet("a.css", "a{background:url(b.png)}").is_empty());
        for functions in
            ["src(\"//x.example/a\")", "image-set('a.png' type('image/png'), 'https://x.example/a' 2x)"]
        {
            assert_eq!(stylesheet("a.css", &format!("a{{background:{functions}}}")).len(), 1, "{functions}");
        }
        assert!(stylesheet("a.css", "a{background:image-set('a.png' 1x);content:'//x'}").is_empty());
    }
}
