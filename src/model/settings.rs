//! What `site.yaml` says.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::capacity::Capacity;
use super::geometry::Geometry;
use crate::base::{Direction, Lang, Severity, Source, Spanned};

/// The settings of a site, with defaults filled in.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The file they were read from, for diagnostics that point into it.
    pub source: Arc<Source>,
    /// Absolute address of the site, ending in `/`.
    pub base_url: Spanned<String>,
    /// Languages in the order of the language menu; the first is the source language.
    pub languages: Vec<LanguageSetting>,
    /// Name of the theme's folder.
    pub theme: Spanned<String>,
    /// Where "Exit this page" leads: a page that shows nothing personal.
    pub exit_url: Spanned<String>,
    /// Whether a page that is not translated appears in another language, with a notice.
    pub fallback: Fallback,
    /// What happens to HTML in Markdown.
    pub html: HtmlPolicy,
    /// Entries in a feed.
    pub feed_limit: usize,
    /// Entries on one page of a section's list.
    pub page_size: usize,
    /// Whether unreviewed card translations are printed, marked as drafts.
    pub card_drafts: bool,
    /// How cards are printed: one file of each card for each row.
    pub geometries: Vec<Geometry>,
    /// Whether `.br` and `.gz` stand beside every text file.
    pub compress: bool,
    pub budgets: Budgets,
    /// How much the site may hold.
    pub capacity: Capacity,
    /// Sections whose critical parts are never shown in an outdated translation.
    pub rights: Vec<Spanned<String>>,
    /// What readers can keep or pass on, to read without a network.
    pub offline: Offline,
    /// Ways to pass a page on, in the order of their links.
    pub share: Vec<Share>,
    /// Whether a page of the site shows the state of all translations.
    pub status_page: bool,
    pub discreet: Discreet,
    pub plain: Plain,
    /// What has to be translated and reviewed, by language: `kyr status` fails where it is not.
    pub require: Vec<Requirement>,
    /// Severities that differ from the defaults, by code.
    pub severity: BTreeMap<String, Severity>,
}

/// One language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageSetting {
    pub lang: Spanned<Lang>,
    /// Languages to show instead, nearest first; the source language comes last of itself.
    pub fallback: Vec<Spanned<Lang>>,
    /// The direction in which it is written here, where that is not its usual one.
    pub direction: Option<Direction>,
}

/// The largest sizes, in bytes as sent (brotli); None means no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budgets {
    /// A page with its style sheets, without pictures.
    pub page: Option<usize>,
    /// The list of all pages, which grows with the site; None means that it has no budget.
    pub index: Option<usize>,
    /// All scripts together.
    pub script: Option<usize>,
    /// The largest file of a picture, as it is: pictures do not compress.
    pub picture: Option<usize>,
    /// The file with all rights pages of a language, and the ZIP of a language; as they are, not as
    /// sent, since people pass them on from phone to phone.
    pub file: usize,
    pub zip: usize,
}

impl Default for Budgets {
    fn default() -> Self {
        Self { page: None, index: None, script: None, picture: None, file: 3_000_000, zip: 20_000_000 }
    }
}

/// What is made to be read without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offline {
    /// One file with the rights pages, in each language.
    pub file: bool,
    /// The whole site of each language as a ZIP.
    pub zip: bool,
    /// The sections in the file, by their folders; None means all, without news and stories.
    pub sections: Option<Vec<Spanned<String>>>,
    /// What the files are called, before the language: it is seen in a phone's list of downloads.
    pub name: Spanned<String>,
    pub save_on_phone: SaveOnPhone,
}

impl Offline {
    /// Nothing at all.
    #[must_use]
    pub fn none() -> Self {
        Self { file: false, zip: false, ..Self::default() }
    }

    /// Whether a language has a page about this.
    #[must_use]
    pub fn has_page(&self) -> bool {
        self.file || self.zip || self.save_on_phone == SaveOnPhone::Offer
    }
}

impl Default for Offline {
    fn default() -> Self {
        Self {
            file: true,
            zip: true,
            sections: None,
            name: Spanned::from("information".to_owned()),
            save_on_phone: SaveOnPhone::Never,
        }
    }
}

/// Whether a browser may keep the rights pages by itself, which leaves traces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SaveOnPhone {
    Never,
    /// Readers may press a button for it, and one to undo it.
    Offer,
    /// It was offered once: copies that are still there are removed as soon as their reader comes
    /// back.
    Remove,
}

/// A way to pass a page on. None of them sends anything before the reader does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    Sms,
    Mail,
    WhatsApp,
    Telegram,
    Viber,
}

impl Share {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Sms, Self::Mail, Self::WhatsApp, Self::Telegram, Self::Viber];

    /// Its name in settings and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Mail => "mail",
            Self::WhatsApp => "whatsapp",
            Self::Telegram => "telegram",
            Self::Viber => "viber",
        }
    }

    /// The app's name, where it is one in every language.
    #[must_use]
    pub fn brand(self) -> Option<&'static str> {
        match self {
            Self::Sms | Self::Mail => None,
            Self::WhatsApp => Some("WhatsApp"),
            Self::Telegram => Some("Telegram"),
            Self::Viber => Some("Viber"),
        }
    }

    /// The address that opens the app on this phone, up to the text to send. Never a web address,
    /// whose owner would learn which page is passed on, and that of messengers with the sender.
    #[must_use]
    pub fn start(self) -> &'static str {
        match self {
            // iOS wants the `&`, Android the `?`.
            Self::Sms => "sms:?&body=",
            Self::Mail => "mailto:?body=",
            Self::WhatsApp => "whatsapp://send?text=",
            Self::Telegram => "tg://msg_url?url=",
            Self::Viber => "viber://forward?text=",
        }
    }
}

/// Pages that are not to be noticed in a browser's tabs, history and address line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discreet {
    /// Pages by path, `*` standing for anything; pages may also say it themselves.
    pub pages: Vec<Spanned<String>>,
    /// What they are called, where it is not the message `discreet-title`.
    pub titles: BTreeMap<Lang, Spanned<String>>,
}

impl Discreet {
    /// Whether settings make a page discreet.
    #[must_use]
    pub fn wants(&self, page: &str) -> bool {
        self.pages.iter().any(|pattern| matches(pattern, page))
    }

    /// Whether the whole site is discreet, with the pages that show no document.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.pages.iter().any(|pattern| **pattern == "*")
    }
}

/// How long sentences and words may be, by language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// For every language that has none of its own.
    pub all: Limits,
    pub languages: BTreeMap<Lang, Limits>,
}

/// The longest sentence and word that are easy to read; None where that is not looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    pub words: Limit,
    pub letters: Limit,
}

/// One of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Limit {
    /// What kyr holds for right in the language.
    #[default]
    Usual,
    AtMost(usize),
    /// Not looked at.
    Off,
}

/// A threshold that a language has to meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    pub lang: Lang,
    /// Pages by path, `*` standing for anything; empty means all.
    pub pages: Vec<Spanned<String>>,
    /// Share of them that must be translated and up to date, in percent.
    pub coverage: Option<usize>,
    /// Whether a person must have reviewed each.
    pub reviewed: bool,
}

impl Requirement {
    /// Whether the requirement is about a page.
    #[must_use]
    pub fn wants(&self, page: &str) -> bool {
        self.pages.is_empty() || self.pages.iter().any(|pattern| matches(pattern, page))
    }
}

/// Whether a path fits a pattern, in which `*` stands for anything.
///
/// Each part between two stars is taken where it is found first: no other choice could do better.
#[must_use]
pub fn matches(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut text) = text.strip_prefix(start) else { return false };
    let (middle, end) = rest.rsplit_once('*').unwrap_or(("", rest));
    for part in middle.split('*') {
        let Some(found) = text.find(part) else { return false };
        text = &text[found + part.len()..];
    }
    text.ends_with(end)
}

/// What a page that has no translation becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// The page in the next language of the chain, with a notice.
    Show,
    /// No page.
    Omit,
}

/// What happens to HTML in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HtmlPolicy {
    /// An error: it escapes checks and translation.
    Deny,
    /// Kept, less everything that could run or load something.
    Sanitise,
    /// Kept as it is. Only for the CommonMark tests; settings cannot choose it.
    Verbatim,
}

impl Settings {
    /// Whether a page is in a section whose critical parts must be current.
    #[must_use]
    pub fn is_rights(&self, topic: &str) -> bool {
        self.rights
            .iter()
            .any(|section| topic.strip_prefix(section.as_str()).is_some_and(|rest| rest.starts_with('/')))
    }

    /// The source language.
    #[must_use]
    pub fn source_lang(&self) -> &Lang {
        &self.languages[0].lang
    }

    /// The direction in which a language is written on this site.
    #[must_use]
    pub fn direction(&self, lang: &Lang) -> Direction {
        let setting = self.languages.iter().find(|setting| *setting.lang == *lang);
        setting.and_then(|setting| setting.direction).unwrap_or_else(|| lang.direction())
    }
}
