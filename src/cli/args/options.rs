//! Options, by what they are about: each command has those that mean something for it.

use std::path::PathBuf;

use super::Format;

/// The site.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct SiteOptions {
    /// Folder of the site, with site.yaml in it [default: .]
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
}

/// Where to publish.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct OutputOptions {
    /// Folder to publish into [default: `public` in the site's folder]
    #[arg(long, short, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

/// What of a site is read, and as what.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct ReadingOptions {
    /// Address of the site, in place of `base_url` in site.yaml
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Show drafts too, and pages whose day has not come or has gone
    #[arg(long)]
    pub(super) drafts: bool,
    /// Add two languages that nobody speaks: en-XA, accented and longer, and ar-XB, from right to left
    #[arg(long)]
    pub(super) pseudo: bool,
}

/// The day.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct DayOptions {
    /// Do as if today were this day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
}

/// How problems are shown, and which.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct ProblemOptions {
    /// How to show problems [default: human]
    #[arg(long, value_enum)]
    pub(super) format: Option<Format>,
    /// Show the problems of this code alone, and all of them; may be given again
    #[arg(long, value_name = "CODE")]
    pub(super) code: Vec<String>,
    /// Show the problems in this file or folder alone, and all of them; may be given again
    #[arg(long, value_name = "PATH")]
    pub(super) file: Vec<String>,
    /// Show every problem, however many are alike
    #[arg(long)]
    pub(super) all: bool,
}

/// Options of `build`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct BuildOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    #[command(flatten)]
    pub(super) output: OutputOptions,
    #[command(flatten)]
    pub(super) reading: ReadingOptions,
    #[command(flatten)]
    pub(super) day: DayOptions,
    #[command(flatten)]
    pub(super) problems: ProblemOptions,
}

impl BuildOptions {
    /// Takes over what was said before the command and not behind it.
    pub(super) fn complete(&mut self, before: Self) {
        self.site.root = self.site.root.take().or(before.site.root);
        self.output.output = self.output.output.take().or(before.output.output);
        self.reading.base_url = self.reading.base_url.take().or(before.reading.base_url);
        self.reading.drafts |= before.reading.drafts;
        self.reading.pseudo |= before.reading.pseudo;
        self.day.today = self.day.today.take().or(before.day.today);
        self.problems.format = self.problems.format.or(before.problems.format);
        self.problems.code.extend(before.problems.code);
        self.problems.file.extend(before.problems.file);
        self.problems.all |= before.problems.all;
    }
}

/// Options of `check`.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct CheckOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    #[command(flatten)]
    pub(super) reading: ReadingOptions,
    #[command(flatten)]
    pub(super) day: DayOptions,
    #[command(flatten)]
    pub(super) problems: ProblemOptions,
}

/// Options of commands that read a site's texts.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct TextOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    #[command(flatten)]
    pub(super) day: DayOptions,
    #[command(flatten)]
    pub(super) problems: ProblemOptions,
}

/// Options of `new`.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct NewOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    #[command(flatten)]
    pub(super) day: DayOptions,
}
