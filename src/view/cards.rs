//! Pocket cards: the words of each side, with everything filled in.

use super::dates::Dates;
use super::places::url_text;
use super::shared::{Shared, lang_view};
use crate::base::Lang;
use crate::model::card::{BlockKind, CardBlock, CardRun, CardSide, CardView};
use crate::model::document::{CardParagraph, CardPart, CardPiece};
use crate::model::messages::{Messages, without_isolation};
use crate::model::place::{Contact, Place, Protection};
use crate::model::site::{CardCell, DocumentId, Site};
use crate::model::view::LangView;

/// The card of a cell. None where its place has no law of its own, which resolve has excluded.
pub(super) fn card(site: &Site, languages: &[Shared<'_>], cell: &CardCell) -> Option<CardView> {
    let reader = &languages[cell.reader];
    let place = site.places.get(&cell.place)?;
    let protection = *place.jurisdiction.as_ref()?.protection;
    let officer_messages = site.messages.get(&cell.officer)?;
    let officer_lang = officer_lang(site, &cell.officer);
    let reader_text = &site.documents[cell.reader_text];
    let officer_text = &site.documents[cell.officer_text];
    let reader_values = Values {
        site,
        place,
        messages: reader.messages,
        lang: reader_text.lang.clone(),
        words: cell.reader_words,
        reader,
        reader_name: String::new(),
        interpreter: Interpreter::Needed,
    };
    let officer_values = Values {
        site,
        place,
        messages: officer_messages,
        lang: cell.officer.clone(),
        words: cell.officer_words,
        reader,
        reader_name: plain(officer_messages, &format!("language-{}", reader_text.lang)),
        interpreter: if cell.officer.primary() == reader_text.lang.primary() {
            Interpreter::Not
        } else {
            Interpreter::Needed
        },
    };
    let url = format!("{}{}", site.settings.base_url, cell.route);
    Some(CardView {
        card: name(site, cell),
        place: cell.place.clone(),
        reader: CardSide {
            lang: lang_view(site, cell.reader),
            blocks: reader_values.blocks(&reader_text.card()?.reader, protection),
        },
        officer: CardSide {
            lang: officer_lang,
            blocks: officer_values.blocks(&officer_text.card()?.officer, protection),
        },
        draft: cell
            .draft
            .then(|| (plain(reader.messages, "card-draft"), plain(officer_messages, "card-draft"))),
        url_text: url_text(&url),
        url,
        title: format!(
            "{} – {}",
            reader_text.front.title,
            plain(reader.messages, &format!("place-{}", cell.place))
        ),
        qr_alt: plain(reader.messages, "card-qr-alt"),
    })
}

/// The card's name: its page's file name.
pub(super) fn name(site: &Site, cell: &CardCell) -> String {
    site.card_name(cell.topic).to_owned()
}

/// An officer's language, which need not be a language of the site.
pub(super) fn officer_lang(site: &Site, lang: &Lang) -> LangView {
    match site.languages.iter().position(|language| language.lang == *lang) {
        Some(id) => lang_view(site, id),
        None => LangView {
            tag: lang.to_string(),
            dir: lang.direction().as_str(),
            name: site
                .messages
                .get(lang)
                .map_or_else(|| lang.to_string(), |messages| plain(messages, "language-self")),
        },
    }
}

fn plain(messages: &Messages, key: &str) -> String {
    without_isolation(&messages.word(key)).into_owned()
}

/// What placeholders stand for on one side.
struct Values<'a> {
    site: &'a Site,
    place: &'a Place,
    messages: &'a Messages,
    lang: Lang,
    /// The place's page in the side's language.
    words: DocumentId,
    reader: &'a Shared<'a>,
    /// The reader's language as the side's language calls it.
    reader_name: String,
    interpreter: Interpreter,
}

/// Whether reader and officer need somebody between them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Interpreter {
    Needed,
    /// They speak one language: sentences that name the reader's are left out.
    Not,
}

impl Values<'_> {
    fn blocks(&self, parts: &[CardPart], protection: Protection) -> Vec<CardBlock> {
        parts
            .iter()
            .filter_map(|part| match part {
                CardPart::Block(paragraph) => self.block(paragraph),
                CardPart::ByLevel(levels) => {
                    let level = Protection::ALL.iter().position(|level| *level == protection)?;
                    self.block(&levels[level])
                }
            })
            .collect()
    }

    /// A paragraph with its placeholders filled in; None where nothing of it is left.
    fn block(&self, paragraph: &CardParagraph) -> Option<CardBlock> {
        let all_strong = matches!(paragraph.kind, BlockKind::Heading | BlockKind::Strong);
        let mut runs: Vec<CardRun> = Vec::new();
        let sentences = (self.interpreter == Interpreter::Not).then(|| spoken(&paragraph.pieces));
        for piece in sentences.as_ref().unwrap_or(&paragraph.pieces) {
            match piece {
                CardPiece::Text { text, strong } => push(&mut runs, text, *strong && !all_strong),
                CardPiece::Placeholder { name, strong } => {
                    self.fill(name, *strong && !all_strong, &mut runs);
                }
                CardPiece::Number { place, key } => {
                    let number = place
                        .as_deref()
                        .map_or(Some(self.place), |code| self.site.places.get(code).map(|place| &**place))
                        .and_then(|place| place.numbers.iter().find(|number| *number.key == *key));
                    runs.extend(number.map(|number| CardRun::Isolated(number.number.as_str().to_owned())));
                }
            }
        }
        trim(&mut runs);
        (!runs.is_empty()).then_some(CardBlock { kind: paragraph.kind, runs })
    }

    fn fill(&self, name: &str, strong: bool, runs: &mut Vec<CardRun>) {
        let contact = || self.place.contacts.iter().find(|contact| *contact.card);
        match name {
            "place" => push(runs, &plain(self.messages, &format!("place-{}", self.place.code)), strong),
            "reviewed_on" => {
                if let Some(jurisdiction) = &self.place.jurisdiction {
                    push(runs, &Dates::of(&self.lang).view(*jurisdiction.reviewed_on).text, strong);
                }
            }
            "protects" | "law" => {
                if let Some(words) = &self.site.documents[self.words].front.card {
                    push(runs, if name == "law" { &words.law } else { &words.protects }, strong);
                }
            }
            "emergency" => {
                let number = [Some(self.place), self.site.places.get("eu").map(|place| &**place)]
                    .into_iter()
                    .flatten()
                    .find_map(|place| place.numbers.iter().find(|number| *number.key == "emergency"));
                runs.extend(number.map(|number| CardRun::Isolated(number.number.as_str().to_owned())));
            }
            "organisation" => {
                if let Some(contact) = contact() {
                    push(runs, &contact.name, strong);
                }
            }
            "organisation_phone" => {
                let number = contact().and_then(|contact| contact.phone.as_ref());
                runs.extend(number.map(|number| CardRun::Isolated(number.number.as_str().to_owned())));
            }
            "organisation_url" => {
                let url = contact().and_then(|contact: &Contact| contact.url.as_ref());
                runs.extend(url.map(|url| CardRun::Isolated(url_text(url.as_str()))));
            }
            "language" => push(runs, &self.reader_name, strong),
            "language_own" => runs.push(CardRun::Foreign {
                lang: self.reader.view.lang.clone(),
                words: self.reader.view.lang.name.clone(),
            }),
            _ => {}
        }
    }
}

/// The sentences of a paragraph that do not name the reader's language.
fn spoken(pieces: &[CardPiece]) -> Vec<CardPiece> {
    let names_language = |piece: &CardPiece| matches!(piece, CardPiece::Placeholder { name, .. } if name == "language" || name == "language_own");
    if !pieces.iter().any(names_language) {
        return pieces.to_vec();
    }
    let mut sentences: Vec<Vec<CardPiece>> = vec![Vec::new()];
    for piece in pieces {
        let CardPiece::Text { text, strong } = piece else {
            sentences.last_mut().into_iter().for_each(|sentence| sentence.push(piece.clone()));
            continue;
        };
        let mut rest = text.as_str();
        while let Some(end) = end_of_sentence(rest) {
            let own = CardPiece::Text { text: rest[..end].to_owned(), strong: *strong };
            sentences.last_mut().into_iter().for_each(|sentence| sentence.push(own.clone()));
            sentences.push(Vec::new());
            rest = &rest[end..];
        }
        let own = CardPiece::Text { text: rest.to_owned(), strong: *strong };
        sentences.last_mut().into_iter().for_each(|sentence| sentence.push(own.clone()));
    }
    sentences.retain(|sentence| !sentence.iter().any(names_language));
    sentences.concat()
}

/// Where the first sentence of a text ends, with the space behind it.
fn end_of_sentence(text: &str) -> Option<usize> {
    text.char_indices().find_map(|(at, c)| {
        let behind = &text[at + c.len_utf8()..];
        let ends = match c {
            '.' | '!' | '?' | '؟' | '۔' | '।' | '።' => {
                behind.is_empty() || behind.starts_with(char::is_whitespace)
            }
            '。' | '！' | '？' => true,
            _ => false,
        };
        ends.then(|| text.len() - behind.trim_start().len())
    })
}

/// Adds text to the last run where it is of the same kind.
fn push(runs: &mut Vec<CardRun>, text: &str, strong: bool) {
    match (runs.last_mut(), strong) {
        (Some(CardRun::Text(last)), false) | (Some(CardRun::Strong(last)), true) => last.push_str(text),
        (_, false) => runs.push(CardRun::Text(text.to_owned())),
        (_, true) => runs.push(CardRun::Strong(text.to_owned())),
    }
}

/// Removes the white space that an empty placeholder leaves behind.
fn trim(runs: &mut Vec<CardRun>) {
    for run in runs.iter_mut() {
        if let CardRun::Text(text) | CardRun::Strong(text) = run {
            while text.contains("  ") {
                *text = text.replace("  ", " ");
            }
        }
    }
    if let Some(CardRun::Text(text) | CardRun::Strong(text)) = runs.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(CardRun::Text(text) | CardRun::Strong(text)) = runs.last_mut() {
        *text = text.trim_end().to_owned();
    }
    runs.retain(|run| match run {
        CardRun::Text(text) | CardRun::Strong(text) => !text.is_empty(),
        CardRun::Isolated(_) | CardRun::Foreign { .. } => true,
    });
    if runs
        .iter()
        .all(|run| matches!(run, CardRun::Text(text) | CardRun::Strong(text) if text.trim().is_empty()))
    {
        runs.clear();
    }
}
