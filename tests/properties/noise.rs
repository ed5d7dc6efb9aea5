//! Texts and bytes that look a little like what a site's files hold, and are wrong in every way.

use proptest::prelude::*;

/// Pieces that mean something to one of the readers.
const PIECES: &[&str] = &[
    "---\n",
    "\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "title: ",
    "description: x\n",
    "kind: card\n",
    "draft: true\n",
    "a: b\n",
    "- ",
    "? ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a ",
    "!t ",
    "|\n",
    ">\n",
    "\"",
    "'",
    "#",
    "# ",
    "## H\n",
    "{#id}",
    "```flow\n",
    "```steps\nitems:\n  - title: é\n",
    "```",
    "~~~",
    "```\n",
    "~~~\n",
    "> [!NOTE]\n",
    "> ",
    "1. ",
    "* ",
    "***\n",
    "| a | b |\n|---|---|\n",
    "[^1]",
    "[^1]: ",
    "Term\n: ",
    "- [ ] ",
    "[a](",
    "b.md",
    "#",
    ")",
    "![",
    "](x.png)",
    "<tel:eu/emergency>",
    "<tel:",
    ">",
    "<",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>",
    "https://x.example/",
    "mailto:",
    "112",
    "+31 20 123 45 67",
    "2016-2023",
    "{place}",
    "\\",
    "\u{1}",
    "\u{1}L0\u{1}",
    "\u{0}",
    "\u{feff}",
    "\u{202f}",
    "\u{2068}",
    "é",
    "ß",
    "عربي",
    "中文",
    "👩‍👩‍👧",
    "e\u{301}",
    "languages: [en, nl]\n",
    "base_url: https://example.org/\n",
    "theme: mine\n",
    "severity:\n",
    "code: eu\n",
    "region: true\n",
    "numbers:\n",
    "contacts:\n",
    "key = ",
    "    .attr = ",
    "{ $x }",
    "{ $n ->\n",
    "   *[other] ",
    "-term = ",
    "{%",
    "%}",
    "{{",
    "}}",
    "{% extends \"base.html\" %}",
    "{% block main %}",
    "{% endblock %}",
    "{% for a in page.x %}",
    "{% endfor %}",
    "page.title",
    "| upper",
    "t(key=",
    "@import url(",
    "{a:b}",
];

/// A text made of pieces and of any characters.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => proptest::collection::vec(any::<char>(), 0..4).prop_map(String::from_iter),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// The text of a page: its front matter is mostly good, so that the rest is reached.
pub(crate) fn page() -> impl Strategy<Value = String> {
    (text(), proptest::bool::weighted(0.8), proptest::bool::weighted(0.3)).prop_map(|(body, front, card)| {
        let kind = if card { "kind: card\n" } else { "" };
        if front { format!("---\ntitle: \"T \\\"é\\\"\"\ndescription: x\n{kind}---\n{body}") } else { body }
    })
}

/// Bytes: a text, now and then with bytes in it that no text has.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    (text(), proptest::option::weighted(0.2, (any::<u8>(), any::<prop::sample::Index>()))).prop_map(
        |(text, slip)| {
            let mut bytes = text.into_bytes();
            if let Some((byte, at)) = slip {
                bytes.insert(at.index(bytes.len() + 1), byte);
            }
            bytes
        },
    )
}
