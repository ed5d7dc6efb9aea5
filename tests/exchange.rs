//! Translations out and back in: nothing changes of itself, edits land in their places, and what cannot
//! be used is refused with its reason.

#![allow(clippy::disallowed_methods, reason = "a test makes the folders that it needs")]

#[path = "exchange/desk.rs"]
mod desk;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/tools.rs"]
mod tools;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use desk::{Desk, PAGE_EN, PAGE_NL};
use kyr::base::{Date, Memo, Source};
use kyr::exchange::{self, Version};
use kyr::model::lock::Lock;
use kyr::model::memory::Memory;
use kyr::model::tree::{File, Tree};
use kyr::{load, pipeline};
use proptest::prelude::*;

fn day() -> Date {
    Date::parse("2026-11-24").unwrap()
}

#[test]
fn export_and_import_untouched_change_nothing_of_our_own_site() {
    let (tree, _) = load::load(Path::new(env!("CARGO_MANIFEST_DIR")), day()).unwrap();
    let site = pipeline::resolved(&tree, &mut Memo::new()).0.unwrap();
    for (id, language) in site.languages.iter().enumerate().skip(1) {
        let lang = language.lang.as_str();
        let lock = pipeline::lock(&tree, lang);
        let units = exchange::units(&site, &tree, id, &lock, &Memory::default());
        let texts = [
            ("x.po", exchange::po(&units, lang, "2026-11-24")),
            ("x.xlf", exchange::xliff(&units, "en", lang, Version::V12)),
            ("x.xlf", exchange::xliff(&units, "en", lang, Version::V21)),
        ];
        for (name, text) in texts {
            let incoming = exchange::read(name, text.as_bytes()).unwrap();
            assert_eq!(exchange::language_of(&site, &incoming), Ok(id));
            let (import, diagnostics) = exchange::import(&site, &tree, id, &lock, &[incoming]);
            assert_eq!((diagnostics, import.files.len(), import.imported), (Vec::new(), 0, 0), "{lang}");
            assert_eq!(import.lock, lock, "{lang}");
            let there = units.iter().filter(|unit| !unit.target.is_empty() && !unit.fuzzy).count();
            assert!(there > 500, "{lang}: {there}");
            assert_eq!(import.same, there, "{lang}");
        }
    }
}

#[test]
fn edits_change_their_own_bytes_and_nothing_else() {
    let desk = Desk::new();
    let printed = desk.round(
        "nl",
        &[
            ("msgstr \"Wat je kunt vragen\"", "msgstr \"Waar je 's avonds om kunt vragen\""),
            ("msgstr \"Vraag advies voordat je gaat.\"", "msgstr \"\"\n\"Vraag altijd\\\\\\n\"\n\"advies.\""),
            ("msgstr \"Vraag\"", "msgstr \"5. Vraag door\""),
            ("msgstr \"Wat\"", "msgstr \"Wat | deels\""),
            ("msgstr \"Een\"", "msgstr \"Zeg \\\"een\\\"\""),
            ("msgstr \"Ga naar { $place }\"", "msgstr \"Naar { $place }\""),
        ],
    );
    assert_eq!(printed, "nl: 6 texts imported, 10 as they were, 1 not finished, 0 refused\n");
    let expected = PAGE_NL
        .replace("'Wat je kunt vragen'", "'Waar je ''s avonds om kunt vragen'")
        .replace("> Vraag advies\n> voordat je gaat.", "> Vraag altijd\\\n> advies.")
        .replace("- Vraag\n", "- 5\\. Vraag door\n")
        .replace("| Wat |", "| Wat \\| deels |")
        .replace("\"Een\"", "\"Zeg \\\"een\\\"\"");
    assert_eq!(desk.get("content/nl/rights.md"), expected);
    assert_eq!(desk.get("locales/nl/own.ftl"), "# Eigen\nown-go = Naar { $place }\n");
}

#[test]
fn a_missing_page_is_made_in_the_shape_of_its_source_once_it_is_whole() {
    let desk = Desk::new();
    let all = [
        ("msgid \"Rights\"\nmsgstr \"\"", "msgid \"Rights\"\nmsgstr \"Droits\""),
        ("ask\"\nmsgstr \"\"", "ask\"\nmsgstr \"Ce qu'on peut demander\""),
        ("(_index.md).\"\nmsgstr \"\"", "(_index.md).\"\nmsgstr \"Lisez **d'abord** [ceci](_index.md).\""),
        ("you go.\"\nmsgstr \"\"", "you go.\"\nmsgstr \"Demandez conseil.\""),
        ("emergency>\"\nmsgstr \"\"", "emergency>\"\nmsgstr \"Appelez le <tel:eu/emergency>\""),
        ("\"Ask\"\nmsgstr \"\"", "\"Ask\"\nmsgstr \"Demandez\""),
        ("\"Place\"\nmsgstr \"\"", "\"Place\"\nmsgstr \"Lieu\""),
        ("\"Level\"\nmsgstr \"\"", "\"Level\"\nmsgstr \"Niveau\""),
        ("\"Here\"\nmsgstr \"\"", "\"Here\"\nmsgstr \"Ici\""),
        ("\"Some\"\nmsgstr \"\"", "\"Some\"\nmsgstr \"Partiel\""),
        ("\"One\"\nmsgstr \"\"", "\"One\"\nmsgstr \"Un\""),
        ("\"Two\"\nmsgstr \"\"", "\"Two\"\nmsgstr \"Deux\""),
    ];
    let printed = desk.round("fr", &all[1..]);
    assert!(
        printed.contains("warning[exchange-incomplete]: `rights.md` is not made yet: 1 of its parts have no translation (translate the other parts of the page too, and import the file again)\nfr: 0 texts imported, 0 as they were, 17 not finished, 0 refused\n"),
        "{printed}"
    );
    assert_eq!(desk.get("content/fr/rights.md"), "");
    let printed = desk.round("fr", &all);
    assert_eq!(printed, "fr: 12 texts imported, 0 as they were, 5 not finished, 0 refused\n");
    assert_eq!(
        desk.get("content/fr/rights.md"),
        "---\ntitle: Droits\ndescription: 'Ce qu''on peut demander'\ntranslation: {by: human, reviewed: false}\n---\nLisez **d'abord** [ceci](_index.md).\n\n> [!WARNING]\n> Demandez conseil.\n\n- Appelez le <tel:eu/emergency>\n- Demandez\n\n| Lieu | Niveau |\n|---|---|\n| Ici | Partiel |\n\n```steps\nitems:\n  - title: \"Un\"\n    text: 'Deux'\n```\n"
    );
    assert!(desk.run(&["status", "fr"]).contains("rights.md                                    current"));
}

#[test]
fn what_is_outdated_is_fuzzy_with_its_old_source_and_valid_once_a_person_says_so() {
    let desk = Desk::new();
    desk.put("content/en/rights.md", &PAGE_EN.replace("- Ask\n", "- Ask twice\n"));
    let text = desk.export("nl", "x.po");
    let entry = "#, fuzzy\n#| msgid \"Ask\"\n";
    assert_eq!(text.matches("#, fuzzy").count(), 1, "{text}");
    assert!(text.contains(entry), "{text}");
    // As it is, it is not imported.
    let lock = desk.get("content/nl/translation.lock");
    desk.import("x.po", &text.replace("msgstr \"Vraag\"", "msgstr \"Vraag twee keer\""));
    assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL);
    assert_eq!(desk.get("content/nl/translation.lock"), lock);
    // With the mark taken away, it is.
    let edits = [("#, fuzzy\n", ""), ("msgstr \"Vraag\"", "msgstr \"Vraag twee keer\"")];
    assert!(desk.round("nl", &edits).starts_with("nl: 1 texts imported"));
    assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL.replace("- Vraag\n", "- Vraag twee keer\n"));
    assert!(desk.run(&["status", "nl"]).contains("rights.md                                    current"));
    assert!(!desk.export("nl", "x.po").contains("fuzzy"));
}

#[test]
fn a_new_part_of_the_source_finds_its_place() {
    let desk = Desk::new();
    desk.put("content/en/rights.md", &PAGE_EN.replace("- Ask\n", "- New\n- Ask\n"));
    let printed = desk.round("nl", &[("\"New\"\nmsgstr \"\"", "\"New\"\nmsgstr \"Nieuw\"")]);
    assert!(printed.starts_with("nl: 1 texts imported"), "{printed}");
    assert_eq!(
        desk.get("content/nl/rights.md"),
        PAGE_NL.replace("- Vraag\n", "- Nieuw\n- Vraag\n").replace("> Vraag advies\n> ", "> Vraag advies ")
    );
    assert!(desk.run(&["status", "nl"]).contains("rights.md                                    current"));
}

#[test]
fn parts_added_by_hand_keep_translations_beside_their_sources() {
    let desk = Desk::new();
    desk.put("content/en/rights.md", &PAGE_EN.replace("- Call", "- New\n- Call"));
    desk.put("content/nl/rights.md", &PAGE_NL.replace("- Bel", "- Nieuw\n- Bel"));
    // The record does not know the part yet: nothing of the body is taken for sure.
    let text = desk.export("nl", "x.po");
    assert!(text.contains("#, fuzzy\nmsgctxt") && !text.contains("msgid \"New\"\nmsgstr \"Bel"), "{text}");
    desk.run(&["translate", "mark", "nl", "rights.md", "--segment", "5"]);
    let text = desk.export("nl", "x.po");
    assert!(text.contains("msgid \"New\"\nmsgstr \"Nieuw\""), "{text}");
    assert!(text.contains("msgid \"Ask\"\nmsgstr \"Vraag\""), "{text}");
    assert!(!text.contains("fuzzy"), "{text}");
}

#[test]
fn a_hand_edit_made_meanwhile_is_kept_and_both_texts_are_shown() {
    let desk = Desk::new();
    let text = desk.export("nl", "x.po");
    let by_hand = PAGE_NL.replace("- Vraag\n", "- Vraag het\n");
    desk.put("content/nl/rights.md", &by_hand);
    let printed = desk.import("x.po", &text.replace("msgstr \"Vraag\"", "msgstr \"Vraag maar\""));
    assert!(printed.contains("error[exchange-conflict]: the site's translation is not the one that was exported: the site has `Vraag het`, this file has `Vraag maar` (put the right text into the page, or export again and translate there)\n"), "{printed}");
    assert_eq!(desk.get("content/nl/rights.md"), by_hand);
}

#[test]
fn a_unit_that_cannot_be_used_is_refused_and_the_rest_comes_in() {
    let cases = [
        (
            "Bel <tel:eu/emergency>",
            "Bel 112",
            "error[exchange-markup]: `<tel:eu/emergency>` of the source is missing (take over the markup of the source)",
        ),
        (
            "msgstr \"Ga naar { $place }\"",
            "msgstr \"Ga\"",
            "error[exchange-markup]: this interface string cannot be used: `{ $place }` is missing (take over what stands in braces as it is in the source)",
        ),
        (
            "msgstr \"Lees eerst **[dit](_index.md)**.\"",
            "msgstr \"Lees **[dit](x.md)**.\"",
            "error[exchange-markup]: the link to `_index.md` of the source is missing (take over the markup of the source)",
        ),
        (
            "msgstr \"Hier\"",
            "msgstr \"*Hier*\"",
            "error[exchange-markup]: emphasis (`*`) is not in the source (take over the markup of the source)",
        ),
        (
            "msgctxt \"rights.md#",
            "msgctxt \"gone.md#",
            "error[exchange-unknown]: there is no page `gone.md` on the site (leave it out: the page was removed or renamed after the export)",
        ),
    ];
    for (from, to, message) in cases {
        let desk = Desk::new();
        let printed = desk.round("nl", &[(from, to), ("msgstr \"Welkom.\"", "msgstr \"Dag.\"")]);
        assert!(
            printed.lines().any(|line| line.starts_with("x.po:") && line.ends_with(message)),
            "{printed}"
        );
        assert!(desk.get("content/nl/_index.md").ends_with("Dag.\n"), "{printed}");
        assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL);
    }
}

#[test]
fn a_sign_with_a_backslash_at_the_beginning_keeps_it_or_loses_both() {
    let desk = Desk::new();
    for lang in ["en", "nl"] {
        desk.put(&format!("content/{lang}/_index.md"), "---\ntitle: A\ndescription: d\n---\n\\*Dag\\*\n");
    }
    desk.run(&["translate", "mark", "nl", "_index.md"]);
    assert!(desk.export("nl", "x.po").contains("msgid \"\\\\*Dag\\\\*\"\n"), "{}", desk.get("x.po"));
    for (words, written) in [("\\\\*Hoi\\\\*", "\\*Hoi\\*\n"), ("Hoi", "Hoi\n"), ("- Hoi", "\\- Hoi\n")] {
        let text = desk.export("nl", "x.po");
        let (head, unit) = text.split_once("*Dag").unwrap();
        let (unit, rest) = unit.split_once("msgstr ").unwrap();
        let rest = rest.split_once('\n').unwrap().1;
        let printed = desk.import("x.po", &format!("{head}*Dag{unit}msgstr \"{words}\"\n{rest}"));
        assert!(desk.get("content/nl/_index.md").ends_with(&format!("---\n{written}")), "{text}{printed}");
    }
}

#[test]
fn a_file_that_cannot_be_used_changes_nothing() {
    let desk = Desk::new();
    let po = desk.export("nl", "x.po");
    let xlf = desk.export("nl", "x.xlf");
    let cut = xlf.len() / 2;
    let first_unit = po.find("msgctxt").unwrap();
    let cases: [(&str, String, &str); 9] = [
        (
            "x.po",
            po.replace("charset=UTF-8", "charset=ISO-8859-1"),
            "x.po:2:1: error[exchange-charset]: the header says that the charset is ISO-8859-1 (set it to UTF-8 and save the file again)",
        ),
        (
            "x.po",
            po.replace("\"Language: nl\\n\"", "\"Language: de\\n\""),
            "x.po:2:1: error[exchange-language]: `de` is not a language of this site (use one of: en, fr, nl)",
        ),
        (
            "x.po",
            po.replace("\"Language: nl\\n\"", "\"Language: en\\n\""),
            "x.po:2:1: error[exchange-language]: `en` is the language that this site is translated from (name the language of the translations)",
        ),
        ("x.po", po[first_unit..].to_owned(), "x.po:1:1: error[exchange-format]: this PO file has no header"),
        (
            "x.po",
            format!("{po}msgctxt \"a\"\nmsgid \"b\"\n"),
            "error[exchange-format]: the file ends in the middle of an entry (export the file again, or correct the line)",
        ),
        ("x.xlf", xlf[..cut].to_owned(), "error[exchange-format]: "),
        (
            "x.xlf",
            xlf.replace("<xliff", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<xliff"),
            "x.xlf:2:1: error[exchange-entity]: this file declares a document type (remove it; ask where the file comes from)",
        ),
        (
            "x.xlf",
            xlf.replace("Welkom.", "&e;"),
            "error[exchange-entity]: `e` is an entity that kyr does not resolve (write the characters themselves)",
        ),
        (
            "x.txt",
            po.clone(),
            "x.txt: error[exchange-format]: this is no translation file by its name (import a file that ends in .po, .xlf or .xliff)",
        ),
    ];
    let mut problems = String::new();
    for (name, text, message) in cases {
        let text = text.replace("Rechten", "Anders");
        let printed = desk.import(name, &text);
        if !printed.contains(message) || !printed.ends_with("nothing was imported\n") {
            problems.push_str(&format!("wanted {message}\ngot {printed}\n"));
        }
        assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL, "{printed}");
    }
    assert_eq!(problems, "");
    // Fifty megabytes of garbage, and a file beyond all measure.
    let garbage = desk.import("x.po", &"a".repeat(50 * 1024 * 1024));
    assert_eq!(
        garbage,
        "x.po:1:1: error[exchange-format]: this line is not PO (export the file again, or correct the line)\nnothing was imported\n"
    );
    fs::File::create(desk.path("x.po")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let printed = desk.run(&["translate", "import", &desk.path("x.po").display().to_string()]);
    assert_eq!(
        printed,
        "x.po: error[exchange-size]: this file is larger than 192 MB (import the file that kyr exported)\nnothing was imported\n"
    );
    let twice = format!("{po}\n{}", &po[first_unit..]);
    let printed = desk.import("x.po", &twice.replace("Rechten", "Anders"));
    assert!(printed.contains("error[exchange-duplicate]: the unit `_index.md#"), "{printed}");
    assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL);
}

fn noise() -> impl Strategy<Value = String> {
    let pieces = [
        "\n\n",
        "\n",
        "- ",
        "> ",
        "**",
        "*",
        "[a](b.md \"t\")",
        "`x`",
        "<tel:eu/emergency>",
        "é",
        "عر",
        " word ",
        "\n\n| a | b |\n|---|---|\n| c | d\\|e |\n\n",
        "\n# ",
        "\n1. ",
        "\\",
        "&amp;",
        "{place}",
        "[^1]",
        "![",
        "](c)",
        "~~",
        "<!-- c -->",
        "  \n",
        "\n\n```steps\nitems:\n  - title: \"é **x**\"\n```\n\n",
        "\n: ",
        "\t",
        "_",
        "\r\n",
        "\n---\n",
        "\u{1}",
        "[x] ",
        "[!NOTE]",
        " {#x}",
        "\n===\n",
        "# ",
        "'\"",
        "|",
        "```",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..30).prop_map(|p| p.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Segments of any text are in order, apart, and whole characters; and what is exported of it comes
    /// back as the same text.
    #[test]
    fn segments_of_any_text_are_apart_and_come_back(body in noise()) {
        let page = |lang: &str| {
            let path = format!("content/{lang}/a.md");
            let text = format!("---\ntitle: \"A: é\"\ndescription: d\n---\n{body}");
            (path.as_str().into(), File::Text(Arc::new(Source::new(&path, &text))))
        };
        let settings = Source::new("site.yaml", "base_url: https://example.org/\nlanguages: [en, nl]\n");
        let mut tree = Tree { files: load::builtin_files(), today: day() };
        tree.files.insert("site.yaml".into(), File::Text(Arc::new(settings)));
        tree.files.extend([page("en"), page("nl")]);
        let site = pipeline::resolved(&tree, &mut Memo::new()).0.unwrap();
        for document in &site.documents {
            let mut last = 0;
            for segment in document.segments() {
                prop_assert!(last <= segment.range.start, "{:?} after {last}", segment);
                prop_assert!(document.source.text.get(segment.range.clone()).is_some(), "{:?}", segment);
                last = segment.range.end;
            }
        }
        let mut lock = Lock::default();
        prop_assert_eq!(exchange::mark(&site, 1, "a.md", None, &mut lock), Ok(()));
        let units = exchange::units(&site, &tree, 1, &lock, &Memory::default());
        for text in [
            ("x.po", exchange::po(&units, "nl", "2026-11-24")),
            ("x.xlf", exchange::xliff(&units, "en", "nl", Version::V12)),
            ("x.xlf", exchange::xliff(&units, "en", "nl", Version::V21)),
        ] {
            let incoming = exchange::read(text.0, text.1.as_bytes()).unwrap();
            let (import, diagnostics) = exchange::import(&site, &tree, 1, &lock, &[incoming]);
            prop_assert_eq!((diagnostics, import.files.len(), import.refused), (Vec::new(), 0, 0));
            prop_assert_eq!(import.lock, lock.clone());
        }
    }

    /// Whatever a translator writes into one unit of any page: either it is refused and nothing changes, or it
    /// stands there, as it was written, and every other text is what it was.
    #[test]
    fn an_edit_of_any_text_is_refused_or_stands_there_and_touches_nothing_else(
        body in noise(),
        words in noise(),
        which in any::<prop::sample::Index>(),
        before in any::<bool>(),
    ) {
        let page = |lang: &str, body: &str| {
            let path = format!("content/{lang}/a.md");
            let text = format!("---\ntitle: \"A: é\"\ndescription: d\n---\n{body}");
            (path.as_str().into(), File::Text(Arc::new(Source::new(&path, &text))))
        };
        let settings = Source::new("site.yaml", "base_url: https://example.org/\nlanguages: [en, nl]\n");
        let mut tree = Tree { files: load::builtin_files(), today: day() };
        tree.files.insert("site.yaml".into(), File::Text(Arc::new(settings)));
        tree.files.extend([page("en", &body), page("nl", &body)]);
        let site = pipeline::resolved(&tree, &mut Memo::new()).0.unwrap();
        let mut lock = Lock::default();
        prop_assert_eq!(exchange::mark(&site, 1, "a.md", None, &mut lock), Ok(()));
        let units = exchange::units(&site, &tree, 1, &lock, &Memory::default());
        let pages = units.iter().filter(|unit| unit.file == "a.md").count();
        let at = which.index(pages);
        let mut edited = units.clone();
        edited[at].target =
            if before { format!("{words}{}", units[at].target) } else { format!("{} {words}", units[at].target) };
        // The word for what was exported stays that of the exported text.
        let text = exchange::po(&edited, "nl", "2026-11-24")
            .replacen(&edited[at].made(), &units[at].made(), edited.iter().take(at + 1).filter(|u| u.made() == edited[at].made()).count());
        let incoming = exchange::read("x.po", text.as_bytes()).unwrap();
        let (import, diagnostics) = exchange::import(&site, &tree, 1, &lock, &[incoming]);
        prop_assert_eq!(&import.lock, &lock);
        if import.imported == 0 {
            prop_assert_eq!(import.files.len(), 0, "{:?}", diagnostics);
            return Ok(());
        }
        prop_assert_eq!((import.imported, import.files.len()), (1, 1));
        let mut fresh = tree.clone();
        for (path, text) in &import.files {
            fresh.files.insert(path.as_str().into(), File::Text(Arc::new(Source::new(path, text))));
        }
        let site = pipeline::resolved(&fresh, &mut Memo::new()).0.unwrap();
        let now = exchange::units(&site, &fresh, 1, &import.lock, &Memory::default());
        prop_assert_eq!(now.len(), units.len(), "{}", import.files["content/nl/a.md"]);
        for (i, (now, then)) in now.iter().zip(&units).enumerate() {
            if i == at {
                let squeezed = |text: &str| text.replace('\\', "").split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert_eq!(squeezed(&now.target), squeezed(&edited[at].target), "{}", import.files["content/nl/a.md"]);
            } else {
                prop_assert_eq!(now, then, "{}", import.files["content/nl/a.md"]);
            }
        }
    }
}
