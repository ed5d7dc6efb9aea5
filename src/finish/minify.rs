//! Smaller text, same meaning: pages and scripts. Style sheets are in `style_sheet`.

use minify_html::Cfg;

use super::compact;
use crate::base::Diagnostic;
use crate::base::nesting::{self, DEEPEST_PAGE, TOO_DEEP};

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
