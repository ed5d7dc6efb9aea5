//! `themes/<name>/` to `Theme`: a theme laid over the themes that it extends.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::characters::Turning;
use super::fields::{self, Fields};
use crate::base::{Code, Diagnostic, Digest, Severity, Source, Spanned, similar};
use crate::model::settings::Settings;
use crate::model::theme::Theme;
use crate::model::tree::{File, Tree};

pub(super) const MISSING_THEME: Code = Code {
    name: "missing-theme",
    severity: Severity::Error,
    adjustable: false,
    what: "The theme that settings or another theme name does not exist, or extends itself.",
    why: "Without a theme there are no pages.",
    fix: "Correct the name, or remove the line: the default theme comes with kyr.",
};

pub(super) fn theme(tree: &Tree, settings: &Settings) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut layers: Vec<String> = Vec::new();
    let mut next = Some((settings.theme.clone(), settings.source.clone()));
    while let Some((Spanned { value: name, range: at }, named_in)) = next.take() {
        if layers.contains(&name) {
            diagnostics.push(
                Diagnostic::new(&MISSING_THEME, format!("the theme `{name}` extends itself"))
                    .at(&named_in, at)
                    .hint("remove the line `extends`, or let it extend `default`"),
            );
            return (None, diagnostics);
        }
        let path = format!("themes/{name}/theme.yaml");
        let Some(source) = tree.text(&path) else {
            let known = known(tree);
            let near = similar::hint(&name, known.iter().map(String::as_str));
            let hint = if tree.under(&format!("themes/{name}/")).next().is_some() {
                format!("add the file {path}")
            } else {
                near
            };
            diagnostics.push(
                Diagnostic::new(&MISSING_THEME, format!("there is no theme `{name}`"))
                    .at(&named_in, at)
                    .hint(hint),
            );
            return (None, diagnostics);
        };
        let extends = extends(source, &mut diagnostics);
        layers.push(name);
        next = extends.map(|parent| (parent, source.clone()));
    }
    (Some(lay(tree, &layers)), diagnostics)
}

fn known(tree: &Tree) -> Vec<String> {
    let mut names: Vec<String> = tree
        .under("themes/")
        .filter_map(|(rest, _)| Some(rest.strip_suffix("/theme.yaml")?.to_owned()))
        .collect();
    names.dedup();
    names
}

fn extends(source: &Arc<Source>, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let node = fields::read(source, 0..source.text.len(), Turning::Refused, diagnostics)?;
    let found = RefCell::new(Vec::new());
    let fields = Fields::new(source, 0, &node, "theme.yaml", &found);
    let extends = fields.text("extends");
    let _ = (fields.text("name"), fields.text("description"));
    fields.finish();
    diagnostics.extend(found.into_inner());
    extends
}

/// Lays the themes over each other, the nearest (first) on top.
fn lay(tree: &Tree, layers: &[String]) -> Theme {
    let mut theme = Theme {
        name: layers.first().cloned().unwrap_or_default(),
        templates: BTreeMap::new(),
        assets: BTreeMap::new(),
        icons: BTreeMap::new(),
        print: BTreeMap::new(),
        digest: Digest::of(b""),
    };
    let mut digests = Vec::new();
    for layer in layers.iter().rev() {
        for (rest, file) in tree.under(&format!("themes/{layer}/")) {
            digests.push(Digest::join(&[Digest::of(rest.as_bytes()), file.digest()]));
            match (rest.split_once('/'), file) {
                (Some(("templates", name)), File::Text(source)) => {
                    theme.templates.insert(name.to_owned(), source.clone());
                }
                (Some(("icons", name)), File::Text(source)) => {
                    theme.icons.insert(name.trim_end_matches(".svg").to_owned(), source.clone());
                }
                (Some(("assets", name)), file) => {
                    theme.assets.insert(name.to_owned(), file.clone());
                }
                (Some(("print", name)), file) => {
                    theme.print.insert(name.to_owned(), file.clone());
                }
                _ => {}
            }
        }
    }
    theme.digest = Digest::join(&digests);
    theme
}
