//! A sink that keeps the files in memory.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use super::Extent;
use crate::base::Memo;
use crate::model::output::{FileHash, Output, Sink};

/// Files as they come.
#[derive(Default)]
pub(super) struct Gathered(Mutex<Vec<Named>>);

/// A file's path and bytes.
type Named = (Arc<str>, Arc<[u8]>);

/// The name under which a memo keeps the files of the build before.
const NAME: &str = "output";

impl Sink for Gathered {
    fn put(&self, path: &Arc<str>, bytes: &Arc<[u8]>, _: &FileHash) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((path.clone(), bytes.clone()));
    }
}

impl Gathered {
    /// The whole output: what came, over what is as it was, and `rest`.
    pub(super) fn output(
        self,
        extent: Extent,
        rest: BTreeMap<Arc<str>, Arc<[u8]>>,
        memo: &mut Memo,
    ) -> Output {
        let came = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let before = memo.take::<BTreeMap<Arc<str>, Arc<[u8]>>>(NAME);
        let mut files = before.filter(|_| extent == Extent::Changed).unwrap_or_default();
        files.extend(came);
        memo.put(NAME, files.clone());
        files.extend(rest);
        Output { files }
    }
}
