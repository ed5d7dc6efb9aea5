//! The files for hosts do in the real servers what they are for: nginx, Apache and Caddy take them, send readers of
//! an old address on, say of a page that is gone that it is gone, and find what there is.
//!
//! For a site at the root of its host, and for one in a folder of it.

#![allow(clippy::disallowed_methods, reason = "the servers read files, so they have to be written")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kyr::base::{Date, Memo, diagnostic};
use kyr::load;
use kyr::pipeline::{self, Request};

const SETUP: &str = "run `tests/run tools` (Debian packages nginx-light, apache2-bin and caddy)";

/// The modules of Apache that a host with `.htaccess` has.
const MODULES: [&str; 6] = ["mpm_event", "authz_core", "dir", "mime", "alias", "headers"];

const FILES: [(&str, &str); 6] = [
    ("content/en/_index.md", "---\ntitle: Home\ndescription: Home.\n---\n"),
    ("content/en/new.md", "---\ntitle: New\ndescription: New.\naliases: [as/alias]\n---\nText.\n"),
    (
        "content/fr/_index.md",
        "---\ntitle: Accueil\ndescription: Accueil.\ntranslation: {by: human, reviewed: true}\n---\n",
    ),
    (
        "content/fr/new.md",
        "---\ntitle: Nouveau\ndescription: Nouveau.\nslug: nouveau\ntranslation: {by: human, reviewed: true}\n---\nTexte.\n",
    ),
    ("content/redirects.yaml", "old: new\na.b_c/d-e: new\nlost: gone\nfr/ancien: new\n"),
    ("content/en/lost-and-found.md", "---\ntitle: Found\ndescription: Found.\n---\nText.\n"),
];

/// What is asked, below the site's root, the answer's number, and where it leads or what it says.
const ANSWERS: [(&str, u16, &str); 17] = [
    ("en/", 200, "<h1"),
    ("en/new/", 200, "Text."),
    ("en/old/", 301, "en/new/"),
    ("en/old", 301, "en/new/"),
    ("fr/old/", 301, "fr/nouveau/"),
    ("fr/ancien", 301, "fr/nouveau/"),
    ("en/a.b_c/d-e/", 301, "en/new/"),
    ("en/aXb_c/d-e/", 404, "We cannot find this page"),
    ("en/as/alias/", 301, "en/new/"),
    ("en/lost/", 410, "This page is no longer there"),
    ("en/lost", 410, "This page is no longer there"),
    ("fr/lost/", 410, "existe plus"),
    ("en/lost-and-found/", 200, "Text."),
    ("en/older/", 404, "We cannot find this page"),
    ("en/old/er/", 404, "We cannot find this page"),
    ("en/ancien/", 404, "We cannot find this page"),
    ("fr/nothing/", 404, "We cannot find this page"),
];

#[test]
fn nginx_does_what_its_file_says() {
    for site in sites() {
        let (folder, port) = (site.folder.path(), free_port());
        let path = |name: &str| folder.join(name).display().to_string();
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let temporary = temporary.map(|kind| format!("{kind}_temp_path {};\n", path(kind))).concat();
        let text = format!(
            "daemon off;\nmaster_process off;\npid {};\nerror_log stderr;\nevents {{}}\nhttp {{\ntypes {{ text/html html; }}\n\
             access_log off;\n{temporary}server {{\nlisten 127.0.0.1:{port};\nroot {};\ninclude {};\n}}\n}}\n",
            path("nginx.pid"),
            path("www"),
            path(&format!("www{}hosting/nginx.conf", site.base)),
        );
        fs::write(folder.join("nginx.conf"), text).unwrap();
        let arguments = ["-e", "stderr", "-c", &path("nginx.conf")].map(str::to_owned);
        site.serve("nginx", &[&["-t".to_owned()], &arguments[..]].concat(), &arguments, port);
    }
}

#[test]
fn apache_does_what_its_file_says() {
    for site in sites() {
        let (folder, port) = (site.folder.path(), free_port());
        let modules =
            MODULES.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
        let text = format!(
            "ServerRoot {root}\nServerName localhost\nPidFile {root}/apache.pid\nListen 127.0.0.1:{port}\n{}User #65534\nGroup #65534\n\
             ErrorLog /dev/stderr\nTypesConfig /dev/null\nAddType text/html .html\nDocumentRoot {root}/www\n\
             <Directory {root}/www>\nAllowOverride All\nRequire all granted\n</Directory>\n",
            modules.concat(),
            root = folder.display(),
        );
        fs::write(folder.join("apache.conf"), text).unwrap();
        let file = folder.join("apache.conf").display().to_string();
        let arguments = |first: &str| [first, "-f", &file].map(str::to_owned);
        site.serve("apache2", &arguments("-t"), &arguments("-X"), port);
    }
}

#[test]
fn caddy_does_what_its_file_says() {
    for site in sites() {
        let (folder, port) = (site.folder.path().display(), free_port());
        let text = format!(
            "{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\nroot * {folder}/www\nfile_server\nimport {folder}/www{}hosting/Caddyfile\n}}\n",
            site.base
        );
        fs::write(site.folder.path().join("Caddyfile"), text).unwrap();
        let file = format!("{folder}/Caddyfile");
        let arguments =
            |command: &str| [command, "--adapter", "caddyfile", "--config", &file].map(str::to_owned);
        site.serve("caddy", &arguments("validate"), &arguments("run"), port);
    }
}

/// A built site in `www` of a folder, as it is on its host.
struct Site {
    folder: tempfile::TempDir,
    /// The site's path on its host.
    base: &'static str,
}

fn sites() -> [Site; 2] {
    ["/", "/know.your~rights/"].map(|base| {
        let folder = tempfile::tempdir().unwrap();
        // A server that begins as root goes on as nobody.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let root = folder.path().join("site");
        let settings = format!("base_url: https://example.org{base}\nlanguages: [en, fr]\n");
        for (path, text) in FILES.into_iter().chain([("site.yaml", &*settings)]) {
            write(&root.join(path), text.as_bytes());
        }
        let (tree, mut diagnostics) = load::load(&root, Date::parse("2026-11-24").unwrap()).unwrap();
        let build = pipeline::build(&tree, &mut Memo::new(), &Request::default(), &());
        diagnostics.extend(build.diagnostics);
        assert!(!diagnostic::blocks(&diagnostics), "{diagnostics:#?}");
        let www = folder.path().join(format!("www{base}"));
        for (path, bytes) in &build.output.files {
            write(&www.join(&**path), bytes);
        }
        Site { folder, base }
    })
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

impl Site {
    /// Lets a server look at its settings, and then answer.
    fn serve(&self, program: &str, check: &[String], run: &[String], port: u16) {
        let command = |arguments: &[String]| {
            let mut command = Command::new(program);
            let path = std::env::var("PATH").unwrap_or_default();
            command.args(arguments).env("PATH", format!("{path}:/usr/sbin:/sbin"));
            command.env("HOME", self.folder.path()).stdin(Stdio::null());
            command
        };
        let checked =
            command(check).output().unwrap_or_else(|error| panic!("no {program} ({error}): {SETUP}"));
        let said = String::from_utf8_lossy(&checked.stderr);
        assert!(checked.status.success(), "{program} does not take its file:\n{said}");
        let log = fs::File::create(self.folder.path().join("log")).unwrap();
        let child = command(run).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let server = Server { child, port, program: program.to_owned() };
        server.wait(&self.folder.path().join("log"));
        let mut wrong = Vec::new();
        for (path, status, says) in ANSWERS {
            let path = format!("{}{path}", self.base);
            let answer = server.get(&path);
            let leads = answer.lines().find_map(|line| line.strip_prefix("location: "));
            let right = match status {
                301 => leads.is_some_and(|leads| {
                    leads == format!("{}{says}", self.base) || {
                        // Apache writes whole addresses.
                        leads == format!("http://127.0.0.1:{port}{}{says}", self.base)
                    }
                }),
                _ => answer.contains(says),
            };
            let guarded = answer.contains("x-content-type-options: nosniff");
            if !answer.starts_with(&format!("HTTP/1.1 {status} ")) || !right || !guarded {
                wrong.push(format!("{path} should give {status} and {says}, and gives\n{answer:.1500}\n"));
            }
        }
        assert!(wrong.is_empty(), "{program}:\n{}", wrong.join("\n"));
    }
}

/// A server that runs. It ends with this.
struct Server {
    child: Child,
    port: u16,
    program: String,
}

impl Server {
    /// Waits until it listens.
    fn wait(&self, log: &Path) {
        for _ in 0..500 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("{} does not start:\n{}", self.program, fs::read_to_string(log).unwrap_or_default());
    }

    /// An answer, the names of its headers in small letters.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let host = format!("127.0.0.1:{}", self.port);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let answer = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        let (head, body) = answer.split_once("\n\n").unwrap_or((&answer, ""));
        let head = head.lines().map(|line| match line.split_once(": ") {
            Some((name, value)) => format!("{}: {value}\n", name.to_lowercase()),
            None => format!("{line}\n"),
        });
        format!("{}\n{body}", head.collect::<String>())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listened on a moment ago.
fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
