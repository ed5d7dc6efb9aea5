//! Cards in every campaign language, read from `tests/fixtures/cards.yaml`, and the default theme.

use std::path::{Path, PathBuf};

use kyr::base::Source;
use kyr::model::card::{BlockKind, CardBlock, CardRun, CardSide, CardView};
use kyr::model::press::{PrintFont, PrintTheme};
use kyr::model::view::LangView;
use serde_yaml::Value;

/// A card for a reader and an officer, by their tags.
pub(crate) fn card(reader: &str, officer: &str) -> CardView {
    let cards = Cards::read();
    cards.card(reader, officer)
}

/// The same, marked as not reviewed.
pub(crate) fn draft(reader: &str, officer: &str) -> CardView {
    let cards = Cards::read();
    let words = |group: &str, tag: &str| text(&cards.0[group][tag]["draft"]);
    CardView {
        draft: Some((words("readers", reader), words("officers", officer))),
        ..cards.card(reader, officer)
    }
}

/// All tags of a group (`readers`, `officers`), in the order of the file.
pub(crate) fn tags(group: &str) -> Vec<String> {
    match &Cards::read().0[group] {
        Value::Mapping(map) => map.keys().map(text).collect(),
        _ => Vec::new(),
    }
}

/// `themes/default/print`.
pub(crate) fn theme() -> PrintTheme {
    let folder = root().join("themes/default/print");
    let source = |name: &str| Source::new(&format!("themes/default/print/{name}"), &read(&folder.join(name)));
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder.join("fonts"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "ttf" || e == "otf"))
        .collect();
    names.sort();
    let font = |path: &PathBuf| {
        PrintFont::new(path.file_name().unwrap().to_str().unwrap(), std::fs::read(path).unwrap())
    };
    PrintTheme {
        template: source("card.typ"),
        css: source("sheet.css"),
        fonts: names.iter().map(font).collect(),
    }
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

struct Cards(Value);

impl Cards {
    fn read() -> Self {
        Self(serde_yaml::from_str(&read(&root().join("tests/fixtures/cards.yaml"))).unwrap())
    }

    fn card(&self, reader: &str, officer: &str) -> CardView {
        let (to, from) = (&self.0["readers"][reader], &self.0["officers"][officer]);
        let language = text(&to["names"][officer]);
        let own = lang(reader, to);
        let fill = |key: &str| text(&self.0[key]).replace("{reader}", reader);
        CardView {
            card: text(&self.0["card"]),
            place: text(&self.0["place"]),
            reader: CardSide { lang: own.clone(), blocks: blocks(to, &language, &own) },
            officer: CardSide { lang: lang(officer, from), blocks: blocks(from, &language, &own) },
            draft: None,
            url: fill("url"),
            url_text: fill("url_text"),
            title: text(&to["title"]),
            qr_alt: text(&to["qr_alt"]),
        }
    }
}

fn lang(tag: &str, value: &Value) -> LangView {
    LangView {
        tag: tag.into(),
        dir: value["dir"].as_str().unwrap_or("ltr").to_owned().leak(),
        name: text(&value["name"]),
    }
}

fn blocks(side: &Value, language: &str, own: &LangView) -> Vec<CardBlock> {
    let block = |value: &Value| {
        let (kind, words) = value.as_mapping().unwrap().iter().next().unwrap();
        let kind = match text(kind).as_str() {
            "heading" => BlockKind::Heading,
            "strong" => BlockKind::Strong,
            "paragraph" => BlockKind::Paragraph,
            "item" => BlockKind::Item,
            "caveat" => BlockKind::Caveat,
            other => panic!("unknown kind {other}"),
        };
        CardBlock { kind, runs: runs(&text(words).replace("[[language]]", language), own) }
    };
    side["blocks"].as_sequence().unwrap().iter().map(block).collect()
}

/// Reads the notation of the fixtures.
pub(crate) fn runs(words: &str, own: &LangView) -> Vec<CardRun> {
    let marks = [("**", "**"), ("{", "}"), ("[[", "]]")];
    let mut runs = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let next = marks.iter().filter_map(|(open, close)| Some((rest.find(open)?, *open, *close))).min();
        let Some((at, open, close)) = next else {
            runs.push(CardRun::Text(rest.into()));
            break;
        };
        if at > 0 {
            runs.push(CardRun::Text(rest[..at].into()));
        }
        let inner = &rest[at + open.len()..];
        let end = inner.find(close).unwrap_or_else(|| panic!("{open} without {close} in {words}"));
        let found = inner[..end].to_owned();
        runs.push(match open {
            "**" => CardRun::Strong(found),
            "{" => CardRun::Isolated(found),
            _ => CardRun::Foreign { lang: own.clone(), words: own.name.clone() },
        });
        rest = &inner[end + close.len()..];
    }
    runs
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text is missing: {value:?}")).to_owned()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
