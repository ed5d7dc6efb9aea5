//! The Markdown files of all languages, each parsed once and kept by its digest.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{card, front, markdown, prose, segment, typography};
use crate::base::{Code, Diagnostic, Digest, Lang, Memo, Severity, Source, similar};
use crate::model::document::{Document, Segment};
use crate::model::front::Kind;
use crate::model::settings::{HtmlPolicy, Settings};
use crate::model::tree::{File, Tree};

pub(super) const STRAY_FOLDER: Code = Code {
    name: "stray-folder",
    severity: Severity::Error,
    adjustable: true,
    what: "A folder or a page under `content/` belongs to no language of the site.",
    why: "It is not published, which nobody would notice.",
    fix: "Add the language to `languages` in site.yaml, correct the folder's name, or move the page into a language's folder.",
};

/// A page as parsed, with what is wrong with it: kept in the memo together.
pub(super) struct Parsed {
    pub(super) document: Arc<Document>,
    pub(super) prose: Vec<prose::Finding>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A content file, not parsed yet.
struct Raw<'a> {
    lang: Lang,
    /// Path below the language folder.
    topic: &'a str,
    source: Arc<Source>,
    /// Digest of everything that the parsed page depends on.
    digest: Digest,
}

pub(super) fn documents(
    tree: &Tree,
    settings: &Settings,
    officers: &BTreeSet<Lang>,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Arc<Parsed>> {
    let source_lang = settings.source_lang();
    let policy = settings.html;
    let mut found: Vec<Raw<'_>> = Vec::new();
    let mut strays: BTreeSet<&str> = BTreeSet::new();
    for (rest, file) in tree.under("content/") {
        let (File::Text(source), true) = (file, rest.ends_with(".md")) else { continue };
        let (folder, topic) = rest.split_once('/').unwrap_or((rest, ""));
        let known = settings.languages.iter().map(|l| &l.lang).chain(officers).find(|l| l.as_str() == folder);
        let Some(lang) = known.filter(|_| !topic.is_empty()) else {
            strays.insert(folder);
            continue;
        };
        let digest = Digest::join(&[
            source.digest,
            Digest::of(lang.as_str().as_bytes()),
            Digest::of(topic.as_bytes()),
            Digest::of_value(&(policy, lang == source_lang)),
        ]);
        found.push(Raw { lang: lang.clone(), topic, source: source.clone(), digest });
    }
    diagnostics.extend(strays.into_iter().map(|name| stray(name, settings)));
    memo.map(
        "parse",
        &found,
        |raw| raw.digest,
        |raw| {
            let role = if raw.lang == *source_lang { front::Role::Source } else { front::Role::Translation };
            document(raw, role, policy)
        },
    )
}

/// A folder that is no language of the site, or a page beside the folders.
fn stray(name: &str, settings: &Settings) -> Diagnostic {
    let source = settings.source_lang();
    let tags: Vec<&str> = settings.languages.iter().map(|l| l.lang.as_str()).collect();
    let (message, hint) = if name.ends_with(".md") {
        ("this page stands in no language's folder".to_owned(), format!("move it to content/{source}/{name}"))
    } else if name == "places" {
        let message = "the words about a place stand in a language's folder, beside the other pages";
        (message.to_owned(), format!("move the `.md` files to content/{source}/places/"))
    } else {
        let hint = match similar::nearest(name, tags) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "add it to `languages` in site.yaml, or move the folder away".to_owned(),
        };
        (format!("`{name}` is not a language of this site"), hint)
    };
    Diagnostic::new(&STRAY_FOLDER, message).in_file(&format!("content/{name}")).hint(hint)
}

fn document(raw: &Raw<'_>, role: front::Role, policy: HtmlPolicy) -> Parsed {
    let Raw { lang, topic, source, digest } = raw;
    let typography = typography::Typography::of(lang);
    let read = front::front(source, topic, role, &typography);
    let mut diagnostics = read.diagnostics;
    let mut walked = markdown::body(source, read.body, policy, typography, lang.direction());
    diagnostics.append(&mut walked.diagnostics);
    let kind = read.front.kind.unwrap_or_else(|| Kind::of_path(topic));
    if kind == Kind::Card {
        let (card, found) = card::card(source, read.body, typography);
        diagnostics.extend(found);
        walked.body.card = Some(card);
    }
    let mut segments: Vec<Segment> = read
        .strings
        .into_iter()
        .map(|(kind, range, text)| Segment { kind, range, fingerprint: segment::fingerprint(&text) })
        .collect();
    segments.append(&mut walked.segments);
    let document = Document {
        source: source.clone(),
        lang: lang.clone(),
        made_from: *digest,
        topic: (*topic).into(),
        front: read.front,
        body: walked.body,
        segments,
    };
    Parsed { document: Arc::new(document), prose: walked.prose, diagnostics }
}
