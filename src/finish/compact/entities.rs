//! Entities: read, and written in the shortest way that validates.

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Text,
    Title,
    Attribute,
}

/// The character of the entity (or the lone `&`) that `text` begins with, and its length. None where
/// it is not one of those that templates and Markdown use.
pub(super) fn decode(text: &[u8]) -> Option<(&'static str, usize)> {
    const KNOWN: [(&[u8], &str); 16] = [
        (b"&amp;", "&"),
        (b"&lt;", "<"),
        (b"&gt;", ">"),
        (b"&quot;", "\""),
        (b"&#39;", "'"),
        (b"&#x27;", "'"),
        (b"&#x2F;", "/"),
        (b"&nbsp;", "\u{a0}"),
        (b"&copy;", "©"),
        (b"&middot;", "·"),
        (b"&ndash;", "–"),
        (b"&mdash;", "—"),
        (b"&hellip;", "…"),
        (b"&larr;", "←"),
        (b"&rarr;", "→"),
        (b"&times;", "×"),
    ];
    if let Some((name, character)) = KNOWN.iter().find(|(name, _)| text.starts_with(name)) {
        return Some((character, name.len()));
    }
    match text.get(1) {
        Some(byte) if byte.is_ascii_alphanumeric() => is_free(&text[1..]).then_some(("&", 1)),
        Some(b'#') => None,
        _ => Some(("&", 1)),
    }
}

/// How an ampersand is written before `next`, which is not decoded yet.
pub(super) fn ampersand(next: &[u8], context: Context) -> Option<&'static [u8]> {
    match next.first() {
        Some(byte) if byte.is_ascii_alphanumeric() => {
            if is_free(next) {
                Some(b"&")
            } else {
                // In a text, whatever could be read as an entity is protected; in an attribute it
                // depends on what follows.
                (context != Context::Attribute && !ends_in_semicolon(next)).then_some(b"&amp;")
            }
        }
        Some(b'#') => None,
        _ => Some(b"&"),
    }
}

/// Whether these letters after an ampersand cannot be read as an entity.
fn is_free(letters: &[u8]) -> bool {
    !ends_in_semicolon(letters) && !legacy_entity(letters)
}

fn ends_in_semicolon(letters: &[u8]) -> bool {
    letters.iter().find(|byte| !byte.is_ascii_alphanumeric()) == Some(&b';')
}

/// Whether the letters begin with the name of an entity that needs no semicolon.
fn legacy_entity(letters: &[u8]) -> bool {
    LEGACY.iter().any(|name| letters.starts_with(name.as_bytes()))
}

/// Entities that browsers read without a semicolon.
const LEGACY: [&str; 106] = [
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil", "ETH",
    "Eacute", "Ecirc", "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT", "Ntilde", "Oacute",
    "Ocirc", "Ograve", "Oslash", "Otilde", "Ouml", "QUOT", "REG", "THORN", "Uacute", "Ucirc", "Ugrave",
    "Uuml", "Yacute", "aacute", "acirc", "acute", "aelig", "agrave", "amp", "aring", "atilde", "auml",
    "brvbar", "ccedil", "cedil", "cent", "copy", "curren", "deg", "divide", "eacute", "ecirc", "egrave",
    "eth", "euml", "frac12", "frac14", "frac34", "gt", "iacute", "icirc", "iexcl", "igrave", "iquest",
    "iuml", "laquo", "lt", "macr", "micro", "middot", "nbsp", "not", "ntilde", "oacute", "ocirc", "ograve",
    "ordf", "ordm", "oslash", "otilde", "ouml", "para", "plusmn", "pound", "quot", "raquo", "reg", "sect",
    "shy", "sup1", "sup2", "sup3", "szlig", "thorn", "times", "uacute", "ucirc", "ugrave", "uml", "uuml",
    "yacute", "yen", "yuml",
];
