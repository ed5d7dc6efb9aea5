//! The arguments, as people type them.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Turns Markdown into a translated campaign site and printable pocket cards.
#[derive(Debug, Parser)]
#[command(name = "kyr", version, about)]
pub struct Args {
    /// What to do; `build` where nothing is said
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Folder of the site, with site.yaml in it
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,

    /// Folder to publish into [default: `public` in the site's folder]
    #[arg(long, short, global = true, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// Address of the site, in place of `base_url` in site.yaml
    #[arg(long, global = true, value_name = "URL")]
    pub base_url: Option<String>,

    /// Show drafts too
    #[arg(long, global = true)]
    pub drafts: bool,

    /// Add two languages that nobody speaks: en-XA, accented and longer, and ar-XB, from right to left
    #[arg(long, global = true)]
    pub pseudo: bool,

    /// How to show problems
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    pub format: Format,

    /// Build as if today were this day, YYYY-MM-DD
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<String>,

    /// Where kyr may keep notes of its own. It is no option: see `Environment`.
    #[arg(skip)]
    pub records: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into `public`
    Build,
    /// Look for problems, write nothing
    Check,
    /// Show the site on this computer, and build again on every change
    Serve {
        /// Port to listen on
        #[arg(long, short, default_value_t = 1313)]
        port: u16,
        /// Open it in the browser
        #[arg(long)]
        open: bool,
    },
    /// Start a new site in a new folder
    Init {
        /// The folder
        folder: PathBuf,
    },
    /// Start a new page in the source language
    New {
        /// Path below the language's folder, such as updates/2027-01-10-hearing.md
        page: String,
        /// Title of the page
        #[arg(long)]
        title: Option<String>,
    },
    /// Show how far the translations are
    Status {
        /// One language only, page by page
        language: Option<String>,
    },
    /// Work on translations
    Translate {
        #[command(subcommand)]
        action: Translate,
    },
    /// Explain a problem's code, or list all codes
    Explain {
        /// The code in brackets after `error`
        code: Option<String>,
    },
}

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub enum Translate {
    /// Write the interface strings that a language lacks into files, to be translated
    Start {
        /// The language, such as pt-BR; it need not be in site.yaml yet
        language: String,
    },
    /// Record that a translation is still valid for its source as it is now
    Mark {
        /// Language of the translation
        language: String,
        /// Path of the page below the language's folder, or `all`
        page: String,
        /// Only this part of the page, from 1
        #[arg(long, value_name = "N")]
        segment: Option<usize>,
    },
    /// Write what is to be translated into a file for translators' programs
    Export {
        /// Language of the translations
        language: String,
        /// A file ending in .po or .xlf, or a folder for one PO file a page
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Version of XLIFF
        #[arg(long, value_enum, default_value_t = Xliff::V12)]
        xliff: Xliff,
    },
    /// Bring translations back from such files
    Import {
        /// Files ending in .po or .xlf, or folders with them
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

/// Versions of XLIFF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Xliff {
    #[value(name = "1.2")]
    V12,
    #[value(name = "2.1")]
    V21,
}

/// How problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the source line and a hint
    Human,
    /// One line each: path:line:column: severity[code]: message
    Short,
    /// One JSON object a line
    Json,
}
