//! `offline` and `share` of `site.yaml`: what readers can keep and pass on.

use super::fields::{Fields, WRONG_VALUE};
use crate::base::yaml::Data;
use crate::base::{Diagnostic, OptionalSpanned, similar};
use crate::model::settings::{Offline, SaveOnPhone, Share};

/// The longest name of the files that readers take along: the language and an ending come to it, and systems
/// hold 255 bytes.
const LONGEST: usize = 100;

/// `offline: {file: true, zip: true, sections: [rights], name: information}`, or `offline: false`.
pub(super) fn offline(fields: &Fields<'_>) -> Offline {
    let default = Offline::default();
    let Some(node) = fields.node("offline") else { return default };
    match node.data {
        Data::Bool(true) => return default,
        Data::Bool(false) => return Offline::none(),
        _ => {}
    }
    let Some(map) = fields.map("offline", "offline") else { return default };
    let sections = map.node("sections").map(|_| map.texts("sections"));
    let name = map.text("name").unwrap_or(default.name);
    if let Some(node) = map.node("name").filter(|_| !is_plain(&name)) {
        map.wrong("name", node, "small letters a to z, digits and hyphens");
    } else if name.len() > LONGEST
        && let Some(node) = map.node("name")
    {
        let message = format!("`name` has {} characters, more than {LONGEST}", name.len());
        map.push(
            Diagnostic::new(&WRONG_VALUE, message)
                .at(map.source(), map.range(node))
                .hint("write a shorter name"),
        );
    }
    let words =
        [("never", SaveOnPhone::Never), ("offer", SaveOnPhone::Offer), ("remove", SaveOnPhone::Remove)];
    let offline = Offline {
        file: map.boolean("file").value().unwrap_or(default.file),
        zip: map.boolean("zip").value().unwrap_or(default.zip),
        sections,
        save_on_phone: map.word("save_on_phone", &words).value().unwrap_or(default.save_on_phone),
        name,
    };
    map.finish();
    offline
}

/// Whether a name means the same on every phone and in every address.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// `share: [sms, mail]`, which is what there is if settings say nothing: neither belongs to a company
/// that knows its users.
pub(super) fn share(fields: &Fields<'_>) -> Vec<Share> {
    if fields.node("share").is_none() {
        return vec![Share::Sms, Share::Mail];
    }
    let mut shares: Vec<Share> = Vec::new();
    for word in fields.texts("share") {
        match Share::ALL.into_iter().find(|share| share.name() == *word) {
            Some(share) if shares.contains(&share) => {}
            Some(share) => shares.push(share),
            None => fields.push(
                Diagnostic::new(&WRONG_VALUE, format!("`share` cannot be `{word}`"))
                    .at(fields.source(), word.at())
                    .hint(similar::hint(&word, Share::ALL.map(Share::name))),
            ),
        }
    }
    shares
}
