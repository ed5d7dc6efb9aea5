//! How many elements a drawing has once every part is repeated where `use` asks for it.
//!
//! Ten parts that each repeat the one before ten times are ten thousand million: a file of a thousand
//! bytes that stops a phone.

use std::collections::HashMap;

/// What was seen of a drawing, element by element.
#[derive(Debug, Default)]
pub(super) struct Expansion {
    /// The elements in order.
    elements: Vec<Element>,
    /// Which element has a name, the first of equal ones.
    names: HashMap<String, usize>,
}

#[derive(Debug)]
struct Element {
    depth: usize,
    /// What it repeats.
    uses: Option<String>,
}

impl Expansion {
    /// Notes an element at a depth.
    pub(super) fn open(&mut self, name: &str, attributes: &[(String, String)], depth: usize) {
        let get = |names: &[&str]| {
            attributes.iter().find(|(key, _)| names.contains(&key.as_str())).map(|(_, value)| value.as_str())
        };
        if let Some(id) = get(&["id"]) {
            self.names.entry(id.to_owned()).or_insert(self.elements.len());
        }
        let uses = get(&["href", "xlink:href"]).filter(|_| name == "use");
        let uses = uses.and_then(|address| address.strip_prefix('#')).map(str::to_owned);
        self.elements.push(Element { depth, uses });
    }

    /// How many elements there are in the end. A circle, which browsers do not draw, counts once.
    pub(super) fn elements(&self) -> u64 {
        if self.elements.iter().all(|element| element.uses.is_none()) {
            return self.elements.len() as u64;
        }
        // The elements whose sizes are wanted, each with those that it waits for.
        let mut sizes: HashMap<usize, Option<u64>> = HashMap::new();
        let mut open = vec![0];
        while let Some(&element) = open.last() {
            if matches!(sizes.get(&element), Some(Some(_))) {
                open.pop();
                continue;
            }
            let fresh = sizes.insert(element, sizes.get(&element).copied().flatten()).is_none();
            let missing: Vec<usize> = if fresh {
                self.used(element).filter(|used| !sizes.contains_key(used)).collect()
            } else {
                Vec::new()
            };
            if missing.is_empty() {
                let used: u64 = self.used(element).fold(0, |sum: u64, used| {
                    sum.saturating_add(sizes.get(&used).copied().flatten().unwrap_or(0))
                });
                sizes.insert(element, Some(used.saturating_add(self.inside(element).len() as u64)));
                open.pop();
            }
            open.extend(missing);
        }
        sizes.get(&0).copied().flatten().unwrap_or(0)
    }

    /// An element and all that is in it.
    fn inside(&self, element: usize) -> &[Element] {
        let rest = &self.elements[element..];
        let depth = rest[0].depth;
        let length = rest[1..].iter().take_while(|inner| inner.depth > depth).count();
        &rest[..=length]
    }

    /// What an element and all that is in it repeat.
    fn used(&self, element: usize) -> impl Iterator<Item = usize> {
        self.inside(element).iter().filter_map(|inner| self.names.get(inner.uses.as_deref()?).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(elements: &[(&str, usize, &str, &str)]) -> u64 {
        let mut expansion = Expansion::default();
        for (name, depth, id, uses) in elements {
            let attributes = [("id".to_owned(), (*id).to_owned()), ("href".to_owned(), (*uses).to_owned())];
            expansion.open(name, &attributes, *depth);
        }
        expansion.elements()
    }

    #[test]
    fn counts_what_is_repeated() {
        assert_eq!(of(&[("svg", 0, "", ""), ("g", 1, "a", ""), ("path", 2, "", "")]), 3);
        let twice = [("svg", 0, "", ""), ("g", 1, "a", ""), ("path", 2, "", ""), ("use", 1, "", "#a")];
        assert_eq!(of(&twice), 6);
        let circle =
            [("svg", 0, "r", ""), ("use", 1, "a", "#b"), ("use", 1, "b", "#a"), ("use", 1, "", "#r")];
        assert!(of(&circle) < 20);
    }

    #[test]
    fn laughs_are_counted_and_not_drawn() {
        let mut elements = vec![("svg".to_owned(), 0, String::new(), String::new())];
        for n in 1..60 {
            elements.push(("g".into(), 1, format!("a{n}"), String::new()));
            elements.extend((0..10).map(|_| ("use".to_owned(), 2, String::new(), format!("#a{}", n - 1))));
        }
        let rows: Vec<_> =
            elements.iter().map(|(name, depth, id, uses)| (&**name, *depth, &**id, &**uses)).collect();
        assert!(of(&rows) > 1_000_000_000);
    }
}
