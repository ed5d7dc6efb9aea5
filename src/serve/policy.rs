//! A page's own Content Security Policy, widened by what the server adds to the page and no more, so
//! that a page that breaks its policy does so here as it would on the host.

use std::ops::Range;

/// What the server adds: a script, a style sheet for problems, and the events.
const OURS: [&str; 3] = ["script-src", "style-src", "connect-src"];

/// A policy stands in the head of a page, before anything that it governs.
const HEAD: usize = 4096;

/// Where the policy of a page is, if it has one.
pub(super) fn find(page: &[u8]) -> Option<Range<usize>> {
    let head = &page[..page.len().min(HEAD)];
    let name = memchr::memmem::find(head, b"Content-Security-Policy")?;
    let open = memchr::memrchr(b'<', &head[..name])?;
    let close = name + memchr::memchr(b'>', &head[name..])?;
    let value = open + memchr::memmem::find(&head[open..close], b"content=\"")? + b"content=\"".len();
    let end = value + memchr::memchr(b'"', &head[value..close])?;
    Some(value..end)
}

/// The policy, which lets what is ours from the same site.
pub(super) fn with_ours(policy: &str) -> String {
    let mut directives: Vec<(String, Vec<&str>)> = policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?.to_ascii_lowercase(), words.collect()))
        })
        .collect();
    let fallback: Option<Vec<&str>> =
        directives.iter().find(|(name, _)| name == "default-src").map(|(_, sources)| sources.clone());
    for ours in OURS {
        let known = directives.iter_mut().find(|(name, _)| name == ours);
        match (known, &fallback) {
            (Some((_, sources)), _) => allow(sources),
            (None, Some(fallback)) => {
                let mut sources = fallback.clone();
                allow(&mut sources);
                directives.push((ours.to_owned(), sources));
            }
            // What no policy speaks of is allowed.
            (None, None) => {}
        }
    }
    let written: Vec<String> = directives
        .iter()
        .map(|(name, sources)| format!("{name} {}", sources.join(" ")).trim_end().to_owned())
        .collect();
    written.join("; ")
}

fn allow(sources: &mut Vec<&str>) {
    sources.retain(|source| *source != "'none'");
    if !sources.contains(&"'self'") {
        sources.push("'self'");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_in_what_is_ours_and_nothing_else() {
        for (before, after) in [
            (
                "default-src 'none'; img-src 'self'; script-src 'self'; base-uri 'none'",
                "default-src 'none'; img-src 'self'; script-src 'self'; base-uri 'none'; style-src 'self'; connect-src 'self'",
            ),
            (
                "default-src 'none'; style-src 'sha256-x'; script-src 'none'",
                "default-src 'none'; style-src 'sha256-x' 'self'; script-src 'self'; connect-src 'self'",
            ),
            ("frame-ancestors 'none'", "frame-ancestors 'none'"),
            ("upgrade-insecure-requests;", "upgrade-insecure-requests"),
        ] {
            assert_eq!(with_ours(before), after);
            assert_eq!(with_ours(after), after);
        }
    }

    #[test]
    fn any_end_of_a_page_is_an_end() {
        let page = "<meta \u{e9} content=\"a \u{e9}\" http-equiv=Content-Security-Policy><meta http-equiv=\"Content-Security-Policy\" content=\"c\">";
        for end in 0..=page.len() {
            if let Some(at) = find(&page.as_bytes()[..end]) {
                assert_eq!(&page[at], "a \u{e9}");
            }
        }
    }

    #[test]
    fn finds_the_policy_however_the_page_is_written() {
        for page in [
            "<meta charset=utf-8><meta content=\"a 'b'; c\" http-equiv=Content-Security-Policy><title>x</title>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"a 'b'; c\">",
        ] {
            let at = find(page.as_bytes()).expect("a policy");
            assert_eq!(&page[at], "a 'b'; c");
        }
        for page in
            ["", "<title>Content-Security-Policy</title>", "<meta http-equiv=Content-Security-Policy>"]
        {
            assert_eq!(find(page.as_bytes()), None);
        }
    }
}
