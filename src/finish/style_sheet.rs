//! Style sheets of themes: read, joined with what they import, made small, the addresses in them those of the
//! published files.
//!
//! Takes the style sheets of a theme and where its assets are published, gives texts. Nothing is loaded from another
//! site; what is not in the theme is reported where it is named.

mod again;
mod faults;
mod joined;
mod loaded;

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use lightningcss::dependencies::DependencyOptions;
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

use crate::base::nesting;
use crate::base::{Code, Diagnostic, Severity, Source, stack};
use again::{escaped_rule, is_read_again, unwritable};
use faults::{
    broken, elsewhere, loops, no_memory, not_alone, offset, too_much, unknown_function, unprintable,
};
use joined::join;
use loaded::{Loaded, Place};

pub(super) const BAD_CSS: Code = Code {
    name: "bad-css",
    severity: Severity::Error,
    adjustable: false,
    what: "A style sheet of the theme cannot be read.",
    why: "Browsers would drop the rest of it without a word.",
    fix: "Correct the marked place.",
};

pub(super) const MISSING_ASSET: Code = Code {
    name: "missing-asset",
    severity: Severity::Error,
    adjustable: false,
    what: "A style sheet of the theme names a file that the theme does not have.",
    why: "Browsers would leave out the picture or the font without a word.",
    fix: "Put the file into the theme's `assets/`, and write its path from the folder of the style sheet.",
};

/// The style sheets of a theme, and what they may load.
#[derive(Debug, Default)]
pub struct StyleSheets<'a> {
    /// By name below `assets/`.
    pub sources: BTreeMap<&'a str, &'a Source>,
    /// Where each asset is published, by name below `assets/`.
    pub published: BTreeMap<String, String>,
}

/// What lightningcss takes for rules that nest as deeply as they may is 20 KB a level; in bytes, several
/// times over.
const STACK: usize = 16 * 1024 * 1024;

/// The most style sheets that one may import, by itself or by others.
const MOST_IMPORTS: usize = 100;

/// Makes a style sheet small, and one text with what it imports; gives it with what is wrong with its addresses.
/// `name` is its name below `assets/`.
///
/// # Errors
/// The style sheet is not CSS; the diagnostic says where.
pub fn css(
    source: &Source,
    name: &str,
    sheets: &StyleSheets<'_>,
) -> Result<(String, Vec<Diagnostic>), Diagnostic> {
    let work = || {
        let mut joining =
            Joining { sheets, open: vec![name.to_owned()], imported: BTreeSet::new(), looped: false };
        let (text, diagnostics) = joining.text(source)?;
        let path = sheets.published.get(name).map_or(name, String::as_str);
        Ok((loaded::relative(text, path), diagnostics))
    };
    stack::with(STACK, work).unwrap_or_else(|| Err(no_memory(source)))
}

/// What is wrong with the style sheet of printable pages, each of which is one file: it may load nothing.
#[must_use]
pub fn printed_css(source: &Source) -> Vec<Diagnostic> {
    let work = || {
        let mut diagnostics = Vec::new();
        let sheet = match limits(source).and_then(|()| parse(source)) {
            Ok(sheet) => sheet,
            Err(diagnostic) => return vec![diagnostic],
        };
        for rule in &sheet.rules.0 {
            if let CssRule::Import(rule) = rule {
                diagnostics.push(not_alone(&Place::of_rule(source, rule)));
            }
        }
        let options = PrinterOptions {
            analyze_dependencies: Some(DependencyOptions { remove_imports: true }),
            ..PrinterOptions::default()
        };
        match sheet.to_css(options) {
            Ok(written) => {
                let places = written.dependencies.iter().flatten();
                let places = places.filter_map(|dependency| Place::of_address(source, dependency));
                let loads = |place: &Place<'_>| !loaded::is_here(place.address);
                diagnostics.extend(places.filter(loads).map(|place| not_alone(&place)));
            }
            Err(error) => diagnostics.push(unprintable(source, &error)),
        }
        diagnostics
    };
    stack::with(STACK, work).unwrap_or_else(|| vec![no_memory(source)])
}

/// Style sheets on their way into one.
struct Joining<'a> {
    sheets: &'a StyleSheets<'a>,
    /// Names of style sheets, each imported by the one before.
    open: Vec<String>,
    /// Those that were imported before.
    imported: BTreeSet<String>,
    /// Whether the first was to be imported by another.
    looped: bool,
}

impl Joining<'_> {
    /// The last of `open` as one text, in which addresses of assets stand behind `loaded::ASSET`.
    fn text(&mut self, source: &Source) -> Result<(String, Vec<Diagnostic>), Diagnostic> {
        limits(source)?;
        if let Some(at) = escaped_rule(&source.text) {
            let message =
                "the name of this rule has an escape (`\\`), which the published style sheet would not have";
            let found = Diagnostic::new(&BAD_CSS, message).at(source, at..at + 1);
            return Err(found.hint("write the name of the rule in plain letters, or leave the rule out"));
        }
        let mut diagnostics = Vec::new();
        // What it imports has to be there before it is read.
        let imports = self.imports(source, &mut diagnostics)?;
        let mut sheet = parse(source)?;
        if !imports.is_empty() {
            sheet.rules.0 = join(mem::take(&mut sheet.rules.0), &imports);
        }
        let targets = old_phones();
        sheet
            .minify(MinifyOptions { targets, ..MinifyOptions::default() })
            .map_err(|error| broken(source, &error.kind.to_string(), 0, 1))?;
        let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
        let small = sheet.to_css(options).map_err(|error| unprintable(source, &error))?.code;
        // Not every name and number is written as it was read.
        if !is_read_again(&small, targets) {
            let (line, column) = unwritable(&source.text).unwrap_or((0, 1));
            let at = offset(&source.text, line, column);
            let message = "this rule cannot be written so that browsers can read it";
            let found = Diagnostic::new(&BAD_CSS, message).at(source, at..at + 1);
            return Err(found.hint(
                "write names without escapes (`\\`) and numbers without an exponent, or leave the rule out",
            ));
        }
        if let Some(at) = loaded::unknown_function(&small) {
            diagnostics.push(unknown_function(source, &small[at..]));
        }
        Ok((self.addresses(source, &sheet, small, &mut diagnostics)?, diagnostics))
    }

    /// Each `@import` in its order, with the text of what it imports; None where it is left out.
    fn imports(
        &mut self,
        source: &Source,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<Option<String>>, Diagnostic> {
        let mut texts = Vec::new();
        // With an escape it can be written in other letters.
        if !source.text.contains('\\') && !source.text.to_ascii_lowercase().contains("@import") {
            return Ok(texts);
        }
        let sheet = parse(source)?;
        let mut whole = String::new();
        for rule in &sheet.rules.0 {
            let CssRule::Import(rule) = rule else { continue };
            let place = Place::of_rule(source, rule);
            let text = match self.import(&place) {
                Ok(text) => text,
                Err(diagnostic) => {
                    diagnostics.push(diagnostic);
                    None
                }
            };
            whole.push_str(text.as_deref().unwrap_or_default());
            texts.push(text);
        }
        if !whole.is_empty() {
            // Each by itself is within the limits.
            whole.push_str(&source.text);
            if let Some((what, _)) = nesting::css_excess(&whole) {
                return Err(too_much(source, what, 0).hint("import less into one style sheet"));
            }
        }
        Ok(texts)
    }

    /// The text of what is imported. None where its own faults are reported at itself.
    fn import(&mut self, place: &Place<'_>) -> Result<Option<String>, Diagnostic> {
        let from = self.open.last().map_or("", String::as_str);
        let name = match loaded::find(self.sheets, from, place.address) {
            Ok(Loaded::Asset { name, .. }) => name,
            Ok(Loaded::Elsewhere) => return Err(elsewhere(place)),
            Ok(Loaded::Here | Loaded::Published) => {
                let message = format!("`{}` is no file of the theme", place.address);
                return Err(place.diagnostic(
                    &MISSING_ASSET,
                    message,
                    "write its rules into this style sheet",
                ));
            }
            Err((message, hint)) => return Err(place.diagnostic(&MISSING_ASSET, message, &hint)),
        };
        let Some(imported) = self.sheets.sources.get(name.as_str()).copied() else {
            let message = format!("`{name}` is no style sheet");
            return Err(place.diagnostic(&BAD_CSS, message, "import files that end in `.css`"));
        };
        if self.open.contains(&name) {
            self.looped |= self.open.first() == Some(&name);
            return if self.open.len() == 1 { Err(loops(place)) } else { Ok(None) };
        }
        if !self.imported.insert(name.clone()) {
            let message = format!("`{name}` is imported twice");
            let hint = "import it once, with all its media (`@import \"a.css\" screen, print;`)";
            return if self.open.len() == 1 {
                Err(place.diagnostic(&BAD_CSS, message, hint))
            } else {
                Ok(None)
            };
        }
        if self.imported.len() > MOST_IMPORTS {
            let message = format!("more than {MOST_IMPORTS} style sheets are imported");
            return Err(place.diagnostic(&BAD_CSS, message, "write several into one"));
        }
        self.open.push(name);
        let text = self.text(imported);
        self.open.pop();
        if self.open.len() == 1 && mem::take(&mut self.looped) {
            return Err(loops(place));
        }
        Ok(text.ok().map(|(text, _)| text))
    }

    /// The style sheet with the addresses of what it loads.
    fn addresses(
        &self,
        source: &Source,
        sheet: &StyleSheet<'_>,
        small: String,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<String, Diagnostic> {
        if !loaded::may_load(&small) {
            return Ok(small);
        }
        let options = PrinterOptions {
            minify: true,
            targets: old_phones(),
            analyze_dependencies: Some(DependencyOptions { remove_imports: false }),
            ..PrinterOptions::default()
        };
        let written = sheet.to_css(options).map_err(|error| unprintable(source, &error))?;
        let from = self.open.last().map_or("", String::as_str);
        let mut addresses = BTreeMap::new();
        for place in
            written.dependencies.iter().flatten().filter_map(|found| Place::of_address(source, found))
        {
            let address = match loaded::find(self.sheets, from, place.address) {
                Ok(Loaded::Here) => continue,
                Ok(Loaded::Published) => place.address.to_owned(),
                Ok(Loaded::Asset { published, .. }) => format!("{}{published}", loaded::ASSET),
                Ok(Loaded::Elsewhere) => {
                    diagnostics.push(elsewhere(&place));
                    continue;
                }
                Err((message, hint)) => {
                    diagnostics.push(place.diagnostic(&MISSING_ASSET, message, &hint));
                    continue;
                }
            };
            addresses.insert(place.placeholder, address);
        }
        if addresses.is_empty() {
            return Ok(small);
        }
        let kept = written.dependencies.iter().flatten().filter_map(|found| Place::of_address(source, found));
        let kept = kept.map(|place| (place.placeholder, place.address));
        Ok(loaded::replace(&written.code, &addresses, &kept.collect()))
    }
}

/// What must hold before a style sheet is read.
fn limits(source: &Source) -> Result<(), Diagnostic> {
    if let Some(at) = nesting::css(&source.text) {
        return Err(nesting::too_deep(source, at, "rules and brackets"));
    }
    nesting::css_excess(&source.text).map_or(Ok(()), |(what, at)| Err(too_much(source, what, at)))
}

fn parse(source: &Source) -> Result<StyleSheet<'_>, Diagnostic> {
    StyleSheet::parse(&source.text, ParserOptions::default()).map_err(|error| {
        let (line, column) = error.loc.as_ref().map_or((0, 1), |loc| (loc.line, loc.column));
        broken(source, &error.kind.to_string(), line, column)
    })
}

/// The oldest browsers that the documentation speaks of. Without targets the minifier would write range
/// syntax into media queries and `inset`, which they drop. Logical properties stay as they are: their
/// rewriting needs `:dir()` and `:lang()` lists, which these browsers do not have.
fn old_phones() -> Targets {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    let browsers = Browsers {
        android: version(49, 0),
        chrome: version(49, 0),
        firefox: version(45, 0),
        ios_saf: version(9, 3),
        safari: version(9, 1),
        samsung: version(5, 0),
        ..Browsers::default()
    };
    Targets {
        browsers: Some(browsers),
        include: Features::empty(),
        exclude: Features::LogicalProperties | Features::DirSelector | Features::LangSelectorList,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_again_is_not_published() {
        let sheet = |text: &str| {
            css(&Source::new("a.css", text), "a.css", &StyleSheets::default()).map(|(text, _)| text)
        };
        let found = sheet("b { color: red }\n@\\7@import \"a.css\";\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2));
        let found = sheet("b { color: red }\n\n@media print {\n@\\7@import \"a.css\";\n}\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(4));
        // Read again it would be two rules, and nobody would notice.
        let found = sheet("/* @\\7 */ b::before { content: \"@\\7\" }\n@a\\3b b{color:red}\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2));
        for (text, written) in [
            (".a\\:b { color: red }\n", ".a\\:b{color:red}"),
            (".w-1\\/2 { width: 50% }\n", ".w-1\\/2{width:50%}"),
            (".\\31 0 { color: red }\n", ".\\31 0{color:red}"),
            ("a { --b: (x @9\\65 ) }\n", "a{--b:(x @9\\65 )}"),
            (".\\e9 a { color: red }\n", ".éa{color:red}"),
            ("b { color: red\\9 }\n", "b{color:red\\9 }"),
            ("b::before { content: \"\\201c\" }\n", "b:before{content:\"“\"}"),
            ("b::before { content: \"\\a\" }\n", "b:before{content:\"\\a \"}"),
            ("b::before { content: \"\\\\\" }\n", "b:before{content:\"\\\\\"}"),
        ] {
            assert_eq!(sheet(text).as_deref(), Ok(written));
        }
        let found = sheet("a {}\n@x { width: 21e21e42e }\n").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2), "{}", found.message);
        let spaced = "a { --b: calc((1 / var(--c)) /* d */ * 1.5 /* e */) }\n";
        assert_eq!(sheet(spaced).as_deref(), Ok("a{--b:calc((1 / var(--c))  * 1.5 )}"));
        let found = sheet("a {}\n\\ { ~--a:\\\\::roofore, .x { colo--a:\\\\::root\\").unwrap_err();
        assert_eq!(found.location.map(|at| at.line), Some(2), "{}", found.message);
        assert_eq!(unwritable("b { color: red }\n@\\7@import \"a.css\";\n"), Some((1, 1)));
    }
}
