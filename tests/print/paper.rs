//! What a ruler, a scanner, a screen reader and a browser make of what is printed.

use std::collections::BTreeMap;

use kyr::model::card::{CardRun, CardSide, CardView};
use kyr::model::geometry::{Binding, Mm};
use kyr::model::press::PrintedSheet;
use kyr::model::sheet::{Panel, Sheet};

use crate::fixtures::{card, draft};
use crate::sheets::{all_languages, geometry, print};
use crate::tools::{Paper, print_html, read_bytes};

fn one(card: CardView, geometry: &str) -> PrintedSheet {
    let (printed, diagnostics) = print(&[card], &[geometry]);
    assert_eq!(diagnostics, []);
    printed[0].sheets[0].clone()
}

fn paper(sheet: &PrintedSheet) -> Paper {
    read_bytes(sheet.pdf.as_ref().unwrap())
}

/// Asserts that bars and marks are where the sheet puts them, within `tolerance` millimetres.
///
/// The bar of a panel is as wide as its text, so its left end tells where the panel is; how far it is
/// from the panel's top must be the same for all copies.
fn measure(sheet: &Sheet, paper: &Paper, tolerance: f64) {
    let near = |a: f64, b: f64| (a - b).abs() <= tolerance;
    assert_eq!(paper.pages.len(), sheet.pages.len(), "{}", sheet.geometry);
    let format = geometry(&sheet.geometry).format;
    let mut drops: BTreeMap<Panel, f64> = BTreeMap::new();
    for (page, printed) in sheet.pages.iter().zip(&paper.pages) {
        let bleed = sheet.bleed.0;
        let width = printed.media[2] - printed.media[0];
        let height = printed.media[3] - printed.media[1];
        assert!(near(width, sheet.width.0 + 2.0 * bleed) && near(height, sheet.height.0 + 2.0 * bleed));
        let upright = |slot: &&kyr::model::sheet::Slot| slot.turn == kyr::model::sheet::Turn::Upright;
        let with_bar = |slot: &&kyr::model::sheet::Slot| {
            matches!(slot.panel, Panel::Reader | Panel::Officer | Panel::Cover)
        };
        let slots: Vec<_> = page.slots.iter().filter(upright).filter(with_bar).collect();
        assert_eq!(printed.filled.len(), slots.len(), "{}: bars", sheet.geometry);
        for slot in slots {
            let left = slot.x.0 + bleed + format.margin.0;
            let right = left + slot.width.0 - 2.0 * format.margin.0;
            let top = slot.y.0 + bleed;
            let bar = printed
                .filled
                .iter()
                .find(|bar| {
                    near(bar[0], left) && near(bar[2], right) && (top..top + slot.height.0).contains(&bar[1])
                })
                .unwrap_or_else(|| panic!("{}: no bar for {slot:?} in {:?}", sheet.geometry, printed.filled));
            let drop = *drops.entry(slot.panel).or_insert(bar[1] - top);
            // Browsers put lines of text on whole pixels (1/96 inch), wherever the panel begins.
            let pixel = if tolerance > 0.1 { 25.4 / 96.0 } else { 0.0 };
            assert!(
                (drop - (bar[1] - top)).abs() <= tolerance + pixel,
                "{}: {slot:?} {bar:?}",
                sheet.geometry
            );
        }
        for mark in &page.marks {
            let (Mm(x1), Mm(y1)) = mark.from;
            let (Mm(x2), Mm(y2)) = mark.to;
            let expected = [x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)].map(|value| value + bleed);
            // A dashed line may be there as its dashes: together they must reach from end to end.
            let inside = |line: &&[f64; 4]| {
                (0..2)
                    .all(|i| line[i] >= expected[i] - tolerance && line[i + 2] <= expected[i + 2] + tolerance)
            };
            let parts: Vec<_> = printed.lines.iter().filter(inside).collect();
            let from = |i: usize| parts.iter().map(|line| line[i]).fold(f64::INFINITY, f64::min);
            let to = |i: usize| parts.iter().map(|line| line[i]).fold(f64::NEG_INFINITY, f64::max);
            // The last dash ends where the pattern leaves it.
            let slack =
                if mark.kind == kyr::model::sheet::MarkKind::Fold { tolerance + 0.8 } else { tolerance };
            let ends = [from(0), from(1), to(2), to(3)];
            let found = (0..2).all(|i| near(ends[i], expected[i]))
                && (2..4).all(|i| (ends[i] - expected[i]).abs() <= slack);
            assert!(found, "{}: {mark:?} in {:?}", sheet.geometry, printed.lines);
        }
    }
}

#[test]
fn everything_is_where_the_sheet_says() {
    let names = [
        "id1-home-a4",
        "id1-foldover-a4",
        "id1-shop",
        "eu-home-a4",
        "us-home-letter",
        "us-foldover-letter",
        "a7-fold-home-a4",
        "a7-fold-foldover-a4",
        "a7-fold-shop",
    ];
    for reader in ["en", "ar"] {
        let (printed, diagnostics) = print(&[card(reader, "nl")], &names);
        assert_eq!(diagnostics, []);
        for sheet in &printed[0].sheets {
            measure(&sheet.sheet, &paper(sheet), 0.05);
        }
    }
}

#[test]
fn chromium_prints_the_html_to_the_same_places() {
    for (reader, names) in [
        ("en", vec!["id1-home-a4", "us-home-letter", "a7-fold-foldover-a4"]),
        ("ar", vec!["eu-home-a4", "id1-shop", "a7-fold-home-a4"]),
    ] {
        let (printed, _) = print(&[card(reader, "nl")], &names);
        for sheet in &printed[0].sheets {
            let paper = print_html(&sheet.html);
            measure(&sheet.sheet, &paper, 0.2);
            // In HTML each panel has a ground of its own, which is just as large.
            for (page, printed) in sheet.sheet.pages.iter().zip(&paper.pages) {
                for slot in &page.slots {
                    let (x, y) = (slot.x.0 + sheet.sheet.bleed.0, slot.y.0 + sheet.sheet.bleed.0);
                    let expected = [x, y, x + slot.width.0, y + slot.height.0];
                    let near =
                        |ground: &&[f64; 4]| ground.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 0.2);
                    assert!(
                        printed.grounds.iter().any(|ground| near(&ground)),
                        "{slot:?} {:?}",
                        printed.grounds
                    );
                }
            }
            let codes: usize = paper.pages.iter().map(|page| page.codes.len()).sum();
            let slots = sheet.sheet.pages.iter().flat_map(|page| &page.slots);
            let expected = slots.filter(|slot| matches!(slot.panel, Panel::Reader | Panel::Contact)).count();
            assert_eq!(codes, expected, "{}: codes", sheet.geometry);
        }
    }
}

#[test]
fn a_shop_finds_its_boxes() {
    let sheet = one(card("en", "nl"), "id1-shop");
    for page in &paper(&sheet).pages {
        let boxes = [page.media, page.bleed, page.trim];
        let expected = [[0.0, 0.0, 91.6, 59.98], [0.0, 0.0, 91.6, 59.98], [3.0, 3.0, 88.6, 56.98]];
        for (found, expected) in boxes.iter().flatten().zip(expected.iter().flatten()) {
            assert!((found - expected).abs() < 0.01, "{boxes:?}");
        }
    }
    let home = one(card("en", "nl"), "id1-home-a4");
    for page in &paper(&home).pages {
        assert!((page.media[2] - 210.0).abs() < 0.01 && (page.media[3] - 297.0).abs() < 0.01);
        let same = page.media.iter().zip(page.trim).all(|(a, b)| (a - b).abs() < 0.01);
        assert!(same, "{:?} {:?}", page.media, page.trim);
    }
}

#[test]
fn every_letter_is_in_the_text_and_every_font_in_the_file() {
    let (printed, _) = print(&all_languages(), &["id1-shop"]);
    for (view, card) in all_languages().iter().zip(&printed) {
        let paper = paper(&card.sheets[0]);
        for (number, side) in [&view.reader, &view.officer].into_iter().enumerate() {
            let mut expected = words(side);
            if number == 0 {
                expected.push_str(&view.url_text);
            }
            assert_eq!(
                letters(&paper.pages[number].text),
                letters(&expected),
                "{} {}",
                card.reader,
                side.lang.tag
            );
        }
        for number in ["0800-555-0199", "112", "advice.example", &view.url_text] {
            assert!(
                paper.pages[0].text.contains(number),
                "{}: {number} in {}",
                card.reader,
                paper.pages[0].text
            );
        }
        assert!(
            paper.fonts.len() >= 2 && paper.fonts.values().all(|embedded| *embedded),
            "{:?}",
            paper.fonts
        );
        // Subsets carry six letters and a plus sign before their name.
        assert!(paper.fonts.keys().all(|name| name.chars().nth(7) == Some('+')), "{:?}", paper.fonts);
    }
}

#[test]
fn a_screen_reader_hears_each_card_once_in_its_languages() {
    let paper = paper(&one(card("ar", "nl"), "id1-home-a4"));
    assert!(paper.marked);
    assert_eq!(paper.language.as_deref(), Some("ar"));
    let count = |tag: &str, lang: &str| {
        paper
            .tags
            .iter()
            .filter(|(found, language, _)| found == tag && language.as_deref() == Some(lang))
            .count()
    };
    assert_eq!((count("/H1", "ar"), count("/H1", "nl")), (1, 1));
    assert_eq!((count("/L", "nl"), count("/LI", "nl")), (1, 5));
    let figures: Vec<_> = paper.tags.iter().filter(|(tag, ..)| tag == "/Figure").collect();
    assert_eq!(figures.len(), 1);
    assert_eq!(figures[0].2.as_deref(), Some("رمز QR يحمل عنوان صفحة هذه البطاقة"));
    // On the officer's side the reader's language is named in itself, and marked as such.
    assert_eq!(paper.pages[1].languages, ["ar", "nl"]);
}

#[test]
fn the_file_says_nothing_about_who_made_it_or_when() {
    let paper = paper(&one(card("en", "nl"), "id1-home-a4"));
    let expected = [
        ("/CreationDate", "D:20000101000000Z"),
        ("/Creator", "kyr"),
        ("/ModDate", "D:20000101000000Z"),
        ("/Title", "Safe reporting card – Belgium"),
    ];
    assert_eq!(paper.info, BTreeMap::from(expected.map(|(key, value)| (key.to_owned(), value.to_owned()))));
    for stated in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A<"]
    {
        assert!(paper.xmp.contains(stated), "{stated}");
    }
    let dates: Vec<_> =
        paper.xmp.match_indices("T00:00:00Z").map(|(at, _)| &paper.xmp[at - 10..at]).collect();
    assert!(dates.iter().all(|date| *date == "2000-01-01"), "{dates:?}");
    assert!(!paper.xmp.contains("creator>") && !paper.xmp.contains("author"));
}

#[test]
fn a_phone_reads_every_code_on_the_sheet() {
    for (view, name, expected) in [
        (card("en", "nl"), "id1-home-a4", 10),
        (draft("ur", "de"), "eu-home-a4", 10),
        (draft("ar", "fr"), "a7-fold-home-letter", 2),
        (card("fa", "es"), "a7-fold-foldover-a4", 1),
    ] {
        let url = view.url.clone();
        let sheet = one(view, name);
        let format = geometry(name).format;
        let paper = paper(&sheet);
        let mut found = 0;
        for (page, printed) in sheet.sheet.pages.iter().zip(&paper.pages) {
            found += printed.codes.len();
            assert!(printed.codes.iter().all(|code| code.text == url), "{:?}", printed.codes);
            for code in &printed.codes {
                // Each code is in a slot of its own panel, in the corner where lines end.
                let inside = |slot: &&kyr::model::sheet::Slot| {
                    (slot.x.0..slot.x.0 + slot.width.0).contains(&code.at[0])
                        && (slot.y.0..slot.y.0 + slot.height.0).contains(&code.at[1])
                };
                let panel = page.slots.iter().find(inside).unwrap().panel;
                let own = if format.binding == Binding::Folded { Panel::Contact } else { Panel::Reader };
                assert_eq!(panel, own);
            }
        }
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn a_draft_says_so_and_stays_readable() {
    let paper = paper(&one(draft("en", "nl"), "id1-shop"));
    for (page, words, text) in [(0, "DRAFT", "Danger now"), (1, "CONCEPT", "slachtofferhulp")] {
        let found = letters(&paper.pages[page].text);
        assert!(letters(words).iter().all(|(letter, count)| found.get(letter) >= Some(count)));
        assert!(paper.pages[page].text.contains(text), "{}", paper.pages[page].text);
    }
    // The words are an artifact: nothing but the card is in the tags.
    assert_eq!(paper.tags.iter().filter(|(tag, ..)| tag == "/H1").count(), 2);
}

fn words(side: &CardSide) -> String {
    let run = |run: &CardRun| match run {
        CardRun::Text(text) | CardRun::Strong(text) | CardRun::Isolated(text) => text.clone(),
        CardRun::Foreign { words, .. } => words.clone(),
    };
    side.blocks.iter().flat_map(|block| &block.runs).map(run).collect()
}

/// Letters, digits and marks with how often each is there. Presentation forms of Arabic, which
/// readers of PDFs give for ligatures, count as what they are made of.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for c in unify(text).chars().filter(|c| c.is_alphanumeric() || is_mark(*c)) {
        *counts.entry(c).or_insert(0) += 1;
    }
    counts
}

/// Marks of the Arabic, Bengali, Devanagari and combining blocks.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}')
}

/// Decomposes what has two spellings, so that both count alike.
fn unify(text: &str) -> String {
    let pairs = [
        ("\u{fb00}", "ff"),
        ("\u{fb01}", "fi"),
        ("\u{fb02}", "fl"),
        ("\u{fb03}", "ffi"),
        ("\u{9cb}", "\u{9c7}\u{9be}"),
        ("\u{9cc}", "\u{9c7}\u{9d7}"),
        ("\u{9dc}", "\u{9a1}\u{9bc}"),
        ("\u{9dd}", "\u{9a2}\u{9bc}"),
        ("\u{9df}", "\u{9af}\u{9bc}"),
        ("\u{958}", "\u{915}\u{93c}"),
        ("\u{959}", "\u{916}\u{93c}"),
        ("\u{95a}", "\u{917}\u{93c}"),
        ("\u{95b}", "\u{91c}\u{93c}"),
        ("\u{95c}", "\u{921}\u{93c}"),
        ("\u{95d}", "\u{922}\u{93c}"),
        ("\u{95e}", "\u{92b}\u{93c}"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
