//! Places, numbers and contacts as templates see them.

use serde::Serialize;

use super::{DateView, SourceView};

/// A jurisdiction's facts, from `content/places/<code>.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PlaceView {
    pub code: String,
    /// In the language of the interface.
    pub name: String,
    /// `firewall`, `partial`, `none`, `duty-to-report`.
    pub protection: String,
    pub scope: String,
    pub reviewed_on: DateView,
    pub review_due: DateView,
    pub overdue: bool,
    /// `desk-research`, `lawyer`, `organisation`.
    pub reviewer_role: String,
    pub sources: Vec<SourceView>,
    pub numbers: Vec<NumberView>,
    pub contacts: Vec<ContactView>,
    /// Whether 116 006 is in service: `true`, `false`, `unknown`.
    pub victim_helpline: String,
}

/// A telephone number. Always shown isolated from the text's direction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct NumberView {
    /// `emergency`, `police`, ...
    pub key: String,
    /// As people read it.
    pub number: String,
    /// For a `tel:` address: digits and `+` only.
    pub dial: String,
    pub free: bool,
}

/// Contacts of one kind.
#[derive(Debug, Clone, Default, Hash, Serialize)]
pub struct ContactGroup {
    pub kind: String,
    pub contacts: Vec<ContactView>,
}

/// An organisation or service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ContactView {
    pub id: String,
    /// `support`, `legal`, `victim-support`, `police`, `emergency`, `advocacy`.
    pub kind: String,
    pub name: String,
    pub note: Option<String>,
    pub phone: Option<NumberView>,
    pub email: Option<String>,
    pub url: Option<String>,
    /// `url` without the scheme, for print and for reading aloud.
    pub url_text: Option<String>,
    pub address: Option<String>,
}
