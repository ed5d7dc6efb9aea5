//! Elements of HTML.

/// Elements without an end.
const VOID: [&[u8]; 14] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param",
    b"source", b"track", b"wbr",
];

/// Names of elements.
type Names = &'static [&'static [u8]];

/// Elements whose end tags may be left out, and those that end them.
const GROUPS: [(Names, Names); 6] = [
    (&[b"li"], &[b"li"]),
    (&[b"dt", b"dd"], &[b"dt", b"dd"]),
    (&[b"p"], &[b"p"]),
    (&[b"option"], &[b"option"]),
    (&[b"td", b"th"], &[b"td", b"th", b"tr", b"tbody", b"thead", b"tfoot"]),
    (&[b"tr"], &[b"tr", b"tbody", b"thead", b"tfoot"]),
];

/// Elements in which other rules hold.
const FOREIGN: [&[u8]; 2] = [b"svg", b"math"];

/// Elements in which nothing is markup but their own end.
const RAW: [&[u8]; 6] = [b"script", b"style", b"textarea", b"title", b"xmp", b"iframe"];

/// The byte at which elements nest deeper than `most`. End tags that were left out are supplied where
/// the rules of HTML supply them for elements of the same kind.
#[must_use]
pub fn html(html: &[u8], most: usize) -> Option<usize> {
    let mut open: Vec<&[u8]> = Vec::new();
    let mut i = 0;
    while let Some(next) = memchr::memchr(b'<', html.get(i..)?) {
        let at = i + next;
        i = at + 1;
        if html[i..].starts_with(b"!--") {
            i = memchr::memmem::find(&html[i..], b"-->").map_or(html.len(), |end| i + end + 3);
            continue;
        }
        let ends = html.get(i) == Some(&b'/');
        let start = i + usize::from(ends);
        let length = html[start..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let name = &html[start..start + length];
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        i = end_of_tag(html, start + length);
        if ends {
            if let Some(known) = open.iter().rposition(|open| open.eq_ignore_ascii_case(name)) {
                open.truncate(known);
            }
            continue;
        }
        // Only drawings and formulas have elements that end where they begin.
        let foreign = || open.iter().any(|name| FOREIGN.iter().any(|one| one.eq_ignore_ascii_case(name)));
        if VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
            || (html[..i].ends_with(b"/>") && foreign())
        {
            continue;
        }
        while open.last().is_some_and(|last| ends_before(last, name)) {
            open.pop();
        }
        open.push(name);
        if open.len() > most {
            return Some(at);
        }
        if RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name)) {
            i = end_of_raw(html, i, name);
        }
    }
    None
}

/// The byte after a tag; a `>` in quotes does not end it.
fn end_of_tag(html: &[u8], start: usize) -> usize {
    let mut i = start;
    // Whether a value may begin.
    let mut value = false;
    while let Some(&byte) = html.get(i) {
        match byte {
            b'>' => return i + 1,
            b'"' | b'\'' if value => {
                i = memchr::memchr(byte, &html[i + 1..]).map_or(html.len(), |end| i + 1 + end);
                value = false;
            }
            b'=' => value = true,
            _ => value &= byte.is_ascii_whitespace(),
        }
        i += 1;
    }
    html.len()
}

/// Where the end tag of an element begins whose content is no markup.
fn end_of_raw(html: &[u8], start: usize, name: &[u8]) -> usize {
    let mut i = start;
    while let Some(next) = html.get(i..).and_then(|rest| memchr::memmem::find(rest, b"</")) {
        i += next;
        if html.get(i + 2..i + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return i;
        }
        i += 2;
    }
    html.len()
}

/// Whether an open element ends where another begins.
fn ends_before(open: &[u8], next: &[u8]) -> bool {
    let among = |name: &[u8], names: &[&[u8]]| names.iter().any(|one| one.eq_ignore_ascii_case(name));
    GROUPS.iter().any(|(ended, by)| among(open, ended) && among(next, by))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deep(text: &str) -> bool {
        html(text.as_bytes(), 100).is_some()
    }

    #[test]
    fn counts_open_elements() {
        assert!(!deep(&("<b>".repeat(100) + &"</b>".repeat(100))));
        assert!(deep(&"<B x='>'>".repeat(101)));
        assert!(deep(&"<b></i>".repeat(101)));
        for fine in [
            "<b></b>",
            "<br>",
            "<p>x",
            "<li>x",
            "<tr><td>a<td>b",
            "<!-- <b> -->",
            "<svg><path/></svg>",
            "a < b ",
        ] {
            assert!(!deep(&fine.repeat(500)), "{fine}");
        }
        assert!(!deep(&format!("<script>{}</script>", "<b>".repeat(500))));
        assert!(deep(&format!("<script></script>{}", "<b>".repeat(500))));
        assert!(deep(&"<b title=\"</b>\">".repeat(101)));
        assert!(!deep(&format!("<svg>{}</svg>", "<path/>".repeat(500))));
        assert!(deep(&"<b/>".repeat(101)));
        assert!(!deep("<b title=\""));
    }
}
