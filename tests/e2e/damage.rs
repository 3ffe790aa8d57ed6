//! The files in which a browser keeps its two stores, harmed while it is closed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Engine, Profile};

/// One of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// `localStorage`.
    Local,
    /// IndexedDB.
    Indexed,
}

/// How the files of a store are harmed: those of a LevelDB in Chromium, of SQLite in Firefox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// 64 bytes in the middle of each file with data have other values.
    Flipped,
    /// 16 bytes in each 4 KiB of each file with data have other values.
    Riddled,
    /// Each file with data ends in the middle.
    Halved,
    /// Each file with data is empty.
    Emptied,
    /// The first 64 bytes of each file with data have other values: SQLite no longer knows it for its own.
    Beheaded,
    /// The file that says which files count is gone: `CURRENT`, or Firefox's `.metadata-v2` of the site.
    Unnamed,
    /// `MANIFEST` is gone, or in Firefox what it wrote about the size of the data.
    Unlisted,
    /// The folder is gone.
    Gone,
}

impl Harm {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Flipped,
        Self::Riddled,
        Self::Halved,
        Self::Emptied,
        Self::Beheaded,
        Self::Unnamed,
        Self::Unlisted,
        Self::Gone,
    ];
}

impl Profile {
    /// Harms what the closed browser keeps in one store for the site at `port`. Answers whether there was something to
    /// harm.
    pub fn harm(&self, store: Store, port: u16, harm: Harm) -> bool {
        let folder = self.folder_of(store, port);
        assert!(folder.is_dir(), "{} is where the store is", folder.display());
        let harmed = match harm {
            Harm::Flipped => each(&data_in(&folder), |bytes| {
                let middle = bytes.len() / 2;
                invert(bytes, middle, 64);
            }),
            Harm::Riddled => each(&data_in(&folder), |bytes| {
                (2048..bytes.len()).step_by(4096).for_each(|from| invert(bytes, from, 16));
            }),
            Harm::Beheaded => each(&data_in(&folder), |bytes| invert(bytes, 0, 64)),
            Harm::Halved => each(&data_in(&folder), |bytes| bytes.truncate(bytes.len() / 2)),
            Harm::Emptied => each(&data_in(&folder), Vec::clear),
            Harm::Unnamed => remove(&self.named(&folder, &["CURRENT", ".metadata-v2"])),
            Harm::Unlisted => remove(&self.named(&folder, &["MANIFEST-", "usage"])),
            Harm::Gone => fs::remove_dir_all(&folder).map(|()| 1).unwrap(),
        };
        harmed > 0
    }

    fn folder_of(&self, store: Store, port: u16) -> PathBuf {
        let folder = match (self.engine(), store) {
            (Engine::Chromium, Store::Local) => "Default/Local Storage/leveldb".into(),
            (Engine::Chromium, Store::Indexed) => {
                format!("Default/IndexedDB/http_localhost_{port}.indexeddb.leveldb")
            }
            (Engine::Firefox, Store::Local) => format!("storage/default/http+++localhost+{port}/ls"),
            (Engine::Firefox, Store::Indexed) => format!("storage/default/http+++localhost+{port}/idb"),
            (Engine::WebKit, _) => panic!("it has no files"),
        };
        self.path().join(folder)
    }

    /// Files whose names begin so; in Firefox also those of the site, which stand beside the folders of its stores.
    fn named(&self, folder: &Path, starts: &[&str]) -> Vec<PathBuf> {
        let beside = (self.engine() == Engine::Firefox).then(|| files_in(folder.parent().unwrap()));
        let all = files_in(folder).into_iter().chain(beside.unwrap_or_default());
        all.filter(|path| starts.iter().any(|start| name_of(path).starts_with(start))).collect()
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect()
}

fn data_in(folder: &Path) -> Vec<PathBuf> {
    let ends = [".ldb", ".log", ".sqlite", ".sqlite-wal"];
    files_in(folder).into_iter().filter(|path| ends.iter().any(|end| name_of(path).ends_with(end))).collect()
}

fn name_of(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn each(paths: &[PathBuf], mut harm: impl FnMut(&mut Vec<u8>)) -> usize {
    for path in paths {
        let mut bytes = fs::read(path).unwrap();
        harm(&mut bytes);
        fs::write(path, bytes).unwrap();
    }
    paths.len()
}

fn invert(bytes: &mut [u8], from: usize, count: usize) {
    for byte in bytes.iter_mut().skip(from).take(count) {
        *byte = !*byte;
    }
}

fn remove(paths: &[PathBuf]) -> usize {
    for path in paths {
        fs::remove_file(path).unwrap();
    }
    paths.len()
}
