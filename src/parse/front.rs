//! Front matter to `Front`.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use super::addresses::references;
use super::fields::{self, Fields};
use super::markdown::Manner;
use crate::base::yaml::Node;
use crate::base::{Code, Diagnostic, OptionalSpanned, Severity, Source, Spanned, file_name, similar};
use crate::model::document::SegmentKind;
use crate::model::front::{
    CardWords, Consent, Front, Kind, Picture, Review, Testimonial, Translation, Translator,
};

pub(super) const NO_FRONT: Code = Code {
    name: "no-front-matter",
    severity: Severity::Error,
    adjustable: false,
    what: "A page does not begin with front matter: lines of `key: value` between two lines `---`.",
    why: "The page's title and description come from there.",
    fix: "Begin the file with a line `---`, then `title:` and `description:`, then a line `---`.",
};

pub(super) const UNKNOWN_KIND: Code = Code {
    name: "unknown-kind",
    severity: Severity::Error,
    adjustable: false,
    what: "`kind` is not a kind of page that kyr knows.",
    why: "The kind chooses the template and the rules of publication; a wrong one could publish a story without its consent check.",
    fix: "Use one of the kinds that the message lists, or remove the line: the folder tells the kind.",
};

pub(super) const REPEATED_KEY: Code = Code {
    name: "repeated-key",
    severity: Severity::Warning,
    adjustable: true,
    what: "A translation repeats front matter that comes from its source page.",
    why: "Dates, order, place and consent are the same in every language; a copy drifts away when the source changes.",
    fix: "Remove the line. Only words are repeated in a translation: title, description, slug, menu, warnings, picture, card, and `translation`.",
};

pub(super) const BAD_SLUG: Code = Code {
    name: "bad-slug",
    severity: Severity::Error,
    adjustable: false,
    what: "A slug has characters that do not belong into an address, is a name that Windows reserves, or is too long.",
    why: "The slug is the last part of the page's address; people print it and type it. It is also the name of a folder.",
    fix: "Use lower-case letters a to z, digits and hyphens.",
};

/// Front matter with the translatable strings in it.
pub(super) struct Read {
    pub(super) front: Front,
    /// Where the body starts.
    pub(super) body: usize,
    /// Translatable strings: what, where, the text.
    pub(super) strings: Vec<(SegmentKind, Range<usize>, String)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Finds the YAML between the two `---` lines: its range, and where the body starts.
fn split(text: &str) -> Option<(Range<usize>, usize)> {
    let first = text.find('\n')? + 1;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let mut at = first;
    for line in text[first..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((first..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Reads the front matter of a page. `topic` is its path below the language folder; `translated`
/// says whether the file is a translation, which inherits most of its front matter.
pub(super) fn front(source: &Arc<Source>, topic: &str, role: Role, manner: &Manner) -> Read {
    let mut read = Read { front: Front::default(), body: 0, strings: Vec::new(), diagnostics: Vec::new() };
    let Some((range, body)) = split(&source.text) else {
        let open = source.text.starts_with("---");
        let message = if open { "the front matter does not end" } else { "this page has no front matter" };
        let hint = if open {
            "close it with a line `---`"
        } else {
            "begin the file with `---`, `title: ...`, `description: ...`, `---`"
        };
        read.diagnostics.push(Diagnostic::new(&NO_FRONT, message).at(source, 0..3).hint(hint));
        return read;
    };
    read.body = body;
    read.front.range = range.clone();
    let node = fields::read(source, range.clone(), manner.turning, &mut read.diagnostics);
    let Some(node) = node else { return read };
    let found = RefCell::new(std::mem::take(&mut read.diagnostics));
    let fields = Fields::new(source, range.start, &node, "the front matter", &found).missing_at(0..3);
    read.front = values(&fields, topic, role, range.clone());
    read.strings = strings(&node, range.start);
    if role == Role::Translation {
        check_repeated(&fields);
    }
    fields.finish();
    read.diagnostics = found.into_inner();
    for text in [&mut read.front.title, &mut read.front.description]
        .into_iter()
        .chain(read.front.menu.as_mut())
        .chain(read.front.warnings.iter_mut())
        .chain(read.front.card.iter_mut().flat_map(|card| [&mut card.protects, &mut card.law]))
    {
        text.value = manner.typography.plain(text);
    }
    read
}

/// Whether a file is the original or a translation of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Source,
    Translation,
}

fn values(fields: &Fields<'_>, topic: &str, role: Role, range: Range<usize>) -> Front {
    let kind = kind(fields);
    let shown = kind.value().unwrap_or_else(|| Kind::of_path(topic));
    let empty = empty(fields, shown, role);
    let (date, translation) = (fields.date("date"), translation(fields));
    let unreadable = [("date", date.is_none()), ("translation", translation.is_none())]
        .into_iter()
        .filter(|(key, missing)| *missing && fields.node(key).is_some())
        .map(|(key, _)| key)
        .collect();
    Front {
        range,
        title: fields.required("title"),
        description: fields.required("description"),
        kind,
        weight: fields.integer("weight"),
        date,
        updated: fields.date("updated"),
        expires: fields.date("expires"),
        draft: fields.boolean("draft"),
        discreet: fields.boolean("discreet"),
        place: fields.text("place"),
        slug: slug(fields),
        aliases: fields.texts("aliases"),
        menu: fields.words("menu"),
        icon: fields.text("icon"),
        toc: fields.boolean("toc"),
        review: review(fields),
        translation,
        sources: references(fields, "sources"),
        warnings: fields.texts("warnings"),
        picture: picture(fields),
        testimonial: if shown == Kind::Testimonial { testimonial(fields) } else { Testimonial::default() },
        // What kind of page a translation is of, its source says.
        card: if shown == Kind::Place || role == Role::Translation { card(fields) } else { None },
        unreadable,
        empty,
    }
}

/// Keys without a value that a page of this kind needs.
fn empty(fields: &Fields<'_>, kind: Kind, role: Role) -> Vec<Spanned<&'static str>> {
    let own: &[&'static str] = match kind {
        Kind::Update => &["date"],
        Kind::Testimonial => &["consent", "consent_review_due"],
        _ => &[],
    };
    let translated: &[&'static str] = if role == Role::Translation { &["translation"] } else { &[] };
    own.iter().chain(translated).copied().filter_map(|key| fields.empty(key)).collect()
}

fn kind(fields: &Fields<'_>) -> Option<Spanned<Kind>> {
    let text = fields.text("kind")?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == *text);
    if kind.is_none() {
        fields.push(
            Diagnostic::new(&UNKNOWN_KIND, format!("there is no kind `{text}`"))
                .at(fields.source(), text.at())
                .hint(similar::hint(&text, Kind::ALL.map(Kind::as_str))),
        );
    }
    kind.map(|kind| Spanned::new(kind, text.range))
}

fn slug(fields: &Fields<'_>) -> Option<Spanned<String>> {
    let slug = fields.text("slug")?;
    let good = !slug.is_empty()
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-');
    let (message, hint) = if !good {
        (
            format!("`{slug}` cannot be a part of an address"),
            "use lower-case letters a to z, digits and hyphens",
        )
    } else if let Some(problem) = file_name::problem(&slug).or_else(|| file_name::too_long(&slug)) {
        // The page's folder has this name.
        (problem, "choose another slug")
    } else {
        return Some(slug);
    };
    fields.push(Diagnostic::new(&BAD_SLUG, message).at(fields.source(), slug.at()).hint(hint));
    None
}

fn review(fields: &Fields<'_>) -> Option<Review> {
    let map = fields.map("review", "a review")?;
    let (by, role, on) = (map.required("by"), map.required("role"), map.date("on"));
    if map.node("on").is_none() {
        map.missing("on");
    }
    map.finish();
    Some(Review { by, role, on: on? })
}

fn translation(fields: &Fields<'_>) -> Option<Translation> {
    let map = fields.map("translation", "a translation")?;
    let by = map.word("by", &[("human", Translator::Human), ("machine", Translator::Machine)]);
    if map.node("by").is_none() {
        map.missing("by");
    }
    let reviewed = map.boolean("reviewed").unwrap_or_default();
    let (reviewer, on) = (map.text("reviewer"), map.date("on"));
    map.finish();
    Some(Translation { by: by?, reviewed, reviewer, on })
}

fn picture(fields: &Fields<'_>) -> Option<Picture> {
    let map = fields.map("picture", "a picture")?;
    let picture = Picture { src: map.required("src"), alt: map.required("alt") };
    map.finish();
    Some(picture)
}

fn testimonial(fields: &Fields<'_>) -> Testimonial {
    Testimonial {
        pseudonym: fields.text("pseudonym"),
        name_changed: fields.boolean("name_changed"),
        details_changed: fields.boolean("details_changed"),
        source_org: fields.text("source_org"),
        jurisdiction: fields.text("jurisdiction"),
        period: fields.text("period"),
        consent: fields.word(
            "consent",
            &[
                ("given", Consent::Given),
                ("published-by-source", Consent::PublishedBySource),
                ("withdrawn", Consent::Withdrawn),
            ],
        ),
        consent_review_due: fields.date("consent_review_due"),
        consent_ref: fields.text("consent_ref"),
    }
}

fn card(fields: &Fields<'_>) -> Option<CardWords> {
    let map = fields.map("card", "the words for the card")?;
    let words = CardWords { protects: map.required("protects"), law: map.required("law") };
    map.finish();
    Some(words)
}

/// Keys that are the same in every language.
const INHERITED: [&str; 19] = [
    "kind",
    "weight",
    "date",
    "place",
    "icon",
    "toc",
    "sources",
    "pseudonym",
    "name_changed",
    "details_changed",
    "source_org",
    "jurisdiction",
    "period",
    "consent",
    "consent_review_due",
    "consent_ref",
    "updated",
    "expires",
    "discreet",
];

fn check_repeated(fields: &Fields<'_>) {
    for key in INHERITED {
        if let Some(range) = fields.position_of(key) {
            fields.push(
                Diagnostic::new(&REPEATED_KEY, format!("`{key}` comes from the source page"))
                    .at(fields.source(), range)
                    .hint("remove it here"),
            );
        }
    }
}

/// The strings of the front matter that are words in the page's language.
fn strings(node: &Node, offset: usize) -> Vec<(SegmentKind, Range<usize>, String)> {
    let mut strings = Vec::new();
    let mut add = |path: String, node: Option<&Node>| {
        if let Some(node) = node
            && let Some(text) = node.as_text()
        {
            // Of a block (`|`) without lines there is nothing that a translation could replace.
            let range = node.range.start + offset..node.range.end + offset;
            if range.is_empty() {
                return;
            }
            strings.push((SegmentKind::Front(path), range, text.to_owned()));
        }
    };
    for key in ["title", "description", "menu"] {
        add(key.into(), node.get(key));
    }
    for (i, warning) in node.get("warnings").map(Node::items).unwrap_or_default().iter().enumerate() {
        add(format!("warnings.{i}"), Some(warning));
    }
    add("picture.alt".into(), node.get("picture").and_then(|p| p.get("alt")));
    for key in ["protects", "law"] {
        add(format!("card.{key}"), node.get("card").and_then(|c| c.get(key)));
    }
    strings.sort_by_key(|(_, range, _)| range.start);
    strings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_yaml_between_its_fences() {
        assert_eq!(split("---\na: b\n---\nText\n"), Some((4..9, 13)));
        assert_eq!(split("---\r\na: b\r\n---\r\nText"), Some((5..11, 16)));
        assert_eq!(split("---\n---\n"), Some((4..4, 8)));
        assert_eq!(split("---\na: b\n"), None);
        assert_eq!(split("Text\n---\n"), None);
        assert_eq!(split(""), None);
    }
}
