//! Calendar dates, without a clock.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// Reads `2026-11-24`; nothing else, and only days that exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?;
        let year: i32 = number(text.get(0..4)?)?;
        let month: i32 = number(text.get(5..7)?)?;
        let day: i32 = number(text.get(8..10)?)?;
        let date = Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
        (year >= 1 && (1..=12).contains(&month) && day >= 1 && date.day <= days_in(year, date.month))
            .then_some(date)
    }

    /// The day with which the name of a file begins, such as `2026-11-24-hearing.md`.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (day, rest) = name.split_at_checked("2026-11-24".len())?;
        Self::parse(day).filter(|_| rest.is_empty() || rest.starts_with(['-', '_', '.']))
    }

    /// Whether the name of a file begins as with a day, be it one or not: `2026-13-40-x.md`.
    #[must_use]
    pub fn is_meant(name: &str) -> bool {
        let digits = |text: Option<&str>| text.is_some_and(|text| text.bytes().all(|b| b.is_ascii_digit()));
        let mut parts = name.splitn(4, ['-', '_', '.']);
        let year = parts.next().filter(|year| year.len() == 4);
        let short = |part: Option<&'_ str>| digits(part.filter(|part| matches!(part.len(), 1 | 2)));
        digits(year) && short(parts.next()) && short(parts.next())
    }

    /// The day that `days` after 1970-01-01 is.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        // Howard Hinnant's `civil_from_days`: eras of 400 years that begin on 1 March.
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = u8::try_from(doy - (153 * mp + 2) / 5 + 1).unwrap_or(1);
        let month = u8::try_from(if mp < 10 { mp + 3 } else { mp - 9 }).unwrap_or(1);
        let year = i32::try_from(yoe + era * 400 + i64::from(month <= 2)).unwrap_or(1);
        Self { year, month, day }
    }

    /// The day after this one. None after the last day that can be written.
    #[must_use]
    pub fn following(self) -> Option<Self> {
        let Self { year, month, day } = self;
        if day < days_in(year, month) {
            Some(Self { day: day + 1, ..self })
        } else if month < 12 {
            Some(Self { year, month: month + 1, day: 1 })
        } else {
            (year < 9999).then_some(Self { year: year + 1, month: 1, day: 1 })
        }
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_days_that_exist() {
        assert_eq!(Date::parse("2024-02-29").map(|d| d.to_string()), Some("2024-02-29".into()));
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-1", "24-11-2026", "2026-11-00", "２026-11-24", ""]
        {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn names_of_files_begin_with_a_day() {
        let day = |name| Date::of_name(name).map(|day| day.to_string());
        assert_eq!(day("2026-11-24-hearing.md").as_deref(), Some("2026-11-24"));
        assert_eq!(day("2026-11-24").as_deref(), Some("2026-11-24"));
        for (name, meant) in
            [("2026-13-40-x", true), ("2026-1-5-x", true), ("2026-11-245", false), ("rights-2026", false)]
        {
            assert_eq!((day(name), Date::is_meant(name)), (None, meant), "{name}");
        }
    }

    #[test]
    fn knows_the_following_day() {
        let following = |text| Date::parse(text).and_then(Date::following).map(|day| day.to_string());
        for (day, next) in [
            ("2027-01-09", "2027-01-10"),
            ("2028-02-28", "2028-02-29"),
            ("2027-02-28", "2027-03-01"),
            ("2026-12-31", "2027-01-01"),
        ] {
            assert_eq!(following(day).as_deref(), Some(next));
        }
        assert_eq!(following("9999-12-31"), None);
    }

    #[test]
    fn counts_days_since_1970() {
        assert_eq!(Date::from_days(0).to_string(), "1970-01-01");
        assert_eq!(Date::from_days(20_781).to_string(), "2026-11-24");
        assert_eq!(Date::from_days(19_782).to_string(), "2024-02-29");
    }
}
