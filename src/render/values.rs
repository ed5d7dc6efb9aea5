//! Views as Tera's values, with what is HTML already marked as such.

use tera::{Map, Value};

use crate::model::view::{OfflineFileView, PART, PageView, TocItem};

/// A page for its template.
pub(super) fn page(page: &PageView, content: &str) -> Value {
    map([
        ("kind", text(&page.kind)),
        ("title", text(&page.title)),
        ("discreet", Value::from_serializable(&page.discreet)),
        ("description", text(&page.description)),
        ("lang", Value::from_serializable(&page.lang)),
        ("path", text(&page.path)),
        ("root", text(&page.root)),
        ("canonical", text(&page.canonical)),
        ("content", Value::safe_string(content)),
        ("toc", toc(&page.toc)),
        ("languages", Value::from_serializable(&page.languages)),
        ("alternates", Value::from_serializable(&page.alternates)),
        ("notices", Value::from_serializable(&page.notices)),
        ("section", Value::from_serializable(&page.section)),
        ("breadcrumbs", Value::from_serializable(&page.breadcrumbs)),
        ("moved_to", Value::from_serializable(&page.moved_to)),
        ("previous", Value::from_serializable(&page.previous)),
        ("next", Value::from_serializable(&page.next)),
        ("children", Value::from_serializable(&page.children)),
        ("pagination", Value::from_serializable(&page.pagination)),
        ("updates", Value::from_serializable(&page.updates)),
        ("date", Value::from_serializable(&page.date)),
        ("updated", Value::from_serializable(&page.updated)),
        ("icon", Value::from_serializable(&page.icon)),
        ("sources", Value::from_serializable(&page.sources)),
        ("warnings", Value::from_serializable(&page.warnings)),
        ("review", Value::from_serializable(&page.review)),
        ("place", Value::from_serializable(&page.place)),
        ("testimonial", Value::from_serializable(&page.testimonial)),
        ("picture", Value::from_serializable(&page.picture)),
        ("card", Value::from_serializable(&page.card)),
        ("card_places", Value::from_serializable(&page.card_places)),
        ("print", Value::from_serializable(&page.print)),
        ("offer", Value::from_serializable(&page.offer)),
        ("status", Value::from_serializable(&page.status)),
        ("index", Value::from_serializable(&page.index)),
    ])
}

/// The frame of a language's file: where its pages will stand are their numbers.
pub(super) fn offline_file(view: &OfflineFileView) -> Value {
    let mut part = 0..;
    let sections = view.sections.iter().map(|section| {
        let pages = section.pages.iter().map(|page| {
            map([
                ("anchor", text(&page.anchor)),
                ("title", text(&page.title)),
                ("lang", Value::from_serializable(&page.lang)),
                ("kind", text(&page.kind)),
                ("content", Value::from(format!("{PART}{}{PART}", part.next().unwrap_or_default()))),
            ])
        });
        map([
            ("title", text(&section.title)),
            ("lang", Value::from_serializable(&section.lang)),
            ("pages", Value::from(pages.collect::<Vec<Value>>())),
        ])
    });
    map([
        ("discreet", Value::from_serializable(&view.discreet)),
        ("url", text(&view.url)),
        ("date", Value::from_serializable(&view.date)),
        ("sections", Value::from(sections.collect::<Vec<Value>>())),
        ("contacts", Value::from_serializable(&view.contacts)),
    ])
}

fn text(text: &str) -> Value {
    Value::from(text)
}

fn map<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    Value::from(entries.into_iter().map(|(key, value)| (key.into(), value)).collect::<Map>())
}

fn toc(items: &[TocItem]) -> Value {
    Value::from(items.iter().map(toc_item).collect::<Vec<Value>>())
}

fn toc_item(item: &TocItem) -> Value {
    map([
        ("id", Value::from(item.id.as_str())),
        ("title", Value::safe_string(&item.title)),
        ("level", Value::from(u64::from(item.level))),
        ("children", toc(&item.children)),
    ])
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::view::{Alternate, DateView, LangView, LanguageLink, Notice, PageRef};

    #[test]
    fn a_template_sees_all_of_a_page() {
        let lang = LangView { tag: "ar".into(), dir: "rtl", name: "العربية".into() };
        let view = PageView {
            kind: "page".into(),
            title: "A & B".into(),
            lang: lang.clone(),
            toc: vec![TocItem {
                id: "a".into(),
                title: "<b>A</b>".into(),
                level: 2,
                children: vec![TocItem { id: "b".into(), title: "B".into(), level: 3, ..TocItem::default() }],
            }],
            languages: vec![LanguageLink {
                lang: lang.clone(),
                path: "ar/x/".into(),
                current: true,
                translated: false,
            }],
            alternates: Arc::new(vec![Alternate {
                tag: "ar".into(),
                url: "https://example.org/ar/x/".into(),
            }]),
            notices: vec![Notice { kind: "draft".into(), ..Notice::default() }],
            children: vec![PageRef { title: "C".into(), lang: Some(lang.clone()), ..PageRef::default() }],
            date: Some(DateView { iso: "2026-11-24".into(), text: "24".into() }),
            ..PageView::default()
        };
        let mut ours = page(&view, "<p>x</p>").into_map().unwrap();
        let content = ours.remove(&"content".into()).unwrap();
        assert!(content.is_safe());
        let ours = Value::from(ours);
        assert_eq!(ours, Value::from_serializable(&view));
        assert!(ours.get_from_path("toc.0.children.0.title").is_some_and(Value::is_safe));
        assert!(!ours.get_from_path("title").is_some_and(Value::is_safe));
    }
}
