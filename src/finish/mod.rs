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

use crate::base::Code;

pub use compress::{Compressed, compress, is_text};
pub use hosts::{Hosted, hosts};
pub use manifest::{MANIFEST, manifest, sha256};
pub use minify::{css, html, js};
pub use publish::{Destination, Fresh, Mirror, PublishError, Published, Remark, publish};
pub use qr::qr;
pub use seal::seal;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[&minify::BAD_CSS];
