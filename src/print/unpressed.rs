//! What stands in for Typst where `kyr` is built without the feature `pdf`: nothing is measured, no
//! PDF and no picture is made, and the HTML sheets use the smallest size.

use std::sync::Arc;

use super::extent::Extent;
use crate::base::{Code, Diagnostic, Severity};
use crate::model::geometry::{Pt, SMALLEST};
use crate::model::press::PrintTheme;
use crate::model::sheet::{Panel, Sheet};
use crate::model::view::LangView;

/// Cards are made by a kyr that cannot measure them.
pub const UNMEASURED: Code = Code {
    name: "card-unmeasured",
    severity: Severity::Warning,
    adjustable: true,
    what: "This kyr was built without the feature `pdf`, so it cannot measure whether cards fit.",
    why: "No PDFs are made, and text on the printable HTML may run over the edge of a card without a word.",
    fix: "Use a kyr with the feature `pdf`, which is on by default, or look at every sheet before printing.",
};

/// No engine.
pub struct Press;

/// A panel that nobody has set.
#[derive(Clone)]
pub struct SetPanel {
    pub size: Pt,
    pub extent: Extent,
}

impl Press {
    /// Says that nothing will be measured.
    #[must_use]
    pub fn new(_: &PrintTheme) -> (Self, Vec<Diagnostic>) {
        (Self, vec![Diagnostic::new(&UNMEASURED, "cards are neither measured nor made into PDFs")])
    }

    /// Takes any text for set.
    ///
    /// # Errors
    /// None.
    pub fn set(&self, _: String, _: &str, _: Pt) -> Result<SetPanel, Box<Diagnostic>> {
        Ok(SetPanel { size: SMALLEST, extent: Extent::default() })
    }

    /// None.
    ///
    /// # Errors
    /// None.
    pub fn pdf(
        &self,
        _: &Sheet,
        _: &[(Panel, SetPanel)],
        _: &str,
        _: &LangView,
    ) -> Result<Option<Arc<[u8]>>, Box<Diagnostic>> {
        Ok(None)
    }

    /// None.
    #[must_use]
    pub fn preview(&self, _: &SetPanel) -> Option<String> {
        None
    }
}

/// Nothing was remembered.
pub fn forget() {}
