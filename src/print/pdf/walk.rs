//! A walk through a set panel: where its text and pictures are, and what no font covers.
//!
//! Measuring in the template sees heights only. A long word sticks out of its line without making
//! any box wider, so the glyphs themselves are looked at.

use std::collections::BTreeSet;

use typst::foundations::{Content, NativeElement, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Em, Frame, FrameItem, Point, Transform};
use typst::pdf::ArtifactElem;
use typst::text::{TextItem, is_default_ignorable};

use crate::print::extent::{Area, Extent, TextArea};

/// Looks at every glyph of a panel.
pub(super) fn extent(frame: &Frame) -> Extent {
    let mut walk = Walk { artifact: None, extent: Extent::default() };
    walk.frame(frame, Transform::identity());
    walk.extent
}

/// The characters that no font has, as the engine left the frame: each glyph still knows its own.
pub(super) fn missing(frame: &Frame, found: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => missing(&group.frame, found),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let characters = text.text.get(glyph.range()).unwrap_or_default().chars();
                    found.extend(characters.filter(|c| !is_default_ignorable(*c)));
                }
            }
            _ => {}
        }
    }
}

struct Walk {
    /// The outermost artifact that the walk is in: what is not text need not keep to the margins.
    artifact: Option<Location>,
    extent: Extent,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (point, item) in frame.items() {
            let here = transform.pre_concat(Transform::translate(point.x, point.y));
            match item {
                FrameItem::Group(group) => self.frame(&group.frame, here.pre_concat(group.transform)),
                FrameItem::Text(text) => self.text(text, here),
                FrameItem::Image(_, size, _) => {
                    self.extent.pictures.push(area(Point::zero(), size.to_point(), here));
                }
                FrameItem::Tag(Tag::Start(content, _)) if self.artifact.is_none() => {
                    self.extent.left = self.extent.left.or_else(|| left(content));
                    self.artifact = content.location().filter(|_| content.elem() == ArtifactElem::ELEM);
                }
                FrameItem::Tag(Tag::End(location, ..)) if self.artifact == Some(*location) => {
                    self.artifact = None;
                }
                FrameItem::Tag(_) | FrameItem::Shape(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, text: &TextItem, here: Transform) {
        let bounds = text.bbox();
        // White space has no ink.
        if self.artifact.is_some() || !bounds.min.x.to_pt().is_finite() {
            return;
        }
        let (start, end) = letters(text);
        let letters = area(Point::with_x(start), Point::with_x(end), here);
        self.extent.texts.push(TextArea {
            text: text.text.to_string(),
            ink: area(bounds.min, bounds.max, here),
            line: (letters.left, letters.right),
        });
    }
}

/// What the template tells about the room that is left: `metadata((left: 3.2))`.
fn left(content: &Content) -> Option<f64> {
    let Value::Dict(told) = &content.to_packed::<MetadataElem>()?.value else { return None };
    match told.get("left") {
        Ok(Value::Float(left)) => Some(*left),
        _ => None,
    }
}

/// Where the letters of a run begin and end on its line, without the white space around them.
fn letters(text: &TextItem) -> (Abs, Abs) {
    let mut cursor = Em::zero();
    let mut ends: Option<(Em, Em)> = None;
    for glyph in &text.glyphs {
        let next = cursor + glyph.x_advance;
        if !text.text.get(glyph.range()).unwrap_or_default().trim().is_empty() {
            ends = Some((ends.map_or(cursor, |(start, _)| start), next));
        }
        cursor = next;
    }
    let (start, end) = ends.unwrap_or_default();
    (start.at(text.size), end.at(text.size))
}

fn area(min: Point, max: Point, transform: Transform) -> Area {
    let corners = [min, max, Point::new(min.x, max.y), Point::new(max.x, min.y)]
        .map(|corner| corner.transform(transform));
    let along = |get: fn(&Point) -> Abs| {
        let values = corners.iter().map(get).map(Abs::to_mm);
        (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (along(|p| p.x), along(|p| p.y));
    Area { left, top, right, bottom }
}
