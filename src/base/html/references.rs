//! Character references of HTML (`&amp;`, `&#58;`) in the values of attributes.
//!
//! Takes a value as written, gives what a browser makes of it, as far as an address can depend on it:
//! of the references by name, those of signs that mean something there.

use std::borrow::Cow;

/// The names, and whether HTML knows them without their semicolon too.
const NAMED: [(&str, char, Semicolon); 16] = [
    ("amp", '&', Semicolon::Optional),
    ("lt", '<', Semicolon::Optional),
    ("gt", '>', Semicolon::Optional),
    ("quot", '"', Semicolon::Optional),
    ("apos", '\'', Semicolon::Needed),
    ("colon", ':', Semicolon::Needed),
    ("sol", '/', Semicolon::Needed),
    ("bsol", '\\', Semicolon::Needed),
    ("Tab", '\t', Semicolon::Needed),
    ("NewLine", '\n', Semicolon::Needed),
    ("commat", '@', Semicolon::Needed),
    ("quest", '?', Semicolon::Needed),
    ("num", '#', Semicolon::Needed),
    ("period", '.', Semicolon::Needed),
    ("percnt", '%', Semicolon::Needed),
    ("equals", '=', Semicolon::Needed),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Semicolon {
    Needed,
    Optional,
}

/// The value with its references resolved. What is none stays as it is.
#[must_use]
pub fn decode(value: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'&', value.as_bytes()) else { return Cow::Borrowed(value) };
    let mut out = String::with_capacity(value.len());
    out.push_str(&value[..first]);
    let mut rest = &value[first..];
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        let (sign, length) = reference(&rest[at + 1..]).unwrap_or(('&', 0));
        out.push(sign);
        rest = &rest[at + 1 + length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character that a reference means, and how many bytes follow its `&`.
fn reference(text: &str) -> Option<(char, usize)> {
    let Some(number) = text.strip_prefix('#') else { return by_name(text) };
    let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |digits| (digits, 16));
    let length = digits.bytes().take_while(|b| char::from(*b).is_digit(radix)).count();
    let character = u32::from_str_radix(&digits[..length], radix).ok().and_then(char::from_u32)?;
    let end = text.len() - digits.len() + length;
    Some((character, end + usize::from(text[end..].starts_with(';'))))
}

fn by_name(text: &str) -> Option<(char, usize)> {
    NAMED.iter().find_map(|(name, sign, semicolon)| {
        let rest = text.strip_prefix(name)?;
        if rest.starts_with(';') {
            return Some((*sign, name.len() + 1));
        }
        // `?a=1&lt=2` has a field of the name `lt`.
        let goes_on = rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
        (*semicolon == Semicolon::Optional && !goes_on).then_some((*sign, name.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_references_as_a_browser_does() {
        for (written, read) in [
            ("plain", "plain"),
            ("a&amp;b&quot;c&#39;&#x27;", "a&b\"c''"),
            ("java&Tab;script&colon;x", "java\tscript:x"),
            ("&#106&#x61;v", "jav"),
            ("?a=1&lt=2&amp=3&ltx", "?a=1&lt=2&amp=3&ltx"),
            ("&colon &unknown; & &# &#x; &#xffffffffff;", "&colon &unknown; & &# &#x; &#xffffffffff;"),
            ("é&", "é&"),
        ] {
            assert_eq!(decode(written), read);
        }
    }
}
