//! How texts of one language are read.

use pulldown_cmark::Options;

use super::super::characters::Turning;
use super::super::typography::Typography;
use crate::base::markdown::Rules;
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
    pub(in crate::parse) fn of(lang: &Lang, direction: Direction, policy: HtmlPolicy) -> Self {
        Self { policy, typography: Typography::of(lang), direction, turning: Turning::of(lang) }
    }

    /// What is Markdown here, besides CommonMark.
    pub(super) fn rules(self) -> Rules {
        if self.policy == HtmlPolicy::Verbatim {
            return Rules { options: Options::empty(), spaces: false, addresses: false };
        }
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST;
        Rules { options, spaces: true, addresses: true }
    }
}
