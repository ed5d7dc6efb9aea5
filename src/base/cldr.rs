//! Names of languages and countries, and quotation marks, from CLDR.
//!
//! Takes languages and codes of countries; gives what the tables beside this file have, which `update.mjs` there makes.
//! It never guesses: what is not in the tables is nowhere.

use memchr::memmem;

use super::Lang;

/// `tag<TAB>name<TAB>open close<TAB>open close`, a language on each line.
const LANGUAGES: &str = include_str!("cldr/languages.tsv");

/// The codes of countries behind `# `, then for each language its tag and the names in the same order.
const COUNTRIES: &str = include_str!("cldr/countries.tsv");

/// Marks around a quotation, and around one inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotationMarks {
    pub outer: (&'static str, &'static str),
    pub inner: (&'static str, &'static str),
}

/// What a language is called in itself, as a menu begins the word.
#[must_use]
pub fn language_name(lang: &Lang) -> Option<&'static str> {
    let name = |lang: &Lang| row(LANGUAGES, lang)?.split('\t').next().filter(|name| !name.is_empty());
    let script = || Lang::parse(&format!("{}-{}", lang.primary(), lang.script()?)).ok();
    let primary = || Lang::parse(lang.primary()).ok().filter(|primary| primary.script() == lang.script());
    let other = name(lang).or_else(|| name(&lang.canonical()?));
    other.or_else(|| name(&script()?)).or_else(|| name(&primary()?))
}

/// The quotation marks of a language, or of the nearest one that its readers read.
#[must_use]
pub fn quotation_marks(lang: &Lang) -> Option<QuotationMarks> {
    let marks = |lang: &Lang| {
        let mut columns = row(LANGUAGES, lang)?.split('\t').skip(1).map(|pair| pair.split_once(' '));
        Some(QuotationMarks { outer: columns.next()??, inner: columns.next()?? })
    };
    marks(lang).or_else(|| lang.parents().iter().find_map(marks))
}

/// What a country is called in a language, or in the nearest one that its readers read. `code` are the two letters of
/// ISO 3166, small or large.
#[must_use]
pub fn country_name(lang: &Lang, code: &str) -> Option<&'static str> {
    let codes = COUNTRIES.lines().find(|line| line.contains('\t'))?.trim_start_matches("# ");
    let column = codes.split('\t').position(|known| known.eq_ignore_ascii_case(code))?;
    let name = |lang: &Lang| row(COUNTRIES, lang)?.split('\t').nth(column).filter(|name| !name.is_empty());
    name(lang).or_else(|| lang.parents().iter().find_map(name))
}

/// What stands behind a language's tag.
fn row(table: &'static str, lang: &Lang) -> Option<&'static str> {
    let head = format!("\n{lang}\t");
    let start = memmem::find(table.as_bytes(), head.as_bytes())? + head.len();
    table[start..].lines().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn the_tables_are_whole() {
        for line in LANGUAGES.lines().filter(|line| !line.starts_with('#')) {
            let tag = line.split('\t').next().unwrap();
            assert!(quotation_marks(&lang(tag)).is_some(), "{line}");
        }
        let codes = COUNTRIES.lines().find(|line| line.contains('\t')).unwrap().split('\t').count();
        for line in COUNTRIES.lines().skip(2) {
            // One more: the tag, where the first line has `# ` before its first code.
            assert_eq!(line.split('\t').count(), codes + 1, "{}", &line[..10]);
        }
    }

    #[test]
    fn languages_have_their_own_names() {
        for (tag, name) in [
            ("it", Some("Italiano")),
            ("nb", Some("Norsk bokmål")),
            ("zh-Hans", Some("简体中文")),
            ("zh-Hant", Some("繁體中文")),
            ("prs", Some("دری")),
            ("iw", Some("עברית")),
            ("pt-AO", Some("Português")),
            ("zh-TW", Some("繁體中文")),
            ("es-419", Some("Español latinoamericano")),
            ("ar-MA", Some("العربية")),
            ("sr-Latn", Some("Srpski")),
            ("ka", Some("ქართული")),
            ("rom", None),
            ("qaa", None),
        ] {
            assert_eq!(language_name(&lang(tag)), name, "{tag}");
        }
        // In another script than what is written so without saying its script.
        assert_eq!(language_name(&lang("uz-Arab")).filter(|name| name.is_ascii()), None);
    }

    #[test]
    fn quotation_marks_are_those_of_the_readers() {
        let outer = |tag: &str| quotation_marks(&lang(tag)).map(|marks| marks.outer);
        for (tag, marks) in [
            ("nb", ("«", "»")),
            ("sv", ("”", "”")),
            ("hu", ("„", "”")),
            ("ja", ("「", "」")),
            ("zh-TW", ("「", "」")),
        ] {
            assert_eq!(outer(tag), Some(marks), "{tag}");
        }
        assert_eq!(outer("qaa"), None);
    }

    #[test]
    fn countries_have_names_in_many_languages() {
        let name = |tag: &str, code: &str| country_name(&lang(tag), code);
        assert_eq!(name("en", "fr"), Some("France"));
        assert_eq!(name("ar", "FR"), Some("فرنسا"));
        assert_eq!(name("de-AT", "gr"), Some("Griechenland"));
        assert_eq!(name("en", "zz"), None);
        assert_eq!(name("qaa", "fr"), None);
    }
}
