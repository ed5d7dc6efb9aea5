#![doc = include_str!("ARCHITECTURE.md")]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]
#![warn(clippy::disallowed_methods)]

pub mod base;

pub mod model;

// The stages, in the order in which a build runs them.
pub mod load;

pub mod parse;

pub mod resolve;

pub mod media;

pub mod view;

pub mod render;

pub mod print;

pub mod check;

pub mod finish;

pub mod exchange;

// What joins them, and what calls that.
pub mod pipeline;

pub mod cli;
pub mod serve;
