//! Headings, components and alerts: what stands on lines of its own.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Tag, html};

use super::footnotes::FOOTNOTE;
use super::inlines::{NO_WORDS, shows};
use super::{ALERTS, Origin, Walk};
use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::document::{Heading, MARK, SegmentKind};
use crate::model::settings::HtmlPolicy;
use crate::parse::component;

pub(in crate::parse) const UNKNOWN_COMPONENT: Code = Code {
    name: "unknown-component",
    severity: Severity::Error,
    adjustable: false,
    what: "A fenced block names a component that does not exist, or stands where a component cannot.",
    why: "It would appear on the page as raw text.",
    fix: "Correct the name. For a block of plain text write ```` ```text ````. Components stand on their own, not in lists or quotes.",
};

impl Walk<'_> {
    pub(super) fn heading(
        &mut self,
        inner: &[Event<'_>],
        range: Range<usize>,
        id: Option<String>,
        level: HeadingLevel,
    ) {
        let mut words = String::new();
        let mut shown = Vec::with_capacity(inner.len());
        let footnote = self.own(FOOTNOTE);
        for event in inner {
            match event {
                Event::Text(t) | Event::Code(t) => words.push_str(t),
                // The heading itself is a link in the table of contents: links do not nest, and
                // pictures have no place there.
                Event::InlineHtml(html)
                    if ["<a", "</a", "<img", &footnote].iter().any(|tag| html.starts_with(tag)) =>
                {
                    continue;
                }
                _ => {}
            }
            shown.push(event.clone());
        }
        if self.manner.policy != HtmlPolicy::Verbatim && !shown.iter().any(shows) {
            self.diagnostics.push(
                Diagnostic::new(&NO_WORDS, "this heading has no words that a reader could see")
                    .at(self.source, range.clone())
                    .hint("write the words, or remove the line"),
            );
        }
        let mut html = String::new();
        html::push_html(&mut html, shown.into_iter());
        let html = self.cleaned(html, range.start);
        self.body.headings.push(Heading { level: level as u8, id, words, html, range });
    }

    pub(super) fn component(
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
}

/// The kind of segment that begins after these events.
pub(super) fn kind_of(out: &[Event<'_>]) -> SegmentKind {
    for event in out.iter().rev() {
        match event {
            Event::Start(Tag::Heading { .. }) => return SegmentKind::Heading,
            Event::Start(Tag::CodeBlock(_)) => return SegmentKind::Code,
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
pub(super) fn alert(kind: BlockQuoteKind) -> String {
    let n = number_of(kind);
    let mut html = String::new();
    let _ = writeln!(
        html,
        "<div class=\"alert alert-{}\" role=\"note\"><p class=\"alert-title\">{MARK}T{n}{MARK}</p>",
        ALERTS[n]
    );
    html
}

/// Which of `ALERTS` a kind is.
pub(super) fn number_of(kind: BlockQuoteKind) -> usize {
    match kind {
        BlockQuoteKind::Note => 0,
        BlockQuoteKind::Tip => 1,
        BlockQuoteKind::Important => 2,
        BlockQuoteKind::Warning => 3,
        BlockQuoteKind::Caution => 4,
    }
}
