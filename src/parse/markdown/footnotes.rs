//! Footnotes: numbered in the order in which they are met, each with a way back to the text.

use std::collections::HashMap;

use pulldown_cmark::{Event, TagEnd};

use super::Walk;
use crate::model::document::MARK;

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
    /// Where in the events its way back stands.
    back: Option<usize>,
}

impl Walk<'_> {
    /// The footnote's number, from 1.
    fn footnote(&mut self, name: &str) -> usize {
        let Footnotes { notes, numbers } = &mut self.footnotes;
        if let Some(known) = numbers.get(name) {
            return *known;
        }
        notes.push(Footnote::default());
        numbers.insert(name.to_owned(), notes.len());
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

    /// The beginning of the note itself.
    pub(super) fn definition(&mut self, name: &str) -> Event<'static> {
        let n = self.footnote(name);
        self.open_notes.push(n);
        Event::Html(
            self.own(&format!("<div class=\"footnote-definition\" id=\"fn-{n}\"><sup class=\"footnote-definition-label\">{n}</sup>\n"))
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
            self.footnotes.notes[n - 1].back = Some(at);
        }
        out.push(Event::Html("</div>\n".into()));
    }

    /// Takes the way back from notes to which nothing refers.
    pub(super) fn one_way(&self, out: &mut [Event<'_>]) {
        for note in self.footnotes.notes.iter().filter(|note| note.references == 0) {
            if let Some(event) = note.back.and_then(|at| out.get_mut(at)) {
                *event = Event::InlineHtml("".into());
            }
        }
    }
}
