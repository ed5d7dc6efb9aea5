//! Puts set panels on the pages of a sheet.

use std::collections::BTreeSet;

use typst::ecow::EcoVec;
use typst::foundations::{Content, NativeElement, Smart};
use typst::introspection::{Location, Tag, TagFlags};
use typst::layout::{Abs, Frame, FrameItem, FrameParent, GroupItem, Point, Ratio, Sides, Size, Transform};
use typst::pdf::{ArtifactElem, ArtifactKind};
use typst::syntax::Span;
use typst::visualize::{Color, DashPattern, FixedStroke, Geometry};
use typst_layout::Page;

use super::SetPanel;
use crate::model::geometry::Mm;
use crate::model::sheet::{Mark, MarkKind, Panel, Sheet, SheetPage, Slot, Turn};

/// The pages of a sheet, from its panels.
pub(super) fn pages(sheet: &Sheet, panels: &[(Panel, SetPanel)]) -> EcoVec<Page> {
    let mut assembly = Assembly {
        panels: panels
            .iter()
            .map(|(panel, set)| (*panel, tagged(&set.frame, *panel), untagged(&set.frame)))
            .collect(),
        told: BTreeSet::new(),
        artifacts: 0,
    };
    sheet.pages.iter().zip(1..).map(|(page, number)| assembly.page(sheet, page, number)).collect()
}

struct Assembly {
    /// Each panel with and without its tags.
    panels: Vec<(Panel, Frame, Frame)>,
    /// Panels of which a tagged copy is on some page already.
    told: BTreeSet<Panel>,
    artifacts: u128,
}

impl Assembly {
    fn page(&mut self, sheet: &Sheet, page: &SheetPage, number: u64) -> Page {
        let mut frame = Frame::hard(Size::new(abs(sheet.width), abs(sheet.height)));
        // The order of the tags is the order of reading.
        let mut slots: Vec<&Slot> = page.slots.iter().collect();
        slots.sort_by_key(|slot| slot.panel);
        for slot in slots {
            self.slot(&mut frame, slot);
        }
        self.artifact(&mut frame, ArtifactKind::Page, |frame| {
            for mark in &page.marks {
                draw(frame, mark);
            }
        });
        Page {
            frame,
            bleed: Sides::splat(abs(sheet.bleed)),
            fill: Smart::Auto,
            numbering: None,
            supplement: Content::empty(),
            number,
        }
    }

    fn slot(&mut self, page: &mut Frame, slot: &Slot) {
        let Some((_, tagged, untagged)) = self.panels.iter().find(|(panel, ..)| *panel == slot.panel) else {
            return;
        };
        let place = |frame: &Frame, page: &mut Frame| {
            let mut group = GroupItem::new(frame.clone());
            if slot.turn == Turn::Half {
                group.transform = Transform {
                    sx: -Ratio::one(),
                    sy: -Ratio::one(),
                    tx: abs(slot.width),
                    ty: abs(slot.height),
                    ..Transform::identity()
                };
            }
            page.push(Point::new(abs(slot.x), abs(slot.y)), FrameItem::Group(group));
        };
        if self.told.insert(slot.panel) {
            place(tagged, page);
        } else {
            let untagged = untagged.clone();
            self.artifact(page, ArtifactKind::Other, |page| place(&untagged, page));
        }
    }

    /// Draws something that is not part of the text.
    fn artifact(&mut self, page: &mut Frame, kind: ArtifactKind, draw: impl FnOnce(&mut Frame)) {
        self.artifacts += 1;
        let location = Location::new(self.artifacts).variant(usize::MAX);
        let content = ArtifactElem::new(Content::empty()).with_kind(kind).pack().located(location);
        let flags = TagFlags { introspectable: false, tagged: true };
        page.push(Point::zero(), FrameItem::Tag(Tag::Start(content, flags)));
        draw(page);
        page.push(Point::zero(), FrameItem::Tag(Tag::End(location, self.artifacts, flags)));
    }
}

/// A quarter of a point is the thinnest line that every printer draws.
const LINE: f64 = 0.25;

fn draw(page: &mut Frame, mark: &Mark) {
    let (from, to) = (point(mark.from), point(mark.to));
    let mut stroke = FixedStroke::from_pair(Color::BLACK, Abs::pt(LINE));
    if mark.kind == MarkKind::Fold {
        stroke.dash = Some(DashPattern { array: vec![Abs::mm(0.8), Abs::mm(0.6)], phase: Abs::zero() });
    }
    let line = Geometry::Line(to - from).stroked(stroke);
    page.push(from, FrameItem::Shape(line, Span::detached()));
}

/// A copy whose tags stand at places of their own, so that panels set apart from each other can be in
/// one document.
fn tagged(frame: &Frame, panel: Panel) -> Frame {
    let place = |location: Location| location.variant(panel as usize);
    rebuild(frame, &|item| match item {
        FrameItem::Tag(Tag::Start(content, flags)) => {
            let location = content.location()?;
            Some(FrameItem::Tag(Tag::Start(content.clone().located(place(location)), *flags)))
        }
        FrameItem::Tag(Tag::End(location, key, flags)) => {
            Some(FrameItem::Tag(Tag::End(place(*location), *key, *flags)))
        }
        FrameItem::Group(group) => {
            let parent = group.parent.map(|parent| FrameParent::new(place(parent.location), parent.inherit));
            Some(FrameItem::Group(GroupItem { parent, ..group.clone() }))
        }
        item => Some(item.clone()),
    })
}

/// A copy without tags.
fn untagged(frame: &Frame) -> Frame {
    rebuild(frame, &|item| match item {
        FrameItem::Tag(_) => None,
        FrameItem::Group(group) => Some(FrameItem::Group(GroupItem { parent: None, ..group.clone() })),
        item => Some(item.clone()),
    })
}

fn rebuild(frame: &Frame, change: &impl Fn(&FrameItem) -> Option<FrameItem>) -> Frame {
    let mut copy = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        match change(item) {
            Some(FrameItem::Group(mut group)) => {
                group.frame = rebuild(&group.frame, change);
                copy.push(*at, FrameItem::Group(group));
            }
            Some(item) => copy.push(*at, item),
            None => {}
        }
    }
    copy
}

fn abs(length: Mm) -> Abs {
    Abs::mm(length.0)
}

fn point((x, y): (Mm, Mm)) -> Point {
    Point::new(abs(x), abs(y))
}
