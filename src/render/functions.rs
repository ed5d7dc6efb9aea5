//! What templates may call: words, drawings and addresses of the theme, by their names.
//!
//! Whether there is what a call names is asked in two ways: while a template runs, and of what is written in it (`unmet`).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Kwargs, State, Value};

use super::calls::Call;
use crate::base::similar;
use crate::model::messages::{Messages, without_isolation};
use crate::model::output::is_elsewhere;

/// Whether Fluent's isolation marks stay in a message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// In text, where they keep names from disturbing the direction.
    Keep,
    /// In attributes, where nothing interprets them.
    Remove,
}

/// `t(key="...", name=value)` and `ta(...)`.
pub(super) fn message(
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
            None => Err(tera::Error::message(no_message(&messages, key))),
        }
    }
}

fn no_message(messages: &Messages, key: &str) -> String {
    if messages.has(key) {
        return format!("`{key}` needs a variable that it is not given here");
    }
    let near = similar::nearest(key, messages.plain.keys().map(String::as_str));
    let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    format!("there is no message `{key}`{hint}")
}

/// What is not there of what a call names.
pub(super) fn unmet(
    call: &Call<'_>,
    messages: &Messages,
    icons: &HashMap<String, Value>,
    assets: &BTreeMap<String, String>,
) -> Option<String> {
    match call.function {
        "icon" => (!icons.contains_key(call.name)).then(|| no_icon(icons, call.name)),
        "asset" => (!assets.contains_key(call.name)).then(|| no_asset(assets.keys(), call.name)),
        _ => {
            // Any number does: whether a message has all that it shows does not depend on it.
            let mut given = FluentArgs::new();
            for name in &call.arguments {
                given.set((*name).to_owned(), FluentValue::from(1));
            }
            let met = messages.plain.contains_key(call.name)
                || messages.is_withheld(call.name)
                || messages.format(call.name, Some(&given)).is_some();
            (!met).then(|| no_message(messages, call.name))
        }
    }
}

pub(super) fn has(
    messages: Messages,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<bool> + Send + Sync + 'static {
    move |kwargs, _| Ok(messages.has(kwargs.must_get("key")?))
}

pub(super) fn icon(
    icons: HashMap<String, Value>,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<Value> + Send + Sync + 'static {
    move |kwargs, _| {
        let name: &str = kwargs.must_get("name")?;
        icons.get(name).cloned().ok_or_else(|| tera::Error::message(no_icon(&icons, name)))
    }
}

fn no_icon(icons: &HashMap<String, Value>, name: &str) -> String {
    let near = similar::hint(name, icons.keys().map(String::as_str).collect::<Vec<_>>());
    format!("there is no icon `{name}`; {near}")
}

/// Whether an address leads to another site.
pub(super) fn outside(
    base: String,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<bool> + Send + Sync + 'static {
    move |kwargs, _| Ok(is_elsewhere(kwargs.must_get("url")?, &base))
}

pub(super) fn asset(
    assets: BTreeMap<String, String>,
) -> impl Fn(Kwargs, &State) -> tera::TeraResult<Value> + Send + Sync + 'static {
    let assets: HashMap<String, Value> =
        assets.into_iter().map(|(name, path)| (name, Value::from(path))).collect();
    move |kwargs, _| {
        let path: &str = kwargs.must_get("path")?;
        assets.get(path).cloned().ok_or_else(|| tera::Error::message(no_asset(assets.keys(), path)))
    }
}

fn no_asset<'a>(assets: impl Iterator<Item = &'a String>, path: &str) -> String {
    let near = similar::hint(path, assets.map(String::as_str).collect::<Vec<_>>());
    format!("the theme has no asset `{path}`; {near}")
}
