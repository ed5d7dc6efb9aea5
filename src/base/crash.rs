//! A fault of the program itself, caught so that its caller can say so and go on.
//!
//! Takes a piece of work, gives its result or why it panicked. It decides nothing: the server goes on
//! watching, a command ends.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why a piece of work panicked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crash {
    /// What the panic said, on one line.
    pub message: String,
}

/// What to do about it, in one sentence.
pub const REPORT: &str = "this is a fault of kyr, not of your files: report it as SECURITY.md says under \"Report a problem\", and leave out whatever must stay unpublished";

impl std::fmt::Display for Crash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "kyr {} failed: {}", env!("CARGO_PKG_VERSION"), self.message)
    }
}

/// Does a piece of work and catches its panic. What it was changing at that moment may be half changed:
/// the caller throws it away.
///
/// # Errors
/// The work panicked.
pub fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Crash> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Crash { message: message(&*payload) })
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned());
    let text = text.unwrap_or_default();
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() { "it did not say why".to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_result_or_what_the_panic_said() {
        assert_eq!(catch(|| 1), Ok(1));
        for (caught, said) in [
            (catch(|| panic!("a  text,\nlong")), "a text, long"),
            (catch(|| panic!("a {}", "format")), "a format"),
            (catch(|| std::panic::panic_any(7)), "it did not say why"),
        ] {
            assert_eq!(caught.map_err(|crash: Crash| crash.message), Err::<(), _>(said.to_owned()));
        }
    }
}
