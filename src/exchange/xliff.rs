//! XLIFF 1.2 and 2.1, out.
//!
//! Markup travels as elements that translation programs protect; the bytes they stand for are
//! written beside them, for people. An import takes those bytes from the site, never from the file.

use std::borrow::Cow;

use quick_xml::escape::escape;

use super::inline::{Code, Piece, is_control, mark, number};
use super::unit::Unit;

/// The versions that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    V12,
    V21,
}

/// Name of the note that carries the word for the exported translation.
pub(super) const MADE: &str = "kyr-translation";

/// State of a translation in XLIFF 2 that was made from another source.
pub(super) const FUZZY: &str = "kyr:fuzzy";

/// Writes units as an XLIFF file.
#[must_use]
pub fn write(units: &[Unit], source: &str, language: &str, version: Version) -> String {
    let (source, language) = (escape(source), escape(language));
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    match version {
        Version::V12 => out.push_str("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"),
        Version::V21 => out.push_str(&format!(
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"{source}\" trgLang=\"{language}\">\n"
        )),
    }
    for (n, units) in units.chunk_by(|a, b| a.file == b.file).enumerate() {
        let Some(first) = units.first() else { continue };
        let file = plain(&first.file);
        match version {
            Version::V12 => out.push_str(&format!(
                "<file original=\"{file}\" source-language=\"{source}\" target-language=\"{language}\" datatype=\"plaintext\">\n<body>\n"
            )),
            Version::V21 => out.push_str(&format!("<file id=\"f{}\" original=\"{file}\">\n", n + 1)),
        }
        for (k, unit) in units.iter().enumerate() {
            match version {
                Version::V12 => unit_12(&mut out, unit),
                Version::V21 => unit_21(&mut out, unit, k + 1),
            }
        }
        out.push_str(if version == Version::V12 { "</body>\n</file>\n" } else { "</file>\n" });
    }
    out.push_str("</xliff>\n");
    out
}

fn unit_12(out: &mut String, unit: &Unit) {
    let (source, target, codes) = marked(unit);
    let (state, approved) = match (unit.target.is_empty(), unit.fuzzy) {
        // No state: a program that fills the text in and touches nothing else is right.
        (true, _) => ("", ""),
        // The state that Weblate, too, shows as "needs editing".
        (false, true) => (" state=\"needs-translation\"", ""),
        (false, false) => (" state=\"translated\"", " approved=\"yes\""),
    };
    out.push_str(&format!(
        "<trans-unit id=\"{}\"{approved} xml:space=\"preserve\">\n<source>{}</source>\n<target{state}>{}</target>\n",
        plain(&unit.context),
        inline_12(&source, &codes),
        inline_12(&target, &codes)
    ));
    for note in &unit.notes {
        out.push_str(&format!("<note from=\"developer\">{}</note>\n", plain(note)));
    }
    out.push_str(&format!("<note from=\"developer\">{}</note>\n", plain(&unit.place)));
    out.push_str(&format!("<note from=\"{MADE}\">{}</note>\n", unit.made()));
    if let Some(previous) = &unit.previous {
        out.push_str(&format!(
            "<alt-trans alttranstype=\"previous-version\">\n<source>{}</source>\n<target>{}</target>\n</alt-trans>\n",
            plain(previous),
            plain(&unit.target)
        ));
    }
    out.push_str("</trans-unit>\n");
}

fn unit_21(out: &mut String, unit: &Unit, id: usize) {
    let (source, target, codes) = marked(unit);
    out.push_str(&format!("<unit id=\"u{id}\" name=\"{}\">\n<notes>\n", plain(&unit.context)));
    for note in &unit.notes {
        out.push_str(&format!("<note category=\"context\">{}</note>\n", plain(note)));
    }
    out.push_str(&format!("<note category=\"location\">{}</note>\n", plain(&unit.place)));
    if let Some(previous) = &unit.previous {
        out.push_str(&format!("<note category=\"previous-source\">{}</note>\n", plain(previous)));
        out.push_str(&format!("<note category=\"previous-translation\">{}</note>\n", plain(&unit.target)));
    }
    out.push_str(&format!("<note category=\"{MADE}\">{}</note>\n</notes>\n", unit.made()));
    if !codes.is_empty() {
        out.push_str("<originalData>\n");
        for (n, code) in codes.iter().enumerate() {
            out.push_str(&format!("<data id=\"d{}\">{}</data>\n", n + 1, plain(&code.open)));
            if let Some(close) = &code.close {
                out.push_str(&format!("<data id=\"e{}\">{}</data>\n", n + 1, plain(close)));
            }
        }
        out.push_str("</originalData>\n");
    }
    let state = match (unit.target.is_empty(), unit.fuzzy) {
        (true, _) => String::new(),
        (false, true) => format!(" state=\"initial\" subState=\"{FUZZY}\""),
        (false, false) => " state=\"translated\"".to_owned(),
    };
    out.push_str(&format!(
        "<segment{state}>\n<source xml:space=\"preserve\">{}</source>\n",
        inline_21(&source, &codes)
    ));
    if !unit.target.is_empty() {
        out.push_str(&format!("<target xml:space=\"preserve\">{}</target>\n", inline_21(&target, &codes)));
    }
    out.push_str("</segment>\n</unit>\n");
}

/// Source and translation cut, with one numbering.
fn marked(unit: &Unit) -> (Vec<Piece>, Vec<Piece>, Vec<Code>) {
    let source = mark(&unit.source, unit.syntax);
    let mut target = mark(&unit.target, unit.syntax);
    let codes = number(&source, &mut target);
    (source.pieces, target.pieces, codes)
}

fn inline_12(pieces: &[Piece], codes: &[Code]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(&plain(text)),
            Piece::Open(n) => out.push_str(&format!("<g id=\"{n}\" ctype=\"{}\">", ctype(codes, *n))),
            Piece::Close(_) => out.push_str("</g>"),
            Piece::Alone(n) => out.push_str(&format!("<x id=\"{n}\" equiv-text=\"{}\"/>", shown(codes, *n))),
        }
    }
    out
}

/// The bytes of a code, for an attribute.
fn shown(codes: &[Code], n: usize) -> String {
    plain(codes.get(n - 1).map_or("", |code| code.open.as_str())).replace('\n', "&#10;")
}

/// A text as XML can carry it.
fn plain(text: &str) -> String {
    escape(&*visible(text)).into_owned()
}

/// XML has no way to write control characters; they are codes, and people see their names.
fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let name = |c: char| if is_control(c) { format!("U+{:04X}", u32::from(c)) } else { c.to_string() };
    Cow::Owned(text.chars().map(name).collect())
}

fn ctype(codes: &[Code], n: usize) -> &'static str {
    match codes.get(n - 1).map(|code| code.open.as_str()) {
        Some("**" | "__") => "bold",
        Some("*" | "_") => "italic",
        Some("[") => "link",
        Some("![") => "image",
        _ => "x-other",
    }
}

fn inline_21(pieces: &[Piece], codes: &[Code]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(&plain(text)),
            Piece::Open(n) => {
                let kind = match ctype(codes, *n) {
                    "link" => "link",
                    "image" => "image",
                    _ => "fmt",
                };
                out.push_str(&format!(
                    "<pc id=\"{n}\" type=\"{kind}\" dataRefStart=\"d{n}\" dataRefEnd=\"e{n}\">"
                ));
            }
            Piece::Close(_) => out.push_str("</pc>"),
            Piece::Alone(n) => {
                out.push_str(&format!("<ph id=\"{n}\" dataRef=\"d{n}\" equiv=\"{}\"/>", shown(codes, *n)));
            }
        }
    }
    out
}
