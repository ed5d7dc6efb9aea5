//! Print: card views to sheets for home printers and copy shops.
//!
//! Takes finished [`CardView`]s, the table of [`Geometry`]s and the print part of the theme; gives,
//! for each card, a sheet for each geometry (a PDF and an HTML document that show the same) and
//! pictures of its panels. It reads no file and no clock: the same input gives the same bytes.
//!
//! ```text
//! CardView --fit--> panels, each set once per format --impose--> Sheet --> PDF, HTML
//! ```

pub mod extent;
pub mod fit;
pub mod html;
pub mod impose;
#[cfg_attr(not(feature = "pdf"), path = "unpressed.rs")]
pub mod pdf;
pub mod preview;
pub mod qr;

use std::sync::Arc;

use crate::base::{Code, Diagnostic, Digest, Direction, Memo, Severity};
use crate::model::card::CardView;
use crate::model::geometry::{Format, Geometry, Pt};
use crate::model::press::{Preview, PrintFont, PrintTheme, PrintedCard, PrintedSheet};
use crate::model::sheet::Panel;
use crate::model::theme::Theme;
use crate::model::tree::File;

use pdf::{Press, SetPanel};

/// What this stage can complain about.
pub const CODES: &[&Code] = &[
    &fit::OVERFLOW,
    &fit::WIDE_WORD,
    &fit::MISSING_GLYPH,
    &fit::HEAP_OF_MARKS,
    &qr::QR_TOO_LONG,
    &impose::SHEET_TOO_LARGE,
    #[cfg(feature = "pdf")]
    &pdf::FONT_UNREADABLE,
    #[cfg(feature = "pdf")]
    &pdf::TEMPLATE,
    &MISSING_PART,
    #[cfg(not(feature = "pdf"))]
    &pdf::UNMEASURED,
];

/// The print part of a theme. Without its template and style sheet nothing can be printed.
#[must_use]
pub fn theme(theme: &Theme) -> (Option<PrintTheme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut text = |name: &str| match theme.print.get(name) {
        Some(File::Text(source)) => Some((**source).clone()),
        _ => {
            diagnostics.push(
                Diagnostic::new(&MISSING_PART, format!("the theme `{}` has no print/{name}", theme.name))
                    .in_file(&format!("themes/{}", theme.name))
                    .hint("add it, or write `extends: default` in theme.yaml"),
            );
            None
        }
    };
    let (template, css) = (text("card.typ"), text("sheet.css"));
    let fonts = theme
        .print
        .iter()
        .filter_map(|(name, file)| match file {
            File::Bytes(blob) if name.ends_with(".ttf") || name.ends_with(".otf") => Some(PrintFont {
                name: name.trim_start_matches("fonts/").to_owned(),
                bytes: blob.bytes.clone(),
                digest: blob.digest,
            }),
            _ => None,
        })
        .collect();
    (template.zip(css).map(|(template, css)| PrintTheme { template, css, fonts }), diagnostics)
}

const MISSING_PART: Code = Code {
    name: "missing-print-part",
    severity: Severity::Error,
    adjustable: false,
    what: "The theme lacks a file that cards are printed with.",
    why: "No card can be made without it, and the site would have none to print.",
    fix: "Add the file, or let the theme extend `default`, which has it.",
};

/// Prints all cards on all geometries.
///
/// Cards are made in parallel and remembered by their view, the geometries and the theme. A side is
/// fitted once for each format and shared by all ways of printing it. A card that does not fit a
/// format has no sheet of that format, and an error says so.
pub fn sheets(
    cards: &[CardView],
    geometries: &[Geometry],
    theme: &PrintTheme,
    memo: &mut Memo,
) -> (Vec<Arc<PrintedCard>>, Vec<Diagnostic>) {
    let theme_digest = theme.digest();
    let press = memo.map("print-press", &[theme], |_| theme_digest, |theme| Press::new(theme));
    let Some((press, press_diagnostics)) = press.first().map(|made| &**made) else {
        return (Vec::new(), Vec::new());
    };
    let table = Table::new(geometries);
    let shared = Digest::join(&[theme_digest, Digest::of_value(&geometries)]);
    let made = memo.map(
        "print",
        cards,
        |card| Digest::join(&[shared, Digest::of_value(card)]),
        |card| {
            let (card, diagnostics) = print(card, &table, theme, press);
            (Arc::new(card), diagnostics)
        },
    );
    let mut diagnostics = press_diagnostics.clone();
    diagnostics.extend(table.diagnostics);
    diagnostics.extend(made.iter().flat_map(|made| made.1.iter().cloned()));
    (made.iter().map(|made| made.0.clone()).collect(), diagnostics)
}

/// The geometries that can be printed, by format.
struct Table<'a> {
    formats: Vec<(&'a Format, Vec<&'a Geometry>)>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Table<'a> {
    fn new(geometries: &'a [Geometry]) -> Self {
        let mut table = Self { formats: Vec::new(), diagnostics: Vec::new() };
        for geometry in geometries {
            if let Some(diagnostic) = impose::check(geometry) {
                table.diagnostics.push(diagnostic);
                continue;
            }
            match table.formats.iter_mut().find(|(format, _)| **format == geometry.format) {
                Some((_, rows)) => rows.push(geometry),
                None => table.formats.push((&geometry.format, vec![geometry])),
            }
        }
        table
    }
}

fn print(
    card: &CardView,
    table: &Table,
    theme: &PrintTheme,
    press: &Press,
) -> (PrintedCard, Vec<Diagnostic>) {
    let mut printed = PrintedCard {
        card: card.card.clone(),
        place: card.place.clone(),
        reader: card.reader.lang.tag.clone(),
        officer: card.officer.lang.tag.clone(),
        sheets: Vec::new(),
        previews: Vec::new(),
    };
    let mut diagnostics = Vec::new();
    let Some(code) = qr::qr(&card.url) else {
        let message =
            format!("the address of card `{}` is too long for its QR code: {}", card.card, card.url);
        let diagnostic = Diagnostic::new(&qr::QR_TOO_LONG, message)
            .in_file(&fit::file(card, Panel::Reader))
            .hint("use a shorter `base_url`");
        return (printed, vec![diagnostic]);
    };
    // What fitted the last format is about what fits the next.
    let mut near: Vec<(Panel, Pt)> = Vec::new();
    for (format, geometries) in &table.formats {
        let mut panels = Vec::new();
        let wanted = impose::panels(format.binding);
        for panel in wanted {
            let size = near.iter().find(|(known, _)| known == panel).map(|(_, size)| *size);
            let (fitted, problems) = fit::fit(press, card, &code, format, *panel, size);
            pdf::forget();
            diagnostics.extend(problems);
            panels.extend(fitted.map(|set| (*panel, set)));
        }
        if panels.len() < wanted.len() {
            continue;
        }
        near = panels.iter().map(|(panel, set)| (*panel, set.size)).collect();
        printed.previews.push(preview(press, format, &panels));
        for geometry in geometries {
            match sheet(card, geometry, &panels, &code, theme, press) {
                Ok(sheet) => printed.sheets.push(sheet),
                Err(diagnostic) => diagnostics.push(*diagnostic),
            }
        }
    }
    (printed, diagnostics)
}

fn sheet(
    card: &CardView,
    geometry: &Geometry,
    panels: &[(Panel, SetPanel)],
    code: &qr::Qr,
    theme: &PrintTheme,
    press: &Press,
) -> Result<PrintedSheet, Box<Diagnostic>> {
    let reading = if card.reader.lang.dir == "rtl" { Direction::Rtl } else { Direction::Ltr };
    let sizes: Vec<(Panel, Pt)> = panels.iter().map(|(panel, set)| (*panel, set.size)).collect();
    let sheet = impose::impose(geometry, reading, &sizes);
    let pdf = press.pdf(&sheet, panels, &card.title, &card.reader.lang)?;
    let html = html::html(&sheet, card, &geometry.format, code, &theme.css.text);
    Ok(PrintedSheet {
        geometry: geometry.name.clone(),
        format: geometry.format.name.clone(),
        cards: geometry.cards(),
        sheet,
        pdf,
        html: html.into(),
    })
}

fn preview(press: &Press, format: &Format, panels: &[(Panel, SetPanel)]) -> Preview {
    let pictures =
        panels.iter().filter_map(|(panel, set)| Some((*panel, preview::slim(&press.preview(set)?).into())));
    Preview { format: format.name.clone(), panels: pictures.collect() }
}
