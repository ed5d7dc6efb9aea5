//! Small pictures of panels, for the page where people choose what to print.

use std::fmt::Write;

/// Makes an SVG picture smaller: coordinates keep two digits after the point, which is a hundredth of
/// a point, far below what a screen shows.
#[must_use]
pub fn slim(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find('.') {
        let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let whole = rest[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        let (start, end) = (at - whole, at + 1 + digits);
        match rest[start..end].parse::<f64>() {
            Ok(number) if digits > 2 && whole > 0 => {
                out.push_str(&rest[..start]);
                // Writing to a string cannot fail.
                let _ = write!(out, "{}", (number * 100.0).round() / 100.0);
            }
            _ => out.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_coordinates_and_nothing_else() {
        assert_eq!(slim("M 1.23456 -0.0049 l.5 2.0 v1.5\"#a.b\""), "M 1.23 -0 l.5 2.0 v1.5\"#a.b\"");
    }
}
