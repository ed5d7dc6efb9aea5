//! Static files to what is published of them: media cleaned, texts as they are, nothing that acts.
//!
//! Takes one file and its path; gives its bytes, or why it is not published. What stands in a web page or in XML is
//! for a rule to judge; here it is a text like others.

mod private;

use std::sync::Arc;

use super::kind::{self, Kind, NOT_PUBLISHED};
use super::{Fault, audio, guarded, pdf, picture, svg, text};
use crate::base::{Code, Diagnostic, Severity};
use crate::model::capacity::Capacity;
use crate::model::media::Role;
use crate::model::tree::Blob;

pub(super) use private::PRIVATE;

pub(super) const ACTIVE: Code = Code {
    name: "static-program",
    severity: Severity::Error,
    adjustable: false,
    what: "A file in `static/` is a program: a script, a style sheet, or something that a server or a computer runs; or it tells the host what to do.",
    why: "Scripts and styles stand in the theme, where kyr sees what pages load. Other programs can harm readers, and settings for the host can lead readers away or take off the headers that protect them.",
    fix: "Put scripts and style sheets of pages into `assets/` of a theme. Make settings for the host in the host's own account. Link to programs where their makers publish them.",
};

/// Endings of texts that run, in small letters.
const RUNS: [&str; 23] = [
    "js", "mjs", "cjs", "css", "xsl", "xslt", "xht", "xhtml", "shtml", "htc", "hta", "mht", "mhtml", "sh",
    "ps1", "bat", "cmd", "vbs", "wsf", "py", "rb", "pl", "desktop",
];

/// Endings by which servers know programs. Some find them before another ending as well.
const SERVED: [&str; 9] = ["php", "phtml", "phar", "cgi", "fcgi", "asp", "aspx", "jsp", "cfm"];

/// Names of files by which hosts are told what to do, in small letters. kyr writes two of them itself.
const HOSTS: [&str; 9] = [
    "_headers",
    "_redirects",
    "_routes.json",
    ".htaccess",
    ".user.ini",
    "web.config",
    "netlify.toml",
    "vercel.json",
    "staticwebapp.config.json",
];

/// How files begin that have to be cleaned, and the ending by which they would be.
const BEGINNINGS: [(&[u8], &str); 11] = [
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG", "png"),
    (b"GIF8", "gif"),
    (b"RIFF", "webp` or `.wav"),
    (b"%PDF", "pdf"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"OggS", "ogg"),
    (b"fLaC", "mp3"),
    (b"II*\0", "jpg"),
    (b"MM\0*", "jpg"),
];

/// The first bytes of public OpenPGP keys and of signatures, as they stand in key directories.
const OPENPGP: [u8; 8] = [0x98, 0x99, 0x9a, 0xc6, 0x88, 0x89, 0x8a, 0xc2];

/// A static file, as it is published under its own name.
///
/// # Errors
/// It is none that kyr publishes, or cannot be cleaned.
pub fn copied(blob: &Blob, capacity: &Capacity) -> Result<Arc<[u8]>, Diagnostic> {
    let name = blob.path.rsplit('/').next().unwrap_or(&blob.path);
    guarded(|| checked(blob, name, capacity)).map_err(|fault| {
        let message = format!("`{name}` {}", fault.message);
        Fault { message, ..fault }.diagnostic().in_file(&blob.path)
    })
}

fn checked(blob: &Blob, name: &str, capacity: &Capacity) -> Result<Arc<[u8]>, Fault> {
    let bytes = &*blob.bytes;
    private::check(&blob.path, bytes)?;
    acts(name, bytes)?;
    let Some(kind) = Kind::of(name) else { return plain(blob, name) };
    kind.fits(Role::Linked)?;
    Ok(match kind {
        Kind::Picture => {
            let (clean, format) = picture::copy(bytes, capacity)?;
            named_for(name, format)?;
            clean.into()
        }
        Kind::Drawing => svg::clean(svg::text(bytes)?, capacity)?.text.into_bytes().into(),
        Kind::Document => pdf::clean(bytes)?.into(),
        Kind::Sound(format) => audio::clean(format, bytes)?.into(),
        Kind::Text(ending) => {
            text::clean(ending, bytes)?;
            blob.bytes.clone()
        }
        Kind::Video => return Err(kind::video()),
    })
}

/// Whether a picture has the ending of the format in which it is published, since it keeps its name.
fn named_for(name: &str, format: &str) -> Result<(), Fault> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let same = match format {
        "jpg" => ["jpg", "jpeg", "jpe", "jfif"].contains(&&*ending),
        format => format == ending,
    };
    if same {
        return Ok(());
    }
    Err(Fault {
        code: &NOT_PUBLISHED,
        message: format!(
            "would be published as a picture of the kind .{format}, under a name that says .{ending}"
        ),
        hint: format!("save it as a picture of the kind .{format}, with that ending"),
    })
}

/// Whether a file runs, or tells a host what to do.
fn acts(name: &str, bytes: &[u8]) -> Result<(), Fault> {
    let lower = name.to_ascii_lowercase();
    let fault = |message: String, hint: &str| Err(Fault { code: &ACTIVE, message, hint: hint.into() });
    if HOSTS.contains(&&*lower) {
        return fault(
            "tells the host what to do, with the headers that protect readers too".into(),
            "remove it, and make such settings in the host's own account; kyr writes the headers itself",
        );
    }
    let mut endings = lower.split('.').skip(1);
    let last = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    if RUNS.contains(&last) || endings.any(|ending| SERVED.contains(&ending)) || bytes.starts_with(b"#!") {
        return fault(
            "is a script, a style sheet or a program, and none is published from `static/`".into(),
            "put scripts and styles of pages into `assets/` of a theme, and remove others",
        );
    }
    Ok(())
}

/// A file that is no media: a text as it is, or a key.
fn plain(blob: &Blob, name: &str) -> Result<Arc<[u8]>, Fault> {
    let bytes = &*blob.bytes;
    let binary = std::str::from_utf8(bytes).is_err() || bytes.iter().any(|byte| *byte < b'\t');
    let mut known = BEGINNINGS.iter().filter(|(_, ending)| binary || *ending == "pdf");
    if let Some((_, ending)) = known.find(|(begin, _)| bytes.starts_with(begin)) {
        return Err(Fault::unclean(
            "is a picture, a document or a recording under the name of something else",
            format!("give it the ending `.{ending}`, so that kyr can clean it"),
        ));
    }
    let key = bytes.first().is_some_and(|first| OPENPGP.contains(first));
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let keys = ["gpg", "pgp", "sig"].contains(&ending.as_deref().unwrap_or_default())
        || blob.path.contains("/.well-known/openpgpkey/");
    if key && keys {
        return Ok(blob.bytes.clone());
    }
    // Office documents are refused by their names, since some of them are texts.
    let document = kind::advice(ending.as_deref().unwrap_or_default());
    if document.is_some() || binary {
        let hint = document.unwrap_or("publish it as a picture, a PDF or a text file, or leave it out");
        let hint = hint.replace("link to the files in it", "publish the files in it");
        return Err(Fault { hint, ..kind::unknown(name) });
    }
    text::clean("", bytes)?;
    Ok(blob.bytes.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Digest;

    fn of(path: &str, bytes: &[u8]) -> Result<Arc<[u8]>, &'static str> {
        let blob = Blob { path: path.into(), bytes: bytes.into(), digest: Digest::of(bytes) };
        copied(&blob, &Capacity::default()).map_err(|found| found.code.name)
    }

    #[test]
    fn texts_are_published_byte_for_byte() {
        for (path, bytes) in [
            ("static/CNAME", &b"rights.example\n"[..]),
            ("static/.nojekyll", b""),
            ("static/.well-known/security.txt", b"Contact: mailto:us@rights.example\r\n"),
            ("static/google0123456789abcdef.html", b"google-site-verification: google0123456789abcdef.html"),
            ("static/a.xml", b"\xef\xbb\xbf<a/>"),
            ("static/data.json", b"{\"a\": 1}"),
            ("static/key.asc", b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n"),
            ("static/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q", b"\x99\x01\x0d"),
            ("static/example.com.txt", b"1"),
        ] {
            assert_eq!(of(path, bytes).as_deref(), Ok(bytes), "{path}");
        }
    }

    #[test]
    fn what_runs_is_not() {
        for name in
            ["a.js", "a.CSS", "b.php", "b.php.txt", "c.xsl", "_redirects", "en/.htaccess", "Web.config"]
        {
            assert_eq!(of(&format!("static/{name}"), b"x"), Err("static-program"), "{name}");
        }
        assert_eq!(of("static/tool", b"#!/bin/sh\n"), Err("static-program"));
    }

    #[test]
    fn what_is_private_is_not() {
        for name in
            [".env", ".env.local", "id_rsa", ".ssh/config", "keys/a.p12", ".git-credentials", ".HTPASSWD"]
        {
            assert_eq!(of(&format!("static/{name}"), b"x"), Err("private-file"), "{name}");
        }
        for text in [
            "-----BEGIN PRIVATE KEY-----",
            "x\n-----BEGIN RSA PRIVATE KEY-----\n",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----",
        ] {
            assert_eq!(of("static/a.txt", text.as_bytes()), Err("private-file"), "{text}");
        }
        assert_eq!(of("static/a.gpg", b"\x95\x03"), Err("private-file"));
    }

    #[test]
    fn what_cannot_be_cleaned_is_not() {
        assert_eq!(of("static/a.zip", b"PK\x03\x04"), Err("file-not-published"));
        assert_eq!(of("static/a.rtf", b"{\\rtf1}"), Err("file-not-published"));
        assert_eq!(of("static/a.bin", b"\x99\x01"), Err("file-not-published"));
        assert_eq!(of("static/photo", b"\xff\xd8\xff\xe0"), Err("unclean-file"));
        assert_eq!(of("static/a.mp3", b"ID3"), Err("no-transcript"));
        assert_eq!(of("static/CNAME", "a\u{202e}b".as_bytes()), Err("unclean-file"));
        let dot = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01D\0;";
        assert_eq!(of("static/a.gif", dot), Err("file-not-published"));
        assert!(of("static/a.png", dot).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
    }
}
