//! What pages may load: from their own site, and nothing else.

/// The Content Security Policy of every page, for its `<meta>`: styles, pictures, scripts, fonts and
/// sound from the same site, nothing inline, no forms, no frames. Connections to the same site are for
/// Lighthouse, which asks for `robots.txt` in the page's name. `frame-ancestors` only works in a header;
/// the files for hosts have it.
pub const PAGE: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; \
    media-src 'self'; manifest-src 'self'; connect-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'none'";

/// The policy of the page that offers to keep pages on this phone. Only there, and only where settings
/// want it, may a worker be started.
pub const KEEPING: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; \
    media-src 'self'; manifest-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a document that is one file: only the styles and scripts with these hashes
/// (`sha256-...`), and pictures that stand in the file itself.
#[must_use]
pub fn standalone(styles: &[String], scripts: &[String]) -> String {
    let sources = |hashes: &[String]| {
        if hashes.is_empty() {
            "'none'".to_owned()
        } else {
            hashes.iter().map(|hash| format!("'{hash}'")).collect::<Vec<_>>().join(" ")
        }
    };
    format!(
        "default-src 'none'; img-src data:; font-src data:; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        sources(styles),
        sources(scripts)
    )
}
