//! What translators and their tools take and give: the status of translations, the lock that
//! records what each was made from, PO and XLIFF files, and pages that move.
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
mod redirect_list;
mod relocate;
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
pub use redirect_list::{ListChanges, redirect_list};
pub use relocate::{Relinked, Relocation, edited, relink, unneeded};
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
