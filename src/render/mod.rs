//! `Views` to text: articles from their marked HTML, pages by the theme's templates, feeds and
//! sitemaps.
//!
//! Takes views and the theme; gives HTML and XML. Fluent is one function here (`t`), and a template
//! can reach nothing but its view.

mod article;
mod bounded;
mod calls;
mod engine;
mod fault;
mod functions;
mod values;
mod xml;

use std::sync::Arc;

use crate::base::{Code, Diagnostic};
use crate::model::view::{OfflineFileView, PageTask, Views};

pub use engine::Engine;
pub use xml::{feeds, robots, sitemaps};

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[&engine::TEMPLATE, &engine::MISSING_TEMPLATE, &engine::MISSING_COMPONENT];

/// A rendered page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The page's bytes; UTF-8, as templates and texts are.
    pub html: Vec<u8>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Renders one page.
#[must_use]
pub fn page(engine: &Engine, views: &Views, task: &PageTask) -> Page {
    let mut diagnostics = Vec::new();
    let html = engine.page(views, task, &mut diagnostics);
    Page { html, diagnostics }
}

/// Renders the language chooser, in the source language's engine.
#[must_use]
pub fn chooser(engine: &Engine, views: &Views) -> Page {
    let mut diagnostics = Vec::new();
    let html = engine.chooser(&views.chooser, &mut diagnostics);
    Page { html, diagnostics }
}

/// Renders the frame of the file of a language that holds all rights pages.
#[must_use]
pub fn offline_file(engine: &Engine, language: usize, view: &OfflineFileView) -> Page {
    let mut diagnostics = Vec::new();
    let html = engine.offline_file(language, &values::offline_file(view), &mut diagnostics);
    Page { html, diagnostics }
}

/// Makes the engine: the theme's templates, ready for each language.
#[must_use]
pub fn engine(views: &Views) -> (Option<Engine>, Vec<Diagnostic>) {
    Engine::new(views)
}

/// Text that is shared between languages of an engine.
type Shared = Arc<str>;
