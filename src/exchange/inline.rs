//! Inline markup: what a translator must carry over and must not change.
//!
//! Takes the text of a unit; gives it cut into words and codes, without losing a byte: the pieces
//! put together again are the text. Never judges whether a text is good Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag};

use crate::base::markdown::{self, Rules};

/// How the text of a unit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Inline Markdown.
    Markdown,
    /// Words without markup, in the front matter.
    Plain,
    /// A Fluent pattern.
    Fluent,
}

/// A stretch of a text. Codes are known by their number, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Open(usize),
    Close(usize),
    Alone(usize),
}

/// A piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// What two codes must have in common to be the same: the kind, and where it leads.
    pub key: String,
    /// As written: before the words, and after them. A code that holds no words has no `close`.
    pub open: String,
    pub close: Option<String>,
}

/// A text, cut.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marked {
    pub pieces: Vec<Piece>,
    /// By number, less one.
    pub codes: Vec<Code>,
}

/// Put before a text so that nothing in it begins a block.
const BEFORE: &str = "x ";

/// Cuts a text.
#[must_use]
pub(super) fn mark(text: &str, syntax: Syntax) -> Marked {
    let mut found = match syntax {
        Syntax::Markdown => markdown(text),
        Syntax::Plain => Vec::new(),
        Syntax::Fluent => return cut(text, fluent(text)),
    };
    placeholders(text, &mut found);
    controls(text, &mut found);
    found.sort_by_key(|found| found.open.start);
    cut(text, found)
}

/// The keys of a text's codes, sorted: two texts with the same keys carry the same markup.
#[must_use]
pub(super) fn keys(text: &str, syntax: Syntax) -> Vec<String> {
    let mut keys: Vec<String> = mark(text, syntax).codes.into_iter().map(|code| code.key).collect();
    // Where a line ends is the translator's choice.
    keys.retain(|key| key != BREAK);
    keys.sort();
    keys
}

/// Numbers a translation's codes like those of its source, so that a tool can tell which of them
/// are still to be placed. Gives all codes by number, those of the translation first choice.
#[must_use]
pub(super) fn number(source: &Marked, target: &mut Marked) -> Vec<Code> {
    let mut table = source.codes.clone();
    let mut taken = vec![false; table.len()];
    let mut numbers = Vec::with_capacity(target.codes.len());
    for code in &target.codes {
        let same = (0..taken.len()).find(|&i| !taken[i] && table[i].key == code.key);
        match same {
            Some(i) => {
                taken[i] = true;
                table[i] = code.clone();
                numbers.push(i + 1);
            }
            None => {
                table.push(code.clone());
                numbers.push(table.len());
            }
        }
    }
    for piece in &mut target.pieces {
        if let Piece::Open(n) | Piece::Close(n) | Piece::Alone(n) = piece
            && let Some(number) = numbers.get(*n - 1)
        {
            *n = *number;
        }
    }
    table
}

/// The text of some pieces, or the number that no code has.
///
/// # Errors
/// A piece has a number that is not in the table.
pub(super) fn join(pieces: &[Piece], table: &[Code]) -> Result<String, usize> {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Open(n) | Piece::Alone(n) => {
                text.push_str(&n.checked_sub(1).and_then(|i| table.get(i)).ok_or(*n)?.open);
            }
            Piece::Close(n) => {
                let code = n.checked_sub(1).and_then(|i| table.get(i)).ok_or(*n)?;
                text.push_str(code.close.as_deref().unwrap_or_default());
            }
        }
    }
    Ok(text)
}

const BREAK: &str = "a line break";

struct Found {
    key: String,
    open: Range<usize>,
    close: Option<Range<usize>>,
}

fn markdown(text: &str) -> Vec<Found> {
    let line = format!("{BEFORE}{text}");
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    let rules = Rules { options, spaces: false, addresses: true };
    let place = |range: Range<usize>| {
        range.start.saturating_sub(BEFORE.len())..range.end.saturating_sub(BEFORE.len())
    };
    let mut found = Vec::new();
    let mut open: Vec<(String, Range<usize>, usize)> = Vec::new();
    // Where the last event ended: a link's words end there, and its address begins.
    let mut last = 0;
    let mut autolink = false;
    for (event, range) in markdown::events(&line, rules) {
        let at = place(range);
        let begin = |n: usize| at.start..(at.start + n).min(at.end);
        match event {
            Event::Start(Tag::Strong) => open.push(("strong text (`**`)".into(), begin(2), 2)),
            Event::Start(Tag::Emphasis) => open.push(("emphasis (`*`)".into(), begin(1), 1)),
            Event::Start(Tag::Strikethrough) => {
                let n = if text[at.clone()].starts_with("~~") { 2 } else { 1 };
                open.push(("struck text (`~~`)".into(), begin(n), n));
            }
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, dest_url, .. }) => {
                autolink = true;
                // With its brackets, or without.
                let key = format!("`<{dest_url}>`");
                found.push(Found { key, open: at.clone(), close: None });
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                open.push((format!("the link to `{dest_url}`"), begin(1), 0));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                open.push((format!("the picture `{dest_url}`"), begin(2), 0));
            }
            Event::End(pulldown_cmark::TagEnd::Link) if autolink => autolink = false,
            Event::End(
                pulldown_cmark::TagEnd::Strong
                | pulldown_cmark::TagEnd::Emphasis
                | pulldown_cmark::TagEnd::Strikethrough
                | pulldown_cmark::TagEnd::Link
                | pulldown_cmark::TagEnd::Image,
            ) => {
                if let Some((key, start, n)) = open.pop() {
                    let from = if n == 0 { last.max(start.end) } else { at.end - n };
                    found.push(Found { key, open: start, close: Some(from..at.end) });
                }
            }
            Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) | Event::FootnoteReference(_) => {
                let key = format!("`{}`", &text[at.clone()]);
                found.push(Found { key, open: at.clone(), close: None });
            }
            Event::HardBreak => {
                found.push(Found { key: BREAK.into(), open: at.clone(), close: None });
            }
            _ => {}
        }
        last = if matches!(event_kind(&line, &at), Kind::Inside) { at.end } else { at.start };
    }
    found
}

/// Whether the words so far end where this range ends. The paragraph's own range does not count.
fn event_kind(line: &str, at: &Range<usize>) -> Kind {
    if at.start == 0 && at.end + BEFORE.len() >= line.len() { Kind::Whole } else { Kind::Inside }
}

enum Kind {
    Whole,
    Inside,
}

/// Adds `{name}` and `[^name]` where no other code stands.
fn placeholders(text: &str, found: &mut Vec<Found>) {
    let covered: Vec<Range<usize>> =
        found.iter().flat_map(|f| [Some(f.open.clone()), f.close.clone()]).flatten().collect();
    for (opening, closing) in [("{", '}'), ("[^", ']')] {
        let mut from = 0;
        while let Some(start) = text[from..].find(opening).map(|i| i + from) {
            from = start + opening.len();
            let Some(end) = text[from..].find(closing).map(|i| i + from + 1) else { break };
            let name = &text[from..end - 1];
            let good =
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
            if good && !covered.iter().any(|range| range.start < end && start < range.end) {
                let key = format!("`{}`", &text[start..end]);
                found.push(Found { key, open: start..end, close: None });
            }
        }
    }
}

/// Characters that no file of translators can carry: XML has none of them.
pub(super) fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

fn controls(text: &str, found: &mut Vec<Found>) {
    let covered: Vec<Range<usize>> =
        found.iter().flat_map(|f| [Some(f.open.clone()), f.close.clone()]).flatten().collect();
    for (start, c) in text.char_indices().filter(|(_, c)| is_control(*c)) {
        if !covered.iter().any(|range| range.contains(&start)) {
            let key = format!("the control character U+{:04X}", u32::from(c));
            found.push(Found { key, open: start..start + c.len_utf8(), close: None });
        }
    }
}

/// The placeables of a pattern. One that chooses between texts is left as it is: its texts are for
/// the translator.
fn fluent(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    if text.contains("->") {
        return found;
    }
    let mut start = None;
    let mut quoted = false;
    let mut depth = 0usize;
    for (i, c) in text.char_indices() {
        match c {
            '"' if depth > 0 => quoted = !quoted,
            '{' if !quoted => {
                if depth == 0 {
                    start = Some(i);
                }
                depth += 1;
            }
            '}' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && let Some(start) = start.take()
                {
                    let inner: Vec<&str> = text[start + 1..i].split_whitespace().collect();
                    let key = format!("`{{ {} }}`", inner.join(" "));
                    found.push(Found { key, open: start..i + 1, close: None });
                }
            }
            _ => {}
        }
    }
    found
}

/// Cuts the text at the codes. Where they overlap, which only broken Markdown can bring about, the
/// text stays whole.
fn cut(text: &str, found: Vec<Found>) -> Marked {
    let mut marks: Vec<(Range<usize>, Piece)> = Vec::new();
    let mut codes = Vec::with_capacity(found.len());
    for (i, found) in found.into_iter().enumerate() {
        let n = i + 1;
        let close = found.close.as_ref().map(|range| text[range.clone()].to_owned());
        codes.push(Code { key: found.key, open: text[found.open.clone()].to_owned(), close });
        match found.close {
            None => marks.push((found.open, Piece::Alone(n))),
            Some(close) => {
                marks.push((found.open, Piece::Open(n)));
                marks.push((close, Piece::Close(n)));
            }
        }
    }
    marks.sort_by_key(|(range, _)| (range.start, range.end));
    let mut pieces = Vec::new();
    let mut at = 0;
    for (range, piece) in marks {
        if range.start < at {
            return Marked { pieces: vec![Piece::Text(text.to_owned())], codes: Vec::new() };
        }
        if range.start > at {
            pieces.push(Piece::Text(text[at..range.start].to_owned()));
        }
        at = range.end;
        pieces.push(piece);
    }
    if at < text.len() {
        pieces.push(Piece::Text(text[at..].to_owned()));
    }
    Marked { pieces, codes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str, syntax: Syntax) -> String {
        let marked = mark(text, syntax);
        assert_eq!(join(&marked.pieces, &marked.codes), Ok(text.to_owned()));
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Open(n) => format!("<{n}>"),
            Piece::Close(n) => format!("</{n}>"),
            Piece::Alone(n) => format!("<{n}/>"),
        };
        marked.pieces.iter().map(piece).collect()
    }

    #[test]
    fn words_stay_words_and_markup_becomes_codes() {
        let cases = [
            (
                "Read [**this** page](a.md \"t\"), `x` & <tel:eu/emergency>.",
                "Read <1><2>this</2> page</1>, <3/> & <4/>.",
            ),
            ("***Both*** ~~old~~", "<1><2>Both</2></1> <3>old</3>"),
            ("1. not a list, 5 \\* 3", "1. not a list, 5 \\* 3"),
            ("In {place}, see[^1]", "In <1/>, see<2/>"),
            ("![A *door*](d.jpg)", "<1>A <2>door</2></1>"),
            ("one\\\ntwo", "one<1/>two"),
            ("[empty](x)", "<1>empty</1>"),
        ];
        for (text, expected) in cases {
            assert_eq!(show(text, Syntax::Markdown), expected);
        }
        assert_eq!(show("Page { $n } of {$m}", Syntax::Fluent), "Page <1/> of <2/>");
        assert_eq!(show("{ $n ->\n *[other] x\n}", Syntax::Fluent), "{ $n ->\n *[other] x\n}");
    }

    #[test]
    fn order_may_change_but_nothing_may_be_lost() {
        let source = keys("Call <tel:eu/emergency> or [ask](a.md)", Syntax::Markdown);
        assert_eq!(source, keys("[Vraag](a.md) of bel <tel:eu/emergency>", Syntax::Markdown));
        assert_ne!(source, keys("[Vraag](b.md) of bel <tel:eu/emergency>", Syntax::Markdown));
        assert_eq!(keys("{ $n }", Syntax::Fluent), keys("{$n}", Syntax::Fluent));
    }

    #[test]
    fn a_translation_numbers_its_codes_like_its_source() {
        let source = mark("**a** [b](c)", Syntax::Markdown);
        let mut target = mark("[B](c) **A** `x`", Syntax::Markdown);
        let table = number(&source, &mut target);
        assert_eq!(join(&target.pieces, &table), Ok("[B](c) **A** `x`".to_owned()));
        assert!(matches!(target.pieces[0], Piece::Open(2)));
        assert_eq!(join(&[Piece::Alone(9)], &table), Err(9));
    }
}
