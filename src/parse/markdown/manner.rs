//! How texts of one language are read.

use pulldown_cmark::Options;

use super::super::characters::Turning;
use super::super::typography::Typography;
use crate::base::{Direction, Lang};
use crate::model::settings::HtmlPolicy;

/// How texts of one language are read.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct Manner {
    pub(in crate::parse) policy: HtmlPolicy,
    pub(in crate::parse) typography: Typography,
    pub(in crate::parse) direction: Direction,
    pub(in crate::parse) turning: Turning,
}

impl Manner {
    pub(in crate::parse) fn of(lang: &Lang, policy: HtmlPolicy) -> Self {
        Self {
            policy,
            typography: Typography::of(lang),
            direction: lang.direction(),
            turning: Turning::of(lang),
        }
    }

    /// What is Markdown here, besides CommonMark.
    pub(super) fn options(self) -> Options {
        if self.policy == HtmlPolicy::Verbatim {
            return Options::empty();
        }
        Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST
    }
}
