"""What translators' programs say of exported files, and what becomes of them there.

Takes a folder with the files that tests/exchange/tools.rs names. Checks each with its format's own tools
(msgfmt and pofilter; the schemas of OASIS), then edits it in place as a translator would: every translation
but those that choose between plural forms ends in " ZZ". Prints what was not accepted, one problem a line.
"""

import subprocess
import sys
from pathlib import Path

import polib
from lxml import etree
from translate.storage import factory
from translate.storage.placeables import StringElem
from translate.storage.xliff2 import Xliff2File

# In the Debian package php-symfony-translation, the only one that has them.
SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
ADDED = " ZZ"
problems = []


class Local(etree.Resolver):
    """The schema of xml:lang, from beside and not from the network."""

    def resolve(self, url, _, context):
        return self.resolve_filename(str(SCHEMAS / "xml.xsd"), context) if url.endswith("xml.xsd") else None


def schema(name):
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))


def said(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr.strip():
        problems.append(f"{' '.join(command)}: {done.returncode} {done.stderr.strip()}")


def check_po(path):
    said("msgfmt", "-c", "-o", "/dev/null", str(path))
    findings = path.with_suffix(".findings")
    for test in ["escapes", "tabs", "validchars", "nplurals"]:
        pofilter = Path(sys.executable).with_name("pofilter")
        subprocess.run([pofilter, "--progress=none", "-t", test, path, findings], check=True, capture_output=True)
        if findings.exists():
            problems.append(f"pofilter {test}: {findings.read_text('utf-8')[:2000]}")
            findings.unlink()


def check_xliff(path, against):
    if not against.validate(etree.parse(str(path))):
        problems.extend(f"{path.name}: {error}" for error in list(against.error_log)[:5])


def plural(text):
    return "->" in text


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


def edit_xliff(path, as_weblate):
    """With its markup as placeables, which is how Weblate edits XLIFF."""
    is_2 = 'version="2.1"' in path.read_text("utf-8")
    store = Xliff2File.parsefile(str(path)) if is_2 else factory.getobject(str(path))
    for unit in store.units:
        target = unit.getlanguageNode(lang=None, index=1)
        # A translation may be a single mark.
        if target is None or not (target.text or len(target)):
            continue
        state = target.get("state")
        if not plural(unit.source):
            rich = unit.rich_target
            rich[0].sub.append(StringElem(ADDED))
            unit.rich_target = rich
        if as_weblate:
            # "Translated", and not approved by a second person; or still "needs editing".
            unit.markapproved(False)
            target = unit.getlanguageNode(lang=None, index=1)
            target.set("state", "needs-translation" if state == "needs-translation" else "translated")
    store.savefile(str(path))


def main(folder):
    strict, newer = schema("xliff-core-1.2-strict.xsd"), schema("xliff-core-2.0.xsd")
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".po":
            check_po(path)
        else:
            check_xliff(path, newer if "2.1" in path.name else strict)
        if "polib" in path.name:
            edit_polib(path)
        elif path.suffix == ".po":
            edit_toolkit(path)
        else:
            edit_xliff(path, "weblate" in path.name)
        if path.suffix == ".po":
            check_po(path)
    print("\n".join(problems))


main(sys.argv[1])
