//! `kyr`, the know-your-rights press. See `ARCHITECTURE.md` beside this file.

pub mod base;
pub mod model;

pub mod check;
pub mod finish;
pub mod load;
pub mod parse;
pub mod render;

pub mod pipeline;

pub mod cli;
pub mod resolve;
pub mod view;
