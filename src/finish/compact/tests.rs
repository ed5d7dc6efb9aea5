//! The fast road against minify-html itself.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn oracle(html: &str) -> String {
    String::from_utf8(minify_html::minify(html.as_bytes(), &minify_html::Cfg::new())).unwrap()
}

fn same(html: &str) {
    let ours = compact(html.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap());
    assert_eq!(ours.as_deref(), Some(oracle(html).as_str()), "{html}");
}

#[test]
fn writes_what_minify_html_writes() {
    for html in [
        "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<title> A &amp; B &lt; C </title>\n</head>\n<body>\n<p>x</p>\n</body>\n</html>\n",
        "<html><head><title>x</title></head><body class=\"\"><p>x</p></body></html>",
        "<p> one  <b> two </b>\n three </p>",
        "<p><b>a</b> </p><p> <i>b</i></p>",
        "<div> <p>a</p> <p>b</p> text <span>c</span> </div>",
        "<ul>\n<li>a</li>\n<li> b <ul><li>c</li></ul></li>\n</ul>after<p>x</p>",
        "<a href=\"x\"><p>block</p></a><div><p>last</p></div>",
        "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        "<pre><code> a  b\n &lt;c&gt; &amp;&amp; d </code></pre><code> x  y </code>",
        "<a href=\"?a=1&amp;b=2\" title='say \"x\"' class=\" a  b \" rel=\"noreferrer noopener\">x</a>",
        "<a lang=\"ar\" hreflang=\"ar\" href=\"../x/\" aria-current=\"true\">x</a>",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"description\" content=\"\">",
        "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"> <path d=\" M1 1 \n L2 2\"/> <path d=\"M1 1\"></path><title> a  b </title></svg>",
        "<p>Q&amp;A &amp;copy &amp; x &amp;&lt; &quot;y&quot; &#39;z&#39; &copy; 2026 &nbsp; e</p>",
        "<img src=\"a.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"><br /><hr>",
        "<button type=\"button\" hidden>x</button><input id=\"a\" disabled>",
        "<span> a </span> <em> b</em> <p></p> <div></div>",
        "<section><h2 id=\"a\"> x <small>y</small> </h2> <figure><figcaption> z </figcaption></figure></section>",
        "<p>a<br> b</p><p>\u{a0}</p>",
    ] {
        same(html);
    }
}

#[test]
fn leaves_to_minify_html_what_it_does_not_know() {
    for html in [
        "<!-- x --><p>a</p>",
        "<script>a</script>",
        "<p>a<p>b",
        "<ul><li>a<li>b</ul>",
        "<p>&notin;</p>",
        "<a href=x>y</a>",
        "<p a=\"1\" a=\"2\">x</p>",
        "<p title=\"'&quot;\">x</p>",
        "<div>",
        "</div>",
        "<P>x</P>",
        "<input type=\"text\">",
        "<p>a < b</p>",
        "<div/>",
        "<p>\u{226a}\u{20d2}</p>",
    ] {
        assert_eq!(compact(html.as_bytes()), None, "{html}");
    }
}

/// Text as templates and Markdown write it, and what could trip the fast road up.
const TEXTS: [&str; 26] = [
    " ",
    "  ",
    "\n",
    "\n  ",
    "a",
    "b c",
    " d",
    "e ",
    "é",
    "नमस्ते",
    "\u{a0}",
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&#39;",
    "&copy;",
    "&nbsp;",
    "&",
    "amp;",
    "lt",
    ";",
    "=",
    "\"",
    "'",
    "#",
];

const TAGS: [&str; 40] = [
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "p",
    "div",
    "span",
    "a",
    "b",
    "em",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "pre",
    "code",
    "h1",
    "h2",
    "section",
    "figure",
    "figcaption",
    "button",
    "img",
    "br",
    "svg",
    "path",
    "bdi",
    "time",
    "blockquote",
    "details",
];

const NAMES: [&str; 22] = [
    "class",
    "id",
    "href",
    "lang",
    "dir",
    "alt",
    "title",
    "hidden",
    "rel",
    "hreflang",
    "content",
    "name",
    "role",
    "aria-label",
    "data-x",
    "style",
    "viewBox",
    "d",
    "datetime",
    "type",
    "loading",
    "open",
];

const VALUES: [&str; 18] = [
    "",
    "x",
    "a b",
    " a  b ",
    "\n",
    "a=1&amp;b=2",
    "&quot;",
    "it's",
    "&lt;",
    "../x/",
    "#main",
    "é",
    "&amp;copy",
    "&amp;lt;",
    "viewport",
    "lazy",
    "button",
    "a\nb",
];

/// A tree of elements, each with its end tag, as text.
fn node() -> impl Strategy<Value = String> {
    let text = vec(select(&TEXTS[..]), 1..4).prop_map(|pieces| pieces.concat());
    text.prop_recursive(5, 48, 6, |inner| {
        let attribute = (select(&NAMES[..]), select(&VALUES[..]));
        (select(&TAGS[..]), vec(attribute, 0..4), vec(inner, 0..6)).prop_map(|(tag, attributes, children)| {
            let mut html = format!("<{tag}");
            for (name, value) in attributes {
                html.push_str(&format!(" {name}=\"{value}\""));
            }
            if is_void(tag.as_bytes()) {
                return html + ">";
            }
            format!("{html}>{}</{tag}>", children.concat())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// Wherever the fast road goes at all, it arrives where minify-html does.
    #[test]
    fn never_differs_from_minify_html(nodes in vec(node(), 1..5)) {
        let html = nodes.concat();
        if let Some(ours) = compact(html.as_bytes()) {
            prop_assert_eq!(String::from_utf8(ours).unwrap(), oracle(&html));
        }
    }

    /// Bytes that are no page at all harm nobody.
    #[test]
    fn never_panics(html in "[<>/a-c =\"'&;! \n-]{0,60}") {
        if let Some(ours) = compact(html.as_bytes()) {
            prop_assert_eq!(String::from_utf8(ours).unwrap(), oracle(&html));
        }
    }
}
