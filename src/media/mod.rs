//! Files beside the pages to what may be published of them: pictures decoded and written anew,
//! drawings, documents and recordings without anything that they say about who made them.
//!
//! Takes the bytes of one file and what pages do with it; gives files and what is wrong. It keeps what
//! it knows to be harmless, and not what it does not know to be harmful: an unknown part of a file is
//! left out, and a file that cannot be read to its end is an error. It never looks at other files.

mod audio;
mod copied;
mod jpeg;
mod kind;
mod pdf;
mod picture;
mod svg;
mod text;

use std::sync::Arc;

use crate::base::{Code, Diagnostic, Digest, Severity, crash};
use crate::model::capacity::Capacity;
use crate::model::media::{Media, Role, Shape, Sound};
use crate::model::output::media_path;
use crate::model::tree::Blob;

pub use copied::copied;

use kind::Kind;

/// The codes that this stage raises.
pub const CODES: &[&Code] = &[
    &UNCLEAN,
    &kind::NOT_PUBLISHED,
    &kind::NO_TRANSCRIPT,
    &CHANGED,
    &NO_SIZE,
    &copied::ACTIVE,
    &copied::PRIVATE,
];

pub(crate) const UNCLEAN: Code = Code {
    name: "unclean-file",
    severity: Severity::Error,
    adjustable: false,
    what: "A picture, a document or a recording cannot be cleaned of what it says about the people who made it.",
    why: "Cameras and programs write the place, the time, the device and names into files. Published, that can lead to a person who must not be found.",
    fix: "Save the file in a common format with a common program: pictures as JPEG or PNG, drawings as plain SVG, documents as PDF without password or signature, recordings as MP3, M4A, Ogg or WAV.",
};

const CHANGED: Code = Code {
    name: "picture-changed",
    severity: Severity::Warning,
    adjustable: true,
    what: "Something that can be seen was taken out of a picture: all but the first image of an animation, or HTML in a drawing.",
    why: "Movement disturbs people who read beside it and costs data, and HTML in a drawing cannot be cleaned; but the picture may now lack what it was made for.",
    fix: "Look at the page. If something is missing, save the picture as a still JPEG or PNG, or the drawing as plain SVG with its texts as paths.",
};

const NO_SIZE: Code = Code {
    name: "drawing-without-size",
    severity: Severity::Warning,
    adjustable: true,
    what: "A drawing of the theme does not say how large it is.",
    why: "Browsers show 300 by 150 pixels of it, and cut off the rest.",
    fix: "Add `viewBox=\"0 0 WIDTH HEIGHT\"` to its `<svg>`, or save it as plain SVG with a drawing program.",
};

/// Part of the names of published files: raised when files are cleaned in another way than before, so
/// that nobody keeps an old one.
const RECIPE: u8 = 3;

/// What came of a file. Diagnostics without a place are about the file as a whole: whoever knows where
/// a page names it says so.
#[derive(Debug, Clone)]
pub struct Cleaned {
    pub media: Option<Arc<Media>>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Why there is nothing to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fault {
    code: &'static Code,
    message: String,
    hint: String,
}

impl Fault {
    fn unclean(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: &UNCLEAN, message: message.into(), hint: hint.into() }
    }

    fn diagnostic(self) -> Diagnostic {
        Diagnostic::new(self.code, self.message).hint(self.hint)
    }
}

/// Makes a file fit for readers.
#[must_use]
pub fn clean(blob: &Blob, role: Role, capacity: &Capacity) -> Cleaned {
    let mut diagnostics = Vec::new();
    if blob.is_unread() {
        return Cleaned { media: None, diagnostics };
    }
    let media = match guarded(|| made(blob, role, capacity, &mut diagnostics)) {
        Ok(media) => Some(Arc::new(media)),
        Err(fault) => {
            let name = blob.path.rsplit('/').next().unwrap_or(&blob.path);
            let fault = Fault { message: format!("`{name}` {}", fault.message), ..fault };
            diagnostics.push(fault.diagnostic());
            None
        }
    };
    Cleaned { media, diagnostics }
}

/// How many pixels a picture says that it has; none for another file.
#[must_use]
pub fn pixels(blob: &Blob) -> u64 {
    if Kind::of(&blob.path) == Some(Kind::Picture) { picture::pixels(&blob.bytes) } else { 0 }
}

/// A file of the theme as it is published, and what is to be said of it.
pub type Asset = (Vec<u8>, Vec<Diagnostic>);

/// A picture or a drawing of the theme, as it is published under its own name and in its own format.
/// None where the file is neither.
///
/// # Errors
/// It cannot be cleaned.
#[must_use]
pub fn asset(path: &str, bytes: &[u8], capacity: &Capacity) -> Option<Result<Asset, Diagnostic>> {
    let cleaned = match Kind::of(path)? {
        Kind::Picture => guarded(|| picture::copy(bytes, capacity).map(|(bytes, _)| (bytes, Vec::new()))),
        Kind::Drawing => guarded(|| {
            let text = svg::text(bytes)?;
            let drawing = svg::clean(text, capacity)?;
            let lost = drawing.lost.map(|at| svg::lost(path, text, at));
            let sized = drawing.size.is_none().then(|| svg::no_size(path, text));
            Ok((drawing.text.into_bytes(), lost.into_iter().chain(sized).collect()))
        }),
        _ => return None,
    };
    Some(cleaned.map_err(|fault| {
        let message = format!("this picture {}", fault.message);
        Fault { message, ..fault }.diagnostic().in_file(path)
    }))
}

/// Libraries that read files of other programs may panic at a damaged one. Such a file is refused like any
/// other that cannot be read, and the rest of the site is built.
fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    crash::catch(work).unwrap_or_else(|_| {
        Err(Fault::unclean(
            "is damaged: what reads such files fails at it",
            "open it in the program it was made with, save it anew, and look whether all of it is there",
        ))
    })
}

fn made(
    blob: &Blob,
    role: Role,
    capacity: &Capacity,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Media, Fault> {
    let kind = Kind::of(&blob.path).ok_or_else(|| kind::unknown(&blob.path))?;
    kind.fits(role)?;
    let digest = Digest::join(&[blob.digest, Digest::of(&[RECIPE])]);
    let name = |variant: &str, ending: &str| media_path(&blob.path, variant, ending, digest);
    let one = |ending: &str, bytes: Vec<u8>| {
        let path: Arc<str> = name("", ending).into();
        Media { files: vec![(path.clone(), bytes.into())], shape: Shape::File(path) }
    };
    Ok(match kind {
        Kind::Picture if role == Role::Shown => picture::sizes(&blob.bytes, capacity, &name, diagnostics)?,
        Kind::Picture => {
            let (bytes, ending) = picture::copy(&blob.bytes, capacity)?;
            one(ending, bytes)
        }
        Kind::Drawing => {
            let text = svg::text(&blob.bytes)?;
            let drawing = svg::clean(text, capacity)?;
            diagnostics.extend(drawing.lost.map(|at| svg::lost(&blob.path, text, at)));
            let mut media = one("svg", drawing.text.into_bytes());
            if role == Role::Shown {
                let picture = picture::drawing(media.path(), drawing.size);
                media.shape = Shape::Picture(Arc::new(picture));
            }
            media
        }
        Kind::Document => one("pdf", pdf::clean(&blob.bytes)?),
        Kind::Sound(format) => {
            let bytes = audio::clean(format, &blob.bytes)?;
            let mut media = one(format.ending(), bytes);
            let size = media.files.first().map_or(0, |(_, bytes)| bytes.len());
            media.shape = Shape::Sound(Sound { path: media.path().to_owned(), mime: format.mime(), size });
            media
        }
        Kind::Text(ending) => one(ending, text::clean(ending, &blob.bytes)?),
        Kind::Video => return Err(kind::video()),
    })
}
