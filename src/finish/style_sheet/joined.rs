//! Style sheets joined with what they import, under the conditions of each `@import`.

use lightningcss::rules::import::ImportRule;
use lightningcss::rules::layer::LayerBlockRule;
use lightningcss::rules::media::MediaRule;
use lightningcss::rules::supports::SupportsRule;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

/// The rules with what they import in the place of each `@import`.
pub(super) fn join<'a>(rules: Vec<CssRule<'a>>, imports: &'a [Option<String>]) -> Vec<CssRule<'a>> {
    let mut imports = imports.iter();
    let mut joined = Vec::with_capacity(rules.len());
    for rule in rules {
        let CssRule::Import(rule) = rule else {
            joined.push(rule);
            continue;
        };
        let text = imports.next().and_then(Option::as_deref).unwrap_or_default();
        // It was written by this program, and has been read again.
        let Ok(sheet) = StyleSheet::parse(text, ParserOptions::default()) else { continue };
        joined.extend(within(rule, sheet.rules.0));
    }
    joined
}

/// Rules under the conditions of the `@import` that they come by.
fn within<'a>(import: ImportRule<'a>, mut rules: Vec<CssRule<'a>>) -> Vec<CssRule<'a>> {
    let loc = import.loc;
    if let Some(name) = import.layer {
        rules = vec![CssRule::LayerBlock(LayerBlockRule { name, rules: CssRuleList(rules), loc })];
    }
    if !import.media.media_queries.is_empty() {
        let query = import.media;
        rules = vec![CssRule::Media(MediaRule { query, rules: CssRuleList(rules), loc })];
    }
    if let Some(condition) = import.supports {
        rules = vec![CssRule::Supports(SupportsRule { condition, rules: CssRuleList(rules), loc })];
    }
    rules
}
