//! Documents that are one file: a policy that allows exactly the styles and scripts in it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::base::html::tokenize::{Token, Tokenizer};
use crate::model::policy;

/// Puts a Content Security Policy into the head of a document, with the hashes of the `<style>` and
/// `<script>` elements in `frame` as they stand: what the theme, or kyr, wrote of it. What came from
/// content is not in the frame, so that no script of an author's is ever allowed by its hash. Call it
/// last: any later change of an element breaks the hash.
#[must_use]
pub fn seal(html: &str, frame: &str) -> String {
    let styles = hashes(frame, "style");
    let scripts = hashes(frame, "script");
    let meta = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy::standalone(&styles, &scripts)
    );
    // Right after the encoding: what stands before a policy is not under it.
    let charset =
        html.find("<meta charset").and_then(|start| html[start..].find('>').map(|end| start + end + 1));
    match charset {
        Some(at) => format!("{}{meta}{}", &html[..at], &html[at..]),
        None => html.to_owned(),
    }
}

/// The hashes of what stands in such elements. What looks like one in an attribute, where an interface string may stand,
/// is none.
fn hashes(html: &str, tag: &str) -> Vec<String> {
    let mut hashes = Vec::new();
    let (mut attributes, mut inside) = (Vec::new(), false);
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_token(&mut attributes) {
        if let Token::Text(content) = token
            && inside
        {
            let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(content.as_bytes())));
            if !hashes.contains(&hash) {
                hashes.push(hash);
            }
        }
        inside = matches!(token, Token::Start(start) if start.name.eq_ignore_ascii_case(tag));
    }
    hashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allows_exactly_what_is_in_the_file() {
        let frame = "<!doctype html><meta charset=\"utf-8\"><style>a{}</style>";
        let sealed = seal(&format!("{frame}<p>x<script>alert(1)</script>"), frame);
        // printf 'a{}' | openssl dgst -sha256 -binary | base64
        assert!(sealed.contains("style-src 'sha256-"), "{sealed}");
        assert!(sealed.contains("script-src 'none'"), "{sealed}");
        assert!(sealed.find("Content-Security-Policy") < sealed.find("<style>"), "{sealed}");
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(b"a{}")));
        assert!(sealed.contains(&hash));
        let shown = "<p title='<!--><script>alert(1)</script>'>x<script>b()</script>";
        assert_eq!(hashes(shown, "script"), [format!("sha256-{}", STANDARD.encode(Sha256::digest(b"b()")))]);
    }
}
