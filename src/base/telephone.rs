//! Telephone numbers.
//!
//! Takes what an author wrote; gives a number that dials what people would dial who read it, or why it is
//! none. It knows no country's plan of numbers, so it refuses what could be read as two numbers.

use super::external::Why;

/// A telephone number: as people read it, and as a telephone dials it. By default none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Telephone {
    written: String,
    dial: String,
}

/// Numbers of up to so many digits are short codes, which every telephone of the country knows (`112`, `116 006`).
const SHORT: usize = 6;
/// No number is longer (ITU-T E.164, section 6.2.1).
const LONGEST: usize = 15;
/// With its country's code no number is shorter: the code, and what is dialled in the smallest countries.
const SHORTEST_WITH_COUNTRY: usize = 6;

impl Telephone {
    /// Reads digits with what people put between them. `(0)` behind a country's code is what is dialled inside
    /// the country only, and left out.
    ///
    /// # Errors
    /// It holds something else, or what might be two numbers. `*` and `#` are commands to the telephone itself
    /// (`*21*` forwards its calls), `,` and `;` dial on after the call is answered.
    pub fn parse(text: &str) -> Result<Self, Why> {
        let written = text.trim();
        check_signs(written)?;
        let text = without_trunk_prefix(written)?;
        let dial: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let digits = dial.trim_start_matches('+').len();
        if digits > LONGEST {
            return Err(
                "has more than 15 digits, which no number has: one number stands here, without notes",
            );
        }
        if dial.starts_with("+0") || dial.starts_with('+') && digits < SHORTEST_WITH_COUNTRY {
            return Err("begins with `+` and not with the code of a country and a whole number");
        }
        if digits < 2 {
            return Err("has only one digit");
        }
        check_groups(&text, digits)?;
        Ok(Self { written: written.to_owned(), dial })
    }

    /// As its author wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// For a `tel:` address: digits, and a `+` before them where there is one.
    #[must_use]
    pub fn dial(&self) -> &str {
        &self.dial
    }
}

fn check_signs(text: &str) -> Result<(), Why> {
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' | '(' | ')' | '/' | '.' => {}
            '+' if at == 0 => {}
            c if is_space(c) || is_hyphen(c) => {}
            '*' | '#' => return Err("holds `*` or `#`, which are commands to the telephone"),
            _ => return Err("holds something else than digits, spaces and a leading `+`"),
        }
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err("has no digits");
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c))
        || !text.ends_with(|c: char| c.is_ascii_digit())
    {
        return Err("begins or ends with a sign that is no digit");
    }
    Ok(())
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// The number without a `(0)` behind the code of its country. One pair of brackets may stand in a number,
/// around the code of an area.
fn without_trunk_prefix(text: &str) -> Result<String, Why> {
    let Some((before, rest)) = text.split_once('(') else {
        return if text.contains(')') {
            Err("has a bracket that does not begin")
        } else {
            Ok(text.to_owned())
        };
    };
    let Some((inside, after)) = rest.split_once(')') else { return Err("has a bracket that does not end") };
    let whole = !inside.is_empty() && inside.chars().all(|c| c.is_ascii_digit() || is_space(c));
    if !whole || after.contains(['(', ')']) {
        return Err("has brackets that hold no code of an area");
    }
    let country = before.trim_start_matches('+').chars().filter(char::is_ascii_digit).count();
    let is_international = before.starts_with('+') || before.starts_with("00");
    if !is_international || !inside.starts_with('0') {
        return Ok(format!("{before} {inside} {after}"));
    }
    // Italy, San Marino and the Vatican dial it from abroad too.
    let code = before.trim_start_matches('+').trim_start_matches("00").trim_start();
    if inside != "0" || country == 0 || ["39", "378", "379"].iter().any(|own| code.starts_with(own)) {
        return Err("has a 0 in brackets of which it is not clear whether it is dialled from abroad");
    }
    Ok(format!("{before} {after}"))
}

/// Refuses what may be two numbers. Between two groups of digits there is one hyphen, dot or slash, or spaces.
fn check_groups(text: &str, digits: usize) -> Result<(), Why> {
    let between = |c: char| !c.is_ascii_digit() && c != '+';
    let mut signs = text.split(|c: char| !between(c)).filter(|part| !part.is_empty());
    let signs_of = |part: &str| part.chars().filter(|c| !is_space(*c)).count();
    if signs.clone().any(|part| signs_of(part) > 1) {
        return Err("has several signs one after the other");
    }
    if digits <= SHORT && signs.any(|part| signs_of(part) > 0) {
        return Err(
            "is a short number with other signs than spaces in it, which could be read as two numbers",
        );
    }
    // `112 113` are two. With spaces these are common: the European 116 and 118 numbers, and those that begin with an
    // area's or a free call's 0.
    let is_spaced = text.trim().contains(is_space);
    if digits <= SHORT && is_spaced && !["0", "(0", "+", "116", "118"].iter().any(|own| text.starts_with(own))
    {
        return Err("is a short number with spaces in it, which could be read as two numbers");
    }
    let Some((area, number)) = text.split_once('/') else { return Ok(()) };
    let count = |part: &str| part.chars().filter(char::is_ascii_digit).count();
    let starts_anew = number.trim_start_matches(is_space).starts_with(['0', '+']);
    if number.contains('/') || count(area) > SHORT || starts_anew {
        return Err("could be read as two numbers: one number stands here");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dials_what_people_would_dial() {
        for (text, dial) in [
            ("112", "112"),
            ("15", "15"),
            ("116 006", "116006"),
            ("118 500", "118500"),
            ("0800 12", "080012"),
            ("+31 900 8844", "+319008844"),
            ("(030) 12-34.56", "030123456"),
            ("030/1234567", "0301234567"),
            ("030 / 123 45 67", "0301234567"),
            ("06.12.34.56.78", "0612345678"),
            ("+49\u{202f}30\u{a0}1\u{2011}234", "+49301234"),
            ("+49 (0)30 123456", "+4930123456"),
            ("+31 (0) 20-123 45 67", "+31201234567"),
            ("0031(0)201234567", "0031201234567"),
            ("+1 (212) 555-0100", "+12125550100"),
            ("(020) 7946 0018", "02079460018"),
            ("0900 8844", "09008844"),
        ] {
            let number = Telephone::parse(text).unwrap_or_else(|why| panic!("{text} {why}"));
            assert_eq!((number.as_str(), number.dial()), (text, dial));
        }
    }

    #[test]
    fn what_is_no_number_or_two_is_refused() {
        for bad in [
            "*21*112#",
            "*#06#",
            "112,1",
            "112;ext=1",
            "112p1",
            "112w1",
            "+",
            "",
            "-",
            "1+1",
            "++1",
            "call 112",
            "112?x",
            "%2A21",
            "١١٢",
            "112\n3",
            "tel:112",
            "1",
        ] {
            assert!(Telephone::parse(bad).is_err(), "{bad}");
        }
        for two in [
            "112 113",
            "17 18",
            "15 17 18",
            "112/113",
            "112 / 113",
            "112.113",
            "112-113",
            "112.0",
            "0800 123456 / 0800 654321",
            "1234567/1234568",
            "030/12/34567",
            "020 1234567 / +31 20 1234567",
            "020 123 4567 020 123 4568",
        ] {
            assert!(Telephone::parse(two).is_err(), "{two}");
        }
        for signs in
            ["-112", "112-", "112/", "1)1(2", "(112", "112)", "((020)) 1234", "020--1234567", "() 1234567"]
        {
            assert!(Telephone::parse(signs).is_err(), "{signs}");
        }
        for country in ["+0 112", "+112", "+44 (020) 7946 0018", "+39 (0)6 1234567", "(0)+31 20 1234567"] {
            assert!(Telephone::parse(country).is_err(), "{country}");
        }
        assert!(Telephone::parse(&"1".repeat(16)).is_err());
        for command in ["*21*112#", "112#"] {
            let why = Telephone::parse(command).unwrap_err();
            assert_eq!(why, "holds `*` or `#`, which are commands to the telephone");
        }
    }
}
