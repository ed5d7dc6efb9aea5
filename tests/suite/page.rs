//! Finished pages as a person would write them: one line a block, attributes in quotes, and signs
//! that cannot be seen by their names.
//!
//! Pages are published minified; what a spec compares is the tree that a browser makes of them.

use std::fmt::Write as _;

use scraper::{ElementRef, Html, Node, Selector};

/// Elements that stand inside a line.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "input", "kbd",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time",
];

/// Elements without content and end tag.
const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "source"];

/// The elements of a page that a selector finds, each on lines of its own.
pub(crate) fn select(html: &str, selector: &str) -> Result<String, String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).map_err(|error| format!("`{selector}`: {error}"))?;
    let mut out = String::new();
    for element in page.select(&selector) {
        block(element, 0, &mut out);
    }
    Ok(if out.is_empty() { "(nothing)\n".to_owned() } else { out })
}

fn block(element: ElementRef<'_>, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let name = element.value().name();
    if name == "svg" || flat(element) {
        let mut line = String::new();
        inline(element, name == "pre", &mut line);
        let _ = writeln!(out, "{pad}{}", line.trim_end());
        return;
    }
    out.push_str(&pad);
    open(element, out);
    out.push('\n');
    let mut line = String::new();
    let flush = |line: &mut String, out: &mut String| {
        if !line.trim().is_empty() {
            let _ = writeln!(out, "{pad}  {}", line.trim());
        }
        line.clear();
    };
    for child in element.children() {
        match (ElementRef::wrap(child), child.value()) {
            (Some(child), _) if is_block(child) => {
                flush(&mut line, out);
                block(child, depth + 1, out);
            }
            (Some(child), _) => inline(child, false, &mut line),
            (None, Node::Text(text)) => words(text, false, &mut line),
            _ => {}
        }
    }
    flush(&mut line, out);
    let _ = writeln!(out, "{pad}</{name}>");
}

fn is_block(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    name != "svg"
        && (!INLINE.contains(&name) || element.children().filter_map(ElementRef::wrap).any(is_block))
}

/// Whether an element fits on one line: nothing in it is a block.
fn flat(element: ElementRef<'_>) -> bool {
    !element.children().filter_map(ElementRef::wrap).any(is_block)
}

fn inline(element: ElementRef<'_>, exact: bool, out: &mut String) {
    let name = element.value().name();
    if name == "svg" {
        // A drawing of the theme's: that it is there is enough.
        out.push_str("<svg/>");
        return;
    }
    open(element, out);
    if VOID.contains(&name) {
        return;
    }
    for child in element.children() {
        match (ElementRef::wrap(child), child.value()) {
            (Some(child), _) => inline(child, exact, out),
            (None, Node::Text(text)) => words(text, exact, out),
            _ => {}
        }
    }
    let _ = write!(out, "</{name}>");
}

fn open(element: ElementRef<'_>, out: &mut String) {
    let _ = write!(out, "<{}", element.value().name());
    let mut attributes: Vec<(&str, &str)> = element.value().attrs().collect();
    attributes.sort_unstable();
    for (name, value) in attributes {
        let _ = write!(out, " {name}");
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
}

/// A text, its white space as a browser shows it.
fn words(text: &str, exact: bool, out: &mut String) {
    if exact {
        escape(text, out);
        return;
    }
    let mut one = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_whitespace() {
            if !one.ends_with(' ') {
                one.push(' ');
            }
        } else {
            one.push(c);
        }
    }
    escape(&one, out);
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            // Narrow and other spaces, and marks that turn or isolate the direction.
            '\u{ad}'
            | '\u{61c}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{2060}'..='\u{206f}' => {
                let _ = write!(out, "&#x{:x};", c as u32);
            }
            c => out.push(c),
        }
    }
}
