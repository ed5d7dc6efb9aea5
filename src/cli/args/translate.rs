//! The arguments of `kyr translate`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::TextOptions;

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Translate {
    /// Write the interface strings that a language lacks into files, to be translated
    Start {
        /// The language, such as pt-BR; it need not be in site.yaml yet
        language: String,
        #[command(flatten)]
        options: TextOptions,
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
        #[command(flatten)]
        options: TextOptions,
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
        #[command(flatten)]
        options: TextOptions,
    },
    /// Bring translations back from such files
    Import {
        /// Files ending in .po or .xlf, or folders with them
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[command(flatten)]
        options: TextOptions,
    },
}

/// Versions of XLIFF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Xliff {
    #[value(name = "1.2")]
    V12,
    #[value(name = "2.1")]
    V21,
}
