//! Markdown to HTML with marks, headings, links, components and segments, in one walk over the
//! events.
//!
//! pulldown-cmark reads and writes; between the two, what only the whole site can know (where a
//! link leads, which number a place has) is replaced by a mark that the render stage fills in.

mod blocks;
mod depth;
mod footnotes;
mod html;
mod inlines;
mod leftovers;
mod manner;
mod mark;
mod origin;
pub(super) mod pieces;
mod strings;
mod units;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::characters;
use super::prose::{Finding, Prose};
use super::typography::Quotes;
use crate::base::{Diagnostic, Source, markdown, nesting};
use crate::model::document::{Body, Image, Link, Segment};
use crate::model::settings::HtmlPolicy;

pub(super) use blocks::UNKNOWN_COMPONENT;
use blocks::alert;
use depth::Shallow;
use footnotes::Footnotes;
pub(super) use footnotes::REPEATED_FOOTNOTE;
pub(super) use html::{RAW_HTML, REMOVED_HTML, UNSAFE_ADDRESS};
use inlines::is_web;
pub(super) use inlines::{MISSING_ALT, NO_WORDS, NUMBER_LINK};
pub(super) use leftovers::{LEFTOVER_MARKUP, LOST_CELL, Runs, UNCLOSED_FENCE, UNREAD_NUMBER};
pub(super) use manner::Manner;
use mark::mark;
pub(super) use origin::Origin;
use pieces::Cuts;
use units::{Open, is_block};

/// Info strings of fenced blocks that are shown as they are.
const PLAIN: [&str; 12] =
    ["", "text", "code", "html", "css", "yaml", "json", "sh", "bash", "markdown", "fluent", "rust"];

/// Alerts (`> [!NOTE]`), in the order in which the mark `T` counts them.
pub(super) const ALERTS: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

/// What is wanted of a text besides its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Nothing.
    Page,
    /// Segments and words.
    Translation,
}

/// Reads the body of a page: the text from `start` to the end.
pub(super) fn body(source: &Source, start: usize, manner: Manner, wanted: Wanted) -> Walked {
    walk(source, start, manner, wanted, Vec::new())
}

/// Reads a body without the blocks at these ranges: a mark stands for each. Gives their HTML too.
pub(super) fn without(
    source: &Source,
    start: usize,
    manner: Manner,
    cuts: Vec<Range<usize>>,
) -> (Body, Vec<String>) {
    let count = cuts.len();
    let mut body = walk(source, start, manner, Wanted::Page, cuts).body;
    let taken = pieces::take_out(&mut body.html, count);
    (body, taken)
}

fn walk(source: &Source, start: usize, manner: Manner, wanted: Wanted, cuts: Vec<Range<usize>>) -> Walked {
    let mut walk = Walk {
        source,
        manner,
        wanted,
        cuts: Cuts::of(cuts),
        cutting: None,
        body: Body::default(),
        segments: Vec::new(),
        words: 0,
        diagnostics: Vec::new(),
        prose: Prose::new(manner.direction),
        footnotes: Footnotes::default(),
        open_notes: Vec::new(),
        quotes: Quotes::default(),
        runs: Runs::of(&source.text[start..]),
        columns: 0,
        author_link: None,
    };
    let text = &source.text[start..];
    characters::check(source, start..source.text.len(), manner.turning, &mut walk.diagnostics);
    let mut events = walk.events(text, &Origin::Offset(start));
    walk.one_way(&mut events);
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    pulldown_cmark::html::push_html(&mut out, events.into_iter());
    walk.body.html = walk.cleaned(out, start);
    let prose;
    (walk.body.sentences, walk.body.long_words, prose) = walk.prose.read();
    walk.segments.sort_by_key(|segment| segment.range.start);
    Walked {
        body: walk.body,
        segments: walk.segments,
        words: walk.words,
        prose,
        diagnostics: walk.diagnostics,
    }
}

/// What the walk over a body gives.
pub(super) struct Walked {
    pub(super) body: Body,
    /// Empty where they were not wanted, as are the words.
    pub(super) segments: Vec<Segment>,
    pub(super) words: usize,
    /// Numbers in prose that look like telephone numbers, for the rule that forbids them.
    pub(super) prose: Vec<Finding>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

pub(super) struct Walk<'s> {
    pub(super) source: &'s Source,
    pub(super) manner: Manner,
    wanted: Wanted,
    /// Blocks to take out, and which of them is being walked through.
    cuts: Cuts,
    cutting: Option<usize>,
    pub(super) body: Body,
    pub(super) segments: Vec<Segment>,
    words: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
    prose: Prose,
    footnotes: Footnotes,
    /// Numbers of the footnotes whose text is being read.
    open_notes: Vec<usize>,
    /// Single quotation marks that are open in this block.
    quotes: Quotes,
    /// Where the words of this block stand, but for code and addresses.
    runs: Runs,
    /// How many columns this table has.
    columns: usize,
    /// The link of HTML that is open.
    author_link: Option<usize>,
}

impl Walk<'_> {
    fn events<'t>(&mut self, text: &'t str, origin: &Origin) -> Vec<Event<'t>> {
        let mut out: Vec<Event<'t>> = Vec::with_capacity(text.len() / 16);
        let mut open: Option<Open> = None;
        let mut containers = 0usize;
        let mut heading: Option<(usize, Range<usize>, Option<String>, HeadingLevel)> = None;
        let mut alerts: Vec<bool> = Vec::new();
        let mut autolink = false;
        let mut elsewhere = None;
        // Inside a block of code, which is shown as it is written.
        let mut code = false;
        let mut events = Shallow::new(markdown::events(text, self.manner.rules()));
        while let Some((event, local)) = events.next() {
            let at = origin.range(&local);
            if is_block(&event) {
                self.close(&mut open);
                self.leftovers(text, origin);
                self.prose.finish();
                self.quotes = Quotes::default();
            }
            self.cut(Some(&event), &at, origin, &mut out);
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                    if self.manner.policy != HtmlPolicy::Verbatim =>
                {
                    let name = info.split_whitespace().next().unwrap_or("").to_owned();
                    let closed = self.is_closed(&text[local.clone()], &at);
                    if PLAIN.contains(&name.as_str()) {
                        code = true;
                        out.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)));
                        continue;
                    }
                    let mut inner: Option<Range<usize>> = None;
                    for (event, range) in events.by_ref() {
                        match event {
                            Event::End(TagEnd::CodeBlock) => break,
                            _ => inner = Some(inner.map_or(range.start, |r| r.start)..range.end),
                        }
                    }
                    let inner = inner.unwrap_or(local.end..local.end);
                    if closed && let Some(mark) = self.component(&name, text, &inner, origin, at, containers)
                    {
                        out.push(Event::Html(mark.into()));
                    }
                }
                Event::Start(Tag::Heading { level, id, .. }) => {
                    heading = Some((out.len() + 1, at, id.as_deref().map(str::to_owned), level));
                    let mark = mark("", 'H', self.body.headings.len(), "");
                    let id = (self.manner.policy != HtmlPolicy::Verbatim).then_some(mark);
                    out.push(Event::Start(Tag::Heading {
                        level,
                        id,
                        classes: Vec::new(),
                        attrs: Vec::new(),
                    }));
                }
                Event::End(TagEnd::Heading(level)) => {
                    if let Some((first, range, id, _)) = heading.take() {
                        self.heading(&out[first..], range, id, level);
                    }
                    out.push(Event::End(TagEnd::Heading(level)));
                }
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    self.extend(&mut open, &at, "", &out);
                    self.decoded(&dest_url, &text[local.clone()], &at);
                    self.decoded(&title, &text[local.clone()], &at);
                    if self.manner.policy != HtmlPolicy::Verbatim
                        && let Some(number) = dest_url.strip_prefix("tel:")
                    {
                        if link_type != LinkType::Autolink {
                            self.number_in_link(number, &at);
                        }
                        self.extend(&mut open, &at, &format!("<{dest_url}>"), &out);
                        self.prose.opaque(at.clone());
                        out.push(Event::InlineHtml(self.number(number, at).into()));
                        for (event, _) in events.by_ref() {
                            if matches!(event, Event::End(TagEnd::Link)) {
                                break;
                            }
                        }
                        continue;
                    }
                    autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                    let dest = match link_type {
                        LinkType::Email => format!("mailto:{dest_url}"),
                        _ => dest_url.to_string(),
                    };
                    elsewhere = (self.manner.policy != HtmlPolicy::Verbatim && is_web(&dest))
                        .then_some(self.body.links.len());
                    let mark = mark("<a", 'L', self.body.links.len(), ">");
                    self.body.links.push(Link { dest, title: title.to_string(), range: at });
                    out.push(Event::InlineHtml(mark));
                }
                Event::End(TagEnd::Link) => {
                    autolink = false;
                    self.link_words(&out);
                    if let Some(n) = elsewhere.take() {
                        out.push(Event::InlineHtml(mark("", 'X', n, "")));
                    }
                    out.push(Event::InlineHtml("</a>".into()));
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let mut alt = String::new();
                    let mut depth = 0;
                    for (event, _) in events.by_ref() {
                        match event {
                            Event::Start(Tag::Image { .. }) => depth += 1,
                            Event::End(TagEnd::Image) if depth == 0 => break,
                            Event::End(TagEnd::Image) => depth -= 1,
                            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                            Event::SoftBreak | Event::HardBreak => alt.push(' '),
                            _ => {}
                        }
                    }
                    self.extend(&mut open, &at, &alt, &out);
                    for value in [&dest_url, &title, &*alt] {
                        self.decoded(value, &text[local.clone()], &at);
                    }
                    let mark = mark("<img", 'I', self.body.images.len(), ">");
                    self.image(Image { src: dest_url.to_string(), alt, title: title.to_string(), range: at });
                    out.push(Event::InlineHtml(mark));
                }
                Event::Start(Tag::BlockQuote(kind)) => {
                    containers += 1;
                    alerts.push(kind.is_some());
                    match kind {
                        Some(kind) => out.push(Event::Html(self.own(&alert(kind)).into())),
                        None => out.push(Event::Start(Tag::BlockQuote(None))),
                    }
                }
                Event::End(TagEnd::BlockQuote(kind)) => {
                    containers = containers.saturating_sub(1);
                    match alerts.pop() {
                        Some(true) => out.push(Event::Html("</div>\n".into())),
                        _ => out.push(Event::End(TagEnd::BlockQuote(kind))),
                    }
                }
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    containers += 1;
                    out.push(self.definition(&name, at.start));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    containers = containers.saturating_sub(1);
                    self.end_of_definition(&mut out);
                }
                Event::FootnoteReference(name) => out.push(self.reference(&name)),
                Event::Start(tag @ (Tag::List(_) | Tag::DefinitionList)) => {
                    containers += 1;
                    out.push(Event::Start(tag));
                }
                Event::End(tag @ (TagEnd::List(_) | TagEnd::DefinitionList)) => {
                    containers = containers.saturating_sub(1);
                    out.push(Event::End(tag));
                }
                Event::Start(Tag::Table(alignment)) => {
                    // A table may be wider than the phone: it scrolls, the page does not.
                    out.push(Event::Html(self.own("<div class=\"table\" tabindex=\"0\">\n").into()));
                    self.columns = alignment.len();
                    out.push(Event::Start(Tag::Table(alignment)));
                }
                Event::Start(Tag::TableRow) => {
                    self.row(text, &local, origin);
                    out.push(Event::Start(Tag::TableRow));
                }
                Event::End(TagEnd::Table) => {
                    out.push(Event::End(TagEnd::Table));
                    out.push(Event::Html("</div>\n".into()));
                }
                // A block is one mistake, however many lines it has.
                Event::Start(Tag::HtmlBlock) if self.manner.policy == HtmlPolicy::Deny => {
                    self.raw_html(&text[local], &at);
                    for (event, _) in events.by_ref() {
                        if matches!(event, Event::End(TagEnd::HtmlBlock)) {
                            break;
                        }
                    }
                }
                Event::InlineHtml(html) if self.manner.policy == HtmlPolicy::Deny => {
                    self.raw_html(&html, &at);
                }
                Event::Start(Tag::HtmlBlock) if self.manner.policy == HtmlPolicy::Sanitise => {
                    self.allowed_html(&text[local], &at);
                    out.push(Event::Start(Tag::HtmlBlock));
                }
                Event::InlineHtml(html) if self.manner.policy == HtmlPolicy::Sanitise => {
                    self.allowed_html(&html, &at);
                    self.author_link(html, &at, &mut out);
                }
                Event::Html(html) if self.manner.policy == HtmlPolicy::Sanitise => {
                    out.push(Event::Html(self.author_links(html, &at)));
                }
                Event::Start(tag @ Tag::CodeBlock(_)) => {
                    self.note_code(&tag, &at);
                    code = true;
                    out.push(Event::Start(tag));
                }
                Event::End(TagEnd::CodeBlock) => {
                    code = false;
                    out.push(Event::End(TagEnd::CodeBlock));
                }
                Event::Text(text) if code => {
                    self.extend(&mut open, &at, &text, &out);
                    out.push(Event::Text(text));
                }
                Event::Text(part) => {
                    self.extend(&mut open, &at, &part, &out);
                    self.decoded(&part, &text[local.clone()], &at);
                    self.note_words(&local, autolink);
                    let around = text[..local.start].chars().next_back();
                    let around = (around, text[local.end..].chars().next());
                    let words = self.text(part, &local, &at, autolink, origin, around);
                    if autolink {
                        self.address(words, &mut out);
                    } else {
                        out.push(words);
                    }
                }
                Event::Code(code) => {
                    self.extend(&mut open, &at, &code, &out);
                    self.prose.opaque(at.clone());
                    out.push(Event::Code(code));
                }
                Event::SoftBreak | Event::HardBreak => {
                    self.extend(&mut open, &at, " ", &out);
                    self.prose.line_end(matches!(event, Event::HardBreak));
                    out.push(event);
                }
                Event::TaskListMarker(done) => {
                    out.push(Event::Text(if done { "☑ " } else { "☐ " }.into()));
                }
                event => {
                    if matches!(event, Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)) {
                        self.extend(&mut open, &at, "", &out);
                    }
                    out.push(event);
                }
            }
        }
        self.close(&mut open);
        self.leftovers(text, origin);
        self.cut(None, &(0..0), origin, &mut out);
        let deep =
            events.deep().map(|local| nesting::too_deep(self.source, origin.range(&local).start, "blocks"));
        self.diagnostics.extend(deep);
        out
    }
}
