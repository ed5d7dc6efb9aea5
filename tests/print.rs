//! The print stage, from card views to paper: what is refused, what is made, and what a ruler, a
//! scanner, a screen reader and a browser make of it.
//!
//! The last four need programs from outside; `tests/run tools` installs them, and a test
//! fails, saying so, where they are missing.
#![cfg(feature = "pdf")]

#[path = "print/fixtures.rs"]
mod fixtures;
#[path = "print/paper.rs"]
mod paper;
#[path = "print/refusals.rs"]
mod refusals;
#[path = "print/sheets.rs"]
mod sheets;
#[path = "print/tools.rs"]
mod tools;
