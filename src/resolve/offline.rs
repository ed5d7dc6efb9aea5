//! What settings say of the files for reading without a network, against the pages that there are.

use super::publish;
use super::routes::{SAME_ADDRESS, address_of};
use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::front::Kind;
use crate::model::site::{Site, Status};

pub(super) const UNKNOWN_SECTION: Code = Code {
    name: "unknown-section",
    severity: Severity::Error,
    adjustable: false,
    what: "`offline` or `rights` in `site.yaml` names a section that does not exist.",
    why: "The file that people keep on their phones would lack what you want in it, or old translations of rights would be shown.",
    fix: "Write the name of the section's folder in `content`.",
};

pub(super) const UNPUBLISHED_SECTION: Code = Code {
    name: "unpublished-section",
    severity: Severity::Warning,
    adjustable: true,
    what: "`offline` in `site.yaml` names a section that is not published: a draft, or one whose day has not come or has gone.",
    why: "The file that people keep on their phones has nothing of it.",
    fix: "Publish the section, or remove it from `offline`. Of one that waits for its day nothing has to be done.",
};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let settings = &site.settings.offline;
    let mut diagnostics = Vec::new();
    let folders: Vec<&str> = site
        .topics
        .iter()
        .filter(|topic| topic.kind == Kind::Section)
        .filter_map(|topic| topic.path.strip_suffix("/_index.md"))
        .collect();
    for name in settings.sections.iter().flatten() {
        if !folders.contains(&name.as_str()) {
            let diagnostic = match site.held.get(format!("{name}/_index.md").as_str()) {
                Some(held) => {
                    let (what, _) = publish::words(*held);
                    Diagnostic::new(&UNPUBLISHED_SECTION, format!("the section `{name}` {what}"))
                        .hint("publish the section, or remove it here")
                }
                None => Diagnostic::new(&UNKNOWN_SECTION, format!("there is no section `{name}`"))
                    .hint(similar::hint(name, folders.iter().copied())),
            };
            diagnostics.push(diagnostic.at(&site.settings.source, name.at()));
        }
    }
    if settings.has_page() {
        for (id, language) in site.languages.iter().enumerate() {
            let taken = format!("{}/offline/", language.lang);
            let cells = site.topics.iter().filter_map(|topic| topic.cells[id].as_ref());
            for cell in cells.filter(|cell| cell.status != Status::Fallback && cell.route.starts_with(&taken))
            {
                diagnostics.push(
                    Diagnostic::new(
                        &SAME_ADDRESS,
                        format!("the address /{taken} belongs to the page that offers files to keep"),
                    )
                    .located(address_of(&site.documents[cell.document]))
                    .hint("give the page another `slug`, or write `offline: false` in site.yaml"),
                );
            }
        }
    }
    diagnostics
}
