//! Markdown to HTML with marks, headings, links, components and segments, in one walk over the
//! events.
//!
//! pulldown-cmark reads and writes; between the two, what only the whole site can know (where a
//! link leads, which number a place has) is replaced by a mark that the render stage fills in.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use super::segment::fingerprint;
use super::slug::slug;
use super::typography::Typography;
use super::{component, prose};
use crate::base::{Code, Diagnostic, Severity, Source, similar};
use crate::model::document::{Body, Heading, Image, Link, MARK, NumberRef, Segment, SegmentKind};
use crate::model::settings::HtmlPolicy;

pub(super) const RAW_HTML: Code = Code {
    name: "raw-html",
    severity: Severity::Error,
    adjustable: false,
    what: "HTML stands in a page's Markdown.",
    why: "It escapes the checks for links, languages and directions, cannot be translated safely, and can load things from elsewhere.",
    fix: "Write it as Markdown or as a component. A literal `<` is written `\\<`. To keep HTML, cleaned of everything dangerous, set `markdown: {html: allow}` in site.yaml.",
};

pub(super) const MISSING_ALT: Code = Code {
    name: "missing-alt",
    severity: Severity::Error,
    adjustable: true,
    what: "A picture has no description.",
    why: "People who cannot see it, or whose phone does not load it, get nothing.",
    fix: "Write what the picture shows between the square brackets: `![Two people talk to an officer](talk.jpg)`.",
};

pub(super) const UNKNOWN_COMPONENT: Code = Code {
    name: "unknown-component",
    severity: Severity::Error,
    adjustable: false,
    what: "A fenced block names a component that does not exist, or stands where a component cannot.",
    why: "It would appear on the page as raw text.",
    fix: "Correct the name. For a block of plain text write ```` ```text ````. Components stand on their own, not in lists or quotes.",
};

pub(super) const NUMBER_LINK: Code = Code {
    name: "number-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A link leads to a telephone number that is written out.",
    why: "Numbers come from the files in `content/places/`, so that one correction reaches every page, card and language, and so that they are never reversed in right-to-left text.",
    fix: "Write `<tel:nl/police>`: the place's code and the key of the number in its file.",
};

pub(super) const CONTROL_CHARACTER: Code = Code {
    name: "control-character",
    severity: Severity::Error,
    adjustable: false,
    what: "An invisible control character stands in a page.",
    why: "It is not allowed in HTML and usually comes from a damaged copy; letters may be missing beside it.",
    fix: "Delete the character; check the words around it.",
};

/// Info strings of fenced blocks that are shown as they are.
const PLAIN: [&str; 12] =
    ["", "text", "code", "html", "css", "yaml", "json", "sh", "bash", "markdown", "fluent", "rust"];

/// Alerts (`> [!NOTE]`), in the order in which the mark `T` counts them.
pub(super) const ALERTS: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

/// Reads the body of a page: the text from `start` to the end.
pub(super) fn body(
    source: &Source,
    start: usize,
    policy: HtmlPolicy,
    typography: Typography,
    direction: crate::base::Direction,
) -> Walked {
    let mut walk = Walk {
        source,
        policy,
        typography,
        direction,
        taken: BTreeSet::new(),
        body: Body::default(),
        segments: Vec::new(),
        diagnostics: Vec::new(),
        prose: Vec::new(),
    };
    let text = &source.text[start..];
    walk.control_characters(text, start);
    let events = walk.events(text, &Origin::Offset(start));
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    html::push_html(&mut out, events.into_iter());
    walk.body.html = if policy == HtmlPolicy::Sanitise { super::sanitise::sanitise(&out) } else { out };
    walk.segments.sort_by_key(|segment| segment.range.start);
    Walked { body: walk.body, segments: walk.segments, prose: walk.prose, diagnostics: walk.diagnostics }
}

/// What the walk over a body gives.
pub(super) struct Walked {
    pub(super) body: Body,
    pub(super) segments: Vec<Segment>,
    /// Numbers in prose that look like telephone numbers, for the rule that forbids them.
    pub(super) prose: Vec<prose::Finding>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Where the text being walked comes from.
#[derive(Clone)]
pub(super) enum Origin {
    /// A stretch of the file that begins at this byte.
    Offset(usize),
    /// A string inside YAML, all of it at this range.
    Whole(Range<usize>),
}

impl Origin {
    fn range(&self, range: &Range<usize>) -> Range<usize> {
        match self {
            Self::Offset(start) => range.start + start..range.end + start,
            Self::Whole(at) => at.clone(),
        }
    }
}

pub(super) struct Walk<'s> {
    pub(super) source: &'s Source,
    pub(super) policy: HtmlPolicy,
    typography: Typography,
    direction: crate::base::Direction,
    taken: BTreeSet<String>,
    pub(super) body: Body,
    pub(super) segments: Vec<Segment>,
    pub(super) diagnostics: Vec<Diagnostic>,
    prose: Vec<prose::Finding>,
}

/// A segment that is being collected.
struct Open {
    kind: SegmentKind,
    range: Range<usize>,
    text: String,
}

impl Walk<'_> {
    fn options(&self) -> Options {
        if self.policy == HtmlPolicy::Verbatim {
            return Options::empty();
        }
        Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST
    }

    fn control_characters(&mut self, text: &str, start: usize) {
        let bad = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r') || *b == 0x7f;
        for (i, byte) in text.bytes().enumerate().filter(|(_, b)| bad(b)) {
            self.diagnostics.push(
                Diagnostic::new(
                    &CONTROL_CHARACTER,
                    format!("the control character U+{byte:04X} stands here"),
                )
                .at(self.source, start + i..start + i + 1)
                .hint("delete it and check the words around it"),
            );
        }
    }

    /// The inline HTML of a string in a component, and its segment.
    pub(super) fn inline(&mut self, text: &str, at: Range<usize>, kind: SegmentKind) -> String {
        let line = text.trim().replace('\n', " ");
        let starts_block = !matches!(
            Parser::new_ext(&line, self.options()).next(),
            None | Some(Event::Start(Tag::Paragraph))
        );
        let line = if starts_block { escape_block(&line) } else { line };
        let before = self.segments.len();
        let events = self.events(&line, &Origin::Whole(at.clone()));
        let mut out = String::with_capacity(line.len() + 8);
        let inner = events
            .into_iter()
            .filter(|e| !matches!(e, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
        html::push_html(&mut out, inner);
        self.segments.truncate(before);
        self.segments.push(Segment { kind, range: at, fingerprint: fingerprint(text) });
        out.truncate(out.trim_end().len());
        out
    }

    fn events<'t>(&mut self, text: &'t str, origin: &Origin) -> Vec<Event<'t>> {
        let mut out: Vec<Event<'t>> = Vec::new();
        let mut open: Option<Open> = None;
        let mut containers = 0usize;
        let mut heading: Option<(usize, Range<usize>, Option<String>, HeadingLevel)> = None;
        let mut alerts: Vec<bool> = Vec::new();
        let mut autolink = false;
        let mut events = Parser::new_ext(text, self.options()).into_offset_iter().peekable();
        while let Some((event, local)) = events.next() {
            let at = origin.range(&local);
            if is_block(&event) {
                self.close(&mut open);
            }
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                    if self.policy != HtmlPolicy::Verbatim =>
                {
                    let name = info.split_whitespace().next().unwrap_or("").to_owned();
                    if PLAIN.contains(&name.as_str()) {
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
                    if let Some(mark) = self.component(&name, text, &inner, origin, at, containers) {
                        out.push(Event::Html(mark.into()));
                    }
                }
                Event::Start(Tag::Heading { level, id, .. }) => {
                    heading = Some((out.len() + 1, at, id.as_deref().map(str::to_owned), level));
                    let mark = format!("{MARK}H{}{MARK}", self.body.headings.len());
                    let id = (self.policy != HtmlPolicy::Verbatim).then(|| mark.into());
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
                    extend(&mut open, &at, "", &out);
                    if self.policy != HtmlPolicy::Verbatim
                        && let Some(number) = dest_url.strip_prefix("tel:")
                    {
                        if link_type != LinkType::Autolink {
                            self.number_link(&at);
                        }
                        extend(&mut open, &at, &format!("<{dest_url}>"), &out);
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
                    let mark = format!("<a{MARK}L{}{MARK}>", self.body.links.len());
                    self.body.links.push(Link { dest, title: title.to_string(), range: at });
                    out.push(Event::InlineHtml(mark.into()));
                }
                Event::End(TagEnd::Link) => {
                    autolink = false;
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
                    extend(&mut open, &at, &alt, &out);
                    let mark = format!("<img{MARK}I{}{MARK}>", self.body.images.len());
                    self.image(Image { src: dest_url.to_string(), alt, title: title.to_string(), range: at });
                    out.push(Event::InlineHtml(mark.into()));
                }
                Event::Start(Tag::BlockQuote(kind)) => {
                    containers += 1;
                    alerts.push(kind.is_some());
                    match kind {
                        Some(kind) => out.push(Event::Html(alert(kind).into())),
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
                Event::Start(tag @ (Tag::List(_) | Tag::FootnoteDefinition(_) | Tag::DefinitionList)) => {
                    containers += 1;
                    out.push(Event::Start(tag));
                }
                Event::End(tag @ (TagEnd::List(_) | TagEnd::FootnoteDefinition | TagEnd::DefinitionList)) => {
                    containers = containers.saturating_sub(1);
                    out.push(Event::End(tag));
                }
                Event::Start(Tag::Table(alignment)) => {
                    // A table may be wider than the phone: it scrolls, the page does not.
                    out.push(Event::Html("<div class=\"table\" tabindex=\"0\">\n".into()));
                    out.push(Event::Start(Tag::Table(alignment)));
                }
                Event::End(TagEnd::Table) => {
                    out.push(Event::End(TagEnd::Table));
                    out.push(Event::Html("</div>\n".into()));
                }
                Event::Html(ref html) | Event::InlineHtml(ref html) if self.policy == HtmlPolicy::Deny => {
                    self.raw_html(html, &at);
                }
                Event::Text(text) => {
                    extend(&mut open, &at, &text, &out);
                    out.push(self.text(text, &local, &at, autolink, origin));
                }
                Event::Code(code) => {
                    extend(&mut open, &at, &code, &out);
                    out.push(Event::Code(code));
                }
                Event::SoftBreak | Event::HardBreak => {
                    extend(&mut open, &at, " ", &out);
                    out.push(event);
                }
                Event::TaskListMarker(done) => {
                    out.push(Event::Text(if done { "☑ " } else { "☐ " }.into()));
                }
                event => {
                    if matches!(event, Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)) {
                        extend(&mut open, &at, "", &out);
                    }
                    out.push(event);
                }
            }
        }
        self.close(&mut open);
        out
    }

    fn close(&mut self, open: &mut Option<Open>) {
        if let Some(open) = open.take()
            && !open.text.trim().is_empty()
        {
            self.body.words += words(&open.text);
            let fingerprint = fingerprint(&open.text);
            self.segments.push(Segment { kind: open.kind, range: open.range, fingerprint });
        }
    }

    fn heading(&mut self, inner: &[Event<'_>], range: Range<usize>, id: Option<String>, level: HeadingLevel) {
        let mut text = String::new();
        let mut shown = Vec::with_capacity(inner.len());
        for event in inner {
            match event {
                Event::Text(t) | Event::Code(t) => text.push_str(t),
                // The heading itself is a link in the table of contents; links do not nest.
                Event::InlineHtml(html) if html.starts_with("<a") || html.starts_with("</a") => continue,
                Event::FootnoteReference(_) => continue,
                _ => {}
            }
            shown.push(event.clone());
        }
        let mut html = String::new();
        html::push_html(&mut html, shown.into_iter());
        let slug = match &id {
            Some(id) => {
                self.taken.insert(id.clone());
                id.clone()
            }
            None => slug(&text, &mut self.taken),
        };
        self.body.headings.push(Heading { level: level as u8, id, slug, html, range });
    }

    fn component(
        &mut self,
        name: &str,
        text: &str,
        inner: &Range<usize>,
        origin: &Origin,
        at: Range<usize>,
        containers: usize,
    ) -> Option<String> {
        if component::names().all(|known| known != name) {
            let first = self.source.text[at.clone()].find('\n').unwrap_or(at.len());
            self.diagnostics.push(
                Diagnostic::new(&UNKNOWN_COMPONENT, format!("there is no component `{name}`"))
                    .at(self.source, at.start..at.start + first)
                    .hint(similar::hint(name, component::names().collect::<Vec<_>>())),
            );
            return None;
        }
        if containers > 0 || matches!(origin, Origin::Whole(_)) {
            self.diagnostics.push(
                Diagnostic::new(
                    &UNKNOWN_COMPONENT,
                    format!("the component `{name}` stands inside a list or a quote"),
                )
                .at(self.source, at.start..at.start + 3)
                .hint("put it on its own, without indentation"),
            );
            return None;
        }
        let range = origin.range(inner);
        let component = component::read(self, name, &text[inner.clone()], range.start, at)?;
        let mark = format!("{MARK}C{}{MARK}\n", self.body.components.len());
        self.body.components.push(component);
        Some(mark)
    }

    /// The mark for `<tel:nl/police>`.
    fn number(&mut self, reference: &str, range: Range<usize>) -> String {
        let (place, key) = match reference.split_once('/') {
            Some((place, key)) => (Some(place.to_owned()), key),
            None => (None, reference),
        };
        if key.bytes().any(|b| b.is_ascii_digit()) && !key.bytes().any(|b| b.is_ascii_alphabetic()) {
            self.number_link(&range);
            return String::new();
        }
        let mark = format!("{MARK}N{}{MARK}", self.body.numbers.len());
        self.body.numbers.push(NumberRef { place, key: key.to_owned(), range });
        mark
    }

    fn number_link(&mut self, range: &Range<usize>) {
        self.diagnostics.push(
            Diagnostic::new(&NUMBER_LINK, "a telephone number is written out in a link")
                .at(self.source, range.clone())
                .hint("write `<tel:PLACE/KEY>`, such as `<tel:eu/emergency>`"),
        );
    }

    fn image(&mut self, image: Image) {
        if image.alt.trim().is_empty() && self.policy != HtmlPolicy::Verbatim {
            self.diagnostics.push(
                Diagnostic::new(&MISSING_ALT, format!("the picture `{}` has no description", image.src))
                    .at(self.source, image.range.clone())
                    .hint("write what it shows between the square brackets"),
            );
        }
        self.body.images.push(image);
    }

    fn raw_html(&mut self, html: &str, at: &Range<usize>) {
        // Comments are for the authors among themselves; they never reach the page.
        let trimmed = html.trim();
        if trimmed.starts_with("<!--") && (trimmed.ends_with("-->") || !trimmed.contains("-->")) {
            return;
        }
        let closing = trimmed.starts_with("</");
        let inside_comment = self.source.text[..at.start]
            .rfind("<!--")
            .is_some_and(|start| self.source.text[start..at.start].find("-->").is_none());
        if trimmed.is_empty() || closing || inside_comment {
            return;
        }
        self.diagnostics.push(
            Diagnostic::new(&RAW_HTML, "HTML is not allowed in a page")
                .at(self.source, at.start..at.start + trimmed.len().min(at.len()))
                .hint("write it as Markdown; a literal `<` is written `\\<`"),
        );
    }

    fn text<'t>(
        &mut self,
        text: CowStr<'t>,
        local: &Range<usize>,
        at: &Range<usize>,
        autolink: bool,
        origin: &Origin,
    ) -> Event<'t> {
        if autolink || self.policy == HtmlPolicy::Verbatim {
            return Event::Text(text);
        }
        let offset = match origin {
            Origin::Offset(_) => at.start,
            Origin::Whole(_) => usize::MAX,
        };
        prose::find(&text, offset, at, self.direction, &mut self.prose);
        if text.chars().count() == 1 && local.len() == 1 {
            let whole: &str = match origin {
                Origin::Offset(_) => &self.source.text,
                Origin::Whole(_) => "",
            };
            let before = whole.get(..at.start).and_then(|t| t.chars().next_back());
            let after = whole.get(at.end..).and_then(|t| t.chars().next());
            if let Some(mark) = self.typography.mark(&text, before, after) {
                return Event::Text(mark.into());
            }
        }
        match self.typography.spaces(&text) {
            Some(spaced) => Event::Text(spaced.into()),
            None => Event::Text(text),
        }
    }
}

/// Adds an inline event to the open segment, or opens one.
fn extend(open: &mut Option<Open>, at: &Range<usize>, text: &str, out: &[Event<'_>]) {
    let open =
        open.get_or_insert_with(|| Open { kind: kind_of(out), range: at.clone(), text: String::new() });
    open.range.start = open.range.start.min(at.start);
    open.range.end = open.range.end.max(at.end);
    open.text.push_str(text);
}

/// Whether an event begins or ends a block, and so ends a segment.
fn is_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => !matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
        ),
        Event::Rule => true,
        _ => false,
    }
}

/// The kind of segment that begins after these events.
fn kind_of(out: &[Event<'_>]) -> SegmentKind {
    for event in out.iter().rev() {
        match event {
            Event::Start(Tag::Heading { .. }) => return SegmentKind::Heading,
            Event::Start(Tag::TableCell) => return SegmentKind::Cell,
            Event::Start(Tag::Item) => return SegmentKind::Item,
            Event::Start(Tag::DefinitionListTitle) => return SegmentKind::Term,
            Event::Start(Tag::Paragraph | Tag::DefinitionListDefinition) => return SegmentKind::Paragraph,
            Event::End(_) => break,
            _ => {}
        }
    }
    SegmentKind::Paragraph
}

/// An alert's opening; its title is a message of the reader's language, hence the mark.
fn alert(kind: BlockQuoteKind) -> String {
    let n = match kind {
        BlockQuoteKind::Note => 0,
        BlockQuoteKind::Tip => 1,
        BlockQuoteKind::Important => 2,
        BlockQuoteKind::Warning => 3,
        BlockQuoteKind::Caution => 4,
    };
    let mut html = String::new();
    let _ = writeln!(
        html,
        "<div class=\"alert alert-{}\" role=\"note\"><p class=\"alert-title\">{MARK}T{n}{MARK}</p>",
        ALERTS[n]
    );
    html
}

/// Keeps a string that looks like the start of a list, heading or quote from becoming one.
fn escape_block(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut escaped = line.to_owned();
    escaped.insert(digits, '\\');
    escaped
}

/// Words of a text; in scripts without spaces between words, two characters count as one.
fn words(text: &str) -> usize {
    let spaced = text.split_whitespace().count();
    let dense = text.chars().filter(|c| matches!(*c, '\u{3400}'..='\u{9fff}')).count();
    if dense > 0 { dense / 2 + spaced.min(dense) / 2 } else { spaced }
}
