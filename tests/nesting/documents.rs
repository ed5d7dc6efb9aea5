//! Documents that unpack to more than there is memory for, or that hold themselves, are refused before
//! anything of them is unpacked.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::document;

fn packed(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// Packs as many zeros, without ever having them.
pub(super) fn zeros(count: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..count / 16_384 {
        encoder.write_all(&[0; 16_384]).unwrap();
    }
    encoder.finish().unwrap()
}

/// A stream with these entries of its dictionary.
fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<<{entries}/Length {}>>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// Where an object is, for a table: its offset is known when it is written.
enum Place {
    Here(Vec<u8>),
    /// In the stream of this number.
    In(u8),
}

/// A document with a packed table; the first object is its root.
fn tabled(places: Vec<Place>, table: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut rows = vec![[0_u8; 6]];
    for (n, place) in (1..).zip(places) {
        rows.push(match place {
            Place::Here(object) => {
                let [a, b, c, d] = u32::try_from(out.len()).unwrap().to_be_bytes();
                out.extend(format!("{n} 0 obj\n").bytes());
                out.extend(object);
                out.extend(b"\nendobj\n");
                [1, a, b, c, d, 0]
            }
            Place::In(holder) => [2, 0, 0, 0, holder, 0],
        });
    }
    let at = out.len();
    let size = rows.len();
    let entries = format!("/Type/XRef/Size {size}/W[1 4 1]/Root 1 0 R/Filter/FlateDecode{table}");
    out.extend(format!("{size} 0 obj\n").bytes());
    out.extend(stream(&entries, &packed(&rows.concat())));
    out.extend(format!("\nendobj\nstartxref\n{at}\n%%EOF\n").bytes());
    out
}

fn usual() -> Vec<Place> {
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources 4 0 R>>",
    ]
    .map(|object| Place::Here(object.into()))
    .into()
}

/// A document whose fourth object is in a stream, its fifth.
fn holding(stream: Vec<u8>) -> Vec<u8> {
    tabled([usual(), vec![Place::In(5), Place::Here(stream)]].concat_places(), "")
}

trait Concat {
    fn concat_places(self) -> Vec<Place>;
}

impl<const N: usize> Concat for [Vec<Place>; N] {
    fn concat_places(self) -> Vec<Place> {
        self.into_iter().flatten().collect()
    }
}

fn refused(bytes: Vec<u8>, why: &str) {
    let fault = document(bytes).unwrap_err();
    assert!(fault.contains(why), "{why}: {fault}");
}

/// More than a document may unpack to.
const MUCH: usize = 280_000_000;

const FLATE: &str = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode";

#[test]
fn packed_objects_are_read() {
    assert_eq!(document(holding(stream(FLATE, &packed(b"4 0 <</A 1>>")))), Ok(()));
    assert_eq!(document(holding(stream("/Type/ObjStm/N 1/First 4", b"4 0 <</A 1>>"))), Ok(()));
    // One row of twelve bytes, and the filter for pictures that says: as it is.
    let rows = [&[0][..], b"4 0 <</A 1>>"].concat();
    let row = "/DecodeParms<</Predictor 12/Columns 12>>";
    assert_eq!(document(holding(stream(&format!("{FLATE}{row}"), &packed(&rows)))), Ok(()));
    let indirect = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 6 0 R>>\nstream\n";
    let data = packed(b"4 0 <</A 1>>");
    let length = data.len().to_string().into_bytes();
    let object = [&indirect[..], &data, b"\nendstream"].concat();
    let places = [usual(), vec![Place::In(5), Place::Here(object), Place::Here(length)]];
    assert_eq!(document(tabled(places.concat_places(), "")), Ok(()));
}

#[test]
fn packed_objects_have_a_limit_however_they_are_packed() {
    let much = zeros(MUCH);
    refused(holding(stream(FLATE, &much)), "unpacks to more than");
    // What does not say that it holds objects.
    refused(holding(stream("/Filter/FlateDecode", &much)), "unpacks to more than");
    refused(holding(stream("/Filter[/FlateDecode]/X(stream)", &much)), "unpacks to more than");
    refused(holding(stream("/Xobj(7 0 obj)/Filter/#46late#44ecode", &much)), "unpacks to more than");
    // Without its head, which the library does not ask for.
    refused(holding(stream(FLATE, &much[2..])), "unpacks to more than");
    let twice = packed(&much);
    for filters in [
        "[/FlateDecode/FlateDecode]",
        "[/ASCIIHexDecode/FlateDecode]",
        "/LZWDecode",
        "[/RL]",
        "8 0 R",
        "[8 0 R]",
    ] {
        let entries = format!("/Type/ObjStm/N 1/First 4/Filter {filters}");
        refused(holding(stream(&entries, &twice)), "packed in an unusual way");
    }
    // Each is small enough by itself.
    let mut many = usual();
    many.extend([5, 7, 9].map(Place::In).into_iter().flat_map(|place| {
        [place, Place::Here(stream("/Type/ObjStm/N 0/First 0/Filter/FlateDecode", &zeros(100_000_000)))]
    }));
    refused(tabled(many, ""), "unpacks to more than");
    // Not damaged where the library would go on.
    let mut broken = zeros(1_000_000);
    broken.truncate(broken.len() / 2);
    refused(holding(stream(FLATE, &broken)), "damaged");
    // A row of two thousand million bytes.
    let wide = "/DecodeParms<</Predictor 12/Columns 2000000000>>";
    refused(holding(stream(&format!("{FLATE}{wide}"), &packed(b"4 0 <</A 1>>"))), "packed in an unusual way");
}

#[test]
fn tables_have_a_limit() {
    let table = |entries: &str, data: &[u8]| {
        let mut out = tabled(usual(), "");
        out.extend(b"9 0 obj\n");
        out.extend(stream(&format!("/Type/XRef/Size 9/Root 1 0 R{entries}"), data));
        out
    };
    refused(table("/W[1 4 1]/Filter/FlateDecode", &zeros(MUCH)), "unpacks to more than");
    refused(table("/W[1 4 1]/Filter[/Fl/Fl]", &packed(&zeros(MUCH))), "packed in an unusual way");
    refused(table("/W[0 0 0]/Index[0 4000000000]", b""), "damaged");
    refused(table("/W[0 1 0]/Index[0 4000000000]/Filter/Fl", &zeros(2_000_000)), "too many parts");
}

#[test]
fn what_holds_itself_is_refused() {
    let objects =
        |numbers: &str| stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &packed(numbers.as_bytes()));
    // Two that hold each other, by the table alone.
    let places = [usual(), vec![Place::In(5), Place::In(6), Place::In(5)]];
    refused(tabled(places.concat_places(), ""), "packs what is packed");
    let places = [usual(), vec![Place::In(5), Place::In(5)]];
    refused(tabled(places.concat_places(), ""), "packs what is packed");
    // By their own lists, where the table is no good.
    let mut out = b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n7 5 obj ".to_vec();
    out.extend(objects("8 0 <<>>"));
    out.extend(b"\nendobj\n8 5 obj ");
    out.extend(objects("7 0 <<>>"));
    out.extend(b"\nendobj\ntrailer <</Root 1 0 R>>\n");
    refused(out, "packs what is packed");
    // A stream within a stream.
    let inner = String::from_utf8(stream("/N 1/First 4", b"4 0 <<>>")).unwrap();
    refused(holding(stream(FLATE, &packed(format!("4 0 {inner}").as_bytes()))), "packed in an unusual way");
    // Where no number stands before it.
    let mut out = tabled(usual(), "");
    out.extend(stream(FLATE, &zeros(MUCH)));
    refused(out, "damaged");
    // Where an offset leads into a number.
    let mut out = tabled(usual(), "");
    let at = out.len() + 1;
    out.extend(format!("12 0 obj\n<<>>\nendobj\nxref\n0 1\n{at:010} 00000 n \n").bytes());
    refused(out, "damaged");
}

#[test]
fn nothing_encrypted_is_unpacked() {
    let mut out = holding(stream(FLATE, &zeros(MUCH)));
    out.extend(b"trailer <</Root 1 0 R/Encrypt 9 0 R>>\n");
    refused(out, "password");
    refused(tabled(usual(), "/#45ncrypt<</Filter/Standard/V 1/R 2/O()/U()/P 0>>"), "password");
}

#[test]
fn streams_that_overlap_are_not_written_again_and_again() {
    // Each goes to the end of the last.
    const COUNT: usize = 300;
    let data = vec![b'x'; 1_000_000];
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    let list = (4..4 + COUNT).map(|n| format!("{n} 0 R ")).collect::<Vec<_>>().concat();
    let mut objects: Vec<String> = vec![
        "<</Type/Catalog/Pages 2 0 R>>".into(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".into(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[{list}]>>"),
    ];
    objects.extend((0..COUNT).map(|_| "<</Length 0>>\nstream\n".to_owned()));
    for (n, object) in (1..).zip(objects) {
        offsets.push(out.len());
        out.extend(format!("{n} 0 obj\n{object}\n").bytes());
    }
    out.extend(&data);
    out.extend(b"\nendstream\n");
    let at = out.len();
    let size = offsets.len() + 1;
    out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    out.extend(offsets.iter().flat_map(|offset| format!("{offset:010} 00000 n \n").into_bytes()));
    out.extend(format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n").bytes());
    refused(out, "unpacks to more than");
}

#[test]
fn pages_to_which_many_ways_lead_are_counted_before_they_are_made() {
    let document = |lists: &[String]| {
        let root = "<</Type/Catalog/Pages 2 0 R>>".to_owned();
        let page = "<</Type/Page/MediaBox[0 0 9 9]>>".to_owned();
        let all = [&[root][..], lists, &[page]].concat();
        tabled(all.into_iter().map(|object| Place::Here(object.into())).collect(), "")
    };
    let list = |to: usize, times: usize| {
        let kids = format!("{to} 0 R ").repeat(times);
        format!("<</Type/Pages/Count 1/Kids[{kids}]>>")
    };
    // Each of forty lists leads to the next one twice.
    let diamond: Vec<String> = (3..43).map(|to| list(to, 2)).collect();
    refused(document(&diamond), "lead to far too many");
    refused(document(&[list(3, 3000), list(4, 3000)]), "lead to far too many");
    refused(document(&[list(3, 30_000)]), "lead to far too many");
    let fine = document(&[list(3, 30), list(4, 30)]);
    assert_eq!(super::document(fine), Ok(()));
}
