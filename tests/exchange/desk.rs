//! A small site with a page and its translation, and the commands that are run in it.

use std::fs;
use std::path::PathBuf;

use kyr::cli::{self, Terminal};

pub(super) const PAGE_EN: &str = "---\ntitle: Rights\ndescription: 'What you can ask'\nweight: 3\n---\nFirst **read** [this](_index.md).\n\n> [!WARNING]\n> Get advice\n> before you go.\n\n- Call <tel:eu/emergency>\n- Ask\n\n| Place | Level |\n|---|---|\n| Here | Some |\n\n```steps\nitems:\n  - title: \"One\"\n    text: 'Two'\n```\n";
pub(super) const PAGE_NL: &str = "---\ntitle: Rechten\ndescription: 'Wat je kunt vragen'\ntranslation: {by: human, reviewed: false}\n---\nLees eerst **[dit](_index.md)**.\n\n> [!WARNING]\n> Vraag advies\n> voordat je gaat.\n\n- Bel <tel:eu/emergency>\n- Vraag\n\n| Plek | Niveau |\n|---|---|\n| Hier | Wat |\n\n```steps\nitems:\n  - title: \"Een\"\n    text: 'Twee'\n```\n";

pub(super) struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// A site with a page, its Dutch translation, and the record that they belong together.
    pub(super) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.put("site.yaml", "base_url: https://example.org/\nlanguages: [en, nl, fr]\n");
        desk.put("content/places/eu.yaml", "numbers:\n  - key: emergency\n    number: \"112\"\n");
        desk.put("content/en/_index.md", "---\ntitle: Home\ndescription: Start here\n---\nWelcome.\n");
        desk.put("content/nl/_index.md", "---\ntitle: Thuis\ndescription: Begin hier\n---\nWelkom.\n");
        desk.put("content/en/rights.md", PAGE_EN);
        desk.put("content/nl/rights.md", PAGE_NL);
        desk.put("locales/en/own.ftl", "# A button\nown-go = Go to { $place }\nown-count = { $n ->\n    [one] One\n   *[other] { $n } more\n}\n");
        desk.put("locales/nl/own.ftl", "# Eigen\nown-go = Ga naar { $place }\n");
        assert_eq!(desk.run(&["translate", "mark", "nl", "all"]), "marked as valid: 2 pages in nl\n");
        desk
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(super) fn get(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    /// What a command prints, without the name of the folder.
    pub(super) fn run(&self, words: &[&str]) -> String {
        let root = self.folder.path().display().to_string();
        let mut arguments: Vec<String> = vec!["kyr".into()];
        arguments.extend(words.iter().map(|word| (*word).to_owned()));
        arguments.extend(["--root".into(), root.clone(), "--format".into(), "short".into()]);
        arguments.extend(["--today".into(), "2026-11-24".into()]);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut terminal = Terminal { out: &mut out, err: &mut err, color: false, interactive: false };
        cli::run(&arguments, &cli::Environment::default(), &mut terminal);
        out.extend(err);
        String::from_utf8(out).unwrap().replace(&format!("{root}/"), "")
    }

    /// A fresh file, whatever was there.
    pub(super) fn export(&self, language: &str, file: &str) -> String {
        let _ = fs::remove_file(self.path(file));
        let to = self.path(file).display().to_string();
        self.run(&["translate", "export", language, "--to", &to]);
        self.get(file)
    }

    pub(super) fn import(&self, file: &str, text: &str) -> String {
        self.put(file, text);
        let path = self.path(file).display().to_string();
        self.run(&["translate", "import", &path])
    }

    /// Exports to PO, changes what `edits` say, and imports.
    pub(super) fn round(&self, language: &str, edits: &[(&str, &str)]) -> String {
        let mut text = self.export(language, "x.po");
        for (from, to) in edits {
            assert!(text.contains(from), "{from} is not in\n{text}");
            text = text.replace(from, to);
        }
        self.import("x.po", &text)
    }
}
