//! HTML in Markdown: refused, or where settings allow it, cleaned.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::{Walk, mark};
use crate::base::characters::{self, Refusal, Refused, find_references};
use crate::base::external::WebAddress;
use crate::base::html::tokenize::value_of;
use crate::base::html::{Attribute, Token, Tokenizer};
use crate::base::{Code, Diagnostic, Severity, nesting};
use crate::model::document::{Link, MARK};
use crate::model::settings::HtmlPolicy;
use crate::parse::characters::{Turning, diagnostic};
use crate::parse::sanitise;

pub(in crate::parse) const RAW_HTML: Code = Code {
    name: "raw-html",
    severity: Severity::Error,
    adjustable: false,
    what: "HTML stands in a page's Markdown.",
    why: "It escapes the checks for links, languages and directions, cannot be translated safely, and can load things from elsewhere.",
    fix: "Write it as Markdown or as a component. A literal `<` is written `\\<`. To keep HTML, cleaned of everything dangerous, set `markdown: {html: allow}` in site.yaml.",
};

pub(in crate::parse) const UNSAFE_ADDRESS: Code = Code {
    name: "unsafe-address",
    severity: Severity::Error,
    adjustable: false,
    what: "HTML in a page has an address that a page must not have.",
    why: "`javascript:` and the like run in the reader's browser; other addresses lead somewhere else than people read, write letters to others too, or give commands to a telephone.",
    fix: "Write a complete address with `https://`, a plain mail address, a number of digits, or a relative path.",
};

pub(in crate::parse) const REMOVED_HTML: Code = Code {
    name: "removed-html",
    severity: Severity::Warning,
    adjustable: true,
    what: "HTML in a page has an element or an attribute that kyr takes out.",
    why: "It could run, load or disguise something, or belongs to the theme: styles, classes and ids. The page looks otherwise than its author meant.",
    fix: "Write it as Markdown or as a component, or remove the element or the attribute.",
};

impl Walk<'_> {
    /// HTML as it may reach a page. Every string that an author writes passes here, whatever it is
    /// in. `at` is where it stands.
    pub(super) fn cleaned(&mut self, html: String, at: usize) -> String {
        if self.manner.policy != HtmlPolicy::Sanitise {
            return html;
        }
        sanitise::sanitise(&html).unwrap_or_else(|| {
            self.diagnostics.push(nesting::too_deep(self.source, at, "HTML elements"));
            String::new()
        })
    }

    /// HTML that kyr writes among that of an author, as `cleaned` knows it again.
    pub(super) fn own(&self, html: &str) -> String {
        match self.manner.policy {
            HtmlPolicy::Sanitise => sanitise::own(html),
            _ => html.to_owned(),
        }
    }

    /// Reports HTML where none is allowed.
    pub(super) fn raw_html(&mut self, html: &str, at: &Range<usize>) {
        // Comments are for the authors among themselves; they never reach the page.
        let mut rest = html.trim_start();
        while let Some(comment) = rest.strip_prefix("<!--") {
            let Some(end) = comment.find("-->") else { return };
            rest = comment[end + "-->".len()..].trim_start();
        }
        // What opened it has been reported.
        if rest.is_empty() || rest.starts_with("</") {
            return;
        }
        let line = rest.lines().next().unwrap_or(rest).trim_end();
        // In a string of a component, only where the string stands is known.
        let start = at.start + (html.len() - rest.len());
        let range = if at.len() == html.len() { start..start + line.len() } else { at.clone() };
        let (message, hint) = instead(line);
        self.diagnostics.push(Diagnostic::new(&RAW_HTML, message).at(self.source, range).hint(hint));
    }

    /// Reports what a text says by references (`&#x202E;`) and may not say.
    pub(super) fn decoded(&mut self, value: &str, written: &str, at: &Range<usize>) {
        if written.contains("&#") && !characters::find(value).is_empty() {
            for refused in characters::find_references(written) {
                self.character(&refused, written, at);
            }
        }
    }

    fn character(&mut self, refused: &Refused, written: &str, at: &Range<usize>) {
        if refused.why == Refusal::Bidi && self.manner.turning == Turning::Own {
            return;
        }
        // In a string of a component, only where the string stands is known.
        let range = if at.len() == written.len() {
            at.start + refused.range.start..at.start + refused.range.end
        } else {
            at.clone()
        };
        self.diagnostics.push(diagnostic(refused, self.source, range));
    }

    /// Reports what the cleaning takes away from HTML.
    pub(super) fn allowed_html(&mut self, html: &str, at: &Range<usize>) {
        for refused in find_references(html) {
            self.character(&refused, html, at);
        }
        for (what, place) in sanitise::removed(html) {
            let range = if at.len() == html.len() {
                at.start + place.start..at.start + place.end
            } else {
                at.clone()
            };
            self.diagnostics.push(
                Diagnostic::new(&REMOVED_HTML, what)
                    .at(self.source, range)
                    .hint("write it as Markdown or as a component, or remove it"),
            );
        }
        for (address, why, place) in sanitise::addresses(html) {
            let range = if at.len() == html.len() {
                at.start + place.start..at.start + place.end
            } else {
                at.clone()
            };
            self.diagnostics.push(
                Diagnostic::new(&UNSAFE_ADDRESS, format!("the address `{}` {why}", address.escape_debug()))
                    .at(self.source, range)
                    .hint("correct the address, or remove the attribute"),
            );
        }
    }

    /// A tag within a line. A link to another website is one of kyr's own, so that it is guarded and marked like
    /// those of Markdown.
    pub(super) fn author_link<'t>(&mut self, html: CowStr<'t>, at: &Range<usize>, out: &mut Vec<Event<'t>>) {
        let html = self.author_links(html, at);
        // The mark of another website stands before the end tag, and is an event of its own there.
        match html.find("</").filter(|i| *i > 0 && html.starts_with(MARK)) {
            Some(end) => {
                out.push(Event::InlineHtml(html[..end].to_owned().into()));
                out.push(Event::InlineHtml(html[end..].to_owned().into()));
            }
            None => out.push(Event::InlineHtml(html)),
        }
    }

    /// HTML whose links to other websites are those of kyr.
    pub(super) fn author_links<'t>(&mut self, html: CowStr<'t>, at: &Range<usize>) -> CowStr<'t> {
        let bytes = html.as_bytes();
        if !memchr::memchr_iter(b'<', bytes).any(|i| {
            let name = bytes[i + 1..].strip_prefix(b"/").unwrap_or(&bytes[i + 1..]);
            name.first().is_some_and(|byte| byte.eq_ignore_ascii_case(&b'a'))
        }) {
            return html;
        }
        let mut out = String::with_capacity(html.len() + 16);
        let mut attributes = Vec::new();
        let mut tokens = Tokenizer::new(&html);
        while let Some(token) = tokens.next_token(&mut attributes) {
            match token {
                Token::Start(tag) if tag.name.eq_ignore_ascii_case("a") && leads_out(&attributes) => {
                    let value = |name| value_of(&attributes, name).unwrap_or_default().into_owned();
                    let n = self.body.links.len();
                    out.push_str(&mark("<a", 'L', n, ">"));
                    let link = Link { dest: value("href"), title: value("title"), range: at.clone() };
                    self.body.links.push(link);
                    self.author_link = Some(n);
                }
                Token::Start(tag) => out.push_str(tag.raw),
                Token::End(name, raw) => {
                    if name.eq_ignore_ascii_case("a")
                        && let Some(n) = self.author_link.take()
                    {
                        out.push_str(&mark("", 'X', n, ""));
                    }
                    out.push_str(raw);
                }
                Token::Text(text) | Token::Comment(text) => out.push_str(text),
            }
        }
        out.into()
    }
}

/// Whether a link leads to another website and has nothing that a link of kyr's does not have.
fn leads_out(attributes: &[Attribute<'_>]) -> bool {
    let plain = ["href", "title", "rel", "target", "class", "id"];
    attributes.iter().all(|attribute| plain.contains(&attribute.name))
        && value_of(attributes, "href").is_some_and(|href| WebAddress::parse(&href).is_ok())
}

/// What to say of HTML where none is allowed, and what Markdown has for it.
fn instead(html: &str) -> (&'static str, &'static str) {
    let name = html.trim_start_matches('<').split(|c: char| !c.is_ascii_alphanumeric() && c != ':').next();
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let lower = html.to_ascii_lowercase();
    if name.contains(':') || ["mso", "<font", "<![endif"].iter().any(|mark| lower.contains(mark)) {
        return (
            "HTML is not allowed in a page, and this is what word processors write",
            "paste the text again, without its formatting, and write that as Markdown",
        );
    }
    let hint = match &*name {
        "br" => {
            "for a new line within a paragraph, end the line with `\\`; for a new paragraph, leave a line empty"
        }
        "b" | "strong" => "write `**words**` for words that stand out",
        "i" | "em" => "write `*words*` for words in italics",
        "a" => "write `[words](address)` for a link",
        "img" => "write `![what it shows](file)` for a picture",
        "ul" | "ol" | "li" => "write `- ` or `1. ` before each item of a list",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "write `## ` before the words of a heading",
        "p" => "leave a line empty between two paragraphs",
        "table" | "tr" | "td" | "th" => "write a table with `|` between its cells",
        _ => "write it as Markdown; a literal `<` is written `\\<`",
    };
    ("HTML is not allowed in a page", hint)
}
