//! Texts, tables and calendars: published as they are, if nothing in them acts.
//!
//! Takes the bytes and the ending of the name; gives the bytes, or what is in them that readers do not
//! see or that leads somewhere unsaid. Never changes a text.

use super::Fault;
use crate::base::characters::{Refusal, find};
use crate::base::external::{MailAddress, Telephone, WebAddress, scheme};

/// Lines of a calendar that name people, or load, open or send something.
const NEVER: [&str; 4] = ["ATTACH", "ATTENDEE", "ORGANIZER", "IMAGE"];

/// Parameters of such lines that hold an address.
const PARAMETERS: [&str; 3] = ["ALTREP=", "DIR=", "SENT-BY="];

pub(super) fn clean(ending: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Fault::unclean("is not a text in UTF-8", "save it again with the encoding UTF-8"))?;
    // Programs for tables know UTF-8 by the mark at its beginning.
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(refused) = find(body).iter().find(|refused| refused.why != Refusal::LineEnd) {
        let line = body[..refused.range.start].matches('\n').count() + 1;
        let number = u32::from(refused.character);
        return Err(Fault::unclean(
            format!("holds the character U+{number:04X} in line {line}, which nobody sees and which acts"),
            "delete the character",
        ));
    }
    if ending == "ics" {
        calendar(body)?;
    }
    Ok(bytes.to_vec())
}

fn calendar(text: &str) -> Result<(), Fault> {
    // A line that begins with a space goes on the one before it.
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace("\n ", "").replace("\n\t", "");
    for line in text.lines() {
        let end = line.find([':', ';']).unwrap_or(line.len());
        let name = line[..end].to_ascii_uppercase();
        let upper = line.to_ascii_uppercase();
        let acts = name == "ACTION" && !upper.ends_with(":DISPLAY");
        let (parameters, value) = halves(&line[end..]);
        let parameters = parameters.to_ascii_uppercase();
        if acts || NEVER.contains(&name.as_str()) || PARAMETERS.iter().any(|word| parameters.contains(word)) {
            return Err(Fault::unclean(
                format!(
                    "is a calendar with a line `{name}` that names a person, or loads or sends something"
                ),
                "remove the line; write what readers need into `DESCRIPTION`",
            ));
        }
        // A text may speak of anything; only the address itself, and what is said to be one, is followed.
        let address = name == "URL" || parameters.contains("VALUE=URI") || name == "CONFERENCE";
        if address && !leads(value) {
            return Err(Fault::unclean(
                format!("is a calendar in which `{name}` is no plain address"),
                "write a complete address with `https://`, or remove the line",
            ));
        }
    }
    Ok(())
}

/// The parameters of a line and its value: what stands before and after the first colon outside quotes.
fn halves(rest: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ':' if !quoted => return (&rest[..at], rest[at + 1..].trim()),
            _ => {}
        }
    }
    (rest, "")
}

/// Whether an address leads where it says.
pub(super) fn leads(address: &str) -> bool {
    let behind = address.split_once(':').map_or("", |(_, rest)| rest);
    match scheme(address).as_deref() {
        Some("http" | "https") => WebAddress::parse(address).is_ok(),
        Some("mailto") => MailAddress::parse(behind).is_ok(),
        Some("tel") => Telephone::parse(behind).is_ok(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_acts() {
        for good in ["a,b\r\nc,d\r\n", "\u{feff}a\tb", "é \u{200f}ش\u{2028}"] {
            assert_eq!(clean("csv", good.as_bytes()).unwrap(), good.as_bytes());
        }
        for bad in ["a\u{202e}b", "\u{1b}[31m", "a\u{0}", "a\u{feff}b", "a\u{2066}b"] {
            for ending in ["txt", "csv", "ics"] {
                assert!(clean(ending, bad.as_bytes()).is_err(), "{bad:?}");
            }
        }
        assert!(clean("txt", b"\xff").is_err());
    }

    #[test]
    fn a_calendar_says_when_and_where() {
        let calendar = |line: &str| {
            format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        };
        for good in [
            "SUMMARY:Meeting: bring a friend",
            "DTSTART;TZID=Europe/Amsterdam:20261124T180000",
            "URL:https://picum.org/",
            "URL;VALUE=URI:https://picum.org/",
            "LOCATION:Street 1",
            "ACTION:DISPLAY",
        ] {
            assert!(clean("ics", calendar(good).as_bytes()).is_ok(), "{good}");
        }
        for bad in [
            "URL:javascript:alert(1)",
            "url:javascript:alert(1)",
            "UR\r\n L:java\r\n script:alert(1)",
            "URL:https://picum.org@evil.example/",
            "ATTACH:https://evil.example/x",
            "ORGANIZER;CN=\"A: B\":mailto:a@b.example",
            "ATTENDEE:mailto:a@b.example",
            "SUMMARY;ALTREP=\"javascript:alert(1)\":x",
            "X-A;VALUE=URI:file:///x",
            "ACTION:EMAIL",
            "ACTION:PROCEDURE",
            "URL:tel:*21*112#",
            "URL:mailto:a@b.example?bcc=c@d.example",
        ] {
            assert!(clean("ics", calendar(bad).as_bytes()).is_err(), "{bad}");
        }
    }
}
