//! Web pages and XML that stand in `static/`: nothing in them runs, loads, or leads to another site.
//!
//! Takes the path and the text of a file; gives what is wrong first. Every `<` is looked at by itself, wherever it
//! stands, so that it does not matter what a browser takes for a comment or for text.

use crate::base::external::{is_other_host, scheme};
use crate::base::html::references::decode;
use crate::base::html::tokenize::{Attribute, Token, Tokenizer};
use crate::base::{Code, Diagnostic, Severity, Source};

pub(super) const STATIC_MARKUP: Code = Code {
    name: "static-page",
    severity: Severity::Error,
    adjustable: false,
    what: "A web page or an XML file in `static/` has something in it that can run, load something, or lead to another site.",
    why: "Such a file is published as it is, without the policy that pages of kyr have. It is there to prove to a service whose site this is, and needs words alone for that.",
    fix: "Write the page in `content/`, or leave in the file what the service asks for: plain elements, no scripts, styles, pictures or handlers, and links within the site only.",
};

/// Elements that a page may have.
const ELEMENTS: [&str; 41] = [
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "li",
    "main",
    "meta",
    "ol",
    "p",
    "pre",
    "section",
    "small",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
];

/// Attributes that a page may have.
const ATTRIBUTES: [&str; 12] = [
    "charset",
    "class",
    "colspan",
    "content",
    "dir",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "rowspan",
    "scope",
];

/// Endings of web pages and of XML, in small letters.
const PAGES: [&str; 2] = ["html", "htm"];
const DATA: [&str; 7] = ["xml", "rss", "atom", "rdf", "opml", "kml", "gpx"];

/// Endings of texts that no program takes for a page.
const TEXTS: [&str; 5] = ["txt", "csv", "ics", "json", "webmanifest"];

/// Names by which XML says that its elements are those of web pages and drawings, which browsers run.
const NAMESPACES: [&str; 3] = ["w3.org/1999/xhtml", "w3.org/2000/svg", "w3.org/1998/Math"];

/// Where XML says more than its elements: the beginning, and what it is.
const DECLARATIONS: [(&str, &str); 3] =
    [("<?xml-stylesheet", "a style sheet"), ("<!DOCTYPE", "a document type"), ("<!ENTITY", "an entity")];

/// What is wrong in a file of the static folder, where it is a web page or XML.
#[must_use]
pub fn static_markup(path: &str, text: &str) -> Option<Diagnostic> {
    let source = Source::new(path, text.strip_prefix('\u{feff}').unwrap_or(text));
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    let begin = source.text.trim_start();
    let data = DATA.contains(&&*ending) || begin.starts_with("<?xml");
    // Where a host says nothing of its kind, a browser looks at how a file begins.
    let page = PAGES.contains(&&*ending) || begin.starts_with('<') && !TEXTS.contains(&&*ending);
    let (at, what) = if data && !PAGES.contains(&&*ending) {
        xml(&source.text)?
    } else if page {
        html(&source.text)?
    } else {
        return None;
    };
    let length = source.text[at..].find('>').map_or(1, |end| end + 1);
    Some(
        Diagnostic::new(&STATIC_MARKUP, format!("this file has {what}, and is published as it is"))
            .at(&source, at..at + length)
            .hint("write a page in `content/`, or leave here what a service asks for, without scripts, pictures and styles"),
    )
}

/// Where XML has something that a browser runs or loads, and what it is.
fn xml(text: &str) -> Option<(usize, String)> {
    for (at, _) in text.match_indices('<') {
        let found = DECLARATIONS.iter().find(|(begin, _)| {
            text.as_bytes()[at..]
                .get(..begin.len())
                .is_some_and(|own| own.eq_ignore_ascii_case(begin.as_bytes()))
        });
        if let Some((_, what)) = found {
            return Some((at, (*what).to_owned()));
        }
    }
    let decoded = decode(text);
    let name = NAMESPACES.iter().find(|name| decoded.contains(**name))?;
    // Where it is written by references it is somewhere in the file.
    Some((text.find(*name).unwrap_or(0), "elements of web pages or drawings".to_owned()))
}

/// Where a page has more than words, and what it is.
fn html(text: &str) -> Option<(usize, String)> {
    let mut attributes = Vec::new();
    let mut starts = text.match_indices('<').map(|(at, _)| at).peekable();
    while let Some(at) = starts.next() {
        let piece = &text[at..starts.peek().copied().unwrap_or(text.len())];
        let is_tag = piece[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "!?/".contains(c));
        if !is_tag {
            continue;
        }
        // A tag within a tag, or one without an end, is read in more ways than one.
        if !piece.contains('>') {
            return Some((at, "a tag without an end".to_owned()));
        }
        let wrong = match Tokenizer::new(piece).next_token(&mut attributes)? {
            Token::Start(tag) => element(tag.name).or_else(|| attributes.iter().find_map(attribute)),
            Token::End(name, _) => element(name),
            Token::Comment(comment) => declaration(comment),
            Token::Text(_) => None,
        };
        if let Some(wrong) = wrong {
            return Some((at, wrong));
        }
    }
    None
}

fn element(name: &str) -> Option<String> {
    let allowed = ELEMENTS.iter().any(|own| own.eq_ignore_ascii_case(name));
    (!allowed).then(|| format!("the element `{}`", name.to_ascii_lowercase().escape_debug()))
}

fn attribute(attribute: &Attribute<'_>) -> Option<String> {
    let name = attribute.name.to_ascii_lowercase();
    let value = attribute.value();
    match &*name {
        "http-equiv"
            if !["content-type", "content-language"].contains(&&*value.trim().to_ascii_lowercase()) =>
        {
            Some(format!("an instruction to the browser, `{}`", value.escape_debug()))
        }
        "href" if scheme(&value).is_some() || is_other_host(&value) || value.contains('\\') => {
            Some(format!("a link that leads out of the site, to `{}`", value.escape_debug()))
        }
        _ if ATTRIBUTES.contains(&&*name) => None,
        _ => Some(format!("the attribute `{}`", name.escape_debug())),
    }
}

/// What is wrong with what begins with `<!`, `<?` or `</` and is no tag.
fn declaration(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let fine = lower.starts_with("<!doctype html") || lower.starts_with("<!--") && lower.ends_with("-->");
    (!fine).then(|| "something that is neither an element nor a comment".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(path: &str, text: &str) -> Option<String> {
        static_markup(path, text).map(|found| found.message)
    }

    #[test]
    fn what_services_ask_for_is_fine() {
        for (path, text) in [
            ("google0.html", "google-site-verification: google0.html"),
            (
                "yandex_0.html",
                "<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\n</head>\n<body>Verification: 0</body>\n</html>",
            ),
            (
                "a.html",
                "<!DOCTYPE html><!-- a > b --><title>a < b</title><p lang=ar dir=rtl>x<br/><a href='../en/#a'>y</a>",
            ),
            ("BingSiteAuth.xml", "<?xml version=\"1.0\"?>\n<users>\n<user>0</user>\n</users>"),
            ("note.txt", "<script>alert(1)</script>"),
            ("data.json", "{\"a\": \"<script>\"}"),
            ("CNAME", "rights.example"),
        ] {
            assert_eq!(wrong(path, text), None, "{path}");
        }
    }

    #[test]
    fn nothing_runs_loads_or_leads_away() {
        for html in [
            "<script>x</script>",
            "<SCRIPT SRC=a.js>",
            "<p onclick=x>",
            "<p ONCLICK=x>",
            "<p/onclick=x>",
            "<p style='background:url(//x.example)'>",
            "<img src=a.png>",
            "<svg><a/></svg>",
            "<base href=/>",
            "<link rel=stylesheet href=a.css>",
            "<style>p{}</style>",
            "<meta http-equiv=refresh content='0;url=//x.example'>",
            "<meta http-equiv=' set-cookie '>",
            "<a href=https://x.example/>y</a>",
            "<a href=//x.example/>y</a>",
            "<a href='/\t/x.example/'>y</a>",
            "<a href=\"jav&#x61;script:x\">y</a>",
            "<title></titlex><!--</title><script>x</script>-->",
            "<!-- --!><script>x</script> -->",
            "<!--><script>x</script>-->",
            "<textarea></textarea>",
            "<p title=\"<script>\">",
            "<p title='><script>x</script>'>",
            "<p class=\"><script>x</script>\">",
            "<p a='",
            "<?php x ?>",
            "<![CDATA[x]]>",
            "<p",
        ] {
            assert!(wrong("a.html", html).is_some(), "{html}");
            assert!(wrong("a.HTM", html).is_some(), "{html}");
            assert!(wrong("page", html).is_some(), "{html}");
        }
        for xml in [
            "<a><script xmlns='http://www.w3.org/1999/xhtml'>x</script></a>",
            "<a xmlns='http&#58;//www.w3.org/1999/xht&#109;l'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
            "<?xml-stylesheet href='a.xsl'?><a/>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        ] {
            assert!(wrong("a.xml", xml).is_some(), "{xml}");
            assert!(wrong("a", &format!("<?xml version='1.0'?>{xml}")).is_some(), "{xml}");
        }
    }
}
