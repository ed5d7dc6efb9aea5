//! Markdown to finished pages: a whole small site with the input as the text of a page.
//!
//! A finished page has no script and no address of the content that runs, and the content stays in its
//! place: what the theme wrote around it is as in a page without any.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use kyr::base::{Memo, diagnostic};
use kyr::model::output::Build;
use kyr::pipeline::{self, Request};
use scraper::node::Element;
use scraper::{ElementRef, Html};

use super::site::{Theme, check_positions, check_segments, text, tree};

const NL: &str = "code: nl\nlanguages: [nl]\nprotection: firewall\nsources: [{title: A study}]\nreviewed_on: 2026-11-24\nreview_due: 2027-05-24\nreviewer_role: lawyer\nnumbers:\n  police: {number: \"0900 8844\"}\ncontacts:\n  - {id: help, kind: support, name: Help Desk, phone: \"+31 20 123 45 67\", url: https://www.example.org/}\n";
const EU: &str = "code: eu\nregion: true\nnumbers:\n  emergency: {number: \"112\", free: true}\n";
const HOME: &str = "---\ntitle: Home\ndescription: The home page.\n---\n[Text](rights/text.md)\n";
const SECTION: &str = "---\ntitle: Rights\ndescription: All of them.\n---\n";
const DRAWING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0\"/></svg>";

/// A page of a site that allows no HTML in Markdown.
pub(super) fn page(input: &[u8]) {
    static MEMO: Mutex<Option<Memo>> = Mutex::new(None);
    build("markdown: {html: deny}\n", &text(input), &MEMO);
}

/// A page of a site that allows HTML in Markdown, and cleans it.
pub(super) fn page_html(input: &[u8]) {
    static MEMO: Mutex<Option<Memo>> = Mutex::new(None);
    build("markdown: {html: allow}\n", &text(input), &MEMO);
}

fn build(settings: &str, body: &str, memo: &Mutex<Option<Memo>>) {
    let settings = format!(
        "base_url: https://example.org/\nlanguages: [en, nl]\noffline: {{sections: [rights]}}\n{settings}"
    );
    let page = format!("---\ntitle: Text\ndescription: A text.\nplace: nl\n---\n{body}");
    let translation = format!(
        "---\ntitle: Tekst\ndescription: Een tekst.\ntranslation: {{by: human, reviewed: true}}\n---\n{body}"
    );
    let tree = tree(
        Theme::Default,
        &[
            ("site.yaml", &settings),
            ("content/en/_index.md", HOME),
            ("content/en/rights/_index.md", SECTION),
            ("content/en/rights/text.md", &page),
            ("content/nl/rights/text.md", &translation),
            ("content/en/rights/drawing.svg", DRAWING),
            ("content/places/eu.yaml", EU),
            ("content/places/nl.yaml", NL),
        ],
    );
    if let (Some(site), _) = pipeline::resolved(&tree, &mut Memo::new()) {
        check_segments(&site);
    }
    // What is the same in all inputs is made once. A panic leaves nothing behind that is half made.
    let mut kept = memo.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
    let build = pipeline::build(&tree, &mut kept, &Request::default(), &());
    *memo.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
    let mut found = build.diagnostics.clone();
    found.retain(|d| d.location.as_ref().is_none_or(|at| !at.path.starts_with("output:")));
    check_positions(&tree, &found);
    check_site(&build);
}

/// What holds for every finished page of a build that is published: one without errors.
pub(super) fn check_site(build: &Build) {
    if diagnostic::blocks(&build.diagnostics) {
        return;
    }
    for (path, bytes) in &build.output.files {
        if !path.ends_with(".html") {
            continue;
        }
        let html = std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
        check_page(path, html);
    }
}

/// Elements that no content may bring: they run, load, or change what others mean.
const FORBIDDEN: [&str; 13] = [
    "script", "style", "iframe", "object", "embed", "base", "meta", "link", "form", "frame", "frameset",
    "template", "noscript",
];

/// Attributes that hold an address.
const ADDRESSES: [&str; 12] = [
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "background",
    "longdesc",
    "xlink:href",
    "manifest",
    "ping",
];

fn check_page(path: &str, html: &str) {
    let control = html.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
    assert_eq!(control, None, "{path} holds a control character");
    let page = Html::parse_document(html);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for element in page.root_element().descendants().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        let inside = element.ancestors().filter_map(ElementRef::wrap).any(|above| is_content(above.value()));
        // Of its own, the content may have a footer.
        *counts.entry(name).or_default() += usize::from(!(inside && name == "footer"));
        for (attribute, value) in element.value().attrs() {
            let what = || format!("{path}: <{name} {attribute}={value:?}>\n{}", element.html());
            assert!(!attribute.starts_with("on"), "{}", what());
            if ADDRESSES.contains(&attribute) {
                let scheme = scheme(value);
                let fine = match scheme.as_deref() {
                    None => name == "a" || !value.trim_start().starts_with("//"),
                    Some("https" | "http") => {
                        matches!(name, "a" | "link" | "q" | "blockquote" | "del" | "ins")
                    }
                    Some("mailto" | "tel") => name == "a",
                    // The theme's ways to pass a page on.
                    Some("sms" | "whatsapp" | "tg" | "viber") => !inside && name == "a",
                    // The one file to take along holds its pictures.
                    Some("data") => match name {
                        "img" | "source" => value.starts_with("data:image/"),
                        _ => !inside && matches!(name, "link" | "script"),
                    },
                    Some(_) => false,
                };
                assert!(fine, "{}", what());
            }
            if inside {
                assert!(attribute != "style" || is_alignment(value), "{}", what());
                assert!(attribute != "srcdoc" && attribute != "http-equiv", "{}", what());
            }
        }
        assert!(!(inside && FORBIDDEN.contains(&name)), "{path}: {}", element.html());
        // The frame stands around the content, and not in it.
        assert!(!(inside && name == "main"), "{path}: the content is open: {html}");
    }
    for name in ["main", "body", "head"] {
        assert_eq!(counts.get(name), Some(&1), "{path} has another number of {name}: {html}");
    }
    assert!(counts.get("footer").is_none_or(|count| *count == 1), "{path} has several footers: {html}");
}

/// Where the theme puts what the content says.
fn is_content(element: &Element) -> bool {
    element.classes().any(|class| class == "prose")
}

fn is_alignment(style: &str) -> bool {
    matches!(
        style.trim_end_matches(';').replace(' ', "").as_str(),
        "text-align:left" | "text-align:right" | "text-align:center"
    )
}

/// The scheme of an address as a browser reads it: without the white space and the control characters
/// that it drops. None where the address is relative.
fn scheme(address: &str) -> Option<String> {
    let address: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let address = address.trim_start_matches(|c: char| c <= ' ');
    let (scheme, _) = address.split_once(':')?;
    let mut letters = scheme.chars();
    let first = letters.next()?.is_ascii_alphabetic();
    (first && letters.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)))
        .then(|| scheme.to_ascii_lowercase())
}
