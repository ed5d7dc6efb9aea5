//! What the stage refuses, with the whole message.

use kyr::base::{Diagnostic, Memo, Source};
use kyr::model::card::{BlockKind, CardBlock, CardRun, CardView};
use kyr::model::geometry::Mm;
use kyr::model::press::PrintFont;
use kyr::print::sheets;

use crate::fixtures::{card, theme};
use crate::sheets::{geometry, print};

/// A diagnostic as people see it.
fn show(diagnostics: &[Diagnostic]) -> String {
    let line = |d: &Diagnostic| {
        let at = d.location.as_ref().map_or(String::new(), |l| match l.line {
            0 => format!("{}: ", l.path),
            line => format!("{}:{line}: ", l.path),
        });
        let hint = d.hint.as_ref().map_or(String::new(), |hint| format!("\n  hint: {hint}"));
        format!("{}{}: {at}{}{hint}\n", d.severity.word(), format_args!("[{}]", d.code.name), d.message)
    };
    diagnostics.iter().map(line).collect()
}

fn paragraph(text: &str) -> CardBlock {
    CardBlock { kind: BlockKind::Paragraph, runs: vec![CardRun::Text(text.into())] }
}

fn refused(card: CardView, geometry: &str) -> String {
    let (printed, diagnostics) = print(&[card], &[geometry]);
    assert!(printed[0].sheets.is_empty(), "printed all the same");
    show(&diagnostics)
}

#[test]
fn text_that_does_not_fit() {
    let mut long = card("nl", "fr");
    for _ in 0..6 {
        long.reader.blocks.insert(2, paragraph("Dit is een zin die er nog bij moest, en die te veel is."));
    }
    assert_eq!(
        refused(long, "id1-shop"),
        "error[card-overflow]: content/nl/cards/safe-reporting.md: card `safe-reporting` for be, reader's side in nl, \
         format id1: at 6.5 pt the text is 6.8 mm too long\n  hint: cut about 13 % of the words\n"
    );
}

#[test]
fn a_word_wider_than_its_line() {
    let mut wide = card("en", "nl");
    let address = "a-very-long-address-that-nobody-would-type.example/with/a/path/that/goes/on";
    wide.reader.blocks[4].runs.extend([CardRun::Text(" ".into()), CardRun::Isolated(address.into())]);
    assert_eq!(
        refused(wide, "id1-shop"),
        "error[card-wide-word]: content/en/cards/safe-reporting.md: card `safe-reporting` for be, reader's side in en, \
         format id1: at 6.5 pt `a-very-long-address-that-nobody-would-type.example/with/a/path/that/goes/on` sticks \
         out of its line by 62.4 mm\n  hint: use a shorter word or address\n"
    );
}

#[test]
fn an_own_address_that_runs_into_the_code() {
    let mut wide = card("ar", "nl");
    wide.url_text = "the-campaign-with-the-long-name.example/ar/cards/be/safe-reporting".into();
    assert_eq!(
        refused(wide, "id1-shop"),
        "error[card-wide-word]: content/ar/cards/safe-reporting.md: card `safe-reporting` for be, reader's side in ar, \
         format id1: at 6.5 pt `the-campaign-with-the-long-name.example/ar/cards/be/safe-reporting` sticks out of \
         its line by 20.0 mm\n  hint: use a shorter word or address\n"
    );
}

#[test]
fn a_character_that_no_font_has() {
    let mut missing = card("en", "nl");
    missing.officer.blocks.push(paragraph("ᚠᚢ and ᚠ"));
    assert_eq!(
        refused(missing, "a7-fold-shop"),
        "error[card-missing-glyph]: content/nl/cards/safe-reporting.md: card `safe-reporting` for be, officer's side in nl, \
         format a7-fold: no font of the theme has `ᚠ` (U+16A0), `ᚢ` (U+16A2)\n  hint: replace the character or add a font that has it\n"
    );
}

#[test]
fn an_address_too_long_for_its_code() {
    let mut long = card("en", "nl");
    long.url = format!("https://kyr.example/{}", "x".repeat(160));
    let message = refused(long, "id1-shop");
    assert!(message.starts_with(
        "error[card-qr-too-long]: content/en/cards/safe-reporting.md: the address of card `safe-reporting` is too \
         long for its QR code: https://kyr.example/xxx"
    ), "{message}");
}

#[test]
fn more_cards_than_the_paper_holds() {
    let mut row = geometry("id1-home-a4");
    row.rows = 6;
    let (printed, diagnostics) = sheets(&[card("en", "nl")], &[row], &theme(), &mut Memo::new());
    assert!(printed[0].sheets.is_empty());
    assert_eq!(
        show(&diagnostics),
        "error[card-sheet-too-large]: site.yaml: `id1-home-a4` needs 171.2 x 323.9 mm for 2 x 6 cards, but the \
         paper has 210.0 x 297.0 mm\n  hint: leave out `columns` and `rows`\n"
    );
}

#[test]
fn a_broken_template_is_shown_at_its_line() {
    let mut theme = theme();
    theme.template = Source::new("themes/mine/print/card.typ", "#let panel(data) = {\n  data.nothing\n}\n");
    let (_, diagnostics) = sheets(&[card("en", "nl")], &[geometry("id1-shop")], &theme, &mut Memo::new());
    assert_eq!(
        show(&diagnostics[..1]),
        "error[card-template]: themes/mine/print/card.typ:2: dictionary does not contain key \"nothing\"\n"
    );
}

#[test]
fn a_template_cannot_hide_text_by_a_second_page() {
    let mut theme = theme();
    let text = "#let panel(data) = {\n  set page(width: data.width * 1mm, height: data.height * 1mm)\n  \
                set text(font: \"Noto Sans\")\n  lorem(300)\n}\n";
    theme.template = Source::new("themes/mine/print/card.typ", text);
    let (printed, diagnostics) =
        sheets(&[card("en", "nl")], &[geometry("id1-shop")], &theme, &mut Memo::new());
    assert!(printed[0].sheets.is_empty());
    assert_eq!(diagnostics[0].code.name, "card-overflow");
}

#[test]
fn a_web_font_is_no_print_font() {
    let mut theme = theme();
    theme.fonts.push(PrintFont::new("NotoSans.woff2", b"wOF2 and so on".to_vec()));
    let (_, diagnostics) = sheets(&[card("en", "nl")], &[geometry("id1-shop")], &theme, &mut Memo::new());
    assert_eq!(
        show(&diagnostics),
        "error[card-font-unreadable]: `NotoSans.woff2` is not a font that can be printed\n  hint: use the .ttf or \
         .otf version\n"
    );
}

#[test]
fn a_smaller_format_is_refused_alone() {
    let mut row = geometry("id1-shop");
    row.format.name = "tiny".into();
    row.format.height = Mm(30.0);
    let rows = [row, geometry("id1-shop")];
    let (printed, diagnostics) = sheets(&[card("en", "nl")], &rows, &theme(), &mut Memo::new());
    assert_eq!(printed[0].sheets.len(), 1);
    assert!(diagnostics.iter().all(|d| d.message.contains("format tiny")), "{}", show(&diagnostics));
}
