//! The script by which a browser keeps pages, where settings offer that and a reader asks for it.
//!
//! It leaves traces on the phone. It answers for nothing but the files in its list, and looks at the
//! network first.

use super::super::minify::js;

/// The worker of a language's folder. `files` are addresses from there; `version` changes with their
/// content.
#[must_use]
pub fn worker(language: &str, version: &str, files: &[String]) -> String {
    let list = serde_json::Value::from(files.to_vec()).to_string();
    js(include_str!("saved.js"))
        .replace("LANGUAGE", language)
        .replace("VERSION", version)
        .replace("FILE_LIST", &list)
}

/// A worker that removes what an earlier one has kept, and itself.
#[must_use]
pub fn leave(language: &str) -> String {
    js(include_str!("left.js")).replace("LANGUAGE", language)
}

/// The script of the buttons.
#[must_use]
pub fn keep() -> String {
    js(include_str!("keep.js"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_knows_its_language_and_its_files() {
        let text = worker("pt-BR", "0123", &["./".into(), "../assets/a.css".into()]);
        assert!(text.contains("const NAME = \"kyr-pt-BR-0123\";"), "{text}");
        assert!(text.contains("const FILES = [\"./\",\"../assets/a.css\"];"), "{text}");
        assert!(!text.contains("LANGUAGE") && !leave("nl").contains("LANGUAGE"));
    }
}
