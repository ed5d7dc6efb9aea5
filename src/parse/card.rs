//! The two sides of a card's text.
//!
//! A page of kind `card` is read twice: as a page, for its links and segments, and here, as
//! paragraphs of plain runs that can be measured in millimetres. What cannot stand on a card is an
//! error.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Tag, TagEnd};

use super::component;
use super::typography::{Quotes, Typography};
use crate::base::markdown::{self, Rules};
use crate::base::yaml;
use crate::base::{Code, Diagnostic, Severity, Source, similar};
use crate::model::card::BlockKind;
use crate::model::document::{CardParagraph, CardPart, CardPiece, CardText};
use crate::model::place::Protection;

pub(super) const CARD_SIDES: Code = Code {
    name: "card-sides",
    severity: Severity::Error,
    adjustable: false,
    what: "A card does not have exactly two sides.",
    why: "One side speaks to the reader, the other to the police officer; a card with one of them is of no use.",
    fix: "Write the reader's part, then a line `***`, then the officer's part.",
};

pub(super) const CARD_MARKUP: Code = Code {
    name: "card-markup",
    severity: Severity::Error,
    adjustable: false,
    what: "Something stands on a card that a card cannot hold.",
    why: "A card is set in paragraphs, list items and bold words; links and pictures mean nothing on paper this small.",
    fix: "Use paragraphs, `- ` lists, `**bold**`, placeholders in braces and `<tel:...>` numbers only.",
};

pub(super) const CARD_PLACEHOLDER: Code = Code {
    name: "card-placeholder",
    severity: Severity::Error,
    adjustable: false,
    what: "A word in braces on a card is not a placeholder that kyr can fill in.",
    why: "It would be printed as it is.",
    fix: "Use one of the placeholders that the message lists.",
};

/// What kyr can fill in on a card.
pub(super) const PLACEHOLDERS: [&str; 10] = [
    "place",
    "reviewed_on",
    "organisation",
    "organisation_phone",
    "organisation_url",
    "emergency",
    "language",
    "language_own",
    "protects",
    "law",
];

pub(super) fn card(source: &Source, start: usize, typography: Typography) -> (CardText, Vec<Diagnostic>) {
    let text = &source.text[start..];
    // Tables and footnotes too, since the page has them and the card has to refuse them.
    let options = Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES;
    // On paper an address is words.
    let rules = Rules { options, spaces: true, addresses: false };
    let mut reader = Reader { source, typography, diagnostics: Vec::new() };
    let mut sides: Vec<Vec<CardPart>> = vec![Vec::new()];
    let mut open: Option<(BlockKind, Vec<CardPiece>, Range<usize>)> = None;
    let mut strong = 0usize;
    let mut quotes = Quotes::default();
    let mut item = 0usize;
    let mut events = markdown::events(text, rules);
    while let Some((event, local)) = events.next() {
        let at = local.start + start..local.end + start;
        match event {
            Event::Rule => sides.push(Vec::new()),
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => {
                quotes = Quotes::default();
                let kind = match event {
                    Event::Start(Tag::Heading { .. }) => BlockKind::Heading,
                    _ if item > 0 => BlockKind::Item,
                    _ => BlockKind::Paragraph,
                };
                open = Some((kind, Vec::new(), at));
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => close(&mut open, &mut sides, source),
            Event::Start(Tag::Item) => {
                item += 1;
                open = Some((BlockKind::Item, Vec::new(), at));
            }
            Event::End(TagEnd::Item) => {
                item = item.saturating_sub(1);
                close(&mut open, &mut sides, source);
            }
            Event::Start(Tag::Strong) => strong += 1,
            Event::End(TagEnd::Strong) => strong = strong.saturating_sub(1),
            Event::Text(text) => {
                let before = source.text[..at.start].chars().next_back();
                let around = (before, source.text[at.end..].chars().next());
                let mark =
                    if local.len() == 1 { reader.typography.mark(&text, around, &mut quotes) } else { None };
                let text = match mark {
                    Some(mark) => mark.to_owned(),
                    None => reader.typography.spaces(&text).unwrap_or_else(|| text.to_string()),
                };
                if let Some((_, pieces, _)) = &mut open {
                    reader.pieces(&text, strong > 0, &at, pieces);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, pieces, _)) = &mut open {
                    pieces.push(CardPiece::Text { text: " ".into(), strong: strong > 0 });
                }
            }
            Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. })
                if dest_url.starts_with("tel:") =>
            {
                let reference = dest_url.trim_start_matches("tel:");
                let (place, key) = match reference.split_once('/') {
                    Some((place, key)) => (Some(place.to_owned()), key.to_owned()),
                    None => (None, reference.to_owned()),
                };
                if let Some((_, pieces, _)) = &mut open {
                    pieces.push(CardPiece::Number { place, key });
                }
                for (event, _) in events.by_ref() {
                    if matches!(event, Event::End(TagEnd::Link)) {
                        break;
                    }
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == component::PROTECTION => {
                let mut inner: Option<Range<usize>> = None;
                for (event, range) in events.by_ref() {
                    match event {
                        Event::End(TagEnd::CodeBlock) => break,
                        _ => inner = Some(inner.map_or(range.start, |r| r.start)..range.end),
                    }
                }
                if let (Some(inner), Some(side)) = (inner, sides.last_mut()) {
                    side.extend(reader.by_level(&text[inner.clone()], inner.start + start));
                }
            }
            Event::Start(Tag::List(_)) | Event::End(_) => {}
            Event::Start(_) => {
                reader.markup(&at);
                // What is in it is refused with it.
                let mut depth = 1;
                for (event, _) in events.by_ref() {
                    match event {
                        Event::Start(_) => depth += 1,
                        Event::End(_) => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
            _ => reader.markup(&at),
        }
    }
    if sides.len() != 2 {
        let found = if sides.len() == 1 {
            "no line `***`".to_owned()
        } else {
            format!("more than one line `***`: {}", sides.len() - 1)
        };
        reader.diagnostics.push(
            Diagnostic::new(&CARD_SIDES, format!("a card has two sides, but there is {found}"))
                .at(source, start..start + 1)
                .hint("put one line `***` between the reader's and the officer's part"),
        );
    }
    let mut sides = sides.into_iter();
    let card =
        CardText { reader: sides.next().unwrap_or_default(), officer: sides.next().unwrap_or_default() };
    (last_is_caveat(card), reader.diagnostics)
}

/// The last paragraph of a side is its caveat; the first bold one its heading.
fn last_is_caveat(mut card: CardText) -> CardText {
    for side in [&mut card.reader, &mut card.officer] {
        if let Some(CardPart::Block(last)) = side.last_mut()
            && last.kind == BlockKind::Paragraph
        {
            last.kind = BlockKind::Caveat;
        }
        let mut first = true;
        for part in side.iter_mut() {
            if let CardPart::Block(block) = part
                && block.kind == BlockKind::Paragraph
                && block.pieces.iter().all(is_strong)
            {
                block.kind = if first { BlockKind::Heading } else { BlockKind::Strong };
            } else if let CardPart::Block(block) = part
                && first
                && block.kind == BlockKind::Paragraph
                && block.pieces.first().is_some_and(is_strong)
            {
                block.kind = BlockKind::Heading;
            }
            first = false;
        }
    }
    card
}

fn is_strong(piece: &CardPiece) -> bool {
    match piece {
        CardPiece::Text { text, strong } => *strong || text.trim().is_empty(),
        CardPiece::Placeholder { strong, .. } => *strong,
        CardPiece::Number { .. } => true,
    }
}

fn close(
    open: &mut Option<(BlockKind, Vec<CardPiece>, Range<usize>)>,
    sides: &mut [Vec<CardPart>],
    source: &Source,
) {
    if let (Some((kind, pieces, at)), Some(side)) = (open.take(), sides.last_mut())
        && !pieces.is_empty()
    {
        side.push(CardPart::Block(CardParagraph { kind, pieces, at: source.locate(at) }));
    }
}

struct Reader<'a> {
    source: &'a Source,
    typography: Typography,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Splits a text at its placeholders.
    fn pieces(&mut self, text: &str, strong: bool, at: &Range<usize>, pieces: &mut Vec<CardPiece>) {
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|i| open + i) else { break };
            let name = &rest[open + 1..close];
            if open > 0 {
                pieces.push(CardPiece::Text { text: rest[..open].to_owned(), strong });
            }
            if PLACEHOLDERS.contains(&name) {
                pieces.push(CardPiece::Placeholder { name: name.to_owned(), strong });
            } else {
                self.diagnostics.push(
                    Diagnostic::new(&CARD_PLACEHOLDER, format!("`{{{name}}}` is not a placeholder"))
                        .at(self.source, at.clone())
                        .hint(similar::hint(name, PLACEHOLDERS)),
                );
            }
            rest = &rest[close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(CardPiece::Text { text: rest.to_owned(), strong });
        }
    }

    /// A sentence for each level. A level without one was reported by the component's own check.
    fn by_level(&mut self, text: &str, offset: usize) -> Option<CardPart> {
        let node = yaml::parse(text).ok()?;
        let levels = Protection::ALL.map(|level| {
            let Some(value) = node.get(level.as_str()) else {
                return CardParagraph {
                    kind: BlockKind::Paragraph,
                    pieces: Vec::new(),
                    at: self.source.locate(offset..offset),
                };
            };
            let at = value.range.start + offset..value.range.end + offset;
            let mut pieces = Vec::new();
            let mut strong = false;
            // Inline only: bold and placeholders.
            for part in value.as_text().unwrap_or_default().split("**") {
                let text = self.typography.plain(part);
                if !text.is_empty() {
                    self.pieces(&text, strong, &at, &mut pieces);
                }
                strong = !strong;
            }
            let kind =
                if level == Protection::DutyToReport { BlockKind::Strong } else { BlockKind::Paragraph };
            CardParagraph { kind, pieces, at: self.source.locate(at) }
        });
        Some(CardPart::ByLevel(Box::new(levels)))
    }

    fn markup(&mut self, at: &Range<usize>) {
        self.diagnostics.push(
            Diagnostic::new(&CARD_MARKUP, "this cannot stand on a card")
                .at(self.source, at.start..at.end.min(at.start + 40))
                .hint("use paragraphs, lists, bold words, placeholders and `<tel:...>` only"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    /// The words of a side that are printed bold.
    fn bold(side: &[CardPart]) -> String {
        let pieces = side.iter().flat_map(|part| match part {
            CardPart::Block(paragraph) => &paragraph.pieces[..],
            CardPart::ByLevel(_) => &[],
        });
        let words = pieces.filter_map(|piece| match piece {
            CardPiece::Text { text, strong: true } => Some(text.as_str()),
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn words_beside_marks_of_any_script_are_bold() {
        let text = "**注意：**请带上文件。\n\n***\n\nقالت **«الأوراق»**منك.\n";
        let typography = Typography::of(&Lang::parse("zh-Hans").unwrap());
        let (card, diagnostics) = card(&Source::new("content/zh-Hans/cards/a.md", text), 0, typography);
        assert_eq!(diagnostics, []);
        assert_eq!((bold(&card.reader).as_str(), bold(&card.officer).as_str()), ("注意：", "«الأوراق»"));
    }
}
