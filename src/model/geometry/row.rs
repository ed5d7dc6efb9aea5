//! How settings write a row of the table: names for what is known, sizes for what is not, and
//! nothing for what follows from the rest.

use serde::Deserialize;

use super::{Binding, Format, Geometry, Mm, Paper, Pt, SMALLEST, Variant};
use crate::base::file_name;

/// Something that settings write as a name or in full.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Named<T> {
    Name(String),
    Own(T),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnFormat {
    name: String,
    width: f64,
    height: f64,
    #[serde(default = "flat")]
    binding: Binding,
    #[serde(default = "margin")]
    margin: f64,
    #[serde(default = "largest")]
    largest: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnPaper {
    name: String,
    width: f64,
    height: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    format: Format,
    variant: Variant,
    paper: Option<Paper>,
    name: Option<String>,
    columns: Option<u16>,
    rows: Option<u16>,
    bleed: Option<Mm>,
}

fn flat() -> Binding {
    Binding::Flat
}

fn margin() -> f64 {
    3.5
}

fn largest() -> f64 {
    9.0
}

/// A name that is a part of the names of files.
fn file_name(name: String) -> Result<String, String> {
    let fine = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if name.is_empty() || name.len() > LONGEST_NAME || !name.bytes().all(fine) {
        return Err(format!(
            "`{}` cannot be a part of a file's name: a name has up to {LONGEST_NAME} small letters a to z, digits and hyphens",
            name.escape_debug()
        ));
    }
    match file_name::problem(&name) {
        Some(problem) => Err(problem),
        None => Ok(name),
    }
}

const LONGEST_NAME: usize = 40;

/// A length in millimetres, or a size of type in points, that a printer can have.
fn size(what: &str, value: f64, from: f64, to: f64) -> Result<f64, String> {
    if (from..=to).contains(&value) {
        Ok(value)
    } else {
        Err(format!("`{what}` must be from {from} to {to}: found {value}"))
    }
}

/// A card and a paper, in millimetres.
const SIDES: (f64, f64) = (10.0, 2000.0);

impl TryFrom<Named<OwnFormat>> for Format {
    type Error = String;

    fn try_from(named: Named<OwnFormat>) -> Result<Self, String> {
        match named {
            Named::Name(name) => by_name(&name, Self::known(), |format| &format.name),
            Named::Own(own) => Ok(Self {
                name: file_name(own.name)?,
                width: Mm(size("width", own.width, SIDES.0, SIDES.1)?),
                height: Mm(size("height", own.height, SIDES.0, SIDES.1)?),
                binding: own.binding,
                margin: Mm(size("margin", own.margin, 0.0, own.width.min(own.height) / 2.0)?),
                largest: Pt(size("largest", own.largest, 1.0, 100.0)?.max(SMALLEST.0)),
            }),
        }
    }
}

impl TryFrom<Named<OwnPaper>> for Paper {
    type Error = String;

    fn try_from(named: Named<OwnPaper>) -> Result<Self, String> {
        match named {
            Named::Name(name) => by_name(&name.to_lowercase(), Self::known(), |paper| &paper.name),
            Named::Own(own) => Ok(Self {
                name: file_name(own.name)?,
                width: Mm(size("width", own.width, SIDES.0, SIDES.1)?),
                height: Mm(size("height", own.height, SIDES.0, SIDES.1)?),
            }),
        }
    }
}

fn by_name<T>(name: &str, known: Vec<T>, key: fn(&T) -> &String) -> Result<T, String> {
    let names: Vec<_> = known.iter().map(|item| key(item).clone()).collect();
    known
        .into_iter()
        .find(|item| key(item) == name)
        .ok_or_else(|| format!("unknown `{name}`: use one of {}, or give its size", names.join(", ")))
}

impl TryFrom<Row> for Geometry {
    type Error = String;

    fn try_from(row: Row) -> Result<Self, String> {
        if row.paper.is_none() && row.variant != Variant::Shop {
            return Err(format!("`{}` needs a paper, such as a4 or letter", row.variant.name()));
        }
        let mut geometry = Self::new(row.format, row.variant, row.paper);
        geometry.name = row.name.map_or(Ok(geometry.name), file_name)?;
        geometry.columns = row.columns.unwrap_or(geometry.columns);
        geometry.rows = row.rows.unwrap_or(geometry.rows);
        if row.columns == Some(0) || row.rows == Some(0) {
            return Err("`columns` and `rows` count from 1".into());
        }
        if let Some(Mm(bleed)) = row.bleed {
            geometry.bleed = Mm(size("bleed", bleed, 0.0, 50.0)?);
        }
        Ok(geometry)
    }
}
