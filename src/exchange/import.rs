//! Translations back into the site.
//!
//! Takes the site as it is now and what exchange files say; gives the new texts of files and of
//! the lock, and a diagnostic for each unit that was refused. One refused unit keeps none of the
//! others out. Never writes.

use std::collections::{BTreeMap, HashMap};

use super::fluent::{self, InterfaceString};
use super::incoming::{Entry, Incoming};
use super::inline::{Syntax, join, keys, mark, number};
use super::page;
use super::text::{self, Misfit};
use super::unit::{self, Unit, Work};
use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::lock::Lock;
use crate::model::memory::Memory;
use crate::model::site::{LanguageId, Site};
use crate::model::tree::Tree;

pub(super) const LANGUAGE: Code = Code {
    name: "exchange-language",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation file is for a language that the site does not have, or for the source language.",
    why: "Its texts would go into a folder that nothing shows. Nothing of the file was imported.",
    fix: "Add the language to `languages` in site.yaml, or correct the language in the file's header.",
};

pub(super) const DUPLICATE: Code = Code {
    name: "exchange-duplicate",
    severity: Severity::Error,
    adjustable: false,
    what: "A unit stands several times in what is imported.",
    why: "kyr cannot know which translation is meant. None of them was imported; the other units were.",
    fix: "Remove all but one of them and import the file again.",
};

pub(super) const UNKNOWN: Code = Code {
    name: "exchange-unknown",
    severity: Severity::Error,
    adjustable: false,
    what: "A unit belongs to a page that is gone, or its source has changed since the export.",
    why: "The translation has no place, or would stand for a text that it was not made from. The other units were imported.",
    fix: "Export the language again and merge your translations into the new file (Poedit: Translation, Update from file; gettext: msgmerge).",
};

pub(super) const MARKUP: Code = Code {
    name: "exchange-markup",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation does not carry the markup of its source: a link, a telephone number, a placeholder, emphasis.",
    why: "A reader would miss the number to call, or the page would break. This unit was not imported; the others were.",
    fix: "Take over the marks that the message names as they stand in the source, and import the file again.",
};

pub(super) const CONFLICT: Code = Code {
    name: "exchange-conflict",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation was changed on the site after the file was exported.",
    why: "Importing would lose that change. The site's text was kept; the other units were imported.",
    fix: "Compare the two texts. Put the right one into the page, or export again and translate there.",
};

pub(super) const INCOMPLETE: Code = Code {
    name: "exchange-incomplete",
    severity: Severity::Warning,
    adjustable: true,
    what: "A page has new parts that are not all translated yet.",
    why: "A page is made, or takes its source's new shape, once there is a text for every part: half of it in another language would mislead readers.",
    fix: "Translate the other parts too and import the file again. The translations stay in the file.",
};

/// What an import comes to.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// New texts of files, by path from the site's root.
    pub files: BTreeMap<String, String>,
    pub lock: Lock,
    /// Units with a new text, and units that were found valid for their new source.
    pub imported: usize,
    /// Units whose translation the site has already.
    pub same: usize,
    /// Units without a translation, or with one that is not finished.
    pub unfinished: usize,
    pub refused: usize,
}

/// The language of a file.
///
/// # Errors
/// The site has no such language, or it is the one that is translated from.
pub fn language_of(site: &Site, incoming: &Incoming) -> Result<LanguageId, Diagnostic> {
    let wanted = &incoming.language;
    let refuse = |message: String, hint: String| {
        Err(Diagnostic::new(&LANGUAGE, message).at(&incoming.source, incoming.language_at.clone()).hint(hint))
    };
    let found = site.languages.iter().position(|l| l.lang.as_str().eq_ignore_ascii_case(wanted));
    match found {
        Some(id) if site.languages[id].lang == *site.settings.source_lang() => refuse(
            format!("`{wanted}` is the language that this site is translated from"),
            "name the language of the translations".into(),
        ),
        Some(id) => Ok(id),
        None => refuse(
            format!("`{wanted}` is not a language of this site"),
            similar::hint(wanted, site.languages.iter().map(|l| l.lang.as_str()).collect::<Vec<_>>()),
        ),
    }
}

/// Where a unit belongs.
#[derive(Clone, Copy)]
enum Spot {
    Page(usize, usize),
    String(usize),
}

/// Imports files of one language.
#[must_use]
pub fn import(
    site: &Site,
    tree: &Tree,
    language: LanguageId,
    lock: &Lock,
    incoming: &[Incoming],
) -> (Import, Vec<Diagnostic>) {
    let pages = unit::pages(site, language, lock, &Memory::default());
    let strings = fluent::strings(site, tree, language);
    let spots = spots(&pages, &strings);
    let mut import = Import { lock: lock.clone(), ..Import::default() };
    let mut diagnostics = Vec::new();
    let mut accepted: Vec<BTreeMap<usize, String>> = vec![BTreeMap::new(); pages.len()];
    let mut from: Vec<Option<(&Incoming, &Entry)>> = vec![None; pages.len()];
    let mut interface: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    let repeated = repeated(incoming);
    for (file, entry) in incoming.iter().flat_map(|file| file.entries.iter().map(move |entry| (file, entry)))
    {
        if let Some(first) = repeated.get(entry.context.as_str()) {
            if !std::ptr::eq(first.1, entry) {
                diagnostics.push(duplicate(file, entry, *first));
            }
            import.refused += 1;
            continue;
        }
        if entry.fuzzy || entry.target.is_empty() {
            import.unfinished += 1;
            continue;
        }
        let Some(spot) = spots.get(entry.context.as_str()) else {
            diagnostics.push(unknown(file, entry, &pages, &strings));
            import.refused += 1;
            continue;
        };
        let unit = match *spot {
            Spot::Page(page, i) => &pages[page].units[i],
            Spot::String(i) => &strings[i].unit,
        };
        let text = match judge(unit, entry, file, *spot, &pages) {
            Ok(Verdict::New(text)) => text,
            Ok(Verdict::Same) => {
                import.same += 1;
                continue;
            }
            Ok(Verdict::Nothing) => {
                import.unfinished += 1;
                continue;
            }
            Err(diagnostic) => {
                diagnostics.push(*diagnostic);
                import.refused += 1;
                continue;
            }
        };
        match *spot {
            Spot::Page(page, i) => {
                accepted[page].insert(i, text);
                from[page].get_or_insert((file, entry));
            }
            Spot::String(i) => {
                import.imported += 1;
                let name = unit.file.strip_prefix("locales/").unwrap_or(&unit.file);
                interface.entry(name.to_owned()).or_default().push((i, text));
            }
        }
    }
    for ((work, accepted), from) in pages.iter().zip(&accepted).zip(&from) {
        if let Some(from) = from {
            put(site, language, work, accepted, *from, &mut import, &mut diagnostics);
        }
    }
    let lang = &site.languages[language].lang;
    let wanted = interface
        .into_iter()
        .map(|(file, mut texts)| {
            texts.sort_by_key(|(i, _)| *i);
            let named = texts.into_iter().map(|(i, text)| (strings[i].name.clone(), text)).collect();
            (file, named)
        })
        .collect();
    for (file, text) in fluent::put(tree, lang.as_str(), &wanted) {
        import.files.insert(format!("locales/{lang}/{file}"), text);
    }
    crate::base::diagnostic::sort(&mut diagnostics);
    (import, diagnostics)
}

/// Puts a page's texts in their places.
fn put(
    site: &Site,
    language: LanguageId,
    work: &Work<'_>,
    accepted: &BTreeMap<usize, String>,
    from: (&Incoming, &Entry),
    import: &mut Import,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let path = &work.topic.path;
    let placed = page::place(work, accepted, import.lock.pages.get(&**path));
    import.imported += accepted.len() - placed.left.len();
    import.unfinished += placed.left.len();
    if !placed.left.is_empty() {
        let what = if work.target.is_some() { "does not take its source's new parts" } else { "is not made" };
        diagnostics.push(
            Diagnostic::new(
                &INCOMPLETE,
                format!("`{path}` {what} yet: {} of its parts have no translation", placed.missing.max(1)),
            )
            .at(&from.0.source, from.1.range.clone())
            .hint("translate the other parts of the page too, and import the file again"),
        );
    }
    if let Some(text) = placed.text {
        import.files.insert(format!("content/{}/{path}", site.languages[language].lang), text);
    }
    if let Some(records) = placed.lock {
        import.lock.pages.insert(path.to_string(), records);
    }
}

enum Verdict {
    New(String),
    Same,
    Nothing,
}

/// Whether a text may stand for its unit.
fn judge(
    unit: &Unit,
    entry: &Entry,
    file: &Incoming,
    spot: Spot,
    pages: &[Work<'_>],
) -> Result<Verdict, Box<Diagnostic>> {
    let refuse = |code, message: String, hint: &str| {
        Box::new(Diagnostic::new(code, message).at(&file.source, entry.range.clone()).hint(hint))
    };
    let source = mark(&unit.source, unit.syntax);
    let table = number(&source, &mut mark(&unit.target, unit.syntax));
    let text = join(&entry.target, &table).map_err(|n| {
        refuse(
            &MARKUP,
            format!("the markup number {n} is not in the source"),
            "take over the markup of the source",
        )
    })?;
    let text = text.trim();
    if text.is_empty() {
        return Ok(Verdict::Nothing);
    }
    if text == unit.target.trim() {
        return Ok(if unit.fuzzy { Verdict::New(text.to_owned()) } else { Verdict::Same });
    }
    // Nobody touched it in the file: what the site has by now is newer.
    if entry.made.as_deref() == Some(unit::fingerprint(text).as_str()) {
        return Ok(Verdict::Same);
    }
    let now = unit.made();
    if entry.made.as_ref() != Some(&now) {
        let site =
            if unit.target.is_empty() { "nothing any more".into() } else { format!("`{}`", unit.target) };
        let mut diagnostic = refuse(
            &CONFLICT,
            format!(
                "the site's translation is not the one that was exported: the site has {site}, this file has `{text}`"
            ),
            "put the right text into the page, or export again and translate there",
        );
        if let Spot::Page(page, i) = spot
            && let Some(target) = pages[page].target
            && let Some(j) = pages[page].pairs[i].target
        {
            let at = target.source.locate(target.segments()[j].range.clone());
            *diagnostic = diagnostic.label(at, "the site's text");
        }
        return Err(diagnostic);
    }
    if unit.syntax == Syntax::Fluent {
        return match fluent::problem(&unit.source, text) {
            Some(problem) => Err(refuse(
                &MARKUP,
                format!("this interface string cannot be used: {problem}"),
                "take over what stands in braces as it is in the source",
            )),
            None => Ok(Verdict::New(text.to_owned())),
        };
    }
    if let Some(difference) = difference(unit, text) {
        return Err(refuse(&MARKUP, difference, "take over the markup of the source"));
    }
    if let Spot::Page(page, i) = spot {
        let work = &pages[page];
        match text::write(work.source, &work.source.segments()[i], text) {
            Ok(_) => {}
            Err(Misfit::Block) => {
                return Err(refuse(
                    &MARKUP,
                    "the text would become a list, a heading or another block".into(),
                    "begin it with a word, or put a `\\` before the sign",
                ));
            }
            Err(Misfit::Control) => {
                return Err(refuse(
                    &MARKUP,
                    "an invisible control character stands in the text".into(),
                    "delete it and check the words around it",
                ));
            }
        }
    }
    Ok(Verdict::New(text.to_owned()))
}

/// What a text has too much or too little of. What the translation on the site has may stay.
fn difference(unit: &Unit, text: &str) -> Option<String> {
    let ours = keys(&unit.source, unit.syntax);
    let theirs = keys(text, unit.syntax);
    if ours == theirs || (!unit.target.is_empty() && keys(&unit.target, unit.syntax) == theirs) {
        return None;
    }
    let count = |keys: &[String], key: &String| keys.iter().filter(|k| *k == key).count();
    if let Some(key) = ours.iter().find(|key| count(&theirs, key) < count(&ours, key)) {
        return Some(format!("{key} of the source is missing"));
    }
    let extra = theirs.iter().find(|key| count(&theirs, key) > count(&ours, key))?;
    Some(format!("{extra} is not in the source"))
}

fn spots<'a>(pages: &'a [Work<'_>], strings: &'a [InterfaceString]) -> HashMap<&'a str, Spot> {
    let mut spots = HashMap::new();
    for (page, work) in pages.iter().enumerate() {
        for (i, unit) in work.units.iter().enumerate() {
            spots.insert(unit.context.as_str(), Spot::Page(page, i));
        }
    }
    for (i, string) in strings.iter().enumerate() {
        spots.insert(string.unit.context.as_str(), Spot::String(i));
    }
    spots
}

/// The first of each unit that stands there more than once.
fn repeated(incoming: &[Incoming]) -> HashMap<&str, (&Incoming, &Entry)> {
    let mut seen: HashMap<&str, (&Incoming, &Entry, usize)> = HashMap::new();
    for file in incoming {
        for entry in &file.entries {
            seen.entry(&entry.context).or_insert((file, entry, 0)).2 += 1;
        }
    }
    seen.into_iter()
        .filter(|(_, (_, _, count))| *count > 1)
        .map(|(context, (file, entry, _))| (context, (file, entry)))
        .collect()
}

fn duplicate(file: &Incoming, entry: &Entry, first: (&Incoming, &Entry)) -> Diagnostic {
    Diagnostic::new(&DUPLICATE, format!("the unit `{}` stands here again", entry.context))
        .at(&file.source, entry.range.clone())
        .label(first.0.source.locate(first.1.range.clone()), "the first one")
        .hint("remove all but one of them")
}

fn unknown(file: &Incoming, entry: &Entry, pages: &[Work<'_>], strings: &[InterfaceString]) -> Diagnostic {
    let name = entry.context.rsplit_once('#').map_or(entry.context.as_str(), |(name, _)| name);
    let names =
        || pages.iter().map(|work| &*work.topic.path).chain(strings.iter().map(|s| s.unit.file.as_str()));
    let diagnostic = if names().any(|known| known == name) {
        Diagnostic::new(&UNKNOWN, format!("the source of this part of `{name}` has changed since the export"))
            .hint("export the language again and merge your translations into the new file")
    } else {
        Diagnostic::new(&UNKNOWN, format!("there is no page `{name}` on the site"))
            .hint("leave it out: the page was removed or renamed after the export")
    };
    diagnostic.at(&file.source, entry.range.clone())
}
