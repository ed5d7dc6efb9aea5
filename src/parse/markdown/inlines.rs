//! Text, links to numbers, pictures and HTML: what stands inside a line.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::{Origin, Walk};
use crate::base::characters::is_seen;
use crate::base::external::scheme;
use crate::base::sentence::Place;
use crate::base::{Code, Diagnostic, Direction, Severity};
use crate::model::document::{Image, MARK, NumberRef};
use crate::model::settings::HtmlPolicy;

pub(in crate::parse) const MISSING_ALT: Code = Code {
    name: "missing-alt",
    severity: Severity::Error,
    adjustable: true,
    what: "A picture has no description.",
    why: "People who cannot see it, or whose phone does not load it, get nothing.",
    fix: "Write what the picture shows between the square brackets: `![Two people talk to an officer](talk.jpg)`.",
};

pub(in crate::parse) const NUMBER_LINK: Code = Code {
    name: "number-link",
    severity: Severity::Error,
    adjustable: false,
    what: "A link leads to a telephone number that is written out.",
    why: "Numbers come from the files in `content/places/`, so that one correction reaches every page, card and language, and so that they are never reversed in right-to-left text.",
    fix: "Write `<tel:nl/police>`: the place's code and the key of the number in its file.",
};

pub(in crate::parse) const NO_WORDS: Code = Code {
    name: "no-words",
    severity: Severity::Error,
    adjustable: false,
    what: "A heading or a link has no words that can be seen.",
    why: "A link without words cannot be found, pressed or heard, and a heading without words is an empty line in the list of what is on the page.",
    fix: "Write the words, or remove the heading or the link.",
};

impl Walk<'_> {
    /// Reports a link that ends here and shows nothing.
    pub(super) fn link_words(&mut self, out: &[Event<'_>]) {
        let start = format!("<a{MARK}L");
        let mut inner = out
            .iter()
            .rev()
            .take_while(|event| !matches!(event, Event::InlineHtml(html) if html.starts_with(&start)));
        if inner.any(shows) || self.manner.policy == HtmlPolicy::Verbatim {
            return;
        }
        let Some(range) = self.body.links.last().map(|link| link.range.clone()) else { return };
        self.diagnostics.push(
            Diagnostic::new(&NO_WORDS, "this link has no words that a reader could see")
                .at(self.source, range)
                .hint("write between the square brackets where it leads"),
        );
    }

    /// The mark for `<tel:nl/police>`.
    pub(super) fn number(&mut self, reference: &str, range: Range<usize>) -> String {
        let (place, key) = match reference.split_once('/') {
            Some((place, key)) => (Some(place.to_owned()), key),
            None => (None, reference),
        };
        if key.bytes().any(|b| b.is_ascii_digit()) && !key.bytes().any(|b| b.is_ascii_alphabetic()) {
            self.number_link(&range);
            return String::new();
        }
        let mark = format!("{MARK}N{}{MARK}", self.body.numbers.len());
        self.body.numbers.push(NumberRef { place, key: key.to_owned(), range });
        mark
    }

    pub(super) fn number_link(&mut self, range: &Range<usize>) {
        self.diagnostics.push(
            Diagnostic::new(&NUMBER_LINK, "a telephone number is written out in a link")
                .at(self.source, range.clone())
                .hint("write `<tel:PLACE/KEY>`, such as `<tel:eu/emergency>`"),
        );
    }

    /// Reports `[words](tel:...)`.
    pub(super) fn number_in_link(&mut self, reference: &str, range: &Range<usize>) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
        let named = reference.chars().all(is_plain)
            && reference
                .rsplit('/')
                .next()
                .is_some_and(|key| key.contains(|c: char| c.is_ascii_alphabetic()));
        if !named {
            self.number_link(range);
            return;
        }
        self.diagnostics.push(
            Diagnostic::new(
                &NUMBER_LINK,
                "the number of a place has no words of its own: it is shown as it is",
            )
            .at(self.source, range.clone())
            .hint(format!("write `<tel:{reference}>`, with the words before it")),
        );
    }

    pub(super) fn image(&mut self, image: Image) {
        if !is_seen(&image.alt) && self.manner.policy != HtmlPolicy::Verbatim {
            self.diagnostics.push(
                Diagnostic::new(&MISSING_ALT, format!("the picture `{}` has no description", image.src))
                    .at(self.source, image.range.clone())
                    .hint("write what it shows between the square brackets"),
            );
        }
        for words in [&image.alt, &image.title] {
            self.prose.words(words, image.range.clone());
        }
        self.body.images.push(image);
    }

    /// The words of a link that are its address: their signs must not be turned with the text around them.
    pub(super) fn address<'t>(&self, words: Event<'t>, out: &mut Vec<Event<'t>>) {
        if self.manner.direction == Direction::Ltr || self.manner.policy == HtmlPolicy::Verbatim {
            out.push(words);
            return;
        }
        out.push(Event::InlineHtml("<bdi dir=\"ltr\">".into()));
        out.push(words);
        out.push(Event::InlineHtml("</bdi>".into()));
    }

    pub(super) fn text<'t>(
        &mut self,
        text: CowStr<'t>,
        local: &Range<usize>,
        at: &Range<usize>,
        autolink: bool,
        origin: &Origin,
        around: (Option<char>, Option<char>),
    ) -> Event<'t> {
        match origin {
            _ if autolink => self.prose.opaque(at.clone()),
            Origin::Offset(_) => self.prose.text(&text, Place::From(at.start)),
            Origin::Whole(_) => self.prose.text(&text, Place::Within(at.clone())),
        }
        if autolink || self.manner.policy == HtmlPolicy::Verbatim {
            return Event::Text(text);
        }
        if local.len() == 1
            && text.chars().count() == 1
            && let Some(mark) = self.manner.typography.mark(&text, around, &mut self.quotes)
        {
            return Event::Text(mark.into());
        }
        match self.manner.typography.spaces(&text) {
            Some(spaced) => Event::Text(spaced.into()),
            None => Event::Text(text),
        }
    }
}

/// Whether anything is seen of a piece of a line. Pictures need words of their own.
pub(super) fn shows(event: &Event<'_>) -> bool {
    match event {
        Event::Text(text) | Event::Code(text) => is_seen(text),
        Event::InlineHtml(html) => html.starts_with("<img") || html.starts_with(MARK),
        _ => false,
    }
}

/// Whether an address is one of the web.
pub(super) fn is_web(address: &str) -> bool {
    matches!(scheme(address).as_deref(), Some("http" | "https"))
}
