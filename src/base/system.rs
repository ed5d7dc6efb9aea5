//! What the operating system says, in the words of our messages.

use std::io;

/// Why the system refused: lower-case, without the number that it ends in.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_for_programmers() {
        // EACCES has this number on every Unix.
        assert_eq!(reason(&io::Error::from_raw_os_error(13)), "permission denied");
        assert_eq!(reason(&io::Error::other("Disk gone")), "disk gone");
    }
}
