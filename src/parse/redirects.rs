//! `content/redirects.yaml`, and `aliases` of pages, to `Redirect`s.
//!
//! Takes what is written; gives old names and addresses that can be addresses of a site. Whether pages stand
//! there, and where they lead in the end, is the next stage's to say.

use std::cell::RefCell;
use std::sync::Arc;

use super::characters::Turning;
use super::fields::{self, Fields};
use crate::base::yaml::{Data, Key, Node};
use crate::base::{Code, Diagnostic, Lang, Severity, Source, Spanned, file_name};
use crate::model::document::Document;
use crate::model::redirects::{Destination, GONE, OldAddress, REDIRECTS, Redirect, Written, bare};
use crate::model::settings::Settings;
use crate::model::tree::Tree;

pub(super) const BAD_REDIRECT: Code = Code {
    name: "bad-redirect",
    severity: Severity::Error,
    adjustable: false,
    what: "A line of `content/redirects.yaml`, or one of a page's `aliases`, cannot be read as an old address and where it leads.",
    why: "Readers who have the old address, on paper or in a message, would find nothing.",
    fix: "Write the old page and the new one by their paths below the language's folder: `rights/old-name: rights/new-name`, or `rights/old-name: gone`. One address in one language is written with the language: `fr/droits/ancien`.",
};

/// The redirects of a site, in the order in which they are written.
pub(super) fn redirects(
    tree: &Tree,
    settings: &Settings,
    documents: &[Arc<Document>],
) -> (Vec<Arc<Redirect>>, Vec<Diagnostic>) {
    let names = Names { settings };
    let (mut redirects, mut diagnostics) = (Vec::new(), Vec::new());
    if let Some(source) = tree.text(REDIRECTS) {
        list(source, &names, &mut redirects, &mut diagnostics);
    }
    for document in documents.iter().filter(|document| !document.front.aliases.is_empty()) {
        aliases(document, &names, &mut redirects, &mut diagnostics);
    }
    (redirects, diagnostics)
}

fn list(
    source: &Arc<Source>,
    names: &Names<'_>,
    redirects: &mut Vec<Arc<Redirect>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let node = fields::read(source, 0..source.text.len(), Turning::Refused, diagnostics);
    let Some(node) = node else { return };
    let found = RefCell::new(std::mem::take(diagnostics));
    let fields = Fields::new(source, 0, &node, "the list of redirects", &found);
    for (key, node) in fields.entries() {
        let from = from(source, names, key, &fields);
        let to = to(source, names, key, node, &fields);
        if let (Some(from), Some(to)) = (from, to) {
            let written = Written::List;
            redirects.push(Arc::new(Redirect { from, to, source: source.clone(), written }));
        }
    }
    *diagnostics = found.into_inner();
}

fn from(source: &Source, names: &Names<'_>, key: &Key, fields: &Fields<'_>) -> Option<Spanned<OldAddress>> {
    match names.old(&key.text) {
        Ok(old) => Some(Spanned::new(old, key.range.clone())),
        Err(fault) => {
            fields.push(fault.diagnostic().at(source, key.range.clone()));
            None
        }
    }
}

fn to(
    source: &Source,
    names: &Names<'_>,
    key: &Key,
    node: &Node,
    fields: &Fields<'_>,
) -> Option<Spanned<Destination>> {
    if node.data == Data::Null {
        let message = format!("this line does not say where `{}` leads", key.text);
        let hint = format!("write `{}: ` and the path of a page, or `{GONE}`", key.text);
        fields.push(Diagnostic::new(&BAD_REDIRECT, message).at(source, key.range.clone()).hint(hint));
        return None;
    }
    let Some(text) = node.as_text().map(|text| fields.spanned(node, text.to_owned())) else {
        let message = format!("`{}` must lead to one page: found {}", key.text, node.kind());
        let hint = format!("write the path of a page, or `{GONE}`");
        fields.push(Diagnostic::new(&BAD_REDIRECT, message).at(source, fields.range(node)).hint(hint));
        return None;
    };
    if text.trim() == GONE {
        return Some(fields.spanned(node, Destination::Gone));
    }
    let fault = match names.plain(&text) {
        Ok(path) => match names.language(&path) {
            None => return Some(fields.spanned(node, Destination::Page(path))),
            Some(_) => Fault {
                message: format!("`{}` is an address in one language, and no page", text.trim()),
                hint: "write the page as its file is called below the language's folder: each language leads to its own text".to_owned(),
            },
        },
        Err(fault) => fault,
    };
    fields.push(fault.diagnostic().at(source, text.at()));
    None
}

/// The aliases of a page, which stand in its source.
fn aliases(
    document: &Document,
    names: &Names<'_>,
    redirects: &mut Vec<Arc<Redirect>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let source = &document.source;
    let of_a_source = document.lang == *names.settings.source_lang();
    for alias in &document.front.aliases {
        if !of_a_source {
            let fault = Fault {
                message: "`aliases` stands in a translation, where it means nothing".to_owned(),
                hint: format!(
                    "move it to content/{}/{}: it holds for every language there",
                    names.settings.source_lang(),
                    document.topic
                ),
            };
            diagnostics.push(fault.diagnostic().at(source, alias.at()));
            return;
        }
        match names.old(alias) {
            Ok(old) => redirects.push(Arc::new(Redirect {
                from: Spanned::new(old, alias.at()),
                to: Spanned::new(Destination::Page(bare(&document.topic).to_owned()), alias.at()),
                source: source.clone(),
                written: Written::Page,
            })),
            Err(fault) => diagnostics.push(fault.diagnostic().at(source, alias.at())),
        }
    }
}

/// What is wrong with a name, and what to write.
struct Fault {
    message: String,
    hint: String,
}

impl Fault {
    fn diagnostic(self) -> Diagnostic {
        Diagnostic::new(&BAD_REDIRECT, self.message).hint(self.hint)
    }
}

struct Names<'a> {
    settings: &'a Settings,
}

impl Names<'_> {
    /// What an old name means: a page in every language, or an address in one.
    fn old(&self, text: &str) -> Result<OldAddress, Fault> {
        let path = self.plain(text)?;
        let home = |hint: &str| Fault {
            message: format!("`{}` is a home page, which is always there", text.trim()),
            hint: hint.to_owned(),
        };
        if path.is_empty() || self.settings.languages.iter().any(|language| language.lang.as_str() == path) {
            return Err(home("remove this: a home page cannot have moved"));
        }
        match self.language(&path) {
            Some((lang, rest)) => Ok(OldAddress::Address(lang.clone(), rest.to_owned())),
            None => Ok(OldAddress::Page(path)),
        }
    }

    /// A path that begins with a language of the site, in its two parts.
    fn language<'p>(&self, path: &'p str) -> Option<(&Lang, &'p str)> {
        let (first, rest) = path.split_once('/')?;
        let languages = &mut self.settings.languages.iter();
        let lang = languages.find(|language| language.lang.as_str() == first)?;
        Some((&lang.lang, rest))
    }

    /// The path of a page without its ending, by whatever of its names it is called.
    fn plain(&self, text: &str) -> Result<String, Fault> {
        let text = text.trim();
        if let Some(better) = self.corrected(text) {
            return Err(Fault {
                message: format!("`{text}` is not the path of a page below its language's folder"),
                hint: match better.as_str() {
                    "" => "write it like `rights/old-name`".to_owned(),
                    better => format!("write `{better}`"),
                },
            });
        }
        let path = bare(text.strip_suffix('/').unwrap_or(text));
        let name = |name: &str| {
            let problem = file_name::problem(name).or_else(|| file_name::too_long(name));
            let hidden = || name.starts_with('.').then(|| format!("the name `{name}` begins with a dot"));
            let none = || name.is_empty().then(|| "a name between two `/` is missing".to_owned());
            problem.or_else(hidden).or_else(none)
        };
        let problem = if path.is_empty() { None } else { path.split('/').find_map(name) };
        match problem {
            None if text.is_empty() => Err(Fault {
                message: "this names no page".to_owned(),
                hint: "write the path of a page, like `rights/old-name`".to_owned(),
            }),
            None => Ok(path.to_owned()),
            Some(problem) => Err(Fault {
                message: format!("`{text}` cannot be the path of a page: {problem}"),
                hint: "write letters a to z, digits and hyphens, like `rights/old-name`".to_owned(),
            }),
        }
    }

    /// What somebody means who writes a page as it is called elsewhere: in an address line, in an older
    /// site, in the site's folder.
    fn corrected(&self, text: &str) -> Option<String> {
        let mut path = text.replace('\\', "/");
        let base = &**self.settings.base_url;
        if let Some(rest) = path.strip_prefix(base).or_else(|| path.strip_prefix(base.trim_end_matches('/')))
        {
            path = rest.to_owned();
        } else if path.contains("://") {
            return Some(String::new());
        }
        path = path.split(['?', '#']).next().unwrap_or_default().to_owned();
        if let Some(rest) = path.trim_start_matches('/').strip_prefix("content/") {
            let rest = bare(rest.trim_start_matches('/'));
            path = self.language(rest).map_or(rest, |(_, rest)| rest).to_owned();
        }
        for ending in ["index.html", ".html", ".htm"] {
            path = path.strip_suffix(ending).unwrap_or(&path).to_owned();
        }
        let path = path.trim_matches('/');
        // One `/` behind it comes from an address line, and does no harm.
        (path != text.strip_suffix('/').unwrap_or(text)).then(|| bare(path).to_owned())
    }
}
