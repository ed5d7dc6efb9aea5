//! Files beside the pages: what is published of one is accepted again and stays as it is, and holds
//! nothing that runs or leads elsewhere.

use kyr::base::{Severity, Source};
use kyr::media::{Cleaned, asset, clean};
use kyr::model::capacity::Capacity;
use kyr::model::media::{Media, Role};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::site::{Theme, blob, check_positions, text, tree};

/// Cleans a file, and says why where nothing comes of it.
fn cleaned(name: &str, bytes: &[u8], role: Role) -> Cleaned {
    let cleaned = clean(&blob(name, bytes), role, &Capacity::default());
    if cleaned.media.is_none() {
        let said = cleaned.diagnostics.iter().any(|found| found.severity == Severity::Error);
        assert!(said, "{name} is not published, and nobody says why");
    }
    let found: Vec<_> =
        cleaned.diagnostics.iter().filter(|found| found.location.is_some()).cloned().collect();
    check_positions(&tree(Theme::Bare, &[(name, &text(bytes))]), &found);
    cleaned
}

/// The one file that is published; None where the file was refused.
fn published(name: &str, bytes: &[u8], role: Role) -> Option<Vec<u8>> {
    let media = cleaned(name, bytes, role).media?;
    let files = &media.files;
    assert_eq!(files.len(), 1, "{name}");
    Some(files[0].1.to_vec())
}

/// A drawing.
pub(super) fn svg(input: &[u8]) {
    let name = "content/en/a.svg";
    let source = Source::new(name, &text(input));
    check_positions(&tree(Theme::Bare, &[(name, &source.text)]), &kyr::check::svg(&source));
    let Some(first) = published(name, input, Role::Shown) else { return };
    let drawing = String::from_utf8(first.clone()).expect("UTF-8");
    check_drawing(&drawing);
    let second = published(name, &first, Role::Shown);
    let second = second.unwrap_or_else(|| panic!("what was published is refused: {drawing}"));
    assert_eq!(drawing, String::from_utf8_lossy(&second), "it changes again");
    let theme = asset("themes/mine/assets/a.svg", input, &Capacity::default());
    assert!(matches!(theme, Some(Ok((bytes, _))) if bytes == first), "as an asset it is another");
}

/// Elements that draw, in the words of the standard.
const DRAWS: &str = " a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask path pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title tspan use view ";

fn check_drawing(drawing: &str) {
    let strange = drawing.chars().find(
        |c| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'),
    );
    assert_eq!(strange, None, "no XML may hold it: {drawing:?}");
    let mut reader = Reader::from_str(drawing);
    let mut style = false;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {drawing}")) {
            Event::Start(element) => {
                style = element.name().0 == "style";
                check_element(&element, drawing);
            }
            Event::Empty(element) => check_element(&element, drawing),
            Event::End(_) => style = false,
            Event::Text(text) if text.contains("]]>") => {
                panic!("no text of XML may hold `]]>`: {drawing}")
            }
            Event::Text(text) if style => {
                let text = text.xml10_content();
                assert!(!text.to_ascii_lowercase().contains("@import"), "{drawing}");
                check_style(&text, drawing);
            }
            Event::Text(_) | Event::GeneralRef(_) => {}
            Event::Eof => return,
            other => panic!("{other:?} in {drawing}"),
        }
    }
}

fn check_element(element: &BytesStart<'_>, drawing: &str) {
    let name = element.name();
    assert!(DRAWS.contains(&format!(" {} ", name.0)), "{} in {drawing}", name.0);
    for attribute in element.attributes() {
        let attribute = attribute.unwrap_or_else(|error| panic!("{error}: {drawing}"));
        let key = attribute.key.0;
        let value = quick_xml::escape::unescape(&attribute.value);
        let value = value.unwrap_or_else(|error| panic!("{error}: {drawing}"));
        assert!(!key.to_ascii_lowercase().starts_with("on"), "{key} in {drawing}");
        if matches!(key, "href" | "xlink:href" | "src") {
            let inside = value.starts_with('#') || value.starts_with("data:image/") && !value.contains("svg");
            assert!(inside, "{key}={value} in {drawing}");
        } else if !key.starts_with("xmlns") && !key.starts_with("aria-") {
            check_style(&value, drawing);
        }
    }
}

/// No style leads anywhere but into the drawing itself.
fn check_style(style: &str, drawing: &str) {
    let lower = style.to_ascii_lowercase();
    let escaped = lower.contains('\\') && lower.contains('(');
    let loads = ["image-set(", "image(", "src("].iter().any(|word| lower.contains(word));
    assert!(!loads && !escaped, "{style} in {drawing}");
    for (at, _) in lower.match_indices("url(") {
        let address = lower[at + 4..].trim_start().trim_start_matches(['"', '\'']).trim_start();
        assert!(address.starts_with('#'), "{style} in {drawing}");
    }
}

/// A picture made of pixels; its name may say anything.
pub(super) fn picture(input: &[u8]) {
    let name = "content/en/a.jpg";
    if let Some(media) = cleaned(name, input, Role::Shown).media {
        accepted_again(&media, Role::Linked);
    }
    let Some(first) = published(name, input, Role::Linked) else { return };
    assert!(published(name, &first, Role::Linked).is_some(), "what was published is refused");
}

fn accepted_again(media: &Media, role: Role) {
    for (path, bytes) in &media.files {
        assert!(cleaned(path, bytes, role).media.is_some(), "{path} is refused");
    }
}

/// Whether what follows stands in a dictionary, and not in an array in it.
fn is_in_dictionary(before: &[u8]) -> bool {
    let (mut arrays, mut dictionaries, mut at) = (0_usize, 0_usize, before.len());
    while let Some(byte) = at.checked_sub(1).map(|i| before[i]) {
        let pair = at >= 2 && before[at - 2] == byte;
        at -= if pair && matches!(byte, b'<' | b'>') { 2 } else { 1 };
        match byte {
            b']' => arrays += 1,
            b'[' if arrays == 0 => return false,
            b'[' => arrays -= 1,
            b'>' if pair => dictionaries += 1,
            b'<' if pair && dictionaries == 0 => return true,
            b'<' if pair => dictionaries -= 1,
            _ => {}
        }
    }
    false
}

/// A document.
pub(super) fn pdf(input: &[u8]) {
    let name = "content/en/a.pdf";
    let Some(first) = published(name, input, Role::Linked) else { return };
    let words = outside_streams(&first);
    let makers = ["/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Metadata"];
    let active = ["/JavaScript", "/JS", "/Launch", "/OpenAction", "/EmbeddedFile"];
    for word in makers.into_iter().chain(active) {
        let found = |at: &usize| words[*at..].starts_with(word.as_bytes()) && is_in_dictionary(&words[..*at]);
        let at = (0..words.len()).find(found);
        // A key, and not the value of another one: a value follows it.
        let ends = |at: usize| {
            let mut after = words[at + word.len()..].iter();
            let goes_on = |byte: &u8| !byte.is_ascii_whitespace() && !b"()<>[]{}/%\0".contains(byte);
            !words.get(at + word.len()).is_some_and(goes_on)
                && after.find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| !b"/>".contains(byte))
        };
        assert!(!at.is_some_and(ends), "{word} in {}", String::from_utf8_lossy(&words));
    }
    // Whether its pages are all there was asked before it was published. What a stream holds by chance may look
    // like a table that leads astray, and nobody hands in what was published.
    let Some(second) = published(name, &first, Role::Linked) else { return };
    assert!(
        first == second,
        "{}\nchanges again:\n{}",
        String::from_utf8_lossy(&first),
        String::from_utf8_lossy(&second)
    );
}

/// A document less what its streams hold, and less its strings.
fn outside_streams(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    let find = |text: &[u8], word: &[u8]| text.windows(word.len()).position(|found| found == word);
    while let Some(start) = find(rest, b"stream\n") {
        out.extend(&rest[..start]);
        // What a damaged document calls a picture may hold any bytes, these words too.
        let length = rest[..start].windows(8).rposition(|found| found == b"/Length ");
        let digits = length.map_or(&rest[..0], |at| &rest[at + 8..start]);
        let digits: String =
            digits.iter().take_while(|b| b.is_ascii_digit()).map(|b| char::from(*b)).collect();
        let from = (start + b"stream\n".len() + digits.parse().unwrap_or(0)).min(rest.len());
        let Some(end) = find(&rest[from..], b"endstream") else { break };
        rest = &rest[from + end + b"endstream".len()..];
    }
    out.extend(rest);
    let mut depth = 0_usize;
    let mut before = 0;
    out.retain(|byte| {
        let escaped = before == b'\\';
        before = if escaped { 0 } else { *byte };
        match byte {
            b'(' if !escaped => depth += 1,
            b')' if !escaped => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    out
}

/// A recording. The first byte chooses what its name says.
pub(super) fn audio(input: &[u8]) {
    let Some((first, bytes)) = input.split_first() else { return };
    let ending = ["mp3", "m4a", "ogg", "wav"][usize::from(first % 4)];
    let name = format!("content/en/a.{ending}");
    let Some(once) = published(&name, bytes, Role::Heard) else { return };
    let twice = published(&name, &once, Role::Heard);
    assert!(twice.is_some(), "what was published of the {ending} is refused");
    assert!(twice.as_ref() == Some(&once), "what was published of the {ending} changes again");
}
