//! Documents: PDF read object by object, and written anew with what its pages are made of.
//!
//! Only what the root leads to is written, so earlier versions and remains are gone; and of that, what
//! tells of authors, programs and dates, files inside the file, and whatever runs is left out. Of the
//! pictures in it, cameras' notes are taken out. Pages look as before: no content is touched.

mod packed;
mod rules;
mod scan;
mod write;

use std::collections::{HashMap, VecDeque};

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier, Stream};
use hayro_syntax::{LoadPdfError, Pdf};

use super::{Fault, jpeg};
use crate::base::nesting::DEEPEST;
use crate::base::stack;
use packed::{Budget, MOST_UNPACKED};
use rules::{Place, keeps};

/// More objects than a document for readers has.
const MOST_OBJECTS: usize = 500_000;

const PRINT: &str = "open it, print it \"as PDF\" into a new file, and link to that";

/// Writes a document anew. The library descends by recursion, so that it gets a stack which is enough for
/// this document, however little the caller has.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let (stack, budget) = scan::stack(bytes)?;
    stack::with(stack, || read(bytes, budget)).unwrap_or_else(|| Err(scan::too_deep()))
}

fn damaged() -> Fault {
    Fault::unclean("is a damaged PDF, or no PDF at all", PRINT)
}

fn read(bytes: &[u8], budget: Budget) -> Result<Vec<u8>, Fault> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => scan::locked(),
        LoadPdfError::Invalid => damaged(),
    })?;
    if pdf.pages().is_empty() {
        return Err(Fault::unclean("is a PDF without pages", PRINT));
    }
    let root = pdf.xref().root_id();
    let mut copy = Copy { pdf: &pdf, numbers: HashMap::new(), queue: VecDeque::new(), budget };
    copy.number(root);
    let mut file = write::File::new();
    while let Some(id) = copy.queue.pop_front() {
        let mut body = Vec::new();
        let place = if id == root { Place::Catalog } else { Place::Any };
        match pdf.xref().get::<Object<'_>>(id) {
            Some(object) if !rules::banned(&object) => copy.object(&object, place, 0, &mut body)?,
            _ => body.extend(b"null"),
        }
        file.object(&body);
        // Streams can overlap in the file: many times its size could be written.
        if file.len() > bytes.len().saturating_add(MOST_UNPACKED) {
            return Err(packed::too_much());
        }
        if copy.numbers.len() > MOST_OBJECTS {
            return Err(Fault::unclean("is a PDF with too many parts", PRINT));
        }
    }
    let out = file.finish();
    // Where the table of pages is damaged, the library looks for pages everywhere. No program of a reader
    // has to, and what nothing leads to was not written.
    let found = Pdf::new(out.clone()).is_ok_and(|copy| {
        let root = copy.xref().get::<Dict<'_>>(copy.xref().root_id());
        let table = root.is_some_and(|root| root.get::<Dict<'_>>(b"Pages").is_some());
        table && copy.pages().len() == pdf.pages().len()
    });
    if found {
        Ok(out)
    } else {
        Err(Fault::unclean("is a damaged PDF: its pages are not where it says", PRINT))
    }
}

struct Copy<'a> {
    pdf: &'a Pdf,
    /// Numbers of objects in the new file, in the order in which they were met.
    numbers: HashMap<ObjectIdentifier, usize>,
    /// Those still to be written.
    queue: VecDeque<ObjectIdentifier>,
    /// What may still be unpacked.
    budget: Budget,
}

impl<'a> Copy<'a> {
    fn number(&mut self, id: ObjectIdentifier) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(id).or_insert_with(|| {
            self.queue.push_back(id);
            next
        })
    }

    /// What a reference leads to.
    fn target(&self, reference: ObjRef) -> Option<Object<'a>> {
        self.pdf.xref().get::<Object<'_>>(reference.into())
    }

    fn value(
        &mut self,
        value: &MaybeRef<Object<'a>>,
        place: Place,
        depth: usize,
        out: &mut Vec<u8>,
    ) -> Result<(), Fault> {
        match value {
            MaybeRef::NotRef(object) if rules::banned(object) => out.extend(b"null"),
            MaybeRef::NotRef(object) => self.object(object, place, depth, out)?,
            MaybeRef::Ref(reference) => match self.target(*reference) {
                // What is read by its place has its own copy there, without what the place forbids.
                Some(object) if place != Place::Any && !rules::banned(&object) => {
                    self.object(&object, place, depth, out)?;
                }
                Some(object) if !rules::banned(&object) => {
                    let number = self.number((*reference).into());
                    out.extend(format!("{number} 0 R").bytes());
                }
                _ => out.extend(b"null"),
            },
        }
        Ok(())
    }

    fn object(
        &mut self,
        object: &Object<'a>,
        place: Place,
        depth: usize,
        out: &mut Vec<u8>,
    ) -> Result<(), Fault> {
        if depth > DEEPEST {
            return Err(scan::too_deep());
        }
        match object {
            Object::Null(_) => out.extend(b"null"),
            Object::Boolean(truth) => out.extend(truth.to_string().bytes()),
            Object::Number(number) => write::number(number.as_f64(), out),
            Object::String(string) => write::string(string.as_bytes(), out),
            Object::Name(name) => write::name(name.as_ref(), out),
            Object::Array(array) => self.array(array, place, depth, out)?,
            Object::Dict(dict) => {
                rules::refuse(dict)?;
                self.dict(dict, place, depth, out)?;
            }
            // What has a place of its own is a dictionary. Readers differ in what they make of others.
            Object::Stream(_) if place != Place::Any => return Err(damaged()),
            Object::Stream(stream) => {
                rules::refuse(stream.dict())?;
                self.stream(stream, depth, out)?;
            }
        }
        Ok(())
    }

    fn array(
        &mut self,
        array: &Array<'a>,
        place: Place,
        depth: usize,
        out: &mut Vec<u8>,
    ) -> Result<(), Fault> {
        out.push(b'[');
        for value in array.raw_iter() {
            if place == Place::Notes {
                let dict = match &value {
                    MaybeRef::Ref(reference) => self.target(*reference).and_then(Object::into_dict),
                    MaybeRef::NotRef(Object::Dict(dict)) => Some(dict.clone()),
                    MaybeRef::NotRef(_) => None,
                };
                if !dict.is_some_and(|dict| rules::stays(&dict)) {
                    continue;
                }
            }
            self.value(&value, Place::Any, depth + 1, out)?;
            out.push(b' ');
        }
        out.push(b']');
        Ok(())
    }

    fn dict(&mut self, dict: &Dict<'a>, place: Place, depth: usize, out: &mut Vec<u8>) -> Result<(), Fault> {
        out.extend(b"<<");
        self.entries(dict, place, depth, &[], out)?;
        out.extend(b">>");
        Ok(())
    }

    fn entries(
        &mut self,
        dict: &Dict<'a>,
        place: Place,
        depth: usize,
        without: &[&[u8]],
        out: &mut Vec<u8>,
    ) -> Result<(), Fault> {
        let shape = rules::shape(dict, place);
        let mut keys: Vec<Name<'a>> = dict.keys().collect();
        keys.sort();
        for key in keys {
            let name: &[u8] = key.as_ref();
            if without.contains(&name) || !keeps(shape, name) {
                continue;
            }
            let Some(value) = dict.get_raw::<Object<'_>>(name) else { continue };
            write::name(name, out);
            out.push(b' ');
            self.value(&value, rules::place(shape, name), depth + 1, out)?;
        }
        Ok(())
    }

    fn stream(&mut self, stream: &Stream<'a>, depth: usize, out: &mut Vec<u8>) -> Result<(), Fault> {
        let dict = stream.dict();
        let filters = filters(dict);
        let mut data = stream.raw_data();
        let mut without: Vec<&[u8]> = vec![b"Length", b"F", b"FFilter", b"FDecodeParms", b"DL", b"Metadata"];
        let unsure = || Fault::unclean("is a PDF with a picture that cannot be cleaned", PRINT);
        match filters.iter().map(Vec::as_slice).collect::<Vec<_>>()[..] {
            [b"DCTDecode" | b"DCT"] => data = jpeg::bare(&data).ok_or_else(unsure)?.into(),
            [b"FlateDecode" | b"Fl", b"DCTDecode" | b"DCT"] => {
                data = jpeg::bare(&self.budget.inflate(&data)?).ok_or_else(unsure)?.into();
                without.extend([&b"Filter"[..], b"DecodeParms"]);
            }
            [b"JPXDecode"] => data = rules::bare_jpx(&data).ok_or_else(unsure)?.into(),
            ref other
                if other
                    .iter()
                    .any(|filter| matches!(*filter, b"DCTDecode" | b"DCT" | b"JPXDecode" | b"Crypt")) =>
            {
                return Err(unsure());
            }
            _ => {}
        }
        out.extend(b"<<");
        self.entries(dict, Place::Any, depth, &without, out)?;
        if without.contains(&&b"Filter"[..]) {
            out.extend(b"/Filter /DCTDecode");
        }
        out.extend(format!("/Length {}>>\nstream\n", data.len()).bytes());
        out.extend(&*data);
        out.extend(b"\nendstream");
        Ok(())
    }
}

fn filters(dict: &Dict<'_>) -> Vec<Vec<u8>> {
    if let Some(name) = dict.get::<Name<'_>>(b"Filter") {
        return vec![name.as_ref().to_vec()];
    }
    let array = dict.get::<Array<'_>>(b"Filter");
    array.iter().flat_map(Array::iter::<Name<'_>>).map(|name| name.as_ref().to_vec()).collect()
}
