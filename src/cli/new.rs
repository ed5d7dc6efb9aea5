//! `kyr new PAGE`: a new page in the source language, with the front matter that its kind needs.

#![allow(clippy::disallowed_methods, reason = "this command writes files that are not the output")]

use std::fs;
use std::io;

use super::{Args, Exit, Terminal, site};
use crate::base::{Date, Memo};
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
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_/.".contains(c);
    let topic = if page.ends_with(".md") { page.to_owned() } else { format!("{page}.md") };
    if !topic.chars().all(good) || topic.contains("..") || topic.starts_with('/') {
        writeln!(
            terminal.err,
            "error: `{page}` cannot be the path of a page\n\nhelp: use lower-case letters, digits and hyphens: safe-reporting/on-the-phone.md"
        )?;
        return Ok(Exit::Usage);
    }
    let path = args.root.join("content").join(&lang).join(&topic);
    if path.exists() {
        writeln!(terminal.err, "error: {} exists already\n\nhelp: choose another name", path.display())?;
        return Ok(Exit::Usage);
    }
    let written = path
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&path, text(&topic, title, tree.today)));
    if let Err(error) = written {
        writeln!(terminal.err, "error: cannot write {}: {error}", path.display())?;
        return Ok(Exit::Machine);
    }
    writeln!(terminal.out, "{} is a draft: remove `draft: true` to publish it", path.display())?;
    Ok(Exit::Fine)
}

fn text(topic: &str, title: Option<&str>, today: Date) -> String {
    let name = topic.rsplit('/').next().unwrap_or(topic).trim_end_matches(".md");
    let words = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-').replace(['-', '_'], " ");
    let mut letters = words.chars();
    let guessed: String =
        letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
    let title = title.map_or(guessed, str::to_owned).replace('"', "\\\"");
    let more = match Kind::of_path(topic) {
        Kind::Update => format!("date: {today}\n"),
        Kind::Testimonial => format!(
            "warnings: []\nsource_org: \"\"\n# given, published-by-source or withdrawn. The record itself stays out of this folder.\nconsent: given\nconsent_review_due: {today}\n"
        ),
        Kind::Place => "card:\n  protects: \"What the place's law or policy supports, and nothing more.\"\n  law: \"The law or policy to name to the officer.\"\n".into(),
        _ => String::new(),
    };
    format!(
        "---\ntitle: \"{title}\"\ndescription: \"One sentence that says what this page is about.\"\n{more}draft: true\n---\n\nText.\n"
    )
}
