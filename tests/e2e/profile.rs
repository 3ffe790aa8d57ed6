//! A browser's profile folder: its disk. It outlives the browser, so that one can be killed and started again.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use tempfile::TempDir;

/// The folder. It is removed when this is dropped.
pub struct Profile {
    folder: TempDir,
}

impl Profile {
    /// A new, empty one.
    pub fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("daybook-e2e-").tempdir().unwrap() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Ends every process of the browser that lives here, at once, as a power cut would.
    pub fn kill(&self) {
        let mine = self.processes();
        if mine.is_empty() {
            return;
        }
        let ids = mine.iter().map(|(id, _)| id.to_string());
        // A process that ended by itself meanwhile is what was wanted.
        _ = Command::new("kill").arg("-9").args(ids).output();
        while mine.iter().any(|(id, _)| is_running(*id)) {
            std::thread::yield_now();
        }
    }

    /// Id and command line of each process started with this folder.
    fn processes(&self) -> Vec<(u32, String)> {
        let path = self.path().to_string_lossy().into_owned();
        let ids = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        ids.filter_map(|id: u32| {
            let line = fs::read_to_string(format!("/proc/{id}/cmdline")).ok()?;
            (id != std::process::id() && line.contains(&path)).then_some((id, line))
        })
        .collect()
    }

    /// The files here that hold one of these texts, as UTF-8 or as UTF-16.
    pub fn files_holding(&self, texts: &[&str]) -> io::Result<Vec<PathBuf>> {
        let mut needles = Vec::new();
        for text in texts {
            needles.push(text.as_bytes().to_vec());
            needles.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        }
        let mut found = Vec::new();
        search(self.path(), &needles, &mut found)?;
        Ok(found)
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A process that has ended and was not yet asked after by its parent counts as ended.
fn is_running(id: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{id}/stat")).ok();
    state.is_some_and(|stat| !stat.rsplit(") ").next().unwrap_or_default().starts_with('Z'))
}

fn search(folder: &Path, needles: &[Vec<u8>], found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let kind = fs::symlink_metadata(&path)?.file_type();
        if kind.is_dir() {
            search(&path, needles, found)?;
        } else if kind.is_file() {
            let bytes = fs::read(&path)?;
            if needles.iter().any(|needle| holds(&bytes, needle)) {
                found.push(path);
            }
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let Some((first, rest)) = needle.split_first() else { return false };
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| byte == first) {
        from += at + 1;
        if bytes[from..].starts_with(rest) {
            return true;
        }
    }
    false
}
