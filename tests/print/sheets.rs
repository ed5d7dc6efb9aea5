//! What the stage makes, without any program from outside.

use std::collections::BTreeMap;
use std::sync::Arc;

use kyr::base::{Diagnostic, Memo};
use kyr::model::card::CardView;
use kyr::model::geometry::{Format, Geometry, Mm, Pt, Variant};
use kyr::model::press::PrintedCard;
use kyr::model::sheet::{Panel, Sheet, Turn};
use kyr::print::{CODES, sheets};

use crate::fixtures::{card, draft, tags, theme};

pub(crate) fn geometry(name: &str) -> Geometry {
    Geometry::defaults().into_iter().find(|geometry| geometry.name == name).unwrap()
}

pub(crate) fn print(cards: &[CardView], names: &[&str]) -> (Vec<Arc<PrintedCard>>, Vec<Diagnostic>) {
    let geometries: Vec<_> = names.iter().map(|name| geometry(name)).collect();
    sheets(cards, &geometries, &theme(), &mut Memo::new())
}

/// Every reader's language, with the officers' languages in turn.
pub(crate) fn all_languages() -> Vec<CardView> {
    let officers = tags("officers");
    let readers = tags("readers");
    readers.iter().enumerate().map(|(n, reader)| card(reader, &officers[n % officers.len()])).collect()
}

#[test]
fn every_language_fits_every_format() {
    let cards = all_languages();
    assert_eq!(cards.len(), 19);
    let (printed, diagnostics) = print(&cards, &["id1-shop", "eu-shop", "us-shop", "a7-fold-shop"]);
    assert_eq!(diagnostics, []);
    for card in &printed {
        let names: Vec<_> = card.sheets.iter().map(|sheet| sheet.geometry.as_str()).collect();
        assert_eq!(names, ["id1-shop", "eu-shop", "us-shop", "a7-fold-shop"], "{}", card.reader);
        for (panel, Pt(size)) in card.sheets.iter().flat_map(|sheet| &sheet.sheet.sizes) {
            assert!((6.5..=13.0).contains(size), "{} {panel:?} {size}", card.reader);
        }
        let pictures: Vec<_> = card.previews.iter().map(|preview| preview.panels.len()).collect();
        assert_eq!(pictures, [2, 2, 2, 4]);
    }
}

#[test]
fn every_officers_language_fits_with_every_reader() {
    let mut cards = Vec::new();
    for officer in tags("officers") {
        cards.extend(tags("readers").iter().map(|reader| card(reader, &officer)));
    }
    let (_, diagnostics) = print(&cards, &["id1-shop"]);
    assert_eq!(diagnostics, []);
}

#[test]
fn the_same_bytes_each_time_whatever_the_order() {
    let names = ["id1-home-a4", "a7-fold-shop", "us-foldover-letter"];
    let mut cards = vec![card("ur", "de"), draft("ar", "nl"), card("zh-Hans", "fr")];
    let by_name = |printed: Vec<Arc<PrintedCard>>| -> BTreeMap<_, _> {
        let sheet = |card: &Arc<PrintedCard>| -> Vec<_> {
            let of = |s: &kyr::model::press::PrintedSheet| {
                ((card.reader.clone(), s.geometry.clone()), (s.pdf.clone().unwrap(), s.html.clone()))
            };
            card.sheets.iter().map(of).collect()
        };
        printed.iter().flat_map(sheet).collect()
    };
    let once = by_name(print(&cards, &names).0);
    assert_eq!(once.len(), 9);
    cards.reverse();
    let again = by_name(print(&cards, &["us-foldover-letter", "id1-home-a4", "a7-fold-shop"]).0);
    assert!(once == again, "order changed the bytes");
}

#[test]
fn what_has_not_changed_is_not_made_again() {
    let cards = [card("en", "nl"), card("ar", "nl")];
    let geometries = [geometry("id1-home-a4")];
    let theme = theme();
    let mut memo = Memo::new();
    let first = sheets(&cards, &geometries, &theme, &mut memo).0;
    let changed = [card("en", "nl"), draft("ar", "nl")];
    let second = sheets(&changed, &geometries, &theme, &mut memo).0;
    assert!(Arc::ptr_eq(&first[0], &second[0]));
    assert!(!Arc::ptr_eq(&first[1], &second[1]));
    assert_ne!(first[1].sheets[0].pdf, second[1].sheets[0].pdf);
}

#[test]
fn backs_lie_behind_their_fronts() {
    for geometry in Geometry::defaults().iter().filter(|geometry| geometry.variant == Variant::Home) {
        let sheet = sheet(geometry, "en");
        let [front, back] = &sheet.pages[..] else { panic!("{}: two pages", geometry.name) };
        assert_eq!(front.slots.len(), back.slots.len());
        for slot in &front.slots {
            let behind = Mm(sheet.width.0 - slot.x.0 - slot.width.0);
            let meets = |other: &&kyr::model::sheet::Slot| {
                (other.x.0 - behind.0).abs() < 1e-9 && (other.y.0 - slot.y.0).abs() < 1e-9
            };
            let panel =
                back.slots.iter().find(meets).unwrap_or_else(|| panic!("{} {slot:?}", geometry.name)).panel;
            let expected = match slot.panel {
                Panel::Reader => Panel::Officer,
                // Opening the cover shows the inside behind it.
                Panel::Cover => Panel::Inside,
                Panel::Officer => Panel::Contact,
                other => panic!("{other:?} on the front"),
            };
            assert_eq!(panel, expected, "{}", geometry.name);
        }
    }
}

#[test]
fn as_many_cards_as_the_paper_takes() {
    let counts: Vec<_> = Geometry::defaults().iter().map(|g| (g.name.clone(), g.columns, g.rows)).collect();
    let expected = [
        ("id1-home-a4", 2, 5),
        ("id1-foldover-a4", 1, 5),
        ("id1-home-letter", 2, 4),
        ("id1-foldover-letter", 1, 4),
        ("id1-shop", 1, 1),
        ("eu-home-a4", 2, 5),
        ("eu-foldover-a4", 1, 5),
        ("eu-home-letter", 2, 4),
        ("eu-foldover-letter", 1, 4),
        ("eu-shop", 1, 1),
        ("us-home-a4", 2, 5),
        ("us-foldover-a4", 1, 5),
        ("us-home-letter", 2, 5),
        ("us-foldover-letter", 1, 5),
        ("us-shop", 1, 1),
        ("a7-fold-home-a4", 1, 2),
        ("a7-fold-foldover-a4", 1, 1),
        ("a7-fold-home-letter", 1, 2),
        ("a7-fold-foldover-letter", 1, 1),
        ("a7-fold-shop", 1, 1),
    ];
    assert_eq!(counts, expected.map(|(name, columns, rows)| (name.to_owned(), columns, rows)));
}

#[test]
fn only_the_spine_of_a_folded_card_follows_the_direction_of_reading() {
    use Panel::{Contact, Cover, Inside, Officer, Reader};
    let panels = |name: &str, reader: &str| -> Vec<Vec<Panel>> {
        let sheet = sheet(&geometry(name), reader);
        sheet.pages.iter().map(|page| page.slots.iter().map(|slot| slot.panel).collect()).collect()
    };
    assert_eq!(panels("id1-foldover-a4", "ar"), panels("id1-foldover-a4", "en"));
    assert_eq!(panels("id1-foldover-a4", "ar")[0][..2], [Reader, Officer]);
    assert_eq!(panels("a7-fold-shop", "en"), [[Officer, Cover], [Inside, Contact]]);
    assert_eq!(panels("a7-fold-shop", "fa"), [[Cover, Officer], [Contact, Inside]]);
}

#[test]
fn a_folded_card_for_one_side_of_the_paper_has_its_inside_upside_down_below() {
    let sheet = sheet(&geometry("a7-fold-foldover-a4"), "en");
    let slots: Vec<_> = sheet.pages[0].slots.iter().map(|s| (s.panel, s.x.0, s.y.0, s.turn)).collect();
    assert_eq!(
        slots,
        [
            (Panel::Officer, 31.0, 43.5, Turn::Upright),
            (Panel::Cover, 105.0, 43.5, Turn::Upright),
            (Panel::Contact, 31.0, 148.5, Turn::Half),
            (Panel::Inside, 105.0, 148.5, Turn::Half),
        ]
    );
}

#[test]
fn settings_choose_and_add_rows() {
    let rows: Vec<Geometry> = serde_yaml::from_str(
        "- {format: id1, variant: home, paper: A4}\n\
         - {format: us, variant: shop}\n\
         - {format: {name: slim, width: 80, height: 50}, variant: home, paper: letter, rows: 3, name: small}\n",
    )
    .unwrap();
    assert_eq!(rows[0], geometry("id1-home-a4"));
    assert_eq!(rows[1], geometry("us-shop"));
    assert_eq!((rows[2].name.as_str(), rows[2].columns, rows[2].rows), ("small", 2, 3));
    assert_eq!(rows[2].format.margin, Format::known()[0].margin);
    let wrong = |text: &str| serde_yaml::from_str::<Geometry>(text).unwrap_err().to_string();
    let unknown = wrong("{format: id2, variant: home, paper: a4}");
    assert!(
        unknown.contains("unknown `id2`: use one of id1, eu, us, a7-fold, or give its size"),
        "{unknown}"
    );
    let paperless = wrong("{format: id1, variant: foldover}");
    assert!(paperless.contains("`foldover` needs a paper, such as a4 or letter"), "{paperless}");
}

#[test]
fn html_needs_nothing_but_itself_and_isolates_numbers() {
    let (printed, _) = print(&[draft("ar", "de")], &["id1-home-a4"]);
    let html = &printed[0].sheets[0].html;
    for outside in ["http://", "https://", "src=", "@import", "<script", " style=\""] {
        let rest = html.replace("http://www.w3.org/2000/svg", "");
        assert!(!rest.contains(outside), "{outside}");
    }
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"ltr\">"));
    assert!(html.contains("@page { size: 210mm 297mm; margin: 0 }"));
    assert!(html.contains("<bdi dir=\"ltr\" class=\"number\">0800-555-0199</bdi>"));
    assert!(html.contains("<bdi lang=\"ar\" dir=\"rtl\">العربية</bdi>"));
    // One copy is read aloud, nine are not.
    assert_eq!(html.matches("<article class=\"panel reader").count(), 10);
    assert_eq!(html.matches("lang=\"ar\" dir=\"rtl\" aria-hidden").count(), 9);
    assert_eq!(html.matches("<span>مسودة – لم تُراجَع</span>").count(), 10);
    assert_eq!(html.matches("<span>ENTWURF – nicht geprüft</span>").count(), 10);
}

#[test]
fn draft_words_are_on_every_picture() {
    let reviewed = print(&[card("en", "nl")], &["id1-shop"]).0;
    let draft = print(&[draft("en", "nl")], &["id1-shop"]).0;
    for (a, b) in reviewed[0].previews[0].panels.iter().zip(&draft[0].previews[0].panels) {
        assert!(!a.1.contains("#cccccc") && b.1.contains("#cccccc"));
    }
}

#[test]
fn codes_explain_themselves() {
    for code in CODES {
        assert!(code.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", code.name);
        for text in [code.what, code.why, code.fix] {
            assert!(text.len() > 40 && text.ends_with('.'), "{}: {text}", code.name);
        }
    }
}

fn sheet(geometry: &Geometry, reader: &str) -> Sheet {
    use kyr::base::Direction;
    let direction = if card(reader, "en").reader.lang.dir == "rtl" { Direction::Rtl } else { Direction::Ltr };
    kyr::print::impose::impose(geometry, direction, &[])
}
