//! The printable HTML of a sheet: a complete document that needs nothing but itself.
//!
//! Takes the same [`Sheet`] and card as the PDF. Each slot stands at its millimetres; marks are one
//! SVG per page over it, since thin boxes vanish in print. Positions are rules in the style sheet and
//! not `style` attributes, so that a site can allow this one style element by its hash. Text is
//! real text, in the fonts of the reader's machine.

use std::fmt::Write;

use super::fit::{draft, side};
use super::qr::{self, Qr};
use crate::base::html::escape;
use crate::model::card::{BlockKind, CardBlock, CardRun, CardSide, CardView};
use crate::model::geometry::{Format, Mm, Pt};
use crate::model::sheet::{Mark, MarkKind, Panel, Sheet, SheetPage, Slot, Turn};

/// Renders a sheet.
#[must_use]
pub fn html(sheet: &Sheet, card: &CardView, format: &Format, code: &Qr, css: &str) -> String {
    let mut document = Document { out: String::new(), told: Vec::new() };
    document.head(sheet, card, format, code, css);
    for page in &sheet.pages {
        document.page(sheet, page, card);
    }
    document.out.push_str("</main>\n</body>\n</html>\n");
    document.out
}

struct Document {
    out: String,
    /// Panels of which a copy is on some page already: the others are hidden from screen readers.
    told: Vec<Panel>,
}

/// Writing to a string cannot fail, so its result is let go.
macro_rules! put {
    ($out:expr, $($rest:tt)*) => { { let _ = write!($out, $($rest)*); } };
}

impl Document {
    fn head(&mut self, sheet: &Sheet, card: &CardView, format: &Format, code: &Qr, css: &str) {
        let out = &mut self.out;
        let (width, height) = outer(sheet);
        put!(out, "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"ltr\">\n", escape(&card.reader.lang.tag));
        out.push_str("<meta charset=\"utf-8\">\n");
        out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.push_str(
            "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
        );
        put!(out, "<title>{}</title>\n<style>\n", escape(&card.title));
        // Text of a style element ends at `</`, which a style sheet has no use for.
        out.push_str(css.replace("</", "").trim());
        put!(out, "\n@page {{ size: {width}mm {height}mm; margin: 0 }}\n");
        put!(out, ".page {{ width: {width}mm; height: {height}mm }}\n");
        put!(
            out,
            ".panel {{ width: {}mm; height: {}mm; --margin: {}mm }}\n",
            format.width.0,
            format.height.0,
            format.margin.0
        );
        put!(out, ".panel {{ --qr: {}mm; --quiet: {:.3}mm }}\n", qr::SIZE, code.quiet());
        for (panel, Pt(size)) in &sheet.sizes {
            put!(out, ".{} {{ --size: {size}pt", panel.name());
            if let Some(words) = draft(card, *panel) {
                let (size, slope) = across(words, format);
                // Rising in the direction of reading, so that it passes the QR code.
                let sign = if side(card, *panel).lang.dir == "rtl" { "" } else { "-" };
                put!(out, "; --draft: {size:.1}mm; --slope: {sign}{slope:.1}deg");
            }
            out.push_str(" }\n");
        }
        for (number, page) in sheet.pages.iter().enumerate() {
            for (index, slot) in page.slots.iter().enumerate() {
                let (Mm(x), Mm(y), Mm(bleed)) = (slot.x, slot.y, sheet.bleed);
                put!(
                    out,
                    ".p{number}s{index} {{ left: {}mm; top: {}mm }}\n",
                    round(x + bleed),
                    round(y + bleed)
                );
            }
        }
        out.push_str("</style>\n<body>\n");
        put!(
            out,
            "<svg class=\"store\" aria-hidden=\"true\" width=\"0\" height=\"0\"><symbol id=\"qr\" \
             viewBox=\"0 0 {0} {0}\"><rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/><path d=\"{1}\"/></symbol></svg>\n<main class=\"sheet {2}\">\n",
            code.modules,
            code.path,
            escape(&sheet.geometry)
        );
    }

    fn page(&mut self, sheet: &Sheet, page: &SheetPage, card: &CardView) {
        self.out.push_str("<section class=\"page\">\n");
        let number = sheet.pages.iter().position(|other| std::ptr::eq(other, page)).unwrap_or(0);
        let mut slots: Vec<(usize, &Slot)> = page.slots.iter().enumerate().collect();
        slots.sort_by_key(|(_, slot)| slot.panel);
        for (index, slot) in slots {
            self.panel(card, slot, &format!("p{number}s{index}"));
        }
        let out = &mut self.out;
        let (width, height) = outer(sheet);
        put!(
            out,
            "<svg class=\"marks\" aria-hidden=\"true\" width=\"{width}mm\" height=\"{height}mm\" \
             viewBox=\"{0} {0} {width} {height}\">",
            -sheet.bleed.0
        );
        for mark in &page.marks {
            line(out, mark);
        }
        out.push_str("</svg>\n</section>\n");
    }

    fn panel(&mut self, card: &CardView, slot: &Slot, place: &str) {
        let side = side(card, slot.panel);
        let first = !self.told.contains(&slot.panel);
        self.told.push(slot.panel);
        let out = &mut self.out;
        put!(
            out,
            "<article class=\"panel {} {place}{}\" lang=\"{}\" dir=\"{}\"{}>\n",
            slot.panel.name(),
            if slot.turn == Turn::Half { " turned" } else { "" },
            escape(&side.lang.tag),
            escape(side.lang.dir),
            if first { "" } else { " aria-hidden=\"true\"" }
        );
        panel_text(out, card, side, slot.panel);
        if let Some(words) = draft(card, slot.panel) {
            put!(out, "<p class=\"draft\" aria-hidden=\"true\"><span>{}</span></p>\n", escape(words));
        }
        out.push_str("</article>\n");
    }
}

/// The text of one panel: the same blocks as the template of the PDF chooses.
fn panel_text(out: &mut String, card: &CardView, side: &CardSide, panel: Panel) {
    let with_code = matches!(panel, Panel::Reader | Panel::Contact);
    if with_code {
        put!(
            out,
            "<i class=\"room\"></i><svg class=\"qr\" role=\"img\" aria-label=\"{}\"><use href=\"#qr\"/></svg>\n",
            escape(&card.qr_alt)
        );
    }
    let shown = |block: &&CardBlock| match panel {
        Panel::Cover => matches!(block.kind, BlockKind::Heading | BlockKind::Strong),
        Panel::Contact => block.kind == BlockKind::Caveat,
        Panel::Inside => matches!(block.kind, BlockKind::Paragraph | BlockKind::Item),
        Panel::Reader | Panel::Officer => true,
    };
    let (foot, body): (Vec<&CardBlock>, Vec<&CardBlock>) =
        side.blocks.iter().filter(shown).partition(|block| block.kind == BlockKind::Caveat);
    let mut in_list = false;
    let mut lead = panel == Panel::Officer;
    let mut danger = panel != Panel::Officer;
    for block in body {
        let item = block.kind == BlockKind::Item;
        if item != in_list {
            out.push_str(if item { "<ul>\n" } else { "</ul>\n" });
            in_list = item;
        }
        let (open, close) = match block.kind {
            BlockKind::Heading => ("<h1>", "</h1>"),
            BlockKind::Strong if std::mem::take(&mut danger) => ("<p class=\"bar\">", "</p>"),
            BlockKind::Strong => ("<p class=\"strong\">", "</p>"),
            BlockKind::Paragraph if std::mem::take(&mut lead) => ("<p class=\"bar\">", "</p>"),
            BlockKind::Item => ("<li><span>", "</span></li>"),
            BlockKind::Paragraph | BlockKind::Caveat => ("<p>", "</p>"),
        };
        out.push_str(open);
        block.runs.iter().for_each(|each| run(out, each));
        put!(out, "{close}\n");
    }
    if in_list {
        out.push_str("</ul>\n");
    }
    out.push_str("<div class=\"foot\">\n");
    if panel != Panel::Officer && panel != Panel::Inside {
        put!(out, "<p class=\"address\"><bdi dir=\"ltr\">{}</bdi></p>\n", escape(&card.url_text));
    }
    for block in foot {
        out.push_str("<p class=\"caveat\">");
        block.runs.iter().for_each(|each| run(out, each));
        out.push_str("</p>\n");
    }
    out.push_str("</div>\n");
}

fn run(out: &mut String, run: &CardRun) {
    match run {
        CardRun::Text(text) => out.push_str(&escape(text)),
        CardRun::Strong(text) => put!(out, "<strong>{}</strong>", escape(text)),
        CardRun::Isolated(text) => {
            let number = text.starts_with(|c: char| c == '+' || c.is_ascii_digit());
            let class = if number { " class=\"number\"" } else { "" };
            put!(out, "<bdi dir=\"ltr\"{class}>{}</bdi>", escape(text));
        }
        CardRun::Foreign { lang, words } => {
            put!(
                out,
                "<bdi lang=\"{}\" dir=\"{}\">{}</bdi>",
                escape(&lang.tag),
                escape(lang.dir),
                escape(words)
            );
        }
    }
}

fn line(out: &mut String, mark: &Mark) {
    let ((Mm(x1), Mm(y1)), (Mm(x2), Mm(y2))) = (mark.from, mark.to);
    let class = if mark.kind == MarkKind::Fold { " class=\"fold\"" } else { "" };
    put!(out, "<path{class} d=\"M{} {}L{} {}\"/>", round(x1), round(y1), round(x2), round(y2));
}

/// Size and slope of the words across a draft: from corner to corner, whatever their number.
fn across(words: &str, format: &Format) -> (f64, f64) {
    let (Mm(width), Mm(height)) = (format.width, format.height);
    let letters = f64::from(u32::try_from(words.chars().count()).unwrap_or(u32::MAX)).max(8.0);
    // A bold letter is about 0.6 of its size wide.
    ((0.75 * width.hypot(height) / (0.6 * letters)).min(10.5), height.atan2(width).to_degrees())
}

/// The page with its bleed.
fn outer(sheet: &Sheet) -> (f64, f64) {
    (round(sheet.width.0 + 2.0 * sheet.bleed.0), round(sheet.height.0 + 2.0 * sheet.bleed.0))
}

/// To a thousandth of a millimetre: enough for any printer, and free of the noise of binary fractions.
fn round(length: f64) -> f64 {
    (length * 1000.0).round() / 1000.0
}
