//! Readings of Markdown that people write, each beside one that must stay.

use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Tag};

use super::*;

fn html(text: &str) -> String {
    let options = Options::ENABLE_GFM
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_DEFINITION_LIST;
    let mut out = String::new();
    let read = events(text, Rules { options, spaces: true, addresses: true });
    push_html(
        &mut out,
        read.map(|(event, range)| {
            assert!(text.get(range.clone()).is_some(), "{range:?} in {text}");
            if let Event::Text(words) = &event
                && !text.contains(['&', '\'', '"', '-', '.', '\\'])
            {
                assert_eq!(&**words, &text[range], "in {text}");
            }
            event
        }),
    );
    out.trim_end().to_owned()
}

fn line(text: &str) -> String {
    html(text).replace("<p>", "").replace("</p>", "").replace("strong>", "b>").replace("em>", "i>")
}

#[test]
fn emphasis_beside_letters_and_signs_of_every_script() {
    for (text, read) in [
        ("**注意：**请带上文件。", "<b>注意：</b>请带上文件。"),
        ("他说**“你有权”**然后离开。", "他说<b>“你有权”</b>然后离开。"),
        ("他说**\"你有权\"**然后", "他说<b>“你有权”</b>然后"),
        ("他说**「你有权」**，然后*（走）*了", "他说<b>「你有权」</b>，然后<i>（走）</i>了"),
        ("これは**私のやりたかったこと。**だからする", "これは<b>私のやりたかったこと。</b>だからする"),
        ("**이름(name)**은 **[A](b)**는", "<b>이름(name)</b>은 <b><a href=\"b\">A</a></b>는"),
        ("請看**`a`**和~~旧：~~新", "請看<b><code>a</code></b>和<del>旧：</del>新"),
        ("***注意：***请 **a**。", "<i><b>注意：</b></i>请 <b>a</b>。"),
        ("**注意：\u{fe00}**请", "<b>注意：\u{fe00}</b>请"),
        ("**تنبيه:**لا توقّع", "<b>تنبيه:</b>لا توقّع"),
        ("**هل لديك حق؟**نعم، و**«نعم»**", "<b>هل لديك حق؟</b>نعم، و<b>«نعم»</b>"),
        ("**שימו לב:**אל ו**״כן״**ו", "<b>שימו לב:</b>אל ו<b>״כן״</b>ו"),
        ("คำว่า**“สิทธิ”**คือ **หมายเหตุ:**อย่า", "คำว่า<b>“สิทธิ”</b>คือ <b>หมายเหตุ:</b>อย่า"),
        ("**মনে রাখুন।**আপনি", "<b>মনে রাখুন।</b>আপনি"),
        ("**ተጠንቀቁ፦**ኣይትፈርሙ", "<b>ተጠንቀቁ፦</b>ኣይትፈርሙ"),
        ("das**„Recht“**ist, un**«oui»**et", "das<b>„Recht“</b>ist, un<b>«oui»</b>et"),
        ("die **„Rechte“**n, **l’**eau", "die <b>„Rechte“</b>n, <b>l’</b>eau"),
        // What stays as CommonMark has it.
        ("a*\"foo\"*b **a:**b", "a*“foo”*b **a:**b"),
        ("“**foo**” “**bar**” (**é**)", "“<b>foo</b>” “<b>bar</b>” (<b>é</b>)"),
        ("**注意 **请 2 * 3", "**注意 **请 2 * 3"),
        ("`**注意：**请` \\**注意：**请", "<code>**注意：**请</code> **注意：**请"),
    ] {
        assert_eq!(line(text), read, "{text}");
    }
}

#[test]
fn other_spaces_after_the_mark_of_a_block() {
    for (text, read) in [
        ("##\u{a0}What", "<h2>What</h2>"),
        ("##\u{3000}标题", "<h2>标题</h2>"),
        (
            "-\u{a0}one\n  - two\n-\u{3000}three",
            "<ul>\n<li>one\n<ul>\n<li>two</li>\n</ul>\n</li>\n<li>three</li>\n</ul>",
        ),
        ("1.\u{202f}one\n2.\u{a0}two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        (
            "> -\u{a0}**注意：**请",
            "<blockquote>\n<ul>\n<li><strong>注意：</strong>请</li>\n</ul>\n</blockquote>",
        ),
        ("Word\n:\u{a0}Its sense", "<dl>\n<dt>Word</dt>\n<dd>Its sense</dd>\n</dl>"),
        // What stays.
        ("24.\u{a0}November", "<p>24.\u{a0}November</p>"),
        ("a -\u{a0}b #\u{a0}c", "<p>a -\u{a0}b #\u{a0}c</p>"),
        ("```\n-\u{a0}one\n```", "<pre><code>-\u{a0}one\n</code></pre>"),
        ("    -\u{a0}one", "<pre><code>-\u{a0}one</code></pre>"),
    ] {
        assert_eq!(html(text), read, "{text}");
    }
}

#[test]
fn alerts_on_one_line() {
    let alert =
        "<blockquote class=\"markdown-alert-warning\">\n<p>Do <strong>not</strong> sign.</p>\n</blockquote>";
    assert_eq!(html("> [!WARNING] Do **not** sign."), alert);
    assert_eq!(html(">[!warning]Do **not** sign."), alert);
    assert_eq!(html(">\u{a0}[!WARNING] Do **not** sign."), alert);
    assert_eq!(html("> [!WARNING]\n> Do **not** sign."), alert);
    assert_eq!(
        html("- > [!WARNING] Do **not**\n  > sign."),
        format!("<ul>\n<li>\n{}\n</li>\n</ul>", alert.replace(" sign", "\nsign"))
    );
    assert!(html("> One\n> [!WARNING] two").contains("[!WARNING] two"));
    assert!(html("```\n> [!WARNING] a\n```").contains("[!WARNING] a"));
    assert!(html("> [!WARNUNG] a").contains("[!WARNUNG] a"));
}

#[test]
fn addresses_in_a_text_are_links() {
    let links = |text: &str| -> Vec<String> {
        let read = events(text, Rules { options: Options::ENABLE_TABLES, spaces: true, addresses: true });
        read.filter_map(|(event, range)| match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(text[range.clone()].contains(&*dest_url), "{range:?} in {text}");
                Some(dest_url.to_string())
            }
            _ => None,
        })
        .collect()
    };
    for (text, address) in [
        ("https://example.org", "https://example.org"),
        ("See https://example.org/a_b_c/~d/~e.", "https://example.org/a_b_c/~d/~e"),
        ("(see http://example.org/a_(b))", "http://example.org/a_(b)"),
        ("See HTTPS://example.org?a=1&b=2; and", "HTTPS://example.org?a=1&b=2"),
        ("&lt;https://example.org/&gt;", "https://example.org/"),
        ("**https://example.org**, or", "https://example.org"),
        ("中**https://example.org/a**中", "https://example.org/a"),
        ("请看https://example.org/rights了解", "https://example.org/rights"),
        ("请看https://example.org/。谢谢", "https://example.org/"),
        ("（https://example.org/a）", "https://example.org/a"),
        ("https://zh.wikipedia.org/wiki/人权", "https://zh.wikipedia.org/wiki/人权"),
        ("انظر https://example.org/ar، ثم", "https://example.org/ar"),
        ("وhttps://example.org؟", "https://example.org"),
        ("« https://example.org »", "https://example.org"),
        ("“https://example.org/a”", "https://example.org/a"),
        ("| a |\n|---|\n| https://example.org/a|", "https://example.org/a"),
        ("- https://example.org:8080/a#b!", "https://example.org:8080/a#b"),
        ("<https://example.org/>", "https://example.org/"),
        ("[a](https://example.org/)", "https://example.org/"),
        ("[https://example.org/](b https://x)", "https://example.org/"),
    ] {
        assert_eq!(links(text), [address], "{text}");
    }
    for text in [
        "`https://example.org`",
        "    https://example.org",
        "```\nhttps://example.org\n```",
        "<i title=\"https://example.org\">a</i>",
        "[a](https://example.org/my file.pdf)",
        "[a] (https://example.org/)",
        "https://localhost/ http://a@b.example/ ftp://example.org xhttps://example.org https://",
        "[a]: https://example.org",
        "![https://example.org](a.png)",
        "\\https://example.org",
    ] {
        assert!(links(text).is_empty(), "{text}");
    }
    assert_eq!(links("[https://example.org](b)"), ["b"]);
    assert!(line("中**https://example.org/a**中").starts_with("中<b><a href"));
    assert!(line("a **b https://example.org/** c").contains("<b>b <a href"));
}
