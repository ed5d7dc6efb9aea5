//! What the server answers to a request: a file of the output or nothing of the site, and only to this
//! computer.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, mpsc};
use std::thread;
use std::time::Duration;

use kyr::base::Memo;
use kyr::load::{self, Folder};
use kyr::pipeline::{self, Request};
use kyr::serve::{self, Door, Limits, News, Options};

use super::site::day;

/// Stands in files of the site's folder that are not published.
const SECRET: &str = "not-for-readers-7c1f";

/// The site that is served. What stands beside the pages, and a draft, nobody may see.
const FILES: [(&str, &str); 8] = [
    (
        "site.yaml",
        "# not-for-readers-7c1f\nbase_url: https://rights.example/campaign/\nlanguages: [en, nl]\n",
    ),
    ("secret.txt", "not-for-readers-7c1f\n"),
    (".git/config", "not-for-readers-7c1f\n"),
    ("content/en/_index.md", "---\ntitle: Rights\ndescription: A page.\n---\n[A text](a.txt)\n"),
    ("content/en/a.txt", "A text.\n"),
    ("content/en/draft.md", "---\ntitle: not-for-readers-7c1f\ndescription: A page.\ndraft: true\n---\n"),
    ("content/en/help/_index.md", "---\ntitle: Help\ndescription: A page.\n---\nWho can help.\n"),
    (
        "content/nl/_index.md",
        "---\ntitle: Rechten\ndescription: Een pagina.\ntranslation: {by: human, reviewed: true}\n---\nTekst.\n",
    ),
];

/// A server that runs until the program ends.
struct Server {
    /// Host and port.
    address: String,
    /// What follows the policy of each finished page, and every other file as it is.
    published: BTreeSet<Vec<u8>>,
}

/// The folder of the served site, among the compiler's files, where nobody looks for it.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/served-site")
}

impl Server {
    fn start() -> Self {
        for (name, text) in FILES {
            let path = folder().join(name);
            if fs::read_to_string(&path).ok().as_deref() != Some(text) {
                fs::create_dir_all(path.parent().expect("a folder")).expect("made");
                fs::write(path, text).expect("written");
            }
        }
        let (tree, _) = load::load(&folder(), day()).expect("a site");
        let build = pipeline::build(&tree, &mut Memo::new(), &Request::default(), &());
        let pages = build.output.files.iter();
        let published = pages.map(|(path, bytes)| known_by(path, bytes)).collect();
        let request = Request::default();
        let options = Options { output: None, today: Some(day()), request, limits: Limits::default() };
        let (say, hear) = mpsc::channel();
        let site = Folder::read(&folder(), day()).expect("a site");
        let door = Door::take(0).expect("a port");
        thread::spawn(move || {
            let _ = serve::serve(door, site, options, Arc::new(()), &mut |news| {
                if let News::Ready(address) = news {
                    let _ = say.send(address.clone());
                }
            });
        });
        let address = hear.recv().expect("the server begins");
        let address = address.trim_start_matches("http://");
        let address = address.split('/').next().expect("a host").to_owned();
        Self { address, published }
    }

    /// Sends a request and gives the whole answer.
    fn ask(&self, request: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).expect("connected");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("set");
        let mut answer = Vec::new();
        // It may hang up before it has read all of something that it does not understand.
        if stream.write_all(request).is_ok()
            && let Err(error) = stream.read_to_end(&mut answer)
        {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "{error}");
        }
        answer
    }
}

/// A page by what follows its policy, which the server changes; any other file by all of it.
fn known_by(path: &str, bytes: &[u8]) -> Vec<u8> {
    if path.ends_with(".html") { after_policy(bytes) } else { bytes.to_vec() }
}

fn after_policy(page: &[u8]) -> Vec<u8> {
    let at = page.windows(6).position(|word| word == b"<title").unwrap_or_default();
    page[at..].to_vec()
}

/// The lines of the input: a path, the name by which the server is asked, a method.
pub(super) fn request(input: &[u8]) {
    static SERVER: OnceLock<Server> = OnceLock::new();
    let mut lines = input.split(|byte| *byte == b'\n');
    let path = lines.next().unwrap_or_default();
    let host = lines.next().filter(|host| !host.is_empty()).unwrap_or(b"localhost");
    let method = lines.next().filter(|method| !method.is_empty()).unwrap_or(b"GET");
    let request =
        [method, b" ", path, b" HTTP/1.1\r\nHost: ", host, b"\r\nConnection: close\r\n\r\n"].concat();
    // Events have no end, and a line break would be the end of a line.
    let events = path.windows(6).any(|word| word == b"events");
    if events || [path, host, method].iter().any(|part| part.contains(&b'\r')) {
        return;
    }
    let server = SERVER.get_or_init(Server::start);
    let answer = server.ask(&request);
    let text = String::from_utf8_lossy(&answer);
    let asked = String::from_utf8_lossy(&request);
    assert!(!text.contains(SECRET), "{asked}\n{text}");
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return };
    let status = head.split(' ').nth(1).unwrap_or_default();
    assert!(status.starts_with(['2', '3', '4']), "{asked}\n{head}");
    if status.starts_with(['2', '3']) {
        let host = String::from_utf8_lossy(host).trim().to_ascii_lowercase();
        let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
        let name = name.map_or(host.as_str(), |(name, _)| name);
        let ours = matches!(name, "localhost" | "127.0.0.1" | "[::1]") || name.ends_with(".localhost");
        assert!(ours && matches!(method, b"GET" | b"HEAD"), "{asked}\n{head}");
    }
    if status.starts_with('3') {
        let location = head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or_default();
        let to = location.split('?').next().unwrap_or_default();
        assert!(to.starts_with("/campaign/") && !to.contains("//"), "{asked}\n{head}");
    }
    let at = answer.windows(4).position(|word| word == b"\r\n\r\n").unwrap_or_default() + 4;
    if status == "200" && method == b"GET" && !path.windows(5).any(|word| word == b"/.kyr") {
        check_body(server, head, &answer[at..]);
    }
}

fn check_body(server: &Server, head: &str, body: &[u8]) {
    if !head.contains("content-type: text/html") {
        assert!(server.published.contains(body), "no such file is published: {head}");
        return;
    }
    let added = b"<script src=/.kyr/live.js";
    let end = body.windows(added.len()).rposition(|word| word == added).expect("a script of the server");
    assert!(server.published.contains(&after_policy(&body[..end])), "no such page is published: {head}");
}
