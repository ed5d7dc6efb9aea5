//! Names of computers, as people read them and as browsers do.
//!
//! Takes the name that stands in an address; says why people would read another one, if they would.

use unicode_security::skeleton;

use super::characters::is_blank;
use super::external::Why;

/// Refuses signs that browsers change or leave out (`%2e`, soft hyphens, other dots, wide letters), and
/// words of letters that look like those of another script.
pub(super) fn name_as_read(name: &str) -> Result<(), Why> {
    let wide = |c: char| matches!(c, '\u{2100}'..='\u{214f}' | '\u{2460}'..='\u{24ff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff00}'..='\u{ffef}' | '\u{1d400}'..='\u{1d7ff}');
    // Marks above and below letters belong to them.
    let fine = |c: char| {
        c.is_ascii_alphanumeric() || "-._".contains(c) || (!c.is_ascii() && !wide(c) && is_letter(c))
    };
    if !name.chars().all(fine) {
        return Err("holds a sign in the name of the site that browsers change");
    }
    if name.is_ascii() && !name.contains("xn--") {
        return Ok(());
    }
    let mixed = |label: &str| {
        let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}');
        let like = |c: char| matches!(c, '\u{370}'..='\u{52f}' | '\u{13a0}'..='\u{13ff}');
        label.contains(latin) && label.contains(like)
    };
    // What stands as `xn--` in an address is shown in letters by some programs.
    let (shown, _) = idna::domain_to_unicode(name);
    if name.split('.').chain(shown.split('.')).any(mixed) {
        return Err("mixes letters of several scripts in the name of the site, which look alike");
    }
    if imitates_latin(&shown) {
        return Err("has a name of the site whose letters all look like Latin ones and are not");
    }
    Ok(())
}

/// Of a computer that each reader has one of their own of.
pub(super) const OWN_NETWORK: Why = "leads each reader to their own computer or network";

/// Refuses names that no public name server has. `domain` is in ASCII.
pub(super) fn check_public_name(domain: &str) -> Result<(), Why> {
    let domain = domain.strip_suffix('.').unwrap_or(domain);
    let (_, top) = domain.rsplit_once('.').ok_or(OWN_NETWORK)?;
    // RFC 6761 and RFC 6762, and the name that ICANN reserves for private use.
    if ["localhost", "local", "internal"].contains(&top.to_ascii_lowercase().as_str()) {
        return Err(OWN_NETWORK);
    }
    // RFC 1035, section 2.3.4.
    let fits =
        |part: &str| !part.is_empty() && part.len() <= 63 && !part.starts_with('-') && !part.ends_with('-');
    if domain.len() > 253 || !domain.split('.').all(fits) {
        return Err("has a name of the site that no server can have");
    }
    Ok(())
}

/// Whether a part of a name holds no Latin letter and yet looks as if all were (Unicode Technical Standard
/// 39, section 4: its skeleton is ASCII). Below a top-level domain of the same letters (`.рф`) people expect
/// such words, and browsers show them too.
fn imitates_latin(name: &str) -> bool {
    let mut parts = name.trim_end_matches('.').rsplit('.');
    if parts.next().is_none_or(|top| !top.is_ascii()) {
        return false;
    }
    let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}');
    parts.any(|part| !part.is_ascii() && !part.contains(latin) && skeleton(part).all(|c| c.is_ascii()))
}

/// Whether a character beyond ASCII is a letter, or a mark that belongs to one.
fn is_letter(c: char) -> bool {
    (c.is_alphanumeric() || is_mark(c)) && !is_blank(c)
}

/// Marks of scripts whose words are not written without them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{6ed}' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17d3}')
}
