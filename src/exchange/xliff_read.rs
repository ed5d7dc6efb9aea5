//! XLIFF 1.2 and 2.x, in.
//!
//! A document type is refused before anything of it is read, and no entity is ever resolved but
//! the five of XML itself and characters by number.

use std::ops::Range;
use std::sync::Arc;

use quick_xml::Reader as Xml;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::incoming::{CHARSET, ENTITY, Entry, FORMAT, Incoming};
use super::inline::Piece;
use super::xliff::{FUZZY, MADE};
use crate::base::{Diagnostic, Source};

/// Deeper than any program nests.
const DEEPEST: usize = 64;

pub(super) fn read(source: &Arc<Source>) -> Result<Incoming, Diagnostic> {
    let mut reader = Reader {
        source,
        at: 0..0,
        stack: Vec::new(),
        codes: Vec::new(),
        language: None,
        entries: Vec::new(),
        draft: None,
        note: None,
        root: false,
    };
    let mut xml = Xml::from_str(&source.text);
    loop {
        let start = usize::try_from(xml.buffer_position()).unwrap_or(usize::MAX);
        let event = xml.read_event();
        let end = usize::try_from(xml.buffer_position()).unwrap_or(usize::MAX);
        reader.at = start..end.min(source.text.len());
        match event {
            Ok(Event::Eof) => break,
            Ok(event) => reader.event(event)?,
            Err(error) => {
                let at = usize::try_from(xml.error_position()).unwrap_or(usize::MAX);
                let text = error.to_string();
                return Err(Diagnostic::new(&FORMAT, format!("this is not XML: {text}"))
                    .at(source, at..at + 1)
                    .hint("export the file again"));
            }
        }
    }
    if let Some(open) = reader.stack.last() {
        let end = source.text.trim_end().len();
        return Err(Diagnostic::new(&FORMAT, format!("the file ends inside <{open}>: it was cut off"))
            .at(source, end.saturating_sub(1)..end)
            .hint("send or export the file again"));
    }
    match reader.language {
        Some((language, language_at)) => {
            Ok(Incoming { source: source.clone(), language, language_at, entries: reader.entries })
        }
        None => Err(Diagnostic::new(
            &FORMAT,
            if reader.root {
                "the file does not name the language of its translations"
            } else {
                "this is not XLIFF"
            },
        )
        .in_file(&source.path)
        .hint("import a file that kyr exported")),
    }
}

/// A unit being read.
struct Draft {
    context: String,
    target: Vec<Piece>,
    fuzzy: bool,
    made: Option<String>,
    range: Range<usize>,
    /// A part of the unit is open that has shown no translation yet.
    waiting: bool,
    /// Whether the part that is open has shown a translation.
    translated: bool,
    /// What stands between two parts, as in the source.
    between: Option<String>,
}

impl Draft {
    fn words(&mut self, text: &str) {
        match self.target.last_mut() {
            Some(Piece::Text(last)) => last.push_str(text),
            _ => self.target.push(Piece::Text(text.to_owned())),
        }
    }
}

struct Reader<'s> {
    source: &'s Source,
    at: Range<usize>,
    stack: Vec<String>,
    /// Numbers of the elements of markup that are open.
    codes: Vec<(usize, usize)>,
    language: Option<(String, Range<usize>)>,
    entries: Vec<Entry>,
    draft: Option<Draft>,
    /// The note that is open, where it is kyr's own.
    note: Option<String>,
    root: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>) -> Result<(), Diagnostic> {
        match event {
            Event::DocType(_) => {
                return Err(Diagnostic::new(&ENTITY, "this file declares a document type")
                    .at(self.source, self.at.clone())
                    .hint("remove it; ask where the file comes from"));
            }
            Event::Decl(declaration) => {
                if let Some(Ok(encoding)) = declaration.encoding()
                    && !encoding.eq_ignore_ascii_case("utf-8")
                {
                    return Err(Diagnostic::new(
                        &CHARSET,
                        format!("the file says that its encoding is {encoding}"),
                    )
                    .at(self.source, self.at.clone())
                    .hint("save it again as UTF-8"));
                }
            }
            Event::Start(element) => self.open(&element)?,
            Event::Empty(element) => {
                self.open(&element)?;
                self.close()?;
            }
            Event::End(_) => self.close()?,
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(text) => self.text(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let text = match entity.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    Ok(None) => resolve_xml_entity(&entity.xml10_content()).unwrap_or_default().to_owned(),
                    Err(_) => String::new(),
                };
                if text.is_empty() {
                    return Err(self.entity(&entity.xml10_content()));
                }
                self.text(&text);
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), Diagnostic> {
        let name: String = element.local_name().as_ref().to_owned();
        if self.stack.len() >= DEEPEST {
            return Err(self.broken("elements are nested too deeply"));
        }
        if self.stack.is_empty() {
            if name != "xliff" {
                return Err(self.broken("this is not XLIFF"));
            }
            self.root = true;
        }
        match name.as_str() {
            "xliff" => {
                if let Some(language) = self.attribute(element, "trgLang")? {
                    self.language = Some((language, self.at.clone()));
                }
            }
            "file" => {
                if let Some(language) = self.attribute(element, "target-language")? {
                    if self.language.as_ref().is_some_and(|(known, _)| *known != language) {
                        return Err(self.broken("the file holds translations into several languages"));
                    }
                    self.language.get_or_insert((language, self.at.clone()));
                }
            }
            "trans-unit" | "unit" => {
                let key = if name == "unit" { "name" } else { "id" };
                let Some(context) = self.attribute(element, key)? else {
                    return Err(self.broken(&format!("this unit has no `{key}`, so it is not of kyr")));
                };
                let fuzzy = self.attribute(element, "approved")?.is_some_and(|value| value == "no");
                self.draft = Some(Draft {
                    context,
                    target: Vec::new(),
                    fuzzy,
                    made: None,
                    range: self.at.clone(),
                    waiting: false,
                    translated: false,
                    between: None,
                });
            }
            // Where a program says `initial`, its user is not done; where it says nothing, there is no
            // telling, and a text is a text.
            "segment" => {
                let fuzzy = match self.attribute(element, "state")?.as_deref() {
                    Some(state) => state == "initial",
                    None => self.attribute(element, "subState")?.is_some_and(|state| state == FUZZY),
                };
                if let Some(draft) = &mut self.draft {
                    draft.fuzzy |= fuzzy;
                    draft.waiting = true;
                    draft.translated = false;
                }
            }
            "ignorable" => {
                if let Some(draft) = &mut self.draft {
                    draft.between = Some(String::new());
                    draft.translated = false;
                }
            }
            "target" if !self.inside("alt-trans") && !self.inside("matches") => {
                let state = self.attribute(element, "state")?;
                if let Some(draft) = &mut self.draft {
                    // Nobody can tell which of two is meant: no code has this number, so the unit is refused.
                    if std::mem::replace(&mut draft.translated, true) {
                        draft.target.push(Piece::Alone(0));
                    }
                    draft.waiting = false;
                    draft.between = None;
                    // Weblate sets `approved="no"` on what is translated and not approved by a second person.
                    match state.as_deref() {
                        Some("translated" | "final" | "signed-off") => draft.fuzzy = false,
                        Some(state) => draft.fuzzy |= state == "new" || state.starts_with("needs-"),
                        None => {}
                    }
                }
            }
            "note" => {
                let ours = [self.attribute(element, "from")?, self.attribute(element, "category")?];
                self.note = ours.iter().flatten().any(|from| from == MADE).then(String::new);
            }
            // Marks of other programs around words: terms, sentences, comments.
            "mrk" | "sm" | "em" => {}
            _ if self.in_target() => {
                let key = match name.as_str() {
                    "ec" => "startRef",
                    "bx" | "ex" if self.attribute(element, "rid")?.is_some() => "rid",
                    _ => "id",
                };
                let number = self.attribute(element, key)?;
                let n = number.and_then(|number| number.parse().ok()).unwrap_or(0);
                let piece = match name.as_str() {
                    "g" | "pc" => {
                        self.codes.push((self.stack.len(), n));
                        Piece::Open(n)
                    }
                    "x" | "ph" => Piece::Alone(n),
                    // A pair that a program has split over two of its sentences.
                    "sc" | "bx" => Piece::Open(n),
                    "ec" | "ex" => Piece::Close(n),
                    // No code has this number: the unit is refused, and the others come in.
                    _ => Piece::Alone(0),
                };
                if let Some(draft) = &mut self.draft {
                    draft.target.push(piece);
                }
            }
            _ => {}
        }
        self.stack.push(name);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Diagnostic> {
        let Some(name) = self.stack.pop() else { return Err(self.broken("nothing is open here")) };
        if let Some((depth, n)) = self.codes.last().copied()
            && depth == self.stack.len()
        {
            self.codes.pop();
            if let Some(draft) = &mut self.draft {
                draft.target.push(Piece::Close(n));
            }
        }
        match name.as_str() {
            "note" => {
                if let (Some(made), Some(draft)) = (self.note.take(), &mut self.draft) {
                    draft.made = Some(made.trim().to_owned());
                }
            }
            // A program that cuts a unit into sentences leaves what stands between them as it is.
            "ignorable" => {
                if let Some(draft) = &mut self.draft
                    && let Some(between) = draft.between.take()
                {
                    draft.words(&between);
                }
            }
            // Half a unit is not finished.
            "segment" => {
                if let Some(draft) = &mut self.draft {
                    draft.fuzzy |= draft.waiting;
                }
            }
            "trans-unit" | "unit" => {
                if let Some(draft) = self.draft.take() {
                    let Draft { context, target, fuzzy, made, range, .. } = draft;
                    self.entries.push(Entry { context, target, fuzzy, made, range });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(note) = &mut self.note {
            note.push_str(text);
            return;
        }
        let (target, between) = (self.in_target(), self.inside("ignorable"));
        if let Some(draft) = &mut self.draft {
            match &mut draft.between {
                Some(so_far) if between && self.stack.last().is_some_and(|name| name == "source") => {
                    so_far.push_str(text);
                }
                _ if target => draft.words(text),
                _ => {}
            }
        }
    }

    fn in_target(&self) -> bool {
        self.inside("target") && !self.inside("alt-trans") && !self.inside("matches")
    }

    fn inside(&self, name: &str) -> bool {
        self.stack.iter().any(|open| open == name)
    }

    fn attribute(&self, element: &BytesStart<'_>, key: &str) -> Result<Option<String>, Diagnostic> {
        // Unchecked: looking for repeated ones in a tag of millions would take for ever.
        for attribute in element.attributes().with_checks(false) {
            let Ok(attribute) = attribute else {
                return Err(self.broken("an attribute cannot be read"));
            };
            if attribute.key.0 == key {
                let raw = &attribute.value;
                return match unescape(raw) {
                    Ok(value) => Ok(Some(value.into_owned())),
                    Err(_) => Err(self.entity(raw)),
                };
            }
        }
        Ok(None)
    }

    fn entity(&self, name: &str) -> Diagnostic {
        Diagnostic::new(&ENTITY, format!("`{name}` is an entity that kyr does not resolve"))
            .at(self.source, self.at.clone())
            .hint("write the characters themselves")
    }

    fn broken(&self, message: &str) -> Diagnostic {
        Diagnostic::new(&FORMAT, message).at(self.source, self.at.clone()).hint("export the file again")
    }
}
