//! What the engine may see: the template, one panel's data, one QR code, the theme's fonts.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source as TypstSource, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::base::{Code, Diagnostic, Severity, Source};
use crate::model::press::PrintTheme;

/// A file among the theme's fonts that is none the engine can use.
pub const FONT_UNREADABLE: Code = Code {
    name: "card-font-unreadable",
    severity: Severity::Error,
    adjustable: false,
    what: "A file in the theme's `print/fonts` is not a TrueType or OpenType font.",
    why: "Text in the scripts that it was meant for would be missing from the cards. WOFF2 files, made for \
          the web, are the usual cause.",
    fix: "Put the `.ttf` or `.otf` version of the font in its place.",
};

/// The engine, ready for one theme. Made once and used for all cards.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    card: TypstSource,
    main: TypstSource,
}

/// Calls the template; the path of the data is the whole interface.
const MAIN: &str = "#import \"/card.typ\": panel\n#panel(json(\"/panel.json\"))\n";

impl Press {
    /// Reads the theme's fonts and template.
    #[must_use]
    pub fn new(theme: &PrintTheme) -> (Self, Vec<Diagnostic>) {
        let mut fonts = Vec::new();
        let mut diagnostics = Vec::new();
        for font in &theme.fonts {
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(font.bytes.clone())));
            if fonts.len() == before {
                diagnostics.push(
                    Diagnostic::new(
                        &FONT_UNREADABLE,
                        format!("`{}` is not a font that can be printed", font.name),
                    )
                    .hint("use the .ttf or .otf version"),
                );
            }
        }
        let press = Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: theme.template.clone(),
            card: TypstSource::new(id("/card.typ"), theme.template.text.to_string()),
            main: TypstSource::new(id("/main.typ"), MAIN.into()),
        };
        (press, diagnostics)
    }

    /// The theme's template, as read.
    pub(super) fn template(&self) -> &Source {
        &self.template
    }

    /// All that is needed to set one panel.
    pub(super) fn world(&self, data: String, qr: &str) -> PanelWorld<'_> {
        PanelWorld { press: self, data: Bytes::from_string(data), qr: Bytes::from_string(qr.to_owned()) }
    }
}

/// Whether a span points into the template (and not into what surrounds it).
pub(super) fn in_template(span: DiagSpan) -> bool {
    span.id() == Some(id("/card.typ"))
}

pub(super) struct PanelWorld<'a> {
    press: &'a Press,
    data: Bytes,
    qr: Bytes,
}

impl World for PanelWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<TypstSource> {
        let sources = [&self.press.main, &self.press.card];
        sources.into_iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_without_slash() {
            "panel.json" => Ok(self.data.clone()),
            "qr.svg" => Ok(self.qr.clone()),
            _ => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// None: a card never depends on the day on which it is made.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

fn id(path: &str) -> FileId {
    // The paths are constants of this file and well-formed; the root stands in should that change.
    let path = VirtualPath::new(path).or_else(|_| VirtualPath::new("/"));
    match path {
        Ok(path) => RootedPath::new(VirtualRoot::Project, path).intern(),
        Err(_) => TypstSource::detached("").id(),
    }
}
