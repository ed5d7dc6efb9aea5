//! The nouns: plain data that stages hand to each other.
//!
//! Types here have no behaviour to speak of. They stand on `base` alone and know no stage.

pub mod card;
pub mod geometry;
pub mod press;
pub mod sheet;
pub mod view;
