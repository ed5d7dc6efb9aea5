//! What translators and their tools take and give: the status of translations, the lock that
//! records what each was made from, and PO and XLIFF files.
//!
//! Takes the resolved site; gives reports and new texts of files. It writes nothing itself.
#![doc = include_str!("GUIDE.md")]

mod align;
mod fluent;
mod import;
mod incoming;
mod inline;
mod judge;
mod mark;
mod page;
mod po;
mod pseudo;
mod start;
mod status;
mod text;
mod unit;
mod xliff;
mod xliff_read;

use crate::base::Code;

pub use import::{Import, import, language_of, untaken};
pub use incoming::{Entry, Incoming, LIMIT, is_named, read};
pub use inline::{Piece, Syntax};
pub use mark::{MarkError, mark};
pub use po::write as po;
pub use pseudo::pseudo;
pub use start::{Start, start};
pub use status::status;
pub use unit::{Unit, remember, units};
pub use xliff::{Version, write as xliff};

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &incoming::FORMAT,
    &incoming::CHARSET,
    &incoming::ENTITY,
    &incoming::SIZE,
    &import::LANGUAGE,
    &import::DUPLICATE,
    &import::UNKNOWN,
    &judge::MARKUP,
    &judge::CONFLICT,
    &import::INCOMPLETE,
];
