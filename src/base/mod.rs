//! The ground floor: positions, diagnostics, languages, dates and the memo.
//!
//! Takes nothing from the rest of the program, so that everything may stand on it.
//! It never reads a clock or the environment, and a file only for who asks `file_system`.

pub mod address;
pub mod characters;
pub mod cldr;
pub mod code;
pub mod crash;
pub mod date;
pub mod diagnostic;
pub mod dialling;
pub mod digest;
pub mod digits;
pub mod external;
pub mod file_name;
pub mod file_system;
pub mod fluent;
pub mod host_files;
mod host_name;
pub mod html;
pub mod lang;
pub mod markdown;
pub mod memo;
pub mod nesting;
pub mod page_path;
pub mod sentence;
pub mod sequence;
pub mod similar;
pub mod slug;
pub mod span;
pub mod spanned;
pub mod stack;
pub mod system;
mod telephone;
pub mod visible;
pub mod web_address;
pub mod yaml;

pub use code::{Code, Severity};
pub use crash::Crash;
pub use date::Date;
pub use diagnostic::Diagnostic;
pub use digest::Digest;
pub use lang::{Direction, Lang};
pub use memo::Memo;
pub use span::{Location, Source};
pub use spanned::{OptionalSpanned, OptionalText, Spanned};
pub use system::reason;
pub use visible::visible;
