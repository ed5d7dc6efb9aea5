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
/// minify-html has written; comments and what is text to a browser, however it looks (`<title>` in it is
/// no tag), are passed over.
/// It is total: any bytes end it, and every slice that it gives lies in `html`.
pub(super) fn each_tag<'a>(html: &'a [u8], found: &mut dyn FnMut(&'a [u8], &[Attribute<'a>])) {
    let mut rest = html;
    let mut attributes: Vec<Attribute<'a>> = Vec::new();
    while let Some(open) = memchr::memchr(b'<', rest) {
        rest = &rest[open + 1..];
        if rest.starts_with(b"!--") {
            rest = memchr::memmem::find(rest, b"-->").map_or(&[], |end| &rest[end + 3..]);
            continue;
        }
        let (tag, after) = split(rest, |c| !c.is_ascii_alphanumeric() && c != b'-');
        if tag.is_empty() {
            continue;
        }
        attributes.clear();
        rest = read_attributes(after, &mut attributes);
        found(tag, &attributes);
        if matches!(tag, b"script" | b"style" | b"title" | b"textarea") {
            let close = [b"</", tag].concat();
            rest = memchr::memmem::find(rest, &close).map_or(&[], |end| &rest[end..]);
        }
    }
}

/// Reads the attributes that follow a tag's name. Gives what follows the tag.
fn read_attributes<'a>(mut rest: &'a [u8], attributes: &mut Vec<Attribute<'a>>) -> &'a [u8] {
    loop {
        rest = split(rest, |c| !c.is_ascii_whitespace() && c != b'/').1;
        match rest.split_first() {
            None => return rest,
            Some((b'>', after)) => return after,
            Some(_) => {}
        }
        let (name, after) = split(rest, |c| c.is_ascii_whitespace() || matches!(c, b'=' | b'>' | b'/'));
        let (raw, after) = match after.strip_prefix(b"=") {
            // An empty value that lies in the page, as every other does.
            None => (&after[..0], after),
            Some(after) => match after.split_first() {
                Some((&quote @ (b'"' | b'\''), value)) => {
                    let end = memchr::memchr(quote, value).unwrap_or(value.len());
                    let (raw, after) = value.split_at(end);
                    (raw, after.get(1..).unwrap_or_default())
                }
                _ => split(after, |c| c.is_ascii_whitespace() || c == b'>'),
            },
        };
        attributes.push(Attribute { name, raw });
        rest = after;
    }
}

/// What stands before the first byte that `ends`, and the rest from there on.
fn split(bytes: &[u8], ends: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    bytes.split_at(bytes.iter().position(|byte| ends(*byte)).unwrap_or(bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_however_they_are_written() {
        let mut seen = Vec::new();
        each_tag(
            b"<!doctype html><a href=../x/ id='b'>y</a><!-- <a href=no> --><img src=\"a&amp;b.png\" alt><script>\"<a href=no>\"</script><title><a href=no><script></title><p>",
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
                "title []",
                "p []"
            ]
        );
    }

    /// Cut off anywhere, it ends; and what it gives lies in what it was given.
    #[test]
    fn any_end_is_an_end() {
        let page: &[u8] =
            b"<!-- <a> --><a href=../x/ id='b' c=\"d\" e = f/><img alt><style>a{}</style>\xff<p =x><\xc3";
        for end in 0..=page.len() {
            let html = &page[..end];
            each_tag(html, &mut |tag, attributes| {
                let slices = attributes.iter().flat_map(|a| [a.name, a.raw]).chain([tag]);
                for slice in slices {
                    let inside = html.as_ptr_range();
                    let slice = slice.as_ptr_range();
                    assert!(inside.start <= slice.start && slice.end <= inside.end, "{end}");
                }
            });
        }
    }
}
