//! Fingerprints of segments.

use crate::base::Digest;

/// The fingerprint of a segment's text. White space, quotation marks, dashes and the kinds of
/// spaces do not count, so that a change of typography makes no translation stale.
pub(super) fn fingerprint(text: &str) -> String {
    Digest::of(normalise(text).as_bytes()).hex(16)
}

fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '‘' | '’' | '‚' | '‹' | '›' => out.push('\''),
            '–' | '—' | '‑' => {
                if !out.ends_with('-') {
                    out.push('-');
                }
            }
            '-' if out.ends_with('-') => {}
            '…' => out.push_str("..."),
            c if c.is_whitespace() || c == '\u{ad}' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_and_space_do_not_count() {
        assert_eq!(fingerprint("It's  \"here\"\n-- now"), fingerprint("It’s “here” – now"));
        assert_ne!(fingerprint("It is here"), fingerprint("It is not here"));
    }
}
