//! What rules about prose look at: its sentences, and the numbers in it.
//!
//! Takes the words of each block piece by piece, without markup; gives sentences and long words, runs of digits
//! that may be a telephone number, and those that the bidi algorithm shows in another order. Judges nothing:
//! `numbers` and the checks do.

mod context;
mod exempt;
mod runs;

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use crate::base::Direction;
use crate::base::digits;
use crate::base::sentence::{LongWord, Meter, Place, Sentence};
use runs::{Joint, Run, Sign};

/// A run of digits in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// The run as written: digits, spaces, hyphens and the like.
    pub(super) written: Written,
    /// Whether it may be a telephone number, by what stands around it.
    pub(super) is_number: bool,
    /// Where it may be several numbers: each of them.
    pub(super) parts: Parts,
    /// Whether it is shown in another order than it is written.
    pub(super) is_reversed: bool,
    /// Whether it stands where a link can stand.
    pub(super) is_linkable: bool,
}

/// The numbers that a run may consist of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) numbers: Vec<Written>,
    /// Whether they are numbers only if all of them are: `112/113`, but not `112 – 24 hours`.
    pub(super) all_or_none: bool,
}

/// Digits with what joins them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) text: String,
    /// All digits as ASCII, after a `+` where it has one.
    pub(super) digits: String,
    pub(super) range: Range<usize>,
}

/// A telephone number has three digits at least where nothing says that it is one.
const SHORTEST: usize = 3;
/// And no more than these (ITU-T E.164, section 6.2.1).
const LONGEST: usize = 15;

/// Stands for what is no prose: code, a number of a place, the text of an address.
const OPAQUE: char = '\u{fffc}';

/// Reads prose.
pub(super) struct Prose {
    meter: Meter,
    direction: Direction,
    block: Block,
    found: Vec<Finding>,
}

/// The words of a block so far.
#[derive(Default)]
struct Block {
    text: String,
    /// Where each piece of the text begins, here and in the file.
    pieces: Vec<(usize, Place)>,
}

impl Prose {
    pub(super) fn new(direction: Direction) -> Self {
        Self { meter: Meter::default(), direction, block: Block::default(), found: Vec::new() }
    }

    /// Reads a piece of text.
    pub(super) fn text(&mut self, text: &str, place: Place) {
        self.meter.text(text, &place);
        self.block.push(text, place);
    }

    /// Reads something that counts as one word whatever is in it: code, a number, an address.
    pub(super) fn opaque(&mut self, range: Range<usize>) {
        self.meter.opaque(range);
        self.block.text.push(OPAQUE);
    }

    /// Reads the end of a line. Behind a hard break begins another line of the page.
    pub(super) fn line_end(&mut self, is_hard: bool) {
        self.meter.space();
        self.block.text.push(if is_hard { '\n' } else { ' ' });
    }

    /// The text ends here: a paragraph, a cell, an entry of a list.
    pub(super) fn finish(&mut self) {
        self.meter.finish();
        self.block.find(self.direction, true, &mut self.found);
        self.block.text.clear();
        self.block.pieces.clear();
    }

    /// Reads words that stand by themselves and that no link can be in: a picture's, a title.
    pub(super) fn words(&mut self, text: &str, range: Range<usize>) {
        self.found.extend(words(text, range, self.direction));
    }

    /// What was read: sentences, long words, digits.
    pub(super) fn read(mut self) -> (Vec<Sentence>, Vec<LongWord>, Vec<Finding>) {
        self.finish();
        let (sentences, long_words) = self.meter.read();
        (sentences, long_words, self.found)
    }
}

/// The findings in words that no link can be in, which stand somewhere in this range.
pub(super) fn words(text: &str, range: Range<usize>, direction: Direction) -> Vec<Finding> {
    let mut block = Block::default();
    block.push(text, Place::Within(range));
    let mut found = Vec::new();
    block.find(direction, false, &mut found);
    found
}

impl Block {
    fn push(&mut self, text: &str, place: Place) {
        self.pieces.push((self.text.len(), place));
        self.text.push_str(text);
    }

    /// Notes the runs of digits in the block.
    fn find(&self, direction: Direction, is_linkable: bool, found: &mut Vec<Finding>) {
        if !digits::any(&self.text) {
            return;
        }
        let text = &*self.text;
        let accounts = exempt::accounts(text);
        // `4(3)` is read from right to left, as two numbers, and so are the words around it.
        let is_bracketed = |run: &Run| run.groups.iter().any(|group| group.joint.opens);
        let levels = |run: &Run| direction == Direction::Rtl && run.groups.len() > 1 && !is_bracketed(run);
        let mut bidi = None;
        for run in runs::runs(text) {
            let range = run.range();
            let is_reversed = levels(&run)
                && is_reversed(bidi.get_or_insert_with(|| BidiInfo::new(text, Some(Level::rtl()))), &range);
            let in_account = accounts.iter().any(|account| account.contains(&range.start));
            let before = found.len();
            for run in if in_account { Vec::new() } else { exempt::without_dates(run.clone()) } {
                let mut finding = self.finding(&run, is_linkable);
                finding.is_reversed = is_reversed && found.len() == before;
                if finding.is_number || !finding.parts.numbers.is_empty() || finding.is_reversed {
                    found.push(finding);
                }
            }
            if is_reversed && found.len() == before {
                let written = self.written(&run);
                let parts = Parts::default();
                found.push(Finding { written, is_number: false, parts, is_reversed, is_linkable });
            }
        }
    }

    fn finding(&self, run: &Run, is_linkable: bool) -> Finding {
        let several = parts(run);
        let last = several.len().saturating_sub(1);
        let parts = several.iter().enumerate();
        // What stands beside the whole run stands beside the first and the last part.
        let parts = parts.filter(|(i, part)| self.is_number(part, *i == 0, *i == last));
        Finding {
            written: self.written(run),
            is_number: self.is_number(run, true, true),
            parts: Parts {
                numbers: parts.map(|(_, part)| self.written(part)).collect(),
                all_or_none: run.groups.iter().any(|group| group.joint.sign == Some(Sign::Slash)),
            },
            is_reversed: false,
            is_linkable,
        }
    }

    /// Whether digits may be a telephone number, by themselves and by what stands before and after them.
    fn is_number(&self, run: &Run, looks_before: bool, looks_after: bool) -> bool {
        let range = run.range();
        let digits = run.groups.iter().map(|group| group.digits.len()).sum();
        (SHORTEST..=LONGEST).contains(&digits)
            && !exempt::is_other(run)
            && (!looks_before || context::may_follow(&self.text[..range.start], digits))
            && (!looks_after || context::may_precede(&self.text[range.end..], digits))
    }

    fn written(&self, run: &Run) -> Written {
        let range = run.range();
        let text = self.text[range.clone()].replace(runs::is_space, " ");
        let start = self.place(range.start, 0).start;
        // Behind the last digit, not where the next piece begins.
        let last = self.text[..range.end].char_indices().next_back().map_or(0, |(i, _)| i);
        Written { text, digits: run.digits(), range: start..self.place(last, range.end - last).end }
    }

    /// Where this many bytes of the block stand in the file.
    fn place(&self, at: usize, length: usize) -> Range<usize> {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        match self.pieces.get(piece) {
            Some((start, Place::From(offset))) => offset + at - start..offset + at - start + length,
            Some((_, Place::Within(range))) => range.clone(),
            None => 0..0,
        }
    }
}

/// A run as several numbers, where it may be that.
fn parts(run: &Run) -> Vec<Run> {
    let is_foreign = run.plus || run.groups[0].digits.starts_with("00");
    let ends = |joint: &Joint| match joint.sign {
        Some(Sign::Slash) => true,
        Some(Sign::Dash) => joint.spaces > 0,
        _ => joint.opens && !is_foreign,
    };
    let digits: usize = run.groups.iter().map(|group| group.digits.len()).sum();
    // Numbers one after the other each begin with 0, and so may one behind a year.
    let begins = |digits: &str| digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("000");
    let is_amount = run.groups.iter().skip(1).all(|group| group.digits.len() == 3);
    let mut cuts: Vec<usize> = (1..run.groups.len()).filter(|i| ends(&run.groups[*i].joint)).collect();
    let is_long = digits > LONGEST || !run.plus && !run.groups[0].digits.starts_with('0');
    if cuts.is_empty() && is_long && !is_amount {
        cuts = (1..run.groups.len()).filter(|i| begins(&run.groups[*i].digits)).collect();
    }
    if cuts.is_empty() {
        return Vec::new();
    }
    let starts = [0].into_iter().chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([run.groups.len()]);
    starts.zip(ends).filter_map(|(start, end)| run.part(start..end)).collect()
}

/// Whether the run is shown in another order than it is written: digits from left to right, and something
/// between them from right to left.
fn is_reversed(bidi: &BidiInfo<'_>, range: &Range<usize>) -> bool {
    let levels = bidi.levels.get(range.clone()).unwrap_or_default();
    levels.iter().any(Level::is_rtl) && levels.iter().any(Level::is_ltr)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, direction: Direction) -> Vec<Finding> {
        let mut prose = Prose::new(direction);
        prose.text(text, Place::From(0));
        prose.read().2
    }

    fn numbers(text: &str) -> Vec<String> {
        let found = found(text, Direction::Ltr);
        found.into_iter().filter(|f| f.is_number).map(|f| f.written.text).collect()
    }

    fn reversed(text: &str) -> Vec<String> {
        let found = found(text, Direction::Rtl);
        found.into_iter().filter(|f| f.is_reversed).map(|f| f.written.text).collect()
    }

    #[test]
    fn a_number_in_brackets_is_another_one() {
        assert_eq!(reversed("المادة 4(3) و 16 (16)"), [""; 0]);
        assert_eq!(reversed("من 16 17"), ["16 17"]);
    }

    #[test]
    fn notes_runs_of_three_digits_and_more() {
        let texts =
            numbers("Call +31 900 8844, 112 or 0900-8844. Article 112a, and https://example.org/112.");
        assert_eq!(texts, ["+31 900 8844", "112", "0900-8844"]);
        assert_eq!(numbers("拨打112报警，电话：0900 8844。"), ["112", "0900 8844"]);
        assert_eq!(numbers("اتصل بالرقم ١١٢ و112 أو ۱۱۲"), ["١١٢", "112", "۱۱۲"]);
        assert_eq!(
            numbers("112에 전화, ১১২ এ, 112'yi, the EU's 112, police(112)"),
            ["112", "১১২", "112", "112", "112"]
        );
    }

    #[test]
    fn what_counts_something_else_is_no_number() {
        for text in [
            "Gilt seit dem 01.02.2024.",
            "01.02.2024-03.04.2025",
            "2024-02-01, 01/02/2024, 1. 2. 2024",
            "Offen 09.00-17.00 Uhr, 0900-1700 Uhr.",
            "Mo 08.30-12.00 / 13.00-17.00",
            "09:30-17:45",
            "0.5-0.75",
            "1.234,56",
            "1,112,000",
            "112'000",
            "112,50",
            "112 €",
            "€ 112",
            "EUR 112.000,00",
            "112 %",
            "§ 112",
            "§§ 110, 112 und 113",
            "Art. 112",
            "article 110 and 112",
            "第112条",
            "112年",
            "IBAN NL91 ABNA 0417 1643 00",
            "NL91ABNA0417164300",
            "DE89 3704 0044 0532 0130 00",
            "ISBN 0-306-40615-2",
            "ISBN-10: 0306406152",
            "0-306-40615-2",
            "ISSN 0378-5955",
            "KvK 01234567",
            "01000-01999",
            "COVID-112",
            "#112",
        ] {
            let found: Vec<String> =
                numbers(text).into_iter().filter(|n| n.starts_with('0') || n == "112").collect();
            assert_eq!(found, [""; 0], "{text}");
        }
    }

    #[test]
    fn several_numbers_are_each_a_part() {
        let parts = |text: &str| -> Vec<String> {
            found(text, Direction::Ltr)
                .into_iter()
                .flat_map(|f| f.parts.numbers)
                .map(|part| part.text)
                .collect()
        };
        assert_eq!(parts("112/113"), ["112", "113"]);
        assert_eq!(parts("112 – 24 hours"), ["112"]);
        assert_eq!(parts("police 112 (0900 8844)"), ["112", "0900 8844"]);
        assert_eq!(parts("in 2024 0900 8844"), ["2024", "0900 8844"]);
        assert_eq!(parts("020 1234567 020 1234568"), ["020 1234567", "020 1234568"]);
        assert_eq!(parts("1 000 000 000, +49 (0)30 1, 0900 8844"), [""; 0]);
    }

    #[test]
    fn notes_what_is_shown_in_another_order() {
        let nothing = [""; 0];
        assert_eq!(reversed("بين 2016-2023 كان"), ["2016-2023"]);
        assert_eq!(reversed("اتصل 116 006 الآن"), ["116 006"]);
        assert_eq!(reversed("اتصل ١١٦\u{2011}٠٠٦"), ["١١٦\u{2011}٠٠٦"]);
        assert_eq!(reversed("بين ۵-۸ کان"), ["۵-۸"]);
        // One sign of these between Arabic numbers is part of the number, and so is a hyphen in Hebrew.
        assert_eq!(reversed("في 01/02/2024 و 1.5 و 116\u{a0}006"), nothing);
        assert_eq!(reversed("בין 2016-2023"), nothing);
        assert_eq!(found("5-8", Direction::Ltr), []);
    }

    #[test]
    fn a_number_across_pieces_is_one() {
        let mut prose = Prose::new(Direction::Ltr);
        prose.text("Call 0900 ", Place::From(10));
        prose.text("88", Place::From(22));
        prose.line_end(false);
        prose.text("44 now", Place::From(30));
        prose.line_end(true);
        prose.text("1", Place::From(40));
        let found = prose.read().2;
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].written,
            Written { text: "0900 88 44".into(), digits: "09008844".into(), range: 15..32 }
        );
    }
}
