//! Addresses in finished pages: of no kind that could run, or that leads somewhere else than it says.
//!
//! Content was read for this long before; here it is asked of the very bytes that readers get, whoever
//! wrote them.

use super::tags::Attribute;
use crate::base::external::{MailAddress, Telephone, WebAddress, is_other_host, scheme};
use crate::base::{Code, Severity};
use crate::model::settings::Share;

pub(super) const UNSAFE: Code = Code {
    name: "unsafe-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A finished page has an address of a kind that pages must not have.",
    why: "`javascript:` and the like run in the reader's browser; others lead somewhere else than people read, or send a letter to others too.",
    fix: "Addresses in content were checked before, so this one comes from a template of the theme: write a relative path, `https://`, `mailto:` with one address, or `tel:` with digits.",
};

/// Attributes that hold an address, or several.
const ADDRESSES: [&[u8]; 17] = [
    b"href",
    b"src",
    b"srcset",
    b"imagesrcset",
    b"poster",
    b"data",
    b"action",
    b"formaction",
    b"xlink:href",
    b"cite",
    b"background",
    b"ping",
    b"manifest",
    b"longdesc",
    b"codebase",
    b"classid",
    b"content",
];

/// The first address of an element that no page may have.
pub(super) fn unsafe_address(tag: &[u8], attributes: &[Attribute<'_>]) -> Option<String> {
    attributes.iter().find_map(|attribute| {
        let name = attribute.name.to_ascii_lowercase();
        // Nearly all addresses are relative; nothing in these could be a scheme or another host.
        let plain = !attribute.raw.iter().any(|b| matches!(b, b':' | b'&' | b'\\'))
            && !attribute.raw.starts_with(b"//");
        if plain || !ADDRESSES.contains(&name.as_slice()) {
            return None;
        }
        let value = attribute.value();
        let picture = tag == b"img" || tag == b"source";
        match &*name {
            b"data" if tag != b"object" => None,
            b"content" if tag != b"meta" || !is_refresh(attributes) => None,
            b"content" => {
                let address = value.split_once('=').map_or("", |(_, address)| address);
                refused(address.trim_matches(['"', '\'', ' ']), false)
            }
            b"srcset" | b"imagesrcset" if !value.trim_start().starts_with("data:") => {
                value.split(',').find_map(|candidate| refused(candidate, picture))
            }
            // The page's own address for search engines: a name with odd signs was reported at its file.
            _ if tag == b"link" && matches!(scheme(&value).as_deref(), Some("http" | "https")) => None,
            _ => refused(&value, picture),
        }
    })
}

fn is_refresh(attributes: &[Attribute<'_>]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.name.eq_ignore_ascii_case(b"http-equiv") && attribute.raw.eq_ignore_ascii_case(b"refresh")
    })
}

/// The address, where no page may have it. A picture may stand in the page itself, as those of the
/// offline file do: scripts in it never run.
fn refused(address: &str, picture: bool) -> Option<String> {
    let behind = || address.trim_start()[address.trim_start().find(':').map_or(0, |i| i + 1)..].trim_end();
    let fine = match scheme(address).as_deref() {
        None => !is_other_host(address),
        Some("http" | "https") => {
            WebAddress::parse(address.split_ascii_whitespace().next().unwrap_or("")).is_ok()
        }
        // A number that is wrong was reported in its place's file, and is not shown.
        Some("tel") => behind().is_empty() || Telephone::parse(behind()).is_ok(),
        Some("data") => picture && behind().starts_with("image/"),
        // The links that pass a page on name nobody.
        Some(scheme) => {
            (scheme == "mailto" && MailAddress::parse(behind()).is_ok())
                || Share::ALL.iter().any(|share| address.starts_with(share.start()))
        }
    };
    (!fine).then(|| address.escape_debug().to_string())
}

#[cfg(test)]
mod tests {
    use super::super::tags::each_tag;
    use super::*;

    fn found(html: &str) -> usize {
        let mut count = 0;
        each_tag(html.as_bytes(), &mut |tag, attributes| {
            count += usize::from(unsafe_address(tag, attributes).is_some());
        });
        count
    }

    #[test]
    fn refuses_what_runs_and_what_leads_astray() {
        for bad in [
            "<a href=javascript:alert(1)>",
            "<a href=\"java\tscript:x\">",
            "<a href=' JAVASCRIPT:x'>",
            "<a href=javascript&colon;x>",
            "<a href=&#106;avascript:x>",
            "<a href=//evil.example/>",
            "<a href=/\\evil.example/>",
            "<a href=\\\\evil.example>",
            "<a href=https://picum.org@evil.example/>",
            "<a href=data:text/html,x>",
            "<a href='mailto:a@b.c?bcc=x@y.z'>",
            "<a href=tel:*21*1#>",
            "<a href=blob:https://example.org/x>",
            "<form action=javascript:x>",
            "<button formaction=javascript:x>",
            "<video poster=javascript:x>",
            "<object data=data:text/html,x>",
            "<svg><a xlink:href=javascript:x>",
            "<iframe src=javascript:x>",
            "<img src=javascript:x>",
            "<img src=data:text/html,x>",
            "<img srcset='a.png 1x, javascript:x 2x'>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content='0; url=javascript:x'>",
            "<a href='https://example.org/a\"b/'>",
            "<link href=javascript:x>",
            "<a HREF=vbscript:x>",
            "<use href=data:image/svg+xml,x>",
            "<a href='mailto:?bcc=x@y.z'>",
            "<embed src=data:x>",
        ] {
            assert_eq!(found(bad), 1, "{bad}");
        }
    }

    #[test]
    fn leaves_what_pages_have() {
        for good in [
            "<a href=../b/>",
            "<a href='a/b:c.md'>",
            "<a href=#x:y>",
            "<a href=https://picum.org/a?b=c&amp;d=e>",
            "<a href=tel:+3112>",
            "<a href=mailto:info@picum.org>",
            "<a href='mailto:?body=https%3A'>",
            "<a href='sms:?&amp;body=x'>",
            "<a href='whatsapp://send?text=x'>",
            "<img src='data:image/png;base64,AA=='>",
            "<img srcset='a.png 1x, b.png 2x'>",
            "<meta name=description content='javascript: what it is'>",
            "<meta name=description content='url=javascript: what it is'>",
            "<meta http-equiv=content-language content='url=javascript:x'>",
            "<meta name=refresh content='url=javascript:x'>",
            "<i content='url=javascript:x'>",
            "<meta http-equiv=refresh content='0; url=en/'>",
            "<img srcset='data:image/svg+xml,a,javascript:b'>",
            "<link rel=canonical href='https://example.org/a\"b/'>",
            "<i data=x:y>",
            "<a href=/>",
            "<p title='javascript:x'>",
            "<a href>",
        ] {
            assert_eq!(found(good), 0, "{good}");
        }
    }
}
