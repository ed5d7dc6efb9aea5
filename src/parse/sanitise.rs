//! Cleans HTML in Markdown where settings allow it at all.

use crate::base::nesting::{self, DEEPEST};
use crate::model::document::MARK;

/// Elements that stand around those of an author, as around a table.
const AROUND: usize = 8;

/// Removes whatever could run, load or disguise something. Marks survive: a link's mark stands in
/// its tag, which the cleaner would not understand, so it is carried through as an address. None where
/// the elements nest too deeply.
pub(super) fn sanitise(html: &str) -> Option<String> {
    if nesting::html(html.as_bytes(), DEEPEST + AROUND).is_some() {
        return None;
    }
    let carried = carry(html);
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .add_generic_attributes(["id", "class", "lang", "dir", "role", "tabindex"])
        .add_url_schemes(["kyr"])
        .link_rel(None)
        .add_tags(["section", "input"]);
    Some(restore(&cleaner.clean(&carried).to_string()))
}

/// `<a\u{1}L3\u{1}>` becomes `<a href="kyr:L3">`, `<img\u{1}I0\u{1}>` likewise; other marks are text
/// and attribute values, which pass.
fn carry(html: &str) -> String {
    let links = replaced(html, &format!("<a{MARK}L"), MARK, |n| format!("<a href=\"kyr:L{n}\""));
    replaced(&links, &format!("<img{MARK}I"), MARK, |n| format!("<img src=\"kyr:I{n}\""))
}

fn restore(html: &str) -> String {
    let links = replaced(html, "<a href=\"kyr:L", '"', |n| format!("<a{MARK}L{n}{MARK}"));
    replaced(&links, "<img src=\"kyr:I", '"', |n| format!("<img{MARK}I{n}{MARK}"))
}

/// The text with something else for every number between `open` and `close`, in one pass.
fn replaced(text: &str, open: &str, close: char, with: impl Fn(&str) -> String) -> String {
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
}
