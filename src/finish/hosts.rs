//! Files for common hosts: headers, and old addresses. The policy for what a page loads stands in each page; headers
//! add what only they can say. At every old address stands a page as well, for hosts that read none of these.
//!
//! Paths here hold letters, digits, `-`, `.`, `_`, `~` and `/` alone, by the rules for names of files, for slugs and for
//! the site's address: of these, only the dot means something in one of the formats, in Apache's patterns.

use crate::model::output::OldPath;

/// What hosts have to know of a site.
pub struct Hosted<'a> {
    /// The path of the site on its host, from `/` to `/`.
    pub base: &'a str,
    pub old_paths: &'a [OldPath],
    /// The languages that have lost pages, the source language first.
    pub losing: Vec<&'a str>,
}

/// The headers of every answer.
const HEADERS: [(&str, &str); 6] = [
    ("Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Assets and media have a digest in their name, so a browser may keep them for a year.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The files, by path.
#[must_use]
pub fn hosts(site: &Hosted<'_>) -> Vec<(&'static str, String)> {
    let mut files = vec![
        ("_headers", netlify()),
        (".htaccess", apache(site) + &apache_old(site)),
        ("hosting/nginx.conf", nginx(site) + &nginx_old(site)),
        ("hosting/Caddyfile", caddy(site) + &caddy_old(site)),
    ];
    files.extend(redirects(site).map(|text| ("_redirects", text)));
    files
}

impl<'a> Hosted<'a> {
    /// The path on the host of one below the site's root.
    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Addresses that lead on, and where to.
    fn moved(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.old_paths.iter().filter_map(|old| Some((&*old.from, old.to.as_deref()?)))
    }

    fn gone(&self) -> impl Iterator<Item = &'a str> {
        self.old_paths.iter().filter(|old| old.to.is_none()).map(|old| &*old.from)
    }
}

/// `_redirects` of Netlify, Cloudflare Pages and GitLab Pages, where a page leads on. They know no other answer
/// in common: that a page is gone, the page itself says.
fn redirects(site: &Hosted<'_>) -> Option<String> {
    let lines = site.moved().map(|(from, to)| format!("{} {} 301\n", site.at(from), site.at(to)));
    let text = lines.collect::<String>();
    (!text.is_empty()).then_some(text)
}

fn netlify() -> String {
    let mut text = String::from("/*\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for folder in ["assets", "media"] {
        text.push_str(&format!("/{folder}/*\n  Cache-Control: {FOREVER}\n"));
    }
    text
}

fn apache(site: &Hosted<'_>) -> String {
    let mut text =
        format!("ErrorDocument 404 {}\nOptions -Indexes\n<IfModule mod_headers.c>\n", site.at("404.html"));
    for (name, value) in HEADERS {
        text.push_str(&format!("  Header always set {name} \"{value}\"\n"));
    }
    text.push_str(&format!(
        "  <FilesMatch \"\\.[0-9a-f]{{10}}\\.[a-z0-9]+$\">\n    Header set Cache-Control \"{FOREVER}\"\n  </FilesMatch>\n</IfModule>\n"
    ));
    text
}

fn nginx(site: &Hosted<'_>) -> String {
    let mut text = format!(
        "# Inside the `server` block: include this file, and set `root` to the site's folder.\nerror_page 404 {};\n",
        site.at("404.html")
    );
    let headers = |indent: &str| {
        HEADERS.map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n")).concat()
    };
    text.push_str(&headers(""));
    text.push_str(&format!("location ~ ^{}(assets|media)/ {{\n", site.base.replace('.', "\\.")));
    // nginx forgets inherited headers where a block sets one of its own.
    text.push_str(&headers("    "));
    text.push_str(&format!("    add_header Cache-Control \"{FOREVER}\";\n}}\n"));
    text
}

fn caddy(site: &Hosted<'_>) -> String {
    let mut text = String::from("# Inside the site's block: `import` this file.\nheader {\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("    {name} \"{value}\"\n"));
    }
    text.push_str(&format!("}}\n@hashed path {base}assets/* {base}media/*\nheader @hashed Cache-Control \"{FOREVER}\"\nhandle_errors {{\n", base = site.base));
    let not_found = site.at("404.html");
    let shown = |indent: &str, page: &str| format!("{indent}rewrite * {page}\n{indent}file_server\n");
    for language in &site.losing {
        let folder = site.at(&format!("{language}/"));
        text.push_str(&format!(
            "    @gone-{language} expression `{{http.error.status_code}} == 410 && {{http.request.orig_uri.path}}.startsWith(\"{folder}\")`\n    handle @gone-{language} {{\n{}    }}\n",
            shown("        ", &format!("{folder}410.html"))
        ));
    }
    if site.losing.is_empty() {
        text.push_str(&shown("    ", &not_found));
    } else {
        text.push_str(&format!("    handle {{\n{}    }}\n", shown("        ", &not_found)));
    }
    text.push_str("}\n");
    text
}

fn apache_old(site: &Hosted<'_>) -> String {
    if site.old_paths.is_empty() {
        return String::new();
    }
    let mut text = String::from("<IfModule mod_alias.c>\n");
    let pattern = |from: &str| {
        let path = site.at(from).replace('.', "\\.");
        format!("\"^{}(/(index\\.html)?)?$\"", path.trim_end_matches('/'))
    };
    for (from, to) in site.moved() {
        text.push_str(&format!("  RedirectMatch 301 {} \"{}\"\n", pattern(from), site.at(to)));
    }
    for from in site.gone() {
        text.push_str(&format!("  RedirectMatch 410 {}\n", pattern(from)));
    }
    text.push_str("</IfModule>\n");
    if let Some(first) = site.losing.first() {
        text.push_str(&format!("ErrorDocument 410 {}\n", site.at(&format!("{first}/410.html"))));
    }
    for language in site.losing.iter().skip(1) {
        let folder = site.at(&format!("{language}/"));
        let pattern = folder.replace('.', "\\.");
        text.push_str(&format!(
            "<If \"%{{REQUEST_URI}} =~ m#^{pattern}#\">\n  ErrorDocument 410 {folder}410.html\n</If>\n"
        ));
    }
    text
}

fn nginx_old(site: &Hosted<'_>) -> String {
    let mut text = String::new();
    let mut add = |from: &str, answer: &str| {
        let path = site.at(from);
        for path in [path.trim_end_matches('/'), &path] {
            text.push_str(&format!("location = {path} {{ {answer} }}\n"));
        }
    };
    for (from, to) in site.moved() {
        // The server need not know under which name and port readers reach it.
        add(from, &format!("absolute_redirect off; return 301 {};", site.at(to)));
    }
    for from in site.gone() {
        let home = from.split_once('/').map_or("", |(language, _)| language);
        add(from, &format!("error_page 410 {}; return 410;", site.at(&format!("{home}/410.html"))));
    }
    text
}

fn caddy_old(site: &Hosted<'_>) -> String {
    let mut text = String::new();
    let both = |from: &str| [site.at(from).trim_end_matches('/').to_owned(), site.at(from)];
    for (from, to) in site.moved() {
        for path in both(from) {
            text.push_str(&format!("redir {path} {} 301\n", site.at(to)));
        }
    }
    for from in site.gone() {
        for path in both(from) {
            text.push_str(&format!("error {path} 410\n"));
        }
    }
    text
}
