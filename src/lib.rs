//! `kyr`, the know-your-rights press. See `ARCHITECTURE.md` beside this file.

pub mod base;
pub mod model;
pub mod print;
