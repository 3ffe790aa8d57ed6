//! What can go wrong between the source and `dist/`.

use std::fmt::{self, Display};
use std::path::{Path, PathBuf};

/// Each variant states a fact; the text says what to do where that is not plain.
#[derive(Debug)]
pub(crate) enum PackError {
    /// A file could not be read or written, or a program not be started.
    Io(PathBuf, std::io::Error),
    /// A program ended with a fault, which it has told itself.
    Ended(&'static str, String),
    /// The compiler is another than `rust-toolchain.toml` names.
    Compiler(String),
    /// Cargo made no wasm of this name.
    NoWasm(String),
    /// The module could not be cut or bound.
    Tool(&'static str, String),
    /// wasm-bindgen wrote something that has no place in the build.
    Unplaced(String),
    /// A script does not hold a text exactly once that something else is put in the place of.
    Unlike(String, String),
}

impl PackError {
    /// Ties an input or output error to the path it happened at.
    pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io(path, error)
    }

    /// Ties the error of a library to what it was asked for. `{:#}` tells its causes too.
    pub(crate) fn of<E: Display>(step: &'static str) -> impl FnOnce(E) -> Self {
        move |error| Self::Tool(step, format!("{error:#}"))
    }
}

impl Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(out, "{}: {error}", path.display()),
            Self::Ended(program, how) => write!(out, "{program} ended with {how}"),
            Self::Compiler(is) => write!(
                out,
                "the compiler is {is}, and rust-toolchain.toml names another: build without RUSTUP_TOOLCHAIN or +name"
            ),
            Self::NoWasm(name) => write!(out, "Cargo made no {name}.wasm"),
            Self::Tool(step, why) => write!(out, "{step}: {why}"),
            Self::Unplaced(name) => write!(out, "wasm-bindgen wrote {name}, for which tools/pack has no place yet"),
            Self::Unlike(script, other) => {
                write!(
                    out,
                    "{script} does not name {other} exactly once: another version of a tool writes it in another way"
                )
            }
        }
    }
}

impl std::error::Error for PackError {}
