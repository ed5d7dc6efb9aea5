"""A large, deterministic site for the benchmarks: the same articles for kyr and for Hugo.

Every article has a shape (how many words, headings, lists, tables, links) that depends on the seed
and its number alone, so that all its translations are built alike, and words that depend on the
language as well. The words are made up: syllables of the language's script, the frequent ones much
more frequent than the rest, as in real text.
"""

import datetime
import json
import os
import random
import shutil
from concurrent.futures import ProcessPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BASE_URL = "https://bench.example/"
SECTIONS = ["news", "guides", "health", "law", "work", "stories", "research", "meetings"]
PAGE_SIZE = 50
FEED_LIMIT = 20
# Written into a finished corpus; raise it when the generator changes.
VERSION = "1"

with open(os.path.join(HERE, "languages.json"), encoding="utf-8") as f:
    LANGUAGES = json.load(f)

# Syllables by script: beginnings, middles, ends. A beginning of several letters is one item.
_LATIN = ("b d f g k l m n p r s t v z bl dr fr gr pl st tr".split(), list("aeiou"), ["", "", "", "n", "r", "s", "l"])
_CYRILLIC = list("бвгджзклмнпрстхчш")
SYLLABLES = {
    "fr": (_LATIN[0] + ["ch", "qu"], "a e i o u é è ou ai eau oi".split(), _LATIN[2]),
    "es": (_LATIN[0] + ["ñ", "ll", "ch"], "a e i o u á é ó ue".split(), _LATIN[2]),
    "pt": (_LATIN[0] + ["ç", "nh", "lh"], "a e i o u ã õ ê á".split(), _LATIN[2]),
    "de": (_LATIN[0] + ["sch", "w", "pf"], "a e i o u ä ö ü ei au".split(), ["", "n", "r", "ß", "t", "ch"]),
    "sw": ("b ch d f g h j k l m n mb nd ng p s sh t w y z".split(), list("aeiou"), [""]),
    "ru": (_CYRILLIC, list("аеиоуыюя"), ["", "", "н", "р", "т", "й"]),
    "uk": (_CYRILLIC, list("аеиоуіїє"), ["", "", "н", "р", "т", "й"]),
    "ar": (list("بتجحدرسشعغفقكلمنهوي"), ["", "", "ا", "و", "ي"], ["", "", "ة", "ن"]),
    "am": (list("ሀለመሠረሰሸቀበተነአከወዘየደጀገጠፈፐ"), [""], ["", "", "ን", "ም", "ት"]),
    "bn": (list("কখগঘচজটডতদধনপফবভমযরলশসহ"), ["", "া", "ি", "ী", "ু", "ে", "ো"], ["", "", "র", "ন"]),
}
HAN = ("人大中上下来国我他有这个们出会时要就可也能对生着事那得里后以年过发心无开手些主方如前所本见经头面"
       "公同工三已老从动两长知民样现分将外但身力理气小正新使间问明成家高月道情实定文入常什金东路等海变色")
STOPS = {"zh": "。", "am": "።", "bn": "।"}
COMMAS = {"zh": "，", "am": "፣", "ar": "،"}
VOCABULARY = 1000


def _random(*key):
    return random.Random("/".join(map(str, key)))


class Words:
    """The vocabulary of one language."""

    def __init__(self, seed, lang):
        r = _random(seed, "words", lang)
        self.dense = lang == "zh"  # no spaces between words
        self.space = "" if self.dense else " "
        self.stop, self.comma = STOPS.get(lang, "."), COMMAS.get(lang, ",")
        if self.dense:
            self.words = ["".join(r.choices(HAN, k=r.choice((1, 2, 2, 2, 3)))) for _ in range(VOCABULARY)]
        else:
            start, middle, end = SYLLABLES.get(lang, _LATIN)
            self.words = [
                "".join(r.choice(start) + r.choice(middle) + r.choice(end) for _ in range(r.choice((1, 2, 2, 3, 3, 4))))
                for _ in range(VOCABULARY)
            ]
        total, self.weights = 0.0, []
        for rank in range(VOCABULARY):
            total += 1 / (rank + 10)
            self.weights.append(total)

    def pick(self, r, n):
        return r.choices(self.words, cum_weights=self.weights, k=n)

    def phrase(self, r, least, most):
        text = self.space.join(self.pick(r, r.randint(least, most)))
        return text[0].upper() + text[1:]

    def sentence(self, r, least, most):
        return self.phrase(r, least, most) + self.stop

    def prose(self, r, n, pieces=()):
        """About n words in sentences, with emphasis here and there, and `pieces` strewn among them."""
        words = self.pick(r, n)
        for i in range(n):
            x = r.random()
            if x < 0.02:
                words[i] = f"**{words[i]}**"
            elif x < 0.045:
                words[i] = f"*{words[i]}*"
            elif x < 0.05:
                words[i] = "Q&A" if x < 0.0475 else f"“{words[i]}”"
        for piece in pieces:
            words[r.randrange(n)] = piece
        sentences, i = [], 0
        while i < n:
            length = r.randint(7, 18)
            part, i = words[i : i + length], i + length
            if len(part) > 9:
                part[5] += self.comma
            part[0] = part[0][0].upper() + part[0][1:]
            # Between letters without spaces, emphasis would not be recognised.
            marked = self.dense and any("*" in word or "[" in word for word in part)
            sentences.append((" " if marked else self.space).join(part) + self.stop)
        return self.space.join(sentences)


def section_of(i):
    return SECTIONS[i % len(SECTIONS)]


def slug_of(i):
    return f"{section_of(i)}-note-{i:05}"


def article(seed, i, lang, words, pages):
    """Title, description, date and the Markdown of article i, its links written as `link:N`."""
    shape = _random(seed, "shape", i)
    r = _random(seed, "text", i, lang)
    title, description = words.phrase(r, 3, 7), words.sentence(r, 12, 22)
    date = datetime.date(2015, 1, 1) + datetime.timedelta(days=shape.randrange(4200))
    wanted = shape.randint(400, 700)
    pieces = [f"[{words.phrase(r, 1, 3)}](link:{shape.randrange(pages)})" for _ in range(shape.randint(2, 5))]
    pieces.append(f"[{words.phrase(r, 1, 2)}](https://example.org/{shape.randrange(999)}?a=1&b=2)")
    pieces += [f"`{code}`" for code in ("kyr.lang", "a < b", "x && y")[: shape.randint(0, 3)]]
    table, quote = shape.random() < 0.3, shape.random() < 0.5
    blocks, n = [], 0

    def paragraph(length):
        nonlocal n
        n += length
        blocks.append(words.prose(r, length, [pieces.pop() for _ in range(min(len(pieces), 2))]))

    paragraph(shape.randint(35, 60))
    while n < wanted:
        blocks.append("## " + words.phrase(r, 2, 6))
        paragraph(shape.randint(35, 70))
        x = shape.random()
        if x < 0.35:
            items = shape.randint(3, 6)
            blocks.append("\n".join("- " + words.prose(r, 7) for _ in range(items)))
            n += 7 * items
        elif x < 0.5:
            items = shape.randint(3, 5)
            blocks.append("\n".join(f"{k + 1}. {words.prose(r, 8)}" for k in range(items)))
            n += 8 * items
        elif x < 0.75:
            blocks.append("### " + words.phrase(r, 2, 5))
            paragraph(shape.randint(30, 60))
        if quote:
            quote = False
            blocks.append("> " + words.prose(r, 25))
            n += 25
        if table:
            table = False
            rows = [[words.phrase(r, 1, 2) for _ in range(3)] + [str(shape.randrange(1000))] for _ in range(shape.randint(4, 8))]
            lines = [rows[0], ["---", "---", "---", "--:"], *rows[1:]]
            blocks.append("\n".join("| " + " | ".join(line) + " |" for line in lines))
            n += 4 * len(rows)
    return title, description, date.isoformat(), "\n\n".join(blocks) + "\n"


def _quoted(text):
    # A JSON string is a YAML and a TOML string too.
    return json.dumps(text, ensure_ascii=False)


def _write(root, path, text):
    full = os.path.join(root, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8") as f:
        f.write(text)


def _links(text, write):
    """Replaces every `link:N` by the address that `write` gives."""
    out, rest = [], text
    while True:
        before, mark, rest = rest.partition("](link:")
        out.append(before)
        if not mark:
            return "".join(out)
        number, _, rest = rest.partition(")")
        out.append(f"]({write(int(number))})")


def _language(kyr, hugo, seed, lang, pages, source):
    words, own = Words(seed, lang), LANGUAGES[lang]
    r = _random(seed, "index", lang)
    mark = "" if source else "translation: {by: human, reviewed: true}\n"
    size = 0

    def page(path, title, description, date, body):
        nonlocal size
        dated = f"date: {date}\n" if date else ""
        head = f"---\ntitle: {_quoted(title)}\ndescription: {_quoted(description)}\n"
        folder = os.path.dirname(path)

        def relative(i):
            return f"{slug_of(i)}.md" if section_of(i) == folder else f"../{section_of(i)}/{slug_of(i)}.md"

        # A translation inherits its date from the source page.
        ours = head + (dated if source else "") + mark + "---\n\n" + _links(body, relative)
        _write(kyr, f"content/{lang}/{path}", ours)
        _write(hugo, f"content/{lang}/{path}", head + dated + "---\n\n" + _links(body, lambda i: f"/{section_of(i)}/{slug_of(i)}.md"))
        size += len(ours.encode())

    page("_index.md", own["title"], words.sentence(r, 10, 16), None, words.prose(r, 40) + "\n")
    for section, title in zip(SECTIONS, own["sections"]):
        page(f"{section}/_index.md", title, words.sentence(r, 10, 16), None, words.prose(r, 40) + "\n")
    for i in range(pages):
        title, description, date, body = article(seed, i, lang, words, pages)
        page(f"{section_of(i)}/{slug_of(i)}.md", title, description, date, body)
    return size


def _kyr_site(root, langs):
    _write(
        root,
        "site.yaml",
        f"base_url: {BASE_URL}\nlanguages: [{', '.join(langs)}]\ntheme: bench\npage_size: {PAGE_SIZE}\nfeed_limit: {FEED_LIMIT}\noffline: false\n",
    )
    shutil.copytree(os.path.join(HERE, "theme"), os.path.join(root, "themes", "bench"))
    for lang in langs:
        own = LANGUAGES[lang]
        # kyr asks for every interface string in every language. Those of the lean theme are
        # translated; the rest stays English where kyr itself does not have the language.
        if not os.path.isdir(os.path.join(ROOT, "locales", lang)):
            shutil.copytree(os.path.join(ROOT, "locales", "en"), os.path.join(root, "locales", lang))
        strings = {"site-title": own["title"], "language-self": own["name"], **own["strings"]}
        strings |= {f"language-{other}": LANGUAGES[other]["name"] for other in langs}
        _without(os.path.join(root, "locales", lang), strings)
        _write(root, f"locales/{lang}/theme.ftl", "".join(f"{key} = {text}\n" for key, text in strings.items()))


def _without(folder, keys):
    """Takes messages out of a language's files: a message that stands there twice is an error."""
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        path, kept, taken = os.path.join(folder, name), [], False
        with open(path, encoding="utf-8") as file:
            for line in file:
                # A message goes on in the indented lines after its first one.
                taken = taken if line[0] in " \t\n" else line.split("=")[0].strip() in keys
                kept += [] if taken else [line]
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(kept)


def _hugo_site(root, langs):
    text = [
        f'baseURL = "{BASE_URL}"\ndefaultContentLanguage = "{langs[0]}"\ndefaultContentLanguageInSubdir = true',
        'disableKinds = ["taxonomy", "term"]\ndisableAliases = true\nenableRobotsTXT = true',
        f"[pagination]\npagerSize = {PAGE_SIZE}\ndisableAliases = true",
        "[markup.highlight]\ncodeFences = false",
        "[markup.tableOfContents]\nstartLevel = 2\nendLevel = 3",
        '[outputFormats.atom]\nmediaType = "application/atom+xml"\nbaseName = "atom"\nisPlainText = false\nnoUgly = true',
        '[mediaTypes."application/atom+xml"]\nsuffixes = ["xml"]',
        '[outputs]\nhome = ["html", "atom"]\nsection = ["html"]\npage = ["html"]',
        f"[params]\nsections = {json.dumps(SECTIONS)}\nfeedLimit = {FEED_LIMIT}",
    ]
    for weight, lang in enumerate(langs, 1):
        own = LANGUAGES[lang]
        text.append(
            f'[languages.{lang}]\nlabel = {_quoted(own["name"])}\ndirection = "{own["dir"]}"\nlocale = "{lang}"\n'
            f'weight = {weight}\ntitle = {_quoted(own["title"])}\ncontentDir = "content/{lang}"'
        )
        strings = {key.replace("-", "_"): value for key, value in own["strings"].items()}
        strings |= {f"section_{name}": title for name, title in zip(SECTIONS, own["sections"])}
        _write(root, f"i18n/{lang}.toml", "".join(f"{key} = {_quoted(value)}\n" for key, value in strings.items()))
    _write(root, "hugo.toml", "\n\n".join(text) + "\n")
    shutil.copytree(os.path.join(HERE, "hugo"), root, dirs_exist_ok=True)


def make(folder, pages, languages, seed):
    """Writes the corpus into `folder/kyr` and `folder/hugo`, unless it is there already."""
    langs = list(LANGUAGES)[:languages]
    if len(langs) < languages:
        raise SystemExit(f"at most {len(LANGUAGES)} languages")
    kyr, hugo, stamp = (os.path.join(folder, name) for name in ("kyr", "hugo", "stamp.json"))
    wanted = {"version": VERSION, "pages": pages, "languages": langs, "seed": seed}
    try:
        with open(stamp, encoding="utf-8") as f:
            found = json.load(f)
    except (OSError, ValueError):
        found = {}
    size = found.pop("bytes", None)
    if found != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            sizes = [pool.submit(_language, kyr, hugo, seed, lang, pages, lang == langs[0]) for lang in langs]
            size = sum(job.result() for job in sizes)
    # Themes and settings are small and change with the repository: always fresh.
    for site, fixed in ((kyr, ["themes", "locales"]), (hugo, ["layouts", "static", "i18n"])):
        for name in fixed:
            shutil.rmtree(os.path.join(site, name), ignore_errors=True)
    _kyr_site(kyr, langs)
    _hugo_site(hugo, langs)
    _write(folder, "stamp.json", json.dumps({**wanted, "bytes": size}))
    return kyr, hugo, langs, size
