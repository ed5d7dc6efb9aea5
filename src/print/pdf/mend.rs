//! Joins what the engine splits: runs of text in which glyphs stand higher or lower than others.
//!
//! Typst makes a run of its own of each glyph that a font raises or lowers. Nastaliq is full of them,
//! and so is vocalised Arabic. On paper that looks the same, but every piece carries the whole
//! letter that it is a part of, so whoever copies the text or has it read aloud gets each letter
//! twice or three times, out of order. Joined, each letter is there once.

use std::collections::BTreeMap;

use typst::layout::{Abs, Em, Frame, FrameItem, Point};
use typst::text::{Glyph, TextItem};

/// A copy of a frame with its text joined.
pub(super) fn mend(frame: &Frame) -> Frame {
    let mut copy = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        copy.set_baseline(frame.baseline());
    }
    let items: Vec<&(Point, FrameItem)> = frame.items().collect();
    let mut next = 0;
    while next < items.len() {
        let (at, item) = items[next];
        let count = pieces(&items[next..]);
        match item {
            FrameItem::Text(_) if count > 1 => match join(&items[next..next + count]) {
                Some(text) => copy.push(*at, FrameItem::Text(text)),
                None => copy.push_multiple(items[next..next + count].iter().map(|item| (**item).clone())),
            },
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = mend(&group.frame);
                copy.push(*at, FrameItem::Group(group));
            }
            item => copy.push(*at, item.clone()),
        }
        next += count;
    }
    copy
}

/// How many of the items, from the first, are pieces of one run: each begins where the one before
/// ends, in the same style.
fn pieces(items: &[&(Point, FrameItem)]) -> usize {
    let mut count = 1;
    while let [(at, FrameItem::Text(before)), (next_at, FrameItem::Text(text))] =
        [items[count - 1], items.get(count).copied().unwrap_or(items[count - 1])]
    {
        let touching = (at.x + before.width() - next_at.x).abs() < Abs::pt(0.01);
        if count == items.len() || !touching || !alike(before, text) {
            break;
        }
        count += 1;
    }
    count
}

fn alike(a: &TextItem, b: &TextItem) -> bool {
    let source = |item: &TextItem| item.glyphs.first().map(|glyph| glyph.span.0);
    (&a.font, a.size, &a.fill, &a.stroke, a.lang, a.region)
        == (&b.font, b.size, &b.fill, &b.stroke, b.lang, b.region)
        && source(a) == source(b)
}

/// One run of all pieces. None where their letters do not make an unbroken text.
fn join(pieces: &[&(Point, FrameItem)]) -> Option<TextItem> {
    let texts = || pieces.iter().filter_map(|(at, item)| Some((at, text_of(item)?)));
    let (first_at, first) = texts().next()?;
    // Each letter (with its marks) by its place in the paragraph's text, which glyphs remember.
    let mut letters: BTreeMap<u16, &str> = BTreeMap::new();
    for (_, text) in texts() {
        for glyph in &text.glyphs {
            let letter = text.text.get(glyph.range())?;
            if *letters.entry(glyph.span.1).or_insert(letter) != letter {
                return None;
            }
        }
    }
    let start = *letters.keys().next()?;
    let mut whole = String::new();
    for (place, letter) in &letters {
        if usize::from(place - start) != whole.len() {
            return None;
        }
        whole.push_str(letter);
    }
    let mut glyphs = Vec::new();
    for (at, text) in texts() {
        let raised = Em::from_abs(first_at.y - at.y, text.size);
        glyphs.extend(text.glyphs.iter().map(|glyph| {
            let from = glyph.span.1 - start;
            let range = from..from + (glyph.range.end - glyph.range.start);
            Glyph { y_offset: glyph.y_offset + raised, range, ..glyph.clone() }
        }));
    }
    Some(TextItem { text: whole.into(), glyphs, ..first.clone() })
}

fn text_of(item: &FrameItem) -> Option<&TextItem> {
    match item {
        FrameItem::Text(text) => Some(text),
        _ => None,
    }
}
