//! What is wrong with the site, as HTML to stand over a page or in its place.

use std::fmt::Write as _;

use super::live::STYLE;
use crate::base::html::escape;
use crate::base::{Crash, Diagnostic, Location, Severity, crash};
use crate::load::LoadError;

/// More problems than that nobody reads in a browser; the terminal has them all.
const MOST: usize = 20;

/// What is wrong with the site, for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// How many errors there are, in words.
    pub(super) title: String,
    /// The errors, as HTML.
    pub(super) list: String,
}

/// Problems of a build: the errors, which keep it from being shown.
pub(super) fn problems(diagnostics: &[Diagnostic]) -> Trouble {
    let errors: Vec<&Diagnostic> = diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
    let title = format!("{} {}", errors.len(), if errors.len() == 1 { "error" } else { "errors" });
    let mut html = String::from("<ol>\n");
    for error in errors.iter().take(MOST) {
        problem(&mut html, error);
    }
    if errors.len() > MOST {
        let _ = writeln!(html, "<li>and {} more in the terminal", errors.len() - MOST);
    }
    html.push_str("</ol>\n");
    Trouble { title, list: html }
}

/// Why there is no site in the folder any more.
pub(super) fn unreadable(error: &LoadError) -> Trouble {
    let list = format!("<ol>\n<li><div class=what dir=auto>{}</div>\n</ol>\n", escape(&error.to_string()));
    Trouble { title: "1 error".into(), list }
}

/// That the program itself failed.
pub(super) fn crashed(crash: &Crash) -> Trouble {
    let crash = crash.to_string();
    let (what, hint) = (escape(&crash), escape(crash::REPORT));
    let list = format!(
        "<ol>\n<li><div class=what dir=auto>{what}</div>\n<div class=hint dir=auto>{hint}</div>\n</ol>\n"
    );
    Trouble { title: "1 error".into(), list }
}

/// Problems over a page that was good once. The page's own style does not reach them.
pub(super) fn over(trouble: &Trouble) -> String {
    let Trouble { title, list } = trouble;
    format!(
        "<kyr-problems lang=en dir=ltr><template shadowrootmode=open><link rel=stylesheet href={STYLE}>\
         <details open role=alert><summary>{title}: this page is as it was before</summary>\n{list}</details>\
         </template></kyr-problems>"
    )
}

/// Problems in the place of a page, where there never was a good one.
pub(super) fn instead(trouble: &Trouble) -> String {
    let Trouble { title, list } = trouble;
    format!(
        "<!doctype html>\n<html lang=en dir=ltr>\n<meta charset=utf-8>\n\
         <meta name=viewport content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=stylesheet href={STYLE}>\n<main>\n<h1>{title}</h1>\n\
         <p>The site cannot be shown yet. This page follows as soon as you save a correction.</p>\n{list}</main>\n"
    )
}

fn problem(html: &mut String, diagnostic: &Diagnostic) {
    let _ = writeln!(
        html,
        "<li><div class=what><span dir=auto>{}</span> <code class=code>{}</code></div>",
        escape(&diagnostic.message),
        diagnostic.code.name
    );
    if let Some(location) = &diagnostic.location {
        place(html, location, "");
    }
    for (location, text) in &diagnostic.labels {
        place(html, location, text);
    }
    if let Some(hint) = &diagnostic.hint {
        let _ = writeln!(html, "<div class=hint dir=auto>{}</div>", escape(hint));
    }
}

fn place(html: &mut String, location: &Location, label: &str) {
    let _ = write!(html, "<div><code class=where>{}", escape(&location.path));
    if location.line > 0 {
        let _ = write!(html, ":{}:{}", location.line, location.column);
    }
    html.push_str("</code>");
    if !label.is_empty() {
        let _ = write!(html, " <span dir=auto>{}</span>", escape(label));
    }
    html.push_str("</div>\n");
    if location.line > 0 && !location.line_text.is_empty() {
        let mut letters = location.line_text.chars();
        let before: String = letters.by_ref().take(location.column.saturating_sub(1)).collect();
        let marked: String = letters.by_ref().take(location.length).collect();
        let after: String = letters.collect();
        let _ = writeln!(
            html,
            "<pre dir=auto>{}<mark>{}</mark>{}</pre>",
            escape(&before),
            escape(&marked),
            escape(&after)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Source};

    const CODE: Code = Code {
        name: "broken-link",
        severity: Severity::Error,
        adjustable: false,
        what: "",
        why: "",
        fix: "",
    };

    #[test]
    fn shows_place_line_and_hint_and_no_markup_of_the_content() {
        let source = Source::new("content/en/_index.md", "one\ntwo <script>alert(1)</script> three\n");
        let error = Diagnostic::new(&CODE, "there is no `<b>`")
            .at(&source, 8..16)
            .label(Location::file("site.yaml"), "said \"here\"")
            .hint("write <i> & go");
        let trouble = problems(&[error]);
        assert_eq!(trouble.title, "1 error");
        assert_eq!(
            trouble.list,
            "<ol>\n\
             <li><div class=what><span dir=auto>there is no `&lt;b&gt;`</span> <code class=code>broken-link</code></div>\n\
             <div><code class=where>content/en/_index.md:2:5</code></div>\n\
             <pre dir=auto>two <mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt; three</pre>\n\
             <div><code class=where>site.yaml</code> <span dir=auto>said &quot;here&quot;</span></div>\n\
             <div class=hint dir=auto>write &lt;i&gt; &amp; go</div>\n\
             </ol>\n"
        );
    }

    #[test]
    fn leaves_warnings_and_what_nobody_reads_to_the_terminal() {
        let mut all: Vec<Diagnostic> =
            (0..23).map(|n| Diagnostic::new(&CODE, format!("fault {n}."))).collect();
        all[22].severity = Severity::Warning;
        let Trouble { title, list: html } = problems(&all);
        assert_eq!(title, "22 errors");
        assert!(html.contains("fault 19.") && !html.contains("fault 20.") && !html.contains("fault 22."));
        assert!(html.contains("and 2 more in the terminal"));
    }
}
