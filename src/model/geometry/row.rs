//! How settings write a row of the table: names for what is known, sizes for what is not, and
//! nothing for what follows from the rest.

use serde::Deserialize;

use super::{Binding, Format, Geometry, Mm, Paper, Pt, SMALLEST, Variant};

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

impl TryFrom<Named<OwnFormat>> for Format {
    type Error = String;

    fn try_from(named: Named<OwnFormat>) -> Result<Self, String> {
        match named {
            Named::Name(name) => by_name(&name, Self::known(), |format| &format.name),
            Named::Own(own) => Ok(Self {
                name: own.name,
                width: Mm(own.width),
                height: Mm(own.height),
                binding: own.binding,
                margin: Mm(own.margin),
                largest: Pt(own.largest.max(SMALLEST.0)),
            }),
        }
    }
}

impl TryFrom<Named<OwnPaper>> for Paper {
    type Error = String;

    fn try_from(named: Named<OwnPaper>) -> Result<Self, String> {
        match named {
            Named::Name(name) => by_name(&name.to_lowercase(), Self::known(), |paper| &paper.name),
            Named::Own(own) => Ok(Self { name: own.name, width: Mm(own.width), height: Mm(own.height) }),
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
        geometry.name = row.name.unwrap_or(geometry.name);
        geometry.columns = row.columns.unwrap_or(geometry.columns);
        geometry.rows = row.rows.unwrap_or(geometry.rows);
        geometry.bleed = row.bleed.unwrap_or(geometry.bleed);
        Ok(geometry)
    }
}
