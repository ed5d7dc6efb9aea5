//! Numbers that dial nobody: dates, times, decimals, amounts, numbers of accounts and books.
//!
//! Takes runs of digits with the text around them; gives those that may be telephone numbers.

use std::ops::Range;

use super::runs::{Group, Joint, Run, Sign, is_space};

/// What is left of a run without the dates and times in it.
pub(super) fn without_dates(run: Run) -> Vec<Run> {
    if is_times(&run) {
        return Vec::new();
    }
    let dated = run.groups.windows(3).position(is_date);
    // Day, month and year apart from each other are a date only where nothing else stands there.
    let Some(at) = dated.filter(|at| run.groups[at + 1].joint.sign.is_some() || run.groups.len() == 3) else {
        return vec![run];
    };
    let rest = run.part(at + 3..run.groups.len());
    run.part(0..at).into_iter().chain(rest.into_iter().flat_map(without_dates)).collect()
}

/// Day, month and year in any order with one kind of sign between them, in any calendar of today.
fn is_date(groups: &[Group]) -> bool {
    let [a, b, c] = groups else { return false };
    let (Some(first), Some(month), Some(last)) = (a.value(), b.value(), c.value()) else { return false };
    let (year, day) = if a.digits.len() == 4 { (first, last) } else { (last, first) };
    let lengths = (a.digits.len().min(c.digits.len()), b.digits.len(), a.digits.len().max(c.digits.len()));
    let plain = |joint: Joint| !joint.opens && !joint.closes;
    matches!(lengths, (1..=2, 1..=2, 4))
        && b.joint.sign == c.joint.sign
        && (b.joint.sign.is_some() || b.joint.spaces > 0)
        && plain(b.joint)
        && plain(c.joint)
        && (1200..2700).contains(&year)
        && (1..=32).contains(&day)
        && (1..=32).contains(&month)
        && (day <= 13 || month <= 13)
}

/// Hours and minutes, `09.00-17.00`.
fn is_times(run: &Run) -> bool {
    let pair = |pair: &[Group]| {
        let [hour, minute] = pair else { return false };
        hour.digits.len() <= 2
            && minute.digits.len() == 2
            && minute.joint.sign == Some(Sign::Dot)
            && hour.value().is_some_and(|hour| hour <= 24)
            && minute.value().is_some_and(|minute| minute < 60)
    };
    let between = |group: &Group| group.joint.sign != Some(Sign::Dot);
    !run.plus
        && run.groups.len() >= 4
        && run.groups.chunks(2).all(pair)
        && run.groups.iter().step_by(2).skip(1).all(between)
}

/// Whether a run is something else, whatever stands around it.
pub(super) fn is_other(run: &Run) -> bool {
    let groups = &run.groups;
    let digits: usize = groups.iter().map(|group| group.digits.len()).sum();
    // `0.5`, `0.25-0.75`.
    let decimal = groups.len() > 1
        && groups[0].digits == "0"
        && groups[1].joint == Joint { sign: Some(Sign::Dot), ..Joint::default() };
    // Postcodes and the like, from one to another: `01000-01999`.
    let [from, to] = &groups[..] else { return !run.plus && (decimal || is_book(groups, digits)) };
    let range = to.joint.sign == Some(Sign::Dash)
        && from.digits.len() == to.digits.len()
        && from.digits.len() >= 5
        && from.digits < to.digits;
    !run.plus && (decimal || range)
}

/// An ISBN of ten digits, by its check digit, which stands alone at the end.
fn is_book(groups: &[Group], digits: usize) -> bool {
    let hyphens =
        groups.iter().skip(1).all(|group| group.joint.sign == Some(Sign::Dash) || group.joint.spaces > 0);
    let alone = groups.last().is_some_and(|group| group.digits.len() == 1);
    let all = groups.iter().flat_map(|group| group.digits.bytes());
    let sum: usize = all.zip((1..=10).rev()).map(|(digit, weight)| usize::from(digit - b'0') * weight).sum();
    groups.len() == 4 && digits == 10 && hyphens && alone && sum.is_multiple_of(11)
}

/// Where numbers of bank accounts stand (IBAN): two letters and two digits, then letters and digits in groups
/// of up to four.
pub(super) fn accounts(text: &str) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + 4 < chars.len() {
        let begins = at == 0 || !chars[at - 1].1.is_alphanumeric();
        let head = |i: usize, is: fn(&char) -> bool| is(&chars[at + i].1);
        let is_head = head(0, char::is_ascii_uppercase)
            && head(1, char::is_ascii_uppercase)
            && head(2, char::is_ascii_digit)
            && head(3, char::is_ascii_digit);
        let length = if begins && is_head { account(&chars[at..]) } else { 0 };
        if length > 0 {
            found.push(chars[at].0..chars.get(at + length).map_or(text.len(), |(i, _)| *i));
        }
        at += length.max(1);
    }
    found
}

/// How many characters the account number has that begins here; 0 where it is too short for one.
fn account(chars: &[(usize, char)]) -> usize {
    let (mut signs, mut word, mut end) = (0, 0, 0);
    for (i, (_, c)) in chars.iter().enumerate() {
        if c.is_ascii_uppercase() || c.is_ascii_digit() {
            (signs, word, end) = (signs + 1, word + 1, i + 1);
        } else if is_space(*c) && word > 0 {
            word = 0;
        } else {
            break;
        }
        if signs == 34 {
            break;
        }
    }
    if signs >= 15 { end } else { 0 }
}
