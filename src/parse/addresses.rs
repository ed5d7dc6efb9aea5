//! Addresses of the web, of mail and of a telephone in mappings of YAML.
//!
//! Takes the values of keys, gives addresses of their types; what is none is reported where it stands.

use super::fields::Fields;
use super::place::BAD_PLACE;
use crate::base::dialling::{self, Country};
use crate::base::external::{MailAddress, Telephone, WebAddress, Why};
use crate::base::yaml::Node;
use crate::base::{Code, Diagnostic, Severity, Spanned};
use crate::model::place::Reference;

pub(super) const BAD_ADDRESS: Code = Code {
    name: "bad-address",
    severity: Severity::Error,
    adjustable: false,
    what: "An address is not a complete web address or one plain mail address, or has more in it than it may have.",
    why: "Links, feeds and QR codes are made from it. Addresses of other kinds run in the reader's browser, lead somewhere else than people read, or send a letter to others too.",
    fix: "Write it with `https://`, as a browser shows it; a mail address like `name@example.org`.",
};

impl Fields<'_> {
    /// An address of the web.
    pub(super) fn web(&self, key: &'static str) -> Option<Spanned<WebAddress>> {
        self.web_address(key, self.node(key)?)
    }

    pub(super) fn web_address(&self, key: &str, node: &Node) -> Option<Spanned<WebAddress>> {
        let address = WebAddress::parse(&self.as_text(key, node)?);
        let wanted = ("a web address", "write a complete address like `https://example.org/`");
        self.address(key, node, address, wanted)
    }

    /// An address of mail.
    pub(super) fn mail(&self, key: &'static str) -> Option<Spanned<MailAddress>> {
        let node = self.node(key)?;
        let address = MailAddress::parse(&self.as_text(key, node)?);
        let wanted = ("a mail address", "write one address like `name@example.org`, and nothing else");
        self.address(key, node, address, wanted)
    }

    fn address<T>(
        &self,
        key: &str,
        node: &Node,
        address: Result<T, Why>,
        (what, hint): (&str, &str),
    ) -> Option<Spanned<T>> {
        if let Err(why) = &address {
            let found = node.as_text().unwrap_or_default().escape_debug();
            self.push(
                Diagnostic::new(&BAD_ADDRESS, format!("`{key}` is not {what}: `{found}` {why}"))
                    .at(self.source(), self.range(node))
                    .hint(hint),
            );
        }
        address.ok().map(|address| self.spanned(node, address))
    }

    /// A telephone number, of the place's country where it has the code of no other. One that is empty is missing,
    /// and no other fault.
    pub(super) fn telephone(
        &self,
        key: &'static str,
        country: Option<Country>,
    ) -> Option<Spanned<Telephone>> {
        let node = self.node(key)?;
        let text = node.as_text().filter(|text| !text.trim().is_empty())?;
        let number = Telephone::parse(text);
        let exists = number.as_ref().map_err(|why| *why).and_then(|number| dialling::check(number, country));
        if let Err(why) = &exists {
            let found = text.escape_debug();
            let without = number.as_ref().ok().and_then(dialling::without_trunk_prefix);
            let hint = match &number {
                _ if without.is_some() => format!("write `{}`", without.unwrap_or_default()),
                Ok(_) => "write it as people dial it in the place, or with `+` and the code of its country; `country` tells which one the place is in".to_owned(),
                Err(_) => "write digits 0 to 9, spaces and a leading +, in quotes".to_owned(),
            };
            self.push(
                Diagnostic::new(&BAD_PLACE, format!("`{found}` is not a telephone number: it {why}"))
                    .at(self.source(), self.range(node))
                    .hint(hint),
            );
        }
        number.ok().map(|number| self.spanned(node, number))
    }
}

/// A list of works: `{title, url, accessed}`.
pub(super) fn references(fields: &Fields<'_>, key: &'static str) -> Vec<Reference> {
    fields
        .each(key, "a source")
        .into_iter()
        .map(|source| {
            let reference = Reference {
                title: source.required("title"),
                url: source.web("url"),
                accessed: source.date("accessed"),
            };
            source.finish();
            reference
        })
        .collect()
}
