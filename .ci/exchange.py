"""The programs of translators accept what kyr exports, and kyr what they write.

Needs gettext (msgfmt) and the Python packages polib and translate-toolkit.
Run in the repository's folder: python .ci/exchange.py path/to/kyr
It works on a copy; exit code 1 says that something was not accepted.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib
from translate.storage import factory
from translate.storage.xliff2 import Xliff2File

ADDED = " ZZ"


def run(kyr, root, *words):
    return subprocess.run([kyr, "--root", root, *words], capture_output=True, text=True)


def plural(text):
    return "->" in text or "-&gt;" in text


def edit_polib(path):
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgstr and not plural(entry.msgid):
            entry.msgstr += ADDED
    file.save(str(path))


def edit_toolkit(path):
    store = factory.getobject(str(path))
    for unit in store.units:
        if not unit.isheader() and unit.target and not plural(unit.source):
            unit.target = unit.target + ADDED
    store.savefile(str(path))


def edit_xliff(path):
    """The toolkit reads the file; the edit is made in the text, as it would drop the markup."""
    text = path.read_text("utf-8")
    store = Xliff2File.parsefile(str(path)) if 'version="2.1"' in text else factory.getobject(str(path))
    units = len(store.units)
    if units != text.count("<source") - text.count("<alt-trans"):
        raise SystemExit(f"{path.name}: the toolkit sees {units} units")
    add = lambda m: m[0] if plural(m[2]) or not m[2] else m[1] + m[2] + ADDED + m[3]
    path.write_text(re.sub(r"(<target[^>]*>)(.*?)(</target>)", add, text, flags=re.S), "utf-8")


def main(kyr):
    kinds = [
        ("x.po", [], edit_polib),
        ("x.po", [], edit_toolkit),
        ("x.xlf", ["--xliff", "1.2"], edit_xliff),
        ("x.xlf", ["--xliff", "2.1"], edit_xliff),
    ]
    bad = 0
    for language in ["nl", "ar", "zh-Hans", "am"]:
        for name, options, edit in kinds:
            with tempfile.TemporaryDirectory() as folder:
                root = Path(folder) / "site"
                root.mkdir()
                shutil.copy("site.yaml", root)
                for part in ["content", "locales", "themes"]:
                    shutil.copytree(part, root / part)
                path = Path(folder) / name
                run(kyr, root, "translate", "export", language, "--to", path, *options)
                if name.endswith(".po"):
                    checked = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True)
                    if checked.returncode or checked.stderr:
                        print(checked.stderr)
                        bad += 1
                edit(path)
                result = run(kyr, root, "translate", "import", path)
                counts = re.search(r"(\d+) texts imported.* (\d+) refused", result.stdout)
                fine = result.returncode == 0 and counts and int(counts[1]) > 500 and counts[2] == "0"
                print(language, edit.__name__, *options, result.stdout.strip(), "" if fine else result.stderr)
                bad += not fine
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
