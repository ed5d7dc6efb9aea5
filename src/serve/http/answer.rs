//! From what is asked to what is answered; a pure function of what is shown.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::serve::banner::Trouble;
use crate::serve::live::{self, Page};
use crate::serve::shown::Shown;

const HTML: &str = "text/html; charset=utf-8";

/// What a browser asks for.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    pub(super) method: &'a Method,
    /// The name by which it found us.
    pub(super) host: Host<'a>,
    /// As sent: not decoded.
    pub(super) path: &'a str,
    pub(super) query: Option<&'a str>,
}

/// The name by which a browser found us.
#[derive(Debug, Clone, Copy)]
pub(super) enum Host<'a> {
    /// We ask ourselves.
    Own,
    Named(&'a str),
    /// None or several, or in the address as well: proxies are asked like that, and we are none.
    Unclear,
}

impl<'a> Host<'a> {
    fn of(request: &'a Parts) -> Self {
        let mut names = request.headers.get_all(header::HOST).iter();
        match (names.next(), names.next(), request.uri.authority()) {
            // A name that is not even text is not ours.
            (Some(name), None, None) => Self::Named(name.to_str().unwrap_or("?")),
            _ => Self::Unclear,
        }
    }
}

impl<'a> Asked<'a> {
    pub(super) fn of(request: &'a Parts) -> Self {
        Self {
            method: &request.method,
            host: Host::of(request),
            path: request.uri.path(),
            query: request.uri.query(),
        }
    }

    /// Asks for a page, without a name.
    pub(super) fn page(path: &'a str) -> Self {
        Self { method: &Method::GET, host: Host::Own, path, query: None }
    }
}

/// What it gets.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) kind: &'static str,
    pub(super) body: Bytes,
    /// Where to go instead.
    pub(super) location: Option<String>,
    /// Of a page: what it is known by. Empty for anything else.
    pub(super) tag: String,
}

impl Answer {
    fn new(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Self {
        Self { status, kind, body: body.into(), location: None, tag: String::new() }
    }

    fn page(status: StatusCode, page: Page) -> Self {
        Self { tag: page.tag, ..Self::new(status, HTML, page.html) }
    }

    fn text(status: StatusCode, text: &'static str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(location) = self.location.and_then(|location| HeaderValue::try_from(location).ok()) {
            headers.insert(header::LOCATION, location);
        }
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        response
    }
}

/// What every answer says: no page of another site may load it, frame it, learn of it by its address, or
/// take it for what it is not.
pub(super) const GUARDS: [(&str, &str); 4] = [
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// An answer of any kind, as it is sent.
pub(super) fn guarded(mut response: Response) -> Response {
    for (name, value) in GUARDS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// The answer to who asks what nobody may.
pub(super) fn refusal(asked: &Asked<'_>, longest: usize) -> Option<Answer> {
    match asked.host {
        Host::Own => {}
        Host::Named(host) if is_this_computer(host) => {}
        Host::Named(_) => {
            let text = "kyr serve answers to localhost and 127.0.0.1 only\n";
            return Some(Answer::text(StatusCode::FORBIDDEN, text));
        }
        Host::Unclear => {
            let text = "kyr serve is asked by a path, and by one name of this computer\n";
            return Some(Answer::text(StatusCode::BAD_REQUEST, text));
        }
    }
    if asked.path.len() + asked.query.map_or(0, str::len) > longest {
        return Some(Answer::text(StatusCode::URI_TOO_LONG, "no address here is as long as that\n"));
    }
    let reads = matches!(*asked.method, Method::GET | Method::HEAD);
    (!reads).then(|| Answer::text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered\n"))
}

fn is_this_computer(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "127.0.0.1" | "localhost" | "[::1]") || name.ends_with(".localhost")
}

/// The answer to who may ask.
pub(super) fn answer(asked: &Asked<'_>, shown: &Shown) -> Answer {
    if let Some((path, text)) = live::FILES.iter().find(|(path, _)| *path == asked.path) {
        return Answer::new(StatusCode::OK, kind(path), *text);
    }
    if let (None, Some(trouble)) = (&shown.output, &shown.trouble) {
        return Answer::page(StatusCode::INTERNAL_SERVER_ERROR, live::trouble(trouble));
    }
    let file = |path: &str| {
        let early = shown.early.get(path).map(|(path, bytes)| (path, bytes, None));
        early.or_else(|| {
            let (path, bytes) = shown.output.as_ref()?.files.get_key_value(path)?;
            Some((path.clone(), bytes.clone(), shown.trouble.as_ref()))
        })
    };
    let page = |status: StatusCode, (path, bytes, trouble): FileOf<'_>| match trouble {
        _ if !path.ends_with(".html") => Answer::new(status, kind(&path), Bytes::from_owner(bytes)),
        Some(trouble) => Answer::page(status, live::former(&bytes, trouble)),
        None => Answer::page(status, live::page(&bytes)),
    };
    let Some(path) = decoded(asked.path) else { return lost("", &file, &page) };
    let path = path.strip_prefix('/').unwrap_or(&path);
    let prefix = shown.prefix.as_str();
    let Some(path) = path.strip_prefix(prefix) else {
        // The site stands in a folder of its host; the host's root leads there.
        return if path.is_empty() || Some(path) == prefix.strip_suffix('/') {
            redirect(&format!("/{prefix}"), asked.query)
        } else {
            lost("", &file, &page)
        };
    };
    if path.is_empty() || path.ends_with('/') {
        if let Some(found) = file(&format!("{path}index.html")) {
            return page(StatusCode::OK, found);
        }
    } else if let Some(found) = file(path) {
        return page(StatusCode::OK, found);
    } else if file(&format!("{path}/index.html")).is_some() {
        return redirect(&format!("/{prefix}{path}/"), asked.query);
    }
    lost(path, &file, &page)
}

/// A file of the output: its path, its bytes, and why there is no newer one.
type FileOf<'a> = (Arc<str>, Arc<[u8]>, Option<&'a Trouble>);

/// The page for addresses that lead nowhere, in the language of the address.
fn lost<'a>(
    path: &str,
    file: &dyn Fn(&str) -> Option<FileOf<'a>>,
    page: &dyn Fn(StatusCode, FileOf<'a>) -> Answer,
) -> Answer {
    let language = path.split('/').next().unwrap_or_default();
    match file(&format!("{language}/404.html")).or_else(|| file("404.html")) {
        Some(found) => page(StatusCode::NOT_FOUND, found),
        None => Answer::text(StatusCode::NOT_FOUND, "there is nothing at this address\n"),
    }
}

/// `to` is the path of something that is there, so it leads to no other host.
fn redirect(to: &str, query: Option<&str>) -> Answer {
    let query = query.map_or(String::new(), |query| format!("?{query}"));
    let mut answer = Answer::text(StatusCode::TEMPORARY_REDIRECT, "");
    answer.location = Some(format!("{to}{query}"));
    answer
}

/// A path with its `%` sequences resolved, where that gives text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { 16 * digit(rest.next()?)? + digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The media type of a file, by its ending.
fn kind(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" if name == "atom.xml" => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "mp3" => "audio/mpeg",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}
