//! The nouns: plain data that stages hand to each other.
//!
//! Types here have no behaviour to speak of. They stand on `base` alone and know no stage.

pub mod capacity;
pub mod card;
pub mod document;
pub mod front;
pub mod geometry;
pub mod lock;
pub mod manuscript;
pub mod media;
pub mod memory;
pub mod messages;
pub mod output;
pub mod place;
pub mod policy;
pub mod press;
pub mod redirects;
pub mod schedule;
pub mod settings;
pub mod sheet;
pub mod site;
pub mod status;
pub mod theme;
pub mod tree;
pub mod view;
