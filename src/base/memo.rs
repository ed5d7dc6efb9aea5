//! What earlier builds computed, by digest of what it was computed from.
//!
//! The caller owns the memo and hands it to each build. A stage asks for a table, maps its items
//! through it in parallel, and what was not asked for in this build is forgotten. A memo only
//! ever saves work: a build with an empty one gives the same bytes (a property test says so).

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Digest;

/// Results of earlier builds, one table a stage.
#[derive(Default)]
pub struct Memo {
    tables: HashMap<&'static str, Box<dyn Any + Send + Sync>>,
}

type Table<T> = HashMap<Digest, Arc<T>>;

impl Memo {
    /// An empty memo: the next build is a cold one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Maps `items` to results in parallel and in order, computing only those whose key is new.
    /// `key` must cover everything that `make` looks at.
    pub fn map<I: Sync, T: Send + Sync + 'static>(
        &mut self,
        stage: &'static str,
        items: &[I],
        key: impl Fn(&I) -> Digest + Sync,
        make: impl Fn(&I) -> T + Sync,
    ) -> Vec<Arc<T>> {
        let known: Table<T> = self
            .tables
            .remove(stage)
            .and_then(|table| table.downcast::<Table<T>>().ok())
            .map(|table| *table)
            .unwrap_or_default();
        let made: Vec<(Digest, Arc<T>)> = items
            .par_iter()
            .map(|item| {
                let key = key(item);
                let value = known.get(&key).cloned().unwrap_or_else(|| Arc::new(make(item)));
                (key, value)
            })
            .collect();
        let values = made.iter().map(|(_, value)| value.clone()).collect();
        self.tables.insert(stage, Box::new(made.into_iter().collect::<Table<T>>()));
        values
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn computes_what_is_new_and_forgets_what_is_gone() {
        let mut memo = Memo::new();
        let made = AtomicUsize::new(0);
        let mut run = |items: &[&str]| {
            made.store(0, Ordering::Relaxed);
            let values = memo.map(
                "test",
                items,
                |item| Digest::of(item.as_bytes()),
                |item| {
                    made.fetch_add(1, Ordering::Relaxed);
                    item.to_uppercase()
                },
            );
            (values.iter().map(|v| (**v).clone()).collect::<Vec<_>>(), made.load(Ordering::Relaxed))
        };
        assert_eq!(run(&["a", "b"]), (vec!["A".into(), "B".into()], 2));
        assert_eq!(run(&["b", "c"]), (vec!["B".into(), "C".into()], 1));
        assert_eq!(run(&["a"]), (vec!["A".into()], 1));
    }
}
