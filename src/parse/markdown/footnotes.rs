//! Footnotes: numbered in the order in which they are met, each with a way back to the text.

use std::collections::HashMap;

use pulldown_cmark::{Event, TagEnd};

use super::{LEFTOVER_MARKUP, Walk};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::document::MARK;
use crate::model::settings::HtmlPolicy;

pub(in crate::parse) const REPEATED_FOOTNOTE: Code = Code {
    name: "repeated-footnote",
    severity: Severity::Error,
    adjustable: false,
    what: "A page has two footnotes of the same name.",
    why: "The number in the text leads to the first of them; readers would take it for the source of both statements.",
    fix: "Give the second footnote another name (`[^2]: ...`), and write that name where the text refers to it.",
};

/// What the raised number of a footnote begins with.
pub(super) const FOOTNOTE: &str = "<sup class=\"footnote-reference\"";

/// The footnotes of a text, in the order of their numbers, and the number of each by its name.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    notes: Vec<Footnote>,
    numbers: HashMap<String, usize>,
}

/// A footnote of the text.
#[derive(Debug, Default)]
struct Footnote {
    /// How often the text refers to it.
    references: usize,
    /// Where its text begins in the file.
    defined: Option<usize>,
    /// Where in the events its way back stands.
    back: Option<usize>,
}

impl Walk<'_> {
    /// The footnote's number, from 1.
    fn footnote(&mut self, name: &str) -> usize {
        let Footnotes { notes, numbers } = &mut self.footnotes;
        // As the parser compares them.
        let name = name.to_lowercase();
        if let Some(known) = numbers.get(&name) {
            return *known;
        }
        notes.push(Footnote::default());
        numbers.insert(name, notes.len());
        notes.len()
    }

    /// The raised number in the text. The way back leads to the first one.
    pub(super) fn reference(&mut self, name: &str) -> Event<'static> {
        let n = self.footnote(name);
        let note = &mut self.footnotes.notes[n - 1];
        note.references += 1;
        let id = if note.references == 1 { format!(" id=\"fr-{n}\"") } else { String::new() };
        Event::InlineHtml(
            self.own(&format!("{FOOTNOTE}{id}><a href=\"#fn-{n}\" role=\"doc-noteref\">{n}</a></sup>"))
                .into(),
        )
    }

    /// The beginning of the note itself, which stands at this byte of the file. Only the first of a name
    /// has an id.
    pub(super) fn definition(&mut self, name: &str, at: usize) -> Event<'static> {
        let n = self.footnote(name);
        self.open_notes.push(n);
        let first = self.footnotes.notes[n - 1].defined;
        if let Some(first) = first {
            self.diagnostics.push(
                Diagnostic::new(&REPEATED_FOOTNOTE, format!("the footnote `{name}` is defined twice"))
                    .at(self.source, at..at + 1)
                    .label(self.source.locate(first..first + 1), "the first one")
                    .hint("give this one another name, and write it where the text refers to this one"),
            );
        } else {
            self.footnotes.notes[n - 1].defined = Some(at);
        }
        let id = if first.is_none() { format!(" id=\"fn-{n}\"") } else { String::new() };
        let note = format!(
            "<div class=\"footnote-definition\"{id}><sup class=\"footnote-definition-label\">{n}</sup>\n"
        );
        Event::Html(self.own(&note).into())
    }

    /// The end of the note, with the way back at the end of its last paragraph. The render stage draws
    /// it, since its name is a message.
    pub(super) fn end_of_definition(&mut self, out: &mut Vec<Event<'_>>) {
        if let Some(n) = self.open_notes.pop() {
            let back = Event::InlineHtml(format!(" {MARK}F{n}{MARK}").into());
            let at = match out.last() {
                Some(Event::End(TagEnd::Paragraph)) => out.len() - 1,
                _ => out.len(),
            };
            out.insert(at, back);
            self.footnotes.notes[n - 1].back = Some(at);
        }
        out.push(Event::Html("</div>\n".into()));
    }

    /// Takes the way back from notes to which nothing refers, and reports them.
    pub(super) fn one_way(&mut self, out: &mut [Event<'_>]) {
        for note in self.footnotes.notes.iter().filter(|note| note.references == 0) {
            if let Some(event) = note.back.and_then(|at| out.get_mut(at)) {
                *event = Event::InlineHtml("".into());
            }
            if let Some(at) = note.defined.filter(|_| self.manner.policy != HtmlPolicy::Verbatim) {
                self.diagnostics.push(
                    Diagnostic::new(&LEFTOVER_MARKUP, "nothing refers to this footnote")
                        .at(self.source, at..at + 1)
                        .hint("write `[^name]` where it belongs in the text, or remove it"),
                );
            }
        }
    }
}
