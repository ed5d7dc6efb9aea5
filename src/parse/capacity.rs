//! `limits` in `site.yaml`: what is wrong with it, and whether the site keeps to it.

use super::fields::{self, Fields};
use crate::base::{Diagnostic, OptionalSpanned};
use crate::model::capacity::{Capacity, Measure};
use crate::model::settings::LanguageSetting;

/// Whether the settings themselves keep to the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    Within,
    Beyond,
}

/// Reads what the site may hold, and whether its languages are not too many: each would have every page.
pub(super) fn read(fields: &Fields<'_>, languages: &[LanguageSetting]) -> (Capacity, Keeping) {
    let capacity = Capacity::of_settings(&fields.source().text);
    if let Some(map) = fields.map("limits", "limits") {
        for (measure, key) in Measure::all() {
            let Some(node) = map.node(key) else { continue };
            let ceiling = measure.ceiling();
            match map.integer(key).value().map(u64::try_from) {
                Some(Ok(value)) if value > ceiling => map.push(
                    Diagnostic::new(
                        &fields::WRONG_VALUE,
                        format!("`{key}` cannot be more than {ceiling}: found {value}"),
                    )
                    .at(map.source(), map.range(node))
                    .hint("that is as much as a usual computer can take; write that number or less"),
                ),
                Some(Ok(value)) if value > 0 => {}
                Some(_) => map.wrong(key, node, "a whole number above zero"),
                None => {}
            }
        }
        map.finish();
    }
    let mut keeping = Keeping::Within;
    let most = capacity.of(Measure::Languages);
    if u64::try_from(languages.len()).is_ok_and(|count| count > most)
        && let Some(node) = fields.node("languages")
    {
        keeping = Keeping::Beyond;
        fields.push(
            Diagnostic::new(
                &fields::WRONG_VALUE,
                format!(
                    "there are {} languages, more than the {most} that `limits: languages` allows",
                    languages.len()
                ),
            )
            .at(fields.source(), fields.range(node))
            .hint(format!("remove some, or raise the limit, up to {}", Measure::Languages.ceiling())),
        );
    }
    (capacity, keeping)
}
