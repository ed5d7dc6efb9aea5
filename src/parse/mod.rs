//! `Tree` to `Manuscript`: settings, front matter, Markdown, segments, messages, places, theme.
//!
//! Takes texts, gives data and diagnostics, and never fails: what cannot be read is left out and
//! reported. Pages do not know of each other here; that is the next stage's work.

mod addresses;
mod capacity;
mod card;
mod characters;
mod component;
mod conflicts;
mod damaged;
mod documents;
mod fields;
mod front;
mod languages;
mod literals;
mod lock;
mod markdown;
mod messages;
mod numbers;
mod offline;
mod overtaken;
mod place;
mod plurals;
mod prose;
mod redirects;
mod sanitise;
mod segment;
mod settings;
mod static_names;
mod strays;
mod theme;
mod tone;
mod typography;
mod yaml_comments;
mod yaml_mistakes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::nesting;
use crate::base::{Code, Diagnostic, Direction, Lang, Memo, Severity, Source};
use crate::model::document::{Body, Document};
use crate::model::lock::LOCK;
use crate::model::manuscript::Manuscript;
use crate::model::place::Place;
use crate::model::settings::{HtmlPolicy, LanguageSetting, Settings};
use crate::model::tree::{Blob, File, PSEUDO, Tree};

pub use lock::lock;

use markdown::{Manner, Wanted};
use numbers::Numbers;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &fields::SYNTAX,
    &fields::UNKNOWN_KEY,
    &fields::MISSING_KEY,
    &fields::EMPTY_VALUE,
    &yaml_comments::COMMENT,
    &fields::WRONG_VALUE,
    &fields::BAD_DATE,
    &languages::BAD_LANGUAGE,
    &languages::OLD_LANGUAGE,
    &languages::UNKNOWN_LANGUAGE,
    &addresses::BAD_ADDRESS,
    &settings::BAD_SEVERITY,
    &front::NO_FRONT,
    &front::UNKNOWN_KIND,
    &front::REPEATED_KEY,
    &front::BAD_SLUG,
    &place::BAD_PLACE,
    &place::NO_PLACE_NAME,
    &place::NO_LABEL,
    &place::DIFFERENT_FORMS,
    &component::MISSING_LEVEL,
    &markdown::RAW_HTML,
    &markdown::UNSAFE_ADDRESS,
    &markdown::REMOVED_HTML,
    &markdown::LEFTOVER_MARKUP,
    &markdown::LOST_CELL,
    &markdown::UNREAD_NUMBER,
    &markdown::UNCLOSED_FENCE,
    &conflicts::CONFLICT_MARKS,
    &markdown::MISSING_ALT,
    &markdown::UNKNOWN_COMPONENT,
    &markdown::NUMBER_LINK,
    &markdown::REPEATED_FOOTNOTE,
    &markdown::NO_WORDS,
    &component::NESTED_LINK,
    &characters::CONTROL_CHARACTER,
    &characters::DIRECTION_CHARACTER,
    &characters::LINE_SEPARATOR,
    &numbers::NUMBER_IN_PROSE,
    &numbers::UNLINKED_NUMBER,
    &numbers::REVERSED_DIGITS,
    &card::CARD_SIDES,
    &card::CARD_MARKUP,
    &card::CARD_PLACEHOLDER,
    &messages::FLUENT_SYNTAX,
    &messages::MISSING_MESSAGE,
    &messages::UNKNOWN_MESSAGE,
    &messages::MISSING_VARIABLE,
    &messages::MESSAGE_REFERENCE,
    &messages::MESSAGE_CYCLE,
    &messages::EMPTY_MESSAGE,
    &messages::DUPLICATE_MESSAGE,
    &plurals::MISSING_PLURAL,
    &plurals::UNKNOWN_PLURAL,
    &theme::MISSING_THEME,
    &lock::BAD_LOCK,
    &redirects::BAD_REDIRECT,
    &EMPTY_SITE,
    &nesting::TOO_DEEP,
    &strays::STRAY_FOLDER,
    &strays::FILE_NOT_READ,
    &strays::UNUSED_TEXT,
    &strays::SECTION_NAME,
    &static_names::STATIC_NAME,
    &static_names::BAD_CNAME,
    &static_names::OTHER_DOMAIN,
    &static_names::SECURITY_TXT,
    &damaged::DAMAGED_LETTERS,
];

const EMPTY_SITE: Code = Code {
    name: "empty-site",
    severity: Severity::Error,
    adjustable: false,
    what: "The site has no page in its source language.",
    why: "There is nothing to publish; an empty site would replace the one that is there.",
    fix: "Write `content/<language>/_index.md`, or start from `kyr init`.",
};

/// Endings of files under `content/` that are written for kyr.
const OWN: [&str; 4] = [".md", ".yaml", ".yml", ".lock"];

/// Which texts are read with the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    /// All of them, for commands that look at every segment.
    All,
    /// Those that other pages depend on: sources of translations, and cards. `Reader` reads the
    /// others one by one.
    Shared,
}

/// Parses a whole tree. `codes` are all codes that settings may name. Without usable settings or
/// theme there is no manuscript.
pub fn parse(
    tree: &Tree,
    codes: &[&'static Code],
    texts: Texts,
    memo: &mut Memo,
) -> (Option<Manuscript>, Vec<Diagnostic>) {
    let (manuscript, mut diagnostics) = read(tree, codes, texts, memo);
    conflicts::find(tree, &mut diagnostics);
    (manuscript, diagnostics)
}

fn read(
    tree: &Tree,
    codes: &[&'static Code],
    texts: Texts,
    memo: &mut Memo,
) -> (Option<Manuscript>, Vec<Diagnostic>) {
    let Some(source) = tree.text("site.yaml") else {
        // The reader saw that the file is there; it is not UTF-8, which has been said.
        return (None, Vec::new());
    };
    let (settings, mut diagnostics) = settings::settings(source, codes);
    let Some(mut settings) = settings else { return (None, diagnostics) };
    let pseudo = tree.text(PSEUDO).map_or("", |source| &source.text);
    let pseudo = pseudo.lines().filter_map(|tag| Lang::parse(tag).ok());
    settings.languages.extend(pseudo.map(|lang| LanguageSetting {
        lang: lang.into(),
        fallback: Vec::new(),
        direction: None,
    }));
    let (theme, found) = theme::theme(tree, &settings);
    diagnostics.extend(found);
    let (places, unread_places) = places(tree, &mut diagnostics);
    let officers: BTreeSet<Lang> = places
        .values()
        .filter_map(|place| place.jurisdiction.as_ref())
        .flat_map(|j| j.languages.iter().filter_map(|tag| Lang::parse(tag).ok()))
        .collect();
    let documents = documents::documents(tree, &settings, &officers, texts, memo);
    diagnostics.extend(strays::check(tree, &settings, &officers));
    diagnostics.extend(static_names::check(tree, &settings));
    diagnostics.extend(damaged::interface(tree));
    let folder = format!("content/{}", settings.source_lang());
    // What could not be read may be all that there is.
    let unread = |(path, file): (&str, &File)| match file {
        File::Bytes(blob) => blob.is_unread() && (path.is_empty() || path.ends_with(".md")),
        File::Text(_) => false,
    };
    if !documents.iter().any(|d| d.document.lang == *settings.source_lang())
        && !tree.under("content").any(unread)
    {
        diagnostics.push(
            Diagnostic::new(&EMPTY_SITE, format!("there is no page in `{folder}`"))
                .in_file("content")
                .hint(format!("write {folder}/_index.md, or start from `kyr init`")),
        );
    }
    let numbers = Numbers::of(&places);
    for parsed in &documents {
        diagnostics.extend(parsed.diagnostics.iter().cloned());
        numbers.check(&parsed.document.source, &parsed.prose, &mut diagnostics);
    }
    let (messages, words, found) = messages::messages(tree, &settings, &officers, memo);
    diagnostics.extend(found);
    let source_messages = messages.get(settings.source_lang());
    if let Some(own) = source_messages {
        diagnostics.extend(place::unnamed(places.values(), own));
        diagnostics.extend(place::unlabelled(&places, own));
    }
    for (source, findings) in &words {
        numbers.check(source, findings, &mut diagnostics);
    }
    let mut locks = BTreeMap::new();
    for language in &settings.languages {
        if let Some(source) = tree.text(&format!("content/{}/{LOCK}", language.lang)) {
            let (lock, found) = lock::lock(source);
            diagnostics.extend(found);
            locks.insert(language.lang.value.clone(), lock);
        }
    }
    let mut read: Vec<Arc<Document>> = documents.iter().map(|parsed| parsed.document.clone()).collect();
    if texts == Texts::Shared {
        diagnostics.extend(overtaken::read(&mut read, &settings, &locks, &numbers));
    }
    let (redirects, found) = redirects::redirects(tree, &settings, &read);
    diagnostics.extend(found);
    let blobs = tree
        .under("content/")
        .filter_map(|(_, file)| match file {
            File::Bytes(blob) => Some((blob.path.clone(), blob.clone())),
            // A drawing or a text to download; kyr's own kinds of files are not for readers.
            File::Text(source) if OWN.iter().all(|ending| !source.path.ends_with(ending)) => {
                let bytes = source.text.as_bytes().into();
                let blob = Blob { path: source.path.clone(), bytes, digest: source.digest };
                Some((source.path.clone(), Arc::new(blob)))
            }
            File::Text(_) => None,
        })
        .collect();
    let manuscript = theme.map(|theme| Manuscript {
        settings: Arc::new(settings),
        today: tree.today,
        places,
        unread_places,
        documents: read,
        blobs,
        messages,
        theme: Arc::new(theme),
        locks,
        redirects,
    });
    (manuscript, diagnostics)
}

/// The places, and the codes of those that cannot be read.
fn places(
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> (BTreeMap<String, Arc<crate::model::place::Place>>, BTreeSet<String>) {
    let (mut places, mut unread) = (BTreeMap::new(), BTreeSet::new());
    for (name, file) in tree.under("content/places/") {
        let Some(code) = name.strip_suffix(".yaml") else { continue };
        // What is no text has been reported by the reader of files.
        let place = if let File::Text(source) = file {
            let (place, found) = place::place(source, code);
            diagnostics.extend(found);
            place
        } else {
            None
        };
        match place {
            Some(place) => drop(places.insert(code.to_owned(), Arc::new(place))),
            None => drop(unread.insert(code.to_owned())),
        }
    }
    diagnostics.extend(place::same_ids(&places));
    (places, unread)
}

/// Reads the texts that were not read with the tree.
pub struct Reader {
    policy: HtmlPolicy,
    numbers: Numbers,
}

impl Reader {
    /// A reader for texts of this site.
    #[must_use]
    pub fn new(settings: &Settings, places: &BTreeMap<String, Arc<Place>>) -> Self {
        Self { policy: settings.html, numbers: Numbers::of(places) }
    }

    /// Reads the text of a document.
    #[must_use]
    pub fn body(&self, document: &Document) -> (Body, Vec<Diagnostic>) {
        let Document { source, lang, start, .. } = document;
        let manner = Manner::of(lang, document.direction, self.policy);
        let mut walked = markdown::body(source, *start, manner, Wanted::Page);
        self.numbers.check(source, &walked.prose, &mut walked.diagnostics);
        (walked.body, walked.diagnostics)
    }

    /// Reads the text of a document without some of its blocks, and those by themselves. What is wrong
    /// with it is not said again.
    #[must_use]
    pub fn without(&self, document: &Document, blocks: &[usize]) -> (Body, Vec<String>) {
        let cuts = blocks.iter().filter_map(|n| document.blocks().get(*n)).map(|b| b.range.clone()).collect();
        let manner = Manner::of(&document.lang, document.direction, self.policy);
        markdown::without(&document.source, document.start, manner, cuts)
    }
}

/// One Markdown text alone, by the rules of a site that lets HTML through: what the CommonMark
/// suite tests. Gives HTML whose marks are still in it, and the links and pictures they stand for.
#[must_use]
pub fn commonmark(text: &str) -> Body {
    let source = Source::new("example.md", text);
    let Ok(lang) = Lang::parse("en") else { return Body::default() };
    let manner = Manner::of(&lang, Direction::Ltr, HtmlPolicy::Verbatim);
    markdown::body(&source, 0, manner, Wanted::Page).body
}
