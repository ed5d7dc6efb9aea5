//! Links and pictures that are none.

use std::ops::Range;

use super::Leftover;

/// The longest address that is looked for behind a space, in characters.
const LONGEST: usize = 2048;

const ESCAPED: &str = "a bracket that is meant as one is written `\\[`";

pub(super) fn find(text: &str, run: &Range<usize>, found: &mut Vec<Leftover>) {
    let words = &text[run.clone()];
    let mut from = 0;
    while let Some(close) = memchr::memchr(b']', &words.as_bytes()[from..]).map(|i| from + i) {
        // A bracket at the beginning may be escaped.
        let escaped = text[..run.start].ends_with('\\');
        let leftover = at(words, from, close).filter(|leftover| leftover.at.start > 0 || !escaped);
        from = close + 1;
        if let Some(mut leftover) = leftover {
            from = from.max(leftover.at.end);
            leftover.at = leftover.at.start + run.start..leftover.at.end + run.start;
            found.push(leftover);
        }
    }
}

fn at(words: &str, from: usize, close: usize) -> Option<Leftover> {
    let behind = &words[close + 1..];
    let open = words[from..close].rfind('[').map(|i| from + i);
    let start = open.unwrap_or(close);
    let picture = words[..start].ends_with('!');
    let start = start - usize::from(picture);
    let kind = if picture { "picture" } else { "link" };
    if let Some(rest) = behind.strip_prefix('(') {
        let end = rest.find(')').unwrap_or(rest.len());
        let spaced = rest[..end].trim().contains(char::is_whitespace);
        let (message, hint) = if end == rest.len() {
            (format!("this makes no {kind}: the `)` behind its address is missing"), ESCAPED)
        } else if spaced {
            let address = rest[..end].trim().to_ascii_lowercase();
            let web = ["http:", "https:", "www.", "mailto:"].iter().any(|lead| address.starts_with(lead));
            // No address of the web may hold a space, between `<` and `>` neither.
            let hint = if address.starts_with("tel:") {
                "write `<tel:PLACE/KEY>`, such as `<tel:eu/emergency>`"
            } else if web {
                "write `%20` for each space in the address"
            } else {
                "write `%20` for each space in the address, or the address between `<` and `>`"
            };
            (format!("this makes no {kind}: there is a space in its address"), hint)
        } else {
            (format!("this makes no {kind}"), ESCAPED)
        };
        return Some(Leftover::new(start..(close + 2 + end + 1).min(words.len()), message, hint));
    }
    let open = open?;
    let inner = &words[open + 1..close];
    let spaces = behind.len() - behind.trim_start().len();
    if let Some(rest) = behind.trim_start().strip_prefix(['(', '（']) {
        let end = rest.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ')' | '）')).map(|(i, _)| i)?;
        if is_address(&rest[..end]) {
            let wide = behind.trim_start().starts_with('（');
            let end = close + 1 + spaces + if wide { '（'.len_utf8() } else { 1 } + end;
            let message = if wide {
                format!("this makes no {kind}: its parentheses are not those of the keyboard")
            } else {
                format!("this makes no {kind}: a space stands before its address")
            };
            return Some(Leftover::new(
                start..end,
                message,
                "write `[words](address)`, without a space between the two",
            ));
        }
    }
    if inner.starts_with('^') && inner.len() > 1 && !inner.contains(char::is_whitespace) {
        let message = format!("there is no footnote `[{inner}]`");
        return Some(Leftover::new(
            open..close + 1,
            message,
            "write its text in a line that begins with `[^name]:`",
        ));
    }
    let rest = behind.strip_prefix('[')?;
    let end = rest.find(']')?;
    (!inner.is_empty()).then(|| {
        let name = if end > 0 { &rest[..end] } else { inner };
        let message = format!("this makes no {kind}: nothing says where `[{name}]` leads");
        Leftover::new(
            start..close + 2 + end + 1,
            message,
            "write `[words](address)`, or a line `[name]: address`",
        )
    })
}

/// Whether what stands in parentheses is where a link leads.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    let leads = ["http://", "https://", "mailto:", "tel:", "www.", "/", "./", "../", "#"];
    let ends = [".md", ".html", ".pdf", ".jpg", ".jpeg", ".png", ".webp", ".svg"];
    let lower = text.to_ascii_lowercase();
    !text.is_empty()
        && (leads.iter().any(|lead| lower.starts_with(lead))
            || (!text.contains(char::is_whitespace) && ends.iter().any(|end| lower.ends_with(end))))
}
