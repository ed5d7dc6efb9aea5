//! Documents: what goes, what stays, what is refused.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Object, Stream};

use super::*;

/// The words that pages of a document are made of, streams unpacked.
fn streams(bytes: &[u8]) -> Vec<Vec<u8>> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    assert_eq!(pdf.pages().len(), 1);
    let streams = pdf.objects().into_iter().filter_map(Object::into_stream);
    streams.map(|stream: Stream<'_>| stream.raw_data().into_owned()).collect()
}

#[test]
fn documents_lose_their_authors_and_keep_their_pages() {
    let media = media("a.pdf", fixtures::pdf("", &[]), Role::Linked);
    let bytes = &media.files[0].1;
    let streams = streams(bytes);
    assert!(streams.iter().any(|data| data.ends_with(b"(What you can ask for) Tj ET")));
    let photograph = streams.iter().find(|data| data.starts_with(&[0xff, 0xd8])).unwrap();
    assert_eq!(image::load_from_memory(photograph).unwrap().dimensions(), (32, 16));
    let has = |word: &[u8]| memchr::memmem::find(bytes, word).is_some();
    for gone in
        ["/Info", "/ID", "JavaScript", "EmbeddedFile", "/Thumb", "/AA", "/OpenAction", "20260101", "/Text"]
    {
        assert!(!has(gone.as_bytes()), "{gone}");
    }
    for kept in ["https://example.org/", "/Highlight", "/Lang (en)", "Helvetica"] {
        assert!(has(kept.as_bytes()), "{kept}");
    }
}

#[test]
fn documents_lose_actions_that_look_like_something_else() {
    let launched = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/P 1 0 R/F(a.exe)>>>>";
    let media = media("a.pdf", fixtures::pdf("/Tabs 20 0 R", &[launched]), Role::Linked);
    for gone in ["/Launch", "a.exe"] {
        assert!(memchr::memmem::find(&media.files[0].1, gone.as_bytes()).is_none(), "{gone}");
    }
}

#[test]
fn documents_that_cannot_be_cleaned_are_refused() {
    let signed = "<</Type/Annot/Subtype/Widget/FT/Sig/V 21 0 R/Rect[0 0 9 9]>>";
    let message = fault("a.pdf", fixtures::pdf("/Tabs 20 0 R", &[signed, "<</Type/Sig>>"]), Role::Linked);
    assert!(message.contains("signature"), "{message}");
    let hidden = "<</Type/Annot/Subtype/Redact/Rect[0 0 9 9]>>";
    let message = fault("a.pdf", fixtures::pdf("/Tabs 20 0 R", &[hidden]), Role::Linked);
    assert!(message.contains("blackened"), "{message}");
    let whole = fixtures::pdf("", &[]);
    fault("a.pdf", whole[..20].to_vec(), Role::Linked);
    fault("a.pdf", b"no document".to_vec(), Role::Linked);
}
