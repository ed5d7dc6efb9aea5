//! Whether a style sheet is written as it was read. lightningcss writes some names, numbers and rules so that browsers
//! read them as something else.

use lightningcss::rules::{CssRule, Location};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::Targets;
use lightningcss::traits::ToCss;

use crate::base::nesting;

/// The first rule in whose name (`@media`) is an escape, or a `\` at the end of its line. lightningcss writes such
/// a name without the escape, and the line break as a space, which would be one: what was a name would be signs
/// that end the rule and begin another, and the other way round.
pub(super) fn escaped_rule(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr(b'\\', bytes)?;
    // A null is read as U+FFFD, which is a letter of a name.
    let is_name = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | 0 | 0x80..);
    let is_escaped = |at: usize| {
        // A number, or what looks like one, is no name of a rule.
        if matches!(bytes[at + 1..], [b'0'..=b'9', ..] | [b'-', b'0'..=b'9', ..]) {
            return false;
        }
        let end = at + 1 + bytes[at + 1..].iter().take_while(is_name).count();
        bytes.get(end) == Some(&b'\\')
    };
    nesting::css_signs(bytes).find(|(at, byte)| *byte == b'@' && is_escaped(*at)).map(|(at, _)| at)
}

/// Whether a style sheet that was written is read as what it was: written once more it is the same. What is read
/// without an error can be other names and numbers.
pub(super) fn is_read_again(written: &str, targets: Targets) -> bool {
    let Ok(sheet) = StyleSheet::parse(written, ParserOptions::default()) else { return false };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    sheet
        .to_css(options)
        .is_ok_and(|again| again.code == written || squeezed(&again.code) == squeezed(written))
}

/// A style sheet with one space for each run of white space, and none inside the ends of brackets: as many are written
/// as stood there.
fn squeezed(text: &str) -> String {
    let words = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("( ", "(").replace(" )", ")")
}

/// The line and column of the first rule that is no rule any more once it is written.
pub(super) fn unwritable(text: &str) -> Option<(u32, u32)> {
    let sheet = StyleSheet::parse(text, ParserOptions::default()).ok()?;
    let is_read = |rule: &CssRule<'_>| {
        let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
        let written = rule.to_css_string(options).ok();
        written.is_some_and(|written| is_read_again(&written, Targets::default()))
    };
    let rule = sheet.rules.0.iter().find(|rule| !is_read(rule))?;
    location(rule).map(|at| (at.line, at.column))
}

/// Where a rule stands; None for those that hold no text of authors.
fn location(rule: &CssRule<'_>) -> Option<Location> {
    Some(match rule {
        CssRule::Media(rule) => rule.loc,
        CssRule::Import(rule) => rule.loc,
        CssRule::Style(rule) => rule.loc,
        CssRule::Keyframes(rule) => rule.loc,
        CssRule::FontFace(rule) => rule.loc,
        CssRule::FontPaletteValues(rule) => rule.loc,
        CssRule::FontFeatureValues(rule) => rule.loc,
        CssRule::Page(rule) => rule.loc,
        CssRule::Supports(rule) => rule.loc,
        CssRule::CounterStyle(rule) => rule.loc,
        CssRule::Namespace(rule) => rule.loc,
        CssRule::MozDocument(rule) => rule.loc,
        CssRule::Nesting(rule) => rule.loc,
        CssRule::NestedDeclarations(rule) => rule.loc,
        CssRule::CustomMedia(rule) => rule.loc,
        CssRule::LayerStatement(rule) => rule.loc,
        CssRule::LayerBlock(rule) => rule.loc,
        CssRule::Property(rule) => rule.loc,
        CssRule::Container(rule) => rule.loc,
        CssRule::Scope(rule) => rule.loc,
        CssRule::StartingStyle(rule) => rule.loc,
        CssRule::Unknown(rule) => rule.loc,
        _ => return None,
    })
}
