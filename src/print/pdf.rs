//! Typst: sets panels, writes PDFs and previews. The only module that knows the engine.
//!
//! Each panel is set once, alone, on a page of its own size; sheets are put together from the
//! resulting frames, so a sheet of ten cards costs little more than one card. The first copy of
//! each panel is tagged text; the others are artifacts, so that a screen reader says a card once and
//! not ten times. Exports run with the checks for PDF/UA-1 and PDF/A-2a on.
//!
//! Nothing here depends on the day or the machine: no date, no system font, no file.

mod assemble;
mod mend;
mod walk;
mod world;

use std::collections::BTreeSet;
use std::sync::Arc;

use typst::World;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Content, Datetime, Smart};
use typst::layout::{Frame, Sides};
use typst::model::DocumentInfo;
use typst::text::{Lang, Locale, Region};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use super::extent::Extent;
use crate::base::{Code, Diagnostic, Severity, Source, stack};
use crate::model::geometry::Pt;
use crate::model::sheet::{Panel, Sheet};
use crate::model::view::LangView;

pub use world::{FONT_UNREADABLE, Press};

/// The theme's card template does not run, or draws what a PDF for everyone may not have.
pub const TEMPLATE: Code = Code {
    name: "card-template",
    severity: Severity::Error,
    adjustable: false,
    what: "The theme's `print/card.typ` cannot be run by Typst, or the document that it draws fails the checks \
           for accessible (PDF/UA-1) and lasting (PDF/A-2a) files.",
    why: "Without it no card can be printed, and a PDF that fails the checks shuts out people who listen to it.",
    fix: "Correct the template at the place that the message names, or remove your copy to use the default.",
};

/// What the engine may take of a stack, in bytes: several times what a card of the default theme takes.
const STACK: usize = 16 * 1024 * 1024;

/// A panel as set: where its ink is, and the frame to print it from.
#[derive(Clone)]
pub struct SetPanel {
    /// Body size.
    pub size: Pt,
    pub extent: Extent,
    frame: Frame,
}

impl Press {
    /// Sets one panel from its data (JSON) and the picture of its QR code (SVG).
    ///
    /// # Errors
    /// The template does not run.
    pub fn set(&self, data: String, qr: &str, size: Pt) -> Result<SetPanel, Box<Diagnostic>> {
        let world = self.world(data, qr);
        let document = stack::alone(STACK, || typst::compile::<PagedDocument>(&world))
            .ok_or_else(no_memory)?
            .output
            .map_err(|errors| explain(&errors, &world, self.template()))?;
        let pages = document.pages();
        let set = pages.first().map(|page| page.frame.clone()).unwrap_or_default();
        let mut missing = BTreeSet::new();
        walk::missing(&set, &mut missing);
        let frame = mend::mend(&set);
        let extent = Extent {
            missing: missing.into_iter().collect(),
            pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
            ..walk::extent(&frame)
        };
        Ok(SetPanel { size, extent, frame })
    }

    /// Writes a sheet. PDF/A asks for a date, so it is the same in all files and says nothing. Never `None` here: that is for a kyr without the engine.
    ///
    /// # Errors
    /// The document fails the checks for PDF/UA-1 or PDF/A-2a.
    pub fn pdf(
        &self,
        sheet: &Sheet,
        panels: &[(Panel, SetPanel)],
        title: &str,
        lang: &LangView,
    ) -> Result<Option<Arc<[u8]>>, Box<Diagnostic>> {
        let pages = assemble::pages(sheet, panels);
        let info = DocumentInfo {
            title: Some(title.into()),
            date: Smart::Custom(Datetime::from_ymd(2000, 1, 1)),
            locale: Smart::Custom(locale(lang)),
            ..DocumentInfo::default()
        };
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| Box::new(Diagnostic::new(&TEMPLATE, error.message().to_string())))?;
        let options =
            PdfOptions { creator: Smart::Custom(Some("kyr".into())), standards, ..PdfOptions::default() };
        let document = PagedDocument::new(pages, info);
        stack::alone(STACK, || typst_pdf::pdf(&document, &options))
            .ok_or_else(no_memory)?
            .map(|bytes| Some(bytes.into()))
            .map_err(|errors| explain(&errors, &self.world(String::new(), ""), self.template()))
    }

    /// Draws a panel as an SVG picture.
    #[must_use]
    pub fn preview(&self, panel: &SetPanel) -> Option<String> {
        let page = Page {
            frame: panel.frame.clone(),
            bleed: Sides::default(),
            fill: Smart::Auto,
            numbering: None,
            supplement: Content::default(),
            number: 1,
        };
        Some(typst_svg::svg(&page, &SvgOptions { render_bleed: false, pretty: false }))
    }
}

fn no_memory() -> Box<Diagnostic> {
    Box::new(
        Diagnostic::new(&TEMPLATE, "the system gives no memory for another thread")
            .hint("close other programs and build again"),
    )
}

/// Forgets what the engine remembers of earlier panels, which would otherwise grow with every card.
pub fn forget() {
    typst::comemo::evict(2);
}

/// The language in the engine's terms.
fn locale(lang: &LangView) -> Locale {
    let mut subtags = lang.tag.split('-');
    let language = subtags.next().and_then(|tag| tag.parse::<Lang>().ok()).unwrap_or(Lang::ENGLISH);
    let region = subtags.find(|tag| tag.len() == 2).and_then(|tag| tag.parse::<Region>().ok());
    Locale::new(language, region)
}

fn explain(errors: &EcoVec<SourceDiagnostic>, world: &dyn World, template: &Source) -> Box<Diagnostic> {
    use typst::WorldExt;
    let Some(error) = errors.first() else {
        return Box::new(Diagnostic::new(&TEMPLATE, "typst gives no reason"));
    };
    let message = error.message.to_string();
    // The first place on the way to the error that is in the template itself.
    let spans = std::iter::once(error.span).chain(error.trace.iter().map(|point| point.span.into()));
    let inside =
        spans.into_iter().find_map(|span| world::in_template(span).then(|| world.range(span)).flatten());
    let diagnostic = Diagnostic::new(&TEMPLATE, message);
    let diagnostic = match inside {
        Some(range) => diagnostic.at(template, range),
        None => diagnostic.in_file(&template.path),
    };
    Box::new(diagnostic.maybe_hint(error.hints.first().map(|hint| hint.v.to_string())))
}
