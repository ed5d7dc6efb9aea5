//! Pages stay small enough for a cheap phone on a bad network.

use crate::base::{Code, Diagnostic, Severity};

pub(super) const OVER_BUDGET: Code = Code {
    name: "over-budget",
    severity: Severity::Error,
    adjustable: true,
    what: "A page with its style sheet, a script, a picture or a file to keep is larger than the budget in site.yaml allows.",
    why: "On a slow network the first 14 kilobytes arrive in one round trip; what is larger makes people wait, or give up. Sizes are as sent: pages and scripts compressed with brotli, pictures and files to keep as they are.",
    fix: "Shorten or split the page, or make the part smaller that the message names as the largest.",
};

/// A file with its compressed size.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    pub path: &'a str,
    pub size: usize,
}

/// Checks one page: itself and the style sheets that it waits for.
#[must_use]
pub fn page(page: Part<'_>, styles: &[Part<'_>], budget: usize) -> Option<Diagnostic> {
    let total = page.size + styles.iter().map(|part| part.size).sum::<usize>();
    if total <= budget {
        return None;
    }
    let mut parts: Vec<Part<'_>> = styles.to_vec();
    parts.push(page);
    parts.sort_by_key(|part| std::cmp::Reverse(part.size));
    let named: Vec<String> =
        parts.iter().map(|part| format!("{} {}", part.path, kilobytes(part.size))).collect();
    Some(
        Diagnostic::new(
            &OVER_BUDGET,
            format!(
                "the first view takes {}, the budget is {}: {}",
                kilobytes(total),
                kilobytes(budget),
                named.join(", ")
            ),
        )
        .in_file(&format!("output: {}", page.path))
        .hint("shorten or split the page, or make the largest part smaller"),
    )
}

/// Checks the scripts of the site together.
#[must_use]
pub fn scripts(parts: &[Part<'_>], budget: usize) -> Option<Diagnostic> {
    let total: usize = parts.iter().map(|part| part.size).sum();
    (total > budget).then(|| {
        let named: Vec<String> =
            parts.iter().map(|part| format!("{} {}", part.path, kilobytes(part.size))).collect();
        Diagnostic::new(
            &OVER_BUDGET,
            format!(
                "scripts take {}, the budget is {}: {}",
                kilobytes(total),
                kilobytes(budget),
                named.join(", ")
            ),
        )
        .hint("remove a script from the theme, or make it smaller")
    })
}

/// Checks the largest of the files in which a picture is published.
#[must_use]
pub fn picture(path: &str, size: usize, budget: usize) -> Option<Diagnostic> {
    (size > budget).then(|| {
        let name = path.rsplit('/').next().unwrap_or(path);
        Diagnostic::new(
            &OVER_BUDGET,
            format!("the picture `{name}` takes {}, the budget is {}", kilobytes(size), kilobytes(budget)),
        )
        .hint("crop it, or take one with less in it")
    })
}

/// Parts of a file that are worth naming.
const NAMED: usize = 5;

/// Checks a file that people keep and pass on.
#[must_use]
pub fn kept(path: &str, size: usize, parts: &mut [Part<'_>], budget: usize) -> Option<Diagnostic> {
    if size <= budget {
        return None;
    }
    parts.sort_by(|a, b| b.size.cmp(&a.size).then(a.path.cmp(b.path)));
    let named: Vec<String> =
        parts.iter().take(NAMED).map(|part| format!("{} {}", part.path, kilobytes(part.size))).collect();
    Some(
        Diagnostic::new(
            &OVER_BUDGET,
            format!(
                "the file to keep takes {}, the budget is {}; its largest parts: {}",
                kilobytes(size),
                kilobytes(budget),
                named.join(", ")
            ),
        )
        .in_file(&format!("output: {path}"))
        .hint("shorten those, choose sections in `offline`, or raise the budget in site.yaml"),
    )
}

/// A ZIP that the format cannot hold.
#[must_use]
pub fn no_archive(path: &str, entries: usize) -> Diagnostic {
    Diagnostic::new(&OVER_BUDGET, format!("{entries} files are more than a ZIP can hold"))
        .in_file(&format!("output: {path}"))
        .hint("write `offline: {zip: false}` in site.yaml")
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_largest_part_first() {
        let html = Part { path: "en/index.html", size: 6_000 };
        let css = Part { path: "assets/style.css", size: 9_000 };
        assert!(page(html, &[css], 15_000).is_none());
        let found = page(html, &[css], 14_000).map(|d| d.message);
        assert_eq!(
            found.as_deref(),
            Some(
                "the first view takes 15.0 kB, the budget is 14.0 kB: assets/style.css 9.0 kB, en/index.html 6.0 kB"
            )
        );
    }
}
