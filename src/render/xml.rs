//! Feeds, sitemaps and `robots.txt`.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::base::html::escape::Escaped;
use crate::model::view::{Alternate, FeedView, SitemapEntry, Views};

/// Entries in one sitemap file. The protocol allows 50,000 addresses and 50 MB; with alternates in
/// twenty languages an entry takes two to three kilobytes.
const SITEMAP_LIMIT: usize = 10_000;

/// The Atom feeds (RFC 4287), by path.
#[must_use]
pub fn feeds(views: &Views) -> Vec<(String, String)> {
    views.feeds.iter().map(|feed| (feed.path.clone(), atom(feed, &views.base_url))).collect()
}

fn atom(feed: &FeedView, base: &str) -> String {
    let mut xml = String::with_capacity(1024 + feed.entries.len() * 512);
    xml.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = writeln!(xml, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", feed.lang);
    element(&mut xml, "title", &feed.title);
    let _ = writeln!(
        xml,
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}{}\"/>",
        Escaped(base),
        Escaped(&feed.path)
    );
    let _ = writeln!(xml, "<link href=\"{}{}\"/>", Escaped(base), Escaped(&feed.home));
    element(&mut xml, "id", &format!("{base}{}", feed.path));
    element(&mut xml, "updated", &feed.updated);
    let _ = writeln!(xml, "<author><name>{}</name></author>", Escaped(&feed.title));
    for entry in &feed.entries {
        match &entry.lang {
            Some(lang) => {
                let _ = writeln!(xml, "<entry xml:lang=\"{lang}\">");
            }
            None => xml.push_str("<entry>\n"),
        }
        element(&mut xml, "title", &entry.title);
        let _ = writeln!(xml, "<link href=\"{}{}\"/>", Escaped(base), Escaped(&entry.path));
        element(&mut xml, "id", &format!("{base}{}", entry.path));
        element(&mut xml, "published", &entry.published);
        element(&mut xml, "updated", &entry.updated);
        element(&mut xml, "summary", &entry.summary);
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    xml
}

fn element(xml: &mut String, name: &str, text: &str) {
    let _ = writeln!(xml, "<{name}>{}</{name}>", Escaped(text));
}

/// `sitemap.xml`, and where it would be too large, one file a language behind an index. They are
/// written one by one as they are asked for: together they can be larger than all else.
pub fn sitemaps(views: &Views) -> impl Iterator<Item = (String, String)> + '_ {
    let alternates = Alternates::of(views);
    let parts = if views.sitemap.len() <= SITEMAP_LIMIT { 0 } else { views.languages.len() };
    let name = |id: usize| format!("sitemap-{}.xml", views.languages[id].site.lang.tag);
    let whole = match parts {
        0 => urls(views, &alternates, |_| true),
        parts => index(views, (0..parts).map(name)),
    };
    let parts = (0..parts).map(move |id| (name(id), urls(views, &alternates, |language| language == id)));
    parts.chain(std::iter::once(("sitemap.xml".to_owned(), whole)))
}

fn index(views: &Views, names: impl Iterator<Item = String>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for name in names {
        let _ = writeln!(xml, "<sitemap><loc>{}{name}</loc></sitemap>", Escaped(&views.base_url));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// The links to a page's translations, which are the same in each of its languages and so written
/// once.
struct Alternates(HashMap<usize, String>);

impl Alternates {
    fn of(views: &Views) -> Self {
        let mut written = HashMap::new();
        for entry in &views.sitemap {
            written.entry(Self::key(entry)).or_insert_with(|| Self::write(&entry.alternates));
        }
        Self(written)
    }

    /// Entries that share their alternates have them at the same place in memory.
    fn key(entry: &SitemapEntry) -> usize {
        Arc::as_ptr(&entry.alternates).addr()
    }

    fn write(alternates: &[Alternate]) -> String {
        let mut xml = String::new();
        // A page in one language has no alternates.
        if alternates.len() > 2 {
            for alternate in alternates {
                let _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    alternate.tag,
                    Escaped(&alternate.url)
                );
            }
        }
        xml
    }

    fn get(&self, entry: &SitemapEntry) -> &str {
        self.0.get(&Self::key(entry)).map_or("", String::as_str)
    }
}

fn urls(views: &Views, alternates: &Alternates, wanted: impl Fn(usize) -> bool) -> String {
    let entries = || views.sitemap.iter().filter(|entry| wanted(entry.language));
    let length: usize = entries().map(|entry| alternates.get(entry).len() + 160).sum();
    let mut xml = String::with_capacity(256 + length);
    xml.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for entry in entries() {
        let _ = write!(xml, "<url><loc>{}</loc>", Escaped(&entry.url));
        if let Some(modified) = &entry.modified {
            let _ = write!(xml, "<lastmod>{modified}</lastmod>");
        }
        xml.push_str(alternates.get(entry));
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// `robots.txt`: everyone may read everything.
#[must_use]
pub fn robots(views: &Views) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", views.base_url)
}
