//! Styles of a drawing, without comments and without anything from elsewhere.

/// A style sheet. Empty where it cannot be checked: escapes can write `url` in a hundred ways.
pub(super) fn sheet(css: &str) -> String {
    let css = without_comments(css);
    if css.contains('\\') {
        return String::new();
    }
    let mut out = String::with_capacity(css.len());
    let mut rest = css.trim();
    while let Some(at) = rest.find('@') {
        let rule = &rest[at..];
        let keyword = rule[1..].split(|c: char| !c.is_ascii_alphabetic() && c != '-').next().unwrap_or("");
        if keyword.eq_ignore_ascii_case("media") || keyword.eq_ignore_ascii_case("supports") {
            out.push_str(&rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        }
        // Imports, fonts, and movement: to the end of the statement or of its block.
        out.push_str(&rest[..at]);
        rest = after_rule(rule);
    }
    out.push_str(rest);
    without_addresses(out.trim())
}

/// The declarations of one element.
pub(super) fn declarations(css: &str) -> String {
    let css = without_comments(css);
    if css.contains('\\') {
        return String::new();
    }
    without_addresses(&css)
}

/// Whether a value names something outside the drawing.
pub(super) fn reaches_out(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    // Escapes can write the name of a function in a hundred ways.
    (value.contains('\\') && value.contains('('))
        || lower.contains("javascript:")
        || loads(&lower)
        || lower.match_indices("url(").any(|(i, _)| !is_inside(&value[i + 4..]))
}

/// Whether the address that begins here is a part of the same drawing.
fn is_inside(address: &str) -> bool {
    address.trim_start().trim_start_matches(['"', '\'']).trim_start().starts_with('#')
}

/// Replaces addresses of other files by nothing.
fn without_addresses(css: &str) -> String {
    // Lower-casing ASCII keeps positions.
    let lower = css.to_ascii_lowercase();
    let mut out = String::with_capacity(css.len());
    let mut at = 0;
    while let Some(start) = lower[at..].find("url(").map(|found| at + found) {
        let address = &css[start + 4..];
        let end = start + 4 + address.find(')').map_or(address.len(), |end| end + 1);
        if is_inside(address) {
            out.push_str(&css[at..end]);
        } else {
            out.push_str(&css[at..start]);
            out.push_str("none");
        }
        at = end;
    }
    out.push_str(&css[at..]);
    // Other functions that load.
    if loads(&out.to_ascii_lowercase()) {
        return String::new();
    }
    out
}

/// Whether a style has functions other than `url` that load what they name.
fn loads(lower: &str) -> bool {
    ["image-set(", "image(", "src("].iter().any(|function| lower.contains(function))
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start + 2..].find("*/").map_or("", |end| &rest[start + 2 + end + 2..]);
    }
    out.push_str(rest);
    out
}

/// What follows a rule: after its `;`, or after its block with all blocks in it.
fn after_rule(rule: &str) -> &str {
    let mut depth = 0_usize;
    for (i, byte) in rule.bytes().enumerate() {
        match byte {
            b';' if depth == 0 => return &rule[i + 1..],
            b'{' => depth += 1,
            b'}' if depth <= 1 => return &rule[i + 1..],
            b'}' => depth -= 1,
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_stay_and_addresses_go() {
        assert_eq!(sheet("/* by Anna */.a{fill:red}"), ".a{fill:red}");
        assert_eq!(sheet("@import url(//x.example/a.css); .a{fill:url(#b)}"), ".a{fill:url(#b)}");
        assert_eq!(sheet("@font-face{src:url(data:a)}.a{fill:URL( 'https://x.example' )}"), ".a{fill:none}");
        assert_eq!(
            sheet("@media print{.a{fill:red}}@keyframes x{from{a:b}to{a:c}}.b{c:d}"),
            "@media print{.a{fill:red}}.b{c:d}"
        );
        assert_eq!(sheet(".a{fill:u\\72l(https://x.example)}"), "");
        assert_eq!(sheet(".a{mask:image-set('https://x.example' 1x)}"), "");
        assert_eq!(declarations("fill:#fff;mask:url(https://x.example/#a)"), "fill:#fff;mask:none");
        assert!(reaches_out("url(\"a.svg#x\")") && !reaches_out("url(#x)") && !reaches_out("red"));
    }

    #[test]
    fn what_does_not_end_is_left_out() {
        assert_eq!(sheet(".a{b:c}/* never"), ".a{b:c}");
        assert_eq!(sheet("@import 'x"), "");
        assert_eq!(declarations("fill:url(x"), "fill:none");
    }
}
