//! Recordings: the sound, without anything that is written beside it.
//!
//! Each kind of file is taken apart as far as its sound, and put together again with that alone: what
//! programs and phones write (titles, names, pictures, places, dates) has no way through. The sound
//! itself is not touched, and not listened to.

mod mp3;
mod mp4;
mod ogg;
mod wav;

use super::Fault;

/// A kind of file that holds sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Mp3,
    Mp4,
    Ogg,
    Wav,
}

impl Format {
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Mp4 => "m4a",
            Self::Ogg => "ogg",
            Self::Wav => "wav",
        }
    }

    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::Mp4 => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
        }
    }
}

/// Writes a recording anew.
pub(super) fn clean(format: Format, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let clean = match format {
        Format::Mp3 => mp3::bare(bytes),
        Format::Mp4 => mp4::bare(bytes),
        Format::Ogg => ogg::bare(bytes),
        Format::Wav => wav::bare(bytes),
    };
    clean.ok_or_else(|| {
        Fault::unclean(
            format!("is a damaged recording, or not of the kind .{}", format.ending()),
            "open it in a sound program, and save it as MP3, M4A, Ogg or WAV",
        )
    })
}
