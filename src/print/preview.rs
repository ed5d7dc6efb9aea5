//! Small pictures of panels, for the page where people choose what to print.
//!
//! Takes the engine's SVG and writes the same picture in half as many bytes: it is shown to people on
//! slow connections, several to a page.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Makes an SVG picture smaller. Coordinates keep two digits after the point: a hundredth of a point,
/// far below what a screen shows.
#[must_use]
pub fn slim(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() / 2);
    let mut names = BTreeMap::new();
    let mut rest = svg;
    while let Some(at) = rest.find('"') {
        // Up to the value, as ` name="`, and the value.
        let (before, value) = rest.split_at(at + 1);
        let Some(end) = value.find('"') else { break };
        let (value, after) = (&value[..end], &value[end..]);
        rest = &after[1..];
        let start = before.rfind([' ', '<']).unwrap_or(0);
        match &before[start..] {
            // What is the default, or needed by nobody.
            " fill-rule=\"" | " y=\"" | " xmlns:xlink=\"" | " xmlns:h5=\"" if skipped(value) => {
                out.push_str(&before[..start]);
                continue;
            }
            " xlink:href=\"" => {
                out.push_str(&before[..start]);
                out.push_str(" href=\"");
            }
            _ => out.push_str(before),
        }
        match &before[start..] {
            " d=\"" => path(&mut out, value),
            " x=\"" | " transform=\"" => numbers(&mut out, value),
            " id=\"" => name(&mut out, &mut names, value),
            " xlink:href=\"" if value.starts_with('#') => {
                out.push('#');
                name(&mut out, &mut names, &value[1..]);
            }
            _ => out.push_str(value),
        }
        out.push('"');
    }
    out.push_str(rest);
    out
}

fn skipped(value: &str) -> bool {
    value == "nonzero" || value == "0" || value.starts_with("http://www.w3.org/1999/")
}

/// Glyphs are named by a long digest; a short number does.
fn name<'a>(out: &mut String, names: &mut BTreeMap<&'a str, usize>, long: &'a str) {
    let next = names.len();
    let number = *names.entry(long).or_insert(next);
    put(out, format_args!("g{number:x}"));
}

/// Path data with no more separators than needed.
fn path(out: &mut String, data: &str) {
    let mut rest = data;
    // Whether the last thing written ends in a number, which the next number must not run into.
    let mut after_number = false;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_alphabetic() {
            out.push(first);
            after_number = false;
            rest = &rest[1..];
        } else if let Some((number, length)) = leading(rest) {
            if after_number && number >= 0 {
                out.push(' ');
            }
            short(out, number);
            after_number = true;
            rest = &rest[length..];
        } else {
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// A list such as `matrix(1 0 0 -1 0.5 16.24)` with short numbers.
fn numbers(out: &mut String, list: &str) {
    let mut rest = list;
    while let Some(first) = rest.chars().next() {
        if let Some((number, length)) = leading(rest) {
            short(out, number);
            rest = &rest[length..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// The number that a text begins with, in hundredths, and how long it is.
fn leading(text: &str) -> Option<(i64, usize)> {
    let bytes = text.as_bytes();
    let negative = bytes.first() == Some(&b'-');
    let start = usize::from(negative);
    let (mut hundredths, mut digits) = (0_i64, 0_usize);
    // Digits after the point, once it was seen.
    let mut after: Option<usize> = None;
    for byte in &bytes[start..] {
        match (byte, after) {
            (b'.', None) => after = Some(0),
            (b'0'..=b'9', Some(2..)) => {
                // The third digit rounds, the others say nothing.
                hundredths += i64::from(after == Some(2) && *byte >= b'5');
                after = after.map(|count| count + 1);
            }
            (b'0'..=b'9', _) => {
                hundredths = hundredths.saturating_mul(10).saturating_add(i64::from(byte - b'0'));
                after = after.map(|count| count + 1);
            }
            _ => break,
        }
        digits += 1;
    }
    if digits == 0 {
        return None;
    }
    let missing = 2_u32.saturating_sub(u32::try_from(after.unwrap_or(0)).unwrap_or(2));
    hundredths = hundredths.saturating_mul(10_i64.pow(missing));
    Some((if negative { -hundredths } else { hundredths }, start + digits))
}

/// Writes a number of hundredths as short as can be: `-.5`, `12.25`, `0`.
fn short(out: &mut String, hundredths: i64) {
    if hundredths < 0 {
        out.push('-');
    }
    let (whole, fraction) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    if whole > 0 || fraction == 0 {
        put(out, format_args!("{whole}"));
    }
    match (fraction / 10, fraction % 10) {
        (0, 0) => {}
        (tenth, 0) => put(out, format_args!(".{tenth}")),
        (tenth, hundredth) => put(out, format_args!(".{tenth}{hundredth}")),
    }
}

/// Writing to a string cannot fail, so the result is let go.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(arguments);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_the_same_in_fewer_bytes() {
        let long = "<svg viewBox=\"0 0 9.5 9\" xmlns:h5=\"http://www.w3.org/1999/xhtml\"><g transform=\"matrix(1 0 0 -1 0.5 16.244)\">\
                    <use xlink:href=\"#gABC\" x=\"1.2345\" y=\"0\" fill=\"#000\" fill-rule=\"nonzero\"/></g>\
                    <symbol id=\"gABC\"><path d=\"M 0 0m 9.781 -0.0049 q -2.64 0.5 0.25 1Z \"/></symbol></svg>";
        assert_eq!(
            slim(long),
            "<svg viewBox=\"0 0 9.5 9\"><g transform=\"matrix(1 0 0 -1 .5 16.24)\"><use href=\"#g0\" x=\"1.23\" \
             fill=\"#000\"/></g><symbol id=\"g0\"><path d=\"M0 0m9.78 0q-2.64 .5 .25 1Z\"/></symbol></svg>"
        );
    }
}
