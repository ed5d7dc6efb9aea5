//! What of a document stays, object by object.

use hayro_syntax::object::{Dict, Name, Object, String};

use super::super::{Fault, text};
use super::PRINT;

/// Where a value stands, as far as that says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Any,
    /// The root of the document.
    Catalog,
    /// The root's lists of named things.
    Names,
    /// The root's form.
    Form,
    /// The list of what lies on a page: links, fields, remarks.
    Notes,
}

/// What kind of dictionary it is, as far as that says which of its entries stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Any,
    Catalog,
    Names,
    Form,
    Page,
    /// A link or a field.
    Useful,
    /// Something drawn on a page by a person.
    Drawn,
    /// Words that are drawn on a page.
    Words,
}

/// Entries that stay, where all others go.
const CATALOG: [&[u8]; 16] = [
    b"Type",
    b"Pages",
    b"PageLabels",
    b"Names",
    b"Dests",
    b"ViewerPreferences",
    b"PageLayout",
    b"PageMode",
    b"Outlines",
    b"Lang",
    b"MarkInfo",
    b"StructTreeRoot",
    b"OCProperties",
    b"AcroForm",
    b"OutputIntents",
    b"Extensions",
];
const PAGE: [&[u8]; 20] = [
    b"Type",
    b"Parent",
    b"Kids",
    b"Count",
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"BleedBox",
    b"TrimBox",
    b"ArtBox",
    b"BoxColorInfo",
    b"Contents",
    b"Rotate",
    b"Group",
    b"Annots",
    b"StructParents",
    b"Tabs",
    b"UserUnit",
    b"TemplateInstantiated",
    b"PresSteps",
];
const FORM: [&[u8]; 6] = [b"Fields", b"NeedAppearances", b"DR", b"DA", b"Q", b"CO"];

/// Entries that go wherever they stand: notes of programs, thumbnails, files, actions by themselves,
/// positions on the globe, and what the document's own note of itself says, since anything may lead there.
const NEVER: [&[u8]; 26] = [
    b"Author",
    b"Creator",
    b"Producer",
    b"CreationDate",
    b"ModDate",
    b"Keywords",
    b"Subject",
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"Thumb",
    b"AF",
    b"AA",
    b"EF",
    b"RF",
    b"PtData",
    b"Measure",
    b"Alternates",
    b"OPI",
    b"CreatorInfo",
    b"JS",
    b"JavaScript",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"Launch",
    b"OpenAction",
];

/// Who drew it, when, and what they said about it.
const PERSONAL: [&[u8]; 12] = [
    b"T",
    b"M",
    b"NM",
    b"RC",
    b"Subj",
    b"Popup",
    b"IRT",
    b"RT",
    b"State",
    b"StateModel",
    b"ExData",
    b"Contents",
];

/// Actions that do more than to lead somewhere.
const ACTIONS: [&[u8]; 18] = [
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ResetForm",
    b"ImportData",
    b"GoToR",
    b"GoToE",
    b"GoToDp",
    b"Rendition",
    b"Sound",
    b"Movie",
    b"Hide",
    b"SetOCGState",
    b"RichMediaExecute",
    b"GoTo3DView",
    b"Thread",
    b"Trans",
    b"NOP",
];

pub(super) fn keeps(shape: Shape, key: &[u8]) -> bool {
    if NEVER.contains(&key) {
        return false;
    }
    match shape {
        Shape::Any => true,
        Shape::Catalog => CATALOG.contains(&key),
        Shape::Names => key == b"Dests",
        Shape::Form => FORM.contains(&key),
        Shape::Page => PAGE.contains(&key),
        Shape::Useful => !matches!(key, b"M" | b"NM"),
        Shape::Drawn => !PERSONAL.contains(&key),
        Shape::Words => key == b"Contents" || !PERSONAL.contains(&key),
    }
}

/// What kind of dictionary this is.
pub(super) fn shape(dict: &Dict<'_>, place: Place) -> Shape {
    match place {
        Place::Catalog => return Shape::Catalog,
        Place::Names => return Shape::Names,
        Place::Form => return Shape::Form,
        Place::Notes | Place::Any => {}
    }
    let kind = word(dict, b"Type");
    // Readers show pages that do not say what they are. What lies on a page stays what it is, whatever else it says.
    let says_page = matches!(kind.as_deref(), Some(b"Page" | b"Pages" | b"Template"));
    if (says_page || dict.contains_key(b"Annots")) && !stays(dict) {
        return Shape::Page;
    }
    // Its type may be left out, its place on the page may not; some readers show it all the same.
    if !dict.contains_key(b"Rect") && kind.as_deref() != Some(&b"Annot"[..]) {
        return Shape::Any;
    }
    match word(dict, b"Subtype").as_deref() {
        Some(b"Link" | b"Widget") => Shape::Useful,
        Some(b"FreeText") => Shape::Words,
        Some(_) => Shape::Drawn,
        None => Shape::Any,
    }
}

/// What an entry of such a dictionary is.
pub(super) fn place(shape: Shape, key: &[u8]) -> Place {
    match (shape, key) {
        (Shape::Catalog, b"Names") => Place::Names,
        (Shape::Catalog, b"AcroForm") => Place::Form,
        (Shape::Page, b"Annots") => Place::Notes,
        _ => Place::Any,
    }
}

/// Whether something that lies on a page stays there. Remarks of readers go, like files, sounds and
/// films; what is drawn stays.
pub(super) fn stays(dict: &Dict<'_>) -> bool {
    matches!(
        word(dict, b"Subtype").as_deref(),
        Some(
            b"Link"
                | b"Widget"
                | b"FreeText"
                | b"Line"
                | b"Square"
                | b"Circle"
                | b"Polygon"
                | b"PolyLine"
                | b"Highlight"
                | b"Underline"
                | b"Squiggly"
                | b"StrikeOut"
                | b"Stamp"
                | b"Caret"
                | b"Ink"
                | b"Watermark"
                | b"PrinterMark"
        )
    )
}

/// Whether an object goes as a whole, wherever it is meant.
pub(super) fn banned(object: &Object<'_>) -> bool {
    match object {
        Object::Dict(dict) => acts(dict),
        Object::Stream(stream) => {
            let kind = word(stream.dict(), b"Type");
            matches!(kind.as_deref(), Some(b"EmbeddedFile")) || acts(stream.dict())
        }
        _ => false,
    }
}

/// Whether a dictionary is a file, a note, a signature or an action. One with a stream behind it may be taken
/// for one as well.
fn acts(dict: &Dict<'_>) -> bool {
    matches!(word(dict, b"Type").as_deref(), Some(b"Filespec" | b"F" | b"Sig" | b"Metadata"))
        || dict.contains_key(b"EF")
        || dict.contains_key(b"JS")
        || astray(dict)
        || word(dict, b"S").is_some_and(|action| ACTIONS.contains(&action.as_slice()))
}

/// Documents that lose what they are for when they are written anew, or that only seem to hide.
pub(super) fn refuse(dict: &Dict<'_>) -> Result<(), Fault> {
    if word(dict, b"FT").as_deref() == Some(&b"Sig"[..]) && dict.contains_key(b"V") {
        return Err(Fault::unclean(
            "is a PDF with a signature, which names its signer and ends when anything is changed",
            PRINT,
        ));
    }
    if word(dict, b"Subtype").as_deref() == Some(&b"Redact"[..]) && dict.contains_key(b"Rect") {
        return Err(Fault::unclean(
            "is a PDF with words that are marked to be blackened, and are still there",
            "apply the redactions in the program in which they were marked",
        ));
    }
    Ok(())
}

/// A JPEG 2000 picture without the boxes for notes.
pub(super) fn bare_jpx(bytes: &[u8]) -> Option<Vec<u8>> {
    // The coded picture alone, without boxes.
    if bytes.starts_with(&[0xff, 0x4f, 0xff, 0x51]) {
        return Some(bytes.to_vec());
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while !rest.is_empty() {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let length = match length {
            0 => rest.len(),
            1 => usize::try_from(u64::from_be_bytes(rest.get(8..16)?.try_into().ok()?)).ok()?,
            length => usize::try_from(length).ok()?,
        };
        let this = rest.get(..length).filter(|_| length >= 8)?;
        if matches!(&this[4..8], b"jP  " | b"ftyp" | b"jp2h" | b"jp2c") {
            out.extend(this);
        }
        rest = &rest[length..];
    }
    Some(out)
}

/// Whether an action leads to an address that does something else than to lead there.
fn astray(dict: &Dict<'_>) -> bool {
    if !dict.contains_key(b"URI") {
        return false;
    }
    let address = dict.get::<String<'_>>(b"URI").map(|address| address.as_bytes().to_vec());
    let address = address.and_then(|bytes| std::string::String::from_utf8(bytes).ok());
    !address.is_some_and(|address| text::leads(&address))
}

fn word(dict: &Dict<'_>, key: &[u8]) -> Option<Vec<u8>> {
    dict.get::<Name<'_>>(key).map(|name| name.as_ref().to_vec())
}
