//! Rules, selectors and values of style sheets.

use super::DEEPEST;

/// The byte at which a style sheet nests too deeply.
#[must_use]
pub fn css(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (i, byte) in css_signs(text.as_bytes()) {
        match byte {
            b'{' | b'(' | b'[' => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(i);
                }
            }
            b'}' | b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The bytes of a style sheet that can mean something, with their places: all but those of escapes, comments,
/// strings and addresses.
pub fn css_signs(bytes: &[u8]) -> impl Iterator<Item = (usize, u8)> + '_ {
    let (mut next, mut name) = (0, Name { end: 0, is_url: false });
    std::iter::from_fn(move || {
        loop {
            let (at, byte) = (next, *bytes.get(next)?);
            let begins = at >= name.end && is_letter(byte);
            // Before the name of an address there may stand what makes another name of it.
            if begins {
                name = Name::at(bytes, at);
            }
            let end = match byte {
                b'(' if name.is_url && at == name.end && is_bare(bytes, at) => end_of_address(bytes, at),
                // An opening mark of comments, which HTML has, ends no comment here.
                b'<' if bytes[at..].starts_with(b"<!--") => at + 3,
                _ => passed(bytes, at),
            };
            next = end + 1;
            if end == at {
                return Some((at, byte));
            }
        }
    })
}

/// The last byte of what begins here, if nothing in it means anything: an escape, a comment, a string. The byte
/// itself where it is none of them.
pub(super) fn passed(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        b'\\' => end_of_escape(bytes, at),
        b'/' if bytes.get(at + 1) == Some(&b'*') => {
            let end = memchr::memmem::find(&bytes[at + 2..], b"*/");
            end.map_or(bytes.len(), |end| at + 2 + end + 1)
        }
        b'"' | b'\'' => end_of_string(bytes, at),
        _ => at,
    }
}

/// A name, a number or what follows `@` or `#`.
struct Name {
    /// The byte behind it.
    end: usize,
    /// Whether a bracket behind it opens an address: it is `url`, in letters of any kind, and nothing else.
    is_url: bool,
}

impl Name {
    fn at(bytes: &[u8], start: usize) -> Self {
        let mut end = start;
        let mut letters = Vec::new();
        while let Some(&byte) = bytes.get(end).filter(|byte| is_letter(**byte)) {
            // A break of the line is not escaped.
            if byte == b'\\' && bytes.get(end + 1) == Some(&b'\n') {
                break;
            }
            let last = if byte == b'\\' { end_of_escape(bytes, end) } else { end };
            if letters.len() < 4 {
                letters.push(letter(bytes, end, last));
            }
            end = last + 1;
        }
        let is_part = start > 0 && matches!(bytes[start - 1], b'@' | b'#');
        let is_url = !is_part && letters.iter().map(char::to_ascii_lowercase).eq("url".chars());
        Self { end: end.min(bytes.len()).max(start + 1), is_url }
    }
}

/// Whether a byte is one of a name. A null is read as U+FFFD, which is a letter of a name.
const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'\\' | 0 | 0x80..)
}

/// The letter that bytes of a name stand for, as far as it can be one of ASCII.
fn letter(bytes: &[u8], start: usize, last: usize) -> char {
    let Some(escaped) = bytes.get(start + 1..(last + 1).min(bytes.len())).filter(|_| bytes[start] == b'\\')
    else {
        return char::from(bytes[start]);
    };
    let digits = std::str::from_utf8(escaped).unwrap_or_default().trim_end();
    match u32::from_str_radix(digits, 16) {
        Ok(number) => char::from_u32(number).unwrap_or('\u{fffd}'),
        Err(_) => escaped.first().map_or('\u{fffd}', |byte| char::from(*byte)),
    }
}

/// The last byte of an escape: up to six digits and one white space behind them, or another character.
fn end_of_escape(bytes: &[u8], start: usize) -> usize {
    let digits = bytes[start + 1..].iter().take(6).take_while(|byte| byte.is_ascii_hexdigit()).count();
    if digits == 0 {
        return start + 1;
    }
    let end = start + digits;
    match bytes.get(end + 1..) {
        Some([b'\r', b'\n', ..]) => end + 2,
        Some([b' ' | b'\t' | b'\n' | b'\r' | b'\x0c', ..]) => end + 1,
        _ => end,
    }
}

/// The last byte of a string: a line break ends a broken one.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'\\' if bytes[i + 1..].starts_with(b"\r\n") => i += 3,
            b'\\' => i = end_of_escape(bytes, i) + 1,
            b'\n' | b'\r' | b'\x0c' => return i,
            _ if byte == bytes[start] => return i,
            _ => i += 1,
        }
    }
    bytes.len()
}

/// Whether a bracket behind `url` opens an address without quotes, in which nothing nests.
fn is_bare(bytes: &[u8], open: usize) -> bool {
    let inner = bytes[open + 1..].iter().find(|b| !b.is_ascii_whitespace());
    !matches!(inner, Some(b'"' | b'\''))
}

fn end_of_address(bytes: &[u8], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'\\' => i += 2,
            b')' => return i,
            _ => i += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_is_open_and_nothing_else() {
        for (open, close) in [("a{", "}"), (":not(", ")"), ("[", "]"), ("calc(", ")")] {
            let nested = |depth: usize| open.repeat(depth) + &close.repeat(depth);
            assert_eq!(css(&nested(100)), None, "{open}");
            assert_eq!(css(&nested(101)), Some(101 * open.len() - 1), "{open}");
            assert_eq!(css(&nested(1).repeat(1000)), None);
        }
        let open = "(".repeat(500);
        for fine in [
            format!("/* {open} */"),
            format!("a{{content:\"{open}\"}}"),
            format!("a{{b:url({open}\")}}"),
            "\\(".repeat(500),
        ] {
            assert_eq!(css(&fine), None, "{fine}");
        }
        assert!(css(&format!("a{{b:\"x\n{open}")).is_some());
        for address in [
            "url(",
            "URL(",
            "uRl( ",
            "\\75 rl(",
            "\\000075rl(",
            "u\\72\nl(",
            "u\\72 \\6c(",
            ".5 url(",
            "-->url(",
            "<!--url(",
            "1.url(",
            "+url(",
        ] {
            assert_eq!(css(&format!("a{{b:{address}{open}\")")), None, "{address}");
        }
        for open_string in ["\"x\\\r\n", "\"x\\66\n", "'\\\n"] {
            assert_eq!(css(&format!("a{{b:{open_string}{open}")), None, "{open_string}");
        }
        for broken in ["\"x\r", "\"\x0c", "\"\\66\n\n"] {
            assert!(css(&format!("a{{b:{broken}{open}")).is_some(), "{broken}");
        }
        // Names that end in `url` and are others.
        for other in [
            "@url(",
            "#url(",
            "5url(",
            "1e3url(",
            "-url(",
            "_url(",
            "eurl(",
            "\\66 url(",
            "\\66\nurl(",
            "éurl(",
            "\\@url(",
            "\0url(",
            "url\\ (",
            "--url(",
        ] {
            assert!(css(&format!("a{{b:{other}{open}")).is_some(), "{other}");
        }
    }
}
