//! What style sheets load: the addresses in them, and the files of the theme that they mean.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use lightningcss::dependencies::Dependency;
use lightningcss::rules::import::ImportRule;
use lightningcss::stylesheet::PrinterOptions;
use lightningcss::traits::ToCss;
use lightningcss::values::string::CSSString;

use super::StyleSheets;
use super::faults::offset;
use crate::base::external::{is_other_host, scheme};
use crate::base::{Code, Diagnostic, Source, address, similar};

/// What stands before the published path of an asset until the style sheet that loads it is whole.
pub(super) const ASSET: &str = "kyr-asset:";

/// An address in a style sheet, and where it stands.
pub(super) struct Place<'a> {
    source: &'a Source,
    /// Line from 0, column from 1, of the function or rule that it stands in.
    position: (u32, u32),
    pub(super) address: &'a str,
    /// What stands in its place in a style sheet that was written with placeholders.
    pub(super) placeholder: &'a str,
}

impl<'a> Place<'a> {
    pub(super) fn new(source: &'a Source, address: &'a str, position: (u32, u32)) -> Self {
        Self { source, position, address, placeholder: "" }
    }

    pub(super) fn of_rule(source: &'a Source, rule: &'a ImportRule<'_>) -> Self {
        Self::new(source, &rule.url, (rule.loc.line, rule.loc.column))
    }

    /// None for an `@import`.
    pub(super) fn of_address(source: &'a Source, dependency: &'a Dependency) -> Option<Self> {
        let Dependency::Url(found) = dependency else { return None };
        // lightningcss names the first letter of the address, as if it stood close behind `url(`.
        let position = (found.loc.start.line.saturating_sub(1), found.loc.start.column.saturating_sub(4));
        let place = Self::new(source, &found.url, position);
        Some(Self { placeholder: &found.placeholder, ..place })
    }

    pub(super) fn diagnostic(&self, code: &'static Code, message: String, hint: &str) -> Diagnostic {
        let text: &str = &self.source.text;
        let start = offset(text, self.position.0, self.position.1);
        // An address with escapes is found by its function.
        let end = text[start..].find([';', '}']).map_or(text.len(), |end| start + end);
        let within = text[start..end].find(self.address).filter(|_| !self.address.is_empty());
        let range = within
            .map_or(start..(start + 1).min(text.len()), |at| start + at..start + at + self.address.len());
        Diagnostic::new(code, message).at(self.source, range).hint(hint)
    }
}

/// What an address leads to.
pub(super) enum Loaded {
    /// Something in the address itself, or in the page.
    Here,
    /// What was found before, behind `ASSET`.
    Published,
    /// Another site.
    Elsewhere,
    /// An asset of the theme: its name, and where it is published, with the part of it that is meant (`#logo`).
    Asset { name: String, published: String },
}

/// Whether nothing is loaded from this address.
pub(super) fn is_here(address: &str) -> bool {
    address.starts_with('#') || address.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

/// What an address leads to, in the style sheet `from`; where it leads nowhere, what to say and what to do.
pub(super) fn find(sheets: &StyleSheets<'_>, from: &str, address: &str) -> Result<Loaded, (String, String)> {
    let address = address.trim();
    if is_here(address) {
        return Ok(Loaded::Here);
    }
    if let Some(path) = address.strip_prefix(ASSET) {
        let path = path.split('#').next().unwrap_or(path);
        if sheets.published.values().any(|published| encoded(published) == path) {
            return Ok(Loaded::Published);
        }
    }
    if is_other_host(address) || scheme(address).is_some() {
        return Ok(Loaded::Elsewhere);
    }
    let names = || sheets.published.keys().map(String::as_str);
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let path = decoded(&address[..end]);
    if path.is_empty() {
        return Err((
            "this address is empty".to_owned(),
            "write the path of a file, or leave it out".to_owned(),
        ));
    }
    let below = path.strip_prefix("/assets/").or_else(|| path.strip_prefix('/'));
    let name = below.map_or_else(|| address::file_of(from, &path), ToOwned::to_owned);
    let known = sheets.published.get(&name).filter(|_| !climbs_out(from, &path));
    if let Some(published) = known.filter(|_| below.is_none()) {
        let part = address[end..].find('#').map_or("", |at| &address[end + at..]);
        let published = encoded(published) + &encoded(part);
        return Ok(Loaded::Asset { name, published });
    }
    let message = format!("the theme has no asset `{path}`");
    let hint = match known {
        Some(_) => format!(
            "write its path from the folder of this style sheet: `{}`",
            address::relative(from, &name)
        ),
        None if climbs_out(from, &path) => {
            "put the file into the theme's `assets/`: what is outside of it is not published".to_owned()
        }
        None => similar::hint(&name, names().collect::<Vec<_>>()),
    };
    Err((message, hint))
}

/// Whether a relative path leads out of `assets/`.
fn climbs_out(from: &str, path: &str) -> bool {
    let mut depth = from.matches('/').count();
    path.split('/').any(|part| match part {
        "" | "." => false,
        ".." if depth == 0 => true,
        ".." => {
            depth -= 1;
            false
        }
        _ => {
            depth += 1;
            false
        }
    })
}

/// A path with the bytes that `%20` and its like stand for.
fn decoded(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let digits = behind.get(..2).filter(|_| first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(path), Cow::Owned)
}

/// Whether a style sheet as written loads anything.
pub(super) fn may_load(text: &str) -> bool {
    text.contains("url(") || text.contains("image-set(")
}

/// Functions of the specification that load files, and that no browser knows.
const UNKNOWN: [&str; 2] = ["src(\"", "image(\""];

/// Where a function stands that would load a file, if browsers knew it.
pub(super) fn unknown_function(text: &str) -> Option<usize> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\\');
    let mut found = UNKNOWN.iter().flat_map(|start| text.match_indices(start));
    found.find(|(at, _)| !text[..*at].ends_with(is_name)).map(|(at, _)| at)
}

/// Writes addresses into a style sheet that has placeholders: those that changed, and the others as they were.
pub(super) fn replace(text: &str, changed: &BTreeMap<&str, String>, kept: &BTreeMap<&str, &str>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('"') {
        let string = &rest[start + 1..];
        let end = string.find('"').unwrap_or(string.len());
        let (name, before) = (&string[..end], &rest[..start]);
        let in_url = before.ends_with("url(");
        out.push_str(before);
        if let Some(address) = changed.get(name) {
            // Nothing in it needs quotation marks.
            let (open, close) = if in_url { ("", "") } else { ("url(", ")") };
            let _ = write!(out, "{open}{address}{close}");
            rest = string.get(end + 1..).unwrap_or_default();
        } else if let Some(address) = kept.get(name) {
            let written = CSSString((*address).into()).to_css_string(PrinterOptions::default());
            out.push_str(&written.unwrap_or_default());
            rest = string.get(end + 1..).unwrap_or_default();
        } else {
            out.push('"');
            rest = string;
        }
    }
    out.push_str(rest);
    out
}

/// An address in which every sign stands for itself in a style sheet.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:#".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A style sheet that is whole: the addresses of assets are those from the file at `path`.
pub(super) fn relative(text: String, path: &str) -> String {
    let start = format!("url({ASSET}");
    if !text.contains(&start) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for (i, piece) in text.split(&start).enumerate() {
        if i == 0 {
            out.push_str(piece);
            continue;
        }
        let end = piece.find(')').unwrap_or(piece.len());
        let (asset, part) = piece[..end].split_at(piece[..end].find('#').unwrap_or(end));
        let _ = write!(out, "url({}{part}{}", address::relative(path, asset), &piece[end..]);
    }
    out
}
