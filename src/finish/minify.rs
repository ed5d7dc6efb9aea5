//! Smaller text, same meaning.

use lightningcss::rules::{CssRule, Location};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use lightningcss::traits::ToCss;
use minify_html::Cfg;

use super::compact;
use crate::base::nesting::{self, DEEPEST_PAGE, Excess, MOST_RULES, MOST_WRITTEN, TOO_DEEP};
use crate::base::stack;
use crate::base::{Code, Diagnostic, Severity, Source};

pub(super) const BAD_CSS: Code = Code {
    name: "bad-css",
    severity: Severity::Error,
    adjustable: false,
    what: "A style sheet of the theme cannot be read.",
    why: "Browsers would drop the rest of it without a word.",
    fix: "Correct the marked place.",
};

/// Minifies the page at `path`, by the rules of the HTML specification only: what minify-html makes of
/// it, by a quicker way where the page allows it. A page that nests too deeply for minify-html stays as
/// it is, with a diagnostic.
#[must_use]
pub fn html(path: &str, page: &[u8]) -> (Vec<u8>, Option<Diagnostic>) {
    if let Some(small) = compact::compact(page) {
        return (small, None);
    }
    let Some(at) = nesting::html(page, DEEPEST_PAGE) else {
        return (minify_html::minify(page, &Cfg::new()), None);
    };
    let tag = String::from_utf8_lossy(&page[at..page.len().min(at + 20)]).into_owned();
    let tag = tag.split_inclusive('>').next().unwrap_or_default();
    let message = format!("elements nest more than {DEEPEST_PAGE} levels deep in this page, at `{tag}`");
    let found = Diagnostic::new(&TOO_DEEP, message)
        .in_file(&format!("output: {path}"))
        .hint("correct the template that writes it: often an end tag is missing in a loop");
    (page.to_vec(), Some(found))
}

/// Minifies a script: comments, and white space at the ends of lines. Scripts here are a page long
/// at most, so that nothing more is worth its risk.
#[must_use]
pub fn js(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let mut out = lines.collect::<Vec<_>>().join("\n");
    out.push('\n');
    out
}

/// What lightningcss takes for rules that nest as deeply as they may is 20 KB a level; in bytes, several
/// times over.
const STACK: usize = 16 * 1024 * 1024;

/// Minifies a style sheet.
///
/// # Errors
/// The style sheet is not CSS; the diagnostic says where.
pub fn css(source: &Source) -> Result<String, Diagnostic> {
    let too_deep = |at| nesting::too_deep(source, at, "rules and brackets");
    if let Some(at) = nesting::css(&source.text) {
        return Err(too_deep(at));
    }
    if let Some((what, at)) = nesting::css_excess(&source.text) {
        return Err(too_much(source, what, at));
    }
    stack::with(STACK, || minified(source)).unwrap_or_else(|| {
        let found = Diagnostic::new(&BAD_CSS, "there is too little memory to read this style sheet");
        Err(found.in_file(&source.path).hint("close other programs and build again"))
    })
}

fn too_much(source: &Source, what: Excess, at: usize) -> Diagnostic {
    let (message, hint) = match what {
        Excess::Rules => (
            format!("this style sheet has more than {MOST_RULES} rules"),
            "leave out what no page uses, or make a second style sheet",
        ),
        Excess::Written => (
            format!(
                "written without nesting, this style sheet has more than {MOST_WRITTEN} bytes by this rule"
            ),
            "nest fewer lists of selectors inside each other, and name `&` once in each",
        ),
        Excess::Joined => (
            "too many rules for the same follow each other, up to this one".to_owned(),
            "write what is for the same into one rule",
        ),
    };
    Diagnostic::new(&BAD_CSS, message).at(source, at..at + 1).hint(hint)
}

fn minified(source: &Source) -> Result<String, Diagnostic> {
    let broken = |message: String, line: u32, column: u32| {
        let at = offset(&source.text, line, column);
        Diagnostic::new(&BAD_CSS, format!("this style sheet cannot be read: {}", message.to_lowercase()))
            .at(source, at..at + 1)
            .hint("correct the marked place")
    };
    if let Some(at) = escaped_rule(&source.text) {
        let message =
            "the name of this rule has an escape (`\\`), which the published style sheet would not have";
        let found = Diagnostic::new(&BAD_CSS, message).at(source, at..at + 1);
        return Err(found.hint("write the name of the rule in plain letters, or leave the rule out"));
    }
    let mut sheet = StyleSheet::parse(&source.text, ParserOptions::default()).map_err(|error| {
        let (line, column) = error.loc.as_ref().map_or((0, 1), |loc| (loc.line, loc.column));
        broken(error.kind.to_string(), line, column)
    })?;
    let targets = old_phones();
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| broken(error.kind.to_string(), 0, 1))?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    let small = sheet.to_css(options).map_err(|error| broken(error.kind.to_string(), 0, 1))?.code;
    // Not every name and number is written as it was read.
    if !is_read_again(&small, targets) {
        let (line, column) = unwritable(&source.text).unwrap_or((0, 1));
        let at = offset(&source.text, line, column);
        let message = "this rule cannot be written so that browsers can read it";
        let found = Diagnostic::new(&BAD_CSS, message).at(source, at..at + 1);
        return Err(found.hint(
            "write names without escapes (`\\`) and numbers without an exponent, or leave the rule out",
        ));
    }
    Ok(small)
}

/// The first rule in whose name (`@media`) is an escape, or a `\` at the end of its line. lightningcss writes such
/// a name without the escape, and the line break as a space, which would be one: what was a name would be signs
/// that end the rule and begin another, and the other way round.
fn escaped_rule(text: &str) -> Option<usize> {
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
fn is_read_again(written: &str, targets: Targets) -> bool {
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
fn unwritable(text: &str) -> Option<(u32, u32)> {
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

/// The oldest browsers that the documentation speaks of. Without targets the minifier would write range
/// syntax into media queries and `inset`, which they drop. Logical properties stay as they are: their
/// rewriting needs `:dir()` and `:lang()` lists, which these browsers do not have.
fn old_phones() -> Targets {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    let browsers = Browsers {
        android: version(49, 0),
        chrome: version(49, 0),
        firefox: version(45, 0),
        ios_saf: version(9, 3),
        safari: version(9, 1),
        samsung: version(5, 0),
        ..Browsers::default()
    };
    Targets {
        browsers: Some(browsers),
        include: Features::empty(),
        exclude: Features::LogicalProperties | Features::DirSelector | Features::LangSelectorList,
    }
}

/// The byte of a position in a style sheet: lines from 0, columns from 1, in units of UTF-16. Lines end as CSS has it
/// (section 3.3 of its syntax). What lies behind the last word is at its end.
fn offset(text: &str, line: u32, column: u32) -> usize {
    let (mut at, mut rest) = (0, line);
    while rest > 0
        && let Some(end) = text[at..].find(['\n', '\r', '\u{c}'])
    {
        let two = text[at + end..].starts_with("\r\n");
        at += end + if two { 2 } else { 1 };
        rest -= 1;
    }
    let mut units = column.saturating_sub(1) as usize;
    for c in text[at..].chars() {
        if units == 0 {
            break;
        }
        units = units.saturating_sub(c.len_utf16());
        at += c.len_utf8();
    }
    at.min(text.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_css() {
        for (text, line, column, at) in [
            ("a\nb", 1, 1, 2),
            ("a\r\nb", 1, 1, 3),
            ("a\rb\u{c}c", 2, 1, 4),
            ("é😀b", 0, 4, 6),
            ("@@\r\r", 2, 1, 2),
            ("a", 9, 9, 1),
        ] {
            assert_eq!(offset(text, line, column), at, "{text:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_again_is_not_published() {
        let sheet = |text: &str| css(&Source::new("a.css", text));
        let found = sheet("b { color: red }\n@\\7@import \"a.css\";\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2));
        let found = sheet("b { color: red }\n\n@media print {\n@\\7@import \"a.css\";\n}\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(4));
        // Read again it would be two rules, and nobody would notice.
        let found = sheet("/* @\\7 */ b::before { content: \"@\\7\" }\n@a\\3b b{color:red}\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2));
        for (text, written) in [
            (".a\\:b { color: red }\n", ".a\\:b{color:red}"),
            (".w-1\\/2 { width: 50% }\n", ".w-1\\/2{width:50%}"),
            (".\\31 0 { color: red }\n", ".\\31 0{color:red}"),
            ("a { --b: (x @9\\65 ) }\n", "a{--b:(x @9\\65 )}"),
            (".\\e9 a { color: red }\n", ".éa{color:red}"),
            ("b { color: red\\9 }\n", "b{color:red\\9 }"),
            ("b::before { content: \"\\201c\" }\n", "b:before{content:\"“\"}"),
            ("b::before { content: \"\\a\" }\n", "b:before{content:\"\\a \"}"),
            ("b::before { content: \"\\\\\" }\n", "b:before{content:\"\\\\\"}"),
        ] {
            assert_eq!(sheet(text).as_deref(), Ok(written));
        }
        let found = sheet("a {}\n@x { width: 21e21e42e }\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2), "{}", found.message);
        let spaced = "a { --b: calc((1 / var(--c)) /* d */ * 1.5 /* e */) }\n";
        assert_eq!(sheet(spaced).as_deref(), Ok("a{--b:calc((1 / var(--c))  * 1.5 )}"));
        let found = sheet("a {}\n\\ { ~--a:\\\\::roofore, .x { colo--a:\\\\::root\\").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2), "{}", found.message);
        assert_eq!(unwritable("b { color: red }\n@\\7@import \"a.css\";\n"), Some((1, 1)));
    }
}
