//! Views as Tera's values, with what is HTML already marked as such.

use tera::{Map, Value};

use crate::model::view::{PageView, TocItem};

/// A page for its template.
pub(super) fn page(page: &PageView, content: &str) -> Value {
    let value = Value::from_serializable(page);
    let Some(mut map) = value.into_map() else { return Value::none() };
    map.insert("content".into(), Value::safe_string(content));
    map.insert("toc".into(), toc(&page.toc));
    Value::from(map)
}

fn toc(items: &[TocItem]) -> Value {
    Value::from(items.iter().map(item).collect::<Vec<Value>>())
}

fn item(item: &TocItem) -> Value {
    let mut map = Map::new();
    map.insert("id".into(), Value::from(item.id.clone()));
    map.insert("title".into(), Value::safe_string(&item.title));
    map.insert("level".into(), Value::from(u64::from(item.level)));
    map.insert("children".into(), toc(&item.children));
    Value::from(map)
}
