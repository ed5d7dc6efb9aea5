//! Text to HTML and XML.
//!
//! Takes any text; gives the same text as it stands in an element or in an attribute between double quotes.
//! Every writer of markup uses it, so that none forgets a sign.

use std::borrow::Cow;
use std::fmt;

/// Text with `&`, `<`, `>` and `"` escaped.
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    if find(text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    escape_into(text, &mut out);
    Cow::Owned(out)
}

/// The same at the end of `out`.
pub fn escape_into(text: &str, out: &mut String) {
    each_part(text, &mut |part| out.push_str(part));
}

/// The same while a text is formatted.
#[derive(Debug, Clone, Copy)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = Ok(());
        each_part(self.0, &mut |part| result = result.and_then(|()| f.write_str(part)));
        result
    }
}

fn each_part(text: &str, write: &mut dyn FnMut(&str)) {
    let mut rest = text;
    while let Some(at) = find(rest) {
        write(&rest[..at]);
        write(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    write(rest);
}

fn find(text: &str) -> Option<usize> {
    text.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        for (text, html) in [
            ("plain é", "plain é"),
            ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'"),
            ("&amp;", "&amp;amp;"),
            ("", ""),
        ] {
            assert_eq!(escape(text), html);
            assert_eq!(Escaped(text).to_string(), html);
        }
        assert!(matches!(escape("plain"), Cow::Borrowed(_)));
    }
}
