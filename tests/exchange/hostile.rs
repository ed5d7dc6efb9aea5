//! Files that nobody wrote for kyr: of other programs, of other sites, of an attacker, of a hard disk.

use std::fs;

use super::desk::{Desk, PAGE_EN, PAGE_NL};

/// XLIFF 1.2 with one unit.
fn unit_12(context: &str, made: &str, approved: &str, target: &str) -> String {
    format!(
        "<xliff version=\"1.2\"><file target-language=\"nl\"><body><trans-unit id=\"{context}\"{approved}>{target}<note from=\"kyr-translation\">{made}</note></trans-unit></body></file></xliff>"
    )
}

/// The context and the word of the unit with this translation, from an exported PO file.
fn names(po: &str, target: &str) -> (String, String) {
    let entry = po.split("\n\n").find(|entry| entry.contains(&format!("msgstr \"{target}\""))).unwrap();
    let after = |key: &str| {
        entry.lines().find_map(|line| line.strip_prefix(key)).unwrap().trim_matches('"').to_owned()
    };
    (after("msgctxt "), after("#. kyr-translation: "))
}

#[test]
fn states_of_xliff_say_what_is_finished() {
    let desk = Desk::new();
    let (context, made) = names(&desk.export("nl", "x.po"), "Vraag");
    let cases = [
        ("", "<target>Nieuw</target>", true),
        ("", "<target state=\"translated\">Nieuw</target>", true),
        (" approved=\"yes\"", "<target state=\"final\">Nieuw</target>", true),
        // Weblate: translated, and not approved by a second person.
        (" approved=\"no\"", "<target state=\"translated\">Nieuw</target>", true),
        (" approved=\"no\"", "<target>Nieuw</target>", false),
        (" approved=\"yes\"", "<target state=\"needs-review-translation\">Nieuw</target>", false),
        ("", "<target state=\"needs-translation\">Nieuw</target>", false),
        ("", "<target state=\"new\">Nieuw</target>", false),
        // A proposal of a memory is no translation.
        ("", "<alt-trans><target>Nieuw</target></alt-trans>", false),
    ];
    for (approved, target, wanted) in cases {
        desk.put("content/nl/rights.md", PAGE_NL);
        desk.import("x.xlf", &unit_12(&context, &made, approved, target));
        assert_eq!(desk.get("content/nl/rights.md").contains("- Nieuw\n"), wanted, "{approved} {target}");
    }
}

#[test]
fn of_two_translations_of_a_unit_none_is_taken() {
    let desk = Desk::new();
    let (context, made) = names(&desk.export("nl", "x.po"), "Vraag");
    let twice = "<target>Een</target><target>Twee</target>";
    let said = desk.import("x.xlf", &unit_12(&context, &made, "", twice));
    assert!(format!("{said:?}").contains("exchange-markup"), "{said:?}");
    assert!(desk.get("content/nl/rights.md").contains("- Vraag\n"));
}

#[test]
fn a_unit_that_another_program_has_cut_into_sentences_is_one_text_again() {
    let desk = Desk::new();
    let (context, made) = names(&desk.export("nl", "x.po"), "Lees eerst **[dit](_index.md)**.");
    let file = |inside: &str| {
        format!(
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"nl\"><file id=\"f1\"><unit id=\"u1\" name=\"{context}\"><notes><note category=\"kyr-translation\">{made}</note></notes>{inside}</unit></file></xliff>"
        )
    };
    let import = |inside: &str| {
        desk.put("content/nl/rights.md", PAGE_NL);
        desk.import("x.xlf", &file(inside))
    };
    let strong = "<source>s</source><target>Lees <sc id=\"1\"/>dit.</target>";
    let link = "<source>s</source><target><pc id=\"2\">Nu</pc><ec startRef=\"1\"/> <mrk id=\"m\">meteen</mrk>.</target>";
    import(&format!(
        "<segment>{strong}</segment><ignorable><source> </source></ignorable><segment>{link}</segment>"
    ));
    let text = desk.get("content/nl/rights.md");
    assert!(text.contains("\nLees **dit. [Nu](_index.md)** meteen.\n"), "{text}");
    // Half of it is not finished.
    let printed = import(&format!("<segment>{strong}</segment><segment><source>s</source></segment>"));
    assert_eq!(printed, "nl: 0 texts imported, 0 as they were, 1 not finished, 0 refused\n");
    // `initial` is a program's word for "not done".
    let printed = import(&format!("<segment state=\"initial\">{strong}</segment>"));
    assert_eq!(printed, "nl: 0 texts imported, 0 as they were, 1 not finished, 0 refused\n");
    // Codes that are not of kyr.
    let printed = import("<segment><source>s</source><target>Lees <cp hex=\"0001\"/></target></segment>");
    assert!(
        printed.contains("error[exchange-markup]: the text holds markup that kyr did not export"),
        "{printed}"
    );
    assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL);
}

#[test]
fn a_program_that_drops_comments_fills_in_what_is_missing_and_replaces_nothing() {
    let desk = Desk::new();
    let text = desk.export("fr", "x.po");
    let without: String = text.split_inclusive('\n').filter(|line| !line.starts_with("#.")).collect();
    let printed = desk.import("x.po", &without.replace("msgstr \"\"\n\n", "msgstr \"Neuf\"\n\n"));
    assert!(printed.contains("fr: ") && !printed.contains("conflict"), "{printed}");
    let text = desk.export("nl", "x.po");
    let without: String = text.split_inclusive('\n').filter(|line| !line.starts_with("#.")).collect();
    let printed = desk.import("x.po", &without.replace("\"Vraag\"", "\"Vraag maar\""));
    assert!(printed.contains("error[exchange-conflict]: the file does not say any more which translation was exported: the site has `Vraag`, this file has `Vraag maar`"), "{printed}");
    assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL);
}

#[test]
fn an_export_writes_over_nobodys_work() {
    let desk = Desk::new();
    let to = desk.path("x.po").display().to_string();
    let export = |language: &str| desk.run(&["translate", "export", language, "--to", &to]);
    let text = desk.export("nl", "x.po");
    // What nobody has touched may be written again.
    assert!(export("nl").starts_with("x.po: "), "{}", export("nl"));
    let edited = text.replace("msgstr \"Vraag\"", "msgstr \"Vraag maar\"");
    desk.put("x.po", &edited);
    assert_eq!(
        export("nl"),
        "error: x.po holds a translation that is not on the site yet\n\nhelp: import it first, export to another name, or delete it\n"
    );
    assert_eq!(desk.get("x.po"), edited);
    assert!(export("fr").starts_with("error: x.po is there already, with translations into nl\n"));
    assert!(desk.run(&["translate", "import", &to]).starts_with("nl: 1 texts imported"));
    assert!(export("nl").starts_with("x.po: "));
    desk.put("x.po", "my diary");
    assert!(export("nl").starts_with("error: x.po is there already, and is no file of kyr's\n"));
    assert_eq!(desk.get("x.po"), "my diary");
    // That an outdated text is valid is work, too.
    desk.put("content/en/rights.md", &PAGE_EN.replace("- Ask\n", "- Ask twice\n"));
    let text = desk.export("nl", "x.po");
    assert!(export("nl").starts_with("x.po: "));
    desk.put("x.po", &text.replace("#, fuzzy\n", ""));
    assert!(export("nl").starts_with("error: x.po holds a translation that is not on the site yet\n"));
}

#[test]
fn words_to_translators_travel_and_other_comments_do_not() {
    let desk = Desk::new();
    let page = PAGE_EN
        .replace("weight: 3\n", "weight: 3\n# translators: not of the press\nmenu: Rights\n")
        .replace("- Ask\n", "- Ask\n\n<!-- private -->\n<!-- Translators: say it\n  kindly -->\nGo.\n");
    desk.put("content/en/rights.md", &page);
    let text = desk.export("fr", "x.po");
    assert!(
        text.contains("#. Rights (page): paragraph\n#. say it kindly\n#. kyr-translation: none\n"),
        "{text}"
    );
    assert!(text.contains("#. not of the press\n"), "{text}");
    assert!(!text.contains("private"), "{text}");
}

#[test]
fn what_is_no_file_is_not_read() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path("empty")).unwrap();
    let run = |name: &str| desk.run(&["translate", "import", &desk.path(name).display().to_string()]);
    assert!(run("empty").starts_with("error: there is no translation file in that folder\n"));
    assert!(std::process::Command::new("mkfifo").arg(desk.path("pipe.po")).status().unwrap().success());
    assert_eq!(run("pipe.po"), "error: cannot read pipe.po: it is not a file\n");
    assert!(
        desk.run(&["translate", "import", "/dev/zero"]).contains("this is no translation file by its name")
    );
}

/// Each of these is below the limit, and would take hours or the whole memory if each problem in it were told.
#[test]
fn garbage_takes_seconds() {
    const SIZE: usize = 8 * 1024 * 1024;
    let header = "msgid \"\"\nmsgstr \"Language: nl\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
    let open = "<xliff version=\"1.2\"><file target-language=\"nl\"><body>";
    let shut = "</body></file></xliff>";
    let many = |one: &dyn Fn(usize) -> String, n: usize| (0..n).map(one).collect::<String>();
    let cases = [
        ("x.po", "\0".repeat(SIZE), "this line is not PO"),
        ("x.po", format!("msgid \"{}", "a".repeat(SIZE)), "this text does not end in a quotation mark"),
        (
            "x.po",
            header.to_owned()
                + &many(&|i| format!("msgctxt \"{i}.md#x\"\nmsgid \"b\"\nmsgstr \"c\"\n"), SIZE / 40),
            "more are not shown",
        ),
        (
            "x.po",
            header.to_owned() + &"msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n".repeat(SIZE / 40),
            "more are not shown",
        ),
        (
            "x.xlf",
            format!(
                "{open}{}{shut}",
                many(&|i| format!("<trans-unit id=\"{i}#\"><target>c</target></trans-unit>"), SIZE / 50)
            ),
            "more are not shown",
        ),
        ("x.xlf", format!("{open}<trans-unit {}", many(&|i| format!("a{i}=\"\" "), SIZE / 12)), "not XML"),
        ("x.xlf", format!("<xliff>{}", "<g>".repeat(SIZE / 3)), "nested too deeply"),
        (
            "x.xlf",
            format!(
                "<!DOCTYPE a [<!ENTITY a \"lol\">{}]>{open}&z9;{shut}",
                many(&|i| format!("<!ENTITY z{i} \"{}\">", "&a;".repeat(10)), 10)
            ),
            "this file declares a document type",
        ),
    ];
    for (name, text, message) in cases {
        let desk = Desk::new();
        let printed = desk.import(name, &text);
        assert!(printed.contains(message), "wanted {message}\ngot {}", &printed[..printed.len().min(2000)]);
        assert!(printed.len() < 100_000, "{message}: {} bytes of messages", printed.len());
        assert_eq!(desk.get("content/nl/rights.md"), PAGE_NL);
    }
}

/// XML has no way to write most control characters: such a file could be read by no program.
#[test]
fn a_control_character_of_the_site_leaves_xliff_well_formed() {
    for (file, version) in [("x.xlf", "1.2"), ("y.xlf", "2.1")] {
        let desk = Desk::new();
        desk.put("content/en/rights.md", &PAGE_EN.replace("Ask", "A\u{1b}s\u{8}k\u{fffe}"));
        let to = desk.path(file).display().to_string();
        let said = desk.run(&["translate", "export", "nl", "--to", &to, "--xliff", version]);
        let text = desk.get(file);
        assert!(text.contains("U+001B"), "{version}: {said}{text}");
        let forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || c == '\u{fffe}';
        assert_eq!(text.find(forbidden), None, "{version}");
    }
}
