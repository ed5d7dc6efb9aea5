//! `kyr new PAGE`: a new page in the source language, with the front matter that its kind needs.

use std::io;

use super::{Args, Exit, Terminal, emit, site, write};
use crate::base::visible::shown;
use crate::base::{Date, Memo, characters, file_name, visible};
use crate::model::front::Kind;
use crate::pipeline;

pub(super) fn run(
    args: &Args,
    page: &str,
    title: Option<&str>,
    terminal: &mut Terminal<'_>,
) -> io::Result<Exit> {
    let (tree, _) = match site::load(args, terminal)? {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(exit),
    };
    let Some(lang) = pipeline::source_language(&tree, &mut Memo::new()) else {
        writeln!(
            terminal.err,
            "error: site.yaml names no language\n\nhelp: `kyr check` says what is wrong with it"
        )?;
        return Ok(Exit::Content);
    };
    let Some(below) = below_language(page, &lang) else {
        writeln!(
            terminal.err,
            "error: `{}` is not in the folder of the source language, content/{lang}\n\nhelp: write the path below that folder, such as rights/on-the-phone.md; a translation is a file of the same name in its own language's folder",
            shown(page)
        )?;
        return Ok(Exit::Usage);
    };
    let topic = if below.ends_with(".md") { below.to_owned() } else { format!("{below}.md") };
    if !topic.split('/').all(good_name) {
        writeln!(
            terminal.err,
            "error: `{}` cannot be the path of a page\n\nhelp: use lower-case letters, digits and hyphens: safe-reporting/on-the-phone.md",
            shown(page)
        )?;
        return Ok(Exit::Usage);
    }
    if let Some(title) = title
        && let Some(why) = bad_title(title)
    {
        writeln!(
            terminal.err,
            "error: `{}` cannot be a title: {why}\n\nhelp: write it as one line of letters, digits and signs",
            visible(title)
        )?;
        return Ok(Exit::Usage);
    }
    let path = site::shown_root(args).join("content").join(&lang).join(&topic);
    if path.exists() || path.is_symlink() {
        writeln!(terminal.err, "error: {} exists already\n\nhelp: choose another name", shown(path))?;
        return Ok(Exit::Usage);
    }
    let name = topic.rsplit('/').next().unwrap_or(&topic).trim_end_matches(".md");
    let day = Date::of_name(name);
    if Kind::of_path(&topic) == Kind::Update && day.is_none() && Date::is_meant(name) {
        writeln!(
            terminal.err,
            "error: `{}` does not begin with a day of the calendar\n\nhelp: write year, month and day, like updates/{}-hearing",
            shown(page),
            tree.today
        )?;
        return Ok(Exit::Usage);
    }
    let date = day.unwrap_or(tree.today);
    let text = text(&topic, title, date);
    if let Err(error) = write::create(&args.root, &path, text.as_bytes()) {
        return emit::not_written(terminal, &path, &error);
    }
    write!(terminal.out, "{} is a draft: remove `draft: true` to publish it", shown(path))?;
    let waits = Kind::of_path(&topic) == Kind::Update && date > tree.today;
    writeln!(terminal.out, "{}", if waits { format!(" on {date}") } else { String::new() })?;
    Ok(Exit::Fine)
}

/// The path of a page below the folder of the source language, where it is given from there or from the
/// site's folder. None where it leads into another folder below `content`.
fn below_language<'a>(page: &'a str, lang: &str) -> Option<&'a str> {
    let Some(path) = page.strip_prefix("content/") else { return Some(page) };
    path.strip_prefix(lang)?.strip_prefix('/')
}

/// Whether a name may be a folder or file of an address: it works on every system, and is not hidden.
pub(super) fn good_name(name: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    !name.trim_end_matches(".md").is_empty()
        && !name.starts_with('.')
        && name.chars().all(letters)
        && file_name::problem(name).is_none()
}

/// Why no page can have this title: the page could not be read again.
fn bad_title(title: &str) -> Option<&'static str> {
    if title.contains(['\t', '\n', '\r']) || !characters::find(title).is_empty() {
        return Some("it has a line end, or a character that nobody sees");
    }
    (!characters::is_seen(title)).then_some("nobody would see any of it")
}

fn text(topic: &str, title: Option<&str>, date: Date) -> String {
    let title =
        title.map_or_else(|| guessed_title(topic), str::to_owned).replace('\\', "\\\\").replace('"', "\\\"");
    let (more, body) = match Kind::of_path(topic) {
        Kind::Update => (format!("date: {date}\n"), "Text."),
        // Nothing here says that somebody agreed: without `consent` the story stays unpublished.
        Kind::Testimonial => (
            "warnings: []\nsource_org: \"\"\n# Once the record of the consent exists, outside this folder:\n# consent: given    # or published-by-source\n# consent_review_due: YYYY-MM-DD    # when to ask again\n".to_owned(),
            "Text.",
        ),
        Kind::Place => (
            "card:\n  protects: \"What the place's law or policy supports, and nothing more.\"\n  law: \"The law or policy to name to the officer.\"\n".to_owned(),
            "Text.",
        ),
        Kind::Card => (
            String::new(),
            "**{place}** -- {reviewed_on}\n\nText for the reader.\n\n***\n\nText for the police officer.",
        ),
        _ => (String::new(), "Text."),
    };
    format!(
        "---\ntitle: \"{title}\"\ndescription: \"One sentence that says what this page is about.\"\n{more}draft: true\n---\n\n{body}\n"
    )
}

/// The words of the file's name, or of a section's folder.
fn guessed_title(topic: &str) -> String {
    let path = topic.trim_end_matches(".md").trim_end_matches("/_index");
    let name = path.rsplit('/').next().unwrap_or(path);
    let words = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-').replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
