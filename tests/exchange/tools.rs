//! The programs of translators take what kyr exports, and kyr takes what they write: gettext, polib, and
//! translate-toolkit, which is what Weblate stands on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use kyr::base::{Memo, Source};
use kyr::exchange::{self, Unit, Version};
use kyr::load;
use kyr::model::memory::Memory;
use kyr::model::tree::File;
use kyr::pipeline;

use super::day;

const SETUP: &str = "run `tests/run tools` (Debian packages gettext and php-symfony-translation, Python packages of \
                     tests/tools/requirements.txt)";

/// Our own site in four languages, two of them incomplete, each in every format.
#[test]
fn other_programs_take_our_files_and_their_edits_come_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut tree, _) = load::load(root, day()).unwrap();
    // One text of the source changes, so that its translations are fuzzy.
    let home = "content/en/_index.md";
    let Some(File::Text(source)) = tree.files.get(home) else { panic!("there is no home page") };
    let changed = source.text.replacen("title: ", "title: Changed ", 1);
    tree.files.insert(home.into(), File::Text(Arc::new(Source::new(home, &changed))));
    let site = pipeline::resolved(&tree, &mut Memo::new()).0.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut sent: Vec<(PathBuf, usize, Vec<Unit>)> = Vec::new();
    for lang in ["nl", "ar", "zh-Hans", "am"] {
        let id = site.languages.iter().position(|l| l.lang.as_str() == lang).unwrap();
        let lock = pipeline::lock(&tree, lang);
        let units = exchange::units(&site, &tree, id, &lock, &Memory::default());
        assert!(units.iter().any(|unit| unit.fuzzy), "{lang}: nothing is fuzzy");
        for (kind, text) in [
            ("polib.po", exchange::po(&units, lang, "2026-11-24")),
            ("toolkit.po", exchange::po(&units, lang, "2026-11-24")),
            ("1.2.xlf", exchange::xliff(&units, "en", lang, Version::V12)),
            ("1.2-weblate.xlf", exchange::xliff(&units, "en", lang, Version::V12)),
            ("2.1.xlf", exchange::xliff(&units, "en", lang, Version::V21)),
        ] {
            let path = folder.path().join(format!("{lang}-{kind}"));
            fs::write(&path, text).unwrap();
            sent.push((path, id, units.clone()));
        }
    }
    let output = Command::new(root.join("tests/.venv/bin/python"))
        .arg(root.join("tests/exchange/tools.py"))
        .arg(folder.path())
        .output()
        .unwrap_or_else(|error| panic!("cannot run Python ({error}): {SETUP}"));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}\n{SETUP}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.trim(), "", "a format's own tools do not take our files");
    for (path, id, units) in sent {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let lang = site.languages[id].lang.as_str();
        let lock = pipeline::lock(&tree, lang);
        let incoming = exchange::read(&name, &fs::read(&path).unwrap()).unwrap();
        let (import, diagnostics) = exchange::import(&site, &tree, id, &lock, &[incoming]);
        assert_eq!(diagnostics, [], "{name}");
        // The site with the new files: its texts are those that were written in the other program.
        let mut fresh = tree.clone();
        for (path, text) in &import.files {
            fresh.files.insert(path.as_str().into(), File::Text(Arc::new(Source::new(path, text))));
        }
        let site = pipeline::resolved(&fresh, &mut Memo::new()).0.unwrap();
        let now = exchange::units(&site, &fresh, id, &import.lock, &Memory::default());
        assert_eq!(now.len(), units.len(), "{name}");
        // What is fuzzy stays so in these programs, and is not imported.
        let mut edited = 0;
        for (now, then) in now.iter().zip(&units) {
            let expected = if then.target.is_empty() || then.source.contains("->") || then.fuzzy {
                then.target.clone()
            } else {
                edited += 1;
                format!("{} ZZ", then.target)
            };
            assert_eq!((&now.context, &now.target), (&then.context, &expected), "{name}");
        }
        assert!(edited > 500, "{name}: {edited}");
        assert_eq!(import.imported, edited, "{name}");
    }
}
