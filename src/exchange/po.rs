//! gettext PO, out and in.
//!
//! The crates for PO either drop the previous source or do not say on which line an entry stands,
//! and both are needed here; the format itself is small.

use std::ops::Range;
use std::sync::Arc;

use super::incoming::{CHARSET, Entry, FORMAT, Incoming};
use super::inline::Piece;
use super::unit::Unit;
use crate::base::{Diagnostic, Source};

/// Before the word for the exported translation, in an extracted comment.
const MADE: &str = "kyr-translation: ";

/// Writes units as a PO file.
#[must_use]
pub fn write(units: &[Unit], language: &str, day: &str) -> String {
    let mut out = String::new();
    out.push_str("msgid \"\"\nmsgstr \"\"\n");
    for line in [
        "Project-Id-Version: kyr",
        &format!("PO-Revision-Date: {day} 00:00+0000"),
        "Last-Translator: ",
        "Language-Team: ",
        &format!("Language: {language}"),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
        "X-Generator: kyr",
    ] {
        out.push_str(&format!("\"{line}\\n\"\n"));
    }
    for unit in units {
        out.push('\n');
        for note in &unit.notes {
            out.push_str(&format!("#. {}\n", note.replace('\n', " ")));
        }
        out.push_str(&format!("#. {MADE}{}\n#: {}\n", unit.made(), unit.place));
        if unit.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        if let Some(previous) = &unit.previous {
            field(&mut out, "#| ", "msgid", previous);
        }
        field(&mut out, "", "msgctxt", &unit.context);
        field(&mut out, "", "msgid", &unit.source);
        field(&mut out, "", "msgstr", &unit.target);
    }
    out
}

fn field(out: &mut String, prefix: &str, keyword: &str, text: &str) {
    if text.contains('\n') {
        out.push_str(&format!("{prefix}{keyword} \"\"\n"));
        for line in text.split_inclusive('\n') {
            out.push_str(&format!("{prefix}\"{}\"\n", escape(line)));
        }
    } else {
        out.push_str(&format!("{prefix}{keyword} \"{}\"\n", escape(text)));
    }
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
        .replace('\r', "\\r")
}

/// The field that a continuation line belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Nothing,
    Context,
    Id,
    Text,
}

#[derive(Default)]
struct Draft {
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fuzzy: bool,
    made: Option<String>,
    at: Range<usize>,
}

pub(super) fn read(source: &Arc<Source>) -> Result<Incoming, Diagnostic> {
    let mut reader =
        Reader { source, header: None, entries: Vec::new(), draft: Draft::default(), field: Field::Nothing };
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let range = at..at + line.trim_end().len();
        at += line.len();
        reader.line(line.trim(), range)?;
    }
    reader.finish_entry()?;
    let Some((header, header_at)) = reader.header else {
        return Err(Diagnostic::new(&FORMAT, "this PO file has no header")
            .at(source, 0..1)
            .hint("begin with the header that kyr exported: `msgid \"\"`, then `msgstr` with Language and Content-Type"));
    };
    let value = |key: &str| {
        header.lines().find_map(|line| line.split_once(':').filter(|(k, _)| *k == key).map(|(_, v)| v.trim()))
    };
    let charset = value("Content-Type").and_then(|v| v.split_once("charset=")).map(|(_, c)| c.trim());
    if !charset.is_some_and(|charset| charset.eq_ignore_ascii_case("utf-8")) {
        let message = match charset {
            Some(charset) => format!("the header says that the charset is {charset}"),
            None => "the header does not name a charset".into(),
        };
        return Err(Diagnostic::new(&CHARSET, message)
            .at(source, header_at)
            .hint("set it to UTF-8 and save the file again"));
    }
    let Some(language) = value("Language").filter(|language| !language.is_empty()) else {
        return Err(Diagnostic::new(&FORMAT, "the header does not name a language")
            .at(source, header_at)
            .hint("add a line `Language: ` with the code of the language"));
    };
    // gettext writes `pt_BR`.
    let language = language.replace('_', "-");
    Ok(Incoming { source: source.clone(), language, language_at: header_at, entries: reader.entries })
}

struct Reader<'s> {
    source: &'s Source,
    header: Option<(String, Range<usize>)>,
    entries: Vec<Entry>,
    draft: Draft,
    field: Field,
}

impl Reader<'_> {
    fn line(&mut self, line: &str, at: Range<usize>) -> Result<(), Diagnostic> {
        if line.is_empty() {
            return Ok(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            if self.draft.text.is_some() {
                self.finish_entry()?;
            }
            // `#~` entries are left over from an older file.
            self.field = Field::Nothing;
            if let Some(flags) = comment.strip_prefix(',') {
                self.draft.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            } else if let Some(made) = comment.strip_prefix('.').and_then(|c| c.trim().strip_prefix(MADE)) {
                self.draft.made = Some(made.trim().to_owned());
            }
            return Ok(());
        }
        if line.starts_with('"') {
            let text = self.string(line, &at)?;
            let target = match self.field {
                Field::Context => &mut self.draft.context,
                Field::Id => &mut self.draft.id,
                Field::Text => &mut self.draft.text,
                Field::Nothing => return Err(self.broken("a text stands here that belongs to nothing", at)),
            };
            target.get_or_insert_default().push_str(&text);
            return Ok(());
        }
        let (keyword, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let field = match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgstr" => Field::Text,
            "msgid_plural" | "msgstr[0]" => {
                return Err(self.broken("kyr exports no plural entries; plural forms are Fluent here", at));
            }
            _ => return Err(self.broken("this line is not PO", at)),
        };
        let begins = field == Field::Context || (field == Field::Id && self.draft.id.is_some());
        if begins && self.draft.text.is_some() || field == Field::Id && self.draft.text.is_some() {
            self.finish_entry()?;
        }
        let text = self.string(rest.trim(), &at)?;
        let repeated = match field {
            Field::Context => self.draft.context.is_some(),
            Field::Id => self.draft.id.is_some(),
            _ => self.draft.text.is_some() || self.draft.id.is_none(),
        };
        if repeated {
            return Err(self.broken(&format!("`{keyword}` does not belong here"), at));
        }
        match field {
            Field::Context => self.draft.context = Some(text),
            Field::Id => self.draft.id = Some(text),
            _ => {
                self.draft.text = Some(text);
                self.draft.at = at.clone();
            }
        }
        if field == Field::Context {
            self.draft.at = at;
        }
        self.field = field;
        Ok(())
    }

    fn finish_entry(&mut self) -> Result<(), Diagnostic> {
        let draft = std::mem::take(&mut self.draft);
        self.field = Field::Nothing;
        let end = self.source.text.trim_end().len();
        match (draft.context, draft.id, draft.text) {
            (None, Some(id), Some(text)) if id.is_empty() && self.header.is_none() => {
                self.header = Some((text, draft.at));
            }
            (Some(context), Some(_), Some(text)) => {
                let target = if text.is_empty() { Vec::new() } else { vec![Piece::Text(text)] };
                let (fuzzy, made) = (draft.fuzzy, draft.made);
                self.entries.push(Entry { context, target, fuzzy, made, range: draft.at });
            }
            (None, Some(_), Some(_)) => {
                return Err(self.broken("this entry has no `msgctxt`, so it is not of kyr", draft.at));
            }
            (None, None, None) => {}
            _ => {
                return Err(
                    self.broken("the file ends in the middle of an entry", end.saturating_sub(1)..end)
                );
            }
        }
        Ok(())
    }

    fn string(&self, text: &str, at: &Range<usize>) -> Result<String, Diagnostic> {
        let inner = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')).filter(|_| text.len() > 1);
        let Some(inner) = inner else {
            return Err(self.broken("this text does not end in a quotation mark", at.clone()));
        };
        let mut out = String::with_capacity(inner.len());
        let mut chars = inner.chars();
        while let Some(c) = chars.next() {
            match c {
                '"' => return Err(self.broken("a quotation mark stands inside a text", at.clone())),
                '\\' => match chars.next() {
                    Some('n') => out.push('\n'),
                    Some('t') => out.push('\t'),
                    Some('r') => out.push('\r'),
                    Some(c @ ('"' | '\\')) => out.push(c),
                    _ => return Err(self.broken("this text has a `\\` that stands for nothing", at.clone())),
                },
                c => out.push(c),
            }
        }
        Ok(out)
    }

    fn broken(&self, message: &str, at: Range<usize>) -> Diagnostic {
        Diagnostic::new(&FORMAT, message)
            .at(self.source, at)
            .hint("export the file again, or correct the line")
    }
}

#[cfg(test)]
mod tests {
    use super::super::inline::Syntax;
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let unit = |context: &str, target: &str, fuzzy| Unit {
            context: context.into(),
            file: "a.md".into(),
            place: "content/en/a.md:2".into(),
            notes: vec!["A \"title\"".into()],
            syntax: Syntax::Markdown,
            source: "Tab\there\\\nand \"there\"".into(),
            previous: Some("Old\\\ntext".into()),
            target: target.into(),
            fuzzy,
        };
        let units = [unit("a.md#1", "Één\\\n\"twee\"", true), unit("a.md#2", "", false)];
        let text = write(&units, "pt-BR", "2026-11-24");
        let read = read(&Arc::new(Source::new("x.po", &text))).unwrap();
        assert_eq!(read.language, "pt-BR");
        let found: Vec<_> = read.entries.iter().map(|e| (&*e.context, e.target.clone(), e.fuzzy)).collect();
        assert_eq!(
            found,
            [("a.md#1", vec![Piece::Text("Één\\\n\"twee\"".into())], true), ("a.md#2", Vec::new(), false)]
        );
        assert_eq!(read.entries[0].made, Some(units[0].made()));
    }
}
