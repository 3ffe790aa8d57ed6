//! Files that go out of the browser and come into it: downloaded for real into a folder, and picked for real by their path.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::forensics::words_in;
use crate::reader::python;
use crate::{Browser, Engine, Person};

/// How browsers call what is still on its way; Chromium also begins such a name with a dot.
const UNDER_WAY: [&str; 4] = [".crdownload", ".part", ".tmp", ".download"];

/// A file that was downloaded.
#[derive(Clone, Debug)]
pub struct Download {
    /// What the browser called it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Download {
    /// Which of these words stand in it, in whichever spelling.
    pub fn holding(&self, words: &[&str]) -> BTreeSet<String> {
        words_in(words, &self.bytes)
    }
}

impl Browser {
    /// Downloads go into this folder, without a question. Firefox is told when it starts.
    pub(crate) async fn download_into(&self, folder: &Path) {
        if self.engine() == Engine::Chromium {
            let allow = json!({ "behavior": "allow", "downloadPath": folder.display().to_string() });
            self.tell("Browser.setDownloadBehavior", allow).await;
        }
    }
}

impl Person {
    /// Waits for the file that the browser downloads, and takes it out of the folder, so that the next one is alone there again.
    pub async fn downloaded(&self) -> Download {
        let mut found = None;
        let took = async || {
            found = whole_file_in(&self.profile.downloads());
            found.is_some()
        };
        self.until("a download", took).await;
        let path = found.unwrap_or_default();
        let download = Download {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes: fs::read(&path).unwrap(),
        };
        fs::remove_file(&path).unwrap();
        download
    }

    /// Fails if anything was downloaded.
    pub async fn has_downloaded_nothing(&self) {
        let names: Vec<_> =
            fs::read_dir(self.profile.downloads()).unwrap().flatten().map(|it| it.file_name()).collect();
        self.insist(names.is_empty(), &format!("{names:?} was downloaded")).await;
    }

    /// Puts a file on the device, where it can be picked.
    pub fn has_a_file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.profile.desk().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Picks files in the control of this id. The control itself may be drawn as something else.
    pub async fn pick(&self, id: &str, files: &[PathBuf]) {
        let is_there = "return document.getElementById(arguments[0])?.matches('input[type=file]') ?? false";
        self.until(&format!("the file control #{id}"), async || self.ask(is_there, vec![json!(id)]).await).await;
        let paths: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
        let control = self.browser.driver.find(By::Id(id)).await.unwrap();
        control.send_keys(paths.join("\n")).await.unwrap();
    }
}

/// The one file of a folder in which nothing is on its way any more.
fn whole_file_in(folder: &Path) -> Option<PathBuf> {
    let all: Vec<PathBuf> = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let is_under_way = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with('.') || UNDER_WAY.iter().any(|end| name.ends_with(end)) || is_empty(path)
    };
    if all.iter().any(is_under_way) {
        return None;
    }
    assert!(all.len() < 2, "one file at a time: {all:?}");
    all.into_iter().next()
}

/// Firefox lays an empty file where the whole one will be.
fn is_empty(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |about| about.len() == 0)
}

/// What an archive holds, read by Python's own reader: each file by its name, and the times that stand in it.
pub fn unzip(bytes: &[u8]) -> (BTreeMap<String, String>, Vec<Value>) {
    const READ: &str = "import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([{i.filename: archive.read(i).decode() for i in archive.infolist()}, [list(i.date_time) for i in archive.infolist()]]))";
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let answer = Command::new(python()).args(["-c", READ]).arg(file.path()).output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    serde_json::from_slice(&answer.stdout).unwrap()
}
