//! Text to bytes to a folder: minify, hash, list, publish.
//!
//! Takes rendered pages and the theme's assets; gives the files of the site. `publish` is the only
//! writer of the program's output.

mod compact;
mod compress;
mod hosts;
mod manifest;
mod minify;
pub mod offline;
mod publish;
mod qr;
mod seal;
mod style_sheet;

use crate::base::Code;

pub use compress::{Compressed, compress, is_text};
pub use hosts::{Hosted, hosts};
pub use manifest::{MANIFEST, manifest, sha256};
pub use minify::{html, js};
pub use publish::{Destination, Fresh, Mirror, PublishError, Published, Remark, publish};
pub use qr::qr;
pub use seal::seal;
pub use style_sheet::{StyleSheets, css, printed_css};

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[&style_sheet::BAD_CSS, &style_sheet::MISSING_ASSET];
