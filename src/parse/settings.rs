//! `site.yaml` to `Settings`.

use std::cell::RefCell;
use std::sync::Arc;

use super::addresses::BAD_ADDRESS;
use super::characters::Turning;
use super::fields::{self, Fields};
use super::languages::{languages, of_this_site};
use super::{capacity, damaged, offline, tone};
use crate::base::web_address::{self, Problem, Purpose};
use crate::base::yaml::{self, Data};
use crate::base::{Code, Diagnostic, OptionalSpanned, Severity, Source, Spanned, similar};
use crate::model::geometry::Geometry;
use crate::model::settings::{Budgets, Fallback, HtmlPolicy, LanguageSetting, Requirement, Settings};

pub(super) const BAD_SEVERITY: Code = Code {
    name: "bad-severity",
    severity: Severity::Error,
    adjustable: false,
    what: "`severity` in `site.yaml` names a code that does not exist, or one that cannot be changed.",
    why: "Some problems would make a site that misleads readers; those stay errors.",
    fix: "Use a code as it stands in brackets in kyr's messages, and one of the words error, warning, notice.",
};

/// Where readers leave to, unless settings say otherwise: a page without personal content.
const EXIT: &str = "https://www.bbc.com/weather";

/// The address of a site whose settings do not say it, so that the rest can be looked at.
const NOWHERE: &str = "https://example.invalid/";

/// Reads the settings. Where they cannot be used at all, there is nothing to build.
pub(super) fn settings(source: &Arc<Source>, codes: &[&'static Code]) -> (Option<Settings>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let node = fields::read(source, 0..source.text.len(), Turning::Refused, &mut diagnostics);
    let Some(node) = node else { return (None, diagnostics) };
    diagnostics.extend(damaged::check(source));
    let found = RefCell::new(diagnostics);
    let fields = Fields::new(source, 0, &node, "site.yaml", &found).missing_at(0..1);
    let languages = languages(&fields);
    let (capacity, keeping) = capacity::read(&fields, &languages);
    let (card_drafts, geometries) = cards(&fields);
    let base_url = address(&fields, "base_url", true).unwrap_or_else(|| NOWHERE.to_owned().into());
    let exit_url = address(&fields, "exit_url", false).unwrap_or_else(|| EXIT.to_owned().into());
    if web_address::is_within(&exit_url, &base_url) {
        fields.push(
            Diagnostic::new(
                &BAD_ADDRESS,
                format!("`exit_url` leads to this site itself: found `{exit_url}`"),
            )
            .at(source, exit_url.at())
            .hint("write the address of a page elsewhere, about nothing personal: readers leave to it"),
        );
    }
    let settings = Settings {
        source: source.clone(),
        base_url: base_url.map(|url| if url.ends_with('/') { url } else { url + "/" }),
        theme: fields.text("theme").unwrap_or_else(|| "default".to_owned().into()),
        exit_url,
        fallback: fields
            .word("fallback", &[("show", Fallback::Show), ("omit", Fallback::Omit)])
            .value()
            .unwrap_or(Fallback::Show),
        html: html(&fields),
        feed_limit: count(&fields, "feed_limit", 20),
        page_size: count(&fields, "page_size", 50),
        card_drafts,
        geometries,
        compress: fields.boolean("compress").value().unwrap_or(false),
        budgets: budgets(&fields),
        capacity,
        rights: rights(&fields),
        offline: offline::offline(&fields),
        share: offline::share(&fields),
        status_page: fields.boolean("status_page").value().unwrap_or(false),
        discreet: tone::discreet(&fields, &languages),
        plain: tone::plain(&fields, &languages),
        require: requirements(&fields, &languages),
        severity: severities(&fields, codes),
        languages,
    };
    fields.finish();
    let usable = !settings.languages.is_empty() && keeping == capacity::Keeping::Within;
    (usable.then_some(settings), found.into_inner())
}

fn address(fields: &Fields<'_>, key: &'static str, required: bool) -> Option<Spanned<String>> {
    let Some(node) = fields.node(key) else {
        if required {
            fields.missing(key);
        }
        return None;
    };
    let text = node.as_text().unwrap_or_default().to_owned();
    let purpose = if key == "base_url" { Purpose::Base } else { Purpose::Elsewhere };
    if let Some(Problem { what, hint }) = web_address::problem(&text, purpose) {
        fields.push(
            Diagnostic::new(&BAD_ADDRESS, format!("`{key}` {what}: found `{text}`"))
                .at(fields.source(), fields.range(node))
                .hint(hint),
        );
        return None;
    }
    Some(fields.spanned(node, text))
}

fn budgets(fields: &Fields<'_>) -> Budgets {
    let Some(map) = fields.map("budgets", "budgets") else { return Budgets::default() };
    let size = |key: &'static str| {
        let size = map.integer(key)?.value;
        let bytes = usize::try_from(size).ok().filter(|bytes| *bytes > 0);
        if let (None, Some(node)) = (bytes, map.node(key)) {
            map.wrong(key, node, "a number of bytes above zero");
        }
        bytes
    };
    let default = Budgets::default();
    let budgets = Budgets {
        page: size("page"),
        index: size("index"),
        script: size("script"),
        picture: size("picture"),
        file: size("file").unwrap_or(default.file),
        zip: size("zip").unwrap_or(default.zip),
    };
    map.finish();
    budgets
}

/// Sections of rights, unless settings name others.
const RIGHTS: [&str; 3] = ["safe-reporting", "places", "cards"];

fn rights(fields: &Fields<'_>) -> Vec<Spanned<String>> {
    if fields.node("rights").is_none() {
        return RIGHTS.map(|section| section.to_owned().into()).to_vec();
    }
    let bare = |section: Spanned<String>| section.map(|text| text.trim_matches('/').to_owned());
    fields.texts("rights").into_iter().map(bare).collect()
}

/// `require: {nl: {pages: [safe-reporting/*], coverage: 100, reviewed: true}}`.
fn requirements(fields: &Fields<'_>, languages: &[LanguageSetting]) -> Vec<Requirement> {
    let Some(map) = fields.map("require", "require") else { return Vec::new() };
    let mut requirements = Vec::new();
    for (key, node) in map.entries() {
        let Some(lang) = of_this_site(&map, key, languages) else { continue };
        let entry = map.inside(node, "a requirement");
        let coverage = entry.integer("coverage").value();
        if let Some(node) =
            entry.node("coverage").filter(|_| coverage.is_some_and(|n| !(0..=100).contains(&n)))
        {
            entry.wrong("coverage", node, "a percentage from 0 to 100");
        }
        requirements.push(Requirement {
            lang,
            pages: entry.texts("pages"),
            coverage: coverage.and_then(|n| usize::try_from(n).ok()),
            reviewed: entry.boolean("reviewed").value().unwrap_or(false),
        });
        entry.finish();
    }
    requirements
}

/// Whether drafts are printed, and the table of formats: all that kyr knows, unless settings choose.
fn cards(fields: &Fields<'_>) -> (bool, Vec<Geometry>) {
    let Some(cards) = fields.map("cards", "cards") else { return (false, Geometry::defaults()) };
    let draft = cards.boolean("draft").value().unwrap_or(false);
    let geometries = match cards.node("sheets") {
        None => Geometry::defaults(),
        Some(node) => {
            if !matches!(node.data, Data::List(_)) {
                cards.wrong("sheets", node, "a list");
            }
            geometries(&cards, node)
        }
    };
    cards.finish();
    (draft, geometries)
}

/// The rows of the table. Each names files of its own.
fn geometries(cards: &Fields<'_>, node: &yaml::Node) -> Vec<Geometry> {
    let mut geometries: Vec<Geometry> = Vec::new();
    for item in node.items() {
        let Some(geometry) = geometry(cards, item) else { continue };
        if geometries.iter().any(|other| other.name == geometry.name) {
            cards.push(
                Diagnostic::new(
                    &fields::WRONG_VALUE,
                    format!("two ways to print cards have the name `{}`", geometry.name),
                )
                .at(cards.source(), cards.range(item))
                .hint("remove one of them, or give it a `name` of its own"),
            );
            continue;
        }
        geometries.push(geometry);
    }
    geometries
}

/// A row of the table. It is data with defaults of its own, so serde reads it; its message names
/// what is wrong, and the row is the place.
fn geometry(cards: &Fields<'_>, item: &yaml::Node) -> Option<Geometry> {
    let at = cards.range(item);
    // The rows below the first are indented in the file; serde must see them as they stand.
    let line = cards.source().text[..at.start].rfind('\n').map_or(0, |i| i + 1);
    let padded = " ".repeat(at.start - line) + &cards.source().text[at.clone()];
    match serde_yaml::from_str::<Geometry>(&padded) {
        Ok(geometry) => Some(geometry),
        Err(error) => {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
            cards.push(
                Diagnostic::new(&fields::WRONG_VALUE, format!("this is no way to print cards: {message}"))
                    .at(cards.source(), at)
                    .hint("write `{format: eu, variant: home, paper: a4}`; formats are id1, eu, us and a7-fold, variants home, shop and foldover, papers a4 and letter"),
            );
            None
        }
    }
}

fn html(fields: &Fields<'_>) -> HtmlPolicy {
    let Some(markdown) = fields.map("markdown", "markdown") else { return HtmlPolicy::Deny };
    let policy = markdown
        .word("html", &[("deny", HtmlPolicy::Deny), ("allow", HtmlPolicy::Sanitise)])
        .value()
        .unwrap_or(HtmlPolicy::Deny);
    markdown.finish();
    policy
}

fn count(fields: &Fields<'_>, key: &'static str, default: usize) -> usize {
    match fields.integer(key).value() {
        Some(n) if n >= 1 => usize::try_from(n).unwrap_or(default),
        Some(_) => {
            if let Some(node) = fields.node(key) {
                fields.wrong(key, node, "a whole number above zero");
            }
            default
        }
        None => default,
    }
}

fn severities(fields: &Fields<'_>, codes: &[&'static Code]) -> std::collections::BTreeMap<String, Severity> {
    let mut severities = std::collections::BTreeMap::new();
    let Some(map) = fields.map("severity", "severity") else { return severities };
    for (key, node) in map.entries() {
        let at = fields.range(node);
        let problem = match codes.iter().find(|code| code.name == key.text) {
            None => Some((
                format!("there is no code `{}`", key.text),
                similar::hint(&key.text, codes.iter().map(|code| code.name).collect::<Vec<_>>()),
            )),
            Some(code) if !code.adjustable => Some((
                format!("the severity of `{}` cannot be changed", key.text),
                format!("see `kyr explain {}`", key.text),
            )),
            Some(_) => match node.as_text() {
                Some("error") => {
                    severities.insert(key.text.clone(), Severity::Error);
                    None
                }
                Some("warning") => {
                    severities.insert(key.text.clone(), Severity::Warning);
                    None
                }
                Some("notice") => {
                    severities.insert(key.text.clone(), Severity::Notice);
                    None
                }
                found => Some((
                    found.map_or("a severity is a word".into(), |word| format!("`{word}` is not a severity")),
                    "use one of: error, warning, notice".into(),
                )),
            },
        };
        if let Some((message, hint)) = problem {
            let at = if at.is_empty() { key.range.clone() } else { at };
            fields.push(Diagnostic::new(&BAD_SEVERITY, message).at(fields.source(), at).hint(hint));
        }
    }
    severities
}
