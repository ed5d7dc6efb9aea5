//! Smaller text, same meaning.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use minify_html::Cfg;

use super::compact;
use crate::base::nesting::{self, DEEPEST_PAGE, TOO_DEEP};
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
    stack::with(STACK, || minified(source)).unwrap_or_else(|| Err(too_deep(0)))
}

fn minified(source: &Source) -> Result<String, Diagnostic> {
    let broken = |message: String, line: u32, column: u32| {
        let at = offset(&source.text, line, column);
        Diagnostic::new(&BAD_CSS, format!("this style sheet cannot be read: {}", message.to_lowercase()))
            .at(source, at..at + 1)
            .hint("correct the marked place")
    };
    let mut sheet = StyleSheet::parse(&source.text, ParserOptions::default()).map_err(|error| {
        let (line, column) = error.loc.as_ref().map_or((0, 1), |loc| (loc.line, loc.column));
        broken(error.kind.to_string(), line, column)
    })?;
    let targets = old_phones();
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| broken(error.kind.to_string(), 0, 1))?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    sheet.to_css(options).map(|result| result.code).map_err(|error| broken(error.kind.to_string(), 0, 1))
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

/// The byte of a line (from 0) and column (from 1, in UTF-16 units; ASCII in practice).
fn offset(text: &str, line: u32, column: u32) -> usize {
    let start: usize = text.split_inclusive('\n').take(line as usize).map(str::len).sum();
    start + (column as usize).saturating_sub(1)
}
