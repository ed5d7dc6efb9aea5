//! Dates as each language writes them.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;

use crate::base::{Date, Lang};
use crate::model::view::DateView;

/// Writes dates in one language: long form, Gregorian calendar, Western digits (so that a date on a
/// page can be compared with one on a paper from the police).
pub(super) struct Dates {
    formatter: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
}

impl Dates {
    pub(super) fn of(lang: &Lang) -> Self {
        let formatter = format!("{lang}-u-nu-latn")
            .parse::<icu_locale::Locale>()
            .ok()
            .and_then(|locale| FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok());
        Self { formatter }
    }

    pub(super) fn view(&self, date: Date) -> DateView {
        let iso = date.to_string();
        let text = self
            .formatter
            .as_ref()
            .and_then(|formatter| {
                let date = icu_calendar::Date::try_new_gregorian(date.year, date.month, date.day).ok()?;
                Some(formatter.format(&date).to_string())
            })
            .unwrap_or_else(|| iso.clone());
        DateView { iso, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_dates_in_the_language_with_western_digits() {
        let date = Date::parse("2026-11-24").unwrap();
        let text = |tag: &str| Dates::of(&Lang::parse(tag).unwrap()).view(date).text;
        assert_eq!(text("en"), "November 24, 2026");
        assert_eq!(text("nl"), "24 november 2026");
        assert_eq!(text("fr"), "24 novembre 2026");
        assert_eq!(text("ar"), "24 نوفمبر 2026");
        assert!(text("fa").contains("2026"), "{}", text("fa"));
        assert_eq!(text("zh-Hans"), "2026年11月24日");
    }
}
