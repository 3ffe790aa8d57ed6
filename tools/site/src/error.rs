//! What can go wrong while a build is finished or served.

use std::fmt;
use std::path::PathBuf;

/// Each variant states a fact about the build; the text says what to do.
#[derive(Debug)]
pub enum SiteError {
    /// A file or folder could not be read or written.
    Io(PathBuf, std::io::Error),
    /// A page holds other inline scripts than the policy allows; the number found is given.
    InlineScripts(usize),
    /// `index.html` does not say exactly once where the app is started; the number found is given.
    Starts(usize),
    /// `index.html` breaks a rule of the page; one sentence each.
    Page(Vec<String>),
    /// A script cannot be read; what is wrong with it.
    Script(String, String),
    /// A file with a WebAssembly name is none, or is cut off.
    Wasm(String),
    /// A file name has characters that would need escaping in a header file.
    FileName(String),
    /// `index.html` names a stylesheet that is not in the folder.
    MissingSheet(String),
    /// A line of the size record cannot be read.
    Record(usize, String),
    /// The list of help lines cannot be read.
    List(String),
    /// What should be a day is none.
    Day(String),
    /// Every port that was tried is taken.
    NoPort(u16),
    /// The file of headers would have more rules than hosts read; the number of rules, and how many are read.
    TooManyRules(usize, usize),
}

impl SiteError {
    /// Ties an input or output error to the path it happened at.
    pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |error| Self::Io(path, error)
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(out, "{}: {error}", path.display()),
            Self::InlineScripts(found) => write!(
                out,
                "the page holds {found} inline scripts. The policy allows index.html two, the shell and what starts the app, and \
                 404.html none: put any other into a file of its own."
            ),
            Self::Starts(found) => {
                write!(out, "index.html holds {found} links with data-build and rel=\"app\": it needs one")
            }
            Self::Page(faults) => write!(out, "index.html: {}", faults.join("; ")),
            Self::Script(name, why) => write!(out, "{name} is no script: {why}"),
            Self::Wasm(name) => write!(out, "{name} is no whole WebAssembly file: build again"),
            Self::FileName(name) => {
                write!(out, "{name}: rename the file; only a-z A-Z 0-9 . _ - and / are safe in header files")
            }
            Self::MissingSheet(href) => {
                write!(out, "index.html links {href}, which is not in the folder")
            }
            Self::Record(line, why) => write!(out, "size record, line {line}: {why}"),
            Self::List(why) => write!(out, "the list of help lines: {why}"),
            Self::Day(text) => write!(out, "{text} is no day: write it like 2026-11-29"),
            Self::NoPort(first) => write!(out, "no free port from {first} on: stop another server or pass --port"),
            Self::TooManyRules(rules, read) => write!(
                out,
                "_headers would have {rules} rules, and hosts read {read}: put files that may be kept equally long into one folder"
            ),
        }
    }
}

impl std::error::Error for SiteError {}
