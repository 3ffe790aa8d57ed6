//! `daybook-pack`: compiles the app and writes a folder that can be served.
//!
//! In order: Cargo compiles the app and the passphrase worker; the app's wasm is cut at the function marked for it; wasm-bindgen
//! writes what goes between wasm and browser; `daybook-site` writes the page around it and finishes the build. The same source gives
//! the same bytes, whoever builds it and wherever.

mod app;
mod bind;
mod compact;
mod compile;
mod error;
mod names;
mod script;
mod worker;

use std::error::Error;
use std::io::{Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use daybook_site::{Program, assemble, finish, hosting, measure, table};

use compile::{Compiler, Profile};

const USAGE: &str = "\
usage: daybook-pack DIST [--dev] [--features NAMES]

Builds the app into DIST and prints the size of every part; what hosts read lies beside it, in DIST-hosting.
  --dev              quickly, with names in the wasm and nothing compressed
  --features NAMES   features of daybook-entry
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (dist, profile, features) = match words.as_slice() {
        [dist] => (dist, Profile::Release, ""),
        [dist, "--features", names] => (dist, Profile::Release, *names),
        [dist, "--dev"] => (dist, Profile::Dev, ""),
        [dist, "--dev", "--features", names] => (dist, Profile::Dev, *names),
        _ => {
            let _ = stderr().write_all(USAGE.as_bytes());
            return ExitCode::from(2);
        }
    };
    match build(Path::new(dist), profile, features) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(stderr(), "daybook-pack: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build(dist: &Path, profile: Profile, features: &str) -> Result<(), Box<dyn Error>> {
    let root = repository();
    let compiler = Compiler::new(root, profile)?;
    let worker = worker::bound(&compiler.compile("daybook-worker", "kdf", "", &[])?, profile)?;
    let app = app::cut_and_bound(&compiler.compile("daybook-entry", "daybook", features, &app::LINKED)?, profile)?;
    let Program { mut files, script, wasm, imported } = app;
    files.extend(worker);
    // Who works on it reads them in the browser's tools.
    let scripts = match profile {
        Profile::Release => script::short,
        Profile::Dev => |script: &str, _| Ok(script.to_owned()),
    };
    assemble(root, &Program { files, script, wasm, imported }, scripts, dist)?;
    if profile == Profile::Release {
        finish(dist, &hosting(dist))?;
        write!(stdout(), "{}", table(&measure(dist)?))?;
    }
    Ok(())
}

/// The root of the repository that this program was compiled in.
fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
