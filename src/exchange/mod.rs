//! What translators and their tools take and give: the status of translations, and the lock that
//! records what each was made from.
//!
//! Takes the resolved site; gives reports and new texts of files. It writes nothing itself.

mod mark;
mod status;

use crate::base::Code;

pub use mark::{MarkError, mark};
pub use status::status;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[];
