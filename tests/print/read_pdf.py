"""Reads what is printed, for tests/print.rs: `read_pdf.py FILE...` prints JSON, lengths in millimetres."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pdfplumber
import pypdf
import zxingcpp
from PIL import Image

MM = 25.4 / 72


def box(rect):
    """A PDF box as left, bottom, right, top."""
    return [round(float(value) * MM, 4) for value in rect]


def shapes(page):
    """Filled shapes (the bars) and lines (the marks), from the top left of the page."""
    filled, lines, grounds = [], [], []
    for shape in page.rects + page.curves + page.lines:
        at = [shape["x0"] * MM, shape["top"] * MM, shape["x1"] * MM, shape["bottom"] * MM]
        color = shape.get("non_stroking_color")
        color = color if isinstance(color, (list, tuple)) else [color or 0]
        white = len(color) in (1, 3) and min(color) > 0.99
        if shape.get("fill") and at[2] - at[0] > 20 and at[3] - at[1] > 2:
            # White grounds, of panels and codes, are not bars.
            (grounds if white else filled).append(at)
        elif min(at[2] - at[0], at[3] - at[1]) < 0.2 and max(at[2] - at[0], at[3] - at[1]) < 10:
            lines.append(at)
    return filled, lines, grounds


def codes(path, page):
    """QR codes on a page, as a scanner sees a print of 200 dpi: text and middle."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "page"
        subprocess.run(
            ["pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", "-f", str(page), "-l", str(page), path, base],
            check=True,
        )
        picture = Image.open(f"{base}.png")
        found = []
        for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode):
            corners = [code.position.top_left, code.position.bottom_right]
            middle = [sum(corner.x for corner in corners) / 2, sum(corner.y for corner in corners) / 2]
            found.append({"text": code.text, "at": [value * 25.4 / 200 for value in middle]})
        return found


def fonts(reader):
    """Every font with whether it is embedded."""
    found = {}
    for page in reader.pages:
        for font in (page["/Resources"].get("/Font") or {}).values():
            font = font.get_object()
            descendant = font.get("/DescendantFonts", [font])[0].get_object()
            descriptor = descendant.get("/FontDescriptor", {})
            descriptor = descriptor.get_object() if descriptor else {}
            found[font["/BaseFont"]] = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def tags(node, found, lang):
    """The structure tree as a list of [tag, language, alternative text]."""
    node = node.get_object()
    if isinstance(node, pypdf.generic.ArrayObject):
        for child in node:
            tags(child, found, lang)
    elif isinstance(node, pypdf.generic.DictionaryObject):
        lang = node.get("/Lang", lang)
        if "/S" in node:
            attributes = node.get("/A")
            alt = node.get("/Alt")
            found.append([node["/S"], str(lang) if lang else None, str(alt) if alt else None])
        if "/K" in node:
            tags(node["/K"], found, lang)


def read(path):
    reader = pypdf.PdfReader(path)
    root = reader.trailer["/Root"]
    structure = []
    if "/StructTreeRoot" in root:
        tags(root["/StructTreeRoot"], structure, root.get("/Lang"))
    pages = []
    with pdfplumber.open(path) as pdf:
        for number, (page, raw) in enumerate(zip(pdf.pages, reader.pages), 1):
            filled, lines, grounds = shapes(page)
            text = subprocess.run(
                ["pdftotext", "-f", str(number), "-l", str(number), path, "-"],
                check=True, capture_output=True, text=True,
            ).stdout
            pages.append({
                "media": box(raw.mediabox), "trim": box(raw.trimbox), "bleed": box(raw.bleedbox),
                "filled": filled, "lines": lines, "grounds": grounds, "text": text, "codes": codes(path, number),
                "languages": sorted(set(language.decode() for language in
                                        re.findall(rb"/Lang ?\(([^)]*)\)", raw.get_contents().get_data()))),
            })
    metadata = reader.metadata or {}
    return {
        "pages": pages,
        "fonts": fonts(reader),
        "language": root.get("/Lang"),
        "marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "tags": structure,
        "info": {key: str(value) for key, value in metadata.items()},
        "xmp": root["/Metadata"].get_object().get_data().decode("utf-8") if "/Metadata" in root else "",
    }


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
