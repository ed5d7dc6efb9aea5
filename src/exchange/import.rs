//! Translations back into the site.
//!
//! Takes the site as it is now and what exchange files say; gives the new texts of files and of
//! the lock, and a diagnostic for each unit that was refused. One refused unit keeps none of the
//! others out. Never writes.

use std::collections::{BTreeMap, HashMap};

use super::fluent::{self, InterfaceString};
use super::incoming::{Entry, Incoming};
use super::inline::join;
use super::judge::{self, Verdict};
use super::page;
use super::unit::{self, Work};
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
    /// Refused units that no diagnostic tells of, since there are too many.
    pub untold: usize,
}

/// Refusals that are told one by one. A file with more is of another site, or garbage, and finding
/// the line of each would take hours.
const TOLD: usize = 100;

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

/// How many texts of exchange files are not on the site: what their translators would lose, were
/// the files written again.
#[must_use]
pub fn untaken(site: &Site, tree: &Tree, language: LanguageId, lock: &Lock, incoming: &[Incoming]) -> usize {
    let pages = unit::pages(site, language, lock, &Memory::default());
    let strings = fluent::strings(site, tree, language);
    let spots = spots(&pages, &strings);
    let entries = incoming.iter().flat_map(|file| &file.entries);
    entries
        .filter(|entry| !entry.target.is_empty())
        .filter(|entry| {
            let text = match spots.get(entry.context.as_str()) {
                Some(Spot::Page(page, i)) => {
                    let unit = &pages[*page].units[*i];
                    // Somebody may have found it valid.
                    if unit.fuzzy && !entry.fuzzy {
                        return true;
                    }
                    judge::text(unit, entry).map(|text| (text, unit.target.as_str()))
                }
                Some(Spot::String(i)) => {
                    let unit = &strings[*i].unit;
                    judge::text(unit, entry).map(|text| (text, unit.target.as_str()))
                }
                // Its source is gone. Whether its markup was touched cannot be known.
                None => match join(&entry.target, &[]) {
                    Ok(text) => Ok((text, "")),
                    Err(_) => return false,
                },
            };
            text.is_ok_and(|(text, there)| {
                let text = text.trim();
                !text.is_empty()
                    && text != there.trim()
                    && entry.made.as_deref() != Some(unit::fingerprint(text).as_str())
            })
        })
        .count()
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
        let told = diagnostics.len() < TOLD;
        if let Some(first) = repeated.get(entry.context.as_str()) {
            import.refused += 1;
            if std::ptr::eq(first.1, entry) {
                continue;
            }
            if told {
                diagnostics.push(duplicate(file, entry, *first));
            } else {
                import.untold += 1;
            }
            continue;
        }
        if entry.fuzzy || entry.target.is_empty() {
            import.unfinished += 1;
            continue;
        }
        let Some(spot) = spots.get(entry.context.as_str()) else {
            import.refused += 1;
            if told {
                diagnostics.push(unknown(file, entry, &pages, &strings));
            } else {
                import.untold += 1;
            }
            continue;
        };
        let (unit, place) = match *spot {
            Spot::Page(page, i) => (&pages[page].units[i], Some((&pages[page], i))),
            Spot::String(i) => (&strings[i].unit, None),
        };
        let text = match judge::judge(unit, entry, place) {
            Verdict::New(text) => text,
            Verdict::Same => {
                import.same += 1;
                continue;
            }
            Verdict::Nothing => {
                import.unfinished += 1;
                continue;
            }
            Verdict::Refused(refusal) => {
                import.refused += 1;
                if told {
                    diagnostics.push(refusal.diagnostic(file, entry));
                } else {
                    import.untold += 1;
                }
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
