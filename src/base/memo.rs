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
pub struct Memo {
    kind: Kind,
    tables: HashMap<&'static str, Box<dyn Any + Send + Sync>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// There will be another build.
    Keeping,
    /// There will not: nothing is kept, and nothing is spent on keys.
    Forgetful,
}

impl Default for Memo {
    fn default() -> Self {
        Self::new()
    }
}

/// How the results of a stage depend on its items. `key` must cover everything that `make` looks at.
pub struct Rules<Own, Key, Make, Good, Done> {
    /// Digest of everything that the items share. While it stays the same, `own` tells an item from
    /// what it was before.
    pub frame: Digest,
    pub own: Own,
    /// Digest of all that a result depends on, for when the frame has changed.
    pub key: Key,
    pub make: Make,
    /// Whether a result may be used again at all.
    pub good: Good,
    /// What the caller gets for a result. It may look at everything in the frame.
    pub done: Done,
}

type Table<T> = HashMap<Digest, Arc<T>>;

/// What is remembered of one item.
struct Row<T, R> {
    own: Digest,
    key: Digest,
    made: Arc<T>,
    done: R,
}

struct Rows<T, R> {
    frame: Digest,
    rows: Vec<Option<Row<T, R>>>,
}

impl Memo {
    /// An empty memo: the next build is a cold one.
    #[must_use]
    pub fn new() -> Self {
        Self { kind: Kind::Keeping, tables: HashMap::new() }
    }

    /// A memo for one build: it remembers nothing, so that results can go as soon as they are used.
    #[must_use]
    pub fn forgetful() -> Self {
        Self { kind: Kind::Forgetful, tables: HashMap::new() }
    }

    /// Takes out what was put in under a name.
    pub fn take<T: 'static>(&mut self, name: &'static str) -> Option<T> {
        self.tables.remove(name)?.downcast::<T>().ok().map(|value| *value)
    }

    /// Keeps a value for the next build.
    pub fn put<T: Send + Sync + 'static>(&mut self, name: &'static str, value: T) {
        if self.kind == Kind::Keeping {
            self.tables.insert(name, Box::new(value));
        }
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
        if self.kind == Kind::Forgetful {
            return items.par_iter().map(|item| Arc::new(make(item))).collect();
        }
        let known: Table<T> = self.take(stage).unwrap_or_default();
        let made: Vec<(Digest, Arc<T>)> = items
            .par_iter()
            .map(|item| {
                let key = key(item);
                let value = known.get(&key).cloned().unwrap_or_else(|| Arc::new(make(item)));
                (key, value)
            })
            .collect();
        let values = made.iter().map(|(_, value)| value.clone()).collect();
        self.put(stage, made.into_iter().collect::<Table<T>>());
        values
    }

    /// Like `map`, for many items of which few change from build to build: while the frame is the
    /// same, an item whose own digest is the same costs nothing. Results of earlier builds are found
    /// by position first and by key else.
    pub fn each<I, T, R, Own, Key, Make, Good, Done>(
        &mut self,
        stage: &'static str,
        items: &[I],
        rules: &Rules<Own, Key, Make, Good, Done>,
    ) -> Vec<R>
    where
        I: Sync,
        T: Send + Sync + 'static,
        R: Clone + Send + Sync + 'static,
        Own: Fn(&I) -> Digest + Sync,
        Key: Fn(&I) -> Digest + Sync,
        Make: Fn(&I) -> T + Sync,
        Good: Fn(&T) -> bool + Sync,
        Done: Fn(&I, &T) -> R + Sync,
    {
        let Rules { frame, own, key, make, good, done } = rules;
        if self.kind == Kind::Forgetful {
            return items.par_iter().map(|item| done(item, &make(item))).collect();
        }
        let known: Rows<T, R> = self.take(stage).unwrap_or_else(|| Rows { frame: *frame, rows: Vec::new() });
        let same_frame = known.frame == *frame && known.rows.len() == items.len();
        let by_key: HashMap<Digest, &Arc<T>> = if same_frame {
            HashMap::new()
        } else {
            known.rows.iter().flatten().map(|row| (row.key, &row.made)).collect()
        };
        let rows: Vec<(R, Option<Row<T, R>>)> = items
            .par_iter()
            .enumerate()
            .with_min_len(16)
            .map(|(i, item)| {
                let own = own(item);
                let before = if same_frame { known.rows[i].as_ref() } else { None };
                if let Some(row) = before.filter(|row| row.own == own) {
                    let Row { key, made, done, .. } = row;
                    let row = Row { own, key: *key, made: made.clone(), done: done.clone() };
                    return (done.clone(), Some(row));
                }
                let key = key(item);
                let made = match by_key.get(&key) {
                    Some(made) => (*made).clone(),
                    None => Arc::new(make(item)),
                };
                let result = done(item, &made);
                let row = good(&made).then(|| Row { own, key, made, done: result.clone() });
                (result, row)
            })
            .collect();
        let (results, rows) = rows.into_iter().unzip();
        self.put(stage, Rows { frame: *frame, rows });
        results
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

    /// Runs items through `each` and gives the results, and how often each closure was called.
    fn each(memo: &mut Memo, frame: &str, items: &[&str]) -> (Vec<String>, [usize; 3]) {
        let counts: [AtomicUsize; 3] = Default::default();
        let count = |i: usize| counts[i].fetch_add(1, Ordering::Relaxed);
        let rules = Rules {
            frame: Digest::of(frame.as_bytes()),
            own: |item: &&str| Digest::of(item.as_bytes()),
            key: |item: &&str| {
                count(0);
                Digest::of(item.as_bytes())
            },
            make: |item: &&str| {
                count(1);
                item.to_uppercase()
            },
            good: |made: &String| made != "BAD",
            done: |_: &&str, made: &String| {
                count(2);
                format!("{frame} {made}")
            },
        };
        let results = memo.each("test", items, &rules);
        (results, counts.map(AtomicUsize::into_inner))
    }

    #[test]
    fn an_item_that_did_not_change_costs_nothing() {
        let mut memo = Memo::new();
        assert_eq!(each(&mut memo, "x", &["a", "b"]), (vec!["x A".into(), "x B".into()], [2, 2, 2]));
        assert_eq!(each(&mut memo, "x", &["a", "c"]), (vec!["x A".into(), "x C".into()], [1, 1, 1]));
        // Another frame: found by key, and looked at again.
        assert_eq!(each(&mut memo, "y", &["c", "a"]), (vec!["y C".into(), "y A".into()], [2, 0, 2]));
        assert_eq!(each(&mut memo, "y", &["c", "a", "a"]).1, [3, 0, 3]);
    }

    #[test]
    fn what_is_not_good_is_made_again() {
        let mut memo = Memo::new();
        assert_eq!(each(&mut memo, "x", &["bad", "a"]).1, [2, 2, 2]);
        assert_eq!(each(&mut memo, "x", &["bad", "a"]), (vec!["x BAD".into(), "x A".into()], [1, 1, 1]));
    }

    #[test]
    fn a_forgetful_memo_keeps_nothing() {
        let mut memo = Memo::forgetful();
        for _ in 0..2 {
            assert_eq!(each(&mut memo, "x", &["a"]), (vec!["x A".into()], [0, 1, 1]));
        }
        memo.put("value", 1);
        assert_eq!(memo.take::<i32>("value"), None);
    }
}
