//! A page with all that it loads in itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::markup::{Piece, pieces, skip};
use crate::base::address::{file_of, is_relative};
use crate::model::view::PART;

/// Puts parts into the frame that names them by their numbers.
#[must_use]
pub fn fill(frame: &str, parts: &[impl AsRef<str>]) -> String {
    let mut out =
        String::with_capacity(frame.len() + parts.iter().map(|part| part.as_ref().len()).sum::<usize>());
    for (i, piece) in frame.split(PART).enumerate() {
        if i % 2 == 0 {
            out.push_str(piece);
        } else {
            let part = piece.parse::<usize>().ok().and_then(|number| parts.get(number));
            out.push_str(part.map_or("", AsRef::as_ref));
        }
    }
    out
}

/// Puts style sheets, scripts and pictures into the page that loads them. `file` gives a file by its
/// path from the site's root, after a `/`, which is how the page names them. A picture that is not there
/// leaves its description. Style sheets and scripts are those of the theme; others are left out.
#[must_use]
pub fn embed<'f>(html: &str, file: &dyn Fn(&str) -> Option<&'f [u8]>) -> String {
    let get = |address: Option<&str>| file(address?.strip_prefix('/')?);
    let theme = |address: Option<&str>| get(address.filter(|address| address.starts_with("/assets/")));
    let mut out = String::with_capacity(html.len());
    let mut all = pieces(html);
    while let Some(piece) = all.next() {
        let mut tag = match piece {
            Piece::Text(text) | Piece::End(_, text) => {
                out.push_str(text);
                continue;
            }
            Piece::Start(tag) => tag,
        };
        let text = |bytes: &'f [u8]| std::str::from_utf8(bytes).unwrap_or_default();
        match &*tag.name {
            "link" if tag.get("rel") == Some("stylesheet") => {
                if let Some(css) = theme(tag.get("href")).map(text) {
                    let path = tag.get("href").unwrap_or_default().trim_start_matches('/');
                    let css = with_files(css, path, file);
                    out.push_str("<style>");
                    out.push_str(&css.replace("</style", "<\\/style"));
                    out.push_str("</style>");
                }
            }
            // An icon of the file would be asked for beside it.
            "link" if tag.get("rel") == Some("icon") => {}
            "script" if tag.get("src").is_some() => {
                if let Some(script) = theme(tag.get("src")).map(text) {
                    out.push_str("<script>");
                    out.push_str(&script.replace("</script", "<\\/script"));
                    out.push_str("</script>");
                }
                skip(&mut all, "script");
            }
            "img" => {
                let src = tag.get("src").unwrap_or_default().to_owned();
                match get(Some(&src)) {
                    Some(bytes) => {
                        tag.set("src", format!("data:{};base64,{}", kind(&src), STANDARD.encode(bytes)));
                    }
                    None if src.starts_with("data:") => {}
                    None => tag.remove("src"),
                }
                tag.write(&mut out);
            }
            _ => tag.write(&mut out),
        }
    }
    out
}

/// A style sheet as it was published at `path`, with the files of the theme that it loads in itself.
fn with_files<'f>(css: &str, path: &str, file: &dyn Fn(&str) -> Option<&'f [u8]>) -> String {
    const START: &str = "url(";
    let mut out = String::with_capacity(css.len());
    for (i, piece) in css.split(START).enumerate() {
        if i == 0 {
            out.push_str(piece);
            continue;
        }
        out.push_str(START);
        let end = piece.find([')', '#']).unwrap_or(piece.len());
        let own = is_relative(&piece[..end]).then(|| file_of(path, &piece[..end]));
        match own.and_then(|own| Some((kind(&own), file(&own)?))) {
            Some((kind, bytes)) => {
                out.push_str(&format!("data:{kind};base64,{}", STANDARD.encode(bytes)));
                out.push_str(&piece[end..]);
            }
            None => out.push_str(piece),
        }
    }
    out
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "svg" => "image/svg+xml",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        _ => "image/png",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_where_their_numbers_stood() {
        assert_eq!(
            fill("<a>\u{fdd0}1\u{fdd0}<b>\u{fdd0}0\u{fdd0}\u{fdd0}7\u{fdd0}", &["x", "y"]),
            "<a>y<b>x"
        );
    }

    #[test]
    fn what_a_page_loads_is_in_it() {
        let file = |path: &str| -> Option<&'static [u8]> {
            match path {
                "assets/a.css" => Some(b"a{}"),
                "assets/a.js" | "media/a.js" => Some(b"x=1<2"),
                "a.png" => Some(b"png"),
                _ => None,
            }
        };
        assert_eq!(
            embed(
                "<link href=/assets/a.css rel=stylesheet><link href=/i.svg rel=icon><script src=/assets/a.js></script><script src=/media/a.js></script><img alt=a src=/a.png><img alt=b src=/b.png>",
                &file
            ),
            "<style>a{}</style><script>x=1<2</script><img alt=\"a\" src=\"data:image/png;base64,cG5n\"><img alt=\"b\">"
        );
    }
}
