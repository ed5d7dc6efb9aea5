//! The text of a segment as a translator sees it, and a translator's text as the file wants it.
//!
//! Takes a segment's bytes: with the marks of a list or quote at the beginning of each line, with
//! the quotes of YAML. Gives one line of words, or lines of code. Writing gives bytes for the same place; it never
//! touches anything outside the segment.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Tag, TagEnd};

use super::inline::Syntax;
use crate::base::characters::{find, find_references};
use crate::base::markdown::{self, Rules};
use crate::base::yaml;
use crate::model::document::{Document, Segment, SegmentKind};

/// Why a text cannot stand in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// It would begin a list, a heading or another block.
    Block,
    /// It holds a character that no text may hold, or a reference to one.
    Control,
}

/// How a segment's text is written.
pub(super) fn syntax(kind: &SegmentKind) -> Syntax {
    if matches!(kind, SegmentKind::Front(_) | SegmentKind::Code) { Syntax::Plain } else { Syntax::Markdown }
}

/// The segment's text.
pub(super) fn read(document: &Document, segment: &Segment) -> String {
    let text: &str = &document.source.text;
    let slice = &text[segment.range.clone()];
    match segment.kind {
        SegmentKind::Front(_) | SegmentKind::Component(_) => match style(text, &segment.range) {
            Style::Block => lines(slice, ""),
            _ => value(slice).unwrap_or_else(|| slice.to_owned()).trim().replace('\n', " "),
        },
        SegmentKind::Code => code(slice, before(text, segment.range.start)),
        _ => lines(slice, before(text, segment.range.start)),
    }
}

/// What a value of YAML says. It is read behind a key, as it stands in the file: alone, `--- x` would
/// begin a document.
fn value(slice: &str) -> Option<String> {
    let node = yaml::parse(&format!("k: {slice}\n")).ok()?;
    node.get("k")?.as_text().map(str::to_owned)
}

/// The bytes that put `text` into the segment's place.
pub(super) fn write(document: &Document, segment: &Segment, text: &str) -> Result<String, Misfit> {
    if text.contains('\r') || !find(text).is_empty() || !find_references(text).is_empty() {
        return Err(Misfit::Control);
    }
    let file: &str = &document.source.text;
    if segment.kind == SegmentKind::Code {
        return write_code(file, &segment.range, text);
    }
    let text = one_line(text);
    match segment.kind {
        SegmentKind::Front(_) | SegmentKind::Component(_) => {
            Ok(quoted(&text.replace('\n', " "), style(file, &segment.range), in_flow(file, &segment.range)))
        }
        SegmentKind::Cell => Ok(escape_bars(&text.replace("\\\n", " "))),
        SegmentKind::Heading => {
            let text = text.replace("\\\n", " ");
            // Attributes in braces: its name, which is the source's.
            if text.ends_with('}') {
                return Err(Misfit::Block);
            }
            // `Heading` over a line of `===` is a paragraph as far as its words go.
            if before(file, segment.range.start).contains('#') { Ok(atx(&text)) } else { block(&text) }
        }
        _ => {
            let text = block(&text)?;
            let end = if file.contains("\r\n") { "\r\n" } else { "\n" };
            let go_on = format!("{end}{}", continuation(before(file, segment.range.start)));
            Ok(text.replace('\n', &go_on))
        }
    }
}

/// Lines of code, less what they begin with in their place.
fn code(slice: &str, prefix: &str) -> String {
    let head = continuation(prefix);
    let lines = slice.trim_end().split('\n').enumerate().map(|(i, line)| {
        let line = line.trim_end_matches('\r');
        if i == 0 { line } else { line.strip_prefix(&*head).unwrap_or(line.trim_start()) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn write_code(file: &str, range: &Range<usize>, text: &str) -> Result<String, Misfit> {
    let text = text.trim_end();
    // A line that ends the block, or none, which would leave the fences to each other.
    let fence = |line: &str| ["```", "~~~"].iter().any(|mark| line.trim_start().starts_with(mark));
    if text.lines().any(fence) {
        return Err(Misfit::Block);
    }
    let slice = &file[range.clone()];
    let end = if file.contains("\r\n") { "\r\n" } else { "\n" };
    let go_on = format!("{end}{}", continuation(before(file, range.start)));
    Ok(format!("{}{}", text.replace('\n', &go_on), &slice[slice.trim_end().len()..]))
}

/// Text that begins a block, so that it begins no other.
fn block(text: &str) -> Result<String, Misfit> {
    // A definition, a box to tick, an alert: what the place around it would make of it.
    let begins =
        [": ", ":\t", "[ ] ", "[x] ", "[X] ", "[!"].iter().any(|mark| text.starts_with(mark)) || text == ":";
    if is_inline(text) && !begins {
        return Ok(text.to_owned());
    }
    escape_block(text).ok_or(Misfit::Block)
}

/// Text behind the `#` of a heading, whose end may hold more `#`.
fn atx(text: &str) -> String {
    let words = text.trim_end_matches('#');
    if words.len() < text.len() && (words.is_empty() || words.ends_with([' ', '\t'])) {
        return format!("{words}\\{}", &text[words.len()..]);
    }
    text.to_owned()
}

/// The line's beginning, up to a byte.
fn before(text: &str, at: usize) -> &str {
    &text[text[..at].rfind('\n').map_or(0, |i| i + 1)..at]
}

/// What further lines begin with: quotes go on, marks of lists become spaces.
fn continuation(prefix: &str) -> String {
    prefix.chars().map(|c| if c == '>' || c == '\t' { c } else { ' ' }).collect()
}

/// Joins lines, less the marks of quotes. A line that ends in a backslash or two spaces is meant to
/// end there.
fn lines(slice: &str, prefix: &str) -> String {
    let quote = prefix.contains('>');
    let mut out = String::with_capacity(slice.len());
    for (i, line) in slice.lines().enumerate() {
        let line = if i == 0 {
            line
        } else {
            line.trim_start_matches(|c: char| c == ' ' || c == '\t' || (quote && c == '>'))
        };
        if i > 0 {
            if breaks(&out) {
                out.push('\n');
            } else if out.ends_with("  ") {
                out.truncate(out.trim_end().len());
                out.push_str("\\\n");
            } else {
                out.truncate(out.trim_end().len());
                out.push(' ');
            }
        }
        out.push_str(line);
    }
    out
}

/// Whether a text ends in a backslash that is not itself escaped.
fn breaks(text: &str) -> bool {
    text.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1
}

/// A translator's text on one line, but for hard breaks.
fn one_line(text: &str) -> String {
    lines(text.trim(), "")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Block,
}

fn style(text: &str, range: &Range<usize>) -> Style {
    let head = &text[..range.start];
    let above = head.trim_end_matches([' ', '\t']);
    if let Some(above) = above.strip_suffix('\n') {
        let mark = above.trim_end().trim_end_matches(|c: char| c == '+' || c == '-' || c.is_ascii_digit());
        if mark.ends_with(['|', '>']) {
            return Style::Block;
        }
    }
    match text.as_bytes().get(range.start) {
        Some(b'"') => Style::Double,
        Some(b'\'') => Style::Single,
        _ => Style::Plain,
    }
}

/// Whether a value stands between brackets, where commas end it.
fn in_flow(text: &str, range: &Range<usize>) -> bool {
    before(text, range.start).contains(['[', '{'])
}

fn quoted(text: &str, style: Style, flow: bool) -> String {
    match style {
        Style::Block => text.to_owned(),
        Style::Single => format!("'{}'", text.replace('\'', "''")),
        Style::Plain if is_plain(text, flow) => text.to_owned(),
        Style::Plain | Style::Double => double(text),
    }
}

/// A string in double quotes.
pub(super) fn double(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t"))
}

fn is_plain(text: &str, flow: bool) -> bool {
    value(text).as_deref() == Some(text) && !(flow && text.contains(['[', ']', '{', '}', ',']))
}

/// In a table, a bar ends the cell.
fn escape_bars(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '|' && !breaks(&out) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether a text is one paragraph, by the blocks that pages may have (`Manner::rules` of the
/// stage that parses).
fn is_inline(text: &str) -> bool {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_FOOTNOTES;
    // With the end of its line: some blocks begin only there.
    let text = format!("{text}\n");
    let rules = Rules { options, spaces: true, addresses: true };
    let events = markdown::events(&text, rules).map(|(event, _)| event);
    let mut blocks = events.filter(|event| {
        !matches!(
            event,
            Event::Start(
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
            ) | Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
            ) | Event::Text(_)
                | Event::Code(_)
                | Event::InlineHtml(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::FootnoteReference(_)
        )
    });
    matches!(blocks.next(), Some(Event::Start(Tag::Paragraph)))
        && matches!(blocks.next(), Some(Event::End(TagEnd::Paragraph)))
        && blocks.next().is_none()
}

/// A date like `24. November` at the beginning is no list.
fn escape_block(text: &str) -> Option<String> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut escaped = text.to_owned();
    escaped.insert(digits, '\\');
    is_inline(&escaped).then_some(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_one_and_breaks_stay() {
        assert_eq!(lines("One\n> two  \n> three\\\n> four", "> "), "One two\\\nthree\\\nfour");
        assert_eq!(lines("One\n  > two", "- "), "One > two");
        assert_eq!(continuation("> - "), ">   ");
    }

    #[test]
    fn code_keeps_its_lines() {
        let file = "> ```\n> a  b\n>  c\n> ```\n";
        assert_eq!(code("a  b\n>  c\n", "> "), "a  b\n c");
        assert_eq!(write_code(file, &(8..18), "x\n y"), Ok("x\n>  y\n".into()));
        assert_eq!(write_code(file, &(8..18), "x\n```"), Err(Misfit::Block));
    }

    #[test]
    fn yaml_keeps_its_style_where_it_can() {
        assert_eq!(quoted("It's", Style::Single, false), "'It''s'");
        assert_eq!(quoted("say \"x\" \\ y", Style::Double, false), "\"say \\\"x\\\" \\\\ y\"");
        assert_eq!(quoted("a, b", Style::Plain, false), "a, b");
        assert_eq!(quoted("a, b", Style::Plain, true), "\"a, b\"");
        assert_eq!(quoted("Note: this # that", Style::Plain, false), "\"Note: this # that\"");
        assert_eq!(quoted("- x", Style::Plain, false), "\"- x\"");
    }

    #[test]
    fn what_would_begin_a_block_is_escaped() {
        assert_eq!(block(": so"), Ok("\\: so".into()));
        assert_eq!(block("[x] ticked"), Ok("\\[x] ticked".into()));
        assert_eq!(block("> quoted"), Ok("\\> quoted".into()));
        assert_eq!(block("a\\\n- b"), Err(Misfit::Block));
        assert_eq!(block("a\\\n: b"), Err(Misfit::Block));
        assert_eq!(block("a\\\n:"), Err(Misfit::Block));
        assert_eq!(block(":"), Ok("\\:".into()));
        assert_eq!(block(":\tso"), Ok("\\:\tso".into()));
        assert_eq!(atx("C #"), "C \\#");
        assert_eq!(atx("C#"), "C#");
        assert_eq!(escape_block("24. November"), Some("24\\. November".into()));
        assert_eq!(escape_block("# Kopf"), Some("\\# Kopf".into()));
        assert!(is_inline("It is **5** [x](y)"));
        assert!(!is_inline("- a"));
        assert_eq!(escape_bars("a | b \\| c"), "a \\| b \\| c");
    }
}
