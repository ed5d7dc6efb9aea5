//! Whether a text that comes back may stand for its unit.
//!
//! Takes a unit as the site has it now and its entry in an exchange file; gives the text that is to
//! stand there, or why it may not. Never changes anything.

use super::fluent;
use super::incoming::{Entry, Incoming};
use super::inline::{Syntax, join, keys, mark, number};
use super::text::{self, Misfit};
use super::unit::{self, Unit, Work};
use crate::base::characters::is_seen;
use crate::base::{Code, Diagnostic, Location, Severity};

pub(super) const MARKUP: Code = Code {
    name: "exchange-markup",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation does not carry the markup of its source: a link, a telephone number, a placeholder, emphasis.",
    why: "A reader would miss the number to call, or the page would break. This unit was not imported; the others were.",
    fix: "Take over the marks that the message names as they stand in the source, and import the file again.",
};

pub(super) const CONFLICT: Code = Code {
    name: "exchange-conflict",
    severity: Severity::Error,
    adjustable: false,
    what: "A translation was changed on the site after the file was exported.",
    why: "Importing would lose that change. The site's text was kept; the other units were imported.",
    fix: "Compare the two texts. Put the right one into the page, or export again and translate there.",
};

/// What is to be done with an entry.
pub(super) enum Verdict {
    New(String),
    /// The site has it already, or has something newer than what nobody touched in the file.
    Same,
    /// There is no text in it.
    Nothing,
    Refused(Box<Refusal>),
}

/// Why a text may not stand there.
pub(super) struct Refusal {
    code: &'static Code,
    message: String,
    hint: &'static str,
    /// What the site has.
    site: Option<Location>,
}

impl Refusal {
    /// Tells it, at the entry's place in its file.
    pub(super) fn diagnostic(self, file: &Incoming, entry: &Entry) -> Diagnostic {
        let diagnostic =
            Diagnostic::new(self.code, self.message).at(&file.source, entry.range.clone()).hint(self.hint);
        match self.site {
            Some(at) => diagnostic.label(at, "the site's text"),
            None => diagnostic,
        }
    }
}

fn refuse(code: &'static Code, message: impl Into<String>, hint: &'static str) -> Verdict {
    Verdict::Refused(Box::new(Refusal { code, message: message.into(), hint, site: None }))
}

/// Judges an entry. `place` is the page of the unit and its number there; interface strings have none.
pub(super) fn judge(unit: &Unit, entry: &Entry, place: Option<(&Work<'_>, usize)>) -> Verdict {
    let text = match text(unit, entry) {
        Ok(text) => text,
        Err(0) => {
            return refuse(
                &MARKUP,
                "the text holds markup that kyr did not export",
                "take over the markup of the source",
            );
        }
        Err(n) => {
            return refuse(
                &MARKUP,
                format!("the markup number {n} is not in the source"),
                "take over the markup of the source",
            );
        }
    };
    let text = text.trim();
    // What nobody sees is no translation. Where the page has no more, or the site has that already, it may stay.
    if text.is_empty() || !is_seen(text) && (text == unit.target.trim() || !is_seen(&unit.source)) {
        return Verdict::Nothing;
    }
    if !is_seen(text) {
        return refuse(
            &MARKUP,
            "the translation consists of characters that nobody sees",
            "delete them, or write the translation",
        );
    }
    if text == unit.target.trim() {
        return if unit.fuzzy { Verdict::New(text.to_owned()) } else { Verdict::Same };
    }
    // Nobody touched it in the file: what the site has by now is newer.
    if entry.made.as_deref() == Some(unit::fingerprint(text).as_str()) {
        return Verdict::Same;
    }
    if let Some(conflict) = conflict(unit, entry, text, place) {
        return Verdict::Refused(Box::new(conflict));
    }
    if unit.syntax == Syntax::Fluent {
        return match fluent::problem(&unit.source, text) {
            Some(problem) => refuse(
                &MARKUP,
                format!("this interface string cannot be used: {problem}"),
                "take over what stands in braces as it is in the source",
            ),
            None => Verdict::New(text.to_owned()),
        };
    }
    if let Some(difference) = difference(unit, text) {
        return refuse(&MARKUP, difference, "take over the markup of the source");
    }
    match place.map(|(work, i)| text::write(work.source, &work.source.segments()[i], text)) {
        None | Some(Ok(_)) => Verdict::New(text.to_owned()),
        Some(Err(Misfit::Block)) => refuse(
            &MARKUP,
            "the text would become a list, a heading or another block",
            "begin it with a word, or put a `\\` before the sign",
        ),
        Some(Err(Misfit::Control)) => refuse(
            &MARKUP,
            "an invisible character stands in the text that no text may hold",
            "delete it and check the words around it",
        ),
    }
}

/// The text of an entry, its markup taken from the site; or the number of a mark that is not there.
pub(super) fn text(unit: &Unit, entry: &Entry) -> Result<String, usize> {
    let source = mark(&unit.source, unit.syntax);
    let table = number(&source, &mut mark(&unit.target, unit.syntax));
    join(&entry.target, &table)
}

/// The site's text is not the one that was exported.
fn conflict(unit: &Unit, entry: &Entry, text: &str, place: Option<(&Work<'_>, usize)>) -> Option<Refusal> {
    match &entry.made {
        Some(made) if *made == unit.made() => return None,
        // A program that drops comments leaves no word; where the site has nothing, nothing can be lost.
        None if unit.target.is_empty() => return None,
        _ => {}
    }
    let site = if unit.target.is_empty() {
        "nothing any more".into()
    } else {
        format!("`{}`", clipped(&unit.target))
    };
    let at = place.and_then(|(work, i)| {
        let target = work.target?;
        Some(target.source.locate(target.segments()[work.pairs[i].target?].range.clone()))
    });
    let what = if entry.made.is_some() {
        "the site's translation is not the one that was exported"
    } else {
        "the file does not say any more which translation was exported"
    };
    Some(Refusal {
        code: &CONFLICT,
        message: format!("{what}: the site has {site}, this file has `{}`", clipped(text)),
        hint: "put the right text into the page, or export again and translate there",
        site: at,
    })
}

/// A text to be shown in a message: whole, unless somebody put a book into it.
fn clipped(text: &str) -> String {
    const MOST: usize = 2000;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}

/// What a text has too much or too little of. What the translation on the site has may stay.
fn difference(unit: &Unit, text: &str) -> Option<String> {
    let ours = keys(&unit.source, unit.syntax);
    let theirs = keys(text, unit.syntax);
    if ours == theirs || (!unit.target.is_empty() && keys(&unit.target, unit.syntax) == theirs) {
        return None;
    }
    let count = |keys: &[String], key: &String| keys.iter().filter(|k| *k == key).count();
    if let Some(key) = ours.iter().find(|key| count(&theirs, key) < count(&ours, key)) {
        return Some(format!("{key} of the source is missing"));
    }
    let extra = theirs.iter().find(|key| count(&theirs, key) > count(&ours, key))?;
    Some(format!("{} is not in the source", clipped(extra)))
}
