//! A browser's profile folder: its disk. It outlives the browser, so that one can be killed and started again.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::Engine;

/// The folder. It is removed when this is dropped.
pub struct Profile {
    engine: Engine,
    folder: TempDir,
    /// What a person downloads, and what they have on the device to be picked. It is no part of what the browser writes by itself.
    files: TempDir,
}

impl Profile {
    /// A new, empty one for this browser.
    pub fn of(engine: Engine) -> Self {
        let folder = |prefix| tempfile::Builder::new().prefix(prefix).tempdir().unwrap();
        let of = Self { engine, folder: folder("daybook-e2e-"), files: folder("daybook-files-") };
        fs::create_dir(of.downloads()).unwrap();
        fs::create_dir(of.desk()).unwrap();
        of
    }

    /// The folder into which the browser downloads.
    pub fn downloads(&self) -> PathBuf {
        self.files.path().join("downloads")
    }

    /// The folder in which files lie that can be picked.
    pub(crate) fn desk(&self) -> PathBuf {
        self.files.path().join("desk")
    }

    /// A copy of this one, which no browser may be using.
    pub fn copied(&self) -> Self {
        let copy = Self::of(self.engine);
        copy_all(self.path(), copy.path());
        copy
    }

    /// Whose it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Every process of the browser that lives here, to be ended at a moment that must not be missed.
    pub fn aim(&self) -> Aim {
        Aim(self.processes())
    }

    /// The processes that run pages of the Chromium that lives here, and how long each has worked, in the system's ticks.
    pub(crate) fn pages(&self) -> Vec<(i32, u64)> {
        let runs_pages = |id: &i32| {
            fs::read_to_string(format!("/proc/{id}/cmdline")).is_ok_and(|line| line.contains("--type=renderer"))
        };
        let all = self.processes().into_iter().filter(runs_pages);
        all.filter_map(|id| Some((id, worked_of(id)?))).collect()
    }

    /// Ends every process of the browser that lives here, at once. What they had handed to the system is still written.
    pub fn kill(&self) {
        loop {
            let aim = self.aim();
            if aim.0.is_empty() {
                return;
            }
            aim.fire();
            aim.ended();
        }
    }

    /// Those that were started with this folder, and all that come from them.
    fn processes(&self) -> Vec<i32> {
        let path = self.path().to_string_lossy().into_owned();
        let ids = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let all: Vec<(i32, i32)> = ids.filter_map(|id| Some((id, parent_of(id)?))).collect();
        let own = i32::try_from(std::process::id()).unwrap();
        let is_started_here = |id: i32| {
            let line = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
            id != own && line.contains(&path)
        };
        let mut mine: Vec<i32> = all.iter().map(|(id, _)| *id).filter(|id| is_started_here(*id)).collect();
        let mut at = 0;
        while let Some(parent) = mine.get(at).copied() {
            let children = all.iter().filter(|(id, of)| *of == parent && !mine.contains(id)).map(|(id, _)| *id);
            let children: Vec<i32> = children.collect();
            mine.extend(children);
            at += 1;
        }
        mine.retain(|id| is_running(*id));
        mine
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Processes to be ended together.
pub struct Aim(Vec<i32>);

impl Aim {
    /// Only this process.
    pub fn at(id: i32) -> Self {
        Self(vec![id])
    }

    /// Waits until they are gone.
    pub fn ended(&self) {
        while self.0.iter().any(|id| is_running(*id)) {
            std::thread::yield_now();
        }
    }

    /// Ends them at once, with a signal that none of them can answer.
    pub fn fire(&self) {
        for id in self.0.iter().filter_map(|id| Pid::from_raw(*id)) {
            // One that ended by itself meanwhile is what was wanted.
            _ = kill_process(id, Signal::KILL);
        }
    }
}

/// A process that has ended and was not yet asked after by its parent counts as ended.
fn is_running(id: i32) -> bool {
    state_of(id).is_some_and(|state| !state.starts_with('Z'))
}

fn parent_of(id: i32) -> Option<i32> {
    state_of(id)?.split(' ').nth(1)?.parse().ok()
}

/// How long it has worked, in its own code and in the system's.
fn worked_of(id: i32) -> Option<u64> {
    let state = state_of(id)?;
    let mut times = state.split(' ').skip(11).map_while(|ticks| ticks.parse::<u64>().ok());
    Some(times.next()? + times.next()?)
}

/// What `/proc` says of it after its name: its state, the id of its parent, and more.
fn state_of(id: i32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(") ").map(|(_, state)| state.to_owned())
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_dir() {
            fs::create_dir(&target).unwrap();
            copy_all(&path, &target);
        } else if kind.is_file() {
            fs::copy(&path, &target).unwrap();
        }
        // What is neither is a lock of the browser that was here.
    }
}
