//! What people keep on a phone or pass on: the pages of a language in one file, the site of a language
//! as a ZIP, and the script with which a browser keeps pages by itself.
//!
//! Takes finished pages and gives their changed copies, page by page; what is made of all of them is put
//! together at the end. Nothing of it knows the site: where addresses lead is read from the pages.

mod copy;
mod embed;
mod markup;
mod part;
mod worker;
mod zip;

pub use copy::{Bounds, copy};
pub use embed::{embed, fill};
pub use part::{Book, part};
pub use worker::{keep, leave, worker};
pub use zip::{Entry, Packer, archive};
