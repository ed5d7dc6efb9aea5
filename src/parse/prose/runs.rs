//! Groups of digits, and what joins them into one run.
//!
//! Takes the text of a block; gives its runs: digits of any script, with what people put between the
//! digits of one number.

use std::ops::Range;

use crate::base::digits::value;

/// Digits that nothing separates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) range: Range<usize>,
    /// As ASCII, in whatever script they stand.
    pub(super) digits: String,
    /// What joins it to the group before.
    pub(super) joint: Joint,
}

impl Group {
    /// Its value, where it is small enough to be part of a date or a time.
    pub(super) fn value(&self) -> Option<u16> {
        self.digits.parse().ok().filter(|_| self.digits.len() <= 4)
    }
}

/// What stands between two groups of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Joint {
    pub(super) spaces: usize,
    pub(super) sign: Option<Sign>,
    pub(super) opens: bool,
    pub(super) closes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Dash,
    Dot,
    Slash,
}

/// Groups of digits that may be one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Whether a `+` stands before it.
    pub(super) plus: bool,
    pub(super) groups: Vec<Group>,
    /// Where it begins: with its `+`, or a bracket that closes in it.
    pub(super) start: usize,
}

impl Run {
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.groups.last().map_or(self.start, |group| group.range.end)
    }

    /// All digits, after a `+` where it has one.
    pub(super) fn digits(&self) -> String {
        let digits = self.groups.iter().map(|group| group.digits.as_str());
        self.plus.then_some("+").into_iter().chain(digits).collect()
    }

    /// The groups in this range as a run of their own.
    pub(super) fn part(&self, groups: Range<usize>) -> Option<Self> {
        let (plus, is_first) = (self.plus && groups.start == 0, groups.start == 0);
        let groups = self.groups.get(groups).filter(|groups| !groups.is_empty())?.to_vec();
        let start = if is_first { self.start } else { groups[0].range.start };
        Some(Self { plus, groups, start })
    }
}

/// The runs of a text.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let chars: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !is_invisible(*c)).collect();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if value(chars[at].1).is_none() {
            at += 1;
            continue;
        }
        let plus = plus(&chars[..at]);
        let mut run = Run { plus: plus.is_some(), start: plus.unwrap_or(chars[at].0), groups: Vec::new() };
        let mut joint = Joint::default();
        loop {
            let start = chars[at].0;
            let mut group = Group { range: start..start, digits: String::new(), joint };
            while let Some((i, c, digit)) = chars.get(at).and_then(|(i, c)| Some((i, c, value(*c)?))) {
                group.digits.push(char::from(b'0' + digit));
                group.range.end = i + c.len_utf8();
                at += 1;
            }
            run.groups.push(group);
            let Some((next, length)) = next_joint(&chars[at..]) else { break };
            joint = next;
            at += length;
        }
        // `(030) 12 34`: the bracket that closes in the number belongs to it.
        let is_open = text[..run.start].ends_with(['(', '（']);
        let first = run.groups.iter().map(|group| group.joint).find(|joint| joint.opens || joint.closes);
        if is_open && first.is_some_and(|joint| joint.closes) {
            run.start = text[..run.start].char_indices().next_back().map_or(0, |(i, _)| i);
        }
        runs.push(run);
    }
    runs
}

/// Where a `+` that belongs to the number after it stands.
fn plus(before: &[(usize, char)]) -> Option<usize> {
    let mut before = before.iter().rev().skip_while(|(_, c)| is_space(*c));
    let (at, _) = before.next().filter(|(_, c)| matches!(c, '+' | '＋'))?;
    // `1+1` is a sum.
    before.next().is_none_or(|(_, c)| !c.is_alphanumeric() && value(*c).is_none()).then_some(*at)
}

/// What joins the digits before to those after it, and how many characters it has.
fn next_joint(chars: &[(usize, char)]) -> Option<(Joint, usize)> {
    let mut joint = Joint::default();
    for (length, (_, c)) in chars.iter().enumerate() {
        let sign = sign(*c);
        match *c {
            c if value(c).is_some() => {
                // A full stop before a space ends a sentence.
                let is_end = joint.sign == Some(Sign::Dot) && length > 1;
                return (!is_end).then_some((joint, length));
            }
            c if is_space(c) && joint.spaces < 2 => joint.spaces += 1,
            '(' | '（' if !joint.opens => joint.opens = true,
            ')' | '）' if !joint.closes && !joint.opens => joint.closes = true,
            _ if sign.is_some() && joint.sign.is_none() => joint.sign = sign,
            _ => return None,
        }
    }
    None
}

fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '-' | '\u{5be}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
            Sign::Dash
        }
        '.' | '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{30fb}' | '\u{ff0e}' => Sign::Dot,
        '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Sign::Slash,
        _ => return None,
    })
}

/// A space within a line. What ends a line in a block is a space to readers, but for a hard break.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// Joiners, marks of direction, soft hyphens, and what turns a digit into a key of a telephone.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{20e3}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<String> {
        runs(text).iter().map(Run::digits).collect()
    }

    #[test]
    fn digits_are_joined_by_what_people_put_between_them() {
        for text in [
            "0900 8844",
            "0900\u{a0}8844",
            "0900\u{202f}8844",
            "0900\u{2011}8844",
            "0900–88.44",
            "(0900) 8844",
            "0900/8844",
            "0900 / 8844",
            "09\u{ad}00 88\u{200e}44",
            "٠٩٠٠ ٨٨٤٤",
            "۰۹۰۰-۸۸۴۴",
            "०९०० ८८४४",
            "০৯০০ ৮৮৪৪",
            "０９００－８８４４",
            "0️⃣9️⃣0️⃣0️⃣8️⃣8️⃣4️⃣4️⃣",
        ] {
            assert_eq!(digits(text), ["09008844"], "{text}");
        }
        assert_eq!(digits("+49 (0)30 / 123 456, (+31) 20 1"), ["+49030123456", "+31201"]);
        assert_eq!(
            digits("In 2012. 112 is 1+1, 1,5 and 9:30"),
            ["2012", "112", "1", "1", "1", "5", "9", "30"]
        );
    }
}
