//! A small site in memory, the texts that its files may have, and edits between them.

use std::collections::BTreeMap;
use std::sync::Arc;

use kyr::base::{Date, Digest, Source};
use kyr::model::tree::{BUILTIN_LOCALES, Blob, File, Tree};
use proptest::prelude::*;

/// A file of the site, and the texts that it may have; the first is good.
pub(crate) struct Place {
    pub(crate) path: &'static str,
    pub(crate) texts: &'static [&'static str],
}

/// Files that belong to each other, so that an edit of one is seen in others.
pub(crate) const FILES: &[Place] = &[
    Place {
        path: "site.yaml",
        texts: &[
            "base_url: https://example.org/\nlanguages: [en, nl, ar]\nmarkdown: {html: allow}\n",
            "base_url: https://example.org/\nlanguages: [en, nl, ar]\n",
            "base_url: https://example.org/\nlanguages: [nl, en]\nfallback: omit\nmarkdown: {html: allow}\n",
            "base_url: https://other.example/deep/\nlanguages: [en, {tag: ar, fallback: [nl]}, nl]\ntheme: mine\nmarkdown: {html: allow}\n",
            "base_url: https://example.org/\nlanguages: [en, nl, ar]\nexit_url: https://weather.example/\npage_size: 1\nfeed_limit: 1\n",
            "languages: [en",
            "base_url: https://example.org/\nlanguages: [en, nl]\nstatus_page: true\nmarkdown: {html: allow}\nrequire: {nl: {coverage: 90, reviewed: true}}\n",
        ],
    },
    Place {
        path: "content/en/_index.md",
        texts: &[
            "---\ntitle: Home\ndescription: The home page.\n---\nText <b>bold</b> [ask](rights/ask.md#go) <tel:eu/emergency>\n",
            "---\ntitle: \"Start\"\ndescription: Another.\n---\n```phone\nplace: eu\nnumber: emergency\n```\n",
            "no front matter",
        ],
    },
    Place {
        path: "content/nl/_index.md",
        texts: &[
            "---\ntitle: Start\ndescription: De start.\ntranslation: {by: machine}\n---\n[vraag](rights/ask.md)\n",
            "---\ntitle: Begin\ndescription: De start.\nslug: x\ntranslation: {by: human, reviewed: true}\n---\n",
        ],
    },
    Place {
        path: "content/en/rights/_index.md",
        texts: &[
            "---\ntitle: Rights\ndescription: All.\nweight: 10\nmenu: Rights\n---\n",
            "---\ntitle: Your rights\ndescription: All.\nslug: your-rights\nicon: scales\n---\nText.\n",
            "---\ntitle: Rights\ndescription: All.\ndate: 2027-01-05\nexpires: 2028-01-01\n---\n",
        ],
    },
    Place {
        path: "content/en/rights/ask.md",
        texts: &[
            "---\ntitle: Ask\ndescription: Ask.\nplace: nl\n---\n## Go\n\n> [!NOTE]\n> Note\n\n```flow\ntitle: A\ntone: harm\nstarts: [B]\nsteps: [C]\n```\n\n![Two](drawing.svg) [again](drawing.svg)\n",
            "---\ntitle: Ask\ndescription: Ask.\ndraft: true\n---\n## Go\n",
            "---\ntitle: Ask again\ndescription: Ask.\nweight: 1\n---\n## Go now {#go}\n\n[missing](x.md)\n",
            "---\ntitle: Ask\ndescription: Ask.\ndate: 2027-02-01\n---\n## Go\n",
            "---\ntitle: Ask\ndescription: Ask.\nexpires: 2027-06-01\n---\n## Go\n",
            "---\ntitle: Ask\ndescription: Ask.\naliases: [rights/old, nl/oud]\n---\n## Go\n",
        ],
    },
    Place {
        path: "content/en/rights/drawing.svg",
        texts: &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\">\n<foreignObject/><image href=\"https://x.example/a\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
        ],
    },
    Place {
        path: "content/nl/rights/ask.md",
        texts: &[
            "---\ntitle: Vraag\ndescription: Vraag.\nslug: vraag\ntranslation: {by: machine}\n---\n## Ga\n",
            "---\ntitle: Vraag\ndescription: Vraag.\ntranslation: {by: human, reviewed: true}\n---\n## Ga\n\n## Nog\n",
        ],
    },
    // A page that only a translation has: an error, but for a draft.
    Place {
        path: "content/nl/rights/alleen.md",
        texts: &[
            "---\ntitle: Alleen\ndescription: Alleen hier.\ndraft: true\ntranslation: {by: human}\n---\n",
            "---\ntitle: Alleen\ndescription: Alleen hier.\ntranslation: {by: human}\n---\n> [!TIP]\n> Tip\n\n```myth\nitems: [{myth: A, fact: B}]\n```\n",
        ],
    },
    // A warning, and a translation whose lock knows what it was made from.
    Place {
        path: "content/en/safe-reporting/warn.md",
        texts: &[
            "---\ntitle: Warn\ndescription: Warn.\n---\nOne.\n\n> [!WARNING]\n> Take care.\n\nTwo.\n",
            "---\ntitle: Warn\ndescription: Warn.\n---\nOne.\n\n> [!WARNING]\n> Take [more care](../rights/ask.md).\n\nTwo.\n",
            "---\ntitle: Warn\ndescription: Warn.\n---\nOne.\n\n> [!WARNING]\n> Take [more care](../_index.md).\n\nTwo.\n",
            "---\ntitle: Warn\ndescription: Warn.\n---\nOne.\n\n<!-- critical -->\nTake more care.\n\nTwo.\n",
            "---\ntitle: Warn\ndescription: Warn.\n---\nOne.\n\nTake more care.\n\nTwo.\n",
            "---\ntitle: Warn\ndescription: Warn.\n---\nOne.\n\nTwo.\n\nThree.\n",
        ],
    },
    Place {
        path: "content/nl/safe-reporting/warn.md",
        texts: &[
            "---\ntitle: Pas op\ndescription: Pas op.\ntranslation: {by: human, reviewed: true}\n---\nEen.\n\n> [!WARNING]\n> Pas op.\n\nTwee.\n",
            "---\ntitle: Pas op\ndescription: Pas op.\ntranslation: {by: human, reviewed: true}\n---\nEen.\n\nPas op.\n\nTwee <tel:eu/emergency>.\n",
            "---\ntitle: Pas op\ndescription: Pas op.\ntranslation: {by: human, reviewed: true}\n---\nEen.\n\n> [!WARNING]\n> Pas op. 0900 8844\n\n> [!CAUTION]\n> Twee.\n",
        ],
    },
    Place {
        path: "content/nl/translation.lock",
        texts: &[
            "safe-reporting/warn.md: 738f5525920498ce 090e90f185d8e403 a787845129d8ca30 27f25b49c9de5835 6a01569a782f618a\n",
            "safe-reporting/warn.md: 738f5525920498ce\n",
        ],
    },
    Place {
        path: "content/en/updates/news.md",
        texts: &[
            "---\ntitle: News\ndescription: New.\ndate: 2026-11-24\n---\n",
            "---\ntitle: News\ndescription: Newer.\ndate: 2026-11-25\nupdated: 2026-11-26\n---\n",
        ],
    },
    Place {
        path: "content/en/updates/more.md",
        texts: &["---\ntitle: More\ndescription: More.\ndate: 2026-11-23\n---\n"],
    },
    Place {
        path: "content/en/testimonials/story.md",
        texts: &[
            "---\ntitle: Story\ndescription: A story.\nconsent: given\nconsent_review_due: 2027-01-01\njurisdiction: nl\n---\n",
            "---\ntitle: Story\ndescription: A story.\nconsent: withdrawn\n---\n",
        ],
    },
    Place {
        path: "content/places/eu.yaml",
        texts: &[
            "code: eu\nregion: true\nnumbers:\n  emergency: {number: \"112\", free: true}\n",
            "code: eu\nregion: true\nnumbers:\n  emergency: {number: \"113\"}\n",
        ],
    },
    Place {
        path: "content/places/nl.yaml",
        texts: &[
            "code: nl\nlanguages: [nl]\nprotection: firewall\nsources: [{title: A}]\nreviewed_on: 2026-11-24\nreview_due: 2027-05-24\nreviewer_role: lawyer\n",
            "code: nl\nlanguages: [nl]\nprotection: none\nsources: [{title: A}]\nreviewed_on: 2026-01-24\nreview_due: 2026-05-24\nreviewer_role: lawyer\n",
        ],
    },
    Place {
        path: "locales/nl/own.ftl",
        texts: &["myth = Mythe\nalert-tip = Tip!\n", "myth = Fabel\nalert-tip = Raad\n", "myth = { $"],
    },
    Place {
        path: "locales/en/own.ftl",
        texts: &["flow-harm = Harm\nsite-title = Ours\n", "flow-harm = What goes wrong\n"],
    },
    Place { path: "themes/mine/theme.yaml", texts: &["extends: default\n", "extends: nothing\n"] },
    Place {
        path: "themes/mine/templates/partials/footer.html",
        texts: &[
            "<footer>{{ page.title }} {{ site.lang.name }}</footer>",
            "<footer>{{ t(key=\"home\") }} {{ asset(path=\"style.css\") }}</footer>",
            "{% if %}",
        ],
    },
    Place { path: "static/.well-known/a.txt", texts: &["A.\n", "B.\n", "-----BEGIN PRIVATE KEY-----\n"] },
    Place {
        path: "content/redirects.yaml",
        texts: &[
            "rights/before: rights/ask\nrights/lost: gone\n",
            "rights/before: rights/old\nnl/oud: gone\n",
            "rights/ask: rights\n",
            "rights/before: [",
        ],
    },
    Place { path: "static/en/b.html", texts: &["<p>B</p>\n", "<p>C</p>\n", "<script>"] },
    Place { path: "themes/mine/assets/style.css", texts: &["a { color: red }", "a { color: blue }", "}"] },
];

/// Which text each file has; None where the file is not there.
pub(crate) type Texts = Vec<Option<usize>>;

/// The good site.
pub(crate) fn good() -> Texts {
    vec![Some(0); FILES.len()]
}

/// One file gets another text, or goes; or the calendar turns.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    File(usize, Option<usize>),
    Today(u8),
}

/// Any edit. Removal is rarer than change.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let file = (0..FILES.len()).prop_flat_map(|file| {
        let count = FILES[file].texts.len();
        (Just(file), proptest::option::weighted(0.85, 0..count))
    });
    prop_oneof![
        9 => file.prop_map(|(file, text)| Edit::File(file, text)),
        1 => (1..=4u8).prop_map(Edit::Today),
    ]
}

/// A site as it is after some edits.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) texts: Texts,
    pub(crate) today: Date,
}

impl State {
    pub(crate) fn new() -> Self {
        Self { texts: good(), today: day(1) }
    }

    pub(crate) fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::File(file, text) => self.texts[*file] = *text,
            Edit::Today(quarter) => self.today = day(*quarter),
        }
    }

    /// The files that are there, with their texts.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.iter().zip(&self.texts).filter_map(|(file, text)| Some((file.path, file.texts[(*text)?])))
    }

    pub(crate) fn tree(&self) -> Tree {
        tree(self.files().map(|(path, text)| (path.to_owned(), text.to_owned())), self.today)
    }
}

/// The first day of the quarters after November 2026.
fn day(quarter: u8) -> Date {
    let text = ["2026-11-24", "2027-02-01", "2027-06-01", "2028-01-01"][usize::from(quarter) - 1];
    Date::parse(text).expect("a date")
}

/// A tree of these files, with what the program brings along.
pub(crate) fn tree(files: impl Iterator<Item = (String, String)>, today: Date) -> Tree {
    let mut all: BTreeMap<Arc<str>, File> = BTreeMap::new();
    for (path, file) in kyr::load::builtin_files() {
        let path =
            path.strip_prefix("locales/").map_or(path.to_string(), |rest| format!("{BUILTIN_LOCALES}{rest}"));
        all.insert(path.into(), file);
    }
    for (path, text) in files {
        let file = if path.starts_with("static/") {
            let (bytes, digest) = (text.as_bytes().into(), Digest::of(text.as_bytes()));
            File::Bytes(Arc::new(Blob { path: path.as_str().into(), bytes, digest }))
        } else {
            File::Text(Arc::new(Source::new(&path, &text)))
        };
        all.insert(path.as_str().into(), file);
    }
    Tree { files: all, today }
}
