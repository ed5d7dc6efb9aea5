//! What is published of files leads where it says, and holds no character that acts.

use std::sync::Arc;

use kyr::model::media::{Media, Role};

use super::{cleaned, fault, fixtures};

/// What is published of a file in which nothing was hidden.
fn made(name: &str, bytes: Vec<u8>, role: Role) -> Arc<Media> {
    let cleaned = cleaned(name, bytes, role);
    cleaned.media.unwrap_or_else(|| panic!("{:?}", cleaned.diagnostics))
}

#[test]
fn links_of_documents_lead_where_they_say() {
    let address = |address: &str| {
        let link = format!("<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI({address})>>>>");
        let media = made("a.pdf", fixtures::pdf("/Tabs 20 0 R", &[&link]), Role::Linked);
        let bytes = &media.files[0].1;
        memchr::memmem::find(bytes, address.as_bytes()).is_some()
    };
    for kept in ["https://picum.org/a?b=c", "mailto:help@example.org", "tel:+319008844"] {
        assert!(address(kept), "{kept}");
    }
    for gone in [
        "javascript:alert",
        "mailto:help@example.org?bcc=x@evil.example",
        "tel:*21*112#",
        "file:///etc/passwd",
        "https://picum.org@evil.example/",
        "//evil.example/",
        "evil.html",
    ] {
        assert!(!address(gone), "{gone}");
    }
}

#[test]
fn texts_that_act_are_not_published() {
    for (name, text) in [
        ("a.txt", "Call \u{202e}211"),
        ("a.csv", "a,\u{1b}[2J"),
        ("a.ics", "BEGIN:VCALENDAR\r\nURL:javascript:alert(1)\r\nEND:VCALENDAR\r\n"),
    ] {
        fault(name, text.as_bytes().to_vec(), Role::Linked);
    }
    made("a.csv", "\u{feff}a;b\r\n".into(), Role::Linked);
}

#[test]
fn drawings_are_well_formed_and_turn_no_words() {
    let drawing = |root: &str, words: &str| {
        format!("<svg{root} viewBox=\"0 0 9 9\"><text>{words}</text></svg>").into_bytes()
    };
    let root = " xmlns=\"http://www.w3.org/2000/svg\"";
    for words in ["a\u{b}b", "a&#11;b", "a\u{fffe}b", "a&#xfffe;b", "a\u{202e}b", "a&#x202e;b", "\u{2066}a"] {
        fault("a.svg", drawing(root, words), Role::Shown);
    }
    let media = made("a.svg", drawing("", "a"), Role::Shown);
    let text = std::str::from_utf8(&media.files[0].1).unwrap();
    assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" "), "{text}");
}

/// An action is one also where a stream stands behind it.
#[test]
fn actions_with_a_stream_behind_them_go() {
    let action = "<</S/JavaScript/Script(planted)/Length 1>>stream\nx\nendstream";
    let address = "<</S/URI/URI(javascript:planted)/Length 1>>stream\nx\nendstream";
    let document = fixtures::pdf("/Tabs 20 0 R/Group 21 0 R", &[action, address]);
    let media = made("a.pdf", document, Role::Linked);
    let bytes = &media.files[0].1;
    assert!(memchr::memmem::find(bytes, b"planted").is_none(), "{}", String::from_utf8_lossy(bytes));
}

#[test]
fn a_root_with_a_stream_behind_it_is_none() {
    let whole = fixtures::pdf("", &[]);
    let at = memchr::memmem::find(&whole, b"/Legal").unwrap();
    let rootless = [&whole[..at], b"/Length 0>>stream\n\nendstream\n<<", &whole[at..]].concat();
    let message = fault("a.pdf", rootless, Role::Linked);
    assert!(message.contains("damaged"), "{message}");
}
