//! The independent reader of the container format, `tests/vectors/reader.py`, at work on what the browser stored.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Dump;

/// What it read.
pub struct Read {
    /// The generation.
    pub generation: u64,
    /// The records, by id.
    pub records: BTreeMap<String, Value>,
    /// Segments and records that did not read; roots that did not open.
    pub trouble: u64,
    /// What it remarked on.
    pub notes: Vec<String>,
}

impl Read {
    /// How many records of this kind there are.
    pub fn of_kind(&self, kind: &str) -> usize {
        self.records.values().filter(|record| record["kind"] == kind).count()
    }
}

/// Has a dump read, given only the passphrase.
pub fn read_independently(dump: &Dump, passphrase: &str) -> Read {
    let file = tempfile::NamedTempFile::new().unwrap();
    serde_json::to_writer(&file, &dump.to_json()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors/reader.py");
    let mut reader = Command::new(python())
        .arg(script)
        .arg(file.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python with the packages of tests/vectors: run `make setup`");
    reader.stdin.take().unwrap().write_all(passphrase.as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).expect("the reader answers in JSON");
    assert!(output.status.success(), "the reader could not read it: {answer}");
    let number = |key: &str| answer[key].as_u64().unwrap();
    Read {
        generation: number("generation"),
        records: serde_json::from_value(answer["records"].clone()).unwrap(),
        trouble: number("lost") + number("unread") + u64::from(answer["older"].as_bool().unwrap()),
        notes: serde_json::from_value(answer["notes"].clone()).unwrap(),
    }
}

/// The one named by `DAYBOOK_PYTHON`, or the one that `make setup` made in the target folder.
pub(crate) fn python() -> PathBuf {
    if let Some(named) = std::env::var_os("DAYBOOK_PYTHON") {
        return named.into();
    }
    let own = std::env::current_exe().unwrap();
    let made = own.ancestors().map(|folder| folder.join("venv/bin/python")).find(|python| python.exists());
    made.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/venv/bin/python"))
}
