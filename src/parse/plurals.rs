//! Plural forms of interface strings, beside those that the language has (CLDR).
//!
//! Takes a message as Fluent reads it; gives what is wrong with the forms it chooses between. A form
//! that no whole number calls for is never missed: French has one for millions of something.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_syntax::ast;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

use crate::base::{Code, Diagnostic, Lang, Severity, Source, similar};

pub(super) const MISSING_PLURAL: Code = Code {
    name: "missing-plural",
    severity: Severity::Warning,
    adjustable: true,
    what: "An interface string chooses between plural forms and lacks one that its language has.",
    why: "For some numbers readers would see the form of others, which is wrong in their language.",
    fix: "Add a line `[few] ...` (or what is named) with that form, above the one with the asterisk.",
};

pub(super) const UNKNOWN_PLURAL: Code = Code {
    name: "unknown-plural",
    severity: Severity::Warning,
    adjustable: true,
    what: "An interface string has a plural form that its language does not have.",
    why: "No number calls for it, so it is never shown; often it was copied from another language, or its name is misspelled.",
    fix: "Remove the line, or correct the name of the form.",
};

const CATEGORIES: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];

/// Variables that are numbers, by their names: what chooses by them chooses between plural forms.
const COUNTS: [&str; 4] = ["count", "changed", "total", "number"];

/// Whole numbers that call for every form that counts of things need.
const NUMBERS: u32 = 1000;

/// Languages that have no plural forms, by CLDR. What else seems to have none is unknown to it.
const NO_PLURALS: [&str; 34] = [
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt", "lo",
    "ms", "my", "nqo", "osa", "root", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo", "yue",
    "zh", "in",
];

/// The plural forms of a language.
pub(super) struct Plurals {
    lang: Lang,
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Plurals {
    /// None where nothing is known of the language, or nobody speaks it.
    pub(super) fn of(lang: &Lang) -> Option<Self> {
        let locale: icu_locale::Locale = lang.as_str().parse().ok()?;
        let rules = |kind| {
            let options = PluralRulesOptions::default().with_type(kind);
            PluralRules::try_new(locale.clone().into(), options).ok()
        };
        let own = Self {
            lang: lang.clone(),
            cardinal: rules(PluralRuleType::Cardinal)?,
            ordinal: rules(PluralRuleType::Ordinal)?,
        };
        let forms = own.cardinal.categories().count();
        (!lang.is_pseudo() && (forms > 1 || NO_PLURALS.contains(&lang.primary()))).then_some(own)
    }

    /// Looks at every choice in a pattern. `text` is what the pattern's words are slices of.
    pub(super) fn check(
        &self,
        pattern: &ast::Pattern<&str>,
        text: &str,
        source: &Arc<Source>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else { continue };
            if let ast::Expression::Select { selector, variants } = expression {
                self.choice(selector, variants, text, source, diagnostics);
                for variant in variants {
                    self.check(&variant.value, text, source, diagnostics);
                }
            }
        }
    }

    fn choice(
        &self,
        selector: &ast::InlineExpression<&str>,
        variants: &[ast::Variant<&str>],
        text: &str,
        source: &Arc<Source>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let names: Vec<&str> = variants.iter().filter_map(|variant| name(&variant.key)).collect();
        let place = |word: &str| {
            let at = word.as_ptr().addr().saturating_sub(text.as_ptr().addr());
            at..at + word.len()
        };
        let (variable, rules) = match selector {
            ast::InlineExpression::VariableReference { id } => (id.name, &self.cardinal),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                let [ast::InlineExpression::VariableReference { id }] = &*arguments.positional else {
                    return;
                };
                let ordinal = arguments.named.iter().any(|argument| {
                    argument.name.name == "type"
                        && matches!(argument.value, ast::InlineExpression::StringLiteral { value: "ordinal" })
                });
                (id.name, if ordinal { &self.ordinal } else { &self.cardinal })
            }
            _ => return,
        };
        // Anything else chooses by a word.
        if !COUNTS.contains(&variable) && !names.iter().any(|name| category(name).is_some()) {
            return;
        }
        let known: Vec<&str> = words(rules.categories());
        for name in names.iter().filter(|name| !known.contains(*name)) {
            let message = match category(name) {
                Some(_) => format!("{} has no plural form `{name}`", self.lang),
                None => format!("`{name}` is no plural form"),
            };
            let hint =
                match similar::nearest(name, known.iter().copied()).filter(|_| category(name).is_none()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None if category(name).is_none() => {
                        format!("write the name in English: {} has {}", self.lang, known.join(", "))
                    }
                    None => format!("remove the line; {} has {}", self.lang, known.join(", ")),
                };
            diagnostics.push(Diagnostic::new(&UNKNOWN_PLURAL, message).at(source, place(name)).hint(hint));
        }
        let written: BTreeSet<u32> = variants.iter().filter_map(|variant| number(&variant.key)).collect();
        let needed = (0..=NUMBERS).filter(|n| !written.contains(n)).map(|n| rules.category_for(n));
        let mut missing: BTreeSet<PluralCategory> = needed.collect();
        // The line with the asterisk stands for the rest, unless it says which form it is.
        let default = variants.iter().find(|variant| variant.default).and_then(|variant| name(&variant.key));
        let rest = default.is_none_or(|name| category(name).is_none());
        missing.retain(|category| {
            let named = names.iter().any(|name| self::category(name) == Some(*category));
            let stands = rest && *category == PluralCategory::Other;
            !named && !stands
        });
        // Newer data give one of those a form; Fluent's rules do not know it, and its words are the same.
        if !missing.is_empty() && !NO_PLURALS.contains(&self.lang.primary()) {
            let missing = words(missing.into_iter());
            let forms: Vec<String> = missing.iter().map(|form| format!("`[{form}] ...`")).collect();
            let named: Vec<String> = missing.iter().map(|form| format!("`{form}`")).collect();
            let forms_word = if named.len() == 1 { "form" } else { "forms" };
            let message = format!("{} needs the plural {forms_word} {} too", self.lang, named.join(" and "));
            diagnostics.push(
                Diagnostic::new(&MISSING_PLURAL, message)
                    .at(source, place(variable))
                    .hint(format!("add {} above the line with the asterisk", forms.join(" and "))),
            );
        }
    }
}

fn name<'a>(key: &ast::VariantKey<&'a str>) -> Option<&'a str> {
    match key {
        ast::VariantKey::Identifier { name } => Some(name),
        ast::VariantKey::NumberLiteral { .. } => None,
    }
}

fn number(key: &ast::VariantKey<&str>) -> Option<u32> {
    match key {
        ast::VariantKey::NumberLiteral { value } => value.parse().ok(),
        ast::VariantKey::Identifier { .. } => None,
    }
}

fn category(name: &str) -> Option<PluralCategory> {
    CATEGORIES.iter().find(|(_, word)| *word == name).map(|(category, _)| *category)
}

/// The names of categories, in the order of CLDR.
fn words(categories: impl Iterator<Item = PluralCategory>) -> Vec<&'static str> {
    let all: Vec<PluralCategory> = categories.collect();
    CATEGORIES.iter().filter(|(category, _)| all.contains(category)).map(|(_, word)| *word).collect()
}
