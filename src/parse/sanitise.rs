//! Cleans HTML in Markdown where settings allow it at all.
//!
//! Takes the HTML that a string of an author's became, whatever string it was; gives HTML that can
//! neither run nor load anything and leads nowhere unsaid. Which addresses were refused, and where,
//! `addresses` tells from what the author wrote.

mod removed;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use crate::base::Digest;
use crate::base::external::{MailAddress, Telephone, WebAddress, is_other_host, scheme};
use crate::base::html::references::decode;
use crate::base::nesting::{self, DEEPEST};
use crate::model::document::MARK;

pub(super) use removed::removed;

/// Elements that stand around those of an author, as around a table.
const AROUND: usize = 8;

/// Removes whatever could run, load or disguise something. Marks survive: a link's mark stands in
/// its tag, which the cleaner would not understand, so it is carried through as an address. It has
/// the digest of the text in it, so that no author can write such an address. What else kyr writes into
/// its own elements (`OWN`) is carried likewise: an author's classes, ids, roles and places in the order
/// of the keyboard go, since styles and scripts of the theme would take his elements for theirs. None
/// where the elements nest too deeply.
pub(super) fn sanitise(html: &str) -> Option<String> {
    if nesting::html(html.as_bytes(), DEEPEST + AROUND).is_some() {
        return None;
    }
    let carrier = format!("kyr:{}/", Digest::of(html.as_bytes()).hex(32));
    let carried = carry(html, &carrier);
    let mut cleaner = allowed();
    let own = carrier.clone();
    cleaner
        .add_generic_attributes(OWN)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel", "kyr"]))
        .attribute_filter(move |_, attribute, value| {
            if OWN.contains(&attribute) {
                // The id of a heading is a mark, which no author can write either.
                let heading = attribute == "id" && value.starts_with(MARK);
                return value.strip_prefix(&own).or(heading.then_some(value)).map(Cow::Borrowed);
            }
            let fine = !is_address(attribute) || value.starts_with(&own) || refused(value).is_none();
            fine.then_some(Cow::Borrowed(value))
        })
        .link_rel(Some(REL));
    Some(restore(&cleaner.clean(&carried).to_string(), &carrier))
}

/// The elements and attributes that authors may write.
fn allowed() -> ammonia::Builder<'static> {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .add_generic_attributes(["lang", "dir"])
        .add_tags(["section"])
        // It turns the order of the words inside.
        .rm_tags(["bdo"]);
    cleaner
}

/// Attributes by which styles, scripts and screen readers know an element: only kyr's own have them.
const OWN: [&str; 4] = ["id", "class", "role", "tabindex"];

/// What stands in front of the value of such an attribute that kyr writes.
const OWN_MARK: &str = "\u{1}K\u{1}";

/// A piece of HTML that kyr writes among that of an author, so that its attributes survive.
pub(super) fn own(html: &str) -> String {
    OWN.iter().fold(html.to_owned(), |html, name| {
        html.replace(&format!(" {name}=\""), &format!(" {name}=\"{OWN_MARK}"))
    })
}

/// What links to other sites have, so that those learn nothing.
const REL: &str = "noreferrer noopener";

/// `<a\u{1}L3\u{1}>` becomes `<a href="kyr:[digest]/L3">`, `<img\u{1}I0\u{1}>` likewise; other marks
/// are text and attribute values, which pass.
fn carry(html: &str, carrier: &str) -> String {
    let links =
        replaced(html, &format!("<a{MARK}L"), &MARK.to_string(), |n| format!("<a href=\"{carrier}L{n}\""));
    replaced(&links, &format!("<img{MARK}I"), &MARK.to_string(), |n| format!("<img src=\"{carrier}I{n}\""))
        .replace(OWN_MARK, carrier)
}

fn restore(html: &str, carrier: &str) -> String {
    let (link, picture) = (format!("<a href=\"{carrier}L"), format!("<img src=\"{carrier}I"));
    // What a link is guarded by is written with its address.
    let guarded = format!("\" rel=\"{REL}\"");
    let links = replaced(html, &link, &guarded, |n| format!("<a{MARK}L{n}{MARK}"));
    replaced(&links, &picture, "\"", |n| format!("<img{MARK}I{n}{MARK}"))
}

/// The text with something else for every number between `open` and `close`, in one pass.
fn replaced(text: &str, open: &str, close: &str, with: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open)
        && let Some((number, next)) = after.split_once(close)
    {
        out.push_str(before);
        out.push_str(&with(number));
        rest = next;
    }
    out.push_str(rest);
    out
}

/// Whether an attribute holds an address.
fn is_address(attribute: &str) -> bool {
    matches!(
        attribute,
        "href"
            | "src"
            | "cite"
            | "action"
            | "formaction"
            | "data"
            | "poster"
            | "background"
            | "longdesc"
            | "ping"
    )
}

/// Why an address may not stand in HTML; it follows "the address".
fn refused(value: &str) -> Option<&'static str> {
    let behind = || value.split_once(':').map_or("", |(_, rest)| rest);
    match scheme(value).as_deref() {
        None if is_other_host(value) || value.contains('\\') => {
            Some("leads to another site without saying so; write it with `https://`")
        }
        None => None,
        Some("http" | "https") => WebAddress::parse(value).err(),
        Some("mailto") => MailAddress::parse(behind()).err(),
        Some("tel") => Telephone::parse(behind()).err(),
        Some(_) => Some("must begin with `https://`"),
    }
}

/// The addresses in HTML as an author wrote it that are refused: what each means, why it is refused,
/// and where it stands.
pub(super) fn addresses(html: &str) -> Vec<(String, &'static str, Range<usize>)> {
    let mut found = Vec::new();
    let bytes = html.as_bytes();
    for equals in memchr::memchr_iter(b'=', bytes) {
        let head = html[..equals].trim_end();
        let before = head.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if !is_address(&head[before.len()..].to_ascii_lowercase()) {
            continue;
        }
        let start = html.len() - html[equals + 1..].trim_start().len();
        let (start, end) = match bytes.get(start) {
            Some(quote @ (b'"' | b'\'')) => {
                let end = memchr::memchr(*quote, &bytes[start + 1..]).map(|i| start + 1 + i);
                (start + 1, end.unwrap_or(html.len()))
            }
            _ => {
                let end = html[start..].find(|c: char| c.is_ascii_whitespace() || c == '>');
                (start, end.map_or(html.len(), |i| start + i))
            }
        };
        let value = decode(&html[start..end]).into_owned();
        if let Some(why) = refused(&value) {
            found.push((value, why, start..end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_go_and_marks_stay() {
        let html = "<p><a\u{1}L0\u{1}>x</a><script>alert(1)</script><b onclick=\"x\">y</b> \u{1}N0\u{1} <img\u{1}I0\u{1}></p>";
        assert_eq!(
            sanitise(html).unwrap(),
            "<p><a\u{1}L0\u{1}>x</a><b>y</b> \u{1}N0\u{1} <img\u{1}I0\u{1}></p>"
        );
    }

    #[test]
    fn only_kyr_names_elements() {
        let names = "class=\"exit\" id=\"main\" role=\"alert\" tabindex=\"1\" name=\"exit\" data-exit=\"\" aria-hidden=\"true\"";
        for element in ["p", "div", "a", "section", "img"] {
            let cleaned = sanitise(&format!("<{element} {names} lang=\"ar\" dir=\"rtl\">x")).unwrap();
            for name in ["class", "id=", "role", "tabindex", "name", "data-", "aria-"] {
                assert!(!cleaned.contains(name), "{cleaned}");
            }
            assert!(cleaned.contains("lang=\"ar\" dir=\"rtl\""), "{cleaned}");
        }
        let table = "<div class=\"table\" tabindex=\"0\">x</div>";
        assert_eq!(sanitise(&own(table)).unwrap(), table);
        assert_eq!(sanitise("<h2 id=\"\u{1}H0\u{1}\">x</h2>").unwrap(), "<h2 id=\"\u{1}H0\u{1}\">x</h2>");
        assert_eq!(sanitise("<b class=\"kyr:0000/exit\">x</b>").unwrap(), "<b>x</b>");
    }

    #[test]
    fn nothing_turns_words() {
        assert_eq!(sanitise("<bdo dir=\"rtl\">cba</bdo><input>").unwrap(), "cba");
    }

    #[test]
    fn links_lead_where_they_say_and_are_guarded() {
        assert_eq!(
            sanitise("<a href=\"HTTPS://picum.org/\">x</a>").unwrap(),
            "<a href=\"HTTPS://picum.org/\" rel=\"noreferrer noopener\">x</a>"
        );
        for bad in [
            "javascript:alert(1)",
            "java&Tab;script:alert(1)",
            "data:text/html,x",
            "//evil.example/",
            "/\\evil.example/",
            "https://picum.org@evil.example/",
            "mailto:a@b.c?bcc=x@y.z",
            "tel:*21*112#",
            "tel:112,1",
            "kyr:L0",
            "sms:112",
            "&#106;avascript&colon;alert(1)",
            "vbscript:x",
            "\\\\evil.example",
            "geo:1,2",
            "ftp://evil.example/",
        ] {
            let html = format!("<a href=\"{bad}\">x</a>");
            assert_eq!(sanitise(&html).unwrap(), "<a rel=\"noreferrer noopener\">x</a>", "{bad}");
            assert_eq!(addresses(&html).len(), 1, "{bad}");
            let found = addresses(&html);
            assert_eq!(&html[found[0].2.clone()], bad);
        }
        for good in ["../a/", "#x", "https://picum.org/", "mailto:a@b.example", "tel:112", "a.pdf"] {
            let html = format!("<a title=x href='{good}'>x</a>");
            assert!(sanitise(&html).unwrap().contains(&format!("href=\"{good}\"")), "{good}");
            assert!(addresses(&html).is_empty(), "{good}");
        }
    }

    #[test]
    fn addresses_without_quotes_end_where_browsers_end_them() {
        for html in [
            "<a href=javascript:x>y</a>",
            "<a href=javascript:x title=y>",
            "<a href=javascript:x\ttitle=y>",
            "<a href=javascript:x",
        ] {
            let found = addresses(html);
            assert_eq!(found.len(), 1, "{html}");
            assert_eq!((&*found[0].0, &html[found[0].2.clone()]), ("javascript:x", "javascript:x"), "{html}");
        }
    }

    #[test]
    fn what_is_no_address_may_look_like_one() {
        let html = "<p title=\"javascript: what it is\">x</p>";
        assert_eq!(sanitise(html).unwrap(), html);
        assert!(addresses(html).is_empty());
    }

    #[test]
    fn elements_may_nest_as_deep_as_those_of_a_page_and_what_stands_around_them() {
        let nested = |depth: usize| sanitise(&"<div>".repeat(depth));
        assert!(nested(DEEPEST + AROUND - 1).is_some());
        assert!(nested(DEEPEST + AROUND + 1).is_none());
    }

    #[test]
    fn no_html_stops_the_search_for_addresses() {
        for html in [
            "<p é=x>",
            "<p on\u{200b}click=x>",
            "=",
            "é=",
            "<a href=",
            "<a href='é",
            "<a href= >",
            "<a href=\"\u{a0}",
        ] {
            assert!(addresses(html).is_empty(), "{html}");
        }
    }

    #[test]
    fn no_author_can_write_a_mark() {
        assert_eq!(sanitise("<img src=\"kyr:I0\">").unwrap(), "<img>");
        assert_eq!(sanitise("<img src=\"kyr:0000000000/I0\">").unwrap(), "<img>");
    }
}
