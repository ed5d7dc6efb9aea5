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
    let mut next = 0;
    std::iter::from_fn(move || {
        loop {
            let (at, byte) = (next, *bytes.get(next)?);
            let end = passed(bytes, at);
            next = end + 1;
            if end == at {
                return Some((at, byte));
            }
        }
    })
}

/// The last byte of what begins here, if nothing in it means anything: an escape, a comment, a string, an
/// address. The byte itself where it is none of them.
pub(super) fn passed(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        b'\\' => at + 1,
        b'/' if bytes.get(at + 1) == Some(&b'*') => {
            let end = memchr::memmem::find(&bytes[at + 2..], b"*/");
            end.map_or(bytes.len(), |end| at + 2 + end + 1)
        }
        b'"' | b'\'' => end_of_string(bytes, at),
        b'(' if is_address(bytes, at) => end_of_address(bytes, at),
        _ => at,
    }
}

/// The last byte of a string: a line break ends a broken one.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'\\' => i += 2,
            b'\n' => return i,
            _ if byte == bytes[start] => return i,
            _ => i += 1,
        }
    }
    bytes.len()
}

/// Whether a bracket opens `url(...)` without quotes, in which nothing nests.
fn is_address(bytes: &[u8], open: usize) -> bool {
    let name = &bytes[open.saturating_sub(3)..open];
    let inner = bytes[open + 1..].iter().find(|b| !b.is_ascii_whitespace());
    name.eq_ignore_ascii_case(b"url") && !matches!(inner, Some(b'"' | b'\''))
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
    }
}
