//! Diagnostics for people, for editors, and for programs.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::args::{Format, Problems};
use super::{Exit, Terminal, selection};
use crate::base::visible::{acts, shown, visible_line};
use crate::base::{Diagnostic, Location, Severity, reason, visible};
use crate::model::output::Counts;

/// Shows diagnostics: for people on the error stream, for programs on the output stream.
pub(super) fn emit(
    diagnostics: &[Diagnostic],
    problems: &Problems,
    terminal: &mut Terminal<'_>,
) -> io::Result<()> {
    let wanted = || diagnostics.iter().filter(|diagnostic| selection::is_wanted(diagnostic, problems));
    match problems.format {
        Format::Human => people(diagnostics, problems, terminal)?,
        Format::Short => {
            for diagnostic in wanted() {
                writeln!(terminal.out, "{}", visible(&short(diagnostic)))?;
            }
        }
        Format::Json => {
            for diagnostic in wanted() {
                writeln!(terminal.out, "{}", escaped(&json(diagnostic)))?;
            }
        }
    }
    Ok(())
}

/// Errors stand last, where the eye is.
fn people(diagnostics: &[Diagnostic], problems: &Problems, terminal: &mut Terminal<'_>) -> io::Result<()> {
    let renderer = if terminal.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    for shown in selection::for_people(diagnostics, problems) {
        for diagnostic in shown.diagnostics {
            writeln!(terminal.err, "{}\n", human(&harmless(diagnostic), &renderer))?;
        }
        for (code, more) in &shown.more {
            let (count, files) = (thousands(more.count), plural(more.files(), "file"));
            writeln!(terminal.err, "{}[{code}]: and {count} more, in {files}", shown.severity)?;
            writeln!(terminal.err, " = help: `{}--code {code}` shows all of them\n", problems.command)?;
        }
    }
    Ok(())
}

/// Says that a file of the site's own could not be written.
pub(super) fn not_written(terminal: &mut Terminal<'_>, path: &Path, error: &io::Error) -> io::Result<Exit> {
    writeln!(
        terminal.err,
        "error: cannot write {}: {}\n\nhelp: check the permissions there",
        shown(path),
        reason(error)
    )?;
    Ok(Exit::Machine)
}

/// What was built: `4 pages in 2 languages, 1 of them shown in another language`.
pub(super) fn built(counts: Counts) -> String {
    let Counts { pages, fallbacks, languages, cards } = counts;
    if languages == 0 {
        return "nothing could be built".to_owned();
    }
    let mut text = format!("{} in {}", plural(pages + fallbacks, "page"), plural(languages, "language"));
    if fallbacks > 0 {
        text += &format!(", {fallbacks} of them shown in another language");
    }
    if cards > 0 {
        text += &format!(", {}", plural(cards, "card"));
    }
    text
}

/// `1 page`, `2 pages`, `1,000 pages`.
pub(super) fn plural(n: usize, word: &str) -> String {
    format!("{} {word}{}", thousands(n), if n == 1 { "" } else { "s" })
}

/// A number with commas between its thousands.
pub(super) fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// How many of each severity: `2 errors, 1 warning`.
pub(super) fn count(diagnostics: &[Diagnostic]) -> String {
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Notice]
        .into_iter()
        .filter_map(|severity| {
            let n = diagnostics.iter().filter(|d| d.severity == severity).count();
            (n > 0).then(|| plural(n, severity.word()))
        })
        .collect();
    if parts.is_empty() { "no problems".into() } else { parts.join(", ") }
}

/// How many of each severity there are, and how many of them a selection shows.
pub(super) fn count_shown(diagnostics: &[Diagnostic], problems: &Problems) -> String {
    let all = count(diagnostics);
    if !selection::is_selection(problems) {
        return all;
    }
    match diagnostics.iter().filter(|diagnostic| selection::is_wanted(diagnostic, problems)).count() {
        0 => format!("{all}; none of them is of this kind and in this place"),
        n => format!("{all}; shown are {}", thousands(n)),
    }
}

/// A diagnostic whose texts do nothing to a terminal: names of files, and what content says, are anybody's.
fn harmless(diagnostic: &Diagnostic) -> Diagnostic {
    let text = |text: &str| visible(text).into_owned();
    let place = |at: &Location| Location {
        path: visible(&at.path).into(),
        line_text: visible_line(&at.line_text).into(),
        ..at.clone()
    };
    Diagnostic {
        message: text(&diagnostic.message),
        location: diagnostic.location.as_ref().map(place),
        labels: diagnostic.labels.iter().map(|(at, label)| (place(at), text(label))).collect(),
        hint: diagnostic.hint.as_deref().map(text),
        ..diagnostic.clone()
    }
}

/// JSON that means the same, in which every character that acts is written by its number.
fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(acts) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if acts(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn human(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let (Some(hint), None) = (&diagnostic.hint, &diagnostic.location) else {
        return with_source(diagnostic, diagnostic.hint.as_deref(), renderer);
    };
    // Without a place there is no margin to hang the hint on.
    format!("{}\n = help: {hint}", with_source(diagnostic, None, renderer))
}

fn with_source(diagnostic: &Diagnostic, hint: Option<&str>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::NOTE.with_name("notice"),
    };
    let mut group =
        Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name));
    if let Some(location) = &diagnostic.location {
        group = with_place(group, location, AnnotationKind::Primary, None);
    }
    for (location, text) in &diagnostic.labels {
        group = with_place(group, location, AnnotationKind::Context, Some(text));
    }
    if let Some(hint) = hint {
        group = group.element(Level::HELP.message(hint));
    }
    renderer.render(&[group])
}

fn with_place<'a>(
    group: Group<'a>,
    location: &'a Location,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Group<'a> {
    if location.line == 0 {
        let text =
            label.map_or_else(|| location.path.to_string(), |label| format!("{} ({label})", location.path));
        return group.element(Origin::path(text));
    }
    // The line was too long to be shown.
    if location.line_text.is_empty() && location.column > 1 {
        let origin = Origin::path(&*location.path).line(location.line).char_column(location.column);
        return group.element(origin);
    }
    let byte = |column: usize| {
        location.line_text.char_indices().nth(column).map_or(location.line_text.len(), |(i, _)| i)
    };
    let span = byte(location.column - 1)..byte(location.column - 1 + location.length);
    let mut annotation = kind.span(span);
    if let Some(label) = label {
        annotation = annotation.label(label);
    }
    group.element(
        Snippet::source(&*location.line_text)
            .path(&*location.path)
            .line_start(location.line)
            .annotation(annotation),
    )
}

fn short(diagnostic: &Diagnostic) -> String {
    let place = match &diagnostic.location {
        Some(at) if at.line > 0 => format!("{}:{}:{}: ", at.path, at.line, at.column),
        Some(at) => format!("{}: ", at.path),
        None => String::new(),
    };
    let hint = diagnostic.hint.as_ref().map_or(String::new(), |hint| format!(" ({hint})"));
    format!("{place}{}[{}]: {}{hint}", diagnostic.severity, diagnostic.code.name, diagnostic.message)
}

fn json(diagnostic: &Diagnostic) -> String {
    let place = |at: &Location| serde_json::json!({"path": &*at.path, "line": at.line, "column": at.column, "length": at.length});
    serde_json::json!({
        "severity": diagnostic.severity,
        "code": diagnostic.code.name,
        "message": diagnostic.message,
        "location": diagnostic.location.as_ref().map(place),
        "labels": diagnostic.labels.iter().map(|(at, text)| serde_json::json!({"location": place(at), "text": text})).collect::<Vec<_>>(),
        "hint": diagnostic.hint,
    })
    .to_string()
}
