//! Programs from outside that read what was printed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::fixtures::root;

const SETUP: &str = "run `tests/run tools` (Debian packages poppler-utils, chromium, fonts-noto-core, \
                     fonts-noto-cjk; Python packages of tests/tools/requirements.txt)";

/// What `read_pdf.py` says about a PDF. Lengths are millimetres.
#[derive(Debug, Deserialize)]
pub(crate) struct Paper {
    pub pages: Vec<PaperPage>,
    /// Fonts and whether they are embedded.
    pub fonts: BTreeMap<String, bool>,
    pub language: Option<String>,
    pub marked: bool,
    /// Tag, language, alternative text.
    pub tags: Vec<(String, Option<String>, Option<String>)>,
    pub info: BTreeMap<String, String>,
    pub xmp: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PaperPage {
    /// Left, bottom, right, top.
    pub media: [f64; 4],
    pub trim: [f64; 4],
    pub bleed: [f64; 4],
    /// Large filled shapes: left, top, right, bottom from the top left corner of the page.
    pub filled: Vec<[f64; 4]>,
    /// Large white shapes.
    pub grounds: Vec<[f64; 4]>,
    /// Short thin lines.
    pub lines: Vec<[f64; 4]>,
    pub text: String,
    pub codes: Vec<ScannedCode>,
    /// Languages named in the page's content.
    pub languages: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ScannedCode {
    pub text: String,
    pub at: [f64; 2],
}

/// Reads a PDF with pdfplumber, pypdf, poppler and zxing.
pub(crate) fn read(pdf: &Path) -> Paper {
    let script = root().join("tests/print/read_pdf.py");
    let output = Command::new(python())
        .arg(&script)
        .arg(pdf)
        .output()
        .unwrap_or_else(|error| panic!("cannot run Python ({error}): {SETUP}"));
    assert!(
        output.status.success(),
        "cannot read {}: {SETUP}\n{}",
        pdf.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    let mut papers: BTreeMap<String, Paper> = serde_json::from_slice(&output.stdout).unwrap();
    papers.pop_first().unwrap().1
}

/// Writes a PDF down and reads it.
pub(crate) fn read_bytes(bytes: &[u8]) -> Paper {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.pdf");
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}

/// Prints an HTML document to a PDF with Chromium, as people do from the browser, and reads that.
pub(crate) fn print_html(html: &str) -> Paper {
    let folder = tempfile::tempdir().unwrap();
    let (page, pdf) = (folder.path().join("sheet.html"), folder.path().join("sheet.pdf"));
    std::fs::write(&page, html).unwrap();
    let output = Command::new(chromium())
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap_or_else(|error| panic!("cannot run Chromium ({error}): {SETUP}"));
    assert!(pdf.exists(), "Chromium printed nothing: {SETUP}\n{}", String::from_utf8_lossy(&output.stderr));
    read(&pdf)
}

/// `KYR_PYTHON`, or the environment that `tests/run` makes.
fn python() -> PathBuf {
    if let Some(python) = std::env::var_os("KYR_PYTHON") {
        return python.into();
    }
    let python = root().join("tests/.venv/bin/python");
    assert!(python.exists(), "{} is missing: {SETUP}", python.display());
    python
}

fn chromium() -> PathBuf {
    if let Some(chromium) = std::env::var_os("KYR_CHROMIUM") {
        return chromium.into();
    }
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|path| path.exists())
        .unwrap_or_else(|| panic!("Chromium is missing: {SETUP}"))
}
