//! The arguments, as people type them.

mod options;
mod translate;

use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::base::visible::shown;
use options::{BuildOptions, CheckOptions, NewOptions, ProblemOptions, TextOptions};
pub(super) use translate::{Translate, Xliff};

/// What a run is asked to do.
#[derive(Debug)]
pub(super) struct Args {
    pub command: Command,
    /// The site's folder, with site.yaml in it.
    pub root: PathBuf,
    /// The folder to publish into, where one is named.
    pub output: Option<PathBuf>,
    /// The site's address, in place of `base_url` in site.yaml.
    pub base_url: Option<String>,
    pub drafts: bool,
    pub pseudo: bool,
    /// What is to be taken for today.
    pub today: Option<String>,
    pub problems: Problems,
    /// Where kyr may keep notes of its own. It is no option: see `Environment`.
    pub records: Option<PathBuf>,
}

/// Which problems are shown, and how.
#[derive(Debug, Clone)]
pub(super) struct Problems {
    pub format: Format,
    /// Codes of problems; those of every code where there are none.
    pub codes: Vec<String>,
    /// Files and folders as they are shown, without `/` at the end; those of every file where there are none.
    pub files: Vec<String>,
    pub all: bool,
    /// The command by which a person sees more, up to its options.
    pub command: String,
}

impl Args {
    /// Reads a command line, program name first.
    ///
    /// # Errors
    /// It makes no sense, or asks for help.
    pub(super) fn parse(arguments: &[String]) -> Result<Self, clap::Error> {
        let mut parser = Arguments::command();
        let matches = parser.try_get_matches_from_mut(arguments)?;
        misplaced(&parser, &matches)?;
        let Arguments { command, options: before } = Arguments::from_arg_matches(&matches)?;
        let command = command.unwrap_or(Command::Build { options: BuildOptions::default() });
        let mut options = command.options();
        options.complete(before);
        let root = options.site.root.unwrap_or_else(|| ".".into());
        let ProblemOptions { format, code, file, all } = options.problems;
        let problems = Problems {
            format: format.unwrap_or(Format::Human),
            codes: code.iter().map(|code| code.trim_matches(['[', ']']).to_owned()).collect(),
            files: file.iter().map(|file| shown_path(file, &root)).collect(),
            all,
            command: command.which_shows_problems(&root),
        };
        Ok(Self {
            command,
            root,
            output: options.output.output,
            base_url: options.reading.base_url,
            drafts: options.reading.drafts,
            pseudo: options.reading.pseudo,
            today: options.day.today,
            problems,
            records: None,
        })
    }
}

/// A path of the command line as diagnostics show it: from the site's folder.
fn shown_path(path: &str, root: &Path) -> String {
    let path = Path::new(path);
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts = below.iter().filter(|part| *part != ".").map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// Options may stand before a command. One that the command does not have would be passed over in silence.
fn misplaced(parser: &clap::Command, matches: &ArgMatches) -> Result<(), clap::Error> {
    let given: Vec<String> = matches
        .ids()
        // Groups of options have ids as well.
        .filter(|id| parser.get_arguments().any(|argument| argument.get_id() == *id))
        .filter(|id| matches.value_source(id.as_str()) == Some(ValueSource::CommandLine))
        .map(ToString::to_string)
        .collect();
    let (mut command, mut inside) = (parser, matches);
    while let Some((name, matches)) = inside.subcommand() {
        let Some(next) = command.find_subcommand(name) else { break };
        (command, inside) = (next, matches);
    }
    let known = |id: &String| command.get_arguments().any(|argument| argument.get_id() == id.as_str());
    match given.iter().find(|id| !known(id)) {
        Some(id) => {
            let message = format!("`--{}` has no meaning for this command", id.replace('_', "-"));
            Err(command.clone().error(ErrorKind::UnknownArgument, message))
        }
        None => Ok(()),
    }
}

/// Turns Markdown into a translated campaign site and printable pocket cards.
#[derive(Debug, Parser)]
#[command(name = "kyr", version, about)]
struct Arguments {
    /// What to do; `build` where nothing is said
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    options: BuildOptions,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site into `public`
    Build {
        #[command(flatten)]
        options: BuildOptions,
    },
    /// Look for problems, write nothing
    Check {
        /// Say too what is to be done before the first publication: sample texts, addresses of examples, pages
        /// that nothing leads to
        #[arg(long)]
        ready: bool,
        #[command(flatten)]
        options: CheckOptions,
    },
    /// Show the site on this computer, and build again on every change
    Serve {
        /// Port to listen on
        #[arg(long, short, default_value_t = 1313)]
        port: u16,
        /// Open it in the browser
        #[arg(long)]
        open: bool,
        #[command(flatten)]
        options: BuildOptions,
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
        #[command(flatten)]
        options: NewOptions,
    },
    /// Remove a page in all languages
    Remove {
        /// Path of the page below the language's folder, such as rights/on-the-phone
        page: String,
        /// The page to which its readers are sent
        #[arg(long, value_name = "PAGE")]
        redirect: Option<String>,
        #[command(flatten)]
        options: TextOptions,
    },
    /// Give a page, or a section, another path in all languages
    Rename {
        /// Path of the page below the language's folder
        old: String,
        /// Its new path
        new: String,
        #[command(flatten)]
        options: TextOptions,
    },
    /// Show how far the translations are
    Status {
        /// One language only, page by page
        language: Option<String>,
        #[command(flatten)]
        options: TextOptions,
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

impl Command {
    fn options(&self) -> BuildOptions {
        let none = BuildOptions::default;
        match self {
            Self::Build { options } | Self::Serve { options, .. } => options.clone(),
            Self::Check { options, .. } => {
                let CheckOptions { site, reading, day, problems } = options.clone();
                BuildOptions { site, reading, day, problems, ..none() }
            }
            Self::New { options: NewOptions { site, day }, .. } => {
                BuildOptions { site: site.clone(), day: day.clone(), ..none() }
            }
            Self::Status { options, .. }
            | Self::Remove { options, .. }
            | Self::Rename { options, .. }
            | Self::Translate {
                action:
                    Translate::Import { options, .. }
                    | Translate::Start { options, .. }
                    | Translate::Mark { options, .. }
                    | Translate::Export { options, .. },
            } => {
                let TextOptions { site, day, problems } = options.clone();
                BuildOptions { site, day, problems, ..none() }
            }
            Self::Init { .. } | Self::Explain { .. } => none(),
        }
    }

    /// A command with whose options a person sees more of the problems that this one shows. Only `check` may
    /// be run as often as one likes.
    fn which_shows_problems(&self, root: &Path) -> String {
        let site = if root == Path::new(".") { String::new() } else { format!(" --root {}", shown(root)) };
        match self {
            Self::Check { ready: true, .. } => format!("kyr check{site} --ready "),
            Self::Build { .. } | Self::Check { .. } | Self::Serve { .. } => format!("kyr check{site} "),
            _ => String::new(),
        }
    }
}

/// How problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the source line and a hint
    Human,
    /// One line each: path:line:column: severity[code]: message
    Short,
    /// One JSON object a line
    Json,
}
