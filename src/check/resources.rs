//! Nothing from elsewhere: a page never loads anything that is not a file of the site.

use crate::base::{Code, Diagnostic, Severity};

pub(super) const EXTERNAL: Code = Code {
    name: "external-resource",
    severity: Severity::Error,
    adjustable: false,
    what: "A page, a style sheet or a picture loads something from another site.",
    why: "The other site learns who reads this page, when, and from where. For some readers that is dangerous.",
    fix: "Put a copy of the file into the site, or remove it. Links that a reader follows on purpose are fine.",
};

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
pub(super) fn external<'a>(tag: &str, attributes: &'a [(&str, String)]) -> Option<&'a str> {
    let get =
        |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
    if tag == "link" {
        let rel = get("rel").unwrap_or_default();
        let loads = !rel.split_whitespace().all(|word| HARMLESS.contains(&word));
        return get("href").filter(|href| loads && is_elsewhere(href));
    }
    if tag == "meta" && get("http-equiv").is_some_and(|h| h.eq_ignore_ascii_case("refresh")) {
        return get("content").filter(|content| content.contains("//"));
    }
    LOADS
        .iter()
        .filter(|(element, _)| *element == tag)
        .find_map(|(_, attribute)| get(attribute).filter(|value| is_elsewhere(value)))
}

fn is_elsewhere(address: &str) -> bool {
    let address = address.trim_start();
    address.starts_with("//") || (address.contains("://") && !address.starts_with("data:"))
}

/// Checks a style sheet of the theme as published.
#[must_use]
pub fn stylesheet(path: &str, css: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for start in ["url(", "@import"] {
        for (i, _) in css.match_indices(start) {
            let rest = &css[i + start.len()..];
            let end = rest.find([')', ';']).unwrap_or(rest.len());
            let address = rest[..end].trim().trim_matches(['"', '\'', '(', ' ']);
            if is_elsewhere(address) {
                diagnostics.push(
                    Diagnostic::new(&EXTERNAL, format!("this style sheet loads `{address}` from elsewhere"))
                        .in_file(path)
                        .hint("put a copy into the theme's assets"),
                );
            }
        }
    }
    diagnostics
}

/// Checks an SVG picture: it may not load anything, nor run anything.
#[must_use]
pub fn svg(path: &str, text: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    super::output::each_tag(text, &mut |tag, attributes| {
        for (name, value) in attributes {
            let refers = matches!(*name, "href" | "xlink:href" | "src");
            if refers && is_elsewhere(value) && tag != "a" {
                diagnostics.push(
                    Diagnostic::new(&EXTERNAL, format!("this picture loads `{value}` from elsewhere"))
                        .in_file(path)
                        .hint("remove it from the picture"),
                );
            }
        }
    });
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_loads_from_what_links() {
        let href =
            |tag, rel: &str, to: &str| external(tag, &[("rel", rel.into()), ("href", to.into())]).is_some();
        assert!(href("link", "stylesheet", "https://x.example/a.css"));
        assert!(href("link", "icon", "//x.example/a.svg"));
        assert!(!href("link", "canonical", "https://x.example/"));
        assert!(!href("a", "", "https://x.example/"));
        assert!(external("img", &[("src", "https://x.example/a.png".into())]).is_some());
        assert!(external("img", &[("src", "../a.png".into())]).is_none());
    }

    #[test]
    fn style_sheets_may_not_reach_out() {
        assert_eq!(stylesheet("a.css", "@import \"https://x.example/a.css\";").len(), 1);
        assert_eq!(stylesheet("a.css", "a{background:url(//x.example/a.png)}").len(), 1);
        assert!(stylesheet("a.css", "a{background:url(b.png)}").is_empty());
    }
}
