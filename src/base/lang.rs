//! Language tags: their canonical form, direction and fallback chain.

use std::fmt;
use std::sync::Arc;

use icu_locale::{Direction as IcuDirection, LocaleDirectionality};
use serde::{Serialize, Serializer};
use unic_langid::LanguageIdentifier;

/// A BCP 47 language tag in canonical form (`pt-BR`, `zh-Hans`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of a `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The longest tag, in bytes; RFC 5646 expects 35 at most. Tags are parts of names of files.
const LONGEST: usize = 50;

/// Languages that nobody speaks, for tests of layouts: accented, and from right to left.
pub const PSEUDO: [&str; 2] = ["en-XA", "ar-XB"];

impl Lang {
    /// Whether nobody speaks it.
    #[must_use]
    pub fn is_pseudo(&self) -> bool {
        PSEUDO.contains(&self.as_str())
    }

    /// Reads a tag. `Err` carries the canonical spelling where only the spelling is off
    /// (`pt-br`), and nothing where it is not a tag at all.
    ///
    /// # Errors
    /// The tag is not well-formed, or not written canonically.
    pub fn parse(tag: &str) -> Result<Self, Option<String>> {
        if tag.len() > LONGEST {
            return Err(None);
        }
        let id: LanguageIdentifier = tag.parse().map_err(|_| None)?;
        // `und` is the identifier's word for "no language": nobody reads that.
        // The standard has room for longer ones (`english`), but there are none.
        if id.language.is_empty() || id.language.as_str().len() > 3 {
            return Err(None);
        }
        let canonical = id.to_string();
        if canonical == tag { Ok(Self(tag.into())) } else { Err(Some(canonical)) }
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag (`pt` of `pt-BR`).
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The tag for `unic-langid`, and so for Fluent.
    #[must_use]
    pub fn id(&self) -> LanguageIdentifier {
        self.0.parse().unwrap_or_default()
    }

    /// The direction of the language's usual script, by CLDR's likely subtags.
    /// The pseudo-locale `ar-XB` is right to left like Arabic.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let Ok(locale) = self.0.parse::<icu_locale::Locale>() else { return Direction::Ltr };
        match LocaleDirectionality::new_common().get(&locale.id) {
            Some(IcuDirection::RightToLeft) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The languages to try after this one, nearest first: `pt-BR` gives `pt`.
    #[must_use]
    pub fn parents(&self) -> Vec<Self> {
        let mut parents = Vec::new();
        let mut tag: &str = &self.0;
        while let Some(cut) = tag.rfind('-') {
            tag = &tag[..cut];
            parents.push(Self(tag.into()));
        }
        parents
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_canonical_tags_only_and_says_the_right_spelling() {
        assert_eq!(Lang::parse("pt-BR").map(|l| l.to_string()), Ok("pt-BR".into()));
        assert_eq!(Lang::parse("pt-br"), Err(Some("pt-BR".into())));
        assert_eq!(Lang::parse("zh_hans"), Err(Some("zh-Hans".into())));
        assert_eq!(Lang::parse("klingon, mostly"), Err(None));
        assert_eq!(Lang::parse("english"), Err(None));
    }

    #[test]
    fn knows_the_direction_of_every_campaign_language() {
        for tag in ["ar", "fa", "ur", "ps", "ar-XB"] {
            assert_eq!(Lang::parse(tag).unwrap().direction(), Direction::Rtl, "{tag}");
        }
        for tag in
            ["en", "nl", "fr", "es", "pt-BR", "bn", "am", "ti", "tr", "so", "sq", "vi", "zh-Hans", "uk"]
        {
            assert_eq!(Lang::parse(tag).unwrap().direction(), Direction::Ltr, "{tag}");
        }
    }

    #[test]
    fn falls_back_by_dropping_subtags() {
        let chain: Vec<_> =
            Lang::parse("zh-Hans-CN").unwrap().parents().iter().map(ToString::to_string).collect();
        assert_eq!(chain, ["zh-Hans", "zh"]);
    }
}
