//! What is left over in a text, and what is not.

use crate::base::{Direction, Lang, Source};
use crate::model::settings::HtmlPolicy;
use crate::parse::markdown::{Manner, Wanted, body};

/// The code, the place and the message of what a text is warned of.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let source = Source::new("a.md", text);
    let manner = Manner::of(&Lang::parse("en").unwrap(), Direction::Ltr, HtmlPolicy::Deny);
    let walked = body(&source, 0, manner, Wanted::Page);
    let place = |diagnostic: &crate::base::Diagnostic| {
        let at = diagnostic.location.as_ref().unwrap();
        let line = text.lines().nth(at.line - 1).unwrap();
        line.chars().skip(at.column - 1).take(at.length).collect()
    };
    walked.diagnostics.iter().map(|diagnostic| (diagnostic.code.name, place(diagnostic))).collect()
}

fn leftover(text: &str) -> Vec<String> {
    let found = found(text);
    assert!(found.iter().all(|(code, _)| *code == "leftover-markup"), "{found:?} in {text}");
    found.into_iter().map(|(_, place)| place).collect()
}

#[test]
fn one_message_for_each_place() {
    for (text, place) in [
        ("See [the law](http://example.org/my file.pdf).", "[the law](http://example.org/my file.pdf)"),
        ("![A photo](my photo.jpg)", "![A photo](my photo.jpg)"),
        ("[a **b**](c d)", "](c d)"),
        ("[the law](https://example.org", "[the law](https://example.org"),
        ("[b] (https://example.org)", "[b] (https://example.org"),
        ("[b] (a.md) and", "[b] (a.md"),
        ("[文字]（https://example.org）", "[文字]（https://example.org"),
        ("[the law][law]", "[the law][law]"),
        ("Said so[^1].", "[^1]"),
        ("#No space", "#No space"),
        ("a\n\n##Space {#x}", "##Space {#x}"),
        ("＃ 标题", "＃ 标题"),
        ("> [!WARNUNG]\n> Text", "[!WARNUNG]"),
        ("a\n• one\n• two", "•"),
        ("- \u{f0b7} one", "\u{f0b7}"),
        ("a | b | c\n|---|---|", "|---|---|"),
        ("This **is", "**"),
        ("This ** is ** it", "**"),
        ("**__a", "**"),
        ("__注意：__请", "__"),
        ("a ~~b", "~~"),
        ("＊＊注意＊＊", "＊＊"),
        ("Call {{ site.phone }} now", "{{ site.phone }}"),
        ("{{< youtube x >}}", "{{< youtube x >}}"),
        ("{% include a.html %}", "{% include a.html %}"),
        ("Do ==not sign== it", "==not sign=="),
        ("See [[the law]].", "[[the law]]"),
        (":::warning\nTake care.", ":::"),
        ("!!! note\n    Words", "!!!"),
        ("> +++", "+++"),
        ("See Error! Reference source not found.", "Error!"),
        ("Words <o:p> more", "<o:p>"),
        ("Voir Erreur\u{a0}! Source du renvoi introuvable.", "Erreur\u{a0}!"),
    ] {
        assert_eq!(leftover(text).first().map(String::as_str), Some(place), "{text}");
        if text != "**__a" {
            assert_eq!(leftover(text).len(), 1, "{text}");
        }
    }
}

#[test]
fn what_is_meant_is_left_in_peace() {
    for text in [
        "[a](b) ![c](d.png) [e] [f] (see below) [g]: h [sic] (so)",
        "[a][b]\n\n[b]: c",
        "A note[^1].\n\n[^1]: Here.",
        "#NoOneIsIllegal",
        "#StandUp for #rights",
        "We say\n#StandUp together",
        "\\#No space, \\*\\*, \\[a](b c), \\[^1]",
        "`**` and `[a](b c)` and\n\n```text\n##a **\n[a](b c)\n```",
        "2**3, 5 * 3 * 2, a_b__c, ____, *****, ~ 5, ~5",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "<https://example.org/__a/**b>",
        "- one\n- two\n\n— No, she said. – No.",
        "> [!NOTE]\n> Text",
        "A \u{b7} B",
        "a == b, a==b, ====, {a} {#b} [[a] [b]] [ [a] ] {{}} :: :) !!! Not so! + 3 +++ x",
        "`{{ a }}` \\{{ a }} \\[[a]] \\==a==",
        "!!!\n:\n+",
        "Error! They said no. Erreur ! Non. 1 < 2: 3 > 2",
    ] {
        assert!(leftover(text).is_empty(), "{text}: {:?}", leftover(text));
    }
}

#[test]
fn cells_that_no_reader_gets() {
    let table = |row: &str| found(&format!("| a | b |\n|---|---|\n{row}\n"));
    assert_eq!(table("| 1 | 2 | 3 | 4 |"), [("lost-cell", "3 | 4".to_owned())]);
    assert_eq!(table("1 | 2 | 3"), [("lost-cell", "3".to_owned())]);
    for fine in ["| 1 | 2 |", "1 | 2", "| 1 |", "| 1 | 2 | |", "| 1 \\| x | 2 |", "| 1 | 2 ||"] {
        assert!(table(fine).is_empty(), "{fine}");
    }
}

#[test]
fn fences_without_an_end() {
    for open in ["```text\na\n\nb", "~~~\na\n```", "````\na\n```", "> ```\n> a", "```", "```quote\ntext: \"a"]
    {
        assert_eq!(found(open).len(), 1, "{open}: {:?}", found(open));
        assert_eq!(found(open)[0].0, "unclosed-fence", "{open}");
    }
    for fine in ["```text\na\n```", "```\n```", "~~~\na\n~~~~  ", "> ```\n> a\n> ```\n", "- ```\n  a\n  ```"]
    {
        assert!(found(fine).is_empty(), "{fine}: {:?}", found(fine));
    }
}
