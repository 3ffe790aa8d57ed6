//! Has Cargo compile for the browser, in such a way that the same source gives the same bytes on every machine.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::error::PackError;

const TARGET: &str = "wasm32-unknown-unknown";

/// How a release is compiled, beyond its profile in `Cargo.toml`: a fault traps at once instead of first saying what it was (ARCHITECTURE.md,
/// "Build"). Together they take a tenth off the first download. The compiler has them for its nightly builds only.
const WITHOUT_WORDS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];
/// Rust's own library has to be compiled like that too, from its source.
const WITH_ITS_LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
/// Lets this one compiler, whose version `rust-toolchain.toml` names, have them.
const UNLOCKED: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// For whom the build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As it travels.
    Release,
    /// For who works on it.
    Dev,
}

/// Cargo, as it is asked for every wasm of a build.
pub(crate) struct Compiler<'a> {
    root: &'a Path,
    profile: Profile,
    cargo: OsString,
    flags: String,
}

impl<'a> Compiler<'a> {
    pub(crate) fn new(root: &'a Path, profile: Profile) -> Result<Self, PackError> {
        let remaps = match profile {
            Profile::Release => {
                let home = env::var_os("CARGO_HOME").map(PathBuf::from);
                let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
                remaps(root, home.as_deref(), &sysroot(root)?)
            }
            // A browser's tools look for the source where it is.
            Profile::Dev => Vec::new(),
        };
        if profile == Profile::Release {
            is_the_named_one(root)?;
        }
        let mut flags: Vec<String> =
            remaps.iter().map(|(from, to)| format!("--remap-path-prefix={from}={to}")).collect();
        if profile == Profile::Release {
            flags.extend(WITHOUT_WORDS.map(str::to_owned));
        }
        let flags = format!("target.{TARGET}.rustflags={}", serde_json::json!(flags));
        Ok(Self { root, profile, cargo: env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), flags })
    }

    /// The linked module of a binary; `linked` are words for the linker of this one module, as the compiler takes them.
    pub(crate) fn compile(
        &self,
        package: &str,
        bin: &str,
        features: &str,
        linked: &[&str],
    ) -> Result<Vec<u8>, PackError> {
        let mut cargo = Command::new(&self.cargo);
        // What is set here would take the place of the flags in .cargo/config.toml.
        cargo
            .current_dir(self.root)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .stdout(Stdio::piped());
        cargo.args([
            "rustc",
            "--offline",
            "--target",
            TARGET,
            "--package",
            package,
            "--bin",
            bin,
            "--config",
            &self.flags,
        ]);
        cargo.arg("--message-format=json-render-diagnostics");
        if self.profile == Profile::Release {
            cargo.arg("--release").args(WITH_ITS_LIBRARY).env(UNLOCKED.0, UNLOCKED.1);
        }
        if env::var_os("CI").is_some_and(|is| !is.is_empty()) {
            cargo.arg("--locked");
        }
        if !features.is_empty() {
            cargo.args(["--features", features]);
        }
        cargo.arg("--").args(linked);
        let done = cargo.stderr(Stdio::inherit()).output().map_err(PackError::at(Path::new(&self.cargo)))?;
        if !done.status.success() {
            return Err(PackError::Ended("cargo", done.status.to_string()));
        }
        let told = String::from_utf8_lossy(&done.stdout);
        let path = artifact(&told, bin).ok_or_else(|| PackError::NoWasm(bin.to_owned()))?;
        fs::read(&path).map_err(PackError::at(&path))
    }
}

/// Where the wasm lies that Cargo speaks of in its messages, one in JSON on each line.
fn artifact(messages: &str, bin: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut made =
        messages.filter(|message| message["reason"] == "compiler-artifact" && message["target"]["name"] == bin);
    made.find_map(|message| {
        let files = message["filenames"].as_array()?;
        files.iter().filter_map(Value::as_str).find(|name| name.ends_with(".wasm")).map(PathBuf::from)
    })
}

/// What a fault's place is told by instead of a folder of this machine. Where several fit, the compiler takes the last.
fn remaps(root: &Path, cargo_home: Option<&Path>, sysroot: &str) -> Vec<(String, &'static str)> {
    let mut all = vec![(sysroot.to_owned(), "rust")];
    if let Some(home) = cargo_home {
        all.push((home.display().to_string(), "cargo"));
        // The name of a registry's folder tells from which mirror the crates came.
        let registries = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten();
        let mut registries: Vec<String> = registries.map(|each| each.path().display().to_string()).collect();
        registries.sort_unstable();
        all.extend(registries.into_iter().map(|each| (each, "crates")));
    }
    all.push((root.display().to_string(), "daybook"));
    all
}

fn sysroot(root: &Path) -> Result<String, PackError> {
    rustc(root, &["--print", "sysroot"])
}

/// What another compiler makes of options that are not settled yet, nobody has tried.
fn is_the_named_one(root: &Path) -> Result<(), PackError> {
    let path = root.join("rust-toolchain.toml");
    let names = fs::read_to_string(&path).map_err(PackError::at(&path))?;
    let is = rustc(root, &["--version"])?;
    if is_named(&is, &names) { Ok(()) } else { Err(PackError::Compiler(is)) }
}

/// Whether `rustc 1.2.3 (…)` is the channel that a `rust-toolchain.toml` names.
fn is_named(version: &str, toolchain: &str) -> bool {
    let channel = toolchain.lines().find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"'));
    channel.is_some() && version.split(' ').nth(1) == channel
}

/// What the compiler answers.
fn rustc(root: &Path, asked: &[&str]) -> Result<String, PackError> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let told = Command::new(&rustc).current_dir(root).args(asked).stderr(Stdio::inherit()).output();
    let told = told.map_err(PackError::at(Path::new(&rustc)))?;
    if !told.status.success() {
        return Err(PackError::Ended("rustc", told.status.to_string()));
    }
    Ok(String::from_utf8_lossy(&told.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_of_the_binary_is_found_among_all_that_cargo_says() {
        let told = [
            r#"{"reason":"compiler-artifact","target":{"name":"daybook"},"filenames":["/t/libdaybook.rlib"]}"#,
            "not json",
            r#"{"reason":"compiler-artifact","target":{"name":"kdf"},"filenames":["/t/kdf.wasm"]}"#,
            r#"{"reason":"compiler-artifact","target":{"name":"daybook"},"filenames":["/t/daybook.d","/t/daybook.wasm"]}"#,
            r#"{"reason":"build-finished","success":true}"#,
        ]
        .join("\n");
        assert_eq!(artifact(&told, "daybook"), Some(PathBuf::from("/t/daybook.wasm")));
        assert_eq!(artifact(&told, "other"), None);
    }

    #[test]
    fn a_release_is_made_by_the_compiler_that_is_named() {
        let toolchain = include_str!("../../../rust-toolchain.toml");
        let channel = toolchain.split('"').nth(1).unwrap();
        assert!(is_named(&format!("rustc {channel} (0123abcd 2026-04-14)"), toolchain));
        for other in ["rustc 1.94.0 (0123abcd 2026-03-05)", "rustc 1.99.0-nightly (0123abcd 2026-11-01)", "rustc", ""] {
            assert!(!is_named(other, toolchain), "{other}");
        }
        assert!(!is_named("rustc 1.95.0", "no channel"));
    }

    #[test]
    fn no_folder_of_this_machine_is_told_and_the_nearest_name_wins() {
        let home = tempfile::tempdir().unwrap();
        for mirror in ["registry/src/index.crates.io-22", "registry/src/mirror-11"] {
            fs::create_dir_all(home.path().join(mirror)).unwrap();
        }
        let all = remaps(Path::new("/home/someone/daybook"), Some(home.path()), "/home/someone/.rustup/toolchains/x");
        let told = |path: &str| {
            all.iter().rev().find_map(|(from, to)| path.strip_prefix(from.as_str()).map(|rest| format!("{to}{rest}")))
        };
        let crates = format!("{}/registry/src/mirror-11/leptos/lib.rs", home.path().display());
        assert_eq!(told(&crates).unwrap(), "crates/leptos/lib.rs");
        assert_eq!(told("/home/someone/daybook/src/lib.rs").unwrap(), "daybook/src/lib.rs");
        assert_eq!(told("/home/someone/.rustup/toolchains/x/lib/core.rs").unwrap(), "rust/lib/core.rs");
    }
}
