//! Footnotes: numbered in the order in which they are met, each with a way back to the text.

use pulldown_cmark::{Event, TagEnd};

use super::Walk;
use crate::model::document::MARK;

/// What the raised number of a footnote begins with.
pub(super) const FOOTNOTE: &str = "<sup class=\"footnote-reference\"";

/// A footnote of the text, by its name.
#[derive(Debug)]
pub(super) struct Footnote {
    name: String,
    /// How often the text refers to it.
    references: usize,
    /// Where in the events its way back stands.
    back: Option<usize>,
}

impl Walk<'_> {
    /// The footnote's number, from 1.
    fn footnote(&mut self, name: &str) -> usize {
        let known = self.footnotes.iter().position(|note| note.name == name);
        let position = known.unwrap_or_else(|| {
            self.footnotes.push(Footnote { name: name.to_owned(), references: 0, back: None });
            self.footnotes.len() - 1
        });
        position + 1
    }

    /// The raised number in the text. The way back leads to the first one.
    pub(super) fn reference(&mut self, name: &str) -> Event<'static> {
        let n = self.footnote(name);
        let note = &mut self.footnotes[n - 1];
        note.references += 1;
        let id = if note.references == 1 { format!(" id=\"fr-{n}\"") } else { String::new() };
        Event::InlineHtml(
            format!("{FOOTNOTE}{id}><a href=\"#fn-{n}\" role=\"doc-noteref\">{n}</a></sup>").into(),
        )
    }

    /// The beginning of the note itself.
    pub(super) fn definition(&mut self, name: &str) -> Event<'static> {
        let n = self.footnote(name);
        self.open_notes.push(n);
        Event::Html(
            format!("<div class=\"footnote-definition\" id=\"fn-{n}\"><sup class=\"footnote-definition-label\">{n}</sup>\n")
                .into(),
        )
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
            self.footnotes[n - 1].back = Some(at);
        }
        out.push(Event::Html("</div>\n".into()));
    }

    /// Takes the way back from notes to which nothing refers.
    pub(super) fn one_way(&self, out: &mut [Event<'_>]) {
        for note in self.footnotes.iter().filter(|note| note.references == 0) {
            if let Some(event) = note.back.and_then(|at| out.get_mut(at)) {
                *event = Event::InlineHtml("".into());
            }
        }
    }
}
