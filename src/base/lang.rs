//! Language tags: their canonical form, direction and fallback chain.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use icu_locale::fallback::{LocaleFallbackConfig, LocaleFallbacker};
use icu_locale::{Direction as IcuDirection, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use serde::{Serialize, Serializer};
use unic_langid::LanguageIdentifier;

use super::visible::shown;

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

/// Why a tag is no language's, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongTag {
    pub message: String,
    pub hint: String,
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

    /// Reads the tag of a language that there may be: of two letters all are known, of three CLDR has not heard of each.
    ///
    /// # Errors
    /// As `parse`, or no language has the tag.
    pub fn known(tag: &str) -> Result<Self, WrongTag> {
        let wrong = |why: &str, hint: String| WrongTag { message: format!("`{}` {why}", shown(tag)), hint };
        let lang = Self::parse(tag).map_err(|right| {
            let hint = right.map_or_else(
                || "use a tag like `en`, `pt-BR` or `zh-Hans`".into(),
                |right| format!("write it as `{right}`"),
            );
            wrong("is not a language tag in its canonical form", hint)
        })?;
        if lang.is_known() || lang.primary().len() > 2 {
            return Ok(lang);
        }
        let hint = lang.of_country().map_or_else(
            || "look for the language's tag in the registry of IANA; one of your own has three letters, like `qab`".into(),
            |meant| format!("`{tag}` is the code of a country; did you mean its language, `{meant}`?"),
        );
        Err(wrong("is the tag of no language", hint))
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

    /// The direction of the language's usual script, by CLDR's likely subtags; left to right where CLDR does not
    /// know the language. The pseudo-locale `ar-XB` is right to left like Arabic.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let directions = LocaleDirectionality::new_extended();
        let direction = self.locale().and_then(|locale| directions.get(&locale.id));
        match direction.or_else(|| directions.get(&self.canonical_locale()?.id)) {
            Some(IcuDirection::RightToLeft) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Whether CLDR knows the language, under this tag or as another one's old or other name. Tags for private use
    /// (`qaa` to `qtz`) count as known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        let private = matches!(self.primary().as_bytes(), [b'q', b'a'..=b't', _]);
        private || self.script().is_some()
    }

    /// The tag that CLDR has for this one, where this is an old or another name of the language (`iw` is `he`).
    #[must_use]
    pub fn canonical(&self) -> Option<Self> {
        let canonical = self.canonical_locale()?.id.to_string();
        (canonical != self.as_str()).then(|| Self(canonical.into()))
    }

    /// The language that most people of a country read, where this tag is the code of a country and not of a
    /// language (`gr` gives `el`).
    #[must_use]
    pub fn of_country(&self) -> Option<Self> {
        let country: icu_locale::LanguageIdentifier = format!("und-{}", self.as_str()).parse().ok()?;
        let likely = with_likely(country);
        (!likely.language.is_unknown()).then(|| Self(likely.language.to_string().into()))
    }

    /// The script in which it is most likely written (`Latn`); None where CLDR does not know the language.
    #[must_use]
    pub fn script(&self) -> Option<String> {
        Some(with_likely(self.canonical_locale()?.id).script?.to_string())
    }

    /// The languages to try after this one, nearest first, by CLDR's parents and likely subtags: `pt-AO` gives
    /// `pt-PT` and `pt`, `zh-TW` gives `zh-Hant` and never `zh`, which is another script.
    #[must_use]
    pub fn parents(&self) -> Vec<Self> {
        let Some(locale) = self.canonical_locale() else { return Vec::new() };
        let mut parents: Vec<String> = Vec::new();
        let fallbacker = LocaleFallbacker::new().for_config(LocaleFallbackConfig::default());
        let mut chain = fallbacker.fallback_for(locale.into());
        while !chain.get().is_unknown() {
            let id: Option<icu_locale::LanguageIdentifier> = chain.get().to_string().parse().ok();
            parents.extend(id.iter().flat_map(spellings));
            chain.step();
        }
        let mut seen = BTreeSet::from([self.to_string()]);
        parents.retain(|tag| seen.insert(tag.clone()));
        parents.into_iter().map(|tag| Self(tag.into())).collect()
    }

    fn locale(&self) -> Option<icu_locale::Locale> {
        self.0.parse().ok()
    }

    fn canonical_locale(&self) -> Option<icu_locale::Locale> {
        let mut locale = self.locale()?;
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        Some(locale)
    }
}

/// A language with the script and the country that it most likely has.
fn with_likely(mut id: icu_locale::LanguageIdentifier) -> icu_locale::LanguageIdentifier {
    LocaleExpander::new_extended().maximize(&mut id);
    id
}

/// A tag and the others that mean the same, the most exact ones first: a folder may have either name.
fn spellings(id: &icu_locale::LanguageIdentifier) -> Vec<String> {
    let likely = with_likely(id.clone());
    let mut spellings = Vec::new();
    if id.region.is_some() {
        spellings.push(likely.to_string());
    }
    spellings.push(id.to_string());
    let script = icu_locale::LanguageIdentifier { region: None, ..likely.clone() };
    spellings.push(script.to_string());
    // Who reads `pt` reads `pt-BR`.
    if id.region.is_none() && id.script.is_none() {
        spellings.push(icu_locale::LanguageIdentifier { script: None, ..likely }.to_string());
    }
    spellings
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
    fn knows_the_direction_of_languages_of_few_speakers_and_under_other_names() {
        for tag in
            ["prs", "fa-AF", "dv", "ckb", "rhg", "sd", "pa-PK", "az-IR", "kk-Arab", "ff-Adlm", "iw", "yi"]
        {
            assert_eq!(Lang::parse(tag).unwrap().direction(), Direction::Rtl, "{tag}");
        }
        for tag in ["pa", "az", "ff", "ku", "rhg-Latn", "zgh", "rom", "qaa"] {
            assert_eq!(Lang::parse(tag).unwrap().direction(), Direction::Ltr, "{tag}");
        }
    }

    #[test]
    fn knows_languages_and_countries_apart() {
        let known = |tag: &str| Lang::parse(tag).unwrap().is_known();
        for tag in
            ["el", "uk", "prs", "kmr", "iw", "rhg", "rom", "qaa", "en-XA", "ar-XB", "zh-Hans-CN", "mnk"]
        {
            assert!(known(tag), "{tag}");
        }
        for (tag, meant) in
            [("gr", "el"), ("ua", "uk"), ("cz", "cs"), ("jp", "ja"), ("cn", "zh"), ("at", "de")]
        {
            assert!(!known(tag), "{tag}");
            assert_eq!(Lang::parse(tag).unwrap().of_country().map(|l| l.to_string()).as_deref(), Some(meant));
        }
        assert!(!known("xx") && !known("con"));
        // All of ISO 639-1, and what was in it once.
        let two = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
            en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
            ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng \
            nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv \
            sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu sh iw ji in mo jw";
        let strangers: Vec<_> = two.split_whitespace().filter(|tag| !known(tag)).collect();
        assert_eq!(strangers, [""; 0]);
        let read = |tag: &str| Lang::known(tag).map(|lang| lang.to_string()).map_err(|wrong| wrong.message);
        assert_eq!(read("con"), Ok("con".into()));
        assert_eq!(read("gr"), Err("`gr` is the tag of no language".into()));
        assert_eq!(Lang::parse("xx").unwrap().of_country(), None);
        let canonical = |tag: &str| Lang::parse(tag).unwrap().canonical().map(|l| l.to_string());
        assert_eq!(canonical("iw").as_deref(), Some("he"));
        assert_eq!(canonical("prs").as_deref(), Some("fa-AF"));
        assert_eq!(canonical("zh-Hans"), None);
    }

    #[test]
    fn falls_back_to_what_its_readers_can_read() {
        for (tag, chain) in [
            ("zh-Hans-CN", "zh-CN zh-Hans zh"),
            ("zh-CN", "zh-Hans-CN zh-Hans zh"),
            ("pt", "pt-Latn pt-BR"),
            ("zh-TW", "zh-Hant-TW zh-Hant"),
            ("zh-Hant", ""),
            ("zh", "zh-Hans zh-CN"),
            ("es-MX", "es-Latn-MX es-Latn es-Latn-419 es-419 es es-ES"),
            ("pt-AO", "pt-Latn-AO pt-Latn pt-Latn-PT pt-PT pt pt-BR"),
            ("prs", "fa-Arab-AF fa-AF fa-Arab fa fa-IR"),
            ("sr-Latn", ""),
            ("nb", "nb-Latn nb-NO no no-Latn no-NO"),
            ("ar-XB", "ar-Arab-XB ar-Arab ar ar-EG"),
        ] {
            let parents = Lang::parse(tag).unwrap().parents();
            let parents: Vec<_> = parents.iter().map(Lang::as_str).collect();
            assert_eq!(parents.join(" "), chain, "{tag}");
        }
    }
}
