//! Start tags in finished HTML: enough of a reader for what minify-html has written.

use std::borrow::Cow;

use crate::base::references::decode;

/// An attribute as written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a [u8],
    /// The value, references in it not resolved.
    pub(super) raw: &'a [u8],
}

impl<'a> Attribute<'a> {
    /// The value, references resolved.
    pub(super) fn value(&self) -> Cow<'a, str> {
        decode(std::str::from_utf8(self.raw).unwrap_or_default())
    }
}

/// The value of an attribute by its name.
pub(super) fn value_of<'a>(attributes: &[Attribute<'a>], name: &[u8]) -> Option<Cow<'a, str>> {
    attributes.iter().find(|attribute| attribute.name == name).map(Attribute::value)
}

/// Calls `found` for every start tag: its name and attributes. Enough of a reader for HTML that
/// minify-html has written; comments and the content of `<script>` and `<style>` are passed over.
pub(super) fn each_tag<'a>(html: &'a [u8], found: &mut dyn FnMut(&'a [u8], &[Attribute<'a>])) {
    let mut i = 0;
    let mut attributes: Vec<Attribute<'a>> = Vec::new();
    while let Some(open) = memchr::memchr(b'<', &html[i..]) {
        i += open + 1;
        if html[i..].starts_with(b"!--") {
            i = memchr::memmem::find(&html[i..], b"-->").map_or(html.len(), |end| i + end + 3);
            continue;
        }
        let length = html[i..].iter().position(|c| !c.is_ascii_alphanumeric() && *c != b'-');
        let name_end = length.map_or(html.len(), |n| i + n);
        if name_end == i {
            continue;
        }
        let tag = &html[i..name_end];
        i = name_end;
        attributes.clear();
        loop {
            while i < html.len() && (html[i].is_ascii_whitespace() || html[i] == b'/') {
                i += 1;
            }
            if i >= html.len() || html[i] == b'>' {
                i += 1;
                break;
            }
            let start = i;
            while i < html.len() && !html[i].is_ascii_whitespace() && !matches!(html[i], b'=' | b'>' | b'/') {
                i += 1;
            }
            let name = &html[start..i];
            let mut raw: &[u8] = b"";
            if i < html.len() && html[i] == b'=' {
                i += 1;
                let quote = html.get(i).copied().filter(|b| matches!(b, b'"' | b'\''));
                if let Some(quote) = quote {
                    let end = memchr::memchr(quote, &html[i + 1..]).map_or(html.len(), |n| i + 1 + n);
                    raw = &html[i + 1..end];
                    i = (end + 1).min(html.len());
                } else {
                    let start = i;
                    while i < html.len() && !html[i].is_ascii_whitespace() && html[i] != b'>' {
                        i += 1;
                    }
                    raw = &html[start..i];
                }
            }
            if start == i {
                i += 1;
            }
            attributes.push(Attribute { name, raw });
        }
        found(tag, &attributes);
        if matches!(tag, b"script" | b"style") {
            let close = [b"</", tag].concat();
            let end = html.get(i..).and_then(|rest| memchr::memmem::find(rest, &close));
            i = end.map_or(html.len(), |n| i + n);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_however_they_are_written() {
        let mut seen = Vec::new();
        each_tag(
            b"<!doctype html><a href=../x/ id='b'>y</a><!-- <a href=no> --><img src=\"a&amp;b.png\" alt><script>\"<a href=no>\"</script><p>",
            &mut |tag, attributes| {
                let attributes: Vec<_> =
                    attributes.iter().map(|a| (String::from_utf8_lossy(a.name), a.value())).collect();
                seen.push(format!("{} {attributes:?}", String::from_utf8_lossy(tag)));
            },
        );
        assert_eq!(
            seen,
            [
                "a [(\"href\", \"../x/\"), (\"id\", \"b\")]",
                "img [(\"src\", \"a&b.png\"), (\"alt\", \"\")]",
                "script []",
                "p []"
            ]
        );
    }
}
