//! The languages of the site, with their names and fallback chains.

use crate::base::yaml::{self, Node};
use crate::base::{Code, Diagnostic, Lang, Severity};
use crate::model::manuscript::Manuscript;
use crate::model::site::{Language, LanguageId};

pub(super) const NO_NAME: Code = Code {
    name: "no-language-name",
    severity: Severity::Error,
    adjustable: true,
    what: "A language of the site does not say its own name.",
    why: "The language menu names each language in itself, so that its readers recognise it.",
    fix: "Add `language-self = ...` to a file in the language's folder under `locales/`.",
};

pub(super) fn languages(manuscript: &Manuscript) -> (Vec<Language>, Vec<Diagnostic>) {
    let settings = &manuscript.settings;
    let mut diagnostics = Vec::new();
    let position = |lang: &Lang| settings.languages.iter().position(|l| *l.lang == *lang);
    let languages = settings
        .languages
        .iter()
        .enumerate()
        .map(|(own, setting)| {
            let mut chain: Vec<LanguageId> = Vec::new();
            let wanted = setting.fallback.iter().map(|lang| lang.value.clone()).chain(setting.lang.parents());
            for id in wanted.filter_map(|lang| position(&lang)).chain([0]) {
                if id != own && !chain.contains(&id) {
                    chain.push(id);
                }
            }
            let name = manuscript
                .messages
                .get(&setting.lang)
                // Only the language's own bundle: another language's name would be wrong.
                .and_then(|messages| messages.own("language-self"));
            if name.is_none() {
                let tag = setting.lang.as_str();
                let node = yaml::parse(&settings.source.text).ok();
                let list = node.as_ref().and_then(|node| node.get("languages"));
                let named = list
                    .map(Node::items)
                    .unwrap_or_default()
                    .iter()
                    .find(|item| item.as_text().or_else(|| item.get("tag")?.as_text()) == Some(tag));
                let at = named.map_or(0..1, |item| item.range.clone());
                diagnostics.push(
                    Diagnostic::new(&NO_NAME, format!("the language `{tag}` has no name in itself"))
                        .at(&settings.source, at)
                        .hint(format!("add `language-self = ...` to locales/{tag}/languages.ftl")),
                );
            }
            Language {
                direction: settings.direction(&setting.lang),
                name: name.unwrap_or_else(|| setting.lang.to_string()),
                lang: setting.lang.value.clone(),
                chain,
            }
        })
        .collect();
    (languages, diagnostics)
}
