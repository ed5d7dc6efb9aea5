//! Text to bytes to a folder: minify, hash, list, publish.
//!
//! Takes rendered pages and the theme's assets; gives the files of the site. `publish` is the only
//! writer of the program's output.

mod manifest;
mod minify;
mod publish;

use crate::base::Code;

pub use manifest::{MANIFEST, manifest};
pub use minify::{css, html};
pub use publish::{PublishError, Published, publish};

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[&minify::BAD_CSS];
