//! Numbering plans: the codes of countries, what is dialled before a number at home, and how long numbers are.
//!
//! Takes numbers as they are dialled; tells which can exist, and in which other forms they are dialled. It knows no
//! single number: which areas there are, and which numbers are free, changes every month.

use std::collections::BTreeSet;

use super::external::{Telephone, Why};

/// How numbers of a country are dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country {
    /// Dialled before its numbers from abroad.
    code: &'static str,
    /// Dialled before most of its numbers at home, and left out behind the code. It may be empty.
    trunk: &'static str,
    /// How many digits its numbers have without either: a bit for each.
    lengths: u32,
}

/// Numbers of up to so many digits are short codes, of which a plan says nothing.
const SHORT: usize = 6;

impl Country {
    /// The country with these two letters (ISO 3166-1), small or large.
    #[must_use]
    pub fn find(letters: &str) -> Option<Self> {
        let of = |(id, country): (&str, Self)| id.eq_ignore_ascii_case(letters).then_some(country);
        plans().filter(|(id, _)| *id != NOWHERE).find_map(of)
    }

    /// All ways in which a number of this country is dialled, as digits: at home, and from abroad with `+` (left
    /// out here) or 00.
    #[must_use]
    pub fn forms(self, number: &Telephone) -> BTreeSet<String> {
        let digits = number.dial().trim_start_matches('+');
        let mut forms = BTreeSet::from([digits.to_owned()]);
        let own = match abroad(number.dial()) {
            Some(abroad) => abroad.strip_prefix(self.code),
            None => Some(self.own(digits)).filter(|_| digits.len() > SHORT),
        };
        if let Some(own) = own {
            forms.extend([
                format!("{}{own}", self.trunk),
                format!("{}{own}", self.code),
                format!("00{}{own}", self.code),
            ]);
        }
        forms
    }

    /// A number as it is dialled at home, without what is dialled before it.
    fn own(self, digits: &str) -> &str {
        let own = digits.strip_prefix(self.trunk).unwrap_or(digits);
        // No number begins with 0 behind another one. With the 1 or 8 of other countries a number may begin itself.
        if self.trunk != "0" && !self.has(own.len()) && self.has(digits.len()) { digits } else { own }
    }

    fn has(self, length: usize) -> bool {
        length < 32 && self.lengths & (1 << length) != 0
    }

    /// Whether digits behind the country's code begin with the 0 that is dialled inside the country only.
    fn has_trunk_prefix(self, digits: &str) -> bool {
        let own = ZEROS.iter().any(|(code, begins)| *code == self.code && digits.starts_with(begins));
        digits.starts_with('0') && !own
    }

    fn check(self, digits: &str) -> Result<(), Why> {
        let has = |length: usize| self.has(length);
        let length = digits.len();
        if has(length) {
            Ok(())
        } else if !(0..length).any(has) {
            Err("has too few digits for a number of its country, which is written with the code of its area")
        } else if !(length..32).any(has) {
            Err("has too many digits for a number of its country")
        } else {
            Err("has not as many digits as any number of its country")
        }
    }
}

/// Refuses a number that cannot exist: in the country of its place, or in the one whose code it begins with.
///
/// # Errors
/// No country has the code, or its numbers are shorter or longer, or none has a 0 behind the code.
pub fn check(number: &Telephone, country: Option<Country>) -> Result<(), Why> {
    let digits = number.dial();
    if let Some(abroad) = abroad(digits) {
        let (country, own) = in_its_country(abroad).ok_or("begins with a code that no country has")?;
        if country.has_trunk_prefix(own) {
            return Err("has a 0 behind the code of its country, which is dialled inside the country only");
        }
        return country.check(own);
    }
    match country {
        Some(country) if digits.len() > SHORT => country.check(country.own(digits)),
        _ => Ok(()),
    }
}

/// A number as it is written, without the 0 behind the code of its country. None where there is none, or where
/// the rest would be no number either.
#[must_use]
pub fn without_trunk_prefix(number: &Telephone) -> Option<String> {
    let (country, own) = in_its_country(abroad(number.dial())?)?;
    if !country.has_trunk_prefix(own) {
        return None;
    }
    let trunk = Some(country.trunk).filter(|trunk| trunk.starts_with('0') && own.starts_with(trunk));
    let length = trunk.map_or(1, str::len);
    country.check(&own[length..]).ok()?;
    let all = number.dial().trim_start_matches('+').len();
    // A `(0)` is written and not dialled.
    if number.as_str().chars().filter(char::is_ascii_digit).count() != all {
        return None;
    }
    let before = all - own.len();
    let mut digits = 0;
    let written: String = number
        .as_str()
        .chars()
        .filter(|c| {
            digits += usize::from(c.is_ascii_digit());
            !c.is_ascii_digit() || digits <= before || digits > before + length
        })
        .collect();
    Some(written.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// How many digits differ where a number has two forms that are most likely meant to be one: one or two, of as many
/// without the codes of country and trunk.
#[must_use]
pub fn differing(number: &Telephone, other: &Telephone, country: Option<Country>) -> Option<usize> {
    fn own(number: &Telephone, country: Option<Country>) -> Option<&str> {
        let digits = number.dial();
        match abroad(digits) {
            Some(abroad) => in_its_country(abroad).map(|(_, own)| own),
            None => Some(country.map_or(digits.trim_start_matches('0'), |country| country.own(digits))),
        }
    }
    let (one, other) = (own(number, country)?, own(other, country)?);
    let differing = one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count();
    (one.len() == other.len() && one.len() > SHORT && (1..=2).contains(&differing)).then_some(differing)
}

/// The country of a number whose code comes first, with all that its numbers may be where several have the code, and
/// the rest of the number.
fn in_its_country(abroad: &str) -> Option<(Country, &str)> {
    // No code is the beginning of another one.
    let mut countries = plans().map(|(_, country)| country);
    let first = countries.by_ref().find(|country| abroad.starts_with(country.code))?;
    let lengths = countries.filter(|country| country.code == first.code);
    let lengths = lengths.fold(first.lengths, |all, country| all | country.lengths);
    Some((Country { lengths, ..first }, &abroad[first.code.len()..]))
}

/// A number without what is dialled to leave a country, where it begins with that.
fn abroad(dial: &str) -> Option<&str> {
    dial.strip_prefix('+').or_else(|| dial.strip_prefix("00").filter(|rest| rest.len() > SHORT))
}

/// Where numbers begin with a 0 that is dialled from abroad too: the code of the country, and how they begin. By
/// `generalDesc` of the same metadata, and what was tried with each beginning.
const ZEROS: [(&str, &str); 26] = [
    ("225", "0"),
    ("226", "0"),
    ("227", "0"),
    ("229", "01"),
    ("241", "0"),
    ("242", "0"),
    ("247", "0"),
    ("250", "06"),
    ("267", "0800"),
    ("268", "0800"),
    ("378", "05"),
    ("39", "0"),
    ("47", "0"),
    ("501", "0800"),
    ("507", "00800"),
    ("598", "0004"),
    ("62", "00"),
    ("66", "001800"),
    ("676", "0800"),
    ("679", "0800"),
    ("687", "05"),
    ("81", "00"),
    ("82", "00"),
    ("853", "0800"),
    ("91", "000800"),
    ("992", "0"),
];

/// In the table: numbers of no country, such as those of satellites.
const NOWHERE: &str = "--";

/// The countries of the table, with their letters.
fn plans() -> impl Iterator<Item = (&'static str, Country)> {
    PLANS.split_ascii_whitespace().filter_map(|plan| {
        let (id, rest) = plan.split_once('+')?;
        let (code, rest) = rest.split_once('/')?;
        let (trunk, lengths) = rest.split_once('/')?;
        let bits = lengths.split(',').filter_map(|range| {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
            Some((from..=to).fold(0, |bits, length| bits | 1 << length))
        });
        Some((id, Country { code, trunk, lengths: bits.fold(0, |all, bits| all | bits) }))
    })
}

/// `letters+code/trunk/lengths`, from the metadata of libphonenumber 9.0.33: `countryCode`, `nationalPrefix` and all
/// `possibleLengths`, of PhoneNumberMetadata.xml.
const PLANS: &str = "\
    --+800//8 --+808//8 --+870//9,12 --+878//12 --+881//9-10 --+882//7-12 --+883//8-12 --+888//11 --+979//9 \
    AC+247//5-6 AD+376//6,8-9 AE+971/0/5-12 AF+93/0/9 AG+1/1/10 AI+1/1/10 AL+355/0/6-9 AM+374/0/8 AO+244//9 \
    AR+54/0/10-11 AS+1/1/10 AT+43/0/4-13 AU+61/0/5-10,12 AW+297//7 AX+358/0/5-12 AZ+994/0/9 BA+387/0/8-9 \
    BB+1/1/10 BD+880/0/6-10 BE+32/0/8-9 BF+226//8 BG+359/0/6-9,12 BH+973//8 BI+257//8 BJ+229//8,10 BL+590/0/9 \
    BM+1/1/10 BN+673//7 BO+591/0/8-9 BQ+599//7 BR+55/0/8-11 BS+1/1/10 BT+975//7-8 BW+267//7-8,10 BY+375/8/6-11 \
    BZ+501//7,11 CA+1/1/7,10 CC+61/0/6-10,12 CD+243/0/7-10 CF+236//8 CG+242//9 CH+41/0/9,12 CI+225//10 \
    CK+682//5 CL+56//9-11 CM+237//8-9 CN+86/0/7-12 CO+57/0/8,10-11 CR+506//8,10 CU+53/0/6-8,10 CV+238//7 \
    CW+599//7-8 CX+61/0/6-10,12 CY+357//8 CZ+420//9-12 DE+49/0/4-15 DJ+253//8 DK+45//8 DM+1/1/10 DO+1/1/10 \
    DZ+213/0/8-9 EC+593/0/8-11 EE+372//7-8,10 EG+20/0/8-10 EH+212/0/9 ER+291/0/7 ES+34//9 ET+251/0/9 \
    FI+358/0/5-12 FJ+679//7,11 FK+500//5 FM+691//7 FO+298//6 FR+33/0/9 GA+241//7-8 GB+44/0/7,9-10 GD+1/1/10 \
    GE+995/0/9 GF+594/0/9 GG+44/0/7,9-10 GH+233/0/8-9 GI+350//8 GL+299//6 GM+220//7 GN+224//8-9 GP+590/0/9 \
    GQ+240//9 GR+30//10-12 GT+502//8,11 GU+1/1/10 GW+245//7,9 GY+592//7 HK+852//5-9,11 HN+504//8,11 \
    HR+385/0/7-9 HT+509//8 HU+36/06/8-9 ID+62/0/7-17 IE+353/0/7-10 IL+972/0/7-12 IM+44/0/10 IN+91/0/8-13 \
    IO+246//7 IQ+964/0/8-10 IR+98/0/4-7,10 IS+354//7,9 IT+39//6-12 JE+44/0/10 JM+1/1/10 JO+962/0/8-9 \
    JP+81/0/8-17 KE+254/0/7-10 KG+996/0/9-10 KH+855/0/8-10 KI+686/0/5,8 KM+269//7 KN+1/1/10 KP+850/0/8,10 \
    KR+82/0/5-6,8-14 KW+965//7-8 KY+1/1/10 KZ+7/8/10,14 LA+856/0/8-10 LB+961/0/7-8 LC+1/1/10 LI+423/0/7,9 \
    LK+94/0/9 LR+231/0/7-9 LS+266//8 LT+370/0/8 LU+352//4-11 LV+371//8 LY+218/0/9 MA+212/0/9 MC+377/0/8-9 \
    MD+373/0/8 ME+382/0/8-9 MF+590/0/9 MG+261/0/9 MH+692/1/7 MK+389/0/8 ML+223//8 MM+95/0/6-10 MN+976/0/8-10 \
    MO+853//7-8 MP+1/1/10 MQ+596/0/9 MR+222//8 MS+1/1/10 MT+356//8 MU+230//7-8,10 MV+960//7,10 MW+265/0/7,9 \
    MX+52//10 MY+60/0/8-10 MZ+258//8-9 NA+264/0/8-9 NC+687//6 NE+227//8 NF+672//6 NG+234/0/10-14 NI+505//8 \
    NL+31/0/5-11 NO+47//5,8 NP+977/0/8,10-11 NR+674//7 NU+683//4,7 NZ+64/0/5-10 OM+968//7-9 PA+507//7-8,10-11 \
    PE+51/0/8-9 PF+689//6,8-9 PG+675//7-8 PH+63/0/6,8-13 PK+92/0/8-12 PL+48//6-10 PM+508/0/6,9 PR+1/1/10 \
    PS+970/0/8-10 PT+351//9 PW+680//7 PY+595/0/6-11 QA+974//7-9,11 RE+262/0/9 RO+40/0/6,9 RS+381/0/6-12 \
    RU+7/8/10,14 RW+250/0/8-9 SA+966/0/9-10 SB+677//5,7 SC+248//7 SD+249/0/9 SE+46/0/6-10,12 SG+65//8,10-11 \
    SH+290//4-5 SI+386/0/5-8 SJ+47//5,8 SK+421/0/6-7,9 SL+232/0/8 SM+378//8,10 SN+221//9 SO+252/0/6-9 \
    SR+597//6-7 SS+211/0/9 ST+239//7 SV+503//7-8,11 SX+1/1/10 SY+963/0/8-9 SZ+268//8-9 TA+290//4 TC+1/1/10 \
    TD+235//8 TG+228//8 TH+66/0/8-10,13 TJ+992//9 TK+690//4-7 TL+670//7-8 TM+993/8/8 TN+216//8 TO+676//5,7 \
    TR+90/0/7,10,12-13 TT+1/1/10 TV+688//5-7 TW+886/0/7-11 TZ+255/0/9 UA+380/0/9-10 UG+256/0/9 US+1/1/10 \
    UY+598/0/4-13 UZ+998//9 VA+39//6-12 VC+1/1/10 VE+58/0/10 VG+1/1/10 VI+1/1/10 VN+84/0/7-10 VU+678//5,7 \
    WF+681//6,9 WS+685//5-7,10 XK+383/0/8-12 YE+967/0/7-9 YT+262/0/9 ZA+27/0/5-10 ZM+260/0/9 ZW+263/0/5-10
";

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(text: &str, letters: &str) -> Result<(), Why> {
        check(&Telephone::parse(text).unwrap(), Country::find(letters))
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(PLANS.split_ascii_whitespace().count(), plans().count());
        for (id, country) in plans() {
            assert!(id.len() == 2 && country.code.len() <= 3 && country.lengths > 1 << 3, "{id}");
            let starts = |(_, other): (&str, Country)| {
                other.code != country.code && other.code.starts_with(country.code)
            };
            assert!(!plans().any(starts), "{id}: {} begins another code", country.code);
        }
        assert_eq!(Country::find("nl"), Country::find("NL"));
        assert_eq!(Country::find("eu"), None);
        assert_eq!(Country::find("--"), None);
    }

    #[test]
    fn numbers_that_can_exist_pass() {
        for (letters, numbers) in [
            (
                "nl",
                &["112", "0900 8844", "0800 1234", "020 123 45 67", "+31 20 123 45 67", "0031(0)201234567"][..],
            ),
            ("de", &["110", "116 016", "030/1234567", "+49 (0)30 / 123 456", "0800 1110111"]),
            ("gb", &["999", "101", "116 123", "08 08 16 89 111", "0800 1111", "(020) 7946 0018"]),
            ("es", &["016", "900 123 456", "91 123 45 67"]),
            ("be", &["02 210 17 80", "+32 2 210 17 80", "0800 12 345"]),
            ("ie", &["1800 123 456", "01 234 5678"]),
            ("it", &["06 1234567", "+39 06 1234567"]),
            ("hu", &["06 1 234 5678", "+36 1 234 5678"]),
            ("us", &["911", "(212) 555-0100", "1-212-555-0100", "800 555 0100", "+1 (212) 555-0100"]),
            ("ru", &["8 (495) 123-45-67", "495 123-45-67", "800 555-35-35", "+7 495 123-45-67"]),
            ("eu", &["112", "+32 2 210 17 80", "0900 8844", "+800 1234 5678"]),
        ] {
            for number in numbers {
                assert_eq!(checked(number, letters), Ok(()), "{letters} {number}");
            }
        }
    }

    #[test]
    fn numbers_that_no_country_has_are_refused() {
        for (letters, number, why) in [
            ("gb", "7946 0018", "has not as many digits as any number of its country"),
            ("us", "555-0100", "has too few digits for a number of its country"),
            ("es", "91 123 45 678", "has too many digits for a number of its country"),
            ("es", "91 123 45", "has too few digits for a number of its country"),
            ("fr", "01 23 45 67", "has too few digits for a number of its country"),
            ("nl", "+32 2 210 17", "has too few digits for a number of its country"),
            ("nl", "+44 116 123", "has too few digits for a number of its country"),
            ("nl", "+999 1234 5678", "begins with a code that no country has"),
            ("eu", "+31 20 123 45 67 89 10", "has too many digits for a number of its country"),
        ] {
            let found = checked(number, letters).unwrap_err();
            assert!(found.starts_with(why), "{letters} {number}: {found}");
        }
    }

    #[test]
    fn a_zero_behind_the_code_is_dialled_in_few_countries() {
        let without = |text: &str| {
            let number = Telephone::parse(text).unwrap();
            let refused = check(&number, None).is_err_and(|why| why.starts_with("has a 0 behind the code"));
            refused.then(|| without_trunk_prefix(&number).unwrap_or_default())
        };
        for (text, other) in [
            ("+32 02 511 64 64", "+32 2 511 64 64"),
            ("0032 02 5116464", "0032 2 5116464"),
            ("+49 030 123456", "+49 30 123456"),
            ("+353 01 6771234", "+353 1 6771234"),
            ("+30 0210 1234567", "+30 210 1234567"),
            ("+33 01 23 45 67 89", "+33 1 23 45 67 89"),
            ("+44 020 7946 0018", "+44 20 7946 0018"),
            ("+34 0 91 123 45 67", "+34 91 123 45 67"),
            ("+36 06 1 234 5678", "+36 1 234 5678"),
            ("+81 0120 123 456", "+81 120 123 456"),
            // Without the 0 it would be no number either.
            ("+33 01 23 45", ""),
        ] {
            assert_eq!(without(text).as_deref(), Some(other), "{text}");
        }
        for text in [
            "+39 06 1234567",
            "+378 0549 882914",
            "+225 07 12 34 56 78",
            "+241 06 12 34 56",
            "+242 06 123 4567",
            "+229 01 20 12 34 56",
            "+49 (0)30 123456",
            "+32 2 511 64 64",
        ] {
            assert_eq!(without(text), None, "{text}");
            assert_eq!(checked(text, "eu"), Ok(()), "{text}");
        }
    }

    #[test]
    fn two_forms_of_one_number_differ_in_few_digits() {
        for (number, other, country, differ) in [
            ("02 511 64 64", "+32 2 511 64 65", "be", Some(1)),
            ("02 511 64 64", "+32 2 511 46 64", "be", Some(2)),
            ("02 511 64 64", "0032 2 511 64 74", "eu", Some(1)),
            ("+32 2 511 64 64", "+32 2 511 64 63", "eu", Some(1)),
            ("02 511 64 64", "+32 2 511 64 64", "be", None),
            ("0900 8844", "+31 34 357 8844", "nl", None),
            ("101", "+32 2 511 64 64", "be", None),
            ("06 1234567", "+39 06 1234567", "it", None),
            ("06 1234567", "+39 06 1234568", "it", Some(1)),
        ] {
            let of = |text: &str| Telephone::parse(text).unwrap();
            let found = differing(&of(number), &of(other), Country::find(country));
            assert_eq!(found, differ, "{number} {other}");
        }
    }

    #[test]
    fn a_number_has_a_form_at_home_and_one_abroad() {
        let forms = |text: &str, letters: &str| {
            let forms = Country::find(letters).unwrap().forms(&Telephone::parse(text).unwrap());
            forms.into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(forms("0900 8844", "nl"), "0031900 8844".replace(' ', "") + " 09008844 319008844");
        assert_eq!(forms("+31 900 8844", "nl"), forms("0900 8844", "nl"));
        assert_eq!(forms("06 1234567", "it"), "0039061234567 061234567 39061234567");
        assert_eq!(forms("112", "nl"), "112");
        assert_eq!(forms("+32 2 210 17 80", "nl"), "3222101780");
    }
}
