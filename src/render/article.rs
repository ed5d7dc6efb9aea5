//! The article: fills in the marks that the parser left in its HTML.

use std::fmt::Write as _;

use tera::{Context, Map, Value};

use crate::base::Diagnostic;
use crate::base::html::escape_into;
use crate::model::document::{Body, Component, Datum, MARK};
use crate::model::view::{Article, BodyView, ComponentView, LinkView, NumberView, PageView, SoundView};

/// What draws components and words alerts, in one language.
pub(super) trait Components {
    /// Draws a component of the theme.
    fn draw(&self, name: &str, arguments: &Context) -> tera::TeraResult<String>;
    /// The title of an alert.
    fn alert(&self, kind: usize) -> &str;
    /// What stands before a part that is shown in another language.
    fn stale_part(&self) -> &str;
    /// What a link to another site says of itself to those who do not see its sign, as text.
    fn elsewhere(&self) -> &str;
    /// The name of the way back from a footnote, as text.
    fn back(&self) -> &str;
}

/// Renders the article of a page. `guest` draws what stands in it in another language.
pub(super) fn render<C: Components>(
    components: &C,
    guest: &C,
    page: &PageView,
    fault: &dyn Fn(&tera::Error) -> Diagnostic,
    diagnostics: &mut Vec<Diagnostic>,
) -> String {
    let Some(article) = &page.body.article else { return String::new() };
    let mut out = String::with_capacity(article.body.html.len() * 5 / 4);
    let pen = Pen { components, guest, root: &page.root, fault };
    pen.write(&page.body, article, &article.body.html, &mut out, diagnostics);
    out
}

/// What an article is written with.
struct Pen<'a, C> {
    components: &'a C,
    guest: &'a C,
    root: &'a str,
    fault: &'a dyn Fn(&tera::Error) -> Diagnostic,
}

impl<C: Components> Pen<'_, C> {
    /// Writes HTML of an article, with every mark replaced.
    fn write(
        &self,
        view: &BodyView,
        article: &Article,
        html: &str,
        out: &mut String,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let (document, body) = (&*article.document, &*article.body);
        let (elsewhere, back) = (self.components.elsewhere(), self.components.back());
        let filler = Filler { body, view, root: self.root, elsewhere, back };
        filler.fill(html, out, &mut |kind, n, out| match kind {
            'T' => out.push_str(self.components.alert(n)),
            'P' => self.inset(view, n, out, diagnostics),
            'C' => {
                let Some(component) = body.components.get(n) else { return };
                let view = view.components.get(n).cloned().unwrap_or_default();
                let Some(arguments) = filler.arguments(component, &view, n) else { return };
                match self.components.draw(&component.name, &arguments) {
                    Ok(html) => out.push_str(&html),
                    Err(error) => diagnostics.push((self.fault)(&error).label(
                        document.source.locate(component.range.start..component.range.start + 3),
                        "drawn for this",
                    )),
                }
            }
            _ => {}
        });
    }

    /// A block of the source, where the translation is out of date: it says so, and is marked for
    /// voices and directions.
    fn inset(&self, view: &BodyView, n: usize, out: &mut String, diagnostics: &mut Vec<Diagnostic>) {
        let Some(inset) = &view.inset else { return };
        let (Some(piece), Some(article)) = (inset.pieces.get(n), &inset.body.article) else { return };
        let (note, lang) = (self.components.stale_part(), &inset.lang);
        let _ = write!(
            out,
            "<div class=\"stale-part\"><p class=\"stale-note\">{note}</p><div lang=\"{}\" dir=\"{}\">",
            lang.tag, lang.dir
        );
        let pen = Pen { components: self.guest, guest: self.guest, root: self.root, fault: self.fault };
        pen.write(&inset.body, article, piece, out, diagnostics);
        out.push_str("</div></div>\n");
    }
}

/// How wide a picture is shown, by the width of the window: as wide as the text.
const SIZES: &str = "(min-width: 38rem) 36rem, 100vw";

struct Filler<'a> {
    body: &'a Body,
    view: &'a BodyView,
    root: &'a str,
    elsewhere: &'a str,
    back: &'a str,
}

impl Filler<'_> {
    /// Copies `html`, with every mark replaced.
    fn fill(&self, html: &str, out: &mut String, other: &mut dyn FnMut(char, usize, &mut String)) {
        let mut rest = html;
        while let Some(start) = memchr::memchr(MARK as u8, rest.as_bytes()) {
            out.push_str(&rest[..start]);
            let after = &rest[start + 1..];
            let Some(end) = memchr::memchr(MARK as u8, after.as_bytes()) else {
                rest = after;
                continue;
            };
            let mark = &after[..end];
            let n: usize = mark.get(1..).and_then(|n| n.parse().ok()).unwrap_or(usize::MAX);
            match mark.chars().next() {
                Some('L') => self.link(n, out),
                Some('N') => {
                    if let Some(Some(number)) = self.view.numbers.get(n) {
                        number_link(number, out);
                    }
                }
                Some('X') => {
                    if let Some(LinkView::Outside(_)) = self.view.links.get(n) {
                        out.push_str("<span class=\"unseen\"> ");
                        escape_into(self.elsewhere, out);
                        out.push_str("</span>");
                    }
                }
                Some('F') => {
                    let _ = write!(out, "<a href=\"#fr-{n}\" role=\"doc-backlink\" aria-label=\"");
                    escape_into(self.back, out);
                    out.push_str("\">↑</a>");
                }
                Some('I') => {
                    self.image(n, out);
                    // The tag in which the mark stands is written.
                    rest = after[end + 1..].trim_start_matches('>');
                    continue;
                }
                Some('H') => escape_into(self.view.heading_ids.get(n).map_or("", String::as_str), out),
                Some(kind) => other(kind, n, out),
                None => {}
            }
            rest = &after[end + 1..];
        }
        out.push_str(rest);
    }

    /// The attributes of an `<a>`; the mark stands right after the tag's name.
    fn link(&self, n: usize, out: &mut String) {
        match self.view.links.get(n) {
            Some(LinkView::Inside(path)) => {
                out.push_str(" href=\"");
                out.push_str(self.root);
                escape_into(path, out);
                out.push('"');
            }
            Some(LinkView::Fragment(id)) => {
                out.push_str(" href=\"#");
                escape_into(id, out);
                out.push('"');
            }
            Some(LinkView::Plain(url)) => {
                out.push_str(" href=\"");
                escape_into(url, out);
                out.push('"');
            }
            Some(LinkView::Outside(url)) => {
                out.push_str(" href=\"");
                escape_into(url, out);
                // No address of ours reaches the other site, and it gets no hold on our window.
                out.push_str("\" rel=\"noreferrer noopener\" class=\"external\"");
            }
            Some(LinkView::None) | None => {}
        }
        if let Some(link) = self.body.links.get(n).filter(|link| !link.title.is_empty()) {
            out.push_str(" title=\"");
            escape_into(&link.title, out);
            out.push('"');
        }
    }

    /// A picture in all its forms. The mark stands in an `<img>`, so that whoever looks at the marked
    /// HTML knows it for one.
    fn image(&self, n: usize, out: &mut String) {
        out.truncate(out.len() - out.len().min("<img".len()));
        let Some(image) = self.body.images.get(n) else { return };
        let picture = self.view.images.get(n).and_then(Option::as_deref);
        let sources = picture.map_or(&[][..], |picture| &picture.sources);
        if !sources.is_empty() {
            out.push_str("<picture>");
        }
        for source in sources {
            let _ = write!(out, "<source type=\"{}\" srcset=\"", source.mime);
            for (i, file) in source.files.iter().enumerate() {
                out.push_str(if i == 0 { "" } else { ", " });
                out.push_str(self.root);
                escape_into(&file.path, out);
                let _ = write!(out, " {}w", file.width);
            }
            let _ = write!(out, "\" sizes=\"{SIZES}\">");
        }
        out.push_str("<img");
        if let Some(picture) = picture {
            out.push_str(" src=\"");
            out.push_str(self.root);
            escape_into(&picture.path, out);
            out.push('"');
            if let Some((width, height)) = picture.size() {
                let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
            }
        }
        out.push_str(" alt=\"");
        escape_into(&image.alt, out);
        out.push('"');
        // The first one is on the screen, or nearly, when the page opens.
        if n > 0 || self.view.headed {
            out.push_str(" loading=\"lazy\" decoding=\"async\"");
        }
        if !image.title.is_empty() {
            out.push_str(" title=\"");
            escape_into(&image.title, out);
            out.push('"');
        }
        out.push('>');
        if !sources.is_empty() {
            out.push_str("</picture>");
        }
    }

    /// What the theme's component gets. None where something it cannot do without is missing, which
    /// has been reported.
    fn arguments(&self, component: &Component, view: &ComponentView, n: usize) -> Option<Context> {
        let mut context = Context::new();
        context.insert("id", &format!("{}-{}", component.name, n + 1));
        match component.name.as_str() {
            "contacts" => {
                context.insert("place", &view.place);
                context.insert("groups", &view.groups);
            }
            "phone" => {
                context.insert("number", view.number.as_ref()?);
                let text = component.data.iter().find(|(key, _)| *key == "text");
                context.insert_value("text", text.map_or_else(Value::none, |(_, datum)| self.value(datum)));
            }
            "audio" => {
                let sound = view.sound.clone()?;
                let sound = SoundView { path: format!("{}{}", self.root, sound.path), ..sound };
                context.insert("sound", &sound);
                for (name, datum) in component.data.iter().filter(|(name, _)| *name != "file") {
                    context.insert_value(*name, self.value(datum));
                }
            }
            "protection" => return None,
            _ => {
                for (name, datum) in &component.data {
                    let value = match datum {
                        // A list that is not there is an empty one, so that templates can count it.
                        Datum::None if LISTS.contains(name) => Value::from(Vec::<Value>::new()),
                        datum => self.value(datum),
                    };
                    context.insert_value(*name, value);
                }
            }
        }
        Some(context)
    }

    fn value(&self, datum: &Datum) -> Value {
        match datum {
            Datum::None => Value::none(),
            Datum::Html(html) => {
                let mut out = String::with_capacity(html.len());
                self.fill(html, &mut out, &mut |_, _, _| {});
                Value::safe_string(&out)
            }
            Datum::Word(word, _) => Value::from(word.clone()),
            Datum::List(items) => {
                Value::from(items.iter().map(|item| self.value(item)).collect::<Vec<Value>>())
            }
            Datum::Map(entries) => {
                let mut map = Map::new();
                for (key, datum) in entries {
                    map.insert((*key).into(), self.value(datum));
                }
                Value::from(map)
            }
        }
    }
}

/// Arguments of components that are lists.
const LISTS: [&str; 4] = ["starts", "steps", "branches", "items"];

/// A telephone number in running text: a link to call it, its digits kept in order.
fn number_link(number: &NumberView, out: &mut String) {
    let _ = write!(out, "<a class=\"tel\" href=\"tel:{}\"><bdi dir=\"ltr\">", number.dial);
    escape_into(&number.number, out);
    out.push_str("</bdi></a>");
}
