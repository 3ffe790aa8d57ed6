//! What a browser has left on its disk: every file of a profile searched for words, as they are, in other spellings, and
//! inside of what browsers squeeze.

mod leveldb;
mod mozlz4;
mod spellings;
mod sqlite;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use spellings::Spellings;

use crate::Profile;

/// How a file was read when a word was found in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// By its name.
    Name,
    /// As it stands.
    Plain,
    /// As a session file of Firefox: LZ4 behind a heading of its own.
    MozLz4,
    /// As a table of LevelDB: blocks in Snappy.
    Table,
    /// As a log of LevelDB: records cut in pieces.
    Log,
    /// As a database of SQLite, whose values may be in Snappy.
    Sqlite,
}

/// A word that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The word.
    pub word: String,
    /// The file, below the profile.
    pub file: PathBuf,
    /// How it was read.
    pub reader: Reader,
    /// How the word was spelt.
    pub spelling: &'static str,
}

impl Profile {
    /// Everywhere that one of these words stands. A browser at work changes its files meanwhile: one that is gone when it
    /// is read is not looked at.
    pub fn findings(&self, words: &[&str]) -> BTreeSet<Finding> {
        let mut search = Search { root: self.path(), spellings: Spellings::of(words), found: BTreeSet::new() };
        search.folder(self.path());
        search.found
    }
}

/// Which of these words stand in these bytes, in whichever spelling.
pub(crate) fn words_in(words: &[&str], bytes: &[u8]) -> BTreeSet<String> {
    Spellings::of(words).found_in(bytes).map(|(word, _)| word).collect()
}

struct Search<'a> {
    root: &'a Path,
    spellings: Spellings,
    found: BTreeSet<Finding>,
}

impl Search<'_> {
    fn folder(&mut self, folder: &Path) {
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            self.bytes(&path, Reader::Name, path.file_name().unwrap_or_default().as_encoded_bytes());
            let Ok(kind) = fs::symlink_metadata(&path).map(|about| about.file_type()) else { continue };
            if kind.is_dir() {
                self.folder(&path);
            } else if kind.is_file() {
                self.file(&path);
            }
        }
    }

    fn file(&mut self, path: &Path) {
        let Ok(bytes) = fs::read(path) else { return };
        self.bytes(path, Reader::Plain, &bytes);
        if let Some(inside) = mozlz4::inside(&bytes) {
            self.bytes(path, Reader::MozLz4, &inside);
        }
        for inside in leveldb::table(&bytes).unwrap_or_default() {
            self.bytes(path, Reader::Table, &inside);
        }
        // Others have logs too: they hold nothing more when they are read as this.
        if path.extension().is_some_and(|end| end == "log") {
            for inside in leveldb::log(&bytes) {
                self.bytes(path, Reader::Log, &inside);
            }
        }
        for inside in sqlite::inside(path, &bytes) {
            self.bytes(path, Reader::Sqlite, &inside);
        }
    }

    fn bytes(&mut self, path: &Path, reader: Reader, bytes: &[u8]) {
        for (word, spelling) in self.spellings.found_in(bytes) {
            let file = path.strip_prefix(self.root).unwrap_or(path).to_owned();
            self.found.insert(Finding { word, file, reader, spelling });
        }
    }
}
