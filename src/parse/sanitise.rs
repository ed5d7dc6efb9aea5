//! Cleans HTML in Markdown where settings allow it at all.

use crate::model::document::MARK;

/// Removes whatever could run, load or disguise something. Marks survive: a link's mark stands in
/// its tag, which the cleaner would not understand, so it is carried through as an address.
pub(super) fn sanitise(html: &str) -> String {
    let carried = carry(html);
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .add_generic_attributes(["id", "class", "lang", "dir", "role", "tabindex"])
        .add_url_schemes(["kyr"])
        .link_rel(None)
        .add_tags(["section", "input"]);
    restore(&cleaner.clean(&carried).to_string())
}

/// `<a\u{1}L3\u{1}>` becomes `<a href="kyr:L3">`, `<img\u{1}I0\u{1}>` likewise; other marks are text
/// and attribute values, which pass.
fn carry(html: &str) -> String {
    let mut out = html.to_owned();
    for (tag, attribute, letter) in [("<a", "href", 'L'), ("<img", "src", 'I')] {
        let open = format!("{tag}{MARK}{letter}");
        while let Some(start) = out.find(&open) {
            let number = start + open.len();
            let Some(end) = out[number..].find(MARK).map(|i| number + i) else { break };
            let carried = format!("{tag} {attribute}=\"kyr:{letter}{}\"", &out[number..end]);
            out.replace_range(start..=end, &carried);
        }
    }
    out
}

fn restore(html: &str) -> String {
    let mut out = html.to_owned();
    for (tag, attribute, letter) in [("<a", "href", 'L'), ("<img", "src", 'I')] {
        let open = format!("{tag} {attribute}=\"kyr:{letter}");
        while let Some(start) = out.find(&open) {
            let number = start + open.len();
            let Some(end) = out[number..].find('"').map(|i| number + i) else { break };
            let mark = format!("{tag}{MARK}{letter}{}{MARK}", &out[number..end]);
            out.replace_range(start..=end, &mark);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_go_and_marks_stay() {
        let html = "<p><a\u{1}L0\u{1}>x</a><script>alert(1)</script><b onclick=\"x\">y</b> \u{1}N0\u{1} <img\u{1}I0\u{1}></p>";
        assert_eq!(sanitise(html), "<p><a\u{1}L0\u{1}>x</a><b>y</b> \u{1}N0\u{1} <img\u{1}I0\u{1}></p>");
    }
}
