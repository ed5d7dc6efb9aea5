//! The languages of `site.yaml`, and tags of languages wherever YAML has them.
//!
//! Takes fields; returns languages that are known and apart. Never looks at folders or texts.

use super::fields::Fields;
use crate::base::lang::WrongTag;
use crate::base::yaml::{self, Data};
use crate::base::{Code, Diagnostic, Direction, Lang, Severity, Spanned, file_name, similar};
use crate::model::settings::LanguageSetting;

pub(super) const BAD_LANGUAGE: Code = Code {
    name: "bad-language",
    severity: Severity::Error,
    adjustable: false,
    what: "A language tag is not well-formed, not in its canonical spelling, of no language, or named twice.",
    why: "Browsers, screen readers and search engines choose voices, fonts and direction by the tag.",
    fix: "Write the tag as BCP 47 has it: `en`, `pt-BR`, `zh-Hans`. `gr` and `ua` are countries: their languages are `el` and `uk`.",
};

pub(super) const OLD_LANGUAGE: Code = Code {
    name: "old-language",
    severity: Severity::Warning,
    adjustable: true,
    what: "A language tag is an old or another name of a language that CLDR knows under a newer one.",
    why: "Few browsers and screen readers know the old name, and may choose a wrong voice or font.",
    fix: "Write the newer tag, and rename the language's folders in `content/` and `locales/`.",
};

pub(super) const UNKNOWN_LANGUAGE: Code = Code {
    name: "unknown-language",
    severity: Severity::Warning,
    adjustable: true,
    what: "CLDR knows no language by this tag of three letters.",
    why: "It may be misspelt; and without knowing it kyr writes it from left to right, with the quotation marks of English.",
    fix: "Look the tag up. Where it is right, say the direction (`{tag: con, dir: ltr}`), which ends the warning.",
};

pub(super) fn languages(fields: &Fields<'_>) -> Vec<LanguageSetting> {
    let Some(node) = fields.node("languages") else {
        fields.missing("languages");
        return Vec::new();
    };
    if !matches!(node.data, Data::List(_)) || node.items().is_empty() {
        fields.wrong("languages", node, "a list of language tags");
        return Vec::new();
    }
    let mut settings: Vec<LanguageSetting> = Vec::new();
    for item in node.items() {
        let (tag, fallback, direction) = if let Data::Map(_) = item.data {
            let entry = fields.inside(item, "a language");
            let tag = entry.required("tag");
            let fallback = entry.texts("fallback");
            let direction = entry.word("dir", &[("ltr", Direction::Ltr), ("rtl", Direction::Rtl)]);
            entry.finish();
            (tag, fallback, direction.map(|direction| direction.value))
        } else {
            (fields.spanned(item, item.as_text().unwrap_or_default().to_owned()), Vec::new(), None)
        };
        let Some(lang) = language(fields, &tag) else { continue };
        if let Some(same) = settings.iter().find(|setting| is_same(&setting.lang, &lang)) {
            fields.push(named_twice(fields, &same.lang, &lang));
            continue;
        }
        if !lang.is_known() && direction.is_none() {
            let found =
                Diagnostic::new(&UNKNOWN_LANGUAGE, format!("CLDR knows no language by the tag `{lang}`"));
            let hint = format!("look it up; where it is right, write `{{tag: {lang}, dir: ltr}}`, or `rtl`");
            fields.push(found.at(fields.source(), lang.at()).hint(hint));
        }
        let fallback = fallback.iter().filter_map(|tag| language(fields, tag)).collect();
        settings.push(LanguageSetting { lang, fallback, direction });
    }
    check_fallbacks(fields, &settings);
    settings
}

/// Reports languages to fall back to that the site does not have.
fn check_fallbacks(fields: &Fields<'_>, settings: &[LanguageSetting]) {
    for other in settings.iter().flat_map(|setting| &setting.fallback) {
        if settings.iter().any(|setting| *setting.lang == **other) {
            continue;
        }
        let tags: Vec<&str> = settings.iter().map(|setting| setting.lang.as_str()).collect();
        let message = format!("`{other}` is not a language of this site, so no page can be shown in it");
        let hint = similar::hint(other.as_str(), tags);
        fields.push(Diagnostic::new(&BAD_LANGUAGE, message).at(fields.source(), other.at()).hint(hint));
    }
}

/// Whether two tags are names of one language.
fn is_same(one: &Lang, other: &Lang) -> bool {
    let newest = |lang: &Lang| lang.canonical().unwrap_or_else(|| lang.clone());
    one == other || newest(one) == newest(other)
}

fn named_twice(fields: &Fields<'_>, first: &Lang, second: &Spanned<Lang>) -> Diagnostic {
    let message = if *first == **second {
        format!("the language `{second}` is named twice")
    } else {
        format!("the language `{second}` is named twice: `{first}` is the same one")
    };
    Diagnostic::new(&BAD_LANGUAGE, message).at(fields.source(), second.at()).hint("remove one of the two")
}

pub(super) fn language(fields: &Fields<'_>, tag: &Spanned<String>) -> Option<Spanned<Lang>> {
    let bad = |message: String, hint: String| {
        fields.push(Diagnostic::new(&BAD_LANGUAGE, message).at(fields.source(), tag.at()).hint(hint));
        None
    };
    let lang = match Lang::known(tag) {
        Ok(lang) => lang,
        Err(WrongTag { message, hint }) => return bad(message, hint),
    };
    // Its folder would be the device of that name.
    if file_name::is_reserved(lang.as_str()) {
        return bad(
            format!("`{tag}` is a name that Windows reserves, so no folder can have it"),
            format!("say more of the language: its script, like `{tag}-Latn`, or its country"),
        );
    }
    if let Some(newer) = lang.canonical() {
        fields.push(
            Diagnostic::new(&OLD_LANGUAGE, format!("`{tag}` is another name of the language `{newer}`"))
                .at(fields.source(), tag.at())
                .hint(format!("write `{newer}`, and name its folders so")),
        );
    }
    Some(Spanned::new(lang, tag.at()))
}

/// The language of the site that a key names.
pub(super) fn of_this_site(map: &Fields<'_>, key: &yaml::Key, languages: &[LanguageSetting]) -> Option<Lang> {
    let known = languages.iter().find(|language| language.lang.as_str() == key.text);
    if known.is_none() {
        map.push(
            Diagnostic::new(&BAD_LANGUAGE, format!("`{}` is not a language of this site", key.text))
                .at(map.source(), key.range.clone())
                .hint(similar::hint(
                    &key.text,
                    languages.iter().map(|l| l.lang.as_str()).collect::<Vec<_>>(),
                )),
        );
    }
    known.map(|language| language.lang.value.clone())
}
