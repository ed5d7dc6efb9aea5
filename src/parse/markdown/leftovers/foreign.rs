//! Markup of other programs, which Markdown as kyr reads it does not have.

use std::ops::Range;

use super::{Leftover, UNREAD_NUMBER};

/// Which signs of this markup a page has at all. Most have none, so that their runs of words, which are short, need not be
/// searched one by one.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    brackets: bool,
    remains: bool,
    tick: bool,
}

impl Signs {
    pub(super) fn of(text: &str) -> Self {
        let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
        let remains = memchr::memchr(b'<', text.as_bytes()).is_some()
            || has("tel:")
            || memchr::memchr(b'!', text.as_bytes()).is_some()
                && REFERENCES.iter().any(|(word, _)| has(word));
        Self {
            brackets: memchr::memchr2(b'{', b'=', text.as_bytes()).is_some() || has("[["),
            remains,
            tick: memchr::memchr(b'`', text.as_bytes()).is_some(),
        }
    }
}

/// Within words: `{{ name }}`, `{% name %}`, `{.class}`, `==words==`, `[[page]]`.
pub(super) fn find(text: &str, run: &Range<usize>, signs: Signs, found: &mut Vec<Leftover>) {
    let words = &text[run.clone()];
    let escaped = text[..run.start].ends_with('\\');
    let before = found.len();
    if signs.remains {
        remains(words, run.start, found);
    }
    let bytes = words.as_bytes();
    // With a partner it would have made code.
    if signs.tick
        && let Some(at) = memchr::memchr(b'`', bytes)
    {
        let at = run.start + at;
        let hint = "write `` ` `` right before and right behind what is code; an apostrophe is `'`";
        found.push(Leftover::new(at..at + 1, "this `` ` `` makes no code", hint));
    }
    let mut from = if signs.brackets { 0 } else { bytes.len() };
    while let Some(start) = memchr::memchr3(b'{', b'=', b'[', &bytes[from..]).map(|i| from + i) {
        from = start + 1;
        let Some(end) = end(&words[start..]) else { continue };
        from = start + end;
        let (message, hint) = match bytes[start] {
            b'{' => (
                format!("`{}` does nothing here", &words[start..from]),
                "remove it; where readers are to see it, write it between two `` ` ``",
            ),
            b'=' => ("`==` marks no words".to_owned(), "write `**` around words that are to stand out"),
            _ => (
                format!("`{}` makes no link", &words[start..from]),
                "write `[words](page.md)`, with the path of the page's file",
            ),
        };
        found.push(Leftover::new(run.start + start..run.start + from, message, hint));
    }
    // A sign at the beginning is meant as one.
    if escaped && found.len() > before {
        let first = run.start;
        let mut i = 0;
        found.retain(|leftover| {
            i += 1;
            i <= before || leftover.at.start > first
        });
    }
}

/// What word processors write where a reference leads nowhere, in the languages that their users may have: what stands
/// before the `!`, and how it goes on.
const REFERENCES: [(&str, &[&str]); 7] = [
    ("Error", &["Reference source", "Bookmark not", "Hyperlink reference", "No se encuentra", "Marcador no"]),
    ("Erreur", &["Source du renvoi", "Signet non", "Référence de lien"]),
    ("Fout", &["Verwijzingsbron", "Bladwijzer niet", "De hyperlinkverwijzing"]),
    ("Fehler", &["Verweisquelle", "Textmarke nicht", "Hyperlink-Referenz"]),
    ("Errore", &["L'origine riferimento", "Il segnalibro"]),
    ("Erro", &["Fonte de referência", "A origem da referência", "Indicador não"]),
    ("Błąd", &["Nie można odnaleźć", "Nie zdefiniowano"]),
];

/// What is left of numbers of places (`<tel: eu/emergency>`) and of links (`<https://a.org`), and what word processors
/// leave in a text: tags that HTML does not have (`<o:p>`), and faults of theirs.
fn remains(words: &str, start: usize, found: &mut Vec<Leftover>) {
    let mut read = 0;
    for at in memchr::memchr3_iter(b'!', b'<', b':', words.as_bytes()) {
        if at < read {
            continue;
        }
        if let Some(range) = number(words, at) {
            read = range.end;
            let message = format!("`{}` is no telephone number", &words[range.clone()]);
            let hint = "write `<tel:PLACE/KEY>`, without spaces: `<tel:eu/emergency>`";
            let leftover = Leftover::new(start + range.start..start + range.end, message, hint);
            found.push(Leftover { code: &UNREAD_NUMBER, ..leftover });
            continue;
        }
        match words.as_bytes()[at] {
            b'<' => found.extend(tag(words, at, start)),
            b'!' => found.extend(lost_reference(words, at, start)),
            _ => {}
        }
    }
}

/// What begins like a link or a tag and is none.
fn tag(words: &str, at: usize, start: usize) -> Option<Leftover> {
    let behind = &words[at + 1..];
    if behind.starts_with("http://") || behind.starts_with("https://") {
        let message = "this makes no link: the `>` behind its address is missing";
        let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
        let hint = "write `<https://example.org/>`, or `[words](address)`";
        return Some(Leftover::new(start + at..start + at + 1 + end, message, hint));
    }
    let length = office_tag(behind)?;
    let message = format!("`{}` is what word processors write", &words[at..at + 1 + length]);
    Some(Leftover::new(start + at..start + at + 1 + length, message, "remove it"))
}

/// Where a number of a place was to be shown, in a spelling that is none: by its `<`, or by the colon of `tel:`.
fn number(words: &str, at: usize) -> Option<Range<usize>> {
    let behind = &words[at + 1..];
    let open = words.as_bytes()[at] == b'<';
    let (start, rest) = if open {
        let named = behind.strip_prefix("tel").map(|rest| rest.trim_start_matches([':', ' ']));
        (at, named.unwrap_or(behind))
    } else {
        let before = words[..at].strip_suffix("tel")?;
        let alone = !before.ends_with(|c: char| c.is_alphanumeric() || c == '<');
        (alone.then_some(before.len())?, behind)
    };
    let rest = rest.trim_start_matches(' ');
    let name = |text: &str| {
        text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-').len()
    };
    let (place, key) = rest.split_at(name(rest));
    let key = key.strip_prefix('/')?;
    let end = words.len() - key.len() + name(key);
    let fits = !place.is_empty() && place.starts_with(|c: char| c.is_ascii_alphabetic()) && name(key) > 0;
    let close = words[end..].trim_start_matches(' ').starts_with('>');
    let end = if close { end + words[end..].find('>')? + 1 } else { end };
    (fits && (close || !open)).then_some(start..end)
}

/// A fault of a word processor, which ends with the `!` at `at`.
fn lost_reference(words: &str, at: usize, start: usize) -> Option<Leftover> {
    let behind = &words[at + 1..];
    let (before, behind) = (words[..at].trim_end(), behind.trim_start());
    let begins = |(word, rest): &&(&str, &[&str])| {
        before.ends_with(word) && rest.iter().any(|rest| behind.starts_with(rest))
    };
    let (word, _) = REFERENCES.iter().find(begins)?;
    Some(Leftover::new(
        start + before.len() - word.len()..start + at + 1,
        "a word processor wrote this in place of a reference that leads nowhere",
        "write what it was meant to say, or a link",
    ))
}

/// The length of `o:p>`, `/w:r>` and the like.
fn office_tag(words: &str) -> Option<usize> {
    let end = words.find('>').filter(|end| *end < 40)?;
    let (space, name) = words[..end].trim_start_matches('/').split_once(':')?;
    let word = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.len() < 12;
    let letters = space.bytes().all(|b| b.is_ascii_alphanumeric());
    (word(space) && letters && name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.contains('/'))
        .then_some(end + 1)
}

/// Where markup that may begin here ends, in one line.
fn end(words: &str) -> Option<usize> {
    let (open, close) = match words.as_bytes().get(..2)? {
        b"{{" => ("{{", "}}"),
        b"{%" => ("{%", "%}"),
        b"{." => ("{.", "}"),
        b"{:" => ("{:", "}"),
        b"==" => ("==", "=="),
        b"[[" => ("[[", "]]"),
        _ => return None,
    };
    let inner = &words[open.len()..];
    let inner = &inner[..inner.find('\n').unwrap_or(inner.len())];
    let inner = &inner[..inner.find(close)?];
    // `==` compares, and a row of signs is a line. Brackets may hold others.
    let marks = !inner.is_empty() && !inner.contains(['[', ']', '=']);
    let close_by = inner.trim() == inner && marks;
    (if open == "==" || open == "[[" { close_by } else { !inner.trim().is_empty() })
        .then_some(open.len() + inner.len() + close.len())
}

/// At the beginning of a line: `:::note`, `!!! note`, `+++`.
pub(super) fn line(text: &str, run: &Range<usize>) -> Option<Leftover> {
    let (words, at) = (&text[run.clone()], run.start);
    let line = words.lines().next().unwrap_or_default().trim_end();
    // The first of three may have been read as the mark of a definition.
    let defined = line.starts_with("::") && text[..at].ends_with(':');
    let (sign, message, hint) = if line == "+++" {
        ("+++", "`+++` makes no front matter", "write `---` above and below it, and YAML between them")
    } else if line.starts_with(":::") {
        (":::", "`:::` makes no box", BOX)
    } else if defined {
        ("::", "`:::` makes no box", BOX)
    } else if line.strip_prefix("!!!").is_some_and(|rest| rest.starts_with(' ') && rest.len() > 1) {
        ("!!!", "`!!!` makes no box", BOX)
    } else {
        return None;
    };
    Some(Leftover::new(at..at + sign.len(), message, hint))
}

const BOX: &str = "write `> [!NOTE]`, or another kind of it, and `> ` before each line of the box";
