//! The template engine: Tera with the theme's templates, one instance a language.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Context, Kwargs, State, Tera, Value};

use super::bounded::{self, Bounded};
use super::fault::fault;
use super::{article, values};
use crate::base::html::escape;
use crate::base::{Code, Diagnostic, Severity, similar};
use crate::model::capacity::Measure;
use crate::model::messages::{Messages, without_isolation};
use crate::model::output::{asset_path, is_elsewhere};
use crate::model::theme::Theme;
use crate::model::view::{ChooserView, PageTask, Views};

pub(super) const TEMPLATE: Code = Code {
    name: "template",
    severity: Severity::Error,
    adjustable: false,
    what: "A template of the theme has a fault.",
    why: "The pages that use it cannot be made.",
    fix: "Correct the marked place. Templates are written for Tera 2; a view's fields are listed in src/model/view.rs.",
};

pub(super) const MISSING_TEMPLATE: Code = Code {
    name: "missing-template",
    severity: Severity::Error,
    adjustable: false,
    what: "The theme lacks a template that kyr needs.",
    why: "The pages of that kind cannot be made.",
    fix: "Add the template, or let the theme extend `default`, which has them all.",
};

pub(super) const MISSING_COMPONENT: Code = Code {
    name: "missing-component",
    severity: Severity::Error,
    adjustable: false,
    what: "The theme does not draw a component that content may use.",
    why: "The figure would be missing on the page.",
    fix: "Add `{% component name(...) %}` to a template of the theme, or let it extend `default`.",
};

/// Templates that every theme must have, itself or from the theme it extends.
const TEMPLATES: [&str; 12] = [
    "home.html",
    "section.html",
    "page.html",
    "update.html",
    "testimonial.html",
    "place.html",
    "card.html",
    "card-phone.html",
    "print.html",
    "all-pages.html",
    "404.html",
    "chooser.html",
];

/// Components that every theme must draw.
const COMPONENTS: [&str; 6] = ["flow", "steps", "quote", "contacts", "myth", "phone"];

/// The theme, ready to render.
pub struct Engine {
    /// The most that templates may write for one page, in bytes.
    most: usize,
    languages: Vec<LanguageEngine>,
    theme: Arc<Theme>,
}

struct LanguageEngine {
    tera: Tera,
    /// `site` and `lang`, made once.
    site: Value,
    lang: Value,
    /// Titles of alerts, in the order of the mark `T`.
    alerts: Vec<String>,
    /// What stands before a part that is shown in another language.
    stale_part: String,
    /// What links to other sites say of themselves, and the way back from a footnote.
    elsewhere: String,
    back: String,
}

impl Engine {
    /// Reads the templates, for every language. Faults in them are reported, and where a template
    /// cannot be used at all there is no engine.
    pub(super) fn new(views: &Views) -> (Option<Self>, Vec<Diagnostic>) {
        let theme = views.theme.clone();
        let mut diagnostics = missing_templates(&theme, views);
        let mut base = Tera::new();
        base.autoescape_on([".html"]);
        // Known to the templates before they are read; each language then puts its own in place.
        base.register_function("t", |_: Kwargs, _: &State| String::new());
        base.register_function("ta", |_: Kwargs, _: &State| String::new());
        base.register_function("has", |_: Kwargs, _: &State| false);
        let icons: HashMap<String, Value> = theme
            .icons
            .iter()
            .map(|(name, source)| (name.clone(), Value::safe_string(source.text.trim())))
            .collect();
        base.register_function("icon", icon(icons));
        base.register_function("outside", outside(views.base_url.clone()));
        let assets: BTreeMap<String, String> =
            theme.assets.iter().map(|(name, file)| (name.clone(), asset_path(name, file.digest()))).collect();
        base.register_function("asset", asset(assets));
        let templates: Vec<(&str, &str)> =
            theme.templates.iter().map(|(name, source)| (name.as_str(), &*source.text)).collect();
        if let Err(error) = base.add_raw_templates(templates) {
            diagnostics.push(fault(&theme, &error));
            return (None, diagnostics);
        }
        let missing: Vec<String> = COMPONENTS
            .iter()
            .filter(|name| !base.contains_component(name))
            .map(|n| format!("`{n}`"))
            .collect();
        if !missing.is_empty() {
            diagnostics.push(
                Diagnostic::new(
                    &MISSING_COMPONENT,
                    format!("the theme does not draw {}", missing.join(", ")),
                )
                .in_file(&format!("themes/{}", theme.name))
                .hint("add the component, or let the theme extend `default`"),
            );
        }
        let broken = !diagnostics.is_empty();
        let languages = views
            .languages
            .iter()
            .map(|language| {
                let mut tera = base.clone();
                let plain: Arc<HashMap<String, Value>> = Arc::new(
                    language
                        .messages
                        .plain
                        .iter()
                        .map(|(key, text)| (key.clone(), Value::from(text.clone())))
                        .collect(),
                );
                tera.register_function("t", message(language.messages.clone(), plain.clone(), Marks::Keep));
                tera.register_function("ta", message(language.messages.clone(), plain, Marks::Remove));
                tera.register_function("has", has(language.messages.clone()));
                LanguageEngine {
                    tera,
                    site: Value::from_serializable(&*language.site),
                    lang: Value::from(language.site.lang.tag.clone()),
                    alerts: alerts(&language.messages, &theme),
                    stale_part: escape(&language.messages.word("stale-part")).into_owned(),
                    elsewhere: language.messages.word("external-link"),
                    back: without_isolation(&language.messages.word("footnote-back")).into_owned(),
                }
            })
            .collect();
        let most = usize::try_from(views.capacity.of(Measure::Page)).unwrap_or(usize::MAX);
        ((!broken).then_some(Self { most, languages, theme }), diagnostics)
    }

    pub(super) fn page(&self, views: &Views, task: &PageTask, diagnostics: &mut Vec<Diagnostic>) -> Vec<u8> {
        let engine = &self.languages[task.language];
        // A fallback page shows another language's article, with that language's words in it.
        let own = &task.page.lang.tag;
        let shown = views.languages.iter().position(|language| language.site.lang.tag == *own);
        let article = shown.map_or(engine, |id| &self.languages[id]);
        let guest = task.page.body.inset.as_ref().map_or(article, |inset| &self.languages[inset.language]);
        let fault = |error: &tera::Error| fault(&self.theme, error);
        let content = article::render(article, guest, &task.page, &fault, diagnostics);
        let mut context = Context::new();
        context.insert_value("site", engine.site.clone());
        context.insert_value("lang", engine.lang.clone());
        context.insert_value("page", values::page(&task.page, &content));
        self.run(engine, &format!("{}.html", task.template), &context, diagnostics)
    }

    pub(super) fn chooser(&self, view: &ChooserView, diagnostics: &mut Vec<Diagnostic>) -> Vec<u8> {
        let engine = &self.languages[0];
        let mut context = Context::new();
        context.insert("languages", &view.languages);
        context.insert("base_url", &view.base_url);
        context.insert("discreet", &view.discreet);
        context.insert_value("site", engine.site.clone());
        context.insert_value("lang", engine.lang.clone());
        self.run(engine, "chooser.html", &context, diagnostics)
    }

    pub(super) fn offline_file(
        &self,
        language: usize,
        file: &Value,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<u8> {
        let engine = &self.languages[language];
        let mut context = Context::new();
        context.insert_value("site", engine.site.clone());
        context.insert_value("lang", engine.lang.clone());
        context.insert_value("file", file.clone());
        self.run(engine, "offline-file.html", &context, diagnostics)
    }

    fn run(
        &self,
        engine: &LanguageEngine,
        template: &str,
        context: &Context,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<u8> {
        let mut page = Bounded { bytes: Vec::with_capacity(16 * 1024), most: self.most };
        // One that not every site needs.
        if !self.theme.templates.contains_key(template) {
            diagnostics.push(missing(&self.theme, &format!("`{template}`")));
            return page.bytes;
        }
        if let Err(error) = engine.tera.render_to(template, context, &mut page) {
            let full = bounded::is_full(&error);
            let too_much = || bounded::too_much(&self.theme, template, page.most);
            diagnostics.push(if full { too_much() } else { fault(&self.theme, &error) });
        }
        page.bytes
    }
}

impl article::Components for LanguageEngine {
    fn draw(&self, name: &str, arguments: &Context) -> tera::TeraResult<String> {
        self.tera.render_component(name, arguments, None, true)
    }

    fn alert(&self, kind: usize) -> &str {
        self.alerts.get(kind).map_or("", String::as_str)
    }

    fn stale_part(&self) -> &str {
        &self.stale_part
    }

    fn elsewhere(&self) -> &str {
        &self.elsewhere
    }

    fn back(&self) -> &str {
        &self.back
    }
}

/// Titles of alerts: the theme's icon and the word, in the order of the mark `T`.
fn alerts(messages: &Messages, theme: &Theme) -> Vec<String> {
    [("note", "info"), ("tip", "info"), ("important", "info"), ("warning", "warning"), ("caution", "warning")]
        .iter()
        .map(|(kind, icon)| {
            let icon = theme.icons.get(*icon).map_or("", |source| source.text.trim());
            let word = messages.word(&format!("alert-{kind}"));
            let word = escape(&word);
            format!("{icon} {word}")
        })
        .collect()
}

fn missing_templates(theme: &Theme, views: &Views) -> Vec<Diagnostic> {
    // A theme that stands alone needs these only where the site has what they draw.
    let own = views.offline.languages.first();
    let page = own.and_then(|own| own.page.as_ref()).map(|_| "offline.html");
    let file = own.and_then(|own| own.file.as_ref()).map(|_| "offline-file.html");
    let to = |gone: bool| views.old_paths.iter().any(|old| old.to.is_none() == gone);
    let old = [(to(false), "redirect.html"), (to(true), "gone.html")];
    let old = old.into_iter().filter(|(wanted, _)| *wanted).map(|(_, name)| name);
    let all = TEMPLATES.iter().copied().chain(page).chain(file).chain(old);
    let missing: Vec<String> =
        all.filter(|name| !theme.templates.contains_key(*name)).map(|name| format!("`{name}`")).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    vec![self::missing(theme, &missing.join(", "))]
}

fn missing(theme: &Theme, templates: &str) -> Diagnostic {
    let message = format!("the theme `{}` has no template {templates}", theme.name);
    Diagnostic::new(&MISSING_TEMPLATE, message)
        .in_file(&format!("themes/{}", theme.name))
        .hint("add it, or write `extends: default` in theme.yaml")
}

/// Whether Fluent's isolation marks stay in a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// In text, where they keep names from disturbing the direction.
    Keep,
    /// In attributes, where nothing interprets them.
    Remove,
}

/// `t(key="...", name=value)` and `ta(...)`.
fn message(
    messages: Messages,
    plain: Arc<HashMap<String, Value>>,
    marks: Marks,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<Value> + Send + Sync + 'static {
    move |kwargs, _| {
        let key: &str = kwargs.must_get("key")?;
        if let Some(value) = plain.get(key) {
            return Ok(value.clone());
        }
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
            let value = match value.as_i64() {
                Some(number) => FluentValue::from(number),
                None => FluentValue::from(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
            };
            args.set(name.to_owned(), value);
        }
        match messages.format(key, Some(&args)) {
            Some(text) if marks == Marks::Remove => Ok(Value::from(without_isolation(&text).into_owned())),
            Some(text) => Ok(Value::from(text.into_owned())),
            None if messages.is_withheld(key) => Ok(Value::from(key)),
            None if messages.has(key) => {
                Err(tera::Error::message(format!("`{key}` needs a variable that it is not given here")))
            }
            None => {
                let near = similar::nearest(key, messages.plain.keys().map(String::as_str));
                let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                Err(tera::Error::message(format!("there is no message `{key}`{hint}")))
            }
        }
    }
}

fn has(messages: Messages) -> impl Fn(Kwargs, &State) -> tera::TeraResult<bool> + Send + Sync + 'static {
    move |kwargs, _| Ok(messages.has(kwargs.must_get("key")?))
}

fn icon(
    icons: HashMap<String, Value>,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<Value> + Send + Sync + 'static {
    move |kwargs, _| {
        let name: &str = kwargs.must_get("name")?;
        icons.get(name).cloned().ok_or_else(|| {
            let near = similar::hint(name, icons.keys().map(String::as_str).collect::<Vec<_>>());
            tera::Error::message(format!("there is no icon `{name}`; {near}"))
        })
    }
}

/// Whether an address leads to another site.
fn outside(base: String) -> impl Fn(Kwargs, &State) -> tera::TeraResult<bool> + Send + Sync + 'static {
    move |kwargs, _| Ok(is_elsewhere(kwargs.must_get("url")?, &base))
}

fn asset(
    assets: BTreeMap<String, String>,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<Value> + Send + Sync + 'static {
    let assets: HashMap<String, Value> =
        assets.into_iter().map(|(name, path)| (name, Value::from(path))).collect();
    move |kwargs, _| {
        let path: &str = kwargs.must_get("path")?;
        assets.get(path).cloned().ok_or_else(|| {
            let near = similar::hint(path, assets.keys().map(String::as_str).collect::<Vec<_>>());
            tera::Error::message(format!("the theme has no asset `{path}`; {near}"))
        })
    }
}
