//! Header files for common hosts. The policy for what a page loads stands in each page; headers add
//! what only they can say.

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
pub fn hosts() -> Vec<(&'static str, String)> {
    vec![
        ("_headers", netlify()),
        (".htaccess", apache()),
        ("hosting/nginx.conf", nginx()),
        ("hosting/Caddyfile", caddy()),
    ]
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

fn apache() -> String {
    let mut text = String::from("ErrorDocument 404 /404.html\nOptions -Indexes\n<IfModule mod_headers.c>\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("  Header always set {name} \"{value}\"\n"));
    }
    text.push_str(&format!(
        "  <FilesMatch \"\\.[0-9a-f]{{10}}\\.[a-z0-9]+$\">\n    Header set Cache-Control \"{FOREVER}\"\n  </FilesMatch>\n</IfModule>\n"
    ));
    text
}

fn nginx() -> String {
    let mut text = String::from(
        "# Inside the `server` block: include this file, and set `root` to the site's folder.\nerror_page 404 /404.html;\n",
    );
    let headers = |indent: &str| {
        HEADERS.map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n")).concat()
    };
    text.push_str(&headers(""));
    text.push_str("location ~ ^/(assets|media)/ {\n");
    // nginx forgets inherited headers where a block sets one of its own.
    text.push_str(&headers("    "));
    text.push_str(&format!("    add_header Cache-Control \"{FOREVER}\";\n}}\n"));
    text
}

fn caddy() -> String {
    let mut text = String::from("# Inside the site's block: `import` this file.\nheader {\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("    {name} \"{value}\"\n"));
    }
    text.push_str(&format!("}}\n@hashed path /assets/* /media/*\nheader @hashed Cache-Control \"{FOREVER}\"\nhandle_errors {{\n    rewrite * /404.html\n    file_server\n}}\n"));
    text
}
