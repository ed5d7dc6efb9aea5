//! Decimal digits of all scripts.
//!
//! Takes characters; gives the values of those that are decimal digits (Unicode's category Nd).

/// The value of a decimal digit, in whatever script.
#[must_use]
pub fn value(c: char) -> Option<u8> {
    if c < '\u{660}' {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    let c = u32::from(c);
    // Most letters stand among sixteen of which none is a digit, and are known by that alone.
    if let Some(word) = NEAR.get((c >> 10) as usize)
        && word >> (c >> 4 & 63) & 1 == 0
    {
        return None;
    }
    let before = ZEROS.partition_point(|zero| *zero <= c);
    let distance = c - ZEROS[..before].last()?;
    u8::try_from(distance).ok().filter(|distance| *distance < 10)
}

/// Whether a text has a digit of any script.
#[must_use]
pub fn any(text: &str) -> bool {
    let bytes = text.as_bytes();
    // No early exit within a loop, so that the loops vectorise.
    let ascii = bytes.iter().fold(0, |any, byte| any | u8::from(byte.wrapping_sub(b'0') < 10));
    if ascii != 0 {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let inner = bytes.iter().zip(bytes.iter().skip(1)).zip(bytes.iter().skip(2));
    let other = inner.fold(0, |any, ((a, b), c)| any | may_begin(*a, *b, *c));
    // Two bytes at the end of the text.
    let end = if let [.., a, b] = bytes { may_begin(*a, *b, 0) } else { 0 };
    (other | end) != 0 && text.chars().any(|c| value(c).is_some())
}

/// Not 0 where a digit beyond ASCII may begin with these bytes: all of them, and few letters.
#[allow(clippy::needless_bitwise_bool, reason = "a branch would keep the loops from vectorising")]
const fn may_begin(a: u8, b: u8, c: u8) -> u8 {
    // Arabic, Persian and N'Ko; what India, Thailand, Laos and Tibet write; wide forms; all others.
    let two = ((a == 0xd9) & (b.wrapping_sub(0xa0) < 10))
        | ((a == 0xdb) & (b.wrapping_sub(0xb0) < 10))
        | ((a == 0xdf) & (b.wrapping_sub(0x80) < 10));
    let three = ((a == 0xe0) & (c.wrapping_sub(0x90) < 0x20))
        | ((a == 0xef) & (b == 0xbc) & (c.wrapping_sub(0x90) < 10));
    let rest = (a == 0xe1) | (a == 0xea) | (a >= 0xf0);
    (two | three | rest) as u8
}

/// The digit 0 of each script. The nine after it are 1 to 9.
const ZEROS: [u32; 76] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066,
    0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730,
    0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0,
    0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0,
    0x1e5f1, 0x1e950, 0x1fbf0,
];

/// For each sixteen characters of the basic plane, one bit: whether a digit is among them.
const NEAR: [u64; 64] = {
    let mut near = [0; 64];
    let mut i = 0;
    while i < ZEROS.len() && ZEROS[i] < 0xfff0 {
        // Ten digits are among two sixteens at most.
        let (first, last) = (ZEROS[i] >> 4, (ZEROS[i] + 9) >> 4);
        near[(first >> 6) as usize] |= 1 << (first & 63);
        near[(last >> 6) as usize] |= 1 << (last & 63);
        i += 1;
    }
    near
};

#[cfg(test)]
mod tests {
    use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

    use super::*;

    #[test]
    fn every_decimal_digit_has_its_value() {
        for c in ('\0'..=char::MAX).filter(|c| c.general_category() == GeneralCategory::DecimalNumber) {
            assert!(value(c).is_some(), "U+{:04X}", u32::from(c));
        }
        for c in ('\0'..=char::MAX).filter(|c| value(*c).is_some()) {
            assert_eq!(c.general_category(), GeneralCategory::DecimalNumber, "U+{:04X}", u32::from(c));
        }
        for c in '\0'..=char::MAX {
            for text in [format!("é{c}注"), format!("注{c}"), c.to_string()] {
                assert_eq!(any(&text), value(c).is_some(), "U+{:04X}", u32::from(c));
            }
        }
        assert_eq!("٣۴५๕９".chars().map(value).collect::<Option<Vec<u8>>>(), Some(vec![3, 4, 5, 5, 9]));
    }
}
