//! What a file is, by its name, and which kinds are for readers at all.

use super::Fault;
use super::audio::Format;
use crate::base::{Code, Severity};
use crate::model::media::Role;

pub(super) const NOT_PUBLISHED: Code = Code {
    name: "file-not-published",
    severity: Severity::Error,
    adjustable: false,
    what: "A page shows or links to a file of a kind that kyr does not publish, or such a file stands in `static/`.",
    why: "Kyr publishes what it can clean. Office documents and archives carry the names of their authors and whole earlier versions, programs and web pages can harm readers, and videos cost people with little data more than they can pay.",
    fix: "Save office documents as PDF, and link to the files in an archive one by one. Instead of a video, show a still with a text, or let people hear it in an `audio` block. Published are pictures, SVG, PDF, recordings in an `audio` block, .txt, .csv and .ics.",
};

pub(super) const NO_TRANSCRIPT: Code = Code {
    name: "no-transcript",
    severity: Severity::Error,
    adjustable: false,
    what: "A recording stands in a page as a picture or a link, without its words.",
    why: "Deaf people, people in a room where nobody may hear it, and people with little data need the words; so do translators.",
    fix: "Use an `audio` block, with `file`, `title` and `transcript`.",
};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Picture,
    Drawing,
    Document,
    Sound(Format),
    /// Text without anything else in it; with the ending of its name.
    Text(&'static str),
    Video,
}

impl Kind {
    pub(super) fn of(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            // The last few cannot be read, and are told so where they are.
            "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "apng" | "webp" | "gif" | "avif" | "heic" | "heif"
            | "bmp" | "tif" | "tiff" => Self::Picture,
            "svg" => Self::Drawing,
            "pdf" => Self::Document,
            "mp3" => Self::Sound(Format::Mp3),
            "m4a" => Self::Sound(Format::Mp4),
            "ogg" | "oga" | "opus" => Self::Sound(Format::Ogg),
            "wav" => Self::Sound(Format::Wav),
            "txt" => Self::Text("txt"),
            "csv" => Self::Text("csv"),
            "ics" => Self::Text("ics"),
            "mp4" | "m4v" | "mov" | "webm" | "mkv" | "avi" | "ogv" | "mpg" | "mpeg" | "wmv" | "3gp" => {
                Self::Video
            }
            _ => return None,
        })
    }

    /// Whether pages can do this with it.
    pub(super) fn fits(self, role: Role) -> Result<(), Fault> {
        match (self, role) {
            (Self::Video, _) => Err(video()),
            (Self::Picture | Self::Drawing, Role::Shown | Role::Linked)
            | (Self::Sound(_), Role::Heard)
            | (Self::Document | Self::Text(_), Role::Linked) => Ok(()),
            (Self::Sound(_), _) => Err(Fault {
                code: &NO_TRANSCRIPT,
                message: "is a recording, and stands here without its words".into(),
                hint: "use an `audio` block, with `file`, `title` and `transcript`".into(),
            }),
            (_, Role::Shown) => Err(Fault {
                code: &NOT_PUBLISHED,
                message: "is not a picture".into(),
                hint: "link to it, without the `!`".into(),
            }),
            (_, Role::Heard) => Err(Fault {
                code: &NOT_PUBLISHED,
                message: "is not a recording".into(),
                hint: "name a file that ends in .mp3, .m4a, .ogg, .opus or .wav".into(),
            }),
        }
    }
}

pub(super) fn video() -> Fault {
    Fault {
        code: &NOT_PUBLISHED,
        message: "is a video, and kyr does not publish videos".into(),
        hint: "show a still with a text, or let people hear it in an `audio` block".into(),
    }
}

/// What to do with a file of a known kind that cannot be cleaned, by its ending in small letters.
pub(super) fn advice(ending: &str) -> Option<&'static str> {
    Some(match ending {
        "doc" | "docx" | "odt" | "rtf" | "xls" | "xlsx" | "ods" | "ppt" | "pptx" | "odp" | "pages" => {
            "save it as PDF, and link to that"
        }
        "zip" | "rar" | "7z" | "tar" | "gz" => "link to the files in it one by one",
        "ico" => "save it as PNG",
        "woff" | "woff2" | "ttf" | "otf" | "eot" => "put fonts into `assets/` of a theme",
        "aac" | "flac" | "wma" | "aif" | "aiff" | "amr" | "caf" => "save the recording as MP3 or M4A",
        _ => return None,
    })
}

pub(super) fn unknown(path: &str) -> Fault {
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    let lower = ending.map(str::to_ascii_lowercase).unwrap_or_default();
    let hint = match &*lower {
        "html" | "htm" => "write it as a page",
        other => advice(other).unwrap_or(
            "publish it as a picture, a PDF or a text file (.txt, .csv, .ics), or remove the link",
        ),
    };
    let what =
        ending.map_or_else(|| "without an ending".to_owned(), |ending| format!("of the kind .{ending}"));
    Fault {
        code: &NOT_PUBLISHED,
        message: format!("is a file {what}, which kyr does not publish"),
        hint: hint.into(),
    }
}
