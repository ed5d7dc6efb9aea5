//! Nothing that a site holds ends the program, however deeply it nests: there is a limit, a diagnostic
//! that says where, and what stays below the limit is read with little stack.

#[path = "nesting/documents.rs"]
mod documents;
#[path = "nesting/growth.rs"]
mod growth;

use std::collections::BTreeMap;
use std::sync::Arc;

use kyr::base::{Date, Digest, Memo, Severity, Source};
use kyr::media::clean;
use kyr::model::capacity::Capacity;
use kyr::model::media::Role;
use kyr::model::output::Build;
use kyr::model::tree::{BUILTIN_LOCALES, Blob, File, Tree};
use kyr::pipeline::{self, Pseudo, Request};

/// Less than any system gives a thread.
const LITTLE: usize = 512 * 1024;

const HEAD: &str = "---\ntitle: T\ndescription: D\n---\n";
const SETTINGS: &str = "base_url: https://example.org/\nlanguages: [en, nl]\n";

fn tree(files: &[(&str, String)]) -> Tree {
    let mut all: BTreeMap<Arc<str>, File> = BTreeMap::new();
    for (path, file) in kyr::load::builtin_files() {
        let path =
            path.strip_prefix("locales/").map_or(path.to_string(), |rest| format!("{BUILTIN_LOCALES}{rest}"));
        all.insert(path.into(), file);
    }
    let own = [("site.yaml", SETTINGS.to_owned()), ("content/en/_index.md", HEAD.to_owned())];
    for (path, text) in own.iter().chain(files) {
        all.insert((*path).into(), File::Text(Arc::new(Source::new(path, text))));
    }
    Tree { files: all, today: Date::parse("2026-11-24").unwrap() }
}

/// Builds with threads that have little stack.
fn build(files: &[(&str, String)], pseudo: Pseudo) -> Build {
    let tree = tree(files);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).stack_size(LITTLE).build().unwrap();
    let request = Request { pseudo, ..Request::default() };
    pool.install(|| pipeline::build(&tree, &mut Memo::new(), &request, &()))
}

fn codes(build: &Build) -> Vec<&'static str> {
    let errors = build.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    errors.map(|found| found.code.name).collect()
}

fn repeated(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
}

/// A file of which `made` gives the text by a depth.
struct Case {
    what: &'static str,
    path: &'static str,
    made: fn(usize) -> String,
    /// The deepest that is taken.
    most: usize,
}

const CASES: [Case; 21] = [
    // A list and its item are two levels, and the words of the innermost stand in a paragraph.
    Case { what: "lists", path: PAGE, made: |n| page(&("- ".repeat(n) + "x\n")), most: 50 },
    Case { what: "quotes", path: PAGE, made: |n| page(&("> ".repeat(n) + "x\n")), most: 99 },
    Case { what: "emphasis", path: PAGE, made: |n| page(&(repeated("*a ", "x", "*", n) + "\n")), most: 99 },
    Case { what: "strong", path: PAGE, made: |n| page(&(repeated("**", "x", "**", n) + "\n")), most: 99 },
    Case { what: "settings", path: "site.yaml", made: |n| settings(&repeated("[", "", "]", n)), most: 99 },
    Case { what: "front matter", path: PAGE, made: |n| front(&repeated("{a: ", "b", "}", n)), most: 99 },
    Case { what: "block front matter", path: PAGE, made: |n| front(&("- ".repeat(n) + "x")), most: 99 },
    Case { what: "component", path: PAGE, made: |n| page(&component(&repeated("[", "x", "]", n))), most: 99 },
    Case { what: "place", path: "content/places/nl.yaml", made: |n| nested_yaml(n), most: 99 },
    Case { what: "theme.yaml", path: "themes/default/theme.yaml", made: |n| nested_yaml(n), most: 99 },
    Case { what: "unclosed", path: "content/places/nl.yaml", made: |n| "[".repeat(n), most: 100 },
    Case { what: "placeables", path: FTL, made: |n| ftl(&repeated("{", "\"x\"", "}", n)), most: 100 },
    Case { what: "unclosed placeables", path: FTL, made: |n| ftl(&"{".repeat(n)), most: 100 },
    Case {
        what: "choices",
        path: FTL,
        made: |n| ftl(&repeated("{ $n ->\n *[a] ", "x", "\n}", n)),
        most: 100,
    },
    Case {
        what: "calls",
        path: FTL,
        made: |n| ftl(&format!("{{ {} }}", repeated("F(", "$x", ")", n))),
        most: 99,
    },
    Case { what: "rules", path: CSS, made: |n| repeated("a{", "b:c", "}", n), most: 100 },
    Case { what: "unclosed rules", path: CSS, made: |n| "@media x{".repeat(n), most: 100 },
    Case { what: "selectors", path: CSS, made: |n| repeated(":not(", "a", ")", n) + "{b:c}", most: 100 },
    Case {
        what: "values",
        path: CSS,
        made: |n| format!("a{{width:{}}}", repeated("calc(1px + ", "1px", ")", n)),
        most: 99,
    },
    Case {
        what: "brackets",
        path: CSS,
        made: |n| format!("a{{--b:{}}}", repeated("[", "x", "]", n)),
        most: 99,
    },
    Case { what: "drawing", path: "themes/default/assets/x.svg", made: |n| svg(n), most: 99 },
];

const PAGE: &str = "content/en/deep.md";
const FTL: &str = "locales/en/deep.ftl";
const CSS: &str = "themes/default/assets/deep.css";

fn page(text: &str) -> String {
    format!("{HEAD}{text}")
}

fn settings(value: &str) -> String {
    format!("{SETTINGS}discreet: {value}\n")
}

fn front(value: &str) -> String {
    let value = if value.starts_with('-') { format!("\n  {value}") } else { format!(" {value}") };
    format!("---\ntitle: T\ndescription: D\npicture:{value}\n---\n")
}

fn component(value: &str) -> String {
    format!("```steps\nitems: {value}\n```\n")
}

fn nested_yaml(depth: usize) -> String {
    format!("code: {}\n", repeated("[", "a", "]", depth))
}

fn ftl(pattern: &str) -> String {
    format!("deep = {pattern}\n")
}

fn svg(depth: usize) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", repeated("<g>", "", "</g>", depth))
}

fn told(case: &Case, build: &Build) -> bool {
    let about = |name: &str| case.what == "drawing" && name == "unclean-file" || name == "too-deep";
    build.diagnostics.iter().any(|found| {
        about(found.code.name)
            && found.hint.is_some()
            && found.location.as_ref().is_some_and(|at| &*at.path == case.path)
    })
}

#[test]
fn every_reader_has_a_limit() {
    let mut wrong = Vec::new();
    for case in &CASES {
        for (depth, deep) in [(case.most, false), (case.most + 1, true), (1200, true), (50_000, true)] {
            let build = build(&[(case.path, (case.made)(depth))], Pseudo::Leave);
            if told(case, &build) != deep {
                let found = build.diagnostics.iter().map(|found| &found.message).take(3).collect::<Vec<_>>();
                wrong.push(format!("{} {depth}: {found:?}", case.what));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_fault_of_depth_is_the_only_one() {
    for case in CASES.iter().filter(|case| case.path == PAGE && !case.what.contains("front")) {
        let build = build(&[(case.path, (case.made)(1200))], Pseudo::Leave);
        assert_eq!(codes(&build), ["too-deep"], "{}", case.what);
    }
    let messages = "a = {{{{ \"x\" }}}}\n".to_owned() + &ftl(&"{".repeat(200)) + "b = B\n";
    let settings = "base_url: https://example.org/\nlanguages: [en]\n".to_owned();
    assert_eq!(codes(&build(&[("site.yaml", settings), (FTL, messages)], Pseudo::Show)), ["too-deep"]);
}

#[test]
fn anchors_multiply_nothing() {
    let line = |n: usize| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n - 1).repeat(9));
    let laughs = (1..60).map(line).collect::<Vec<_>>().concat();
    let build = build(&[(PAGE, format!("---\na0: &a0 [x]\n{laughs}---\n"))], Pseudo::Leave);
    assert!(codes(&build).contains(&"yaml-syntax"));
}

#[test]
fn html_in_markdown_has_a_limit() {
    let settings = format!("{SETTINGS}markdown: {{html: allow}}\n");
    for (depth, deep) in [(90, false), (1200, true), (100_000, true)] {
        for open in ["<b>", "<div>\n\n"] {
            let text = page(&(open.repeat(depth) + "x\n"));
            let build = build(&[("site.yaml", settings.clone()), (PAGE, text)], Pseudo::Leave);
            assert_eq!(codes(&build).contains(&"too-deep"), deep, "{open} {depth}: {:?}", build.diagnostics);
        }
    }
}

#[test]
fn templates_may_nest_as_deeply_as_their_pages() {
    let theme = "name: Mine\ndescription: M\nextends: default\n".to_owned();
    let settings = format!("{SETTINGS}theme: mine\n");
    // What minify-html has to do itself: a comment.
    let footer = |depth| format!("<!-- x -->{}", repeated("<div>", "x", "</div>", depth));
    for (depth, deep) in [(100, false), (1200, true), (100_000, true)] {
        let files = [
            ("site.yaml", settings.clone()),
            ("themes/mine/theme.yaml", theme.clone()),
            ("themes/mine/templates/partials/footer.html", footer(depth)),
        ];
        let build = build(&files, Pseudo::Leave);
        assert_eq!(codes(&build).contains(&"too-deep"), deep, "{depth}: {:?}", codes(&build));
    }
    for template in [
        "{% if true %}".repeat(5000),
        format!("{{{{ {}1{} }}}}", "(".repeat(5000), ")".repeat(5000)),
        format!("{{{{ {}true }}}}", "not ".repeat(5000)),
        format!("{{{{ {}1 }}}}", "- ".repeat(5000)),
        format!("{{{{ {}{} }}}}", "[".repeat(5000), "]".repeat(5000)),
        format!("{{{{ {} }}}}", vec!["a"; 5000].join(" ~ ")),
        format!("{{{{ 1{} }}}}", " if true else 2".repeat(5000)),
        format!("{{{{ a{} }}}}", "[a".repeat(5000)),
        format!("{{{{ 1{} }}}}", " | abs".repeat(5000)),
        "{% include \"partials/footer.html\" %}".to_owned(),
    ] {
        let files = [
            ("site.yaml", settings.clone()),
            ("themes/mine/theme.yaml", theme.clone()),
            ("themes/mine/templates/partials/footer.html", template.clone()),
        ];
        let build = build(&files, Pseudo::Leave);
        assert!(!codes(&build).is_empty(), "{}", &template[..40]);
    }
}

/// A document of objects, numbered from one; the first is its root.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let table = out.len();
    let size = objects.len() + 1;
    out += &format!("xref\n0 {size}\n0000000000 65535 f \n");
    out.extend(offsets.iter().map(|offset| format!("{offset:010} 00000 n \n")));
    out += &format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    out.into_bytes()
}

fn document(bytes: Vec<u8>) -> Result<(), String> {
    let digest = Digest::of(&bytes);
    let blob = Blob { path: "content/en/a.pdf".into(), bytes: bytes.into(), digest };
    let work = move || {
        let cleaned = clean(&blob, Role::Linked, &Capacity::default());
        let messages: Vec<String> = cleaned.diagnostics.into_iter().map(|found| found.message).collect();
        cleaned.media.map(|_| ()).ok_or(messages.concat())
    };
    std::thread::Builder::new().stack_size(LITTLE).spawn(work).unwrap().join().unwrap()
}

#[test]
fn documents_may_nest_and_not_for_ever() {
    let catalog = "<</Type/Catalog/Pages 2 0 R>>".to_owned();
    let pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned();
    let page = |value: &str| format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</X {value}>>>>");
    let with = |value: &str| pdf(&[catalog.clone(), pages.clone(), page(value)]);
    assert_eq!(document(with(&repeated("[", "", "]", 90))), Ok(()));
    for value in [repeated("[", "", "]", 100_000), repeated("<</A ", "1", ">>", 100_000), "[".repeat(100_000)]
    {
        let fault = document(with(&value)).unwrap_err();
        let refused =
            ["nests too deeply", "damaged", "without pages"].iter().any(|reason| fault.contains(reason));
        assert!(refused, "{fault}");
    }
    // Lists of pages in lists of pages, and in a circle.
    let chain = |length: usize, last: &str| {
        let list = |n: usize| format!("<</Type/Pages/Count 1/Kids[{} 0 R]>>", n + 3);
        let mut objects = vec![catalog.clone()];
        objects.extend((0..length).map(list));
        objects.push(last.to_owned());
        pdf(&objects)
    };
    assert_eq!(document(chain(50, &page("1"))), Ok(()));
    assert!(document(chain(20_000, &page("1"))).unwrap_err().contains("nests too deeply"));
    let circle = "<</Type/Pages/Count 1/#4bids 2 0 R>>".replace("2 0 R", "[2 0 R]");
    assert!(document(chain(5, &circle)).unwrap_err().contains("circle"));
}
