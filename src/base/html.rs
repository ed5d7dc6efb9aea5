//! HTML as text: one tokenizer, one escaper, one reader of character references.
//!
//! Takes and gives strings. It builds no tree and knows no element but those whose content is text.

pub mod escape;
pub mod references;
pub mod tokenize;

pub use escape::{escape, escape_into};
pub use tokenize::{Attribute, Token, Tokenizer};
